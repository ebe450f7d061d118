#!/bin/sh
# man.sh ROOT BIN - the pages are there and clean under mandoc's lint, and a
# tool's --help and the page of it name the same options.

LC_ALL=C
export LC_ALL
root=${1:?ROOT} bin=${2:?BIN}
tools='tsplit tparse tclean tsummarize'
pages='tsplit.1 tparse.1 tclean.1 tsummarize.1 ttools-record.5 ttools-template.5 ttools-scale.7 ttools.7'
failed=0

complain() {
	printf '%s\n' "$*"
	failed=1
}

# options_of_page: the flags that the items of an mdoc page on standard input name.
options_of_page() {
	awk '/^\.It Fl/ {
		for (i = 2; i <= NF; i++) {
			if ($i != "Fl") continue
			name = $(++i)
			if (name == "Fl") name = "-" $(++i)
			print "-" name
		}
	}' | sort -u
}

# options_of_help: the flags that --help on standard input names.
options_of_help() {
	sed -n -e 's/^  -\(.\), --\([a-z0-9-]*\).*/-\1\
--\2/p' -e 's/^      --\([a-z0-9-]*\).*/--\1/p' | sort -u
}

self=$(mktemp -d) || exit 2
trap 'rm -rf "$self"' EXIT
printf '.It Fl f , Fl -from Ar format\nAs\n.Fl x\nsays.\n.It Fl Fl strict\n.It Fl 0 , -null\n' |
	options_of_page > "$self/page"
printf 'usage: toy [options]\n  -f, --from FORMAT  not --this\n      --strict       stop\n' |
	options_of_help > "$self/help"
printf -- '--from\n--strict\n-0\n-f\n' | diff - "$self/page" || { echo "man.sh misreads a page"; exit 2; }
printf -- '--from\n--strict\n-f\n' | diff - "$self/help" || { echo "man.sh misreads --help"; exit 2; }

command -v mandoc > /dev/null || complain "mandoc is not installed"
for page in $pages; do
	[ -f "$root/man/$page" ] || complain "man/$page is missing"
done
for page in "$root"/man/*.[157]; do
	[ -f "$page" ] || continue
	mandoc -T lint -W warning "$page" || complain "man/${page##*/} is not clean"
done
for tool in $tools; do
	[ -f "$root/man/$tool.1" ] || continue
	if ! "$bin/$tool" --help > "$self/text"; then
		complain "$tool --help fails"
		continue
	fi
	options_of_help < "$self/text" > "$self/help"
	options_of_page < "$root/man/$tool.1" > "$self/page"
	[ -s "$self/help" ] || complain "$tool --help names no option"
	diff "$self/help" "$self/page" > "$self/diff" && continue
	complain "$tool: < is in --help only, > in man/$tool.1 only:"
	cat "$self/diff"
done
exit $failed
