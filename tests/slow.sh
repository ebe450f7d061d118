#!/bin/sh
# slow.sh TABLE BUILD - documents made to be slow: twice as much takes no more than 2.3 times the work.
#
# Work is instructions, which callgrind counts, so that a busy machine changes nothing: what
# is done between one input and the next.  tests/slow/TABLE.txt has the documents, a row each
# (see slow/document.awk), which begins with an option and its value; rows with the same are
# read in one run.  TABLE begins with the tool's name.  What takes more is measured again
# four times as large, where the steps in which memory grows count less.
# With NO_JIT=LIBRARY, which takes machine code away from regular expressions, only rows with
# a pattern are measured.  SLOW_SIZE: bytes of the smaller documents.
export LC_ALL=C
here=$(cd "$(dirname "$0")" && pwd) || exit 2
table=$here/slow/$1.txt tool=${1%%-*} build=$(cd "$2" && pwd) || exit 2
size=${SLOW_SIZE:-20000}
little=1000000	# instructions that are not worth a comparison
always=		# options for all rows
[ "$1" != tclean-html ] || always="--from html --links --tables --images --comments --explain"

command -v valgrind > /dev/null || { echo "not measured: there is no valgrind"; exit 77; }
scratch=$(mktemp -d) || exit 2
trap 'rm -rf "$scratch"' EXIT
: > "$scratch/list"

# document SIZE ROW
document() {
	printf '%s\n' "$2" | awk -v size="$1" -f "$here/slow/document.awk"
}

# instructions I: of the Ith part of the run.
instructions() {
	sed -n 's/^totals: //p' "$scratch/count.$1"
}

# judge LINE I: the row in that line, whose documents are the Ith input and the next.
judge() {
	once=$(instructions $(($2 + 1))) twice=$(instructions $(($2 + 2)))
	[ "$twice" -lt $little ] || [ $((10 * twice)) -le $((23 * once)) ] ||
		printf '%s\t%s\n' "$1" "$once instructions, twice as much $twice" >> "$scratch/slow"
}

# run [OPTION VALUE]: the tool on the list of documents.
run() {
	(cd "$scratch" && LD_PRELOAD=$NO_JIT valgrind --tool=callgrind --dump-before=inputs_next \
		--callgrind-out-file=count --log-file=log "$build/$tool" -q -j1 $always "$@" \
		--files-from list) > "$scratch/out" 2> "$scratch/err"
	[ $? -le 1 ] || { cat "$scratch/err" >&2; exit 1; }
}

# flush: measures the rows that were collected, which all have the same options.
flush() {
	[ -s "$scratch/list" ] || return
	case $options in
	'') run ;;
	*' '*) run "${options%% *}" "${options#* }" ;;
	*) run "$options" ;;
	esac
	i=1
	for one in $lines; do
		judge "$one" $i
		i=$((i + 2))
	done
	rm -f "$scratch"/count* "$scratch"/[0-9]*
	lines=
	: > "$scratch/list"
}

# measure SIZE WHICH: the rows of the table whose line number the pattern WHICH matches.
measure() {
	: > "$scratch/slow"
	line=0 lines= options=
	while IFS= read -r row; do
		line=$((line + 1))
		case $row in '# '*) continue ;; esac
		case $NO_JIT/$row in ?*/--[hs]* | /*) ;; *) continue ;; esac
		echo $line | grep -qxE "$2" || continue
		[ "$options" = "${row%%	*}" ] || flush
		options=${row%%	*} lines="$lines $line"
		document "$1" "$row" > "$scratch/$line-1"
		document $((2 * $1)) "$row" > "$scratch/$line-2"
		printf '%s\n' "$line-1" "$line-2" >> "$scratch/list"
	done < "$table"
	flush
}

measure "$size" '.*'
if [ -s "$scratch/slow" ]; then
	measure $((4 * size)) "$(cut -f1 "$scratch/slow" | paste -sd'|')"
fi
while IFS='	' read -r line what; do
	echo "$table:$line: $what: $(sed -n "${line}p" "$table")"
done < "$scratch/slow"
[ ! -s "$scratch/slow" ]
