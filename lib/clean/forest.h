/*
 * forest.h - the score of a unit of a page: the sum of small trees of questions.
 *
 * Each tree asks a unit's features, one at a time, and ends in a leaf that speaks
 * for content (above 0) or against it, in hundredths of a logit.  The trees are
 * learned by gradient boosting; forest_trees.c says from what and how well.
 */
#ifndef CLEAN_FOREST_H
#define CLEAN_FOREST_H

#include "clean/features.h"

/* Below or at the limit it goes left, above right; under 0 a leaf: -1 the first of the tree. */
struct forest_node {
	uint8_t feature;
	int16_t limit;
	int8_t left, right;
};

struct forest_tree {
	uint16_t node, leaf;	/* its first ones */
};

struct forest {
	int base;
	size_t n;
	const struct forest_tree *trees;
	const struct forest_node *nodes;
	const int16_t *leaves;
};

extern const struct forest forest_html;

int forest_score(const struct forest *f, const struct features *of);

/* The feature that speaks most for (sign > 0) or against a unit: the deepest question of its strongest tree. */
enum feature forest_reason(const struct forest *f, const struct features *of, int sign);

#endif
