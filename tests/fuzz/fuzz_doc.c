/*
 * Records of any shape as documents: reading them never fails on what we
 * wrote, writing twice gives the same bytes, and offsets in code points fit the text.
 */
#include "model/doc_json.h"
#include "model/verify.h"

#include "fuzz.h"

/* Reads line as a document and puts it into the record that the line is; false: it is none. */
static bool rewrite(struct arena *a, struct slice line, struct buf *out)
{
	struct record r;
	struct doc d = { .arena = a };
	const char *why = NULL;

	if (!record_scan(&r, a, line, &why) || !doc_from_record(&d, &r, &why)) {
		promise(why != NULL);
		return false;
	}
	doc_verify(&d, NULL);
	doc_to_record(&d, &r);
	buf_reset(out);
	record_write(&r, out);
	return true;
}

static void count_chars(struct arena *a, struct slice line, struct buf *out)
{
	struct record r;
	struct slice text = { NULL, 0 };
	const char *why;
	size_t n;

	promise(record_scan(&r, a, line, &why));
	n = r.n;
	record_text(&r, a, "text", &text);
	record_spans_to_chars(&r, a, text);
	buf_reset(out);
	record_write(&r, out);
	promise(record_scan(&r, a, buf_slice(out), &why));
	promise(r.n == n);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena arena = ARENA_INIT;
	struct buf once = BUF_INIT, twice = BUF_INIT;

	if (rewrite(&arena, (struct slice){ (const char *)data, size }, &once)) {
		promise(rewrite(&arena, buf_slice(&once), &twice));
		promise(slice_eq(buf_slice(&once), buf_slice(&twice)));
		count_chars(&arena, buf_slice(&once), &twice);
	}
	buf_free(&once);
	buf_free(&twice);
	arena_free(&arena);
	return 0;
}
