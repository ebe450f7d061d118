/*
 * key_weigh.h - what makes a key sentence, factor by factor; private to key.c and key_choose.c.
 */
#ifndef KEY_KEY_WEIGH_H
#define KEY_KEY_WEIGH_H

#include "key/key.h"

/* Of its words of grammar, kinds[] by enum stop, of n words in all, and of its numbers. */
double key_wording(enum key_style style, const uint32_t kinds[], size_t n, bool numbers);

/* Of a stem that n sentences have; and how often that is multiplied by how rare it is in English. */
double key_often(enum key_style style, size_t n);
int key_rare(enum key_style style);

/* What is left of that once it was said. */
double key_said(enum key_style style);

/* By what a sum of stems is divided for a sentence of n words. */
double key_length(enum key_style style, size_t n);

/* Of the first n sentences by their place; from KEY_LEAD on all have 1. */
#define KEY_LEAD 64
void key_places(enum key_style style, double out[KEY_LEAD], size_t n);

/* Of a question, and of a scrap. */
double key_form(enum key_style style, bool question, size_t n);

#endif
