/*
 * encoding_stated.c - the encoding that a page of HTML or XML states in its first bytes.
 *
 * The WHATWG's "prescan a byte stream to determine its encoding" (HTML 13.2.3.2), and
 * its names of encodings (Encoding Standard 4.2).
 */
#include "text/encoding.h"

/* Each encoding with its labels; what decodes it is iconv's name of the superset in use. */
static const struct { struct encoding is; const char *labels; } known[] = {
	{ { "utf-8", "utf-8" }, "unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf-8 utf8 x-unicode20utf8 "
	  /* cannot be: the bytes that say it would not be read; HTML says what they are */
	  "utf-16 utf-16be utf-16le csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff unicodefffe" },
	{ { "windows-1252", "windows-1252" },
	  "ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591 "
	  "iso_8859-1 iso_8859-1:1987 l1 latin1 us-ascii windows-1252 x-cp1252 x-user-defined" },
	{ { "ibm866", "IBM866" }, "866 cp866 csibm866 ibm866" },
	{ { "iso-8859-2", "ISO-8859-2" },
	  "csisolatin2 iso-8859-2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 latin2" },
	{ { "iso-8859-3", "ISO-8859-3" },
	  "csisolatin3 iso-8859-3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 l3 latin3" },
	{ { "iso-8859-4", "ISO-8859-4" },
	  "csisolatin4 iso-8859-4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 l4 latin4" },
	{ { "iso-8859-5", "ISO-8859-5" },
	  "csisolatincyrillic cyrillic iso-8859-5 iso-ir-144 iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988" },
	{ { "iso-8859-6", "ISO-8859-6" },
	  "arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6 iso-8859-6-e "
	  "iso-8859-6-i iso-ir-127 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987" },
	{ { "iso-8859-7", "ISO-8859-7" },
	  "csisolatingreek ecma-118 elot_928 greek greek8 iso-8859-7 iso-ir-126 iso8859-7 iso88597 "
	  "iso_8859-7 iso_8859-7:1987 sun_eu_greek" },
	{ { "iso-8859-8", "ISO-8859-8" },
	  "csiso88598e csiso88598i csisolatinhebrew hebrew iso-8859-8 iso-8859-8-e iso-8859-8-i iso-ir-138 "
	  "iso8859-8 iso88598 iso_8859-8 iso_8859-8:1988 logical visual" },
	{ { "iso-8859-10", "ISO-8859-10" },
	  "csisolatin6 iso-8859-10 iso-ir-157 iso8859-10 iso885910 l6 latin6" },
	{ { "iso-8859-13", "ISO-8859-13" }, "iso-8859-13 iso8859-13 iso885913" },
	{ { "iso-8859-14", "ISO-8859-14" }, "iso-8859-14 iso8859-14 iso885914" },
	{ { "iso-8859-15", "ISO-8859-15" },
	  "csisolatin9 iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9" },
	{ { "iso-8859-16", "ISO-8859-16" }, "iso-8859-16" },
	{ { "koi8-r", "KOI8-R" }, "cskoi8r koi koi8 koi8-r koi8_r" },
	{ { "koi8-u", "KOI8-U" }, "koi8-ru koi8-u" },
	{ { "macintosh", "MACINTOSH" }, "csmacintosh mac macintosh x-mac-roman" },
	{ { "windows-874", "CP874" }, "dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 windows-874" },
	{ { "windows-1250", "windows-1250" }, "cp1250 windows-1250 x-cp1250" },
	{ { "windows-1251", "windows-1251" }, "cp1251 windows-1251 x-cp1251" },
	{ { "windows-1253", "windows-1253" }, "cp1253 windows-1253 x-cp1253" },
	{ { "windows-1254", "windows-1254" },
	  "cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 l5 latin5 "
	  "windows-1254 x-cp1254" },
	{ { "windows-1255", "windows-1255" }, "cp1255 windows-1255 x-cp1255" },
	{ { "windows-1256", "windows-1256" }, "cp1256 windows-1256 x-cp1256" },
	{ { "windows-1257", "windows-1257" }, "cp1257 windows-1257 x-cp1257" },
	{ { "windows-1258", "windows-1258" }, "cp1258 windows-1258 x-cp1258" },
	{ { "x-mac-cyrillic", "MAC-CYRILLIC" }, "x-mac-cyrillic x-mac-ukrainian" },
	{ { "gb18030", "GB18030" },
	  "chinese csgb2312 csiso58gb231280 gb18030 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 x-gbk" },
	{ { "big5", "BIG5-HKSCS" }, "big5 big5-hkscs cn-big5 csbig5 x-x-big5" },
	{ { "euc-jp", "EUC-JP" }, "cseucpkdfmtjapanese euc-jp x-euc-jp" },
	{ { "iso-2022-jp", "ISO-2022-JP" }, "csiso2022jp iso-2022-jp" },
	{ { "shift_jis", "CP932" },
	  "csshiftjis ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis" },
	{ { "euc-kr", "CP949" },
	  "cseuckr csksc56011987 euc-kr iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 "
	  "windows-949" },
};

const struct encoding *encoding_of_label(struct slice label)
{
	struct slice word;

	label = slice_trim(label);
	for (size_t i = 0; i < N_ELEMS(known); i++) {
		struct slice rest = slice_z(known[i].labels);
		while (slice_word(&rest, &word))
			if (slice_ieq(word, label))
				return &known[i].is;
	}
	return NULL;
}

struct pair {
	struct slice name, value;
};

/* Bytes of s up to the first of them that `ends` has, or that is white space. */
static size_t up_to(struct slice s, const char *ends)
{
	size_t n = 0;

	while (n < s.len && !is_space(s.p[n]) && slice_chr(slice_z(ends), s.p[n]) == strlen(ends))
		n++;
	return n;
}

/* Takes a value, in quotes or without. */
static struct slice take_value(struct slice *in)
{
	struct slice value;
	size_t n;

	if (in->len && (in->p[0] == '"' || in->p[0] == '\'')) {
		value = slice_from(*in, 1);
		n = slice_chr(value, in->p[0]);
		*in = slice_from(value, n + 1);
		return slice_first(value, n < value.len ? n : 0);	/* one that does not end is none */
	}
	value = slice_first(*in, up_to(*in, ">"));
	*in = slice_from(*in, value.len);
	return value;
}

/* Takes the next attribute of a tag; false at the tag's end, which it takes, too. */
static bool take_attribute(struct slice *in, struct pair *out)
{
	struct slice rest;

	while (in->len && (is_space(in->p[0]) || in->p[0] == '/'))
		*in = slice_from(*in, 1);
	if (!in->len || in->p[0] == '>') {
		*in = slice_from(*in, 1);
		return false;
	}
	*out = (struct pair){ slice_first(*in, 1 + up_to(slice_from(*in, 1), "=/>")), { NULL, 0 } };
	*in = slice_from(*in, out->name.len);
	rest = slice_ltrim(*in);
	if (rest.len && rest.p[0] == '=') {
		*in = slice_ltrim(slice_from(rest, 1));
		out->value = take_value(in);
	}
	return true;
}

/* The name in "text/html; charset=NAME". */
static struct slice charset_in(struct slice content)
{
	struct slice word = SLICE("charset");

	for (; content.len; content = slice_from(content, 1)) {
		if (!slice_istarts(content, word))
			continue;
		struct slice rest = slice_ltrim(slice_from(content, word.len));
		if (!rest.len || rest.p[0] != '=')
			continue;
		rest = slice_ltrim(slice_from(rest, 1));
		return rest.len && (rest.p[0] == '"' || rest.p[0] == '\'') ?
		       take_value(&rest) : slice_first(rest, up_to(rest, ";"));
	}
	return content;
}

static const struct encoding *meta(struct slice *in)
{
	struct slice charset = { NULL, 0 }, content = { NULL, 0 };
	struct pair a;
	bool is_type = false;

	while (take_attribute(in, &a)) {
		if (slice_ieq_z(a.name, "charset") && !charset.len)
			charset = a.value;
		else if (slice_ieq_z(a.name, "content") && !content.len)
			content = charset_in(a.value);
		else if (slice_ieq_z(a.name, "http-equiv"))
			is_type = slice_ieq_z(slice_trim(a.value), "content-type");
	}
	return charset.len ? encoding_of_label(charset) : is_type && content.len ? encoding_of_label(content) : NULL;
}

/* <?xml version="1.0" encoding="NAME"?> */
static const struct encoding *declaration(struct slice in)
{
	struct pair a;

	in = slice_first(in, slice_chr(in, '>'));
	while (in.len && take_attribute(&in, &a))
		if (slice_is(a.name, "encoding"))
			return encoding_of_label(a.value);
	return NULL;
}

static bool begins_tag(struct slice s, const char *name)
{
	size_t n = strlen(name);

	return slice_istarts(s, slice_z(name)) && s.len > n && (is_space(s.p[n]) || s.p[n] == '/' || s.p[n] == '>');
}

/* Takes a comment, a tag or the like, or a byte of text. */
static const struct encoding *take_piece(struct slice *in)
{
	struct pair a;

	if (slice_starts(*in, SLICE("<!--"))) {
		*in = slice_from(*in, slice_find(*in, SLICE("-->"), 2) + 3);
	} else if (begins_tag(*in, "<meta")) {
		*in = slice_from(*in, 5);
		return meta(in);
	} else if (in->len > 1 && in->p[0] == '<' && is_letter(in->p[1])) {
		*in = slice_from(*in, up_to(*in, ">"));
		while (take_attribute(in, &a))
			;
	} else {
		*in = slice_from(*in, in->p[0] == '<' ? slice_chr(*in, '>') + 1 : 1);
	}
	return NULL;
}

bool encoding_may_state(struct slice head)
{
	static const char *const tags[] = { "<!", "<?xml", "<html", "<head", "<meta", "<title", "<link",
					    "<script", "<style", "<base", "<body" };

	head = slice_ltrim(head);
	for (size_t i = 0; i < N_ELEMS(tags); i++)
		if (slice_istarts_z(head, tags[i]) || slice_istarts(slice_z(tags[i]), head))
			return true;
	return false;
}

const struct encoding *encoding_stated(struct slice head)
{
	const struct encoding *found = NULL;

	head = slice_first(head, ENCODING_STATED);
	if (slice_starts(slice_ltrim(head), SLICE("<?xml")))
		found = declaration(slice_from(slice_ltrim(head), 5));
	while (head.len && !found)
		found = take_piece(&head);
	return found;
}
