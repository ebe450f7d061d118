#!/bin/sh
# pipepart.sh IN OUT TOOL [OPTION...] - one large file of JSON Lines over all cores, with GNU parallel.
#
#     sh pipepart.sh crawl.jsonl out/crawl.jsonl tclean --min-chars 250
#
# IN is cut at line ends into pieces of BLOCK bytes (64M; each process reads its own piece
# of the file, nothing goes through a pipe of parallel's), JOBS of them are worked on at
# once (one per core), and what comes out stands in OUT in the order of IN.  OUT appears
# when it is whole, and OUT.stats.json beside it with the counts of all pieces.
#
# Records that have an "id" and a "line" of their own, as those of tsplit, keep them; others are
# numbered in their piece.
set -eu

in=${1:?IN} out=${2:?OUT}
shift 2
: "${1:?TOOL}"

work=$out.$$.part
mkdir -p "$work"
trap 'rm -rf "$work"' EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

# A piece in which a record was refused (status 1) is done; with any other status no new
# piece is begun, and the run fails.  What follows -q is one command, its words as they are.
parallel --will-cite -q -a "$in" --pipepart --block "${BLOCK:-64M}" --recend '\n' \
	--keep-order --jobs "${JOBS:-100%}" --halt soon,fail=1 \
	sh -c 'stats=$1; shift; "$@" --stats="$stats" || [ $? -eq 1 ]' - "$work/{#}.json" "$@" \
	> "$work/out"

cat "$work"/*.json > "$work/pieces" 2> /dev/null || :	# an empty IN has none
jq -n 'reduce (inputs | tostream | select(.[1] | type == "number"))
	as [$path, $n] ({}; setpath($path; getpath($path) + $n))' "$work"/pieces > "$work/stats"
sync "$work/out"
mv "$work/stats" "$out.stats.json"
mv "$work/out" "$out"
