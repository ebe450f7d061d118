/*
 * reading.h - the reading side of a run: opens each input in turn, finds its
 * records and gives them to the pool.
 */
#ifndef APP_READING_H
#define APP_READING_H

#include "app/inputs.h"
#include "app/pool.h"

/* Until the inputs end or the pool stops.  Its jobs are struct job (job.h). */
void read_inputs(struct app *app, struct inputs *in, struct pool *pool);

#endif
