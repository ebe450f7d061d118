/*
 * state.h - what lib/app keeps for a run; private to it.
 */
#ifndef APP_STATE_H
#define APP_STATE_H

#include "app/app.h"
#include "app/done.h"
#include "app/guard.h"
#include "app/keeper.h"
#include "app/opener.h"
#include "app/output.h"
#include "app/progress.h"
#include "app/sandbox.h"

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
	struct keeper keeper;	/* of that and of what else is written at the end */
	struct buf marker;	/* its path, for the keeper */
	struct opener opener;	/* of inputs that a list names */
	struct sandbox sandbox;
	bool begun;		/* the outputs are open, the sandbox is entered */
	struct stats stats;
	struct codes codes;	/* of the messages about records and inputs */
	struct done done;
	struct progress progress;
	bool running;		/* app_run began */
	bool finished;		/* it need not: --skip-done */
	bool header_written;
	bool stopped;		/* by --strict */
	bool failed;		/* not run, or output not written: status 2 */
};

/* Prints what stands in lines to standard error, the display of progress taken away, and empties it. */
void app_print(struct app *app, struct buf *lines);

/* Draws that display if it is time for it. */
void app_show_progress(struct app *app, bool last);

/* Says why an output could not be written, and makes the status 2. */
void app_output_failed(struct app *app, const struct output *o, const char *path);

#endif
