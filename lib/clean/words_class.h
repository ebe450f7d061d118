/*
 * words_class.h - what the names that authors give to parts of a page say about them.
 */
#ifndef CLEAN_WORDS_CLASS_H
#define CLEAN_WORDS_CLASS_H

#include "base/slice.h"

/* What the class and id attributes of an element, and of those around it, say it is. */
enum named {
	NAMED_MENU, NAMED_HEADER, NAMED_FOOTER, NAMED_SIDE, NAMED_SHARE, NAMED_AD, NAMED_COOKIES,
	NAMED_LETTER, NAMED_RELATED, NAMED_COMMENT, NAMED_AUTHOR, NAMED_META, NAMED_TAGS,
	NAMED_CAPTION, NAMED_POPUP, NAMED_WIDGET, NAMED_CONTENT, NAMED_PROSE, NAMED_PRODUCT, NAMED_FORUM,
	NAMED_CARD, NAMED_CONTROL, NAMED_FOLD, N_NAMED
};

struct class_word {
	const char *word;
	enum named named;
	const char *source;
};

/* Sorted by word. */
extern const struct class_word class_words[];
extern const size_t n_class_words;

/* What the attributes of an element state. */
struct class_says {
	unsigned names;	/* 1 << enum named */
	bool body;	/* two words for content in one name: "entry-content", "articleBody" */
};

/* Adds what an attribute's value states. */
void class_says(struct class_says *says, struct slice value);

#endif
