#include "sum/template_parts.h"

#include "base/buf.h"
#include "base/mem.h"
#include "sum/skeleton.h"
#include "text/utf8.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#define HEADINGS_MAX 64
#define WHY_MAX 1000	/* bytes of a message */

struct template *template_new(void)
{
	struct template *t = mem_grow(NULL, 1, sizeof(*t));

	*t = (struct template){ .arena = ARENA_INIT };
	return t;
}

void template_free(struct template *t)
{
	if (!t)
		return;
	arena_free(&t->arena);
	free(t);
}

bool template_fail(struct template *t, const char **why, const char *fmt, ...)
{
	char *text = arena_alloc(&t->arena, WHY_MAX);
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(text, WHY_MAX, fmt, ap);
	va_end(ap);
	*why = text;
	return false;
}

int template_word(struct template *t, const struct template_word *words, const char *what,
		  struct slice name, const char **why)
{
	struct buf list = BUF_INIT;

	for (size_t i = 0; words[i].name; i++)
		if (slice_is(name, words[i].name))
			return words[i].value;
	for (size_t i = 0; words[i].name; i++)
		buf_addf(&list, "%s%s", i ? ", " : "", words[i].name);
	template_fail(t, why, "unknown %s '%.*s': one of %.*s", what, SLICE_ARG(name),
		      SLICE_ARG(buf_slice(&list)));
	buf_free(&list);
	return -1;
}

bool template_take(struct template *t, const struct template_key *keys, unsigned *given,
		   struct slice name, struct slice value, const char **why)
{
	struct template_word words[32];
	size_t n = 0;
	int i;

	for (; keys[n].name; n++)
		words[n] = (struct template_word){ keys[n].name, (int)n };
	words[n] = (struct template_word){ NULL, 0 };
	i = template_word(t, words, "key", name, why);
	if (i < 0)
		return false;
	if (*given & 1u << i)
		return template_fail(t, why, "'%s' stands twice here", keys[i].name);
	*given |= 1u << i;
	if (!value.len)
		return template_fail(t, why, "'%s' has no value", keys[i].name);
	return keys[i].read(t, value, why);
}

bool template_number(struct template *t, struct slice value, double most, double *out,
		     const char **why)
{
	size_t point = slice_chr(value, '.'), whole, part = 0, scale = 1;
	struct slice decimals = slice_from(value, point + 1);
	bool ok = slice_number(slice_first(value, point), &whole) && whole <= 1000;

	if (point < value.len)
		ok = ok && decimals.len <= 3 && slice_number(decimals, &part);
	for (size_t i = 0; i < decimals.len && i < 3; i++)
		scale *= 10;
	*out = ok ? (double)(whole * scale + part) / (double)scale : -1;
	if (*out < 0 || *out > most)
		return template_fail(t, why, "'%.*s' is no number from 0 to %g, as in 0.55",
				     SLICE_ARG(value), most);
	return true;
}

static struct template_heading *last(struct template *t)
{
	return &t->headings.v[t->headings.n - 1];
}

static const char *keep(struct template *t, struct slice text)
{
	char *copy = arena_alloc(&t->arena, text.len + 1);

	memcpy(copy, text.p, text.len);
	return copy;
}

static bool is_name(struct slice s)
{
	for (size_t i = 0; i < s.len; i++)
		if (!is_lower(s.p[i]) && !(i && (is_digit(s.p[i]) || s.p[i] == '_')))
			return false;
	return s.len > 0;
}

static bool read_name(struct template *t, struct slice value, const char **why)
{
	if (!is_name(value))
		return template_fail(t, why, "'%.*s' is no name: small letters, digits and '_', "
				     "a letter first", SLICE_ARG(value));
	t->name = keep(t, value);
	return true;
}

static bool id_is_taken(const struct template *t, struct slice id)
{
	for (size_t i = 0; i + 1 < t->headings.n; i++)
		if (slice_is(id, t->headings.v[i].id))
			return true;
	return false;
}

static bool read_id(struct template *t, struct slice value, const char **why)
{
	if (!is_name(value))
		return template_fail(t, why, "'%.*s' is no id: small letters, digits and '_', "
				     "a letter first", SLICE_ARG(value));
	if (id_is_taken(t, value))
		return template_fail(t, why, "another heading has the id '%.*s'", SLICE_ARG(value));
	last(t)->id = keep(t, value);
	return true;
}

/* An outline and the like are no items that could stand beside others. */
static bool check_key(struct template *t, const char **why)
{
	const struct template_heading *h = last(t);

	if (h->n_from && (h->key == KEY_OUTLINE || h->key == KEY_PHRASES || h->key == KEY_STATISTICS))
		return template_fail(t, why, "a heading with this 'key' has no 'from'");
	return true;
}

/* Takes the next of names that commas or blanks part. */
static bool next_name(struct slice *list, struct slice *name)
{
	size_t n = 0;

	while (list->len && (is_space(list->p[0]) || list->p[0] == ','))
		*list = slice_from(*list, 1);
	while (n < list->len && !is_space(list->p[n]) && list->p[n] != ',')
		n++;
	*name = slice_first(*list, n);
	*list = slice_from(*list, n);
	return n > 0;
}

static bool read_from(struct template *t, struct slice value, const char **why)
{
	struct template_heading *h = last(t);
	struct slice name;

	while (next_name(&value, &name)) {
		const struct cue_table *table = template_table(t, name, why);
		if (!table)
			return false;
		for (size_t i = 0; i < h->n_from; i++)
			if (h->from[i] == table)
				return template_fail(t, why, "the cue table '%.*s' stands twice here",
						     SLICE_ARG(name));
		if (h->n_from == FROM_MAX)
			return template_fail(t, why, "a heading has %d cue tables at most", FROM_MAX);
		h->from[h->n_from++] = table;
	}
	return check_key(t, why);
}

static bool read_key(struct template *t, struct slice value, const char **why)
{
	static const struct template_word words[] = {
		{ "directions", KEY_DIRECTIONS }, { "figures", KEY_FIGURES },
		{ "outline", KEY_OUTLINE }, { "phrases", KEY_PHRASES },
		{ "questions", KEY_QUESTIONS }, { "sentences", KEY_SENTENCES },
		{ "stated", KEY_STATED }, { "statistics", KEY_STATISTICS }, { NULL, 0 },
	};
	int key = template_word(t, words, "value of 'key'", value, why);

	if (key >= 0)
		last(t)->key = (enum heading_key)key;
	return key >= 0 && check_key(t, why);
}

static bool read_limit(struct template *t, struct slice value, const char **why)
{
	size_t *limit = &last(t)->limit;

	if (!slice_number(value, limit) || *limit < 1 || *limit > SKELETON_ITEMS_MAX)
		return template_fail(t, why, "'%.*s' is no number of items from 1 to %d",
				     SLICE_ARG(value), SKELETON_ITEMS_MAX);
	return true;
}

static bool read_least(struct template *t, struct slice value, const char **why)
{
	return template_number(t, value, 1, &last(t)->least, why);
}

static bool read_order(struct template *t, struct slice value, const char **why)
{
	static const struct template_word words[] = { { "fit", 1 }, { "place", 0 }, { NULL, 0 } };
	int by_fit = template_word(t, words, "value of 'order'", value, why);

	last(t)->by_fit = by_fit > 0;
	return by_fit >= 0;
}

static bool read_side(struct template *t, struct slice value, const char **why)
{
	static const struct template_word words[] = {
		{ "any", SIDE_NONE }, { "client", SIDE_CLIENT }, { "helper", SIDE_HELPER }, { NULL, 0 },
	};
	int side = template_word(t, words, "side", value, why);

	if (side >= 0)
		last(t)->side = (enum side)side;
	return side >= 0;
}

static bool read_details(struct template *t, struct slice value, const char **why)
{
	static const struct template_word words[] = { { "due", 0 }, { "owner", 1 }, { NULL, 0 } };
	struct slice name;

	while (next_name(&value, &name)) {
		int what = template_word(t, words, "detail", name, why);
		if (what < 0)
			return false;
		*(what ? &last(t)->owner : &last(t)->due) = true;
	}
	return true;
}

static bool read_empty(struct template *t, struct slice value, const char **why)
{
	(void)why;
	last(t)->empty = keep(t, value);
	return true;
}

static const struct template_key head_keys[] = { { "name", read_name }, { NULL, NULL } };

static const struct template_key heading_keys[] = {
	{ "details", read_details }, { "empty", read_empty }, { "from", read_from },
	{ "id", read_id }, { "key", read_key }, { "least", read_least }, { "limit", read_limit },
	{ "order", read_order }, { "side", read_side }, { NULL, NULL },
};

/* An id made of the title: "Next steps" is next_steps; a number makes it differ from others. */
static const char *id_of(struct template *t, struct slice title)
{
	struct buf id = BUF_INIT;
	const char *kept;
	size_t len;

	for (size_t i = 0; i < title.len; i++) {
		if (is_letter(title.p[i]) || (id.len && is_digit(title.p[i])))
			buf_addc(&id, to_lower(title.p[i]));
		else if (id.len && id.p[id.len - 1] != '_')
			buf_addc(&id, '_');
	}
	while (id.len && id.p[id.len - 1] == '_')
		id.len--;
	if (!id.len)
		buf_addz(&id, "section");
	len = id.len;
	for (size_t n = 2; id_is_taken(t, buf_slice(&id)); n++) {
		id.len = len;
		buf_addf(&id, "_%zu", n);
	}
	kept = keep(t, buf_slice(&id));
	buf_free(&id);
	return kept;
}

static bool begin_heading(struct template *t, struct slice title, const char **why)
{
	struct template_heading *h;

	for (size_t i = 0; i < t->headings.n; i++)
		if (slice_ieq(t->headings.v[i].title, title))
			return template_fail(t, why, "the heading '%.*s' stands twice", SLICE_ARG(title));
	if (t->headings.n == HEADINGS_MAX)
		return template_fail(t, why, "a template has %d headings at most", HEADINGS_MAX);
	h = VEC_PUSH(&t->arena, &t->headings);
	h->title = arena_dup(&t->arena, title);
	h->least = CONVINCING;
	h->id = id_of(t, title);
	t->section = IN_HEADING;
	return true;
}

static bool begin(struct template *t, struct slice line, const char **why)
{
	struct slice title = slice_trim(slice_span(line, 1, line.len - 1)), rest = title, word;

	if (line.p[line.len - 1] != ']')
		return template_fail(t, why, "'%.*s' has no ']' at its end", SLICE_ARG(line));
	if (!title.len)
		return template_fail(t, why, "a heading without a title: '[Plan]', or '[cues NAME]' for a table");
	if (slice_word(&rest, &word) && slice_is(word, "cues"))
		return template_begin_cues(t, slice_trim(rest), why);
	return begin_heading(t, title, why);
}

/* "key = value" of the head or of a heading. */
static bool read_pair(struct template *t, struct slice line, const char **why)
{
	size_t sign = slice_chr(line, '=');
	struct slice name = slice_trim(slice_first(line, sign));
	struct slice value = slice_trim(slice_from(line, sign + 1));

	if (sign == line.len)
		return template_fail(t, why, "'%.*s' is no 'key = value', no '[Heading]' and no '# comment'",
				     SLICE_ARG(line));
	if (t->section == IN_HEAD)
		return template_take(t, head_keys, &t->given, name, value, why);
	return template_take(t, heading_keys, &last(t)->given, name, value, why);
}

static bool is_plain(struct slice line)
{
	for (size_t i = 0; i < line.len; i++)
		if ((line.p[i] >= 0 && line.p[i] < 0x20 && line.p[i] != '\t') || line.p[i] == 0x7F)
			return false;
	return utf8_valid(line) == line.len;
}

bool template_read(struct template *t, const struct slice *given, const char **why)
{
	struct slice line;

	if (!given) {
		if (!t->headings.n)
			return template_fail(t, why, "no heading: a line such as '[Plan]' begins one");
		return template_check_cues(t, why);
	}
	line = slice_trim(*given);
	if (!is_plain(line))
		return template_fail(t, why, "no text: it has control characters, or is not UTF-8");
	if (!line.len || line.p[0] == '#')
		return true;
	if (line.p[0] == '[')
		return begin(t, line, why);
	return t->section == IN_CUES ? template_cues_line(t, line, why) : read_pair(t, line, why);
}
