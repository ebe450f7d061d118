#include "write/page.h"

/* Plain text: "Name: text" or "[00:00:30] Name: text", and an empty line after each record. */

static void put_opening(struct buf *out, const struct turn *t, const struct page_style *style)
{
	if (turn_who(t).len == 0) {
		put_nobody(out, t, style);
		return;
	}
	put_stamp(out, t, style->mark);
	page_put_label(out, t);
	buf_addz(out, ": ");
}

static bool write_text(const struct doc *d, const struct write_opts *o, struct buf *out,
		       struct diag_sink *sink)
{
	bool ok = put_page(out, d, o, sink, "\n", put_opening);

	buf_addc(out, '\n');
	return ok;
}

const struct form form_text = {
	"text", "plain text: 'Name: text'", NULL, true, true, write_text
};
