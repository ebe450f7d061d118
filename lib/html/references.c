#include "html/token.h"

#include "text/charref.h"

/*
 * In a value the old names count without a semicolon only where no other name
 * could begin with them: "?a=1&copy=2" is an address.
 */
static bool counts_in_value(struct slice reference, struct slice after)
{
	bool bare = reference.p[1] != '#' && reference.p[reference.len - 1] != ';';

	return !bare || !after.len || !(after.p[0] == '=' || is_letter(after.p[0]) || is_digit(after.p[0]));
}

static void put(struct buf *out, struct slice text, bool value)
{
	char to[CHARREF_SIZE];

	while (text.len) {
		size_t n = slice_chr(text, '&'), len = 0, taken;
		buf_add(out, slice_first(text, n));
		text = slice_from(text, n);
		taken = charref_read(text, to, &len);
		if (taken && value && !counts_in_value(slice_first(text, taken), slice_from(text, taken)))
			taken = 0;
		buf_add(out, taken ? (struct slice){ to, len } : slice_first(text, 1));
		text = slice_from(text, taken ? taken : 1);
	}
}

void put_references(struct buf *out, struct slice text)
{
	put(out, text, false);
}

void put_value(struct buf *out, struct slice value)
{
	put(out, value, true);
}
