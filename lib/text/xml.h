/*
 * xml.h - XML as a stream of tokens, read in place.
 *
 * For documents that somebody else has to validate: nothing is enforced.  What
 * is no markup after all is text, so that the tokens tile the input whatever it
 * is.  No nesting is kept and time is linear.  Names come without their
 * namespace's prefix.  Slices are of the input.
 */
#ifndef TEXT_XML_H
#define TEXT_XML_H

#include "base/arena.h"
#include "base/buf.h"

enum xml_kind {
	XML_TEXT,	/* character data, references not decoded; or a CDATA section */
	XML_OPEN,	/* <name ...>, and <name .../> with `empty` set */
	XML_CLOSE,	/* </name> */
	XML_OTHER	/* comments, processing instructions, the XML and document type declarations */
};

struct xml_token {
	enum xml_kind kind;
	bool empty;		/* of XML_OPEN: no XML_CLOSE follows */
	bool cdata;		/* of XML_TEXT: body has no references */
	struct slice raw;	/* all of it */
	struct slice name;	/* of an element, local */
	struct slice body;	/* of text: what it says; of XML_OPEN: its attributes */
};

struct xml {
	struct slice text;
	size_t at;		/* of the next token */
};

static inline struct xml xml_begin(struct slice text)
{
	return (struct xml){ text, 0 };
}

/* Takes the next token; false at the end. */
bool xml_next(struct xml *x, struct xml_token *t);

/* The value of an attribute of XML_OPEN by its local name, references not decoded. */
bool xml_attr(const struct xml_token *t, const char *name, struct slice *value);

/*
 * Appends text with its references decoded: numbers and the five names that XML
 * defines.  What is no such reference stays as it is.
 */
void xml_decode(struct buf *out, struct slice text);

/* The same; text itself if it has no reference, else a copy in the arena. */
struct slice xml_text(struct arena *a, struct slice text);

#endif
