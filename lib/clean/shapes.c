#include "clean/shapes.h"

#include "base/mem.h"
#include "text/utf8.h"
#include "text/words.h"

#include <stdint.h>
#include <stdlib.h>

#define ROWS_MAX 64	/* a bit each in struct shapes */
#define ELEMENTS_MAX 10
#define WORDS_MAX 32
#define NAME_WORDS_MAX 8
#define FEW_WORDS_MAX 6

enum element_kind {
	E_WORD, E_NUMBER, E_DATE, E_TIME, E_NAME, E_FEW, E_REST, E_MAIL, E_URL, E_PHONE
};

static const char *const element_names[] = {
	[E_NUMBER] = "#", [E_DATE] = "@date", [E_TIME] = "@time", [E_NAME] = "@name", [E_FEW] = "@few",
	[E_REST] = "@rest", [E_MAIL] = "@mail", [E_URL] = "@url", [E_PHONE] = "@phone",
};

struct element {
	enum element_kind kind;
	bool optional;
	uint64_t words[WORDS_MAX];	/* E_WORD: hashes of the alternatives */
	size_t n;
};

struct row {
	struct element v[ELEMENTS_MAX];
	size_t n;
	size_t digits;		/* in a run that a line of this shape has: 4 in a date, 1 in a number */
	bool at;		/* it has the mark of an address */
};

struct shapes {
	struct row rows[ROWS_MAX];
	/* Which rows may begin with a byte (in lower case; all bytes over 0x7F alike), in order. */
	unsigned char first[129][ROWS_MAX], n_first[129];
};

static size_t first_index(char c)
{
	return (unsigned char)c < 0x80 ? (unsigned char)to_lower(c) : 128;
}

static struct element element_of(struct slice token)
{
	struct element e = { .kind = E_WORD };

	if (token.len > 1 && slice_ends(token, SLICE("?"))) {
		e.optional = true;
		token.len--;
	}
	for (size_t k = E_NUMBER; k < N_ELEMS(element_names); k++)
		if (slice_is(token, element_names[k]))
			e.kind = (enum element_kind)k;
	while (e.kind == E_WORD && token.len && e.n < WORDS_MAX) {
		size_t slash = slice_chr(token, '/');
		e.words[e.n++] = word_hash(slice_first(token, slash));
		token = slice_from(token, slash + 1);
	}
	return e;
}

static size_t digits_in(const struct element *e)
{
	if (e->kind == E_DATE)
		return 4;
	return e->kind == E_NUMBER || e->kind == E_TIME || e->kind == E_PHONE;
}

static void allow(struct shapes *set, size_t byte, size_t row)
{
	unsigned char *n = &set->n_first[byte];

	if (*n == 0 || set->first[byte][*n - 1] != row)
		set->first[byte][(*n)++] = (unsigned char)row;
}

static void allow_range(struct shapes *set, char from, char to, size_t row)
{
	for (int c = from; c <= to; c++)
		allow(set, first_index((char)c), row);
}

/* Enters the bytes that an element may begin with. */
static void allow_element(struct shapes *set, const struct element *e, struct slice words, size_t row)
{
	if (e->kind == E_WORD) {
		while (words.len) {
			allow(set, first_index(words.p[0]), row);
			words = slice_from(words, slice_chr(words, '/') + 1);
		}
		return;
	}
	if (e->kind != E_URL)
		allow_range(set, '0', '9', row);
	if (e->kind == E_PHONE)
		allow(set, '+', row);
	if (e->kind == E_URL) {
		allow(set, 'h', row);
		allow(set, 'w', row);
	} else if (e->kind == E_DATE || digits_in(e) == 0) {
		allow_range(set, 'a', 'z', row);
		allow(set, 128, row);
	}
}

static void compile_row(struct shapes *set, size_t i)
{
	struct slice pattern = slice_z(shape_rows[i].pattern), token;
	struct row *r = &set->rows[i];
	bool begins = true;

	while (r->n < ELEMENTS_MAX && slice_word(&pattern, &token)) {
		struct element e = element_of(token);
		if (begins)
			allow_element(set, &e, token, i);
		begins &= e.optional;
		if (!e.optional && digits_in(&e) > r->digits)
			r->digits = digits_in(&e);
		r->at |= e.kind == E_MAIL;
		r->v[r->n++] = e;
	}
}

struct shapes *shapes_new(void)
{
	struct shapes *set = mem_grow(NULL, 1, sizeof(*set));

	memset(set, 0, sizeof(*set));
	for (size_t i = 0; i < n_shape_rows && i < ROWS_MAX; i++)
		compile_row(set, i);
	return set;
}

void shapes_free(struct shapes *set)
{
	free(set);
}

static bool is_letter_at(struct slice s)
{
	return s.len && cp_letter(utf8_next(&s));
}

/* An ASCII letter or digit. */
static bool is_plain(char c)
{
	return is_digit(c) || (to_lower(c) >= 'a' && to_lower(c) <= 'z');
}

/* Marks and white space that may stand between two elements. */
static struct slice skip_marks(struct slice s)
{
	while (s.len && !is_plain(s.p[0])) {
		struct slice rest = s;
		uint32_t cp = utf8_next(&rest);
		if (cp_letter(cp) || cp_digit(cp) || cp == 0xA9 || cp == '+')
			break;
		s = rest;
	}
	return s;
}

/* The word at the front of s, inner apostrophes, hyphens and full stops with it. */
static struct slice front_word(struct slice s)
{
	struct slice rest = s;

	while (rest.len) {
		struct slice next = rest;
		if (is_plain(rest.p[0])) {
			rest = slice_from(rest, 1);
			continue;
		}
		uint32_t cp = utf8_next(&next);
		bool inner = rest.p != s.p && (cp == '\'' || cp == '-' || cp == 0x2019) &&
			     is_letter_at(next);
		if (!inner && !cp_letter(cp) && !cp_digit(cp))
			break;
		rest = next;
	}
	return slice_first(s, s.len - rest.len);
}

/* The front word as shapes see it: the mark (c) counts as one. */
static struct slice shape_word(struct slice s)
{
	struct slice word = front_word(s);

	return !word.len && slice_starts(s, SLICE("\xC2\xA9")) ? slice_first(s, 2) : word;
}

static bool is_one_of(const struct element *e, uint64_t hash)
{
	for (size_t i = 0; i < e->n; i++)
		if (e->words[i] == hash)
			return true;
	return false;
}

static bool take_word(struct slice *in, const struct element *e)
{
	struct slice word = shape_word(*in);

	if (!word.len || !is_one_of(e, word_hash(word)))
		return false;
	*in = slice_from(*in, word.len);
	return true;
}

static bool take_number(struct slice *in)
{
	size_t n = 0;

	while (n < in->len && (is_digit(in->p[n]) || (n && (in->p[n] == ',' || in->p[n] == '.'))))
		n++;
	if (n == 0)
		return false;
	if (n < in->len && strchr("kKmM%h", in->p[n]) && in->p[n] &&
	    !is_letter_at(slice_from(*in, n + 1)))
		n++;
	if (is_letter_at(slice_from(*in, n)))
		return false;
	*in = slice_from(*in, n);
	return true;
}

static bool take_time(struct slice *in)
{
	static const char *const after[] = { "am", "pm", "a.m.", "p.m.", "est", "edt", "et", "cst", "cdt",
					     "pst", "pdt", "pt", "gmt", "utc", "bst" };
	struct slice s = *in, next;
	size_t n = 0;

	while (n < s.len && n < 8 && (is_digit(s.p[n]) || (n && s.p[n] == ':')))
		n++;
	if (slice_chr(slice_first(s, n), ':') == n)
		return false;
	s = slice_from(s, n);
	for (size_t i = 0; i < N_ELEMS(after); i++) {
		next = slice_ltrim(s);
		size_t len = strlen(after[i]);
		if (slice_istarts(next, slice_z(after[i])) && !is_letter_at(slice_from(next, len)))
			s = slice_from(next, len);
	}
	*in = s;
	return true;
}

/* The longest run of digits, up to the four of a year. */
static size_t digit_run(struct slice s)
{
	size_t most = 0, run = 0;

	for (size_t i = 0; i < s.len && most < 4; i++) {
		run = is_digit(s.p[i]) ? run + 1 : 0;
		most = run > most ? run : most;
	}
	return most;
}

/* Words that end a name, though they may be written with a capital. */
static bool ends_name(struct slice word)
{
	static const char *const ends[] = { "updated", "published", "posted", "last", "first", "on", "in",
					    "at", "for", "from", "ap", "cnn", "reuters", "staff", "senior",
					    "contributing", "associated", "special", "by" };

	for (size_t i = 0; i < N_ELEMS(ends); i++)
		if (slice_ieq(word, slice_z(ends[i])))
			return true;
	return false;
}

static bool joins_name(struct slice word)
{
	static const char *const joins[] = { "and", "und", "et", "y", "de", "van", "von", "der", "den", "la",
					     "le", "al", "bin", "del", "da", "di", "dos" };

	for (size_t i = 0; i < N_ELEMS(joins); i++)
		if (slice_is(word, joins[i]))
			return true;
	return false;
}

/* What may stand between two words of a name: blanks, a full stop, a comma, "&". */
static struct slice skip_in_name(struct slice s)
{
	while (s.len && (is_space(s.p[0]) || strchr(".,&\"", s.p[0])) && s.p[0])
		s = slice_from(s, 1);
	return s;
}

static bool take_name(struct slice *in, struct slice *name)
{
	struct slice s = *in, end = *in;
	char iso[DATE_ISO_SIZE];

	for (size_t n = 0; n < NAME_WORDS_MAX && s.len; n++) {
		struct slice word = front_word(s), rest = word;
		if (!word.len || ends_name(word) || (digit_run(s) == 4 && date_read(s, iso) > 0))
			break;
		bool capital = cp_upper(utf8_next(&rest));
		if (!capital && (end.p == in->p || !joins_name(word)))
			break;
		s = slice_from(s, word.len);
		if (capital)
			end = s;
		if (capital && word.len <= 2 && slice_starts(s, SLICE(".")))
			end = slice_from(s, 1);
		s = skip_in_name(s);
	}
	*name = slice_first(*in, in->len - end.len);
	*in = end;
	return name->len > 0;
}

/* One to six words that end the line. */
static bool take_few(struct slice *in, struct slice *few)
{
	struct slice s = *in;
	size_t n = 0;

	while ((s = skip_marks(s)).len) {
		struct slice word = front_word(s);
		if (!word.len || ++n > FEW_WORDS_MAX)
			return false;
		s = slice_from(s, word.len);
	}
	*few = utf8_trim(*in);
	*in = s;
	return n > 0;
}

static bool take_mail(struct slice *in)
{
	struct slice word, rest = *in;
	size_t at;

	if (!slice_word(&rest, &word))
		return false;
	at = slice_chr(word, '@');
	if (at == 0 || at + 3 >= word.len || slice_chr(slice_from(word, at), '.') == word.len - at)
		return false;
	*in = rest;
	return true;
}

static bool take_url(struct slice *in)
{
	struct slice word, rest = *in;

	if (!slice_word(&rest, &word) ||
	    !(slice_istarts(word, SLICE("http://")) || slice_istarts(word, SLICE("https://")) ||
	      slice_istarts(word, SLICE("www."))))
		return false;
	*in = rest;
	return true;
}

/* Seven digits and more, with what may part them. */
static bool take_phone(struct slice *in)
{
	size_t digits = 0, n = 0;

	while (n < in->len && (is_digit(in->p[n]) || strchr(" +-().", in->p[n])) && in->p[n])
		digits += is_digit(in->p[n++]);
	if (digits < 7 || digits > 16 || n < in->len)
		return false;
	*in = slice_from(*in, n);
	return true;
}

/* The date that was looked for last: the rows of a line look at the same places. */
struct date_seen {
	const char *at;
	size_t n;
	char iso[DATE_ISO_SIZE];
};

static bool take_date(struct slice *in, char iso[DATE_ISO_SIZE], struct date_seen *seen)
{
	if (seen->at != in->p) {
		seen->at = in->p;
		seen->n = date_read(*in, seen->iso);
	}
	if (seen->n == 0)
		return false;
	memcpy(iso, seen->iso, DATE_ISO_SIZE);
	*in = slice_from(*in, seen->n);
	return true;
}

static bool take_element(struct slice *in, const struct element *e, struct shape_hit *hit,
			 struct date_seen *seen)
{
	switch (e->kind) {
	case E_WORD:
		return take_word(in, e);
	case E_NUMBER:
		return take_number(in);
	case E_DATE:
		return take_date(in, hit->date, seen);
	case E_TIME:
		return take_time(in);
	case E_NAME:
		return take_name(in, &hit->name);
	case E_FEW:
		return take_few(in, &hit->few);
	case E_REST:
		*in = slice_from(*in, in->len);
		return true;
	case E_MAIL:
		return take_mail(in);
	case E_URL:
		return take_url(in);
	case E_PHONE:
		return take_phone(in);
	}
	return false;
}

static bool match_row(const struct row *r, struct slice line, struct shape_hit *hit,
		      struct date_seen *seen)
{
	for (size_t i = 0; i < r->n; i++) {
		struct slice at = skip_marks(line);
		if (at.len && take_element(&at, &r->v[i], hit, seen))
			line = at;
		else if (!r->v[i].optional)
			return false;
	}
	return skip_marks(line).len == 0;
}

bool shapes_match(const struct shapes *set, struct slice line, struct shape_hit *hit)
{
	struct slice s = skip_marks(line);
	size_t first = s.len ? first_index(s.p[0]) : 0;
	size_t digits = digit_run(s);
	bool at = slice_chr(s, '@') < s.len;
	struct date_seen seen = { NULL, 0, "" };
	uint64_t word = 0;

	for (size_t i = 0; s.len && i < set->n_first[first]; i++) {
		size_t k = set->first[first][i];
		const struct row *r = &set->rows[k];
		if (digits < r->digits || at < r->at)
			continue;
		if (r->v[0].kind == E_WORD && !r->v[0].optional) {
			word = word ? word : word_hash(shape_word(s));
			if (!is_one_of(&r->v[0], word))
				continue;
		}
		*hit = (struct shape_hit){ shape_rows[k].label, k, { NULL, 0 }, { NULL, 0 }, "" };
		if (match_row(r, s, hit, &seen))
			return true;
	}
	return false;
}
