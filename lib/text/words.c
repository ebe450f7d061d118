#include "text/words.h"

#include "text/ascii_mask.h"
#include "text/utf8.h"

/* Bytes of a folded word on their way into its hash. */
struct hashing {
	uint64_t h, chunk;
	unsigned n;		/* bytes in chunk */
};

#define HASHING_INIT { WORD_HASH_START, 0, 0 }

static void hash_cp(struct hashing *to, uint32_t cp)
{
	char bytes[4];
	size_t len = utf8_encode(bytes, cp);

	for (size_t i = 0; i < len; i++) {
		to->chunk |= (uint64_t)(unsigned char)bytes[i] << 8 * to->n;
		if (++to->n == WORD_CHUNK) {
			to->h = word_hash_chunk(to->h, to->chunk);
			to->chunk = to->n = 0;
		}
	}
}

static uint64_t hash_done(const struct hashing *of)
{
	uint64_t h = of->n ? word_hash_chunk(of->h, of->chunk) : of->h;

	return word_hash_end(h);
}

#define PLAIN_MAX 24	/* bytes: hardly a word is longer */

/* Copies a word of nothing but ASCII letters, digits and apostrophes, with zeros behind it. */
static bool copy_plain(char to[PLAIN_MAX + WORD_CHUNK], struct slice word)
{
	bool plain = word.len > 0 && word.len <= PLAIN_MAX;

	for (size_t i = 0; plain && i < word.len; i++) {
		to[i] = word.p[i];
		plain = is_letter(to[i]) || is_digit(to[i]) || to[i] == '\'';
	}
	if (plain)
		memset(to + word.len, 0, WORD_CHUNK);
	return plain;
}

uint64_t word_hash(struct slice word)
{
	struct hashing h = HASHING_INIT;
	char plain[PLAIN_MAX + WORD_CHUNK];

	if (copy_plain(plain, word))
		return word_hash_ascii(plain, word.len);
	while (word.len)
		hash_cp(&h, cp_fold(utf8_next(&word)));
	return hash_done(&h);
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

/* Takes the word that *in begins with off it, a code point at a time. */
static void take_word(struct slice *in, struct word *out)
{
	struct hashing h = HASHING_INIT;
	const char *start = in->p;

	out->ascii = true;
	while (in->len) {
		struct slice rest = *in;
		bool ascii = (unsigned char)in->p[0] < 0x80;
		uint32_t cp = cp_fold(utf8_next(&rest));
		if (in->p != start && (cp_unspaced(cp) || (cp == '\'' ? !goes_on(rest) : !in_word(cp))))
			break;
		hash_cp(&h, cp);
		*in = rest;
		out->ascii &= ascii;
		if (cp_unspaced(cp))
			break;
	}
	out->text = (struct slice){ start, (size_t)(in->p - start) };
	out->hash = hash_done(&h);
}

/* What the marks between two words mean for the next one. */
struct between {
	bool starts, breaks, pause;
	bool line;		/* a line ended here: another end makes it a paragraph's */
};

enum mark { MARK_NONE, MARK_LINE, MARK_SENTENCE, MARK_PAUSE };

static const unsigned char ascii_marks[128] = {
	['\n'] = MARK_LINE, ['.'] = MARK_SENTENCE, ['!'] = MARK_SENTENCE, ['?'] = MARK_SENTENCE,
	[','] = MARK_PAUSE, [';'] = MARK_PAUSE, [':'] = MARK_PAUSE, ['('] = MARK_PAUSE, ['['] = MARK_PAUSE,
};

static enum mark mark_of(uint32_t cp)
{
	if (cp < 0x80)
		return (enum mark)ascii_marks[cp];
	if (cp_terminal(cp))
		return MARK_SENTENCE;
	return cp == 0x2013 || cp == 0x2014 || cp == 0xFF0C || cp == 0x3001 ? MARK_PAUSE : MARK_NONE;
}

static void mark(struct between *b, uint32_t cp)
{
	switch (mark_of(cp)) {
	case MARK_LINE:			/* lines are wrapped in mid-sentence: one end alone breaks no phrase */
		b->breaks |= b->line;
		b->starts = b->line = true;
		break;
	case MARK_SENTENCE:
		*b = (struct between){ .starts = true, .breaks = true };
		break;
	case MARK_PAUSE:
		b->pause = true;
		break;
	case MARK_NONE:
		break;
	}
}

/*
 * A text on its way through the cutter, which looks at a window of it at a time.
 * Words of ASCII that end well inside the window are cut by its masks; the others
 * a code point at a time.
 */
struct cutter {
	const char *base;	/* where the window stands in the text */
	const char *end;	/* of the text */
	const char *bytes;	/* the window's bytes: at base, or in `copy` */
	size_t at;		/* what is left begins there in the window; may lie behind it */
	size_t plain;		/* from `at` on there is nothing but ASCII up to here */
	uint64_t word;		/* the bytes of ASCII words */
	uint64_t wide;		/* those that are not ASCII */
	struct between b;	/* what was seen since the last word */
	char copy[MASK_BYTES + WORD_CHUNK];	/* the end of the text, and zeros */
};

static size_t left(const struct cutter *c)
{
	size_t len = (size_t)(c->end - c->base);

	return c->at < len ? len - c->at : 0;
}

/* Goes on at offset `at`: finds where what is plain from there on ends. */
static void go_on(struct cutter *c, size_t at)
{
	uint64_t wide = at < MASK_BYTES ? c->wide >> at : 0;

	c->at = at;
	c->plain = wide ? c->at + mask_first(wide) : MASK_BYTES;
}

/* Puts the window where the rest of the text begins. */
static void look(struct cutter *c)
{
	struct ascii_masks m;
	size_t len = left(c);

	c->base = c->bytes = c->base + c->at;
	if (len < sizeof(c->copy)) {
		memset(c->copy, 0, sizeof(c->copy));
		memcpy(c->copy, c->base, len);
		c->bytes = c->copy;
	}
	m = ascii_masks(c->bytes);
	c->word = m.letter | m.digit;
	c->word |= m.apostrophe & c->word << 1 & m.letter >> 1;
	c->wide = m.wide;
	go_on(c, 0);
}

static void cutter_start(struct cutter *c, struct slice text)
{
	static const char nothing[1];

	c->base = text.len ? text.p : nothing;
	c->end = c->base + text.len;
	c->at = 0;
	c->b = (struct between){ .starts = true, .breaks = true };
	look(c);
}

/* The ASCII bytes [from, to) of the window, which are in no word. */
static void mark_plain(struct cutter *c, size_t from, size_t to)
{
	for (; from < to; from++)
		mark(&c->b, (unsigned char)c->bytes[from]);
}

/* Takes the marks before the next word off the text; false if no word is left. */
static bool skip_marks(struct cutter *c)
{
	size_t len;

	while ((len = left(c)) > 0) {
		if (c->at >= MASK_BYTES)
			look(c);
		uint64_t word = c->word >> c->at;
		size_t start = word ? c->at + mask_first(word) : MASK_BYTES;
		size_t to = start < c->plain ? start : c->plain;
		mark_plain(c, c->at, to - c->at < len ? to : c->at + len);
		c->at = to;
		if (start < c->plain)
			return true;
		if (c->plain == MASK_BYTES)
			continue;
		struct slice rest = { c->base + c->at, left(c) };
		uint32_t cp = utf8_next(&rest);
		if (in_word(cp))
			return true;
		mark(&c->b, cp);
		go_on(c, (size_t)(rest.p - c->base));
	}
	return false;
}

/* Whether a word of ASCII begins in the window at `start`, and ends where all that could go on with it is seen. */
static bool ends_plain(const struct cutter *c, size_t start, size_t *stop)
{
	uint64_t after = start < c->plain ? ~(c->word >> start) : 0;

	*stop = start + (after ? mask_first(after) : MASK_BYTES);
	return *stop + 1 < c->plain;
}

/* Takes the word that stands next. */
static void cut(struct cutter *c, struct word *out)
{
	struct slice in = { c->base + c->at, left(c) };
	size_t stop;

	if (!ends_plain(c, c->at, &stop) && c->plain == MASK_BYTES && c->at > 0)
		look(c);
	if (ends_plain(c, c->at, &stop)) {
		out->text = slice_first(in, stop - c->at);
		out->hash = word_hash_ascii(c->bytes + c->at, out->text.len);
		out->ascii = true;
		c->at = stop;
		return;
	}
	take_word(&in, out);
	go_on(c, (size_t)(in.p - c->base));
}

/* What was seen before the word goes to it. */
static void give_marks(struct cutter *c, struct word *out)
{
	out->starts = c->b.starts;
	out->breaks = c->b.breaks;
	out->pause = c->b.pause && !c->b.starts;
	out->inner = false;
	c->b = (struct between){ false, false, false, false };
}

static bool next_word_slow(struct cutter *c, struct word *out)
{
	if (!skip_marks(c))
		return false;
	cut(c, out);
	give_marks(c, out);
	return true;
}

/* Whether the window shows the next word, ASCII as what is before it, and where that ends. */
static inline bool in_sight(const struct cutter *c, size_t *start, size_t *stop)
{
	uint64_t rest = c->at < c->plain ? c->word >> c->at : 0;

	*start = c->at + (rest ? mask_first(rest) : 0);
	return rest && ends_plain(c, *start, stop);
}

/* Marks and a word in plain sight, as nearly all words are; else the long way. */
static inline bool next_word(struct cutter *c, struct word *out)
{
	size_t start, stop;

	while (!in_sight(c, &start, &stop)) {
		if (c->at == 0 || c->plain < MASK_BYTES || (size_t)(c->end - c->base) <= MASK_BYTES)
			return next_word_slow(c, out);
		look(c);		/* the window ended: it moves on */
	}
	out->text = (struct slice){ c->base + start, stop - start };
	out->hash = word_hash_ascii(c->bytes + start, stop - start);
	out->ascii = true;
	if (start == c->at + 1 && c->bytes[c->at] == ' ' && !c->b.starts) {
		out->starts = out->breaks = out->pause = false;
		out->inner = is_lower(c->bytes[start]);
	} else {
		mark_plain(c, c->at, start);
		give_marks(c, out);
	}
	c->at = stop;
	return true;
}

void words_split_some(struct words *out, struct slice text)
{
	struct cutter c;

	cutter_start(&c, text);
	while (out->n < out->cap && next_word(&c, &out->v[out->n]))
		out->n++;
}

void words_split(struct arena *a, struct words *out, struct slice text)
{
	struct cutter c;
	struct word w;

	cutter_start(&c, text);
	while (next_word(&c, &w)) {
		if (out->n == out->cap)
			out->v = arena_vec(a, out->v, out->n, &out->cap, sizeof(*out->v));
		out->v[out->n++] = w;
	}
}

static uint64_t digest_add(uint64_t digest, uint64_t hash)
{
	return (digest ^ hash) * WORD_HASH_FACTOR;
}

size_t words_digest(struct slice text, uint64_t *digest)
{
	struct cutter c;
	struct word w;
	size_t n = 0;

	cutter_start(&c, text);
	for (*digest = 0; next_word(&c, &w); n++)
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
	struct cutter in_a, in_b;
	struct word wa, wb;

	cutter_start(&in_a, a);
	cutter_start(&in_b, b);
	for (;;) {
		bool more = next_word(&in_a, &wa);
		if (more != next_word(&in_b, &wb))
			return false;
		if (!more)
			return true;
		if (wa.hash != wb.hash)
			return false;
	}
}
