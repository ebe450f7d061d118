/*
 * tclean.h - what the files of tclean share: the options, and what is done with a page.
 */
#ifndef CMD_TCLEAN_H
#define CMD_TCLEAN_H

#include "app/app.h"
#include "clean/clean.h"
#include "clean/repeats.h"

enum { TO_JSONL, TO_TEXT, TO_MD, TO_HTML };
enum { FROM_TEXT = APP_FROM_OWN, FROM_HTML, FROM_WARC };
enum { EXPLAIN_NOT, EXPLAIN_BLOCKS, EXPLAIN_HTML };

/* What the user asks for, and what is made ready for it. */
struct options {
	const char *field, *learn, *model;
	size_t min_chars;
	int explain;
	bool only_metadata, repeats, precision, recall;
	struct cleaner *cleaner;
	struct repeats *table;		/* of lines that come back */
	struct clean_options clean;
};

/* Work on one page; ctx is struct options.  The first cleans it, the second learns from it. */
bool clean_page(struct work *w, void *ctx);
bool learn_page(struct work *w, void *ctx);

/*
 * What comes before the pages are cleaned: the model is read, the inputs are learned from,
 * what was learned is written, as far as it is asked for.  False if the run ends here.
 */
bool learn_first(struct app *app, struct options *o);

#endif
