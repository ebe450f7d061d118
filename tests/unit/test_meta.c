/* What a page states about itself: JSON-LD, meta elements, microdata, rel, classes. */
#include "html/jsonld.h"
#include "html/meta.h"
#include "html/meta_words.h"
#include "support.h"

static struct html_meta meta_of(const char *page)
{
	struct html_tree tree = { NULL, 0, 0, false };
	struct html_meta meta;

	html_parse(&tree, &arena, slice_z(page));
	html_meta_read(&meta, &arena, &tree);
	return meta;
}

/* All that is said of a fact, a bar between. */
static struct slice said(const struct html_meta *m, enum html_fact fact, enum html_voice voice)
{
	struct buf b = BUF_INIT;

	for (size_t i = 0; i < m->said.n; i++) {
		const struct html_statement *s = &m->said.v[i];
		if (s->fact != fact || s->voice != voice)
			continue;
		if (b.len)
			buf_addc(&b, '|');
		buf_add(&b, s->value);
	}
	return kept(&b);
}

#define LD(json) "<script type='application/ld+json'>" json "</script>"

static const struct { const char *page; enum html_fact fact; enum html_voice voice; const char *want; } rows[] = {
	/* JSON-LD: shapes of authors */
	{ LD("{\"@type\":\"Article\",\"author\":\"Ann Smith\"}"), HTML_AUTHOR, HTML_BY_JSON, "Ann Smith" },
	{ LD("{\"@type\":\"Article\",\"author\":{\"@type\":\"Person\",\"name\":\"Ann Smith\"}}"),
	  HTML_AUTHOR, HTML_BY_JSON, "Ann Smith" },
	{ LD("{\"@type\":\"Article\",\"author\":[\"Ann\",{\"name\":\"Bob\"},7,{\"url\":\"x\"}]}"),
	  HTML_AUTHOR, HTML_BY_JSON, "Ann|Bob" },
	{ LD("{\"@graph\":[{\"@type\":\"Person\",\"@id\":\"#a\",\"name\":\"Ann\"},"
	     "{\"@type\":[\"WebPage\",\"BlogPosting\"],\"author\":{\"@id\":\"#a\"}}]}"),
	  HTML_AUTHOR, HTML_BY_JSON, "Ann" },
	{ LD("[{\"@type\":\"Article\",\"author\":{\"@id\":\"#b\"}}]") LD("{\"@id\":\"#b\",\"name\":\"Bob\"}"),
	  HTML_AUTHOR, HTML_BY_JSON, "Bob" },
	{ LD("{\"@type\":\"Person\",\"author\":\"Nobody\"}"), HTML_AUTHOR, HTML_BY_JSON, "" },
	{ LD("{\"@type\":\"WebPage\",\"mainEntity\":{\"@type\":\"https://schema.org/NewsArticle\",\"headline\":\"H\"}}"),
	  HTML_TITLE, HTML_BY_JSON, "H" },
	{ LD("{\"@type\":\"Comment\",\"headline\":\"H\"}"), HTML_TITLE, HTML_BY_JSON, "" },
	{ LD("{\"@type\":\"Article\",\"publisher\":{\"name\":\"Harbour News\"}}"), HTML_SITE, HTML_BY_JSON, "Harbour News" },
	{ LD("{\"@type\":\"WebSite\",\"name\":\"Harbour\"}"), HTML_SITE, HTML_BY_JSON, "Harbour" },
	{ LD("{\"@type\":\"Article\",\"image\":{\"url\":\"http://a.example/b.png\"}}"), HTML_IMAGE, HTML_BY_JSON,
	  "http://a.example/b.png" },
	{ LD("{\"@type\":\"Article\",\"headline\":\"A &amp; B \\u2019s <b>big<\\/b> day\"}"), HTML_TITLE, HTML_BY_JSON,
	  "A & B \xE2\x80\x99s big day" },
	/* JSON as it should not be */
	{ LD("<!-- \n{\"@type\":\"Article\",\"headline\":\"H\",} -->"), HTML_TITLE, HTML_BY_JSON, "H" },
	{ LD("//<![CDATA[\n{\"@type\":\"Article\",\"headline\":\"H\"}\n//]]>"), HTML_TITLE, HTML_BY_JSON, "H" },
	{ LD("{\"@type\":\"Article\",\"headline\":\"two\nlines\"};"), HTML_TITLE, HTML_BY_JSON, "two lines" },
	{ LD("{\"@type\":\"Article\",\"headline\":\"the \"big\" day\"}"), HTML_TITLE, HTML_BY_JSON, "the \"big\" day" },
	{ LD("{\"@type\":\"Article\",\"headline\":\"it\\'s\"}"), HTML_TITLE, HTML_BY_JSON, "it's" },
	{ LD("{&quot;@type&quot;:&quot;Article&quot;,&quot;headline&quot;:&quot;H&quot;}"), HTML_TITLE, HTML_BY_JSON, "H" },
	{ LD("{\"@type\":\"Article\",\"headline\":"), HTML_TITLE, HTML_BY_JSON, "" },
	{ LD("no json"), HTML_TITLE, HTML_BY_JSON, "" },
	/* meta elements */
	{ "<meta property=og:title content='T'><meta name=citation_author content=A><meta name=citation_author content=B>",
	  HTML_AUTHOR, HTML_BY_META, "A|B" },
	{ "<meta name='DC.Date.Issued' content=2020-01-02>", HTML_DATE, HTML_BY_META, "2020-01-02" },
	{ "<meta property=og:title content='A &amp;amp; B'>", HTML_TITLE, HTML_BY_META, "A & B" },
	{ "<meta name=viewport content=x><meta name=author>", HTML_AUTHOR, HTML_BY_META, "" },
	/* microdata, RDFa */
	{ "<div itemprop=author itemscope><meta itemprop=name content='Ann Smith'><a>more</a></div>", HTML_AUTHOR,
	  HTML_BY_PROPERTY, "Ann Smith" },
	{ "<p itemprop='author'>By <b>Ann</b>\n Smith", HTML_AUTHOR, HTML_BY_PROPERTY, "By Ann Smith" },
	{ "<span property='schema:datePublished' content='2020-01-02'>today</span>", HTML_DATE, HTML_BY_PROPERTY,
	  "2020-01-02" },
	{ "<h1 itemprop='headline name'>T</h1><p itemprop=name>not this", HTML_TITLE, HTML_BY_PROPERTY, "T|T" },
	/* rel */
	{ "<a rel='author nofollow' href=/ann>Ann</a><link rel=author href=/x>", HTML_AUTHOR, HTML_BY_LINK, "Ann" },
	{ "<a rel=tag>bread</a><a rel='category tag'>ovens</a>", HTML_TAGS, HTML_BY_LINK, "bread|ovens" },
	{ "<link rel=license href='http://l.example'>", HTML_LICENSE, HTML_BY_LINK, "http://l.example" },
	{ "<a rel=canonical href=/no>x</a><link rel=canonical href=http://a.example/>", HTML_URL, HTML_BY_LINK,
	  "http://a.example/" },
	/* elements and classes */
	{ "<h1>One</h1><h2>Two</h2><h4>Four</h4>", HTML_TITLE, HTML_BY_ELEMENT, "One|Two" },
	{ "<time datetime='2020-01-02'>2 Jan</time><time>3 Jan 2020</time>", HTML_DATE, HTML_BY_ELEMENT,
	  "2020-01-02|3 Jan 2020" },
	{ "<address>Ann<script>x</script></address>", HTML_AUTHOR, HTML_BY_ELEMENT, "Ann" },
	{ "<p class='post-byline'>By Ann</p><p class='author-bio'>She bakes.", HTML_AUTHOR, HTML_BY_CLASS, "By Ann" },
	{ "<p class=entryDate>2 Jan 2020", HTML_DATE, HTML_BY_CLASS, "2 Jan 2020" },
	{ "<p class=candidate>2 Jan 2020", HTML_DATE, HTML_BY_CLASS, "" },
	{ "<title>A &amp; B\n | C</title><svg><title>no</title></svg>", HTML_PAGE_TITLE, HTML_BY_ELEMENT, "A & B | C" },
	{ "<html lang=de>", HTML_LANGUAGE, HTML_BY_ELEMENT, "de" },
};

START_TEST(statement_table)
{
	struct html_meta m = meta_of(rows[_i].page);
	struct slice got = said(&m, rows[_i].fact, rows[_i].voice);

	ck_assert_msg(slice_is(got, rows[_i].want), "'%s' says '%.*s'", rows[_i].page, SLICE_ARG(got));
}
END_TEST

START_TEST(whole_page)
{
	struct html_meta m = meta_of(
		"<meta property=og:type content=article><meta name=description content=short>"
		"<meta property=og:description content='the longer one'>"
		"<div itemscope itemtype='http://schema.org/Product'></div>"
		LD("{\"@type\":\"NewsArticle\",\"articleBody\":\"One &lt; two.<br>\\n\\nThree.\"}")
		LD("{\"@type\":\"Article\",\"articleBody\":\"Short\"}"));

	ck_assert(slice_is(m.type, "article"));
	ck_assert(slice_is(m.description, "the longer one"));
	ck_assert(slice_is(m.body, "One < two. Three."));
	ck_assert_uint_eq(m.types.n, 3);
	ck_assert(slice_is(m.types.v[0], "Product"));
	ck_assert(slice_is(m.types.v[1], "NewsArticle"));
	ck_assert(slice_is(m.head[HTML_DESCRIPTION], "the longer one"));
}
END_TEST

START_TEST(places)
{
	struct html_meta m = meta_of("<nav><p class=author>A</p></nav><article><ul><li><div id=comments>"
				     "<a class=author>B</a></div></li></ul></article>");

	ck_assert_uint_eq(m.said.n, 2);
	ck_assert_uint_eq(m.said.v[0].where, HTML_IN_NAV);
	ck_assert_uint_eq(m.said.v[1].where, HTML_IN_COMMENT | HTML_IN_LIST | HTML_IN_MAIN | HTML_IN_LINK);
}
END_TEST

/* No more statements of a kind than promised, however many elements there are. */
START_TEST(limits)
{
	struct buf b = BUF_INIT;
	struct html_meta m;

	for (int i = 0; i < 1000; i++)
		buf_addz(&b, "<p class=author>Ann<h3>T</h3>");
	buf_addc(&b, '\0');
	m = meta_of(b.p);
	ck_assert_uint_eq(m.counts[HTML_AUTHOR][HTML_BY_CLASS], HTML_MAX_STATEMENTS);
	ck_assert_uint_le(m.said.n, (size_t)2 * HTML_MAX_STATEMENTS);
	buf_free(&b);
}
END_TEST

static const struct { const char *in, *out; } mends[] = {
	{ "{\"a\":1}", "{\"a\":1}" },
	{ "{\"a\":[1,2,],}", "{\"a\":[1,2]}" },
	{ "/* x */{\"a\":1}// y", "{\"a\":1}" },
	{ "{\"a\":\"http://b.example\"}", "{\"a\":\"http://b.example\"}" },
	{ "{\"a\":\"\\u00e\\t\"}", "{\"a\":\"u00e\\t\"}" },
	{ "{\"a\":\"open", "{\"a\":\"open\"" },
	{ "", "" },
};

START_TEST(mend_table)
{
	struct slice got = jsonld_mend(&arena, slice_z(mends[_i].in));

	ck_assert_msg(slice_is(got, mends[_i].out), "'%s' becomes '%.*s'", mends[_i].in, SLICE_ARG(got));
}
END_TEST

static const struct { const char *class; unsigned bits; } classes[] = {
	{ "post-date", CLASS_DATE }, { "postDate", CLASS_DATE }, { "POST_DATE", CLASS_DATE }, { "update", 0 },
	{ "author_name", CLASS_AUTHOR | CLASS_NAME }, { "byline", CLASS_AUTHOR | CLASS_BYLINE }, { "", 0 },
	{ "a1-title2", CLASS_TITLE }, { "entry-title related", CLASS_TITLE | CLASS_RELATED },
	{ "datepublished", CLASS_DATE }, { "yarpp writers", CLASS_RELATED | CLASS_AUTHOR },
};

START_TEST(class_table)
{
	ck_assert_msg(meta_class_words(slice_z(classes[_i].class)) == classes[_i].bits, "on '%s': %x",
		      classes[_i].class, meta_class_words(slice_z(classes[_i].class)));
}
END_TEST

/* Tables are in order, and words are not kept out by the table of their lengths. */
START_TEST(every_row_is_found)
{
	const char *name;

	for (size_t i = 0; (name = meta_row_name(META_NAMES, i)) != NULL; i++)
		ck_assert_msg(meta_name(slice_z(name)) && meta_name(slice_z(name))->name == name, "%s", name);
	for (size_t i = 0; (name = meta_row_name(META_PROPERTIES, i)) != NULL; i++)
		ck_assert_msg(meta_property(slice_z(name)) != NULL, "%s", name);
	for (size_t i = 0; (name = meta_row_name(META_RELS, i)) != NULL; i++)
		ck_assert_msg(meta_rel(slice_z(name)) != NULL, "%s", name);
	for (size_t i = 0; (name = meta_row_name(META_CLASSES, i)) != NULL; i++)
		ck_assert_msg(meta_class_words(slice_z(name)) != 0, "%s", name);
}
END_TEST

int main(void)
{
	Suite *s = suite_create("meta");
	TCase *tc = tcase_create("meta");

	tcase_add_checked_fixture(tc, arena_setup, arena_teardown);
	tcase_add_loop_test(tc, statement_table, 0, (int)N_ELEMS(rows));
	tcase_add_test(tc, whole_page);
	tcase_add_test(tc, places);
	tcase_add_test(tc, limits);
	tcase_add_test(tc, every_row_is_found);
	tcase_add_loop_test(tc, mend_table, 0, (int)N_ELEMS(mends));
	tcase_add_loop_test(tc, class_table, 0, (int)N_ELEMS(classes));
	suite_add_tcase(s, tc);
	return run_suite(s);
}
