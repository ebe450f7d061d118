#include "clean/images.h"

#include "text/utf8.h"

#define SIZE_MIN 50		/* pixels: a smaller one is an icon, or counts visits */
#define BOX_LEVELS 3		/* elements around a picture in which a kept unit must be */

#define NEAR 3			/* units: how far a kept one may be */

/* Where the address is when `src` is filled by a script: sorted by how good they are. */
static const char *const lazy[] = { "data-src", "data-original", "data-lazy-src", "data-lazy", "data-url" };

/* The first address of a list with sizes: "a.jpg 1x, b.jpg 2x". */
static struct slice first_of_set(struct slice set)
{
	struct slice word;

	if (!slice_word(&set, &word))
		return (struct slice){ NULL, 0 };
	while (slice_ends(word, SLICE(",")))
		word.len--;
	return word;
}

static bool is_address(struct slice s)
{
	return s.len && !slice_istarts(s, SLICE("data:")) && !slice_istarts(s, SLICE("javascript:")) &&
	       !slice_istarts(s, SLICE("about:"));
}

static struct slice address_of(const struct html_node *node)
{
	struct slice s;

	for (size_t i = 0; i < N_ELEMS(lazy); i++) {
		s = slice_trim(html_attribute(node, slice_z(lazy[i])));
		if (is_address(s))
			return s;
	}
	s = slice_trim(html_attribute(node, SLICE("src")));
	if (is_address(s))
		return s;
	s = first_of_set(html_attribute(node, SLICE("srcset")));
	if (!is_address(s))
		s = first_of_set(html_attribute(node, SLICE("data-srcset")));
	return is_address(s) ? s : (struct slice){ NULL, 0 };
}

static bool is_small(const struct html_node *node, struct slice side)
{
	struct slice s = slice_trim(html_attribute(node, side));
	size_t n;

	if (slice_ends(s, SLICE("px")))
		s.len -= 2;
	return slice_number(s, &n) && n < SIZE_MIN;
}

/* Whether the element or one around it is the box. */
static bool is_within(const struct html_page *page, size_t element, size_t box)
{
	while (element > box)	/* parents come first */
		element = page->elements.v[element].parent;
	return element == box;
}

/* The box around the picture in which its neighbours must be. */
static size_t box_of(const struct html_page *page, size_t element)
{
	for (int i = 0; i < BOX_LEVELS; i++)
		element = page->elements.v[element].parent;
	return element;
}

/* The first unit of which the block is this one or a later one. */
static size_t unit_at(const struct units *units, size_t from, size_t block)
{
	while (from < units->n && units->v[from].block < block)
		from++;
	return from;
}

static bool speaks_for(const struct html_page *page, const struct unit *u, size_t box)
{
	return u && is_within(page, u->element, box);
}

/* The nearest kept unit among the next few from `at` on; before it; NULL: none. */
static const struct unit *kept_after(const struct units *units, size_t at)
{
	for (size_t i = at; i < units->n && i < at + NEAR; i++)
		if (units->v[i].keep)
			return &units->v[i];
	return NULL;
}

static const struct unit *kept_before(const struct units *units, size_t at)
{
	for (size_t i = at; i-- > 0 && i + NEAR >= at;)
		if (units->v[i].keep)
			return &units->v[i];
	return NULL;
}

static bool is_beside(const struct html_page *page, const struct units *units, size_t at, size_t element)
{
	const struct unit *next = kept_after(units, at), *last = kept_before(units, at);
	size_t box = box_of(page, element);

	if (page->elements.v[element].hidden)
		return false;
	return (next && last) || speaks_for(page, next, box) || speaks_for(page, last, box);
}

/* Whether an element around the picture says that it is none of the content. */
static bool is_elsewhere(const struct html_page *page, size_t element)
{
	for (; element; element = page->elements.v[element].parent) {
		const struct html_element *e = &page->elements.v[element];
		if (e->area == AREA_NAV || e->area == AREA_ASIDE || e->area == AREA_FOOTER)
			return true;
		if (e->area == AREA_BODY || e->area == AREA_MAIN || e->area == AREA_ARTICLE)
			return false;
	}
	return false;
}

struct pictures pictures_kept(struct arena *a, const struct html_page *page, const struct units *units)
{
	struct pictures out = { NULL, 0, 0 };
	size_t at = 0;

	for (size_t i = 0; i < page->images.n; i++) {
		const struct html_image *image = &page->images.v[i];
		const struct html_node *node = &page->tree.v[image->node];
		struct slice src = address_of(node);
		at = unit_at(units, at, image->block);
		if (!src.len || is_small(node, SLICE("width")) || is_small(node, SLICE("height")))
			continue;
		if (is_elsewhere(page, image->element) || !is_beside(page, units, at, image->element))
			continue;
		if (out.n && slice_eq(out.v[out.n - 1].src, src))
			continue;
		*VEC_PUSH(a, &out) = (struct picture){ at, src, utf8_trim(html_attribute(node, SLICE("alt"))) };
	}
	return out;
}
