/*
 * common.h - the options that all tools have, --help and --version; private to lib/app.
 */
#ifndef APP_COMMON_H
#define APP_COMMON_H

#include "app/app.h"

/* What is asked for besides what struct app holds. */
struct asked {
	bool help, version;
	int offsets;		/* 1: characters */
};

struct common {
	struct opt v[23];	/* ends with OPT_END */
};

void common_defaults(struct app *app);

/* The table; its rows point into app and asked. */
struct common common_options(struct app *app, struct asked *asked);

/* To standard output.  A failure to write is said and makes the status 2. */
void print_help(struct app *app, const struct opt *common);
void print_version(struct app *app);

#endif
