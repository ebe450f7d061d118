#include "turns/turn_text.h"

#include "turns/label.h"
#include "text/utf8.h"

/* Where the quotation that begins at `from` ends: after its closing mark, else with its paragraph. */
static size_t quote_end(struct slice body, size_t from, size_t limit, struct slice *text)
{
	struct slice rest = slice_span(body, from, limit), line;
	size_t paragraph = limit;
	bool blank_seen = false;

	*text = utf8_trim(rest);
	while (slice_line(&rest, &line)) {
		struct slice body_line = utf8_trim(line);
		size_t end = (size_t)(line.p - body.p) + line.len;
		if (body_line.len == 0 && !blank_seen) {
			blank_seen = true;
			paragraph = (size_t)(line.p - body.p);
		}
		for (size_t n = 1; n <= 3 && n <= body_line.len; n++) {
			if (quote_close(slice_from(body_line, body_line.len - n)) != n)
				continue;
			*text = utf8_trim(slice_span(body, from, end));
			text->len -= n;
			return end;
		}
	}
	*text = utf8_trim(slice_span(body, from, paragraph));
	return from + text->len;
}

/* The next line of body at or after *at that begins with a name and an opened quotation. */
static bool next_quoted(struct slice body, size_t *at, struct label *label)
{
	struct slice rest = slice_from(body, *at), line;

	while (slice_line(&rest, &line)) {
		*at = body.len - rest.len;
		if (label_read(line, label) && label->quoted && label->name_like)
			return true;
	}
	*at = body.len;
	return false;
}

void turn_quoted(struct doc *d, struct turn *t, struct slice body)
{
	size_t at = 0, base = (size_t)(body.p - d->text.p);
	struct label label, next;
	bool found;

	if (slice_chr(body, ':') == body.len && slice_chr(body, '\xEF') == body.len)
		return;			/* no colon of either width: nobody is named */
	found = next_quoted(body, &at, &label);

	while (found) {
		struct quote *q = VEC_PUSH(d->arena, &t->quoted);
		size_t mark = quote_open(label.rest);
		size_t from = (size_t)(label.rest.p - body.p) + mark;
		bool more = next_quoted(body, &at, &next);
		size_t limit = more ? (size_t)(next.whole.p - body.p) : body.len;
		q->speaker = label.name;
		q->span.start = base + (size_t)(label.whole.p - body.p);
		q->span.end = base + quote_end(body, from, limit, &q->text);
		label = next;
		found = more;
	}
}
