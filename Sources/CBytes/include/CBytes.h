/* Runs of bytes that need no second look: the inner loops of writing and reading text. */
#ifndef REDTHREAD_BYTES_H
#define REDTHREAD_BYTES_H
#include <stddef.h>
#include <stdint.h>

/* Copies the bytes of `source` to `target` up to the first that `marks` (256 bytes, 0 where a byte
 * is plain) marks, at most `count`; returns how many. The two do not overlap. */
size_t redthread_copy_unmarked(uint8_t *restrict target, const uint8_t *restrict source,
                               size_t count, const uint8_t *restrict marks);

/* How many of `count` bytes stand before the first '"', '\' or control character, which is where
 * the plain part of a JSON text ends. Sets `*all_ascii` to whether all of them are ASCII. */
size_t redthread_plain_json(const uint8_t *bytes, size_t count, _Bool *all_ascii);

#endif
