/*
 * reading.h - the reading side of a run: opens each input in turn, finds its
 * records and gives them to the pool.
 */
#ifndef APP_READING_H
#define APP_READING_H

#include "app/inputs.h"
#include "app/pool.h"

/*
 * Until the inputs end or the pool stops.  Its jobs are struct job (job.h).  spread: the
 * threads may read small files for themselves.
 */
void read_inputs(struct app *app, struct inputs *in, struct pool *pool, bool spread);

/* Reads one input of which a thread is told. */
void read_file(struct app *app, const struct input_name *in, struct pool *pool);

#endif
