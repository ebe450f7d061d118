#include "read/reader.h"

#include "base/map.h"
#include "read/chat_text.h"
#include "read/irc_line.h"
#include "text/utf8.h"
#include "turns/build.h"

/*
 * Logs of Internet Relay Chat: a line a message, "<nick> text" with a time
 * before it or not.  What somebody does with /me is a turn of theirs, whose
 * label begins with a star; who comes and goes is a note.
 */

#define LOOK_LINES 60		/* in which something is said, or most tell who comes and goes */

struct log {
	struct doc *d;
	struct diag_sink *sink;
	struct lines lines;
	struct irc_line *v;	/* lines.n of them */
	struct map nicks;	/* who said something: how often */
	enum date_order order;
	bool timed;		/* most of what was said has a time */
	struct datetime today;	/* the last day that a line stated */
};

/* What /me wrote looks like an event: it is of somebody who said something, too. */
static bool is_turn(const struct log *l, const struct irc_line *line)
{
	return line->kind == IRC_SAID ||
	       (line->kind == IRC_ACTION && map_get(&l->nicks, line->nick));
}

static void look(struct log *l)
{
	struct chat_stamps stamps = { NULL, 0, 0 };
	size_t said = 0, timed = 0;

	l->v = arena_alloc(l->d->arena, l->lines.n * sizeof(*l->v));
	for (size_t i = 0; i < l->lines.n; i++) {
		struct irc_line *line = &l->v[i];
		if (l->lines.v[i].blank)
			continue;
		irc_line_read(l->lines.v[i].text, line);
		if (line->time == IRC_NUMBERS)
			*VEC_PUSH(l->d->arena, &stamps) = line->stamp;
		if (line->kind != IRC_SAID)
			continue;
		++*map_at(&l->nicks, line->nick);
		said++;
		timed += line->label.p > l->lines.v[i].text.p;
	}
	l->timed = timed * 2 > said;
	l->order = chat_order(&stamps);
}

static bool is_code(char c)
{
	return c == 0x02 || c == 0x03 || c == 0x0F || c == 0x11 || c == 0x16 || c == 0x1D ||
	       c == 0x1E || c == 0x1F;
}

/* Passes "12,4" after the code for a colour. */
static struct slice skip_colour(struct slice s)
{
	for (size_t part = 0; part < 2; part++) {
		size_t n = 0;
		while (n < 2 && n < s.len && is_digit(s.p[n]))
			n++;
		s = slice_from(s, n);
		if (part || !n || s.len < 2 || *s.p != ',' || !is_digit(s.p[1]))
			break;
		s = slice_from(s, 1);
	}
	return s;
}

/* The text without the codes for bold, colours and the like. */
static struct slice without_codes(struct arena *a, struct slice s)
{
	struct buf b = BUF_INIT;
	size_t i = 0;

	while (i < s.len && !is_code(s.p[i]))
		i++;
	if (i == s.len)
		return s;
	while (s.len) {
		char c = *s.p;
		s = slice_from(s, 1);
		if (c == 0x03)
			s = skip_colour(s);
		else if (!is_code(c))
			buf_addc(&b, c);
	}
	s = arena_dup(a, buf_slice(&b));
	buf_free(&b);
	return s;
}

static void warn_time(struct log *l, size_t i)
{
	struct slice text = l->lines.v[i].text;
	size_t n = (size_t)(l->v[i].label.p - text.p);

	diag(l->sink, DIAG_WARN, "bad-time", l->d->line + i, "no such date or time: '%.*s'",
	     SLICE_ARG(slice_rtrim(slice_first(text, n))));
}

/* The time of a line; one without a date is of the last day stated. */
static void set_time(struct log *l, struct turn *t, size_t i)
{
	const struct irc_line *line = &l->v[i];
	struct datetime when = line->when;
	char iso[DATETIME_SIZE];
	size_t n = 0;

	if (line->time == IRC_NUMBERS) {
		if (chat_stamp_iso(&line->stamp, l->order, iso))
			n = CHAT_ISO_SIZE - 1;
		else
			warn_time(l, i);
	} else if (line->time == IRC_DATETIME) {
		if (when.year < 0)
			when.year = l->today.year;
		if (when.month < 0) {
			when.month = l->today.month;
			when.day = l->today.day;
		}
		n = datetime_format(&when, iso);
	}
	if (n)
		t->time = arena_dup(l->d->arena, (struct slice){ iso, n });
}

/* A line of text without a nick goes on with the turn of the line before. */
static size_t turn_end(const struct log *l, size_t i)
{
	size_t end = i + 1;

	while (end < l->lines.n && !l->lines.v[end].blank && l->v[end].kind == IRC_OTHER &&
	       l->v[end].time == IRC_NO_TIME)
		end++;
	return end;
}

static void add_turn(struct log *l, size_t i, size_t end)
{
	const struct irc_line *line = &l->v[i];
	struct doc *d = l->d;
	struct span span = lines_span(&l->lines, d->text, i, end);
	size_t from = (size_t)(line->text.p - d->text.p);
	struct turn *t = turn_add(d, d->line + i, span);

	t->speaker = line->nick;
	t->label = slice_rtrim(line->label);
	t->text = chat_text(d->arena, slice_span(d->text, from, span.end > from ? span.end : from));
	t->text = without_codes(d->arena, t->text);
	set_time(l, t, i);
}

static void add_part(struct log *l, enum part_type type, size_t i)
{
	struct doc *d = l->d;
	struct part *p = part_add(d, type, d->line + i, lines_span(&l->lines, d->text, i, i + 1));
	const struct irc_line *line = &l->v[i];
	const char *from = line->kind == IRC_ACTION ? line->label.p : line->text.p;
	struct slice text = slice_span(d->text, (size_t)(from - d->text.p), p->span.end);

	p->text = without_codes(d->arena, utf8_trim(text));
}

/* The last line in which somebody says or does something; lines.n if none. */
static size_t last_turn(const struct log *l)
{
	size_t i = l->lines.n;

	while (i > 0 && !(l->v[i - 1].kind && is_turn(l, &l->v[i - 1])))
		i--;
	return i ? i - 1 : l->lines.n;
}

/* What a line that is no turn is: lines about the log stand around what was said, or part it. */
static void add_line(struct log *l, size_t i, size_t last)
{
	const struct irc_line *line = &l->v[i];
	bool about = line->kind >= IRC_OPEN;

	if (about && line->when.year >= 0)
		l->today = line->when;
	if (about)
		add_part(l, l->d->turns.n == 0 ? PART_HEADER : i > last ? PART_FOOTER : PART_SEPARATOR, i);
	else if (line->kind != IRC_OTHER || (l->timed && line->time != IRC_NO_TIME))
		add_part(l, PART_NOTE, i);
	else if (l->d->turns.n == 0 && slice_starts(line->text, SLICE("#")))
		add_part(l, PART_HEADER, i);
}

static bool read_irc(struct doc *d, const struct lexicon *lex, struct diag_sink *sink)
{
	struct log l = { .d = d, .sink = sink, .nicks = MAP_INIT, .today = DATETIME_INIT };
	size_t last;

	(void)lex;		/* text is kept as it is */
	l.lines = *doc_lines(d);
	look(&l);
	last = last_turn(&l);
	for (size_t i = 0, end; i < l.lines.n; i = end) {
		end = i + 1;
		if (l.lines.v[i].blank)
			continue;
		if (is_turn(&l, &l.v[i]))
			add_turn(&l, i, end = turn_end(&l, i));
		else
			add_line(&l, i, last);
	}
	map_free(&l.nicks);
	d->kind = KIND_TRANSCRIPT;
	return d->turns.n > 0;
}

/* What the lines of a sample are. */
struct tally {
	size_t seen, said, known, markup;
};

static void tally_line(struct tally *t, struct slice text)
{
	struct irc_line line;

	irc_line_read(text, &line);
	t->seen++;
	t->said += line.kind == IRC_SAID;
	t->known += line.kind != IRC_OTHER;
	t->markup += line.kind == IRC_SAID && slice_find(line.text, SLICE("</"), 0) < line.text.len;
}

static double score_irc(const struct sample *s, struct buf *why)
{
	const struct lines *lines = sample_lines(s);
	struct tally t = { 0, 0, 0, 0 };

	/* "<nick>", "> nick:", "nick | text", nicks between tabs: without any of them nothing is said */
	if (!sample_has(s, RARE_LEFT | RARE_RIGHT | RARE_BAR | RARE_TAB))
		return 0;
	for (size_t i = 0; i < lines->n && (t.said || t.seen < LOOK_LINES || t.known * 2 > t.seen); i++)
		if (!lines->v[i].blank)
			tally_line(&t, lines->v[i].text);
	if (t.said == 0 || t.markup * 4 > t.said)
		return 0;
	if (why)
		buf_addf(why, "%zu of %zu lines begin as '<nick> text' does, %zu tell of the channel",
			 t.said, t.seen, t.known - t.said);
	if (t.known * 10 >= t.seen * 9)
		return t.said > 1 ? 0.97 : 0.6;
	if (t.said > 1 && t.known * 2 >= t.seen)
		return 0.95;
	return t.said > 3 && t.known * 5 >= t.seen ? 0.5 : 0;
}

const struct reader reader_irc = {
	"irc", "logs of Internet Relay Chat: '<nick> text'", UNIT_GUESS, 0.97, score_irc, read_irc
};
