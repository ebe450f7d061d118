#!/bin/sh
# run-case.sh CASE BIN TESTDATA - runs CASE/cmd and compares what it prints.
#
# The command runs in a copy of the case's folder, so that it may write there,
# with the tools on PATH, nothing on standard input and T=testdata, a link to
# TESTDATA: "$T/talk.txt" is named testdata/talk.txt in what the tools print, on
# any machine.  Beside cmd stand out, err and rc; err and rc may be left out
# when they are empty and 0.  UPDATE=1 writes them anew: read the diff.
# With UNDER="COMMAND" each tool runs as an argument of that, as under valgrind; with
# OPTIONS="-j4" it gets these before its own.
# A command that ends with 77 says on standard error what this machine or build
# does not have: the test is then skipped, which ctest reports.

case_dir=$1 bin=$2 testdata=$3
scratch=$(mktemp -d) || exit 2
trap 'chmod -R u+w "$scratch"; rm -rf "$scratch"' EXIT

# With UNDER or OPTIONS, programs of the tools' names that call them.
under=
if [ -n "$UNDER$OPTIONS" ]; then
	under=$scratch/under
	mkdir "$under" || exit 2
	for tool in "$bin/tsplit" "$bin/tparse" "$bin/tclean" "$bin/tsummarize" "$bin/tests/toy"; do
		printf '#!/bin/sh\nexec %s %s %s "$@"\n' "$UNDER" "$tool" "$OPTIONS" > "$under/${tool##*/}"
	done
	chmod +x "$under"/*
fi

mkdir "$scratch/in" && cp -R "$case_dir/." "$scratch/in" || exit 2
(cd "$scratch/in" && rm -f out err rc && ln -s "$testdata" testdata) || exit 2
(
	cd "$scratch/in" || exit 126
	umask 022
	PATH=${under:+$under:}$bin:$bin/tests:$PATH LC_ALL=C TZ=UTC T=testdata
	export PATH LC_ALL TZ T
	exec sh ./cmd
) < /dev/null > "$scratch/out" 2> "$scratch/err"
echo $? > "$scratch/rc"

if [ "$(cat "$scratch/rc")" = 77 ]; then
	cat "$scratch/err"
	exit 77
fi

if [ -n "$UPDATE" ]; then
	cp "$scratch/out" "$case_dir/out"
	rm -f "$case_dir/err" "$case_dir/rc"
	[ -s "$scratch/err" ] && cp "$scratch/err" "$case_dir/err"
	[ "$(cat "$scratch/rc")" = 0 ] || cp "$scratch/rc" "$case_dir/rc"
	exit 0
fi

# What must come out, with the defaults for what is left out.
: > "$scratch/none"
echo 0 > "$scratch/zero"
want_err=$case_dir/err want_rc=$case_dir/rc
[ -f "$want_err" ] || want_err=$scratch/none
[ -f "$want_rc" ] || want_rc=$scratch/zero

failed=0
diff -u "$case_dir/out" "$scratch/out" || failed=1
diff -u "$want_err" "$scratch/err" || failed=1
diff -u "$want_rc" "$scratch/rc" || failed=1
exit $failed
