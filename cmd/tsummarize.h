/*
 * tsummarize.h - what tsummarize's files share.
 */
#ifndef CMD_TSUMMARIZE_H
#define CMD_TSUMMARIZE_H

#include "app/app.h"
#include "sum/template.h"

/* The template of that name, one of ours or a file; NULL after a message. */
struct template *load_template(struct app *app, const char *name);

/* Writes one of ours as it is read. */
void print_template(struct app *app, const char *name);

#endif
