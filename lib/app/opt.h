/*
 * opt.h - command-line options as a table: parsing and --help come from it.
 *
 * Long options may be shortened as long as they stay unique and may carry
 * "=value"; short ones may be bundled (-qv) and carry their value (-j4).
 * Options and operands may be mixed; "--" ends the options; "-" is an operand.
 * Of an option given twice the last counts, but a list keeps all.
 */
#ifndef APP_OPT_H
#define APP_OPT_H

#include "base/buf.h"

#include <stdbool.h>
#include <stddef.h>

enum opt_kind {
	OPT_K_END, OPT_K_FLAG, OPT_K_TEXT, OPT_K_SIZE, OPT_K_COUNT, OPT_K_WORD, OPT_K_MAYBE, OPT_K_MAYBE_TEXT,
	OPT_K_LIST
};

/* A word that an option takes, and what it stands for. */
struct opt_word {
	const char *word;
	int id;
};

/* Texts of an option that may be given more than once; the tool frees v, or calls opt_free. */
struct opt_list {
	const char **v;
	size_t n;
};

struct opt {
	enum opt_kind kind;
	char letter;		/* 0: none */
	const char *name;	/* without the dashes */
	const char *value;	/* its name in --help; NULL for a flag */
	void *to;		/* bool, const char *, size_t, int or struct opt_list */
	const struct opt_word *words;	/* of a word; ends with { NULL, 0 } */
	size_t min, max;	/* of a count */
	const char *help;
};

#define OPT_FLAG(l, n, p, h)		{ OPT_K_FLAG, l, n, NULL, p, NULL, 0, 0, h }
#define OPT_TEXT(l, n, v, p, h)		{ OPT_K_TEXT, l, n, v, p, NULL, 0, 0, h }
/* bytes, at least 1, with a suffix K, M or G (1024) */
#define OPT_SIZE(l, n, p, h)		{ OPT_K_SIZE, l, n, "SIZE", p, NULL, 0, 0, h }
#define OPT_COUNT(l, n, p, lo, hi, h)	{ OPT_K_COUNT, l, n, "N", p, NULL, lo, hi, h }
/* --help adds the words themselves to the help text */
#define OPT_WORD(l, n, v, p, w, h)	{ OPT_K_WORD, l, n, v, p, w, 0, 0, h }
/* a word that may be left out, which is the first one; else it stands behind "=" */
#define OPT_MAYBE(n, v, p, w, h)	{ OPT_K_MAYBE, 0, n, v, p, w, 0, 0, h }
/* a text that may be left out, which is then empty; else it stands behind "=" */
#define OPT_MAYBE_TEXT(n, v, p, h)	{ OPT_K_MAYBE_TEXT, 0, n, v, p, NULL, 0, 0, h }
#define OPT_LIST(l, n, v, p, h)		{ OPT_K_LIST, l, n, v, p, NULL, 0, 0, h }
#define OPT_END				{ OPT_K_END, 0, NULL, NULL, NULL, NULL, 0, 0, NULL }

#define OPT_WHY_SIZE 200

/*
 * Reads argv by one or two tables (the second may be NULL; a letter or name in
 * both is the first one's).  Operands are moved to argv[1..*n_operands] in
 * their order.  False for wrong usage, with a sentence in why[]; what stood
 * before the mistake has then been set.  Texts are slices of argv.
 */
bool opt_read(const struct opt *own, const struct opt *common, int argc, char **argv,
	      int *n_operands, char why[OPT_WHY_SIZE]);

/* Frees what the lists of a table hold. */
void opt_free(const struct opt *table);

/* Appends the options of a table, a line or more each, at most 80 columns wide. */
void opt_help(const struct opt *table, struct buf *out);

#endif
