/*
 * support.h - what many unit tests need: a fixture, a document read from a text,
 * a document in one line, and their main.
 *
 * Check runs each row of a table in a process of its own, so arena, lex and stemmer
 * are one test's.  What is returned is in the arena, unless it is said otherwise.
 */
#ifndef UNIT_SUPPORT_H
#define UNIT_SUPPORT_H

#include "base/buf.h"
#include "model/doc.h"
#include "turns/lexicon.h"

#include <check.h>

/* Runs the suite and frees it; what main returns. */
int run_suite(Suite *s);

extern struct arena arena;
extern struct lexicon *lex;	/* without rules of the user */
extern struct stemmer *stemmer;	/* key/stems.h */

/* For tcase_add_checked_fixture: the arena alone, with the lexicon, or with the stemmer. */
void arena_setup(void);
void arena_teardown(void);
void reading_setup(void);
void reading_teardown(void);
void stemming_setup(void);
void stemming_teardown(void);

/* The buffer's bytes; frees it. */
struct slice kept(struct buf *b);

/* A file's bytes; the caller frees them.  Fails the test if there is no such file. */
struct buf slurp(const char *path);

/* JSON with ' for ", so that rows can be read. */
struct slice as_json(const char *row);

/* What the reader of that name, or the best one for NULL, reads; fails the test if it does not tile. */
struct doc read_as(const char *reader, struct slice text);
struct doc read_text(const char *text);

/* The document that a record states; fails the test if it states none. */
struct doc doc_of(const char *json);

/*
 * A document in one line: head, then, in the order of the text, what put makes
 * of each turn and "<type>" of each part; `between` stands between all of these.
 */
typedef void put_turn(struct buf *out, const struct turn *t);
struct slice sketch(const struct doc *d, const char *head, const char *between, put_turn *put);

void put_said(struct buf *out, const struct turn *t);		/* "speaker=text" */
void put_notes(struct buf *out, const struct turn *t);		/* "{text}" of each */

#endif
