#include "model/json.h"

#include "model/json_plain.h"

/* The nesting that json_skip is in: a bit a level, set for an object. */
struct nest {
	uint64_t object[JSON_MAX_DEPTH / 64];
	size_t depth;
};

/* Why another byte was wanted at p. */
static bool unexpected(struct json *j, const char *why)
{
	return json_fail(j, j->p == j->end ? "the text ends too soon" : why);
}

static void skip_space(struct json *j)
{
	for (; j->p < j->end; j->p++) {
		if (*j->p == '\t' || *j->p == '\n' || *j->p == '\r')
			j->breaks = true;
		else if (*j->p != ' ')
			break;
	}
}

/* The next byte that is not white space, or 0 at the end. */
static char next(struct json *j)
{
	if (j->p < j->end && (unsigned char)*j->p <= ' ')
		skip_space(j);
	return (char)(j->p < j->end ? *j->p : 0);
}

static bool take(struct json *j, char c, const char *why)
{
	if (next(j) != c || j->p == j->end)
		return unexpected(j, why);
	j->p++;
	return true;
}

static bool is_hex(char c)
{
	return is_digit(c) || (to_lower(c) >= 'a' && to_lower(c) <= 'f');
}

/* At a backslash. */
static bool skip_escape(struct json *j)
{
	if (j->end - j->p < 2)
		return json_fail(j, "the text ends too soon");
	switch (j->p[1]) {
	case '"': case '\\': case '/': case 'b': case 'f': case 'n': case 'r': case 't':
		j->p += 2;
		return true;
	case 'u':
		for (int i = 2; i < 6; i++)
			if (j->end - j->p <= i || !is_hex(j->p[i]))
				return json_fail(j, "bad \\u escape");
		j->p += 6;
		return true;
	}
	return json_fail(j, "bad escape");
}

/* At the opening quote; *raw is what stands between it and the closing one. */
static bool skip_string(struct json *j, struct slice *raw)
{
	const char *start = ++j->p;

	for (;;) {
		j->p = plain_end(j->p, j->end);
		if (j->p == j->end)
			return json_fail(j, "a string does not end");
		if (*j->p == '"')
			break;
		if (*j->p != '\\')
			return json_fail(j, "a control character in a string");
		if (!skip_escape(j))
			return false;
	}
	if (raw)
		*raw = (struct slice){ start, (size_t)(j->p - start) };
	j->p++;
	return true;
}

static bool skip_digits(struct json *j)
{
	const char *start = j->p;

	while (j->p < j->end && is_digit(*j->p))
		j->p++;
	return j->p > start || json_fail(j, "bad number");
}

static bool at(const struct json *j, char c)
{
	return j->p < j->end && *j->p == c;
}

static bool skip_number(struct json *j)
{
	if (at(j, '-'))
		j->p++;
	if (at(j, '0'))
		j->p++;
	else if (!skip_digits(j))
		return false;
	if (at(j, '.')) {
		j->p++;
		if (!skip_digits(j))
			return false;
	}
	if (at(j, 'e') || at(j, 'E')) {
		j->p++;
		if (at(j, '+') || at(j, '-'))
			j->p++;
		return skip_digits(j);
	}
	return true;
}

static bool skip_word(struct json *j, struct slice word)
{
	if (!slice_starts((struct slice){ j->p, (size_t)(j->end - j->p) }, word))
		return json_fail(j, "bad word");
	j->p += word.len;
	return true;
}

/* What RFC 8259 does not have, but Python's json module and others write for a double. */
static bool skip_no_number(struct json *j)
{
	static const char *const words[] = { "NaN", "Infinity", "-Infinity" };
	struct slice rest = { j->p, (size_t)(j->end - j->p) };

	for (size_t i = 0; i < N_ELEMS(words); i++)
		if (slice_starts(rest, slice_z(words[i]))) {
			j->p += strlen(words[i]);
			return true;
		}
	return false;
}

/* A value without brackets, beginning with c. */
static bool skip_scalar(struct json *j, char c)
{
	switch (c) {
	case '"':
		return skip_string(j, NULL);
	case 't':
		return skip_word(j, SLICE("true"));
	case 'f':
		return skip_word(j, SLICE("false"));
	case 'n':
		return skip_word(j, SLICE("null"));
	}
	if (j->loose && skip_no_number(j))
		return true;
	if (c == '-' || is_digit(c))
		return skip_number(j);
	return unexpected(j, "no value where one must be");
}

static bool take_key(struct json *j, struct slice *key)
{
	if (next(j) != '"')
		return unexpected(j, "no key where one must be");
	return skip_string(j, key) && take(j, ':', "no colon after a key");
}

static bool push(struct json *j, struct nest *n, bool object)
{
	uint64_t bit = UINT64_C(1) << (n->depth % 64);
	uint64_t *word = &n->object[n->depth / 64];

	if (n->depth == JSON_MAX_DEPTH)
		return json_fail(j, "nested too deep");
	if (n->depth % 64 == 0)
		*word = 0;
	*word = object ? *word | bit : *word & ~bit;
	n->depth++;
	return true;
}

/* Takes a scalar or an empty pair of brackets, and the brackets and keys before it. */
static bool descend(struct json *j, struct nest *n)
{
	for (;;) {
		char c = next(j);
		if (c != '{' && c != '[')
			return skip_scalar(j, c);
		if (!push(j, n, c == '{'))
			return false;
		j->p++;
		if (next(j) == (c == '{' ? '}' : ']')) {
			j->p++;
			n->depth--;
			return true;
		}
		if (c == '{' && !take_key(j, NULL))
			return false;
	}
}

/* After a value: takes the brackets that close, and a comma; true if a value follows. */
static bool ascend(struct json *j, struct nest *n)
{
	for (; n->depth; n->depth--) {
		bool object = n->object[(n->depth - 1) / 64] >> ((n->depth - 1) % 64) & 1;
		char c = next(j);
		if (c != ',' && c != (object ? '}' : ']'))
			return unexpected(j, "no comma or bracket after a value");
		j->p++;
		if (c == ',')
			return !object || take_key(j, NULL);
	}
	return false;
}

char json_peek(struct json *j)
{
	return next(j);
}

bool json_open(struct json *j, char bracket)
{
	if (!take(j, bracket, bracket == '{' ? "not an object" : "not an array"))
		return false;
	j->first = true;
	return true;
}

/* Takes the closing bracket or the comma; true if something follows. */
static bool go_on(struct json *j, char close)
{
	bool first = j->first;
	char c = next(j);

	j->first = false;
	if (c == close) {
		j->p++;
		return false;
	}
	return first || take(j, ',', "no comma or bracket after a value");
}

bool json_member(struct json *j, struct slice *key)
{
	return go_on(j, '}') && take_key(j, key);
}

bool json_member_is(struct json *j, struct slice name)
{
	const char *p = j->p;

	if ((size_t)(j->end - p) < name.len + 4)
		return false;
	if (!j->first && *p++ != ',')
		return false;
	if (p[0] != '"' || memcmp(p + 1, name.p, name.len) != 0 || p[name.len + 1] != '"' ||
	    p[name.len + 2] != ':')
		return false;
	j->first = false;
	j->p = p + name.len + 3;
	return true;
}

bool json_element(struct json *j)
{
	return go_on(j, ']') && (next(j) != 0 || unexpected(j, "no value where one must be"));
}

bool json_skip(struct json *j, struct slice *raw)
{
	struct nest n;
	const char *start;

	n.depth = 0;
	next(j);
	start = j->p;
	do {
		if (!descend(j, &n))
			return false;
	} while (ascend(j, &n));
	if (j->error)
		return false;
	if (raw)
		*raw = (struct slice){ start, (size_t)(j->p - start) };
	return true;
}

bool json_take_string(struct json *j, struct slice *raw)
{
	if (next(j) != '"')
		return unexpected(j, "not a string");
	return skip_string(j, raw);
}

bool json_done(struct json *j)
{
	next(j);
	return j->p == j->end && !j->error;
}
