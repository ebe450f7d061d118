#include "write/page.h"

/* Markdown: a paragraph a turn, "**Name:** text" or "**Name** [00:00:30] text". */

static void put_turn(struct buf *out, const struct turn *t, char mark)
{
	bool named = turn_who(t).len > 0, timed = t->start_ms >= 0;

	if (named) {
		buf_addz(out, "**");
		put_page_name(out, t);
		buf_addz(out, timed ? "** " : ":** ");
	}
	put_stamp(out, t, mark);
	if (timed)
		buf_addc(out, ' ');
	put_page_text(out, t->text);
}

static bool write_md(const struct doc *d, const struct write_opts *o, struct buf *out,
		     struct diag_sink *sink)
{
	(void)o;
	(void)sink;
	put_page(out, d, "\n\n", put_turn);
	return true;
}

const struct form form_md = {
	"md", "Markdown: '**Name:** text'", NULL, true, write_md
};
