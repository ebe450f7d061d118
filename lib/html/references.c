/*
 * Character references: the named ones of HTML 4 and a few more (source: the
 * WHATWG's entities.json), and numbers.
 */
#include "html/token.h"

#include "text/utf8.h"

#define NAME_MAX_LEN 8

/* Sorted by name in byte order. */
static const struct { const char *name; unsigned short cp; } names[] = {
	{ "AElig", 0xC6 }, { "Aacute", 0xC1 }, { "Acirc", 0xC2 }, { "Agrave", 0xC0 },
	{ "Alpha", 0x391 }, { "Aring", 0xC5 }, { "Atilde", 0xC3 }, { "Auml", 0xC4 },
	{ "Beta", 0x392 }, { "Ccedil", 0xC7 }, { "Dagger", 0x2021 }, { "Delta", 0x394 },
	{ "ETH", 0xD0 }, { "Eacute", 0xC9 }, { "Ecirc", 0xCA }, { "Egrave", 0xC8 },
	{ "Euml", 0xCB }, { "Gamma", 0x393 }, { "Iacute", 0xCD }, { "Icirc", 0xCE },
	{ "Igrave", 0xCC }, { "Iuml", 0xCF }, { "Ntilde", 0xD1 }, { "OElig", 0x152 },
	{ "Oacute", 0xD3 }, { "Ocirc", 0xD4 }, { "Ograve", 0xD2 }, { "Omega", 0x3A9 },
	{ "Oslash", 0xD8 }, { "Otilde", 0xD5 }, { "Ouml", 0xD6 }, { "Prime", 0x2033 },
	{ "Scaron", 0x160 }, { "THORN", 0xDE }, { "Uacute", 0xDA }, { "Ucirc", 0xDB },
	{ "Ugrave", 0xD9 }, { "Uuml", 0xDC }, { "Yacute", 0xDD }, { "Yuml", 0x178 },
	{ "aacute", 0xE1 }, { "acirc", 0xE2 }, { "acute", 0xB4 }, { "aelig", 0xE6 },
	{ "agrave", 0xE0 }, { "alpha", 0x3B1 }, { "amp", 0x26 }, { "apos", 0x27 },
	{ "aring", 0xE5 }, { "asymp", 0x2248 }, { "atilde", 0xE3 }, { "auml", 0xE4 },
	{ "bdquo", 0x201E }, { "beta", 0x3B2 }, { "brvbar", 0xA6 }, { "bull", 0x2022 },
	{ "ccedil", 0xE7 }, { "cedil", 0xB8 }, { "cent", 0xA2 }, { "check", 0x2713 },
	{ "circ", 0x2C6 }, { "copy", 0xA9 }, { "curren", 0xA4 }, { "dagger", 0x2020 },
	{ "darr", 0x2193 }, { "deg", 0xB0 }, { "delta", 0x3B4 }, { "divide", 0xF7 },
	{ "eacute", 0xE9 }, { "ecirc", 0xEA }, { "egrave", 0xE8 }, { "emsp", 0x2003 },
	{ "ensp", 0x2002 }, { "eth", 0xF0 }, { "euml", 0xEB }, { "euro", 0x20AC },
	{ "frac12", 0xBD }, { "frac14", 0xBC }, { "frac34", 0xBE }, { "gamma", 0x3B3 },
	{ "ge", 0x2265 }, { "gt", 0x3E }, { "harr", 0x2194 }, { "hearts", 0x2665 },
	{ "hellip", 0x2026 }, { "iacute", 0xED }, { "icirc", 0xEE }, { "iexcl", 0xA1 },
	{ "igrave", 0xEC }, { "infin", 0x221E }, { "iquest", 0xBF }, { "iuml", 0xEF },
	{ "lambda", 0x3BB }, { "laquo", 0xAB }, { "larr", 0x2190 }, { "ldquo", 0x201C },
	{ "le", 0x2264 }, { "lrm", 0x200E }, { "lsaquo", 0x2039 }, { "lsquo", 0x2018 },
	{ "lt", 0x3C }, { "macr", 0xAF }, { "mdash", 0x2014 }, { "micro", 0xB5 },
	{ "middot", 0xB7 }, { "minus", 0x2212 }, { "mu", 0x3BC }, { "nbsp", 0xA0 },
	{ "ndash", 0x2013 }, { "ne", 0x2260 }, { "not", 0xAC }, { "ntilde", 0xF1 },
	{ "oacute", 0xF3 }, { "ocirc", 0xF4 }, { "oelig", 0x153 }, { "ograve", 0xF2 },
	{ "omega", 0x3C9 }, { "ordf", 0xAA }, { "ordm", 0xBA }, { "oslash", 0xF8 },
	{ "otilde", 0xF5 }, { "ouml", 0xF6 }, { "para", 0xB6 }, { "permil", 0x2030 },
	{ "pi", 0x3C0 }, { "plusmn", 0xB1 }, { "pound", 0xA3 }, { "prime", 0x2032 },
	{ "quot", 0x22 }, { "raquo", 0xBB }, { "rarr", 0x2192 }, { "rdquo", 0x201D },
	{ "reg", 0xAE }, { "rlm", 0x200F }, { "rsaquo", 0x203A }, { "rsquo", 0x2019 },
	{ "sbquo", 0x201A }, { "scaron", 0x161 }, { "sect", 0xA7 }, { "shy", 0xAD },
	{ "sigma", 0x3C3 }, { "starf", 0x2605 }, { "sup1", 0xB9 }, { "sup2", 0xB2 },
	{ "sup3", 0xB3 }, { "szlig", 0xDF }, { "theta", 0x3B8 }, { "thinsp", 0x2009 },
	{ "thorn", 0xFE }, { "tilde", 0x2DC }, { "times", 0xD7 }, { "trade", 0x2122 },
	{ "uacute", 0xFA }, { "uarr", 0x2191 }, { "ucirc", 0xFB }, { "ugrave", 0xF9 },
	{ "uml", 0xA8 }, { "uuml", 0xFC }, { "yacute", 0xFD }, { "yen", 0xA5 }, { "yuml", 0xFF },
	{ "zwj", 0x200D }, { "zwnj", 0x200C },
};

static uint32_t named(struct slice name)
{
	size_t low = 0, high = N_ELEMS(names);

	while (low < high) {
		size_t mid = (low + high) / 2;
		int c = slice_cmp(name, slice_z(names[mid].name));
		if (c == 0)
			return names[mid].cp;
		if (c < 0)
			high = mid;
		else
			low = mid + 1;
	}
	return 0;
}

/* Numbers 0x80 to 0x9F mean what they mean in windows-1252. */
static uint32_t from_number(uint32_t n)
{
	static const unsigned short c1[32] = {
		0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160,
		0x2039, 0x152, 0x8D, 0x17D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
		0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178,
	};

	if (n >= 0x80 && n < 0xA0)
		return c1[n - 0x80];
	return n == 0 ? CP_BAD : n;
}

static int digit(char c, uint32_t base)
{
	char l = to_lower(c);
	int d = is_digit(c) ? c - '0' : l >= 'a' && l <= 'f' ? l - 'a' + 10 : 99;

	return (uint32_t)d < base ? d : -1;
}

/* The number at the front of s, behind "&#"; *taken is its length, 0 if there is none. */
static uint32_t numbered(struct slice s, size_t *taken)
{
	bool hex = s.len && to_lower(s.p[0]) == 'x';
	uint32_t n = 0, base = hex ? 16 : 10;
	size_t i = hex;

	for (; i < s.len && digit(s.p[i], base) >= 0; i++)
		if (n <= 0x10FFFF)
			n = n * base + (uint32_t)digit(s.p[i], base);
	*taken = i > hex ? i : 0;
	return from_number(n);
}

/* The reference at the front of s, behind its "&"; *taken is its length, 0 if it is none. */
static uint32_t reference(struct slice s, size_t *taken)
{
	uint32_t cp = 0;
	size_t n = 0;

	if (s.len && s.p[0] == '#') {
		cp = numbered(slice_from(s, 1), &n);
		n += n > 0;
	} else {
		while (n < s.len && n <= NAME_MAX_LEN &&
		       (is_digit(s.p[n]) || (to_lower(s.p[n]) >= 'a' && to_lower(s.p[n]) <= 'z')))
			n++;
		cp = named(slice_first(s, n));
		n = cp ? n : 0;
	}
	*taken = n + (n > 0 && n < s.len && s.p[n] == ';');
	return cp;
}

void put_references(struct buf *out, struct slice text)
{
	while (text.len) {
		size_t n = slice_chr(text, '&'), taken;
		uint32_t cp;
		buf_add(out, slice_first(text, n));
		text = slice_from(text, n);
		if (!text.len)
			return;
		cp = reference(slice_from(text, 1), &taken);
		if (taken)
			utf8_put(out, cp);
		else
			buf_addc(out, '&');
		text = slice_from(text, 1 + taken);
	}
}
