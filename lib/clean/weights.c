/*
 * What the evidence weighs for rendered text, in hundredths.
 *
 * Fitted on pages with hand-made answers: 90 of the article-extraction benchmark, 220 of
 * WCXB, 58 of CleanEval, as text that a browser rendered.  A unit counts as content if
 * half of its words stand in the answer in runs of four.  The fit is a chain of two
 * states (content, furniture) with a large margin: a unit that goes wrong costs its
 * words plus four, all pages alike.  The answers themselves are fitted as texts, too,
 * with a fifth of the weight: what has been cleaned must not be cleaned away.
 *
 * With an eighth of the pages kept back in turn, F1 over runs of four words on those:
 * 0.921 (news), 0.820 (WCXB), 0.886 (CleanEval).
 */
#include "clean/evidence.h"

const struct weights weights_text = {
	.always = -37, .enter = -14, .leave = -16, .first = -2,
	.by = {
		/* length */ { -36, 9, 83, -31, -2, 6, 5, -7, -30, 2, -10, -10, -6, -3, -35, 9,
		  -8, -15, 17, -16, 7, -12, 5, 19, 3, -10, -15, -7, -9, -9, -12, 0, 17, 30, 0, 8,
		  -2, 0, -64, 11, 35, -11, 61, -2, 35 },
		/* ties */ { 0, 0, -7, -3, -12, 2, -10, 29, 4, -3, -6, 1, 2, 3 },
		/* start */ { 9, 23, -17, 13, 9, -5, -4, -29 },
		/* capitals */ { 9, 0, 0, -1, 0, -13, 7, -4, 1, -12, 4, -1, 19, 2, 0, -4, -3, -3
		  },
		/* joints */ { 11, -6, 14, 16, 22, 9, -11, -21, -34 },
		/* numbers */ { -4, 8, 3, -7 },
		/* commas */ { -9, -1, -2, 12 },
		/* sentences */ { -5, 0, 5, -4, 5 },
		/* gaps */ { -5, -2, 9, -2 },
		/* repeats */ { 8, -8, -2, 13, -8, -4 },
		/* previous */ { -3, 1, 5, 4, -3, -4, 3, -3 },
		/* next */ { -6, 4, 6, -1, 0, 2, -2, -4 },
		/* second previous */ { -7, 0, 2, 0, -6, 4, 3, 3 },
		/* second next */ { -4, 2, 10, 4, -21, 6, 4, -1 },
		/* beside */ { 15, 7, -19, 8, 21, 6, -18, -6, -13 },
		/* place */ { 0, -34, 3, 9, 22, 21, 23, 2, -18, -27 },
		/* company */ { -2, -1, 2, 7, -3, -5, -2, -2, 0, -4, -2, 1, 9, 3, 1 },
		/* far company */ { 8, 0, 6, 10, 0, 0, -1, -11, 4, 3, 7, -2, -8, -9, 0, -8 },
		/* run */ { 4, 0, 3, 4, 1, -2, -10 },
		/* indent */ { 13, 25, 8, 11, 3, 6, 5, 28, -36, -11, -29, -21 },
		/* heading above */ { 20, -18, 0, 25, -46, 33, -9, -20, -6, 24, 0, 0, -5, 13, 0,
		  -25, 0, 0, 15 },
		/* cluster */ { 15, -6, -3, -2, -5, -4, -4, -11, -1, 0, 38, 0, 0, 0, 0, 2, -18 },
		/* talk around */ { -7, -13, 7, -20, -8, -13, 31, 27, -15, -25, 36, -25, 47, -18,
		  53, -55 },
		/* ending above */ { 12, -4, -2, -9, 35, -31 },
		/* page */ { 17, 21, -13, -25 },
		/* kind */ { 11, -11 },
		/* kind and company */ { 3, -3, -7, -4, -5, -8, -9, 7, -9, -9, -12, -2, -5, 2, -2,
		  16, 4, 3, 8, 7, 2, 6, -5, -11, -2, -4, -3, -7, 1, -16, -8, -1, -13, -6, -7, -10,
		  0, -9, -4, 1, 1, 11, -8, 6, 7, 23, 13, 2, -13, 0, 8, 12, -3, 1, 6, 4, 7, 0, 12,
		  5, 12, 9, 2, 3 },
	},
	.label = {
		/* menu */ { -45, 39, -27 },
		/* account */ { -42, -45, -54 },
		/* share */ { -33, -56, 0 },
		/* ad */ { 1, 0, 0 },
		/* cookies */ { -14, -54, -71 },
		/* letter */ { -19, -39, -47 },
		/* legal */ { -32, -92, -88 },
		/* related */ { -26, -10, 23 },
		/* comments */ { -21, -30, -114 },
		/* talk */ { -40, -95, 90 },
		/* more */ { -23, -12, -33 },
		/* step */ { -27, 8, -108 },
		/* tags */ { -24, -57, 0 },
		/* section */ { 28, -34, 0 },
		/* author */ { -102, -62, -92 },
		/* byline */ { 23, -48, 0 },
		/* date */ { -10, -38, 0 },
		/* credit */ { -24, 50, -46 },
		/* count */ { -61, 0, 0 },
		/* form */ { -5, -38, 19 },
		/* player */ { 15, 34, 30 },
		/* blank */ { -17, 0, 0 },
		/* rule */ { 5, 0, 0 },
		/* contact */ { 0, -81, -19 },
	},
};
