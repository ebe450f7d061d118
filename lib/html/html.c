/*
 * The reader: a walk over the tree, and one block of text that is being filled.
 */
#include "html/html.h"

#include "html/tags.h"
#include "text/utf8.h"

/* An element that is open. */
struct open {
	size_t element;		/* the innermost that holds blocks */
	enum html_kind kind;
	unsigned level;
};

struct reader {
	struct arena *a;
	struct html_page *page;
	struct open stack[HTML_TREE_DEPTH + 2];	/* by depth in the tree; [0] is the page itself */
	size_t depth;
	struct buf text;	/* of the block */
	size_t links;
	unsigned in_links, lists, breaks, cells;	/* open links, lists; line breaks in a row; cells of the row */
	bool ended;			/* the page is read: the last block may be made */
	bool gap, item;			/* item: the next block is the first of its list item */
	unsigned wanted;
	size_t mark, link_from;		/* first mark of the block; where the link that is open begins */
	struct slice url;		/* of that */
	bool noscript;			/* read what is there for browsers without scripts */
};

/* A page with less text is made by scripts; what it has for browsers without them is read then. */
#define SCRIPTED_BYTES 200

/* A cell with more text is no datum but a part of the page: its row is not one block. */
#define CELL_BYTES_MAX 200

static struct open *top(struct reader *r)
{
	return &r->stack[r->depth];
}

static enum html_kind block_kind(struct reader *r)
{
	enum html_kind kind = top(r)->kind;

	if (kind == HTML_ITEM)
		return r->item ? HTML_ITEM : HTML_PARAGRAPH;
	return kind == HTML_PARAGRAPH && r->cells > 1 ? HTML_ROW : kind;
}

/* The block's text without what is around it; code keeps the blanks before its first line. */
static struct slice block_text(struct reader *r)
{
	struct slice s = buf_slice(&r->text);

	if (top(r)->kind != HTML_CODE)
		return utf8_trim(s);
	while (s.len && (s.p[0] == '\n' || s.p[0] == '\r'))
		s = slice_from(s, 1);
	return slice_rtrim(s);
}

static void end_link(struct reader *r)
{
	if (r->url.len && r->text.len > r->link_from)
		*VEC_PUSH(r->a, &r->page->marks) = (struct html_mark){ r->link_from, r->text.len, r->url };
	r->link_from = 0;
}

/* The block's text is `text`, a part of what was read; without any it has no marks. */
static void settle_marks(struct reader *r, struct slice text)
{
	size_t n = r->mark, cut = text.len ? (size_t)(text.p - r->text.p) : 0;

	end_link(r);
	for (size_t i = r->mark; i < r->page->marks.n; i++) {
		struct html_mark m = r->page->marks.v[i];
		m.start = m.start > cut ? m.start - cut : 0;
		m.end = m.end > cut ? m.end - cut : 0;
		m.end = m.end < text.len ? m.end : text.len;
		if (text.len && m.start < m.end)
			r->page->marks.v[n++] = m;
	}
	r->page->marks.n = n;
}

/* Ends the block that is being filled, if it has text. */
static void flush(struct reader *r)
{
	struct slice text;
	enum html_kind kind;

	if (r->page->blocks.n + 1 >= HTML_MAX_BLOCKS && !r->ended) {
		if (r->text.len && r->text.p[r->text.len - 1] != ' ')
			buf_addc(&r->text, ' ');
		return;
	}
	text = block_text(r);
	kind = block_kind(r);
	if (r->wanted)
		settle_marks(r, text);
	if (text.len) {
		*VEC_PUSH(r->a, &r->page->blocks) = (struct html_block){
			kind, kind == HTML_ITEM ? r->lists : top(r)->level, r->gap,
			arena_dup(r->a, text), r->links < text.len ? r->links : text.len,
			top(r)->element,
			r->mark, r->page->marks.n - r->mark
		};
		r->mark = r->page->marks.n;
		r->item &= kind != HTML_ITEM;
		r->gap = false;
	}
	buf_reset(&r->text);
	r->links = 0;
	r->breaks = 0;
	r->cells = r->cells > 0;
}

/* Appends text with its white space squeezed; a blank at the front only after other text. */
static void add_text(struct reader *r, struct slice s)
{
	size_t before = r->text.len;

	if (top(r)->kind == HTML_CODE) {
		buf_add(&r->text, s);
		return;
	}
	while (s.len) {
		size_t n = 0;
		if (is_space(s.p[0])) {
			if (r->text.len && r->text.p[r->text.len - 1] != ' ')
				buf_addc(&r->text, ' ');
			s = slice_ltrim(s);
		}
		while (n < s.len && !is_space(s.p[n]))
			n++;
		buf_add(&r->text, slice_first(s, n));
		r->breaks = n ? 0 : r->breaks;
		s = slice_from(s, n);
	}
	r->links += r->in_links ? r->text.len - before : 0;
}

static bool is_hidden(struct slice name, struct slice value)
{
	if (slice_is(name, "hidden"))
		return true;
	if (slice_is(name, "aria-hidden"))
		return slice_ieq(value, SLICE("true"));
	return slice_is(name, "style") &&
	       (slice_find(value, SLICE("display:none"), 0) < value.len ||
		slice_find(value, SLICE("display: none"), 0) < value.len);
}

static bool hides(const struct html_node *node)
{
	for (size_t i = 0; i < node->n_attributes; i++)
		if (is_hidden(node->attributes[i].name, node->attributes[i].value))
			return true;
	return false;
}

static enum html_area area_of_role(struct slice role)
{
	return slice_ieq(role, SLICE("navigation")) ? AREA_NAV :
	       slice_ieq(role, SLICE("main")) ? AREA_MAIN :
	       slice_ieq(role, SLICE("article")) ? AREA_ARTICLE :
	       slice_ieq(role, SLICE("banner")) ? AREA_HEADER :
	       slice_ieq(role, SLICE("contentinfo")) ? AREA_FOOTER :
	       slice_ieq(role, SLICE("complementary")) ? AREA_ASIDE : AREA_PLAIN;
}

static size_t add_element(struct reader *r, const struct tag *tag, uint32_t node)
{
	const struct html_node *n = &r->page->tree.v[node];
	struct html_element e = { .area = tag->area, .el = n->el, .node = node, .parent = top(r)->element };

	if (r->page->elements.n >= HTML_MAX_ELEMENTS)
		return e.parent;
	e.hidden = r->page->elements.v[e.parent].hidden;
	e.depth = r->page->elements.v[e.parent].depth + 1;
	for (size_t i = 0; i < n->n_attributes; i++) {
		struct slice name = n->attributes[i].name, value = n->attributes[i].value;
		if (slice_is(name, "class"))
			e.class = value;
		else if (slice_is(name, "id"))
			e.id = value;
		else if (slice_is(name, "itemprop"))
			e.property = value;
		else if (slice_is(name, "role") && e.area == AREA_PLAIN)
			e.area = area_of_role(value);
		e.hidden |= tag->area != AREA_BODY && is_hidden(name, value);
	}
	*VEC_PUSH(r->a, &r->page->elements) = e;
	return r->page->elements.n - 1;
}

static void enter_block(struct reader *r, const struct tag *tag, uint32_t node)
{
	struct open o = *top(r);

	flush(r);
	if (tag->kind != HTML_PARAGRAPH)
		o = (struct open){ 0, tag->kind, tag->level };
	else if (tag->area == AREA_LIST || tag->area == AREA_TABLE)
		o.kind = HTML_PARAGRAPH;
	r->lists += tag->area == AREA_LIST;
	r->item |= tag->kind == HTML_ITEM;
	r->gap |= tag->class == TAG_MARGIN;
	o.element = add_element(r, tag, node);
	r->stack[++r->depth] = o;
}

static void leave_block(struct reader *r, const struct tag *tag)
{
	flush(r);
	r->lists -= tag->area == AREA_LIST;
	r->gap |= tag->class == TAG_MARGIN;
	if (tag->row)
		r->cells = 0;
	r->depth--;
}

/* A cell goes on in its row's block, a mark apart, unless it is large or blocks stand in it. */
static void enter_cell(struct reader *r)
{
	if (r->text.len > CELL_BYTES_MAX)
		flush(r);
	if (r->text.len) {
		buf_addz(&r->text, " | ");
		r->cells++;
	}
	r->cells += r->cells == 0;
	r->stack[r->depth + 1] = (struct open){ top(r)->element, HTML_PARAGRAPH, 0 };
	r->depth++;
}

static void line_break(struct reader *r, const struct tag *tag)
{
	if (tag->level || ++r->breaks > 1) {
		flush(r);
		r->gap = true;
	} else {
		buf_addc(&r->text, top(r)->kind == HTML_CODE ? '\n' : ' ');
	}
}

/* Takes note of what is not text. */
static void note(struct reader *r, uint32_t node)
{
	const struct html_node *n = &r->page->tree.v[node];

	if (n->el == EL_A && (r->wanted & HTML_WANT_MARKS)) {
		end_link(r);
		r->link_from = r->text.len;
		r->url = slice_trim(html_attribute(n, SLICE("href")));
	}
	if (n->el == EL_IMG && (r->wanted & HTML_WANT_IMAGES))
		*VEC_PUSH(r->a, &r->page->images) =
			(struct html_image){ node, r->page->blocks.n, top(r)->element };
}

/* Begins an element; false if what is in it is passed over. */
static bool enter(struct reader *r, uint32_t node)
{
	const struct html_node *n = &r->page->tree.v[node];
	const struct tag *tag = tag_of(n);

	if (n->el == EL_TITLE || (tag->class == TAG_SKIP && !(r->noscript && n->el == EL_NOSCRIPT)))
		return false;
	if (tag->class <= TAG_LINK && hides(n))
		return false;
	if (tag->class >= TAG_BLOCK)
		enter_block(r, tag, node);
	else if (tag->class == TAG_CELL)
		enter_cell(r);
	else
		r->stack[r->depth + 1] = *top(r), r->depth++;
	if (r->wanted)
		note(r, node);
	r->in_links += tag->class == TAG_LINK;
	if (tag->class == TAG_BREAK)
		line_break(r, tag);
	return true;
}

static void leave(struct reader *r, const struct html_node *n)
{
	const struct tag *tag = tag_of(n);

	if (tag->class >= TAG_BLOCK) {
		leave_block(r, tag);
		return;
	}
	if (tag->class == TAG_LINK && r->wanted) {
		end_link(r);
		r->url = (struct slice){ NULL, 0 };
	}
	r->in_links -= tag->class == TAG_LINK;
	r->depth--;
}

static void walk(struct reader *r)
{
	const struct html_node *v = r->page->tree.v;
	uint32_t i = v[0].first;

	r->page->marks.n = r->page->images.n = r->mark = 0;
	r->depth = 0;
	r->stack[0] = (struct open){ 0, HTML_PARAGRAPH, 0 };
	while (i) {
		bool in = v[i].type == HTML_NODE_ELEMENT && enter(r, i);
		if (v[i].type == HTML_NODE_TEXT)
			add_text(r, v[i].text);
		if (in && v[i].first) {
			i = v[i].first;
			continue;
		}
		if (in)
			leave(r, &v[i]);
		while (i && !v[i].next) {
			i = v[i].parent;
			if (i)
				leave(r, &v[i]);
		}
		i = i ? v[i].next : 0;
	}
}

static void read_blocks(struct reader *r)
{
	r->page->elements.n = r->page->blocks.n = 0;
	*VEC_PUSH(r->a, &r->page->elements) = (struct html_element){ .area = AREA_BODY };
	r->ended = false;
	walk(r);
	r->ended = true;
	flush(r);
}

static size_t text_bytes(const struct html_page *page)
{
	size_t bytes = 0;

	for (size_t i = 0; i < page->blocks.n; i++)
		bytes += page->blocks.v[i].text.len;
	return bytes;
}

void html_read(struct html_page *page, struct arena *a, struct slice text, unsigned wanted)
{
	struct reader *r = arena_alloc(a, sizeof(*r));

	*page = (struct html_page){ .elements = { NULL, 0, 0 } };
	html_parse(&page->tree, a, text);
	html_meta_read(&page->meta, a, &page->tree);
	r->a = a;
	r->page = page;
	r->wanted = wanted;
	read_blocks(r);
	if (text_bytes(page) < SCRIPTED_BYTES) {
		r->noscript = true;
		read_blocks(r);
	}
	buf_free(&r->text);
}

/* Tags that any page has, and that prose about HTML seldom has many of. */
bool html_looks(struct slice text)
{
	static const char *const heads[] = { "<!doctype html", "<html", "<head", "<body" };
	static const char *const tags[] = { "</p>", "</div>", "</a>", "<br", "</li>", "</td>", "</h1>" };
	struct slice s = slice_ltrim(slice_first(text, 65536));
	size_t found = 0;

	if (slice_starts(s, SLICE("\xEF\xBB\xBF")))
		s = slice_ltrim(slice_from(s, 3));
	for (size_t i = 0; i < N_ELEMS(heads); i++)
		if (slice_istarts(s, slice_z(heads[i])))
			return true;
	for (size_t i = 0; i < N_ELEMS(tags); i++)
		found += slice_find(s, slice_z(tags[i]), 0) < s.len;
	return found >= (s.len && s.p[0] == '<' ? 1u : 3u);
}
