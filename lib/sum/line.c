#include "sum/line.h"

#include "text/utf8.h"

#define LONG_NAME 60	/* characters */

/* What Markdown would read as markup: some marks anywhere, some at the start of a text. */
static bool is_markup(uint32_t cp, bool first)
{
	return cp == '\\' || cp == '`' || cp == '*' || cp == '_' || cp == '<' || cp == '[' ||
	       (first && (cp == '#' || cp == '>' || cp == '-' || cp == '+'));
}

void put_line(struct buf *out, struct slice text, enum line_form form)
{
	bool blank = false, first = true;

	for (text = utf8_trim(text); text.len;) {
		uint32_t cp = utf8_next(&text);
		if (cp_space(cp) || cp < 0x20 || (cp >= 0x7F && cp < 0xA0)) {
			blank = true;
			continue;
		}
		if (blank)
			buf_addc(out, ' ');
		if ((form != LINE_TEXT && is_markup(cp, first)) || (form == LINE_CELL && cp == '|'))
			buf_addc(out, '\\');
		blank = first = false;
		utf8_put(out, cp);
	}
}

void put_name(struct buf *out, struct slice name, enum line_form form)
{
	struct slice rest = name = utf8_trim(name);

	for (size_t n = 0; rest.len && n < LONG_NAME; n++)
		utf8_next(&rest);
	put_line(out, slice_first(name, name.len - rest.len), form);
	if (rest.len)
		buf_addz(out, "\xE2\x80\xA6");
}

bool is_quoted(struct slice text)
{
	text = utf8_trim(text);
	return slice_starts(text, SLICE("\"")) || slice_starts(text, SLICE("\xE2\x80\x9C"));
}
