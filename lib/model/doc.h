/*
 * doc.h - what the readers find in a record's text: speakers, turns, parts, blocks.
 *
 * One arena holds a document; slices point into the record's text or the
 * arena.  Spans are bytes [start, end) of the record's text, lines count from 1
 * in the source, times are milliseconds, -1 where the source states none.
 */
#ifndef MODEL_DOC_H
#define MODEL_DOC_H

#include "base/arena.h"
#include "base/slice.h"

#include <stdint.h>

struct span {
	size_t start, end;
};

static inline struct slice span_of(struct slice text, struct span at)
{
	return slice_span(text, at.start, at.end);
}

enum kind { KIND_NONE, KIND_TRANSCRIPT, KIND_NOTES, KIND_ARTICLE, KIND_TEXT };

enum role {
	ROLE_NONE, ROLE_THERAPIST, ROLE_CLIENT, ROLE_DOCTOR, ROLE_PATIENT, ROLE_INTERVIEWER,
	ROLE_INTERVIEWEE, ROLE_HOST, ROLE_GUEST, ROLE_MODERATOR, ROLE_USER, ROLE_ASSISTANT,
	ROLE_SYSTEM, ROLE_TOOL, ROLE_NARRATOR, ROLE_OTHER, N_ROLES
};

enum turn_flag {
	FLAG_CUT_OFF, FLAG_PLACEHOLDER, FLAG_REFUSAL, FLAG_OUT_OF_ROLE, FLAG_ROLE_SWAP,
	FLAG_REPEAT, FLAG_EMPTY, FLAG_OVERLAP, FLAG_DIRECTION, N_FLAGS
};

enum part_type {
	PART_HEADER, PART_SECTION, PART_SUMMARY, PART_TERMINATION, PART_SEPARATOR, PART_FOOTER,
	PART_NOTE, PART_PROSE, PART_COMMENT, N_PARTS
};

enum block_type {
	BLOCK_HEADING, BLOCK_PARAGRAPH, BLOCK_LIST_ITEM, BLOCK_QUOTE, BLOCK_CODE, BLOCK_TABLE,
	BLOCK_CAPTION, BLOCK_IMAGE, N_BLOCKS
};

/* Their names in the record; of_name returns the first (NONE) or N_... for an unknown one. */
extern const char *const kind_names[];
extern const char *const role_names[];
extern const char *const flag_names[];
extern const char *const part_names[];
extern const char *const block_names[];
enum kind kind_of_name(struct slice name);
enum role role_of_name(struct slice name);
enum turn_flag flag_of_name(struct slice name);
enum part_type part_of_name(struct slice name);
enum block_type block_of_name(struct slice name);

/* A titled list inside a summary. */
struct section {
	struct slice title;
	struct slices items;
};

struct sections {
	struct section *v;
	size_t n, cap;
};

struct field_pair {
	struct slice key, value;
};

struct field_pairs {
	struct field_pair *v;
	size_t n, cap;
};

/* What is not a turn.  An empty slice or list is a field that the record leaves out. */
struct part {
	enum part_type type;
	struct span span;
	size_t line;
	struct slice number, title, text;
	struct slices items;		/* of a section */
	struct sections sections;	/* of a summary */
	struct field_pairs fields;	/* of a termination or header */
};

struct parts {
	struct part *v;
	size_t n, cap;
};

/* A stage direction, or dialogue written inside a turn. */
struct note {
	struct slice text;
	struct span span;
};

struct notes {
	struct note *v;
	size_t n, cap;
};

struct quote {
	struct slice speaker, text;
	struct span span;
};

struct quotes {
	struct quote *v;
	size_t n, cap;
};

struct turn {
	size_t index;			/* from 1 */
	struct slice speaker;		/* the canonical name; empty: not known */
	enum role role;
	struct slice label;		/* as written, its colon included */
	struct slice text;		/* what was said; line ends are LF */
	struct span span;		/* all of it as written */
	size_t line;
	int64_t start_ms, end_ms;
	struct slice time;		/* a wall-clock time, ISO 8601 */
	struct notes notes;
	struct quotes quoted;
	struct parts parts;
	unsigned flags;			/* 1 << FLAG_... */
	size_t repeat_of;		/* index of the turn that it repeats; 0: none */
	size_t words;			/* in text; the readers', and not in the record */
};

struct turns {
	struct turn *v;
	size_t n, cap;
};

struct speaker {
	struct slice name;
	enum role role;
	size_t turns, words;
	struct slices labels;		/* each way it was written, once */
};

struct speakers {
	struct speaker *v;
	size_t n, cap;
};

/* A link inside a block. */
struct block_link {
	struct span span;
	struct slice url;
};

struct block_links {
	struct block_link *v;
	size_t n, cap;
};

/* A row of a table. */
struct block_row {
	struct slices cells;
};

struct block_rows {
	struct block_row *v;
	size_t n, cap;
};

struct block {
	enum block_type type;
	unsigned level;			/* of a heading, 1 to 6 */
	struct slice text;
	struct span span;
	struct slice src;		/* of an image; its text is what stands for it */
	struct block_links links;
	size_t head;			/* of a table: rows at its top that name columns */
	struct block_rows rows;		/* of a table, if they are known */
};

struct blocks {
	struct block *v;
	size_t n, cap;
};

/* Something the source states about itself; value is raw JSON. */
struct meta {
	const char *key;
	struct slice value;
};

struct metas {
	struct meta *v;
	size_t n, cap;
};

struct lines;			/* turns/lines.h */

struct doc {
	struct arena *arena;		/* borrowed; all below lives in it or in the text */
	struct slice text;		/* of the record */
	const struct lines *lines;	/* of text, for who reads it; NULL until then */
	size_t line;			/* of the source, where the text begins */
	enum kind kind;
	const char *format;		/* what it was read as: "plain", "notes", ...; NULL: nothing */
	double score;			/* how sure, 0 to 1 */
	struct metas metas;
	struct speakers speakers;
	struct turns turns;		/* in the order of the talk, mostly that of their spans, too */
	struct parts parts;		/* in order of span, outside turns */
	struct blocks blocks;
};

/* The turns in the order of their spans, in the arena (which a const doc's is, too). */
const struct turn **doc_turns_by_place(const struct doc *d);

/* States a string or a number under a literal key, unless it is stated already. */
void doc_state(struct doc *d, const char *key, struct slice text);
void doc_state_number(struct doc *d, const char *key, size_t n);

/* The stated value of key as raw JSON, or an empty slice. */
struct slice doc_stated(const struct doc *d, const char *key);

#endif
