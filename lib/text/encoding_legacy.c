#include "text/encoding.h"

#include "text/decode.h"
#include "text/utf8.h"

#include <uchardet/uchardet.h>

static const struct encoding windows_1252 = { "windows-1252", "windows-1252" };

/* What a candidate must show before it is believed. */
enum script {
	WESTERN,	/* the letters of windows-1252 */
	LATIN,		/* other letters among ASCII ones: not too few of them */
	OTHER		/* words of nothing but bytes that are not ASCII */
};

/*
 * What uchardet says (its README, "Supported Languages/Encodings"), in the
 * order of its list, and what is then read: the superset that the WHATWG
 * Encoding Standard ("Names and labels") reads under that label.  Beside it the
 * encoding that it is most often taken for: what reads better is it.
 * Left out: encodings that switch by escapes, and Macintosh ones but Cyrillic,
 * which it takes short English texts with typographic quotes for.
 */
static const struct candidate {
	const char *said;
	enum script script;
	struct encoding is, or;	/* or.name NULL: nothing else */
} candidates[] = {
	{ "BIG5", OTHER, { "big5", "CP950" }, { 0 } },
	{ "EUC-JP", OTHER, { "euc-jp", "EUC-JP" }, { 0 } },
	{ "EUC-KR", OTHER, { "euc-kr", "CP949" }, { 0 } },
	{ "UHC", OTHER, { "euc-kr", "CP949" }, { 0 } },
	{ "EUC-TW", OTHER, { "euc-tw", "EUC-TW" }, { 0 } },
	{ "GB18030", OTHER, { "gb18030", "GB18030" }, { 0 } },
	{ "SHIFT_JIS", OTHER, { "shift_jis", "CP932" }, { 0 } },
	{ "IBM852", LATIN, { "ibm852", "IBM852" }, { 0 } },
	{ "IBM855", OTHER, { "ibm855", "IBM855" }, { 0 } },
	{ "IBM865", LATIN, { "ibm865", "IBM865" }, { 0 } },
	{ "IBM866", OTHER, { "ibm866", "IBM866" }, { 0 } },
	{ "ISO-8859-1", WESTERN, { "windows-1252", "windows-1252" }, { 0 } },
	{ "ISO-8859-2", LATIN, { "iso-8859-2", "ISO-8859-2" }, { "windows-1250", "windows-1250" } },
	{ "ISO-8859-3", LATIN, { "iso-8859-3", "ISO-8859-3" }, { "windows-1252", "windows-1252" } },
	{ "ISO-8859-4", LATIN, { "iso-8859-4", "ISO-8859-4" }, { "windows-1257", "windows-1257" } },
	{ "ISO-8859-5", OTHER, { "iso-8859-5", "ISO-8859-5" }, { 0 } },
	{ "ISO-8859-6", OTHER, { "iso-8859-6", "ISO-8859-6" }, { "windows-1256", "windows-1256" } },
	{ "ISO-8859-7", OTHER, { "iso-8859-7", "ISO-8859-7" }, { "windows-1253", "windows-1253" } },
	{ "ISO-8859-8", OTHER, { "iso-8859-8", "ISO-8859-8" }, { "windows-1255", "windows-1255" } },
	{ "ISO-8859-9", LATIN, { "windows-1254", "windows-1254" }, { 0 } },
	{ "ISO-8859-10", LATIN, { "iso-8859-10", "ISO-8859-10" }, { "windows-1252", "windows-1252" } },
	{ "ISO-8859-11", OTHER, { "windows-874", "CP874" }, { 0 } },
	{ "ISO-8859-13", LATIN, { "iso-8859-13", "ISO-8859-13" }, { "windows-1257", "windows-1257" } },
	{ "ISO-8859-15", LATIN, { "iso-8859-15", "ISO-8859-15" }, { "windows-1252", "windows-1252" } },
	{ "ISO-8859-16", LATIN, { "iso-8859-16", "ISO-8859-16" }, { "windows-1250", "windows-1250" } },
	{ "KOI8-R", OTHER, { "koi8-r", "KOI8-R" }, { 0 } },
	{ "MAC-CYRILLIC", OTHER, { "x-mac-cyrillic", "MAC-CYRILLIC" }, { 0 } },
	{ "TIS-620", OTHER, { "windows-874", "CP874" }, { 0 } },
	{ "VISCII", LATIN, { "viscii", "VISCII" }, { 0 } },
	{ "WINDOWS-1250", LATIN, { "windows-1250", "windows-1250" }, { "iso-8859-2", "ISO-8859-2" } },
	{ "WINDOWS-1251", OTHER, { "windows-1251", "windows-1251" }, { 0 } },
	{ "WINDOWS-1252", WESTERN, { "windows-1252", "windows-1252" }, { 0 } },
	{ "WINDOWS-1253", OTHER, { "windows-1253", "windows-1253" }, { "iso-8859-7", "ISO-8859-7" } },
	{ "WINDOWS-1255", OTHER, { "windows-1255", "windows-1255" }, { 0 } },
	{ "WINDOWS-1256", OTHER, { "windows-1256", "windows-1256" }, { 0 } },
	{ "WINDOWS-1257", LATIN, { "windows-1257", "windows-1257" }, { "iso-8859-13", "ISO-8859-13" } },
	{ "WINDOWS-1258", LATIN, { "windows-1258", "windows-1258" }, { 0 } },
};

static const struct candidate *ask_uchardet(struct slice sample)
{
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

/* What a sample is like when it is read as a candidate. */
struct looks {
	size_t n_bad;		/* bytes that cannot be read */
	size_t letters;
	size_t other_letters;	/* those of them that ASCII has not */
	size_t quality;		/* of the characters that ASCII has not */
};

/* A letter is likelier than a mark, a mark than a control character. */
static void look_at(struct looks *l, uint32_t cp)
{
	bool letter = cp_letter(cp);

	l->letters += letter;
	if (cp < 0x80)
		return;
	l->other_letters += letter;
	l->quality += letter ? 2 : cp_punct(cp) || cp_space(cp);
}

static struct looks look(const struct encoding *is, struct slice sample)
{
	struct decoder *d = decoder_new(is->decode_as);
	struct decoded to = DECODED_INIT;
	struct looks l = { sample.len, 0, 0, 0 };

	if (d) {
		decoder_run(d, sample, false, &to);
		l.n_bad = (size_t)to.n_bad;
		for (struct slice text = buf_slice(&to.text); text.len;)
			look_at(&l, utf8_next(&text));
	}
	decoded_free(&to);
	decoder_free(d);
	return l;
}

/* Bytes that are not ASCII, and those of them that follow another one. */
static void count_high(struct slice sample, size_t *high, size_t *joined)
{
	bool before = false;

	*high = *joined = 0;
	for (size_t i = 0; i < sample.len; i++) {
		bool is_high = (unsigned char)sample.p[i] >= 0x80;
		*high += is_high;
		*joined += is_high && before;
		before = is_high;
	}
}

/* uchardet nearly always says something; a wrong guess garbles the text, so ask for evidence. */
static bool plausible(enum script script, const struct looks *l, struct slice sample)
{
	size_t high, joined;

	count_high(sample, &high, &joined);
	if (l->n_bad * 50 > high)
		return false;
	return script == LATIN ? l->other_letters && l->other_letters * 50 >= l->letters :
				 joined * 3 >= high;
}

const struct encoding *encoding_legacy(struct slice sample)
{
	const struct candidate *c = ask_uchardet(sample);
	const struct encoding *is;
	struct looks l, other;

	if (!c || c->script == WESTERN)
		return &windows_1252;
	is = &c->is;
	l = look(is, sample);
	if (c->or.name) {
		other = look(&c->or, sample);
		if (other.quality > l.quality) {
			is = &c->or;
			l = other;
		}
	}
	return plausible(c->script, &l, sample) ? is : &windows_1252;
}
