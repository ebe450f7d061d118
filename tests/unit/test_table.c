/* Rows of cells, the columns of a header, and the times in them. */
#include "read/table_columns.h"
#include "support.h"

/* The cells between brackets, a slash after each row. */
static struct slice in_line(char mark, const char *text)
{
	struct rows rows = { .text = slice_z(text), .mark = mark, .quotes = true };
	struct row row;
	struct buf b = BUF_INIT;

	while (rows_next(&rows, &row)) {
		for (size_t i = 0; i < row.n && i < TABLE_MAX_CELLS; i++) {
			struct slice cell = cell_text(&rows, &row.cells[i], &arena);
			buf_addf(&b, "[%.*s]", SLICE_ARG(cell));
		}
		buf_addc(&b, '/');
	}
	return kept(&b);
}

static const struct { char mark; const char *in, *want; } tables[] = {
	{ ',', "", "" },
	{ ',', "a,b\nc,d", "[a][b]/[c][d]/" },
	{ ',', "a,b\r\n\r\nc,d\r\n", "[a][b]/[c][d]/" },
	{ ',', "a,,\n,\n", "[a][][]/[][]/" },
	{ ',', " a , \"b\" \n", "[a][\"b\"]/" },
	{ ',', "a, \"b,c\"\n", "[a][b,c]/" },
	{ ',', "\"a\nb\r\nc\",d\n", "[a\nb\nc][d]/" },
	{ ',', "\"a \"\"b\"\"\",\"\"\n", "[a \"b\"][]/" },
	{ ',', "\"a \"b\" c\",d\n", "[a \"b\" c][d]/" },
	{ ',', "\"a,b\nc,d\n", "[\"a][b]/[c][d]/" },
	{ ',', "\"a,b\nc,\"d,e\"\n", "[\"a][b]/[c][d,e]/" },
	{ ',', "a\"b,c\n", "[a\"b][c]/" },
	{ ';', "a,b;c\n", "[a,b][c]/" },
	{ '\t', "\"a\"\tb\n", "[\"a\"][b]/" },
	{ '\t', "\"a\nb\"\tc\n", "[a\nb][c]/" },
	{ '\t', "\"a \"\"b\"\"\"\tc\n", "[a \"b\"][c]/" },
	{ '\t', "x\t\"a\ny\tb\"\nz\tc\n", "[x][\"a]/[y][b\"]/[z][c]/" },
	{ '\t', "a\\tb\\nc\\\\n\td\\e\\\n", "[a\tb\nc\\n][d\\e\\]/" },
};

START_TEST(rows_table)
{
	struct slice got = in_line(tables[_i].mark, tables[_i].in);

	ck_assert_msg(slice_is(got, tables[_i].want), "'%s' gives '%.*s'", tables[_i].in, SLICE_ARG(got));
}
END_TEST

/* Where who, what and when are, counted from 1. */
static const struct { const char *header; size_t speaker, text, start, end; } headers[] = {
	{ "start_time,stop_time,speaker,value", 3, 4, 1, 2 },
	{ "Start Time,End-Time,Speaker Name,Text", 3, 4, 1, 2 },
	{ "AuthorID,Author,Date,Content", 2, 4, 3, 0 },
	{ "role,text", 1, 2, 0, 0 },
	{ "name,speaker,text", 2, 3, 0, 0 },
	{ "tmin,tier,text,tmax", 2, 3, 1, 4 },
	{ "start,end,text", 0, 3, 1, 2 },
	{ "text,label", 0, 0, 0, 0 },
	{ "speaker", 0, 0, 0, 0 },
	{ "Well,text me,when you speak", 0, 0, 0, 0 },
};

static size_t place(const struct columns *c, enum column k)
{
	return columns_has(c, k) ? c->at[k] + 1 : 0;
}

START_TEST(header_table)
{
	struct rows rows = { .text = slice_z(headers[_i].header), .mark = ',', .quotes = true };
	struct columns c;
	struct row row;

	ck_assert(rows_next(&rows, &row));
	bool ok = columns_read(&c, &row);
	ck_assert_msg(ok == (headers[_i].text > 0), "on '%s'", headers[_i].header);
	if (!ok)
		return;
	ck_assert_uint_eq(place(&c, COLUMN_SPEAKER), headers[_i].speaker);
	ck_assert_uint_eq(place(&c, COLUMN_TEXT), headers[_i].text);
	ck_assert_uint_eq(place(&c, COLUMN_START), headers[_i].start);
	ck_assert_uint_eq(place(&c, COLUMN_END), headers[_i].end);
}
END_TEST

static const struct { const char *in; int64_t unit, ms; const char *iso; } times[] = {
	{ "12.345", 1000, 12345, "" },
	{ "12,5", 1000, 12500, "" },
	{ " 7 ", 1000, 7000, "" },
	{ "0.5796", 1000, 580, "" },
	{ "0.57949", 1000, 579, "" },
	{ "1500", 1, 1500, "" },
	{ "1500.7", 1, 1500, "" },
	{ "1500 ms", 1000, 1500, "" },
	{ "3.5s", 1, 3500, "" },
	{ "00:16:16,059", 1000, 976059, "" },
	{ "1:05", 1000, 65000, "" },
	{ "1710000000", 1000, -1, "2024-03-09T16:00:00Z" },
	{ "1710000000123", 1000, -1, "2024-03-09T16:00:00Z" },
	{ "1710000000123", 1, -1, "2024-03-09T16:00:00Z" },
	{ "2022-06-12 08:15:00", 1000, -1, "2022-06-12T08:15:00" },
	{ "2022-06-12T08:15:00.250Z", 1000, -1, "2022-06-12T08:15:00Z" },
	{ "2022-06-12T08:15:00+02:00", 1000, -1, "2022-06-12T08:15:00+02:00" },
	{ "06/12/2022, 12:05 AM", 1000, -1, "2022-06-12T00:05:00" },
	{ "19-Jul-21 04:34 PM", 1000, -1, "2021-07-19T16:34:00" },
	{ "2022-06-12", 1000, -1, "2022-06-12" },
	{ "2022-06-12 08:15:00 and more", 1000, -1, NULL },
	{ "2022-13-12 08:15", 1000, -1, NULL },
	{ "99999999999999999999", 1000, -1, NULL },
	{ "1.5.2", 1000, -1, NULL },
	{ "-1", 1000, -1, NULL },
	{ "", 1000, -1, NULL },
};

START_TEST(time_table)
{
	char iso[TIME_ISO_SIZE];
	int64_t ms;
	bool ok = table_time(slice_z(times[_i].in), times[_i].unit, &ms, iso);

	ck_assert_msg(ok == (times[_i].iso != NULL), "on '%s': %d", times[_i].in, ok);
	if (ok)
		ck_assert_msg(ms == times[_i].ms && slice_is(slice_z(iso), times[_i].iso),
			      "on '%s': %lld '%s'", times[_i].in, (long long)ms, iso);
}
END_TEST

int main(void)
{
	Suite *s = suite_create("table");
	TCase *tc = tcase_create("table");

	tcase_add_checked_fixture(tc, arena_setup, arena_teardown);
	tcase_add_loop_test(tc, rows_table, 0, (int)N_ELEMS(tables));
	tcase_add_loop_test(tc, header_table, 0, (int)N_ELEMS(headers));
	tcase_add_loop_test(tc, time_table, 0, (int)N_ELEMS(times));
	suite_add_tcase(s, tc);
	return run_suite(s);
}
