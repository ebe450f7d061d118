/*
 * furniture.h - what a line of a page is when it is not content.
 *
 * A name is given by a phrase (words_furniture.c) or by the shape of the whole
 * line (shapes.c).  A unit may have several; what they weigh is in evidence.c.
 */
#ifndef CLEAN_FURNITURE_H
#define CLEAN_FURNITURE_H

#include <stdint.h>

enum furniture {
	F_MENU,		/* "Home", "About us" */
	F_ACCOUNT,	/* "Log in", "My cart" */
	F_SHARE,	/* "Share this", "Facebook" */
	F_AD,		/* "Advertisement" */
	F_COOKIES,	/* "This site uses cookies" */
	F_LETTER,	/* "Sign up for our newsletter" */
	F_LEGAL,	/* "All rights reserved" */
	F_RELATED,	/* heads a list of other pages: "Related posts" */
	F_COMMENTS,	/* heads the readers' comments */
	F_TALK,		/* stands between comments: "Reply", "Ann says:" */
	F_MORE,		/* "Read more", "View all" */
	F_STEP,		/* "Previous post", "Back to top" */
	F_TAGS,		/* "Tags: stress, sleep", "Filed under" */
	F_SECTION,	/* "in growth psychology", below a title */
	F_AUTHOR,	/* heads a box about the author */
	F_BYLINE,	/* "By Ann Smith" */
	F_DATE,		/* a date alone, or with a byline */
	F_CREDIT,	/* of a picture: "Photo: ..." */
	F_COUNT,	/* "12 comments", "3 min read" */
	F_FORM,		/* "Your email address" */
	F_PLAYER,	/* "Play video", "00:00" */
	F_BLANK,	/* a picture's stand-in: "blank", "image" */
	F_RULE,		/* marks without words */
	F_CONTACT,	/* an address of mail or web, a telephone number */
	N_FURNITURE
};

typedef uint32_t furniture_set;
#define F_BIT(f) ((furniture_set)1 << (f))

extern const char *const furniture_names[N_FURNITURE];

#endif
