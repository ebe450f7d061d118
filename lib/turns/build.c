#include "turns/build.h"

#include "base/map.h"

#include <stdint.h>

#define MAX_SPELLINGS 16	/* of one speaker's label that are kept */

struct turn *turn_add(struct doc *d, size_t line, struct span span)
{
	struct turn *t = VEC_PUSH(d->arena, &d->turns);

	t->index = d->turns.n;
	t->line = line;
	t->span = span;
	t->start_ms = t->end_ms = -1;
	return t;
}

struct part *part_add(struct doc *d, enum part_type type, size_t line, struct span span)
{
	struct part *p = VEC_PUSH(d->arena, &d->parts);

	p->type = type;
	p->line = line;
	p->span = span;
	return p;
}

struct span doc_span(const struct doc *d, struct slice of_text)
{
	size_t start = (size_t)(of_text.p - d->text.p);

	return (struct span){ start, start + of_text.len };
}

void turn_note(struct doc *d, struct turn *t, struct slice text, struct slice at)
{
	struct note *n = VEC_PUSH(d->arena, &t->notes);

	n->text = text;
	n->span = doc_span(d, at);
}

/* A few spellings are kept: remarks in labels ("Ann (softly):") may make each one new. */
static void add_spelling(struct doc *d, struct speaker *s, struct slice label)
{
	if (label.len == 0 || s->labels.n >= MAX_SPELLINGS)
		return;
	for (size_t i = 0; i < s->labels.n; i++)
		if (slice_eq(s->labels.v[i], label))
			return;
	*VEC_PUSH(d->arena, &s->labels) = label;
}

/* The index of the speaker with that name, who is added if not there. */
static size_t cast_index(struct doc *d, struct map *by_name, struct slice name)
{
	size_t *at = map_at(by_name, name);

	if (*at == 0) {
		VEC_PUSH(d->arena, &d->speakers)->name = name;
		*at = d->speakers.n;
	}
	return *at - 1;
}

/* Names are compared where they stand before that: readers give a speaker's turns the same one. */
static inline bool is_named(const struct turn *t, struct slice name)
{
	return (t->speaker.p == name.p && t->speaker.len == name.len) || slice_eq(t->speaker, name);
}

/* Most talk is between two: who spoke last or before that is asked first. */
size_t *doc_cast(struct doc *d)
{
	size_t *who = arena_alloc(d->arena, d->turns.n * sizeof(*who));
	struct map by_name = MAP_INIT;

	for (size_t i = 0; i < d->speakers.n; i++)
		*map_at(&by_name, d->speakers.v[i].name) = i + 1;
	for (size_t i = 0; i < d->turns.n; i++) {
		const struct turn *t = &d->turns.v[i];
		who[i] = SIZE_MAX;
		if (t->speaker.len == 0)
			continue;
		who[i] = i > 1 && is_named(t - 2, t->speaker) ? who[i - 2] :
			 i && is_named(t - 1, t->speaker) ? who[i - 1] : cast_index(d, &by_name, t->speaker);
		struct speaker *s = &d->speakers.v[who[i]];
		add_spelling(d, s, t->label);
		s->turns++;
		if (s->role == ROLE_NONE)
			s->role = t->role;
	}
	map_free(&by_name);
	return who;
}
