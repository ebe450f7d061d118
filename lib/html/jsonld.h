/*
 * jsonld.h - what a page's JSON-LD states about it.
 *
 * Scripts are gathered first, as one may refer to what another defines ("@id").  JSON
 * is read as pages have it: in comments, with commas too many, quotes and line ends
 * inside strings.  What cannot be read is passed over.
 */
#ifndef HTML_JSONLD_H
#define HTML_JSONLD_H

#include "html/meta.h"

enum jsonld_key {
	LD_ARTICLE_BODY, LD_SECTION, LD_AUTHOR, LD_CREATED, LD_MODIFIED, LD_PUBLISHED, LD_CREATOR,
	LD_DESCRIPTION, LD_HEADLINE, LD_IMAGE, LD_LANGUAGE, LD_PART_OF, LD_KEYWORDS, LD_LICENSE, LD_NAME,
	LD_PUBLISHER, LD_TEXT, LD_UPLOADED, LD_URL, LD_ID, LD_TYPE, LD_GRAPH, N_LD_KEYS
};

/* What an object is to the page; the order is that of trust. */
enum jsonld_kind { LD_ARTICLE, LD_THING, LD_PAGE, LD_SITE, LD_OWNER, LD_OTHER };

/* Fields are raw JSON, of the script or the arena; .p == NULL where it states none. */
struct jsonld_object {
	enum jsonld_kind kind;
	uint32_t node;
	struct slice field[N_LD_KEYS];
};

#define JSONLD_MAX_OBJECTS 256	/* of a page */

struct jsonld {
	struct arena *a;
	struct { struct jsonld_object *v; size_t n, cap; } objects;
};

/* Takes the objects of a script's text. */
void jsonld_read(struct jsonld *ld, struct slice text, uint32_t node);

/* States what all the scripts' objects say; types, description and body, too. */
void jsonld_state(struct jsonld *ld, struct html_meta *meta);

/* The text as JSON that a strict reader takes, as far as it can be guessed what was meant. */
struct slice jsonld_mend(struct arena *a, struct slice text);

#endif
