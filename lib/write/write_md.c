#include "write/page.h"

/* Markdown: a paragraph a turn, "**Name:** text" or "**Name** [00:00:30] text". */

static void put_opening(struct buf *out, const struct turn *t, const struct page_style *style)
{
	bool timed = t->start_ms >= 0;

	if (turn_who(t).len == 0) {
		put_nobody(out, t, style);
		return;
	}
	buf_addz(out, "**");
	page_put_label(out, t);
	buf_addz(out, timed ? "** " : ":** ");
	put_stamp(out, t, style->mark);
}

static bool write_md(const struct doc *d, const struct write_opts *o, struct buf *out,
		     struct diag_sink *sink)
{
	return put_page(out, d, o, sink, "\n\n", put_opening);
}

const struct form form_md = {
	"md", "Markdown: '**Name:** text'", NULL, true, true, write_md
};
