#include "Dense.h"
#include "exponential.h"
#include "wide.h"
#include <string.h>

#pragma clang fp contract(off)
/* The functions that pass lanes are all inlined. */
#pragma clang diagnostic ignored "-Wpsabi"

typedef float lanes_of_8 __attribute__((ext_vector_type(8), aligned(4)));
typedef float lanes_of_16 __attribute__((ext_vector_type(16), aligned(4)));

#define LOAD(at) (*(const lanes_of_8 *)(at))
#define STORE(at, lanes) (*(lanes_of_8 *)(at) = (lanes))

/* The columns of a panel. */
#define PANEL 16
/* A panel of so many rows is packed on the stack. */
#define DEEPEST 1024

/* `rows`, which is known when this is compiled, by one panel: all sums stay in registers. */
INLINE void multiply_tile(const float *a, size_t a_stride, const float *b, size_t b_stride, float *c,
                          size_t c_stride, int rows, size_t inner, bool adding) {
  lanes_of_16 sums[16];
  for (int row = 0; row < rows; row++)
    sums[row] = adding ? *(const lanes_of_16 *)(c + row * c_stride) : (lanes_of_16)0;
  for (size_t i = 0; i < inner; i++) {
    lanes_of_16 right = *(const lanes_of_16 *)(b + i * b_stride);
    for (int row = 0; row < rows; row++) sums[row] += a[row * a_stride + i] * right;
  }
  for (int row = 0; row < rows; row++) *(lanes_of_16 *)(c + row * c_stride) = sums[row];
}

/* Two panels at once where there are few rows: their sums do not wait for each other. */
INLINE void multiply_pair(const float *a, size_t a_stride, const float *b, const float *other,
                          size_t b_stride, float *c, size_t c_stride, int rows, size_t inner,
                          bool adding) {
  lanes_of_16 left[4], right[4];
  for (int row = 0; row < rows; row++) {
    left[row] = adding ? *(const lanes_of_16 *)(c + row * c_stride) : (lanes_of_16)0;
    right[row] = adding ? *(const lanes_of_16 *)(c + row * c_stride + PANEL) : (lanes_of_16)0;
  }
  for (size_t i = 0; i < inner; i++) {
    lanes_of_16 first = *(const lanes_of_16 *)(b + i * b_stride);
    lanes_of_16 second = *(const lanes_of_16 *)(other + i * b_stride);
    for (int row = 0; row < rows; row++) {
      left[row] += a[row * a_stride + i] * first;
      right[row] += a[row * a_stride + i] * second;
    }
  }
  for (int row = 0; row < rows; row++) {
    *(lanes_of_16 *)(c + row * c_stride) = left[row];
    *(lanes_of_16 *)(c + row * c_stride + PANEL) = right[row];
  }
}

/* Few rows by all panels, `step` apart. */
INLINE void multiply_few(const float *a, size_t a_stride, const float *b, size_t step, size_t b_stride,
                         float *c, size_t c_stride, int rows, size_t inner, size_t columns, bool adding) {
  size_t column = 0;
  for (; column + 2 * PANEL <= columns; column += 2 * PANEL, b += 2 * step)
    multiply_pair(a, a_stride, b, b + step, b_stride, c + column, c_stride, rows, inner, adding);
  if (column < columns)
    multiply_tile(a, a_stride, b, b_stride, c + column, c_stride, rows, inner, adding);
}

/* `tile` rows fill the registers. */
INLINE void multiply(const float *a, size_t a_stride, const float *b, size_t b_stride, float *c,
                     size_t c_stride, size_t rows, size_t inner, size_t columns, bool adding,
                     bool is_packed, int tile) {
  float packed[DEEPEST * PANEL] __attribute__((aligned(64)));
  bool packs = !is_packed && rows >= 32 && inner <= DEEPEST;
  size_t step = is_packed ? inner * PANEL : PANEL;
  size_t full = rows / tile * tile, rest = rows - full;
  for (size_t column = 0; column < columns; column += PANEL) {
    const float *panel = b + column / PANEL * step;
    size_t stride = is_packed ? PANEL : b_stride;
    if (packs) {
      for (size_t i = 0; i < inner; i++) memcpy(packed + i * PANEL, panel + i * b_stride, 4 * PANEL);
      panel = packed;
      stride = PANEL;
    }
    for (size_t row = 0; row < full; row += tile)
      multiply_tile(a + row * a_stride, a_stride, panel, stride, c + row * c_stride + column, c_stride,
                    tile, inner, adding);
  }
  for (size_t row = full; row < rows; row += rest < 4 ? rest : 4, rest = rows - row) {
    const float *own = a + row * a_stride;
    float *sums = c + row * c_stride;
    size_t stride = is_packed ? PANEL : b_stride;
    switch (rest) {
      case 1: multiply_few(own, a_stride, b, step, stride, sums, c_stride, 1, inner, columns, adding); break;
      case 2: multiply_few(own, a_stride, b, step, stride, sums, c_stride, 2, inner, columns, adding); break;
      case 3: multiply_few(own, a_stride, b, step, stride, sums, c_stride, 3, inner, columns, adding); break;
      default: multiply_few(own, a_stride, b, step, stride, sums, c_stride, 4, inner, columns, adding);
    }
  }
}

INLINE void pack(const float *b, size_t b_stride, float *panels, size_t inner, size_t columns) {
  for (size_t column = 0; column < columns; column += PANEL)
    for (size_t i = 0; i < inner; i++, panels += PANEL) memcpy(panels, b + i * b_stride + column, 4 * PANEL);
}

INLINE void transpose(const float *a, size_t a_stride, float *b, size_t b_stride, size_t rows,
                      size_t columns) {
  for (size_t top = 0; top < rows; top += 16)
    for (size_t left = 0; left < columns; left += 16) {
      size_t bottom = top + 16 < rows ? top + 16 : rows, right = left + 16 < columns ? left + 16 : columns;
      for (size_t column = left; column < right; column++)
        for (size_t row = top; row < bottom; row++) b[column * b_stride + row] = a[row * a_stride + column];
    }
}

typedef int32_t numbers_of_8 __attribute__((ext_vector_type(8), aligned(4)));

/* The same as `exponential` in each lane. */
INLINE lanes_of_8 exponentials(lanes_of_8 x) {
  lanes_of_8 scaled = __builtin_elementwise_max(x, (lanes_of_8)-80) * 1.44269504f;
  lanes_of_8 whole = __builtin_elementwise_floor(scaled);
  lanes_of_8 f = scaled - whole;
  lanes_of_8 power =
      1 + f * (0.6931472f + f * (0.2402265f + f * (0.0555041f + f * (0.0096181f + f * 0.0013334f))));
  numbers_of_8 bits = (__builtin_convertvector(whole, numbers_of_8) + 127) << 23;
  lanes_of_8 scale;
  memcpy(&scale, &bits, sizeof scale);
  return power * scale;
}

/* One over one plus e to the -`x`. */
INLINE lanes_of_8 logistic(lanes_of_8 x) {
  lanes_of_8 power = exponentials(__builtin_elementwise_min(x, -x));
  return (x < 0 ? power : (lanes_of_8)1) / (1 + power);
}

INLINE lanes_of_8 tangent(lanes_of_8 x) { return 2 * logistic(2 * x) - 1; }

INLINE void cell_of_word(float *gates, const float *before, float *cell, float *output, size_t width) {
  for (size_t i = 0; i < width; i += 8) {
    lanes_of_8 in = logistic(LOAD(gates + i)), forget = logistic(LOAD(gates + width + i));
    lanes_of_8 candidate = tangent(LOAD(gates + 2 * width + i));
    lanes_of_8 out = logistic(LOAD(gates + 3 * width + i));
    lanes_of_8 value = in * candidate;
    if (before) value = forget * LOAD(before + i) + value;
    STORE(gates + i, in);
    STORE(gates + width + i, forget);
    STORE(gates + 2 * width + i, candidate);
    STORE(gates + 3 * width + i, out);
    STORE(cell + i, value);
    STORE(output + i, out * tangent(value));
  }
}

INLINE void cells(float *gates, const float *before, size_t known, float *cells, float *outputs,
                  size_t output_stride, size_t rows, size_t width) {
  for (size_t row = 0; row < rows; row++)
    cell_of_word(gates + row * 4 * width, row < known ? before + row * width : NULL,
                 cells + row * width, outputs + row * output_stride, width);
}

INLINE void cells_back(const float *gates, const float *cells, const float *before, size_t known,
                       const float *output_slopes, float *cell_slopes, float *slopes, size_t rows,
                       size_t width) {
  for (size_t row = 0; row < rows; row++) {
    const float *own = gates + row * 4 * width;
    float *slope = slopes + row * 4 * width;
    for (size_t i = 0; i < width; i += 8) {
      size_t at = row * width + i;
      lanes_of_8 in = LOAD(own + i), forget = LOAD(own + width + i);
      lanes_of_8 candidate = LOAD(own + 2 * width + i), out = LOAD(own + 3 * width + i);
      lanes_of_8 value = tangent(LOAD(cells + at)), output_slope = LOAD(output_slopes + at);
      lanes_of_8 cell_slope = LOAD(cell_slopes + at) + output_slope * out * (1 - value * value);
      lanes_of_8 old = row < known ? LOAD(before + at) : (lanes_of_8)0;
      STORE(slope + i, cell_slope * candidate * in * (1 - in));
      STORE(slope + width + i, cell_slope * old * forget * (1 - forget));
      STORE(slope + 2 * width + i, cell_slope * in * (1 - candidate * candidate));
      STORE(slope + 3 * width + i, output_slope * value * out * (1 - out));
      STORE(cell_slopes + at, cell_slope * forget);
    }
  }
}

INLINE void adam(float *weights, float *first, float *second, float *gradient, float *gradient2,
                 float *average, size_t count, float rate, float epsilon, float scale, float share) {
  for (size_t i = 0; i < count; i++) {
    float slope = (gradient[i] + gradient2[i]) * scale;
    gradient[i] = 0;
    gradient2[i] = 0;
    first[i] = 0.9f * first[i] + 0.1f * slope;
    second[i] = 0.95f * second[i] + 0.05f * slope * slope;
    weights[i] -= rate * first[i] / (__builtin_sqrtf(second[i]) + epsilon);
    average[i] += share * (weights[i] - average[i]);
  }
}

#define MULTIPLY(kind, tile)                                                                        \
  static void multiply_##kind(const float *a, size_t a_stride, const float *b, size_t b_stride,     \
                              float *c, size_t c_stride, size_t rows, size_t inner, size_t columns, \
                              bool adding, bool is_packed) {                                        \
    multiply(a, a_stride, b, b_stride, c, c_stride, rows, inner, columns, adding, is_packed, tile); \
  }
MULTIPLY(plain, 6)
WIDE MULTIPLY(wide, 6)
WIDER MULTIPLY(wider, 12)

void redthread_multiply(const float *a, size_t a_stride, const float *b, size_t b_stride, float *c,
                        size_t c_stride, size_t rows, size_t inner, size_t columns, bool adding,
                        bool is_packed) {
  (HAS_WIDER ? multiply_wider : HAS_WIDE ? multiply_wide : multiply_plain)(
      a, a_stride, b, b_stride, c, c_stride, rows, inner, columns, adding, is_packed);
}

BOTH(void, pack, (const float *b, size_t b_stride, float *panels, size_t inner, size_t columns),
     (b, b_stride, panels, inner, columns))
BOTH(void, transpose,
     (const float *a, size_t a_stride, float *b, size_t b_stride, size_t rows, size_t columns),
     (a, a_stride, b, b_stride, rows, columns))
BOTH(void, cells,
     (float *gates, const float *before, size_t known, float *new_cells, float *outputs,
      size_t output_stride, size_t rows, size_t width),
     (gates, before, known, new_cells, outputs, output_stride, rows, width))
BOTH(void, cells_back,
     (const float *gates, const float *new_cells, const float *before, size_t known,
      const float *output_slopes, float *cell_slopes, float *slopes, size_t rows, size_t width),
     (gates, new_cells, before, known, output_slopes, cell_slopes, slopes, rows, width))
BOTH(void, adam,
     (float *weights, float *first, float *second, float *gradient, float *gradient2, float *average,
      size_t count, float rate, float epsilon, float scale, float share),
     (weights, first, second, gradient, gradient2, average, count, rate, epsilon, scale, share))
