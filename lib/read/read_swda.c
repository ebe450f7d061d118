#include "read/reader.h"

#include "text/utf8.h"
#include "turns/build.h"

/*
 * Switchboard's dialogue acts and their like, a turn a line: "A|Okay.|bk" -
 * who, what was said, and one act or more.  No line names the columns.
 */

#define WHO_MAX 24	/* bytes */
#define TAG_MAX 24
#define KNOWN_MAX 16	/* who speaks, looked at for the score */

struct piped {
	struct slice who, text, tags;
};

static bool is_word(struct slice s, size_t most)
{
	for (size_t i = 0; i < s.len; i++)
		if (is_space(s.p[i]))
			return false;
	return s.len > 0 && s.len <= most;
}

/* "A|Okay.|bk" or "me011|Okay.|s|s^bk": the acts have no blanks, and stand last. */
static bool read_line(struct slice line, struct piped *p)
{
	size_t first, end;

	line = utf8_trim(line);		/* as the turn's span is */
	first = slice_chr(line, '|');
	if (first >= line.len)
		return false;
	p->who = slice_first(line, first);
	p->text = slice_from(line, first + 1);
	for (end = p->text.len; end > 0;) {
		size_t bar = end;
		while (bar > 0 && p->text.p[bar - 1] != '|')
			bar--;
		if (bar == 0 || !is_word(slice_span(p->text, bar, end), TAG_MAX))
			break;
		end = bar - 1;
	}
	p->tags = slice_from(p->text, end + 1);
	p->text = utf8_trim(slice_first(p->text, end));
	return is_word(p->who, WHO_MAX) && is_letter(p->who.p[0]) && p->tags.len > 0;
}

static bool read_swda(struct doc *d, const struct lexicon *lex, struct diag_sink *sink)
{
	struct lines lines = *doc_lines(d);
	struct piped p;

	(void)lex;
	for (size_t i = 0; i < lines.n; i++) {
		if (lines.v[i].blank)
			continue;
		if (!read_line(lines.v[i].text, &p)) {
			diag(sink, DIAG_WARN, "bad-line", d->line + i, "not 'who|text|act': '%.*s'",
			     SLICE_ARG(slice_first(lines.v[i].text, 40)));
			continue;
		}
		struct turn *t = turn_add(d, d->line + i, lines_span(&lines, d->text, i, i + 1));
		t->speaker = t->label = p.who;
		t->text = p.text;
		struct part *act = VEC_PUSH(d->arena, &t->parts);
		*act = (struct part){ .type = PART_NOTE, .line = t->line, .span = doc_span(d, p.tags) };
		act->title = SLICE("act");
		act->text = p.tags;
	}
	d->kind = KIND_TRANSCRIPT;
	return d->turns.n > 0;
}

/* Whether a name is among those seen; a new one is added while there is room. */
static bool is_known(struct slice who, struct slice seen[KNOWN_MAX], size_t *n)
{
	for (size_t i = 0; i < *n; i++)
		if (slice_eq(seen[i], who))
			return true;
	if (*n < KNOWN_MAX)
		seen[(*n)++] = who;
	return false;
}

/* Other rows between bars have something new in their first cell, and no sentences. */
static double score_swda(const struct sample *s, struct buf *why)
{
	const struct lines *lines = sample_lines(s);
	struct slice seen[KNOWN_MAX];
	size_t rows = 0, known = 0, sentences = 0, n = 0;
	struct piped p;

	for (size_t i = 0; i < lines->n && (rows || i < 8); i++) {
		if (!read_line(lines->v[i].text, &p))
			continue;
		rows++;
		known += is_known(p.who, seen, &n);
		sentences += slice_chr(p.text, ' ') < p.text.len;
	}
	if (rows < 2 || rows * 5 < sample_filled(s) * 4 || sentences * 4 < rows || (rows > 3 && known * 2 < rows))
		return 0;
	if (why)
		buf_addf(why, "%zu of %zu lines are 'who|text|act'", rows, sample_filled(s));
	return 0.96;
}

const struct reader reader_swda = {
	"swda", "who|text|act, as Switchboard's dialogue acts", UNIT_WHOLE, 0.96, score_swda, read_swda
};
