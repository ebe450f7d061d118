/* What a page's own data say of its units. */
#include "clean/stated.h"
#include "support.h"

#define BODY "The wall was built in a dry summer by four men who had never built one. They took the stones " \
	     "from the field, which had too many of them anyway, and when the first of them had learned how " \
	     "to lay a stone so that it stays, he taught it to the others, and so on down to the last."

#define PAGE "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"" BODY "\"}</script>"

static const struct { const char *page, *text; int percent; bool described; } rows[] = {
	{ "<p>x", "The wall was built in a dry summer", -1, false },
	{ PAGE, "The wall was built in a dry summer", 100, false },
	{ PAGE, "the WALL, was built: in a dry summer", 100, false },
	{ PAGE, "Something else was built in a dry summer", 75, false },
	{ PAGE, "Nothing of this stands in the article", 0, false },
	{ PAGE, "dry summer", -1, false },		/* too short to tell */
	{ "<meta name=description content='Four men built a wall of stones in one dry summer.'>",
	  "Four men built a wall of stones in one dry summer. More.", -1, true },
	{ "<meta name=description content='Four men'>", "Four men", -1, false },
};

START_TEST(stated_table)
{
	struct arena a = ARENA_INIT;
	struct html_page page;
	struct unit u = { .text = slice_z(rows[_i].text) };
	struct stated s;

	html_read(&page, &a, slice_z(rows[_i].page), 0);
	s = stated_of(&a, &page);
	ck_assert_msg(stated_percent(&s, &u) == rows[_i].percent, "on '%s': %d", rows[_i].text,
		      stated_percent(&s, &u));
	ck_assert_int_eq(stated_described(&s, &u), rows[_i].described);
	arena_free(&a);
}
END_TEST

static const struct { const char *page; enum page_type type, og; } types[] = {
	{ "<p>x", PAGE_UNKNOWN, PAGE_UNKNOWN },
	{ PAGE, PAGE_ARTICLE, PAGE_UNKNOWN },
	{ "<meta property=og:type content=product>", PAGE_UNKNOWN, PAGE_PRODUCT },
	{ "<script type='application/ld+json'>[{\"@type\":\"Organization\"},{\"@type\":\"QAPage\"}]</script>",
	  PAGE_FORUM, PAGE_UNKNOWN },
	{ "<div itemscope itemtype='https://schema.org/CollectionPage'>x</div>", PAGE_LISTING, PAGE_UNKNOWN },
};

START_TEST(type_table)
{
	struct arena a = ARENA_INIT;
	struct html_page page;
	struct stated s;

	html_read(&page, &a, slice_z(types[_i].page), 0);
	s = stated_of(&a, &page);
	ck_assert_int_eq((int)s.type, (int)types[_i].type);
	ck_assert_int_eq((int)s.og, (int)types[_i].og);
	arena_free(&a);
}
END_TEST

int main(void)
{
	Suite *s = suite_create("stated");
	TCase *tc = tcase_create("rows");

	tcase_add_loop_test(tc, stated_table, 0, (int)N_ELEMS(rows));
	tcase_add_loop_test(tc, type_table, 0, (int)N_ELEMS(types));
	suite_add_tcase(s, tc);
	return run_suite(s);
}
