#include "read/cue_text.h"

#include "text/byte_find.h"
#include "text/charref.h"
#include "text/utf8.h"

/* What a tag may be.  WebVTT knows the first eight, SubRip files hold them all. */
enum tag { TAG_C, TAG_I, TAG_B, TAG_U, TAG_RUBY, TAG_RT, TAG_V, TAG_LANG, N_WEBVTT_TAGS,
	   TAG_PLAIN = N_WEBVTT_TAGS, TAG_BREAK, N_TAGS };

/*
 * The tags by name.  Source: WebVTT, "cue text parsing rules"; below the blank
 * line what subtitle editors and players write into and read from SubRip files.
 */
static const struct { const char *name; enum tag tag; } tags[] = {
	{ "v", TAG_V }, { "c", TAG_C }, { "i", TAG_I }, { "b", TAG_B }, { "u", TAG_U },
	{ "ruby", TAG_RUBY }, { "rt", TAG_RT }, { "lang", TAG_LANG },

	{ "font", TAG_PLAIN }, { "s", TAG_PLAIN }, { "strike", TAG_PLAIN }, { "em", TAG_PLAIN },
	{ "strong", TAG_PLAIN }, { "span", TAG_PLAIN }, { "p", TAG_PLAIN }, { "box", TAG_PLAIN },
	{ "small", TAG_PLAIN }, { "big", TAG_PLAIN }, { "br", TAG_BREAK },
};

#define SRT_TAG_BYTES ((size_t)512)	/* a tag or override that is longer is text */
#define MAX_OPEN 64	/* tags that are open at once; deeper ones count as text around them */

/* A cue as it is read. */
struct scan {
	struct cue_scan *out;
	struct slice raw;
	size_t pos;			/* of raw, up to which it is read */
	size_t cue, at;			/* where the piece at hand begins, a byte of the document */
	struct slice run;		/* its text, as long as that is as written */
	bool spilled;			/* its text is in out->plain */
	bool opens;			/* it begins a line */
	struct { enum tag tag; const struct cue_who *voice; } open[MAX_OPEN];
	size_t depth;
	const struct cue_who *last;	/* the last voice that was named */
};

static size_t byte_at(const struct scan *s, size_t pos)
{
	return (size_t)(s->raw.p - s->out->text.p) + pos;
}

static const struct cue_who *voice_now(const struct scan *s)
{
	return s->depth ? s->open[s->depth - 1].voice : NULL;
}

static void spill(struct scan *s)
{
	if (s->spilled)
		return;
	s->spilled = true;
	buf_reset(&s->out->plain);
	buf_add(&s->out->plain, s->run);
}

/* Adds bytes as written. */
static void put(struct scan *s, size_t from, size_t to)
{
	struct slice bytes = slice_span(s->raw, from, to);

	if (!s->spilled && s->run.len == 0)
		s->run = bytes;
	else if (!s->spilled && s->run.p + s->run.len == bytes.p)
		s->run.len += bytes.len;
	else if (bytes.len) {
		spill(s);
		buf_add(&s->out->plain, bytes);
	}
}

/* Adds what stands for other bytes. */
static void put_other(struct scan *s, struct slice bytes)
{
	spill(s);
	buf_add(&s->out->plain, bytes);
}

/* Dashes before a voice tag belong to the layout. */
static bool only_dashes(struct slice text)
{
	while (text.len) {
		uint32_t cp = utf8_next(&text);
		if (cp != '-' && cp != 0x2010 && cp != 0x2013 && cp != 0x2014 && !cp_space(cp))
			return false;
	}
	return true;
}

static void push_piece(struct scan *s, struct slice text)
{
	struct cue_piece *p = VEC_PUSH(s->out->arena, &s->out->pieces);

	p->cue = (uint32_t)s->cue;
	p->at = s->at;
	p->text = s->spilled ? arena_dup(s->out->arena, text) : text;
	p->who = voice_now(s);
	p->opens = s->opens;
	s->opens = false;
}

/* Ends the piece at hand; the next one begins at `next`, a place in raw. */
static void flush(struct scan *s, size_t next, bool before_voice)
{
	struct slice text = utf8_trim(s->spilled ? buf_slice(&s->out->plain) : s->run);
	bool skip = before_voice ? only_dashes(text) : text.len == 0;

	if (!skip)
		push_piece(s, text);
	if (!skip || !before_voice)
		s->at = byte_at(s, next);
	s->run = (struct slice){ NULL, 0 };
	s->spilled = false;
}

static void end_line(struct scan *s, size_t next)
{
	flush(s, next, false);
	s->opens = true;
}

/* Whether it has no reference and no white space but single blanks, as nearly all names. */
static bool is_plain(struct slice name)
{
	for (size_t i = 0; i < name.len; i++)
		if (name.p[i] == '&' || (unsigned char)name.p[i] < ' ' ||
		    (name.p[i] == ' ' && name.p[i + 1] == ' '))
			return false;
	return true;
}

/* A name as the specification takes it: references undone, white space folded. */
static struct slice annotation(struct cue_scan *out, struct slice written)
{
	struct buf b = BUF_INIT;
	struct slice name;
	char to[CHARREF_SIZE];

	written = slice_trim(written);
	if (is_plain(written))
		return written;
	for (size_t i = 0, len; i < written.len;) {
		size_t n = written.p[i] == '&' ? charref_read(slice_from(written, i), to, &len) : 0;
		if (n)
			buf_add(&b, (struct slice){ to, len });
		else if (written.p[i] == '\0')
			buf_add(&b, SLICE("\xEF\xBF\xBD"));
		else if (!is_space(written.p[i]))
			buf_addc(&b, written.p[i]);
		else if (b.len && b.p[b.len - 1] != ' ')
			buf_addc(&b, ' ');
		i += n ? n : 1;
	}
	name = slice_eq(buf_slice(&b), written) ? written : arena_dup(out->arena, buf_slice(&b));
	buf_free(&b);
	return name;
}

static enum tag tag_of(const struct scan *s, struct slice name)
{
	size_t n = s->out->markup == CUE_WEBVTT ? (size_t)N_WEBVTT_TAGS : N_ELEMS(tags);

	for (size_t i = 0; i < n; i++)
		if (s->out->markup == CUE_WEBVTT ? slice_is(name, tags[i].name) :
						   slice_ieq_z(name, tags[i].name))
			return tags[i].tag;
	return N_TAGS;
}

/* The length of a tag's name at the beginning of s: up to a class, white space or the end. */
static size_t name_len(struct slice s, enum cue_markup markup)
{
	size_t n = 0;

	while (n < s.len && s.p[n] != '.' && !is_space(s.p[n]) && !(s.p[n] == '/' && markup == CUE_SRT))
		n++;
	return n;
}

static const struct cue_who *voice_new(struct cue_scan *out, struct slice name, struct slice tag)
{
	struct cue_who *voice = (void *)arena_bytes(out->arena, sizeof(*voice));

	*voice = (struct cue_who){ .mark = tag, .name = annotation(out, name), .is_tag = true };
	return voice;
}

/* inside: the tag without its brackets; whole: with them. */
static void open_tag(struct scan *s, enum tag tag, struct slice inside, struct slice whole)
{
	size_t from = byte_at(s, (size_t)(whole.p - s->raw.p));
	const struct cue_who *voice = voice_now(s);

	if (tag == TAG_RT && (s->depth == 0 || s->open[s->depth - 1].tag != TAG_RUBY))
		return;
	if (s->depth == MAX_OPEN)
		return;
	if (tag == TAG_V) {
		size_t blank = 0;
		while (blank < inside.len && !is_space(inside.p[blank]))
			blank++;
		flush(s, from - byte_at(s, 0), true);
		voice = s->last = voice_new(s->out, slice_from(inside, blank), whole);
	}
	s->open[s->depth].tag = tag;
	s->open[s->depth++].voice = voice;
}

/* A tag closes only the innermost one; that of ruby may close the text above it, too. */
static void close_tag(struct scan *s, enum tag tag, size_t next)
{
	size_t take = 1;

	if (s->depth == 0)
		return;
	if (tag == TAG_RUBY && s->open[s->depth - 1].tag == TAG_RT && s->depth > 1)
		take = 2;
	else if (s->open[s->depth - 1].tag != tag)
		return;
	if (tag == TAG_V)
		flush(s, next, false);
	s->depth -= take;
}

/* "<3 of them": no tag, though the specification would swallow it. */
static bool is_less_than(struct slice s)
{
	return s.len > 2 && is_digit(s.p[1]) && s.p[2] == ' ';
}

/* A tag of WebVTT at pos: up to the next bracket, or to the end of the cue. */
static void take_webvtt_tag(struct scan *s)
{
	struct slice rest = slice_from(s->raw, s->pos), inside;
	size_t end = slice_chr(rest, '>'), next;
	bool closes;

	if (is_less_than(rest)) {
		put(s, s->pos, s->pos + 1);
		s->pos++;
		return;
	}
	next = s->pos + (end < rest.len ? end + 1 : end);
	inside = slice_span(rest, 1, end);
	closes = inside.len && inside.p[0] == '/';
	if (closes)
		close_tag(s, tag_of(s, slice_from(inside, 1)), next);
	else {
		enum tag tag = tag_of(s, slice_first(inside, name_len(inside, s->out->markup)));
		if (tag != N_TAGS)
			open_tag(s, tag, inside, slice_span(s->raw, s->pos, next));
	}
	s->pos = next;
}

/* A known tag in a SubRip file, on one line; what only looks like one is text. */
static void take_srt_tag(struct scan *s)
{
	struct slice rest = slice_first(slice_from(s->raw, s->pos), SRT_TAG_BYTES), inside;
	size_t end = slice_chr(rest, '>');
	bool closes;
	enum tag tag;

	inside = slice_span(rest, 1, end);
	closes = inside.len && inside.p[0] == '/';
	inside = slice_from(inside, closes);
	tag = end < rest.len && slice_chr(inside, '\n') == inside.len ?
	      tag_of(s, slice_first(inside, name_len(inside, s->out->markup))) : N_TAGS;
	if (tag == N_TAGS) {
		put(s, s->pos, s->pos + 1);
		s->pos++;
		return;
	}
	if (tag == TAG_BREAK)
		end_line(s, s->pos + end + 1);
	else if (tag != TAG_PLAIN && closes)
		close_tag(s, tag, s->pos + end + 1);
	else if (tag == TAG_V)
		open_tag(s, tag, inside, slice_first(rest, end + 1));
	s->pos += end + 1;
}

/* "{\an8}": an override of SubStation Alpha; its length, or 0. */
static size_t override(struct slice s)
{
	size_t end;

	s = slice_first(s, SRT_TAG_BYTES);
	if (s.len < 3 || s.p[0] != '{' || s.p[1] != '\\')
		return 0;
	end = slice_chr(s, '}');
	return end < s.len && slice_chr(slice_first(s, end), '\n') == end ? end + 1 : 0;
}

static void take_reference(struct scan *s)
{
	char to[CHARREF_SIZE];
	size_t len = 0, n = charref_read(slice_from(s->raw, s->pos), to, &len);

	/* "AT&TIMES" is no entity of a SubRip file, whose writers did not escape */
	if (s->out->markup == CUE_SRT && n && s->raw.p[s->pos + n - 1] != ';')
		n = 0;
	if (n)
		put_other(s, (struct slice){ to, len });
	else
		put(s, s->pos, s->pos + 1);
	s->pos += n ? n : 1;
}

/* What is not text as it stands. */
static void take_special(struct scan *s)
{
	size_t n;

	switch (s->raw.p[s->pos]) {
	case '\r':
	case '\n':
		n = s->raw.p[s->pos] == '\r' && s->pos + 1 < s->raw.len && s->raw.p[s->pos + 1] == '\n';
		s->pos += n + 1;
		end_line(s, s->pos);
		return;
	case '<':
		if (s->out->markup == CUE_WEBVTT)
			take_webvtt_tag(s);
		else
			take_srt_tag(s);
		return;
	case '&':
		take_reference(s);
		return;
	case '\0':
		put_other(s, SLICE("\xEF\xBF\xBD"));
		s->pos++;
		return;
	default:
		n = override(slice_from(s->raw, s->pos));
		if (n == 0)
			put(s, s->pos, s->pos + 1);
		s->pos += n ? n : 1;
	}
}

/* The first byte from `from` on that is not text as it stands; overrides are SubRip's. */
static size_t next_special(struct slice raw, size_t from, enum cue_markup markup)
{
	return markup == CUE_SRT ? byte_find(raw, from, SLICE("\n\r<&\0{")) :
				   byte_find(raw, from, SLICE("\n\r<&\0"));
}

/* A cue with its markup.  Zeros for all of s, a kilobyte, would be most of the work. */
static void scan_marked(struct cue_scan *out, size_t cue, struct slice raw)
{
	size_t before = out->pieces.n;
	struct scan s;

	s.out = out;
	s.raw = raw;
	s.cue = cue;
	s.pos = s.depth = 0;
	s.at = byte_at(&s, 0);
	s.run = (struct slice){ NULL, 0 };
	s.spilled = false;
	s.opens = true;
	s.last = NULL;
	while (s.pos < raw.len) {
		size_t from = s.pos;
		s.pos = next_special(raw, from, out->markup);
		put(&s, from, s.pos);
		if (s.pos < raw.len)
			take_special(&s);
	}
	flush(&s, raw.len, false);
	if (out->pieces.n == before && s.last) {
		s.depth = 1;
		s.open[0].voice = s.last;
		push_piece(&s, (struct slice){ NULL, 0 });
	}
}

/* A line of text as it stands: a piece, if it is not blank. */
static inline void push_line(struct cue_scan *out, size_t cue, struct slice line)
{
	struct slice text = utf8_trim(line);
	struct cue_piece *p;

	if (text.len == 0)
		return;
	p = VEC_PUSH(out->arena, &out->pieces);
	p->cue = (uint32_t)cue;
	p->at = (size_t)(line.p - out->text.p);
	p->text = text;
	p->opens = true;
}

/* The lines of a cue, if all of it is text as it stands; else false. */
static bool scan_plain(struct cue_scan *out, size_t cue, struct slice raw)
{
	size_t before = out->pieces.n, end;

	for (size_t from = 0; from < raw.len; from = end + 1) {
		end = next_special(raw, from, out->markup);
		if (end < raw.len && raw.p[end] != '\n') {
			out->pieces.n = before;
			return false;
		}
		push_line(out, cue, slice_span(raw, from, end));
	}
	return true;
}

/*
 * "<v Name>text</v>", the text as it stands and on one line, as nearly all that have voices:
 * a fifth of what it takes to go from tag to tag.  False: not that.
 */
static bool scan_voice(struct cue_scan *out, size_t cue, struct slice raw)
{
	size_t close = slice_chr(raw, '>');
	struct slice mark = slice_first(raw, close + 1), body = slice_from(raw, close + 1);
	size_t before = out->pieces.n;

	if (out->markup != CUE_WEBVTT || !slice_starts(mark, SLICE("<v ")) || close == raw.len)
		return false;
	if (slice_ends(body, SLICE("</v>")))
		body.len -= 4;
	if (next_special(body, 0, CUE_WEBVTT) < body.len)
		return false;
	push_line(out, cue, body);
	if (out->pieces.n == before)
		return false;
	if (!out->voice || !slice_eq(out->voice->mark, mark))
		out->voice = voice_new(out, slice_span(raw, 3, close), mark);
	out->pieces.v[before].who = out->voice;
	out->pieces.v[before].at = (size_t)(raw.p - out->text.p);
	return true;
}

/* Most cues are plain. */
void cue_scan(struct cue_scan *out, size_t cue, struct slice raw)
{
	bool opens = raw.len && raw.p[0] == '<';

	if (!(opens ? scan_voice(out, cue, raw) : scan_plain(out, cue, raw)))
		scan_marked(out, cue, raw);
}
