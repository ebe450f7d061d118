#include "turns/roles.h"

#include "base/map.h"

/* What the user calls who has this name or label, or the name. */
static struct slice name_of(const struct lexicon *lex, struct slice name, struct slice label)
{
	for (size_t i = 0; i < lex->n_names; i++) {
		struct slice rule = lex->names[i].label;
		if (slice_ieq(rule, name) || (label.len && slice_ieq(rule, label)))
			return lex->names[i].name;
	}
	return name;
}

/*
 * The speakers under their new names: who has the name of an earlier one is
 * that one, and who has no turn any more is gone.  place: a value of 1 for the
 * name of each turn.
 */
static void rename_speakers(struct doc *d, const struct lexicon *lex, struct map *place)
{
	const struct slice none = { NULL, 0 };
	size_t n = 0;

	for (size_t i = 0; i < d->speakers.n; i++) {
		struct speaker s = d->speakers.v[i];
		s.name = name_of(lex, s.name, none);
		size_t *at = map_at(place, s.name);
		if (*at == 1) {
			d->speakers.v[n++] = s;
			*at = n + 1;
		} else if (*at && d->speakers.v[*at - 2].role == ROLE_NONE) {
			d->speakers.v[*at - 2].role = s.role;
		}
	}
	d->speakers.n = n;
}

void names_apply(struct doc *d, const struct lexicon *lex)
{
	struct map place = MAP_INIT;

	if (lex->n_names == 0)
		return;
	for (size_t i = 0; i < d->turns.n; i++) {
		struct turn *t = &d->turns.v[i];
		t->speaker = name_of(lex, t->speaker, t->label);
		*map_at(&place, t->speaker) = 1;
	}
	rename_speakers(d, lex, &place);
	map_free(&place);
}
