/*
 * The cue tables of meetings and of clinical notes, and what they make of
 * sentences that were written before them: testdata/cues/FOLDER/NAME.txt, a line
 * each, "anyone: ...", "client: ..." or "helper: ...".
 */
#include "cues/words.h"
#include "support.h"

#include <stdio.h>
#include <stdlib.h>

/* A judge's tables, with the folder of their sentences. */
static const struct judge {
	const char *folder;
	int first, last;		/* of cue_tables, both included */
	double precision, recall;	/* what the half kept back reaches at least, of each table */
} judges[] = {
	{ "meeting", CUE_DECISIONS, CUE_OPEN_QUESTIONS, 0.8, 0.5 },
	{ "notes", CUE_GOALS, CUE_RISKS, 0.8, 0.5 },
};

#define NONE N_CUES

static struct cues *judge_new(const struct judge *j)
{
	const struct cue_table *tables[N_CUES];
	size_t n = 0;

	for (int i = j->first; i <= j->last; i++)
		tables[n++] = &cue_tables[i];
	return cues_new(tables, n, (struct phrase_rows){ NULL, 0 }, (struct phrase_rows){ NULL, 0 });
}

struct line {
	struct slice text;
	enum side side;
	struct words words;
};

static struct line line_of(struct slice text)
{
	size_t colon = slice_chr(text, ':');
	struct slice head = slice_first(text, colon);
	struct line line = { .text = arena_dup(&arena, slice_trim(slice_from(text, colon + 1))) };

	ck_assert_msg(line.text.len > 0, "no colon in '%.*s'", SLICE_ARG(text));
	line.side = slice_is(head, "client") ? SIDE_CLIENT : slice_is(head, "helper") ? SIDE_HELPER : SIDE_NONE;
	ck_assert(line.side != SIDE_NONE || slice_is(head, "anyone"));
	words_split(&arena, &line.words, line.text);
	return line;
}

/* The lines of testdata/cues/FOLDER/NAME.txt; *n of them, in the arena. */
static struct line *lines_of(const char *folder, const char *name, size_t *n)
{
	struct { struct line *v; size_t n, cap; } lines = { NULL, 0, 0 };
	char path[512], buf[2000];
	FILE *fp;

	snprintf(path, sizeof(path), "%s/cues/%s/%s.txt", TESTDATA, folder, name);
	fp = fopen(path, "r");
	ck_assert_msg(fp != NULL, "cannot open %s", path);
	while (fgets(buf, sizeof(buf), fp))
		*VEC_PUSH(&arena, &lines) = line_of(slice_trim(slice_z(buf)));
	fclose(fp);
	*n = lines.n;
	return lines.v;
}

static int class_of(const struct cues *cues, const struct line *line)
{
	struct utterance u = { .words = &line->words, .side = line->side,
			       .question = slice_ends(line->text, SLICE("?")) };
	struct verdict v = cues_judge(cues, &u);

	return v.best.fit < CONVINCING ? NONE : v.best.table->class;
}

static const char *name_of(int class)
{
	return class == NONE ? "none" : cue_tables[class].name;
}

/* Judges the sentences of one half; each table must reach both figures. */
static void measure(const struct judge *j, const char *half, double precision, double recall)
{
	struct cues *cues = judge_new(j);
	double given[N_CUES + 1] = { 0 }, right[N_CUES + 1] = { 0 }, all[N_CUES + 1] = { 0 };
	char folder[100];

	snprintf(folder, sizeof(folder), "%s%s", j->folder, half);
	for (int want = j->first; want <= j->last + 1; want++) {
		int class = want > j->last ? NONE : want;
		size_t n;
		struct line *lines = lines_of(folder, name_of(class), &n);
		for (size_t i = 0; i < n; i++) {
			int got = class_of(cues, &lines[i]);
			all[class]++;
			given[got]++;
			right[got] += got == class;
			if (got != class && !*half)
				printf("%s: %s, not %s: %.*s\n", folder, name_of(got), name_of(class),
				       SLICE_ARG(lines[i].text));
		}
	}
	for (int i = j->first; i <= j->last; i++) {
		printf("%s/%s: precision %.2f, recall %.2f\n", folder, name_of(i), right[i] / given[i],
		       right[i] / all[i]);
		ck_assert_msg(right[i] >= precision * given[i], "%s: %g of %g", name_of(i), right[i], given[i]);
		ck_assert_msg(right[i] >= recall * all[i], "%s: %g of %g", name_of(i), right[i], all[i]);
	}
	cues_free(cues);
}

START_TEST(sentences_that_the_tables_were_tuned_on)
{
	measure(&judges[_i], "", 0.95, 0.85);
}
END_TEST

START_TEST(sentences_kept_back)
{
	measure(&judges[_i], "/held-out", judges[_i].precision, judges[_i].recall);
}
END_TEST

/* The rows of words_*.c, with the folders where a line must hit each of them. */
static const struct table {
	const struct phrase_rows *rows;
	const char *folder;
	int first, last;
} tables[] = {
	{ &meeting_words, "meeting", CUE_DECISIONS, CUE_OPEN_QUESTIONS },
	{ &note_words, "notes", CUE_GOALS, CUE_RISKS },
	{ &reply_words, "meeting", CUE_DECISIONS, CUE_OPEN_QUESTIONS },
};

/* For before against, then by table, then by pattern. */
static bool in_order(const struct phrase *a, const struct phrase *b)
{
	int x = CUE_CLASS(a->tag), y = CUE_CLASS(b->tag);

	if ((a->weight < 0) != (b->weight < 0))
		return a->weight > b->weight;
	return x != y ? x < y : slice_cmp(slice_z(a->pattern), slice_z(b->pattern)) < 0;
}

START_TEST(tables_are_sound)
{
	const struct phrase *rows = tables[_i].rows->v;

	for (size_t i = 0; i < tables[_i].rows->n; i++) {
		ck_assert_msg(rows[i].source && *rows[i].source, "'%s' has no source", rows[i].pattern);
		ck_assert_msg(rows[i].weight && abs(rows[i].weight) <= 10, "'%s'", rows[i].pattern);
		ck_assert_msg(CUE_CLASS(rows[i].tag) >= tables[_i].first &&
			      CUE_CLASS(rows[i].tag) <= tables[_i].last, "'%s'", rows[i].pattern);
		ck_assert_msg(!i || in_order(&rows[i - 1], &rows[i]), "'%s' is not in its place",
			      rows[i].pattern);
	}
}
END_TEST

static void mark_hits(const struct phrases *set, const struct line *line, bool *hit)
{
	struct phrase_hit h;
	struct phrase_at at = { 0 };

	while (phrases_next(set, &line->words, &at, &h)) {
		int from = h.row->tag & (FROM_CLIENT | FROM_HELPER);
		hit[h.row_index] |= !from || (from == FROM_CLIENT) == (line->side == SIDE_CLIENT);
	}
}

START_TEST(every_row_has_a_line)
{
	const struct table *t = &tables[_i];
	struct phrases *set = phrases_new(t->rows->v, t->rows->n);
	bool *hit = arena_alloc(&arena, t->rows->n), all = true;

	for (int class = t->first; class <= t->last + 2; class++) {
		size_t n;
		struct line *lines = lines_of(t->folder, class == t->last + 2 ? "wordings" :
					      class > t->last ? "none" : name_of(class), &n);
		for (size_t i = 0; i < n; i++)
			mark_hits(set, &lines[i], hit);
	}
	for (size_t i = 0; i < t->rows->n; i++) {
		if (!hit[i])
			printf("no line of testdata hits '%s'\n", t->rows->v[i].pattern);
		all &= hit[i];
	}
	phrases_free(set);
	ck_assert(all);
}
END_TEST

int main(void)
{
	Suite *s = suite_create("tables");
	TCase *tc = tcase_create("all");

	tcase_add_checked_fixture(tc, arena_setup, arena_teardown);
	tcase_add_loop_test(tc, sentences_that_the_tables_were_tuned_on, 0, (int)N_ELEMS(judges));
	tcase_add_loop_test(tc, sentences_kept_back, 0, (int)N_ELEMS(judges));
	tcase_add_loop_test(tc, tables_are_sound, 0, (int)N_ELEMS(tables));
	tcase_add_loop_test(tc, every_row_has_a_line, 0, (int)N_ELEMS(tables));
	suite_add_tcase(s, tc);
	return run_suite(s);
}
