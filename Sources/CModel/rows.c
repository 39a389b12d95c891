#include "Rows.h"
#include <string.h>

#pragma clang fp contract(off)

/* Each loop is compiled for plain and for wide registers; the processor is asked which to run. */
#if defined(__x86_64__)
#define WIDE __attribute__((target("avx2")))
#define HAS_WIDE __builtin_cpu_supports("avx2")
#else
#define WIDE
#define HAS_WIDE 0
#endif
#define INLINE static inline __attribute__((always_inline))

static inline uint32_t slot_of(uint32_t key, uint32_t capacity) {
  return (uint32_t)(((uint64_t)key * capacity) >> 32);
}

static inline uint32_t word(const void *table, uint32_t slot) {
  uint32_t value;
  memcpy(&value, (const char *)table + 4 * (size_t)slot, 4);
  return value;
}

/* The slot follows from the high bits of a key, so the bit of the filter mixes in the others. */
static inline uint32_t bit_of(uint32_t key, unsigned bits) { return (key * 0x9E3779B1u) >> (32 - bits); }

void redthread_fill_filter(const void *table, uint32_t capacity, uint64_t *filter, unsigned bits) {
  for (uint32_t slot = 0; slot < capacity; slot++) {
    uint32_t key = word(table, slot), bit = bit_of(key, bits);
    if (key != 0) filter[bit / 64] |= (uint64_t)1 << (bit % 64);
  }
}

size_t redthread_find_rows(const void *table, uint32_t capacity, const uint32_t *keys, size_t count,
                           const void *rows, size_t width, const uint64_t *filter, unsigned bits,
                           uint32_t *slots) {
  /* Two passes, so that the misses of all keys overlap; the first leaves the likely keys in `slots`. */
  size_t likely = 0;
  for (size_t i = 0; i < count; i++) {
    uint32_t key = keys[i];
    slots[likely] = key;
    if (filter) {
      uint32_t bit = bit_of(key, bits);
      if (!(filter[bit / 64] >> (bit % 64) & 1)) continue;
    }
    __builtin_prefetch((const char *)table + 4 * (size_t)slot_of(key, capacity));
    likely++;
  }
  size_t found = 0;
  for (size_t i = 0; i < likely; i++) {
    uint32_t wanted = slots[i];
    uint32_t slot = slot_of(wanted, capacity);
    uint32_t key;
    while ((key = word(table, slot)) != 0) {
      if (key == wanted) {
        const char *row = (const char *)rows + slot * width;
        for (size_t byte = 0; byte < width; byte += 64) __builtin_prefetch(row + byte);
        slots[found++] = slot;
        break;
      }
      if (++slot == capacity) slot = 0;
    }
  }
  return found;
}

INLINE void sum_rows(const void *rows, size_t width, const uint32_t *slots, size_t count,
                     int16_t *sums) {
  for (size_t block = 0; block < width; block += 64) {
    int16_t lanes[64] = {0};
    for (size_t i = 0; i < count; i++) {
      const int8_t *row = (const int8_t *)rows + slots[i] * width + block;
      for (int lane = 0; lane < 64; lane++) lanes[lane] += row[lane];
    }
    memcpy(sums + block, lanes, sizeof lanes);
  }
}

INLINE void add_scores(const float *weights, const float *values, const uint16_t *active,
                       size_t count, size_t groups, float *scores) {
  for (size_t group = 0; group < groups; group++) {
    float lanes[8];
    memcpy(lanes, scores + 8 * group, sizeof lanes);
    for (size_t i = 0; i < count; i++) {
      const float *row = weights + 64 * (size_t)active[i] + 8 * group;
      float value = values[active[i]];
      for (int lane = 0; lane < 8; lane++) lanes[lane] += value * row[lane];
    }
    memcpy(scores + 8 * group, lanes, sizeof lanes);
  }
}

INLINE void sum_float_rows(const float *rows, size_t width, const uint32_t *slots, size_t count,
                           float *sums) {
  for (size_t i = 0; i < count; i++)
    for (size_t byte = 0; byte < width; byte += 16)
      __builtin_prefetch(rows + slots[i] * width + byte);
  for (size_t block = 0; block < width; block += 64) {
    float lanes[64];
    memcpy(lanes, sums + block, sizeof lanes);
    for (size_t i = 0; i < count; i++) {
      const float *row = rows + slots[i] * width + block;
      for (int lane = 0; lane < 64; lane++) lanes[lane] += row[lane];
    }
    memcpy(sums + block, lanes, sizeof lanes);
  }
}

INLINE void change_float_rows(float *rows, size_t width, const uint32_t *slots, size_t count,
                              const float *steps, const float *change) {
  for (size_t i = 0; i < count; i++) {
    float *row = rows + slots[i] * width;
    for (size_t lane = 0; lane < width; lane++) row[lane] += steps[i] * change[lane];
  }
}

#define BOTH(name, parameters, arguments)                    \
  static void name##_plain parameters { name arguments; }    \
  WIDE static void name##_wide parameters { name arguments; } \
  void redthread_##name parameters {                         \
    if (HAS_WIDE) name##_wide arguments;                     \
    else name##_plain arguments;                             \
  }

BOTH(sum_rows,
     (const void *rows, size_t width, const uint32_t *slots, size_t count, int16_t *sums),
     (rows, width, slots, count, sums))
BOTH(add_scores,
     (const float *weights, const float *values, const uint16_t *active, size_t count,
      size_t groups, float *scores),
     (weights, values, active, count, groups, scores))
BOTH(sum_float_rows,
     (const float *rows, size_t width, const uint32_t *slots, size_t count, float *sums),
     (rows, width, slots, count, sums))
BOTH(change_float_rows,
     (float *rows, size_t width, const uint32_t *slots, size_t count, const float *steps,
      const float *change),
     (rows, width, slots, count, steps, change))
