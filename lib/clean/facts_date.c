/*
 * When a page was published.  As with authors, the statement with the most points counts;
 * what says when it was changed is the date only if nothing says when it was published.
 */
#include "clean/facts_parts.h"

#include "base/table.h"
#include "text/utf8.h"

#define POINTS_MIN 30
#define WORDS_BEFORE 6	/* words that may stand before a date: "Published on", "Written By: Ann Smith" */

static const int points[N_HTML_VOICES][16] = {
	[HTML_BY_JSON] = { 100, 95, 90, 0, 70, 70, 60, 0, 60, 55, 50, 0 },
	[HTML_BY_META] = { 96, 92, 85, 75, 60, 50 },
	[HTML_BY_PROPERTY] = { 80, 75, 75 },
	[HTML_BY_LINK] = { 0 },
	[HTML_BY_ELEMENT] = { 50 },
	[HTML_BY_CLASS] = { 45, 48 },
};

/* Words that say that a date is of a change.  Source: sites of the pages measured on. */
static const char *const change_words[] = {
	"aktualisiert", "changed", "edited", "last", "modified", "reviewed", "revised", "updated",
};

/* A date in text, behind a few words; *change: one of them says that something was changed. */
static bool find_date(struct slice text, char iso[DATE_ISO_SIZE], bool *change)
{
	struct slice rest = utf8_trim(text), word;

	*change = false;
	for (unsigned i = 0; i <= WORDS_BEFORE && rest.len; i++) {
		if (date_read(rest, iso))
			return true;
		slice_word(&rest, &word);
		while (word.len && !is_letter(word.p[word.len - 1]))
			word.len--;
		*change |= list_ihas(change_words, N_ELEMS(change_words), word);
		rest = slice_ltrim(rest);
	}
	return false;
}

static int points_of(const struct page_facts *f, const struct html_statement *s)
{
	int n = s->rank < 16 ? points[s->voice][s->rank] : 0;

	if (s->voice == HTML_BY_JSON && s->rank >= 4 && !f->sure && !f->forum)
		return 0;	/* programs give every page one */
	if (s->voice == HTML_BY_JSON || s->voice == HTML_BY_META)
		return f->thing ? 0 : n;
	return n + facts_nearness(f, s) - (f->article || f->forum ? 0 : 15);
}

/* The date in an address: "/2025/09/04/"; of years that pages can be of. */
static bool date_of_url(struct slice url, char iso[DATE_ISO_SIZE])
{
	for (size_t i = 0; i + 11 < url.len; i++) {
		struct slice s = slice_span(url, i + 1, i + 11);
		if (url.p[i] == '/' && (s.p[4] == '/' || s.p[4] == '-') && s.p[4] == s.p[7] &&
		    (slice_starts(s, SLICE("19")) || slice_starts(s, SLICE("20"))) && date_read(s, iso) == 10)
			return true;
	}
	return false;
}

void facts_dates(const struct page_facts *f, struct page_dates *out)
{
	const struct html_meta *m = &f->page->meta;
	int most = POINTS_MIN - 1, latest = POINTS_MIN - 1;

	*out = (struct page_dates){ "", "", false };
	for (size_t i = 0; i < m->said.n; i++) {
		const struct html_statement *s = &m->said.v[i];
		char iso[DATE_ISO_SIZE];
		bool change;
		int n;
		if (s->fact != HTML_DATE && s->fact != HTML_MODIFIED)
			continue;
		n = points_of(f, s);
		if ((n <= most && n <= latest) || !find_date(s->value, iso, &change))
			continue;
		change |= s->fact == HTML_MODIFIED;
		if (n <= *(change ? &latest : &most))
			continue;
		*(change ? &latest : &most) = n;
		out->shown |= change && s->voice >= HTML_BY_PROPERTY;
		memcpy(change ? out->modified : out->published, iso, sizeof(iso));
	}
	if (!out->published[0])
		date_of_url(f->url, out->published);
}
