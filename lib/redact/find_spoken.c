/*
 * find_spoken.c - what transcripts have in words: "five five five oh one two three", "ann at example dot com".
 */
#include "redact/find.h"

#include "base/table.h"

#define DIGITS_MIN 7
#define BACK_MAX 8	/* words of an address before its last "dot" */

static const char *const endings[] = { "com", "org", "net", "edu", "gov", "uk", "de", "fr", "ca", "au", "in", "io", "co" };

static bool near(const struct found *f, size_t i)
{
	struct slice gap = gap_after(f, i);

	return gap.len && gap.len <= 2 && (gap.p[0] == ' ' || gap.p[0] == '-' || gap.p[0] == ',');
}

/* A run of digits in words; of those that follow an id's name it is one. */
static size_t add_digits(struct found *f, size_t i)
{
	size_t end = i;

	while (end < f->n_words && bits_of(f, end) & V_SPOKEN && (end == i || near(f, end - 1)))
		end++;
	if (end - i >= DIGITS_MIN)
		found_add(f, word_start(f, i), word_end(f, end - 1), said_before(f, word_start(f, i), 5, V_CUE) ? SORT_ID : SORT_PHONE, 6);
	return end > i ? end - 1 : i;
}

/* "... at example dot com" whose "dot" is word i. */
static void add_address(struct found *f, size_t i)
{
	size_t at = i, end = i + 2, sign = 0;

	if (i + 1 >= f->n_words || !near(f, i) || !list_ihas(endings, N_ELEMS(endings), f->words[i + 1].text))
		return;
	for (size_t n = 0; n < BACK_MAX && end + 1 < f->n_words && near(f, end - 1) && slice_ieq_z(f->words[end].text, "dot") && near(f, end) && list_ihas(endings, N_ELEMS(endings), f->words[end + 1].text); n++)
		end += 2;
	for (size_t n = 0; at > 0 && n < BACK_MAX && near(f, at - 1); n++) {
		at--;
		if (slice_ieq_z(f->words[at].text, "at") && at > 0 && near(f, at - 1)) {
			sign = at;
			break;
		}
	}
	if (!sign)
		return;
	at = sign - 1;
	for (size_t n = 0; n < BACK_MAX && at > 1 && near(f, at - 1) && (slice_ieq_z(f->words[at - 1].text, "dot") || slice_ieq_z(f->words[at - 1].text, "underscore")) && near(f, at - 2); n++)
		at -= 2;
	found_add(f, word_start(f, at), word_end(f, end - 1), SORT_EMAIL, 8);
}

void find_spoken(struct found *f)
{
	for (size_t i = 0; i < f->n_words; i++) {
		if (bits_of(f, i) & V_SPOKEN)
			i = add_digits(f, i);
		else if (slice_ieq_z(f->words[i].text, "dot"))
			add_address(f, i);
	}
}
