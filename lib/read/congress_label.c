#include "read/congress_label.h"

#include "base/table.h"
#include "text/utf8.h"

/* How one speaks to a member or a witness; a name in capitals follows. */
static const char *const titles[] = {
	"Mr.", "Mrs.", "Ms.", "Miss", "Mx.", "Dr.", "Messrs.", "Senator", "Representative",
	"Delegate", "Chairman", "Chairwoman", "Secretary", "Ambassador", "General", "Admiral",
	"Judge", "Justice", "Governor", "MR.", "MRS.", "MS.",
};

/* Of "The ... ." one word at least is an office. */
static const char *const offices[] = {
	"SPEAKER", "PRESIDENT", "OFFICER", "CHAIR", "CHAIRMAN", "CHAIRWOMAN", "CHAIRPERSON", "CLERK",
	"JUSTICE", "SECRETARY", "CHAPLAIN", "PARLIAMENTARIAN", "SERGEANT", "REPORTER", "WITNESS",
	"DELEGATE", "COMMISSIONER",
};

/* Words in small letters within the name of an office, or before a name. */
static const char *const qualifiers[] = {
	"Acting", "acting", "Deputy", "Legislative", "Reading", "Assistant", "Vice", "pro",
	"tempore", "Manager", "Counsel",
};

/* "SMITH", "McCAIN", "O'NEILL", "ROS-LEHTINEN": small letters only in a prefix. */
static bool in_capitals(struct slice word)
{
	bool after_two = false;
	size_t n = 0;

	while (word.len) {
		uint32_t cp = utf8_next(&word);
		if (cp_upper(cp)) {
			after_two = ++n >= 2;
		} else if (cp_lower(cp) ? n == 0 || after_two : cp_digit(cp) || cp == ':' || cp == ',') {
			return false;
		}
	}
	return after_two;
}

static bool capital_first(struct slice word)
{
	return word.len > 0 && cp_upper(utf8_next(&word));
}

/* Takes a word off *s, which may go on over a line's end; false at a blank line or s's end. */
static bool take_word(struct slice *s, struct slice *word)
{
	size_t n = 0, ends = 0;

	for (; n < s->len && is_space(s->p[n]); n++)
		ends += s->p[n] == '\n';
	*s = slice_from(*s, n);
	for (n = 0; n < s->len && !is_space(s->p[n]);)
		n++;
	*word = slice_first(*s, n);
	*s = slice_from(*s, n);
	return n > 0 && ends <= 1;
}

struct name {
	bool the;		/* "The PRESIDING OFFICER", not a name */
	bool named;		/* the name, or the office, was there */
	bool state;		/* after "of" */
	bool ended;		/* by a full stop */
};

/* One more word of a label, with what may end it; false: it is none. */
static bool name_word(struct name *n, struct slice word)
{
	bool stop = slice_ends(word, SLICE("."));
	struct slice bare = slice_first(word, word.len - stop);

	if (stop && bare.len == 1 && capital_first(bare) && !n->state)
		return true;			/* an initial */
	if (slice_is(word, "ST.") && !n->state)
		return true;
	n->ended = stop;
	if (n->state)
		return capital_first(bare) || slice_is(bare, "of") || slice_is(bare, "the");
	if (in_capitals(bare)) {
		n->named |= !n->the || list_has(offices, N_ELEMS(offices), bare);
		return true;
	}
	n->state = slice_is(word, "of") && !n->the && n->named;
	return n->state || list_has(qualifiers, N_ELEMS(qualifiers), bare) ||
	       (slice_is(word, "and") && n->named);
}

/* "(Mr. Foley)." after an office or a name. */
static bool take_remark(struct slice *s)
{
	struct slice look = *s;
	size_t close;

	while (look.len && is_space(look.p[0]))
		look = slice_from(look, 1);
	close = slice_chr(look, ')');
	if (!slice_starts(look, SLICE("(")) || close + 1 >= look.len || look.p[close + 1] != '.')
		return false;
	*s = slice_from(look, close + 2);
	return true;
}

/* The length of the label that s begins with, its full stop included; 0: there is none. */
static size_t label_length(struct slice s)
{
	struct slice rest = slice_first(s, CONGRESS_LABEL_MAX), word;
	struct name n = { false, false, false, false };

	if (!take_word(&rest, &word))
		return 0;
	n.the = slice_ieq(word, SLICE("The"));
	if (!n.the && !list_has(titles, N_ELEMS(titles), word))
		return 0;
	while (!n.ended) {
		if (n.named && take_remark(&rest))
			break;
		if (!take_word(&rest, &word) || !name_word(&n, word))
			return 0;
	}
	if (!n.named || (rest.len && !is_space(rest.p[0])))
		return 0;
	return s.len < CONGRESS_LABEL_MAX ? s.len - rest.len : CONGRESS_LABEL_MAX - rest.len;
}

/* What a label may stand in: this line, and the next one unless a paragraph begins there. */
static struct slice label_room(struct slice s)
{
	size_t end = slice_chr(s, '\n'), next;

	if (slice_chr(slice_first(s, end), '\r') + 1 < end)
		return slice_first(s, slice_chr(s, '\r'));
	if (end + 1 >= s.len || is_space(s.p[end + 1]))
		return slice_first(s, end);
	next = slice_chr(slice_from(s, end + 1), '\n');
	return slice_first(s, end + 1 + next);
}

/* Whether the first word is "The", or its first two letters are those of a title: a cheap look. */
static bool may_begin(struct slice s)
{
	s = slice_ltrim(s);
	if (s.len < 2)
		return false;
	for (size_t i = 0; i < N_ELEMS(titles); i++)
		if (titles[i][0] == s.p[0] && titles[i][1] == s.p[1])
			return true;
	return slice_istarts(s, SLICE("The")) && (s.len == 3 || is_space(s.p[3]));
}

size_t congress_label(struct slice text)
{
	if (!may_begin(text))
		return 0;
	return label_length(label_room(text));
}
