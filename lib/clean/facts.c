#include "clean/facts.h"

#include "clean/compose.h"
#include "clean/evidence.h"
#include "clean/title.h"
#include "text/utf8.h"

#define BESIDE_MAX 8	/* units below it, and below the end, in which a date is */
#define SITE_WORDS_MAX 6
#define ABOVE_WORDS 40
#define LEGAL_TRIES 8	/* copyright lines that are looked at */
#define CRUMBS_ABOVE 3	/* units above the title */
#define CRUMB_WORDS_MAX 20

/* Where the article is: its title, first kept unit, first paragraph, end; n where there is none. */
struct place {
	size_t title, top, first, end, n;
};

static bool is_paragraph(const struct unit *u)
{
	return is_prose(u) || u->is.words >= 20;
}

/* Kept lines above the first paragraph are the title and what belongs to it, if they are few. */
static struct place find_article(const struct units *units)
{
	struct place p = { units->n, units->n, units->n, units->n, units->n };
	uint32_t above = 0;

	for (size_t i = 0; i < units->n; i++) {
		if (!units->v[i].keep)
			continue;
		p.top = p.top < p.n ? p.top : i;
		if (p.first == p.n && is_paragraph(&units->v[i]))
			p.first = i;
		above += p.first == p.n ? units->v[i].is.words : 0;
		p.end = i + 1;
	}
	if (above > ABOVE_WORDS || p.first == p.n)
		p.first = p.top;
	return p;
}

/* What one line states, by its shape; false if it has none. */
static bool read_line(const struct cleaner *c, const struct unit *u, struct shape_hit *hit)
{
	return (u->labels & (F_BIT(F_DATE) | F_BIT(F_BYLINE) | F_BIT(F_TAGS) | F_BIT(F_SECTION))) &&
	       shapes_match(c->shapes, u->text, u->is.digits, NULL, hit);
}

/* A line that says when the page was changed, not when it was published. */
static bool is_update(const struct unit *u)
{
	static const char *const words[] = { "updated", "last", "modified", "edited", "aktualisiert" };

	for (size_t i = 0; i < N_ELEMS(words); i++)
		if (slice_istarts(u->text, slice_z(words[i])))
			return true;
	return false;
}

static void state(struct doc *d, const char *key, struct slice value)
{
	if (value.len && !doc_stated(d, key).len)
		doc_state(d, key, one_line(d->arena, value));
}

/* The name in a line below "By" alone. */
static struct slice name_below(const struct units *units, size_t i)
{
	const struct unit *u = &units->v[i];

	if (!(u->labels & F_BIT(F_BYLINE)) || u->is.words != 1 || i + 1 == units->n)
		return (struct slice){ NULL, 0 };
	u = &units->v[i + 1];
	return u->is.words >= 2 && u->is.words <= 5 && u->is.capitals == u->is.words ?
		       u->text : (struct slice){ NULL, 0 };
}

struct found {
	char date[DATE_ISO_SIZE], update[DATE_ISO_SIZE];
	struct slice author, section;
};

static void look_at(const struct cleaner *c, const struct units *units, size_t i, struct found *f)
{
	const struct unit *u = &units->v[i];
	struct shape_hit hit;

	if (!f->author.len)
		f->author = name_below(units, i);
	if (!read_line(c, u, &hit))
		return;
	if (hit.date[0] && is_update(u)) {
		if (!f->update[0])
			memcpy(f->update, hit.date, sizeof(f->update));
	} else if (hit.date[0] && !f->date[0]) {
		memcpy(f->date, hit.date, sizeof(f->date));
	}
	if (!f->author.len && (u->labels & F_BIT(F_BYLINE)))
		f->author = hit.name;
	if (!f->section.len && (u->labels & (F_BIT(F_TAGS) | F_BIT(F_SECTION) | F_BIT(F_DATE))) &&
	    shape_rows[hit.row].label != F_BYLINE)
		f->section = hit.few;
}

/* From the title to the first paragraphs, then just above the title, then below the end. */
static struct found find_facts(const struct cleaner *c, const struct units *units,
			       const struct place *p)
{
	struct found f = { "", "", { NULL, 0 }, { NULL, 0 } };
	size_t top = p->title < p->n ? p->title : p->first;

	for (size_t i = top; i < p->n && i < p->first + BESIDE_MAX; i++)
		look_at(c, units, i, &f);
	for (size_t i = top; i-- > 0 && top - i <= BESIDE_MAX;)
		look_at(c, units, i, &f);
	for (size_t i = p->end; i < p->n && i < p->end + 2; i++)
		look_at(c, units, i, &f);
	return f;
}

/* The name in "(c) 2019-2024 Name - slogan": up to the first mark after the years. */
static struct slice copyright_name(struct slice s)
{
	size_t at = slice_find(s, SLICE("\xC2\xA9"), 0), n = 0;

	if (at == s.len)
		return (struct slice){ NULL, 0 };
	s = slice_ltrim(slice_from(s, at + 2));
	while (s.len && (is_digit(s.p[0]) || s.p[0] == '-' || s.p[0] == ' ' || s.p[0] == ',' ||
			 slice_starts(s, SLICE("\xE2\x80\x93"))))
		s = slice_from(s, s.p[0] == '\xE2' ? 3 : 1);
	while (n < s.len && s.p[n] != '.' && s.p[n] != '|' && s.p[n] != ',' &&
	       !slice_starts(slice_from(s, n), SLICE(" -")) &&
	       !slice_starts(slice_from(s, n), SLICE(" \xE2\x80")) &&
	       !slice_starts(slice_from(s, n), SLICE(" All ")))
		n++;
	return utf8_trim(slice_first(s, n));
}

static bool stands_alone(const struct units *units, struct slice name)
{
	for (size_t i = 0; i < units->n; i++)
		if (!units->v[i].keep && slice_eq(units->v[i].text, name))
			return true;
	return false;
}

/*
 * The site's name: in the copyright line, and in a line of its own too; or the
 * page's first line, if it comes again.
 */
static struct slice find_site(const struct units *units)
{
	size_t tries = LEGAL_TRIES;

	for (size_t i = units->n; i-- > 0 && tries > 0;) {
		const struct unit *u = &units->v[i];
		struct slice name;
		if (u->keep || !(u->labels & F_BIT(F_LEGAL)))
			continue;
		tries--;
		name = copyright_name(u->text);
		if (name.len && stands_alone(units, name))
			return name;
	}
	for (size_t i = 0; i < units->n && i < 3; i++) {
		const struct unit *u = &units->v[i];
		if (u->labels == 0 && u->kind == UNIT_LINE && u->repeats > 1 && u->is.capitals &&
		    u->is.words <= SITE_WORDS_MAX && u->is.bars == 0 && !u->keep)
			return u->text;
	}
	return (struct slice){ NULL, 0 };
}

/* The marks that part breadcrumbs; those that part menus, too, only if the title is the last. */
static const struct { struct slice mark; bool menu; } crumb_marks[] = {
	{ { " > ", 3 }, false }, { { " \xC2\xBB ", 4 }, false }, { { " \xE2\x80\xBA ", 5 }, false },
	{ { " / ", 3 }, true }, { { " | ", 3 }, true },
};

/*
 * The section that breadcrumbs name: the last part, or the one before it if that is the
 * title.  Without marks, "Home Baking school" names one if that stands alone, too.
 */
static struct slice crumb_section(const struct units *units, const struct unit *crumbs,
				  struct slice title)
{
	const struct slice none = { NULL, 0 };
	struct slice last = none, before = none, rest = crumbs->text, first;

	for (size_t i = 0; i < N_ELEMS(crumb_marks); i++) {
		struct slice mark = crumb_marks[i].mark;
		if (slice_find(rest, mark, 0) == rest.len)
			continue;
		while (rest.len) {
			size_t n = slice_find(rest, mark, 0);
			before = last;
			last = utf8_trim(slice_first(rest, n));
			rest = slice_from(rest, n + mark.len);
		}
		return slice_eq(last, title) ? before : crumb_marks[i].menu ? none : last;
	}
	if (!slice_word(&rest, &first) || !slice_ieq(first, SLICE("home")))
		return none;
	rest = utf8_trim(rest);
	return rest.len && stands_alone(units, rest) ? rest : none;
}

static bool is_crumbs(const struct unit *u)
{
	return !u->keep && u->is.words <= CRUMB_WORDS_MAX && u->is.end == END_BARE &&
	       u->kind == UNIT_LINE &&
	       (u->is.bars > 0 || slice_istarts(u->text, SLICE("home ")));
}

/* Breadcrumbs stand just above a title. */
static struct slice find_crumbs(const struct units *units, const struct place *p)
{
	struct slice none = { NULL, 0 };

	if (p->title == p->n)
		return none;
	for (size_t i = p->title; i-- > 0 && p->title - i <= CRUMBS_ABOVE;)
		if (is_crumbs(&units->v[i]))
			return crumb_section(units, &units->v[i], units->v[p->title].text);
	return none;
}

/* Between title and first paragraph: what was stated, and the title once more. */
static void drop_stated(struct units *units, const struct place *p)
{
	const furniture_set stated = F_BIT(F_DATE) | F_BIT(F_BYLINE) | F_BIT(F_SECTION);

	for (size_t i = 0; i < p->first; i++) {
		struct unit *u = &units->v[i];
		bool again = p->title < p->n && u->is.hash == units->v[p->title].is.hash;
		if (again || (u->labels & stated) || (p->title < p->n && i <= p->title))
			u->keep = false;
	}
}

void facts_state(struct doc *d, const struct cleaner *c, struct units *units)
{
	struct place p = find_article(units);
	struct found f;

	p.title = title_find(c, d->arena, units, p.first);
	f = find_facts(c, units, &p);
	if (p.title < p.n)
		state(d, "title", units->v[p.title].text);
	drop_stated(units, &p);
	state(d, "date", slice_z(f.date[0] ? f.date : f.update));
	state(d, "author", f.author);
	state(d, "section", f.section.len ? f.section : find_crumbs(units, &p));
	state(d, "site", find_site(units));
	facts_language(d, c, units, (struct slice){ NULL, 0 });
}
