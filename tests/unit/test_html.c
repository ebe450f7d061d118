#include "html/html.h"

#include "html/tokenizer.h"
#include "support.h"

/* What it is in a value only where that is not the same. */
static const struct { const char *in, *out, *value; } references[] = {
	{ "a &amp; b", "a & b", NULL }, { "&lt;p&gt;", "<p>", NULL }, { "&copy;2020&nbsp;x", "\xC2\xA9""2020\xC2\xA0x", NULL },
	{ "&rsquo;&mdash;&hellip;", "\xE2\x80\x99\xE2\x80\x94\xE2\x80\xA6", NULL }, { "&#65;&#x42;&#X43;", "ABC", NULL },
	{ "&#151;&#x80;", "\xE2\x80\x94\xE2\x82\xAC", NULL }, { "&amp", "&", NULL }, { "AT&T", "AT&T", NULL }, { "a & b", "a & b", NULL },
	{ "&nosuch;", "&nosuch;", NULL }, { "&#;", "&#;", NULL }, { "&#x;", "&#x;", NULL }, { "&#0;", "\xEF\xBF\xBD", NULL },
	{ "&#xD800;", "\xEF\xBF\xBD", NULL }, { "&#99999999999;", "\xEF\xBF\xBD", NULL }, { "&", "&", NULL }, { "", "", NULL },
	{ "&eacute;&Eacute;", "\xC3\xA9\xC3\x89", NULL },
	{ "&lbrack;&NotEqualTilde;&bsolhsub;", "[\xE2\x89\x82\xCC\xB8\xE2\x9F\x88", NULL },
	{ "&mdash x", "&mdash x", NULL }, { "&copy x&amp;y", "\xC2\xA9 x&y", NULL },
	{ "?a=1&copy=2&regard&lt;", "?a=1\xC2\xA9=2\xC2\xAE" "ard<", "?a=1&copy=2&regard<" },
	{ "a&copy;=2&#61=3&copy", "a\xC2\xA9=2==3\xC2\xA9", NULL },
};

START_TEST(reference_table)
{
	const char *in = references[_i].in, *out = references[_i].out;
	const char *value = references[_i].value ? references[_i].value : out;
	struct arena a = ARENA_INIT;
	struct html_tokenizer t;
	struct html_token k;
	struct buf page = BUF_INIT;

	buf_addf(&page, "<p title='%s'>%s", in, in);
	html_tokenizer_init(&t, &a, buf_slice(&page));
	ck_assert(html_next(&t, &k) && k.n_attributes == 1);
	ck_assert_msg(slice_is(k.attributes[0].value, value), "'%s' gives '%.*s' in a value", in,
		      SLICE_ARG(k.attributes[0].value));
	ck_assert(html_next(&t, &k) == (*out != '\0'));
	ck_assert_msg(slice_eq(k.text, slice_z(out)), "'%s' gives '%.*s'", in, SLICE_ARG(k.text));
	html_tokenizer_free(&t);
	arena_free(&a);
	buf_free(&page);
}
END_TEST

/* Blocks as letters of their kind, each with its text: P paragraph, H2 heading, I item, ... */
static const char *const kinds[] = { "P", "H", "I", "Q", "C", "R", "K" };

static void print_blocks(struct buf *out, const struct html_page *page)
{
	for (size_t i = 0; i < page->blocks.n; i++) {
		const struct html_block *b = &page->blocks.v[i];
		if (page->elements.v[b->element].hidden)
			continue;
		buf_addf(out, "%s%s", out->len ? " " : "", kinds[b->kind]);
		if (b->kind == HTML_HEADING || b->kind == HTML_ITEM)
			buf_addf(out, "%u", b->level);
		buf_addf(out, "[%.*s]", SLICE_ARG(b->text));
		if (b->links)
			buf_addf(out, "%zu", b->links);
	}
}

static const struct { const char *in, *out; } pages[] = {
	{ "<p>one<p>two", "P[one] P[two]" },
	{ "<div>a <b>bold</b>  word<div>b</div>c</div>", "P[a bold word] P[b] P[c]" },
	{ "<h2>Head</h2>text", "H2[Head] P[text]" },
	{ "<ul><li>a<li>b<ul><li>c</ul><li>d</ul>", "I1[a] I1[b] I2[c] I1[d]" },
	{ "<li><p>first</p><p>second</p></li>", "I0[first] P[second]" },
	{ "<ol><li>a</li></ol><p>b", "I1[a] P[b]" },
	{ "<blockquote><p>q</p></blockquote>p", "Q[q] P[p]" },
	{ "<pre>\n a\n  b\n</pre>", "C[ a\n  b]" },
	{ "<table><tr><th>a<th>b<tr><td>1<td>2</table>", "R[a | b] R[1 | 2]" },
	{ "<table><tr><td><p>a</p><p>b</p></td></tr></table>", "P[a] P[b]" },
	{ "<figure><figcaption>k</figcaption></figure>", "K[k]" },
	{ "<a href=x>link</a> text", "P[link text]4" },
	{ "<a href=x><div>card</div></a>text", "P[card]4 P[text]" },
	{ "one<br>two<br><br>three", "P[one two] P[three]" },
	{ "a<hr>b", "P[a] P[b]" },
	{ "<!-- <p>no</p> -->yes", "P[yes]" },
	{ "<!--> a -->b", "P[a -->b]" },
	{ "<!-- open <p>no", "" },
	{ "<script>if (a<b) '</p>'</script>x<style>p{}</style>", "P[x]" },
	{ "<script>never closed <p>x", "" },
	{ "<svg><text>no</text></svg>x", "P[x]" },
	{ "<select><option>no</select>x", "P[x]" },
	{ "<p hidden>no<p>yes", "P[yes]" },
	{ "<div style='display:none'><p>no</p></div>yes", "P[yes]" },
	{ "<div aria-hidden=true>no</div>yes", "P[yes]" },
	{ "a < b and c > d", "P[a < b and c > d]" },
	{ "<p title='a > b'>x", "P[x]" },
	{ "<p title=\"it's\">x", "P[x]" },
	{ "</p></div></nothing>x", "P[x]" },
	{ "<B>x</B><P>Y", "P[x] P[Y]" },
	{ "<p>a &amp; b", "P[a & b]" },
	{ "<", "P[<]" }, { "</", "P[</]" }, { "<p", "" }, { "", "" },
	{ "<dl><dt>t<dd>d</dl>", "P[t] P[d]" },
};

START_TEST(page_table)
{
	struct arena a = ARENA_INIT;
	struct html_page page;
	struct buf out = BUF_INIT;

	html_read(&page, &a, slice_z(pages[_i].in), 0);
	print_blocks(&out, &page);
	ck_assert_msg(slice_is(buf_slice(&out), pages[_i].out), "'%s' gives '%.*s'", pages[_i].in,
		      SLICE_ARG(buf_slice(&out)));
	buf_free(&out);
	arena_free(&a);
}
END_TEST

/* Cut anywhere, from a heap block of that size: a sanitizer sees each byte too far. */
START_TEST(page_cut_anywhere)
{
	size_t len = strlen(pages[_i].in);

	for (size_t n = 0; n <= len; n++) {
		struct arena a = ARENA_INIT;
		struct html_page page;
		struct slice copy = arena_dup(&a, (struct slice){ pages[_i].in, n });
		html_read(&page, &a, copy, 0);
		for (size_t i = 1; i < page.elements.n; i++)
			ck_assert_uint_lt(page.elements.v[i].parent, i);
		arena_free(&a);
	}
}
END_TEST

static const struct { const char *in; enum html_fact fact; const char *value; } facts[] = {
	{ "<title>A &amp; B\n | C</title>", HTML_PAGE_TITLE, "A & B | C" },
	{ "<meta property=og:title content='T'>", HTML_TITLE, "T" },
	{ "<meta content='T' name=\"twitter:title\"><meta property='og:title' content=U>", HTML_TITLE, "U" },
	{ "<meta name=author content='Ann Smith'>", HTML_AUTHOR, "Ann Smith" },
	{ "<meta property=article:published_time content=2020-01-02>", HTML_DATE, "2020-01-02" },
	{ "<meta property=article:modified_time content=2021-01-02><meta name=date content=2020-01-02>",
	  HTML_DATE, "2020-01-02" },
	{ "<meta property=og:site_name content=S>", HTML_SITE, "S" },
	{ "<link rel=canonical href='http://e.example/'>", HTML_URL, "http://e.example/" },
	{ "<html lang=de><body lang=en>", HTML_LANGUAGE, "de" },
	{ "<meta name=description content='  a  b '>", HTML_DESCRIPTION, "a b" },
	{ "<p>nothing", HTML_TITLE, "" },
};

START_TEST(fact_table)
{
	struct arena a = ARENA_INIT;
	struct html_page page;

	html_read(&page, &a, slice_z(facts[_i].in), 0);
	ck_assert_msg(slice_is(page.meta.head[facts[_i].fact], facts[_i].value), "'%s' states '%.*s'", facts[_i].in,
		      SLICE_ARG(page.meta.head[facts[_i].fact]));
	arena_free(&a);
}
END_TEST

static const struct { const char *in; bool html; } looks[] = {
	{ "<!DOCTYPE html>\n<p>x", true }, { "\xEF\xBB\xBF <html>", true }, { "<HTML><BODY>x", true },
	{ "<div><p>x</p></div>", true }, { "x</p> y</a> z</div>", true }, { "<p>x", false },
	{ "plain text", false }, { "use the <br> tag", false }, { "a < b, c > d", false }, { "", false },
};

START_TEST(looks_table)
{
	ck_assert_msg(html_looks(slice_z(looks[_i].in)) == looks[_i].html, "on '%s'", looks[_i].in);
}
END_TEST

/* Hostile pages: nesting and repetition take time in proportion, and end. */
static const char *const hostile[] = { "<div>", "</div>", "<", "<!--", "<a href='", "<p><b>", "&#", "<li>", "<td>",
				       "<table><tr><td>", "<script>", "a<br>", "<title>x</title>",
				       "<svg><title>x</title></svg>a" };

START_TEST(hostile_pages)
{
	struct arena a = ARENA_INIT;
	struct buf in = BUF_INIT;
	struct html_page page;

	while (in.len < 2000000)
		buf_addz(&in, hostile[_i]);
	html_read(&page, &a, buf_slice(&in), 0);
	buf_free(&in);
	arena_free(&a);
}
END_TEST

int main(void)
{
	TCase *tc = tcase_create("html");
	Suite *s = suite_create("html");

	tcase_add_loop_test(tc, reference_table, 0, (int)N_ELEMS(references));
	tcase_add_loop_test(tc, page_table, 0, (int)N_ELEMS(pages));
	tcase_add_loop_test(tc, page_cut_anywhere, 0, (int)N_ELEMS(pages));
	tcase_add_loop_test(tc, fact_table, 0, (int)N_ELEMS(facts));
	tcase_add_loop_test(tc, looks_table, 0, (int)N_ELEMS(looks));
	tcase_add_loop_test(tc, hostile_pages, 0, (int)N_ELEMS(hostile));
	suite_add_tcase(s, tc);
	return run_suite(s);
}
