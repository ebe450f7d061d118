#include "app/opt.h"

#include "base/slice.h"
#include "support.h"

#include <stdlib.h>
#include <string.h>

enum { N_ARGS = 8 };

static const struct opt_word words[] = { { "auto", 0 }, { "vtt", 7 }, { NULL, 0 } };
static const struct opt_word ways[] = { { "text", 1 }, { "html", 2 }, { NULL, 0 } };

struct values {
	bool quiet, verbose, strict;
	const char *output;
	size_t size, jobs;
	int from, explain;
	struct opt_list list;
};

struct table {
	struct opt own[7], common[4];
};

static struct table tables(struct values *v)
{
	return (struct table){
		{
			OPT_FLAG('s', "strict", &v->strict, "stop"),
			OPT_LIST(0, "role", "LABEL=ROLE", &v->list, "a role"),
			OPT_WORD('f', "from", "FORMAT", &v->from, words, "format:"),
			OPT_MAYBE("explain", "html", &v->explain, ways, "why"),
			OPT_SIZE(0, "max-record", &v->size, "size"),
			OPT_TEXT('o', "output", "FILE", &v->output, "where to"),
			OPT_END
		}, {
			OPT_FLAG('q', "quiet", &v->quiet, "hush"),
			OPT_FLAG('v', "verbose", &v->verbose, "more"),
			OPT_COUNT('j', "jobs", &v->jobs, 0, 256, "jobs"),
			OPT_END
		}
	};
}

/* What was set, as text: "quiet jobs=4 | operand". */
static void show(struct buf *b, const struct values *v, int n, char **argv)
{
	buf_addz(b, v->quiet ? "quiet " : "");
	buf_addz(b, v->verbose ? "verbose " : "");
	buf_addz(b, v->strict ? "strict " : "");
	if (v->output)
		buf_addf(b, "output=%s ", v->output);
	if (v->size)
		buf_addf(b, "size=%zu ", v->size);
	if (v->jobs)
		buf_addf(b, "jobs=%zu ", v->jobs);
	if (v->from)
		buf_addf(b, "from=%d ", v->from);
	if (v->explain)
		buf_addf(b, "explain=%d ", v->explain);
	for (size_t i = 0; i < v->list.n; i++)
		buf_addf(b, "role=%s ", v->list.v[i]);
	buf_addz(b, "|");
	for (int i = 1; i <= n; i++)
		buf_addf(b, " %s", argv[i]);
	buf_addc(b, '\0');
}

static const struct row {
	const char *args[N_ARGS];
	const char *want;	/* as shown; or the reason, after a ! */
} rows[] = {
	{ { NULL }, "|" },
	{ { "a", "-q", "b", NULL }, "quiet | a b" },
	{ { "-qv", "-", NULL }, "quiet verbose | -" },
	{ { "-qj4", "x", NULL }, "quiet jobs=4 | x" },
	{ { "-j", "4", "x", NULL }, "jobs=4 | x" },
	{ { "--jobs=0", NULL }, "|" },
	{ { "--jobs", "256", NULL }, "jobs=256 |" },
	{ { "--q", "--ver", "--j=3", NULL }, "quiet verbose jobs=3 |" },
	{ { "-q", "--", "-v", "--", NULL }, "quiet | -v --" },
	{ { "-o", "-q", NULL }, "output=-q |" },
	{ { "-o-", NULL }, "output=- |" },
	{ { "--output=", NULL }, "output= |" },
	{ { "--output", "a", "-ob", NULL }, "output=b |" },
	{ { "--max-record", "7", NULL }, "size=7 |" },
	{ { "--max-record=2k", NULL }, "size=2048 |" },
	{ { "--max-record=64M", NULL }, "size=67108864 |" },
	{ { "--max-record=3G", NULL }, "size=3221225472 |" },
	{ { "-fvtt", NULL }, "from=7 |" },
	{ { "-fvtt", "--from=auto", NULL }, "|" },
	{ { "--role", "A=client", "--role=B=host", NULL }, "role=A=client role=B=host |" },
	{ { "--x", NULL }, "!unknown option '--x'" },
	{ { "--x=1", NULL }, "!unknown option '--x'" },
	{ { "-x", NULL }, "!unknown option '-x'" },
	{ { "-qx", NULL }, "!unknown option '-x'" },
	{ { "--quieter", NULL }, "!unknown option '--quieter'" },
	{ { "--=x", NULL }, "!unknown option '--'" },
	{ { "--ro", "A=b", "--m=1", NULL }, "size=1 role=A=b |" },
	{ { "--s", NULL }, "strict |" },
	{ { "--o", NULL }, "!option '--output' needs a value" },
	{ { "-o", NULL }, "!option '--output' needs a value" },
	{ { "--quiet=yes", NULL }, "!option '--quiet' takes no value" },
	{ { "-j257", NULL }, "!bad number '257' for '--jobs': 0 to 256" },
	{ { "-j-1", NULL }, "!bad number '-1' for '--jobs': 0 to 256" },
	{ { "-j", "", NULL }, "!bad number '' for '--jobs': 0 to 256" },
	{ { "--jobs=4x", NULL }, "!bad number '4x' for '--jobs': 0 to 256" },
	{ { "--max-record=0", NULL },
	  "!bad size '0' for '--max-record': bytes, as in 500K, 64M, 2G" },
	{ { "--max-record=K", NULL },
	  "!bad size 'K' for '--max-record': bytes, as in 500K, 64M, 2G" },
	{ { "--max-record=18446744073709551615K", NULL },
	  "!bad size '18446744073709551615K' for '--max-record': bytes, as in 500K, 64M, 2G" },
	{ { "--from=srt", NULL }, "!unknown value 'srt' for '--from': auto, vtt" },
	{ { "--explain", "html", NULL }, "explain=1 | html" },
	{ { "--explain=html", NULL }, "explain=2 |" },
	{ { "--explain=", NULL }, "!unknown value '' for '--explain': text, html" },
	{ { "--from=", NULL }, "!unknown value '' for '--from': auto, vtt" },
};

START_TEST(options_table)
{
	const struct row *row = &rows[_i];
	struct values v = { 0 };
	struct table t = tables(&v);
	struct buf got = BUF_INIT;
	char why[OPT_WHY_SIZE], *argv[N_ARGS + 1] = { NULL };
	int argc = 1, n;

	argv[0] = strdup("tool");
	for (; row->args[argc - 1]; argc++)
		argv[argc] = strdup(row->args[argc - 1]);
	char *kept[N_ARGS + 1];
	memcpy(kept, argv, sizeof(kept));
	if (opt_read(t.own, t.common, argc, argv, &n, why))
		show(&got, &v, n, argv);
	else
		buf_addf(&got, "!%s%c", why, 0);
	ck_assert_msg(strcmp(got.p, row->want) == 0, "row %d: got '%s', want '%s'", _i, got.p,
		      row->want);
	opt_free(t.own);
	ck_assert(v.list.v == NULL && v.list.n == 0);
	buf_free(&got);
	for (int i = 0; i < argc; i++)
		free(kept[i]);
}
END_TEST

/* A name of the tool's own goes before the common one of the same name. */
START_TEST(own_goes_first)
{
	bool mine = false, theirs = false;
	const struct opt own[] = { OPT_FLAG('q', "quiet", &mine, ""), OPT_END };
	const struct opt common[] = { OPT_FLAG('q', "quiet", &theirs, ""), OPT_END };
	char *longer[] = { (char[]){ "t" }, (char[]){ "--qui" }, NULL };
	char *letter[] = { (char[]){ "t" }, (char[]){ "-q" }, NULL };
	char why[OPT_WHY_SIZE];
	int n;

	ck_assert(opt_read(own, common, 2, longer, &n, why));
	ck_assert(mine && !theirs);
	mine = false;
	ck_assert(opt_read(own, common, 2, letter, &n, why));
	ck_assert(mine && !theirs);
	ck_assert(opt_read(NULL, common, 2, letter, &n, why));
	ck_assert(theirs);
}
END_TEST

static const struct opt_word many[] = {
	{ "auto", 0 }, { "a-rather-long-word", 1 }, { "another-long-word", 2 }, { NULL, 0 }
};

START_TEST(help_wraps)
{
	const struct opt table[] = {
		OPT_FLAG('q', "quiet", NULL, "hush"),
		OPT_TEXT(0, "a-very-long-option", "ARGUMENT", NULL, "its text"),
		OPT_WORD('f', "from", "FORMAT", NULL, many, "what the input is:"),
		OPT_MAYBE("why", "HOW", NULL, many, "the reason"),
		OPT_END
	};
	struct buf out = BUF_INIT;

	opt_help(table, &out);
	buf_addc(&out, '\0');
	ck_assert_str_eq(out.p,
		"  -q, --quiet               hush\n"
		"      --a-very-long-option ARGUMENT\n"
		"                            its text\n"
		"  -f, --from FORMAT         what the input is: auto, a-rather-long-word,\n"
		"                            another-long-word\n"
		"      --why[=HOW]           the reason\n");
	buf_free(&out);
}
END_TEST

int main(void)
{
	Suite *s = suite_create("opt");
	TCase *tc = tcase_create("opt");

	tcase_add_loop_test(tc, options_table, 0, (int)N_ELEMS(rows));
	tcase_add_test(tc, own_goes_first);
	tcase_add_test(tc, help_wraps);
	suite_add_tcase(s, tc);
	return run_suite(s);
}
