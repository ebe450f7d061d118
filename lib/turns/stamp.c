#include "turns/stamp.h"

#include "text/clock.h"
#include "text/utf8.h"

#define MAX_BYTES 48	/* "[00:00:01.000 --> 00:00:02.000]" and blanks */

/* What stands between the two times of a range. */
static const char *const ranges[] = {
	"-->", "->", "\xE2\x80\x93", "\xE2\x80\x94", "-", "\xE2\x86\x92", ",",
};

/* What parts a stamp from the name before or after it. */
static const char *const joints[] = {
	"-", "\xE2\x80\x93", "\xE2\x80\x94", "|", "\xE2\x80\xA2", "\xC2\xB7", "@", ",",
};

static size_t blanks(struct slice s, size_t at)
{
	size_t n = 0;

	while (at + n < s.len && (s.p[at + n] == ' ' || s.p[at + n] == '\t'))
		n++;
	return n;
}

/* A backslash that Markdown has before a bracket. */
static size_t escape(struct slice s, size_t at, char bracket)
{
	return at + 1 < s.len && s.p[at] == '\\' && s.p[at + 1] == bracket;
}

static char closer(char open)
{
	return open == '[' ? ']' : open == '(' ? ')' : open == '<' ? '>' : '\0';
}

/* The second time of a range at `at`; its length with what stands before it. */
static size_t range_end(struct slice s, size_t at, int64_t *ms)
{
	size_t from = at + blanks(s, at);

	for (size_t i = 0; i < N_ELEMS(ranges); i++) {
		size_t len = strlen(ranges[i]);
		if (!slice_starts_z(slice_from(s, from), ranges[i]))
			continue;
		size_t to = from + len + blanks(s, from + len);
		size_t n = clock_read(slice_from(s, to), ms);
		return n ? to + n - at : 0;
	}
	return 0;
}

/* One time, or two. */
static size_t read_clocks(struct slice s, size_t at, struct stamp *out)
{
	size_t n = clock_half_read(slice_from(s, at), &out->start_ms);

	out->end_ms = -1;
	out->half = n > 0;
	if (n || !(n = clock_read(slice_from(s, at), &out->start_ms)))
		return n;
	return n + range_end(s, at + n, &out->end_ms);
}

bool stamp_read(struct slice s, struct stamp *out)
{
	size_t escaped = escape(s, 0, '[');
	char close = s.len ? closer(s.p[escaped]) : '\0';
	size_t at = close ? escaped + 1 + blanks(s, escaped + 1) : 0;
	size_t n = read_clocks(s, at, out);

	if (!n)
		return false;
	at += n;
	if (close) {
		at += blanks(s, at);
		if (escaped)
			at += escape(s, at, ']');
		if (at >= s.len || s.p[at] != close)
			return false;
		at++;
	}
	out->bracketed = close != '\0';
	out->len = at;
	return true;
}

static bool may_begin(struct slice s, size_t at)
{
	char before = at ? s.p[at - 1] : ' ';

	return closer(s.p[at]) || escape(s, at, '[') || (is_digit(s.p[at]) && !is_digit(before) && before != ':' &&
				   before != '.' && (is_space(before) || (before & 0x80)));
}

static struct slice take_joint(struct slice s)
{
	for (size_t i = 0; i < N_ELEMS(joints); i++)
		if (slice_ends(s, slice_z(joints[i])))
			return utf8_trim(slice_first(s, s.len - strlen(joints[i])));
	return s;
}

bool stamp_take_end(struct slice *s, struct stamp *out)
{
	struct slice line = utf8_trim(*s);
	size_t from = line.len > MAX_BYTES ? line.len - MAX_BYTES : 0;
	char last = line.len ? line.p[line.len - 1] : ' ';

	if (!is_digit(last) && last != ']' && last != ')' && last != '>' && last != '.' && to_lower(last) != 'm')
		return false;
	for (size_t at = from; at < line.len; at++) {
		if (!may_begin(line, at) || !stamp_read(slice_from(line, at), out) ||
		    at + out->len != line.len)
			continue;
		*s = take_joint(utf8_trim(slice_first(line, at)));
		return true;
	}
	return false;
}
