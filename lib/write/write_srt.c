#include "write/cue.h"

#include "text/utf8.h"

#include <stdlib.h>

/* SubRip captions: a cue a turn, "Name: text". */

#define NAME_MAX_WORDS 6	/* in more, and in more bytes, a colon ends no name: turns/label.h */
#define NAME_MAX_BYTES 78

/*
 * Whether "Name:" can be told from text.  A mark ends a sentence or sets a remark
 * or title apart, and a name has a letter.
 */
static bool is_plain_name(struct slice name)
{
	static const char *const marks[] = {
		"?", "!", ";", ":", "\"", "<", ">", "{", "}", "=", "|", "\\", "*", "`", ",", "[", "]", "(", ")",
		"..", "\xE2\x80\x9C", "\xE2\x80\xA6", "\xE3\x80\x82", "\xEF\xBC\x8C", "\xEF\xBC\x9A",
		"\xEF\xBC\x9F", "\xEF\xBC\x81", "\xE2\x80\x94", "\xE2\x80\xA2",	/* “ … 。 ， ： ？ ！ — • */
	};
	struct slice rest = name;
	bool letter = false;

	for (size_t i = 0; i < N_ELEMS(marks); i++)
		if (slice_find(name, slice_z(marks[i]), 0) < name.len)
			return false;
	while (rest.len && !letter)
		letter = cp_letter(utf8_next(&rest));
	return letter && name.len <= NAME_MAX_BYTES && slice_count_words(name) <= NAME_MAX_WORDS;
}

/* A line with an arrow would be read as a time. */
static bool can_carry(const struct turn *t, const struct write_opts *o, struct diag_sink *sink)
{
	bool named = turn_who(t).len == 0 || is_plain_name(turn_who(t));

	if (named && slice_find(t->text, SLICE("-->"), 0) == t->text.len)
		return true;
	diag(sink, DIAG_ERROR, "cannot-carry", t->line,
	     "record '%.*s': turn %zu %s, which SRT cannot%s: --to vtt can", SLICE_ARG(o->id), t->index,
	     named ? "holds '-->'" : "has a speaker whose name holds more than words",
	     named ? "" : " tell from text");
	return false;
}

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

static void put_cue(struct buf *out, const struct turn *t, size_t no, int64_t end)
{
	struct slice who = turn_who(t);

	buf_addf(out, "%zu\n", no);
	put_clock(out, t->start_ms, ',');
	buf_addz(out, " --> ");
	put_clock(out, end, ',');
	buf_addc(out, '\n');
	put_one_line(out, who);
	if (who.len)
		buf_addc(out, ':');
	put_text(out, t->text, who.len > 0);
	buf_addc(out, '\n');
}

static bool write_srt(const struct doc *d, const struct write_opts *o, struct buf *out,
		      struct diag_sink *sink)
{
	int64_t *ends = cue_ends(d, o, sink);
	bool ok = ends != NULL;

	for (size_t i = 0; ok && i < d->turns.n; i++) {
		ok = can_carry(&d->turns.v[i], o, sink);
		put_cue(out, &d->turns.v[i], i + 1, ends[i]);
	}
	free(ends);
	return ok;
}

const struct form form_srt = {
	"srt", "SubRip captions: 'Name: text'", NULL, false, false, write_srt
};
