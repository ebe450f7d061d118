#include "html/url.h"

#include "support.h"

#define BASE "http://a/b/c/d;p?q"

/* RFC 3986, 5.4; what browsers do with more ".." than there are folders; what is left as it is. */
static const struct { const char *base, *ref, *want; } joins[] = {
	{ BASE, "g:h", "g:h" }, { BASE, "g", "http://a/b/c/g" }, { BASE, "./g", "http://a/b/c/g" },
	{ BASE, "g/", "http://a/b/c/g/" }, { BASE, "/g", "http://a/g" }, { BASE, "//g", "http://g" },
	{ BASE, "?y", "http://a/b/c/d;p?y" }, { BASE, "g?y", "http://a/b/c/g?y" }, { BASE, "#s", BASE "#s" },
	{ BASE, "g#s", "http://a/b/c/g#s" }, { BASE, "g?y#s", "http://a/b/c/g?y#s" }, { BASE, ";x", "http://a/b/c/;x" },
	{ BASE, ".", "http://a/b/c/" }, { BASE, "./", "http://a/b/c/" }, { BASE, "..", "http://a/b/" },
	{ BASE, "../", "http://a/b/" }, { BASE, "../g", "http://a/b/g" }, { BASE, "../..", "http://a/" },
	{ BASE, "../../g", "http://a/g" }, { BASE, "../../../g", "http://a/g" }, { BASE, "/./g", "http://a/g" },
	{ BASE, "/../g", "http://a/g" }, { BASE, "g.", "http://a/b/c/g." }, { BASE, "..g", "http://a/b/c/..g" },
	{ BASE, "./../g", "http://a/b/g" }, { BASE, "g/./h", "http://a/b/c/g/h" }, { BASE, "g/../h", "http://a/b/c/h" },
	{ BASE, "g?y/../x", "http://a/b/c/g?y/../x" }, { BASE, "g#s/../x", "http://a/b/c/g#s/../x" },
	{ BASE, "mailto:a@b", "mailto:a@b" }, { BASE, "", "" },
	{ "http://a", "g", "http://a/g" }, { "http://a?q", "g", "http://a/g" }, { "http://a#s", "#t", "http://a#t" },
	{ "", "g", "g" }, { "/b/c", "g", "g" }, { "b.html", "g", "g" }, { "mailto:a@b", "g", "g" },
};

START_TEST(join_table)
{
	struct arena a = ARENA_INIT;
	struct slice got = url_join(&a, slice_z(joins[_i].base), slice_z(joins[_i].ref));

	ck_assert_msg(slice_is(got, joins[_i].want), "'%s' at '%s': '%.*s'", joins[_i].ref, joins[_i].base,
		      SLICE_ARG(got));
	arena_free(&a);
}
END_TEST

/* The first <base> that leads anywhere counts, from where the page is. */
static const struct { const char *page, *url, *want; } bases[] = {
	{ "<p>x", "http://a/b", "http://a/b" },
	{ "<base target=_top><base href='c/'><base href='/no'><p>x", "http://a/b/", "http://a/b/c/" },
	{ "<base href=http://z/><p>x", "", "http://z/" },
};

START_TEST(base_table)
{
	struct arena a = ARENA_INIT;
	struct html_tree tree;

	html_parse(&tree, &a, slice_z(bases[_i].page));
	ck_assert(slice_is(url_base(&a, &tree, slice_z(bases[_i].url)), bases[_i].want));
	arena_free(&a);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("url");
	TCase *tc = tcase_create("all");

	tcase_add_loop_test(tc, join_table, 0, (int)N_ELEMS(joins));
	tcase_add_loop_test(tc, base_table, 0, (int)N_ELEMS(bases));
	suite_add_tcase(suite, tc);
	return run_suite(suite);
}
