#include "text/source.h"

#include "base/buf.h"
#include "base/mem.h"
#include "text/input.h"
#include "text/offsets.h"
#include "text/utf8.h"

#include <stdlib.h>

/*
 * The text buffer holds, in this order: what was dropped and not yet moved away
 * [0, start), the window [start, good), and bytes that were read but are not
 * known to be text yet [good, len).
 */
struct source {
	struct input input;
	struct diag_sink *sink;
	struct buf text;
	size_t start, good;
	uint64_t base;			/* place of text.p[0] in all the text */
	uint64_t taken;			/* bytes of input that are text or were passed over */
	uint64_t n_bad;			/* bytes of input that had to be replaced */
	struct offsets offsets;
	bool read_all, failed;
};

static struct source *source_new(struct diag_sink *sink)
{
	struct source *s = mem_grow(NULL, 1, sizeof(*s));

	*s = (struct source){ .sink = sink };
	return s;
}

struct source *source_open(const char *path, const char *encoding, size_t step,
			   struct diag_sink *sink)
{
	struct source *s = source_new(sink);

	(void)encoding;
	if (!input_open(&s->input, path, step, sink)) {
		free(s);
		return NULL;
	}
	return s;
}

struct source *source_memory(struct slice bytes, const char *encoding, size_t step,
			     struct diag_sink *sink)
{
	struct source *s = source_new(sink);

	(void)encoding;
	input_memory(&s->input, bytes, step, sink);
	return s;
}

void source_close(struct source *s)
{
	if (!s)
		return;
	if (s->n_bad)
		diag(s->sink, DIAG_WARN, "bad-utf8", 0, "cannot read %llu bytes as %s: replaced",
		     (unsigned long long)s->n_bad, source_encoding(s));
	input_close(&s->input);
	buf_free(&s->text);
	offsets_free(&s->offsets);
	free(s);
}

struct slice source_text(const struct source *s)
{
	return (struct slice){ s->text.p ? s->text.p + s->start : NULL, s->good - s->start };
}

/* Moves the window to the front only when what goes away is as long: each byte moves once. */
static void make_room(struct source *s, size_t n)
{
	size_t keep = s->text.len - s->start;

	if (keep == 0 || (s->text.cap - s->text.len < n && s->start >= keep)) {
		buf_drop(&s->text, s->start);
		s->base += s->start;
		s->good -= s->start;
		s->start = 0;
	}
	buf_reserve(&s->text, n);
}

static void accept(struct source *s)
{
	struct slice fresh = slice_from(buf_slice(&s->text), s->good);
	size_t n = utf8_valid(fresh);

	s->good += n;
	s->taken += n;
}

static void read_more(struct source *s)
{
	size_t n;

	make_room(s, s->input.step);
	if (!input_read(&s->input, s->text.p + s->text.len, s->input.step, &n))
		s->failed = true;
	if (n == 0)
		s->read_all = true;
	s->text.len += n;
	accept(s);
}

bool source_fill(struct source *s, size_t want)
{
	while (s->good - s->start < want && !s->read_all)
		read_more(s);
	return !s->failed || s->good - s->start >= want;
}

bool source_ended(const struct source *s)
{
	return s->read_all;
}

void source_drop(struct source *s, size_t n)
{
	size_t most = s->good - s->start;

	s->start += n < most ? n : most;
	offsets_drop(&s->offsets, s->base + s->start);
}

uint64_t source_offset(const struct source *s, size_t at)
{
	return offsets_at(&s->offsets, s->base + s->start + at);
}

const char *source_encoding(const struct source *s)
{
	(void)s;
	return "utf-8";
}

uint64_t source_read(const struct source *s)
{
	return s->input.n_read;
}
