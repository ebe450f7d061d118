#include "text/mail.h"

#include "text/decode.h"

#define MAX_FIELD_NAME 64
#define MAX_CHARSET 40
#define MAX_FROM 400		/* bytes of a From line that are looked at */

/* Whether s begins with a date in words that has a year and a clock. */
static bool dated(struct slice s)
{
	struct datetime when;

	return datetime_words(s, &when) && when.hour >= 0 && when.year >= 0;
}

bool mail_from_line(struct slice line)
{
	struct slice rest, word;

	if (!slice_starts(line, SLICE("From ")))
		return false;
	rest = slice_first(slice_from(line, 5), MAX_FROM);
	if (dated(slice_ltrim(rest)))
		return true;
	/* the first word is who sent it, or a part of that */
	while (slice_word(&rest, &word))
		if (rest.len && dated(slice_ltrim(rest)))
			return true;
	return false;
}

size_t mail_field_name(struct slice line)
{
	size_t n = 0;

	while (n < line.len && n < MAX_FIELD_NAME && line.p[n] > ' ' && line.p[n] < 0x7F && line.p[n] != ':')
		n++;
	return n < line.len && line.p[n] == ':' ? n : 0;
}

bool mail_field_next(struct slice *in, struct mail_field *out)
{
	struct slice rest = *in, line, next;
	size_t name;

	if (!slice_line(&rest, &line) || !(name = mail_field_name(line)))
		return false;
	out->name = slice_first(line, name);
	const char *from = line.p + name + 1, *to = line.p + line.len;
	for (next = rest; slice_line(&next, &line) && line.len && (*line.p == ' ' || *line.p == '\t'); rest = next)
		to = line.p + line.len;
	out->value = slice_trim((struct slice){ from, (size_t)(to - from) });
	*in = rest;
	return true;
}

static int hex_value(char c)
{
	if (is_digit(c))
		return c - '0';
	c = to_lower(c);
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* One line of quoted-printable; of an encoded word, where "_" is a blank. */
static void put_quoted_line(struct buf *out, struct slice s, bool word)
{
	for (size_t i = 0; i < s.len; i++) {
		int high = i + 2 < s.len ? hex_value(s.p[i + 1]) : -1;
		int low = i + 2 < s.len ? hex_value(s.p[i + 2]) : -1;
		if (s.p[i] == '=' && high >= 0 && low >= 0) {
			buf_addc(out, (char)(high * 16 + low));
			i += 2;
		} else {
			buf_addc(out, word && s.p[i] == '_' ? ' ' : s.p[i]);
		}
	}
}

/* "=E4" to a byte; a line that ends with "=" goes on with the next. */
static void put_quoted(struct buf *out, struct slice s)
{
	struct slice line;

	while (slice_line(&s, &line)) {
		line = slice_rtrim(line);
		bool on = slice_ends(line, SLICE("="));
		put_quoted_line(out, slice_first(line, line.len - on), false);
		if (!on)
			buf_addc(out, '\n');
	}
}

static int base64_value(char c)
{
	if (is_upper(c))
		return c - 'A';
	if (is_lower(c))
		return c - 'a' + 26;
	if (is_digit(c))
		return c - '0' + 52;
	return c == '+' ? 62 : c == '/' ? 63 : -1;
}

/* What is no digit of base64 is passed over. */
static void put_base64(struct buf *out, struct slice s)
{
	unsigned bits = 0, n = 0;

	for (size_t i = 0; i < s.len && s.p[i] != '='; i++) {
		int value = base64_value(s.p[i]);
		if (value < 0)
			continue;
		bits = (bits << 6 | (unsigned)value) & 0xFFFFu;
		n += 6;
		if (n >= 8) {
			n -= 8;
			buf_addc(out, (char)(bits >> n & 0xFFu));
		}
	}
}

/* Appends bytes in a charset as UTF-8; an unknown one is taken for UTF-8. */
static void put_charset(struct buf *out, struct slice bytes, struct slice charset)
{
	char name[MAX_CHARSET + 1] = "utf-8";
	struct decoded to = DECODED_INIT;
	struct decoder *d;

	if (charset.len && charset.len <= MAX_CHARSET) {
		memcpy(name, charset.p, charset.len);
		name[charset.len] = '\0';
	}
	d = decoder_new(name);
	if (!d)
		d = decoder_new("utf-8");
	decoder_run(d, bytes, true, &to);
	buf_add(out, buf_slice(&to.text));
	decoder_free(d);
	decoded_free(&to);
}

bool mail_decode(struct buf *out, struct slice body, struct slice encoding, struct slice charset)
{
	struct buf bytes = BUF_INIT;

	if (slice_ieq(encoding, SLICE("quoted-printable")))
		put_quoted(&bytes, body);
	else if (slice_ieq(encoding, SLICE("base64")))
		put_base64(&bytes, body);
	else
		return false;
	put_charset(out, buf_slice(&bytes), charset);
	buf_free(&bytes);
	return true;
}

/* "=?charset?Q?text?=" that s begins with, decoded; its length, or 0. */
static size_t put_encoded_word(struct buf *out, struct slice s)
{
	struct slice charset, way, text;
	struct buf bytes = BUF_INIT;
	size_t a, b, end;

	if (!slice_starts(s, SLICE("=?")))
		return 0;
	a = slice_find(s, SLICE("?"), 2);
	b = slice_find(s, SLICE("?"), a + 1);
	end = slice_find(s, SLICE("?="), b + 1);
	if (end >= s.len || a - 2 > MAX_CHARSET)
		return 0;
	charset = slice_span(s, 2, a);
	charset = slice_first(charset, slice_chr(charset, '*'));	/* a language: RFC 2231 */
	way = slice_span(s, a + 1, b);
	text = slice_span(s, b + 1, end);
	if (slice_ieq(way, SLICE("q")))
		put_quoted_line(&bytes, text, true);
	else if (slice_ieq(way, SLICE("b")))
		put_base64(&bytes, text);
	else
		return 0;
	put_charset(out, buf_slice(&bytes), charset);
	buf_free(&bytes);
	return end + 2;
}

struct slice mail_value(struct arena *a, struct slice value)
{
	struct buf b = BUF_INIT;
	struct slice rest = value, word;
	bool encoded = false;

	if (slice_chr(value, '\n') == value.len && slice_find(value, SLICE("=?"), 0) == value.len)
		return value;
	while (slice_word(&rest, &word)) {
		size_t before = b.len, n;
		bool was = encoded;
		if (b.len)
			buf_addc(&b, ' ');
		while ((n = put_encoded_word(&b, word)) > 0)
			word = slice_from(word, n);
		encoded = b.len > before + (before > 0) && word.len == 0;
		if (was && encoded) {		/* no blank between two of them */
			memmove(b.p + before, b.p + before + 1, b.len - before - 1);
			b.len--;
		}
		buf_add(&b, word);
	}
	value = arena_dup(a, buf_slice(&b));
	buf_free(&b);
	return value;
}

/* s without one pair of marks around it. */
static struct slice unwrap(struct slice s, char open, char close)
{
	s = slice_trim(s);
	if (s.len > 1 && s.p[0] == open && s.p[s.len - 1] == close)
		s = slice_trim(slice_span(s, 1, s.len - 1));
	return s;
}

struct slice mail_name(struct slice address)
{
	size_t open = slice_chr(address, '<');
	struct slice name = unwrap(slice_first(address, open), '"', '"');

	if (open < address.len && name.len)
		return unwrap(name, '\'', '\'');
	if (open < address.len) {
		address = slice_from(address, open + 1);
		return slice_trim(slice_first(address, slice_chr(address, '>')));
	}
	open = slice_find(address, SLICE(" ("), 0);	/* "ann@example.org (Ann Lee)" */
	if (open < address.len && slice_ends(slice_rtrim(address), SLICE(")")))
		return unwrap(slice_from(address, open), '(', ')');
	return name;
}

struct slice mail_param(struct slice value, const char *name)
{
	struct slice want = slice_z(name), s = value;

	while (s.len) {
		s = slice_from(s, slice_chr(s, ';') + 1);
		struct slice at = slice_ltrim(s);
		if (!slice_istarts(at, want))
			continue;
		at = slice_ltrim(slice_from(at, want.len));
		if (!slice_starts(at, SLICE("=")))
			continue;
		at = slice_ltrim(slice_from(at, 1));
		if (slice_starts(at, SLICE("\""))) {
			at = slice_from(at, 1);
			return slice_first(at, slice_chr(at, '"'));
		}
		return slice_rtrim(slice_first(at, slice_chr(at, ';')));
	}
	return (struct slice){ NULL, 0 };
}
