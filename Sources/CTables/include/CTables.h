/* The knowledge tables, embedded in the executable as they stand in tables/. */
#ifndef REDTHREAD_TABLES_H
#define REDTHREAD_TABLES_H
#include <stddef.h>

/* One table: its file name without ".tsv", its bytes (UTF-8, not zero-terminated), their number. */
struct redthread_table {
  const char *name;
  const unsigned char *bytes;
  size_t length;
};

extern const size_t redthread_table_count;

/* The tables, sorted by name; index below redthread_table_count. */
const struct redthread_table *redthread_table_at(size_t index);

#endif
