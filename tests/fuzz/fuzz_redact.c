/*
 * Redacts any text, or any record.  Promised: the record that comes of it scans and reads back, its text is
 * UTF-8, every span of `redactions` is a tag's, turns and parts lie inside the text and still tile it.  A
 * second run keeps the tags; what stood beside a name may look otherwise beside a tag, so that it may find more, but
 * not for long.
 */
#include "model/doc_json.h"
#include "model/json.h"
#include "model/verify.h"
#include "read/reader.h"
#include "redact/redact.h"
#include "text/tag.h"
#include "text/utf8.h"

#include "fuzz.h"

#define RUNS 5

static struct lexicon *lex;
static struct redactor *redactor;

/* Each span of the list is that of a tag. */
static void check_list(struct arena *a, const struct record *r, struct slice text)
{
	struct json j = json_begin(record_get(r, "redactions"));
	struct slice key, tag = { NULL, 0 }, raw;
	int64_t from = 0, to = 0;

	promise(json_open(&j, '['));
	while (json_element(&j)) {
		promise(json_open(&j, '{'));
		while (json_member(&j, &key)) {
			if (slice_is(key, "span")) {
				promise(json_open(&j, '[') && json_element(&j) && json_take_integer(&j, &from));
				promise(json_element(&j) && json_take_integer(&j, &to) && !json_element(&j));
			} else {
				promise(json_take_string(&j, &raw));
				tag = slice_is(key, "tag") ? json_text(a, raw) : tag;
			}
		}
		promise(from >= 0 && to >= from && (size_t)to <= text.len);
		promise(slice_eq(slice_span(text, (size_t)from, (size_t)to), tag) && tag_len(tag) == tag.len);
	}
	promise(json_done(&j));
}

/* Redacts the record, as tparse does; the line that comes of it. */
static struct buf redact(struct arena *a, const struct doc *d, struct record *r, bool tiles)
{
	struct tags *tags = tags_new();
	struct buf out = BUF_INIT;
	struct record again;
	struct doc back = { .arena = a };
	struct slice text;
	const char *why;
	bool in_name;

	record_settle(r, a);
	redact_apply(redact_find(redactor, a, d, r), tags, &text, &in_name);
	tags_free(tags);
	record_write(r, &out);
	promise(utf8_valid(buf_slice(&out)) == out.len);
	promise(record_scan(&again, a, slice_first(buf_slice(&out), out.len - 1), &why));
	check_list(a, &again, text);
	if (tiles) {
		promise(doc_from_record(&back, &again, &why));
		promise(slice_eq(back.text, text));
		promise(back.turns.n == d->turns.n && back.parts.n == d->parts.n && back.speakers.n == d->speakers.n);
		promise(doc_verify(&back, NULL));
	}
	return out;
}

/* The same of a line: false if it is no record of turns. */
static bool redact_line(struct arena *a, struct slice line, bool tiles, struct buf *out)
{
	struct record r;
	struct doc d = { .arena = a };
	const char *why;

	if (!record_scan(&r, a, line, &why) || !doc_from_record(&d, &r, &why))
		return false;
	*out = redact(a, &d, &r, tiles);
	return true;
}

static struct buf redact_text(struct arena *a, struct slice text)
{
	struct doc d = { .arena = a, .text = text, .line = 1 };
	struct record r = { NULL, 0, 0 };

	doc_read(&d, NULL, lex, NULL);
	record_set_text(&r, a, "text", text);
	doc_to_record(&d, &r);
	return redact(a, &d, &r, true);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena a = ARENA_INIT;
	struct buf once = BUF_INIT, twice = BUF_INIT;
	struct slice in = { (const char *)data, size };

	if (!redactor) {
		lex = lexicon_new(NULL, 0);
		redactor = redactor_new((1u << N_REDACT_KINDS) - 1);
	}
	in = slice_first(in, utf8_valid(in));
	bool line = redact_line(&a, in, false, &once);
	if (!line)
		once = redact_text(&a, in);
	for (int i = 0; i < RUNS; i++) {
		promise(redact_line(&a, slice_first(buf_slice(&once), once.len - 1), !line, &twice));
		bool same = slice_eq(buf_slice(&once), buf_slice(&twice));
		buf_free(&once);
		once = twice;
		twice = (struct buf)BUF_INIT;
		if (same)
			break;
		promise(i + 1 < RUNS);
	}
	buf_free(&once);
	arena_free(&a);
	return 0;
}
