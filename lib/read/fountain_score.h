/*
 * fountain_score.h - how much a text looks like a screenplay.
 */
#ifndef READ_FOUNTAIN_SCORE_H
#define READ_FOUNTAIN_SCORE_H

#include "read/reader.h"

/* The score of the reader: scene headings beside cues, or cues with other signs of Fountain. */
double fountain_score(const struct sample *s, struct buf *why);

#endif
