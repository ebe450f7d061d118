/*
 * check.c - numbers whose digits check one another.
 */
#include "redact/find.h"

/* ISO/IEC 7812-1, annex B, of 12 digits or more that are not all the same. */
bool check_luhn(struct slice s)
{
	size_t n = 0, sum = 0;
	bool differ = false;
	char first = '\0';

	for (size_t i = s.len; i-- > 0;) {
		if (!is_digit(s.p[i]))
			continue;
		size_t d = (size_t)(s.p[i] - '0');
		differ |= first && first != s.p[i];
		first = s.p[i];
		if (n++ % 2 == 1)
			d = d > 4 ? d * 2 - 9 : d * 2;
		sum += d;
	}
	return n >= 12 && sum % 10 == 0 && differ;
}

/* ISO 13616-1: the first four to the end, letters as 10 to 35, by ISO 7064 MOD 97-10. */
bool check_iban(struct slice s)
{
	char v[40];
	size_t n = 0;
	unsigned rest = 0;

	for (size_t i = 0; i < s.len; i++)
		if (is_alnum(s.p[i]) && n < sizeof(v))
			v[n++] = to_upper(s.p[i]);
	if (n < 15 || n > 34)
		return false;
	for (size_t i = 0; i < n; i++) {
		char c = v[(i + 4) % n];
		rest = is_digit(c) ? rest * 10 + (unsigned)(c - '0') : rest * 100 + (unsigned)(c - 'A') + 10;
		rest %= 97;
	}
	return rest == 1;
}

/* No area 000, 666 or from 900 on, no group 00, no serial 0000: "ddd-dd-dddd". */
bool check_ssn(struct slice s)
{
	return s.p[0] != '9' && !slice_starts(s, SLICE("000")) && !slice_starts(s, SLICE("666")) &&
	       !slice_starts(slice_from(s, 4), SLICE("00")) && !slice_ends(s, SLICE("0000"));
}
