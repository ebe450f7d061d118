#include "redact/find.h"

#define CUE_WORDS 6	/* before a number, among which "call" or "mobile" is */

/* How the digits of a number stand where it is usual; told: only behind a word that says it is one. */
static const struct {
	const char *shape;
	bool told;
	const char *source;
} forms[] = {
	{ "(Ndd)?Ndd_dddd", false, "North American Numbering Plan" },
	{ "1-(Ndd)?Ndd_dddd", false, "the same, with its prefix" },
	{ "1-Ndd-Ndd-dddd", false, "the same" },
	{ "Ndd-Ndd-dddd", false, "the same" },
	{ "NddNdddddd", true, "the same" },
	{ "Ndd-dddd", false, "the same, within an area" },
	{ "0ddd_ddd_dddd", false, "Ofcom, United Kingdom; Nigeria" },
	{ "0dddd_dddddd", false, "Ofcom; Germany" },
	{ "0dddd_ddd_ddd", false, "Ofcom" },
	{ "0dd_dddd_dddd", false, "Ofcom; Japan, Korea" },
	{ "(0dd)?dddd_dddd", false, "Ofcom" },
	{ "(0ddd)?ddd_dddd", false, "Ofcom" },
	{ "(0dddd)?dddddd", false, "Ofcom" },
	{ "0d_dd_dd_dd_dd", false, "Arcep, France" },
	{ "0d_dddd_dddd", false, "ACMA, Australia; Japan" },
	{ "(0d)?dddd_dddd", false, "ACMA" },
	{ "0ddd_ddd_ddd", false, "ACMA: mobiles" },
	{ "1300-ddd-ddd", false, "ACMA" },
	{ "1800-ddd-ddd", false, "ACMA" },
	{ "0ddd_ddddddd", false, "Bundesnetzagentur, Germany: mobiles" },
	{ "0ddd_dddddddd", false, "the same" },
	{ "0ddd_ddd_dd_dd", false, "Germany" },
	{ "0dd_dddddd", false, "Germany" },
	{ "0dd_ddddddd", false, "Germany" },
	{ "0dd_dddddddd", false, "Germany; India" },
	{ "0dd_ddd_dd_dd", false, "OFCOM, Switzerland; PTS, Sweden" },
	{ "0d-dddddddd", false, "ACM, Netherlands" },
	{ "0dd_ddd_dddd", false, "ICASA, South Africa; Israel" },
	{ "0ddd_ddd_dddd", false, "Turkey; Pakistan" },
	{ "0dddd_ddddddd", false, "Pakistan" },
	{ "ddddd-ddddd", false, "TRAI, India: mobiles" },
	{ "Nddddddddd", true, "TRAI" },
	{ "01d-dddd-dddd", false, "Korea: mobiles" },
	{ "1dd-dddd-dddd", false, "MIIT, China: mobiles" },
	{ "(dd)?ddddd_dddd", false, "Anatel, Brazil" },
	{ "(dd)?dddd_dddd", false, "Anatel; IFT, Mexico" },
	{ "8-(ddd)?ddd_dd_dd", false, "Rossvyaz, Russia" },
	{ "8-ddd-ddd-dd-dd", false, "the same" },
	{ "ddd-ddd-ddd", true, "CNMC, Spain; UKE, Poland; Portugal" },
	{ "ddd-dd-dd-dd", true, "CNMC" },
	{ "dd-dd-dd-dd", true, "Denmark; Luxembourg" },
	{ "ddd-dd-ddd", true, "Norway" },
	{ "dddd-dddd", true, "Singapore; Hong Kong" },
	{ "ddd-dddd-dddd", true, "Thailand and others" },
	{ "dd-dddd-dddd", true, "Mexico; Italy" },
	{ "ddddddddd", true, "of nine digits and more" },
	{ "dddddddddd", true, "" },
	{ "ddddddddddd", true, "" },
};

/* "+49 (0)30 1234-567", "0044 20 ...": of 8 to 15 digits (ITU-T E.164); the end, or `at`. */
static size_t international(struct slice s, size_t at, size_t digits)
{
	size_t i = at, end = at, n = 0;
	bool apart = true;

	for (; i < s.len && i < at + 40 && n <= 15; i++) {
		char c = s.p[i];
		if (is_digit(c)) {
			n++;
			end = i + 1;
			apart = false;
		} else if (c == '(' || c == ')' || (!apart && (c == ' ' || c == '-' || c == '.' || c == '/'))) {
			apart = c != ')';
		} else {
			break;
		}
	}
	return n >= digits && n <= 15 && !is_alnum(byte_at(s, end)) ? end : at;
}

/* "ext. 12", "x12" behind it. */
static size_t with_extension(struct slice s, size_t end)
{
	static const char *const words[] = { " extension ", " ext. ", " ext ", ", ext. ", " x" };

	for (size_t i = 0; i < N_ELEMS(words); i++) {
		size_t at = end + strlen(words[i]), n = at;
		if (!slice_istarts_z(slice_from(s, end), words[i]))
			continue;
		while (is_digit(byte_at(s, n)))
			n++;
		return n > at && n - at <= 6 ? n : end;
	}
	return end;
}

size_t find_phone(struct found *f, size_t at)
{
	struct slice s = f->text;
	size_t end = at;
	bool told = said_before(f, at, CUE_WORDS, V_PHONE);

	if (byte_at(s, at) == '+')
		end = international(s, at + 1, 8) > at + 1 ? international(s, at + 1, 8) : at;
	else if (slice_starts(slice_from(s, at), SLICE("00")))
		end = international(s, at, 10);
	for (size_t i = 0; end == at && i < N_ELEMS(forms); i++)
		if (!forms[i].told || told)
			end += shape_len(s, at, forms[i].shape);
	return end > at ? with_extension(s, end) : at;
}
