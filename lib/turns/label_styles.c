/*
 * label_styles.c - labels without a colon.  Each is weaker than one with a
 * colon: whether a document is written so is decided over all of it (speakers.c).
 */
#include "turns/label.h"

#include "text/utf8.h"

/* '[Name]' and '"Name"', as chats and meetings are saved with a time behind them. */
static struct slice unwrap(struct slice name)
{
	if (name.len > 2 && ((name.p[0] == '[' && name.p[name.len - 1] == ']') ||
			     (name.p[0] == '"' && name.p[name.len - 1] == '"')))
		return slice_span(name, 1, name.len - 1);
	return name;
}

/* Fills out, and says whether the name looks like one. */
static bool make(struct label *out, enum label_style style, struct slice line, struct slice name,
		 struct slice rest)
{
	struct stamp stamp = out->stamp;

	*out = (struct label){ .style = style, .name = utf8_trim(name), .rest = utf8_trim(rest),
			       .stamp = stamp };
	out->whole = out->rest.len ? slice_first(line, (size_t)(out->rest.p - line.p)) : line;
	out->whole = utf8_trim(out->whole);
	out->quoted = quote_open(out->rest) > 0;
	return label_is_name(out);
}

/* Length of a pair of bold marks and what is between, at the line's beginning; 0: none. */
static size_t bold_run(struct slice line, struct slice *inner)
{
	size_t end;

	if (!slice_starts(line, SLICE("**")))
		return 0;
	end = slice_find(slice_first(line, LABEL_MAX_BYTES), SLICE("**"), 2);
	*inner = slice_span(line, 2, end);
	return end + 2 <= line.len && end < LABEL_MAX_BYTES ? end + 2 : 0;
}

/*
 * "Name  0:03" and nothing else on the line, or "Name [0:03] text" where
 * brackets or bold marks set them off.
 */
static bool read_stamp_last(struct slice line, struct label *out)
{
	struct slice name = line, inner;
	size_t bold = bold_run(line, &inner), open;

	out->stamp = NO_STAMP;
	if (bold) {
		struct slice rest = slice_ltrim(slice_from(line, bold));
		if (!stamp_read(rest, &out->stamp))
			return false;
		rest = slice_from(rest, out->stamp.len);
		if (slice_starts(rest, SLICE(":")))
			rest = slice_from(rest, 1);
		bool ok = make(out, LABEL_STAMP, line, inner, rest);
		out->bold = true;
		return ok;
	}
	if (line.len <= LABEL_MAX_BYTES && stamp_take_end(&name, &out->stamp))
		return name.len > 0 && name.p[name.len - 1] != ':' && make(out, LABEL_STAMP, line, unwrap(name), (struct slice){ NULL, 0 });
	open = slice_chr(slice_first(line, LABEL_MAX_BYTES), '[');
	if (open == 0 || open >= line.len || !stamp_read(slice_from(line, open), &out->stamp))
		return false;
	return make(out, LABEL_STAMP, line, slice_first(line, open),
		    slice_from(line, open + out->stamp.len));
}

/* A name and nothing else: no sentence, and nothing in small letters. */
static bool is_bare_name(const struct label *l)
{
	uint32_t last = utf8_last(l->name);

	return l->name_like && l->remark.len == 0 && last != ':' && last != ',' && !cp_terminal(last);
}

/* "0:03 Name", "[0:03] - Name", "0:03 | Name" with the text below. */
static bool read_stamp_first(struct slice line, struct label *out)
{
	struct slice none = { NULL, 0 }, name;

	if (line.len > LABEL_MAX_BYTES)
		return false;
	name = label_take_stamp(line, &out->stamp);
	if (out->stamp.start_ms < 0 || !make(out, LABEL_STAMP, line, name, none) || !is_bare_name(out))
		return false;
	return out->after = true;
}

static bool read_stamp(struct slice line, struct label *out)
{
	return read_stamp_last(line, out) || read_stamp_first(line, out);
}

bool label_is_time(struct slice line, struct stamp *stamp)
{
	if (line.len && is_letter(line.p[0]))	/* as most lines begin */
		return false;
	line = utf8_trim(slice_ltrim(line));
	return line.len > 0 && !is_letter(line.p[0]) && stamp_read(line, stamp) && stamp->len == line.len;
}

size_t label_read_pair(const struct lines *lines, size_t i, struct label *out)
{
	struct slice none = { NULL, 0 }, first, second;
	struct stamp ignored;

	if (i + 2 >= lines->n || lines->v[i + 2].blank)
		return 0;
	first = utf8_trim(slice_ltrim(lines->v[i].text));
	second = utf8_trim(slice_ltrim(lines->v[i + 1].text));
	if (label_is_time(first, &out->stamp))
		first = second;
	else if ((i > 0 && !lines->v[i - 1].blank) || !label_is_time(second, &out->stamp))
		return 0;
	if (first.len == 0 || first.len > LABEL_MAX_BYTES || label_is_time(lines->v[i + 2].text, &ignored) ||
	    !make(out, LABEL_STAMP, first, first, none) || !is_bare_name(out))
		return 0;
	first = utf8_trim(slice_ltrim(lines->v[i].text));
	out->whole = (struct slice){ first.p, (size_t)(second.p + second.len - first.p) };
	out->after = true;
	return 2;
}

static bool read_bracket(struct slice line, struct label *out)
{
	size_t close = slice_chr(slice_first(line, LABEL_MAX_BYTES), ']');

	out->stamp = NO_STAMP;
	if (line.p[0] != '[' || close + 1 >= line.len || close >= LABEL_MAX_BYTES ||
	    !is_space(line.p[close + 1]))
		return false;
	return make(out, LABEL_BRACKET, line, slice_span(line, 1, close), slice_from(line, close + 1));
}

static bool read_heading(struct slice line, struct label *out)
{
	size_t marks = 0;

	while (marks < line.len && line.p[marks] == '#')
		marks++;
	out->stamp = NO_STAMP;
	if (marks == 0 || marks > 6 || marks >= line.len || line.p[marks] != ' ' ||
	    line.len > LABEL_MAX_BYTES)
		return false;
	struct slice name = utf8_trim(slice_from(line, marks)), inner = name;
	if (bold_run(name, &inner) == name.len)
		name = inner;
	if (name.len && name.p[name.len - 1] == ':')
		name.len--;
	if (!stamp_take_end(&name, &out->stamp))
		out->stamp = NO_STAMP;
	return make(out, LABEL_HEADING, line, name, (struct slice){ NULL, 0 });
}

/* Whether one of the marks between a name and its text stands at `at`: its length; 0 for a bracket that opens it. */
static bool dash_at(struct slice head, size_t at, size_t *len)
{
	/* the full stop before a dash is of the label in reports of debates: "Mr. Lee.-Text" */
	static const char *const dashes[] = {
		" - ", " \xE2\x80\x93 ", ".- ", ".\xE2\x80\x93",
		".\xE2\x80\x94", ". \xE2\x80\x94", " \xE2\x80\x94",
		"\xE2\x80\x94", "\xE2\x80\x95\xE2\x80\x95",
		"\xE2\x94\x80\xE2\x94\x80", " | ", "\t", "\xE3\x80\x80",
		"  ",
	};
	struct slice rest = slice_from(head, at);

	for (size_t i = 0; i < N_ELEMS(dashes); i++) {
		if (slice_starts_z(rest, dashes[i])) {
			*len = strlen(dashes[i]);
			return true;
		}
	}
	*len = 0;	/* Japanese scripts set speech in corner brackets right behind the name */
	return slice_starts(rest, SLICE("\xE3\x80\x8C"));
}

/* Where the first of them stands, or head.len. */
static size_t find_dash(struct slice head, size_t *len)
{
	static const bool begins[256] = {
		[' '] = true, ['.'] = true, ['\t'] = true, [0xE2] = true, [0xE3] = true,
	};

	for (size_t i = 0; i < head.len; i++) {
		if (!begins[(unsigned char)head.p[i]])
			continue;
		if (head.p[i] == ' ' && i + 1 < head.len && is_letter(head.p[i + 1]))
			continue;	/* most blanks */
		if (dash_at(head, i, len))
			return i;
	}
	return head.len;
}

static bool read_dash(struct slice line, struct label *out)
{
	struct slice head = slice_first(line, LABEL_MAX_BYTES), inner;
	size_t first, len;

	out->stamp = NO_STAMP;
	if ((first = bold_run(line, &inner)) > 0 && first < line.len && is_space(line.p[first])) {
		if (inner.len > 1 && inner.p[inner.len - 1] == ':')	/* between labels with a time instead */
			inner.len--;
		return make(out, LABEL_DASH, line, inner,
			    label_take_stamp(slice_ltrim(slice_from(line, first)), &out->stamp));
	}
	first = find_dash(head, &len);
	if (first > 1 && first < head.len && head.p[first - 1] == ':')	/* a colon before two blanks is the label's */
		return make(out, LABEL_DASH, line, slice_first(line, first - 1), slice_from(line, first + len));
	struct stamp time;		/* "Name  0:03" is of another style */
	return first > 0 && first < head.len && !stamp_read(slice_ltrim(slice_from(line, first + len)), &time) &&
	       make(out, LABEL_DASH, line, slice_first(line, first), slice_from(line, first + len));
}

/* Question and answer, of depositions and FAQs: "Q. text", "A text" after a tab. */
static bool read_letter(struct slice line, struct label *out)
{
	out->stamp = NO_STAMP;
	if (line.len < 3 || (line.p[0] != 'Q' && line.p[0] != 'A') ||
	    !(line.p[1] == '\t' || ((line.p[1] == '.' || line.p[1] == ')') && is_space(line.p[2]))))
		return false;
	return make(out, LABEL_LETTER, line, slice_first(line, 1), slice_from(line, 2));
}

bool label_read_as(enum label_style style, struct slice line, struct label *out)
{
	static bool (*const read[])(struct slice line, struct label *out) = {
		[LABEL_COLON] = label_read, [LABEL_STAMP] = read_stamp,
		[LABEL_BRACKET] = read_bracket, [LABEL_HEADING] = read_heading,
		[LABEL_DASH] = read_dash, [LABEL_LETTER] = read_letter,
	};

	line = utf8_trim(line);
	return line.len > 0 && read[style](line, out);
}
