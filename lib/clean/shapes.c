#include "clean/shapes.h"

#include "base/mem.h"
#include "text/utf8.h"

#include <stdint.h>
#include <stdlib.h>

#define ROWS_MAX 64	/* a bit each in struct shapes */
#define NAME_WORDS_MAX 8
#define FEW_WORDS_MAX 6

/* Which rows may begin with a byte (in lower case; all bytes over 0x7F alike). */
struct shapes {
	uint64_t first[129];
};

static size_t first_index(char c)
{
	return (unsigned char)c < 0x80 ? (unsigned char)to_lower(c) : 128;
}

/* The next element of a pattern; *optional: it ends with "?". */
static bool next_element(struct slice *pattern, struct slice *element, bool *optional)
{
	if (!slice_word(pattern, element))
		return false;
	*optional = element->len > 1 && slice_ends(*element, SLICE("?"));
	if (*optional)
		element->len--;
	return true;
}

static void allow_range(struct shapes *set, char from, char to, uint64_t bit)
{
	for (int c = from; c <= to; c++)
		set->first[first_index((char)c)] |= bit;
}

/* Enters the bytes that an element may begin with. */
static void allow_element(struct shapes *set, struct slice element, uint64_t bit)
{
	if (slice_is(element, "#") || slice_is(element, "@time")) {
		allow_range(set, '0', '9', bit);
	} else if (slice_is(element, "@phone")) {
		allow_range(set, '0', '9', bit);
		allow_range(set, '+', '+', bit);
	} else if (element.p[0] == '@') {
		allow_range(set, '0', '9', bit);
		allow_range(set, 'a', 'z', bit);
		set->first[128] |= bit;
	} else {
		while (element.len) {
			set->first[first_index(element.p[0])] |= bit;
			element = slice_from(element, slice_chr(element, '/') + 1);
		}
	}
}

struct shapes *shapes_new(void)
{
	struct shapes *set = mem_grow(NULL, 1, sizeof(*set));

	memset(set, 0, sizeof(*set));
	for (size_t i = 0; i < n_shape_rows && i < ROWS_MAX; i++) {
		struct slice pattern = slice_z(shape_rows[i].pattern), element;
		bool optional = true;
		while (optional && next_element(&pattern, &element, &optional))
			allow_element(set, element, UINT64_C(1) << i);
	}
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

/* Marks and white space that may stand between two elements. */
static struct slice skip_marks(struct slice s)
{
	while (s.len) {
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
		uint32_t cp = utf8_next(&next);
		bool inner = rest.p != s.p && (cp == '\'' || cp == '-' || cp == 0x2019) &&
			     is_letter_at(next);
		if (!inner && !cp_letter(cp) && !cp_digit(cp))
			break;
		rest = next;
	}
	return slice_first(s, s.len - rest.len);
}

static bool take_word(struct slice *in, struct slice alternatives)
{
	struct slice word = front_word(*in);

	if (!word.len && slice_starts(*in, SLICE("\xC2\xA9")))
		word = slice_first(*in, 2);
	while (word.len && alternatives.len) {
		size_t slash = slice_chr(alternatives, '/');
		if (slice_ieq(word, slice_first(alternatives, slash))) {
			*in = slice_from(*in, word.len);
			return true;
		}
		alternatives = slice_from(alternatives, slash + 1);
	}
	return false;
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
		if (!word.len || ends_name(word) || date_read(s, iso) > 0)
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

static bool take_element(struct slice *in, struct slice element, struct shape_hit *hit)
{
	size_t n;

	if (element.p[0] != '@')
		return slice_is(element, "#") ? take_number(in) : take_word(in, element);
	if (slice_is(element, "@date")) {
		n = date_read(*in, hit->date);
		*in = slice_from(*in, n);
		return n > 0;
	}
	if (slice_is(element, "@rest")) {
		*in = slice_from(*in, in->len);
		return true;
	}
	return slice_is(element, "@time") ? take_time(in) :
	       slice_is(element, "@name") ? take_name(in, &hit->name) :
	       slice_is(element, "@few") ? take_few(in, &hit->few) :
	       slice_is(element, "@mail") ? take_mail(in) :
	       slice_is(element, "@url") ? take_url(in) :
	       slice_is(element, "@phone") && take_phone(in);
}

static bool match_row(size_t row, struct slice line, struct shape_hit *hit)
{
	struct slice pattern = slice_z(shape_rows[row].pattern), element;
	bool optional;

	*hit = (struct shape_hit){ shape_rows[row].label, row, { NULL, 0 }, { NULL, 0 }, "" };
	while (next_element(&pattern, &element, &optional)) {
		struct slice at = skip_marks(line);
		if (at.len && take_element(&at, element, hit))
			line = at;
		else if (!optional)
			return false;
	}
	return skip_marks(line).len == 0;
}

bool shapes_match(const struct shapes *set, struct slice line, struct shape_hit *hit)
{
	struct slice s = skip_marks(line);
	uint64_t rows = s.len ? set->first[first_index(s.p[0])] : 0;

	for (size_t i = 0; rows; i++, rows >>= 1)
		if ((rows & 1) && match_row(i, line, hit))
			return true;
	return false;
}
