/*
 * The words of a unit, counted 64 bytes at a time: what is ASCII by masks, a bit a byte, of
 * which many are counted together; each word then costs its hash and a look whether it ties.
 */
#include "clean/measure_parts.h"

#include "text/word_window.h"

/* What a mark of ASCII counts as. */
enum { IS_COMMA = 1, IS_STOP = 2, IS_BAR = 4, IS_SPACE = 8, IS_END = 16 };

static const unsigned char marks[256] = {
	[','] = IS_COMMA, [';'] = IS_COMMA, ['.'] = IS_STOP | IS_END, ['!'] = IS_STOP | IS_END,
	['?'] = IS_STOP | IS_END, ['|'] = IS_BAR, ['/'] = IS_BAR, ['>'] = IS_BAR, [' '] = IS_SPACE,
	['\t'] = IS_SPACE, ['\v'] = IS_SPACE, ['\f'] = IS_SPACE, ['\n'] = IS_SPACE | IS_END,
	['\r'] = IS_SPACE | IS_END,
};

/* The bytes that are looked at together: in the text, or a copy of its end with zeros behind. */
struct block {
	const char *base;	/* where it stands in the text */
	const char *bytes;
	size_t len;		/* what is left of the text from there on */
	uint64_t word;		/* the bytes of words, inner apostrophes too */
	struct ascii_masks is;
	char copy[WINDOW_BYTES];
};

static void look(struct block *w, struct slice in)
{
	w->base = in.p;
	w->len = in.len;
	w->bytes = window_bytes(w->copy, in.p, in.len);
	w->is = ascii_masks(w->bytes);
	w->word = window_words(&w->is);
}

/*
 * How far from `at` on the window shows nothing but ASCII, whole words, and what stands behind
 * them; `at` if a word does not end there, or is not all ASCII.
 */
static size_t plain_end(const struct block *w, size_t at)
{
	uint64_t wide = w->is.wide >> at, others;
	size_t end = wide ? at + mask_first(wide) : w->len < MASK_BYTES ? w->len : MASK_BYTES - 1;

	if (!wide && w->len < MASK_BYTES)
		return end;
	others = ~w->word & mask_below(end) & ~mask_below(at);
	return others ? mask_last(others) + 1 : at;
}

/* Counts the marks among the bytes `rest`.  Returns those that end a sentence or a line. */
static uint64_t count_marks(struct measure *m, const struct block *w, uint64_t rest)
{
	uint64_t ends = 0;

	for (; rest; rest &= rest - 1) {
		unsigned i = mask_first(rest), is = marks[(unsigned char)w->bytes[i]];
		char next = i + 1 < w->len ? w->bytes[i + 1] : ' ';
		bool alone = (marks[(unsigned char)next] & IS_SPACE) != 0;
		m->commas += is & IS_COMMA;
		m->sentences += (is & IS_STOP) && alone;
		m->bars += (is & IS_BAR) && (alone || next == '\xC2');
		ends |= is & IS_END ? UINT64_C(1) << i : 0;
	}
	return ends;
}

/* Counts the digits of words; returns the first bytes of those that are numbers. */
static uint64_t count_digits(struct measure *m, uint64_t digits, uint64_t word, uint64_t starts)
{
	uint64_t numbers = 0;

	while (digits) {
		unsigned from = mask_last(starts & mask_below(mask_first(digits) + 1u));
		uint64_t mine = mask_below(mask_first(~(word >> from))) << from;
		uint32_t n = mask_count(digits & mine);
		bool number = (digits & mine) == mine;
		m->digits = n > m->digits ? n : m->digits;
		m->numbers += number;
		numbers |= number ? UINT64_C(1) << from : 0;
		digits &= ~mine;
	}
	return numbers;
}

/* The words of the window that begin at `starts`: `begins` of them begin a sentence, `numbers` are numbers. */
static void take_words(struct measuring *k, const struct block *w, uint64_t word, uint64_t starts, uint64_t begins,
		       uint64_t numbers)
{
	const struct tie_words *ties = k->ties;
	struct words *words = k->words;
	size_t kept = words->n, room = words->cap;
	uint64_t sum = k->m.hash;
	uint32_t n_ties = 0;

	for (; starts; starts &= starts - 1) {
		unsigned from = mask_first(starts), n = mask_first(~(word >> from));
		uint64_t hash = word_hash_ascii(w->bytes + from, n);
		bool begin = begins >> from & 1;
		n_ties += is_tie_word(ties, hash);
		sum = measure_add(sum, hash, numbers >> from & 1);
		if (kept < room)
			words->v[kept++] = (struct word){ .text = { w->base + from, n }, .hash = hash,
							    .starts = begin, .breaks = begin };
	}
	words->n = kept;
	k->m.hash = sum;
	k->m.ties += n_ties;
}

/* Counts the bytes [at, to) of the window: they are plain. */
static void count_plain(struct measuring *k, const struct block *w, size_t at, size_t to)
{
	const uint64_t range = mask_below(to) & ~mask_below(at), word = w->word & range, starts = word & ~(word << 1);
	const uint64_t upper = w->is.upper & range, digits = w->is.digit & range, small = w->is.letter & ~w->is.upper;
	uint64_t ends = count_marks(&k->m, w, range & ~(word | w->is.blank)), numbers = 0, begins;

	k->m.words += mask_count(starts);
	k->m.letters += mask_count(word & ~w->is.apostrophe);
	if (upper) {
		uint64_t joint = small << 1 | (w->is.apostrophe & word & small << 1) << 1;
		k->m.capitals += mask_count(upper & starts);
		k->m.joints += mask_count(upper & joint);
	}
	if (digits)
		numbers = count_digits(&k->m, digits, word, starts);
	begins = ends + ~word;		/* from an end over the gap behind it into the word that follows */
	begins = (begins | (k->starts ? starts & (0 - starts) : 0)) & starts;
	take_words(k, w, word, starts, begins, numbers);
	k->starts = starts ? ends > starts : k->starts || ends;
}

void measure(struct unit *u, const struct tie_words *ties, struct words *words)
{
	struct measuring k = { .starts = true, .ties = ties, .words = words };
	struct slice in = u->text;
	struct block w;
	size_t at = MASK_BYTES, to;

	words->n = 0;
	while (in.len) {
		if (at >= MASK_BYTES) {
			look(&w, in);
			at = 0;
		}
		to = plain_end(&w, at);
		if (to > at)
			count_plain(&k, &w, at, to);
		else if (at == 0 || w.is.wide >> at)
			to = at + measure_wide(&k, in);
		else
			to = at = MASK_BYTES;	/* a word that the next window may show whole */
		in = slice_from(in, to - at);
		at = to;
	}
	k.m.words += (k.halves + 1) / 2;
	k.m.start = measure_start(u->text);
	k.m.end = measure_end(u->text);
	u->is = k.m;
}
