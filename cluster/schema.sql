-- Tables for what cluster/redthread_spark.py writes below OUT/csv.
--
--   psql -d news -f cluster/schema.sql
--   for table in documents nodes edges statements; do
--     cat OUT/csv/$table/part-*.csv | psql -d news -c "\copy redthread.$table from stdin (format csv)"
--   done
--   psql -d news -f cluster/indexes.sql
--
-- Columns stand in the order of the files, which have no header line. Empty is null, "" is empty.

create schema if not exists redthread;

create table redthread.documents (
  id        text primary key,
  path      text not null,
  sha256    text not null,
  bytes     bigint not null,
  title     text,
  publisher text,
  published text,           -- ISO 8601, as coarse as the article gives it
  url       text
);

create table redthread.nodes (
  id         text primary key,
  type       text not null,
  label      text not null,
  aliases    jsonb not null,
  properties jsonb not null,
  documents  bigint not null,
  mentions   bigint not null,
  first      text,          -- when the first and the last of its documents were published
  last       text
);

create table redthread.edges (
  id         text primary key,
  source     text not null references redthread.nodes,
  relation   text not null,
  target     text not null references redthread.nodes,
  item       text references redthread.nodes,
  status     text not null,
  weight     bigint not null,
  documents  bigint not null,
  statements bigint not null,
  first      text,
  last       text
);

create table redthread.statements (
  edge         text not null references redthread.edges,
  document     text not null references redthread.documents,
  "start"      bigint not null,   -- bytes of the document's source, half-open
  "end"        bigint not null,
  quote        text not null,
  polarity     text not null,
  modality     text not null,
  hedged       boolean not null,
  confidence   double precision not null,
  rule         text not null,
  speakers     jsonb not null,
  qualifiers   jsonb not null
);

create table redthread.errors (
  id      text primary key,
  path    text not null,
  code    text not null,
  message text not null
);
