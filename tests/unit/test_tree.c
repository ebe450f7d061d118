#include "html/tree.h"

#include "support.h"

/* A hostile page: what it begins with, what is said over and over, what it ends with. */
static const struct { const char *head, *again, *tail; } hostile[] = {
	{ "", "<div>", "x" }, { "", "<div><p>", "x" }, { "", "<b><i><u>", "<p>x" }, { "", "<table><tr><td>", "x" },
	{ "", "<a><div>", "</a>" }, { "", "<b><p>", "</b>x" }, { "<b a><b b><b c><b d><b e><b f>", "<p>x", "" },
	{ "", "<template>", "x" }, { "", "<svg><desc>", "x" }, { "<p ", "a=1 ", ">x" }, { "<!--", "--", "" },
	{ "<script><!--", "<", "" }, { "", "&", "" }, { "", "a</x>", "" }, { "<svg>", "</p>", "" },
	{ "", "<font size=1><b>", "<p>x</font>y" }, { "", "</div>", "" }, { "<table>", "x<tr>", "" },
	{ "", "<select><option>", "" }, { "", "<ul><li>", "" }, { "<!doctype ", "a", "" }, { "", "<form><button>", "" },
	{ "", "</table><table>", "" }, { "<math><mi>", "<mglyph><b>", "" }, { "", "<dd><dt><body a=1><html b=2>", "" },
	{ "", "<object><a>", "</object>" }, { "", "<nobr><table>", "" }, { "", "<template><td>", "" },
	{ "", "<form><span></form>", "x" }, { "", "<a><math><mi>", "x" }, { "", "<form><a><math><mi></form>", "x" },
	{ "<b a><b b><b c><b d><b e><div>", "<span>", "</b></b></b>x" },
};

#define HOSTILE_SIZE ((size_t)400000)

static size_t depth_of(const struct html_tree *tree, uint32_t i)
{
	size_t depth = 0;

	for (; i; i = tree->v[i].parent)
		depth += tree->v[i].type == HTML_NODE_ELEMENT;
	return depth;
}

START_TEST(hostile_table)
{
	struct buf page = BUF_INIT;
	struct html_tree tree;
	size_t deepest = 0;

	buf_addz(&page, hostile[_i].head);
	while (page.len < HOSTILE_SIZE)
		buf_addz(&page, hostile[_i].again);
	buf_addz(&page, hostile[_i].tail);
	html_parse(&tree, &arena, buf_slice(&page));
	for (uint32_t i = html_after(&tree, 0, 0); i; i = html_after(&tree, i, 0))
		if (!tree.v[i].first && !tree.v[i].next && depth_of(&tree, i) > deepest)
			deepest = depth_of(&tree, i);
	ck_assert_msg(deepest >= 2 && deepest <= HTML_TREE_DEPTH, "row %d: depth %zu", _i, deepest);
	ck_assert_uint_le(tree.n, page.len * 2);
	buf_free(&page);
}
END_TEST

START_TEST(nodes_have_a_limit)
{
	struct buf page = BUF_INIT;
	struct html_tree tree;

	for (size_t i = 0; i < HTML_MAX_NODES + 1000; i++)
		buf_addz(&page, "<br>");
	for (size_t i = 0; i < 1000; i++)
		buf_addz(&page, "a<p>b");
	html_parse(&tree, &arena, buf_slice(&page));
	ck_assert_uint_le(tree.n, HTML_MAX_NODES + 2);
	ck_assert_uint_eq(tree.v[tree.n - 1].text.len, 2000);
	buf_free(&page);
}
END_TEST

START_TEST(text_is_a_slice_of_the_page)
{
	struct slice page = SLICE("<p class=a>as it is</p>");
	struct html_tree tree;
	const struct html_node *n;

	html_parse(&tree, &arena, page);
	n = &tree.v[tree.n - 1];
	ck_assert(n->type == HTML_NODE_TEXT && n->text.p == page.p + 11 && n->text.len == 8);
	n = &tree.v[n->parent];
	ck_assert(n->el == EL_P && html_attribute(n, SLICE("class")).p == page.p + 9);
	ck_assert(html_attribute(n, SLICE("id")).p == NULL);
	ck_assert(tree.quirks);
}
END_TEST

START_TEST(names_are_found)
{
	for (int el = EL_OTHER + 1; el < N_EL; el++)
		ck_assert_int_eq(html_name_of(html_name_text((enum html_name)el)), el);
	ck_assert_int_eq(html_name_of(SLICE("blink")), EL_OTHER);
	ck_assert_int_eq(html_name_of(SLICE("")), EL_OTHER);
}
END_TEST

int main(void)
{
	Suite *s = suite_create("tree");
	TCase *tc = tcase_create("tree");

	tcase_add_checked_fixture(tc, arena_setup, arena_teardown);
	tcase_add_loop_test(tc, hostile_table, 0, (int)N_ELEMS(hostile));
	tcase_add_test(tc, nodes_have_a_limit);
	tcase_add_test(tc, text_is_a_slice_of_the_page);
	tcase_add_test(tc, names_are_found);
	suite_add_tcase(s, tc);
	return run_suite(s);
}
