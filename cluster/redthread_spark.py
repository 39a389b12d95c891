#!/usr/bin/env python3
"""Articles to a graph, on as many machines as Spark has: extract, merge by key, write tables.

    make worker
    pip install pyspark                                 # and Java 17
    python3 cluster/redthread_spark.py --master 'local-cluster[2,1,1024]' \\
        --input articles.ndjson --output graph

Below --output come, when all went well and not before:

    parquet/{documents,nodes,edges,statements,errors}   for Spark, DuckDB, pandas
    csv/{documents,nodes,edges,statements,errors}       for PostgreSQL's COPY: cluster/schema.sql
    neo4j/{nodes,relationships}, neo4j/*_header.csv     for neo4j-admin database import
    records                                             merged records, as `redthread merge` writes them

Every machine gets the worker executable, which needs nothing installed. A failed task is tried again by
Spark; since extracting and merging give the same bytes again, so does the job.
"""
import argparse
import os
import shlex
import sys

CITED = "struct<id:string,path:string,publisher:string,published:string>"
STATEMENT = ("struct<polarity:string,modality:string,hedged:boolean,confidence:double,rule:string,"
             "speakers:array<struct<entity:string,text:string>>,"
             "qualifiers:array<struct<role:string,entity:string,value:string,bound:string,text:string>>,"
             "evidence:struct<`start`:long,`end`:long,quote:string>>")
SCHEMAS = {
    "document": "document struct<id:string,path:string,sha256:string,bytes:long,title:string,publisher:string,"
                "published:string,url:string>",
    "entity": "id string, type string, label string, aliases array<string>, properties map<string,string>, "
              "documents long, mentions long, first string, last string",
    "statement": "id string, source string, relation string, target string, item string, status string, "
                 "weight long, documents long, statements long, first string, last string, "
                 f"citations array<struct<document:{CITED},statements:array<{STATEMENT}>>>",
    "error": "key string, path string, code string, message string",
}
# Spark hands columns to a program as lines; neither JSON nor keys hold a tab or a line end.
LINES = r"row format delimited fields terminated by '\t' lines terminated by '\n'"


def arguments():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--input", required=True, help="NDJSON, one file, a folder or a pattern, gzip or not; with --warc "
                   "a file that lists WARC files, one a line")
    p.add_argument("--output", required=True, help="a folder that does not exist yet")
    p.add_argument("--worker", default=".build/worker/redthread-worker", help="the executable that machines get")
    p.add_argument("--master", help="where Spark runs, if spark-submit does not say it: local-cluster[2,1,1024]")
    p.add_argument("--parts", type=int, default=0, help="tasks a stage; several a core (default: 4 a core)")
    p.add_argument("--path", default="-", help="what documents' paths begin with")
    p.add_argument("--citations", type=int, help="keep so many citations of an entity and of each stance of a claim")
    p.add_argument("--max-bytes", type=int, default=16 << 20, help="larger articles become errors")
    p.add_argument("--max-ms", type=int, default=60_000, help="articles that take longer become errors")
    p.add_argument("--catalogue", action="append", default=[], metavar="FILE", help="tables that add entities")
    p.add_argument("--lexicon", action="append", default=[], metavar="FILE", help="tables that add triggers")
    p.add_argument("--warc", action="store_true", help="the input lists WARC files")
    p.add_argument("--read", default="cat", help="with --warc: the command that prints a listed file, e.g. "
                   "'curl -sSf --retry 5', 'hadoop fs -cat' (default: cat)")
    p.add_argument("--keep-duplicates", action="store_true", help="do not look for lines that come twice before "
                   "they are read; they count once in any case")
    p.add_argument("--conf", action="append", default=[], metavar="NAME=VALUE", help="of Spark")
    return p.parse_args()


def session(a):
    # Before pyspark is imported.
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    from pyspark.sql import SparkSession
    b = SparkSession.builder.appName("redthread").config("spark.sql.adaptive.enabled", "false")
    b = b.config("spark.ui.enabled", "false").config("spark.ui.showConsoleProgress", "false")
    if a.master:
        b = b.master(a.master)
        if a.master.startswith("local"):
            b = b.config("spark.driver.host", "127.0.0.1").config("spark.driver.bindAddress", "127.0.0.1")
    for c in a.conf:
        b = b.config(*c.split("=", 1))
    s = b.getOrCreate()
    s.sparkContext.setLogLevel("ERROR")
    for file in [a.worker] + a.catalogue + a.lexicon:
        s.sparkContext.addFile(os.path.abspath(file))
    return s


def transform(s, rows, columns, command):
    """What `command` prints of `rows`: a key and a record a line."""
    rows.createOrReplaceTempView("lines_in")
    quoted = command.replace("\\", "\\\\").replace("'", "\\'")
    return s.sql(f"select transform({columns}) {LINES} using '{quoted}' as (key string, record string) {LINES} from lines_in")


def extract(s, a):
    """The records of all documents, and how many documents must have given some."""
    from pyspark.sql import functions as F
    # In single quotes for Spark's shell, which it is told to be below.
    command = ["./" + os.path.basename(a.worker), "extract", "--keys", f"--path={a.path}",
               f"--max-bytes={a.max_bytes}", f"--max-ms={a.max_ms}"]
    command += [f"--catalogue=./{os.path.basename(f)}" for f in a.catalogue]
    command += [f"--lexicon=./{os.path.basename(f)}" for f in a.lexicon]
    lines = s.read.text(a.input, lineSep="\n").where(F.trim("value") != "")
    if a.warc:
        files = lines.distinct().repartition(max(1, min(a.parts, lines.count())), "value")
        loop = ('set -o pipefail; while read -r file; do %s "$file" | %s --warc || exit; done'
                % (a.read, shlex.join(command)))
        return transform(s, files, "value", f"bash -c {shlex.quote(loop)}"), None
    # Both deal lines out by content: parts of like size, whatever the sizes of the files.
    lines = lines.repartition(a.parts, "value") if a.keep_duplicates else lines.distinct()
    expected = s.read.text(a.input, lineSep="\n").where(F.trim("value") != "")
    expected = (expected if a.keep_duplicates else expected.select(F.xxhash64("value")).distinct()).count()
    return transform(s, lines, "value", shlex.join(command)), expected


def relationship(column):
    """AGREES_WITH, as Neo4j calls what is agreesWith."""
    from pyspark.sql import functions as F
    return F.upper(F.regexp_replace(column, "([A-Z])", "_$1"))


def tables(records):
    """The merged records as rows of columns, sorted as they are."""
    from pyspark.sql import functions as F

    def rows(kind):
        of_kind = records.where(F.col("key").startswith(kind + " "))
        return of_kind.select(F.from_json("record", SCHEMAS[kind]).alias("r")).select("r.*")

    claims = rows("statement")
    cited = claims.select(F.col("id").alias("edge"), F.explode("citations").alias("c"))
    cited = cited.select("edge", F.col("c.document.id").alias("document"), F.explode("c.statements").alias("s"))
    return {
        "documents": rows("document").select("document.*"),
        "nodes": rows("entity"),
        "edges": claims.drop("citations"),
        "statements": cited.select("edge", "document", "s.evidence.start", "s.evidence.end", "s.evidence.quote",
                                   "s.polarity", "s.modality", "s.hedged", "s.confidence", "s.rule",
                                   "s.speakers", "s.qualifiers"),
        "errors": rows("error").withColumn("key", F.substring_index("key", " ", -1)).withColumnRenamed("key", "id"),
    }


def write(tables, folder):
    from pyspark.sql import functions as F
    csv = {"escape": '"', "emptyValue": '""', "nullValue": "", "ignoreLeadingWhiteSpace": False,
           "ignoreTrailingWhiteSpace": False, "header": False, "lineSep": "\n"}
    for name, table in tables.items():
        table.write.parquet(f"{folder}/parquet/{name}")
        nested = [f.name for f in table.schema if f.dataType.typeName() in ("array", "map", "struct")]
        flat = table.select([F.to_json(c).alias(c) if c in nested else F.col(c) for c in table.columns])
        flat.write.options(**csv).csv(f"{folder}/csv/{name}")
    # Lists are separated by ";" and line ends become spaces, so that the import needs no option.
    plain = lambda c: F.regexp_replace(c, r"[\r\n]+", " ")  # noqa: E731
    nodes = tables["nodes"]
    aliases = F.array_join(F.transform("aliases", lambda alias: F.regexp_replace(alias, ";", ",")), ";")
    nodes.select("id", "type", plain("label"), plain(aliases), "documents", "mentions", "first", "last",
                 F.concat(F.lit("Entity;"), F.initcap("type"))).write.options(**csv).csv(f"{folder}/neo4j/nodes")
    tables["edges"].select("source", "target", relationship("relation"), "id", "item", "status", "weight",
                           "documents", "statements", "first", "last").write.options(**csv).csv(
                               f"{folder}/neo4j/relationships")


HEADERS = {
    "neo4j/nodes_header.csv": "id:ID,type,label,aliases:string[],documents:long,mentions:long,first,last,:LABEL\n",
    "neo4j/relationships_header.csv":
        ":START_ID,:END_ID,:TYPE,id,item,status,weight:long,documents:long,statements:long,first,last\n",
}


def main():
    a = arguments()
    s = session(a)
    from pyspark.sql import functions as F
    files, path = s._jvm.org.apache.hadoop.fs.FileSystem, s._jvm.org.apache.hadoop.fs.Path
    target, partial = path(a.output), path(a.output.rstrip("/") + ".partial")
    system = target.getFileSystem(s._jsc.hadoopConfiguration())
    if system.exists(target):
        sys.exit(f"{a.output}: exists already; name a new folder")
    system.delete(partial, True)  # what a run left that failed
    if not a.parts:
        a.parts = 4 * s.sparkContext.defaultParallelism
    s.conf.set("spark.sql.shuffle.partitions", str(a.parts))
    try:
        raw, expected = extract(s, a)
        staged = f"{partial}/staged"
        raw.write.parquet(staged)
        raw = s.read.parquet(staged)
        came = raw.where(F.expr("record like '{\"kind\":\"done\"%' or record like '{\"kind\":\"error\"%'")).count()
        if expected is not None and came != expected:
            raise RuntimeError(f"{expected} documents went in, {came} came out")
        sorted_raw = raw.repartition(a.parts, "key").sortWithinPartitions("key", "record")
        merge = ["./" + os.path.basename(a.worker), "merge"]
        merge += [f"--citations={a.citations}"] if a.citations else []
        transform(s, sorted_raw, "key, record", shlex.join(merge)).write.parquet(f"{partial}/merged")
        merged = s.read.parquet(f"{partial}/merged")
        merged.select(F.concat_ws("\t", "key", "record")).write.text(f"{partial}/records", lineSep="\n")
        write(tables(merged), str(partial))
        for name, text in HEADERS.items():
            stream = system.create(path(f"{partial}/{name}"))
            stream.write(bytearray(text.encode()))
            stream.close()
        system.delete(path(staged), True)
        system.delete(path(f"{partial}/merged"), True)
        kinds = merged.sparkSession.read.parquet(f"{partial}/parquet/errors").count()
        if not system.rename(partial, target):
            raise RuntimeError(f"{partial} cannot be renamed to {a.output}")
    except BaseException:
        try:
            system.delete(partial, True)
        finally:
            raise
    counted = {name: s.read.parquet(f"{a.output}/parquet/{name}").count()
               for name in ("documents", "nodes", "edges", "statements")}
    print(", ".join(f"{count} {name}" for name, count in counted.items()) + f", {kinds} errors")
    s.stop()


if __name__ == "__main__":
    main()
