/* XML tokens: they tile any input; attributes and references. */
#include "text/xml.h"
#include "support.h"

/* Each token: its kind, "name" of tags, 'body' of text. */
static struct slice in_line(struct slice text)
{
	static const char kinds[] = "TO/x";
	struct xml x = xml_begin(text);
	struct buf b = BUF_INIT;
	struct xml_token t;
	size_t at = 0;

	while (xml_next(&x, &t)) {
		ck_assert_msg(t.raw.p == text.p + at && t.raw.len > 0, "not tiled: '%.*s'", SLICE_ARG(text));
		at += t.raw.len;
		buf_addc(&b, kinds[t.kind]);
		if (t.kind != XML_OTHER)
			buf_addf(&b, "%.*s%s ", SLICE_ARG(t.kind == XML_TEXT ? t.body : t.name),
				 t.kind == XML_OPEN && t.empty ? "." : "");
		else
			buf_addc(&b, ' ');
	}
	ck_assert_uint_eq(at, text.len);
	return slice_rtrim(kept(&b));
}

static const struct { const char *in, *want; } tokens[] = {
	{ "", "" },
	{ "a", "Ta" },
	{ "<a>b</a>", "Oa Tb /a" },
	{ "<x:a y='1'/>b", "Oa. Tb" },
	{ "<a b=\"x>y\">c", "Oa Tc" },
	{ "<a b=\"x/\"/>", "Oa." },
	{ "<?xml version=\"1.0\"?><!-- <a> --><a>", "x x Oa" },
	{ "<!DOCTYPE a [ <!ENTITY b \">\"> ]><a>", "x Oa" },
	{ "<![CDATA[<a>&amp;]]>", "T<a>&amp;" },
	{ "<![CDATA[]]>b", "T Tb" },
	{ "<![CDATA[a", "Ta" },
	{ "<!-- a", "x" },
	{ "2 < 3 <4 <a>", "T2 < 3 <4  Oa" },
	{ "a <b <c>", "Ta  T<b  Oc" },
	{ "<a b=\"c", "T<a b=\"c" },
	{ "</", "T</" },
	{ "<", "T<" },
	{ "a<", "Ta<" },
	{ "<a don't>b", "Oa Tb" },
};

START_TEST(token_table)
{
	struct slice got = in_line(slice_z(tokens[_i].in));

	ck_assert_msg(slice_is(got, tokens[_i].want), "'%s' gives '%.*s'", tokens[_i].in, SLICE_ARG(got));
}
END_TEST

static const struct { const char *tag, *name, *want; } attributes[] = {
	{ "<a who='#x'>", "who", "#x" },
	{ "<a xml:id = \"x\" n='2'>", "id", "x" },
	{ "<a xml:id = \"x\" n='2'>", "n", "2" },
	{ "<a whom='y' who=''>", "who", "" },
	{ "<a who>", "who", "" },
	{ "<a who=x>", "who", NULL },
	{ "<a n='who'>", "who", NULL },
	{ "<a/>", "who", NULL },
};

START_TEST(attribute_table)
{
	struct xml x = xml_begin(slice_z(attributes[_i].tag));
	struct xml_token t;
	struct slice value = { NULL, 0 };

	ck_assert(xml_next(&x, &t) && t.kind == XML_OPEN);
	ck_assert_msg(xml_attr(&t, attributes[_i].name, &value) == (attributes[_i].want != NULL) &&
		      (!attributes[_i].want || slice_is(value, attributes[_i].want)),
		      "on %s of %s: '%.*s'", attributes[_i].name, attributes[_i].tag, SLICE_ARG(value));
}
END_TEST

static const struct { const char *in, *want; } texts[] = {
	{ "a", "a" },
	{ "a &amp; b &lt;&gt;&quot;&apos;", "a & b <>\"'" },
	{ "&#65;&#x42;&#X43;", "ABC" },
	{ "&#x20AC;", "\xE2\x82\xAC" },
	{ "&#0;&#xD800;", "\xEF\xBF\xBD\xEF\xBF\xBD" },
	{ "&#1114112;", "&#1114112;" },
	{ "&mdash; &; & &amp", "&mdash; &; & &amp" },
	{ "&#x;&#;&#12a;", "&#x;&#;&#12a;" },
};

START_TEST(text_table)
{
	struct slice got = xml_text(&arena, slice_z(texts[_i].in));

	ck_assert_msg(slice_is(got, texts[_i].want), "'%s' gives '%.*s'", texts[_i].in, SLICE_ARG(got));
}
END_TEST

int main(void)
{
	Suite *s = suite_create("xml");
	TCase *tc = tcase_create("xml");

	tcase_add_checked_fixture(tc, arena_setup, arena_teardown);
	tcase_add_loop_test(tc, token_table, 0, (int)N_ELEMS(tokens));
	tcase_add_loop_test(tc, attribute_table, 0, (int)N_ELEMS(attributes));
	tcase_add_loop_test(tc, text_table, 0, (int)N_ELEMS(texts));
	suite_add_tcase(s, tc);
	return run_suite(s);
}
