#include "read/prompt_cuts.h"

#include "read/prompt_scan.h"
#include "text/utf8.h"

#include <stdio.h>

#define OPENING_MIN 12		/* bytes of instructions that hardly come back by chance */
#define OPENING_MAX 60
#define SAME_BYTES 40		/* of two system messages that are taken for one */
#define SEGMENTS_MIN 3		/* system messages that begin whole conversations, if they differ */

static const struct slice end_of_text = { "<|endoftext|>", 13 };

/* The lines that begin with the opening. */
struct openings {
	size_t n;
	struct slice above;	/* the line above the second one */
	size_t with_above;	/* openings with that line above them */
	size_t aboves;		/* such lines in all */
};

/* Whether the line parts texts: a token that ends one, or a rule of symbols. */
static bool parts(struct slice line)
{
	if (line.len == 0 || line.len > OPENING_MAX)
		return false;
	if (prompt_end_at(line, false) == line.len)
		return true;
	while (line.len)
		if (!cp_punct(utf8_next(&line)))
			return false;
	return true;
}

static struct openings count_openings(struct slice text, struct slice opening)
{
	struct openings o = { 0, { NULL, 0 }, 0, 0 };
	struct slice rest = text, line, last = { NULL, 0 };

	while (slice_line(&rest, &line)) {
		if (slice_starts(line, opening)) {
			if (++o.n == 2)
				o.above = last;
			o.with_above += o.n > 1 && slice_eq(last, o.above);
		}
		line = slice_trim(line);
		if (line.len)
			last = line;
	}
	for (rest = text; o.above.len && slice_line(&rest, &line);)
		o.aboves += slice_eq(slice_trim(line), o.above);
	return o;
}

/* "^" and the text as it is; false if it does not fit. */
static bool quote(char to[PROMPT_RX_MAX], struct slice text, const char *tail)
{
	int n = snprintf(to, PROMPT_RX_MAX, "^\\Q%.*s\\E%s", SLICE_ARG(text), tail);

	return n > 0 && n < PROMPT_RX_MAX && slice_find(text, SLICE("\\E"), 0) == text.len;
}

static bool starts_line(struct slice text, size_t at)
{
	while (at > 0 && (text.p[at - 1] == ' ' || text.p[at - 1] == '\t'))
		at--;
	return at == 0 || text.p[at - 1] == '\n' || text.p[at - 1] == '\r';
}

/* The first bytes of a message. */
static struct slice said(struct slice text, const struct prompt_marks *v, size_t i)
{
	size_t end = i + 1 < v->n ? v->v[i + 1].start : text.len;

	return slice_first(slice_trim(slice_span(text, v->v[i].end, end)), SAME_BYTES);
}

/*
 * Whether each system message begins a whole conversation.  One that is said
 * in the middle ("now be brief") may, too, but hardly twice, and not in the same words.
 */
static bool systems_begin(struct slice text, const struct prompt_marks *v)
{
	size_t systems = 0, users = 0, answers = 0, same = 0;

	for (size_t i = 0; i < v->n; i++) {
		const struct prompt_mark *m = &v->v[i];
		if (m->role == ROLE_SYSTEM) {
			if (i && (!users || !answers || v->v[i - 1].role == ROLE_USER))
				return false;
			same += i > 0 && slice_eq(said(text, v, i), said(text, v, 0));
			systems++;
			users = answers = 0;
		}
		users += m->role == ROLE_USER;
		answers += m->role == ROLE_ASSISTANT;
	}
	return systems >= SEGMENTS_MIN || same > 0;
}

/* A conversation with all its rounds is one line: answers begin none, users some. */
static bool in_lines(struct slice text, const struct prompt_marks *v)
{
	size_t answers = 0, inner = 0;

	for (size_t i = 0; i < v->n; i++) {
		size_t start = v->v[i].start, n;
		for (struct slice head; (n = prompt_begin_before(head = slice_rtrim(slice_first(text, start)))) > 0;)
			start = head.len - n;
		bool line = starts_line(text, start);
		if (v->v[i].role == ROLE_ASSISTANT && line)
			return false;
		answers += v->v[i].role == ROLE_ASSISTANT;
		inner += v->v[i].role == ROLE_USER && !line;
	}
	return answers > 1 && inner > 0;
}

/* What opens the text and would open others like it; empty: nothing does. */
static struct slice find_opening(struct slice text, const struct prompt *p)
{
	const struct prompt_mark *m = &p->marks.v[0];
	struct slice body = slice_ltrim(text), line;
	size_t at = (size_t)(body.p - text.p), once = prompt_once_at(body), n;

	if (once)
		return slice_first(body, once);
	line = slice_first(body, slice_chr(body, '\n'));
	if (m->start == at && m->role == ROLE_SYSTEM)
		return systems_begin(text, &p->marks) ? slice_trim(slice_span(text, m->start, m->end)) :
							(struct slice){ NULL, 0 };
	if (m->start > at) {
		struct slice head = slice_first(line, m->start - at);
		for (n = head.len < OPENING_MAX ? head.len : OPENING_MAX; n > 0 && n < head.len && !is_space(head.p[n]);)
			n--;
		head = slice_trim(slice_first(head, n));
		if (head.len >= OPENING_MIN)
			return head;
	}
	return in_lines(text, &p->marks) ? slice_trim(slice_span(text, at, m->end)) : (struct slice){ NULL, 0 };
}

/*
 * Whether a token on a line of its own stands before most answers: it ends
 * messages.  Before a few of them it parts texts that answers begin.
 */
static bool ends_messages(struct slice text, const struct prompt_marks *v)
{
	size_t answers = 0, ends = 0;

	for (size_t i = 1; i < v->n; i++) {
		struct slice between = slice_rtrim(slice_span(text, v->v[i - 1].end, v->v[i].start));
		size_t n = prompt_end_before(between, true);
		answers += v->v[i].role == ROLE_ASSISTANT;
		ends += v->v[i].role == ROLE_ASSISTANT && n && n < between.len &&
			starts_line(between, between.len - n) && starts_line(text, v->v[i].start);
	}
	return ends * 2 > answers;
}

/* "<|endoftext|>Human:": the token that ends a text begins the line of the next one. */
static bool ends_begin_lines(struct slice text, const struct prompt_marks *v)
{
	size_t lines = 0;

	for (size_t i = 1; i < v->n; i++) {
		struct slice between = slice_span(text, v->v[i - 1].end, v->v[i].start);
		if (!slice_ends(between, end_of_text))
			continue;
		if (v->v[i].role == ROLE_ASSISTANT || !starts_line(text, v->v[i].start - end_of_text.len))
			return false;
		lines++;
	}
	return lines > 0;
}

bool prompt_cuts_find(struct prompt_cuts *out, struct arena *a, struct slice text)
{
	struct prompt p;
	struct openings o;
	struct slice opening;

	*out = (struct prompt_cuts){ .header = "" };
	if (!prompt_find(&p, a, text) || p.marks.v[0].end == p.marks.v[0].start)
		return false;
	opening = find_opening(text, &p);
	if (opening.len) {
		o = count_openings(text, opening);
		if (o.n > 1 && quote(out->header, opening, "")) {
			if (parts(o.above) && o.with_above == o.n - 1 && o.aboves <= o.n)
				quote(out->separator, o.above, "\\s*$");
			return true;
		}
	}
	out->header[0] = '\0';
	if (ends_begin_lines(text, &p.marks))
		return quote(out->header, end_of_text, "");
	out->whole = ends_messages(text, &p.marks);
	return out->whole;
}
