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
	.always = -753, .enter = -15, .leave = -11, .first = -3,
	.by = {
		/* length */ { -89, 4, 0, -11, 0, 3, -6, -11, -15, -11, 3, -8, 7, -4, -4, 21, 13,
		  -7, 16, 26, -7, -19, -1, -15, -6, -1, 22, 45, 14, 0, 9, -69, 39, -11, 70, 2 },
		/* ties */ { 2, 0, -3, 0, -11, 5, -10, 31, 1, -3, -7, -3, -2, 1 },
		/* start */ { 10, 25, -18, 17, 5, 1, -16, -23 },
		/* capitals */ { 3, 0, 0, -1, 0, -12, 9, -4, 1, -9, 2, -4, 29, 2, -1, -4, -3, -9
		  },
		/* joints */ { 23, 6, 6, 28, 20, -54, -2, -15, -12 },
		/* numbers */ { -4, 8, 4, -7 },
		/* commas */ { -11, 0, -2, 14 },
		/* sentences */ { -8, -1, 5, -2, 6 },
		/* gaps */ { -7, -1, 9, -1 },
		/* repeats */ { 10, -6, -1, 13, -12, -5 },
		/* previous */ { -15, 4, 8, 7, -5, -2, 6, -4 },
		/* next */ { -40, 11, 9, 7, 2, 6, 4 },
		/* second previous */ { -27, 3, 5, 6, -7, 6, 8, 6 },
		/* second next */ { -27, 6, 12, 8, -20, 10, 8, 2 },
		/* beside */ { 22, 8, -7, 11, 8, 8, -6, -9, -35 },
		/* place */ { 4, -36, 10, 11, 28, 25, 27, -1, -23, -45 },
		/* company */ { -4, -6, 1, 8, -8, -6, -5, 0, -5, -3, -3, 2, 10, 7, 3, 8 },
		/* far company */ { 12, -3, 8, 15, -5, -3, -4, -10, 3, -2, 4, -2, 4, -12, 2, -5 },
		/* run */ { 1, -1, 8, 2, 1, -1, -11 },
		/* indent */ { 15, 9, 12, 19, 2, 18, 14, 24, -30, -1, -48, -35 },
		/* heading above */ { 29, -9, 0, 9, -35, -54, 3, -5, 9, 20, 0, 0, 5, 22, -18, 0,
		  0, 24 },
		/* cluster */ { 21, -7, -1, -1, 1, 6, -5, 2, -6, 0, 26, 0, 0, 0, 0, -10, -10, -17
		  },
		/* talk around */ { -12, -9, 6, -17, -4, -9, 26, 27, -18, -21, 33, -14, 39, -13,
		  34, -48 },
		/* ending above */ { 11, -3, -5, -13, 40, -21, -2, -7 },
		/* kind */ { 1, -1 },
		/* menu */ { 28, -29, 0, 1 },
		/* account */ { 37, -12, -1, -23 },
		/* share */ { 30, -13, -18 },
		/* ad */ { -4, 4 },
		/* cookies */ { 65, 48, -34, -80 },
		/* letter */ { 40, 11, -28, -23 },
		/* legal */ { 59, 25, -51, -33 },
		/* related */ { 8, -29, 2, 18 },
		/* comments */ { 76, 40, -67, -49 },
		/* talk */ { 23, -44, -101, 122 },
		/* more */ { 21, -4, 7, -23 },
		/* step */ { 73, 29, -44, -58 },
		/* tags */ { 8, 12, -20 },
		/* author */ { 60, -20, -18, -22 },
		/* byline */ { 9, 35, -45 },
		/* date */ { 22, 0, -22 },
		/* credit */ { 8, -26, 79, -61 },
		/* count */ { 49, -49 },
		/* form */ { 12, 3, -28, 14 },
		/* player */ { -6, 4, -10, 12 },
		/* blank */ { 10, -10 },
		/* rule */ { 9, -9 },
		/* contact */ { 27, 33, -61 },
	},
};
