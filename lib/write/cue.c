#include "write/cue.h"

#include "base/mem.h"
#include "text/utf8.h"

#include <stdlib.h>

#define READ_PER_SECOND 15	/* characters: the usual limit of subtitling guidelines */
#define READ_LEAST_MS 2000

static bool all_start(const struct doc *d, const struct write_opts *o, struct diag_sink *sink)
{
	for (size_t i = 0; i < d->turns.n; i++) {
		const struct turn *t = &d->turns.v[i];
		if (t->start_ms >= 0)
			continue;
		diag(sink, DIAG_ERROR, "no-time", t->line,
		     "record '%.*s': turn %zu has no start time, and captions need one: "
		     "--to tsv, md or text can do without", SLICE_ARG(o->id), t->index);
		return false;
	}
	return true;
}

/* The first turn after i that starts later, or n; later[] is set for all after i. */
static size_t find_later(const struct turns *turns, const size_t *later, size_t i)
{
	size_t j = i + 1;

	while (j < turns->n && turns->v[j].start_ms <= turns->v[i].start_ms)
		j = later[j];
	return j;
}

static int64_t read_by(const struct turn *t)
{
	int64_t ms = (int64_t)utf8_count(t->text) * 1000 / READ_PER_SECOND;

	return t->start_ms + (ms > READ_LEAST_MS ? ms : READ_LEAST_MS);
}

int64_t *cue_ends(const struct doc *d, const struct write_opts *o, struct diag_sink *sink)
{
	size_t n = d->turns.n, *later;
	int64_t *ends;

	if (!all_start(d, o, sink))
		return NULL;
	later = mem_grow(NULL, n + 1, sizeof(*later));
	ends = mem_grow(NULL, n + 1, sizeof(*ends));
	for (size_t i = n; i-- > 0;) {
		const struct turn *t = &d->turns.v[i];
		later[i] = find_later(&d->turns, later, i);
		ends[i] = t->end_ms > t->start_ms ? t->end_ms :
			  later[i] < n ? d->turns.v[later[i]].start_ms : read_by(t);
	}
	free(later);
	return ends;
}
