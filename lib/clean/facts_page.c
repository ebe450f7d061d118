#include "clean/facts.h"

#include "clean/compose.h"
#include "html/html.h"

static void state(struct doc *d, const char *key, struct slice value)
{
	if (value.len)
		doc_state(d, key, one_line(d->arena, value));
}

/*
 * A page's title without the site's name behind (or before) a mark: "Title | Site".
 * The longest piece between such marks is the title.
 */
static struct slice without_site(struct slice title)
{
	static const char *const marks[] = { " | ", " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " \xC2\xBB ",
					     " :: ", " \xC2\xB7 " };

	for (size_t i = 0; i < N_ELEMS(marks); i++) {
		struct slice mark = slice_z(marks[i]), rest = title, best = { NULL, 0 };
		size_t at;
		if (slice_find(title, mark, 0) == title.len)
			continue;
		while (rest.len) {
			at = slice_find(rest, mark, 0);
			if (at > best.len)
				best = slice_first(rest, at);
			rest = slice_from(rest, at + mark.len);
		}
		return best;
	}
	return title;
}

/* An author's page is not the author's name. */
static bool is_address(struct slice s)
{
	return slice_istarts(s, SLICE("http://")) || slice_istarts(s, SLICE("https://"));
}

/* The best statement of a fact: by voice, then by rank, then the first. */
static struct slice best(const struct html_page *page, enum html_fact fact)
{
	const struct html_statement *best = NULL;

	for (size_t i = 0; i < page->meta.said.n; i++) {
		const struct html_statement *s = &page->meta.said.v[i];
		if (s->fact == fact && s->voice < HTML_BY_CLASS && !(fact == HTML_AUTHOR && is_address(s->value)) &&
		    (!best || s->voice < best->voice || (s->voice == best->voice && s->rank < best->rank)))
			best = s;
	}
	return best ? best->value : (struct slice){ NULL, 0 };
}

void facts_of_page(struct doc *d, const struct html_page *page)
{
	char iso[DATE_ISO_SIZE];

	state(d, "title", without_site(page->facts[HTML_TITLE].len ? page->facts[HTML_TITLE] : page->facts[HTML_PAGE_TITLE]));
	state(d, "author", best(page, HTML_AUTHOR));
	if (date_read(best(page, HTML_DATE), iso))
		state(d, "date", slice_z(iso));
	state(d, "site", best(page, HTML_SITE));
	state(d, "url", best(page, HTML_URL));
	state(d, "description", best(page, HTML_DESCRIPTION));
	state(d, "language", best(page, HTML_LANGUAGE));
}
