#!/bin/sh
# submit.sh LIST OUT TOOL [OPTION...] - shards in, shards out, as a job array of Slurm.
#
#     ls crawl/*.warc.gz > shards.list
#     sh submit.sh shards.list out tclean --min-chars 250
#
# LIST has the name of an input a line.  For each, OUT gets NAME.jsonl (NAME: the input's
# without its folder, so names must differ) and NAME.jsonl.done.json; when all are there,
# OUT/stats.json with the counts of all of them.  Run it again after a failure, or with a
# longer list: only what is missing is done, and what was made with other options.
#
# TASKS (at most 1000; default 100) tasks share the shards: task i does i, i + TASKS, ...  A task
# should take minutes.  TTOOLS_ENDING=jsonl.zst compresses the output.  SBATCH_OPTIONS is given to sbatch, as in '--partition long --time 4:00:00';
# TTOOLS_MEM is a task's memory (512M).  OUT and the inputs are on a file system that all nodes have.
set -eu

list=${1:?LIST} out=${2:?OUT}
shift 2
: "${1:?TOOL}"
here=$(cd "$(dirname "$0")" && pwd)

mkdir -p "$out/log"
rm -f "$out/stats.json"
sort -u "$list" > "$out/shards.list"
n=$(wc -l < "$out/shards.list")
[ "$n" -gt 0 ] || { echo "submit.sh: '$list' is empty" >&2; exit 2; }
if sed 's|.*/||' "$out/shards.list" | sort | uniq -d | grep .; then
	echo "submit.sh: these names are there twice" >&2
	exit 2
fi
tasks=${TASKS:-100}
[ "$tasks" -le "$n" ] || tasks=$n

# shellcheck disable=SC2086
array=$(sbatch --parsable ${SBATCH_OPTIONS-} --array="1-$tasks" --mem="${TTOOLS_MEM:-512M}" \
	--output="$out/log/%A_%a" "$here/shards.sbatch" "$out" "$tasks" "$@")
# shellcheck disable=SC2086
sum=$(sbatch --parsable ${SBATCH_OPTIONS-} --dependency="afterok:$array" --kill-on-invalid-dep=yes \
	--output="$out/log/sum" "$here/sum.sbatch" "$out")
echo "$n shards in $tasks tasks: job $array, then $sum"
