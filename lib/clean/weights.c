/*
 * What the evidence weighs.
 *
 * Fitted on the 368 pages of the article-extraction benchmark, WCXB and CleanEval that
 * exist as rendered text, each line of them marked as content if half of its words stand
 * in the hand-made answer in runs of four.  The fit is a chain of two states (content,
 * furniture) with a large margin: a line that goes wrong costs its words plus four, all
 * pages alike.  With a part of the pages kept back in turn it finds content there with
 * word F1 0.92 (news), 0.84 (seven kinds of page) and 0.91 (CleanEval).
 */
#include "clean/evidence.h"

const struct weights weights_text = {
	.always = -84, .enter = -14, .leave = -12, .first = -2,
	.by = {
		/* length */ { -81, 2, 0, -13, -1, 5, -5, -9, -16, -8, 2, -4, 2, -5, -5, 17, 9,
		  -9, 10, 28, -11, -17, -2, -14, -10, -2, 20, 44, 10, 3, 12, -58, 37, -7, 71, 5 },
		/* ties */ { 5, 0, -2, 1, -7, 6, -7, 29, 0, -5, -9, -5, -4, -2 },
		/* start */ { 10, 21, -15, 14, 4, -1, -13, -19 },
		/* capitals */ { 4, 0, 0, 1, 0, -10, 9, -3, 2, -7, 4, -2, 23, 0, -2, -4, -5, -9 },
		/* joints */ { 21, 6, 5, 26, 19, -46, -2, -16, -13 },
		/* numbers */ { -4, 7, 2, -6 },
		/* commas */ { -9, -1, -2, 12 },
		/* sentences */ { -5, 0, 4, -4, 6 },
		/* gaps */ { -6, -1, 8, -1 },
		/* repeats */ { 8, -6, -4, 13, -9, -2 },
		/* previous */ { -15, 3, 7, 6, -3, -1, 6, -2 },
		/* next */ { -40, 9, 8, 7, 4, 6, 4, 1 },
		/* second previous */ { -26, 3, 4, 4, -5, 6, 7, 6 },
		/* second next */ { -26, 5, 11, 8, -17, 9, 7, 3 },
		/* beside */ { 19, 6, -10, 9, 8, 7, -8, -10, -22 },
		/* place */ { 1, -33, 11, 10, 24, 21, 24, 0, -17, -41 },
		/* company */ { -3, -5, 1, 6, -6, -5, -4, 0, -4, -3, -3, 2, 9, 6, 2, 8 },
		/* far company */ { 11, -2, 7, 14, -4, -2, -3, -9, 3, -2, 4, -3, 5, -12, 0, -6 },
		/* run */ { 5, -2, 6, 2, 0, -1, -10 },
		/* indent */ { 11, 9, 11, 16, 2, 16, 12, 22, -28, -2, -39, -31 },
		/* heading above */ { 25, -7, 0, 9, -34, -43, 4, -4, 8, 19, 0, 0, 1, 18, -18, 0,
		  0, 21 },
		/* cluster */ { 15, -7, -1, -2, -1, 3, -6, 0, -8, 0, 30, 0, 0, 0, 0, -8, -7, -10
		  },
		/* talk around */ { -15, -14, 9, -12, -8, -12, 28, 30, -22, -23, 35, -10, 29, -16,
		  41, -41 },
		/* ending above */ { 12, 1, 0, -6, 32, -24, -6, -9 },
		/* kind */ { 1, -1 },
	},
	.label = {
		/* menu */ { -45, 0, -15 },
		/* account */ { -39, -33, -59 },
		/* share */ { -28, -47, 0 },
		/* ad */ { 11, 0, 0 },
		/* cookies */ { -10, -90, -146 },
		/* letter */ { -18, -62, -58 },
		/* legal */ { -18, -100, -82 },
		/* related */ { -26, -4, 17 },
		/* comments */ { -27, -120, -125 },
		/* talk */ { -49, -109, 111 },
		/* more */ { -16, -9, -36 },
		/* step */ { -30, -113, -119 },
		/* tags */ { 6, -25, 0 },
		/* author */ { -68, -74, -78 },
		/* byline */ { 27, -47, 0 },
		/* date */ { -17, -33, 0 },
		/* credit */ { -27, 69, -62 },
		/* count */ { -80, 0, 0 },
		/* form */ { -1, -35, 4 },
		/* player */ { 10, 5, 0 },
		/* blank */ { -16, 0, 0 },
		/* rule */ { -9, 0, 0 },
		/* contact */ { 8, -77, 0 },
	},
};
