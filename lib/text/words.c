#include "text/words.h"

#include "text/utf8.h"
#include "text/word_window.h"

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

/* What was seen between two words, and what that means for the next one. */
enum seen {
	SEEN_LINE = 1,		/* lines are wrapped in mid-sentence: one end alone breaks no phrase */
	SEEN_PARAGRAPH = 2,	/* a second one does */
	SEEN_SENTENCE = 4,
	SEEN_PAUSE = 8,
	SEEN_QUOTE = 16
};

/* By byte: of what is not ASCII those that a window shows, the last ones of E2 80 xx. */
static const unsigned char byte_marks[256] = {
	['\n'] = SEEN_LINE, ['.'] = SEEN_SENTENCE, ['!'] = SEEN_SENTENCE, ['?'] = SEEN_SENTENCE,
	[','] = SEEN_PAUSE, [';'] = SEEN_PAUSE, [':'] = SEEN_PAUSE, ['('] = SEEN_PAUSE, ['['] = SEEN_PAUSE,
	['"'] = SEEN_QUOTE,
	[0x93] = SEEN_PAUSE, [0x94] = SEEN_PAUSE,		/* dashes */
	[0x9C] = SEEN_QUOTE, [0x9D] = SEEN_QUOTE,
	[0xA6] = SEEN_SENTENCE,					/* the ellipsis */
};

static unsigned mark_of(uint32_t cp)
{
	if (cp < 0x80)
		return byte_marks[cp];
	if (cp_terminal(cp))
		return SEEN_SENTENCE;
	if (cp == 0x201C || cp == 0x201D)
		return SEEN_QUOTE;
	return cp == 0x2013 || cp == 0x2014 || cp == 0xFF0C || cp == 0x3001 ? SEEN_PAUSE : 0;
}

/* A text on its way through the cutter. */
struct cutter {
	const char *p, *end;	/* what is left of it: never from within a word */
	unsigned seen;		/* since the last word */
};

static inline void see(struct cutter *c, unsigned marks)
{
	c->seen |= marks | (c->seen & marks & SEEN_LINE) * SEEN_PARAGRAPH;
}

/* Whether three bytes are one of the marks U+2013, U+2014, U+2018, U+2019, U+201C, U+201D, U+2026. */
static inline bool is_mark(const char *p)
{
	unsigned char last = (unsigned char)p[2];

	return p[0] == '\xE2' && p[1] == '\x80' && (byte_marks[last] ? last >= 0x80 : last == 0x98 || last == 0x99);
}

void window_show_wide(struct window *w, uint64_t wide)
{
	while (wide) {
		unsigned i = mask_first(wide);
		const char *p = w->bytes + i;
		bool after = i > 0 && w->word >> (i - 1) & 1;
		if (i + 3 >= MASK_BYTES || !is_mark(p) || (after && (unsigned char)p[3] >= 0x80)) {
			w->shown = i;
			return;
		}
		if (after && p[2] == '\x99' && w->letter >> (i + 3) & 1) {
			w->word |= UINT64_C(7) << i;
			w->curly |= UINT64_C(1) << i;
		}
		wide &= ~(UINT64_C(7) << i);
	}
}

static void cutter_start(struct cutter *c, struct slice text)
{
	static const char nothing[1];

	c->p = text.len ? text.p : nothing;
	c->end = c->p + text.len;
	c->seen = SEEN_SENTENCE;
}

/* The bytes [from, to) of the window stand in no word. */
static inline void see_bytes(struct cutter *c, const struct window *w, size_t from, size_t to)
{
	for (; from < to; from++)
		see(c, byte_marks[(unsigned char)w->bytes[from]]);
}

/* Words up to the window's byte `at` were taken: the text goes on where the next one begins. */
static void go_on(struct cutter *c, const struct window *w, unsigned at)
{
	size_t next = window_next(w, at);

	see_bytes(c, w, at, next);
	c->p += next;
}

/* What was seen before the word goes to it. */
static inline void give_marks(struct cutter *c, struct word *out)
{
	unsigned seen = c->seen;

	out->starts = (seen & (SEEN_LINE | SEEN_SENTENCE)) != 0;
	out->breaks = (seen & (SEEN_PARAGRAPH | SEEN_SENTENCE)) != 0;
	out->pause = (seen & (SEEN_PAUSE | SEEN_LINE | SEEN_SENTENCE)) == SEEN_PAUSE;
	out->quotes = (seen & SEEN_QUOTE) != 0;
	c->seen = 0;
}

/* The hash of a word whose apostrophes are not ASCII; as word_hash() has it. */
static uint64_t curly_hash(const char *word, size_t len)
{
	char plain[MASK_BYTES + WORD_CHUNK] = { 0 };
	size_t n = 0;

	for (size_t i = 0; i < len; i++) {
		bool curly = word[i] == '\xE2';
		plain[n++] = curly ? '\'' : word[i];
		i += curly ? 2 : 0;
	}
	return word_hash_ascii(plain, n);
}

/* Cuts the words that end well inside the window, as far as there is room; returns how many.  curly: of w->curly. */
static inline size_t cut_shown(struct cutter *c, const struct window *w, struct word *v, size_t room, bool curly)
{
	uint64_t starts = window_starts(w), ends = window_ends(w);
	unsigned at = 0;
	size_t n = 0;

	for (; ends && n < room; n++, starts &= starts - 1, ends &= ends - 1) {
		unsigned start = mask_first(starts), stop = mask_first(ends), len = stop - start;
		v[n] = (struct word){ .text = { c->p + start, len }, .ascii = true };
		if (start != at + 1 || w->bytes[at] != ' ' || c->seen) {
			see_bytes(c, w, at, start);
			give_marks(c, &v[n]);
		}
		if (curly && (w->curly >> start) << (MASK_BYTES - len)) {
			v[n].ascii = false;
			v[n].hash = curly_hash(w->bytes + start, len);
		} else {
			v[n].hash = word_hash_ascii(w->bytes + start, len);
		}
		at = stop;
	}
	go_on(c, w, at);
	return n;
}

/* Takes what stands next, a word or not, a code point at a time; whether it was a word. */
static bool step(struct cutter *c, struct word *out)
{
	struct slice in = { c->p, (size_t)(c->end - c->p) }, rest = in;
	uint32_t cp = utf8_next(&rest);
	bool is_word = in_word(cp);

	if (is_word) {
		take_word(&in, out);
		give_marks(c, out);
		rest = in;
	} else {
		see(c, mark_of(cp));
	}
	c->p = rest.p;
	return is_word;
}

/* Whether no window would show much: what is not ASCII stands next to more of it. */
static bool is_wide(const struct cutter *c)
{
	size_t len = (size_t)(c->end - c->p);

	return (len > 0 && (unsigned char)c->p[0] >= 0x80) || (len > 1 && (unsigned char)c->p[1] >= 0x80);
}

/* Cuts words until there is no room, or no more of them. */
static size_t cut(struct cutter *c, struct word *v, size_t room)
{
	struct window w;
	size_t n = 0;

	while (n < room && c->p < c->end) {
		const char *from = c->p;
		window_look(&w, c->p, c->end);
		n += w.curly ? cut_shown(c, &w, v + n, room - n, true) : cut_shown(c, &w, v + n, room - n, false);
		if (c->p > from)
			continue;
		do
			n += step(c, &v[n]);
		while (n < room && is_wide(c));
	}
	return n;
}

void words_split_some(struct words *out, struct slice text)
{
	struct cutter c;

	cutter_start(&c, text);
	out->n += cut(&c, out->v + out->n, out->cap - out->n);
}

void words_split(struct arena *a, struct words *out, struct slice text)
{
	struct cutter c;

	cutter_start(&c, text);
	while (c.p < c.end) {
		if (out->n == out->cap)
			out->v = arena_vec(a, out->v, out->n, &out->cap, sizeof(*out->v));
		out->n += cut(&c, out->v + out->n, out->cap - out->n);
	}
}

size_t words_count(struct slice text)
{
	struct cutter c;
	struct window w;
	struct word ignored;
	size_t n = 0;

	cutter_start(&c, text);
	while (c.p < c.end) {
		const char *from = c.p;
		window_look(&w, c.p, c.end);
		uint64_t ends = window_ends(&w);
		n += mask_count(ends);
		go_on(&c, &w, ends ? mask_last(ends) : 0);
		if (c.p > from)
			continue;
		do
			n += step(&c, &ignored);
		while (is_wide(&c));
	}
	return n;
}

#define SOME 32		/* words at a time, where they are not kept */

uint64_t words_digest_of(const struct words *words, uint64_t digest)
{
	for (size_t i = 0; i < words->n; i++)
		digest = (digest ^ words->v[i].hash) * WORD_HASH_FACTOR;
	return digest;
}

size_t words_digest(struct slice text, uint64_t *digest)
{
	struct word v[SOME];
	struct words some = { v, 0, SOME };
	struct cutter c;
	size_t n = 0;

	*digest = 0;
	for (cutter_start(&c, text); (some.n = cut(&c, v, SOME)) > 0; n += some.n)
		*digest = words_digest_of(&some, *digest);
	return n;
}

bool words_same(struct slice a, struct slice b)
{
	struct word of_a[SOME], of_b[SOME];
	struct cutter in_a, in_b;
	size_t n;

	cutter_start(&in_a, a);
	cutter_start(&in_b, b);
	do {
		n = cut(&in_a, of_a, SOME);
		if (cut(&in_b, of_b, SOME) != n)
			return false;
		for (size_t i = 0; i < n; i++)
			if (of_a[i].hash != of_b[i].hash)
				return false;
	} while (n == SOME);
	return true;
}
