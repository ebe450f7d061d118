#include "turns/flags.h"

#include "base/ids.h"
#include "turns/glance.h"
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
	if (is_letter(last) || last == ',')		/* as captions do */
		return ENDS_WORD;
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
	size_t from = text.len;

	while (from > 0 && !is_space(text.p[from - 1]))
		from--;
	return lexicon_has(f->lex->open_ended, slice_from(text, from));
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

/* The words of a turn, as far as they are looked at. */
static struct words split_turn(const struct flagging *f, const struct turn *t)
{
	struct words w = { f->v, 0, f->room };

	words_split_some(&w, t->text);
	return w;
}

/* What is said in a turn that may hold a phrase or a name: its words are cut. */
static void look_closely(struct flagging *f, struct turn *t, const struct glance *g)
{
	struct words w = split_turn(f, t);
	int weight[N_FLAGS] = { 0 };

	if (!g->sure || g->phrase)
		weigh(f, &w, weight);
	if (weight[FLAG_PLACEHOLDER] >= ENOUGH && t->words <= PLACEHOLDER_WORDS && t->quoted.n == 0)
		set(t, FLAG_PLACEHOLDER);
	else if (weight[FLAG_OUT_OF_ROLE] >= ENOUGH)
		set(t, FLAG_OUT_OF_ROLE);
	if (weight[FLAG_REFUSAL] >= ENOUGH)
		set(t, FLAG_REFUSAL);
	if (f->swap && (!g->sure || g->calls))
		swap_hear(f->swap, t, &w);
}

static void flag_turn(struct flagging *f, struct turn *t, uint64_t *key)
{
	if (turn_has(t, FLAG_DIRECTION))	/* by its reader: nobody says it */
		return;
	if (t->text.len == 0) {
		if (t->notes.n == 0)
			set(t, FLAG_EMPTY);
		return;
	}
	struct glance g = glance_at(t->text);
	if (!g.sure) {
		g.words = words_count(t->text);
		g.initials = glance_initials(t->text);
	}
	t->words = g.words;
	*key = (uint64_t)g.words * WORD_HASH_FACTOR ^ g.initials;
	if (!g.sure || g.phrase || (f->swap && g.calls))
		look_closely(f, t, &g);
	if (f->swap && g.sure && !g.calls)
		swap_keep(f->swap, t, &g);
	if (cut_off(f, t, t->words))
		set(t, FLAG_CUT_OFF);
}

/* Which of the turns with as many words and the same initials are the same: where their digests agree the words are compared. */
struct repeats {
	struct doc *d;
	struct ids digests;
	size_t *first;		/* turn with each digest */
};

static void flag_if_repeat(struct repeats *r, size_t i)
{
	struct turn *t = &r->d->turns.v[i];
	uint64_t digest;
	bool is_new;

	words_digest(t->text, &digest);
	size_t id = ids_of(&r->digests, digest, &is_new);
	if (is_new) {
		r->first[id] = i;
	} else if (words_same(t->text, r->d->turns.v[r->first[id]].text)) {
		t->repeat_of = r->d->turns.v[r->first[id]].index;
		set(t, FLAG_REPEAT);
	}
}

/* Turns by the number of their words and by their initials; most are alone with that, and are looked at no further. */
static void flag_repeats(struct doc *d, const uint64_t *keys)
{
	struct repeats r = { d, IDS_INIT, arena_alloc(d->arena, d->turns.n * sizeof(*r.first)) };
	size_t *alone = arena_alloc(d->arena, d->turns.n * sizeof(*alone));
	struct ids seen = IDS_INIT;
	bool is_new;

	ids_reserve(&seen, d->turns.n);
	for (size_t i = 0; i < d->turns.n; i++) {
		if (d->turns.v[i].words < REPEAT_WORDS)
			continue;
		size_t *one = &alone[ids_of(&seen, keys[i], &is_new)];
		if (!is_new && *one < i)
			flag_if_repeat(&r, *one);
		if (!is_new)
			flag_if_repeat(&r, i);
		*one = is_new ? i : SIZE_MAX;
	}
	ids_free(&seen);
	ids_free(&r.digests);
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
		.d = d, .lex = lex, .swap = swap_new(d), .punctuated = is_punctuated(d)
	};
	uint64_t *keys;

	f.room = most_words(d);
	f.v = (void *)arena_bytes(d->arena, f.room * sizeof(*f.v));
	keys = arena_alloc(d->arena, d->turns.n * sizeof(*keys));
	for (size_t i = 0; i < d->turns.n; i++)
		flag_turn(&f, &d->turns.v[i], &keys[i]);
	flag_repeats(d, keys);
	if (f.swap)
		swap_flag(f.swap, &(struct words){ f.v, 0, f.room });
}
