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

void facts_of_page(struct doc *d, const struct html_page *page)
{
	const struct slice *f = page->facts;
	char iso[DATE_ISO_SIZE];

	state(d, "title", without_site(f[HTML_TITLE].len ? f[HTML_TITLE] : f[HTML_PAGE_TITLE]));
	if (!is_address(f[HTML_AUTHOR]))
		state(d, "author", f[HTML_AUTHOR]);
	if (date_read(f[HTML_DATE], iso))
		state(d, "date", slice_z(iso));
	state(d, "site", f[HTML_SITE]);
	state(d, "url", f[HTML_URL]);
	state(d, "description", f[HTML_DESCRIPTION]);
	state(d, "language", f[HTML_LANGUAGE]);
}
