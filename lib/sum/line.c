#include "sum/line.h"

#include "text/utf8.h"

#include <inttypes.h>

#define LONG_NAME 60	/* characters */

/* What Markdown would read as markup: some marks anywhere, some at the start of a text. */
static bool is_markup(uint32_t cp, bool first)
{
	return cp == '\\' || cp == '`' || cp == '*' || cp == '_' || cp == '<' || cp == '[' ||
	       (first && (cp == '#' || cp == '>' || cp == '-' || cp == '+'));
}

/* ASCII that stands as it is, whatever is beside it. */
static bool is_plain(char c)
{
	return is_letter(c) || is_digit(c) || c == ',' || c == '.' || c == '\'';
}

/* The beginning of the text that stands as it is: such words, with one blank between them. */
static size_t plain_run(struct slice s)
{
	size_t n = 0;

	while (n < s.len && (is_plain(s.p[n]) || (s.p[n] == ' ' && n > 0 && n + 1 < s.len && is_plain(s.p[n + 1]))))
		n++;
	return n;
}

void put_line(struct buf *out, struct slice text, enum line_form form)
{
	bool blank = false, first = true;

	for (text = utf8_trim(text); text.len;) {
		size_t n = plain_run(text);
		uint32_t cp = n ? 0 : utf8_next(&text);
		if (n == 0 && (cp_space(cp) || cp < 0x20 || (cp >= 0x7F && cp < 0xA0))) {
			blank = true;
			continue;
		}
		if (blank)
			buf_addc(out, ' ');
		if (n) {
			buf_add(out, slice_first(text, n));
			text = slice_from(text, n);
		} else {
			if ((form != LINE_TEXT && is_markup(cp, first)) || (form == LINE_CELL && cp == '|'))
				buf_addc(out, '\\');
			utf8_put(out, cp);
		}
		blank = first = false;
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

#define CUE_WORDS 3	/* of a list in a pattern that are written: some lists have a hundred verbs */

void put_pattern(struct buf *out, struct slice pattern)
{
	struct slice token;
	bool first = true;

	for (; slice_word(&pattern, &token); first = false) {
		size_t words = 0, n = 0;
		while (n < token.len && (token.p[n] != '/' || ++words < CUE_WORDS))
			n++;
		buf_addz(out, first ? "" : " ");
		buf_add(out, slice_first(token, n));
		if (n < token.len && slice_chr(slice_from(token, n + 1), '/') < token.len - n - 1)
			buf_addz(out, "/...");
		else
			buf_add(out, slice_from(token, n));
	}
}

bool is_quoted(struct slice text)
{
	text = utf8_trim(text);
	return slice_starts(text, SLICE("\"")) || slice_starts(text, SLICE("\xE2\x80\x9C"));
}

void put_when(struct buf *out, int64_t ms)
{
	uint64_t n = (uint64_t)ms / 1000;
	unsigned minutes = (unsigned)(n / 60 % 60), seconds = (unsigned)(n % 60);

	if (n >= 3600)
		buf_addf(out, "%" PRIu64 ":%02u:%02u", n / 3600, minutes, seconds);
	else
		buf_addf(out, "%u:%02u", minutes, seconds);
}
