#include "CModel.h"

/* Rows of weights are one or two lines of the cache long, and begin where a line does. */
alignas(64) static const unsigned char model[] = {
#embed "models/english.model"
};

const unsigned char *const redthread_model = model;
const size_t redthread_model_length = sizeof model;
