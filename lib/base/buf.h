/*
 * buf.h - a growing run of bytes that owns its memory.
 *
 * Start with BUF_INIT, end with buf_free (safe on BUF_INIT, and twice).  p is
 * NULL until something was added; it moves when the buffer grows, so slices of
 * it do not survive an add.  Adding cannot fail (see mem.h).
 */
#ifndef BASE_BUF_H
#define BASE_BUF_H

#include "base/slice.h"

struct buf {
	char *p;
	size_t len, cap;
};

#define BUF_INIT { NULL, 0, 0 }

void buf_free(struct buf *b);

/* Room for n more bytes at p + len; the caller fills them and raises len.  Inline, as what is written comes in small pieces. */
void buf_grow(struct buf *b, size_t n);
static inline void buf_reserve(struct buf *b, size_t n)
{
	if (n > b->cap - b->len)
		buf_grow(b, n);
}

static inline void buf_addc(struct buf *b, char c)
{
	buf_reserve(b, 1);
	b->p[b->len++] = c;
}

static inline void buf_add(struct buf *b, struct slice s)
{
	if (s.len == 0)
		return;
	buf_reserve(b, s.len);
	memcpy(b->p + b->len, s.p, s.len);
	b->len += s.len;
}

/* Here, so that the length of a literal is known when it is compiled. */
static inline void buf_addz(struct buf *b, const char *z)
{
	buf_add(b, slice_z(z));
}

void buf_addf(struct buf *b, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

/* Drops the first n bytes (clamped); what stays moves to the front. */
void buf_drop(struct buf *b, size_t n);

static inline void buf_reset(struct buf *b)
{
	b->len = 0;
}

static inline struct slice buf_slice(const struct buf *b)
{
	return (struct slice){ b->p, b->len };
}

#endif
