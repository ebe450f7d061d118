/*
 * Tags and their attributes.
 */
#include "html/tokenizer_parts.h"

#define CHUNK HTML_MAX_ATTRIBUTES	/* attributes that room is made for at once */

/* What a byte ends, and whether a name that has it is to be changed. */
enum { ENDS_NAME = 1, ENDS_ATTRIBUTE = 2, ENDS_VALUE = 4, IS_BLANK = 8, IS_CHANGED = 16 };
#define BLANK (ENDS_NAME | ENDS_ATTRIBUTE | ENDS_VALUE | IS_BLANK)
#define C IS_CHANGED

static const unsigned char kinds[256] = {
	['\0'] = C, [' '] = BLANK, ['\t'] = BLANK, ['\n'] = BLANK, ['\f'] = BLANK, ['\r'] = BLANK,
	['/'] = ENDS_NAME | ENDS_ATTRIBUTE, ['>'] = ENDS_NAME | ENDS_ATTRIBUTE | ENDS_VALUE,
	['='] = ENDS_ATTRIBUTE,
	['A'] = C, ['B'] = C, ['C'] = C, ['D'] = C, ['E'] = C, ['F'] = C, ['G'] = C, ['H'] = C,
	['I'] = C, ['J'] = C, ['K'] = C, ['L'] = C, ['M'] = C, ['N'] = C, ['O'] = C, ['P'] = C,
	['Q'] = C, ['R'] = C, ['S'] = C, ['T'] = C, ['U'] = C, ['V'] = C, ['W'] = C, ['X'] = C,
	['Y'] = C, ['Z'] = C,
};

static unsigned kind_of(const char *p)
{
	return kinds[(unsigned char)*p];
}

static const char *skip_blanks(const char *p, const char *end)
{
	while (p < end && kind_of(p) & IS_BLANK)
		p++;
	return p;
}

/* The first byte from p on that ends that; *seen gets what kinds there were before. */
static const char *find_end(const char *p, const char *end, unsigned ends, unsigned *seen)
{
	unsigned all = 0;

	while (p < end && !(kind_of(p) & ends))
		all |= kind_of(p++);
	*seen = all;
	return p;
}

static struct slice name_between(struct html_tokenizer *t, const char *p, const char *end, unsigned seen)
{
	struct slice name = { p, (size_t)(end - p) };

	return seen & IS_CHANGED ? token_fixed(t, name, FIX_CASE | FIX_NUL) : name;
}

/* A known name is in static memory, so that its case costs nothing. */
static const char *take_name(struct html_tokenizer *t, struct html_token *k, const char *p, const char *end)
{
	unsigned seen;
	const char *to = find_end(p, end, ENDS_NAME, &seen);
	size_t len = (size_t)(to - p);

	if (len <= HTML_NAME_MAX) {
		char lower[HTML_NAME_MAX];
		for (size_t i = 0; i < len; i++)
			lower[i] = to_lower(p[i]);
		k->el = html_name_of((struct slice){ lower, len });
	}
	k->name = k->el == EL_OTHER ? name_between(t, p, to, seen) : html_name_text(k->el);
	return to;
}

static bool is_new(const struct html_tokenizer *t, struct slice name)
{
	for (size_t i = 0; i < t->attributes.n; i++) {
		struct slice other = t->attributes.v[i].name;
		if (other.len == name.len && other.p[0] == name.p[0] && slice_eq(other, name))
			return false;
	}
	return true;
}

/* A tag's attributes stand behind those of the tag before, in new memory when there is no room. */
static void add_attribute(struct html_tokenizer *t, struct slice name, struct slice value)
{
	if (t->attributes.n == HTML_MAX_ATTRIBUTES || !is_new(t, name))
		return;
	if (t->attributes.n == t->attributes.cap) {
		size_t n = t->attributes.n;
		struct html_attribute *more = arena_alloc(t->a, (2 * n + CHUNK) * sizeof(*more));
		if (n)
			memcpy(more, t->attributes.v, n * sizeof(*more));
		t->attributes.v = more;
		t->attributes.cap = 2 * n + CHUNK;
	}
	t->attributes.v[t->attributes.n++] =
		(struct html_attribute){ name, token_fixed(t, value, FIX_VALUE | FIX_NUL) };
}

/* The value that begins at p, behind "=" and blanks; returns where the tag goes on. */
static const char *take_value(const char *p, const char *end, struct slice *value)
{
	unsigned seen;
	const char *to;

	if (p < end && (*p == '"' || *p == '\'')) {
		to = memchr(p + 1, *p, (size_t)(end - p - 1));
		*value = (struct slice){ p + 1, (size_t)((to ? to : end) - p - 1) };
		return to ? to + 1 : end;
	}
	to = find_end(p, end, ENDS_VALUE, &seen);
	*value = (struct slice){ p, (size_t)(to - p) };
	return to;
}

/* The attribute at p, which is not a blank, ">" or the end; returns where the tag goes on. */
static const char *take_attribute(struct html_tokenizer *t, const char *p, const char *end, bool keep)
{
	unsigned seen;
	const char *to = find_end(p + 1, end, ENDS_ATTRIBUTE, &seen), *after = skip_blanks(to, end);
	struct slice value = { p, 0 };
	const char *name_end = to;

	if (after < end && *after == '=')
		to = take_value(skip_blanks(after + 1, end), end, &value);
	if (keep && to < end)
		add_attribute(t, name_between(t, p, name_end, seen | kind_of(p)), value);
	return to;
}

static void begin_attributes(struct html_tokenizer *t)
{
	if (t->attributes.n) {
		t->attributes.v += t->attributes.n;
		t->attributes.cap -= t->attributes.n;
		t->attributes.n = 0;
	}
}

/* The attributes from p on and the tag's end; returns what is behind that, NULL if there is none. */
static const char *take_attributes(struct html_tokenizer *t, struct html_token *k, const char *p,
				   const char *end)
{
	bool keep = k->type == HTML_TOKEN_START;

	while ((p = skip_blanks(p, end)) < end) {
		if (*p == '>') {
			k->attributes = t->attributes.v;
			k->n_attributes = t->attributes.n;
			return p + 1;
		}
		if (*p == '/') {
			p++;
			k->self_closing = p < end && *p == '>';
		} else {
			p = take_attribute(t, p, end, keep);
		}
	}
	return NULL;
}

bool token_take_tag(struct html_tokenizer *t, struct html_token *k)
{
	const char *end = t->in.p + t->in.len, *p = take_name(t, k, t->in.p, end);

	begin_attributes(t);
	p = take_attributes(t, k, p, end);
	t->in = (struct slice){ p ? p : end, p ? (size_t)(end - p) : 0 };
	if (p && k->type == HTML_TOKEN_START)
		t->last = k->name;
	return p != NULL;
}
