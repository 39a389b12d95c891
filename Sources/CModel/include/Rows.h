/* Sums over rows of weights: the inner loops of scoring and of training.
 *
 * Whole numbers are exact and floats are added in one order, lane by lane, whatever the width of
 * the processor's registers: the results are the same on every machine. */
#ifndef REDTHREAD_ROWS_H
#define REDTHREAD_ROWS_H
#include <stddef.h>
#include <stdint.h>

/* Looks up `count` keys in a table of `capacity` words (0 where free, at least one of them). Writes the
 * slots of those found to `slots`, which has room for all, and returns how many they are. The rows
 * that begin at `rows`, one for each slot, `width` bytes each, are called into the cache.
 *
 * `filter`, if there is one, has 2 to the power of `bits` bits (at least 64), of which those of the
 * table's keys are set. Tables are nearly full, so that the search for a key that is not there goes
 * over dozens of words; the filter spares it. */
size_t redthread_find_rows(const void *table, uint32_t capacity, const uint32_t *keys, size_t count,
                           const void *rows, size_t width, const uint64_t *filter, unsigned bits,
                           uint32_t *slots);

/* Sets the bits of the keys of a table in `filter`. */
void redthread_fill_filter(const void *table, uint32_t capacity, uint64_t *filter, unsigned bits);

/* Sums `count` rows of `width` signed bytes (a multiple of 64). */
void redthread_sum_rows(const void *rows, size_t width, const uint32_t *slots, size_t count,
                        int16_t *sums);

/* The hidden layer: `step` times each of `width` sums (a multiple of 64) plus `bias`, or zero where that
 * is less. Writes the units above zero to `active` and returns how many they are. */
size_t redthread_hidden_layer(const int16_t *sums, size_t width, float step, const float *bias,
                              float *hidden, uint16_t *active);

/* scores[g] = the sum of values[u] * weights[u][g] over the units `active`, in their order; `weights`
 * has 64 floats a unit, of which the first 8 * `groups` count. */
void redthread_score_answers(const float *weights, const float *values, const uint16_t *active,
                      size_t count, size_t groups, float *scores);

/* e to the `x`, for `x` <= 0; the relative error is below 0.0001. */
float redthread_exponential(float x);

/* Sums `count` rows of `width` floats (a multiple of 64) onto `sums`. */
void redthread_sum_float_rows(const float *rows, size_t width, const uint32_t *slots, size_t count,
                              float *sums);

/* Adds `steps[i]` times `change` to row `slots[i]`, for `count` rows. */
void redthread_change_float_rows(float *rows, size_t width, const uint32_t *slots, size_t count,
                                 const float *steps, const float *change);

#endif
