/*
 * apply.c - what was found in a record, replaced.
 */
#include "redact/redact_parts.h"

#include "base/map.h"
#include "model/json.h"
#include "text/date.h"
#include "text/utf8.h"

#include <inttypes.h>

#define NAME_STRENGTH 4
#define VALUE_STRENGTH 3
#define KEY_MAX 1000	/* bytes of a key; of a longer one the hash says which it is */
#define VALUE_GAP 4	/* bytes between the words of a value, when it stands elsewhere */

/* A place of the old text, and of the tag in the new one. */
struct edit {
	size_t start, end, new_start, new_end;
	enum sort sort;
	struct slice tag;
};

struct applying {
	struct redaction *x;
	struct tags *tags;
	size_t string;		/* the next one of the walk */
	size_t replaced;
	struct { struct edit *v; size_t n, cap; } edits;
};

/* Letters and digits of s in small letters; of what is not a number with the marks between. */
static struct slice normal(struct arena *a, struct slice s, enum sort sort)
{
	struct buf b = BUF_INIT;

	char iso[DATE_ISO_SIZE];

	if (sort == SORT_DATE && date_is(s, iso))
		return arena_dup(a, slice_z(iso));
	for (struct slice rest = s; rest.len;) {
		uint32_t cp = utf8_next(&rest);
		bool loose = sort == SORT_ID || sort == SORT_PHONE || sort == SORT_ADDRESS;
		if (!loose || cp_letter(cp) || cp_digit(cp))
			utf8_put(&b, cp_space(cp) ? ' ' : cp_fold(cp));
	}
	if (b.len > KEY_MAX) {
		uint64_t hash = hash_slice(buf_slice(&b));
		b.len = KEY_MAX;
		b.len -= slice_first(buf_slice(&b), KEY_MAX).len - utf8_valid(slice_first(buf_slice(&b), KEY_MAX));
		buf_addf(&b, "... %016" PRIx64, hash);
	}
	struct slice key = arena_dup(a, buf_slice(&b));
	buf_free(&b);
	return key.len ? key : s;
}

struct slice redact_key(const struct redaction *x, const struct found *f, const struct hit *h)
{
	if (h->person)
		return x->people.persons.v[h->person - 1].key;
	if (h->value)
		return x->values.v[h->value - 1].key;
	return normal(x->arena, slice_span(f->text, h->start, h->end), h->sort);
}

static bool is_covered(const struct found *f, size_t n, size_t start, size_t end, size_t *hit)
{
	while (*hit < n && f->hits.v[*hit].end <= start)
		++*hit;
	return *hit < n && f->hits.v[*hit].start < end;
}

/* The value that words of f from i on are, + 1, and the first word behind it. */
static size_t value_at(const struct redaction *x, const struct found *f, size_t i, size_t *end)
{
	size_t slot = ids_find(&x->by_first, f->words[i].hash), best = 0;

	if (slot == x->by_first.n)
		return 0;
	for (size_t k = x->first_of.v[slot]; k; k = x->values.v[k - 1].next) {
		const struct value *v = &x->values.v[k - 1];
		size_t n = 1;
		while (n < v->n && i + n < f->n_words && f->words[i + n].hash == x->hashes.v[v->first + n] && gap_after(f, i + n - 1).len <= VALUE_GAP)
			n++;
		if (n == v->n && (!best || i + n > *end)) {
			best = k;
			*end = i + n;
		}
	}
	return best;
}

/* The tail of a name that is somebody's own, "'s", stays behind the tag. */
static size_t name_close(const struct found *f, size_t last)
{
	return word_start(f, last) + name_stem(f->words[last].text).len;
}

void redact_string(struct redaction *x, struct found *f, size_t index)
{
	const struct string_hits *kept = &x->strings.v[index];
	size_t n = kept->n, hit = 0;

	for (size_t i = 0; i < n; i++)
		*VEC_PUSH(x->arena, &f->hits) = x->hits.v[kept->first + i];
	for (size_t i = 0, end = 0; i < f->n_words; i = end) {
		size_t person = 0, value = 0;
		end = i + 1;
		if (is_covered(f, n, word_start(f, i), word_end(f, i), &hit))
			continue;
		if (x->values.n)
			value = value_at(x, f, i, &end);
		if (!value && x->people.persons.n)
			person = people_at(&x->people, f, i, &end);
		if (!value && !person)
			continue;
		found_add(f, word_start(f, i), person ? name_close(f, end - 1) : word_end(f, end - 1),
			  person ? SORT_PERSON : x->values.v[value - 1].sort, person ? NAME_STRENGTH : VALUE_STRENGTH);
		f->hits.v[f->hits.n - 1].person = person;
		f->hits.v[f->hits.n - 1].value = value;
	}
	if (f->hits.n > n)
		found_settle(f, x->redactor->sorts);
}

/* The tag for a hit; of one that stands there, itself. */
static struct slice tag_for(struct applying *a, const struct found *f, const struct hit *h, enum sort *sort)
{
	char room[TAG_ROOM];
	size_t number;

	*sort = h->sort;
	if (h->sort != SORT_TAG) {
		a->replaced++;
		return arena_dup(a->x->arena, tags_of(a->tags, h->sort, redact_key(a->x, f, h), room));
	}
	struct slice tag = slice_span(f->text, h->start, h->end);
	if (tag_read(tag, sort, &number))
		return tag;
	*sort = SORT_TAG;
	return tag;
}

/* What stands there already is not to be given to others. */
static void see_tags(struct applying *a, struct slice text)
{
	for (size_t i = slice_chr(text, '['); i < text.len; i += 1 + slice_chr(slice_from(text, i + 1), '[')) {
		enum sort sort;
		size_t number;
		if (tag_read(slice_from(text, i), &sort, &number))
			tags_seen(a->tags, sort, number);
	}
}

static void put_segment(struct applying *a, struct segment at, struct buf *out)
{
	struct redaction *x = a->x;
	struct slice raw = slice_span(x->d.text, at.start, at.end);
	struct view v = view_of(x->arena, raw, written_as(&x->d));
	struct found f;
	size_t copied = 0;

	redact_look(x, &f, v.text);
	redact_string(x, &f, a->string++);
	for (size_t i = 0; i < f.hits.n; i++) {
		struct edit e = { .start = view_at(&v, f.hits.v[i].start), .end = view_at(&v, f.hits.v[i].end) };
		e.tag = tag_for(a, &f, &f.hits.v[i], &e.sort);
		buf_add(out, slice_span(raw, copied, e.start));
		copied = e.end;
		e.new_start = out->len;
		buf_add(out, e.tag);
		e.new_end = out->len;
		e.start += at.start;
		e.end += at.start;
		*VEC_PUSH(x->arena, &a->edits) = e;
	}
	buf_add(out, slice_from(raw, copied));
}

static bool put_string(void *ctx, struct slice raw, bool key, struct buf *out)
{
	struct applying *a = ctx;
	struct slice text = json_text(a->x->arena, raw);
	struct found f;
	size_t copied = 0;

	if (key && redact_plain_key(raw))
		return false;
	redact_look(a->x, &f, text);
	redact_string(a->x, &f, a->string++);
	if (!f.hits.n)
		return false;
	struct buf b = BUF_INIT;
	for (size_t i = 0; i < f.hits.n; i++) {
		enum sort sort;
		buf_add(&b, slice_span(text, copied, f.hits.v[i].start));
		buf_add(&b, tag_for(a, &f, &f.hits.v[i], &sort));
		copied = f.hits.v[i].end;
	}
	buf_add(&b, slice_from(text, copied));
	json_put(out, buf_slice(&b));
	buf_free(&b);
	return true;
}

/* A number that was found as one of somebody's in a string. */
static bool put_number(void *ctx, struct slice raw, struct buf *out)
{
	struct applying *a = ctx;
	struct found f;
	char room[TAG_ROOM];
	size_t end, value;

	if (!a->x->values.n || raw.len < 4)
		return false;
	redact_look(a->x, &f, raw);
	value = f.n_words == 1 ? value_at(a->x, &f, 0, &end) : 0;
	if (!value)
		return false;
	a->replaced++;
	json_put(out, tags_of(a->tags, a->x->values.v[value - 1].sort, a->x->values.v[value - 1].key, room));
	return true;
}

/* Where byte `at` of the old text is in the new one; within what was replaced, at the tag's start or end. */
static size_t moved(void *ctx, size_t at, bool end)
{
	const struct applying *a = ctx;
	size_t lo = 0, hi = a->edits.n;

	while (lo < hi) {		/* the edits that begin before it */
		size_t mid = (lo + hi) / 2;
		if (a->edits.v[mid].start < at)
			lo = mid + 1;
		else
			hi = mid;
	}
	if (lo == 0)
		return at;
	const struct edit *e = &a->edits.v[lo - 1];
	if (at < e->end)
		return end ? e->new_end : e->new_start;
	return at - e->end + e->new_end;
}

static bool has_spans(struct slice key)
{
	return slice_is(key, "turns") || slice_is(key, "parts") || slice_is(key, "blocks") || slice_is(key, "summary");
}

/* A field's name is a text as any other key. */
static void put_name(struct applying *a, struct field *field)
{
	struct buf out = BUF_INIT;

	if (put_string(a, field->key, true, &out))
		field->key = arena_dup(a->x->arena, slice_span(buf_slice(&out), 1, out.len - 1));
	buf_free(&out);
}

static void put_fields(struct applying *a)
{
	struct record *r = a->x->record;
	struct json_walk walk = { a, put_string, put_number, NULL };
	struct buf out = BUF_INIT;

	for (size_t i = 0; i < r->n; i++) {
		struct field *field = &r->v[i];
		if (!redact_field(field->key))
			continue;
		put_name(a, field);
		buf_reset(&out);
		walk.span = has_spans(field->key) ? moved : NULL;
		if (field->form == FIELD_JSON) {
			json_walk(&walk, field->value, &out);
		} else {
			struct buf quoted = BUF_INIT;
			json_put(&quoted, field->value);
			if (!put_string(a, slice_span(buf_slice(&quoted), 1, quoted.len - 1), false, &out))
				buf_add(&out, buf_slice(&quoted));
			buf_free(&quoted);
		}
		field->value = arena_dup(a->x->arena, buf_slice(&out));
		field->form = FIELD_JSON;
	}
	buf_free(&out);
}

static void put_list(struct applying *a)
{
	struct buf out = BUF_INIT;

	buf_addc(&out, '[');
	for (size_t i = 0; i < a->edits.n; i++) {
		const struct edit *e = &a->edits.v[i];
		if (e->sort >= N_SORTS)
			continue;
		json_put_comma(&out);
		buf_addf(&out, "{\"kind\":\"%s\",\"tag\":\"", redact_kind_names[sort_kinds[e->sort]]);
		buf_add(&out, e->tag);
		buf_addf(&out, "\",\"span\":[%zu,%zu]}", e->new_start, e->new_end);
	}
	buf_addc(&out, ']');
	record_set(a->x->record, a->x->arena, "redactions", arena_dup(a->x->arena, buf_slice(&out)));
	buf_free(&out);
}

/* Whether a name or number that was found stands in what is said of the record. */
static bool says(struct applying *a, const char *key)
{
	struct slice text;
	struct found f;
	size_t end;

	if (!record_text(a->x->record, a->x->arena, key, &text))
		return false;
	redact_look(a->x, &f, text);
	for (size_t i = 0; i < f.n_words; i++)
		if (people_at(&a->x->people, &f, i, &end) || value_at(a->x, &f, i, &end))
			return true;
	return false;
}

size_t redact_apply(struct redaction *x, struct tags *tags, struct slice *text, bool *in_name)
{
	struct applying a = { .x = x, .tags = tags };
	struct buf out = BUF_INIT;

	see_tags(&a, x->d.text);
	for (size_t i = 0; i < x->segments.n; i++)
		put_segment(&a, x->segments.v[i], &out);
	*text = arena_dup(x->arena, buf_slice(&out));
	buf_free(&out);
	put_fields(&a);
	if (record_get(x->record, "text").len || x->d.text.len)
		record_set_text(x->record, x->arena, "text", *text);
	put_list(&a);
	*in_name = says(&a, "id") || says(&a, "source");
	redact_drop(x);
	return a.replaced;
}
