#include "clean/shape_take.h"

#include "text/utf8.h"
#include "text/words.h"

#define NAME_WORDS_MAX 8
#define FEW_WORDS_MAX 6

static bool is_letter_at(struct slice s)
{
	return s.len && cp_letter(utf8_next(&s));
}

/* An ASCII letter or digit. */
static bool is_plain(char c)
{
	return is_digit(c) || is_letter(c);
}

/* Marks and white space that may stand between two elements. */
struct slice shape_skip_marks(struct slice s)
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

struct slice shape_word(struct slice s)
{
	struct slice word = front_word(s);

	return !word.len && slice_starts(s, SLICE("\xC2\xA9")) ? slice_first(s, 2) : word;
}

bool shape_is_one_of(const struct element *e, uint64_t hash)
{
	for (size_t i = 0; i < e->n; i++)
		if (e->words[i] == hash)
			return true;
	return false;
}

static bool take_word(struct slice *in, const struct element *e)
{
	struct slice word = shape_word(*in);

	if (!word.len || !shape_is_one_of(e, word_hash(word)))
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
		if (!slice_istarts_z(next, after[i]))
			continue;
		next = slice_from(next, strlen(after[i]));
		if (!is_letter_at(next))
			s = next;
	}
	*in = s;
	return true;
}

size_t shape_digit_run(struct slice s)
{
	size_t most = 0, run = 0;

	for (size_t i = 0; i < s.len && most < 4; i++) {
		run = is_digit(s.p[i]) ? run + 1 : 0;
		most = run > most ? run : most;
	}
	return most;
}

static bool is_in(struct slice word, const struct name_word *rows, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (word.len == rows[i].word.len && slice_ieq(word, rows[i].word))
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

/* The length of the date that s begins with, or 0. */
static size_t date_at(struct slice s, struct date_seen *seen)
{
	if (seen->at != s.p) {
		seen->at = s.p;
		seen->n = date_read(s, seen->iso);
	}
	return seen->n;
}

static bool take_name(struct slice *in, struct slice *name, struct date_seen *seen)
{
	struct slice s = *in, end = *in;

	for (size_t n = 0; n < NAME_WORDS_MAX && s.len; n++) {
		struct slice word = front_word(s), rest = word;
		if (!word.len)
			break;
		bool capital = cp_upper(utf8_next(&rest));
		if (capital ? is_in(word, name_ends, n_name_ends) :
			      end.p == in->p || !is_in(word, name_joins, n_name_joins))
			break;
		if (shape_digit_run(s) == 4 && date_at(s, seen) > 0)
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

	while ((s = shape_skip_marks(s)).len) {
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

static bool take_date(struct slice *in, char iso[DATE_ISO_SIZE], struct date_seen *seen)
{
	if (date_at(*in, seen) == 0)
		return false;
	memcpy(iso, seen->iso, DATE_ISO_SIZE);
	*in = slice_from(*in, seen->n);
	return true;
}

bool shape_take(struct slice *in, const struct element *e, struct shape_hit *hit,
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
		return take_name(in, &hit->name, seen);
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
	case E_COLON:
		break;
	}
	return false;
}
