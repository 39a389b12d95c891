#include "CModel.h"

static const unsigned char model[] = {
#embed "models/english.model"
};

const unsigned char *const redthread_model = model;
const size_t redthread_model_length = sizeof model;
