#include "CBytes.h"
#include <stdbool.h>
#include <string.h>

size_t redthread_copy_unmarked(uint8_t *restrict target, const uint8_t *restrict source,
                               size_t count, const uint8_t *restrict marks) {
  size_t at = 0;
  /* Eight at a time, of which most are plain. */
  for (; at + 8 <= count; at += 8) {
    const uint8_t *next = source + at;
    uint8_t any = marks[next[0]] | marks[next[1]] | marks[next[2]] | marks[next[3]] |
                  marks[next[4]] | marks[next[5]] | marks[next[6]] | marks[next[7]];
    if (any) break;
    memcpy(target + at, next, 8);
  }
  for (; at < count && !marks[source[at]]; at++) target[at] = source[at];
  return at;
}

/* Sixteen bytes that the compiler puts in one register where the processor has such. */
typedef uint8_t block __attribute__((vector_size(16)));
typedef uint64_t halves __attribute__((vector_size(16)));

static inline bool any(block lanes) {
  halves both = (halves)lanes;
  return (both[0] | both[1]) != 0;
}

size_t redthread_plain_json(const uint8_t *bytes, size_t count, bool *all_ascii) {
  size_t at = 0;
  block seen = {0};
  for (; at + 16 <= count; at += 16) {
    block next;
    memcpy(&next, bytes + at, 16);
    if (any((block)(next == '"') | (block)(next == '\\') | (block)(next < 0x20))) break;
    seen |= next;
  }
  uint8_t rest = 0;
  for (; at < count; at++) {
    uint8_t byte = bytes[at];
    if (byte == '"' || byte == '\\' || byte < 0x20) break;
    rest |= byte;
  }
  *all_ascii = !any(seen & 0x80) && rest < 0x80;
  return at;
}
