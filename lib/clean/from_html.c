/*
 * The blocks of a page as units, each with what the elements around it say.
 */
#include "clean/cleaner.h"
#include "html/html.h"

#define OWN_PERCENT 50	/* an element with more of the page's text is the page, whatever its name */

static const unsigned area_bits[] = {
	[AREA_NAV] = IN_NAV, [AREA_ASIDE] = IN_ASIDE, [AREA_FOOTER] = IN_FOOTER,
	[AREA_HEADER] = IN_HEADER, [AREA_FORM] = IN_FORM, [AREA_ARTICLE] = IN_ARTICLE,
	[AREA_MAIN] = IN_MAIN, [AREA_TABLE] = IN_TABLE, [AREA_LIST] = IN_LIST,
};

/* Bytes of text in each element, those inside it too: children come after their parents. */
static size_t *text_sizes(struct arena *a, const struct html_page *page)
{
	size_t *sizes = arena_alloc(a, page->elements.n * sizeof(*sizes));

	for (size_t i = 0; i < page->blocks.n; i++)
		sizes[page->blocks.v[i].element] += page->blocks.v[i].text.len;
	for (size_t i = page->elements.n; i-- > 1;)
		sizes[page->elements.v[i].parent] += sizes[i];
	return sizes;
}

/* What an element says by itself. */
static unsigned own_bits(const struct html_element *e)
{
	unsigned bits = e->area < N_ELEMS(area_bits) ? area_bits[e->area] : 0;

	struct class_says says = { 0, false };

	if (e->area == AREA_BODY)
		return 0;
	class_says(&says, e->class);
	class_says(&says, e->id);
	return bits | says.names << NAMED_SHIFT;
}

/* What each element and those around it say; large ones cannot be furniture. */
static const unsigned *place_bits(struct arena *a, const struct html_page *page)
{
	unsigned *bits = arena_alloc(a, page->elements.n * sizeof(*bits));
	size_t *sizes = text_sizes(a, page);

	for (size_t i = 1; i < page->elements.n; i++) {
		const struct html_element *e = &page->elements.v[i];
		unsigned own = own_bits(e);
		if (sizes[i] * 100 > sizes[0] * OWN_PERCENT)
			own &= IN_CONTENT_BITS;
		bits[i] = bits[e->parent] | own;
	}
	return bits;
}

static struct unit *add_unit(struct arena *a, struct units *out, const struct html_block *b, unsigned place)
{
	static const enum unit_kind kinds[] = {
		[HTML_PARAGRAPH] = UNIT_LINE, [HTML_HEADING] = UNIT_HEADING, [HTML_ITEM] = UNIT_ITEM,
		[HTML_QUOTE] = UNIT_QUOTE, [HTML_CODE] = UNIT_CODE, [HTML_ROW] = UNIT_TABLE,
		[HTML_CAPTION] = UNIT_CAPTION,
	};
	struct unit *u = VEC_PUSH(a, out);

	u->kind = kinds[b->kind];
	u->level = b->level;
	u->gap = b->gap;
	u->indent = b->kind == HTML_ITEM ? 4 * b->level - 2 : 0;
	u->text = b->text;
	u->link_known = true;
	u->links = (uint32_t)(b->links < UINT32_MAX ? b->links : UINT32_MAX);
	u->place = place;
	u->element = (uint32_t)b->element;
	return u;
}

void units_of_html(struct arena *a, struct units *out, const struct html_page *page)
{
	const unsigned *bits = place_bits(a, page);

	for (size_t i = 0; i < page->blocks.n && out->n < UNITS_MAX; i++) {
		const struct html_block *b = &page->blocks.v[i];
		if (!page->elements.v[b->element].hidden)
			add_unit(a, out, b, bits[b->element])->block = (uint32_t)i;
	}
}
