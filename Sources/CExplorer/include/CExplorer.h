/* The explorer's page, style and scripts, embedded in the executable as they stand in web/. */
#ifndef REDTHREAD_EXPLORER_H
#define REDTHREAD_EXPLORER_H
#include <stddef.h>

/* One file: its name, its bytes (UTF-8, not zero-terminated), their number. */
struct redthread_web_file {
  const char *name;
  const unsigned char *bytes;
  size_t length;
};

extern const size_t redthread_web_file_count;

/* The files in the order in which they belong on the page; index below redthread_web_file_count. */
const struct redthread_web_file *redthread_web_file_at(size_t index);

#endif
