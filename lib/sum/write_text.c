#include "sum/skeleton.h"

#include "sum/line.h"
#include "sum/statistics.h"

/* How a form of output writes what it is made of. */
struct form {
	const char *title, *section, *item, *todo, *below, *quote, *unquote;
	enum line_form line;
};

static const struct form markdown = {
	"# ", "## ", "- ", "- [ ] TODO: ", "  - ", "\"", "\"", LINE_MARKDOWN
};
static const struct form plain = {
	"", "", "  * ", "  * TODO: ", "    ", "\"", "\"", LINE_TEXT
};

static void put_turn(struct buf *out, const struct turn *turn, const struct form *f)
{
	buf_addf(out, "turn %zu", turn->index);
	if (turn->speaker.len) {
		buf_addz(out, ", ");
		put_name(out, turn->speaker, f->line);
	}
	if (turn->start_ms >= 0) {
		buf_addz(out, ", ");
		put_when(out, turn->start_ms);
	}
}

/*
 * "(turn 3, Ann, 2:03)", "(stated, previous session)", "(stated; said in turn 3, Ann)",
 * "(turn 3, Ann, in talk.txt#1)": where an item stands.
 */
static void put_place(struct buf *out, const struct item *item, const struct form *f)
{
	bool stated = item->origin == ORIGIN_STATED;

	if (!item->turn && !stated)
		return;
	buf_addz(out, stated ? " (stated" : " (");
	if (stated && item->about == ABOUT_PREVIOUS && !item->record.len)
		buf_addz(out, ", previous session");
	if (item->turn) {
		buf_addz(out, stated ? ", " : "");
		put_turn(out, item->turn, f);
		if (!stated && item->turn->flags & 1u << FLAG_ROLE_SWAP)
			buf_addz(out, ", roles swapped");
	}
	if (item->record.len) {
		buf_addz(out, ", in ");
		put_line(out, item->record, f->line);
	}
	if (item->support) {
		buf_addz(out, "; said in ");
		put_turn(out, item->support, f);
	}
	buf_addc(out, ')');
}

static void put_detail(struct buf *out, const char *name, struct slice detail, const struct form *f)
{
	if (!detail.len)
		return;
	buf_addf(out, "; %s: ", name);
	put_line(out, detail, f->line);
}

/* A quotation with its place; `mark` stands before it. */
static void put_quotation(struct buf *out, const char *mark, const struct item *item,
			  const struct form *f)
{
	bool quoted = item->origin == ORIGIN_EXTRACTED && !is_quoted(item->text);

	buf_addz(out, mark);
	buf_addz(out, quoted ? f->quote : "");
	put_line(out, item->text, f->line);
	buf_addz(out, quoted ? f->unquote : "");
	put_place(out, item, f);
	put_detail(out, "owner", item->owner, f);
	put_detail(out, "due", item->due, f);
}

static void put_item(struct buf *out, const struct item *item, const struct form *f)
{
	put_quotation(out, f->item, item, f);
	buf_addc(out, '\n');
	if (!item->answer)
		return;
	put_quotation(out, f->below, item->answer, f);
	buf_addc(out, '\n');
}

/* What nearly got in, and why not. */
static void put_near(struct buf *out, const struct item *item, const struct form *f)
{
	put_quotation(out, f->below, item, f);
	buf_addf(out, ": nearly, but %s\n", item->why);
}

static void put_keyphrases(const struct keyphrases *phrases, struct buf *out, const struct form *f)
{
	for (size_t i = 0; i < phrases->n; i++) {
		buf_addz(out, i ? "; " : "");
		put_line(out, phrases->v[i].text, f->line);
	}
	buf_addc(out, '\n');
}

/* What the section shows instead of items. */
static void put_shown(struct buf *out, const struct skeleton *sk, enum shown what, const struct form *f)
{
	buf_addc(out, '\n');
	if (what == SHOWN_PHRASES)
		put_keyphrases(&sk->keyphrases, out, f);
	else if (f->line == LINE_MARKDOWN)
		statistics_markdown(sk->statistics, sk->d, (struct slice){ NULL, 0 }, out);
	else
		statistics_text(sk->statistics, sk->d, (struct slice){ NULL, 0 }, out);
	if (what == SHOWN_STATISTICS)
		out->len--;	/* the empty line after the table: the next section begins with one */
}

static void put_entry(struct buf *out, const struct skeleton *sk, const struct entry *e,
		      const struct form *f)
{
	if (e->title.len || e->number.len) {
		buf_addc(out, '\n');
		buf_addz(out, f->section);
		put_line(out, e->number, LINE_TEXT);
		buf_addz(out, e->number.len ? ". " : "");
		put_line(out, e->title, f->line);
		buf_addc(out, '\n');
	}
	if (e->todo || e->items.n)
		buf_addc(out, '\n');
	if (e->todo) {
		buf_addz(out, f->todo);
		put_line(out, slice_z(e->empty ? e->empty : SKELETON_TODO), f->line);
		buf_addc(out, '\n');
	}
	for (size_t i = 0; i < e->items.n; i++)
		put_item(out, &e->items.v[i], f);
	for (size_t i = 0; i < e->near.n; i++)
		put_near(out, &e->near.v[i], f);
	if (e->shows != SHOWN_ITEMS && !e->todo)
		put_shown(out, sk, e->shows, f);
}

static void put_skeleton(const struct skeleton *sk, struct slice name, struct buf *out,
			 const struct form *f)
{
	buf_addz(out, f->title);
	put_line(out, sk->title.len ? sk->title : name, f->line);
	buf_addc(out, '\n');
	if (sk->todo)
		buf_addf(out, "\n%s" SKELETON_TODO_ALL "\n", f->todo);
	for (size_t i = 0; i < sk->sections.n; i++)
		put_entry(out, sk, &sk->sections.v[i], f);
	if (sk->key.items.n)
		put_entry(out, sk, &sk->key, f);
	if (sk->keyphrases.n && !sk->shown[SHOWN_PHRASES]) {
		buf_addz(out, "\nKey phrases: ");
		put_keyphrases(&sk->keyphrases, out, f);
	}
	buf_addc(out, '\n');
}

void skeleton_markdown(const struct skeleton *sk, struct slice name, struct buf *out)
{
	put_skeleton(sk, name, out, &markdown);
}

void skeleton_text(const struct skeleton *sk, struct slice name, struct buf *out)
{
	put_skeleton(sk, name, out, &plain);
}
