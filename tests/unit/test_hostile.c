/*
 * Pages made to be slow: cleaning twice as much takes no more than about twice the time.
 */
#include "clean/clean.h"
#include "clean/explain.h"
#include "text/utf8.h"
#include "support.h"

#include <sys/resource.h>

#define SENTENCE "Here is a sentence of some ten words, and it ends. "

/* What a page begins with, says over and over ('#': a number, another each time), and ends with. */
static const struct { const char *head, *again, *tail; } hostile[] = {
	/* nesting */
	{ "", "<div>", "x" }, { "", "<div>x ", "" }, { "", "<div><p>" SENTENCE, "" },
	{ "", "<span>", "x" }, { "", "<ul><li>x", "" }, { "", "<blockquote>" SENTENCE, "" },
	{ "", "<template>", "x" }, { "", "<svg>", "x" }, { "", "<svg><desc>", "x" },
	{ "", "<math><mi>", "x" }, { "", "<select><option>", "x" }, { "", "<object><a>x", "" },
	{ "", "<table><tr><td>x", "" }, { "", "<form><div></form>", "x" }, { "", "<a><math><mi>", "x" },
	{ "", "<details><summary>x", "" }, { "", "<figure><figcaption>x", "" },
	{ "", "<article><h2>A title</h2><p>" SENTENCE, "" }, { "", "<iframe>x", "" },
	{ "", "<ruby><rt>x", "" }, { "", "<button>", "x" }, { "", "<main><nav>", "x" },
	/* misnesting */
	{ "", "<a><b>", "x" }, { "", "<a><b><p></a>x</b>", "" }, { "", "<b><i><u><p>", "x" },
	{ "", "<font size=#>", "x" }, { "", "<font size=#><p>x", "" }, { "", "<b><p>", "</b>x" },
	{ "<b a><b b><b c><b d>", "<p>x", "" }, { "", "<nobr>x", "" }, { "", "</div>", "" },
	{ "", "</p>", "" }, { "", "</br>", "" }, { "<p>", "</x>", "" }, { "", "<h1>A heading", "" },
	{ "", "<a href=/#>link", "" }, { "", "<dl><dt>x<dd>y", "" }, { "", "<dt>x<dd>y", "" },
	{ "", "<body a#=1>", "" }, { "", "<html a#=1>", "x" }, { "", "<frameset>", "" },
	/* attributes */
	{ "<p ", "a# ", ">x" }, { "<p ", "a#='x' ", ">x" }, { "<p ", "class=a ", ">x" },
	{ "<p class='", "c# ", "'>x" }, { "<p class='", "comment ", "'>x" }, { "<p id='", "-", "'>x" },
	{ "<b ", "a# ", ">x<p>x<p>x<p>x" }, { "<p style='", "display ", "'>x" },
	{ "", "<p class='sidebar nav post-#'>" SENTENCE, "" }, { "<a href='", "x", "" },
	{ "<p title=\"", "&amp", "\">x" }, { "<p ", "\"", ">x" }, { "<p ", "=", ">x" }, { "<", "x", ">" },
	/* tables, lists, selects, links, pictures */
	{ "<table>", "<td>x", "" }, { "<table><tr>", "<td>x</td>", "" }, { "<table>", "x<tr>", "" },
	{ "<table>", "<tr><td>one<td>two", "" }, { "<table>", "<caption>x", "" }, { "<table>", "<col>", "" },
	{ "<ul>", "<li>x", "" }, { "<ul>", "<li><a href=/#>a link</a>", "" }, { "", "<li>", "" },
	{ "<select>", "<option>a value", "" }, { "", "<a href=/x>a link</a> ", "" }, { "", "<br>x", "" },
	{ "", "<img src=# alt='A picture'>", "" }, { "", "<hr>", "" },
	{ "<ul><li><span><span><span><span><span><span>", "<li>x", "" },
	/* text */
	{ "<p>", SENTENCE, "" }, { "", "<p>" SENTENCE, "" }, { "", "<p>x", "" }, { "", "<p>", "</p></p>" },
	{ "<pre>", "a line\n", "" }, { "", "<pre>a\n", "" }, { "<p>", "x", "" }, { "<p>", " ", "" },
	{ "<p>", ",", "" }, { "<p>", "&amp", "" }, { "<p>", "&unknown", "" }, { "<p>", "&", "" },
	{ "<p>&#", "1", "" }, { "<p>", "&#x", "" }, { "<p>", "\r\n", "" }, { "<p>", "<", "" },
	{ "<p>", "\xC3\xA4 ", "" }, { "<p>", "\xFF", "" }, { "<p>", "\xE2\x80\x8B", "" },
	{ "<div>", "Share | ", "" }, { "", "<p>By Ann Lee", "" }, { "", "<p>4 May 2019", "" },
	{ "", "<h2>A heading</h2>", "" }, { "", "<div class=comment><p>" SENTENCE, "" },
	/* what is not text */
	{ "<p>x<!--", "-", "" }, { "<p>x<!--", "x", "" }, { "<p>x<script>", "if (a < b) ", "" },
	{ "<p>x<script><!--", "<script>", "" }, { "<title>", "A title ", "" }, { "", "<title>A title</title>", "" },
	{ "<textarea>", "x ", "" }, { "<!doctype html ", "a", "" }, { "", "<!doctype html>", "" },
	{ "<svg><![CDATA[", "]]", "" }, { "", "<?x>", "" }, { "", "<noscript><p>x", "" },
	{ "", "<script>x</script>", "" }, { "", "<style>x</style>", "" },
	/* what a page states */
	{ "", "<meta name=author content='Ann Lee #'>", "" }, { "", "<meta property=article:tag content=t#>", "" },
	{ "", "<time datetime=2019-05-04>4 May</time>", "" }, { "", "<link rel=canonical href=/#>", "" },
	{ "", "<div itemscope itemtype=https://schema.org/Article>", "<b itemprop=author>Ann" },
	{ "", "<span itemprop=author>Ann Lee #</span>", "" }, { "", "<a rel=author href=/>Ann Lee #</a>", "" },
	{ "<script type=application/ld+json>", "[", "" }, { "<script type=application/ld+json>", "{\"a\":", "" },
	{ "<script type=application/ld+json>{\"@type\":\"Article\",\"author\":[", "{\"name\":\"Ann #\"},", "{}]}" },
	{ "<script type=application/ld+json>{\"@type\":\"Article\",\"articleBody\":\"", SENTENCE, "\"}</script>" },
	{ "", "<script type=application/ld+json>{\"@type\":\"Article\",\"headline\":\"H\"}</script>", "" },
	{ "<script type=application/ld+json>{", "\"k#\":{\"@type\":\"Article\"},", "\"z\":0}</script>" },
};

#define SIZE ((size_t)200000)
#define SOON 0.25	/* seconds that are not worth a comparison */

static void make_page(struct buf *page, int row, size_t size)
{
	buf_reset(page);
	buf_addz(page, hostile[row].head);
	for (unsigned i = 0; page->len < size; i++)
		for (const char *p = hostile[row].again; *p; p++)
			if (*p == '#')
				buf_addf(page, "%u", i);
			else
				buf_addc(page, *p);
	buf_addz(page, hostile[row].tail);
}

/* Seconds of this process's own work: what the system adds for memory depends on what else runs. */
static double spent(void)
{
	struct rusage used;

	getrusage(RUSAGE_SELF, &used);
	return (double)used.ru_utime.tv_sec + (double)used.ru_utime.tv_usec * 1e-6;
}

/* CPU seconds that cleaning with all that can be asked for takes. */
static double seconds(struct slice page)
{
	struct arena a = ARENA_INIT;
	struct cleaner *c = cleaner_new();
	struct doc d = { .arena = &a, .text = page, .line = 1 };
	struct explanation e = { NULL, 0, 0 };
	struct clean_options o = { .from = CLEAN_HTML, .links = true, .tables = true, .images = true,
				   .comments = true, .explain = &e };
	double begun = spent();

	clean_doc(&d, c, &o, NULL);
	begun = spent() - begun;
	ck_assert_uint_eq(utf8_valid(d.text), d.text.len);
	cleaner_free(c);
	arena_free(&a);
	return begun;
}

/* A busy machine may disturb one measurement, not three. */
static bool is_linear(struct slice once, struct slice twice, double *first, double *second)
{
	for (int i = 0; i < 3; i++) {
		*second = seconds(twice);
		if (*second < SOON)
			return true;
		*first = seconds(once);
		if (*second < 2.6 * *first)
			return true;
	}
	return false;
}

START_TEST(time_is_linear)
{
	struct buf once = BUF_INIT, twice = BUF_INIT;
	double first, second;

	make_page(&once, _i, SIZE);
	make_page(&twice, _i, 2 * SIZE);
	if (!is_linear(buf_slice(&once), buf_slice(&twice), &first, &second))
		ck_abort_msg("'%s': %.2f s, twice as many %.2f s", hostile[_i].again, first, second);
	buf_free(&once);
	buf_free(&twice);
}
END_TEST

/* A tag with many attributes, or long ones, that is opened again in each of many paragraphs. */
static struct slice misnested(struct buf *page, unsigned n, bool many)
{
	buf_addz(page, many ? "<p><b" : "<p><b style='");
	for (unsigned i = 0; i < n; i++)
		buf_addf(page, many ? " a%u=1" : "word%u ", i);
	buf_addz(page, many ? ">" : "'>");
	for (unsigned i = 0; i < n; i++)
		buf_addz(page, "<p>x");
	return buf_slice(page);
}

START_TEST(attributes_are_not_multiplied)
{
	struct buf once = BUF_INIT, twice = BUF_INIT;
	double first, second;

	if (!is_linear(misnested(&once, 20000, _i), misnested(&twice, 40000, _i), &first, &second))
		ck_abort_msg("%.2f s, twice as many %.2f s", first, second);
	buf_free(&once);
	buf_free(&twice);
}
END_TEST

/* An ordinary page over and over, 10 MB and 20 MB of it. */
START_TEST(large_page)
{
	struct buf page = slurp(TESTDATA "/pages/blog.html"), twice = BUF_INIT;
	double first, second;

	while (twice.len < 20000000)
		buf_add(&twice, buf_slice(&page));
	if (!is_linear(slice_first(buf_slice(&twice), twice.len / 2), buf_slice(&twice), &first, &second))
		ck_abort_msg("10 MB: %.2f s, 20 MB: %.2f s", first, second);
	buf_free(&page);
	buf_free(&twice);
}
END_TEST

int main(void)
{
	Suite *s = suite_create("hostile");
	TCase *tc = tcase_create("hostile");

	tcase_set_timeout(tc, 20);
	tcase_add_loop_test(tc, time_is_linear, 0, (int)N_ELEMS(hostile));
	tcase_add_loop_test(tc, attributes_are_not_multiplied, 0, 2);
	tcase_add_test(tc, large_page);
	suite_add_tcase(s, tc);
	return run_suite(s);
}
