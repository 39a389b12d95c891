/* Each loop is compiled for plain and for wide registers; the processor is asked which to run. No sum
 * is contracted or reordered, so that both give the same bits. */
#ifndef REDTHREAD_WIDE_H
#define REDTHREAD_WIDE_H

#if defined(__x86_64__)
#define WIDE __attribute__((target("avx2")))
#define HAS_WIDE __builtin_cpu_supports("avx2")
#define WIDER __attribute__((target("avx512f,avx512vl")))
#define HAS_WIDER __builtin_cpu_supports("avx512vl")
#else
#define WIDE
#define HAS_WIDE 0
#define WIDER
#define HAS_WIDER 0
#endif
#define INLINE static inline __attribute__((always_inline))

#define BOTH(result, name, parameters, arguments)                         \
  static result name##_plain parameters { return name arguments; }        \
  WIDE static result name##_wide parameters { return name arguments; }    \
  result redthread_##name parameters {                                    \
    return HAS_WIDE ? name##_wide arguments : name##_plain arguments;     \
  }

#endif
