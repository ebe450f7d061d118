#include "sum/statistics.h"

#include "base/map.h"
#include "model/json.h"
#include "key/sentences.h"
#include "text/sentence.h"

/* The voices found so far, by name; those without a name, by role. */
struct voices_known {
	struct map by_name;
	size_t by_role[N_ROLES];	/* index + 1; 0: not yet */
};

static size_t voice_of(struct statistics *st, struct voices_known *known, struct arena *a,
		       const struct turn *t)
{
	size_t *at = t->speaker.len ? map_at(&known->by_name, t->speaker) : &known->by_role[t->role];

	if (*at == 0) {
		VEC_PUSH(a, &st->voices)->name = t->speaker;
		*at = st->voices.n;
	}
	if (st->voices.v[*at - 1].role == ROLE_NONE)
		st->voices.v[*at - 1].role = t->role;
	return *at - 1;
}

static size_t count_questions(struct slice text, size_t *sentences)
{
	struct slice sentence;
	size_t n = 0;

	for (*sentences = 0; sentence_next(&text, &sentence); ++*sentences)
		n += sentence_asks(sentence);
	return n;
}

/* What one turn adds. */
static struct tally turn_tally(const struct turn *t, size_t place)
{
	size_t sentences, words = t->words ? t->words : words_count(t->text);
	struct tally one = { .turns = 1, .words = words, .longest = words ? place : 0,
			     .longest_words = words, .flagged = t->flags != 0 };

	one.questions = count_questions(t->text, &sentences);
	if (t->start_ms >= 0 && t->end_ms >= t->start_ms) {
		one.timed = 1;
		one.ms = (uint64_t)(t->end_ms - t->start_ms);
	}
	for (int i = 0; i < N_FLAGS; i++)
		one.flags[i] = t->flags >> i & 1;
	return one;
}

static void tally_add(struct tally *to, const struct tally *one)
{
	to->turns += one->turns;
	to->words += one->words;
	to->questions += one->questions;
	to->timed += one->timed;
	to->ms = one->ms < UINT64_MAX - to->ms ? to->ms + one->ms : UINT64_MAX;
	if (one->longest_words > to->longest_words) {
		to->longest = one->longest;
		to->longest_words = one->longest_words;
	}
	to->flagged += one->flagged;
	for (int i = 0; i < N_FLAGS; i++)
		to->flags[i] += one->flags[i];
}

static void count_turns(struct statistics *out, const struct doc *d)
{
	struct voices_known known = { .by_name = MAP_INIT };
	size_t *who = arena_alloc(d->arena, d->turns.n * sizeof(*who));
	size_t *words = arena_alloc(d->arena, d->turns.n * sizeof(*words));

	for (size_t i = 0; i < d->turns.n; i++) {
		struct tally one = turn_tally(&d->turns.v[i], i + 1);
		who[i] = voice_of(out, &known, d->arena, &d->turns.v[i]);
		words[i] = one.words;
		tally_add(&out->voices.v[who[i]].tally, &one);
		tally_add(&out->all, &one);
	}
	out->who = who;
	out->words = words;
	map_free(&known.by_name);
}

void statistics_make(struct statistics *out, const struct doc *d)
{
	*out = (struct statistics){ .dialogue = doc_is_dialogue(d) };
	if (out->dialogue) {
		count_turns(out, d);
		return;
	}
	out->all.words = words_count(d->text);
	out->all.questions = count_questions(d->text, &out->sentences);
	for (size_t i = 0; i < d->blocks.n; i++)
		out->blocks[d->blocks.v[i].type]++;
	for (size_t i = 0; i < d->parts.n; i++)
		out->parts[d->parts.v[i].type]++;
}

unsigned statistics_share(uint64_t part, uint64_t whole)
{
	return whole ? (unsigned)((double)part * 1000 / (double)whole + 0.5) : 0;
}

static void put_number(struct buf *out, const char *key, uint64_t n)
{
	json_put_key(out, key);
	json_put_number(out, n);
}

/* The names that count something, as an object; nothing if none does. */
static void put_counts(struct buf *out, const char *key, const size_t *n, const char *const *names,
		       size_t n_names)
{
	bool any = false;

	for (size_t i = 0; i < n_names; i++) {
		if (n[i] == 0)
			continue;
		if (!any) {
			json_put_key(out, key);
			buf_addc(out, '{');
		}
		any = true;
		put_number(out, names[i], n[i]);
	}
	if (any)
		buf_addc(out, '}');
}

static void put_share(struct buf *out, const char *key, uint64_t part, uint64_t whole)
{
	json_put_key(out, key);
	json_put_seconds(out, statistics_share(part, whole));
}

/* whole: of all, where `t` is a speaker's. */
static void put_tally(struct buf *out, const struct tally *t, const struct tally *whole,
		      const struct doc *d)
{
	put_number(out, "turns", t->turns);
	put_number(out, "words", t->words);
	if (whole)
		put_share(out, "share", t->words, whole->words);
	put_number(out, "questions", t->questions);
	if (t->timed) {
		json_put_time(out, "seconds", (int64_t)(t->ms < INT64_MAX ? t->ms : INT64_MAX));
		if (whole)
			put_share(out, "share_of_time", t->ms, whole->ms);
	}
	if (t->longest) {
		json_put_key(out, "longest");
		buf_addf(out, "{\"turn\":%zu,\"words\":%zu}", d->turns.v[t->longest - 1].index,
			 t->longest_words);
	}
	if (t->flagged)
		put_number(out, "flagged", t->flagged);
	put_counts(out, "flags", t->flags, flag_names, N_FLAGS);
}

static void put_voice(struct buf *out, const struct voice *v, const struct statistics *st,
		      const struct doc *d)
{
	json_put_comma(out);
	buf_addz(out, "{\"speaker\":");
	if (v->name.len)
		json_put(out, v->name);
	else
		buf_addz(out, "null");
	if (v->role != ROLE_NONE) {
		json_put_key(out, "role");
		json_put_literal(out, role_names[v->role]);
	}
	put_tally(out, &v->tally, &st->all, d);
	buf_addc(out, '}');
}

void statistics_json(const struct statistics *st, const struct doc *d, struct buf *out)
{
	buf_addc(out, '{');
	if (st->dialogue) {
		put_tally(out, &st->all, NULL, d);
		json_put_key(out, "speakers");
		buf_addc(out, '[');
		for (size_t i = 0; i < st->voices.n; i++)
			put_voice(out, &st->voices.v[i], st, d);
		buf_addc(out, ']');
	} else {
		put_number(out, "words", st->all.words);
		put_number(out, "sentences", st->sentences);
		put_number(out, "questions", st->all.questions);
		put_counts(out, "blocks", st->blocks, block_names, N_BLOCKS);
		put_counts(out, "parts", st->parts, part_names, N_PARTS);
	}
	buf_addc(out, '}');
}
