#include "turns/label.h"

#include "text/shape.h"
#include "text/tag.h"
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
		if (slice_starts_z(s, marks[i]))
			return strlen(marks[i]);
	return 0;
}

/* Quotation marks are no ASCII but for one: a first look that ends most searches. */
static bool may_be_quote(struct slice s)
{
	return s.len && (s.p[0] == '"' || (unsigned char)s.p[0] >= 0x80);
}

size_t quote_open(struct slice s)
{
	struct slice body = slice_ltrim(s);
	size_t n = may_be_quote(body) ? starts_with_any(body, openers, N_ELEMS(openers)) : 0;

	return n ? n + (s.len - body.len) : 0;
}

size_t quote_close(struct slice s)
{
	return may_be_quote(s) ? starts_with_any(s, closers, N_ELEMS(closers)) : 0;
}

/* Offset of the first colon of either width and its length; s.len and 0 if there is none. */
static size_t find_colon(struct slice s, size_t *len)
{
	size_t ascii = slice_chr(s, ':');
	size_t full = slice_chr(slice_first(s, ascii), FULL_COLON[0]);

	if (full < ascii)
		full = slice_find(slice_first(s, ascii), SLICE(FULL_COLON), full);
	else
		full = ascii;

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
	if (cp == ' ' || (cp < 0x80 && (is_letter((char)cp) || is_digit((char)cp))))
		return false;
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
	size_t unspaced = 0;

	while (name.len) {
		if (name.p[0] == '[' && tag_len(name)) {	/* "Dr. [PERSON_1]:" */
			name = slice_from(name, tag_len(name));
			solid = true;
			continue;
		}
		uint32_t cp = utf8_next(&name);
		unspaced += cp_unspaced(cp);
		if (breaks_label(cp) || unspaced > LABEL_MAX_UNSPACED)
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

/* What stands in the brackets that end s; false if none do. */
static bool take_end(struct slice *s, char open, char close, struct slice *inner)
{
	size_t at = slice_chr(*s, open);

	if (at == 0 || at == s->len || s->p[s->len - 1] != close)
		return false;
	*inner = slice_trim(slice_span(*s, at + 1, s->len - 1));
	*s = slice_trim(slice_first(*s, at));
	return true;
}

/* "Name (remark)" and "NAME, AFFILIATION" apart. */
static void take_remark(struct label *l)
{
	size_t comma;

	take_end(&l->name, '(', ')', &l->remark);
	comma = slice_chr(l->name, ',');
	if (comma == 0 || comma == l->name.len)
		return;
	l->affiliation = slice_trim(slice_from(l->name, comma + 1));
	l->name = slice_first(l->name, comma);
}

/* Takes what may open a label off *s and says how it has to close. */
static const char *take_open(struct slice *s)
{
	static const struct { const char *open, *close; } marks[] = {
		{ "**[", "]**" }, { "**\\[", "\\]**" }, { "\\[", "\\]" }, { "**", "**" }, { "__", "__" }, { "[", "]" }, { "*", "*" }, { "_", "_" },
	};

	for (size_t i = 0; i < N_ELEMS(marks); i++) {
		if (slice_starts_z(*s, marks[i].open)) {
			*s = slice_from(*s, strlen(marks[i].open));
			return marks[i].close;
		}
	}
	return "";
}

/* The closing marks stand before the colon ("**Name**:"), after it ("**Name:**") or around it ("**[Name]:**"). */
static bool take_close(struct label *l, struct slice close)
{
	for (size_t after = 0; after <= close.len; after++) {
		struct slice before = slice_first(close, close.len - after);
		if (!slice_ends(l->name, before) || !slice_starts(l->rest, slice_from(close, before.len)))
			continue;
		l->name.len -= before.len;
		l->rest = slice_from(l->rest, after);
		l->whole.len += after;
		return true;
	}
	return false;
}

/* An affiliation is made of names, too: "DR. LEE, CITY HOSPITAL:", not "Well, she said:". */
static bool affiliation_is_apt(const struct label *l)
{
	size_t small;

	count_words(slice_first(l->affiliation, slice_chr(l->affiliation, ',')), &small);
	return small == 0 && l->name_like;
}

/* "Ann", "Ann Lee 2": letters and digits, each word but the first after one blank, no small letter first. */
static bool is_plain_name(struct slice name)
{
	size_t words = 0;
	char prev = ' ';

	for (size_t i = 0; i < name.len; prev = name.p[i++]) {
		char c = name.p[i];
		if (prev == ' ' ? !is_upper(c) && !is_digit(c) : !is_letter(c) && !is_digit(c) && c != ' ')
			return false;
		words += prev == ' ';
	}
	return prev != ' ' && is_letter(name.p[0]) && words <= LABEL_MAX_WORDS;
}

bool label_is_name(struct label *l)
{
	size_t small = 0, n;

	if (is_plain_name(l->name)) {		/* as most are: what is below says the same of them */
		l->name_like = true;
		return l->affiliation.len == 0 || affiliation_is_apt(l);
	}
	n = count_words(l->name, &small);
	if (n == 0 || n > LABEL_MAX_WORDS || !allowed(l->name))
		return false;
	l->name_like = small == 0;
	return small <= 1 && (l->affiliation.len == 0 || affiliation_is_apt(l));
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

/* A time before the label, with the dash or bar after it: what is left of the line. */
struct slice label_take_stamp(struct slice s, struct stamp *stamp)
{
	struct slice rest;

	*stamp = NO_STAMP;
	if (s.len == 0 || !(is_digit(s.p[0]) || s.p[0] == '[' || s.p[0] == '(' || s.p[0] == '<' || s.p[0] == '\\') ||
	    !stamp_read(s, stamp)) {
		*stamp = NO_STAMP;
		return s;
	}
	rest = slice_ltrim(slice_from(s, stamp->len));
	if (rest.len > 1 && (rest.p[0] == '-' || rest.p[0] == '|' || rest.p[0] == ':') && is_space(rest.p[1]))
		rest = slice_ltrim(slice_from(rest, 1));
	return rest;
}

/* "Name (0:03)" and "Name [0:03]" before the colon: the first colon is the clock's. */
static bool colon_in_clock(struct slice s, size_t colon)
{
	return colon > 0 && colon + 1 < s.len && is_digit(s.p[colon - 1]) && is_digit(s.p[colon + 1]);
}

/* The colon that ends "Name (0:03):", after the clock and its bracket. */
static size_t colon_after_clock(struct slice s, size_t colon, size_t *len)
{
	size_t at = colon;

	while (at < s.len && (is_digit(s.p[at]) || s.p[at] == ':' || s.p[at] == '.' || s.p[at] == ','))
		at++;
	if (at < s.len && (s.p[at] == ']' || s.p[at] == ')')) {
		struct slice rest = slice_from(s, at + 1);
		size_t next = find_colon(rest, len);
		/* only closing marks may stand between: "**Name (0:03)**:" */
		return slice_trim(slice_first(rest, next)).len <= 2 ? at + 1 + next : s.len;
	}
	if (s.p[at - 1] == ':') {	/* "Name 0:03:" */
		*len = 1;
		return at - 1;
	}
	return s.len;
}

/* A time that follows the colon: in brackets it is the label's, bare it may be (late). */
static void take_late(struct label *l)
{
	struct stamp stamp;

	l->late = (struct slice){ NULL, 0 };
	if (l->stamp.start_ms >= 0 || l->rest.len == 0 ||
	    !(is_digit(l->rest.p[0]) || l->rest.p[0] == '[' || l->rest.p[0] == '(' || l->rest.p[0] == '\\') ||
	    !stamp_read(l->rest, &stamp))
		return;
	if (stamp.bracketed) {
		l->stamp = stamp;
		l->rest = slice_from(l->rest, stamp.len);
		l->whole.len = (size_t)(l->rest.p - l->whole.p);
		l->rest = utf8_trim(l->rest);
	} else if (stamp.len < l->rest.len && l->rest.p[stamp.len] == '\t') {	/* columns */
		l->stamp = stamp;
		l->whole.len = (size_t)(l->rest.p - l->whole.p) + stamp.len;
		l->rest = utf8_trim(slice_from(l->rest, stamp.len));
	} else if (stamp.len == l->rest.len) {
		l->late = l->rest;
	}
}

/* "From Ann to Everyone", as meeting software saves its chats beside the times: Ann. */
static void take_addressee(struct label *l)
{
	size_t to;

	if (l->stamp.start_ms < 0 || !slice_starts(l->name, SLICE("From ")))
		return;
	to = slice_find(l->name, SLICE(" to "), 0);
	l->name = utf8_trim(slice_span(l->name, strlen("From "), to));
}

/* What is left of a name when its marks are off. */
static bool settle(struct label *l)
{
	l->name = utf8_trim(l->name);
	if (l->stamp.start_ms < 0 && !stamp_take_end(&l->name, &l->stamp))
		l->stamp = NO_STAMP;	/* "**Name (0:03)**:" */
	take_addressee(l);
	take_remark(l);
	if (!label_is_name(l))
		return false;
	l->rest = utf8_trim(l->rest);
	take_late(l);
	l->quoted = quote_open(l->rest) > 0;
	return true;
}

/* Takes off what stands before the name, a time and marks: "[0:03] **Name", "**[0:03] Name". */
static struct slice take_opening(struct slice start, struct stamp *stamp, const char **close)
{
	struct slice body, inner;

	*stamp = NO_STAMP;
	*close = "";
	if (start.len && (is_letter(start.p[0]) || tag_len(start)))	/* as most lines begin; a tag is a name */
		return start;
	body = label_take_stamp(start, stamp);
	*close = take_open(&body);
	if (stamp->start_ms >= 0 || !slice_starts(start, SLICE("**")))
		return body;
	inner = label_take_stamp(slice_from(start, 2), stamp);
	if (stamp->start_ms < 0)
		return body;
	*close = "**";
	return inner;
}

#define PREFIX_DIGITS 4	/* more count no lines or turns */

enum label_prefix label_prefix(struct slice line, struct slice *body)
{
	struct slice s = slice_ltrim(line);
	size_t n = 0;

	if (s.len && is_letter(s.p[0]))		/* as most lines begin */
		return PREFIX_NONE;
	if (shape_bullet(s, body))
		return PREFIX_BULLET;
	while (n < s.len && n <= PREFIX_DIGITS && is_digit(s.p[n]))
		n++;
	if (n == 0 || n > PREFIX_DIGITS)
		return PREFIX_NONE;
	n += n < s.len && (s.p[n] == '.' || s.p[n] == ')');
	*body = utf8_trim(slice_from(s, n));
	return n < s.len && is_space(s.p[n]) && body->len ? PREFIX_NUMBER : PREFIX_NONE;
}

/* "Name: text" and nothing else: what label_read() does with marks, times and brackets leaves it so. */
static void read_simple(struct slice start, size_t colon, struct label *out)
{
	*out = (struct label){ .style = LABEL_COLON, .name = slice_first(start, colon), .stamp = NO_STAMP,
			       .whole = slice_first(start, colon + 1), .rest = slice_from(start, colon + 2),
			       .name_like = true };
}

bool label_read(struct slice line, struct label *out)
{
	struct slice start = utf8_trim(line), body;
	struct stamp stamp;
	const char *close;
	size_t plain = label_plain(start);

	if (label_simple(start, plain)) {
		read_simple(start, plain, out);
		return true;
	}
	body = take_opening(start, &stamp, &close);
	size_t colon_len, colon = find_colon(slice_first(body, LABEL_MAX_BYTES), &colon_len);

	if (colon_len && colon_in_clock(body, colon))
		colon = colon_after_clock(slice_first(body, LABEL_MAX_BYTES), colon, &colon_len);
	if (colon_len == 0 || colon == 0 || colon >= slice_first(body, LABEL_MAX_BYTES).len)
		return false;
	*out = (struct label){ .style = LABEL_COLON, .name = slice_first(body, colon), .stamp = stamp };
	out->rest = slice_from(body, colon + colon_len);
	out->whole = slice_first(start, start.len - out->rest.len);
	out->bold = close[0] == '*' || close[0] == '_';
	if (out->stamp.start_ms < 0 && !stamp_take_end(&out->name, &out->stamp))
		out->stamp = NO_STAMP;
	return take_close(out, slice_z(close)) && colon_stands_free(out->rest, colon_len) && settle(out);
}

bool label_read_line(enum label_style style, const struct line *line, struct label *out)
{
	if (style != LABEL_COLON || !label_simple(line->text, line->label))
		return label_read_as(style, line->text, out);
	read_simple(utf8_trim(line->text), line->label, out);
	return true;
}
