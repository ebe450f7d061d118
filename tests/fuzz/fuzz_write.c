/*
 * Writes what a record holds, or what a text is read as, in every form.  Promised:
 * a form that refuses leaves nothing and says why once; what is written is UTF-8;
 * chat data and ConvoKit lines are JSON; a row of a table is a line (in tsv), with
 * five values; captions and pages are read back as the turns they were written from; joining and dropping turns leaves them numbered, counted and no more
 * than there were.
 */
#include "base/buf.h"
#include "model/doc_json.h"
#include "model/json.h"
#include "read/reader.h"
#include "text/utf8.h"
#include "turns/edit.h"
#include "write/write.h"

#include "fuzz.h"

static void hear(struct diag_sink *sink, const struct diag_msg *msg)
{
	(void)sink;
	promise(msg->level == DIAG_ERROR && msg->text[0]);
}

static size_t count(struct slice s, char c)
{
	size_t n = 0;

	for (size_t i = 0; i < s.len; i++)
		n += s.p[i] == c;
	return n;
}

static void check_json(struct slice out, size_t lines)
{
	promise(count(out, '\n') == lines);
	while (out.len) {
		struct json j = json_begin(slice_first(out, slice_chr(out, '\n')));
		promise(json_skip(&j, NULL) && json_done(&j));
		out = slice_from(out, slice_chr(out, '\n') + 1);
	}
}

/* Values are quoted or hold none of the marks: outside quotes there are four commas a row. */
static void check_csv(struct slice out, size_t rows)
{
	size_t commas = 0, ends = 0;
	bool quoted = false;

	for (size_t i = 0; i < out.len; i++) {
		quoted ^= out.p[i] == '"';
		commas += !quoted && out.p[i] == ',';
		ends += !quoted && out.p[i] == '\n';
	}
	promise(!quoted && commas == 4 * rows && ends == rows);
}

/* The next line that is not blank, white space at its ends apart; empty: none. */
static struct slice next_words(struct slice *text)
{
	struct slice line;

	while (slice_line(text, &line))
		if (utf8_trim(line).len)
			return utf8_trim(line);
	return (struct slice){ NULL, 0 };
}

/* The same words, wherever lines break. */
static bool same_words(struct slice a, struct slice b)
{
	struct slice x, y;

	while (slice_word(&a, &x))
		if (!slice_word(&b, &y) || !slice_eq(x, y))
			return false;
	return !slice_word(&b, &y);
}

static bool same_text(struct slice a, struct slice b)
{
	struct slice line;

	while ((line = next_words(&a)).len)
		if (!slice_eq(line, next_words(&b)))
			return false;
	return next_words(&b).len == 0;
}

/* Captions in a file of their own, with its first line. */
static void check_captions(const struct form *f, const struct doc *d, struct slice out, const struct lexicon *lex)
{
	struct arena a = ARENA_INIT;
	struct doc back = { .arena = &a, .line = 1 };
	struct buf file = BUF_INIT;

	buf_addz(&file, f->header ? f->header : "");
	buf_add(&file, out);
	back.text = buf_slice(&file);
	doc_read(&back, NULL, lex, NULL);
	promise(back.turns.n == d->turns.n);
	for (size_t i = 0; i < d->turns.n; i++) {
		const struct turn *t = &d->turns.v[i], *b = &back.turns.v[i];
		promise(t->speaker.len == 0 || same_words(b->speaker, t->speaker));
		promise(t->speaker.len || t->role || b->speaker.len == 0);
		promise(b->start_ms == t->start_ms && same_words(b->text, t->text));
	}
	buf_free(&file);
	arena_free(&a);
}

static void check_page(const struct doc *d, struct slice out, const struct lexicon *lex)
{
	struct arena a = ARENA_INIT;
	struct doc back = { .arena = &a, .text = out, .line = 1 };

	doc_read(&back, NULL, lex, NULL);
	promise(strcmp(back.format, "page") == 0 && back.turns.n == d->turns.n);
	for (size_t i = 0; i < d->turns.n; i++) {
		const struct turn *t = &d->turns.v[i], *b = &back.turns.v[i];
		promise(slice_eq(b->speaker, t->speaker) && b->start_ms == t->start_ms);
		promise(t->speaker.len || b->role == t->role);
		promise(!((b->flags ^ t->flags) >> FLAG_DIRECTION & 1));
		promise(same_text(b->text, t->text));
	}
	arena_free(&a);
}

static void check(const struct form *f, const struct doc *d, struct slice out, const struct lexicon *lex)
{
	const char *name = f->name;

	promise(utf8_valid(out) == out.len);
	if (strcmp(name, "messages") == 0 || strcmp(name, "sharegpt") == 0)
		check_json(out, 1);
	else if (strcmp(name, "convokit") == 0)
		check_json(out, d->turns.n);
	else if (strcmp(name, "csv") == 0)
		check_csv(out, d->turns.n);
	else if (strcmp(name, "vtt") == 0 || strcmp(name, "srt") == 0)
		check_captions(f, d, out, lex);
	else if (d->turns.n && (strcmp(name, "md") == 0 || strcmp(name, "text") == 0))
		check_page(d, out, lex);
	else if (strcmp(name, "tsv") == 0)
		promise(count(out, '\n') == d->turns.n && count(out, '\t') == 4 * d->turns.n);
}

static void write_all(const struct doc *d, const struct lexicon *lex)
{
	static const struct as_rule rules[] = { { { "Ann", 3 }, AS_USER }, { { "host", 4 }, AS_USER } };
	struct write_opts o = { .id = slice_z("a\t\"b\"#1"), .rules = rules, .n_rules = N_ELEMS(rules),
				.lex = lex };
	struct diag_sink sink = { .emit = hear };
	struct buf out = BUF_INIT;

	for (size_t i = 0; forms[i]; i++) {
		size_t said = sink.n[DIAG_ERROR];
		buf_reset(&out);
		bool ok = form_write(forms[i], d, &o, &out, &sink);
		promise(ok ? sink.n[DIAG_ERROR] == said : out.len == 0 && sink.n[DIAG_ERROR] == said + 1);
		if (ok)
			check(forms[i], d, buf_slice(&out), lex);
	}
	buf_free(&out);
}

static void check_turns(const struct doc *d, size_t most)
{
	size_t turns = 0, named = 0;

	promise(d->turns.n <= most);
	for (size_t i = 0; i < d->turns.n; i++) {
		promise(d->turns.v[i].index == i + 1 && d->turns.v[i].repeat_of <= d->turns.n);
		named += d->turns.v[i].speaker.len > 0;
	}
	for (size_t i = 0; i < d->speakers.n; i++)
		turns += d->speakers.v[i].turns;
	promise(turns == named);
}

/* A record, if it is one; else a text. */
static bool get_doc(struct doc *d, struct slice in, const struct lexicon *lex)
{
	struct record r;
	const char *why;

	if (record_scan(&r, d->arena, in, &why))
		return doc_from_record(d, &r, &why);
	d->text = in;
	d->line = 1;
	doc_read(d, NULL, lex, NULL);
	return true;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct lexicon *lex;		/* the tables do not change: made once */
	struct arena a = ARENA_INIT;
	struct doc d = { .arena = &a };
	struct slice in = { (const char *)data, size };

	if (!lex)
		lex = lexicon_new(NULL, 0);
	in.len = utf8_valid(in);
	if (get_doc(&d, in, lex)) {
		size_t n = d.turns.n;
		write_all(&d, lex);
		doc_drop_flagged(&d, size & 1 ? 1u << FLAG_CUT_OFF : 1u << FLAG_EMPTY | 1u << FLAG_REPEAT);
		check_turns(&d, n);
		doc_merge(&d, size & 2 ? EDIT_ANY_GAP : 1500);
		check_turns(&d, n);
		write_all(&d, lex);
	}
	arena_free(&a);
	return 0;
}
