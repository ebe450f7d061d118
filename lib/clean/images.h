/*
 * images.h - the pictures that belong to what was kept of a page (--images).
 */
#ifndef CLEAN_IMAGES_H
#define CLEAN_IMAGES_H

#include "clean/unit.h"
#include "html/html.h"

/* A picture, and the unit that it stands before; units->n: after the last. */
struct picture {
	size_t before;
	struct slice src, alt;		/* src as written */
};

struct pictures {
	struct picture *v;
	size_t n, cap;
};

/*
 * Those of the page's images that stand beside a kept unit, in the same box of the page, and
 * not in a menu or at its side; without icons and counters of visits.  In the order of the page.
 */
struct pictures pictures_kept(struct arena *a, const struct html_page *page, const struct units *units);

#endif
