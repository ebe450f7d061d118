/*
 * find_ids.c - numbers that stand for a person: behind what they are called, or by their own form.
 */
#include "redact/find.h"

#include "base/table.h"

#define FILLERS 6	/* words between a cue and its number */
#define VALUE_MIN 4	/* bytes of letters and digits */
#define VALUE_PARTS 8

/* Cues of one word say it alone; those here only with one of these behind them: "case number", "student ID". */
static const char *const needs_more[] = {
	"account", "badge", "beneficiary", "booking", "card", "case", "certificate", "chart", "claim", "device", "driver", "driver's", "drivers", "driving", "employee", "file", "group",
	"health", "hospital", "id", "identification", "identity", "insurance", "licence", "license", "medical", "medicare", "member", "membership", "national", "ni", "pan", "patient", "permit", "plate",
	"plates", "policy", "prisoner", "record", "registration", "routing", "serial", "social", "sort", "staff", "student", "tax", "visa", "passport", "medicaid", "nhs", "pin", "sin", "vin",
};
static const char *const more[] = { "number", "no", "num", "nr", "id", "code", "numéro", "número", "nummer", "plate", "plates", "ref", "reference", "is", "security" };

static bool has_digit(struct slice s)
{
	for (size_t i = 0; i < s.len; i++)
		if (is_digit(s.p[i]))
			return true;
	return false;
}

static bool all_digits(struct slice s)
{
	for (size_t i = 0; i < s.len; i++)
		if (!is_digit(s.p[i]))
			return false;
	return s.len > 0;
}

static bool all_capitals(struct slice s)
{
	for (size_t i = 0; i < s.len; i++)
		if (!is_upper(s.p[i]) && !is_digit(s.p[i]))
			return false;
	return s.len > 0;
}

/* A part of a number: digits, or capitals and digits, or small letters with digits among them. */
static bool is_part(struct slice word)
{
	return all_capitals(word) || has_digit(word);
}

/* The number that begins with word i: the first word behind it, or i. */
static size_t value_end(const struct found *f, size_t i)
{
	size_t at = i, n = 0, digits = 0;

	for (; at < f->n_words && at < i + VALUE_PARTS; at++) {
		struct slice word = f->words[at].text, gap = at > i ? gap_after(f, at - 1) : (struct slice){ NULL, 0 };
		bool tight = slice_is(gap, "-") || slice_is(gap, "/") || slice_is(gap, ".") || slice_is(gap, "_");
		if (at > i && !tight && !(slice_is(gap, " ") && (all_digits(word) || (all_capitals(word) && word.len <= 4 && digits))))
			break;
		if (!is_part(word))
			break;
		n += word.len;
		for (size_t k = 0; k < word.len; k++)
			digits += is_digit(word.p[k]);
	}
	return n >= VALUE_MIN && digits >= 3 ? at : i;
}

/* "SSN", "case number", "Medicare no.": whether the cue's words are all there; *at: the first word behind them. */
static bool is_cue(const struct found *f, size_t i, size_t *at)
{
	struct slice word = f->words[i].text;
	bool sign = slice_chr(gap_after(f, i), '#') < gap_after(f, i).len || slice_chr(gap_after(f, i), ':') < gap_after(f, i).len;

	*at = i + 1;
	if (!list_ihas(needs_more, N_ELEMS(needs_more), word) || sign)
		return true;
	for (size_t k = 0; k < 4 && *at < f->n_words; k++, ++*at) {
		struct slice gap = gap_after(f, *at - 1);
		if (slice_chr(gap, '\n') < gap.len || slice_chr(gap, '.') < gap.len)
			return false;
		if (list_ihas(more, N_ELEMS(more), f->words[*at].text))
			return true;
		if (slice_chr(gap_after(f, *at), '#') < gap_after(f, *at).len)
			return true;
		if (!(bits_of(f, *at) & (V_FILLER | V_CUE)))
			return false;
	}
	return false;
}

static void add_cued(struct found *f, size_t i)
{
	size_t at, end;

	if (!is_cue(f, i, &at))
		return;
	for (size_t k = 0; k < FILLERS && at < f->n_words; k++, at++) {
		struct slice gap = gap_after(f, at - 1);
		if (slice_find(gap, SLICE("\n\n"), 0) < gap.len || gap.len > 6)
			return;
		end = value_end(f, at);
		if (end > at) {
			found_add(f, word_start(f, at), word_end(f, end - 1), SORT_ID, 7);
			return;
		}
		if (!(bits_of(f, at) & (V_FILLER | V_CUE)))
			return;
	}
}

/* Letters and digits of a shape: A a capital, d a digit, ? a blank or none; the end, or `at`. */
static size_t coded(struct slice s, size_t at, const char *shape)
{
	size_t i = at;

	for (; *shape; shape++) {
		char c = byte_at(s, i);
		if (*shape == '?') {
			i += c == ' ';
		} else if (*shape == 'A' ? is_upper(c) : is_digit(c)) {
			i++;
		} else {
			return at;
		}
	}
	return is_alnum(byte_at(s, i)) ? at : i;
}

/* Spain: the letter is the number's remainder by 23 (Real Decreto 1553/2005). */
static bool check_dni(struct slice s)
{
	static const char letters[] = "TRWAGMYFPDXBNJZSQVHLCKE";
	unsigned n = 0;

	for (size_t i = 0; i + 1 < s.len; i++)
		if (is_digit(s.p[i]))
			n = (n * 10 + (unsigned)(s.p[i] - '0')) % 23;
	return s.len && letters[n] == s.p[s.len - 1];
}

static const struct {
	const char *shape;
	bool (*check)(struct slice s);
	const char *source;
} own_forms[] = {
	{ "AAdd?dd?dd?dA", NULL, "HMRC, National Insurance Manual, NIM39110: of other lengths are none" },
	{ "AA?dd?dd?dd?A", NULL, "the same" },
	{ "AAAAAddddA", NULL, "Income Tax Department, India: PAN" },
	{ "ddddddddA", check_dni, "Spain: DNI" },
	{ "AAAAddddddAAAAAAdd", NULL, "Mexico: CURP" },
};

/* "GB29 NWBK 6016 1331 9268 19" */
static size_t iban_end(struct slice s, size_t at)
{
	size_t i = at, n = 0;

	if (!is_upper(byte_at(s, at)) || !is_upper(byte_at(s, at + 1)) || !is_digit(byte_at(s, at + 2)) || !is_digit(byte_at(s, at + 3)))
		return at;
	for (size_t end = at; i < at + 44; i++) {
		char c = byte_at(s, i);
		if (is_upper(c) || is_digit(c)) {
			n++;
			end = i + 1;
		} else if (c != ' ' || end < i) {
			return at;
		}
		if (n >= 15 && !is_alnum(byte_at(s, end)) && check_iban(slice_span(s, at, end)))
			return end;
	}
	return at;
}

static void add_own(struct found *f, size_t i)
{
	size_t at = word_start(f, i), end = iban_end(f->text, at);

	for (size_t k = 0; end == at && k < N_ELEMS(own_forms); k++) {
		size_t to = coded(f->text, at, own_forms[k].shape);
		if (to > at && (!own_forms[k].check || own_forms[k].check(slice_span(f->text, at, to))))
			end = to;
	}
	if (end > at)
		found_add(f, at, end, SORT_ID, 7);
}

void find_ids(struct found *f)
{
	for (size_t i = 0; i < f->n_words; i++) {
		struct slice word = f->words[i].text;
		if (bits_of(f, i) & V_CUE)
			add_cued(f, i);
		if (is_upper(word.p[0]) ? word.len == 2 || has_digit(word) : word.len == 9 && is_digit(word.p[0]))
			add_own(f, i);
	}
}
