/*
 * drain.h - reads a source to its end, checking on the way what must always hold.
 */
#ifndef UNIT_DRAIN_H
#define UNIT_DRAIN_H

#include "base/buf.h"
#include "text/source.h"
#include "text/utf8.h"

#include <check.h>
#include <stdio.h>

/* A slice of a literal in a static table. */
#define BYTES(lit) { (lit), sizeof(lit) - 1 }

/* A sink that keeps the last message of each level. */
struct heard {
	struct diag_sink sink;
	char code[3][32];
	char text[3][200];
};

static inline void hear(struct diag_sink *sink, const struct diag_msg *msg)
{
	struct heard *h = (struct heard *)(void *)sink;

	snprintf(h->code[msg->level], sizeof(h->code[0]), "%s", msg->code);
	snprintf(h->text[msg->level], sizeof(h->text[0]), "%s", msg->text);
}

#define HEARD_INIT { .sink = { .emit = hear } }

/* Text and, for each byte of it, its place in the input (as a uint64_t). */
struct drained {
	struct buf text, places;
	bool ok;			/* no read failed */
	uint64_t end;			/* the place behind the last byte */
	char encoding[32];
};

static inline void drained_free(struct drained *d)
{
	buf_free(&d->text);
	buf_free(&d->places);
}

static inline uint64_t place_of(const struct drained *d, size_t i)
{
	uint64_t at;

	memcpy(&at, d->places.p + i * sizeof(at), sizeof(at));
	return at;
}

/* Takes the first n bytes of the window. */
static inline void drain_some(struct source *s, size_t n, struct drained *d)
{
	for (size_t i = 0; i < n; i++) {
		uint64_t at = source_offset(s, i);
		if (at < d->end)
			ck_abort_msg("places go back at byte %zu of the text", d->text.len + i);
		d->end = at;
		buf_add(&d->places, (struct slice){ (const char *)&at, sizeof(at) });
	}
	buf_add(&d->text, slice_first(source_text(s), n));
	source_drop(s, n);
}

/* The end of the last whole character in the first n bytes. */
static inline size_t whole(struct slice text, size_t n)
{
	while (n && n < text.len && ((unsigned char)text.p[n] & 0xC0) == 0x80)
		n--;
	return n;
}

/* Reads all, `want` bytes at a time, of which about `keep` stay in the window. */
static inline struct drained drain(struct source *s, size_t want, size_t keep)
{
	struct drained d = { BUF_INIT, BUF_INIT, true, 0, "" };

	while (d.ok && !source_ended(s)) {
		d.ok = source_fill(s, want + keep);
		struct slice text = source_text(s);
		ck_assert_uint_eq(utf8_valid(text), text.len);
		if (!source_ended(s))
			ck_assert_uint_ge(text.len, want + keep);
		drain_some(s, source_ended(s) ? text.len : whole(text, text.len - keep), &d);
	}
	ck_assert_uint_eq(source_text(s).len, 0);
	ck_assert_uint_ge(source_offset(s, 0), d.end);
	d.end = source_offset(s, 0);
	snprintf(d.encoding, sizeof(d.encoding), "%s", source_encoding(s));
	return d;
}

/* The same for bytes in memory; *heard may be NULL. */
static inline struct drained drain_bytes(struct slice bytes, const char *encoding, size_t step,
					 struct heard *heard)
{
	struct source *s = source_memory(bytes, encoding, step, heard ? &heard->sink : NULL);
	struct drained d;

	ck_assert_ptr_nonnull(s);
	d = drain(s, step < 2 ? 1000 : step + 4, step);
	ck_assert_uint_eq(source_read(s), d.ok ? bytes.len : source_read(s));
	ck_assert_uint_le(source_read(s), bytes.len);
	source_close(s);
	return d;
}

#define STEPS 6		/* 0: all at once, then so many bytes a read */

#endif
