/*
 * Tags and their attributes.
 */
#include "html/tokenizer_parts.h"

#define FEW 16	/* attributes that are compared one by one; more are looked up */

static bool in_attribute_name(char c)
{
	return !html_space(c) && c != '/' && c != '>' && c != '=';
}

/* The input's length up to the first byte of that kind. */
static size_t name_len(struct slice s)
{
	size_t n = 0;

	while (n < s.len && !html_space(s.p[n]) && s.p[n] != '/' && s.p[n] != '>')
		n++;
	return n;
}

static size_t blanks(struct slice s)
{
	size_t n = 0;

	while (n < s.len && html_space(s.p[n]))
		n++;
	return n;
}

/* A known name is in static memory, so that its case costs nothing. */
static void set_name(struct html_tokenizer *t, struct html_token *k, struct slice name)
{
	char lower[24];

	if (name.len <= sizeof(lower)) {
		for (size_t i = 0; i < name.len; i++)
			lower[i] = to_lower(name.p[i]);
		k->el = html_name_of((struct slice){ lower, name.len });
	}
	k->name = k->el == EL_OTHER ? token_fixed(t, name, FIX_CASE | FIX_NUL) :
		(struct slice){ html_name_text(k->el).p, name.len };
}

static bool is_new(struct html_tokenizer *t, struct slice name)
{
	size_t *seen;

	if (t->attributes.n < FEW) {
		for (size_t i = 0; i < t->attributes.n; i++)
			if (slice_eq(t->attributes.v[i].name, name))
				return false;
		return true;
	}
	if (t->attributes.n == FEW && t->names.n == 0)
		for (size_t i = 0; i < t->attributes.n; i++)
			*map_at(&t->names, t->attributes.v[i].name) = 1;
	seen = map_at(&t->names, name);
	return (*seen)++ == 0;
}

static void add_attribute(struct html_tokenizer *t, struct slice name, struct slice value)
{
	name = token_fixed(t, name, FIX_CASE | FIX_NUL);
	if (is_new(t, name))
		*VEC_PUSH(t->a, &t->attributes) =
			(struct html_attribute){ name, token_fixed(t, value, FIX_VALUE | FIX_NUL) };
}

/* The value that s, behind "=" and blanks, begins with; *taken with its quotes. */
static struct slice value_of(struct slice s, size_t *taken)
{
	size_t n = 0;

	if (s.len && (s.p[0] == '"' || s.p[0] == '\'')) {
		n = slice_chr(slice_from(s, 1), s.p[0]);
		*taken = n + 2;
		return slice_span(s, 1, n + 1);
	}
	while (n < s.len && !html_space(s.p[n]) && s.p[n] != '>')
		n++;
	*taken = n;
	return slice_first(s, n);
}

/* The next attribute, not at blanks, ">" or the end; false if the input ends in it. */
static bool take_attribute(struct html_tokenizer *t, bool keep)
{
	struct slice s = t->in, name, value = { s.p, 0 };
	size_t n = 1, taken, gap;

	while (n < s.len && in_attribute_name(s.p[n]))
		n++;
	name = slice_first(s, n);
	gap = n + blanks(slice_from(s, n));
	if (gap < s.len && s.p[gap] == '=') {
		n = gap + 1;
		n += blanks(slice_from(s, n));
		value = value_of(slice_from(s, n), &taken);
		n += taken;
	}
	t->in = slice_from(s, n);
	if (n >= s.len)
		return false;
	if (keep)
		add_attribute(t, name, value);
	return true;
}

bool token_take_tag(struct html_tokenizer *t, struct html_token *k)
{
	bool start = k->type == HTML_TOKEN_START;
	size_t n = name_len(t->in);

	set_name(t, k, slice_first(t->in, n));
	t->in = slice_from(t->in, n);
	t->attributes.n = 0;
	if (t->names.n)
		map_reset(&t->names);
	while (t->in.len) {
		t->in = slice_from(t->in, blanks(t->in));
		if (!t->in.len)
			break;
		if (t->in.p[0] == '>') {
			t->in = slice_from(t->in, 1);
			k->attributes = t->attributes.v;
			k->n_attributes = t->attributes.n;
			if (start)
				t->last = k->name;
			return true;
		}
		if (t->in.p[0] == '/') {
			t->in = slice_from(t->in, 1);
			k->self_closing = t->in.len && t->in.p[0] == '>';
		} else if (!take_attribute(t, start)) {
			break;
		}
	}
	t->in = slice_from(t->in, t->in.len);
	return false;
}
