#include "sum/sheet.h"

#include "sum/line.h"
#include "text/html_escape.h"

static void put_id(struct sheet *s, const char *kind, size_t n)
{
	buf_addz(s->out, " id=\"");
	buf_add(s->out, s->anchor);
	buf_addf(s->out, "%s%zu\"", kind, n);
}

/* <p>, or another element, with quotations marked; nothing if there is no text. */
static void put_text(struct sheet *s, const char *name, struct slice text)
{
	if (!text.len)
		return;
	buf_addf(s->out, "<%s dir=\"auto\">", name);
	if (slice_starts(text, SLICE("\n")))
		buf_addc(s->out, '\n');	/* <pre> drops the first line end that it holds */
	sheet_put_marked(s, text);
	buf_addf(s->out, "</%s>\n", name);
}

static void put_list(struct sheet *s, const struct slices *items)
{
	if (!items->n)
		return;
	buf_addz(s->out, "<ul>\n");
	for (size_t i = 0; i < items->n; i++)
		put_text(s, "li", items->v[i]);
	buf_addz(s->out, "</ul>\n");
}

/* The line above what is said: number, who, when, flags. */
static void put_turn_head(struct sheet *s, const struct turn *t, size_t place)
{
	buf_addz(s->out, "<p class=\"who\">");
	sheet_put_link(s, "n", "t", place);
	buf_addf(s->out, "%zu</a> <b dir=\"auto\">", t->index);
	sheet_put_who(s, t->speaker, t->role);
	buf_addz(s->out, "</b>");
	if (t->start_ms >= 0) {
		buf_addz(s->out, " <span class=\"when\">");
		put_when(s->out, t->start_ms);
		buf_addz(s->out, "</span>");
	}
	if (t->time.len) {
		buf_addz(s->out, " <span class=\"when\" dir=\"auto\">");
		html_put(s->out, t->time);
		buf_addz(s->out, "</span>");
	}
	for (int i = 0; i < N_FLAGS; i++)
		if (t->flags >> i & 1)
			buf_addf(s->out, " <span class=\"flag\">%s</span>", flag_names[i]);
	buf_addz(s->out, "</p>\n");
}

static void put_turn(struct sheet *s, size_t i)
{
	const struct turn *t = &s->d->turns.v[i];

	buf_addf(s->out, "<div class=\"turn s%zu\"", s->st->who[i] % 8);
	put_id(s, "t", i + 1);
	buf_addc(s->out, '>');
	put_turn_head(s, t, i + 1);
	put_text(s, "p", t->text);
	for (size_t k = 0; k < t->notes.n; k++) {
		buf_addz(s->out, "<p class=\"note\" dir=\"auto\">");
		sheet_put_marked(s, t->notes.v[k].text);
		buf_addz(s->out, "</p>\n");
	}
	buf_addz(s->out, "</div>\n");
}

static void put_title(struct sheet *s, struct slice number, struct slice title)
{
	if (!number.len && !title.len)
		return;
	buf_addz(s->out, "<h3 dir=\"auto\">");
	html_put(s->out, number);
	buf_addz(s->out, number.len && title.len ? ". " : "");
	html_put(s->out, title);
	buf_addz(s->out, "</h3>\n");
}

/* What a part says: its fields and sections, or else the text that it has in the record. */
static void put_part(struct sheet *s, size_t i)
{
	const struct part *p = &s->d->parts.v[i];
	bool empty = !p->text.len && !p->items.n && !p->sections.n && !p->fields.n && !p->title.len;

	buf_addf(s->out, "<div class=\"part %s\"", part_names[p->type]);
	put_id(s, "p", i + 1);
	buf_addc(s->out, '>');
	put_title(s, p->number, p->title);
	put_text(s, "p", empty ? span_of(s->d->text, p->span) : p->text);
	for (size_t k = 0; k < p->fields.n; k++) {
		buf_addz(s->out, "<p dir=\"auto\">");
		html_put(s->out, p->fields.v[k].key);
		buf_addz(s->out, ": ");
		html_put(s->out, p->fields.v[k].value);
		buf_addz(s->out, "</p>\n");
	}
	put_list(s, &p->items);
	for (size_t k = 0; k < p->sections.n; k++) {
		put_title(s, (struct slice){ NULL, 0 }, p->sections.v[k].title);
		put_list(s, &p->sections.v[k].items);
	}
	buf_addz(s->out, "</div>\n");
}

static void put_block(struct sheet *s, size_t i)
{
	static const char *const elements[N_BLOCKS] = {
		[BLOCK_HEADING] = "h3", [BLOCK_PARAGRAPH] = "p", [BLOCK_LIST_ITEM] = "p",
		[BLOCK_QUOTE] = "blockquote", [BLOCK_CODE] = "pre", [BLOCK_TABLE] = "pre",
		[BLOCK_CAPTION] = "p", [BLOCK_IMAGE] = "p",
	};
	const struct block *b = &s->d->blocks.v[i];

	buf_addf(s->out, "<div class=\"block %s\"", block_names[b->type]);
	put_id(s, "b", i + 1);
	buf_addc(s->out, '>');
	put_text(s, elements[b->type], b->text);
	buf_addz(s->out, "</div>\n");
}

/* Parts stand before the first turn that begins after them. */
static void put_turns(struct sheet *s)
{
	size_t part = 0;

	for (size_t i = 0; i < s->d->turns.n; i++) {
		while (part < s->d->parts.n &&
		       s->d->parts.v[part].span.start < s->d->turns.v[i].span.start)
			put_part(s, part++);
		put_turn(s, i);
	}
	while (part < s->d->parts.n)
		put_part(s, part++);
}

void sheet_put_document(struct sheet *s)
{
	const struct doc *d = s->d;

	buf_addz(s->out, "<section class=\"document\" id=\"");
	buf_add(s->out, s->anchor);
	buf_addf(s->out, "text\">\n<h2>%s</h2>\n", s->st->dialogue ? "Transcript" : "Document");
	for (size_t i = 0; i < d->blocks.n; i++)
		put_block(s, i);
	put_turns(s);
	if (!d->blocks.n && !d->turns.n && !d->parts.n)
		put_text(s, "p", d->text);
	buf_addz(s->out, "</section>\n");
}
