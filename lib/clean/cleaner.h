/*
 * cleaner.h - the tables of cleaning made ready, and its steps over units.
 *
 * The order: units_of_text or units_of_html; units_look; units_score; units_select.
 */
#ifndef CLEAN_CLEANER_H
#define CLEAN_CLEANER_H

#include "clean/measure.h"
#include "clean/shapes.h"
#include "clean/unit.h"
#include "clean/words.h"

struct languages;

/* Immutable, for any thread. */
struct cleaner {
	struct tie_words *ties;
	struct shapes *shapes;
	struct languages *languages;
};

/* Counts, names and compares: fills is, labels, repeats and furniture of every unit. */
void units_look(const struct cleaner *c, struct arena *a, struct units *units);

/* Scores every unit by the evidence table. */
void units_score(struct arena *a, struct units *units);

#define ARTICLE_WORDS_MIN 20	/* fewer are no content, but a remnant of furniture */

/* Decides what to keep, after the scores.  Returns the words kept. */
size_t units_select(struct arena *a, struct units *units);

/*
 * The same for a page, from its tree.  bias, in hundredths of a logit: over 0 keeps more.
 */
void units_score_html(struct arena *a, struct units *units, const struct html_page *page);
size_t units_select_html(struct arena *a, struct units *units, int bias);

#endif
