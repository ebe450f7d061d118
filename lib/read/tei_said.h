/*
 * tei_said.h - the text of a TEI element as a reader would show it.
 *
 * White space is folded to one blank, paragraphs and verses end a line.  A
 * capture goes on from an element's opening tag to its closing one.
 */
#ifndef READ_TEI_SAID_H
#define READ_TEI_SAID_H

#include "text/xml.h"

struct said {
	struct buf text;
	struct buf decoded;	/* of the text token at hand */
	char pending;		/* stands before what comes next: 0, a blank or LF */
	bool glued;		/* nothing does */
};

#define SAID_INIT { BUF_INIT, BUF_INIT, 0, false }

void said_free(struct said *s);
void said_reset(struct said *s);

/* Appends the text of an XML_TEXT token. */
void said_put(struct said *s, const struct xml_token *t);

/* A line ends here; a blank; or nothing may stand here, even if white space does. */
void said_line(struct said *s);
void said_blank(struct said *s);
void said_glue(struct said *s);

/* What was said so far, in the arena. */
struct slice said_take(struct said *s, struct arena *a);

struct capture {
	struct said said;
	struct slice name;	/* of the element; empty: nothing is captured */
	size_t depth;		/* elements of that name that are open */
	bool muted;		/* within an element that a reader does not see */
};

#define CAPTURE_INIT { SAID_INIT, { NULL, 0 }, 0, false }

/* Begins with an opening tag that is not empty. */
void capture_begin(struct capture *c, const struct xml_token *t);

/* Looks at the next token; true if it closes the element, and the capture has ended. */
bool capture_token(struct capture *c, const struct xml_token *t);

static inline bool capture_on(const struct capture *c)
{
	return c->depth > 0;
}

static inline void capture_end(struct capture *c)
{
	c->depth = 0;
}

#endif
