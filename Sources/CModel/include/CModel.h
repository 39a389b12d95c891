/* The trained models of English, embedded in the executable as they stand in models/. */
#ifndef REDTHREAD_MODEL_H
#define REDTHREAD_MODEL_H
#include "Dense.h"
#include "Rows.h"
#include <stddef.h>

extern const unsigned char *const redthread_model;
extern const size_t redthread_model_length;

/* Where sentences begin: a magic number and 8-bit weights. */
extern const unsigned char *const redthread_boundaries;
extern const size_t redthread_boundaries_length;

/* Form, tag and lemma of the words that follow no rule, as text. */
extern const unsigned char *const redthread_lemmas;
extern const size_t redthread_lemmas_length;

#endif
