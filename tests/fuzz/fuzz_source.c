/*
 * Any bytes as a file, compressed or not, in any encoding.  The first byte
 * chooses how many bytes a read asks for and the encoding that is given.
 * Promised: the window is valid UTF-8, places in the input never go back and
 * never pass its end, and none of it depends on the size of the reads.
 */
#include "base/buf.h"
#include "text/source.h"
#include "text/utf8.h"

#include "fuzz.h"

#include <string.h>

#define MOST ((size_t)256 * 1024)	/* of text: a few bytes may hold gigabytes */

static const size_t steps[] = { 1, 2, 3, 4, 5, 7, 16, 100 };

static const char *const encodings[] = {
	NULL, NULL, NULL, NULL, "utf-8", "utf-16", "utf-32be", "windows-1252", "windows-1258",
	"cp932", "euc-jp", "gb18030", "big5-hkscs", "iso-2022-jp", "utf-7", "shift_jisx0213",
	"utf-16le", "utf-32", "iso-2022-kr", "iso-2022-cn-ext", "iso-2022-jp-2", "euc-kr", "euc-tw", "gbk",
	"johab", "tcvn5712-1", "tscii", "iso_6937", "ibm1364", "unicode", "utf-7-imap", "koi8-r",
};

/* What came of an input. */
struct outcome {
	struct buf text, places;	/* places: a uint64_t for each byte of text */
	uint64_t end;
	bool failed, ended;
	char encoding[32], complaint[200];
};

struct keeper {
	struct diag_sink sink;
	struct outcome *to;
};

static void keep(struct diag_sink *sink, const struct diag_msg *msg)
{
	struct keeper *k = (struct keeper *)(void *)sink;

	snprintf(k->to->complaint, sizeof(k->to->complaint), "%s [%s]", msg->text, msg->code);
}

static void take(struct source *s, size_t n, struct outcome *o)
{
	for (size_t i = 0; i < n; i++) {
		uint64_t at = source_offset(s, i);
		promise(at >= o->end);
		o->end = at;
		buf_add(&o->places, (struct slice){ (const char *)&at, sizeof(at) });
	}
	buf_add(&o->text, slice_first(source_text(s), n));
	source_drop(s, n);
}

/* About half of the window, to the end of a character. */
static size_t some(struct slice text)
{
	size_t n = text.len / 2;

	while (n < text.len && ((unsigned char)text.p[n] & 0xC0) == 0x80)
		n++;
	return n;
}

static struct outcome read_all(struct slice in, const char *encoding, size_t step)
{
	struct outcome o = { .text = BUF_INIT, .places = BUF_INIT };
	struct keeper k = { { .emit = keep }, &o };
	struct source *s = source_memory(in, encoding, step, &k.sink);

	promise(s);
	while (!o.failed && !source_ended(s) && o.text.len < MOST) {
		o.failed = !source_fill(s, step + 5);
		struct slice text = source_text(s);
		promise(utf8_valid(text) == text.len);
		promise(o.failed || source_ended(s) || text.len >= step + 5);
		take(s, source_ended(s) ? text.len : some(text), &o);
	}
	o.ended = source_ended(s);
	promise(!o.failed || o.ended);
	promise(source_offset(s, 0) >= o.end);
	o.end = source_offset(s, 0);
	promise(source_read(s) <= in.len);
	snprintf(o.encoding, sizeof(o.encoding), "%s", source_encoding(s));
	source_close(s);
	return o;
}

static bool is_compressed(struct slice in)
{
	return slice_starts(in, SLICE("\x1F\x8B\x08")) || slice_starts(in, SLICE("BZh")) ||
	       slice_starts(in, SLICE("\xFD" "7zXZ")) || slice_starts(in, SLICE("\x28\xB5\x2F\xFD")) ||
	       slice_eq(slice_span(in, 1, 4), SLICE("\x2A\x4D\x18"));
}

static void compare(const struct outcome *a, const struct outcome *b)
{
	size_t n = a->text.len < b->text.len ? a->text.len : b->text.len;

	if (a->ended && b->ended) {
		promise(a->text.len == b->text.len);
		promise(a->end == b->end);
		promise(a->failed == b->failed);
		promise(strcmp(a->complaint, b->complaint) == 0);
		promise(strcmp(a->encoding, b->encoding) == 0);
	} else {
		promise(n >= MOST);
	}
	if (n) {
		promise(memcmp(a->text.p, b->text.p, n) == 0);
		promise(memcmp(a->places.p, b->places.p, n * sizeof(uint64_t)) == 0);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice in = { (const char *)data, size };
	struct outcome whole, pieces;

	if (size == 0)
		return 0;
	in = slice_from(in, 1);
	size_t step = steps[data[0] % N_ELEMS(steps)];
	const char *encoding = encodings[data[0] / N_ELEMS(steps) % N_ELEMS(encodings)];

	whole = read_all(in, encoding, 0);
	pieces = read_all(in, encoding, step);
	compare(&whole, &pieces);
	if (whole.ended && !whole.failed && !is_compressed(in))
		promise(whole.end == in.len);
	buf_free(&whole.text);
	buf_free(&whole.places);
	buf_free(&pieces.text);
	buf_free(&pieces.places);
	return 0;
}
