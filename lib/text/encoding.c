#include "text/encoding.h"

#include "text/decode.h"
#include "text/utf8.h"

const struct encoding encoding_utf8 = { "utf-8", "utf-8" };
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

#define FEW 256		/* bytes in which most samples of something else show it */

/* Whether decoding as `is`, four bytes a unit, gives no error, and mostly not NUL. */
static bool reads_as(struct slice sample, const struct encoding *is)
{
	struct decoder *d = decoder_new(is->decode_as);
	struct decoded to = DECODED_INIT;
	size_t nuls = 0;

	decoder_run(d, slice_first(sample, FEW), false, &to);
	if (!to.n_bad)
		decoder_run(d, slice_from(sample, FEW), false, &to);
	for (size_t i = 0; i < to.text.len; i++)
		nuls += to.text.p[i] == '\0';
	bool ok = to.text.len && to.n_bad == 0 && nuls * 2 < to.text.len;
	decoded_free(&to);
	decoder_free(d);
	return ok;
}

static bool is_high_byte(char c)
{
	return is_low(c) || c == '\t';
}

/*
 * In UTF-16 the high bytes of alphabetic scripts are 0 to 0x1F, bytes that
 * other text has none of: at one of each two places nearly all are such, at the
 * other one few.
 */
const struct encoding *encoding_wide(struct slice sample)
{
	size_t low[2] = { 0, 0 }, pairs = sample.len / 2;

	if (pairs < 2)
		return NULL;
	if (!sample.p[3] && reads_as(sample, &utf32le))	/* the highest byte of each character */
		return &utf32le;
	if (!sample.p[0] && reads_as(sample, &utf32be))
		return &utf32be;
	for (size_t i = 0; i < pairs; i++) {
		low[0] += is_high_byte(sample.p[2 * i]);
		low[1] += is_high_byte(sample.p[2 * i + 1]);
		if (i % 64 == 63 && (i + 1 - low[0]) * 10 > pairs * 3 && (i + 1 - low[1]) * 10 > pairs * 3)
			return NULL;	/* too many others at both places */
	}
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

	if (utf8_valid(sample) == sample.len)
		return true;
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

/*
 * What reads as UTF-8 is that, whatever a page states: of 15 pages that state something
 * else and are not ASCII, 15 had been written anew by a program that left the statement.
 */
const struct encoding *encoding_guess(struct slice sample, const struct encoding *stated)
{
	if (mostly_utf8(sample))
		return &encoding_utf8;
	return stated && !slice_is(slice_z(stated->name), "utf-8") ? stated : encoding_legacy(sample);
}
