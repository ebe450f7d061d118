/*
 * unit.h - a page as a row of units, the pieces that are kept or dropped whole.
 *
 * A unit is a line of rendered text, or a block of HTML.  The steps of cleaning
 * each fill some of its members: lines.c or tags.c make it, measure.c counts,
 * label.c names what phrases and shapes say, evidence.c scores, select.c decides.
 */
#ifndef CLEAN_UNIT_H
#define CLEAN_UNIT_H

#include "base/arena.h"
#include "base/slice.h"
#include "clean/furniture.h"
#include "clean/words_class.h"

#include <stdint.h>

/* What the source says it is; rendered text says only LINE and ITEM. */
enum unit_kind {
	UNIT_LINE, UNIT_ITEM, UNIT_HEADING, UNIT_QUOTE, UNIT_CODE, UNIT_TABLE, UNIT_CAPTION
};

/* How a unit begins and ends. */
enum unit_start { START_UPPER, START_LOWER, START_DIGIT, START_MARK };
enum unit_end { END_BARE, END_STOP, END_ASK, END_COLON, END_COMMA, END_DOTS };

/* The words of a unit, counted.  A character of a script without blanks is half a word. */
struct measure {
	uint32_t words;
	uint32_t ties;		/* words that tie others together: "the", "und" */
	uint32_t capitals;	/* words that begin with a capital letter */
	uint32_t numbers;	/* words of digits */
	uint32_t digits;	/* the most that one word has */
	uint32_t letters;	/* code points in words */
	uint32_t sentences;	/* marks that end a sentence with white space after them */
	uint32_t commas;
	uint32_t joints;	/* capitals within a word: "InRegister", links without a blank */
	uint32_t bars;		/* marks that part links: | / > and bullets, alone */
	enum unit_start start;
	enum unit_end end;
	uint64_t hash;		/* of the words, numbers alike; 0: no words */
};

/* Where the HTML has it: areas as bits, and above them what class names say (words_class.h). */
enum unit_place {
	IN_NAV = 1, IN_ASIDE = 2, IN_FOOTER = 4, IN_HEADER = 8, IN_FORM = 16,
	IN_ARTICLE = 32, IN_MAIN = 64, IN_TABLE = 128, IN_LIST = 256
};
#define NAMED_SHIFT 9
#define IN_NAMED(n) (1u << (NAMED_SHIFT + (n)))
#define IN_CONTENT_BITS (IN_ARTICLE | IN_MAIN | IN_TABLE | IN_NAMED(NAMED_CONTENT))

struct unit {
	enum unit_kind kind;
	unsigned level;		/* of a heading, 1 to 6; of an item, its depth from 1 */
	unsigned indent;	/* columns before it */
	bool gap;		/* an empty line, or the like, stands before it */
	bool link_known;	/* HTML: links counts the bytes of text inside links */
	uint32_t links;
	unsigned place;
	uint32_t element;	/* HTML: of the page, the innermost around it */
	uint32_t block;		/* HTML: which of the page's */
	struct slice text;	/* without bullet and white space around; may hold line ends */
	struct measure is;
	furniture_set labels;
	bool comment;		/* HTML: an element close around it is named so, on a page that is no thread */
	bool furniture;		/* by its labels: it is none of the content wherever it stands */
	bool repeated;		/* the same, as it comes back over the site's pages (repeats.h) */
	uint32_t repeats;	/* units with the same words in this page, itself included */
	int score;		/* of evidence.c: positive speaks for content */
	bool keep;
};

struct units {
	struct unit *v;
	size_t n, cap;
};

/* No page has more: what stands below is left out, and the page is not cleaned (clean.c). */
#define UNITS_MAX ((size_t)1 << 19)

/* Rendered text as units: no tags, a line each, hard-wrapped lines joined; UNITS_MAX at most. */
void units_of_text(struct arena *a, struct units *out, struct slice text);

/* A page's blocks as units, without what it hides; they borrow its texts. */
struct html_page;
void units_of_html(struct arena *a, struct units *out, const struct html_page *page);

#endif
