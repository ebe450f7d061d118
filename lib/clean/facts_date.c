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

/* The next word, parted by any white space of Unicode: machines put wide blanks before dates. */
static struct slice take_word(struct slice *rest)
{
	struct slice s = utf8_trim(*rest), left = s;
	size_t n = 0;

	while (left.len && !cp_space(utf8_next(&left)))
		n = s.len - left.len;
	*rest = utf8_trim(left);
	return slice_first(s, n);
}

/* A date in text, behind a few words; *change: one of them says that something was changed. */
static bool find_date(struct slice text, char iso[DATE_ISO_SIZE], bool *change)
{
	struct slice rest = utf8_trim(text);

	*change = false;
	for (unsigned i = 0; i <= WORDS_BEFORE && rest.len; i++) {
		if (date_read(rest, iso))
			return true;
		struct slice word = take_word(&rest);
		while (word.len && !is_letter(word.p[word.len - 1]))
			word.len--;
		*change |= list_ihas(change_words, N_ELEMS(change_words), word);
	}
	return false;
}

/* Whether an object of JSON-LD says that it was published after its last change: a program's date. */
static bool is_impossible(const struct html_meta *m, const struct html_statement *s)
{
	char published[DATE_ISO_SIZE], modified[DATE_ISO_SIZE];
	bool change;

	if (s->voice != HTML_BY_JSON || s->fact != HTML_DATE || !find_date(s->value, published, &change))
		return false;
	for (size_t i = 0; i < m->said.n; i++) {
		const struct html_statement *o = &m->said.v[i];
		if (o->voice == HTML_BY_JSON && o->group == s->group && o->fact == HTML_MODIFIED &&
		    find_date(o->value, modified, &change) && strncmp(published, modified, 10) > 0)
			return true;
	}
	return false;
}

static int points_of(const struct page_facts *f, const struct html_statement *s)
{
	int n = s->rank < 16 ? points[s->voice][s->rank] : 0;

	if (is_impossible(&f->page->meta, s))
		return 0;
	if (s->voice == HTML_BY_JSON && s->rank >= 4 && !f->sure && !f->forum)
		return 0;	/* programs give every page one */
	if (s->voice == HTML_BY_JSON || s->voice == HTML_BY_META)
		return f->thing ? 0 : n;
	if ((s->where & HTML_IN_LINK) && f->end && s->node > f->end && !f->forum)
		return 0;	/* below the text, a link's date is that of the page it leads to */
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
