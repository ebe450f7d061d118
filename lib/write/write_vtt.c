#include "write/cue.h"
#include "write/read_back.h"

#include "text/utf8.h"

#include <stdlib.h>

/* WebVTT: a cue a turn, who speaks as its voice. */

/* Text or a name in cue markup: what would be a tag or an entity is escaped. */
static void put_escaped(struct buf *out, struct slice s)
{
	size_t from = 0;

	for (size_t i = 0; i < s.len; i++) {
		char c = s.p[i];
		if (c != '&' && c != '<' && c != '>')
			continue;
		buf_add(out, slice_span(s, from, i));
		buf_addz(out, c == '&' ? "&amp;" : c == '<' ? "&lt;" : "&gt;");
		from = i + 1;
	}
	buf_add(out, slice_from(s, from));
}

static void put_name(struct buf *out, struct slice who)
{
	struct buf name = BUF_INIT;

	put_one_line(&name, who);
	put_escaped(out, buf_slice(&name));
	buf_free(&name);
}

/* A blank line would end the cue: paragraphs become lines. */
static void put_text(struct buf *out, struct slice text)
{
	struct slice line;
	bool more = false;

	while (next_filled(&text, &line)) {
		if (more)
			buf_addc(out, '\n');
		put_escaped(out, line);
		more = true;
	}
}

/* A text that could be taken for somebody's: a line of it looks like a label. */
static bool looks_named(struct slice text)
{
	struct slice line;

	while (next_filled(&text, &line)) {
		line = utf8_trim(line);
		if (line.p[0] == '-' || may_open_turn(line))
			return true;
	}
	return false;
}

/* Whether a reader could think that somebody speaks where nobody is named. */
static bool needs_nobody(const struct doc *d)
{
	bool named = false, nobody = false;

	for (size_t i = 0; i < d->turns.n; i++) {
		const struct turn *t = &d->turns.v[i];
		bool is = turn_who(t).len > 0;
		named |= is || looks_named(t->text);
		nobody |= !is;
	}
	return named && nobody;
}

/* nobody: a turn without a speaker is a voice without a name, or the voice before would hold. */
static void put_cue(struct buf *out, const struct turn *t, int64_t end, bool nobody)
{
	struct slice who = turn_who(t);

	put_clock(out, t->start_ms, '.');
	buf_addz(out, " --> ");
	put_clock(out, end, '.');
	buf_addc(out, '\n');
	if (who.len) {
		buf_addz(out, "<v ");
		put_name(out, who);
		buf_addc(out, '>');
	} else if (nobody) {
		buf_addz(out, "<v>");
	}
	put_text(out, t->text);
	buf_addz(out, who.len || nobody ? "</v>\n\n" : "\n\n");
}

#define HEADER "WEBVTT\n\n"

/* The first turn that is not read as it was, or NULL: a NUL and a time of many years are not. */
static const struct turn *first_lost(const struct doc *d, const int64_t *ends, struct slice cues,
				     const struct lexicon *lex)
{
	struct buf file = BUF_INIT;
	const struct turn *lost;

	buf_addz(&file, HEADER);
	buf_add(&file, cues);
	lost = read_back_lost(d, ends, buf_slice(&file), lex);
	buf_free(&file);
	return lost;
}

static bool write_vtt(const struct doc *d, const struct write_opts *o, struct buf *out,
		      struct diag_sink *sink)
{
	int64_t *ends = cue_ends(d, o, sink);
	bool nobody = ends && (o->later || needs_nobody(d));	/* the voice of a record before would hold */
	const struct turn *lost = NULL;
	size_t before = out->len;

	for (size_t i = 0; ends && i < d->turns.n; i++)
		put_cue(out, &d->turns.v[i], ends[i], nobody);
	if (ends)
		lost = first_lost(d, ends, slice_from(buf_slice(out), before), o->lex);
	if (lost)
		read_back_refuse(lost, o, "WebVTT", "jsonl", sink);
	free(ends);
	return ends && !lost;
}

const struct form form_vtt = {
	"vtt", "WebVTT captions with voices", HEADER, false, false, write_vtt
};
