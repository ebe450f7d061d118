#include "turns/speakers.h"

#include "base/map.h"
#include "text/shape.h"
#include "text/utf8.h"

#include <stdlib.h>

/* A label-shaped line. */
struct candidate {
	size_t line, group;
	struct label label;
};

struct candidates {
	struct candidate *v;
	size_t n, cap;
};

/* All lines with the same label, case apart. */
struct group {
	struct slice key;
	size_t n;		/* lines */
	size_t quoted;		/* whose text opens with a quotation mark */
	size_t listed;		/* with nothing after the colon and a list below */
	size_t small;		/* of a shape that is not quite a name's */
	bool opens;		/* the first line of all has it: a title more often than a speaker */
	bool denied;		/* known to name nobody */
	bool role;		/* known to name a role */
	bool accepted;
	size_t speaker;
};

struct groups {
	struct group *v;
	size_t n, cap;
};

/* What the inference looks at. */
struct evidence {
	struct doc *d;
	const struct lines *lines;
	const bool *masked;
	const struct lexicon *lex;
	struct candidates cands;
	struct groups groups;
	size_t filled;		/* lines that are neither blank nor masked nor rules */
	size_t paragraphs;	/* of them, first after a blank line */
	size_t labelled_paragraphs;
};

#define SMALL_MIN 3	/* a label with a small word has to come this often: "the therapist:" */
#define SMALL_MIN_DENSE 2	/* or so, where every line has a label: "ann:" */
#define LONE_PAIR 2	/* distinct labels that a two-line dialogue has */

static bool opens_paragraph(const struct evidence *e, size_t i)
{
	return i == 0 || e->lines->v[i - 1].blank || e->masked[i - 1];
}

static size_t group_of(struct evidence *e, struct map *map, struct slice name, struct buf *fold)
{
	size_t *at;

	buf_reset(fold);
	utf8_fold(fold, name);
	at = map_at(map, buf_slice(fold));
	if (*at == 0) {
		struct group *g = VEC_PUSH(e->d->arena, &e->groups);
		g->key = arena_dup(e->d->arena, buf_slice(fold));
		g->denied = lexicon_has(e->lex->labels, name);
		g->role = lexicon_has(e->lex->roles, name);
		*at = e->groups.n;
		map->v[map->n - 1].key = g->key;
	}
	return *at - 1;
}

static void add_candidate(struct evidence *e, size_t i, const struct label *label, size_t group)
{
	struct group *g = &e->groups.v[group];
	struct numbered number;
	struct slice item;

	*VEC_PUSH(e->d->arena, &e->cands) = (struct candidate){ i, group, *label };
	g->n++;
	g->quoted += label->quoted;
	g->small += !label->name_like;
	g->opens |= e->filled == 1;
	if (label->rest.len == 0) {
		size_t next = lines_next(e->lines, i + 1);
		g->listed += next < e->lines->n &&
			     (shape_bullet(e->lines->v[next].text, &item) ||
			      shape_numbered(e->lines->v[next].text, &number));
	}
}

static void gather(struct evidence *e)
{
	struct map map = MAP_INIT;
	struct buf fold = BUF_INIT;
	struct label label;

	for (size_t i = 0; i < e->lines->n; i++) {
		const struct line *l = &e->lines->v[i];
		if (l->blank || e->masked[i] || shape_rule(l->text))
			continue;
		e->filled++;
		e->paragraphs += opens_paragraph(e, i);
		if (!label_read(l->text, &label))
			continue;
		e->labelled_paragraphs += opens_paragraph(e, i);
		add_candidate(e, i, &label, group_of(e, &map, label.name, &fold));
	}
	map_free(&map);
	buf_free(&fold);
}

/* Whether nearly every line, or every paragraph, opens with a label. */
static bool dense(const struct evidence *e)
{
	return e->cands.n * 10 >= e->filled * 9 ||
	       (e->paragraphs > 1 && e->labelled_paragraphs * 10 >= e->paragraphs * 9);
}

static bool possible(const struct group *g, bool every_line)
{
	if (g->denied && !g->role)
		return false;
	if (g->listed * 2 > g->n && !g->role)
		return false;
	return g->small * 2 <= g->n || g->n >= (every_line ? SMALL_MIN_DENSE : SMALL_MIN);
}

static bool mostly_quoted(const struct group *g)
{
	return g->quoted * 10 >= g->n * 8;
}

/*
 * Labels that come back.  Where some of them carry plain speech, those whose
 * text is always in quotation marks are dialogue told by the others.
 */
static size_t accept_repeated(struct evidence *e)
{
	bool every_line = dense(e);
	size_t plain = 0, n = 0;

	for (size_t i = 0; i < e->groups.n; i++) {
		const struct group *g = &e->groups.v[i];
		plain += g->n >= 2 && possible(g, every_line) && !mostly_quoted(g);
	}
	for (size_t i = 0; i < e->groups.n; i++) {
		struct group *g = &e->groups.v[i];
		if (g->n >= 2 && possible(g, every_line) && !(plain > 0 && mostly_quoted(g))) {
			g->accepted = true;
			n++;
		}
	}
	return n;
}

/*
 * Labels that occur once.  Where every line or paragraph has a label they are
 * one more speaker; elsewhere only if they name a role.  A list of fields
 * ("Name: ...", "Age: ...") has many labels once and none twice: no dialogue.
 */
static void accept_single(struct evidence *e, size_t repeated)
{
	bool every_line = dense(e);
	size_t singles = 0;

	for (size_t i = 0; i < e->groups.n; i++)
		singles += e->groups.v[i].n == 1 && possible(&e->groups.v[i], every_line);
	for (size_t i = 0; i < e->groups.n; i++) {
		struct group *g = &e->groups.v[i];
		if (g->n != 1 || !possible(g, every_line) || g->small || (repeated && (g->quoted || g->opens)))
			continue;
		if (g->role)
			g->accepted = true;
		else if (every_line)
			g->accepted = repeated ? singles <= repeated + 1 : singles <= LONE_PAIR;
	}
}

/* One label alone is a list of points, unless its lines are nearly all there is. */
static bool is_dialogue(const struct evidence *e)
{
	size_t n = 0, lines = 0;

	for (size_t i = 0; i < e->groups.n; i++) {
		n += e->groups.v[i].accepted;
		lines += e->groups.v[i].accepted ? e->groups.v[i].n : 0;
	}
	return (n >= 2 && lines >= 2) || (n == 1 && lines >= 2 && dense(e)) ||
	       (n == 1 && lines >= 1 && e->groups.n == 1 && e->groups.v[0].role);
}

static void add_voice(struct evidence *e, const struct candidate *c, struct voices *out)
{
	struct group *g = &e->groups.v[c->group];
	struct doc *d = e->d;

	if (!g->speaker) {
		VEC_PUSH(d->arena, &d->speakers)->name = c->label.name;
		g->speaker = d->speakers.n;
	}
	*VEC_PUSH(d->arena, out) = (struct voice){ c->line, g->speaker - 1, c->label };
}

void voices_find(struct doc *d, const struct lines *lines, const bool *masked,
		 const struct lexicon *lex, struct diag_sink *sink, struct voices *out)
{
	struct evidence e = { .d = d, .lines = lines, .masked = masked, .lex = lex };

	gather(&e);
	accept_single(&e, accept_repeated(&e));
	if (!is_dialogue(&e))
		return;
	for (size_t i = 0; i < e.cands.n; i++) {
		const struct candidate *c = &e.cands.v[i];
		const struct group *g = &e.groups.v[c->group];
		if (g->accepted)
			add_voice(&e, c, out);
		else if (g->n == 1 && c->label.name_like && !c->label.quoted && !g->denied)
			diag(sink, DIAG_INFO, "label-once", d->line + c->line,
			     "'%.*s:' occurs once and is taken for text", SLICE_ARG(c->label.name));
	}
}
