#!/bin/sh
# hardening.sh BUILD CONFIG - the tools were built as cmake/hardening.cmake says: readelf
# finds it in the programs, and in our own code before it was linked to that of others.
# A Debug build is not optimised, and so without checked calls of the C library.

export LC_ALL=C
build=${1:?BUILD} config=$2
command -v readelf > /dev/null || { echo "not looked at: there is no readelf"; exit 77; }

# missing PROGRAM: what it does not have, a line each.
missing() {
	readelf -W -h -l -d "$1" | awk -v name="${1##*/}" '
	/^ *Type: *DYN/ { dyn = 1 }
	/GNU_RELRO/ { relro = 1 }
	/GNU_STACK/ { stack = 1; if ($0 ~ / RWE /) run = 1 }
	/LOAD/ && / RWE / { both = 1 }
	/\(FLAGS(_1)?\)/ && /(BIND_)?NOW/ { now = 1 }
	/\(FLAGS_1\)/ && / PIE/ { pie = 1 }
	/\(TEXTREL\)|\(RPATH\)|\(RUNPATH\)/ { print name ": has " $2 }
	END {
		if (!dyn || !pie) print name ": is not at a place of its own at each start (PIE)"
		if (!relro) print name ": nothing is read-only after its relocation (RELRO)"
		if (!now) print name ": its calls are looked up late, and so can be changed (-z now)"
		if (!stack || run) print name ": its stack can be run"
		if (both) print name ": a part can be both written and run"
	}'
}

# calls LIBRARY PATTERN: how many of its objects call such a function.
calls() {
	readelf -W -s "$1" | awk -v pattern="$2" '
	/^File:/ { if (has) n++; has = 0 }
	$7 == "UND" && $8 ~ pattern { has = 1 }
	END { print n + has }'
}

# A test that cannot fail proves nothing: a program with none of it.
self=$(mktemp -d) || exit 2
trap 'rm -rf "$self"' EXIT
echo 'int main(void) { return 0; }' > "$self/main.c"
if cc -no-pie -Wl,-z,norelro,-z,lazy,-z,execstack -o "$self/bad" "$self/main.c" 2> /dev/null &&
   [ "$(missing "$self/bad" | wc -l)" != 4 ]; then
	echo "hardening.sh: does not find four things missing in its own example:"
	missing "$self/bad"
	exit 2
fi

for tool in tsplit tparse tclean tsummarize; do
	missing "$build/$tool"
done > "$self/found"
for layer in "$build"/libtt_*.a; do
	[ "$(calls "$layer" '^__stack_chk_fail$')" -gt 0 ] ||
		echo "${layer##*/}: no function looks after its stack (-fstack-protector-strong)"
done >> "$self/found"
[ "$config" = Debug ] || [ "$(calls "$build/libtt_app.a" '^__.*_chk$')" -gt 0 ] ||
	echo "libtt_app.a: no call is checked (_FORTIFY_SOURCE)" >> "$self/found"
cat "$self/found"
[ ! -s "$self/found" ]
