/*
 * page_in.h - the page that a record holds.
 */
#ifndef APP_PAGE_IN_H
#define APP_PAGE_IN_H

#include "app/app.h"

struct page_in {
	struct slice text;	/* as HTML or as text */
	const char *field;	/* that it was in */
	enum work_is is;	/* what is known of it: the field is one of HTML, an archive says so */
	struct slice url;	/* where it is from, as the record says; or empty */
};

/*
 * Fills *page: from the field that the user names (NULL: none), else from "html", if the
 * record has such a string, else from "text".  False: there is none, an error
 * [no-text]; or what is there is no text, an error [binary].
 */
bool page_in(struct page_in *page, struct work *w, const char *field);

#endif
