#include "turns/speakers.h"

#include "turns/label_groups.h"
#include "turns/talk.h"

#define SMALL_MIN 3	/* a label with a small word has to come this often: "the therapist:" */
#define SMALL_MIN_DENSE 2	/* or so, where every line has a label: "ann:" */
#define LONE_PAIR 2	/* distinct labels that a two-line dialogue has */

/* Nearly all labels have a time: one without is no label. */
static bool is_timed(const struct evidence *e)
{
	return e->stamped * 10 >= e->cands.n * 8;
}

/* Nearly all labels are set off, by a time or in bold, and most paragraphs open with one. */
static bool is_set_off(const struct evidence *e)
{
	return (is_timed(e) || e->bold * 10 >= e->cands.n * 8) &&
	       e->labelled_paragraphs * 2 > e->paragraphs;
}

static bool set_off(const struct group *g)
{
	return g->stamped || g->bold;
}

/* Whether nearly every line, or every paragraph, opens with a label. */
static bool dense(const struct evidence *e)
{
	return is_timed(e) || e->cands.n * 10 >= e->filled * 9 ||
	       (e->paragraphs > 1 && e->labelled_paragraphs * 10 >= e->paragraphs * 9);
}

static bool possible(const struct group *g, bool every_line)
{
	if (g->n == 0 || (g->denied && !g->role))
		return false;
	if ((g->counted || g->once) && g->n == 1)
		return false;
	if (g->listed * 2 > g->n && !g->role)
		return false;
	return g->voice || g->small * 2 <= g->n || g->n >= (every_line ? SMALL_MIN_DENSE : SMALL_MIN);
}

/* Lines of accepted labels, and how many such labels there are. */
static size_t accepted(const struct evidence *e, size_t *labels)
{
	size_t lines = 0;

	*labels = 0;
	for (size_t i = 0; i < e->groups.n; i++) {
		*labels += e->groups.v[i].accepted;
		lines += e->groups.v[i].accepted ? e->groups.v[i].n : 0;
	}
	return lines;
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

/* A person and a program talk: nobody else joins in, whatever is quoted. */
static bool is_chat(const struct evidence *e)
{
	size_t labels = 0, chat = 0;

	for (size_t i = 0; i < e->groups.n; i++) {
		const struct group *g = &e->groups.v[i];
		labels += g->accepted;
		chat += g->accepted && (g->role == ROLE_USER || g->role == ROLE_ASSISTANT);
	}
	return labels == 2 && chat == 2;
}

/* In talk of a person with a program, "Title: ..." that comes back is of what the program writes. */
static void keep_chat(struct evidence *e)
{
	size_t person = 0, program = 0, labels, all = accepted(e, &labels);

	for (size_t i = 0; i < e->groups.n; i++) {
		const struct group *g = &e->groups.v[i];
		person += g->accepted && g->role == ROLE_USER ? g->n : 0;
		program += g->accepted && g->role == ROLE_ASSISTANT ? g->n : 0;
	}
	if (person == 0 || program == 0 || (person + program) * 2 < all)
		return;
	for (size_t i = 0; i < e->groups.n; i++)
		e->groups.v[i].accepted &= e->groups.v[i].role != ROLE_NONE;
}

/* The same for three of four: headings or times stand between the turns. */
static bool mostly(const struct evidence *e)
{
	return e->cands.n * 4 >= e->filled * 3 ||
	       (e->paragraphs > 1 && e->labelled_paragraphs * 4 >= e->paragraphs * 3);
}

/* Of a kind that speaks elsewhere, or whoever it was. */
static bool is_someone(const struct group *g)
{
	return g->voice || g->numbered;
}

/* A full name at the top of a paragraph: somebody of the audience asks one question. */
static bool is_full_name(const struct group *g)
{
	return !g->small && slice_chr(g->name, ' ') < g->name.len;
}

#define SINGLE_SHARE 2	/* of the lines of those who speak again, so many for one who does not */

/*
 * Labels that occur once.  Where every line or paragraph has a label they are
 * one more speaker; elsewhere only if they name a role.  A list of fields
 * ("Name: ...", "Age: ...") has many labels once and none twice: no dialogue.
 */
static void accept_single(struct evidence *e, size_t repeated)
{
	bool every_line = dense(e), chat = is_chat(e), marked = repeated >= 1 && is_set_off(e);
	bool talk = repeated >= 1 && !chat, few;
	size_t singles = 0, labels, denied = 0;

	for (size_t i = 0; i < e->groups.n; i++)
		singles += e->groups.v[i].n == 1 && possible(&e->groups.v[i], every_line) &&
			   !is_someone(&e->groups.v[i]);
	for (size_t i = 0; i < e->groups.n; i++)
		denied += e->groups.v[i].denied;
	few = repeated ? singles <= repeated + 1 || singles * SINGLE_SHARE <= accepted(e, &labels)
		       : singles <= LONE_PAIR && !denied;
	for (size_t i = 0; i < e->groups.n; i++) {
		struct group *g = &e->groups.v[i];
		if (g->n != 1 || (is_timed(e) && !g->stamped))
			continue;
		if (marked && set_off(g)) {	/* as the speakers are */
			g->accepted = true;
			continue;
		}
		if (!possible(g, every_line) || (g->small && !g->voice) || (repeated && (g->quoted || g->opens)))
			continue;
		if (g->role || (talk && g->tops == g->n &&
				(is_someone(g) || (few && is_full_name(g) && mostly(e)))))
			g->accepted = true;
		else if (every_line && !chat)
			g->accepted = few;
	}
}

/* One label alone is a list of points, unless its lines are nearly all there is. */
static bool is_dialogue(const struct evidence *e)
{
	size_t n, lines = accepted(e, &n);

	return (n >= 2 && lines >= 2) || (n == 1 && lines >= 2 && dense(e)) ||
	       (n == 1 && lines >= 1 && e->groups.n == 1 && e->groups.v[0].role);
}

/* Headings of notes come again in the next session's: they name no speakers. */
static bool names_sections(const struct evidence *e)
{
	int weight[N_HEADINGS];

	for (size_t i = 0; i < e->groups.n; i++)
		if (e->groups.v[i].accepted && lexicon_heading(e->lex, e->groups.v[i].name, weight))
			return true;
	return false;
}

/* Lines of "Q." and "A.", which both have to be there. */
static size_t letters(const struct evidence *e)
{
	size_t n = 0, labels = 0;

	for (size_t i = 0; i < e->groups.n; i++) {
		const struct group *g = &e->groups.v[i];
		labels += g->accepted && g->name.len == 1;
		n += g->accepted && g->name.len == 1 ? g->n : 0;
	}
	return labels == 2 ? n : 0;
}

#define STYLE_MIN 4	/* lines of a style without colon or time */

/*
 * A document is in a style without a colon if nearly all lines of that style
 * are labels that come back, and they open nearly all its paragraphs.
 */
static bool convincing(const struct evidence *e)
{
	size_t labels, lines = accepted(e, &labels);

	if (lines * 10 < e->cands.n * 8)
		return false;
	switch (e->style) {
	case LABEL_COLON: return true;
	case LABEL_STAMP:	/* "0:03 Name" is weaker: the times of the text have names, nearly all */
		return lines >= 2 && (!e->after || (labels >= 2 && lines > labels && lines * 10 >= e->times * 8));
	case LABEL_HEADING: return labels >= 2 && lines >= STYLE_MIN && !names_sections(e);
	case LABEL_LETTER: return labels >= 2 && lines >= STYLE_MIN && letters(e) * 2 > lines;
	default: return labels >= 2 && lines >= STYLE_MIN && dense(e);
	}
}

/* Whether the document is written in e->style; e->groups tell who speaks. */
static bool infer(struct evidence *e)
{
	size_t repeated;

	evidence_gather(e);
	if (e->cands.n == 0)
		return false;
	groups_join(e);
	repeated = accept_repeated(e);
	keep_chat(e);
	accept_single(e, repeated);
	return is_dialogue(e) && (is_timed(e) || groups_talk(e)) &&
	       (e->style == LABEL_COLON || convincing(e));
}

/*
 * The style that most labels are in: a colon if there are as many of that, as it
 * is the surest sign.  False if there is none.
 */
static bool infer_style(struct evidence *best, const struct evidence *blank)
{
	size_t labels, most;
	bool found;

	*best = *blank;
	found = infer(best);
	most = found ? accepted(best, &labels) : 0;
	if (found && dense(best))
		return true;
	for (enum label_style s = LABEL_COLON + 1; s < N_LABEL_STYLES; s++) {
		struct evidence e = *blank;
		e.style = s;
		if (!infer(&e) || accepted(&e, &labels) <= most)
			continue;
		most = accepted(&e, &labels);
		*best = e;
		found = true;
	}
	return found;
}

/* "Name: 0:03" has a time if most labels have; else somebody says what time it is. */
static bool times_come_late(const struct evidence *e)
{
	size_t labels, late = 0, lines = accepted(e, &labels);

	for (size_t i = 0; i < e->cands.n; i++)
		late += e->groups.v[e->cands.v[i].group].accepted && e->cands.v[i].label.late.len > 0;
	return late >= 2 && late * 2 >= lines;
}

static void take_late_time(struct label *l)
{
	if (l->late.len == 0)
		return;
	stamp_read(l->late, &l->stamp);
	l->rest.p += l->late.len;
	l->rest.len = 0;
	l->whole.len = (size_t)(l->rest.p - l->whole.p);
}

static void add_voice(struct evidence *e, struct candidate *c, bool late, struct voices *out)
{
	struct group *g = &e->groups.v[c->group];
	struct doc *d = e->d;

	if (!g->speaker) {
		VEC_PUSH(d->arena, &d->speakers)->name = g->name;
		g->speaker = d->speakers.n;
	}
	if (late)
		take_late_time(&c->label);
	*VEC_NEXT(d->arena, out) = (struct voice){ c->line, g->speaker - 1, &c->label };
}

void voices_find(struct doc *d, const struct lines *lines, const bool *masked,
		 const struct lexicon *lex, struct diag_sink *sink, struct voices *out)
{
	struct evidence blank = { .d = d, .lines = lines, .masked = masked, .lex = lex }, e;

	if (!infer_style(&e, &blank))
		return;
	bool late = times_come_late(&e);
	VEC_RESERVE(d->arena, out, e.cands.n);
	for (size_t i = 0; i < e.cands.n; i++) {
		struct candidate *c = &e.cands.v[i];
		const struct group *g = &e.groups.v[c->group];
		if (g->accepted)
			add_voice(&e, c, late, out);
		else if (g->n == 1 && c->label.name_like && !c->label.quoted && !g->denied)
			diag(sink, DIAG_INFO, "label-once", d->line + c->line,
			     "'%.*s:' occurs once and is taken for text", SLICE_ARG(c->label.name));
	}
}
