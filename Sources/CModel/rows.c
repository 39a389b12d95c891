#include "Rows.h"
#include "exponential.h"
#include "wide.h"
#include <string.h>

#pragma clang fp contract(off)

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

typedef uint32_t words_of_8 __attribute__((ext_vector_type(8)));
typedef bool bits_of_8 __attribute__((ext_vector_type(8)));

/* Which of the eight words from `slot` on are equal to `wanted`, one bit each. */
INLINE uint8_t equals(const void *table, uint32_t slot, uint32_t wanted) {
  words_of_8 words;
  memcpy(&words, (const char *)table + 4 * (size_t)slot, sizeof words);
  bits_of_8 bits = __builtin_convertvector(words == wanted, bits_of_8);
  uint8_t mask;
  memcpy(&mask, &bits, 1);
  return mask;
}

/* The slot of `wanted`, or `capacity` where it is not in the table. */
INLINE uint32_t find(const void *table, uint32_t capacity, uint32_t wanted) {
  uint32_t slot = slot_of(wanted, capacity);
  for (; capacity - slot >= 8; slot += 8) {
    uint8_t found = equals(table, slot, wanted);
    if (found) return slot + (uint32_t)__builtin_ctz(found);
    if (equals(table, slot, 0)) return capacity;
  }
  for (;; slot = 0)
    for (; slot < capacity; slot++) {
      uint32_t key = word(table, slot);
      if (key == wanted) return slot;
      if (key == 0) return capacity;
    }
}

INLINE size_t find_rows(const void *table, uint32_t capacity, const uint32_t *keys, size_t count,
                        const void *rows, size_t width, const uint64_t *filter, unsigned bits,
                        uint32_t *slots) {
  /* Passes, so that the misses of all keys overlap; the first leaves the likely keys in `slots`. */
  size_t likely = 0;
  for (size_t i = 0; i < count; i++) {
    uint32_t key = keys[i], bit = filter ? bit_of(key, bits) : 0;
    slots[likely] = key;
    likely += filter ? filter[bit / 64] >> (bit % 64) & 1 : 1;
  }
  for (size_t i = 0; i < likely; i++)
    __builtin_prefetch((const char *)table + 4 * (size_t)slot_of(slots[i], capacity));
  size_t found = 0;
  for (size_t i = 0; i < likely; i++) {
    uint32_t slot = find(table, capacity, slots[i]);
    if (slot == capacity) continue;
    const char *row = (const char *)rows + slot * width;
    for (size_t byte = 0; byte < width; byte += 64) __builtin_prefetch(row + byte);
    slots[found++] = slot;
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

INLINE size_t hidden_layer(const int16_t *sums, size_t width, float step, const float *bias,
                           float *hidden, uint16_t *active) {
  for (size_t unit = 0; unit < width; unit++) {
    float value = (float)sums[unit] * step + bias[unit];
    hidden[unit] = value > 0 ? value : 0;
  }
  size_t above = 0;
  for (size_t unit = 0; unit < width; unit++) {
    active[above] = (uint16_t)unit;
    above += hidden[unit] > 0;
  }
  return above;
}

INLINE void score_answers(const float *weights, const float *values, const uint16_t *active, size_t count,
                   size_t groups, float *scores) {
  for (size_t group = 0; group < groups; group++) {
    float lanes[8] = {0};
    for (size_t i = 0; i < count; i++) {
      const float *row = weights + 64 * (size_t)active[i] + 8 * group;
      float value = values[active[i]];
      for (int lane = 0; lane < 8; lane++) lanes[lane] += value * row[lane];
    }
    memcpy(scores + 8 * group, lanes, sizeof lanes);
  }
}

float redthread_exponential(float x) { return exponential(x); }

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

BOTH(size_t, find_rows,
     (const void *table, uint32_t capacity, const uint32_t *keys, size_t count, const void *rows,
      size_t width, const uint64_t *filter, unsigned bits, uint32_t *slots),
     (table, capacity, keys, count, rows, width, filter, bits, slots))
BOTH(void, sum_rows,
     (const void *rows, size_t width, const uint32_t *slots, size_t count, int16_t *sums),
     (rows, width, slots, count, sums))
BOTH(size_t, hidden_layer,
     (const int16_t *sums, size_t width, float step, const float *bias, float *hidden,
      uint16_t *active),
     (sums, width, step, bias, hidden, active))
BOTH(void, score_answers,
     (const float *weights, const float *values, const uint16_t *active, size_t count,
      size_t groups, float *scores),
     (weights, values, active, count, groups, scores))
BOTH(void, sum_float_rows,
     (const float *rows, size_t width, const uint32_t *slots, size_t count, float *sums),
     (rows, width, slots, count, sums))
BOTH(void, change_float_rows,
     (float *rows, size_t width, const uint32_t *slots, size_t count, const float *steps,
      const float *change),
     (rows, width, slots, count, steps, change))
