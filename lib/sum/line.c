#include "sum/line.h"

#include "text/utf8.h"

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
