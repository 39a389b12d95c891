-- What questions to the tables of schema.sql want; made after loading, which is quicker.

create index on redthread.edges (source, relation);
create index on redthread.edges (target, relation);
create index on redthread.edges (item) where item is not null;
create index on redthread.edges (status);
create index on redthread.statements (edge);
create index on redthread.statements (document);
create index on redthread.nodes (type, label);
analyze;
