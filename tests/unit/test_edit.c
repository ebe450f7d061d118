/* What the user asks to have done to turns: dropped, joined, renamed; and how it is said. */
#include "model/doc_json.h"
#include "read/reader.h"
#include "turns/edit.h"
#include "support.h"

/*
 * Each turn as "NUMBER speaker=text [start,end) start-end flags>repeat_of", what
 * is not there left out, then each speaker as "speaker:turns,words".
 */
static struct slice in_line(const struct doc *d)
{
	struct buf b = BUF_INIT;

	for (size_t i = 0; i < d->turns.n; i++) {
		const struct turn *t = &d->turns.v[i];
		buf_addf(&b, "%zu %.*s=%.*s [%zu,%zu)", t->index, SLICE_ARG(t->speaker),
			 SLICE_ARG(t->text), t->span.start, t->span.end);
		if (t->start_ms >= 0 || t->end_ms >= 0)
			buf_addf(&b, " %d-%d", (int)t->start_ms, (int)t->end_ms);
		for (unsigned f = 0; f < N_FLAGS; f++)
			if (t->flags >> f & 1)
				buf_addf(&b, " %s", flag_names[f]);
		if (t->repeat_of)
			buf_addf(&b, ">%zu", t->repeat_of);
		buf_addz(&b, "; ");
	}
	for (size_t i = 0; i < d->speakers.n; i++)
		buf_addf(&b, "%.*s:%zu,%zu ", SLICE_ARG(d->speakers.v[i].name),
			 d->speakers.v[i].turns, d->speakers.v[i].words);
	return slice_trim(kept(&b));
}

#define T(who, text, span, more) "{\"speaker\":\"" who "\",\"text\":\"" text "\",\"span\":[" span "]" more "}"

static const struct { int64_t gap; const char *json, *want; } merges[] = {
	{ EDIT_ANY_GAP, "{\"text\":\"abc de f\",\"turns\":[" T("A", "abc", "0,3", "") "," T("A", "de", "4,6", "") "," T("B", "f", "7,8", "") "]}",
	  "1 A=abc\nde [0,6); 2 B=f [7,8); A:1,2 B:1,1" },
	/* three, and a blank where there are times; the joined end is the last one that is stated last */
	{ EDIT_ANY_GAP, "{\"text\":\"a b c\",\"turns\":[" T("A", "a", "0,1", ",\"start\":1,\"end\":5") "," T("A", "b", "2,3", ",\"start\":2,\"end\":3")
	  "," T("A", "c", "4,5", ",\"start\":9,\"end\":10") "]}",
	  "1 A=a b c [0,5) 1000-10000; A:1,3" },
	{ EDIT_ANY_GAP, "{\"text\":\"a b\",\"turns\":[" T("A", "a", "0,1", ",\"start\":1,\"end\":5") "," T("A", "b", "2,3", ",\"start\":6") "]}",
	  "1 A=a b [0,3) 1000--1; A:1,2" },
	/* only after no longer pause; from the start where no end is stated; unknown times stay apart */
	{ 500, "{\"text\":\"a b c d\",\"turns\":[" T("A", "a", "0,1", ",\"start\":1,\"end\":5") "," T("A", "b", "2,3", ",\"start\":5.5,\"end\":6")
	  "," T("A", "c", "4,5", ",\"start\":6.6") "," T("A", "d", "6,7", ",\"start\":7.1") "]}",
	  "1 A=a b [0,3) 1000-6000; 2 A=c d [4,7) 6600--1; A:2,4" },
	{ 0, "{\"text\":\"a b\",\"turns\":[" T("A", "a", "0,1", "") "," T("A", "b", "2,3", "") "]}",
	  "1 A=a [0,1); 2 A=b [2,3); A:2,2" },
	/* a part between them, or a turn that was left out; nobody known */
	{ EDIT_ANY_GAP, "{\"text\":\"a -- b\",\"turns\":[" T("A", "a", "0,1", "") "," T("A", "b", "5,6", "") "],\"parts\":[{\"type\":\"separator\",\"span\":[2,4]}]}",
	  "1 A=a [0,1); 2 A=b [5,6); A:2,2" },
	{ EDIT_ANY_GAP, "{\"text\":\"a b\",\"turns\":[" T("", "a", "0,1", "") "," T("", "b", "2,3", "") "]}",
	  "1 =a [0,1); 2 =b [2,3);" },
	/* flags of both, empty only if both are; what is repeated has another number */
	{ EDIT_ANY_GAP, "{\"text\":\"a b c d\",\"turns\":[" T("A", "a", "0,1", "") "," T("A", "", "2,3", ",\"flags\":[\"empty\"]")
	  "," T("B", "c", "4,5", ",\"flags\":[\"cut_off\"]") "," T("B", "c", "6,7", ",\"flags\":[\"repeat\"],\"repeat_of\":3") "]}",
	  "1 A=a [0,3); 2 B=c\nc [4,7) cut_off repeat; A:1,1 B:1,2" },
	{ EDIT_ANY_GAP, "{\"text\":\"a b c d\",\"turns\":[" T("A", "a", "0,1", "") "," T("A", "b", "2,3", "")
	  "," T("B", "b", "4,5", ",\"repeat_of\":2") "]}",
	  "1 A=a\nb [0,3); 2 B=b [4,5)>1; A:1,2 B:1,1" },
	/* made by another program: no text, no spans */
	{ EDIT_ANY_GAP, "{\"turns\":[{\"speaker\":\"A\",\"text\":\"a\"},{\"speaker\":\"A\",\"text\":\"b\"}]}",
	  "1 A=a\nb [0,0); A:1,2" },
	{ EDIT_ANY_GAP, "{\"turns\":[]}", "" },
};

START_TEST(merge_table)
{
	struct doc d = doc_of(merges[_i].json);

	doc_merge(&d, merges[_i].gap);
	struct slice got = in_line(&d);
	ck_assert_msg(slice_is(got, merges[_i].want), "on %s: %.*s", merges[_i].json, SLICE_ARG(got));
}
END_TEST

START_TEST(merge_keeps)
{
	struct doc d = doc_of("{\"text\":\"abcd\",\"turns\":["
		T("A", "a", "0,2", ",\"label\":\"A:\",\"line\":3,\"notes\":[{\"text\":\"x\",\"span\":[0,1]}]") ","
		T("A", "b", "2,4", ",\"label\":\"A -\",\"line\":4,\"time\":\"2024\",\"notes\":[{\"text\":\"y\",\"span\":[2,3]}],"
		"\"quoted\":[{\"text\":\"q\",\"span\":[2,3]}],\"parts\":[{\"type\":\"summary\",\"span\":[3,4]}]") "]}");

	doc_merge(&d, EDIT_ANY_GAP);
	ck_assert_uint_eq(d.turns.n, 1);
	const struct turn *t = &d.turns.v[0];
	ck_assert_uint_eq(t->notes.n, 2);
	ck_assert(slice_is(t->notes.v[1].text, "y"));
	ck_assert_uint_eq(t->quoted.n, 1);
	ck_assert_uint_eq(t->parts.n, 1);
	ck_assert_uint_eq(t->line, 3);
	ck_assert(slice_is(t->label, "A:") && slice_is(t->time, "2024"));
}
END_TEST

#define FLAG(f) (1u << FLAG_##f)

static const struct { unsigned flags; const char *json, *want; } drops[] = {
	{ FLAG(EMPTY) | FLAG(REFUSAL), "{\"text\":\"a b c\",\"turns\":[" T("A", "a", "0,1", ",\"flags\":[\"cut_off\",\"refusal\"]")
	  "," T("B", "b", "2,3", ",\"flags\":[\"cut_off\"]") "," T("C", "", "4,5", ",\"flags\":[\"empty\"]") "]}",
	  "1 B=b [2,3) cut_off; B:1,1" },
	/* what a turn repeats may be gone, or have another number */
	{ FLAG(CUT_OFF), "{\"text\":\"a b a b\",\"turns\":[" T("A", "a", "0,1", ",\"flags\":[\"cut_off\"]") "," T("B", "b", "2,3", "")
	  "," T("A", "a", "4,5", ",\"flags\":[\"repeat\"],\"repeat_of\":1") "," T("B", "b", "6,7", ",\"repeat_of\":2") "]}",
	  "1 B=b [2,3); 2 A=a [4,5) repeat; 3 B=b [6,7)>1; B:2,2 A:1,1" },
	{ FLAG(EMPTY), "{\"turns\":[" T("A", "", "0,0", ",\"flags\":[\"empty\"]") "]}", "" },
};

START_TEST(drop_table)
{
	struct doc d = doc_of(drops[_i].json);

	doc_drop_flagged(&d, drops[_i].flags);
	struct slice got = in_line(&d);
	ck_assert_msg(slice_is(got, drops[_i].want), "on %s: %.*s", drops[_i].json, SLICE_ARG(got));
}
END_TEST

/* A turn that was left out keeps its neighbours apart. */
START_TEST(drop_then_merge)
{
	struct doc d = doc_of("{\"text\":\"a b c d\",\"turns\":[" T("A", "a", "0,1", "") "," T("B", "b", "2,3", ",\"flags\":[\"empty\"]")
			      "," T("A", "c", "4,5", "") "," T("A", "d", "6,7", "") "]}");

	doc_drop_flagged(&d, FLAG(EMPTY));
	doc_merge(&d, EDIT_ANY_GAP);
	ck_assert(slice_is(in_line(&d), "1 A=a [0,1); 2 A=c\nd [4,7); A:2,3"));
}
END_TEST

/* How to say it is a note of what is said, and in parentheses where there are no notes. */
START_TEST(directions)
{
	const char *json = "{\"text\":\"a b c d\",\"turns\":[" T("A", "a", "0,1", ",\"flags\":[\"direction\"]") "," T("A", "b", "2,3", "")
			   "," T("A", "c", "4,5", ",\"flags\":[\"direction\"]") "," T("B", "d", "6,7", ",\"flags\":[\"direction\"]") "]}";
	struct doc d = doc_of(json);

	doc_merge(&d, EDIT_ANY_GAP);
	ck_assert_uint_eq(d.turns.n, 2);
	ck_assert(slice_is(d.turns.v[0].text, "b") && d.turns.v[0].flags == 0);
	ck_assert_uint_eq(d.turns.v[0].notes.n, 2);
	ck_assert(slice_is(d.turns.v[0].notes.v[1].text, "c") && d.turns.v[0].notes.v[1].span.start == 4);
	ck_assert(slice_is(d.turns.v[1].text, "d") && d.turns.v[1].flags == FLAG(DIRECTION));
	doc_bracket_directions(&d);
	ck_assert(slice_is(d.turns.v[0].text, "b") && slice_is(d.turns.v[1].text, "(d)"));
}
END_TEST

static const char talk[] = "Ann: a\nBo: b\nAnn: c\nBo: d\nDoctor: e\nAnn: f\nDoctor: g\n";

#define S(lit) { (lit), sizeof(lit) - 1 }

/* Names and roles that the user gives, and what the speakers are then. */
static const struct { struct name_rule names[2]; struct role_rule role; const char *want; } casts[] = {
	{ { { { 0 }, { 0 } } }, { { 0 }, ROLE_NONE }, "Ann Bo Doctor/doctor" },
	{ { { S("ann"), S("Ada") } }, { { 0 }, ROLE_NONE }, "Ada Bo Doctor/doctor" },
	{ { { S("Ann"), S("Xi") }, { S("Bo"), S("Xi") } }, { { 0 }, ROLE_NONE }, "Xi/patient Doctor/doctor" },
	{ { { S("Ann"), S("Bo") } }, { { 0 }, ROLE_NONE }, "Bo/patient Doctor/doctor" },
	/* the role follows from either name; a rule may know either */
	{ { { S("Doctor"), S("Kim") } }, { { 0 }, ROLE_NONE }, "Ann Bo Kim/doctor" },
	{ { { S("Bo"), S("Client") } }, { { 0 }, ROLE_NONE }, "Ann Client/patient Doctor/doctor" },
	{ { { S("Bo"), S("Cy") } }, { S("bo"), ROLE_HOST }, "Ann Cy/host Doctor/doctor" },
	{ { { S("Bo"), S("Cy") } }, { S("CY"), ROLE_HOST }, "Ann Cy/host Doctor/doctor" },
	/* by the label as written */
	{ { { S("Bo:"), S("Cy") } }, { { 0 }, ROLE_NONE }, "Ann Doctor/doctor Cy" },
};

static struct slice cast_line(const struct doc *d)
{
	struct buf b = BUF_INIT;

	for (size_t i = 0; i < d->speakers.n; i++) {
		const struct speaker *who = &d->speakers.v[i];
		buf_addf(&b, "%s%.*s%s%s", i ? " " : "", SLICE_ARG(who->name),
			 who->role ? "/" : "", role_names[who->role]);
	}
	return kept(&b);
}

/* The same from the text, and from the turns of a record that a run without rules made. */
START_TEST(cast_table)
{
	struct doc plain = { .arena = &arena, .text = slice_z(talk), .line = 1 }, d = plain;
	struct record r = { 0 };
	const char *why;

	doc_read(&plain, NULL, lex, NULL);
	record_set_text(&r, &arena, "text", plain.text);
	doc_to_record(&plain, &r);
	record_settle(&r, &arena);

	lex->names = casts[_i].names;
	lex->n_names = casts[_i].names[1].label.len ? 2 : casts[_i].names[0].label.len ? 1 : 0;
	lex->rules = &casts[_i].role;
	lex->n_rules = casts[_i].role.role != ROLE_NONE;
	doc_read(&d, NULL, lex, NULL);
	struct slice got = cast_line(&d);
	ck_assert_msg(slice_is(got, casts[_i].want), "row %d: %.*s", _i, SLICE_ARG(got));
	for (size_t i = 0; i < d.speakers.n; i++)
		ck_assert(d.speakers.v[i].turns > 0 && d.speakers.v[i].words > 0);

	struct doc again = { .arena = &arena };
	ck_assert(doc_from_record(&again, &r, &why));
	doc_recast(&again, lex);
	for (size_t i = 0; i < d.turns.n; i++)
		ck_assert(slice_eq(again.turns.v[i].speaker, d.turns.v[i].speaker));
	ck_assert_uint_eq(again.speakers.n, d.speakers.n);
}
END_TEST

static const struct { const char *text; int64_t ms; } seconds[] = {
	{ "0", 0 }, { "2", 2000 }, { "1.5", 1500 }, { "0.05", 50 }, { "10.125", 10125 }, { "", -1 },
	{ ".5", -1 }, { "1.", -1 }, { "1.2345", -1 }, { "-1", -1 }, { "1s", -1 }, { "1.5 ", -1 },
	{ "99999999999", -1 },
};

START_TEST(seconds_table)
{
	int64_t ms = -1;
	bool ok = seconds_read(slice_z(seconds[_i].text), &ms);

	ck_assert_msg(ok == (seconds[_i].ms >= 0) && (!ok || ms == seconds[_i].ms), "on '%s'", seconds[_i].text);
}
END_TEST

START_TEST(rules_as_text)
{
	struct role_rule role;
	struct name_rule name;
	unsigned flags;

	ck_assert(role_rule_read(SLICE("Dr. A=doctor"), &role) && slice_is(role.label, "Dr. A") && role.role == ROLE_DOCTOR);
	ck_assert(!role_rule_read(SLICE("A=boss"), &role) && !role_rule_read(SLICE("=doctor"), &role) && !role_rule_read(SLICE("A"), &role));
	ck_assert(name_rule_read(SLICE("A=B=C"), &name) && slice_is(name.label, "A") && slice_is(name.name, "B=C"));
	ck_assert(!name_rule_read(SLICE("A="), &name) && !name_rule_read(SLICE("A"), &name) && !name_rule_read(SLICE(""), &name));
	ck_assert(flags_read(SLICE("empty"), &flags) && flags == FLAG(EMPTY));
	ck_assert(flags_read(SLICE("refusal,cut_off"), &flags) && flags == (FLAG(REFUSAL) | FLAG(CUT_OFF)));
	ck_assert(!flags_read(SLICE(""), &flags) && !flags_read(SLICE("empty,,repeat"), &flags) && !flags_read(SLICE("x"), &flags));
}
END_TEST

int main(void)
{
	Suite *s = suite_create("edit");
	TCase *tc = tcase_create("edit");

	tcase_add_checked_fixture(tc, reading_setup, reading_teardown);
	tcase_add_loop_test(tc, merge_table, 0, (int)N_ELEMS(merges));
	tcase_add_test(tc, merge_keeps);
	tcase_add_test(tc, directions);
	tcase_add_loop_test(tc, drop_table, 0, (int)N_ELEMS(drops));
	tcase_add_test(tc, drop_then_merge);
	tcase_add_loop_test(tc, cast_table, 0, (int)N_ELEMS(casts));
	tcase_add_loop_test(tc, seconds_table, 0, (int)N_ELEMS(seconds));
	tcase_add_test(tc, rules_as_text);
	suite_add_tcase(s, tc);
	return run_suite(s);
}
