/*
 * stem_english.h - what the forms of an English word have in common: "cares", "caring" and "cared", "care".
 *
 * The algorithm is Martin Porter's second English one, step by step as
 * https://snowballstem.org/algorithms/english/stemmer.html has it, and as libstemmer 2
 * gives it, which the tests compare with.  That library is not asked itself: it takes 3,500
 * instructions a word, these some 500, and to bring the tables of all its languages in
 * place a third of a millisecond of each start; and its English changes between versions,
 * while the same input is to give the same bytes everywhere.
 */
#ifndef KEY_STEM_ENGLISH_H
#define KEY_STEM_ENGLISH_H

#include <stddef.h>

/*
 * Makes the stem of a word out of it, in place; returns its length, which is not more.
 * A byte is a letter: those from 0x80 on stand for any that is not English.  The word is
 * in small letters and does not begin with an apostrophe.  Pure but for the word.
 */
size_t stem_english(char *word, size_t n);

#endif
