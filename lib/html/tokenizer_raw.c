/*
 * Text that holds no tags: in title, textarea, style, script and the like.
 */
#include "html/tokenizer_parts.h"

static bool ends_name(struct slice s, size_t at)
{
	return at < s.len && (html_space(s.p[at]) || s.p[at] == '/' || s.p[at] == '>');
}

/* Whether s, behind a "<", goes on as the end tag of that name. */
static bool is_end_tag(struct slice s, struct slice name)
{
	return name.len && s.len && s.p[0] == '/' && slice_istarts(slice_from(s, 1), name) &&
	       ends_name(s, 1 + name.len);
}

/* The length of text up to the end tag of that name. */
static size_t raw_len(struct slice s, struct slice name)
{
	size_t at = 0;

	while ((at += slice_chr(slice_from(s, at), '<')) < s.len) {
		if (is_end_tag(slice_from(s, at + 1), name))
			return at;
		at++;
	}
	return s.len;
}

enum escape { NOT_ESCAPED, ESCAPED, TWICE };	/* by "<!--"; by "<script" inside that */

/* What s, behind a "<" of a script, makes of what follows. */
static enum escape escape_after(enum escape now, struct slice s)
{
	if (now == NOT_ESCAPED)
		return slice_starts(s, SLICE("!--")) ? ESCAPED : now;
	if (now == ESCAPED)
		return slice_istarts(s, SLICE("script")) && ends_name(s, 6) ? TWICE : now;
	return slice_istarts(s, SLICE("/script")) && ends_name(s, 7) ? ESCAPED : now;
}

/* The next byte from `at` that could change the state: "<", or ">" in an escaped part. */
static size_t script_mark(struct slice s, size_t at, enum escape now)
{
	if (now == NOT_ESCAPED)
		return at + slice_chr(slice_from(s, at), '<');
	while (at < s.len && s.p[at] != '<' && s.p[at] != '>')
		at++;
	return at;
}

static size_t script_len(struct slice s, struct slice name)
{
	enum escape now = NOT_ESCAPED;
	size_t dashes = 0;	/* where those that may end an escaped part may begin */

	for (size_t at = 0; (at = script_mark(s, at, now)) < s.len; at++) {
		struct slice rest = slice_from(s, at + 1);
		enum escape was = now;
		if (s.p[at] == '>') {
			if (at >= dashes + 2 && s.p[at - 1] == '-' && s.p[at - 2] == '-')
				now = NOT_ESCAPED;
			continue;
		}
		if (now != TWICE && is_end_tag(rest, name))
			return at;
		now = escape_after(now, rest);
		if (was == NOT_ESCAPED && now == ESCAPED)
			dashes = at + 2;
	}
	return s.len;
}

/* The length of text up to "]]>", or to the end. */
static size_t cdata_len(struct slice s)
{
	for (size_t at = 0; (at += slice_chr(slice_from(s, at), '>')) < s.len; at++)
		if (at >= 2 && s.p[at - 1] == ']' && s.p[at - 2] == ']')
			return at - 2;
	return s.len;
}

bool token_take_raw(struct html_tokenizer *t, struct html_token *k)
{
	struct slice s = t->in;
	enum html_state state = t->state;
	unsigned fix = state == HTML_STATE_CDATA ? 0 :
		state == HTML_STATE_RCDATA ? FIX_NUL | FIX_REFERENCES : FIX_NUL;
	size_t n = state == HTML_STATE_PLAINTEXT ? s.len :
		state == HTML_STATE_CDATA ? cdata_len(s) :
		state == HTML_STATE_SCRIPT ? script_len(s, t->last) : raw_len(s, t->last);

	t->state = HTML_STATE_DATA;
	t->in = slice_from(s, state == HTML_STATE_CDATA && n < s.len ? n + 3 : n);
	k->type = HTML_TOKEN_TEXT;
	k->text = token_fixed(t, slice_first(s, n), fix);
	return n > 0;
}
