#include "write/cue.h"

#include <stdlib.h>

/* SubRip captions: a cue a turn, "Name: text".  The format has no escapes. */

/* A line with an arrow would be read as a time. */
static bool can_carry(const struct turn *t, const struct write_opts *o, struct diag_sink *sink)
{
	if (slice_find(t->text, SLICE("-->"), 0) == t->text.len)
		return true;
	diag(sink, DIAG_ERROR, "cannot-carry", t->line,
	     "record '%.*s': turn %zu holds '-->', which SRT cannot: --to vtt can",
	     SLICE_ARG(o->id), t->index);
	return false;
}

static void put_text(struct buf *out, struct slice text, bool named)
{
	struct slice line;

	while (next_filled(&text, &line)) {
		if (named)
			buf_addc(out, ' ');
		named = false;
		buf_add(out, line);
		buf_addc(out, '\n');
	}
	if (named)
		buf_addc(out, '\n');
}

static void put_cue(struct buf *out, const struct turn *t, size_t no, int64_t end)
{
	struct slice who = turn_who(t);

	buf_addf(out, "%zu\n", no);
	put_clock(out, t->start_ms, ',');
	buf_addz(out, " --> ");
	put_clock(out, end, ',');
	buf_addc(out, '\n');
	put_one_line(out, who);
	if (who.len)
		buf_addc(out, ':');
	put_text(out, t->text, who.len > 0);
	buf_addc(out, '\n');
}

static bool write_srt(const struct doc *d, const struct write_opts *o, struct buf *out,
		      struct diag_sink *sink)
{
	int64_t *ends = cue_ends(d, o, sink);
	bool ok = ends != NULL;

	for (size_t i = 0; ok && i < d->turns.n; i++) {
		ok = can_carry(&d->turns.v[i], o, sink);
		put_cue(out, &d->turns.v[i], i + 1, ends[i]);
	}
	free(ends);
	return ok;
}

const struct form form_srt = {
	"srt", "SubRip captions: 'Name: text'", NULL, false, write_srt
};
