#!/bin/sh
# bench.sh ROOT BIN - the benchmark runs: each row of its table prints a figure for
# our tools.  Inputs are small and peers are left out, so the figures mean nothing.

LC_ALL=C.UTF-8
export LC_ALL
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT

# figures: how many lines of ours have a number, and the lines that have none.
figures() {
	awk '
	/^Bars$/ { exit }
	/^t(split|parse|clean|summarize)( |:)/ {
		if ($0 ~ /  +[0-9]+(\.[0-9]+)?( |$)/) n++
		else print
	}
	END { print n + 0 }'
}

found=$(printf 'a: b   CPU\ntsplit x   69.4  1\ntclean x   failed\nmawk x   not installed\nBars\ntsplit 3\n' | figures)
if [ "$found" != "tclean x   failed
1" ]; then
	echo "bench.sh misreads its own example:"
	echo "$found"
	exit 2
fi

python3 "${1:?ROOT}/bench/run.py" --quick --no-peers --bin "${2:?BIN}" --work "$work" > "$work/out" 2> "$work/err" || {
	cat "$work/err" "$work/out"
	exit 1
}
want=$(cd "$1/bench" && python3 -B -c '
import run, table
print(sum(c.split()[0] in run.OURS for row in table.ROWS for c in [row.ours, *row.peers]) + len(table.GROWTH))') || exit 1
found=$(figures < "$work/out")
if [ "$found" != "$want" ]; then
	echo "of $want lines of ours these have figures:"
	echo "$found"
	cat "$work/out"
	exit 1
fi
echo "$found figures"
