#include "read/reader.h"

#include "base/map.h"
#include "read/chat_text.h"
#include "read/whatsapp_head.h"
#include "text/utf8.h"
#include "turns/build.h"

/*
 * Chats as WhatsApp exports them, and Signal's and others' of that form: a date
 * and a time in the form of the phone's locale, in brackets (iPhone) or with a
 * dash after it (Android), then "Author: text", or a line of the app's own.
 * Text that goes on stands on lines of its own.
 */

#define COLON_NAME_TIMES 5	/* messages after which "Team: Ann: hi" has the author "Team: Ann" */
#define FIRST_LINES 3		/* one of them begins a message */

#define LRM "\xE2\x80\x8E"	/* what an iPhone puts before words of the app's own */

/* What the app says of a chat's safety, in the languages it speaks: WhatsApp's first line. */
static const struct { const char *text, *source; } notices[] = {
	{ "end-to-end encrypted", "en" }, { "Ende-zu-Ende-verschlüsselt", "de" },
	{ "cifrados de extremo a extremo", "es" }, { "cifradas de extremo a extremo", "es" },
	{ "chiffrés de bout en bout", "fr" }, { "criptografia de ponta a ponta", "pt-BR" },
	{ "encriptadas ponto a ponto", "pt-PT" }, { "crittografia end-to-end", "it" },
	{ "crittografati end-to-end", "it" }, { "end-to-end versleuteld", "nl" },
	{ "uçtan uca şifreli", "tr" }, { "сквозным шифрованием", "ru" },
	{ "szyfrowane", "pl" }, { "terenkripsi secara end-to-end", "id" },
};

/* What follows the author's own name in a line of the app's own.  Source: WhatsApp, en. */
static const char *const deeds[] = {
	" created ", " added ", " removed ", " left", " joined ", " changed ", " turned ",
	" was added", " deleted this group", " pinned a message", " requested to join",
};

/* Levels of a program's log, which looks the same.  Source: syslog, log4j, Monolog. */
static const char *const levels[] = {
	"alert", "critical", "debug", "emergency", "error", "fatal", "info", "notice", "severe",
	"trace", "warn", "warning",
};

/* What the messages under one name have in common. */
struct author {
	size_t n;		/* messages */
	struct slice second;	/* what all of them have up to a second colon; empty: nothing */
	size_t said_by_app;	/* begin with the app's mark, and are sentences */
	size_t marked;		/* begin with the app's mark */
};

struct authors {
	struct author *v;
	size_t n, cap;
	struct map by_name;
};

struct chat {
	struct doc *d;
	struct diag_sink *sink;
	struct lines lines;
	struct heads heads;
	struct authors authors;
	enum date_order order;
};

static struct author *author_of(struct chat *c, struct slice name)
{
	size_t *at = map_at(&c->authors.by_name, name);

	if (*at == 0) {
		VEC_PUSH(c->d->arena, &c->authors);
		*at = c->authors.n;
	}
	return &c->authors.v[*at - 1];
}

/* Whether the app marked the text as words of its own. */
static bool is_marked(struct slice text)
{
	return slice_starts(slice_ltrim(text), SLICE(LRM));
}

/* "<attached: a.jpg>", "a.jpg (file attached)", "image omitted": of no more than three words. */
static bool is_attachment(struct slice text)
{
	struct slice word, rest;
	size_t words = 0;

	text = chat_skip_space(text);
	if (slice_starts(text, SLICE("<")))
		return true;
	for (rest = text; slice_word(&rest, &word); words++)
		;
	return words <= 3 || slice_ends(slice_rtrim(text), SLICE(")"));
}

static void count_author(struct chat *c, const struct head *h)
{
	struct author *a = author_of(c, h->author);
	size_t colon = whatsapp_colon(h->text, 0);
	struct slice second = slice_first(h->text, colon < h->text.len ? colon : 0);

	a->marked += is_marked(h->text);
	a->said_by_app += is_marked(h->text) && !is_attachment(h->text);
	if (a->n++ == 0)
		a->second = second;
	else if (!slice_eq(a->second, second))
		a->second.len = 0;
}

/* Names with a colon in them; then each author's messages are counted anew. */
static void join_names(struct chat *c)
{
	for (size_t i = 0; i < c->heads.n; i++) {
		struct head *h = &c->heads.v[i];
		if (!h->author.len)
			continue;
		const struct author *a = author_of(c, h->author);
		size_t colon = (size_t)(h->text.p - h->rest.p) + a->second.len;
		if (a->n >= COLON_NAME_TIMES && a->second.len && whatsapp_is_author(slice_first(h->rest, colon)))
			whatsapp_set_author(h, colon);
	}
}

static void count_authors(struct chat *c)
{
	for (size_t i = 0; i < c->heads.n; i++)
		if (c->heads.v[i].author.len)
			count_author(c, &c->heads.v[i]);
}

static void find_authors(struct chat *c)
{
	count_authors(c);
	join_names(c);
	map_reset(&c->authors.by_name);
	c->authors.n = 0;
	count_authors(c);
}

static bool is_notice(struct slice text)
{
	for (size_t i = 0; i < N_ELEMS(notices); i++)
		if (slice_find(text, slice_z(notices[i].text), 0) < text.len)
			return true;
	return false;
}

/* "Ann: Ann created this group": the author's name, and what is only told of people. */
static bool tells_deed(const struct head *h, struct slice text)
{
	if (!slice_starts(text, h->author))
		return false;
	text = slice_from(text, h->author.len);
	for (size_t i = 0; i < N_ELEMS(deeds); i++)
		if (slice_starts_z(text, deeds[i]))
			return true;
	return false;
}

/*
 * Whether the app said it, though an author stands before it: exports since 2024
 * have the group's or the other one's name there.
 */
static bool said_by_app(struct chat *c, size_t i)
{
	const struct head *h = &c->heads.v[i];
	const struct author *a = author_of(c, h->author);
	struct slice text = chat_skip_space(h->text);

	if (tells_deed(h, text))
		return true;
	if (!is_marked(h->text))
		return i == 0 && is_notice(text);
	if (is_attachment(text))
		return a->said_by_app && a->marked == a->n;
	return is_notice(text) || slice_starts(text, h->author) || a->marked == a->n;
}

/* A name without the marks of direction that stand around phone numbers. */
static struct slice bare_name(struct arena *a, struct slice name)
{
	struct buf b = BUF_INIT;
	struct slice s = chat_skip_space(name);

	while (s.len) {
		struct slice after = chat_skip_marks(s);
		if (after.len == s.len) {
			utf8_next(&after);
			buf_add(&b, slice_first(s, s.len - after.len));
		}
		s = after;
	}
	if (b.len < name.len)
		name = arena_dup(a, buf_slice(&b));
	buf_free(&b);
	return utf8_trim(name);
}

/* Takes what the app adds off a message, such as "<This message was edited>": a note. */
static struct slice take_ending(struct doc *d, struct turn *t, struct slice text)
{
	size_t at = 0, next;

	while ((next = slice_find(text, SLICE(LRM "<"), at)) < text.len)
		at = next + 1;
	text = slice_rtrim(text);
	if (!at || !slice_ends(text, SLICE(">")) || !chat_skip_space(slice_first(text, at - 1)).len)
		return text;
	turn_note(d, t, slice_span(text, at + sizeof(LRM) - 1, text.len - 1),
		  slice_from(text, at + sizeof(LRM) - 2));
	return slice_first(text, at - 1);
}

/* The line of text that says what was sent with a message: its note. */
static void note_attachment(struct doc *d, struct turn *t, struct slice text)
{
	struct slice rest = text, line, what, name;
	size_t paren;

	if (!slice_line(&rest, &line))
		return;
	what = utf8_trim(chat_skip_space(line));
	paren = slice_find(what, SLICE(" ("), 0);
	name = slice_first(what, paren);
	if (slice_starts(what, SLICE("<")) && slice_ends(what, SLICE(">")))
		turn_note(d, t, slice_trim(slice_span(what, 1, what.len - 1)), what);
	else if ((paren < what.len && slice_ends(what, SLICE(")")) && name.len > 4 &&
		  slice_chr(slice_from(name, name.len - 5), '.') < 4) ||
		 (is_marked(text) && is_attachment(what)))
		turn_note(d, t, what, what);
}

static void set_time(struct chat *c, struct turn *t, const struct head *h)
{
	struct slice line = c->lines.v[h->line].text;
	struct slice as_written = slice_first(line, (size_t)(h->rest.p - line.p));
	char iso[CHAT_ISO_SIZE];

	if (chat_stamp_iso(&h->stamp, c->order, iso))
		t->time = arena_dup(c->d->arena, slice_z(iso));
	else
		diag(c->sink, DIAG_WARN, "bad-time", t->line, "no such date or time: '%.*s'",
		     SLICE_ARG(slice_rtrim(as_written)));
}

/* The message that begins at head i and goes on to line `end`. */
static void add_message(struct chat *c, size_t i, size_t end)
{
	const struct head *h = &c->heads.v[i];
	struct doc *d = c->d;
	struct span span = lines_span(&c->lines, d->text, h->line, end);
	size_t from = (size_t)(h->text.p - d->text.p);
	struct slice body = slice_span(d->text, from, span.end > from ? span.end : from);

	if (!h->author.len || said_by_app(c, i)) {
		part_add(d, PART_NOTE, d->line + h->line, span)->text = chat_text(d->arena,
			chat_skip_space(h->author.len ? body : slice_span(d->text,
				(size_t)(h->rest.p - d->text.p), span.end)));
		return;
	}
	struct turn *t = turn_add(d, d->line + h->line, span);
	t->speaker = bare_name(d->arena, h->author);
	t->label = slice_first(h->rest, (size_t)(h->text.p - h->rest.p));
	note_attachment(d, t, body);
	t->text = chat_text(d->arena, chat_skip_space(take_ending(d, t, body)));
	set_time(c, t, h);
}

static void find_order(struct chat *c)
{
	struct chat_stamps stamps = { NULL, 0, 0 };

	for (size_t i = 0; i < c->heads.n; i++)
		*VEC_PUSH(c->d->arena, &stamps) = c->heads.v[i].stamp;
	c->order = chat_order(&stamps);
}

static bool read_whatsapp(struct doc *d, const struct lexicon *lex, struct diag_sink *sink)
{
	struct chat c = { .d = d, .sink = sink, .authors.by_name = MAP_INIT };

	(void)lex;		/* text is kept as it is */
	c.lines = *doc_lines(d);
	whatsapp_heads(d->arena, &c.lines, &c.heads);
	whatsapp_drop_strays(&c.heads);
	find_order(&c);
	find_authors(&c);
	for (size_t i = 0; i < c.heads.n; i++)
		add_message(&c, i, i + 1 < c.heads.n ? c.heads.v[i + 1].line : c.lines.n);
	map_free(&c.authors.by_name);
	d->kind = KIND_TRANSCRIPT;
	return d->turns.n > 0;
}

/* "production.INFO" and the like. */
static bool is_level(struct slice author)
{
	while (slice_chr(author, '.') < author.len)
		author = slice_from(author, slice_chr(author, '.') + 1);
	for (size_t i = 0; i < N_ELEMS(levels); i++)
		if (slice_ieq_z(author, levels[i]))
			return true;
	return false;
}

/* What the lines of a sample show. */
struct tally {
	size_t heads, authors, first;	/* first: lines with text before the first head */
	size_t count[WHATSAPP_SHAPES], seen;
};

static void tally_line(struct tally *t, struct slice line)
{
	struct head h;

	t->seen++;
	if (!whatsapp_head(line, &h))
		return;
	if (t->heads++ == 0)
		t->first = t->seen - 1;
	t->count[whatsapp_shape(&h)]++;
	t->authors += h.author.len && !strchr("<>*-=", h.author.p[0]) && !is_level(h.author);
}

static double score_whatsapp(const struct sample *s, struct buf *why)
{
	const struct lines *lines = sample_lines(s);
	struct tally t = { .heads = 0 };
	size_t strict = 0;

	for (size_t i = 0; i < lines->n && (t.heads || t.seen < FIRST_LINES); i++)
		if (!lines->v[i].blank)
			tally_line(&t, lines->v[i].text);
	if (t.authors == 0 || t.authors * 4 < t.heads)
		return 0;
	for (size_t i = 0; i < (size_t)STYLE_COLON * 6; i++)
		strict += t.count[i];
	if (why)
		buf_addf(why, "%zu of %zu lines begin with date and time, %zu of them with an author",
			 t.heads, sample_filled(s), t.authors);
	if (strict * 2 >= t.heads)
		return t.heads > 1 ? 0.97 : 0.93;
	return t.heads > 2 && t.heads * 2 >= sample_filled(s) && t.authors * 2 >= t.heads ? 0.93 : 0;
}

const struct reader reader_whatsapp = {
	"whatsapp", "chats that WhatsApp or Signal exported", UNIT_WHOLE, 0.97, score_whatsapp, read_whatsapp
};
