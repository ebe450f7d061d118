#include "read/play_voices.h"

#include "base/map.h"
#include "text/shape.h"
#include "text/utf8.h"

/* A line of the shape of a name. */
struct candidate {
	size_t line, group;
	struct name_line at;
	bool below;		/* text follows without a blank line */
	bool top;		/* the first of the paragraphs, or right behind a candidate's */
};

struct candidates {
	struct candidate *v;
	size_t n, cap;
};

/* All lines with the same name, case apart. */
struct group {
	struct slice key, first;
	size_t n, listed;	/* lines; those with a list below */
	size_t next;		/* the group that followed last, + 1 */
	bool varies;		/* more than one has followed */
	bool denied, accepted;
};

struct groups {
	struct group *v;
	size_t n, cap;
};

struct evidence {
	struct arena *a;
	const struct lines *lines;
	const struct lexicon *lex;
	struct candidates cands;
	struct groups groups;
	size_t paragraphs;
	bool tight;
	size_t ended;		/* where it is tight: names with the end of a sentence above them */
};

#define FEW_TURNS 4		/* fewer than this have to be all there is */
#define NAMED_SHARE 5		/* one paragraph in so many has a name at least */
#define DENIED_SHARE 3		/* headings of notes among the names: one in so many makes the rest headings */
#define TIGHT_SHARE 20		/* one blank line in so many, or fewer */
#define TIGHT_LINES 12		/* lines of a speech at most, on the average, where there are no blank ones */
#define LINE_MAX_BYTES 160
#define CYCLES 2		/* rounds after which a fixed order is that of headings */

bool play_tight(const struct lines *lines)
{
	size_t blank = 0;

	for (size_t i = 0; i < lines->n; i++)
		blank += lines->v[i].blank;
	return blank * TIGHT_SHARE <= lines->n;
}

/* "ANNA, a cook" with another such line below it: a list of those who play. */
static bool in_cast_list(const struct lines *lines, size_t i, const struct name_line *at)
{
	struct name_line next;

	return at->remark.len && at->remark.p > at->name.p && i + 1 < lines->n &&
	       name_line_read(lines->v[i + 1].text, &next);
}

bool play_candidate(const struct lines *lines, size_t i, bool tight, struct name_line *out)
{
	struct slice inner;

	if (lines->v[i].blank || lines->v[i].text.len > LINE_MAX_BYTES)
		return false;
	if (i > 0 && !tight && !lines->v[i - 1].blank && !play_direction_line(lines->v[i - 1].text, &inner))
		return false;
	return name_line_read(lines->v[i].text, out) && !in_cast_list(lines, i, out);
}

static size_t group_of(struct evidence *e, struct map *map, struct slice name, struct buf *fold)
{
	struct group *g;
	size_t *at;

	buf_reset(fold);
	utf8_fold(fold, name);
	at = map_at(map, buf_slice(fold));
	if (*at)
		return *at - 1;
	g = VEC_PUSH(e->a, &e->groups);
	g->key = arena_dup(e->a, buf_slice(fold));
	g->first = name;
	g->denied = play_no_name(name) || (lexicon_has(e->lex->labels, name) && !lexicon_has(e->lex->roles, name));
	*at = e->groups.n;
	map->v[map->n - 1].key = g->key;
	return *at - 1;
}

static bool list_at(const struct lines *lines, size_t i)
{
	struct numbered number;
	struct slice item;

	return i < lines->n && (shape_bullet(lines->v[i].text, &item) ||
				shape_numbered(lines->v[i].text, &number));
}

static void gather(struct evidence *e)
{
	struct map map = MAP_INIT;
	struct buf fold = BUF_INIT;
	struct name_line at;
	bool top = true;

	for (size_t i = 0; i < e->lines->n; i++) {
		bool opens = !e->lines->v[i].blank && (i == 0 || e->lines->v[i - 1].blank);
		e->paragraphs += opens;
		if (!play_candidate(e->lines, i, e->tight, &at)) {
			top = top && !opens;
			continue;
		}
		size_t group = group_of(e, &map, at.name, &fold);
		struct group *g = &e->groups.v[group];
		bool below = i + 1 < e->lines->n && !e->lines->v[i + 1].blank;
		*VEC_PUSH(e->a, &e->cands) = (struct candidate){ i, group, at, below, top };
		top = true;
		e->ended += i == 0 || cp_terminal(utf8_last(utf8_trim(e->lines->v[i - 1].text)));
		g->n++;
		g->listed += list_at(e->lines, lines_next(e->lines, i + 1));
	}
	map_free(&map);
	buf_free(&fold);
}

static bool possible(const struct group *g)
{
	return !g->denied && g->listed * 2 <= g->n;
}

/* What follows each name that comes back: headings always have the same one behind them. */
static void see_order(struct evidence *e)
{
	size_t last = SIZE_MAX;

	for (size_t i = 0; i < e->cands.n; i++) {
		size_t at = e->cands.v[i].group;
		if (!e->groups.v[at].accepted)
			continue;
		if (last != SIZE_MAX) {
			struct group *g = &e->groups.v[last];
			g->varies |= g->next && g->next != at + 1;
			g->next = at + 1;
		}
		last = at;
	}
}

/* Three names and more that take their turns in one order, over and over. */
static bool in_fixed_order(struct evidence *e)
{
	size_t names = 0, lines = 0;

	see_order(e);
	for (size_t i = 0; i < e->groups.n; i++) {
		const struct group *g = &e->groups.v[i];
		if (!g->accepted)
			continue;
		if (g->varies || lexicon_has(e->lex->roles, g->first))
			return false;
		names++;
		lines += g->n;
	}
	return names > 2 && lines > names * CYCLES;
}

/* Whether so many lines with names that come back are enough, and not too few for the text. */
static bool enough(const struct evidence *e, size_t names, size_t lines, size_t bare)
{
	if (names >= 2 && lines >= FEW_TURNS) {
		if (e->tight)
			return lines * TIGHT_LINES >= e->lines->n && e->ended * 2 > e->cands.n;
		return lines * NAMED_SHARE >= e->paragraphs;
	}
	/* a short scene: nearly everything said has a name above it, and there are no headings */
	for (size_t i = 0; i < e->groups.n; i++)
		if (!possible(&e->groups.v[i]))
			return false;
	return !e->tight && names == 1 && bare >= 1 && lines + bare >= FEW_TURNS - 1 &&
	       (lines + bare) * 10 >= e->paragraphs * 7;
}

/* Names that come back; whether they are enough for a dialogue. */
static bool accept_repeated(struct evidence *e)
{
	size_t names = 0, lines = 0, bare = 0, denied = 0;

	for (size_t i = 0; i < e->groups.n; i++) {
		struct group *g = &e->groups.v[i];
		g->accepted = g->n >= 2 && possible(g);
		names += g->accepted;
		lines += g->accepted ? g->n : 0;
		bare += !g->accepted && possible(g);
		denied += g->n >= 2 && !g->accepted ? g->n : 0;
	}
	return enough(e, names, lines, bare) && denied * DENIED_SHARE < lines && !in_fixed_order(e);
}

/* Whether the text below the candidate is speech: it goes past its line, in small letters or none. */
static bool speaks(const struct evidence *e, const struct candidate *c)
{
	struct name_line next;

	return c->below && !name_line_read(e->lines->v[c->line + 1].text, &next);
}

/*
 * Names that occur once speak, too, where others come back: behind the first of
 * those, or at the top of the text with nothing but names between.
 */
static void accept_single(struct evidence *e)
{
	bool begun = false;

	for (size_t i = 0; i < e->cands.n; i++) {
		const struct candidate *c = &e->cands.v[i];
		struct group *g = &e->groups.v[c->group];
		if (g->accepted)
			begun = true;
		else if (g->n == 1 && possible(g) && speaks(e, c) && !play_no_name(c->at.name))
			g->accepted = begun || c->top;
	}
}

void play_voices_find(struct arena *a, const struct lines *lines, const struct lexicon *lex,
		      struct play_voices *out)
{
	struct evidence e = { .a = a, .lines = lines, .lex = lex, .tight = play_tight(lines) };

	VEC_RESERVE(a, &e.groups, 16);
	gather(&e);
	if (!accept_repeated(&e))
		return;
	accept_single(&e);
	for (size_t i = 0; i < e.cands.n; i++) {
		const struct candidate *c = &e.cands.v[i];
		const struct group *g = &e.groups.v[c->group];
		if (g->accepted)
			*VEC_PUSH(a, out) = (struct play_voice){ c->line, c->at, g->first };
	}
}
