/*
 * Reads any bytes as a record's text, as FORMAT says or, where it is not defined, by the best
 * reader: a target for each.  Promised: no score is over what its reader calls the most,
 * turns and parts tile the text and lie in order, the record that comes of it scans and
 * reads back, a second reading gives the same bytes, and so does the record written anew.
 */
#include "base/buf.h"
#include "model/doc_json.h"
#include "model/verify.h"
#include "read/reader.h"
#include "text/utf8.h"

#include "fuzz.h"

#ifndef FORMAT
#define FORMAT ""
#endif

/* The tables do not change: made once. */
static struct lexicon *lex;

/* What is read back is what was written, and is written as it was. */
static void check_back(const struct doc *d, struct slice line)
{
	struct arena a = ARENA_INIT;
	struct doc back = { .arena = &a };
	struct record r;
	struct buf again = BUF_INIT;
	const char *why = NULL;

	promise(line.len && utf8_valid(line) == line.len && slice_chr(line, '\n') == line.len - 1);
	promise(record_scan(&r, &a, slice_first(line, line.len - 1), &why));
	promise(doc_from_record(&back, &r, &why));
	promise(back.turns.n == d->turns.n && back.parts.n == d->parts.n && back.kind == d->kind);
	for (size_t i = 0; i < d->turns.n; i++) {
		promise(slice_eq(back.turns.v[i].text, d->turns.v[i].text));
		promise(back.turns.v[i].flags == d->turns.v[i].flags);
	}
	promise(doc_verify(&back, NULL));
	back.format = NULL;			/* it stays as it stands */
	doc_to_record(&back, &r);
	record_write(&r, &again);
	promise(slice_eq(buf_slice(&again), line));
	buf_free(&again);
	arena_free(&a);
}

/* The record that a reading gives, as a line. */
static struct buf read_once(struct slice text, const struct reader *as)
{
	struct arena a = ARENA_INIT;
	struct doc d = { .arena = &a, .text = text, .line = 1 };
	struct record r = { NULL, 0, 0 };
	struct buf out = BUF_INIT;

	doc_read(&d, as, lex, NULL);
	promise(doc_verify(&d, NULL));
	record_set_text(&r, &a, "text", text);
	doc_to_record(&d, &r);
	record_write(&r, &out);
	check_back(&d, buf_slice(&out));
	arena_free(&a);
	return out;
}

/* No score is over what its reader says is the most. */
static void check_scores(struct slice text, const struct reader *of)
{
	struct arena a = ARENA_INIT;
	struct buf why = BUF_INIT;
	struct sample s;

	sample_take(&s, &a, text);
	for (size_t i = 0; readers[i]; i++)
		if (!of || readers[i] == of) {
			double score = readers[i]->score(&s, NULL);
			promise(score >= 0 && score <= readers[i]->most);
			promise(readers[i]->score(&s, &why) == score);
		}
	promise(utf8_valid(buf_slice(&why)) == why.len);
	buf_free(&why);
	arena_free(&a);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice text = { (const char *)data, size };
	const struct reader *as = reader_find(SLICE(FORMAT));

	promise(!FORMAT[0] == !as);
	if (!lex)
		lex = lexicon_new(NULL, 0);
	lex->fold_captions = size % 2;
	text.len = utf8_valid(text);		/* a record's text is always UTF-8 */
	check_scores(text, as);
	struct buf one = read_once(text, as), two = read_once(text, as);
	promise(slice_eq(buf_slice(&one), buf_slice(&two)));
	buf_free(&one);
	buf_free(&two);
	return 0;
}
