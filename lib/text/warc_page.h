/*
 * warc_page.h - the page that a record of a WARC file holds.
 */
#ifndef TEXT_WARC_PAGE_H
#define TEXT_WARC_PAGE_H

#include "base/arena.h"
#include "text/warc.h"

enum warc_holds {
	WARC_NO_PAGE,	/* a request, a revisit, a picture, an empty answer, ... */
	WARC_HTML,
	WARC_TEXT	/* of a page, as WET has it */
};

/*
 * What is in a record, by its type and what it and HTTP's header say of its content: HTML of a
 * response, as HTTP or bare, of a resource and of a conversion; plain text of a conversion.
 * An answer that states no type is HTML if it begins so.
 */
enum warc_holds warc_holds(const struct warc_record *r);

struct warc_page {
	struct slice bytes;	/* the page, without its compression, in whatever encoding; in the arena,
				   or a slice of the block */
	struct slice charset;	/* that HTTP or the record states, a slice of it; or empty */
	int status;		/* of HTTP; 0: there is none */
};

/* Takes the page out of a record that holds one.  False with an error [bad-content] or [too-long]. */
bool warc_page(struct warc_page *page, const struct warc_record *r, struct arena *a, size_t most,
	       struct diag_sink *sink);

#endif
