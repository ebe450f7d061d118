/*
 * date_words.h - the words of dates: months, weekdays and what stands around them.
 */
#ifndef TEXT_DATE_WORDS_H
#define TEXT_DATE_WORDS_H

#include "base/slice.h"

enum date_word_kind {
	DATE_NO_WORD,
	DATE_MONTH,		/* value: 1 to 12 */
	DATE_WEEKDAY,
	DATE_OF,		/* between day, month and year: "10th of July" */
	DATE_AT,		/* before a time: "at 9:30" */
	DATE_HALF,		/* after a time: "pm"; value: hours to add */
	DATE_ZONE		/* after a time, in capitals: "EST" */
};

struct date_word {
	const char *word;	/* folded (utf8_fold) */
	enum date_word_kind kind;
	int value;
	const char *source;
};

/* Sorted by word in byte order. */
extern const struct date_word date_words[];
extern const size_t n_date_words;

/* The row of a word in any case, or NULL. */
const struct date_word *date_word(struct slice word);

#endif
