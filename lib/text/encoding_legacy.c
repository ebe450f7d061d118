#include "text/encoding.h"

#include "base/mem.h"
#include "text/decode.h"
#include "text/utf8.h"

#include <uchardet/uchardet.h>

static const struct encoding windows_1252 = { "windows-1252", "windows-1252" };

/* What a candidate must show before it is believed. */
enum script {
	WESTERN,	/* the letters of windows-1252 */
	LATIN,		/* other letters among those of ASCII: so many, and not too rarely */
	OTHER		/* words of nothing but bytes that are not ASCII */
};

/*
 * What uchardet says (its README, "Supported Languages/Encodings"), in the
 * order of its list, and what is then read: the superset that the WHATWG
 * Encoding Standard ("Names and labels") reads under that label.  Beside it the
 * encoding that it is most often taken for: what reads better is it.
 * Left out: encodings that switch by escapes, and Macintosh ones but Cyrillic,
 * which it takes short English texts with typographic quotes for.  The rarer an
 * encoding, the more letters: a name such as Muñoz, often written, is one.
 */
static const struct candidate {
	const char *said;
	enum script script;
	unsigned letters;	/* of LATIN: different bytes that windows-1252 reads as something else */
	struct encoding is, or;	/* or.name NULL: nothing else */
} candidates[] = {
	{ "BIG5", OTHER, 0, { "big5", "CP950" }, { 0 } },
	{ "EUC-JP", OTHER, 0, { "euc-jp", "EUC-JP" }, { 0 } },
	{ "EUC-KR", OTHER, 0, { "euc-kr", "CP949" }, { 0 } },
	{ "UHC", OTHER, 0, { "euc-kr", "CP949" }, { 0 } },
	{ "EUC-TW", OTHER, 0, { "euc-tw", "EUC-TW" }, { 0 } },
	{ "GB18030", OTHER, 0, { "gb18030", "GB18030" }, { 0 } },
	{ "SHIFT_JIS", OTHER, 0, { "shift_jis", "CP932" }, { 0 } },
	{ "IBM852", LATIN, 3, { "ibm852", "IBM852" }, { 0 } },
	{ "IBM855", OTHER, 0, { "ibm855", "IBM855" }, { 0 } },
	{ "IBM865", LATIN, 3, { "ibm865", "IBM865" }, { 0 } },
	{ "IBM866", OTHER, 0, { "ibm866", "IBM866" }, { 0 } },
	{ "ISO-8859-1", WESTERN, 0, { "windows-1252", "windows-1252" }, { 0 } },
	{ "ISO-8859-2", LATIN, 1, { "iso-8859-2", "ISO-8859-2" },
	  { "windows-1250", "windows-1250" } },
	{ "ISO-8859-3", LATIN, 3, { "iso-8859-3", "ISO-8859-3" },
	  { "windows-1252", "windows-1252" } },
	{ "ISO-8859-4", LATIN, 3, { "iso-8859-4", "ISO-8859-4" },
	  { "windows-1257", "windows-1257" } },
	{ "ISO-8859-5", OTHER, 0, { "iso-8859-5", "ISO-8859-5" }, { 0 } },
	{ "ISO-8859-6", OTHER, 0, { "iso-8859-6", "ISO-8859-6" },
	  { "windows-1256", "windows-1256" } },
	{ "ISO-8859-7", OTHER, 0, { "iso-8859-7", "ISO-8859-7" },
	  { "windows-1253", "windows-1253" } },
	{ "ISO-8859-8", OTHER, 0, { "iso-8859-8", "ISO-8859-8" },
	  { "windows-1255", "windows-1255" } },
	{ "ISO-8859-9", LATIN, 1, { "windows-1254", "windows-1254" }, { 0 } },
	{ "ISO-8859-10", LATIN, 3, { "iso-8859-10", "ISO-8859-10" },
	  { "windows-1252", "windows-1252" } },
	{ "ISO-8859-11", OTHER, 0, { "windows-874", "CP874" }, { 0 } },
	{ "ISO-8859-13", LATIN, 1, { "iso-8859-13", "ISO-8859-13" },
	  { "windows-1257", "windows-1257" } },
	{ "ISO-8859-15", LATIN, 3, { "iso-8859-15", "ISO-8859-15" },
	  { "windows-1252", "windows-1252" } },
	{ "ISO-8859-16", LATIN, 3, { "iso-8859-16", "ISO-8859-16" },
	  { "windows-1250", "windows-1250" } },
	{ "KOI8-R", OTHER, 0, { "koi8-r", "KOI8-R" }, { 0 } },
	{ "MAC-CYRILLIC", OTHER, 0, { "x-mac-cyrillic", "MAC-CYRILLIC" }, { 0 } },
	{ "TIS-620", OTHER, 0, { "windows-874", "CP874" }, { 0 } },
	{ "VISCII", LATIN, 3, { "viscii", "VISCII" }, { 0 } },
	{ "WINDOWS-1250", LATIN, 1, { "windows-1250", "windows-1250" },
	  { "iso-8859-2", "ISO-8859-2" } },
	{ "WINDOWS-1251", OTHER, 0, { "windows-1251", "windows-1251" }, { 0 } },
	{ "WINDOWS-1252", WESTERN, 0, { "windows-1252", "windows-1252" }, { 0 } },
	{ "WINDOWS-1253", OTHER, 0, { "windows-1253", "windows-1253" },
	  { "iso-8859-7", "ISO-8859-7" } },
	{ "WINDOWS-1255", OTHER, 0, { "windows-1255", "windows-1255" }, { 0 } },
	{ "WINDOWS-1256", OTHER, 0, { "windows-1256", "windows-1256" }, { 0 } },
	{ "WINDOWS-1257", LATIN, 1, { "windows-1257", "windows-1257" },
	  { "iso-8859-13", "ISO-8859-13" } },
	{ "WINDOWS-1258", LATIN, 3, { "windows-1258", "windows-1258" }, { 0 } },
};

/* Of C++, which uchardet is written in: what new does where there is no memory, instead of an exception. */
#ifdef WITH_NEW_HANDLER
typedef void new_handler(void);
new_handler *set_new_handler(new_handler *act) __asm__("_ZSt15set_new_handlerPFvvE");

static void die(void)
{
	mem_die(0);
}
#endif

static const struct candidate *ask_uchardet(struct slice sample)
{
#ifdef WITH_NEW_HANDLER
	set_new_handler(die);
#endif

	const struct candidate *found = NULL;
	uchardet_t u = uchardet_new();

	uchardet_handle_data(u, sample.p, sample.len);
	uchardet_data_end(u);
	for (size_t i = 0; i < N_ELEMS(candidates) && !found; i++)
		if (slice_is(slice_z(uchardet_get_charset(u)), candidates[i].said))
			found = &candidates[i];
	uchardet_delete(u);
	return found;
}

/* Decodes as much of the sample as is whole. */
static void decode_as(const struct encoding *is, struct slice sample, struct decoded *to)
{
	struct decoder *d = decoder_new(is->decode_as);

	if (d)
		decoder_run(d, sample, false, to);
	else
		to->n_bad = sample.len;
	decoder_free(d);
}

/* How well a text reads: a letter is likelier than a mark, a mark than a control character. */
static size_t quality(struct slice text)
{
	size_t n = 0;

	while (text.len) {
		uint32_t cp = utf8_next(&text);
		if (cp >= 0x80)
			n += cp_letter(cp) ? 2 : cp_punct(cp) || cp_space(cp);
	}
	return n;
}

/* Whether at least one letter in fifty is none of ASCII. */
static bool many_letters(struct slice text)
{
	size_t all = 0, other = 0;

	while (text.len) {
		uint32_t cp = utf8_next(&text);
		all += cp_letter(cp);
		other += cp >= 0x80 && cp_letter(cp);
	}
	return other && other * 50 >= all;
}

/* Whether `need` of the sample's bytes are letters that windows-1252 would read as something else. */
static bool other_letters(const struct encoding *is, struct slice sample, size_t need)
{
	struct decoded a = DECODED_INIT, b = DECODED_INIT;
	bool seen[256] = { false };
	char bytes[256];
	size_t n = 0, found = 0;

	for (size_t i = 0; i < sample.len; i++) {
		unsigned char c = (unsigned char)sample.p[i];
		if (c >= 0x80 && !seen[c])
			bytes[n++] = sample.p[i];
		seen[c] = true;
	}
	decode_as(is, (struct slice){ bytes, n }, &a);
	decode_as(&windows_1252, (struct slice){ bytes, n }, &b);
	struct slice x = buf_slice(&a.text), y = buf_slice(&b.text);
	while (x.len && y.len) {
		uint32_t cp = utf8_next(&x);
		found += utf8_next(&y) != cp && cp_letter(cp);
	}
	decoded_free(&a);
	decoded_free(&b);
	return found >= need;
}

/* Whether at least a third of the bytes that are not ASCII follow another one. */
static bool joined(struct slice sample)
{
	size_t high = 0, after = 0;
	bool before = false;

	for (size_t i = 0; i < sample.len; i++) {
		bool is_high = (unsigned char)sample.p[i] >= 0x80;
		high += is_high;
		after += is_high && before;
		before = is_high;
	}
	return after * 3 >= high;
}

static size_t count_high(struct slice sample)
{
	size_t n = 0;

	for (size_t i = 0; i < sample.len; i++)
		n += (unsigned char)sample.p[i] >= 0x80;
	return n;
}

/* uchardet nearly always says something; a wrong guess garbles the text, so ask for evidence. */
static bool plausible(const struct candidate *c, const struct encoding *is,
		      const struct decoded *text, struct slice sample)
{
	if (text->n_bad * 50 > count_high(sample))
		return false;
	if (c->script == OTHER)
		return joined(sample);
	return many_letters(buf_slice(&text->text)) && other_letters(is, sample, c->letters);
}

/* The better reading of the two; NULL if it is not to be believed. */
static const struct encoding *choose(const struct candidate *c, struct slice sample)
{
	struct decoded a = DECODED_INIT, b = DECODED_INIT;
	const struct encoding *is = &c->is;
	bool second = false;

	decode_as(&c->is, sample, &a);
	if (c->or.name) {
		decode_as(&c->or, sample, &b);
		second = quality(buf_slice(&b.text)) > quality(buf_slice(&a.text));
	}
	if (second)
		is = &c->or;
	if (!plausible(c, is, second ? &b : &a, sample))
		is = NULL;
	decoded_free(&a);
	decoded_free(&b);
	return is;
}

const struct encoding *encoding_legacy(struct slice sample)
{
	const struct candidate *c = ask_uchardet(sample);
	const struct encoding *is = NULL;

	if (c && c->script != WESTERN)
		is = choose(c, sample);
	return is ? is : &windows_1252;
}
