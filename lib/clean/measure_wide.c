/*
 * A unit's words and marks a code point at a time: what is not ASCII and the words beside it;
 * and how a unit begins and ends.
 */
#include "clean/measure_parts.h"

#include "text/utf8.h"
#include "text/word_hash.h"

/* What a byte is to a word: 0 ends it. */
enum byte_class { B_MARK, B_SPACE, B_LOWER, B_UPPER, B_DIGIT, B_STOP, B_HIGH };

/* By byte: white space, letters, digits, . ! ?, and from 0x80 on what must be decoded. */
static const unsigned char byte_classes[256] = {
	0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	1, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5, 0, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 0, 0, 0, 0, 0, 5,
	0, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 0, 0, 0, 0, 0,
	0, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0,
	6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6,
	6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6,
	6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6,
	6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6,
};

static enum byte_class class_of(char c)
{
	return (enum byte_class)byte_classes[(unsigned char)c];
}

/* A word on its way. */
struct token {
	uint64_t hash;
	uint32_t letters, joints, digits;
	bool capital, digits_only, unspaced;
};

/*
 * The class of the code point at the front of s, and its length.  Letters of
 * other scripts count as small ones unless they are capitals.
 */
static enum byte_class high_class(struct slice s, size_t *n, bool *unspaced)
{
	struct slice rest = s;
	uint32_t cp = utf8_next(&rest);

	*n = s.len - rest.len;
	*unspaced = cp_unspaced(cp);
	if (*unspaced && cp_letter(cp))
		return B_LOWER;
	if (cp_terminal(cp))
		return B_STOP;
	if (cp >= 0x2000 && cp < 0x2070)
		return cp_space(cp) ? B_SPACE : B_MARK;
	if (cp_letter(cp))
		return cp_upper(cp) ? B_UPPER : B_LOWER;
	if (cp_digit(cp))
		return B_DIGIT;
	return cp_space(cp) ? B_SPACE : B_MARK;
}

/* An apostrophe inside a word, ASCII or U+2019: its length, or 0. */
static size_t apostrophe(struct slice s)
{
	if (s.p[0] == '\'')
		return s.len > 1 ? 1 : 0;
	return s.len > 3 && memcmp(s.p, "\xE2\x80\x99", 3) == 0 ? 3 : 0;
}

/* Takes the word that *in begins with; its hash is that of word_hash(). */
static struct token take_word(struct slice *in)
{
	struct token t = { 0, 0, 0, 0, false, true, false };
	struct slice start = *in;
	bool small = false;

	while (in->len) {
		size_t n = 1;
		bool unspaced = false;
		enum byte_class c = class_of(in->p[0]);
		if (c == B_HIGH)
			c = high_class(*in, &n, &unspaced);
		if (unspaced && t.letters > 0)
			break;
		if (c < B_LOWER || c > B_DIGIT) {
			n = t.letters ? apostrophe(*in) : 0;
			if (n == 0 || in->len <= n || class_of(in->p[n]) < B_LOWER ||
			    class_of(in->p[n]) > B_UPPER)
				break;
			c = B_MARK;
		}
		if (c != B_MARK) {
			t.capital |= c == B_UPPER && t.letters == 0;
			t.joints += c == B_UPPER && small;
			t.digits_only &= c == B_DIGIT;
			t.digits += c == B_DIGIT;
			small = c == B_LOWER;
			t.letters++;
		}
		*in = slice_from(*in, n);
		if (unspaced) {
			t.unspaced = true;
			break;
		}
	}
	t.hash = word_hash(slice_first(start, start.len - in->len));
	return t;
}

/* The length of the closing quote or bracket at the end of s, or 0. */
static size_t closer_len(struct slice s)
{
	static const struct slice closers[] = {
		{ "\xE2\x80\x9D", 3 }, { "\xE2\x80\x99", 3 }, { "\xC2\xBB", 2 }, { "\xE3\x80\x8D", 3 },
	};
	char last = s.len ? s.p[s.len - 1] : 'x';

	if (last == '"' || last == '\'' || last == ')' || last == ']')
		return 1;
	for (size_t i = 0; class_of(last) == B_HIGH && i < N_ELEMS(closers); i++)
		if (slice_ends(s, closers[i]))
			return closers[i].len;
	return 0;
}

/* How the text ends, closing quotes and brackets apart. */
enum unit_end measure_end(struct slice s)
{
	size_t n;
	uint32_t cp;

	while ((n = closer_len(s)) > 0)
		s.len -= n;
	if (!s.len || class_of(s.p[s.len - 1]) == B_LOWER || class_of(s.p[s.len - 1]) == B_UPPER)
		return END_BARE;
	if (slice_ends(s, SLICE("...")) || slice_ends(s, SLICE("\xE2\x80\xA6")))
		return END_DOTS;
	cp = utf8_last(s);
	if (cp == '?' || cp == 0xFF1F || cp == 0x61F)
		return END_ASK;
	if (cp_terminal(cp))
		return END_STOP;
	if (cp == ':' || cp == 0xFF1A)
		return END_COLON;
	return cp == ',' || cp == ';' || cp == '-' || cp == 0x2014 || cp == 0xFF0C ? END_COMMA :
										     END_BARE;
}

enum unit_start measure_start(struct slice s)
{
	size_t n;
	bool unspaced;
	enum byte_class c = s.len ? class_of(s.p[0]) : B_MARK;

	if (c == B_HIGH)
		c = high_class(s, &n, &unspaced);
	return c == B_UPPER ? START_UPPER : c == B_LOWER ? START_LOWER :
	       c == B_DIGIT ? START_DIGIT : START_MARK;
}

/* Whether the mark that s begins with parts links when it stands alone. */
static bool is_bar(struct slice s)
{
	static const struct slice bars[] = {
		{ "|", 1 }, { "/", 1 }, { ">", 1 }, { "\xC2\xBB", 2 }, { "\xE2\x80\xBA", 3 },
		{ "\xC2\xB7", 2 }, { "\xE2\x80\xA2", 3 },
	};

	for (size_t i = 0; i < N_ELEMS(bars); i++) {
		size_t n = bars[i].len;
		if (slice_starts(s, bars[i]))
			return s.len == n || is_space(s.p[n]) || s.p[n] == '\xC2';
	}
	return false;
}

static void count_word(struct measuring *k, struct slice text, const struct token *t)
{
	struct measure *m = &k->m;

	if (t->unspaced)
		k->halves++;
	else
		m->words++;
	m->letters += t->letters;
	m->joints += t->joints;
	m->capitals += t->capital;
	m->numbers += t->digits_only;
	m->digits = t->digits > m->digits ? t->digits : m->digits;
	m->ties += is_tie_word(k->ties, t->hash);
	m->hash = measure_add(m->hash, t->hash, t->digits_only);
	if (k->words->n < k->words->cap)
		k->words->v[k->words->n++] = (struct word){ .text = text, .hash = t->hash,
							    .starts = k->starts, .breaks = k->starts };
	k->starts = false;
}

/* What stands between two words: n bytes, of class c. */
static void count_mark(struct measuring *k, struct slice in, size_t n, enum byte_class c)
{
	if (c == B_STOP)
		k->m.sentences += in.len == n || is_space(in.p[n]) || n > 1;
	else if (c != B_SPACE && (in.p[0] == ',' || in.p[0] == ';'))
		k->m.commas++;
	else if (c != B_SPACE && is_bar(in))
		k->m.bars++;
	k->starts |= c == B_STOP || in.p[0] == '\n' || in.p[0] == '\r';
}

size_t measure_wide(struct measuring *k, struct slice in)
{
	struct slice rest = in;
	size_t n = 1;
	bool unspaced;
	enum byte_class c = class_of(in.p[0]);

	if (c == B_HIGH)
		c = high_class(in, &n, &unspaced);
	if (c >= B_LOWER && c <= B_DIGIT) {
		struct token t = take_word(&rest);
		n = in.len - rest.len;
		count_word(k, slice_first(in, n), &t);
	} else {
		count_mark(k, in, n, c);
	}
	return n;
}
