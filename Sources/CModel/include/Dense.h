/* Products of dense matrices and the cells of a recurrent layer: the inner loops of the encoder and
 * of its training.
 *
 * Matrices are floats, row by row; `stride` is the distance of two rows. Every number is summed in
 * one order, whatever the width of the processor's registers: the results are the same on every
 * machine. */
#ifndef REDTHREAD_DENSE_H
#define REDTHREAD_DENSE_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* c = a times b, or plus that where `adding`; `rows` by `inner` times `inner` by `columns` (a multiple
 * of 16). Where `is_packed`, `b` is what `redthread_pack` has made, and its stride does not count. */
void redthread_multiply(const float *a, size_t a_stride, const float *b, size_t b_stride, float *c,
                        size_t c_stride, size_t rows, size_t inner, size_t columns, bool adding,
                        bool is_packed);

/* Writes `inner` by `columns` numbers as panels of 16 columns, one after the other: for a matrix that
 * few rows at a time are multiplied with. */
void redthread_pack(const float *b, size_t b_stride, float *panels, size_t inner, size_t columns);

/* Writes the `rows` by `columns` numbers of `a` to `b` with rows and columns exchanged. */
void redthread_transpose(const float *a, size_t a_stride, float *b, size_t b_stride, size_t rows,
                         size_t columns);

/* One step of a long short-term memory for `rows` words that do not depend on each other. `gates` has
 * for each what goes to its input, forget, candidate and output gates, `width` numbers each (a multiple
 * of 16). Applies the gates' functions in place,
 * and writes the cells and outputs. `before` holds the cells of the step before for the first
 * `known` words; the others begin. */
void redthread_cells(float *gates, const float *before, size_t known, float *cells, float *outputs,
                     size_t output_stride, size_t rows, size_t width);

/* The way back through `redthread_cells`: from the slopes of outputs and cells to those of the gates
 * before their functions, which replace `slopes`; `cell_slopes` becomes that of the cells before. */
void redthread_cells_back(const float *gates, const float *cells, const float *before, size_t known,
                          const float *output_slopes, float *cell_slopes, float *slopes, size_t rows,
                          size_t width);

/* Moves `weights` against the sum of two gradients, which it empties, as Adam does: `rate` has its
 * corrections of the first steps in it. `average` follows the weights, `share` of the way. */
void redthread_adam(float *weights, float *first, float *second, float *gradient, float *gradient2,
                    float *average, size_t count, float rate, float epsilon, float scale, float share);

#endif
