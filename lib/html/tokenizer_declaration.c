/*
 * Comments, doctypes and CDATA.
 */
#include "html/tokenizer_parts.h"

/* The length of a comment's text, behind "<!--"; *taken with its end. */
static size_t comment_len(struct slice s, size_t *taken)
{
	size_t at = 0;

	if (slice_starts(s, SLICE(">")) || slice_starts(s, SLICE("->"))) {
		*taken = s.p[0] == '>' ? 1 : 2;
		return 0;
	}
	for (; (at += slice_chr(slice_from(s, at), '>')) < s.len; at++) {
		struct slice before = slice_first(s, at);
		*taken = at + 1;
		if (slice_ends(before, SLICE("--")))
			return at - 2;
		if (slice_ends(before, SLICE("--!")))
			return at - 3;
	}
	*taken = s.len;
	return s.len - (slice_ends(s, SLICE("--!")) ? 3 : slice_ends(s, SLICE("--")) ? 2 :
			slice_ends(s, SLICE("-")));
}

static void take_comment(struct html_tokenizer *t, struct html_token *k)
{
	size_t taken, n = comment_len(t->in, &taken);

	k->type = HTML_TOKEN_COMMENT;
	k->text = token_fixed(t, slice_first(t->in, n), FIX_NUL);
	t->in = slice_from(t->in, taken);
}

void token_take_bogus(struct html_tokenizer *t, struct html_token *k)
{
	size_t n = slice_chr(t->in, '>');

	k->type = HTML_TOKEN_COMMENT;
	k->text = token_fixed(t, slice_first(t->in, n), FIX_NUL);
	t->in = slice_from(t->in, n + 1);
}

static bool skip_blanks(struct slice *s)
{
	bool any = s->len && html_space(s->p[0]);

	while (s->len && html_space(s->p[0]))
		*s = slice_from(*s, 1);
	return any;
}

static bool at_quote(struct slice s)
{
	return s.len && (s.p[0] == '"' || s.p[0] == '\'');
}

/* Takes a quoted identifier off *s; false if its quote is not closed. */
static bool take_id(struct html_tokenizer *t, struct slice *s, struct slice *id)
{
	size_t n = slice_chr(slice_from(*s, 1), s->p[0]);
	bool closed = n + 1 < s->len;

	*id = token_fixed(t, slice_span(*s, 1, n + 1), FIX_NUL);
	*s = slice_from(*s, n + 2);
	return closed;
}

/*
 * What follows a doctype's name, s being all of it; returns whether that forces
 * quirks.  *bogus: the rest does not count, not even where it ends.
 */
static bool take_ids(struct html_tokenizer *t, struct html_token *k, struct slice s, bool *bogus)
{
	bool public = slice_istarts(s, SLICE("public"));

	if (!s.len)
		return false;
	*bogus = true;
	if (!public && !slice_istarts(s, SLICE("system")))
		return true;
	s = slice_from(s, 6);
	skip_blanks(&s);
	if (!at_quote(s) || !take_id(t, &s, public ? &k->public_id : &k->system_id))
		return true;
	skip_blanks(&s);
	if (public && s.len) {
		if (!at_quote(s) || !take_id(t, &s, &k->system_id))
			return true;
		skip_blanks(&s);
	}
	*bogus = s.len > 0;
	return false;
}

/* Behind "<!doctype": no ">" can be inside one, not even in quotes. */
static void take_doctype(struct html_tokenizer *t, struct html_token *k)
{
	size_t end = slice_chr(t->in, '>'), n = 0;
	struct slice s = slice_first(t->in, end);
	bool bogus = false;

	k->type = HTML_TOKEN_DOCTYPE;
	skip_blanks(&s);
	while (n < s.len && !html_space(s.p[n]))
		n++;
	if (n)
		k->name = token_fixed(t, slice_first(s, n), FIX_CASE | FIX_NUL);
	s = slice_from(s, n);
	skip_blanks(&s);
	k->quirks = n == 0 || take_ids(t, k, s, &bogus) || (end == t->in.len && !bogus);
	t->in = slice_from(t->in, end + 1);
}

bool token_take_declaration(struct html_tokenizer *t, struct html_token *k)
{
	struct slice s = t->in;

	if (slice_starts(s, SLICE("--"))) {
		t->in = slice_from(s, 2);
		take_comment(t, k);
	} else if (slice_istarts(s, SLICE("doctype"))) {
		t->in = slice_from(s, 7);
		take_doctype(t, k);
	} else if (t->foreign && slice_starts(s, SLICE("[CDATA["))) {
		t->in = slice_from(s, 7);
		t->state = HTML_STATE_CDATA;
		return token_take_raw(t, k);
	} else {
		token_take_bogus(t, k);
	}
	return true;
}
