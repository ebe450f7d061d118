/*
 * skeleton.h - a summary that a person only has to finish.
 *
 * A session (a transcript) has the five sections that enum cue_class begins with, in that
 * order; notes, articles and text have an outline, each section with its key
 * sentences.  Every item is a quotation of the document, with its place.
 *
 * In a session's section come first the items that the document states in a
 * summary of this session, then sentences that were extracted, then what it
 * states of the previous session, where it states nothing of this one: last
 * time's homework is what a counsellor asks about first, but it must not pass
 * for today's.  `todo` is set where there is nothing of this session.
 */
#ifndef SUM_SKELETON_H
#define SUM_SKELETON_H

#include "base/buf.h"
#include "model/doc.h"
#include "model/record.h"
#include "cues/cues.h"
#include "key/key_sentences.h"
#include "key/phrases.h"
#include "turns/lexicon.h"

enum origin {
	ORIGIN_EXTRACTED,	/* chosen by the tool */
	ORIGIN_STATED		/* from a summary that the document carries */
};

/* Which session a stated item is about: a summary at the start is of the last one. */
enum about { ABOUT_THIS, ABOUT_PREVIOUS };

struct item {
	struct slice text;		/* as in its turn, part or block, white space included */
	enum origin origin;
	enum about about;		/* ABOUT_THIS unless stated */
	const char *cue;		/* pattern of the row that put it there, or NULL */
	const struct turn *turn;	/* NULL: it stands in none */
	size_t part, block;		/* among the document's, from 1; 0: in none */
	const struct turn *support;	/* stated: the turn where it is said, too, or NULL */
	const struct cue_table *table;	/* that it fits, or that its heading stands for; or NULL */
	struct slice record;		/* id of the record that it stands in; empty: in this one */
	size_t nth;			/* of an item of another record: which of its turns, from 1; or 0 */
	double score;			/* how well it fits its cue table, 0 to 1 */
	enum side side;			/* who speaks */
	const char *why;		/* of what nearly got in: why it did not */
	struct slice owner, due;	/* who does it, until when; empty: not said, or not asked for */
	const struct item *answer;	/* of a question, or NULL */
};

struct items {
	struct item *v;
	size_t n, cap;
};

/* What is given once for the whole document, at the end or where a template has a heading for it. */
enum shown { SHOWN_ITEMS, SHOWN_PHRASES, SHOWN_STATISTICS, N_SHOWN };

struct entry {				/* a section of the skeleton */
	enum shown shows;		/* its items, or instead of them something else */
	const char *id;			/* of a template's heading, else NULL */
	struct slice title, number;	/* empty: it has none */
	struct items items, near;	/* near: what nearly got in, if it is asked for */
	bool todo;			/* nothing was found for it */
	const char *empty;		/* what is then to do, or NULL */
};

struct entries {
	struct entry *v;
	size_t n, cap;
};

enum skeleton_kind { SKELETON_SESSION, SKELETON_OUTLINE };

struct skeleton {
	enum skeleton_kind kind;
	const char *template;		/* name of the one that was asked for, else NULL */
	struct slice title;		/* empty: none is stated */
	struct entries sections;
	struct key_sentences key_sentences;
	struct entry key;		/* the same as a section, for people to read */
	struct keyphrases keyphrases;
	const struct doc *d;
	const struct statistics *statistics;	/* NULL: they are not asked for */
	bool shown[N_SHOWN];		/* what some section shows */
	bool todo;			/* there is nothing to summarize */
	bool explained;			/* items say why, sections what nearly got in */
};

struct skeleton_opts {
	bool explain;	/* sections say what nearly got in */
	size_t items;	/* extracted items a section at most; 0: the usual number */
	size_t keyphrases;	/* 0: none */
	struct key_budget key;	/* key sentences of the whole document */
};

#define SKELETON_ITEMS 4	/* the usual number for a session; an outline has 1 to 3 */
#define SKELETON_ITEMS_MAX 100
#define SKELETON_PHRASES_MAX 1000

struct template;
struct summarizer;	/* all tables made ready, for any thread */

/*
 * lex is borrowed.  Every skeleton gets the template's headings, which is then
 * the summarizer's; without one (NULL) a session has five sections, the rest an outline.
 * Skeletons may be asked for key phrases if `keyphrases`, or if the template has them.
 */
struct summarizer *summarizer_new(const struct lexicon *lex, struct template *template, bool keyphrases);
void summarizer_free(struct summarizer *s);

/* The title that the record's metadata state, or an empty slice. */
struct slice skeleton_title(const struct record *r, struct arena *a);

/* What a record without a title is called: its id, or "Session 3 (id)" if it states a number. */
struct slice skeleton_name(const struct record *r, struct arena *a);

/*
 * Makes the skeleton of a document.  It lives in the document's arena and
 * borrows from its text; title may be empty.  Never fails: an empty document
 * has nothing but `todo`.
 */
void skeleton_make(struct skeleton *out, const struct doc *d, struct slice title,
		   const struct summarizer *s, const struct skeleton_opts *opts);

/* Appends the skeleton as the value of the record's field "summary". */
void skeleton_json(const struct skeleton *sk, struct buf *out);

/*
 * Appends it for reading, as Markdown or as plain text.  `name` is the heading
 * where the skeleton has no title.  White space in quotations is folded.
 */
void skeleton_markdown(const struct skeleton *sk, struct slice name, struct buf *out);
void skeleton_text(const struct skeleton *sk, struct slice name, struct buf *out);

/*
 * Appends it as an article of a page that begins with SUMMARY_HTML_HEAD: the
 * sections, each quotation with a link to where it stands, the statistics of the
 * document, and the document itself.  id: of the record; all ids on the page that
 * are the record's begin with it.
 */
void skeleton_html(const struct skeleton *sk, const struct doc *d, struct slice name, struct slice id,
		   struct buf *out);

/* What is still to do: of a section, and of all. */
#define SKELETON_TODO "nothing found in this session"
#define SKELETON_TODO_ALL "nothing to summarize"

#endif
