/*
 * template_parts.h - what the files that read templates share.
 */
#ifndef SUM_TEMPLATE_PARTS_H
#define SUM_TEMPLATE_PARTS_H

#include "sum/template.h"

#define OWN_MAX 16	/* tables that a template may bring along */

/* Sets *why to the text, in the template's arena, and returns false. */
bool template_fail(struct template *t, const char **why, const char *fmt, ...)
	__attribute__((format(printf, 3, 4)));

/* A name and what it stands for. */
struct template_word {
	const char *name;
	int value;
};

/* The word's value in a table that ends with NULL, or -1 with *why: "unknown WHAT 'x': one of ...". */
int template_word(struct template *t, const struct template_word *words, const char *what,
		  struct slice name, const char **why);

/* A key with what reads its value; a table of them ends with NULL. */
struct template_key {
	const char *name;
	bool (*read)(struct template *t, struct slice value, const char **why);
};

/* Finds the key in a table and reads its value, once: `given` has a bit for each that was. */
bool template_take(struct template *t, const struct template_key *keys, unsigned *given,
		   struct slice name, struct slice value, const char **why);

/* A number from 0 to `most` with up to three decimals. */
bool template_number(struct template *t, struct slice value, double most, double *out,
		     const char **why);

/* "[cues NAME]", and a line of the table that it begins (template_cues.c). */
bool template_begin_cues(struct template *t, struct slice name, const char **why);
bool template_cues_line(struct template *t, struct slice line, const char **why);

/* Whether every table that the template brings along has a row that speaks for it. */
bool template_check_cues(struct template *t, const char **why);

/* The table of that name, the template's own or one of ours, or NULL with *why. */
const struct cue_table *template_table(struct template *t, struct slice name, const char **why);

#endif
