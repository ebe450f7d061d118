/*
 * talk.h - whether lines with labels that come back are talk, or fields of records.
 *
 *     Price: 12 to 20 EUR            a list of inns, phones, jobs: the same labels
 *     Open: May to September         in the same order, short values, no sentences,
 *     Beds: 40                       paragraphs of prose between
 *
 * Part of the inference of speakers.h.
 */
#ifndef TURNS_TALK_H
#define TURNS_TALK_H

#include "turns/label_groups.h"

/* Whether the lines of the accepted groups of e are what people say in turn. */
bool groups_talk(const struct evidence *e);

#endif
