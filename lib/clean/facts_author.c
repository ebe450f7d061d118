/*
 * Who wrote a page.  Every statement has points by who makes it and where; the best source
 * speaks alone, and all the names it has are taken.
 */
#include "clean/facts_parts.h"

#include "clean/byline.h"
#include "text/words.h"

#define POINTS_MIN 40

/* Points of a voice by the rank of its statements; measured on WCXB's pages: see the share that was right. */
static const int points[N_HTML_VOICES][16] = {
	[HTML_BY_JSON] = { 100, 100, 90, 90, 45, 45, 45, 45, 60, 60, 50, 50, 0, 0, 0, 0 },
	[HTML_BY_META] = { 95, 94, 90, 85, 50, 0 },
	[HTML_BY_PROPERTY] = { 80, 60, 60 },
	[HTML_BY_LINK] = { 75 },
	[HTML_BY_ELEMENT] = { 40 },
	[HTML_BY_CLASS] = { 70, 68, 62, 48 },
};

/* What speaks against a name that machines were given: it is the site's, or one word as accounts have. */
static int doubt(const struct page_facts *f, struct slice value)
{
	if (words_same(value, f->site))
		return f->article || f->forum ? 45 : 90;
	return slice_count_words(value) == 1 && (unsigned char)value.p[0] < 0x80 ? 25 : 0;
}

/* Words that stand before a name and nowhere else. */
static bool says_by(struct slice value)
{
	return slice_istarts(value, SLICE("by ")) || slice_istarts(value, SLICE("by: ")) ||
	       slice_istarts(value, SLICE("written by")) || slice_istarts(value, SLICE("author:"));
}

static int points_of(const struct page_facts *f, const struct html_statement *s)
{
	int n = s->rank < 16 ? points[s->voice][s->rank] : 0, near;

	if (s->voice == HTML_BY_META || s->voice == HTML_BY_JSON)
		return f->thing && s->voice == HTML_BY_JSON && s->rank >= 4 ? 0 : n - doubt(f, s->value);
	near = facts_nearness(f, s);
	n += near + (says_by(s->value) ? 15 : 0);
	if (s->voice == HTML_BY_PROPERTY && f->forum && (s->where & HTML_IN_COMMENT))
		n -= 25;	/* of an answer, more often than of what is asked */
	if (s->voice == HTML_BY_CLASS && f->forum)
		return points[HTML_BY_CLASS][2] + near;	/* the first of all */
	if (s->voice == HTML_BY_CLASS && s->rank == 3 && !says_by(s->value))
		n -= 20;
	if (!f->article && !f->forum && s->voice != HTML_BY_PROPERTY && (near <= 0 || s->rank > 1) &&
	    !says_by(s->value))
		n -= 25;
	return n;
}

/* Whether a statement names more authors of the same source: in the same object, under the same key. */
static bool goes_on(const struct page_facts *f, const struct html_statement *best, const struct html_statement *s)
{
	if (s == best)
		return true;
	if (s->fact != HTML_AUTHOR || s->voice != best->voice || s->rank != best->rank || s->group != best->group)
		return false;
	if (s->voice == HTML_BY_META || s->voice == HTML_BY_JSON)
		return true;
	return !f->forum && s->node - best->node < 40 && points_of(f, s) == points_of(f, best);
}

/* Of a name and the same with more words behind it, as an element around it has, the shorter one stays. */
static void add_name(struct arena *a, struct slices *names, struct slice name)
{
	for (size_t i = 0; i < names->n; i++) {
		if (slice_istarts(name, names->v[i]))
			return;
		if (slice_istarts(names->v[i], name)) {
			names->v[i] = name;
			return;
		}
	}
	if (names->n < BYLINE_NAMES_MAX)
		*VEC_PUSH(a, names) = name;
}

void facts_authors(const struct page_facts *f, struct slices *names)
{
	const struct html_meta *m = &f->page->meta;
	const struct html_statement *best = NULL;
	int most = POINTS_MIN - 1;

	for (size_t i = 0; i < m->said.n; i++) {
		const struct html_statement *s = &m->said.v[i];
		struct slices some = { NULL, 0, 0 };
		int n = s->fact == HTML_AUTHOR ? points_of(f, s) : 0;
		if (n > most && byline_names(f->a, s->value, &some)) {
			most = n;
			best = s;
		}
	}
	for (size_t i = 0; best && i < m->said.n; i++) {
		struct slices some = { NULL, 0, 0 };
		if (&m->said.v[i] < best || !goes_on(f, best, &m->said.v[i]))
			continue;
		byline_names(f->a, m->said.v[i].value, &some);
		for (size_t k = 0; k < some.n; k++)
			add_name(f->a, names, some.v[k]);
	}
}
