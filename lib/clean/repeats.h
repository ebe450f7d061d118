/*
 * repeats.h - lines that come back over many pages of one site: its furniture.
 *
 * A table counts, for each line of each site, the pages that have it.  A line is
 * known by its words, case, marks and numbers apart (struct measure.hash); of line and
 * site only one 64-bit number is kept.  So a line needs 12 bytes and the table is
 * never larger than REPEATS_MAX lines (48 MiB; twice that while it is made anew).  When it is full,
 * the lines with the fewest pages are forgotten: a count is then too low, never too high.
 *
 * Pages are added one at a time.  Until something is forgotten, the counts do not
 * depend on the order of the pages.
 */
#ifndef CLEAN_REPEATS_H
#define CLEAN_REPEATS_H

#include "base/buf.h"

#include <stdbool.h>
#include <stdint.h>

#define REPEATS_MAX ((size_t)3 << 20)	/* lines in the largest table */

struct repeats;
struct units;

/* max: lines at most, a test's; 0 is REPEATS_MAX. */
struct repeats *repeats_new(size_t max);
void repeats_free(struct repeats *r);

/*
 * Appends what a page of the site adds to the counts, as bytes for repeats_add():
 * each line once, furniture that is known by its words apart.  The units are
 * looked at, and selected, so that what is kept of the page can be told: a page
 * with the same content as an earlier one (of CONTENT_WORDS and more) is not counted.
 */
void repeats_of_page(const struct units *units, struct slice site, struct buf *out);
void repeats_add(struct repeats *r, struct slice page);

/* How many lines are counted, and how many were forgotten. */
size_t repeats_lines(const struct repeats *r);
size_t repeats_forgotten(const struct repeats *r);

/*
 * Marks the units that come back over the site's pages as repeated, and as furniture:
 * those on three pages and more, of prose on one page in twenty, of the rest on one in a
 * hundred (but 20 pages always suffice).  Where the site is not sure, but a folder, which
 * may hold pages of many, all must be on one in ten.  What is furniture anyway is left
 * alone, and a heading that fresh text follows.  Units are looked at and not selected.  Any number of threads may call it at once.
 */
void repeats_mark(const struct repeats *r, struct slice site, bool sure, struct units *units);

/*
 * The table as text: a line "tclean-repeats 1 COUNTS", then so many lines of a number
 * (16 hexadecimal digits), a blank and its pages, sorted.  What one page alone has is left out.
 */
void repeats_write(const struct repeats *r, struct buf *out);

/* Such a text on its way in; begin with zeros and the table that the counts are added to. */
struct repeats_reading {
	struct repeats *to;
	bool begun;
	uint64_t last;		/* number of the line before */
	size_t lines, stated;	/* counts read, and those that the head states */
};

/*
 * Takes the next line, without its end; and, after the last, asks whether all were
 * there.  False if something is wrong: *why is then a literal.
 */
bool repeats_read(struct repeats_reading *in, struct slice line, const char **why);
bool repeats_read_end(const struct repeats_reading *in, const char **why);

#endif
