/* lib/redact: the sentences of testdata/redact, counted; and records, as tables. */
#include "redact/redact_parts.h"
#include "support.h"

#include <stdio.h>
#include <stdlib.h>

static struct redactor *all;

/* A sentence without its marks, and what was marked in it. */
struct marked {
	char text[600];
	size_t len;
	struct { size_t start, end; enum redact_kind kind; } v[16];
	size_t n;
};

static enum redact_kind kind_of(char letter)
{
	static const char letters[] = "nepduia";

	return (enum redact_kind)(strchr(letters, letter) - letters);
}

/* A title is no part of what has to go, but may. */
static size_t past_title(struct slice name)
{
	size_t at = slice_chr(name, ' ');

	static const char *const titles[] = { "Dr.", "Mr.", "Mrs.", "Ms.", "Rev.", "Judge", "Senator", "Justice", "Professor", "Nurse", "Aunt", "Nana", "mrs" };
	for (size_t i = 0; i < N_ELEMS(titles); i++)
		if (slice_is(slice_first(name, at), titles[i]))
			return at + 1;
	return 0;
}

static void read_marked(struct slice line, struct marked *m)
{
	m->len = m->n = 0;
	for (size_t i = 0; i < line.len && m->len < sizeof(m->text); i++) {
		if (line.p[i] == '{') {
			struct slice what = slice_from(line, i + 3);
			size_t title = line.p[i + 1] == 'n' ? past_title(slice_first(what, slice_chr(what, '}'))) : 0;
			m->v[m->n].kind = kind_of(line.p[i + 1]);
			m->v[m->n].start = m->len + title;
			i += 2;
		} else if (line.p[i] == '}') {
			m->v[m->n].end = m->len;
			if (slice_ends((struct slice){ m->text, m->len }, SLICE("'s")) && m->v[m->n].kind == REDACT_NAMES)
				m->v[m->n].end -= 2;
			m->n++;
		} else {
			m->text[m->len++] = line.p[i];
		}
	}
}

struct score {
	size_t marked, found;		/* of what is marked, wholly covered by hits of its kind */
	size_t hits, right;		/* of the hits, those that touch something marked of their kind */
};

/* A blank, with or without a comma, between two tags for one name. */
static size_t gap_len(struct slice text, size_t at, size_t end)
{
	size_t n = 0;

	while (at + n < end && (text.p[at + n] == ' ' || text.p[at + n] == ','))
		n++;
	return n;
}

static bool covered(const struct found *f, size_t start, size_t end, enum redact_kind kind)
{
	for (size_t i = 0; i < f->hits.n && start < end; i++)
		if (sort_kinds[f->hits.v[i].sort] == kind && f->hits.v[i].start <= start && f->hits.v[i].end > start)
			start = f->hits.v[i].end + gap_len(f->text, f->hits.v[i].end, end);
	return start >= end;
}

static bool touches(const struct marked *m, const struct hit *h)
{
	for (size_t i = 0; i < m->n; i++)
		if (m->v[i].kind == sort_kinds[h->sort] && h->start < m->v[i].end && h->end > m->v[i].start)
			return true;
	return false;
}

static void count(struct slice line, struct score scores[N_REDACT_KINDS], bool say)
{
	struct arena a = ARENA_INIT;
	struct record r = { 0 };
	struct marked m;
	struct found f;

	read_marked(line, &m);
	struct doc d = { .arena = &a, .text = { m.text, m.len } };
	struct redaction *x = redact_find(all, &a, &d, &r);
	redact_look(x, &f, d.text);
	redact_string(x, &f, 0);
	for (size_t i = 0; i < m.n; i++) {
		bool ok = covered(&f, m.v[i].start, m.v[i].end, m.v[i].kind);
		scores[m.v[i].kind].marked++;
		scores[m.v[i].kind].found += ok;
		if (say && !ok)
			fprintf(stderr, "missed %s '%.*s' in: %.*s\n", redact_kind_names[m.v[i].kind],
				(int)(m.v[i].end - m.v[i].start), m.text + m.v[i].start, (int)m.len, m.text);
	}
	for (size_t i = 0; i < f.hits.n; i++) {
		const struct hit *h = &f.hits.v[i];
		bool ok = touches(&m, h);
		scores[sort_kinds[h->sort]].hits++;
		scores[sort_kinds[h->sort]].right += ok;
		if (say && !ok)
			fprintf(stderr, "wrong %s '%.*s' in: %.*s\n", redact_kind_names[sort_kinds[h->sort]],
				(int)(h->end - h->start), m.text + h->start, (int)m.len, m.text);
	}
	redact_drop(x);
	arena_free(&a);
}

static double percent(size_t n, size_t of)
{
	return of ? 100.0 * (double)n / (double)of : 100;
}

/* What each half has to reach: a little under what it does. */
static const struct {
	const char *file;
	double recall, precision;	/* over all kinds, in percent */
} halves[] = {
	{ "tune.txt", 98, 98 },
	{ "held.txt", 93, 95 },
};

START_TEST(sentences)
{
	struct score scores[N_REDACT_KINDS] = { { 0 } }, sum = { 0 };
	char path[300];
	const char *say = getenv("SAY");	/* whose mistakes are shown, "tune.txt" */
	struct slice in, line;
	size_t n = 0;

	snprintf(path, sizeof(path), "%s/redact/%s", TESTDATA, halves[_i].file);
	struct buf text = slurp(path);
	for (in = buf_slice(&text); slice_line(&in, &line);) {
		if (!line.len || line.p[0] == '#')
			continue;
		count(slice_from(line, slice_chr(line, '\t') + 1), scores, say && strcmp(say, halves[_i].file) == 0);
		n++;
	}
	buf_free(&text);
	printf("%s: %zu sentences\n", halves[_i].file, n);
	for (size_t i = 0; i < N_REDACT_KINDS; i++) {
		struct score *s = &scores[i];
		printf("  %-10s found %3zu of %3zu (%3.0f %%), right %3zu of %3zu (%3.0f %%)\n", redact_kind_names[i],
		       s->found, s->marked, percent(s->found, s->marked), s->right, s->hits, percent(s->right, s->hits));
		sum.found += s->found;
		sum.marked += s->marked;
		sum.right += s->right;
		sum.hits += s->hits;
	}
	printf("  %-10s found %3zu of %3zu (%.1f %%), right %3zu of %3zu (%.1f %%)\n", "all", sum.found, sum.marked,
	       percent(sum.found, sum.marked), sum.right, sum.hits, percent(sum.right, sum.hits));
	ck_assert_uint_ge(n, 100);
	ck_assert(percent(sum.found, sum.marked) >= halves[_i].recall);
	ck_assert(percent(sum.right, sum.hits) >= halves[_i].precision);
}
END_TEST

/* A text by itself, and what it is then. */
static const struct { const char *in, *out; } texts[] = {
	{ "", "" },
	{ "Will you call? May I? Mark my words.", "Will you call? May I? Mark my words." },
	{ "My name is Will Parker. Will's here. Will you come?", "My name is [PERSON_1]. [PERSON_1]'s here. Will you come?" },
	{ "Ann Miller and Ann Lee came; Ann left with Ms. Lee.", "[PERSON_1] and [PERSON_2] came; [PERSON_3] left with Ms. [PERSON_2]." },
	{ "Dr. J. Smith met John Q. Smith and John Smith.", "Dr. J. [PERSON_1] met [PERSON_1] and [PERSON_1]." },
	{ "[PERSON_7] met Ann. [PERSON_7] left.", "[PERSON_7] met [PERSON_8]. [PERSON_7] left." },
	{ "[PERSON_999999999] met Ann and Bob.", "[PERSON_999999999] met [PERSON_1] and [PERSON_2]." },
	{ "[PERSON_999999999999] [person_1] [PERSON_0] [PERSON_]", "[PERSON_999999999999] [person_1] [PERSON_0] [PERSON_]" },
	{ "a@b.example.com, A@B.example.com", "[EMAIL_1], [EMAIL_1]" },
	{ "Ring 020 7946 0123 or 02079460123.", "Ring [PHONE_1] or [PHONE_1]." },
	{ "Case number 44-1902. It was 44-1902, not 44-1903.", "Case number [ID_1]. It was [ID_1], not 44-1903." },
	{ "3 March 2024 is 2024-03-03.", "[DATE_1] is [DATE_1]." },
	{ "$555-0132 and #555-0132 and 3.555-0132", "$555-0132 and #555-0132 and 3.555-0132" },
	{ "078-05-1121 is one, 000-05-1121 and 666-05-1121 are none.", "[ID_1] is one, 000-05-1121 and 666-05-1121 are none." },
	{ "4111 1111 1111 1112 has a wrong digit.", "4111 1111 1111 1112 has a wrong digit." },
	{ "Lake Victoria, New York, St. Mary's Church, the Anna Freud Centre.", "Lake Victoria, New York, St. Mary's Church, the Anna Freud Centre." },
	{ "Jos&eacute; García said so. José did.", "[PERSON_1] said so. [PERSON_1] did." },
	{ "Mr. Speaker, Mr. President, Dr. No", "Mr. Speaker, Mr. President, Dr. No" },
};

START_TEST(text_table)
{
	struct arena a = ARENA_INIT;
	struct record r = { 0 };
	struct doc d = { .arena = &a, .text = slice_z(texts[_i].in) };
	struct tags *tags = tags_new();
	struct slice text;
	bool in_name;

	redact_apply(redact_find(all, &a, &d, &r), tags, &text, &in_name);
	ck_assert_msg(slice_is(text, texts[_i].out), "'%s' becomes '%.*s'", texts[_i].in, SLICE_ARG(text));
	ck_assert(!in_name);
	tags_free(tags);
	arena_free(&a);
}
END_TEST

static const struct { const char *list; bool ok; unsigned kinds; } lists[] = {
	{ "names", true, 1u << REDACT_NAMES }, { "urls,emails", true, 1u << REDACT_URLS | 1u << REDACT_EMAILS },
	{ "all", true, (1u << N_REDACT_KINDS) - 1 }, { "names,", true, 1u << REDACT_NAMES }, { "name", false, 0 },
	{ "names,x", false, 0 }, { ",names", false, 0 },
};

START_TEST(kinds_table)
{
	unsigned kinds;

	ck_assert_int_eq(redact_kinds_read(slice_z(lists[_i].list), &kinds), lists[_i].ok);
	if (lists[_i].ok)
		ck_assert_uint_eq(kinds, lists[_i].kinds);
}
END_TEST

static const struct { const char *line; bool ok; } lines[] = {
	{ "", true }, { "{\"tag\":\"[PERSON_2]\",\"key\":\"ann\"}", true }, { "{\"tag\":\"[PERSON_2]\",\"key\":\"ann\"}", true },
	{ "{\"tag\":\"[PERSON_3]\",\"key\":\"ann\"}", false }, { "{\"tag\":\"PERSON_3\",\"key\":\"bob\"}", false },
	{ "{\"tag\":\"[NOBODY_3]\",\"key\":\"bob\"}", false }, { "{\"tag\":\"[ID_1]\"}", false }, { "[1]", false }, { "{", false },
};

START_TEST(map_is_read)
{
	struct tags *t = tags_new();
	struct buf out = BUF_INIT;
	char room[TAG_ROOM];
	const char *why;

	for (size_t i = 0; i < N_ELEMS(lines); i++)
		ck_assert_msg(tags_read_line(t, slice_z(lines[i].line), &why) == lines[i].ok, "on '%s'", lines[i].line);
	ck_assert(slice_is(tags_of(t, SORT_PERSON, SLICE("ann"), room), "[PERSON_2]"));
	ck_assert(slice_is(tags_of(t, SORT_PERSON, SLICE("bob"), room), "[PERSON_3]"));
	ck_assert_uint_eq(tags_count(t), 2);
	tags_write(t, &out);
	ck_assert(slice_is(buf_slice(&out), "{\"tag\":\"[PERSON_2]\",\"key\":\"ann\"}\n{\"tag\":\"[PERSON_3]\",\"key\":\"bob\"}\n"));
	buf_free(&out);
	tags_free(t);
}
END_TEST

int main(void)
{
	Suite *s = suite_create("redact");
	TCase *tc = tcase_create("redact");

	all = redactor_new((1u << N_REDACT_KINDS) - 1);
	tcase_add_loop_test(tc, sentences, 0, (int)N_ELEMS(halves));
	tcase_add_loop_test(tc, text_table, 0, (int)N_ELEMS(texts));
	tcase_add_loop_test(tc, kinds_table, 0, (int)N_ELEMS(lists));
	tcase_add_test(tc, map_is_read);
	suite_add_tcase(s, tc);
	int failed = run_suite(s);
	redactor_free(all);
	return failed;
}
