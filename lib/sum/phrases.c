#include "sum/phrases.h"

#include "base/buf.h"
#include "base/map.h"
#include "sum/sentences.h"
#include "sum/stems.h"
#include "sum/tags.h"
#include "text/utf8.h"

#include <math.h>
#include <stdlib.h>

#ifdef TUNE
#include TUNE
#else
#define P(i, name, val) val
#endif

#define MAXN ((size_t)P(0, maxn, 3))
#define TF_Q P(1, tf_q, 3)
#define COMMON P(2, common, 0.5)
#define DEGREE P(3, degree, 0.2)
#define WPOS P(4, wpos, 0.1)
#define LEN_Q P(5, len_q, 2)
#define COUNT_Q P(6, count_q, 2)
#define PPOS P(7, ppos, 0.2)
#define ONE P(8, one, 0.4)
#define ONE_NAME P(9, one_name, 0.6)

/* A word as it is written. */
struct term {
	struct tag_word tags;
	size_t stem;
	size_t caps, smalls;
};

struct token {
	const char *p;
	uint32_t len, term;
	unsigned char tag, shape, glue;
	bool first;	/* of its sentence */
};

enum glue { GLUE_NONE, GLUE_BLANK, GLUE_HYPHEN };

struct stem_stat {
	uint64_t hash;
	size_t n, first, degree;
	unsigned char common;
	double weight;
};

struct phrase_found {
	size_t token, n_tokens;		/* its first occurrence */
	size_t count;
	double score;
	bool name;
};

struct finder {
	struct arena *arena;
	struct stemmer *stemmer;
	struct map terms_known, stems_known, phrases_known;
	struct { struct term *v; size_t n, cap; } terms;
	struct { struct token *v; size_t n, cap; } tokens;
	struct { struct stem_stat *v; size_t n, cap; } stems;
	struct { struct phrase_found *v; size_t n, cap; } found;
};

static double quarters(double x, int n)
{
	double root = sqrt(sqrt(x)), y = 1;

	while (n-- > 0)
		y *= root;
	return y;
}

static double log_2(double x)
{
	int e;
	double m = frexp(x, &e);

	return e - 2 + 2 * m;
}

static size_t id_of_hash(struct finder *f, struct map *m, uint64_t hash, size_t n)
{
	uint64_t *bytes = arena_alloc(f->arena, sizeof(*bytes));
	size_t *id;

	*bytes = hash;
	id = map_at(m, (struct slice){ (const char *)bytes, sizeof(*bytes) });
	if (*id == 0)
		*id = n + 1;
	return *id - 1;
}

static size_t term_of(struct finder *f, const struct word *w)
{
	size_t *known = map_at(&f->terms_known, w->text);

	if (*known == 0) {
		struct term *t = VEC_PUSH(f->arena, &f->terms);
		uint64_t hash = stem_of(f->stemmer, w);
		*known = f->terms.n;
		tags_of_word(w->text, &t->tags);
		t->stem = id_of_hash(f, &f->stems_known, hash ? hash : w->hash, f->stems.n);
		if (t->stem == f->stems.n)
			VEC_PUSH(f->arena, &f->stems)->first = f->tokens.n;
		struct stem_stat *s = &f->stems.v[t->stem];
		if (s->common < t->tags.common)
			s->common = t->tags.common;
	}
	return *known - 1;
}

static enum glue glue_of(const struct word *a, const struct word *b)
{
	struct slice gap = { a->text.p + a->text.len, (size_t)(b->text.p - a->text.p) - a->text.len };

	if (gap.len == 1 && gap.p[0] == '-')
		return GLUE_HYPHEN;
	return slice_trim(gap).len == 0 ? GLUE_BLANK : GLUE_NONE;
}

static bool all_caps(struct slice s)
{
	return utf8_capitals(s) >= 2;
}

static void add_words(struct finder *f, const struct words *words)
{
	size_t caps = 0, all = 0;

	for (size_t i = 0; i < words->n; i++) {
		uint32_t cp = utf8_next(&(struct slice){ words->v[i].text.p, words->v[i].text.len });
		if (words->v[i].text.len > 3 && cp_letter(cp)) {
			all++;
			caps += cp_upper(cp) ? 1 : 0;
		}
	}
	bool heading = caps * 3 > all * 2;
	for (size_t i = 0; i < words->n; i++) {
		const struct word *w = &words->v[i];
		size_t term = term_of(f, w);
		struct token *t = VEC_PUSH(f->arena, &f->tokens);
		uint32_t cp = utf8_next(&(struct slice){ w->text.p, w->text.len });
		*t = (struct token){ .p = w->text.p, .len = (uint32_t)w->text.len, .term = (uint32_t)term,
			.first = i == 0 };
		if (i)
			t->glue = glue_of(w - 1, w);
		t->shape = SHAPE_SMALL;
		if (cp_upper(cp))
			t->shape = heading || i == 0 ? SHAPE_MAYBE : all_caps(w->text) ? SHAPE_CAPITALS :
				   w->starts ? SHAPE_MAYBE : SHAPE_CAPITAL;
		if (t->shape == SHAPE_CAPITAL || t->shape == SHAPE_CAPITALS)
			f->terms.v[term].caps++;
		f->stems.v[f->terms.v[term].stem].n++;
	}
}

static void read_doc(struct finder *f, const struct doc *d, struct slice title)
{
	struct sentences walk;
	struct sentence s;
	struct words words = { NULL, 0, 0 };
	enum sentences_event event;

	sentences_begin(&walk, d, title);
	while ((event = sentences_next(&walk, &s)) != SENTENCES_END) {
		if (event == SENTENCES_ONE) {
			add_words(f, &walk.words);
		} else if (walk.title.len) {
			words.n = 0;
			words_split(f->arena, &words, walk.title);
			add_words(f, &words);
		}
	}
}

#define MOST 256
static void tag_all(struct finder *f)
{
	struct tag_place places[MOST];
	unsigned char tags[MOST];

	for (size_t i = 0, n; i < f->tokens.n; i += n) {
		for (n = 0; n < MOST && i + n < f->tokens.n && (n == 0 || !f->tokens.v[i + n].first); n++) {
			struct token *t = &f->tokens.v[i + n];
			places[n] = (struct tag_place){ &f->terms.v[t->term].tags, t->shape,
				t->glue == GLUE_NONE };
			if (t->shape == SHAPE_MAYBE && f->terms.v[t->term].caps)
				places[n].shape = SHAPE_CAPITAL;
		}
		tags_choose(places, n, tags);
		for (size_t k = 0; k < n; k++)
			f->tokens.v[i + k].tag = tags[k];
	}
}

static bool is_noun(const struct token *t)
{
	return t->tag == TAG_NOUN || t->tag == TAG_PLURAL || t->tag == TAG_NAME;
}

static bool in_run(const struct token *t)
{
	return is_noun(t) || t->tag == TAG_ADJ;
}

static void add_phrase(struct finder *f, size_t at, size_t n)
{
	uint64_t hash = n;
	bool name = true;

	for (size_t i = at; i < at + n; i++) {
		size_t stem = f->terms.v[f->tokens.v[i].term].stem;
		hash = hash_end((hash ^ (stem + 1)) * UINT64_C(0x9e3779b97f4a7c15));
		f->stems.v[stem].degree += n - 1;
		name &= f->tokens.v[i].tag == TAG_NAME;
	}
	size_t id = id_of_hash(f, &f->phrases_known, hash, f->found.n);
	if (id == f->found.n)
		*VEC_PUSH(f->arena, &f->found) = (struct phrase_found){ .token = at, .n_tokens = n, .name = name };
	f->found.v[id].count++;
}

static void find_all(struct finder *f)
{
	for (size_t i = 0, n; i < f->tokens.n; i += n ? n : 1) {
		for (n = 0; i + n < f->tokens.n && in_run(&f->tokens.v[i + n]) &&
		     (n == 0 || f->tokens.v[i + n].glue != GLUE_NONE); n++)
			;
		size_t end = i + n;
		while (end > i && !is_noun(&f->tokens.v[end - 1]))
			end--;
		size_t len = end - i > MAXN ? MAXN : end - i;
		if (len)
			add_phrase(f, end - len, len);
	}
}

static void score_all(struct finder *f)
{
	for (size_t i = 0; i < f->stems.n; i++) {
		struct stem_stat *s = &f->stems.v[i];
		s->weight = quarters((double)s->n, (int)TF_Q) * (1 - COMMON * s->common / 15) *
			    (1 + DEGREE * (double)s->degree / (double)s->n) /
			    (1 + WPOS * log_2(1 + (double)s->first));
	}
	for (size_t i = 0; i < f->found.n; i++) {
		struct phrase_found *p = &f->found.v[i];
		double sum = 0;
		for (size_t k = 0; k < p->n_tokens; k++)
			sum += f->stems.v[f->terms.v[f->tokens.v[p->token + k].term].stem].weight;
		p->score = sum / quarters((double)p->n_tokens, (int)LEN_Q) *
			   quarters((double)p->count, (int)COUNT_Q) /
			   (1 + PPOS * log_2(1 + (double)p->token));
		if (p->n_tokens == 1)
			p->score *= p->name ? ONE_NAME : ONE;
	}
}

static int by_score(const void *a, const void *b)
{
	const struct phrase_found *x = a, *y = b;

	if (x->score != y->score)
		return x->score > y->score ? -1 : 1;
	return x->token < y->token ? -1 : x->token > y->token;
}

static size_t stem_at(const struct finder *f, const struct phrase_found *p, size_t k)
{
	return f->terms.v[f->tokens.v[p->token + k].term].stem;
}

static bool is_within(const struct finder *f, const struct phrase_found *p, const struct phrase_found *q)
{
	for (size_t i = 0; i < p->n_tokens; i++) {
		bool has = false;
		for (size_t k = 0; k < q->n_tokens; k++)
			has |= stem_at(f, p, i) == stem_at(f, q, k);
		if (!has)
			return false;
	}
	return true;
}

static struct slice text_of(struct finder *f, const struct phrase_found *p)
{
	const struct token *a = &f->tokens.v[p->token], *b = a + p->n_tokens - 1;
	struct slice raw = { a->p, (size_t)(b->p - a->p) + b->len }, word;
	struct buf out = BUF_INIT;

	while (slice_word(&raw, &word)) {
		if (out.len)
			buf_addc(&out, ' ');
		buf_add(&out, word);
	}
	raw = arena_dup(f->arena, buf_slice(&out));
	buf_free(&out);
	return raw;
}

static void choose(struct finder *f, struct keyphrases *out, size_t n)
{
	const struct phrase_found **taken = arena_alloc(f->arena, (n + 1) * sizeof(*taken));

	if (f->found.n)
		qsort(f->found.v, f->found.n, sizeof(*f->found.v), by_score);
	for (size_t i = 0; i < f->found.n && out->n < n; i++) {
		const struct phrase_found *p = &f->found.v[i];
		bool within = false;
		for (size_t k = 0; k < out->n; k++)
			within |= is_within(f, p, taken[k]);
		if (within)
			continue;
		taken[out->n] = p;
		*VEC_PUSH(f->arena, out) = (struct keyphrase){ text_of(f, p),
			p->score / f->found.v[0].score, p->count };
	}
}

void keyphrases_find(struct keyphrases *out, const struct doc *d, struct slice title, size_t n)
{
	struct finder f = { .arena = d->arena };

	*out = (struct keyphrases){ .asked = n };
	if (n == 0)
		return;
	f.stemmer = stemmer_new();
	read_doc(&f, d, title);
	tag_all(&f);
	find_all(&f);
	score_all(&f);
	choose(&f, out, n);
	stemmer_free(f.stemmer);
	map_free(&f.terms_known);
	map_free(&f.stems_known);
	map_free(&f.phrases_known);
}
