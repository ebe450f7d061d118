#include "write/page.h"

/* Plain text: "Name: text" or "[00:00:30] Name: text", and an empty line after each record. */

static void put_turn(struct buf *out, const struct turn *t, char mark)
{
	size_t at = out->len;

	put_stamp(out, t, mark);
	if (out->len > at)
		buf_addc(out, ' ');
	else if (turn_who(t).len == 0 && t->index > 1)
		buf_addc(out, '\n');	/* nothing else tells that somebody else speaks */
	at = out->len;
	put_page_name(out, t);
	if (out->len > at)
		buf_addz(out, ": ");
	put_page_text(out, t->text);
}

static bool write_text(const struct doc *d, const struct write_opts *o, struct buf *out,
		       struct diag_sink *sink)
{
	(void)o;
	(void)sink;
	put_page(out, d, "\n", put_turn);
	buf_addc(out, '\n');
	return true;
}

const struct form form_text = {
	"text", "plain text: 'Name: text'", NULL, true, write_text
};
