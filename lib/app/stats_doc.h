/*
 * stats_doc.h - what the tools count of documents, for --stats.
 */
#ifndef APP_STATS_DOC_H
#define APP_STATS_DOC_H

#include "model/doc.h"

#include <stdint.h>

/* The names for app->counted. */
extern const char *const doc_counted[];

/* Adds up a document, in the order of the names. */
void doc_count(const struct doc *d, uint64_t *counted);

#endif
