/*
 * parts.h - the steps of skeleton_make, each in a file of its own.
 */
#ifndef SUM_PARTS_H
#define SUM_PARTS_H

#include "cues/cues.h"
#include "sum/skeleton.h"
#include "sum/template.h"

struct summarizer {
	struct template *template;	/* of all records, or, */
	struct template *session, *outline;	/* without one, of sessions and of the rest */
	struct cues *cues;		/* with the tables of the template, or of the session's */
	const struct lexicon *lex;
	struct languages *languages;	/* for key phrases */
	struct stemmers *stemmers;
};

/* A sentence as an item. */
static inline struct item item_of(const struct sentence *s)
{
	return (struct item){ .text = s->text, .turn = s->turn, .part = s->part, .block = s->block };
}

/* Key sentences as items, questions with their answers. */
void key_items(struct items *out, const struct key_sentences *key, struct arena *a);

/* The document's sentences, read when they are asked for first. */
struct keys {
	const struct doc *d;
	struct slice title;
	struct stemmer *stemmer;
	struct key_set set;
	bool read;
};
struct key_set *keys_of(struct keys *keys);

/* Fills a template's headings, each a section or, of an outline, more (fill.c). */
void template_fill(struct skeleton *out, struct keys *keys, const struct summarizer *s,
		   const struct template *t, const struct skeleton_opts *opts);

/* What is asked and answered, in order: the fullest exchanges, `limit` at most (questions.c). */
void questions_find(struct items *out, const struct doc *d, size_t limit);

/* The sentences with numbers that say most, `limit` at most (figures.c). */
void figures_find(struct items *out, const struct doc *d, struct stemmer *st, size_t limit);

/* What the document states in summaries of its own, by section (carried.c). */
struct carried {
	struct items items[N_SESSION];
};
void carried_find(struct carried *out, const struct doc *d, const struct lexicon *lex);

/* Appends the sections of an outline of the document (outline.c). */
void outline_add(struct skeleton *out, struct key_set *set, size_t n_items);

#endif
