/*
 * reasons.h - what decided about each unit, in words.
 */
#ifndef CLEAN_REASONS_H
#define CLEAN_REASONS_H

#include "clean/evidence.h"
#include "clean/explain.h"
#include "html/html.h"

/*
 * Fills e from units after all was decided; the same from their scores and selection alone is
 * what `chosen` says, a bool a unit: what was taken out after that is stated in metadata.
 * page NULL: rendered text.
 */
void explain_units(struct explanation *e, struct arena *a, struct units *units, const bool *chosen,
		   const struct html_page *page);

/* What is kept now, for `chosen`. */
const bool *units_kept(struct arena *a, const struct units *units);

#endif
