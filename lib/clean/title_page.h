/*
 * title_page.h - which of all that could be the title of a page of HTML is it.
 *
 * Candidates are what the page states as its title, headings, what class names call a
 * title, and the parts of <title> and og:title between marks ("Title | Site").  Those with
 * the same words are one.  What speaks for each is a set of signs; a table weighs them.
 */
#ifndef CLEAN_TITLE_PAGE_H
#define CLEAN_TITLE_PAGE_H

#include "base/arena.h"
#include "html/html.h"

enum title_sign {
	/* who states it */
	BY_OG, BY_TWITTER, BY_META, BY_JSON_HEADLINE, BY_JSON_THING, BY_JSON_PAGE, BY_HEADLINE, BY_NAME,
	BY_TITLE, BY_H1, BY_H2, BY_H3, BY_CLASS,
	/* what part of <title>, of og:title it is; by what mark it was cut off */
	PART_HEAD, PART_TAIL, PART_MIDDLE, PART_OG, CUT_BAR, CUT_DASH, CUT_COLON, REST_SITE, REST_SHORTER,
	REST_BRIEF,
	/* which heading, and where */
	FIRST_H1, ONLY_H1, FIRST_HEADING, ABOVE_TEXT, IN_FURNITURE, IN_HEADER_AREA, IN_MAIN_AREA,
	IS_LINK, FIRST_CLASS,
	/* how long it is */
	WORDS_1, WORDS_2, WORDS_4, WORDS_7, WORDS_14, WORDS_25, WORDS_MORE,
	/* what its words share with others */
	IS_SITE, HAS_SITE, HAS_MARK, TITLE_ALL, TITLE_MOST, TITLE_NONE, HOLDS_H1, IN_H1, URL_ALL, URL_MOST,
	URL_FEW, VOICES_2, VOICES_3,
	/* two of them together */
	H1_LONG, H1_OF_ARTICLE, H1_OF_THING, H1_SHARED, H1_STRANGE, PART_TINY, WHOLE_OF_ARTICLE,
	N_TITLE_BITS
};

struct page_title {
	struct slice text;
	uint32_t node;		/* of the heading it is; 0: of none */
	uint64_t signs;		/* 1 << enum title_sign */
};

struct page_titles {
	struct page_title *v;
	size_t n, cap;
};

/* All candidates; first: the node where the text begins, or 0.  url and site may be empty. */
struct page_titles page_titles(struct arena *a, const struct html_page *page, uint32_t first, struct slice url,
			       struct slice site);

/* The best of them; text is empty if there is none. */
struct page_title page_title_choose(const struct page_titles *titles);

#endif
