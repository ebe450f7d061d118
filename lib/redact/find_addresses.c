/*
 * find_addresses.c - streets with their numbers, and what of the place and its code follows; codes and boxes alone.
 */
#include "redact/find.h"

#include "base/table.h"
#include "text/utf8.h"

#define STREET_WORDS 4	/* of its name, before "Street" */
#define PLACE_WORDS 8	/* behind a comma */

static bool capital(const struct found *f, size_t i)
{
	struct slice word = f->words[i].text, look = word;

	return cp_upper(utf8_next(&look));
}

/* Whether word i stands behind the one before it with a blank, a comma or a full stop of an abbreviation. */
static bool follows(const struct found *f, size_t i, const char *marks)
{
	struct slice gap = i ? gap_after(f, i - 1) : (struct slice){ NULL, 0 };

	if (!gap.len || gap.len > 2)
		return false;
	for (size_t k = 0; k < gap.len; k++)
		if (!strchr(marks, gap.p[k]))
			return false;
	return true;
}

/* A house's number: "12", "221B", "4-6". */
static bool house(struct slice word)
{
	size_t n = 0;

	while (n < word.len && is_digit(word.p[n]))
		n++;
	return n > 0 && n <= 5 && word.len <= n + 1;
}

/* Germany and beside it: the street's kind ends its word. */
static bool ends_as_street(struct slice word)
{
	static const char *const ends[] = { "straße", "strasse", "str", "weg", "gasse", "platz", "allee", "damm", "ufer", "straat", "laan", "plein", "gracht", "gatan", "vägen", "gade", "vej", "katu", "tie" };

	for (size_t i = 0; i < N_ELEMS(ends); i++)
		if (word.len > strlen(ends[i]) + 3 && slice_ends(word, slice_z(ends[i])))
			return true;
	return false;
}

/* Codes of the United Kingdom, Canada and the Netherlands: A a capital, d a digit, - one blank. */
static size_t code_at(struct slice s, size_t at)
{
	static const char *const shapes[] = { "Ad-dAA", "Add-dAA", "AAd-dAA", "AAdd-dAA", "AdA-dAA", "AAdA-dAA", "AdA-dAd", "dddd-AA" };

	for (size_t k = 0; k < N_ELEMS(shapes); k++) {
		size_t i = at;
		const char *p = shapes[k];
		for (; *p; p++, i++) {
			char c = byte_at(s, i);
			if (*p == 'A' ? !is_upper(c) : *p == 'd' ? !is_digit(c) : c != ' ')
				break;
		}
		if (!*p && !is_alnum(byte_at(s, i)))
			return i;
	}
	return at;
}

static bool zip(struct slice word)
{
	size_t n;

	return (word.len == 5 || word.len == 4 || word.len == 6) && slice_number(word, &n);
}

/* "IL" */
static bool state(const struct found *f, size_t i)
{
	return bits_of(f, i) & V_STATE && f->words[i].text.len <= 3 && utf8_capitals(f->words[i].text);
}

static bool place(const struct found *f, size_t i)
{
	return bits_of(f, i) & V_PLACE && !(bits_of(f, i) & V_PRONOUN);
}

/* ", Apt 4B, Springfield, IL 62704", ", 10115 Berlin": the first word behind it. */
static size_t with_place(const struct found *f, size_t end)
{
	static const char *const parts[] = { "apartment", "apt", "flat", "floor", "room", "suite", "ste", "unit" };
	size_t kept = end;

	for (size_t at = end, n = 0; at < f->n_words && n < PLACE_WORDS; at++, n++) {
		struct slice word = f->words[at].text;
		if (!follows(f, at, ", .-#\n"))
			break;
		if (list_ihas(parts, N_ELEMS(parts), word) && at + 1 < f->n_words && follows(f, at + 1, " .#")) {
			kept = at + 2;
			at++;
		} else if (code_at(f->text, word_start(f, at)) > word_start(f, at)) {
			return word_from(f, code_at(f->text, word_start(f, at)));
		} else if (zip(word)) {
			kept = at + 1;
			if (at + 1 < f->n_words && slice_is(gap_after(f, at), "-") && f->words[at + 1].text.len == 4 && zip(f->words[at + 1].text))
				return at + 2;
			if (at + 1 < f->n_words && slice_is(gap_after(f, at), " ") && capital(f, at + 1) && n == 0)
				return at + 2;	/* "10115 Berlin" */
		} else if (state(f, at) || (capital(f, at) && place(f, at))) {
			kept = at + 1;
		} else if (!capital(f, at)) {
			break;
		}
	}
	return kept;
}

static void add(struct found *f, size_t first, size_t end)
{
	end = with_place(f, end);
	found_add(f, word_start(f, first), word_end(f, end - 1), SORT_ADDRESS, 7);
}

/* "12 Old Mill Lane", with its number at word i. */
static bool add_street(struct found *f, size_t i)
{
	size_t at = i + 1;

	while (at < f->n_words && at <= i + STREET_WORDS + 1 && follows(f, at, " .,")) {
		if (at > i + 1 && capital(f, at) && bits_of(f, at) & V_STREET) {
			if (at + 1 < f->n_words && follows(f, at + 1, " ") && capital(f, at + 1) && bits_of(f, at + 1) & V_STREET)
				at++;	/* "Oak Grove Road" */
			add(f, i, at + 1);
			return true;
		}
		if (at == i + 1 && bits_of(f, at) & V_ROAD) {	/* "12 rue de la Paix" */
			size_t end = at + 1;
			while (end < f->n_words && end < at + 5 && follows(f, end, " '") && (capital(f, end) || bits_of(f, end) & V_PARTICLE))
				end++;
			if (end > at + 1 && capital(f, end - 1))
				add(f, i, end);
			return end > at + 1;
		}
		if (!capital(f, at) && !(is_digit(f->words[at].text.p[0]) && f->words[at].text.len > 2))
			return false;
		at++;
	}
	return false;
}

/* "Hauptstraße 12", "Calle Mayor 5", "P.O. Box 12", with its first word at i. */
static void add_named(struct found *f, size_t i)
{
	size_t at = i + 1;

	if (bits_of(f, i) & V_ROAD && capital(f, i)) {
		while (at < f->n_words && at < i + 6 && follows(f, at, " ,.") && (capital(f, at) || bits_of(f, at) & V_PARTICLE))
			at++;
		if (at == i + 1)
			return;
	} else if (!ends_as_street(f->words[i].text)) {
		return;
	}
	if (at < f->n_words && follows(f, at, " ,.") && house(f->words[at].text))
		add(f, i, at + 1);
}

static bool is_box(const struct found *f, size_t i)
{
	size_t n;

	return slice_ieq_z(f->words[i].text, "box") && i > 0 && i + 1 < f->n_words && capital(f, i) && slice_number(f->words[i + 1].text, &n) &&
	       (slice_ieq_z(f->words[i - 1].text, "o") || slice_ieq_z(f->words[i - 1].text, "po"));
}

void find_addresses(struct found *f)
{
	for (size_t i = 0; i < f->n_words; i++) {
		struct slice word = f->words[i].text;
		size_t at = word_start(f, i), end;
		if (house(word) && is_digit(word.p[0])) {
			if (add_street(f, i))
				continue;
		} else if (is_upper(word.p[0]) && word.len <= 4 && (end = code_at(f->text, at)) > at) {
			found_add(f, at, end, SORT_ADDRESS, 6);
			continue;
		}
		if (is_box(f, i))
			add(f, slice_ieq_z(f->words[i - 1].text, "o") && i > 1 ? i - 2 : i - 1, i + 2);
		else if (!is_digit(word.p[0]) && capital(f, i))
			add_named(f, i);
		else if (zip(word) && word.len == 5 && i > 0 && bits_of(f, i - 1) & V_STATE && f->words[i - 1].text.len == 2 && utf8_capitals(f->words[i - 1].text) && slice_is(gap_after(f, i - 1), " "))
			found_add(f, at, word_end(f, i), SORT_ADDRESS, 6);	/* "CA 94110" */
	}
}
