/*
 * Reads any bytes as a record's text, as the best reader or the one they ask
 * for.  Promised: no score is over what its reader calls the most, turns and
 * parts tile the text and lie in order, the record that comes of it scans and
 * reads back, and a second reading gives the same bytes.
 */
#include "base/buf.h"
#include "model/doc_json.h"
#include "model/verify.h"
#include "read/reader.h"
#include "text/utf8.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#define CHECK(what) do { if (!(what)) { fprintf(stderr, "broken: %s\n", #what); abort(); } } while (0)

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* The record that a reading gives, as a line. */
static struct buf read_once(struct slice text, const struct reader *as, const struct lexicon *lex)
{
	struct arena a = ARENA_INIT;
	struct doc d = { .arena = &a, .text = text, .line = 1 }, back = { .arena = &a };
	struct record r = { NULL, 0, 0 }, again = { NULL, 0, 0 };
	struct buf out = BUF_INIT;
	const char *why = NULL;

	doc_read(&d, as, lex, NULL);
	CHECK(doc_verify(&d, NULL));
	record_set_text(&r, &a, "text", text);
	doc_to_record(&d, &r);
	record_write(&r, &out);
	CHECK(record_scan(&again, &a, slice_first(buf_slice(&out), out.len - 1), &why));
	CHECK(doc_from_record(&back, &again, &why));
	CHECK(back.turns.n == d.turns.n && back.parts.n == d.parts.n && back.kind == d.kind);
	for (size_t i = 0; i < d.turns.n; i++) {
		CHECK(slice_eq(back.turns.v[i].text, d.turns.v[i].text));
		CHECK(back.turns.v[i].flags == d.turns.v[i].flags);
	}
	arena_free(&a);
	return out;
}

/* No score is over what its reader says is the most. */
static void check_scores(struct slice text)
{
	struct arena a = ARENA_INIT;
	struct sample s;

	sample_take(&s, &a, text);
	for (size_t i = 0; readers[i]; i++)
		CHECK(readers[i]->score(&s, NULL) <= readers[i]->most);
	arena_free(&a);
}

/* A first line "=NAME" asks for one reader, and is taken off; else the best one reads. */
static const struct reader *asked(struct slice *text)
{
	struct slice rest = *text, line;
	const struct reader *r;

	if (!slice_starts(rest, SLICE("=")) || !slice_line(&rest, &line))
		return NULL;
	r = reader_find(slice_from(line, 1));
	if (r)
		*text = rest;
	return r;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice text = { (const char *)data, size };
	static struct lexicon *lex;		/* the tables do not change: made once */
	const struct reader *r;

	if (!lex)
		lex = lexicon_new(NULL, 0);
	text.len = utf8_valid(text);		/* a record's text is always UTF-8 */
	r = asked(&text);
	check_scores(text);
	struct buf one = read_once(text, r, lex), two = read_once(text, r, lex);
	CHECK(slice_eq(buf_slice(&one), buf_slice(&two)));
	buf_free(&one);
	buf_free(&two);
	return 0;
}
