#include "text/charref.h"

#include "base/table.h"
#include "text/charref_names.h"
#include "text/utf8.h"

#define NAME_MAX_LEN 31	/* "CounterClockwiseContourIntegral" */
#define BARE_MAX_LEN 6	/* "Aacute": the longest that may stand without its semicolon */

static const struct charref_name *find_name(struct slice name)
{
	size_t i = table_find(charref_names, n_charref_names, sizeof(charref_names[0]), name);

	return i < n_charref_names ? &charref_names[i] : NULL;
}

/* The longest name that s, what follows the ampersand, begins with; its length with a semicolon. */
static size_t read_name(struct slice s, char to[CHARREF_SIZE], size_t *len)
{
	const struct charref_name *n = NULL;
	size_t run = 0, at;

	while (run < s.len && run < NAME_MAX_LEN && (is_letter(s.p[run]) || is_digit(s.p[run])))
		run++;
	if (run < s.len && s.p[run] == ';' && (n = find_name(slice_first(s, run))))
		at = run + 1;
	else
		for (at = run < BARE_MAX_LEN ? run : BARE_MAX_LEN; at > 0; at--)
			if ((n = find_name(slice_first(s, at))) && n->bare)
				break;
	if (at == 0 || !n)
		return 0;
	*len = strlen(n->utf8);
	memcpy(to, n->utf8, *len);
	return at;
}

/* Numbers 0x80 to 0x9F mean what they mean in windows-1252. */
static uint32_t number_meant(uint32_t n)
{
	static const unsigned short c1[32] = {
		0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160,
		0x2039, 0x152, 0x8D, 0x17D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
		0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178,
	};

	return n == 0 ? CP_BAD : n >= 0x80 && n < 0xA0 ? c1[n - 0x80] : n;
}

static int digit_value(char c, int base)
{
	int v = is_digit(c) ? c - '0' : to_lower(c) >= 'a' && to_lower(c) <= 'f' ?
		to_lower(c) - 'a' + 10 : 16;

	return v < base ? v : -1;
}

/* s: what follows "&#". */
static size_t read_number(struct slice s, char to[CHARREF_SIZE], size_t *len)
{
	int base = s.len && to_lower(s.p[0]) == 'x' ? 16 : 10;
	size_t first = base == 16, at = first;
	uint32_t n = 0;

	for (; at < s.len && digit_value(s.p[at], base) >= 0; at++)
		if (n <= 0x10FFFF)
			n = n * (uint32_t)base + (uint32_t)digit_value(s.p[at], base);
	if (at == first)
		return 0;
	*len = utf8_encode(to, number_meant(n));
	return at + (at < s.len && s.p[at] == ';');
}

size_t charref_read(struct slice s, char to[CHARREF_SIZE], size_t *len)
{
	struct slice rest = slice_from(s, 1);
	size_t n;

	if (s.len < 2 || s.p[0] != '&')
		return 0;
	if (rest.p[0] == '#') {
		n = read_number(slice_from(rest, 1), to, len);
		return n ? n + 2 : 0;
	}
	n = read_name(rest, to, len);
	return n ? n + 1 : 0;
}
