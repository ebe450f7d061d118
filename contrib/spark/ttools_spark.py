#!/usr/bin/env python3
"""ttools_spark.py - a tool of ttools over shards, with Spark; what comes out is Parquet.

    spark-submit ttools_spark.py --way pandas --out corpus.parquet \\
        'crawl/*.warc.gz' -- tclean --min-chars 250
    python3 ttools_spark.py --master 'local-cluster[2,1,1024]' ... (with the pyspark package)

Two ways, one of:

  pandas   mapInPandas over the names of the shards: a task gives whole files to the tool,
           which reads them itself.  For WARC, and for whatever else is no line of text.
  pipe     RDD.pipe over the lines of JSON Lines: Spark cuts large files, and the tool reads
           a partition from standard input.  For records that have an "id" of their own.

The tools must be installed on each worker, in the folder that --path names, and inputs and
output be on a file system that all workers have at the same place.  A tool that refuses
records (status 1) is borne; with any other status, or if it could not read its input to the
end, the task fails and Spark tries it again.  Parquet files appear when their task is finished, and all of them are there when
_SUCCESS is: a worker that is lost costs its tasks, which others do anew.
"""
import argparse
import glob
import json
import os
import shlex
import subprocess
import sys
import tempfile

# The columns.  A record's metadata, turns, parts and blocks stay JSON, in "record".
COLUMNS = ["id", "source", "kind", "url", "date", "title", "language", "text", "record"]
SCHEMA = ", ".join(c + " string" for c in COLUMNS)
ROWS = 1000     # records that a task holds at once


def row(line):
    """A record as a row: what readers of a corpus ask for first as columns of their own."""
    record = json.loads(line)
    metadata = record.pop("metadata", {})
    text = record.pop("text", None)
    rest = {k: v for k, v in record.items() if k not in ("id", "source", "kind")}
    rest["metadata"] = metadata
    return (record.get("id"), record.get("source"), record.get("kind"),
            record.get("url") or metadata.get("url"), metadata.get("date"),
            metadata.get("title"), metadata.get("language"), text,
            json.dumps(rest, ensure_ascii=False))


def run(command, path, name):
    """The lines that the tool writes for one file."""
    with tempfile.TemporaryFile() as messages, tempfile.NamedTemporaryFile() as counts:
        tool = subprocess.Popen(command + [f"--stats={counts.name}", name],
                                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                stderr=messages, env={"PATH": path})
        try:
            yield from tool.stdout
            status = tool.wait()
        finally:        # the task was killed, or nobody reads on
            tool.kill()
            tool.wait()
        with open(counts.name, "rb") as f:      # the tool put another file in its place
            stats = json.loads(f.read() or b"{}")
        if status not in (0, 1) or stats.get("inputs_failed") != 0:
            messages.seek(0)
            raise RuntimeError(f"{command[0]} ended with status {status} on {name}: "
                               + messages.read(4000).decode("utf-8", "replace"))


def in_pandas(command, path):
    """The function for mapInPandas: tables of names in, tables of rows out."""
    def convert(tables):
        import pandas
        rows = []
        for table in tables:
            for name in table["name"]:
                for line in run(command, path, name):
                    rows.append(row(line))
                    if len(rows) == ROWS:
                        yield pandas.DataFrame(rows, columns=COLUMNS)
                        rows = []
        if rows:
            yield pandas.DataFrame(rows, columns=COLUMNS)
    return convert


def by_pandas(spark, names, command, path):
    # a partition a file: a task is then what is lost with a worker
    files = spark.sparkContext.parallelize([(n,) for n in names], len(names)).toDF("name string")
    return files.mapInPandas(in_pandas(command, path), SCHEMA)


def by_pipe(spark, names, command, path):
    # pipe() starts a program without a shell and without an environment; the shell that we
    # start bears status 1, which only says that records were refused
    line = "sh -c " + shlex.quote('"$@" || [ $? -eq 1 ]') + " - " + shlex.join(command)
    made = spark.sparkContext.textFile(",".join(names)).pipe(
        line, env={"PATH": path}, checkCode=True)
    return made.map(row).toDF(SCHEMA)


def read_arguments():
    p = argparse.ArgumentParser(description=__doc__,
                                formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--way", choices=["pandas", "pipe"], default="pandas")
    p.add_argument("--out", required=True, help="folder of Parquet files")
    p.add_argument("--master", help="as spark-submit's; for python3 without it")
    p.add_argument("--path", default="/usr/local/bin:/usr/bin:/bin",
                   help="where the workers find the tool")
    p.add_argument("input", nargs="+", help="names or patterns of files")
    at = sys.argv.index("--") if "--" in sys.argv else len(sys.argv)
    args = p.parse_args(sys.argv[1:at])
    args.command = sys.argv[at + 1:] or ["tclean"]
    # a worker runs in a folder of its own
    args.names = sorted({os.path.abspath(n) for i in args.input for n in glob.glob(i)})
    args.out = args.out if "://" in args.out else os.path.abspath(args.out)
    if not args.names:
        p.error("no input of these names")
    return args


def main():
    from pyspark.sql import SparkSession
    args = read_arguments()
    builder = SparkSession.builder.appName("ttools")
    if args.master:
        builder = builder.master(args.master)
    spark = builder.getOrCreate()
    ways = {"pandas": by_pandas, "pipe": by_pipe}
    table = ways[args.way](spark, args.names, args.command, args.path)
    table.write.mode("overwrite").parquet(args.out)
    print(f"{spark.read.parquet(args.out).count()} records in {args.out}")
    spark.stop()


if __name__ == "__main__":
    main()
