#include "key/stem_english.h"

#include "base/slice.h"

#include <stdint.h>

/* A word with the two regions that suffixes must stand in to be taken off. */
struct stem {
	char *w;
	size_t n;
	size_t r1, r2;	/* where they begin: after a consonant that follows a vowel, once and twice */
};

/* A set of small letters, a bit each. */
#define L(c) (UINT32_C(1) << ((c) - 'a'))
#define VOWELS (L('a') | L('e') | L('i') | L('o') | L('u') | L('y'))	/* 'Y' is a consonant, as in "yes" and "say" */
#define DOUBLES (L('b') | L('d') | L('f') | L('g') | L('m') | L('n') | L('p') | L('r') | L('t'))
#define BEFORE_LI (L('c') | L('d') | L('e') | L('g') | L('h') | L('k') | L('m') | L('n') | L('r') | L('t'))

/* A suffix, what takes its place, and one of which letters must stand before it; 0: any, or none. */
struct suffix {
	char end[8], to[6];
	unsigned char len, to_len;
	uint32_t after;
};

#define ROW(end, to, after) { end, to, sizeof(end) - 1, sizeof(to) - 1, after }

static inline bool is_one_of(uint32_t letters, char c)
{
	return c >= 'a' && c <= 'z' && letters >> (c - 'a') & 1;
}

static inline bool is_vowel(char c)
{
	return is_one_of(VOWELS, c);
}

static inline bool ends_with(const struct stem *s, const char *end, size_t len)
{
	return len <= s->n && s->w[s->n - 1] == end[len - 1] && memcmp(s->w + s->n - len, end, len) == 0;
}

#define ENDS(s, end) ends_with((s), (end), sizeof(end) - 1)

/* The longest of the suffixes that the word ends with, or NULL. */
static const struct suffix *longest(const struct stem *s, const struct suffix *rows, size_t n)
{
	const struct suffix *found = NULL;

	for (size_t i = 0; i < n; i++)
		if (ends_with(s, rows[i].end, rows[i].len) && (!found || rows[i].len > found->len))
			found = &rows[i];
	return found;
}

static void replace(struct stem *s, const struct suffix *row)
{
	memcpy(s->w + s->n - row->len, row->to, row->to_len);
	s->n += (size_t)row->to_len - row->len;
}

/* Whether a vowel stands among the first n letters. */
static bool has_vowel(const struct stem *s, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (is_vowel(s->w[i]))
			return true;
	return false;
}

/* Whether the first n letters end in a short syllable: "rap", "trap", and "ow" alone. */
static bool is_short(const struct stem *s, size_t n)
{
	if (n == 2)
		return is_vowel(s->w[0]) && !is_vowel(s->w[1]);
	return n > 2 && !is_vowel(s->w[n - 3]) && is_vowel(s->w[n - 2]) && !is_one_of(VOWELS | L('w') | L('x'), s->w[n - 1]) &&
	       s->w[n - 1] != 'Y';
}

/* Where a region begins: after the first consonant that follows a vowel, from `at` on. */
static size_t region(const struct stem *s, size_t at)
{
	while (at < s->n && !is_vowel(s->w[at]))
		at++;
	while (at < s->n && is_vowel(s->w[at]))
		at++;
	return at < s->n ? at + 1 : s->n;
}

static void mark_regions(struct stem *s)
{
	struct slice word = { s->w, s->n };

	if (slice_starts(word, SLICE("gener")) || slice_starts(word, SLICE("arsen")))
		s->r1 = 5;	/* else "general" would be "gen" */
	else
		s->r1 = slice_starts(word, SLICE("commun")) ? 6 : region(s, 0);
	s->r2 = region(s, s->r1);
}

/* Marks each y that is a consonant. */
static void mark_y(struct stem *s)
{
	for (size_t i = 0; i < s->n; i++)
		if (s->w[i] == 'y' && (i == 0 || is_vowel(s->w[i - 1])))
			s->w[i] = 'Y';
}

/* Plurals, and what apostrophes add. */
static void step_1a(struct stem *s)
{
	s->n -= ENDS(s, "'");
	s->n -= ENDS(s, "'s") ? 2 : 0;
	if (ENDS(s, "sses"))
		s->n -= 2;
	else if (ENDS(s, "ied") || ENDS(s, "ies"))
		s->n -= s->n > 4 ? 2 : 1;
	else if (ENDS(s, "s") && !ENDS(s, "us") && !ENDS(s, "ss") && s->n > 2 && has_vowel(s, s->n - 2))
		s->n--;
}

/* What is left after "ed" or "ing": "hop" of "hopping", "hope" of "hoping". */
static void mend(struct stem *s)
{
	char last = s->n ? s->w[s->n - 1] : '\0';

	if (ENDS(s, "at") || ENDS(s, "bl") || ENDS(s, "iz") || (s->n == s->r1 && is_short(s, s->n)))
		s->w[s->n++] = 'e';
	else if (s->n > 1 && last == s->w[s->n - 2] && is_one_of(DOUBLES, last))
		s->n--;
}

static void step_1b(struct stem *s)
{
	static const struct suffix rows[] = {
		ROW("eed", "ee", 0), ROW("eedly", "ee", 0),
		ROW("ed", "", 0), ROW("edly", "", 0), ROW("ing", "", 0), ROW("ingly", "", 0),
	};
	const struct suffix *row = longest(s, rows, N_ELEMS(rows));

	if (!row)
		return;
	if (row->to_len) {
		if (s->n - row->len >= s->r1)
			replace(s, row);
	} else if (has_vowel(s, s->n - row->len)) {
		replace(s, row);
		mend(s);
	}
}

static void step_1c(struct stem *s)
{
	if (s->n > 2 && (s->w[s->n - 1] == 'y' || s->w[s->n - 1] == 'Y') && !is_vowel(s->w[s->n - 2]))
		s->w[s->n - 1] = 'i';
}

/* Steps 2 to 4: the longest suffix is replaced, if it stands in the region. */
static void step(struct stem *s, const struct suffix *rows, size_t n, size_t from)
{
	const struct suffix *row = longest(s, rows, n);
	size_t at = row ? s->n - row->len : 0;

	if (row && at >= from && (!row->after || (at > 0 && is_one_of(row->after, s->w[at - 1]))))
		replace(s, row);
}

static void step_2(struct stem *s)
{
	static const struct suffix rows[] = {
		ROW("tional", "tion", 0), ROW("enci", "ence", 0), ROW("anci", "ance", 0),
		ROW("abli", "able", 0), ROW("entli", "ent", 0), ROW("izer", "ize", 0),
		ROW("ization", "ize", 0), ROW("ational", "ate", 0), ROW("ation", "ate", 0),
		ROW("ator", "ate", 0), ROW("alism", "al", 0), ROW("aliti", "al", 0),
		ROW("alli", "al", 0), ROW("fulness", "ful", 0), ROW("ousli", "ous", 0),
		ROW("ousness", "ous", 0), ROW("iveness", "ive", 0), ROW("iviti", "ive", 0),
		ROW("biliti", "ble", 0), ROW("bli", "ble", 0), ROW("ogi", "og", L('l')),
		ROW("fulli", "ful", 0), ROW("lessli", "less", 0), ROW("li", "", BEFORE_LI),
	};

	step(s, rows, N_ELEMS(rows), s->r1);
}

static void step_3(struct stem *s)
{
	static const struct suffix rows[] = {
		ROW("tional", "tion", 0), ROW("ational", "ate", 0), ROW("alize", "al", 0),
		ROW("icate", "ic", 0), ROW("iciti", "ic", 0), ROW("ical", "ic", 0),
		ROW("ful", "", 0), ROW("ness", "", 0),
	};

	if (!ENDS(s, "ative"))
		step(s, rows, N_ELEMS(rows), s->r1);
	else if (s->n - strlen("ative") >= s->r2)
		s->n -= strlen("ative");
}

static void step_4(struct stem *s)
{
	static const struct suffix rows[] = {
		ROW("al", "", 0), ROW("ance", "", 0), ROW("ence", "", 0), ROW("er", "", 0),
		ROW("ic", "", 0), ROW("able", "", 0), ROW("ible", "", 0), ROW("ant", "", 0),
		ROW("ement", "", 0), ROW("ment", "", 0), ROW("ent", "", 0), ROW("ism", "", 0),
		ROW("ate", "", 0), ROW("iti", "", 0), ROW("ous", "", 0), ROW("ive", "", 0),
		ROW("ize", "", 0), ROW("ion", "", L('s') | L('t')),
	};

	step(s, rows, N_ELEMS(rows), s->r2);
}

static void step_5(struct stem *s)
{
	size_t n = s->n - 1;

	if ((ENDS(s, "e") && (n >= s->r2 || (n >= s->r1 && !is_short(s, n)))) ||
	    (ENDS(s, "ll") && n >= s->r2))
		s->n = n;
}

/* Words that are not what they look like, with their stems; sorted. */
static const struct suffix exceptions[] = {
	ROW("andes", "andes", 0), ROW("atlas", "atlas", 0), ROW("bias", "bias", 0),
	ROW("cosmos", "cosmos", 0), ROW("dying", "die", 0), ROW("early", "earli", 0),
	ROW("gently", "gentl", 0), ROW("howe", "howe", 0), ROW("idly", "idl", 0),
	ROW("lying", "lie", 0), ROW("news", "news", 0), ROW("only", "onli", 0),
	ROW("singly", "singl", 0), ROW("skies", "sky", 0), ROW("skis", "ski", 0),
	ROW("sky", "sky", 0), ROW("tying", "tie", 0), ROW("ugly", "ugli", 0),
};

/* And such as are stems once they are no plurals. */
static const char *const whole[] = {
	"canning", "earring", "exceed", "herring", "inning", "outing", "proceed", "succeed",
};

static bool is_exception(struct stem *s)
{
	for (size_t i = 0; i < N_ELEMS(exceptions); i++)
		if (s->n == exceptions[i].len && ends_with(s, exceptions[i].end, s->n)) {
			replace(s, &exceptions[i]);
			return true;
		}
	return false;
}

static bool is_whole(const struct stem *s)
{
	for (size_t i = 0; i < N_ELEMS(whole); i++)
		if (slice_is((struct slice){ s->w, s->n }, whole[i]))
			return true;
	return false;
}

size_t stem_english(char *word, size_t n)
{
	struct stem s = { word, n, 0, 0 };

	if (n < 3 || is_exception(&s))
		return s.n;
	mark_y(&s);
	mark_regions(&s);
	step_1a(&s);
	if (!is_whole(&s)) {
		step_1b(&s);
		step_1c(&s);
		step_2(&s);
		step_3(&s);
		step_4(&s);
		step_5(&s);
	}
	for (size_t i = 0; i < s.n; i++)
		if (word[i] == 'Y')
			word[i] = 'y';
	return s.n;
}
