#include "sum/template_parts.h"

#include "base/buf.h"

#define ROWS_MAX 5000

_Static_assert(N_CUES + OWN_MAX <= CUES_MAX, "a judge has room for all tables of a template");

static struct cue_table *last(struct template *t)
{
	return t->own.v[t->own.n - 1];
}

static const struct cue_table *find(const struct template *t, struct slice name)
{
	for (size_t i = 0; i < t->own.n; i++)
		if (slice_is(name, t->own.v[i]->name))
			return t->own.v[i];
	return cue_table_named(name);
}

const struct cue_table *template_table(struct template *t, struct slice name, const char **why)
{
	struct template_word words[N_CUES + 1];
	const struct cue_table *table = find(t, name);

	if (table)
		return table;
	for (size_t i = 0; i < N_CUES; i++)
		words[i] = (struct template_word){ cue_tables[i].name, 0 };
	words[N_CUES] = (struct template_word){ NULL, 0 };
	template_word(t, words, "cue table", name, why);
	template_fail(t, why, "%s, or one that '[cues NAME]' begins above", *why);
	return NULL;
}

bool template_begin_cues(struct template *t, struct slice name, const char **why)
{
	struct cue_table *table;
	char *kept;

	for (size_t i = 0; i < name.len; i++)
		if (!is_lower(name.p[i]) && !(i && (is_digit(name.p[i]) || name.p[i] == '_')))
			name.len = 0;
	if (!name.len)
		return template_fail(t, why, "a table's name has small letters, digits and '_', a letter first: "
				     "'[cues promises]'");
	if (find(t, name))
		return template_fail(t, why, "there is a cue table '%.*s': give yours another name",
				     SLICE_ARG(name));
	if (t->own.n == OWN_MAX)
		return template_fail(t, why, "a template has %d cue tables at most", OWN_MAX);
	kept = arena_alloc(&t->arena, name.len + 1);
	memcpy(kept, name.p, name.len);
	table = arena_alloc(&t->arena, sizeof(*table));
	*table = (struct cue_table){ .name = kept, .class = CUE_OWN + (int)t->own.n,
				     .prior = { 1, 1, 1 }, .question = 0.3 };
	*VEC_PUSH(&t->arena, &t->own) = table;
	t->section = IN_CUES;
	t->given = 0;
	return true;
}

static bool read_client(struct template *t, struct slice value, const char **why)
{
	return template_number(t, value, 1, &last(t)->prior[SIDE_CLIENT], why);
}

static bool read_helper(struct template *t, struct slice value, const char **why)
{
	return template_number(t, value, 1, &last(t)->prior[SIDE_HELPER], why);
}

static bool read_questions(struct template *t, struct slice value, const char **why)
{
	return template_number(t, value, 1, &last(t)->question, why);
}

static bool read_early(struct template *t, struct slice value, const char **why)
{
	return template_number(t, value, 2, &last(t)->early, why);
}

static bool read_late(struct template *t, struct slice value, const char **why)
{
	return template_number(t, value, 2, &last(t)->late, why);
}

static const struct template_key cue_keys[] = {
	{ "client", read_client }, { "early", read_early }, { "helper", read_helper },
	{ "late", read_late }, { "questions", read_questions }, { NULL, NULL },
};

/* Tenths from -10 to 10, but 0. */
static bool read_weight(struct slice word, int *weight)
{
	bool against = slice_starts(word, SLICE("-"));
	size_t n;

	if (!slice_number(slice_from(word, against), &n) || n < 1 || n > 10)
		return false;
	*weight = against ? -(int)n : (int)n;
	return true;
}

/* A word of a pattern that no text can have, as "follow-up", which is two. */
static bool is_one_word(struct slice word)
{
	struct word v[2];
	struct words words = { v, 0, N_ELEMS(v) };

	words_split_some(&words, word);
	return words.n == 1 && v[0].text.len == word.len;
}

static bool check_words(struct template *t, struct slice pattern, const char **why)
{
	struct slice token, all = pattern;

	if (slice_starts(all, SLICE("^")))
		all = slice_from(all, 1);
	if (slice_ends(all, SLICE("$")))
		all.len--;
	while (slice_word(&all, &token)) {
		if (slice_is(token, "_") || slice_is(token, ".."))
			continue;
		while (token.len) {
			size_t slash = slice_chr(token, '/');
			struct slice word = slice_first(token, slash);
			if (!is_one_word(word))
				return template_fail(t, why, "'%.*s' is not one word, as a pattern has them: "
						     "'follow up', not 'follow-up'", SLICE_ARG(word));
			token = slice_from(token, slash + 1);
		}
	}
	return true;
}

/* Blanks between the words of a pattern are one each. */
static const char *keep_pattern(struct template *t, struct slice pattern)
{
	char *kept = arena_alloc(&t->arena, pattern.len + 1);
	struct slice word;
	size_t n = 0;

	while (slice_word(&pattern, &word)) {
		if (n)
			kept[n++] = ' ';
		memcpy(kept + n, word.p, word.len);
		n += word.len;
	}
	return kept;
}

enum { SAID_ANY, SAID_CLIENT = FROM_CLIENT, SAID_HELPER = FROM_HELPER, SAID_ASKED = 1 };

/* "8 client i .. promise/swear": a row, after its weight. */
static bool read_row(struct template *t, int weight, struct slice rest, const char **why)
{
	static const struct template_word sides[] = {
		{ "any", SAID_ANY }, { "asked", SAID_ASKED }, { "client", SAID_CLIENT },
		{ "helper", SAID_HELPER }, { NULL, 0 },
	};
	struct slice word = { NULL, 0 };
	const char *wrong;
	struct phrase row;
	int side;

	slice_word(&rest, &word);
	side = template_word(t, sides, "side", word, why);
	if (side < 0)
		return false;
	wrong = phrase_fault(slice_trim(rest));
	if (wrong)
		return template_fail(t, why, "'%.*s': %s", SLICE_ARG(slice_trim(rest)), wrong);
	if (!check_words(t, slice_trim(rest), why))
		return false;
	if (side == SAID_ASKED && weight < 0)
		return template_fail(t, why, "a row that is asked speaks for its table: a weight from 1 to 10");
	if (t->rows.n + t->asks.n == ROWS_MAX)
		return template_fail(t, why, "a template has %d rows at most", ROWS_MAX);
	row = (struct phrase){ keep_pattern(t, rest), last(t)->class, weight, "template" };
	if (side != SAID_ASKED) {
		row.tag |= side;
		*VEC_PUSH(&t->arena, &t->rows) = row;
	} else {
		*VEC_PUSH(&t->arena, &t->asks) = row;
	}
	return true;
}

bool template_cues_line(struct template *t, struct slice line, const char **why)
{
	struct slice rest = line, word = { NULL, 0 };
	size_t sign = slice_chr(line, '=');
	int weight;

	slice_word(&rest, &word);
	if (read_weight(word, &weight))
		return read_row(t, weight, rest, why);
	if (sign == line.len)
		return template_fail(t, why, "'%.*s' is no row: a weight from -10 to 10, who says it, "
				     "a pattern, as in '8 any i .. promise'", SLICE_ARG(line));
	return template_take(t, cue_keys, &t->given, slice_trim(slice_first(line, sign)),
			     slice_trim(slice_from(line, sign + 1)), why);
}

bool template_check_cues(struct template *t, const char **why)
{
	for (size_t i = 0; i < t->own.n; i++) {
		bool spoken_for = false;
		for (size_t k = 0; k < t->rows.n; k++)
			spoken_for |= CUE_CLASS(t->rows.v[k].tag) == t->own.v[i]->class &&
				      t->rows.v[k].weight > 0;
		for (size_t k = 0; k < t->asks.n; k++)
			spoken_for |= t->asks.v[k].tag == t->own.v[i]->class;
		if (!spoken_for)
			return template_fail(t, why, "the cue table '%s' has no row with a weight over 0",
					     t->own.v[i]->name);
	}
	return true;
}
