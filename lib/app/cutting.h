/*
 * cutting.h - how an input is cut into records: as the tool was told, else as
 * the format that its beginning shows has it.
 */
#ifndef APP_CUTTING_H
#define APP_CUTTING_H

#include "app/app.h"
#include "read/prompt_cuts.h"

/* What the options point into: it stays with the splitter. */
struct cutting {
	struct prompt_cuts prompts;
	struct judged judged;		/* of the input's beginning: */
	uint64_t at;			/* from this byte on */
	size_t len;			/* bytes of text that were looked at, */
	bool all;			/* which is all there is */
};

/*
 * Looks at the beginning of src (name: the path as given) and fills *opts and c.  The
 * arena is for the look only.  False if the input is refused, with an error
 * [not-mbox] in sink; a failure to read is said by src, and again by the splitter.
 */
bool cutting_choose(struct cutting *c, const struct app *app, struct slice name,
		    struct source *src, struct arena *a, struct diag_sink *sink,
		    struct split_opts *opts);

/* What was found of the input, if the cut is what was looked at or begins with it; else none. */
struct judged cutting_judged(const struct cutting *c, const struct cut *cut);

#endif
