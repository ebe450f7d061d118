#!/bin/sh
# budget.sh ROOT - the budgets of STYLE rule 4 for lib/ and cmd/: no C file over
# 800 lines, nine in ten functions under 50, none over 80 but those listed here.

LC_ALL=C
export LC_ALL

# FUNCTION reason: only a flat switch on an enum, or a table, may be here.
allowed='
'

# functions ROOT: LENGTH FILE NAME of each; from the line of its name to its brace.
functions() {
	(cd "$1" && find lib cmd -name '*.c' | sort | while read -r file; do
		awk -v file="$file" '
		/^[A-Za-z_].*\(/ { head = NR; name = $0; sub(/\(.*/, "", name); sub(/^.*[ *]/, "", name) }
		/^\{/ && head { inside = 1 }
		/^\}/ && inside { print NR - head + 1, file, name; inside = 0; head = 0 }
		' "$file"
	done)
}

# over_budget ROOT: what is too long, a line each.
over_budget() {
	(cd "$1" && find lib cmd -name '*.c' -exec wc -l {} \;) |
		awk '$1 > 800 { print $2 ": " $1 " lines, over 800" }'
	functions "$1" | awk -v allowed="$allowed" '
		BEGIN {
			n = split(allowed, row, "\n")
			for (i = 1; i <= n; i++) { split(row[i], word, " "); if (word[1]) ok[word[1]] = 1 }
		}
		{ all++; if ($1 >= 50) long++ }
		$1 > 80 && !($3 in ok) { print $2 ": " $3 " has " $1 " lines, over 80" }
		$1 > 80 { seen[$3] = 1 }
		END {
			if (all && long * 10 > all)
				print long " of " all " functions have 50 lines or more: over one in ten"
			for (name in ok)
				if (!(name in seen)) print name " is on the list, but is not over 80"
		}'
}

self=$(mktemp -d) || exit 2
trap 'rm -rf "$self"' EXIT
mkdir -p "$self/lib/base" "$self/cmd"
awk 'BEGIN {
	print "static int good(void)\n{\n\treturn 0;\n}\n\nint *bad(int a,\n\t int b)\n{"
	for (i = 0; i < 78; i++) print "\ta++;"
	print "}"
	for (i = 0; i < 720; i++) print ""
}' > "$self/lib/base/bad.c"
found=$(over_budget "$self" | wc -l)
if [ "$found" -ne 3 ]; then
	echo "budget.sh: finds $found of 3 mistakes in its own example:"
	over_budget "$self"
	exit 2
fi

bad=$(over_budget "${1:?ROOT}")
functions "$1" | sort -n | awk '{ n[NR] = $1 } END {
	printf "%d functions: median %d lines, nine in ten up to %d, longest %d\n", NR,
		n[int((NR + 1) / 2)], n[int(NR * 0.9)], n[NR] }'
if [ -n "$bad" ]; then
	printf '%s\n' "$bad"
	exit 1
fi
