/*
 * stated.h - what a page's own data say of its content: evidence, never the answer.
 */
#ifndef CLEAN_STATED_H
#define CLEAN_STATED_H

#include "clean/unit.h"
#include "html/html.h"

/* What kind of page it says it is. */
enum page_type {
	PAGE_UNKNOWN, PAGE_ARTICLE, PAGE_PRODUCT, PAGE_FORUM, PAGE_LISTING, PAGE_OTHER
};

struct stated {
	enum page_type type, og;
	struct slice opening;	/* the beginning of its description, or empty */
	uint64_t *grams;	/* hashes of four words of the article's text in JSON-LD; mask + 1 slots, 0 empty */
	size_t mask;
};

/* Reads what the page states. */
struct stated stated_of(struct arena *a, const struct html_page *page);

/* Percent of the unit's words that stand in the stated article; -1 if it states none or the unit is short. */
int stated_percent(const struct stated *s, const struct unit *u);

/* Whether the unit has the beginning of the description. */
bool stated_described(const struct stated *s, const struct unit *u);

#endif
