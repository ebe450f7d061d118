/* Spans in code points: a table of counts, and one pass over the raw JSON. */
#include "model/doc_json.h"

#include "model/json.h"
#include "model/json_plain.h"
#include "text/utf8.h"

#define STEP 64		/* bytes of text between two counts */

struct offsets {
	struct slice text;
	size_t *counts;		/* code points before byte i * STEP */
};

static void count_text(struct offsets *o, struct arena *a, struct slice text)
{
	size_t n = text.len / STEP + 1, sum = 0;

	o->text = text;
	o->counts = arena_alloc(a, n * sizeof(*o->counts));
	for (size_t i = 0; i < n; i++) {
		o->counts[i] = sum;
		sum += utf8_count(slice_span(text, i * STEP, (i + 1) * STEP));
	}
}

static size_t chars_before(const struct offsets *o, int64_t byte)
{
	size_t at = (uint64_t)byte < o->text.len ? (size_t)byte : o->text.len;

	return o->counts[at / STEP] + utf8_count(slice_span(o->text, at / STEP * STEP, at));
}

/* Whether j stands before :[a,b] with integers from 0; takes it if so. */
static bool take_span(struct json *j, int64_t *start, int64_t *end)
{
	if (json_peek(j) != ':')
		return false;
	j->p++;
	if (!json_open(j, '[') || !json_element(j) || !json_take_integer(j, start) ||
	    !json_element(j) || !json_take_integer(j, end))
		return false;
	return !json_element(j) && !j->error && *start >= 0 && *end >= 0;
}

/* The end of the string whose quote stands at p; the JSON is known to be right. */
static const char *string_end(const char *p, const char *end)
{
	p = plain_end(p + 1, end);
	while (p < end && *p != '"')
		p = plain_end(end - p < 2 ? end : p + 2, end);
	return p < end ? p + 1 : end;
}

/*
 * Copies raw to out with its spans in code points.  A string "span" before a
 * colon is a key, at any depth, so there is nothing to keep track of.
 */
static void convert(const struct offsets *o, struct slice raw, struct buf *out)
{
	const char *p = raw.p, *end = raw.p + raw.len, *copied = p;
	int64_t from, to;

	while (p < end && (p = memchr(p, '"', (size_t)(end - p))) != NULL) {
		const char *key = p;
		p = string_end(p, end);
		if (!slice_eq((struct slice){ key, (size_t)(p - key) }, SLICE("\"span\"")))
			continue;
		struct json j = json_begin((struct slice){ p, (size_t)(end - p) });
		if (!take_span(&j, &from, &to))
			continue;
		buf_add(out, (struct slice){ copied, (size_t)(p - copied) });
		buf_add(out, SLICE(":["));
		json_put_number(out, chars_before(o, from));
		buf_addc(out, ',');
		json_put_number(out, chars_before(o, to));
		buf_addc(out, ']');
		copied = p = j.p;
	}
	buf_add(out, (struct slice){ copied, (size_t)(end - copied) });
}

void record_spans_to_chars(struct record *r, struct arena *a, struct slice text)
{
	static const char *const fields[] = { "turns", "parts", "blocks", "summary", "redactions" };
	struct buf out = BUF_INIT;
	struct offsets o;

	record_settle(r, a);
	count_text(&o, a, text);
	for (size_t i = 0; i < N_ELEMS(fields); i++) {
		struct slice raw = record_get(r, fields[i]);
		if (!raw.len)
			continue;
		buf_reset(&out);
		convert(&o, raw, &out);
		record_set(r, a, fields[i], arena_dup(a, buf_slice(&out)));
	}
	buf_free(&out);
}
