#include "support.h"

#include "key/stems.h"
#include "model/doc_json.h"
#include "model/verify.h"
#include "read/reader.h"

#include <stdio.h>

struct arena arena;
struct lexicon *lex;
struct stemmer *stemmer;

int run_suite(Suite *s)
{
	SRunner *sr = srunner_create(s);

	srunner_run_all(sr, CK_ENV);
	int failed = srunner_ntests_failed(sr);
	srunner_free(sr);
	return failed != 0;
}

void arena_setup(void)
{
	arena = (struct arena)ARENA_INIT;
}

void arena_teardown(void)
{
	arena_free(&arena);
}

void reading_setup(void)
{
	arena_setup();
	lex = lexicon_new(NULL, 0);
}

void reading_teardown(void)
{
	lexicon_free(lex);
	arena_teardown();
}

void stemming_setup(void)
{
	arena_setup();
	stemmer = stemmer_new();
}

void stemming_teardown(void)
{
	stemmer_free(stemmer);
	arena_teardown();
}

struct slice kept(struct buf *b)
{
	struct slice s = arena_dup(&arena, buf_slice(b));

	buf_free(b);
	return s;
}

struct buf slurp(const char *path)
{
	struct buf out = BUF_INIT;
	FILE *fp = fopen(path, "rb");
	char piece[4096];
	size_t n;

	ck_assert_msg(fp != NULL, "cannot open %s", path);
	while ((n = fread(piece, 1, sizeof(piece), fp)) > 0)
		buf_add(&out, (struct slice){ piece, n });
	ck_assert_msg(!ferror(fp), "cannot read %s", path);
	fclose(fp);
	return out;
}

struct slice as_json(const char *row)
{
	struct buf b = BUF_INIT;

	for (; *row; row++)
		buf_addc(&b, *row == '\'' ? '"' : *row);
	return kept(&b);
}

struct doc read_as(const char *reader, struct slice text)
{
	struct doc d = { .arena = &arena, .text = text, .line = 1 };
	const struct reader *r = reader ? reader_find(slice_z(reader)) : NULL;

	ck_assert_msg(!reader || r, "no reader '%s'", reader);
	doc_read(&d, r, lex, NULL);
	ck_assert_msg(doc_verify(&d, NULL), "not tiled: '%.*s'", SLICE_ARG(text));
	return d;
}

struct doc read_text(const char *text)
{
	return read_as(NULL, slice_z(text));
}

struct doc doc_of(const char *json)
{
	struct doc d = { .arena = &arena };
	struct record r;
	const char *why = "";

	ck_assert_msg(record_scan(&r, &arena, slice_z(json), &why), "%s: %s", why, json);
	ck_assert_msg(doc_from_record(&d, &r, &why), "%s: %s", why, json);
	return d;
}

/* The parts from d->parts.v[first] on that begin before `limit`; returns the next one. */
static size_t put_parts(struct buf *out, const struct doc *d, size_t first, size_t limit, const char *between)
{
	for (; first < d->parts.n && d->parts.v[first].span.start < limit; first++)
		buf_addf(out, "%s<%s>", out->len ? between : "", part_names[d->parts.v[first].type]);
	return first;
}

struct slice sketch(const struct doc *d, const char *head, const char *between, put_turn *put)
{
	struct buf b = BUF_INIT;
	size_t part = 0;

	buf_addz(&b, head);
	for (size_t i = 0; i < d->turns.n; i++) {
		part = put_parts(&b, d, part, d->turns.v[i].span.start, between);
		buf_addz(&b, b.len ? between : "");
		put(&b, &d->turns.v[i]);
	}
	put_parts(&b, d, part, d->text.len + 1, between);
	return kept(&b);
}

void put_said(struct buf *out, const struct turn *t)
{
	buf_addf(out, "%.*s=%.*s", SLICE_ARG(t->speaker), SLICE_ARG(t->text));
}

void put_notes(struct buf *out, const struct turn *t)
{
	for (size_t i = 0; i < t->notes.n; i++)
		buf_addf(out, "{%.*s}", SLICE_ARG(t->notes.v[i].text));
}
