/*
 * whatsapp_head.h - the lines that messages begin in an export: stamp, author, text.
 */
#ifndef READ_WHATSAPP_HEAD_H
#define READ_WHATSAPP_HEAD_H

#include "read/chat_dates.h"
#include "turns/lines.h"

/* What stands between the stamp and the author.  More tells less. */
enum whatsapp_style { STYLE_BRACKET, STYLE_DASH, STYLE_COLON, STYLE_BARE, N_STYLES };

/* A line that a message begins. */
struct head {
	size_t line;
	struct chat_stamp stamp;
	enum whatsapp_style style;
	struct slice rest;	/* of the line, after the stamp */
	struct slice author;	/* as written; empty: a line of the app's own */
	struct slice text;	/* of the line, after author and colon */
};

struct heads {
	struct head *v;
	size_t n, cap;
};

/* How the heads of one export look alike: less than WHATSAPP_SHAPES. */
#define WHATSAPP_SHAPES (N_STYLES * 3 * 2)
size_t whatsapp_shape(const struct head *h);

/* Whether the line begins a message; h->line is not set. */
bool whatsapp_head(struct slice line, struct head *h);

/* All of them, in a's memory. */
void whatsapp_heads(struct arena *a, const struct lines *lines, struct heads *out);

/*
 * Lines of a rarer shape were pasted into messages; exports that were joined
 * share the file, and have more than one message each.
 */
void whatsapp_drop_strays(struct heads *heads);

/* Whether s may be an author; the first colon from `from` on that white space follows, or s.len. */
bool whatsapp_is_author(struct slice s);
size_t whatsapp_colon(struct slice s, size_t from);

/* The author is what stands before that colon of h->rest. */
void whatsapp_set_author(struct head *h, size_t colon);

#endif
