#include "text/sentence.h"

#include "text/ascii_mask.h"
#include "text/full_stop.h"
#include "text/utf8.h"

#define UNMARKED_LEAST 180	/* bytes, 60 letters: a Thai clause that long is taken for a sentence */
#define QUOTE_MAX 240	/* bytes: a quotation that closes within them is not cut */

/* One sentence in the making: the text from its first byte on. */
struct scan {
	struct slice s;
	bool heading, item;	/* a mark of that kind stood before it */
	bool capital;		/* it begins with one: its writer uses them */
	size_t quiet;		/* up to here a quotation goes on: no sentence ends before */
};

enum byte { PLAIN, LINE, STOP, QUOTE, WIDE };

/* What to look at: the rest is passed over at a table look-up a byte. */
static const unsigned char byte_kinds[256] = {
	['\n'] = LINE, ['\r'] = LINE, ['\v'] = LINE, ['\f'] = LINE,
	['.'] = STOP, ['!'] = STOP, ['?'] = STOP,
	['"'] = QUOTE, ['('] = QUOTE, ['['] = QUOTE,
	/* first bytes of the terminals, quotation marks and line ends beyond ASCII */
	[0xC2] = WIDE, [0xD6] = WIDE, [0xD8] = WIDE, [0xDB] = WIDE, [0xE0] = WIDE, [0xE1] = WIDE,
	[0xE2] = WIDE, [0xE3] = WIDE, [0xEF] = WIDE,
};

#ifdef __SSE2__
/* Of 16 bytes, those that are not PLAIN, and the rest of what is not ASCII. */
static unsigned mark_mask(const char *p)
{
	static const char marks[] = { '.', '!', '?', '"', '(', '[' };
	__m128i v = _mm_loadu_si128((const __m128i *)(const void *)p);
	__m128i hit = _mm_or_si128(v, _mm_and_si128(_mm_cmpgt_epi8(v, _mm_set1_epi8('\n' - 1)),
						    _mm_cmplt_epi8(v, _mm_set1_epi8('\r' + 1))));

	for (size_t i = 0; i < N_ELEMS(marks); i++)
		hit = _mm_or_si128(hit, _mm_cmpeq_epi8(v, _mm_set1_epi8(marks[i])));
	return (unsigned)_mm_movemask_epi8(hit);
}
#endif

static uint32_t first_cp(struct slice s)
{
	return s.len ? utf8_next(&s) : 0;
}

/* The mark that closes what cp opens, or 0. */
static uint32_t closer_of(uint32_t cp)
{
	switch (cp) {
	case '"':
		return '"';
	case '(': case 0xFF08: case 0x2018: case 0x201C: case 0x300C: case 0x300E: case 0x3010:
		return cp + 1;
	case '[':
		return ']';
	case 0x201E:
		return 0x201C;
	case 0xAB:
		return 0xBB;
	}
	return 0;
}

/*
 * Whether cp, right after a sentence's last mark and before `rest`, closes what
 * is around it: quotes, brackets, emphasis.  What is the closing mark in one
 * language opens in another: then a blank after it tells.
 */
static bool closes(uint32_t cp, struct slice rest)
{
	switch (cp) {
	case ')': case ']': case '}': case 0x2019: case 0x201D: case 0xBB: case 0x203A:
	case 0x300D: case 0x300F: case 0x3011: case 0xFF09:
		return true;
	case '"': case '\'': case '*': case '_': case '`': case 0xAB: case 0x2018: case 0x201C:
		return !cp_letter(first_cp(rest)) && !cp_digit(first_cp(rest));
	}
	return false;
}

static struct slice skip_blanks(struct slice s)
{
	while (s.len && (s.p[0] == ' ' || s.p[0] == '\t'))
		s = slice_from(s, 1);
	return s;
}

static bool line_end(struct slice s)
{
	return s.len == 0 || byte_kinds[(unsigned char)s.p[0]] == LINE;
}

/* Length of "12." "12)" "(12)" "a)" "(a)" at the beginning of s, or 0. */
static size_t number_mark(struct slice s)
{
	bool open = s.len && s.p[0] == '(';
	size_t i = open, digits;

	while (i < s.len && i < (size_t)open + 3 && is_digit(s.p[i]))
		i++;
	digits = i - open;
	if (digits == 0 && i < s.len && is_letter(s.p[i]))
		i++;
	if (i == open || i >= s.len)
		return 0;
	return s.p[i] == ')' || (s.p[i] == '.' && digits && !open) ? i + 1 : 0;
}

static bool is_bullet(uint32_t cp)
{
	switch (cp) {
	case '-': case '*': case '+': case 0xB7: case 0x2022: case 0x2023: case 0x2043:
	case 0x2013: case 0x2014: case 0x25AA: case 0x25AB: case 0x25CB: case 0x25CF:
	case 0x25E6: case 0x25A0: case 0x25BA: case 0x2219:
		return true;
	}
	return false;
}

enum mark { MARK_NONE, MARK_ITEM, MARK_HEADING, MARK_QUOTE };

/* What mark s begins with, with text after it on the same line; *n is its length, blanks included. */
static enum mark mark_of(struct slice s, size_t *n)
{
	struct slice rest = s, after;
	enum mark mark = MARK_NONE;

	if (s.len == 0 || (is_letter(s.p[0]) && (s.len == 1 || s.p[1] != ')')))	/* as most sentences begin */
		return MARK_NONE;
	if (is_bullet(utf8_next(&rest))) {
		mark = MARK_ITEM;
	} else if (s.p[0] == '#') {
		while (rest.len && rest.p[0] == '#')
			rest = slice_from(rest, 1);
		mark = s.len - rest.len <= 6 ? MARK_HEADING : MARK_NONE;
	} else if (s.p[0] == '>') {
		mark = MARK_QUOTE;
	} else {
		rest = slice_from(s, number_mark(s));
		mark = rest.len < s.len ? MARK_ITEM : MARK_NONE;
	}
	after = skip_blanks(rest);
	if (after.len == rest.len || line_end(after))
		return MARK_NONE;
	*n = s.len - after.len;
	return mark;
}

/* The text after white space and the marks of lists, headings and quotations before it. */
static struct scan begin(struct slice in)
{
	struct scan sc = { .s = utf8_trim(in) };
	enum mark mark;
	size_t n;

	sc.s.len = in.len - (size_t)(sc.s.p ? sc.s.p - in.p : 0);	/* the end is trimmed later */
	while ((mark = mark_of(sc.s, &n)) != MARK_NONE) {
		sc.item |= mark == MARK_ITEM;
		sc.heading |= mark == MARK_HEADING;
		sc.s = slice_from(sc.s, n);
	}
	for (struct slice rest = sc.s; rest.len;) {
		uint32_t cp = utf8_next(&rest);
		if (cp_letter(cp) || cp_digit(cp) || cp_space(cp)) {
			sc.capital = cp_upper(cp);
			break;
		}
	}
	return sc;
}

/*
 * Whether the line end at i ends the sentence; if not, *next is where the next
 * line's text begins.
 */
static bool line_ends(const struct scan *sc, size_t i, size_t *next)
{
	struct slice after = slice_from(sc->s, i), line;
	char c = after.p[0];
	size_t n;

	if (sc->heading || c == '\f' || c == '\v')
		return true;
	after = slice_from(after, c == '\r' && after.len > 1 && after.p[1] == '\n' ? 2 : 1);
	line = skip_blanks(after);
	if (line_end(line) || mark_of(line, &n) != MARK_NONE)
		return true;
	if (slice_ends(slice_rtrim(slice_first(sc->s, i)), SLICE(":")))
		return true;
	if (sc->item && line.len == after.len && cp_upper(first_cp(line)))
		return true;
	*next = sc->s.len - line.len;
	return false;
}

/* A quotation or bracket opens at i: if it closes soon, nothing ends before it does. */
static void open_quote(struct scan *sc, size_t i, uint32_t cp)
{
	uint32_t want = closer_of(cp), last = utf8_last(slice_first(sc->s, i));
	struct slice rest = slice_first(slice_from(sc->s, i), QUOTE_MAX);

	if (!want || i < sc->quiet || (cp == '"' && (cp_letter(last) || cp_digit(last) || cp_terminal(last))))
		return;
	utf8_next(&rest);
	while (rest.len) {
		struct slice here = rest;
		if (utf8_next(&rest) == want && !(want == 0x2019 && cp_letter(first_cp(rest)))) {
			sc->quiet = (size_t)(here.p - sc->s.p) + 1;
			return;
		}
	}
}

/* No white space after the marks [at, end): "3.5", "today.I went", a URL. */
static bool glued_ends(const struct scan *sc, size_t at, size_t end)
{
	struct slice rest = slice_from(sc->s, end), token = full_stop_token(slice_first(sc->s, at));
	uint32_t cp = utf8_next(&rest), last = utf8_last(token);

	if (slice_chr(token, '.') < token.len || slice_chr(token, '@') < token.len)
		return false;
	return cp_upper(cp) && cp_lower(last) && !(rest.len && rest.p[0] == '.');
}

/* What follows white space from `end` on: its first letter or digit, quotes and brackets passed. */
static struct slice next_text(struct slice s, size_t end)
{
	struct slice rest = slice_first(slice_from(s, end), 64);
	struct slice all = slice_from(s, end);

	while (rest.len) {
		struct slice here = rest;
		uint32_t cp = utf8_next(&rest);
		if (!cp_space(cp) && !closer_of(cp) && cp != '*' && cp != '_' && cp != '\'' &&
		    cp != 0x2018 && cp != 0xBF && cp != 0xA1)
			return slice_from(all, (size_t)(here.p - all.p));
	}
	return slice_from(all, all.len);
}

/* A run of marks that may end a sentence. */
struct run {
	size_t at, marks, end;	/* it begins; what closes after it begins; all of it ends */
	uint32_t first;
	bool dots;		/* full stops and ellipses only */
	bool ellipsis;		/* more than one, or the ellipsis character */
};

/* French writes a blank before the mark that closes; what opens with it, in German, has a letter after it. */
static struct slice skip_to_guillemet(struct slice s)
{
	struct slice rest = s, at;
	uint32_t cp = first_cp(s);

	if (cp != ' ' && cp != 0xA0 && cp != 0x202F)
		return s;
	utf8_next(&rest);
	at = rest;
	if (first_cp(rest) != 0xBB)
		return s;
	utf8_next(&rest);
	cp = first_cp(rest);
	return cp_letter(cp) || cp_digit(cp) ? s : at;
}

static struct run take_run(struct slice s, size_t at)
{
	struct run r = { .at = at, .first = first_cp(slice_from(s, at)), .dots = true };
	struct slice rest = slice_from(s, at), here;
	size_t n = 0;

	while (here = rest, rest.len) {
		uint32_t cp = utf8_next(&rest);
		if (!cp_terminal(cp))
			break;
		r.dots &= cp == '.' || cp == 0x2026;
		r.ellipsis |= cp == 0x2026 || ++n > 1;
	}
	r.marks = s.len - here.len;
	for (rest = skip_to_guillemet(here); here = rest, rest.len;) {
		uint32_t cp = utf8_next(&rest);
		if (!closes(cp, rest))
			break;
	}
	r.end = s.len - here.len;
	r.ellipsis &= r.dots;
	return r;
}

/* Marks of scripts that go on right after them. */
static bool needs_no_blank(uint32_t mark)
{
	return mark >= 0x0964 && (mark < 0x2000 || mark > 0x3000);
}

/* "he said" after a quotation in Japanese: the sentence goes on. */
static bool is_told(const struct scan *sc, const struct run *r)
{
	uint32_t last = utf8_last(slice_first(sc->s, r->end)), cp = first_cp(slice_from(sc->s, r->end));

	return (last == 0x300D || last == 0x300F) && (cp == 0x3068 || cp == 0x3063);
}

static bool run_ends(const struct scan *sc, const struct run *r)
{
	struct slice s = sc->s, next;

	if (r->end >= s.len)
		return true;
	if (r->end < sc->quiet || is_told(sc, r))
		return false;
	if (!cp_space(first_cp(slice_from(s, r->end))))
		return r->first == 0xFF0E ? !cp_digit(first_cp(slice_from(s, r->end)))
					  : needs_no_blank(r->first) || glued_ends(sc, r->at, r->end);
	next = next_text(s, r->end);
	if (r->ellipsis || r->end > r->marks)
		return !cp_lower(first_cp(next));
	return !r->dots || r->first != '.' || full_stop_ends(slice_first(s, r->at), next, sc->capital);
}

/* A full stop, a blank and an ASCII letter, as most sentences end: take_run() and next_text() find no more. */
static bool is_plain_stop(struct slice s, size_t i)
{
	return s.len - i > 2 && s.p[i] == '.' && s.p[i + 1] == ' ' && is_letter(s.p[i + 2]);
}

/* Whether the sentence ends with it. */
static bool plain_stop_ends(const struct scan *sc, size_t i)
{
	return i + 1 >= sc->quiet && full_stop_ends(slice_first(sc->s, i), slice_from(sc->s, i + 2), sc->capital);
}

static bool is_thai(uint32_t cp)
{
	return cp >= 0x0E00 && cp <= 0x0EFF;
}

/* Thai and Lao end a sentence with nothing but a blank, as they do a clause. */
static bool thai_goes_on(struct slice rest)
{
	return rest.len && rest.p[0] == ' ' && is_thai(first_cp(skip_blanks(rest)));
}

/* The place of the next byte, from i on, that is not to be passed over. */
static size_t next_mark(struct slice s, size_t i)
{
#ifdef __SSE2__
	for (; i + 16 <= s.len; i += 16)
		for (unsigned m = mark_mask(s.p + i); m; m &= m - 1)
			if (byte_kinds[(unsigned char)s.p[i + mask_first(m)]] != PLAIN)
				return i + mask_first(m);
#endif
	while (i < s.len && byte_kinds[(unsigned char)s.p[i]] == PLAIN)
		i++;
	return i;
}

/* Where the sentence ends. */
static size_t measure(struct scan *sc)
{
	size_t i = 0, next;

	while ((i = next_mark(sc->s, i)) < sc->s.len) {
		if (byte_kinds[(unsigned char)sc->s.p[i]] == LINE) {
			if (line_ends(sc, i, &next))
				return i;
			i = next;
			continue;
		}
		if (is_plain_stop(sc->s, i)) {
			i++;
			if (plain_stop_ends(sc, i - 1))
				return i;
			continue;
		}
		struct slice rest = slice_from(sc->s, i);
		uint32_t cp = utf8_next(&rest);
		if (cp == 0x2028 || cp == 0x2029)	/* not at 0: it is white space */
			return i;
		if (cp_terminal(cp)) {
			struct run r = take_run(sc->s, i);
			if (run_ends(sc, &r))
				return r.end;
			i = r.marks;
			continue;
		}
		open_quote(sc, i, cp);
		i = sc->s.len - rest.len;
		if (i >= UNMARKED_LEAST && i >= sc->quiet && is_thai(cp) && thai_goes_on(rest))
			return i;
	}
	return i;
}

bool sentence_next(struct slice *in, struct slice *sentence)
{
	while (in->len) {
		struct scan sc = begin(*in);
		size_t n = measure(&sc);
		*in = slice_from(sc.s, n);
		*sentence = utf8_trim(slice_first(sc.s, n));
		if (sentence->len)
			return true;
	}
	return false;
}
