/*
 * template.h - what a summary's sections are, and what fills each.
 *
 * A template is text, a line at a time, which ttools-template(5) describes:
 *
 *     name = followup
 *     [What was agreed]
 *     from = homework, promises
 *     limit = 6
 *     [cues promises]
 *     8 any i .. promise/swear
 *
 * Those that we have are written in it, too (templates.c).
 */
#ifndef SUM_TEMPLATE_H
#define SUM_TEMPLATE_H

#include "base/arena.h"
#include "cues/cues.h"

/* What fills a heading, after what its cue tables find. */
enum heading_key {
	KEY_NOTHING,	/* nothing else; without tables a person does: it is always to do */
	KEY_SENTENCES,	/* the document's key sentences */
	KEY_PHRASES,	/* its key phrases */
	KEY_FIGURES,	/* sentences that give numbers */
	KEY_QUESTIONS,	/* what is asked, with the sentence that answers */
	KEY_OUTLINE,	/* a section for each of the document's, with what says most there */
	KEY_STATED,	/* what the document states in summaries and no other heading takes */
	KEY_DIRECTIONS,	/* stage directions: what was seen */
	KEY_STATISTICS,	/* who spoke, and how much */
	N_KEYS
};

#define FROM_MAX 8

struct template_heading {
	const char *id;
	struct slice title;
	enum heading_key key;
	const struct cue_table *from[FROM_MAX];
	size_t n_from;
	size_t limit;		/* items at most; 0: the usual number */
	double least;		/* the least fit that puts a sentence here */
	bool by_fit;		/* items best first, not in the document's order */
	enum side side;		/* whose sentences; SIDE_NONE: anybody's */
	bool owner, due;	/* items say who does it, and when */
	const char *empty;	/* what is to do where nothing was found; NULL: the usual words */
	unsigned given;		/* keys that were read */
};

struct template {
	struct arena arena;
	const char *name;	/* NULL: not stated */
	struct { struct template_heading *v; size_t n, cap; } headings;
	struct { struct cue_table **v; size_t n, cap; } own;	/* tables that it brings along, */
	struct { struct phrase *v; size_t n, cap; } rows, asks;	/* and their rows */
	enum { IN_HEAD, IN_HEADING, IN_CUES } section;	/* what the next line belongs to */
	unsigned given;		/* keys of the head or table that were read */
};

/* An empty template, to be read line by line. */
struct template *template_new(void);
void template_free(struct template *t);

/*
 * Reads the next line, without its end; NULL at the end of all.  False with
 * *why, which lives as long as the template: what is wrong and what would be
 * right.  The template is then of no use.
 */
bool template_read(struct template *t, const struct slice *line, const char **why);

/* The text of one of ours, or NULL; and the name of the i-th, by name, or NULL after the last. */
const char *template_text(struct slice name);
const char *template_nth(size_t i);

/* One of ours, read; a mistake in it ends the process (a test's job). */
struct template *template_named(const char *name);

#endif
