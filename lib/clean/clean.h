/*
 * clean.h - the main content of a page, and what the page states about itself.
 *
 * In: a page as HTML, or the text that a browser made of it.  Out: the article's
 * blocks in reading order without menus, advertisements, lists of other pages,
 * comments and footers; the title, date, author, section and site that it states.
 */
#ifndef CLEAN_CLEAN_H
#define CLEAN_CLEAN_H

#include "base/buf.h"
#include "base/diag.h"
#include "model/doc.h"

enum clean_from { CLEAN_AUTO, CLEAN_TEXT, CLEAN_HTML };

/*
 * How far --recall and --precision shift the decision.  Measured, P and R in thousandths,
 * precision / as it is / recall: news .964 .975 / .952 .986 / .929 .990; web .917 .861 /
 * .895 .907 / .866 .932; rendered news .917 .936 / .900 .956 / .873 .974.
 */
#define CLEAN_BIAS 80

/* What is asked for; zeros are what most want. */
struct clean_options {
	enum clean_from from;
	int bias;		/* in hundredths of a score: over 0 keeps more of a page, below 0 less */
	bool links;		/* say where the links of blocks lead */
	bool tables;		/* tables of data whole, with their rows and cells */
	bool images;		/* pictures as blocks, their text the one that stands for them */
	bool comments;		/* what readers wrote, behind the content, and as parts */
	struct explanation *explain;	/* gets each block of the page with the reason, in d->arena; or NULL */
	struct slice url;	/* where the page is from, if that is known without reading it */
	struct slice path;	/* of the file that it is in: its folder is its site if no address says */
	const struct repeats *repeats;	/* what comes back over the sites' pages, or NULL */
};

/* The word tables made ready: immutable, for any number of threads. */
struct cleaner;
struct cleaner *cleaner_new(void);
void cleaner_free(struct cleaner *c);

/*
 * Cleans d->text, with d->arena and d->line set and the rest zero.  Afterwards
 * d->text is the content, valid UTF-8 in the arena: blocks parted by an empty
 * line, items of a list by a line end; the title is not in it but stated.  Each
 * block's text is what its span of d->text holds.  kind is an article; or, with a
 * warning [no-article], a text of one piece if no content was found: then nothing
 * is dropped but the tags of HTML.  Never fails; time is linear in the text.
 */
void clean_doc(struct doc *d, const struct cleaner *c, const struct clean_options *o,
	       struct diag_sink *sink);

/*
 * Reads d->text, given as above, to learn which lines come back: appends to out what
 * repeats_add() takes.  d is of no use afterwards.
 */
void clean_learn(struct doc *d, const struct cleaner *c, const struct clean_options *o,
		 struct buf *out);

/*
 * Appends the document with its title: as plain text; as Markdown; as an <article> of
 * HTML, for a page that begins with CLEAN_HTML_HEAD.
 */
void clean_write_text(const struct doc *d, struct slice title, struct buf *out);
void clean_write_md(const struct doc *d, struct slice title, struct buf *out);
void clean_write_html(const struct doc *d, struct slice title, struct buf *out);
#define CLEAN_HTML_HEAD "<!DOCTYPE html>\n<meta charset=\"utf-8\">\n<title>tclean</title>\n"

#endif
