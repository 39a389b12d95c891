#ifndef REDTHREAD_EXPONENTIAL_H
#define REDTHREAD_EXPONENTIAL_H
#include "wide.h"
#include <stdint.h>
#include <string.h>

#pragma clang fp contract(off)

/* e to the `x`, for `x` <= 0; the relative error is below 0.0001. The C library's functions differ in the last bit from machine to machine, and the same text must
 * give the same tree everywhere. */
INLINE float exponential(float x) {
  float limited = x > -80 ? x : -80;
  float scaled = limited * 1.44269504f;
  float whole = __builtin_floorf(scaled);
  float f = scaled - whole;
  float power =
      1 + f * (0.6931472f + f * (0.2402265f + f * (0.0555041f + f * (0.0096181f + f * 0.0013334f))));
  uint32_t bits = (uint32_t)((int32_t)whole + 127) << 23;
  float scale;
  memcpy(&scale, &bits, 4);
  return x > -80 ? power * scale : 0;
}

#endif
