#include "clean/repeats.h"

#include "clean/site.h"
#include "clean/unit.h"
#include "support.h"

/* The site of an address, of a path. */
static const struct { const char *in, *site; } urls[] = {
	{ "https://www.example.org/a/b?c#d", "example.org" },
	{ "HTTP://Example.ORG", "example.org" },
	{ "//news.example.org:8080/", "news.example.org" },
	{ "http://me:secret@example.org/x@y", "example.org" },
	{ "http://example.org?u=http://other.example", "example.org" },
	{ "/a/b.html", "" }, { "a.html", "" }, { "?u=//x", "" }, { "", "" }, { "http://", "" },
};

static const struct { const char *in, *site; } paths[] = {
	{ "pages/a.html", "pages" }, { "./a.html", "." }, { "a.html", "." }, { "-", "." }, { "/a.html", "/" },
	{ "/data/pages/a.html", "/data/pages" },
	{ "mirror/www.example.org/2024/a.html", "example.org" },
	{ "data/v1.2/a.html", "data/v1.2" }, { "a.b/c.html", "a.b" }, { "x..org/a.html", "x..org" },
	{ "https://example.org/a/b.html", "example.org" },
};

START_TEST(site_tables)
{
	struct arena a = ARENA_INIT;

	for (size_t i = 0; i < N_ELEMS(urls); i++)
		ck_assert_msg(slice_is(site_of_url(&a, slice_z(urls[i].in)), urls[i].site), "on '%s'", urls[i].in);
	for (size_t i = 0; i < N_ELEMS(paths); i++)
		ck_assert_msg(slice_is(site_of_path(&a, slice_z(paths[i].in)), paths[i].site), "on '%s'",
			      paths[i].in);
	arena_free(&a);
}
END_TEST

/* A page of units, each a number: it stands for the words, is kept if even, a paragraph from 100 on. */
struct page {
	struct unit v[16];
	struct units units;
};

static struct units *page_of(struct page *p, const uint64_t *lines, size_t n)
{
	*p = (struct page){ .units = { NULL, n, n } };
	for (size_t i = 0; i < n; i++) {
		p->v[i].is = (struct measure){ .words = lines[i] >= 100 ? 60 : 3, .hash = lines[i] };
		p->v[i].is.end = lines[i] >= 100 ? END_STOP : END_BARE;
		p->v[i].keep = lines[i] % 2 == 0;
	}
	p->units.v = p->v;
	return &p->units;
}

static void add(struct repeats *r, const char *site, const uint64_t *lines, size_t n)
{
	struct page p;
	struct buf out = BUF_INIT;

	repeats_of_page(page_of(&p, lines, n), slice_z(site), &out);
	repeats_add(r, buf_slice(&out));
	buf_free(&out);
}

/* How many of the lines are marked. */
static size_t marked(const struct repeats *r, const char *site, const uint64_t *lines, size_t n)
{
	struct page p;
	size_t found = 0;

	repeats_mark(r, slice_z(site), site[0] < 'x', page_of(&p, lines, n));
	for (size_t i = 0; i < n; i++)
		found += p.v[i].repeated && p.v[i].furniture;
	return found;
}

static const uint64_t common[] = { 1, 3, 5 };

START_TEST(three_pages)
{
	struct repeats *r = repeats_new(0);

	for (uint64_t i = 0; i < 3; i++) {
		ck_assert_uint_eq(marked(r, "a", common, 3), 0);
		add(r, "a", (uint64_t[]){ 1, 3, 5, 5, 100 + 2 * i }, 5);
	}
	ck_assert_uint_eq(marked(r, "a", common, 3), 3);
	ck_assert_uint_eq(marked(r, "b", common, 3), 0);	/* of another site */
	ck_assert_uint_eq(marked(r, "a", (uint64_t[]){ 7, 100, 102 }, 3), 0);
	/* a number alone may stand anywhere */
	struct page p;
	page_of(&p, common, 1)->v[0].is.numbers = 3;
	repeats_mark(r, SLICE("a"), true, &p.units);
	ck_assert(!p.v[0].repeated);
	repeats_free(r);
}
END_TEST

/* The same content again, under another address: it is counted once. */
START_TEST(copies)
{
	struct repeats *r = repeats_new(0);

	for (uint64_t i = 0; i < 5; i++)
		add(r, "a", (uint64_t[]){ 1, 100, 9 + 2 * i }, 3);
	ck_assert_uint_eq(marked(r, "a", (uint64_t[]){ 1, 100 }, 2), 0);
	repeats_free(r);
}
END_TEST

/* Of 200 pages ten have a paragraph, which is enough, or nine; and two a line, of three wanted. */
START_TEST(shares)
{
	struct repeats *r = repeats_new(0);

	for (uint64_t i = 0; i < 200; i++)
		add(r, "a", (uint64_t[]){ 1000 + 2 * i, i < 10 ? 101 : 7, i < 9 ? 103 : 7, i < 2 ? 3 : 7, i < 3 ? 5 : 7 }, 5);
	ck_assert_uint_eq(marked(r, "a", (uint64_t[]){ 101 }, 1), 1);
	ck_assert_uint_eq(marked(r, "a", (uint64_t[]){ 103 }, 1), 0);
	ck_assert_uint_eq(marked(r, "a", (uint64_t[]){ 3 }, 1), 0);
	ck_assert_uint_eq(marked(r, "a", (uint64_t[]){ 5, 7 }, 2), 2);
	repeats_free(r);
}
END_TEST

/* A folder, here "x", may hold the pages of many sites: one page in ten is wanted. */
START_TEST(folders)
{
	struct repeats *r = repeats_new(0);

	for (uint64_t i = 0; i < 100; i++)
		add(r, "x", (uint64_t[]){ 1000 + 2 * i, i < 10 ? 101 : 7, i < 9 ? 103 : 7, i < 10 ? 3 : 7, i < 9 ? 5 : 7 }, 5);
	ck_assert_uint_eq(marked(r, "x", (uint64_t[]){ 101, 3, 7 }, 3), 3);
	ck_assert_uint_eq(marked(r, "x", (uint64_t[]){ 103, 5 }, 2), 0);
	repeats_free(r);
}
END_TEST

/* A heading that comes back stays with text that does not. */
START_TEST(headings)
{
	struct repeats *r = repeats_new(0);
	struct page p;

	for (uint64_t i = 0; i < 4; i++)
		add(r, "a", (uint64_t[]){ 1, 100 + 2 * i, 201 }, 3);
	page_of(&p, (uint64_t[]){ 1, 500, 1, 201, 1 }, 5);
	for (size_t i = 0; i < 5; i += 2)
		p.v[i].kind = UNIT_HEADING;
	repeats_mark(r, SLICE("a"), true, &p.units);
	ck_assert(!p.v[0].repeated && !p.v[1].repeated && p.v[2].repeated && p.v[3].repeated && p.v[4].repeated);
	repeats_free(r);
}
END_TEST

/* A table that is full forgets what is rare; what came back before stays known. */
START_TEST(forgets)
{
	struct repeats *r = repeats_new(100);

	for (uint64_t i = 0; i < 500; i++)
		add(r, "a", (uint64_t[]){ 1, 1001 + 2 * i, 5001 + 2 * i }, 3);
	ck_assert_uint_le(repeats_lines(r), 100);
	ck_assert_uint_gt(repeats_forgotten(r), 800);
	ck_assert_uint_eq(marked(r, "a", (uint64_t[]){ 1, 1001 }, 2), 1);
	repeats_free(r);
}
END_TEST

static bool read_all(struct repeats *r, struct slice text, size_t *line, const char **why)
{
	struct repeats_reading in = { .to = r };
	struct slice one;

	for (*line = 1; slice_line(&text, &one); ++*line)
		if (!repeats_read(&in, one, why))
			return false;
	return repeats_read_end(&in, why);
}

START_TEST(written_and_read)
{
	struct repeats *r = repeats_new(0), *back = repeats_new(0);
	struct buf text = BUF_INIT, again = BUF_INIT;
	const char *why;
	size_t line;

	for (uint64_t i = 0; i < 3000; i++)
		add(r, i % 2 ? "a" : "b", (uint64_t[]){ 1, 3, 100 + 2 * i, 7 + 2 * (i / 50) }, 4);
	repeats_write(r, &text);
	ck_assert_msg(read_all(back, buf_slice(&text), &line, &why), "line %zu: %s", line, why);
	repeats_write(back, &again);
	ck_assert(slice_eq(buf_slice(&text), buf_slice(&again)));
	ck_assert_uint_eq(marked(back, "a", (uint64_t[]){ 1, 3, 100 }, 3), 2);
	/* read twice it counts twice */
	ck_assert(read_all(back, buf_slice(&text), &line, &why));
	buf_free(&text);
	buf_free(&again);
	repeats_free(r);
	repeats_free(back);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("repeats");
	TCase *tc = tcase_create("all");

	tcase_add_test(tc, site_tables);
	tcase_add_test(tc, three_pages);
	tcase_add_test(tc, copies);
	tcase_add_test(tc, shares);
	tcase_add_test(tc, folders);
	tcase_add_test(tc, headings);
	tcase_add_test(tc, forgets);
	tcase_add_test(tc, written_and_read);
	suite_add_tcase(suite, tc);
	return run_suite(suite);
}
