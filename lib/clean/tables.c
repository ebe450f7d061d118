#include "clean/tables.h"

#include "clean/compose.h"
#include "html/tags.h"
#include "html/url.h"

#define SPAN_MAX 30		/* columns that one cell may take: a hostile table must not grow */
#define COLUMNS_MAX 200		/* columns in which a cell may reach down into the next rows */
#define ROWS_DOWN_MAX 200
#define SPARE_MIN 500		/* empty cells that a table may be filled up with ... */
#define SPARE_OF_CELL 4		/* ... and so many more for each that it has */
#define BESIDE_MAX 4		/* units beside a table among which a kept one is looked for */

/* What is known of a table, by its element. */
struct known {
	uint32_t rows, words, kept;
	size_t bytes, links;
	size_t first, last;		/* of its units, + 1; 0: none */
	bool nested;
};

static bool is_row(const struct html_page *page, uint32_t element)
{
	return page->elements.v[element].el == EL_TR;
}

/* Cells of a row, counted. */
static unsigned cells_of(const struct html_page *page, uint32_t element)
{
	const struct html_node *v = page->tree.v;
	unsigned n = 0;

	for (uint32_t i = v[page->elements.v[element].node].first; i; i = v[i].next)
		n += v[i].type == HTML_NODE_ELEMENT && (v[i].el == EL_TD || v[i].el == EL_TH);
	return n;
}

/* The innermost table that each element is in or is. */
static uint32_t *find_tables(struct arena *a, const struct html_page *page, struct known *known)
{
	uint32_t *of = arena_alloc(a, page->elements.n * sizeof(*of));

	of[0] = NO_TABLE;
	for (uint32_t i = 1; i < page->elements.n; i++) {
		const struct html_element *e = &page->elements.v[i];
		uint32_t outer = of[e->parent];
		of[i] = e->area == AREA_TABLE ? i : outer;
		if (e->area == AREA_TABLE && outer != NO_TABLE)
			known[outer].nested = true;
		if (of[i] != NO_TABLE && is_row(page, i))
			known[of[i]].rows += cells_of(page, i) > 1;
	}
	return of;
}

static void count_units(const struct units *units, const uint32_t *of, struct known *known)
{
	for (size_t i = 0; i < units->n; i++) {
		const struct unit *u = &units->v[i];
		struct known *k = of[u->element] == NO_TABLE ? NULL : &known[of[u->element]];
		if (!k || u->kind == UNIT_CAPTION)
			continue;
		k->words += u->is.words;
		k->kept += u->keep ? u->is.words : 0;
		k->bytes += u->text.len;
		k->links += u->links;
		k->first = k->first ? k->first : i + 1;
		k->last = i + 1;
	}
}

static bool is_within(const struct html_page *page, size_t element, size_t box)
{
	while (element > box)	/* parents come first */
		element = page->elements.v[element].parent;
	return element == box;
}

/* Whether the next unit that was kept, up or down from i on, is in the box. */
static bool kept_beside(const struct html_page *page, const struct units *units, size_t i, bool up, size_t box)
{
	for (size_t n = 0; n < BESIDE_MAX && i < units->n; n++, i = up ? i - 1 : i + 1)
		if (units->v[i].keep)
			return is_within(page, units->v[i].element, box);
	return false;
}

/* Between what was kept of the element that it is in: tables are seldom like prose. */
static bool is_inside(const struct html_page *page, const struct units *units, uint32_t table, const struct known *k)
{
	size_t box = page->elements.v[table].parent;

	return k->first > 1 && k->links * 2 < k->bytes && kept_beside(page, units, k->first - 2, true, box) &&
	       kept_beside(page, units, k->last, false, box);
}

const uint32_t *tables_kept(struct arena *a, const struct html_page *page, const struct units *units)
{
	struct known *known = arena_alloc(a, page->elements.n * sizeof(*known));
	uint32_t *of = find_tables(a, page, known);

	count_units(units, of, known);
	for (uint32_t i = 1; i < page->elements.n; i++) {
		struct known *k = &known[i];
		if (of[i] == i && k->kept * 2 < k->words + (k->words == 0) && !is_inside(page, units, i, k))
			k->rows = 0;
	}
	for (size_t i = 0; i < page->elements.n; i++)
		if (of[i] != NO_TABLE && (known[of[i]].nested || known[of[i]].rows < 2))
			of[i] = NO_TABLE;
	return of;
}

/* A table on its way into the text. */
struct putting {
	struct block *b;
	struct arena *a;
	struct buf *text;
	const struct html_tree *tree;
	const struct slice *base;
	size_t cell;			/* where the cell begins */
	bool blank;			/* white space stands before what comes */
	size_t column, down[COLUMNS_MAX];	/* rows that a cell of an earlier row reaches into */
	size_t spare;			/* empty cells that may still be added */
	bool all_heads;			/* so far every row's cells are <th> */
};

/* Text with its white space as single blanks, none at the cell's ends. */
static void put_text(struct putting *p, struct slice s)
{
	while (s.len) {
		size_t n = white_run(s);
		if (n) {
			p->blank = true;
			s = slice_from(s, n);
			continue;
		}
		while (n < s.len && white_run(slice_from(s, n)) == 0)
			n++;
		if (p->blank && p->text->len > p->cell)
			buf_addc(p->text, ' ');
		p->blank = false;
		buf_add(p->text, slice_first(s, n));
		s = slice_from(s, n);
	}
}

static void begin_cell(struct putting *p)
{
	const struct block_row *row = &p->b->rows.v[p->b->rows.n - 1];

	if (row->cells.n)
		buf_addz(p->text, " | ");
	p->cell = p->text->len;
	p->blank = false;
}

static void end_cell(struct putting *p)
{
	struct block_row *row = &p->b->rows.v[p->b->rows.n - 1];

	*VEC_PUSH(p->a, &row->cells) = arena_dup(p->a, slice_from(buf_slice(p->text), p->cell));
	p->column++;
}

static void put_empty(struct putting *p)
{
	if (p->spare == 0)
		return;
	p->spare--;
	begin_cell(p);
	end_cell(p);
}

/* Columns that a cell of an earlier row takes. */
static void pass_columns(struct putting *p)
{
	while (p->column < COLUMNS_MAX && p->down[p->column] > 0) {
		p->down[p->column] = p->spare ? p->down[p->column] - 1 : 0;
		put_empty(p);
	}
}

static size_t number(const struct html_node *cell, const char *name, size_t most)
{
	size_t n;

	if (!slice_number(slice_trim(html_attribute(cell, slice_z(name))), &n) || n < 1)
		return 1;
	return n < most ? n : most;
}

static void put_link(struct putting *p, size_t from, struct slice url)
{
	if (p->base && url.len && p->text->len > from)
		*VEC_PUSH(p->a, &p->b->links) = (struct block_link){
			{ from, p->text->len }, url_join(p->a, *p->base, url) };
}

/* The node after all that is in node i; 0: none below `top`. */
static uint32_t past(const struct html_tree *tree, uint32_t i, uint32_t top)
{
	while (i != top && !tree->v[i].next)
		i = tree->v[i].parent;
	return i == top ? 0 : tree->v[i].next;
}

/* The text of a cell: all that is in it, lines as words. */
static void put_content(struct putting *p, uint32_t cell)
{
	const struct html_node *v = p->tree->v;
	uint32_t link = 0, after = 0;	/* a link that is open, and what follows it */
	size_t from = 0;

	for (uint32_t i = v[cell].first; i;) {
		bool skip = v[i].type == HTML_NODE_ELEMENT && tag_of(&v[i])->class == TAG_SKIP;
		if (link && i == after) {
			put_link(p, from, slice_trim(html_attribute(&v[link], SLICE("href"))));
			link = 0;
		}
		if (v[i].type == HTML_NODE_TEXT)
			put_text(p, v[i].text);
		else if (v[i].type == HTML_NODE_ELEMENT && tag_of(&v[i])->class >= TAG_BREAK)
			p->blank = true;
		if (v[i].type == HTML_NODE_ELEMENT && v[i].el == EL_A) {
			if (p->blank && p->text->len > p->cell)
				buf_addc(p->text, ' ');
			p->blank = false;
			link = i;
			from = p->text->len;
			after = past(p->tree, i, cell);
		}
		i = skip ? past(p->tree, i, cell) : html_after(p->tree, i, cell);
	}
	if (link)
		put_link(p, from, slice_trim(html_attribute(&v[link], SLICE("href"))));
}

static void put_cell(struct putting *p, uint32_t cell)
{
	const struct html_node *n = &p->tree->v[cell];
	size_t wide = number(n, "colspan", SPAN_MAX), deep = number(n, "rowspan", ROWS_DOWN_MAX);

	pass_columns(p);
	for (size_t i = 0; deep > 1 && i < wide && p->column + i < COLUMNS_MAX; i++)
		p->down[p->column + i] = deep - 1;
	p->spare += SPARE_OF_CELL;
	begin_cell(p);
	put_content(p, cell);
	end_cell(p);
	for (size_t i = 1; i < wide; i++)
		put_empty(p);
	p->all_heads &= n->el == EL_TH;
}

static void put_row(struct putting *p, uint32_t row)
{
	const struct html_node *v = p->tree->v;

	if (p->b->rows.n)
		buf_addc(p->text, '\n');
	(void)VEC_PUSH(p->a, &p->b->rows);
	p->column = 0;
	for (uint32_t i = v[row].first; i; i = v[i].next)
		if (v[i].type == HTML_NODE_ELEMENT && (v[i].el == EL_TD || v[i].el == EL_TH))
			put_cell(p, i);
	pass_columns(p);
	if (v[v[row].parent].el == EL_THEAD || p->all_heads)
		p->b->head = p->b->head + 1 == p->b->rows.n ? p->b->rows.n : p->b->head;
}

void table_put(struct block *b, struct arena *a, struct buf *text, const struct html_page *page,
	       uint32_t table, const struct slice *base)
{
	struct putting *p = arena_alloc(a, sizeof(*p));
	uint32_t top = page->elements.v[table].node;

	*p = (struct putting){ .b = b, .a = a, .text = text, .tree = &page->tree, .base = base,
				.spare = SPARE_MIN, .all_heads = true };
	for (uint32_t i = html_after(p->tree, top, top); i; i = html_after(p->tree, i, top))
		if (p->tree->v[i].type == HTML_NODE_ELEMENT && p->tree->v[i].el == EL_TR)
			put_row(p, i);
}
