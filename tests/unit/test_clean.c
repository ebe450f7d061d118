#include "clean/clean.h"

#include "clean/cleaner.h"
#include "text/utf8.h"
#include "support.h"

#include <stdio.h>

/* Units: "+" for a gap before it, "*" and its level for an item, "@" and its indent if not 0. */
static void print_units(struct buf *out, const struct units *units)
{
	for (size_t i = 0; i < units->n; i++) {
		const struct unit *u = &units->v[i];
		buf_addz(out, u->gap ? "+" : "");
		if (u->kind == UNIT_ITEM)
			buf_addf(out, "*%u", u->level);
		if (u->indent)
			buf_addf(out, "@%u", u->indent);
		buf_addf(out, "[%.*s]", SLICE_ARG(u->text));
	}
}

static const struct { const char *in, *out; } texts[] = {
	{ "a\nb\n\nc", "+[a][b]+[c]" },
	{ "a\r\n\r\nb\rc", "+[a]+[b][c]" },
	{ "  \xE2\x80\xA2 a\n      \xE2\x80\xA2 b\n  c", "+*1@2[a]*2@6[b]@2[c]" },
	{ "* a\n- b\n+ c\n-d\n*", "+*1[a]*1[b]*1[c][-d]" },
	{ "\xE2\x80\xA2\n  a", "+*1@2[a]" },
	{ "\xC2\xA0 a \xC2\xA0", "+@2[a]" },
	{ "\ta", "+@8[a]" },
	{ "1. a", "+[1. a]" },
	{ " \n\n", "" }, { "", "" },
};

START_TEST(line_table)
{
	struct arena a = ARENA_INIT;
	struct units units = { NULL, 0, 0 };
	struct buf out = BUF_INIT;

	units_of_text(&a, &units, slice_z(texts[_i].in));
	print_units(&out, &units);
	ck_assert_msg(slice_is(buf_slice(&out), texts[_i].out), "'%s' gives '%.*s'", texts[_i].in,
		      SLICE_ARG(buf_slice(&out)));
	buf_free(&out);
	arena_free(&a);
}
END_TEST

/* Lines that were wrapped at a margin are joined, those that end early are not. */
START_TEST(wrapped_lines)
{
	struct slice text = SLICE("The heron stood in the shallow water and\n"
				  "did not move for an hour while the light\n"
				  "went from grey to gold above the reeds on\n"
				  "the far bank of the old river, and no one\n"
				  "saw it leave.\n"
				  "It was gone.\n\n"
				  "* a bullet whose text is longer than a\n"
				  "  line of this page can hold\n");
	struct arena a = ARENA_INIT;
	struct units units = { NULL, 0, 0 };

	units_of_text(&a, &units, text);
	ck_assert_uint_eq(units.n, 3);
	ck_assert(slice_ends(units.v[0].text, SLICE("leave.")));
	ck_assert(slice_is(units.v[1].text, "It was gone."));
	ck_assert(slice_ends(units.v[2].text, SLICE("can hold")));
	arena_free(&a);
}
END_TEST

static const struct { const char *in; struct measure is; } measured[] = {
	{ "The old mill stood by the river.", { .words = 7, .ties = 3, .capitals = 1, .sentences = 1,
	  .start = START_UPPER, .end = END_STOP } },
	{ "one, two; three", { .words = 3, .ties = 1, .commas = 2, .start = START_LOWER, .end = END_BARE } },
	{ "2 of 12:", { .words = 3, .ties = 1, .numbers = 2, .start = START_DIGIT, .end = END_COLON } },
	{ "Log inRegisterSign up", { .words = 3, .ties = 1, .capitals = 1, .joints = 2, .end = END_BARE } },
	{ "Home | News > Sports", { .words = 3, .capitals = 3, .bars = 2, .end = END_BARE } },
	{ "\"Is it?\"", { .words = 2, .ties = 2, .capitals = 1, .sentences = 0, .start = START_MARK, .end = END_ASK } },
	{ "and so on...", { .words = 3, .ties = 3, .sentences = 1, .start = START_LOWER, .end = END_DOTS } },
	{ "don\xE2\x80\x99t", { .words = 1, .ties = 1, .start = START_LOWER, .end = END_BARE } },
	{ "\xC3\x89t\xC3\xA9 \xC3\xA0 la mer", { .words = 4, .ties = 3, .capitals = 1, .end = END_BARE } },
	{ "\xE7\x8C\xAB\xE5\x9D\x90\xE5\x9C\xA8\xE5\xA2\x99\xE4\xB8\x8A\xE3\x80\x82", { .words = 3, .ties = 2,
	  .sentences = 1, .start = START_LOWER, .end = END_STOP } },
	{ "***", { .words = 0, .start = START_MARK, .end = END_BARE } },
	{ "", { .words = 0, .start = START_MARK, .end = END_BARE } },
};

START_TEST(measure_table)
{
	struct tie_words *ties = tie_words_new();
	struct word room[20];
	struct words words = { room, 0, 20 };
	struct unit u = { .text = slice_z(measured[_i].in) };
	const struct measure *want = &measured[_i].is;

	measure(&u, ties, &words);
	ck_assert_msg(u.is.words == want->words && u.is.ties == want->ties && u.is.capitals == want->capitals &&
		      u.is.numbers == want->numbers && u.is.sentences == want->sentences &&
		      u.is.commas == want->commas && u.is.joints == want->joints && u.is.bars == want->bars,
		      "'%s': words %u ties %u capitals %u numbers %u sentences %u commas %u joints %u bars %u",
		      measured[_i].in, u.is.words, u.is.ties, u.is.capitals, u.is.numbers, u.is.sentences,
		      u.is.commas, u.is.joints, u.is.bars);
	ck_assert_msg(u.is.start == want->start && u.is.end == want->end, "'%s': start %d end %d",
		      measured[_i].in, (int)u.is.start, (int)u.is.end);
	tie_words_free(ties);
}
END_TEST

/* measure() finds the words that words_split() finds, hashes alike. */
START_TEST(measure_words)
{
	struct tie_words *ties = tie_words_new();
	struct arena a = ARENA_INIT;
	struct word room[20];
	struct words words = { room, 0, 20 }, want = { NULL, 0, 0 };
	struct unit u = { .text = slice_z(measured[_i].in) };

	measure(&u, ties, &words);
	words_split(&a, &want, u.text);
	ck_assert_uint_eq(words.n, want.n);
	for (size_t i = 0; i < words.n; i++)
		ck_assert_msg(words.v[i].hash == want.v[i].hash && slice_eq(words.v[i].text, want.v[i].text),
			      "'%s': word %zu", measured[_i].in, i);
	arena_free(&a);
	tie_words_free(ties);
}
END_TEST

static struct slice page(struct arena *a, const char *name)
{
	char path[256];

	snprintf(path, sizeof(path), "%s/pages/%s", TESTDATA, name);
	struct buf b = slurp(path);
	struct slice out = arena_dup(a, buf_slice(&b));
	buf_free(&b);
	return out;
}

static struct doc clean(struct arena *a, const struct cleaner *c, struct slice text)
{
	struct doc d = { .arena = a, .text = text, .line = 1 };

	clean_doc(&d, c, &(struct clean_options){ .from = CLEAN_AUTO }, NULL);
	return d;
}

static const char *const pages[] = {
	"theme-numbered.txt", "breadcrumbs-crlf.txt", "news-photos.txt", "wrapped-80.txt",
	"german-ratgeber.txt", "article-only.txt", "menus-only.txt", "blog.html", "layout-table.html",
	"menus-only.html",
};

START_TEST(blocks_hold_their_spans)
{
	struct arena a = ARENA_INIT;
	struct cleaner *c = cleaner_new();
	struct doc d = clean(&a, c, page(&a, pages[_i]));
	size_t at = 0;

	ck_assert_uint_eq(utf8_valid(d.text), d.text.len);
	for (size_t i = 0; i < d.blocks.n; i++) {
		const struct block *b = &d.blocks.v[i];
		ck_assert(slice_eq(span_of(d.text, b->span), b->text));
		ck_assert_uint_gt(b->text.len, 0);
		ck_assert_uint_eq(slice_trim(slice_span(d.text, at, b->span.start)).len, 0);
		ck_assert_uint_ge(b->span.start, at);
		at = b->span.end;
	}
	ck_assert(d.kind == KIND_TEXT || at == d.text.len);
	cleaner_free(c);
	arena_free(&a);
}
END_TEST

/* Line ends do not matter to what is found. */
START_TEST(line_ends_alike)
{
	struct arena a = ARENA_INIT;
	struct cleaner *c = cleaner_new();
	struct slice text = page(&a, pages[_i]), line;
	struct buf lf = BUF_INIT, crlf = BUF_INIT;

	while (slice_line(&text, &line)) {
		buf_addf(&lf, "%.*s\n", SLICE_ARG(line));
		buf_addf(&crlf, "%.*s\r\n", SLICE_ARG(line));
	}
	struct doc one = clean(&a, c, buf_slice(&lf)), two = clean(&a, c, buf_slice(&crlf));
	ck_assert_int_eq((int)one.kind, (int)two.kind);
	ck_assert_uint_eq(one.blocks.n, two.blocks.n);
	for (size_t i = 0; i < one.blocks.n; i++)
		if (one.blocks.v[i].type != BLOCK_CODE)
			ck_assert(slice_eq(one.blocks.v[i].text, two.blocks.v[i].text));
	buf_free(&lf);
	buf_free(&crlf);
	cleaner_free(c);
	arena_free(&a);
}
END_TEST

/* What was cleaned is an article still, and the same one. */
START_TEST(clean_text_stays)
{
	struct arena a = ARENA_INIT;
	struct cleaner *c = cleaner_new();
	struct doc once = clean(&a, c, page(&a, pages[_i])), twice;
	struct buf text = BUF_INIT;
	struct slice title = doc_stated(&once, "title");

	if (once.kind == KIND_ARTICLE && slice_ends(slice_z(pages[_i]), SLICE(".txt"))) {
		clean_write_text(&once, slice_span(title, 1, title.len - 1), &text);
		twice = clean(&a, c, buf_slice(&text));
		ck_assert_msg(utf8_count(twice.text) * 100 >= utf8_count(once.text) * 98,
			      "%s: %zu bytes of %zu are left", pages[_i], twice.text.len, once.text.len);
		ck_assert(slice_eq(doc_stated(&twice, "title"), title));
	}
	buf_free(&text);
	cleaner_free(c);
	arena_free(&a);
}
END_TEST

static const struct { const char *in; size_t times; } hostile[] = {
	{ "\n", 1000000 }, { "a", 1000000 }, { "a ", 500000 }, { "a\n", 300000 }, { "* \n", 300000 },
	{ "- - - ", 200000 }, { "07/10/2023 ", 100000 }, { "By Ann ", 100000 }, { "a.\n\n", 200000 },
	{ "One sentence that has more than ten words stands here for good.\n", 20000 },
	{ "Related posts\n", 50000 }, { "\xC2\xA0", 500000 }, { "\xC2\xA9 2020 Ann\n", 100000 }, { "Home > A > B\n", 50000 }, { "\xFF", 500000 }, { " \xE2\x80\xA2", 200000 },
};

START_TEST(hostile_text)
{
	struct arena a = ARENA_INIT;
	struct cleaner *c = cleaner_new();
	struct buf in = BUF_INIT;

	for (size_t i = 0; i < hostile[_i].times; i++)
		buf_addz(&in, hostile[_i].in);
	struct doc d = clean(&a, c, buf_slice(&in));
	ck_assert_uint_eq(utf8_valid(d.text), d.text.len);
	buf_free(&in);
	cleaner_free(c);
	arena_free(&a);
}
END_TEST

/* Nothing convincing: all of it is kept, and said. */
static void hear(struct diag_sink *sink, const struct diag_msg *msg)
{
	(void)sink;
	ck_assert_str_eq(msg->code, "no-article");
}

START_TEST(no_article)
{
	struct arena a = ARENA_INIT;
	struct cleaner *c = cleaner_new();
	struct diag_sink sink = { .emit = hear };
	struct doc d = { .arena = &a, .text = SLICE("Home\nLog in\nOne word.\n"), .line = 1 };
	struct slice before = d.text;

	clean_doc(&d, c, &(struct clean_options){ .from = CLEAN_TEXT }, &sink);
	ck_assert_uint_eq(sink.n[DIAG_WARN], 1);
	ck_assert_int_eq((int)d.kind, (int)KIND_TEXT);
	ck_assert(slice_eq(d.text, before));
	ck_assert_uint_eq(d.blocks.n, 0);
	cleaner_free(c);
	arena_free(&a);
}
END_TEST

int main(void)
{
	TCase *tc = tcase_create("clean");
	Suite *s = suite_create("clean");

	tcase_add_loop_test(tc, line_table, 0, (int)N_ELEMS(texts));
	tcase_add_test(tc, wrapped_lines);
	tcase_add_loop_test(tc, measure_table, 0, (int)N_ELEMS(measured));
	tcase_add_loop_test(tc, measure_words, 0, (int)N_ELEMS(measured));
	tcase_add_loop_test(tc, blocks_hold_their_spans, 0, (int)N_ELEMS(pages));
	tcase_add_loop_test(tc, line_ends_alike, 0, (int)N_ELEMS(pages));
	tcase_add_loop_test(tc, clean_text_stays, 0, (int)N_ELEMS(pages));
	tcase_add_loop_test(tc, hostile_text, 0, (int)N_ELEMS(hostile));
	tcase_add_test(tc, no_article);
	suite_add_tcase(s, tc);
	return run_suite(s);
}
