/*
 * state.h - what lib/app keeps for a run; private to it.
 */
#ifndef APP_STATE_H
#define APP_STATE_H

#include "app/app.h"
#include "app/guard.h"
#include "app/output.h"
#include "app/stats.h"

#define STATUS_REFUSED 1
#define STATUS_NOT_RUN 2

struct app_state {
	char **operands;
	size_t n_operands;
	bool listed;			/* they are all there are, made by inputs_keep */
	char **kept;			/* the same */
	struct arena kept_names;
	struct opt_word *from;		/* the words of --from */
	struct output out, rejects;
	struct guard guard;	/* of what out writes to */
	struct stats stats;
	struct progress progress;
	bool running;		/* app_run began */
	bool header_written;
	bool stopped;		/* by --strict */
	bool failed;		/* not run, or output not written: status 2 */
};

/* Prints what stands in lines to standard error, and empties it. */
void app_print(struct app *app, struct buf *lines);

/* Says why an output could not be written, and makes the status 2. */
void app_output_failed(struct app *app, const struct output *o, const char *path);

#endif
