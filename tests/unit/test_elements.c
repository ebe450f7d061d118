/* What elements hold, what their names say, and how units are put into numbers. */
#include "clean/clean.h"
#include "clean/cleaner.h"
#include "clean/forest.h"
#include "support.h"

static const struct { const char *value; unsigned names; bool body; } classes[] = {
	{ "", 0, false },
	{ "post-share", 1u << NAMED_CONTENT | 1u << NAMED_SHARE, false },
	{ "entry-content", 1u << NAMED_CONTENT, true },
	{ "articleBody", 1u << NAMED_CONTENT, true },
	{ "entry content", 1u << NAMED_CONTENT, false },	/* two names */
	{ "relatedPosts2", 1u << NAMED_RELATED | 1u << NAMED_FORUM, false },
	{ "NAV", 1u << NAMED_MENU, false },
	{ "unheard of", 0, false },
};

START_TEST(class_table)
{
	struct class_says says = { 0, false };

	class_says(&says, slice_z(classes[_i].value));
	ck_assert_msg(says.names == classes[_i].names && says.body == classes[_i].body, "on '%s': %x %d",
		      classes[_i].value, says.names, says.body);
}
END_TEST

/* Each row is found: what passes names over knows their first letters and lengths. */
START_TEST(class_rows)
{
	for (size_t i = 0; i < n_class_words; i++) {
		struct class_says says = { 0, false };
		class_says(&says, slice_z(class_words[i].word));
		ck_assert_msg(says.names == 1u << class_words[i].named, "'%s'", class_words[i].word);
	}
}
END_TEST

#define PROSE "Ten words of running text end as a sentence does here. "

/* A feature of the unit whose text begins with `unit`. */
static const struct { const char *page, *unit; enum feature feature; int value; } numbers[] = {
	{ "<p>" PROSE, "Ten", FEATURE_words, 11 },
	{ "<p>One <a href=x>two</a>", "One", FEATURE_links, 42 },
	{ "<nav><p>One</p></nav><p>" PROSE, "One", FEATURE_in_nav, 1 },
	{ "<nav><p>One</p></nav><p>" PROSE, "Ten", FEATURE_in_nav, DISTANCE_NONE },
	/* an element with most of the page is not furniture */
	{ "<nav><p>" PROSE "</p></nav><p>One", "Ten", FEATURE_in_nav, DISTANCE_NONE },
	{ "<div class=entry-content><p>" PROSE "</div>", "Ten", FEATURE_body, 1 },
	{ "<div><p>" PROSE "</p></div><div><p>One</div>", "One", FEATURE_main_distance, 1 },
	{ "<div><p>" PROSE "</p></div><div><p>One</div>", "Ten", FEATURE_main_distance, 0 },
	{ "<p>One</p><div><p>" PROSE "</p></div>", "One", FEATURE_main_side, 1 },
	{ "<ul><li>a<li>b<li>c</ul>", "b", FEATURE_card_count, 3 },
	{ "<ul><li>a<li>b</ul>", "b", FEATURE_card_count, 0 },
	{ "<p class=a1>x</p><p class=a2>y</p>", "y", FEATURE_group_units, 2 },
	{ "<p class=a>x</p><p class=b>y</p>", "y", FEATURE_group_units, 1 },
	{ "<h1>Old Walls</h1><p>One", "One", FEATURE_title_side, 3 },
	{ "<p>One</p><h1>Old Walls</h1>", "One", FEATURE_title_side, 1 },
	{ "<title>Old Walls</title><h1>Welcome to all of you</h1><h2>Old Walls</h2>", "Old", FEATURE_title_side, 2 },
	{ "<div><h1>Old Walls</h1></div><p>One", "One", FEATURE_head_steps, 2 },
	{ "<p>One $5", "One", FEATURE_price, 1 },
	{ "<p>One 5", "One", FEATURE_price, 0 },
	{ "<meta property=og:type content=product><p>One", "One", FEATURE_page_og, 2 },
	{ "<p>One", "One", FEATURE_prev_words, -1 },
	{ "<p>One<p>Two words", "One", FEATURE_next_words, 2 },
};

START_TEST(number_table)
{
	struct arena a = ARENA_INIT;
	struct cleaner *c = cleaner_new();
	struct units units = { NULL, 0, 0 };
	struct html_page page;
	struct features f;
	const struct look *look;
	size_t i = 0;

	html_read(&page, &a, slice_z(numbers[_i].page), 0);
	units_of_html(&a, &units, &page);
	units_look(c, &a, &units);
	look = look_at(&a, &page, &units);
	while (i < units.n && !slice_starts(units.v[i].text, slice_z(numbers[_i].unit)))
		i++;
	ck_assert_uint_lt(i, units.n);
	features_at(look, i, &f);
	ck_assert_msg(f.v[numbers[_i].feature] == numbers[_i].value, "on '%s': %s is %d", numbers[_i].page,
		      feature_names[numbers[_i].feature], f.v[numbers[_i].feature]);
	cleaner_free(c);
	arena_free(&a);
}
END_TEST

/* Two trees: over ten words 30, else -20 or, in links, -40; then by links alone. */
static const struct forest_node nodes[] = {
	{ FEATURE_words, 10, 1, -1 }, { FEATURE_links, 50, -2, -3 }, { FEATURE_links, 50, -1, -2 },
};
static const int16_t leaves[] = { 30, -20, -40, 5, -7 };
static const struct forest_tree trees[] = { { 0, 0 }, { 2, 3 } };
static const struct forest forest = { 1, N_ELEMS(trees), trees, nodes, leaves };

static const struct { int16_t words, links; int score; enum feature reason; } scores[] = {
	{ 11, 0, 36, FEATURE_words }, { 10, 0, -14, FEATURE_links }, { 10, 51, -46, FEATURE_links },
	{ 11, 51, 24, FEATURE_words },
};

START_TEST(score_table)
{
	struct features f = { { 0 } };

	f.v[FEATURE_words] = scores[_i].words;
	f.v[FEATURE_links] = scores[_i].links;
	ck_assert_int_eq(forest_score(&forest, &f), scores[_i].score);
	ck_assert_int_eq((int)forest_reason(&forest, &f, scores[_i].score > 0 ? 1 : -1), (int)scores[_i].reason);
}
END_TEST

int main(void)
{
	Suite *s = suite_create("elements");
	TCase *tc = tcase_create("rows");

	tcase_add_loop_test(tc, class_table, 0, (int)N_ELEMS(classes));
	tcase_add_test(tc, class_rows);
	tcase_add_loop_test(tc, number_table, 0, (int)N_ELEMS(numbers));
	tcase_add_loop_test(tc, score_table, 0, (int)N_ELEMS(scores));
	suite_add_tcase(s, tc);
	return run_suite(s);
}
