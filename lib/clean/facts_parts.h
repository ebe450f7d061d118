/*
 * facts_parts.h - for facts_page.c and its parts: one page's statements, weighed.
 */
#ifndef CLEAN_FACTS_PARTS_H
#define CLEAN_FACTS_PARTS_H

#include "clean/unit.h"
#include "html/html.h"
#include "text/date.h"

struct page_facts {
	struct arena *a;
	const struct html_page *page;
	uint32_t title, first, end;	/* nodes: of the title, of the first paragraph, behind the last; 0: none */
	unsigned paragraphs;		/* long ones that are kept */
	bool article, forum, thing;	/* what the page says it is */
	bool sure;			/* it is an article, not only by og:type, which programs give every page */
	struct slice url, site;
};

/* How near an element is to where a byline stands; the nearer the better, 0: it is elsewhere. */
int facts_nearness(const struct page_facts *f, const struct html_statement *s);

/* The authors; none if names is empty. */
void facts_authors(const struct page_facts *f, struct slices *names);

/* When the page was published and modified, ISO; "" where it does not say. */
struct page_dates {
	char published[DATE_ISO_SIZE], modified[DATE_ISO_SIZE];
	bool shown;		/* modified is in the page's text */
};
void facts_dates(const struct page_facts *f, struct page_dates *out);

#endif
