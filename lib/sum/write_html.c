#include "sum/line.h"
#include "sum/sheet.h"
#include "text/html_escape.h"

void sheet_put_who(struct sheet *s, struct slice name, enum role role)
{
	struct buf line = BUF_INIT;

	put_name(&line, name.len ? name : slice_z(role_names[role]), LINE_TEXT);
	html_put(s->out, line.len ? buf_slice(&line) : SLICE("\xE2\x80\x94"));
	buf_free(&line);
}

void sheet_put_link(struct sheet *s, const char *class, const char *kind, size_t n)
{
	buf_addf(s->out, "<a class=\"%s\" href=\"#", class);
	buf_add(s->out, s->anchor);
	buf_addz(s->out, kind);
	if (n)
		buf_addf(s->out, "%zu", n);
	buf_addz(s->out, "\">");
}

/* Text in one line. */
static void put_folded(struct sheet *s, struct slice text)
{
	struct buf line = BUF_INIT;

	put_line(&line, text, LINE_TEXT);
	html_put(s->out, buf_slice(&line));
	buf_free(&line);
}

/* The nth turn, from 1, and a way there. */
static void put_turn(struct sheet *s, const struct turn *turn, size_t nth)
{
	sheet_put_link(s, "at", "t", nth);
	buf_addf(s->out, "turn %zu, <bdi>", turn->index);
	sheet_put_who(s, turn->speaker, turn->role);
	buf_addz(s->out, "</bdi></a>");
}

static size_t nth_turn(const struct sheet *s, const struct turn *turn)
{
	return (size_t)(turn - s->d->turns.v) + 1;
}

/* "turn 3, Ann", "part 2": where an item stands, and a way there. */
static void put_place(struct sheet *s, const struct item *item)
{
	if (item->turn) {
		put_turn(s, item->turn, item->nth ? item->nth : nth_turn(s, item->turn));
	} else if (item->part) {
		sheet_put_link(s, "at", "p", item->part);
		buf_addf(s->out, "part %zu</a>", item->part);
	} else if (item->block) {
		sheet_put_link(s, "at", "b", item->block);
		buf_addf(s->out, "block %zu</a>", item->block);
	} else {
		sheet_put_link(s, "at", "text", 0);
		buf_addz(s->out, "text</a>");
	}
}

/* The same in another record's article. */
static void put_place_in(struct sheet *s, const struct item *item)
{
	struct sheet other = *s;

	other.anchor = sheet_anchor(s->d->arena, item->record);
	put_place(&other, item);
	buf_addz(s->out, " <span class=\"flag\">in <bdi>");
	put_folded(s, item->record);
	buf_addz(s->out, "</bdi></span>");
}

static void put_flag(struct sheet *s, const char *text)
{
	buf_addf(s->out, " <span class=\"flag\">%s</span>", text);
}

static void put_detail(struct sheet *s, const char *name, struct slice detail)
{
	if (!detail.len)
		return;
	buf_addf(s->out, " <span class=\"flag\">%s: <bdi>", name);
	put_folded(s, detail);
	buf_addz(s->out, "</bdi></span>");
}

/* The quotation itself; what is stated, or has quotation marks, gets none. */
static void put_quote(struct sheet *s, const struct item *item)
{
	const char *name = item->origin == ORIGIN_EXTRACTED && !is_quoted(item->text) ? "q" : "span";

	buf_addf(s->out, "<%s dir=\"auto\">", name);
	put_folded(s, item->text);
	buf_addf(s->out, "</%s> ", name);
	if (item->record.len)
		put_place_in(s, item);
	else
		put_place(s, item);
}

/* What else is known of an item. */
static void put_facts(struct sheet *s, const struct item *item)
{
	if (item->origin == ORIGIN_STATED)
		put_flag(s, item->about == ABOUT_PREVIOUS && !item->record.len ?
			 "stated, previous session" : "stated");
	else if (item->turn && item->turn->flags & 1u << FLAG_ROLE_SWAP)
		put_flag(s, "roles swapped");
	if (item->support) {
		put_flag(s, "said in");
		buf_addc(s->out, ' ');
		put_turn(s, item->support, nth_turn(s, item->support));
	}
	put_detail(s, "owner", item->owner);
	put_detail(s, "due", item->due);
	if (s->sk->explained && item->cue) {
		struct buf cue = BUF_INIT;
		put_pattern(&cue, slice_z(item->cue));
		put_detail(s, "cue", buf_slice(&cue));
		buf_free(&cue);
		buf_addf(s->out, " <span class=\"flag\">fit: %.2f</span>", item->score);
	}
}

/* Begins the <li> of the next quotation. */
static void begin_item(struct sheet *s, const struct item *item)
{
	buf_addf(s->out, "<li class=\"%s\" id=\"", item->origin == ORIGIN_STATED ? "stated" : "extracted");
	buf_add(s->out, s->anchor);
	buf_addf(s->out, "q%zu\">", ++s->quotes);
	put_quote(s, item);
	put_facts(s, item);
}

/* An item, and below a question its answer. */
static void put_item(struct sheet *s, const struct item *item)
{
	begin_item(s, item);
	if (item->answer) {
		buf_addz(s->out, "\n<ul class=\"items\">\n");
		begin_item(s, item->answer);
		buf_addz(s->out, "</li>\n</ul>\n");
	}
	buf_addz(s->out, "</li>\n");
}

/* What nearly got in, and why not: folded away, and not marked in the document. */
static void put_near(struct sheet *s, const struct items *near)
{
	if (!near->n)
		return;
	buf_addf(s->out, "<details>\n<summary>Nearly: %zu</summary>\n<ul class=\"items\">\n", near->n);
	for (size_t i = 0; i < near->n; i++) {
		buf_addz(s->out, "<li class=\"near\">");
		put_quote(s, &near->v[i]);
		put_detail(s, "but", slice_z(near->v[i].why));
		put_facts(s, &near->v[i]);
		buf_addz(s->out, "</li>\n");
	}
	buf_addz(s->out, "</ul>\n</details>\n");
}

static void put_todo(struct sheet *s, const char *what)
{
	buf_addz(s->out, "<li class=\"todo\">\xE2\x98\x90 TODO: ");
	put_folded(s, slice_z(what));
	buf_addz(s->out, "</li>\n");
}

static void put_keyphrases(struct sheet *s)
{
	const struct keyphrases *phrases = &s->sk->keyphrases;

	buf_addz(s->out, "<ul class=\"phrases\">\n");
	for (size_t i = 0; i < phrases->n; i++) {
		buf_addz(s->out, "<li dir=\"auto\">");
		put_folded(s, phrases->v[i].text);
		buf_addz(s->out, "</li>\n");
	}
	buf_addz(s->out, "</ul>\n");
}

static void put_table(struct sheet *s)
{
	struct statistics_table t = statistics_table(s->st, s->d);

	buf_addz(s->out, "<table>\n<thead>\n");
	for (size_t i = 0, col = 0; i < t.cells.n; i++) {
		const char *name = i < t.cols ? "th" : "td";
		buf_addz(s->out, col ? "" : "<tr>");
		buf_addf(s->out, "<%s%s>", name, t.numbers >> col & 1 ? " class=\"number\"" : " dir=\"auto\"");
		put_folded(s, t.cells.v[i]);
		buf_addf(s->out, "</%s>", name);
		col = col + 1 < t.cols ? col + 1 : 0;
		buf_addz(s->out, col ? "" : "</tr>\n");
		buf_addz(s->out, i + 1 == t.cols ? "</thead>\n<tbody>\n" : "");
	}
	buf_addz(s->out, "</tbody>\n</table>\n");
}

static void put_statistics(struct sheet *s)
{
	buf_addz(s->out, "<div class=\"statistics\">\n");
	put_table(s);
	sheet_put_bar(s);
	buf_addz(s->out, "</div>\n");
}

/* What stands once on the sheet, under a title of its own. */
static void put_titled(struct sheet *s, const char *title, void (*put)(struct sheet *s))
{
	buf_addf(s->out, "<section>\n<h2>%s</h2>\n", title);
	put(s);
	buf_addz(s->out, "</section>\n");
}

static void put_title(struct sheet *s, const struct entry *e)
{
	if (!e->title.len && !e->number.len)
		return;
	buf_addz(s->out, "<h2 dir=\"auto\">");
	put_folded(s, e->number);
	buf_addz(s->out, e->number.len ? ". " : "");
	put_folded(s, e->title);
	buf_addz(s->out, "</h2>\n");
}

static void put_entry(struct sheet *s, const struct entry *e)
{
	buf_addz(s->out, "<section>\n");
	put_title(s, e);
	if (e->todo || e->items.n) {
		buf_addz(s->out, "<ul class=\"items\">\n");
		if (e->todo)
			put_todo(s, e->empty ? e->empty : SKELETON_TODO);
		for (size_t i = 0; i < e->items.n; i++)
			put_item(s, &e->items.v[i]);
		buf_addz(s->out, "</ul>\n");
	}
	put_near(s, &e->near);
	if (e->shows == SHOWN_PHRASES && !e->todo)
		put_keyphrases(s);
	else if (e->shows == SHOWN_STATISTICS && !e->todo)
		put_statistics(s);
	buf_addz(s->out, "</section>\n");
}

/* `id` is shown below a title that does not say it. */
static void begin(struct sheet *s, struct slice title, struct slice name, struct slice id)
{
	buf_addz(s->out, "<article id=\"");
	buf_add(s->out, s->anchor);
	buf_addz(s->out, "top\">\n<h1 dir=\"auto\">");
	put_folded(s, title.len ? title : name);
	buf_addz(s->out, "</h1>\n");
	if (!title.len || !id.len)
		return;
	buf_addz(s->out, "<p class=\"at\" dir=\"auto\">");
	put_folded(s, id);
	buf_addz(s->out, "</p>\n");
}

void statistics_html(const struct statistics *st, const struct doc *d, struct slice title, struct slice name,
		     struct slice id, struct buf *out)
{
	struct sheet s = { .d = d, .st = st, .anchor = sheet_anchor(d->arena, id), .out = out };

	begin(&s, title, name, id);
	put_titled(&s, "Statistics", put_statistics);
	buf_addz(out, "</article>\n");
}

void skeleton_html(const struct skeleton *sk, const struct doc *d, struct slice name, struct slice id,
		   struct buf *out)
{
	struct statistics made;
	struct sheet s = { .d = d, .sk = sk, .st = sk->statistics, .anchor = sheet_anchor(d->arena, id), .out = out };

	if (!s.st) {
		statistics_make(&made, d);
		s.st = &made;
	}
	sheet_find_marks(&s);
	begin(&s, sk->title, name, id);
	if (sk->todo) {
		buf_addz(out, "<ul class=\"items\">\n");
		put_todo(&s, SKELETON_TODO_ALL);
		buf_addz(out, "</ul>\n");
	}
	for (size_t i = 0; i < sk->sections.n; i++)
		put_entry(&s, &sk->sections.v[i]);
	if (sk->key.items.n)
		put_entry(&s, &sk->key);
	if (sk->keyphrases.n && !sk->shown[SHOWN_PHRASES])
		put_titled(&s, "Key phrases", put_keyphrases);
	if (!sk->shown[SHOWN_STATISTICS])
		put_titled(&s, "Statistics", put_statistics);
	sheet_put_document(&s);
	buf_addz(out, "</article>\n");
}
