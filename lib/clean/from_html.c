/*
 * The blocks of a page as units; what the elements around them say is in elements.h.
 */
#include "clean/cleaner.h"
#include "html/html.h"

static struct unit *add_unit(struct arena *a, struct units *out, const struct html_block *b)
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
	u->element = (uint32_t)b->element;
	return u;
}

void units_of_html(struct arena *a, struct units *out, const struct html_page *page)
{
	for (size_t i = 0; i < page->blocks.n && out->n < UNITS_MAX; i++) {
		const struct html_block *b = &page->blocks.v[i];
		if (!page->elements.v[b->element].hidden)
			add_unit(a, out, b)->block = (uint32_t)i;
	}
}
