#include "turns/flags.h"

#include "base/map.h"
#include "turns/label.h"
#include "turns/role_swap.h"
#include "text/shape.h"
#include "text/utf8.h"
#include "text/words.h"

#define LOOK_WORDS 1500		/* as far into a turn as cues are looked for */
#define ENOUGH 10		/* tenths: the weight that flags a turn */
#define PLACEHOLDER_WORDS 15	/* a longer turn says something */
#define REFUSAL_START 40	/* words in which a refusal begins */
#define CUT_WORDS 6		/* shorter turns may do without a full stop */
#define REPEAT_WORDS 10		/* shorter ones may be said twice */

/* Working memory for one document. */
struct flagging {
	struct doc *d;
	const struct lexicon *lex;
	struct word *v;		/* for the words of a turn */
	size_t room;
	struct swap *swap;	/* or NULL */
	bool punctuated;	/* most turns end with a sentence's mark */
};

static void set(struct turn *t, enum turn_flag flag)
{
	t->flags |= 1u << flag;
}

/* The weight of each flag's rows in the turn, each row counted once. */
static void weigh(const struct flagging *f, const struct words *w, int weight[N_FLAGS])
{
	struct phrase_hit hit;
	const struct phrase_row *last = NULL;
	struct phrase_at at = { 0 };

	while (phrases_next(f->lex->flags, w, &at, &hit)) {
		if (hit.row == last || (hit.row->tag == FLAG_REFUSAL && hit.first > REFUSAL_START))
			continue;
		weight[hit.row->tag] += hit.row->weight;
		last = hit.row;
	}
}

/* What is left of the text when closing quotes, brackets and stars are taken off its end. */
static struct slice without_closers(struct slice s)
{
	for (;;) {
		size_t len = s.len;
		for (size_t n = 1; n <= 3 && n <= s.len; n++)
			if (quote_close(slice_from(s, s.len - n)) == n)
				s.len -= n;
		while (s.len && strchr(")]}*_", s.p[s.len - 1]))
			s.len--;
		s = utf8_trim(s);
		if (s.len == len)
			return s;
	}
}

enum ending { ENDS_NONE, ENDS_MARK, ENDS_DASH, ENDS_WORD, ENDS_OTHER };

static enum ending ending_of(struct slice text)
{
	char last = text.len ? text.p[text.len - 1] : '\0';
	uint32_t cp;

	if (last == '.' || last == '?' || last == '!')	/* as most turns end */
		return ENDS_MARK;
	cp = utf8_last(without_closers(text));
	if (cp == 0)
		return ENDS_NONE;
	if (cp_terminal(cp) || cp == ':' || cp == 0xFF1A)
		return ENDS_MARK;
	if (cp == '-' || cp == 0x2013 || cp == 0x2014)
		return ENDS_DASH;
	if (cp_letter(cp) || cp_digit(cp) || cp == ',' || cp == ';' || cp == 0xFF0C)
		return ENDS_WORD;
	return ENDS_OTHER;
}

static struct slice last_line(struct slice text)
{
	size_t from = text.len;

	while (from > 0 && text.p[from - 1] != '\n')
		from--;
	return slice_from(text, from);
}

static bool ends_open(const struct flagging *f, struct slice text)
{
	struct slice last = text;
	size_t from = text.len;

	while (from > 0 && !is_space(text.p[from - 1]))
		from--;
	last = slice_from(text, from);
	return lexicon_has(f->lex->open_ended, last);
}

/* Ends in mid-sentence: a dash, or a word where the document ends sentences with marks. */
static bool cut_off(const struct flagging *f, const struct turn *t, size_t n_words)
{
	struct slice item;

	switch (ending_of(t->text)) {
	case ENDS_DASH:
		return n_words > 0;
	case ENDS_WORD:
		return f->punctuated && !shape_bullet(last_line(t->text), &item) &&
		       (n_words >= CUT_WORDS || ends_open(f, t->text));
	default:
		return false;
	}
}

static bool is_punctuated(const struct doc *d)
{
	size_t marks = 0, n = 0;

	for (size_t i = 0; i < d->turns.n; i++) {
		enum ending e = ending_of(d->turns.v[i].text);
		marks += e == ENDS_MARK;
		n += e != ENDS_NONE;
	}
	return marks * 2 > n;
}

/* The words of a turn: the first of them in w, and how many they are and their digest in t. */
static void split_turn(struct flagging *f, struct turn *t, struct words *w)
{
	*w = (struct words){ f->v, 0, f->room };
	words_split_some(w, t->text);
	t->words = w->n;
	t->digest = words_digest_of(w);
	if (w->n == LOOK_WORDS)
		t->words = words_digest(t->text, &t->digest);
}

static void flag_turn(struct flagging *f, struct turn *t)
{
	struct words w;
	int weight[N_FLAGS] = { 0 };

	if (turn_has(t, FLAG_DIRECTION))	/* by its reader: nobody says it */
		return;
	if (t->text.len == 0) {
		if (t->notes.n == 0)
			set(t, FLAG_EMPTY);
		return;
	}
	split_turn(f, t, &w);
	weigh(f, &w, weight);
	if (weight[FLAG_PLACEHOLDER] >= ENOUGH && w.n <= PLACEHOLDER_WORDS && t->quoted.n == 0)
		set(t, FLAG_PLACEHOLDER);
	else if (weight[FLAG_OUT_OF_ROLE] >= ENOUGH)
		set(t, FLAG_OUT_OF_ROLE);
	if (weight[FLAG_REFUSAL] >= ENOUGH)
		set(t, FLAG_REFUSAL);
	if (cut_off(f, t, w.n))
		set(t, FLAG_CUT_OFF);
	if (f->swap)
		swap_hear(f->swap, t, &w);
}

/* Turns by their digest; where two agree the words themselves are compared. */
static void flag_repeats(struct doc *d)
{
	struct map seen = MAP_INIT;

	for (size_t i = 0; i < d->turns.n; i++) {
		struct turn *t = &d->turns.v[i];
		if (t->words < REPEAT_WORDS)
			continue;
		size_t *first = map_at(&seen, (struct slice){ (const char *)&t->digest, sizeof(t->digest) });
		if (*first && words_same(t->text, d->turns.v[*first - 1].text)) {
			t->repeat_of = *first;
			set(t, FLAG_REPEAT);
		} else if (!*first) {
			*first = t->index;
		}
	}
	map_free(&seen);
}

/* Room for the words that are looked at: LOOK_WORDS, less if no turn can have so many. */
static size_t most_words(const struct doc *d)
{
	size_t most = 0;

	for (size_t i = 0; i < d->turns.n; i++)
		most = d->turns.v[i].text.len > most ? d->turns.v[i].text.len : most;
	return most / 2 + 1 < LOOK_WORDS ? most / 2 + 1 : LOOK_WORDS;	/* two bytes a word at least */
}

void flags_set(struct doc *d, const struct lexicon *lex)
{
	struct flagging f = {
		.d = d, .lex = lex, .swap = swap_new(d, lex), .punctuated = is_punctuated(d)
	};

	f.room = most_words(d);
	f.v = arena_alloc(d->arena, f.room * sizeof(*f.v));
	for (size_t i = 0; i < d->turns.n; i++)
		flag_turn(&f, &d->turns.v[i]);
	flag_repeats(d);
	if (f.swap)
		swap_flag(f.swap);
}
