#include "sum/parts.h"

/* The section that a title announces (words_headings.c of lib/turns), or N_SESSION. */
static enum cue_class class_of_title(const struct lexicon *lex, struct slice title)
{
	static const struct { enum heading heading; enum cue_class class; } classes[] = {
		{ HEADING_TOPICS, CUE_TOPICS }, { HEADING_TECHNIQUES, CUE_TECHNIQUES },
		{ HEADING_HELPFUL, CUE_HELPFUL }, { HEADING_HOMEWORK, CUE_HOMEWORK },
		{ HEADING_INSIGHTS, CUE_INSIGHTS },
	};
	enum cue_class best = N_SESSION;
	int weight[N_HEADINGS], most = 0;

	if (!lexicon_heading(lex, title, weight))
		return N_SESSION;
	for (size_t i = 0; i < N_ELEMS(classes); i++) {
		if (weight[classes[i].heading] > most) {
			most = weight[classes[i].heading];
			best = classes[i].class;
		}
	}
	return best;
}

static void take_part(struct carried *out, const struct doc *d, const struct part *p,
		      const struct item *like, const struct lexicon *lex)
{
	if (p->type != PART_SUMMARY)
		return;
	for (size_t i = 0; i < p->sections.n; i++) {
		const struct section *s = &p->sections.v[i];
		enum cue_class class = class_of_title(lex, s->title);
		for (size_t k = 0; class != N_SESSION && k < s->items.n; k++) {
			struct item *item = VEC_PUSH(d->arena, &out->items[class]);
			*item = *like;
			item->text = s->items.v[k];
			item->table = &cue_tables[class];
		}
	}
}

/* A summary that opens a session, or stands in its first half, looks back on the last one. */
static enum about about_turn(const struct doc *d, size_t i)
{
	return i == 0 || i < d->turns.n / 2 ? ABOUT_PREVIOUS : ABOUT_THIS;
}

/* at: where the turns begin that stand after the part before; parts and turns come in order. */
static enum about about_span(const struct doc *d, struct span span, size_t *at)
{
	while (*at < d->turns.n && d->turns.v[*at].span.start < span.start)
		++*at;
	return d->turns.n > 0 && *at <= d->turns.n / 2 ? ABOUT_PREVIOUS : ABOUT_THIS;
}

void carried_find(struct carried *out, const struct doc *d, const struct lexicon *lex)
{
	for (size_t i = 0, at = 0; i < d->parts.n; i++) {
		const struct part *p = &d->parts.v[i];
		struct item like = { .origin = ORIGIN_STATED, .part = i + 1 };
		if (p->type == PART_SUMMARY)
			like.about = about_span(d, p->span, &at);
		take_part(out, d, p, &like, lex);
	}
	for (size_t i = 0; i < d->turns.n; i++) {
		const struct turn *t = &d->turns.v[i];
		struct item like = { .origin = ORIGIN_STATED, .turn = t, .about = about_turn(d, i) };
		for (size_t k = 0; k < t->parts.n; k++)
			take_part(out, d, &t->parts.v[k], &like, lex);
	}
}
