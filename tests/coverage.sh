#!/bin/sh
# coverage.sh BUILD [LEAST] - the lines of lib/ that the tests have run, a row a file: how many there
# are, how many were not run, per cent.  Fails if under LEAST per cent of all were, or 90.
#     coverage.sh BUILD lines FILE...     the lines of these files that were not run
# Run the tests before, in a build of the preset "coverage", which counts until its
# folder `profile` is removed.  What makes tables for the build (lib/*/make) is no part of it.

export LC_ALL=C
build=$(cd "${1:?BUILD}" && pwd) || exit 2
root=$(cd "$(dirname "$0")/.." && pwd) least=90 lines=
shift
case $1 in
lines) lines=yes; shift ;;
?*) least=$1; shift ;;
esac

llvm-profdata merge -o "$build/profile/all" "$build"/profile/*.profraw || exit 2
objects=
for program in "$build"/t* "$build"/tests/*; do
	[ -f "$program" ] && [ -x "$program" ] && [ "${program%.so}" = "$program" ] || continue
	case ${program##*/} in
	each) ;;
	*) objects="$objects -object $program" ;;
	esac
done
# shellcheck disable=SC2086
llvm-cov export -format=lcov -instr-profile="$build/profile/all" $objects \
	-ignore-filename-regex='/make/|/tests/|/build' > "$build/profile/lcov" || exit 2

if [ -n "$lines" ]; then
	for file in "$@"; do
		awk -v file="$root/$file" -F '[:,]' '
		/^SF:/ { here = substr($0, 4) == file }
		/^DA:/ && here && !$3 { missed[$2] = 1 }
		END {
			while ((getline line < file) > 0)
				if (++n in missed) print FILENAME n ": " line
		}' "$build/profile/lcov" | sed "s|^[^:]*lcov|$file:|"
	done
	exit 0
fi

awk -v root="$root/" -v least="$least" -F '[:,]' '
/^SF:/ { file = index($0, root "lib/") == 4 ? substr($0, 4 + length(root)) : "" }
/^DA:/ && file { n[file]++; all++; if (!$3) { not[file]++; missed++ } }
END {
	for (file in n)
		printf "%6d %5d %6.1f  %s\n", n[file], not[file], 100 - 100 * not[file] / n[file], file | "sort -k4"
	close("sort -k4")
	covered = all ? 100 - 100 * missed / all : 0
	printf "%6d %5d %6.1f  lib/\n", all, missed, covered
	exit covered < least
}' "$build/profile/lcov"
