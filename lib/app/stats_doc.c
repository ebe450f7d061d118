#include "app/stats_doc.h"

enum { TRANSCRIPTS, NOTES, ARTICLES, TEXTS, SPEAKERS, TURNS, PARTS, BLOCKS };

const char *const doc_counted[] = {
	[TRANSCRIPTS] = "transcripts", [NOTES] = "notes", [ARTICLES] = "articles", [TEXTS] = "texts",
	[SPEAKERS] = "speakers", [TURNS] = "turns", [PARTS] = "parts", [BLOCKS] = "blocks", NULL
};

void doc_count(const struct doc *d, uint64_t *counted)
{
	counted[TRANSCRIPTS] += d->kind == KIND_TRANSCRIPT;
	counted[NOTES] += d->kind == KIND_NOTES;
	counted[ARTICLES] += d->kind == KIND_ARTICLE;
	counted[TEXTS] += d->kind == KIND_TEXT;
	counted[SPEAKERS] += d->speakers.n;
	counted[TURNS] += d->turns.n;
	counted[PARTS] += d->parts.n;
	counted[BLOCKS] += d->blocks.n;
}
