#include "base/diag.h"

#include "base/buf.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>

#define TEXT_MAX 400

/* How much of s is whole characters of UTF-8, at most `most` bytes. */
static size_t whole(struct slice s, size_t most)
{
	size_t n = most;

	if (s.len <= most)
		return s.len;
	while (n > 0 && most - n < 4 && ((unsigned char)s.p[n] & 0xC0) == 0x80)
		n--;
	return n;
}

/* The text of a message, as it grows. */
struct text {
	char z[TEXT_MAX];
	size_t len;
};

static void add(struct text *t, struct slice s)
{
	size_t n = whole(s, sizeof(t->z) - 1 - t->len);

	if (n)
		memcpy(t->z + t->len, s.p, n);
	t->len += n;
}

/* What the input says, between quotation marks: little of it, or nothing. */
static void add_quote(struct text *t, struct slice said, bool unquoted)
{
	size_t n = unquoted ? 0 : whole(said, DIAG_QUOTE_MAX);

	add(t, slice_first(said, n));
	if (n < said.len)
		add(t, SLICE("..."));
}

__attribute__((format(printf, 2, 3)))
static void add_number(struct text *t, const char *fmt, ...)
{
	char digits[40];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(digits, sizeof(digits), fmt, ap);
	va_end(ap);
	add(t, slice_z(digits));
}

/*
 * The conversions that messages are made of: %s, %zu, %d, %c, PRIu64, %llu, %% and %.*s,
 * which behind a quotation mark is the input's.
 */
static void format(struct text *t, const char *fmt, bool unquoted, va_list ap)
{
	for (const char *p = fmt; *p; p++) {
		size_t n = strcspn(p, "%");
		add(t, (struct slice){ p, n });
		bool quote = n > 0 && p[n - 1] == '\'';
		p += n;
		if (!*p)
			return;
		if (*++p == '%') {
			add(t, SLICE("%"));
		} else if (*p == 's') {
			add(t, slice_z(va_arg(ap, const char *)));
		} else if (*p == 'c') {
			char c = (char)va_arg(ap, int);
			add(t, (struct slice){ &c, 1 });
		} else if (*p == 'd') {
			add_number(t, "%d", va_arg(ap, int));
		} else if (*p == 'z') {
			add_number(t, "%zu", va_arg(ap, size_t));
			p++;
		} else if (*p == 'l') {		/* of 64 bits, whichever they are */
			p += strspn(p, "l");
			add_number(t, "%" PRIu64, va_arg(ap, uint64_t));
		} else {			/* .*s */
			size_t len = (size_t)va_arg(ap, int);
			struct slice said = { va_arg(ap, const char *), len };
			if (quote)
				add_quote(t, said, unquoted);
			else
				add(t, said);
			p += 2;
		}
	}
}

void diag(struct diag_sink *sink, enum diag_level level, const char *code, size_t line,
	  const char *fmt, ...)
{
	struct text text = { .len = 0 };
	va_list ap;

	if (!sink)
		return;
	va_start(ap, fmt);
	format(&text, fmt, sink->unquoted, ap);
	va_end(ap);
	text.z[text.len] = '\0';
	sink->n[level]++;
	sink->emit(sink, &(struct diag_msg){
		level, code, line ? line + sink->line_base : 0, text.z });
}
