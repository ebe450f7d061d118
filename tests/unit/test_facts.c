/* Authors out of bylines, and which statement of a page is believed. */
#include "clean/byline.h"
#include "clean/clean.h"
#include "clean/title_page.h"
#include "support.h"

static const struct { const char *in, *names; } bylines[] = {
	{ "Ann Smith", "Ann Smith" },
	{ "By Ann Smith", "Ann Smith" },
	{ "Written by: Ann Smith and Bob Roe | May 3", "Ann Smith|Bob Roe" },
	{ "By Ann Smith, Bob Roe & Cy Dow, Staff Writers", "Ann Smith|Bob Roe|Cy Dow" },
	{ "Ann June Roe, Staff Writer", "Ann June Roe" },
	{ "Ann Smith Senior Editor, Harbour Desk", "Ann Smith" },
	{ "Posted by Ann Smith on 3 May 2020", "Ann Smith" },
	{ "Ann Smith May 3, 2020", "Ann Smith" },
	{ "Ann Smith 5 min read", "Ann Smith" },
	{ "Roe, Ann", "Roe, Ann" },
	{ "Von Max M\xC3\xBCller und Eva Roth", "Max M\xC3\xBCller|Eva Roth" },
	{ "\xD0\x90\xD0\xB2\xD1\x82\xD0\xBE\xD1\x80: \xD0\x98\xD0\xB2\xD0\xB0\xD0\xBD \xD0\x9F\xD0\xB5\xD1\x82\xD1\x80\xD0\xBE\xD0\xB2",
	  "\xD0\x98\xD0\xB2\xD0\xB0\xD0\xBD \xD0\x9F\xD0\xB5\xD1\x82\xD1\x80\xD0\xBE\xD0\xB2" },
	{ "\xE4\xBD\x9C\xE8\x80\x85\xEF\xBC\x9A\xE7\x8E\x8B\xE5\xB0\x8F\xE6\x98\x8E", "\xE7\x8E\x8B\xE5\xB0\x8F\xE6\x98\x8E" },
	{ "saltmarsh_ann", "saltmarsh_ann" },
	{ "admin", "" },
	{ "https://ann.example/about", "" },
	{ "ann@mail.example or call", "" },
	{ "May 3, 2020 | Harbour", "" },
	{ "Last updated by the team", "" },
	{ "She has written about boats and the sea for many years", "" },
	{ "Recent reviews: very good", "" },
	{ "", "" },
};

START_TEST(byline_table)
{
	struct slices names = { NULL, 0, 0 };
	struct buf b = BUF_INIT;
	size_t n = byline_names(&arena, slice_z(bylines[_i].in), &names);
	struct slice got;

	ck_assert_uint_eq(n, names.n);
	for (size_t i = 0; i < n; i++) {
		if (i)
			buf_addc(&b, '|');
		buf_add(&b, names.v[i]);
	}
	got = kept(&b);
	ck_assert_msg(slice_is(got, bylines[_i].names), "'%s' names '%.*s'", bylines[_i].in, SLICE_ARG(got));
}
END_TEST

#define BODY "<p>The monks dug the first pond long ago, and they paid for it with salted eels that they had caught.</p>" \
	     "<p>Carp grow slowly here because the water comes cold from the hill, and nobody feeds them in winter.</p>"

/* What a page states under a key, as JSON. */
static const struct { const char *page, *key, *json; } pages[] = {
	{ "<title>The Carp Ponds | Wenham Mill</title><meta property=og:site_name content='Wenham Mill'>"
	  "<h1>The Carp Ponds</h1>" BODY, "title", "'The Carp Ponds'" },
	/* published after its last change: the page's own line is believed; a date in a link is another page's */
	{ "<script type='application/ld+json'>{\"@type\":\"Article\",\"datePublished\":\"2025-08-21\","
	  "\"dateModified\":\"2025-08-20\"}</script><h1>The Carp Ponds</h1>"
	  "<div>Published\xE2\x80\x82<span>Apr 26, 2023</span></div>" BODY
	  "<a href=/eels><span class=date>December 18, 2025</span></a>", "date", "'2023-04-26'" },
	{ "<title>The Carp Ponds - Wenham Mill</title>" BODY, "title", "'The Carp Ponds'" },
	{ "<title>Ponds</title><h1>How the old carp ponds of the mill were dug</h1><h2>The monks</h2>" BODY, "title",
	  "'How the old carp ponds of the mill were dug'" },
	{ "<meta property=og:title content='The Carp Ponds of the Old Mill'>" BODY, "title",
	  "'The Carp Ponds of the Old Mill'" },
	{ "<h1>The Carp Ponds</h1><p class=byline>By <a rel=author>Ann Smith</a> and <a rel=author>Bob Roe</a></p>" BODY,
	  "authors", "['Ann Smith','Bob Roe']" },
	{ "<h1>The Carp Ponds</h1><p class=byline>By Ann Smith</p>" BODY, "author", "'Ann Smith'" },
	{ "<meta name=author content='Ann Smith'><h1>The Carp Ponds</h1>" BODY "<div id=comments><p class=author>Bob</div>",
	  "author", "'Ann Smith'" },
	{ "<h1>The Carp Ponds</h1>" BODY "<div id=comments><p class=author>Bob Roe</p></div>", "author", "" },
	{ "<meta property=article:modified_time content=2021-02-03><meta property=article:published_time "
	  "content=2020-01-02T03:04:05Z>" BODY, "date", "'2020-01-02'" },
	{ "<meta property=article:modified_time content=2021-02-03><meta property=article:published_time "
	  "content=2020-01-02T03:04:05Z>" BODY, "modified", "'2021-02-03'" },
	{ "<h1>The Carp Ponds</h1><p class=date>Last updated on 3 May 2020</p>" BODY, "date", "'2020-05-03'" },
	{ "<link rel=canonical href='http://a.example/2020/05/03/ponds'>" BODY, "date", "'2020-05-03'" },
	{ BODY, "date", "" },
	{ "<html lang=de><h1>Ponds</h1>" BODY, "language", "'en'" },
	{ "<html lang=en_GB><h1>Ponds</h1>" BODY, "language", "'en-GB'" },
	{ "<meta name=keywords content='carp, ponds,carp'>" BODY, "tags", "['carp','ponds']" },
	{ "<link rel=license href='http://l.example/by'>" BODY, "license", "'http://l.example/by'" },
	{ "<meta property=article:section content=Rivers>" BODY, "section", "'Rivers'" },
	{ "<meta property=og:image content='http://a.example/i.png'>" BODY, "image", "'http://a.example/i.png'" },
	{ "<meta property=og:image content='/i.png'>" BODY, "image", "" },
};

START_TEST(page_table)
{
	struct cleaner *c = cleaner_new();
	struct clean_options o = { .from = CLEAN_HTML };
	struct doc d = { .arena = &arena, .text = slice_z(pages[_i].page), .line = 1 };
	struct slice want = as_json(pages[_i].json), got;

	clean_doc(&d, c, &o, NULL);
	got = doc_stated(&d, pages[_i].key);
	ck_assert_msg(slice_eq(got, want), "'%s' states %.*s", pages[_i].page, SLICE_ARG(got));
	cleaner_free(c);
}
END_TEST

int main(void)
{
	Suite *s = suite_create("facts");
	TCase *tc = tcase_create("facts");

	tcase_add_checked_fixture(tc, arena_setup, arena_teardown);
	tcase_add_loop_test(tc, byline_table, 0, (int)N_ELEMS(bylines));
	tcase_add_loop_test(tc, page_table, 0, (int)N_ELEMS(pages));
	suite_add_tcase(s, tc);
	return run_suite(s);
}
