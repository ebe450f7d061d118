/*
 * Numbers, without strtod: that wants a NUL at the end, and asks the locale
 * which character a decimal point is.
 */
#include "model/json.h"

#define DIGITS_MAX UINT64_C(100000000000000000)	/* one more digit fits below ten times this */
#define EXPONENT_MAX 1000000000			/* beyond any double and any text */

/* digits * 10^exponent */
struct decimal {
	uint64_t digits;
	int64_t exponent;
	bool negative;
};

/* Digits over the 18th only move the point. */
static void add_digit(struct decimal *d, char c, bool fraction)
{
	if (d->digits < DIGITS_MAX) {
		d->digits = d->digits * 10 + (uint64_t)(c - '0');
		d->exponent -= fraction;
	} else {
		d->exponent += !fraction;
	}
}

/* raw is a JSON number. */
static struct decimal decimal_of(struct slice raw)
{
	struct decimal d = { 0, 0, raw.p[0] == '-' };
	int64_t exponent = 0;
	bool fraction = false, down;
	size_t i = d.negative;

	for (; i < raw.len && (raw.p[i] | 32) != 'e'; i++) {
		if (raw.p[i] == '.')
			fraction = true;
		else
			add_digit(&d, raw.p[i], fraction);
	}
	down = slice_starts(slice_from(raw, i + 1), SLICE("-"));
	for (; i < raw.len; i++)
		if (is_digit(raw.p[i]) && exponent < EXPONENT_MAX)
			exponent = exponent * 10 + (raw.p[i] - '0');
	d.exponent += down ? -exponent : exponent;
	return d;
}

/* A power of ten up to the 22nd is exact, so that one step rounds but once. */
static double scaled(double x, int64_t exponent)
{
	static const double tens[] = {
		1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11,
		1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22
	};

	if (exponent > 310 || x == 0)
		return x == 0 ? 0 : x * 1e300 * 1e300;
	if (exponent < -400)
		return 0;
	for (; exponent > 22; exponent -= 22)
		x *= tens[22];
	for (; exponent < -22; exponent += 22)
		x /= tens[22];
	return exponent < 0 ? x / tens[-exponent] : x * tens[exponent];
}

static bool take_number(struct json *j, struct slice *raw)
{
	char c = json_peek(j);

	if (c != '-' && !is_digit(c))
		return json_fail(j, "not a number");
	return json_skip(j, raw);
}

bool json_take_number(struct json *j, double *out)
{
	struct slice raw;
	struct decimal d;
	double x;

	if (!take_number(j, &raw))
		return false;
	d = decimal_of(raw);
	x = scaled((double)d.digits, d.exponent);
	if (x > 1.7976931348623157e308)
		return json_fail(j, "a number too large");
	*out = d.negative ? -x : x;
	return true;
}

#define PLAIN_DIGITS 15	/* that are under 2^53 */

/* A count as it is mostly written: digits, and then something else; false, and nothing is taken, if it is not. */
static bool take_plain(struct json *j, size_t *out)
{
	bool digit = is_digit(json_peek(j));
	const char *p = j->p;
	size_t n = 0;

	for (; digit && p - j->p < PLAIN_DIGITS && p < j->end && is_digit(*p); p++)
		n = n * 10 + (size_t)(*p - '0');
	if (!digit || (*j->p == '0' && p > j->p + 1) ||
	    (p < j->end && (is_digit(*p) || *p == '.' || to_lower(*p) == 'e')))
		return false;
	j->p = p;
	*out = n;
	return true;
}

bool json_take_count(struct json *j, size_t *out)
{
	double x;

	if (take_plain(j, out))
		return true;
	if (!json_take_number(j, &x))
		return false;
	if (x < 0 || x > 9007199254740992.0 || x != (double)(uint64_t)x)	/* 2^53 */
		return json_fail(j, "not a count");
	*out = (size_t)x;
	return true;
}

bool json_take_integer(struct json *j, int64_t *out)
{
	struct slice raw;
	uint64_t n = 0, most = INT64_MAX;
	bool negative;

	if (!take_number(j, &raw))
		return false;
	negative = raw.p[0] == '-';
	most += negative;
	for (size_t i = negative; i < raw.len; i++) {
		if (!is_digit(raw.p[i]))
			return json_fail(j, "not an integer");
		uint64_t digit = (uint64_t)(raw.p[i] - '0');
		if (n > (most - digit) / 10)
			return json_fail(j, "a number too large");
		n = n * 10 + digit;
	}
	*out = negative && n ? -(int64_t)(n - 1) - 1 : (int64_t)n;
	return true;
}
