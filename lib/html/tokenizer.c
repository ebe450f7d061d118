#include "html/tokenizer.h"

#include "html/tokenizer_parts.h"

void html_tokenizer_init(struct html_tokenizer *t, struct arena *a, struct slice in)
{
	*t = (struct html_tokenizer){ .in = in, .a = a };
}

void html_tokenizer_free(struct html_tokenizer *t)
{
	buf_free(&t->fixed);
}

enum html_state html_content_state(enum html_name el)
{
	static const unsigned char states[N_EL] = {
		[EL_TITLE] = HTML_STATE_RCDATA, [EL_TEXTAREA] = HTML_STATE_RCDATA,
		[EL_STYLE] = HTML_STATE_RAWTEXT, [EL_XMP] = HTML_STATE_RAWTEXT,
		[EL_IFRAME] = HTML_STATE_RAWTEXT, [EL_NOEMBED] = HTML_STATE_RAWTEXT,
		[EL_NOFRAMES] = HTML_STATE_RAWTEXT, [EL_SCRIPT] = HTML_STATE_SCRIPT,
		[EL_PLAINTEXT] = HTML_STATE_PLAINTEXT,
	};

	return (enum html_state)states[el];
}

/* Whether s, behind a "<", begins a tag, a comment or a declaration; else the "<" is text. */
static bool begins_markup(struct slice s)
{
	if (!s.len)
		return false;
	if (s.p[0] == '/')
		return s.len > 1;
	return is_letter(s.p[0]) || s.p[0] == '!' || s.p[0] == '?';
}

static void take_text(struct html_tokenizer *t, struct html_token *k)
{
	size_t n = 0;

	while ((n += slice_chr(slice_from(t->in, n), '<')) < t->in.len &&
	       !begins_markup(slice_from(t->in, n + 1)))
		n++;
	k->type = HTML_TOKEN_TEXT;
	k->text = token_fixed(t, slice_first(t->in, n), FIX_REFERENCES);
	t->in = slice_from(t->in, n);
}

/* What begins with "</". */
static bool take_end(struct html_tokenizer *t, struct html_token *k)
{
	char c = t->in.p[2];

	t->in = slice_from(t->in, 2);
	if (is_letter(c)) {
		k->type = HTML_TOKEN_END;
		return token_take_tag(t, k);
	}
	if (c != '>') {
		token_take_bogus(t, k);
		return true;
	}
	t->in = slice_from(t->in, 1);
	return false;
}

/* Takes markup or text off the input; false if it gave no token. */
static bool take(struct html_tokenizer *t, struct html_token *k)
{
	char c;

	if (t->state != HTML_STATE_DATA)
		return token_take_raw(t, k);
	if (t->in.p[0] != '<' || !begins_markup(slice_from(t->in, 1))) {
		take_text(t, k);
		return true;
	}
	c = t->in.p[1];
	if (c == '/')
		return take_end(t, k);
	if (is_letter(c)) {
		t->in = slice_from(t->in, 1);
		k->type = HTML_TOKEN_START;
		return token_take_tag(t, k);
	}
	if (c == '!') {
		t->in = slice_from(t->in, 2);
		return token_take_declaration(t, k);
	}
	t->in = slice_from(t->in, 1);
	token_take_bogus(t, k);
	return true;
}

/* Field by field: all at once would be a string instruction, which costs as much as a short tag. */
static void clear(struct html_token *k)
{
	const struct slice none = { NULL, 0 };

	k->type = HTML_TOKEN_EOF;
	k->el = EL_OTHER;
	k->name = k->text = k->public_id = k->system_id = none;
	k->attributes = NULL;
	k->n_attributes = 0;
	k->self_closing = k->quirks = false;
}

bool html_next(struct html_tokenizer *t, struct html_token *k)
{
	const char *from = t->in.p;
	bool found = false;

	while (t->in.len && !found) {
		clear(k);
		found = take(t, k);
	}
	if (!found)
		clear(k);
	k->source = (struct slice){ from, from ? (size_t)(t->in.p - from) : 0 };
	return found;
}
