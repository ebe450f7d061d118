/*
 * explain.h - why each block of a page was kept or dropped (--explain).
 */
#ifndef CLEAN_EXPLAIN_H
#define CLEAN_EXPLAIN_H

#include "base/arena.h"
#include "base/buf.h"

#include <stdbool.h>

/* A block of the page, in its order. */
struct explained {
	const char *type;	/* as a block's */
	unsigned level;		/* of a heading */
	struct slice text;
	int score;		/* in hundredths: over 0 speaks for content */
	bool kept;
	struct slice reason;	/* "furniture: share", "repeated", or what speaks most for it or against it */
};

struct explanation {
	struct explained *v;
	size_t n, cap;
};

/*
 * Appends the explanation: as a JSON list of objects; as a table, a line a block; as a
 * section of HTML with the blocks in colour, for a page that begins with EXPLAIN_HTML_HEAD.
 */
void explain_json(const struct explanation *e, struct buf *out);
void explain_text(const struct explanation *e, struct slice source, struct buf *out);
void explain_html(const struct explanation *e, struct slice source, struct buf *out);

#define EXPLAIN_HTML_HEAD \
	"<!DOCTYPE html>\n<meta charset=\"utf-8\">\n<title>tclean --explain</title>\n<style>\n" \
	"body { font-family: sans-serif; max-width: 60em; margin: 1em auto; }\n" \
	"div { display: flex; margin: 2px 0; } div > * { padding: 2px 6px; margin: 0; }\n" \
	"div > :first-child { flex: 0 0 14em; font-size: small; color: #444; }\n" \
	"div > :last-child { flex: 1; white-space: pre-wrap; overflow-wrap: anywhere; }\n" \
	".kept > :last-child { background: #cfc; } .dropped > :last-child { background: #fcc; }\n" \
	".heading > :last-child { font-weight: bold; }\n</style>\n"

#endif
