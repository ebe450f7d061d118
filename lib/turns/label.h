/*
 * label.h - what could be a speaker's label at the beginning of a line.
 *
 * This looks at one line and its shape only: whether a label is a speaker's is
 * decided over the whole document (speakers.h).
 */
#ifndef TURNS_LABEL_H
#define TURNS_LABEL_H

#include "turns/lines.h"
#include "turns/stamp.h"

#define LABEL_MAX_WORDS 6	/* "DR. MARIA DE LA CRUZ:" has five; sentences have more */
#define LABEL_MAX_UNSPACED 12	/* characters of a script without blanks: a title and a name */
#define LABEL_MAX_BYTES 80	/* as far as a colon is looked for */

/* How labels are set off from what is said. */
enum label_style {
	LABEL_COLON,		/* "Name: text", "**Name:** text", "[00:01:23] Name: text" */
	LABEL_STAMP,		/* "Name  0:03" with text below, "**Name** [00:00:30] text" */
	LABEL_BRACKET,		/* "[doctor] text" */
	LABEL_HEADING,		/* "### Name" with text below */
	LABEL_DASH,		/* "Name - text" */
	LABEL_LETTER,		/* "Q. text", "A. text" */
	N_LABEL_STYLES
};

struct label {
	enum label_style style;
	struct slice name;	/* without marks, brackets, a remark, a time and the colon */
	struct slice remark;	/* what stood in parentheses before the colon: "softly" */
	struct slice affiliation;	/* after a comma: "CITY HOSPITAL" of "DR. LEE, CITY HOSPITAL:" */
	struct slice whole;	/* as written: time, colon and closing marks included */
	struct slice rest;	/* of the line, white space before it apart */
	struct stamp stamp;	/* the time beside it, or NO_STAMP */
	struct slice late;	/* a bare time that is all that follows: "Name: 0:03"; in rest, too */
	bool quoted;		/* rest opens with a quotation mark */
	bool name_like;		/* each word begins with a capital, a digit or a caseless letter */
	bool bold;
	bool after;		/* the name stands after its time, and the text is below */
};

/* What may stand before each label of a document. */
enum label_prefix { PREFIX_NONE, PREFIX_BULLET, PREFIX_NUMBER, N_LABEL_PREFIXES };

/*
 * Whether the line begins with a label that ends with a colon: "Name:", "**Name:**",
 * "**Name**:", "[Name]:", "Name (remark):" or these with a full-width colon, and a
 * time before ("[00:01:23] Name:") or after the name ("Name (00:01:23):").
 * Clocks, addresses of the web and clauses of a sentence are not labels.
 */
bool label_read(struct slice line, struct label *out);

/* The same for a label of that style. */
bool label_read_as(enum label_style style, struct slice line, struct label *out);

/* The same of a line of an array, whose plain label is known. */
bool label_read_line(enum label_style style, const struct line *line, struct label *out);

/*
 * Length of the name before the colon that a line begins with, if it is plain, "Ann Lee 2":
 * words of letters and digits with one blank between them and no small letter first; else 0.
 */
size_t label_plain(struct slice line);

/*
 * Whether a line with such a label is "Name: text" and nothing else, as nearly all are: one
 * blank, then a letter, and no time at the end of the name.
 */
static inline bool label_simple(struct slice line, size_t plain)
{
	return plain && plain + 2 < line.len && line.p[plain + 1] == ' ' && is_letter(line.p[plain + 2]) &&
	       !is_digit(line.p[plain - 1]) && to_lower(line.p[plain - 1]) != 'm';
}

/*
 * A label over two lines, "0:03" and "Name" in either order, with text below them:
 * the lines it takes, or 0.
 */
size_t label_read_pair(const struct lines *lines, size_t i, struct label *out);

/* Whether a line is a time and nothing else. */
bool label_is_time(struct slice line, struct stamp *stamp);

/* What stands before the label of "- Name: text", "12. Name: text", "12 Name: text"; *body: the rest. */
enum label_prefix label_prefix(struct slice line, struct slice *body);

/* Takes a time off the beginning of s, with the dash or bar behind it: what is left. */
struct slice label_take_stamp(struct slice s, struct stamp *stamp);

/* Whether l->name has the shape of a name; sets name_like.  The affiliation is set before. */
bool label_is_name(struct label *l);

/* Whether s, white space apart, begins with a quotation mark; its length, or 0. */
size_t quote_open(struct slice s);

/* Length of the closing quotation mark that s begins with, or 0. */
size_t quote_close(struct slice s);

#endif
