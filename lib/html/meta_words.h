/*
 * meta_words.h - the names under which pages state things.
 */
#ifndef HTML_META_WORDS_H
#define HTML_META_WORDS_H

#include "html/meta.h"

/* What a name states, and how well: of two statements the one with the smaller rank is better. */
struct meta_word {
	const char *name;	/* in lower case */
	enum html_fact fact;
	unsigned rank;
	const char *source;
};

/* The row of a <meta>'s name, of an itemprop or property, of a rel; NULL: states nothing. */
const struct meta_word *meta_name(struct slice name);
const struct meta_word *meta_property(struct slice name);
const struct meta_word *meta_rel(struct slice name);

/* What the words of class and id attributes say; bits. */
enum meta_class {
	CLASS_TITLE = 1, CLASS_AUTHOR = 2, CLASS_DATE = 4, CLASS_MODIFIED = 8, CLASS_TAGS = 16,
	CLASS_SECTION = 32, CLASS_SITE = 64, CLASS_USER = 128,
	CLASS_NOT = 256,	/* it is about something, and not that: "author-bio", "date-picker" */
	CLASS_NAV = 512, CLASS_SIDE = 1024, CLASS_FOOTER = 2048, CLASS_HEADER = 4096, CLASS_COMMENT = 8192,
	CLASS_RELATED = 16384, CLASS_ARTICLE = 32768, CLASS_NAME = 65536, CLASS_BYLINE = 131072
};
unsigned meta_class_words(struct slice value);

/* The name of a table's row, to check that it is found; NULL behind the last. */
enum meta_table { META_NAMES, META_PROPERTIES, META_RELS, META_CLASSES };
const char *meta_row_name(enum meta_table table, size_t row);

#endif
