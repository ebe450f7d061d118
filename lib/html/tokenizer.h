/*
 * tokenizer.h - a page's bytes as tokens, by the WHATWG's tokenization rules.
 *
 * The caller writes the loop: html_next() until HTML_TOKEN_EOF.  Whoever builds a
 * tree says what comes next by setting `state` (see html_content_state) and
 * `foreign` between two tokens.  Parse errors are mended as the rules say and
 * not reported.  Time is linear in the input, nothing recurses.
 */
#ifndef HTML_TOKENIZER_H
#define HTML_TOKENIZER_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/slice.h"
#include "html/names.h"

enum html_state {
	HTML_STATE_DATA,
	HTML_STATE_RCDATA,		/* text with references, to the end tag of `last` */
	HTML_STATE_RAWTEXT,		/* text to that end tag */
	HTML_STATE_SCRIPT,		/* the same, but "<!-- <script>" hides one */
	HTML_STATE_PLAINTEXT,		/* text to the end of the input */
	HTML_STATE_CDATA		/* text to "]]>" */
};

enum html_token_type {
	HTML_TOKEN_EOF, HTML_TOKEN_TEXT, HTML_TOKEN_START, HTML_TOKEN_END, HTML_TOKEN_COMMENT,
	HTML_TOKEN_DOCTYPE
};

/* Misnested tags are said again with their attributes: those of a page may not be multiplied. */
#define HTML_MAX_ATTRIBUTES 256

struct html_attribute {
	struct slice name, value;
};

/*
 * Texts, names and values are slices of the input where it needs no change, else
 * of the arena or of static memory.  Attributes stand as long as the arena.
 */
struct html_token {
	enum html_token_type type;
	enum html_name el;		/* of a tag */
	struct slice name;		/* of a tag or doctype; .p == NULL: the doctype has none */
	struct slice text;		/* of a text or comment */
	struct slice public_id, system_id;	/* of a doctype; .p == NULL: it states none */
	const struct html_attribute *attributes;	/* of a start tag; no name twice, the first of too many */
	size_t n_attributes;
	bool self_closing;
	bool quirks;			/* of a doctype: force-quirks */
	struct slice source;		/* where it stood; those of all tokens tile the input */
};

/* Where a byte next is: looked for once, however many pieces are asked about. */
struct html_ahead {
	const char *from, *at;		/* none in [from, at); NULL: not yet looked for */
};

struct html_tokenizer {
	struct slice in;		/* what is not yet read */
	struct arena *a;
	enum html_state state;		/* to read next */
	struct slice last;		/* name of the last start tag, which ends text by its end tag */
	bool foreign;			/* inside SVG or MathML: <![CDATA[ counts */
	struct { struct html_attribute *v; size_t n, cap; } attributes;	/* of the tag, with room behind them */
	struct html_ahead ampersand, cr, nul;
	struct buf fixed;		/* a text that is being changed */
};

/* Begins to read `in`, which is borrowed, as UTF-8; ends with html_tokenizer_free. */
void html_tokenizer_init(struct html_tokenizer *t, struct arena *a, struct slice in);
void html_tokenizer_free(struct html_tokenizer *t);

/* The next token; false with HTML_TOKEN_EOF in *k at the end. */
bool html_next(struct html_tokenizer *t, struct html_token *k);

/* How the content of an element is read; noscript as elements, scripts being off. */
enum html_state html_content_state(enum html_name el);

/* The white space of HTML: is_space without \v. */
static inline bool html_space(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
}

#endif
