#include "turns/label.h"

#include "text/utf8.h"

#define FULL_COLON "\xEF\xBC\x9A"

/* Quotation marks that open, and that close: ASCII, English, German, French, CJK. */
static const char *const openers[] = {
	"\"", "\xE2\x80\x9C", "\xE2\x80\x9E", "\xC2\xAB", "\xE3\x80\x8C", "\xE3\x80\x8E",
	"\xE2\x80\x98", "\xE2\x80\x9F",
};
static const char *const closers[] = {
	"\"", "\xE2\x80\x9D", "\xE2\x80\x9C", "\xC2\xBB", "\xE3\x80\x8D", "\xE3\x80\x8F",
	"\xE2\x80\x99",
};

static size_t starts_with_any(struct slice s, const char *const *marks, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (slice_starts(s, slice_z(marks[i])))
			return strlen(marks[i]);
	return 0;
}

size_t quote_open(struct slice s)
{
	struct slice body = slice_ltrim(s);
	size_t n = starts_with_any(body, openers, N_ELEMS(openers));

	return n ? n + (s.len - body.len) : 0;
}

size_t quote_close(struct slice s)
{
	return starts_with_any(s, closers, N_ELEMS(closers));
}

/* Offset of the first colon of either width and its length; s.len and 0 if there is none. */
static size_t find_colon(struct slice s, size_t *len)
{
	size_t ascii = slice_chr(s, ':');
	size_t full = slice_find(slice_first(s, ascii), SLICE(FULL_COLON), 0);

	*len = full < ascii ? 3 : ascii < s.len ? 1 : 0;
	return full < ascii ? full : ascii;
}

/* Words that stand in lower case inside names and titles. */
static bool is_particle(struct slice word)
{
	static const char *const particles[] = {
		"of", "the", "de", "la", "le", "van", "von", "der", "den", "del", "da", "di",
		"dos", "du", "bin", "ibn", "al", "el", "y", "e", "and", "&", "for",
	};

	for (size_t i = 0; i < N_ELEMS(particles); i++)
		if (slice_is(word, particles[i]))
			return true;
	return false;
}

/* A character that no label holds: it ends or breaks a clause. */
static bool breaks_label(uint32_t cp)
{
	switch (cp) {
	case '?': case '!': case ';': case '"': case '<': case '>': case '{': case '}':
	case '=': case '|': case '\\': case '*': case '`': case ',': case '[': case ']':
	case 0x201C: case 0x201D: case 0x2026: case 0x3002: case 0xFF0C: case 0xFF1F:
	case 0xFF01: case 0x2014: case 0x2022: case CP_BAD:
		return true;
	}
	return cp < ' ';
}

/* Whether every character may stand in a label and one is a letter, digit or symbol. */
static bool allowed(struct slice name)
{
	bool solid = false;

	while (name.len) {
		uint32_t cp = utf8_next(&name);
		if (breaks_label(cp))
			return false;
		solid |= cp_letter(cp) || cp > 0x2190;
		if (cp == '.' && name.len && name.p[0] == '.')
			return false;
	}
	return solid;
}

/* Counts the words of a name; *small are those that begin in lower case, particles apart. */
static size_t count_words(struct slice name, size_t *small)
{
	struct slice word;
	size_t n = 0;

	*small = 0;
	while (slice_word(&name, &word)) {
		struct slice first = word;
		n++;
		if (cp_lower(utf8_next(&first)) && !(n > 1 && is_particle(word)))
			++*small;
	}
	return n;
}

/* "Name (remark)" apart. */
static void take_remark(struct label *l)
{
	size_t open = slice_chr(l->name, '(');

	l->remark = (struct slice){ NULL, 0 };
	if (open == 0 || open == l->name.len || !slice_ends(l->name, SLICE(")")))
		return;
	l->remark = slice_trim(slice_span(l->name, open + 1, l->name.len - 1));
	l->name = slice_trim(slice_first(l->name, open));
}

/* Takes what may open a label off *s and says how it has to close. */
static const char *take_open(struct slice *s)
{
	static const struct { const char *open, *close; } marks[] = {
		{ "**[", "]**" }, { "**", "**" }, { "__", "__" }, { "[", "]" }, { "*", "*" },
	};

	for (size_t i = 0; i < N_ELEMS(marks); i++) {
		if (slice_starts(*s, slice_z(marks[i].open))) {
			*s = slice_from(*s, strlen(marks[i].open));
			return marks[i].close;
		}
	}
	return "";
}

/* The closing marks stand before the colon ("**Name**:") or after it ("**Name:**"). */
static bool take_close(struct label *l, struct slice close)
{
	if (close.len == 0)
		return true;
	if (slice_ends(l->name, close)) {
		l->name.len -= close.len;
		return true;
	}
	if (!slice_starts(l->rest, close))
		return false;
	l->rest = slice_from(l->rest, close.len);
	l->whole.len += close.len;
	return true;
}

static bool looks_like_name(struct label *l)
{
	size_t small, n = count_words(l->name, &small);

	if (n == 0 || n > LABEL_MAX_WORDS || !allowed(l->name))
		return false;
	l->name_like = small == 0;
	return small <= 1;
}

/*
 * Nothing (the text is below), white space, or after a full-width colon
 * anything; "Name:text" only where a capital or a quotation mark follows.
 */
static bool colon_stands_free(struct slice rest, size_t colon_len)
{
	struct slice look = rest;
	uint32_t cp;

	if (rest.len == 0 || colon_len == 3)
		return true;
	cp = utf8_next(&look);
	return cp_space(cp) || cp_upper(cp) || cp == '(' || cp == '[' || cp == '*' || quote_open(rest) ||
	       cp_unspaced(cp);
}

bool label_read(struct slice line, struct label *out)
{
	struct slice start = utf8_trim(slice_ltrim(line)), body = start;
	const char *close = take_open(&body);
	size_t colon_len, colon = find_colon(slice_first(body, LABEL_MAX_BYTES), &colon_len);

	if (colon_len == 0 || colon == 0)
		return false;
	*out = (struct label){ .name = slice_first(body, colon) };
	out->rest = slice_from(body, colon + colon_len);
	out->whole = slice_first(start, start.len - out->rest.len);
	if (!take_close(out, slice_z(close)) || !colon_stands_free(out->rest, colon_len))
		return false;
	out->name = utf8_trim(out->name);
	take_remark(out);
	if (!looks_like_name(out))
		return false;
	out->rest = utf8_trim(out->rest);
	out->quoted = quote_open(out->rest) > 0;
	return true;
}
