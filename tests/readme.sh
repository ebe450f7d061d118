#!/bin/sh
# readme.sh ROOT BIN - the examples of README.md are true: each ```sh block with
# a ```text block right after it is run in a copy of testdata/, with the tools on
# PATH, and must print that text.  Blocks without one (how to build) are not run.

LC_ALL=C
export LC_ALL
root=${1:?ROOT} bin=${2:?BIN}
scratch=$(mktemp -d) || exit 2
trap 'rm -rf "$scratch"' EXIT

# examples FOLDER: the pairs of the Markdown on standard input, as N.sh and N.text.
examples() {
	awk -v folder="$1" '
	/^```/ && !inside {
		inside = 1
		kind = substr($0, 4)
		if (kind == "sh") { n++; file = folder "/" n ".sh"; printf "" > file; after = 0 }
		else if (kind == "text" && n && !after) { file = folder "/" n ".text"; printf "" > file; after = 1 }
		else { file = ""; after = 1 }
		next
	}
	/^```/ { inside = 0; file = ""; next }
	inside { if (file) print > file; next }
	/[^ \t]/ { after = 1 }'
}

mkdir "$scratch/self" "$scratch/examples"
printf '```sh\none\n```\n\n```text\n1\n```\n```text\nno\n```\n```sh\ntwo\n```\nprose\n```text\n2\n```\n' |
	examples "$scratch/self"
if [ "$(cd "$scratch/self" && cat 1.sh 1.text 2.sh && ls)" != "one
1
two
1.sh
1.text
2.sh" ]; then
	echo "readme.sh misreads its own example"
	exit 2
fi

examples "$scratch/examples" < "$root/README.md" || exit 2
run=0 failed=0
for text in "$scratch"/examples/*.text; do
	[ -f "$text" ] || continue
	rm -rf "$scratch/in" && cp -R "$root/testdata" "$scratch/in" || exit 2
	(cd "$scratch/in" && PATH=$bin:$PATH sh "${text%.text}.sh") \
		< /dev/null > "$scratch/got" 2>&1
	run=$((run + 1))
	diff -u "$text" "$scratch/got" && continue
	echo "README.md: this prints something else (- README, + now):"
	sed 's/^/    /' "${text%.text}.sh"
	failed=1
done
echo "$run examples run"
[ "$run" -gt 0 ] || failed=1
exit $failed
