/*
 * opt.h - command-line options as a table: parsing and --help come from it.
 *
 * Long options may be shortened as long as they stay unique and may carry
 * "=value"; short ones may be bundled (-qv) and carry their value (-j4).
 * Options and operands may be mixed; "--" ends the options.
 */
#ifndef APP_OPT_H
#define APP_OPT_H

#include <stdbool.h>
#include <stddef.h>

enum opt_kind { OPT_K_END, OPT_K_FLAG, OPT_K_TEXT, OPT_K_SIZE, OPT_K_COUNT, OPT_K_WORD, OPT_K_LIST };

/* A word that an option takes, and what it stands for. */
struct opt_word {
	const char *word;
	int id;
};

/* Texts of an option that may be given more than once; v is freed by opt_free. */
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
	const struct opt_word *words;
	size_t min, max;	/* of a count */
	const char *help;
};

#define OPT_FLAG(l, n, p, h)		{ OPT_K_FLAG, l, n, NULL, p, NULL, 0, 0, h }
#define OPT_TEXT(l, n, v, p, h)		{ OPT_K_TEXT, l, n, v, p, NULL, 0, 0, h }
/* bytes, with a suffix K, M or G (1024) */
#define OPT_SIZE(l, n, p, h)		{ OPT_K_SIZE, l, n, "SIZE", p, NULL, 0, 0, h }
#define OPT_COUNT(l, n, p, lo, hi, h)	{ OPT_K_COUNT, l, n, "N", p, NULL, lo, hi, h }
#define OPT_WORD(l, n, v, p, w, h)	{ OPT_K_WORD, l, n, v, p, w, 0, 0, h }
#define OPT_LIST(l, n, v, p, h)		{ OPT_K_LIST, l, n, v, p, NULL, 0, 0, h }
#define OPT_END				{ OPT_K_END, 0, NULL, NULL, NULL, NULL, 0, 0, NULL }

/*
 * Reads argv by one or two tables (the second may be NULL).  Operands are moved to
 * argv[1..*n_operands].  False for wrong usage, with a sentence in why[].
 */
bool opt_read(const struct opt *own, const struct opt *common, int argc, char **argv,
	      int *n_operands, char why[200]);

/* Prints the options of a table to standard output, a line each. */
void opt_help(const struct opt *table);

#endif
