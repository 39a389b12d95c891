#include "CModel.h"

static const unsigned char lemmas[] = {
#embed "models/lemmas.tsv"
};

const unsigned char *const redthread_lemmas = lemmas;
const size_t redthread_lemmas_length = sizeof lemmas;
