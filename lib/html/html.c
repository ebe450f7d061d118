/*
 * The reader: a stack of open elements, and one block of text that is being filled.
 */
#include "html/html.h"

#include "html/head.h"
#include "html/tags.h"
#include "html/tokenizer.h"
#include "text/utf8.h"

/* An element that is open. */
struct open {
	const struct tag *tag;
	size_t element;
	enum html_kind kind;
	unsigned level;
};

struct reader {
	struct html_tokenizer in;
	struct arena *a;
	struct html_page *page;
	struct open stack[HTML_MAX_DEPTH];	/* [0] is the page itself */
	size_t depth;
	struct buf text;	/* of the block */
	const struct tag *raw;	/* what the next text is the content of, if that is no text of the page */
	size_t links;
	unsigned lists, breaks, cells;	/* lists open; line breaks in a row; cells of the row */
	bool ended;			/* the page is read: the last block may be made */
	bool in_link, gap, item;	/* item: the next block is the first of its list item */
};

static struct open *top(struct reader *r)
{
	return &r->stack[r->depth - 1];
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

/* Ends the block that is being filled, if it has text. */
static void flush(struct reader *r)
{
	struct slice text = block_text(r);
	enum html_kind kind = block_kind(r);

	if (r->page->blocks.n + 1 >= HTML_MAX_BLOCKS && !r->ended) {
		buf_addc(&r->text, ' ');
		return;
	}
	if (text.len) {
		*VEC_PUSH(r->a, &r->page->blocks) = (struct html_block){
			kind, kind == HTML_ITEM ? r->lists : top(r)->level, r->gap,
			arena_dup(r->a, text), r->links, top(r)->element
		};
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
	r->links += r->in_link ? r->text.len - before : 0;
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

static enum html_area area_of_role(struct slice role)
{
	return slice_ieq(role, SLICE("navigation")) ? AREA_NAV :
	       slice_ieq(role, SLICE("main")) ? AREA_MAIN :
	       slice_ieq(role, SLICE("article")) ? AREA_ARTICLE :
	       slice_ieq(role, SLICE("banner")) ? AREA_HEADER :
	       slice_ieq(role, SLICE("contentinfo")) ? AREA_FOOTER :
	       slice_ieq(role, SLICE("complementary")) ? AREA_ASIDE : AREA_PLAIN;
}

static size_t add_element(struct reader *r, const struct tag *tag, const struct html_token *k)
{
	struct html_element e = { .area = tag->area, .parent = top(r)->element };

	if (r->page->elements.n >= HTML_MAX_ELEMENTS)
		return e.parent;
	e.hidden = r->page->elements.v[e.parent].hidden;
	for (size_t i = 0; i < k->n_attributes; i++) {
		struct slice name = k->attributes[i].name, value = k->attributes[i].value;
		if (slice_is(name, "class"))
			e.class = value;
		else if (slice_is(name, "id"))
			e.id = value;
		else if (slice_is(name, "role") && e.area == AREA_PLAIN)
			e.area = area_of_role(value);
		e.hidden |= tag->area != AREA_BODY && is_hidden(name, value);
	}
	*VEC_PUSH(r->a, &r->page->elements) = e;
	return r->page->elements.n - 1;
}

static void close_to(struct reader *r, size_t depth)
{
	flush(r);
	while (r->depth > depth) {
		const struct tag *tag = top(r)->tag;
		r->lists -= tag->area == AREA_LIST && r->lists > 0;
		r->gap |= tag->class == TAG_MARGIN;
		if (tag->group == GROUP_ROW)
			r->cells = 0;
		r->depth--;
	}
}

/* An element of a group ends the open one of that group, up to the next fence. */
static void close_implied(struct reader *r, const struct tag *tag)
{
	for (size_t i = r->depth; i-- > 1;) {
		const struct tag *open = r->stack[i].tag;
		if (open->group == GROUP_P && tag->class != TAG_CELL) {
			close_to(r, i);
			continue;
		}
		if (tag->group != GROUP_NONE && open->group == tag->group) {
			close_to(r, i);
			return;
		}
		if (open->fence)
			return;
	}
}

static void open_element(struct reader *r, const struct tag *tag, const struct html_token *k)
{
	struct open o = { tag, 0, tag->kind, tag->level };

	if (o.kind == HTML_PARAGRAPH) {
		bool fresh = tag->area == AREA_LIST || tag->area == AREA_TABLE;
		o.kind = fresh ? HTML_PARAGRAPH : top(r)->kind;
		o.level = top(r)->level;
	}
	r->lists += tag->area == AREA_LIST;
	r->item |= tag->group == GROUP_ITEM;
	r->gap |= tag->class == TAG_MARGIN;
	o.element = add_element(r, tag, k);
	if (r->depth < HTML_MAX_DEPTH)
		r->stack[r->depth++] = o;
}

/* A cell goes on in its row's block, a mark apart, unless blocks stand in it. */
static void open_cell(struct reader *r, const struct tag *tag)
{
	if (top(r)->tag->group == GROUP_CELL)
		r->depth--;
	else
		close_implied(r, tag);
	if (r->text.len) {
		buf_addz(&r->text, " | ");
		r->cells++;
	}
	r->cells += r->cells == 0;
	if (r->depth < HTML_MAX_DEPTH)
		r->stack[r->depth++] = (struct open){ tag, top(r)->element, HTML_PARAGRAPH, 0 };
}

static void line_break(struct reader *r, const struct tag *tag)
{
	if (tag->level) {
		flush(r);
		r->gap = true;
	} else if (++r->breaks > 1) {
		flush(r);
		r->gap = true;
	} else {
		buf_addc(&r->text, top(r)->kind == HTML_CODE ? '\n' : ' ');
	}
}

/* The content of an element is passed over, or read as one text; whatever is in it. */
static void begin_raw(struct reader *r, const struct tag *tag)
{
	r->raw = tag;
	if (r->in.state == HTML_STATE_DATA)
		r->in.state = HTML_STATE_RAWTEXT;
}

static void start_tag(struct reader *r, const struct html_token *t)
{
	const struct tag *tag = tag_of(t->name);

	r->in.state = html_content_state(t->el);
	if (!tag)
		return;
	switch (tag->class) {
	case TAG_INLINE:
		return;
	case TAG_LINK:
		r->in_link = true;
		return;
	case TAG_SKIP:
		begin_raw(r, tag);
		return;
	case TAG_HEAD:
		if (t->el == EL_TITLE)
			begin_raw(r, tag);
		head_tag(r->page, r->a, t);
		return;
	case TAG_BREAK:
		line_break(r, tag);
		return;
	case TAG_CELL:
		open_cell(r, tag);
		return;
	case TAG_BLOCK:
	case TAG_MARGIN:
		close_implied(r, tag);
		flush(r);
		open_element(r, tag, t);
	}
}

static void end_tag(struct reader *r, const struct html_token *t)
{
	const struct tag *tag = tag_of(t->name);

	if (!tag)
		return;
	if (tag->class == TAG_LINK)
		r->in_link = false;
	for (size_t i = r->depth; i-- > 1;) {
		if (r->stack[i].tag != tag)
			continue;
		if (tag->class == TAG_CELL && i == r->depth - 1)
			r->depth--;
		else
			close_to(r, i);
		return;
	}
}

static void text(struct reader *r, struct slice s)
{
	if (!r->raw)
		add_text(r, s);
	else if (r->raw->class == TAG_HEAD)
		head_title(r->page, r->a, s);
}

void html_read(struct html_page *page, struct arena *a, struct slice page_text)
{
	static const struct tag root = { "", TAG_BLOCK, AREA_BODY, HTML_PARAGRAPH, 0, GROUP_NONE, true };
	struct reader *r = arena_alloc(a, sizeof(*r));
	struct html_token t;

	*page = (struct html_page){ .elements = { NULL, 0, 0 } };
	*VEC_PUSH(a, &page->elements) = (struct html_element){ .area = AREA_BODY };
	r->a = a;
	r->page = page;
	r->stack[r->depth++] = (struct open){ &root, 0, HTML_PARAGRAPH, 0 };
	html_tokenizer_init(&r->in, a, page_text);
	while (html_next(&r->in, &t)) {
		if (t.type == HTML_TOKEN_TEXT)
			text(r, t.text);
		if (t.type == HTML_TOKEN_TEXT || t.type == HTML_TOKEN_END)
			r->raw = NULL;
		if (t.type == HTML_TOKEN_START)
			start_tag(r, &t);
		else if (t.type == HTML_TOKEN_END)
			end_tag(r, &t);
	}
	html_tokenizer_free(&r->in);
	r->ended = true;
	flush(r);
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
