#!/bin/sh
# split-filter.sh OUT TOOL [OPTION...] - a stream of JSON Lines over several cores, with split(1) alone.
#
#     zstdcat crawl.jsonl.zst | sh split-filter.sh out/crawl- tclean --min-chars 250
#
# Lines are dealt out in turn to JOBS processes (one per core), each of which writes its
# own shard: OUT00.jsonl, OUT01.jsonl, ...  A shard appears when it is whole, with its
# marker OUT00.jsonl.done.json; OUTstats.json has the counts of all of them.
#
# Records that have an "id" and a "line" of their own, as those of tsplit, keep them; others are
# numbered in their shard.
set -eu

out=${1:?OUT}
shift
: "${1:?TOOL}"
jobs=${JOBS:-$(nproc)}

# The filter is a line for a shell: each word is quoted for it.
words=
for word in "$@"; do
	words="$words '$(printf '%s\n' "$word" | sed "s/'/'\\\\''/g")'"
done

# A shard in which a record was refused (status 1) is done; with any other status split fails.
rm -f "$out"[0-9]*.jsonl.done.json
split -n "r/$jobs" -d --filter="$words --done -o \"\$FILE.jsonl\" || [ \$? -eq 1 ]" - "$out"

jq -n 'reduce (inputs | .counts | tostream | select(.[1] | type == "number"))
	as [$path, $n] ({}; setpath($path; getpath($path) + $n))' \
	"$out"[0-9]*.jsonl.done.json > "${out}stats.json"
