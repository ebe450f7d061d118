#include "write/page.h"

#include "text/clock.h"
#include "text/shape.h"
#include "text/utf8.h"

#define LABEL_MAX_BYTES 80	/* where a colon may be that ends a label */
#define LABEL_MAX_WORDS 8

char page_clock_mark(const struct doc *d)
{
	for (size_t i = 0; i < d->turns.n; i++)
		if (d->turns.v[i].start_ms >= 0 && d->turns.v[i].start_ms % 1000)
			return '.';
	return 0;
}

void put_stamp(struct buf *out, const struct turn *t, char mark)
{
	if (t->start_ms < 0)
		return;
	buf_addc(out, '[');
	put_clock(out, t->start_ms, mark);
	buf_addc(out, ']');
}

static size_t count_words(struct slice s)
{
	struct slice word;
	size_t n = 0;

	while (slice_word(&s, &word))
		n++;
	return n;
}

/* "Remember: ...", "[Ann]: ...": a colon after a few words. */
static bool has_label(struct slice line)
{
	struct slice head = slice_first(line, LABEL_MAX_BYTES);
	size_t ascii = slice_chr(head, ':'), full = slice_find(head, SLICE("\xEF\xBC\x9A"), 0);
	size_t colon = ascii < full ? ascii : full;

	return colon < head.len && count_words(slice_first(head, colon)) <= LABEL_MAX_WORDS;
}

/* "[12:30] ...", "(00:30) ...", "12:30 ..." */
static bool has_stamp(struct slice line)
{
	int64_t ms;

	if (line.p[0] == '[' || line.p[0] == '(')
		line = slice_from(line, 1);
	return clock_read(line, &ms) > 0;
}

/* Marks with which some line of a page begins that is not a turn's: headings, captions, labels. */
static bool has_mark(struct slice line)
{
	static const char *const marks[] = { "#", ">", "**", "[", "Q.", "A." };

	for (size_t i = 0; i < N_ELEMS(marks); i++)
		if (slice_starts(line, slice_z(marks[i])))
			return true;
	return false;
}

static bool is_risky(struct slice line)
{
	return shape_rule(line) || has_label(line) || has_stamp(line) || has_mark(line);
}

void put_page_text(struct buf *out, struct slice text)
{
	struct slice line;
	size_t blank = 0;
	bool first = true;

	while (slice_line(&text, &line)) {
		struct slice body = utf8_trim(line);
		if (body.len == 0) {
			blank++;
			continue;
		}
		if (!first && is_risky(body))
			buf_addc(out, ' ');
		else if (!first)
			buf_addz(out, blank ? "\n\n" : "\n");
		buf_add(out, first ? body : slice_rtrim(line));
		first = false;
		blank = 0;
	}
}

void put_page_name(struct buf *out, const struct turn *t)
{
	size_t at = out->len;

	put_one_line(out, turn_who(t));
	if (t->speaker.len == 0 && out->len > at && out->p[at] >= 'a' && out->p[at] <= 'z')
		out->p[at] = (char)(out->p[at] - 32);
}
