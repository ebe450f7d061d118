/*
 * url.h - addresses of a page made whole.
 */
#ifndef HTML_URL_H
#define HTML_URL_H

#include "html/tree.h"

/*
 * What `ref` names when it stands in a page at `base` (RFC 3986, 5.2): made in the
 * arena, or ref itself if it is whole or the base is not.
 */
struct slice url_join(struct arena *a, struct slice base, struct slice ref);

/* The base of a page's addresses: its <base>, seen from `url`, where it is from (or empty). */
struct slice url_base(struct arena *a, const struct html_tree *tree, struct slice url);

#endif
