#include "turns/talk.h"

#include "text/shape.h"
#include "text/utf8.h"
#include "text/words.h"
#include "text/titles.h"

/*
 * The limits are from 446 articles of the web, 49 of which have labels that come
 * back, and 509 transcripts, all of which pass: talk without known roles covers
 * .8 of its paragraphs and more, lists of fields hardly over .6.
 */
#define BARE_WORDS 8		/* a field's value, with no full stop: "12 to 20 EUR" */
#define BARE_BYTES 200		/* as far as words are counted */
#define FEW_LINES 6
#define NAME_WORDS 3		/* of a person, the title among them */
#define MANY_LINES 20		/* that say something: no article has so many, however long it is */

/* What the accepted lines look like. */
struct look {
	size_t lines, labels;
	size_t roles;		/* labels that name a role, or a person by a title */
	size_t fields;		/* labels that come back and are known to name nobody */
	size_t units;		/* those lines, and the other paragraphs from the first of them to the last */
	size_t bare;		/* lines with a short value and no sentence */
	size_t expected;	/* lines after which the same label comes as after the last of their kind */
	size_t bullets;		/* lines that are items of a list */
};

/* "Mr. Brook": a person, whatever is beside. */
static bool is_titled(struct slice key)
{
	struct slice word;

	return slice_count_words(key) <= NAME_WORDS && slice_word(&key, &word) && key.len > 0 &&
	       title_before_name(word);
}

static void count_labels(struct look *l, const struct evidence *e)
{
	for (size_t i = 0; i < e->groups.n; i++) {
		const struct group *g = &e->groups.v[i];
		l->labels += g->accepted;
		l->roles += g->accepted && (g->role != ROLE_NONE || is_titled(g->key));
		l->fields += g->denied && g->n > 1;
	}
}

static bool is_bare(struct slice text)
{
	return text.len > 0 && text.len <= BARE_BYTES && !cp_terminal(utf8_last(text)) &&
	       words_count(text) <= BARE_WORDS;
}

/* Whether the line after line i goes on with its sentence: it was wrapped there. */
static bool goes_on(const struct lines *lines, size_t i)
{
	struct slice next;

	if (i + 1 >= lines->n || lines->v[i + 1].blank)
		return false;
	next = utf8_trim(lines->v[i + 1].text);
	return cp_lower(utf8_next(&next));
}

static bool ends_sentence(struct slice text)
{
	return cp_terminal(utf8_last(utf8_trim(text)));
}

/*
 * Paragraphs on the lines between two labels: they begin after a blank line or,
 * unless `blanks` part them all, a sentence's end.  The first below a label that is alone on its line is its text.
 */
static size_t paragraphs(const struct lines *lines, const struct candidate *from, size_t to, bool blanks)
{
	bool ended = !blanks && from->label.rest.len > 0 && ends_sentence(from->label.rest);
	size_t n = 0;

	for (size_t i = from->line + 1; i < to; i++) {
		const struct line *l = &lines->v[i];
		n += !l->blank && ended;
		ended = l->blank || (!blanks && ends_sentence(l->text));
	}
	return n > 0 && from->label.rest.len == 0 ? n - 1 : n;
}

static struct look look_at(const struct evidence *e)
{
	struct look l = { 0 };
	size_t *next = arena_alloc(e->d->arena, e->groups.n * sizeof(*next));
	const struct candidate *last = NULL;
	struct slice item;
	bool blanks = e->labelled_paragraphs * 10 >= e->cands.n * 8;

	count_labels(&l, e);
	for (size_t i = 0; i < e->cands.n; i++) {
		const struct candidate *c = &e->cands.v[i];
		if (!e->groups.v[c->group].accepted)
			continue;
		l.lines++;
		l.bare += is_bare(c->label.rest) && !goes_on(e->lines, c->line);
		l.bullets += !line_begins_plain(&e->lines->v[c->line]) && shape_bullet(e->lines->v[c->line].text, &item);
		if (last) {
			l.expected += next[last->group] == c->group + 1;
			next[last->group] = c->group + 1;
			l.units += paragraphs(e->lines, last, c->line, blanks);
		}
		last = c;
	}
	l.units += l.lines;
	return l;
}

static bool covers(const struct look *l, size_t percent)
{
	return l->lines * 100 >= l->units * percent;
}

bool groups_talk(const struct evidence *e)
{
	struct look l = look_at(e);
	bool told = l.bare * 2 <= l.lines;	/* most lines say something */

	if (l.bullets * 2 > l.lines && !(covers(&l, 90) && told))
		return false;
	if (l.labels == l.roles)
		return true;
	if (!told && (l.fields || l.lines >= FEW_LINES) && !covers(&l, 85))
		return false;
	if (l.labels > 2 && l.expected * 4 >= l.lines * 3 && !covers(&l, 90))
		return false;			/* the fields of one record after the other */
	if (covers(&l, l.lines < FEW_LINES ? 50 : 25))
		return true;
	if (told && l.lines >= MANY_LINES)
		return true;
	/* two who take turns, with long answers */
	return l.labels == 2 && l.lines >= FEW_LINES && l.expected * 10 >= l.lines * 8 && told;
}
