#include "write/cue.h"
#include "write/read_back.h"

#include "text/utf8.h"

#include <stdlib.h>

/*
 * SubRip captions: a cue a turn, "Name: text".  The format has no rule for names,
 * and a reader guesses: what is written is read again, and a record that does not
 * come back as it was is refused.
 */

#define NOBODY ">> "	/* as captions of broadcasts have it: somebody else speaks, not said who */

/* "&amp;", "&#38;": letters and digits up to a semicolon. */
static bool is_reference(struct slice s)
{
	size_t n = 1;

	while (n < s.len && n < 34 && (is_letter(s.p[n]) || is_digit(s.p[n]) || s.p[n] == '#'))
		n++;
	return n > 1 && n < s.len && s.p[n] == ';';
}

/*
 * What stands for the first byte of s, or NULL for itself.  The format has no
 * rule, but players and readers know tags, overrides and references.
 */
static const char *escaped(struct slice s)
{
	char next = s.len > 1 ? s.p[1] : ' ';

	switch (s.p[0]) {
	case '<': return is_letter(next) || next == '/' ? "&lt;" : NULL;
	case '{': return next == '\\' ? "&#123;" : NULL;
	case '&': return is_reference(s) ? "&amp;" : NULL;
	}
	return NULL;
}

static void put_escaped(struct buf *out, struct slice s)
{
	for (size_t i = 0; i < s.len; i++) {
		const char *as = escaped(slice_from(s, i));
		if (as)
			buf_addz(out, as);
		else
			buf_addc(out, s.p[i]);
	}
}

/* A line that would open another turn, by a dash or as on a page, goes on in the line before. */
static void put_text(struct buf *out, struct slice text, bool named)
{
	struct slice line;
	bool first = true;

	while (next_filled(&text, &line)) {
		struct slice body = slice_ltrim(line);
		bool joined = first ? named : body.p[0] == '-' || may_open_turn(body);
		if (joined)
			buf_addc(out, ' ');
		else if (!first)
			buf_addc(out, '\n');
		put_escaped(out, body);
		first = false;
	}
	buf_addc(out, '\n');
}

static void put_cue(struct buf *out, const struct turn *t, int64_t end, bool sign)
{
	struct slice who = turn_who(t);

	buf_addf(out, "%zu\n", t->index);
	put_clock(out, t->start_ms, ',');
	buf_addz(out, " --> ");
	put_clock(out, end, ',');
	buf_addc(out, '\n');
	put_one_line(out, who);
	if (who.len)
		buf_addc(out, ':');
	else if (sign)
		buf_addz(out, NOBODY);
	put_text(out, t->text, who.len > 0);
	buf_addc(out, '\n');
}

static const struct turn *put_cues(const struct doc *d, const struct write_opts *o, const int64_t *ends,
				   bool sign, struct buf *out)
{
	size_t before = out->len;

	for (size_t i = 0; i < d->turns.n; i++)
		put_cue(out, &d->turns.v[i], ends[i], sign);
	return read_back_lost(d, ends, slice_from(buf_slice(out), before), o->lex);
}

static bool any_unnamed(const struct doc *d)
{
	for (size_t i = 0; i < d->turns.n; i++)
		if (turn_who(&d->turns.v[i]).len == 0)
			return true;
	return false;
}

/* The sign of nobody stands only where it is needed, and where a record before may have names: players show it. */
static bool write_srt(const struct doc *d, const struct write_opts *o, struct buf *out,
		      struct diag_sink *sink)
{
	int64_t *ends = cue_ends(d, o, sink);
	const struct turn *lost;
	size_t before = out->len;
	bool ok = ends != NULL;

	if (!ok)
		return false;
	lost = put_cues(d, o, ends, o->later, out);
	if (lost && !o->later && any_unnamed(d)) {
		out->len = before;
		lost = put_cues(d, o, ends, true, out);
	}
	if (lost)
		read_back_refuse(lost, o, "SRT", "vtt", sink);
	free(ends);
	return !lost;
}

const struct form form_srt = {
	"srt", "SubRip captions: 'Name: text'", NULL, false, false, write_srt
};
