#include "text/encoding.h"

#include "text/decode.h"
#include "text/utf8.h"

#include <uchardet/uchardet.h>

const struct encoding encoding_utf8 = { "utf-8", "utf-8" };
static const struct encoding windows_1252 = { "windows-1252", "windows-1252" };
static const struct encoding utf16le = { "utf-16le", "utf-16le" };
static const struct encoding utf16be = { "utf-16be", "utf-16be" };
static const struct encoding utf32le = { "utf-32le", "utf-32le" };
static const struct encoding utf32be = { "utf-32be", "utf-32be" };

/* Longer ones before those that they begin with (Unicode 15, table 23-6). */
static const struct { struct slice mark; const struct encoding *is; } marks[] = {
	{ { "\xFF\xFE\0\0", 4 }, &utf32le },
	{ { "\0\0\xFE\xFF", 4 }, &utf32be },
	{ { "\xEF\xBB\xBF", 3 }, &encoding_utf8 },
	{ { "\xFF\xFE", 2 }, &utf16le },
	{ { "\xFE\xFF", 2 }, &utf16be },
};

const struct encoding *encoding_mark(struct slice head, size_t *n)
{
	for (size_t i = 0; i < N_ELEMS(marks); i++)
		if (slice_starts(head, marks[i].mark)) {
			*n = marks[i].mark.len;
			return marks[i].is;
		}
	return NULL;
}

bool encoding_mark_open(struct slice head)
{
	for (size_t i = 0; i < N_ELEMS(marks); i++)
		if (head.len < marks[i].mark.len && slice_starts(marks[i].mark, head))
			return true;
	return false;
}

/* A control character that text does not hold, zero among them. */
static bool is_low(char c)
{
	return (unsigned char)c < 0x20 && !is_space(c) && c != '\x1B';
}

bool encoding_suspect(struct slice head, bool *settled)
{
	struct slice line = slice_first(head, ENCODING_HEAD);

	*settled = true;
	for (size_t i = 0; i < line.len && line.p[i] != '\n'; i++)
		if (is_low(line.p[i]) || (unsigned char)line.p[i] >= 0x80)
			return true;
	*settled = line.len == ENCODING_HEAD || slice_chr(line, '\n') < line.len;
	return false;
}

/* Whether decoding as `is` gives no error, and mostly not NUL. */
static bool reads_as(struct slice sample, const struct encoding *is)
{
	struct decoder *d = decoder_new(is->decode_as);
	struct decoded to = DECODED_INIT;
	size_t nuls = 0;

	decoder_run(d, sample, false, &to);
	for (size_t i = 0; i < to.text.len; i++)
		nuls += to.text.p[i] == '\0';
	bool ok = to.text.len && to.n_bad == 0 && nuls * 2 < to.text.len;
	decoded_free(&to);
	decoder_free(d);
	return ok;
}

/*
 * In UTF-16 the high bytes of alphabetic scripts are 0 to 0x1F, bytes that
 * other text has none of: at one of each two places nearly all are such, at the
 * other one few.
 */
const struct encoding *encoding_wide(struct slice sample)
{
	size_t low[2] = { 0, 0 }, pairs = sample.len / 2;

	if (pairs && pairs % 2 == 0 && reads_as(slice_first(sample, pairs * 2), &utf32le))
		return &utf32le;
	if (pairs && pairs % 2 == 0 && reads_as(slice_first(sample, pairs * 2), &utf32be))
		return &utf32be;
	for (size_t i = 0; i < pairs * 2; i++)
		low[i % 2] += is_low(sample.p[i]) || sample.p[i] == '\t';
	if (low[1] * 10 >= pairs * 7 && low[0] * 2 < low[1])
		return &utf16le;
	if (low[0] * 10 >= pairs * 7 && low[1] * 2 < low[0])
		return &utf16be;
	return NULL;
}

/* At least two good sequences for each broken part; one cut off at the sample's end is neither. */
static bool mostly_utf8(struct slice sample)
{
	size_t good = 0, broken = 0;
	bool cut = sample.len == ENCODING_SAMPLE, unfinished;

	while (sample.len) {
		size_t n = utf8_valid(sample);
		for (size_t i = 0; i < n; i++)
			good += (unsigned char)sample.p[i] >= 0xC0;
		sample = slice_from(sample, n);
		n = utf8_broken(sample, &unfinished);
		broken += n && !(unfinished && cut);
		sample = slice_from(sample, n);
	}
	return good >= broken * 2;
}

/* What a candidate must show before it is believed. */
enum script {
	WESTERN,	/* the letters of windows-1252 */
	LATIN,		/* other letters among ASCII ones: not too few of them */
	OTHER		/* words of nothing but bytes that are not ASCII */
};

/*
 * What uchardet says (its README, "Supported Languages/Encodings"), in the
 * order of its list, and what is then read: the superset that the WHATWG
 * Encoding Standard ("Names and labels") reads under that label, or that has
 * printable characters at 0x80 to 0x9F where the sample has such bytes.
 * Left out: encodings that switch by escapes, and Macintosh ones but Cyrillic,
 * which it takes short English texts with typographic quotes for.
 */
static const struct candidate {
	const char *said;
	enum script script;
	struct encoding is, with_c1;	/* with_c1.name NULL: the same */
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
	{ "WINDOWS-1250", LATIN, { "windows-1250", "windows-1250" }, { 0 } },
	{ "WINDOWS-1251", OTHER, { "windows-1251", "windows-1251" }, { 0 } },
	{ "WINDOWS-1252", WESTERN, { "windows-1252", "windows-1252" }, { 0 } },
	{ "WINDOWS-1253", OTHER, { "windows-1253", "windows-1253" }, { 0 } },
	{ "WINDOWS-1255", OTHER, { "windows-1255", "windows-1255" }, { 0 } },
	{ "WINDOWS-1256", OTHER, { "windows-1256", "windows-1256" }, { 0 } },
	{ "WINDOWS-1257", LATIN, { "windows-1257", "windows-1257" }, { 0 } },
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

/* What the bytes of a sample that are not ASCII are like. */
struct looks {
	size_t high;		/* such bytes */
	size_t joined;		/* those after another one */
	bool c1;		/* some are 0x80 to 0x9F */
};

static struct looks look(struct slice sample)
{
	struct looks l = { 0, 0, false };
	bool before = false;

	for (size_t i = 0; i < sample.len; i++) {
		unsigned char c = (unsigned char)sample.p[i];
		l.high += c >= 0x80;
		l.joined += c >= 0x80 && before;
		l.c1 = l.c1 || (c >= 0x80 && c < 0xA0);
		before = c >= 0x80;
	}
	return l;
}

/* Whether at least one letter in fifty is none of ASCII. */
static bool enough_letters(struct slice text)
{
	size_t other = 0, all = 0;

	while (text.len) {
		uint32_t cp = utf8_next(&text);
		if (cp_letter(cp)) {
			all++;
			other += cp >= 0x80;
		}
	}
	return other * 50 >= all && other > 0;
}

/* uchardet always says something; a wrong guess garbles the text, so ask for evidence. */
static bool plausible(const struct encoding *is, enum script script, struct slice sample,
		      const struct looks *l)
{
	struct decoder *d = decoder_new(is->decode_as);
	struct decoded to = DECODED_INIT;
	bool ok = d != NULL;

	if (ok) {
		decoder_run(d, sample, false, &to);
		ok = to.n_bad * 50 <= l->high;
	}
	if (ok && script == LATIN)
		ok = enough_letters(buf_slice(&to.text));
	if (ok && script == OTHER)
		ok = l->joined * 3 >= l->high;
	decoded_free(&to);
	decoder_free(d);
	return ok;
}

const struct encoding *encoding_guess(struct slice sample)
{
	const struct candidate *c;
	const struct encoding *is;

	if (mostly_utf8(sample))
		return &encoding_utf8;
	c = ask_uchardet(sample);
	if (!c || c->script == WESTERN)
		return &windows_1252;
	struct looks l = look(sample);
	is = l.c1 && c->with_c1.name ? &c->with_c1 : &c->is;
	return plausible(is, c->script, sample, &l) ? is : &windows_1252;
}
