#include "redact/redact_parts.h"

#include "base/mem.h"
#include "model/json.h"
#include "text/tag.h"
#include "text/utf8.h"

#include <stdlib.h>

#define VALUE_WORDS 24		/* of a number or address that is looked for everywhere */
#define TAG_STRENGTH 100

const char *const redact_kind_names[N_REDACT_KINDS] = { "names", "emails", "phones", "dates", "urls", "ids", "addresses" };

bool redact_kinds_read(struct slice list, unsigned *kinds)
{
	*kinds = 0;
	if (list.len == 0 || slice_is(list, "all"))
		*kinds = (1u << N_REDACT_KINDS) - 1;
	while (!*kinds || list.len) {
		size_t comma = slice_chr(list, ','), i = 0;
		if (list.len == 0 || slice_is(list, "all"))
			return *kinds != 0;
		while (i < N_REDACT_KINDS && !slice_is(slice_first(list, comma), redact_kind_names[i]))
			i++;
		if (i == N_REDACT_KINDS)
			return false;
		*kinds |= 1u << i;
		list = slice_from(list, comma + (comma < list.len));
	}
	return true;
}

struct redactor *redactor_new(unsigned kinds)
{
	struct redactor *r = mem_grow(NULL, 1, sizeof(*r));

	*r = (struct redactor){ .vocab = vocab_new(), .sorts = 1u << SORT_CODE };
	for (size_t i = 0; i < N_SORTS; i++)
		r->sorts |= (kinds >> sort_kinds[i] & 1) << i;
	return r;
}

void redactor_free(struct redactor *r)
{
	if (r)
		vocab_free(r->vocab);
	free(r);
}

void redact_look(struct redaction *x, struct found *f, struct slice text)
{
	x->words.n = 0;
	words_split(x->arena, &x->words, text);
	*f = (struct found){ x->redactor->vocab, x->arena, text, x->words.v, x->words.n, { NULL, 0, 0 } };
}

/* Tags of an earlier run stay, and what is in them is nobody's. */
static void find_tags(struct found *f)
{
	for (size_t i = slice_chr(f->text, '['); i < f->text.len;) {
		size_t len = tag_len(slice_from(f->text, i));
		if (len)
			found_add(f, i, i + len, SORT_TAG, TAG_STRENGTH);
		i += len ? len : 1;
		i += slice_chr(slice_from(f->text, i), '[');
	}
}

/* A value whose words' hashes are the last ones that were added. */
static void keep_value(struct redaction *x, struct value v)
{
	bool is_new;
	size_t slot = ids_of(&x->by_first, x->hashes.v[v.first], &is_new);

	if (is_new)
		*VEC_PUSH(x->arena, &x->first_of) = 0;
	for (size_t k = x->first_of.v[slot]; k; k = x->values.v[k - 1].next)
		if (slice_eq(x->values.v[k - 1].key, v.key) && x->values.v[k - 1].n == v.n)
			return;
	v.next = x->first_of.v[slot];
	*VEC_PUSH(x->arena, &x->values) = v;
	x->first_of.v[slot] = x->values.n;
}

#define DIGITS_LEAST 6	/* of a number that is known again without what parts its groups */

/* Numbers in groups, "415-555-0132", are the same ones without: as fields of a record have them. */
static void keep_digits(struct redaction *x, struct value v)
{
	for (size_t i = 0; i < v.key.len; i++)
		if (!is_digit(v.key.p[i]))
			return;
	if (v.n == 1 || v.key.len < DIGITS_LEAST)
		return;
	v.first = x->hashes.n;
	v.n = 1;
	*VEC_PUSH(x->arena, &x->hashes) = word_hash(v.key);
	keep_value(x, v);
}

static void add_value(struct redaction *x, const struct found *f, const struct hit *h)
{
	size_t i = word_from(f, h->start), n = 0;

	if (h->sort == SORT_DATE || h->sort == SORT_AGE || h->sort == SORT_TAG || h->sort == SORT_CODE || i == f->n_words)
		return;
	struct value v = { .sort = h->sort, .first = x->hashes.n };
	for (; i < f->n_words && word_end(f, i) <= h->end && n < VALUE_WORDS; i++, n++)
		*VEC_PUSH(x->arena, &x->hashes) = f->words[i].hash;
	if (n == 0 || (i < f->n_words && word_start(f, i) < h->end))
		return;
	v.n = n;
	v.key = redact_key(x, f, h);
	keep_value(x, v);
	keep_digits(x, v);
}

/* Finds what a string holds; its hits are kept for redact_string, its names are learned. */
static void look_for(struct redaction *x, struct slice text)
{
	struct string_hits *kept = VEC_PUSH(x->arena, &x->strings);
	struct found f;

	redact_look(x, &f, text);
	find_tags(&f);
	if (written_as(&x->d) == WRITTEN_QUOTED)	/* mail */
		find_code(&f);
	find_scan(&f);
	find_ids(&f);
	find_dates(&f);
	find_spoken(&f);
	find_addresses(&f);
	found_settle(&f, x->redactor->sorts);
	if (x->redactor->sorts >> SORT_PERSON & 1)
		find_names(&f, &x->people);
	*kept = (struct string_hits){ x->hits.n, f.hits.n };
	for (size_t i = 0; i < f.hits.n; i++) {
		*VEC_PUSH(x->arena, &x->hits) = f.hits.v[i];
		add_value(x, &f, &f.hits.v[i]);
	}
}

static bool look_at_string(void *ctx, struct slice raw, bool key, struct buf *out)
{
	struct redaction *x = ctx;

	(void)out;
	if (!key || !redact_plain_key(raw))
		look_for(x, json_text(x->arena, raw));
	return false;
}

static bool pass_number(void *ctx, struct slice raw, struct buf *out)
{
	(void)ctx;
	(void)raw;
	(void)out;
	return false;
}

/* A label says in some formats only that somebody speaks: there each that is no role is a name. */
static bool has_nicks(const struct doc *d)
{
	return d->format && (strcmp(d->format, "irc") == 0 || strcmp(d->format, "whatsapp") == 0);
}

/* In scripts without blanks a character is a word: there the whole label is a name, if it is no role. */
static bool learn_unspaced(struct redaction *x, const struct found *f, const struct speaker *s)
{
	struct hit all = { .end = f->text.len, .sort = SORT_PERSON };
	struct slice rest = f->text;

	while (rest.len)
		if (cp_unspaced(utf8_next(&rest))) {
			if (s->role == ROLE_NONE)
				add_value(x, f, &all);
			return true;
		}
	return false;
}

static void learn_speakers(struct redaction *x)
{
	const struct doc *d = &x->d;
	struct found f;

	if (!(x->redactor->sorts >> SORT_PERSON & 1))
		return;
	for (size_t i = 0; i < d->speakers.n; i++) {
		if (tag_len(d->speakers.v[i].name))
			continue;
		redact_look(x, &f, d->speakers.v[i].name);
		if (!learn_unspaced(x, &f, &d->speakers.v[i]))
			find_speaker(&f, &x->people, has_nicks(d));
	}
}

static int by_number(const void *a, const void *b)
{
	size_t x = *(const size_t *)a, y = *(const size_t *)b;

	return x < y ? -1 : x > y;
}

/* Where turns, parts and blocks begin and end. */
static void cut_text(struct redaction *x)
{
	const struct doc *d = &x->d;
	size_t n = 0, most = (d->turns.n + d->parts.n + d->blocks.n) * 2 + 2;
	size_t *at = arena_alloc(x->arena, most * sizeof(*at));

	for (size_t i = 0; i < d->turns.n; i++) {
		at[n++] = d->turns.v[i].span.start;
		at[n++] = d->turns.v[i].span.end;
	}
	for (size_t i = 0; i < d->parts.n; i++) {
		at[n++] = d->parts.v[i].span.start;
		at[n++] = d->parts.v[i].span.end;
	}
	for (size_t i = 0; i < d->blocks.n; i++) {
		at[n++] = d->blocks.v[i].span.start;
		at[n++] = d->blocks.v[i].span.end;
	}
	at[n++] = d->text.len;
	qsort(at, n, sizeof(*at), by_number);
	for (size_t i = 0, from = 0; i < n; i++) {
		size_t to = at[i] < d->text.len ? at[i] : d->text.len;
		while (to < d->text.len && ((unsigned char)d->text.p[to] & 0xC0) == 0x80)
			to++;		/* a span that a record states may be anything */
		if (to <= from)
			continue;
		*VEC_PUSH(x->arena, &x->segments) = (struct segment){ from, to };
		from = to;
	}
}

struct redaction *redact_find(const struct redactor *redactor, struct arena *a, const struct doc *d, struct record *r)
{
	struct redaction *x = arena_alloc(a, sizeof(*x));
	struct json_walk walk = { x, look_at_string, pass_number, NULL };

	*x = (struct redaction){ .redactor = redactor, .arena = a, .d = *d, .record = r, .by_first = IDS_INIT };
	people_begin(&x->people, a);
	learn_speakers(x);
	cut_text(x);
	for (size_t i = 0; i < x->segments.n; i++) {
		struct slice raw = slice_span(d->text, x->segments.v[i].start, x->segments.v[i].end);
		look_for(x, view_of(a, raw, written_as(d)).text);
	}
	for (size_t i = 0; i < r->n; i++) {
		if (!redact_field(r->v[i].key))
			continue;
		look_at_string(x, r->v[i].key, true, NULL);
		if (r->v[i].form == FIELD_JSON)
			json_walk(&walk, r->v[i].value, NULL);
		else
			look_for(x, r->v[i].value);
	}
	people_settle(&x->people);
	return x;
}

void redact_drop(struct redaction *x)
{
	people_free(&x->people);
	ids_free(&x->by_first);
}
