#include "key/phrases.h"

#include "base/buf.h"
#include "key/phrases_parts.h"

#include <math.h>
#include <stdlib.h>

#define ALONE 0.5	/* a part of a chosen phrase is another one if it stands alone so often as that occurs */

static int by_weight(const void *a, const void *b)
{
	const struct phrase_found *x = a, *y = b;

	if (x->weight != y->weight)
		return x->weight > y->weight ? -1 : 1;
	if (x->at != y->at)
		return x->at < y->at ? -1 : 1;
	return x->n < y->n ? -1 : x->n > y->n;
}

/*
 * Not a part of a name that never stands by itself, nor several words that do
 * not and occur once.  Where parts of speech are not known, what comes back is
 * all that can be trusted.
 */
static bool counts(const struct finder *f, const struct phrase_found *p)
{
	if (f->foreign)
		return p->count > 1;
	return p->whole || (!p->name && (p->count > 1 || p->n == 1));
}

static bool has_stem(const struct finder *f, const struct phrase_found *p, uint32_t stem)
{
	for (size_t i = p->at; i < p->at + p->n; i++)
		if (stem_at(f, i) == stem)
			return true;
	return false;
}

/* Whether all stems of p are in q. */
static bool is_within(const struct finder *f, const struct phrase_found *p, const struct phrase_found *q)
{
	for (size_t i = p->at; i < p->at + p->n; i++)
		if (!has_stem(f, q, stem_at(f, i)))
			return false;
	return true;
}

/* The phrases chosen so far. */
struct chosen {
	const struct phrase_found **v;
	size_t n;
};

static bool is_said(const struct finder *f, const struct chosen *ch, const struct phrase_found *p)
{
	for (size_t i = p->at; i < p->at + p->n; i++)
		if (!f->stems.v[stem_at(f, i)].chosen)
			return false;
	for (size_t i = 0; i < ch->n; i++)
		if (p->whole <= ALONE * ch->v[i]->count && is_within(f, p, ch->v[i]))
			return true;
	return false;
}

/* Its most usual spelling, white space folded, without a possessive at its end. */
static struct slice text_of(const struct finder *f, const struct phrase_found *p)
{
	const struct token *first = &f->tokens.v[f->spellings.v[p->usual].at];
	const struct token *last = first + p->n - 1;
	struct slice raw = { first->p, (size_t)(last->p - first->p) + last->len }, word;
	struct buf out = BUF_INIT;

	raw.len -= slice_ends(raw, SLICE("'s")) ? 2 : slice_ends(raw, SLICE("\xE2\x80\x99s")) ? 4 : 0;
	while (slice_word(&raw, &word)) {
		buf_addz(&out, out.len ? " " : "");
		buf_add(&out, word);
	}
	raw = arena_dup(f->arena, buf_slice(&out));
	buf_free(&out);
	return raw;
}

/* 2 to the power x, with straight lines between whole numbers; x is 0 at most. */
static double power_of_two(double x)
{
	double whole = x < -64 ? -64 : floor(x);

	return x < -64 ? 0 : ldexp(1 + x - whole, (int)whole);
}

static void choose(struct finder *f, struct keyphrases *out)
{
	struct chosen ch = { arena_alloc(f->arena, out->asked * sizeof(*ch.v)), 0 };
	double best = 0;

	if (f->found.n)
		qsort(f->found.v, f->found.n, sizeof(*f->found.v), by_weight);
	for (size_t i = 0; i < f->found.n && ch.n < out->asked; i++) {
		const struct phrase_found *p = &f->found.v[i];
		if (!counts(f, p) || is_said(f, &ch, p))
			continue;
		best = ch.n ? best : p->weight;
		ch.v[ch.n++] = p;
		for (size_t k = p->at; k < p->at + p->n; k++)
			f->stems.v[stem_at(f, k)].chosen = true;
		*VEC_PUSH(f->arena, out) = (struct keyphrase){
			text_of(f, p), power_of_two(p->weight - best), p->count };
	}
}

void keyphrases_find(struct keyphrases *out, const struct doc *d, const struct languages *languages,
		     struct stemmer *st, size_t n)
{
	struct finder f = { .arena = d->arena };

	*out = (struct keyphrases){ .asked = n };
	if (n == 0)
		return;
	phrases_read(&f, d, languages, st);
	phrases_count(&f);
	phrases_weigh(&f);
	choose(&f, out);
	ids_free(&f.terms_known);
	ids_free(&f.stems_known);
	ids_free(&f.found_known);
	ids_free(&f.spellings_known);
}
