#include "text/source.h"

#include "base/mem.h"
#include "text/decode.h"
#include "text/decompress.h"
#include "text/encoding.h"
#include "text/utf8.h"

#include <stdlib.h>

#define READ_LEAST ((size_t)16 * 1024)	/* bytes of room that are not worth making more */
#define JSON_LOOK 64	/* bytes in which an input shows that it is JSON */

/* What the bytes that come next are taken for. */
enum state {
	BEGIN,		/* nothing yet: a mark or zeros may decide */
	ASCII,		/* ASCII so far, to be decided at the first other byte */
	UTF8,		/* valid UTF-8 is read where it will stay; the decoder repairs the rest */
	DECODE		/* the decoder reads from `raw` */
};

/*
 * to.text holds, in this order: what was dropped and not yet moved away
 * [0, start), the window [start, good), and bytes that were read but are not
 * known to be text yet [good, len).
 */
struct source {
	struct decompress bytes;
	struct diag_sink *sink;
	enum state state;
	struct decoded to;
	size_t start, good;
	struct decoder *decoder;	/* NULL while not known */
	struct buf raw;			/* bytes to decode */
	char *given;			/* the encoding that the caller named, in lower case; or NULL */
	const char *name;		/* of the encoding, for people */
	const struct encoding *stated;	/* what a page says of itself, or NULL */
	bool ended;			/* nothing more will be read */
	bool failed, told;		/* because a read failed; source_fill has said so */
};

static char *lower_copy(const char *z)
{
	size_t n = strlen(z) + 1;
	char *copy = mem_grow(NULL, n, 1);

	for (size_t i = 0; i < n; i++)
		copy[i] = to_lower(z[i]);
	return copy;
}

/* False if `encoding` is not known. */
static bool set_given(struct source *s, const char *encoding)
{
	if (!encoding)
		return true;
	if (slice_ieq(slice_z(encoding), SLICE("utf8")))
		encoding = encoding_utf8.name;
	s->given = lower_copy(encoding);
	s->name = s->given;
	s->decoder = decoder_new(s->given);
	if (!s->decoder)
		diag(s->sink, DIAG_ERROR, "bad-encoding", 0, "unknown encoding '%s'", encoding);
	return s->decoder != NULL;
}

struct source *source_over(const struct decompress *bytes, const char *encoding, struct diag_sink *sink)
{
	struct source *s = mem_grow(NULL, 1, sizeof(*s));

	*s = (struct source){ .bytes = *bytes, .sink = sink, .to = DECODED_INIT, .name = encoding_utf8.name };
	if (!set_given(s, encoding)) {
		source_close(s);
		return NULL;
	}
	return s;
}

struct source *source_open(const char *path, const char *encoding, size_t step,
			   struct diag_sink *sink)
{
	struct input in;

	return input_open(&in, path, step, sink) ? source_over(&(struct decompress){ .input = in }, encoding, sink) : NULL;
}

struct source *source_memory(struct slice bytes, const char *encoding, size_t step,
			     struct diag_sink *sink)
{
	struct input in;

	input_memory(&in, bytes, step, sink);
	return source_over(&(struct decompress){ .input = in }, encoding, sink);
}

struct source *source_page(struct slice bytes, const char *encoding, struct slice charset, size_t step,
			   struct diag_sink *sink)
{
	struct source *s = source_memory(bytes, encoding, step, sink);
	const struct encoding *stated = charset.len ? encoding_of_label(charset) : NULL;

	if (s && stated && !slice_is(slice_z(stated->name), encoding_utf8.name))
		s->stated = stated;
	return s;
}

void source_close(struct source *s)
{
	if (!s)
		return;
	if (s->to.n_bad)
		diag(s->sink, DIAG_WARN, "bad-utf8", 0, "cannot read %llu bytes as %s: replaced",
		     (unsigned long long)s->to.n_bad, s->name);
	decompress_close(&s->bytes);
	decoded_free(&s->to);
	decoder_free(s->decoder);
	buf_free(&s->raw);
	free(s->given);
	free(s);
}

struct slice source_text(const struct source *s)
{
	return slice_span(buf_slice(&s->to.text), s->start, s->good);
}

static struct slice undecided(const struct source *s)
{
	return slice_from(buf_slice(&s->to.text), s->good);
}

/* n more bytes are text, as they are. */
static void accept(struct source *s, size_t n)
{
	s->good += n;
	offsets_add(&s->to.offsets, 1, 1, n);
}

/* What is undecided is for the decoder. */
static void hand_over(struct source *s)
{
	buf_add(&s->raw, undecided(s));
	s->to.text.len = s->good;
}

static void decode(struct source *s)
{
	size_t n = decoder_run(s->decoder, buf_slice(&s->raw), s->ended, &s->to);

	buf_drop(&s->raw, n);
	s->good = s->to.text.len;
}

static void become(struct source *s, const struct encoding *is)
{
	s->name = is->name;
	if (!s->decoder)
		s->decoder = decoder_new(is->decode_as);
	s->state = is == &encoding_utf8 ? UTF8 : DECODE;
	if (s->state == DECODE)
		hand_over(s);
}

/* A mark is passed over if it is of the encoding that was given, if one was. */
static bool pass_mark(struct source *s)
{
	size_t n;
	const struct encoding *is = encoding_mark(undecided(s), &n);

	if (!is || (s->given && !slice_starts(slice_z(is->name), slice_z(s->given))))
		return false;
	memmove(s->to.text.p, s->to.text.p + n, s->to.text.len - n);
	s->to.text.len -= n;
	offsets_skip(&s->to.offsets, n);
	if (s->given) {
		decoder_free(s->decoder);
		s->decoder = NULL;
	}
	become(s, is);
	return true;
}

/*
 * A brace and a member's quotation mark, white space apart: JSON, which is UTF-8
 * (RFC 8259).  *open: the next bytes could still make it that.
 */
static bool begins_json(struct slice head, bool *open)
{
	struct slice in = slice_ltrim(head), member = slice_ltrim(slice_from(in, 1));

	*open = head.len < JSON_LOOK && (in.len == 0 || (in.p[0] == '{' && member.len == 0));
	return in.len && in.p[0] == '{' && member.len && member.p[0] == '"';
}

/* Whether more bytes are needed to see what a page states.  What switches by escapes is ASCII else. */
static bool look_for_stated(struct source *s, struct slice head)
{
	if (!s->stated && !encoding_may_state(head))
		return false;
	if (!s->stated && head.len < ENCODING_STATED && !s->ended)
		return true;
	if (!s->stated)
		s->stated = encoding_stated(head);
	if (s->stated && slice_is(slice_z(s->stated->name), "iso-2022-jp"))
		become(s, s->stated);
	return s->state != BEGIN;
}

static void begin(struct source *s)
{
	struct slice head = undecided(s);
	struct encoding given = { s->name, s->name };
	bool settled, open;

	if ((!s->ended && encoding_mark_open(head)) || pass_mark(s))
		return;
	if (s->given) {
		become(s, slice_is(slice_z(s->given), "utf-8") ? &encoding_utf8 : &given);
	} else if (begins_json(slice_first(head, JSON_LOOK), &open)) {
		become(s, &encoding_utf8);
	} else if ((open && !s->ended) || look_for_stated(s, head)) {
		return;
	} else if (encoding_suspect(head, &settled)) {
		const struct encoding *wide;
		if (head.len < ENCODING_SAMPLE && !s->ended)
			return;
		wide = encoding_wide(slice_first(head, ENCODING_SAMPLE));
		if (wide)
			become(s, wide);
		else
			s->state = ASCII;
	} else if (settled || s->ended) {
		s->state = ASCII;
	}
}

static void pass_ascii(struct source *s)
{
	accept(s, utf8_ascii(undecided(s)));

	struct slice sample = undecided(s);
	if (sample.len >= ENCODING_SAMPLE || (sample.len && s->ended))
		become(s, encoding_guess(slice_first(sample, ENCODING_SAMPLE), s->stated));
}

/* The decoder's leavings, an unfinished sequence, go back to where the next bytes are read. */
static void pass_utf8(struct source *s)
{
	bool unfinished;

	accept(s, utf8_valid(undecided(s)));
	if (utf8_broken(undecided(s), &unfinished) && (!unfinished || s->ended)) {
		hand_over(s);
		decode(s);
		buf_add(&s->to.text, buf_slice(&s->raw));
		buf_reset(&s->raw);
	}
}

/*
 * The window moves to the front only when what stands before it is as long:
 * each byte moves once.  It does so even if there is room behind it: the same
 * memory is used again, which is still in the processor's cache.
 */
static void move_up(struct source *s)
{
	struct buf *text = &s->to.text;
	size_t keep = text->len - s->start;

	if (s->start < keep)
		return;
	buf_drop(text, s->start);
	s->good -= s->start;
	s->start = 0;
}

/*
 * Reads a step into the buffer where it is wanted, and takes what can be told of
 * it.  Room that is left is enough: most files end in it.
 */
static void read_more(struct source *s)
{
	struct buf *into = s->state == DECODE ? &s->raw : &s->to.text;
	size_t step = s->bytes.input.step, n;
	size_t least = step < READ_LEAST ? step : READ_LEAST;

	move_up(s);
	if (into->cap - into->len < least)
		buf_reserve(into, step);
	n = into->cap - into->len;
	s->failed = !decompress_read(&s->bytes, into->p + into->len, n < step ? n : step, &n);
	s->ended = s->failed || n == 0;
	into->len += n;
	if (s->state == BEGIN)
		begin(s);
	if (s->state == ASCII)
		pass_ascii(s);
	if (s->state == UTF8)
		pass_utf8(s);
	if (s->state == DECODE)
		decode(s);
}

bool source_fill(struct source *s, size_t want)
{
	while (s->good - s->start < want && !s->ended)
		read_more(s);
	if (s->good - s->start >= want)
		return true;
	s->told = s->failed;
	return !s->failed;
}

bool source_ended(const struct source *s)
{
	return s->ended && s->failed == s->told;
}

/* Place of the window's byte `at` in all the text. */
static uint64_t place(const struct source *s, size_t at)
{
	return s->to.offsets.out - (s->good - s->start) + at;
}

void source_drop(struct source *s, size_t n)
{
	size_t most = s->good - s->start;

	s->start += n < most ? n : most;
	offsets_drop(&s->to.offsets, place(s, 0));
}

uint64_t source_offset(const struct source *s, size_t at)
{
	return offsets_at(&s->to.offsets, place(s, at));
}

const char *source_encoding(const struct source *s)
{
	return s->name;
}

uint64_t source_read(const struct source *s)
{
	return s->bytes.input.n_read;
}

void source_watch(struct source *s, struct input_watch *w)
{
	s->bytes.input.watch = w;
}
