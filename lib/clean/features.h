/*
 * features.h - a unit of a page in numbers: what it is, what is around it, where it stands.
 *
 * All are small integers: percents, counts up to a limit, places in an enum.  The
 * forest (forest.h) asks them; features.c says what each one is.
 */
#ifndef CLEAN_FEATURES_H
#define CLEAN_FEATURES_H

#include "clean/elements.h"
#include "clean/evidence.h"

#define FEATURES(X) \
	X(words) X(letters) X(ties) X(links) X(commas) X(sentences) X(end) X(start) \
	X(capitals) X(joints) X(numbers) X(digits) X(bars) X(kind) X(level) X(repeats) \
	X(gap) X(item_depth) X(tag) X(parent_tag) X(grand_tag) X(depth) X(body) \
	X(content_count) X(content_near) X(content_share) X(index) X(words_before) \
	X(prose_before) X(prev_words) X(prev_links) X(prev_ties) X(prev_end) X(prev_labels) \
	X(prev_kind) X(prev2_words) X(prev2_links) X(prev2_end) X(next_words) X(next_links) \
	X(next_ties) X(next_end) X(next_labels) X(next_kind) X(next2_words) X(next2_links) \
	X(next2_end) X(near_words) X(near_links) X(near_prose) X(far_words) X(far_links) \
	X(far_prose) X(run) X(ended) X(under) X(cluster) X(talk) X(heading_words) \
	X(heading_level) X(heading_distance) X(next_heading) X(box_words) X(box_links) \
	X(box_prose) X(box_mean) X(box_units) X(box_share) X(box_level) X(outer_words) \
	X(outer_links) X(outer_prose) X(outer_mean) X(outer_units) X(outer_share) \
	X(big_words) X(big_links) X(big_prose) X(big_mean) X(big_units) X(big_share) \
	X(group_units) X(group_words) X(group_links) X(group_prose) X(group_mean) \
	X(group_share) X(group_prose_share) X(wide_units) X(wide_words) X(wide_links) \
	X(wide_prose) X(wide_share) X(card_count) X(card_words) X(card_links) X(card_level) \
	X(card_share) X(main_steps) X(main_side) X(main_whole_steps) X(main_share) \
	X(main_distance) X(plain_steps) X(plain_side) X(plain_share) X(plain_distance) X(plain_whole_steps) X(head_steps) X(head_up) X(head_share) X(head_prose) X(head_links) X(price) X(page_plain) X(stated_body) X(described) X(branch_words) X(branch_links) X(branch_prose) X(branch_rival) X(branch_units) X(branch_mean) X(kin) X(page_main_share) X(page_main_words) X(page_stated) X(page_type) X(page_og) X(title_overlap) X(title_side) X(title_distance) X(page_words) \
	X(page_links) X(page_units) X(page_prose) X(page_ties) X(page_articles) X(page_talk) \
	X(page_items) X(page_tables) X(page_headings) X(page_labelled) X(page_comments) \
	X(page_card) X(page_group) X(page_main) X(label_menu) X(label_account) \
	X(label_share) X(label_ad) X(label_cookies) X(label_letter) X(label_legal) \
	X(label_related) X(label_comments) X(label_talk) X(label_more) X(label_step) \
	X(label_tags) X(label_section) X(label_author) X(label_byline) X(label_date) \
	X(label_credit) X(label_count) X(label_form) X(label_player) X(label_blank) \
	X(label_rule) X(label_contact) X(in_nav) X(in_aside) X(in_footer) X(in_header) \
	X(in_form) X(in_article) X(in_main) X(in_table) X(in_list) X(named_menu) \
	X(named_header) X(named_footer) X(named_side) X(named_share) X(named_ad) \
	X(named_cookies) X(named_letter) X(named_related) X(named_comment) X(named_author) \
	X(named_meta) X(named_tags) X(named_caption) X(named_popup) X(named_widget) \
	X(named_content) X(named_prose) \
	X(named_product) X(named_forum) X(named_card) X(named_control) X(named_fold)

enum feature {
#define X(name) FEATURE_##name,
	FEATURES(X)
#undef X
	N_FEATURES
};

extern const char *const feature_names[N_FEATURES];

struct features {
	int16_t v[N_FEATURES];
};

/* A page whose units have been measured, looked at as a whole (look.h); fills their place. */
struct look;
const struct look *look_at(struct arena *a, const struct html_page *page, struct units *units);

/* The features of a unit. */
void features_at(const struct look *k, size_t i, struct features *out);

#endif
