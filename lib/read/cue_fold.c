#include "read/cue_fold.h"

#include "text/utf8.h"

#define GAP_MS 1000		/* between cues that may belong together */
#define ROLLING_SHARE 5		/* one cue in so many repeats another, in captions that roll */
#define SHOWN_MAX 16		/* lines of the cue before that are looked at */

/* What a cue repeats of the one before. */
struct overlap {
	size_t lines;		/* its first pieces that were shown as they are */
	size_t grown;		/* bytes of the last of them, if it goes on with a line that was begun */
};

struct span_of_pieces {
	size_t first, end;
};

/* What follows `head` in text, if that goes on with it after a whole word; else 0. */
static size_t grows(struct slice text, struct slice head)
{
	struct slice rest;
	uint32_t cp;

	if (text.len <= head.len || !slice_starts(text, head))
		return 0;
	rest = slice_from(text, head.len);
	cp = utf8_next(&rest);
	return cp_letter(cp) || cp_digit(cp) ? 0 : head.len;
}

/* Whether the lines [from, before.end) are those that `now` begins with. */
static bool matches(const struct cue_piece *p, size_t from, struct span_of_pieces before,
		    struct span_of_pieces now, struct overlap *o)
{
	size_t n = before.end - from;

	*o = (struct overlap){ n, 0 };
	if (now.end - now.first < n)
		return false;
	for (size_t i = 0; i < n; i++) {
		struct slice text = p[now.first + i].text, shown = p[from + i].text;
		if (slice_eq(text, shown))
			continue;
		o->grown = i + 1 == n ? grows(text, shown) : 0;
		if (o->grown == 0)
			return false;
	}
	return true;
}

/* The most that a cue repeats of the one before. */
static struct overlap find_overlap(const struct cue_piece *p, struct span_of_pieces before,
				   struct span_of_pieces now)
{
	struct overlap o;
	size_t from = before.end - before.first > SHOWN_MAX ? before.end - SHOWN_MAX : before.first;

	for (; from < before.end; from++)
		if (matches(p, from, before, now, &o))
			return o;
	return (struct overlap){ 0, 0 };
}

static bool neighbours(const struct cue *a, const struct cue *b)
{
	return a->end_ms < 0 || b->start_ms < 0 || b->start_ms <= a->end_ms + GAP_MS;
}

static void fold_one(struct cue_piece *p, struct overlap o)
{
	for (size_t i = 0; i < o.lines; i++)
		p[i].folded = true;
	if (o.grown == 0)
		return;
	p += o.lines - 1;
	p->folded = false;
	p->text = utf8_trim(slice_from(p->text, o.grown));
}

void cue_fold(struct arena *a, const struct cues *cues, struct cue_pieces *pieces)
{
	struct overlap *o = arena_alloc(a, cues->n * sizeof(*o));
	struct span_of_pieces *at = arena_alloc(a, cues->n * sizeof(*at));
	size_t rolling = 0, end = 0;

	for (size_t c = 0; c < cues->n; c++) {
		at[c].first = end;
		while (end < pieces->n && pieces->v[end].cue == c)
			end++;
		at[c].end = end;
		if (c > 0 && neighbours(&cues->v[c - 1], &cues->v[c]))
			o[c] = find_overlap(pieces->v, at[c - 1], at[c]);
		rolling += o[c].lines > 0;
	}
	if (rolling * ROLLING_SHARE < cues->n)
		return;
	for (size_t c = 0; c < cues->n; c++)
		fold_one(&pieces->v[at[c].first], o[c]);
}
