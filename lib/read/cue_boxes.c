/*
 * cue_boxes.c - captions whose speakers stand in brackets without a colon:
 * "(Ann Lee)" above the text or before it, "[Ann] ...", "(speaker 0) ...".
 */
#include "read/cue_names.h"

#include "base/map.h"
#include "turns/label.h"

#define BOXED_MIN 3	/* cues that begin so, in all */

/* "(Name) text" and "[Name] text"; not what a sound or the way of speaking is called. */
static bool read_opened(struct slice text, const struct lexicon *lex, struct label *l)
{
	char close = text.p[0] == '(' ? ')' : ']';
	size_t end = slice_chr(slice_first(text, LABEL_MAX_BYTES), close);

	if (end >= text.len || text.p[end] != close)
		return false;
	*l = (struct label){ .name = slice_trim(slice_span(text, 1, end)),
			     .whole = slice_first(text, end + 1),
			     .rest = slice_ltrim(slice_from(text, end + 1)) };
	return !slice_starts(l->rest, SLICE(":")) && label_is_name(l) &&
	       !lexicon_has(lex->directions, l->name) && !lexicon_has(lex->labels, l->name);
}

static inline bool read_box(struct slice text, const struct lexicon *lex, struct label *l)
{
	return text.len && (text.p[0] == '(' || text.p[0] == '[') && read_opened(text, lex, l);
}

static bool begins_cue(const struct cue_pieces *pieces, size_t i)
{
	return i == 0 || pieces->v[i].cue != pieces->v[i - 1].cue;
}

/* Whether something is said after the box that piece i begins with. */
static bool says(const struct cue_pieces *pieces, size_t i, const struct label *l)
{
	return l->rest.len > 0 || (i + 1 < pieces->n && !begins_cue(pieces, i + 1));
}

/* Most cues begin with one, and two names or more come back. */
static bool is_habit(const struct cue_pieces *pieces, const struct lexicon *lex, struct map *names)
{
	size_t cues = 0, boxed = 0;
	struct label l;

	for (size_t i = 0; i < pieces->n; i++) {
		if (!begins_cue(pieces, i))
			continue;
		cues++;
		if (!read_box(pieces->v[i].text, lex, &l) || !says(pieces, i, &l))
			continue;
		boxed++;
		++*map_at(names, l.name);
	}
	return boxed >= BOXED_MIN && boxed * 5 >= cues * 3 && names->n >= 2 && names->n < boxed;
}

bool cue_boxes(struct arena *a, struct cue_pieces *pieces, const struct lexicon *lex)
{
	struct map names = MAP_INIT;
	bool habit = is_habit(pieces, lex, &names);
	struct label l;

	for (size_t i = 0; habit && i < pieces->n; i++) {
		struct cue_piece *p = &pieces->v[i];
		if (!p->opens || !read_box(p->text, lex, &l) || !map_get(&names, l.name))
			continue;
		p->who = cue_who_new(a, l.whole, l.name, (struct slice){ NULL, 0 });
		p->text = l.rest;
	}
	map_free(&names);
	return habit;
}
