/*
 * session_counter.c - counter headers: "Session Number: 11", "SESSION 3 (intake)".
 */
#include "split/session_header.h"
#include "split/session_words.h"
#include "text/utf8.h"

#define TITLE_MAX_BYTES 100
#define TITLE_MAX_WORDS 12
#define MAX_PREFIXES 3

static bool in_word(char c)
{
	return is_digit(c) || is_letter(c) || (c & 0x80);
}

static struct slice skip_blanks(struct slice s)
{
	while (s.len && (*s.p == ' ' || *s.p == '\t'))
		s = slice_from(s, 1);
	return s;
}

/* Takes `word` in any case off *in, if it stands there as a whole. */
static bool take_word(struct slice *in, const char *word)
{
	struct slice w = slice_z(word);

	if (!slice_istarts(*in, w))
		return false;
	if (w.len < in->len && in_word(w.p[w.len - 1]) && in_word(in->p[w.len]) &&
	    !is_digit(in->p[w.len]))
		return false;
	*in = slice_from(*in, w.len);
	return true;
}

/* Without n bytes at each end, white space apart. */
static struct slice peel(struct slice s, size_t n)
{
	return slice_trim(slice_span(s, n, s.len - n));
}

/* Takes one wide mark, such as a dash, off both ends of *s if they have the same. */
static bool peel_wide(struct slice *s)
{
	struct slice rest = *s;
	uint32_t cp = s->len && (*s->p & 0x80) ? utf8_next(&rest) : 0;
	size_t n = s->len - rest.len;

	if (!cp || cp_letter(cp) || s->len <= 2 * n || utf8_last(*s) != cp)
		return false;
	*s = peel(*s, n);
	return true;
}

/* Takes one pair of marks off both ends of *s. */
static bool peel_pair(struct slice *s)
{
	static const char *const around[] = {
		"[]", "()", "<>", "{}", "**", "__", "--", "==", "~~", "||"
	};

	for (size_t i = 0; s->len > 2 && i < N_ELEMS(around); i++)
		if (*s->p == around[i][0] && s->p[s->len - 1] == around[i][1]) {
			*s = peel(*s, 1);
			return true;
		}
	return peel_wide(s);
}

struct slice header_unwrap(struct slice s)
{
	struct slice bom = SLICE("\xEF\xBB\xBF");

	if (slice_starts(s, bom))
		s = slice_from(s, bom.len);
	s = slice_trim(s);
	while (s.len && *s.p == '#')
		s = slice_from(s, 1);
	while (s.len && s.p[s.len - 1] == '#')
		s.len--;
	s = slice_trim(s);
	while (peel_pair(&s))
		;
	/* bold that ends within the line: "**Session Number:** 11" */
	while (slice_starts(s, SLICE("**")) || slice_starts(s, SLICE("__")))
		s = slice_ltrim(slice_from(s, 2));
	return s;
}

/* "VII" to 7; capitals only, up to 39; 0 if it is none. */
static size_t roman(struct slice s)
{
	size_t sum = 0, last = 0;

	for (size_t i = s.len; i-- > 0; ) {
		size_t v = s.p[i] == 'I' ? 1 : s.p[i] == 'V' ? 5 : s.p[i] == 'X' ? 10 : 0;
		if (!v)
			return 0;
		sum = v < last ? sum - v : sum + v;
		last = v;
	}
	return sum < 40 ? sum : 0;
}

static size_t number_word(struct slice s)
{
	for (size_t i = 0; i < n_session_numbers; i++)
		if (slice_ieq(s, slice_z(session_numbers[i])))
			return i + 1;
	return roman(s);
}

static struct slice leading_token(struct slice s)
{
	size_t n = 0;

	while (n < s.len && (in_word(s.p[n]) || s.p[n] == '-' || s.p[n] == '_'))
		n++;
	while (n && !in_word(s.p[n - 1]))
		n--;
	return slice_first(s, n);
}

/* Takes "11", "2b", "IV" or "three" off *in. */
static bool take_number(struct slice *in, size_t *out)
{
	struct slice s = *in;
	size_t n = 0;

	while (n < s.len && is_digit(s.p[n]))
		n++;
	if (n > 0 && n <= 9) {
		slice_number(slice_first(s, n), out);
		if (n < s.len && in_word(s.p[n]) && !is_digit(s.p[n]))
			n++;
	} else {
		while (n < s.len && is_letter(s.p[n]))
			n++;
		*out = number_word(slice_first(s, n));
		if (!*out)
			return false;
	}
	*in = slice_from(s, n);
	return !in->len || !in_word(*in->p);
}

/* Takes an id with a digit in it off *in: "ab-12". */
static bool take_id(struct slice *in, struct slice *id)
{
	*id = leading_token(*in);
	for (size_t i = 0; i < id->len; i++)
		if (is_digit(id->p[i])) {
			*in = slice_from(*in, id->len);
			return true;
		}
	return false;
}

/* Takes " of 12" or "/12" off *in. */
static void take_total(struct slice *in)
{
	struct slice s = skip_blanks(*in);
	size_t total;

	if (s.len && *s.p == '/')
		s = slice_from(s, 1);
	else if (!take_word(&s, "of"))
		return;
	s = skip_blanks(s);
	if (take_number(&s, &total))
		*in = s;
}

/* Length of the mark : - . | , or a long dash or full-width colon that s begins with. */
static size_t joint(struct slice s)
{
	static const char *const wide[] = { "\xE2\x80\x93", "\xE2\x80\x94", "\xEF\xBC\x9A" };

	if (s.len && (*s.p == ':' || *s.p == '-' || *s.p == '.' || *s.p == '|' || *s.p == ',' ||
		      *s.p == '='))
		return 1;
	for (size_t i = 0; i < N_ELEMS(wide); i++)
		if (slice_starts(s, slice_z(wide[i])))
			return strlen(wide[i]);
	return 0;
}

/* A title is short, does not begin small and is no sentence. */
static bool title_like(struct slice s)
{
	struct slice rest = s;

	if (s.len > TITLE_MAX_BYTES || cp_lower(utf8_next(&rest)))
		return false;
	if (memchr(".!?,;:\"", s.p[s.len - 1], 7))
		return false;
	return slice_count_words(s) <= TITLE_MAX_WORDS;
}

/* Takes " transcript" or " ends" off *in. */
static void take_suffix(struct slice *in, bool *ends)
{
	struct slice s = skip_blanks(*in);

	for (size_t i = 0; s.p != in->p && i < n_session_suffixes; i++)
		if (take_word(&s, session_suffixes[i].word)) {
			*ends = *ends || session_suffixes[i].ends;
			*in = s;
			return;
		}
}

/* What may follow the number: nothing, a colon, "(title)", ": Title", " - 2021-03-02". */
static bool tail_read(struct slice s, struct counter *out)
{
	size_t marks;

	take_total(&s);
	take_suffix(&s, &out->ends);
	s = slice_trim(s);
	out->rest = (struct slice){ s.p, 0 };
	if (!s.len)
		return true;
	if (s.len > 2 && ((*s.p == '(' && s.p[s.len - 1] == ')') ||
			  (*s.p == '[' && s.p[s.len - 1] == ']'))) {
		out->rest = peel(s, 1);
		return out->rest.len <= TITLE_MAX_BYTES;
	}
	marks = joint(s);
	if (!marks)
		return false;
	out->rest = slice_trim(slice_from(s, marks));
	if (!out->rest.len || header_date(out->rest))
		return true;
	out->strong = false;
	return title_like(out->rest);
}

static bool is_id_marker(struct slice *in)
{
	*in = skip_blanks(*in);
	for (size_t i = 0; i < n_session_markers; i++)
		if (take_word(in, session_markers[i].word))
			return session_markers[i].id;
	return false;
}

/* The rest of a header after its noun: marker, joint, number, tail. */
static bool number_read(struct slice s, struct counter *out)
{
	bool id;

	if (s.len && (*s.p == '_' || *s.p == '-'))
		s = slice_from(s, 1);
	id = is_id_marker(&s);
	s = skip_blanks(s);
	s = skip_blanks(slice_from(s, joint(s)));
	while (s.len && (*s.p == '*' || *s.p == '_'))
		s = skip_blanks(slice_from(s, 1));
	if (s.len && *s.p == '#')
		s = skip_blanks(slice_from(s, 1));
	if (header_date(s)) {
		out->rest = slice_trim(s);
		return true;
	}
	if (id && !take_id(&s, &out->id))
		return false;
	if (!id) {
		out->has_number = take_number(&s, &out->number);
		if (!out->has_number)
			return false;
	}
	return tail_read(s, out);
}

/* The first byte, small; never 0 for the words of a table. */
static char initial(struct slice s)
{
	return (char)(s.len ? to_lower(*s.p) : 0);
}

/*
 * The first row of a sorted table whose word begins with c.  Rows begin with
 * their word.  Almost every line of a transcript asks this, so no row of
 * another letter is looked at.
 */
static size_t first_row(const void *rows, size_t n, size_t size, char c)
{
	size_t lo = 0;

	while (lo < n) {
		size_t mid = lo + (n - lo) / 2;
		const char *const *word = (const void *)((const char *)rows + mid * size);
		if ((unsigned char)**word < (unsigned char)c)
			lo = mid + 1;
		else
			n = mid;
	}
	return lo;
}

static size_t first_prefix(char c)
{
	return first_row(session_prefixes, n_session_prefixes, sizeof(*session_prefixes), c);
}

static size_t first_noun(char c)
{
	return first_row(session_nouns, n_session_nouns, sizeof(*session_nouns), c);
}

/* Takes the longest prefix that *in begins with, and the blanks after it, off it. */
static const struct prefix *take_prefix(struct slice *in)
{
	const struct prefix *longest = NULL;
	struct slice start = *in;
	char c = initial(start);

	for (size_t i = first_prefix(c); i < n_session_prefixes; i++) {
		struct slice rest = start;
		if (*session_prefixes[i].word != c)
			break;
		if (!take_word(&rest, session_prefixes[i].word) || !rest.len || *rest.p != ' ')
			continue;
		*in = skip_blanks(rest);
		longest = &session_prefixes[i];	/* of two that match, the longer comes later */
	}
	return longest;
}

/* The letters that s begins with, and the hash of them, small; no more than `most` are looked at. */
static size_t first_letters(struct slice s, size_t most, unsigned *hash)
{
	uint64_t last = 0;	/* the last eight of them */
	size_t n = 0;

	for (; n < s.len && n < most; n++) {
		unsigned char c = (unsigned char)s.p[n] | 0x20;
		if (c < 0x80 && (unsigned)(c - 'a') >= 26)
			break;
		last = last << 8 | c;
	}
	*hash = (unsigned)((last ^ n) * UINT64_C(0x9E3779B97F4A7C15) >> 54);
	return n;
}

static void add_word(struct header_words *w, const char *word)
{
	unsigned hash;
	size_t n = first_letters(slice_z(word), strlen(word), &hash);

	w->bits[hash / 64] |= UINT64_C(1) << (hash % 64);
	if (n > w->longest)
		w->longest = n;
}

void header_words_make(struct header_words *w)
{
	*w = (struct header_words){ .longest = 0 };
	for (size_t i = 0; i < n_session_nouns; i++)
		add_word(w, session_nouns[i].word);
	for (size_t i = 0; i < n_session_prefixes; i++)
		add_word(w, session_prefixes[i].word);
	for (size_t i = 0; i < n_session_numbers; i++)
		add_word(w, session_ordinals[i]);
}

bool header_words_may(const struct header_words *w, struct slice line)
{
	unsigned hash;
	size_t n = first_letters(line, w->longest + 1, &hash);

	return n > 0 && n <= w->longest && (w->bits[hash / 64] >> (hash % 64) & 1);
}

/* "first" to 1, "2nd" to 2; 0 if it is none. */
static size_t ordinal(struct slice token)
{
	static const char *const endings[] = { "st", "nd", "rd", "th" };
	struct slice digits = slice_first(token, token.len > 2 ? token.len - 2 : 0);
	size_t n = 0;

	for (size_t i = 0; i < n_session_numbers; i++)
		if (*session_ordinals[i] == initial(token) &&
		    slice_ieq(token, slice_z(session_ordinals[i])))
			return i + 1;
	if (!token.len || !is_digit(*token.p) || token.len > 5 || !slice_number(digits, &n))
		return 0;
	for (size_t i = 0; i < N_ELEMS(endings); i++)
		if (slice_ieq(slice_from(token, digits.len), slice_z(endings[i])))
			return n;
	return 0;
}

/* Takes an ordinal and the blanks after it off *in. */
static bool take_ordinal(struct slice *in, size_t *out)
{
	struct slice token = leading_token(*in);

	*out = ordinal(token);
	if (*out)
		*in = skip_blanks(slice_from(*in, token.len));
	return *out > 0;
}

static struct slice skip_prefixes(struct slice s, bool *ends)
{
	const struct prefix *prefix;

	for (size_t n = 0; n < MAX_PREFIXES && (prefix = take_prefix(&s)) != NULL; n++)
		*ends = *ends || prefix->ends;
	return s;
}

/* Small letters, and a full stop before the title: "session 6. I'm so proud" is wrapped speech. */
static bool is_speech(struct slice s, struct slice title)
{
	const char *p = title.p;

	if (!s.len || *s.p < 'a' || *s.p > 'z' || !title.len)
		return false;
	while (p > s.p && is_space(p[-1]))
		p--;
	return p > s.p && p[-1] == '.';
}

bool counter_read(struct slice line, struct counter *out)
{
	struct slice s;
	bool first;		/* an ordinal stands before the noun */

	if (line.len > HEADER_MAX_BYTES)
		return false;
	*out = (struct counter){ 0 };
	s = skip_prefixes(header_unwrap(line), &out->ends);
	first = take_ordinal(&s, &out->number);
	for (size_t i = first_noun(initial(s)); i < n_session_nouns; i++) {
		struct slice rest = s;
		if (*session_nouns[i].word != initial(s))
			break;
		if (!take_word(&rest, session_nouns[i].word))
			continue;
		out->noun = i;
		out->key = session_nouns[i].key;
		out->strong = session_nouns[i].talk;
		out->has_number = first;
		if (first ? tail_read(rest, out) : number_read(rest, out))
			return !is_speech(s, out->rest);
	}
	return false;
}
