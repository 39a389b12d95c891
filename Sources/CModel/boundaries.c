#include "CModel.h"

static const unsigned char boundaries[] = {
#embed "models/boundaries.model"
};

const unsigned char *const redthread_boundaries = boundaries;
const size_t redthread_boundaries_length = sizeof boundaries;
