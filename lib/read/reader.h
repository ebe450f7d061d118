/*
 * reader.h - the formats that tparse reads: one file and one table row each.
 *
 * A reader scores the beginning of a text (0: not this format, 1: beyond
 * doubt) and turns a whole text into turns and parts.  Readers keep no state:
 * what they need besides the text is in struct lexicon.
 */
#ifndef READ_READER_H
#define READ_READER_H

#include "base/buf.h"
#include "base/diag.h"
#include "model/doc.h"
#include "text/rare_bytes.h"
#include "turns/lexicon.h"
#include "turns/lines.h"

#define SAMPLE_BYTES ((size_t)64 * 1024)	/* what a score looks at */
#define SAMPLE_NAMES 6

/* The lines of a sample, split when they are first asked for: captions are told without. */
struct sample_lines {
	struct arena *arena;
	struct slice text;
	struct doc *doc;	/* whose whole text it is, so that the lines are its own; or NULL */
	struct lines lines;
	size_t filled;		/* lines that are not blank */
	unsigned rare;		/* enum rare_byte: those that they hold, colons of plain labels apart */
	const struct line *names[SAMPLE_NAMES];	/* a line with each plain label: most texts have few ... */
	size_t n_names;		/* ... or more than SAMPLE_NAMES: they are not all there */
	bool split;
};

/* The beginning of a text. */
struct sample {
	struct slice text;	/* SAMPLE_BYTES of it at most, a byte order mark taken off */
	double top;		/* the score of another format: what cannot be higher may be said to be 0 */
	struct sample_lines *of;	/* in the arena */
};

/* Its lines; the last one may be cut short.  And how many are not blank. */
void sample_split(struct sample_lines *of);
static inline const struct lines *sample_lines(const struct sample *s)
{
	if (!s->of->split)
		sample_split(s->of);
	return &s->of->lines;
}

static inline size_t sample_filled(const struct sample *s)
{
	sample_lines(s);
	return s->of->filled;
}

/* The first line that is not blank, found without the others; empty if there is none. */
struct slice sample_first(const struct sample *s);

/* Whether one of these occurs (enum rare_byte): what a format cannot do without, asked before any pass. */
static inline bool sample_has(const struct sample *s, unsigned bytes)
{
	sample_lines(s);
	return s->of->rare & bytes;
}

/* A line with each of its plain labels, *n of them; false if they are too many to know them all. */
static inline bool sample_names(const struct sample *s, const struct line *const **names, size_t *n)
{
	sample_lines(s);
	*names = s->of->names;
	*n = s->of->n_names <= SAMPLE_NAMES ? s->of->n_names : 0;
	return s->of->n_names <= SAMPLE_NAMES;
}

/* What in an input of the format is a record. */
enum unit {
	UNIT_GUESS,	/* as the splitter finds: text that may hold many sessions */
	UNIT_MAIL,	/* a mail: the input is a mailbox */
	UNIT_JSON,	/* each JSON value, each element of an array of conversations */
	UNIT_PROMPT,	/* a conversation in a chat template: prompt_cuts.h */
	UNIT_PAGE,	/* what stands below a line of all labels: model/page.h */
	UNIT_WHOLE	/* the whole input */
};

/*
 * How scores are given, so that they can be compared:
 *   .99        a magic first line, or a syntax that nothing else has
 *   .95 to .98 a line shape that tells its format, on nearly all lines that could have it
 *   .90        labels with a colon on most lines (plain)
 *   under .90  what could be something else as well
 * It looks at the sample only and takes time linear in it.
 */
struct reader {
	const char *name;	/* as --from takes it and format.name gives it */
	const char *what;	/* one line for people */
	enum unit unit;
	double most;		/* the highest score that it gives: it is not asked where another has that already */
	/* why (may be NULL): the evidence is appended, in words: "31 cues, 2 voices" */
	double (*score)(const struct sample *s, struct buf *why);
	/*
	 * Fills kind, turns and parts, and what the text states (metas); speakers
	 * may be left to doc_read.  Of a turn: what turn_add and the source tell;
	 * index, role, flags and counts are added later (a role that the format
	 * itself states may be set).  False: it is not this format after all.
	 */
	bool (*read)(struct doc *d, const struct lexicon *lex, struct diag_sink *sink);
};

/* What the beginning of a text was found to be. */
struct judged {
	const struct reader *reader;	/* NULL: nothing, or it was not looked at */
	double score;
};

extern const struct reader *const readers[];	/* ends with NULL */
const struct reader *reader_find(struct slice name);

/* Looks at the beginning of a text; the slices are of it, the lines will be in the arena. */
void sample_take(struct sample *s, struct arena *a, struct slice text);

/* The reader that scores highest, or NULL if all say 0; *score and why as above. */
const struct reader *reader_best(const struct sample *s, double *score, struct buf *why);

/*
 * Reads d->text, with d->arena and d->line set and the rest zero, as `r`, or if
 * that is NULL as the format that scores highest.  Never fails: what no reader
 * understands is kind text with one prose part, said as DIAG_WARN [no-speakers]
 * unless the text is empty.  Time is linear in the text.
 * Afterwards every turn has its index, role and flags, there is a speaker for
 * every name, and turns and parts tile the text.
 */
void doc_read(struct doc *d, const struct reader *r, const struct lexicon *lex,
	      struct diag_sink *sink);

/* The same as the format that scores highest, which is `judged`, if that has a reader. */
void doc_read_judged(struct doc *d, struct judged judged, const struct lexicon *lex,
		     struct diag_sink *sink);

#endif
