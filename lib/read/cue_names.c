#include "read/cue_names.h"

#include "base/map.h"
#include "turns/label.h"
#include "text/byte_find.h"
#include "text/utf8.h"
#include "text/words.h"

#define RARE_MIN 3	/* times that a label of a film has to come, unless it is in capitals */
#define CHEVRONS_MIN 2	/* lines with ">>" that make it a habit, where nobody has a name */
#define DASHED_SHARE 4	/* one label in so many stands after a dash, where dashes are a habit */
#define CAPITALS_MIN 3	/* labels in capitals, where the rest is not, that make them a habit */
#define EARLY 3		/* the first cues, of which one has a label where labels hold */

/* A piece that begins like a label does; a third of a label's size, as there may be one in each. */
struct candidate {
	size_t piece, group;
	struct slice whole;	/* of the piece's text, dashes and chevrons before it included */
	struct slice name, remark, rest;	/* the label's */
	bool starts;		/* a cue */
	bool name_like, quoted;	/* the label's, too */
};

/* All candidates of one name, case apart. */
struct group {
	struct slice key, name;		/* folded; as first written */
	size_t n;			/* at the beginning of a cue, or after a dash or chevrons */
	size_t inner;			/* at other lines of a cue */
	size_t small;			/* not quite of a name's shape */
	size_t first;			/* cue */
	bool denied, role;		/* known to name nobody; known to name a role */
	bool bracketed, marked;		/* "[Name]:"; after chevrons */
	size_t dashed;			/* after a dash */
	bool accepted;
};

struct inference {
	struct doc *d;
	struct cue_pieces *pieces;
	const struct lexicon *lex;
	struct { struct candidate *v; size_t n, cap; } cands;
	struct slice again;		/* the last label, if it may be told by its bytes; else empty */
	struct { struct group *v; size_t n, cap; } groups;
	size_t spoken;			/* cues with text */
	size_t first_cue;		/* the first of them */
	size_t chevrons;		/* pieces that begin with ">>" */
	bool capitals;			/* labels stand in capitals, what is said does not */
};

/* The length of chevrons, or else of a dash, at the beginning of a line, the blanks after it included. */
static size_t read_lead(struct slice text, bool *chevrons)
{
	static const char *const dashes[] = { "-", "\xE2\x80\x90", "\xE2\x80\x93", "\xE2\x80\x94" };
	size_t n = 0;

	*chevrons = slice_starts(text, SLICE(">>"));
	if (*chevrons)
		while (n < text.len && text.p[n] == '>')
			n++;
	for (size_t i = 0; n == 0 && i < N_ELEMS(dashes); i++)
		if (slice_starts_z(text, dashes[i]))
			n = strlen(dashes[i]);
	while (n > 0 && n < text.len && is_space(text.p[n]))
		n++;
	return n;
}

/* The same; most lines do not begin as those do. */
static inline size_t lead(struct slice text, bool *chevrons)
{
	*chevrons = false;
	if (text.len == 0 || (text.p[0] != '>' && text.p[0] != '-' && text.p[0] != '\xE2'))
		return 0;
	return read_lead(text, chevrons);
}

/* The group of a label that begins cue number `cue`, or stands in it. */
static size_t group_of(struct inference *in, struct map *map, const struct label *label, size_t cue, struct buf *fold)
{
	size_t *at;

	buf_reset(fold);
	utf8_fold(fold, label->name);
	at = map_at(map, buf_slice(fold));
	if (*at == 0) {
		struct group *g = VEC_PUSH(in->d->arena, &in->groups);
		g->key = arena_dup(in->d->arena, buf_slice(fold));
		g->name = label->name;
		g->first = cue;
		g->denied = lexicon_has(in->lex->labels, label->name);
		g->role = lexicon_has(in->lex->roles, label->name);
		*at = in->groups.n;
		map->v[map->n - 1].key = g->key;
	}
	return *at - 1;
}

static void count_candidate(struct inference *in, const struct candidate *c, size_t lead_len)
{
	struct group *g = &in->groups.v[c->group];

	g->n += c->starts || lead_len > 0;
	g->inner += !c->starts && lead_len == 0;
	g->small += !c->name_like;
	g->marked |= lead_len > 0 && c->whole.p[0] == '>';
	g->dashed += lead_len > 0 && c->whole.p[0] != '>';
}

/* Or what may be a wide one: without, there is no label. */
static bool has_colon(struct slice text)
{
	return byte_find(text, 0, SLICE(":\xEF")) < text.len;
}

/* Whether the label before is one that may be told by its bytes: "Name:", nothing else in it. */
static bool is_bare(const struct label *l)
{
	return l->whole.len && l->name.p == l->whole.p && l->name.len + 1 == l->whole.len && l->stamp.start_ms < 0 &&
	       !l->remark.len && !l->affiliation.len && !l->late.len && !l->bold;
}

/*
 * Whether a line begins with the label before once more, with a blank and a letter behind it:
 * label_read() would say the same, in eight times the time.
 */
static bool is_again(const struct inference *in, struct slice text)
{
	size_t n = in->again.len;

	return n && n + 1 < text.len && text.p[n] == ' ' && is_letter(text.p[n + 1]) &&
	       memcmp(text.p, in->again.p, n) == 0;
}

/* What a label's candidate takes over; its group is that of the one before, if that has the same name. */
static struct candidate from_label(struct inference *in, struct map *map, const struct label *l, size_t cue,
				   struct buf *fold)
{
	const struct candidate *last = in->cands.n ? &in->cands.v[in->cands.n - 1] : NULL;
	struct candidate c = { .name = l->name, .remark = l->remark, .rest = l->rest,
			       .name_like = l->name_like, .quoted = l->quoted };

	c.group = last && slice_eq(last->name, l->name) ? last->group : group_of(in, map, l, cue, fold);
	in->groups.v[c.group].bracketed |= l->whole.len && l->whole.p[0] == '[';
	in->again = is_bare(l) ? l->whole : (struct slice){ NULL, 0 };
	return c;
}

/* The same of the label before. */
static struct candidate once_more(const struct inference *in, struct slice text)
{
	const struct candidate *last = &in->cands.v[in->cands.n - 1];
	size_t n = in->again.len;

	return (struct candidate){ .group = last->group, .name = slice_first(text, n - 1),
				   .rest = slice_from(text, n + 1), .name_like = last->name_like };
}

/* Looks at every line of every cue. */
static void gather(struct inference *in)
{
	struct map map = MAP_INIT;
	struct buf fold = BUF_INIT;
	size_t last = SIZE_MAX;

	for (size_t i = 0; i < in->pieces->n; i++) {
		const struct cue_piece *p = &in->pieces->v[i];
		bool chevrons, starts = p->cue != last;
		size_t n = lead(p->text, &chevrons);
		struct slice text = slice_from(p->text, n);
		struct candidate c;
		struct label label;
		if (starts && in->spoken++ == 0)
			in->first_cue = p->cue;
		last = p->cue;
		in->chevrons += chevrons;
		if (!p->opens || !has_colon(text))
			continue;
		if (is_again(in, text))
			c = once_more(in, text);
		else if (label_read(text, &label))
			c = from_label(in, &map, &label, p->cue, &fold);
		else
			continue;
		c.piece = i;
		c.starts = starts;
		c.whole = slice_first(p->text, p->text.len - c.rest.len);
		count_candidate(in, &c, n);
		*VEC_PUSH(in->d->arena, &in->cands) = c;
	}
	map_free(&map);
	buf_free(&fold);
}

static bool possible(const struct group *g)
{
	return (!g->denied || g->role) &&
	       (g->small * 2 <= g->n + g->inner || g->n >= RARE_MIN);
}

/* Whether most cues begin with what could be a speaker's label, as those of meetings do. */
static bool most_labelled(const struct inference *in)
{
	size_t n = 0;

	for (size_t i = 0; i < in->cands.n; i++)
		n += in->cands.v[i].starts && possible(&in->groups.v[in->cands.v[i].group]);
	return n * 2 >= in->spoken;
}

/* Labels after dashes part two who speak in one cue: they say nothing of the next one. */
static bool often_dashed(const struct inference *in)
{
	size_t n = 0, dashed = 0;

	for (size_t i = 0; i < in->groups.n; i++) {
		const struct group *g = &in->groups.v[i];
		n += g->accepted ? g->n + g->inner : 0;
		dashed += g->accepted ? g->dashed : 0;
	}
	return dashed * DASHED_SHARE >= n && n > 0;
}

/* Labels that hold have to begin at the beginning. */
static bool early(const struct inference *in)
{
	size_t cue = SIZE_MAX, seen = 0;

	for (size_t i = 0; i < in->cands.n && cue == SIZE_MAX; i++)
		if (in->groups.v[in->cands.v[i].group].accepted)
			cue = in->cands.v[i].piece;
	for (size_t i = 0; i < in->pieces->n && i <= cue; i++)
		seen += i == 0 || in->pieces->v[i].cue != in->pieces->v[i - 1].cue;
	return cue != SIZE_MAX && seen <= EARLY;
}

static bool in_capitals(struct slice name)
{
	while (name.len)
		if (cp_lower(utf8_next(&name)))
			return false;
	return true;
}

static bool has_small(struct slice text)
{
	while (text.len)
		if (cp_lower(utf8_next(&text)))
			return true;
	return false;
}

/* Captions of films name in capitals whom one does not see: often each but once. */
static bool capitals_are_labels(const struct inference *in)
{
	size_t labels = 0, names = 0, small = 0;

	for (size_t i = 0; i < in->groups.n; i++) {
		const struct group *g = &in->groups.v[i];
		bool is = g->n && !g->small && possible(g) && in_capitals(g->name);
		names += is;
		labels += is ? g->n : 0;
	}
	if (labels < CAPITALS_MIN || names < 2)
		return false;
	for (size_t i = 0; i < in->pieces->n; i++)
		small += has_small(in->pieces->v[i].text);
	return small * 4 >= in->pieces->n * 3;
}

/* Labels that come back; returns how many do. */
static size_t accept_repeated(struct inference *in)
{
	size_t n = 0;

	for (size_t i = 0; i < in->groups.n; i++) {
		struct group *g = &in->groups.v[i];
		size_t times = g->n ? g->n + g->inner : g->inner / 2;
		g->accepted = possible(g) && times >= 2;
		n += g->accepted;
	}
	return n;
}

/*
 * Where few cues have a label and the first ones have none, it is a film's
 * captions, and people in films say "Remember:" twice: its labels stand in
 * capitals, in brackets, or come often.
 */
static size_t doubt_rare(struct inference *in)
{
	size_t n = 0;

	for (size_t i = 0; i < in->groups.n; i++) {
		struct group *g = &in->groups.v[i];
		g->accepted = g->accepted && (g->n >= RARE_MIN || g->bracketed || g->marked ||
					      g->role || in_capitals(g->name));
		n += g->accepted;
	}
	return n;
}

/* A name that is hard to mistake for a word before a colon: of several words, or a counted one. */
static bool distinct(struct slice name)
{
	if (words_count(name) > 1)
		return true;
	for (size_t i = 0; i < name.len; i++)
		if (is_digit(name.p[i]) || name.p[i] == '_')
			return true;
	return false;
}

/* Labels that occur once, where the others are known: of their kind. */
static void accept_single(struct inference *in, bool most, bool hold)
{
	bool bracketed = false;

	for (size_t i = 0; i < in->groups.n; i++)
		bracketed |= in->groups.v[i].accepted && in->groups.v[i].bracketed;
	for (size_t i = 0; i < in->groups.n; i++) {
		struct group *g = &in->groups.v[i];
		if (g->accepted || g->n == 0 || g->small || !possible(g))
			continue;
		g->accepted = most || g->role || g->marked || (bracketed && g->bracketed) ||
			      (in->capitals && in_capitals(g->name)) ||
			      (hold && distinct(g->name));
	}
}

/* One who talks alone is named once, where the first cue begins. */
static bool accept_alone(struct inference *in)
{
	struct group *g;

	if (in->cands.n == 0 || in->cands.v[0].piece != 0)
		return false;
	g = &in->groups.v[in->cands.v[0].group];
	if (g->small || !possible(g))
		return false;
	for (size_t i = 1; i < in->cands.n && in->pieces->v[in->cands.v[i].piece].cue == in->first_cue; i++)
		if (in->cands.v[i].group != in->cands.v[0].group)
			return false;	/* "Translator: ..." and "Reviewer: ..." */
	return g->accepted = true;
}

/* Which groups are speakers; returns whether labels hold. */
static bool decide(struct inference *in)
{
	bool most = in->cands.n > 0 && most_labelled(in), hold;

	in->capitals = in->cands.n > 0 && capitals_are_labels(in);
	if (accept_repeated(in) == 0 && (in->capitals || !accept_alone(in)) && !most) {
		accept_single(in, false, false);
		return false;
	}
	hold = (most || early(in)) && !often_dashed(in);
	if (!hold && doubt_rare(in) == 0)
		hold = accept_alone(in);
	accept_single(in, most, hold);
	return hold;
}

const struct cue_who *cue_who_new(struct arena *a, struct slice label, struct slice name,
				  struct slice remark)
{
	struct cue_who *who = arena_alloc(a, sizeof(*who));

	*who = (struct cue_who){ .mark = label, .name = name, .remark = remark };
	return who;
}

/* The first way that a name is written is the speaker's. */
static void apply(struct inference *in, const struct candidate *c)
{
	struct cue_piece *p = &in->pieces->v[c->piece];

	p->who = cue_who_new(in->d->arena, slice_trim(c->whole), in->groups.v[c->group].name, c->remark);
	p->text = c->rest;
}

/* A bare ">>" says that somebody else speaks now, not who. */
static void apply_chevrons(struct inference *in)
{
	const struct slice none = { NULL, 0 };

	for (size_t i = 0; i < in->pieces->n; i++) {
		struct cue_piece *p = &in->pieces->v[i];
		bool chevrons;
		size_t n = lead(p->text, &chevrons);
		if (!chevrons || p->who)
			continue;
		p->who = cue_who_new(in->d->arena, slice_trim(slice_first(p->text, n)), none, none);
		p->text = slice_from(p->text, n);
	}
}

/* The name that an id is, or that it has in quotation marks after its number (Webex). */
static struct slice name_in_id(struct slice id)
{
	struct slice s = id;
	size_t end;

	while (s.len && is_digit(s.p[0]))
		s = slice_from(s, 1);
	if (s.len == id.len || !slice_starts(s, SLICE(" \"")))
		return id;
	end = slice_chr(slice_from(s, 2), '"');
	return end + 2 < s.len ? slice_span(s, 2, 2 + end) : id;
}

/*
 * Whether the ids name speakers, as some recognizers have it ("Speaker 1"): ids
 * should be unique, but these come back, and all look like names.
 */
static bool ids_are_names(const struct cues *cues)
{
	struct map distinct = MAP_INIT;
	bool names = cues->n > 2, quoted = true;
	size_t n;

	for (size_t i = 0; names && i < cues->n; i++) {
		struct slice name = name_in_id(cues->v[i].id);
		struct label label = { .name = name };
		quoted &= name.p != cues->v[i].id.p;
		names = name.len <= LABEL_MAX_BYTES && label_is_name(&label) && (quoted || label.name_like);
		if (names)
			map_at(&distinct, name);
	}
	n = distinct.n;
	map_free(&distinct);
	return names && (quoted || n * 2 <= cues->n);
}

static void apply_ids(struct arena *a, const struct cues *cues, struct cue_pieces *pieces)
{
	const struct slice none = { NULL, 0 };

	for (size_t i = 0; i < pieces->n; i++) {
		struct cue_piece *p = &pieces->v[i];
		if (i > 0 && p->cue == pieces->v[i - 1].cue)
			continue;
		p->who = cue_who_new(a, cues->v[p->cue].id, name_in_id(cues->v[p->cue].id), none);
	}
}

bool cue_names(struct doc *d, const struct cues *cues, struct cue_pieces *pieces,
	       const struct lexicon *lex, struct diag_sink *sink)
{
	struct inference in = { .d = d, .pieces = pieces, .lex = lex };
	bool hold, any = false;

	if (ids_are_names(cues)) {
		apply_ids(d->arena, cues, pieces);
		return false;
	}
	if (cue_boxes(d->arena, pieces, lex))
		return true;
	VEC_RESERVE(d->arena, &in.groups, 16);
	gather(&in);
	hold = decide(&in);
	for (size_t i = 0; i < in.cands.n; i++) {
		const struct candidate *c = &in.cands.v[i];
		const struct group *g = &in.groups.v[c->group];
		any |= g->accepted;
		if (g->accepted)
			apply(&in, c);
		else if (g->n + g->inner == 1 && c->name_like && !c->quoted && !g->denied)
			diag(sink, DIAG_INFO, "label-once", cues->v[pieces->v[c->piece].cue].line,
			     "'%.*s:' occurs once and is taken for text", SLICE_ARG(c->name));
	}
	if (in.chevrons >= CHEVRONS_MIN || any)
		apply_chevrons(&in);
	return hold;
}
