#include "text/words.h"

#include "base/map.h"
#include "text/utf8.h"

static uint64_t hash_cp(uint64_t h, uint32_t cp)
{
	if (cp < 0x80)
		return hash_byte(h, (unsigned char)cp);
	for (int shift = 0; shift < 24; shift += 8)
		h = hash_byte(h, (unsigned char)(0x80 | (cp >> shift & 0xFF)));
	return h;
}

uint64_t word_hash(struct slice word)
{
	uint64_t h = HASH_INIT;

	while (word.len)
		h = hash_cp(h, cp_fold(utf8_next(&word)));
	return hash_end(h);
}

static bool in_word(uint32_t cp)
{
	return cp_letter(cp) || cp_digit(cp);
}

/* Whether rest, just after an apostrophe, goes on with a letter: "don't", not "dogs' ". */
static bool goes_on(struct slice rest)
{
	return rest.len && cp_letter(utf8_next(&rest));
}

/* What an ASCII byte of a word is folded to; 0: it is none. */
static const unsigned char folded[256] = {
	['0'] = '0', '1', '2', '3', '4', '5', '6', '7', '8', '9',
	['A'] = 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p', 'q',
		'r', 's', 't', 'u', 'v', 'w', 'x', 'y', 'z',
	['a'] = 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p', 'q',
		'r', 's', 't', 'u', 'v', 'w', 'x', 'y', 'z',
};

static bool ascii_word(char c)
{
	return folded[(unsigned char)c] != 0;
}

/*
 * The end of the ASCII beginning of a word: text is mostly that, and bytes looked
 * up in place of decoding and categories split it three times as fast.  Stops
 * before what needs a closer look.
 */
static const char *ascii_run(const char *p, const char *end, uint64_t *hash)
{
	const char *start = p;
	uint64_t h = *hash;

	for (; p < end; p++) {
		unsigned char c = folded[(unsigned char)*p];
		if (c == 0) {
			if (*p != '\'' || p == start || p + 1 == end || !is_letter(p[1]))
				break;
			c = '\'';
		}
		h = hash_byte(h, c);
	}
	*hash = h;
	return p;
}

/* Takes the rest of a word of which the bytes from `start` were taken; returns its end. */
static const char *wide_run(const char *start, struct slice in, uint64_t *hash)
{
	while (in.len && (in.p == start || (unsigned char)in.p[0] >= 0x80 ||
			  ascii_word(in.p[0]) || in.p[0] == '\'')) {
		struct slice rest = in;
		uint32_t cp = cp_fold(utf8_next(&rest));
		if (in.p != start && cp_unspaced(cp))
			break;
		if (in.p != start && cp == '\'' ? !goes_on(rest) : !in_word(cp))
			break;
		*hash = hash_cp(*hash, cp);
		in = rest;
		if (cp_unspaced(cp))
			break;
	}
	return in.p;
}

/* Takes the word that *in begins with off it; returns its hash. */
static uint64_t take_word(struct slice *in, struct slice *word)
{
	const char *start = in->p, *end = start + in->len, *p;
	uint64_t h = HASH_INIT;

	p = ascii_run(start, end, &h);
	if (p < end && ((unsigned char)*p >= 0x80 || *p == '\''))
		p = wide_run(start, (struct slice){ p, (size_t)(end - p) }, &h);
	*word = (struct slice){ start, (size_t)(p - start) };
	*in = (struct slice){ p, (size_t)(end - p) };
	return hash_end(h);
}

/* What the marks between two words mean for the next one. */
struct between {
	bool starts, breaks, pause;
	bool line;		/* a line ended here: another end makes it a paragraph's */
};

/* Lines are wrapped in mid-sentence: one line end alone breaks no phrase. */
static void mark_line(struct between *b)
{
	b->breaks |= b->line;
	b->starts = b->line = true;
}

static void mark(struct between *b, uint32_t cp)
{
	if (cp == ' ' || cp == '\r')
		return;
	if (cp == '\n')
		mark_line(b);
	else if (cp_terminal(cp))
		*b = (struct between){ .starts = true, .breaks = true };
	else if (cp == ',' || cp == ';' || cp == ':' || cp == '(' || cp == '[' ||
		 cp == 0x2013 || cp == 0x2014 || cp == 0xFF0C || cp == 0x3001)
		b->pause = true;
}

/* Takes the marks before the next word off *in and notes them; false if no word is left. */
static bool skip_marks(struct slice *in, struct between *b)
{
	while (in->len) {
		struct slice rest = *in;
		uint32_t cp;
		if (in->p[0] == ' ') {		/* what stands between most words, alone */
			in->p++;
			in->len--;
			continue;
		}
		if (ascii_word(in->p[0]))
			return true;
		cp = utf8_next(&rest);
		if (cp >= 0x80 && in_word(cp))
			return true;
		mark(b, cp);
		*in = rest;
	}
	return false;
}

static bool next_word(struct slice *in, struct between *b, struct word *out)
{
	if (!skip_marks(in, b))
		return false;
	out->hash = take_word(in, &out->text);
	out->starts = b->starts;
	out->breaks = b->breaks;
	out->pause = b->pause && !b->starts;
	*b = (struct between){ false, false, false, false };
	return true;
}

void words_split_some(struct words *out, struct slice text)
{
	struct between b = { .starts = true, .breaks = true };

	while (out->n < out->cap && next_word(&text, &b, &out->v[out->n]))
		out->n++;
}

void words_split(struct arena *a, struct words *out, struct slice text)
{
	struct between b = { .starts = true, .breaks = true };
	struct word w;

	while (next_word(&text, &b, &w)) {
		if (out->n == out->cap)
			out->v = arena_vec(a, out->v, out->n, &out->cap, sizeof(*out->v));
		out->v[out->n++] = w;
	}
}

static uint64_t digest_add(uint64_t digest, uint64_t hash)
{
	return (digest ^ hash) * UINT64_C(0x9e3779b97f4a7c15);
}

size_t words_digest(struct slice text, uint64_t *digest)
{
	struct between b = { .starts = true, .breaks = true };
	struct word w;
	size_t n = 0;

	for (*digest = 0; next_word(&text, &b, &w); n++)
		*digest = digest_add(*digest, w.hash);
	return n;
}

uint64_t words_digest_of(const struct words *words)
{
	uint64_t digest = 0;

	for (size_t i = 0; i < words->n; i++)
		digest = digest_add(digest, words->v[i].hash);
	return digest;
}

size_t words_count(struct slice text)
{
	uint64_t digest;

	return words_digest(text, &digest);
}

bool words_same(struct slice a, struct slice b)
{
	struct between in_a = { .starts = true }, in_b = { .starts = true };
	struct word wa, wb;

	for (;;) {
		bool more = next_word(&a, &in_a, &wa);
		if (more != next_word(&b, &in_b, &wb))
			return false;
		if (!more)
			return true;
		if (wa.hash != wb.hash)
			return false;
	}
}
