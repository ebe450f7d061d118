#include "read/play_line.h"

#include "base/table.h"
#include "read/stage.h"
#include "text/utf8.h"

#define NAME_MAX_WORDS 6
#define REMARK_MAX_BYTES 120
#define DIRECTION_MAX_BYTES 600

/* The first word of s, marks at its end apart. */
static struct slice first_word(struct slice s)
{
	struct slice word = { NULL, 0 };

	slice_word(&s, &word);
	while (word.len && strchr(".,;:!?_*)]", word.p[word.len - 1]))
		word.len--;
	return word;
}

/* "IV", "XII": the number of a scene, not a name. */
static bool is_numeral(struct slice s)
{
	for (size_t i = 0; i < s.len; i++)
		if (!strchr("IVXL0123456789.", s.p[i]))
			return false;
	return s.len > 0;
}

/* What joins names, or the parts of one, in small letters. */
static bool is_joint(struct slice word)
{
	static const char *const joints[] = { "and", "&", "of", "the", "de", "von", "van", "to", "or", "with" };

	return list_ihas(joints, N_ELEMS(joints), word);
}

/* Capitals, digits and marks of a name; joints may be small. */
static bool in_capitals(struct slice name)
{
	struct slice word;
	bool caps = false;

	for (size_t n = 0; slice_word(&name, &word); n++) {
		if (utf8_capitals(word))
			caps = true;
		else if (!(n > 0 && is_joint(word)) && cp_letter(utf8_next(&(struct slice){ word.p, word.len })))
			return false;
	}
	return caps;
}

/* Bold names: each word begins as names do. */
static bool is_titled(struct slice name)
{
	struct slice word;

	for (size_t n = 0; slice_word(&name, &word); n++) {
		struct slice look = word;
		if (cp_lower(utf8_next(&look)) && !(n > 0 && is_joint(word)))
			return false;
	}
	return true;
}

/* Marks that no name has: ellipsis, dash, the full-width colon and stops. */
static bool has_mark(struct slice name)
{
	static const char *const marks[] = {
		"..", "\xE2\x80\xA6", "\xE2\x80\x94", "\xEF\xBC\x9A", "\xE3\x80\x82",
		"\xEF\xBC\x9F", "\xEF\xBC\x81", "\xEF\xBC\x8C",
	};

	for (size_t i = 0; i < N_ELEMS(marks); i++)
		if (slice_find(name, slice_z(marks[i]), 0) < name.len)
			return true;
	return false;
}

static bool words_allowed(struct slice name)
{
	struct slice word;
	size_t n = 0;

	for (struct slice rest = name; slice_word(&rest, &word);)
		n++;
	for (size_t i = 0; i < name.len; i++)
		if (strchr("?!;:\"<>{}=|\\*`_[]()@", name.p[i]) || name.p[i] < ' ')
			if ((unsigned char)name.p[i] < 0x80)
				return false;
	return n > 0 && n <= NAME_MAX_WORDS && !has_mark(name);
}

/* "HAMLET, aside": what follows the comma is no name. */
static void take_comma(struct name_line *out)
{
	size_t comma = slice_chr(out->name, ',');
	struct slice after = utf8_trim(slice_from(out->name, comma + 1)), look = after;

	if (comma == 0 || comma >= out->name.len || after.len == 0 || !cp_lower(utf8_next(&look)) ||
	    is_joint(first_word(after)))
		return;
	out->remark = after;
	out->name = utf8_trim(slice_first(out->name, comma));
}

/* Takes the bold marks around a name off; false: it is not bold. */
static bool take_bold(struct slice *name)
{
	if (name->len < 5 || !(slice_starts(*name, SLICE("**")) && slice_ends(*name, SLICE("**"))))
		return false;
	*name = utf8_trim(slice_span(*name, 2, name->len - 2));
	return true;
}

static void take_stop(struct slice *s, const char *stop)
{
	if (slice_ends(*s, slice_z(stop)) && !slice_ends(*s, SLICE("..")))
		*s = utf8_trim(slice_first(*s, s->len - 1));
}

/* "Speaker 1", "Person 12": how services call a voice without a name. */
static bool is_counted(struct slice name)
{
	struct slice word, last = { NULL, 0 };
	size_t words = 0, number;

	while (slice_word(&name, &word)) {
		last = word;
		words++;
	}
	return words == 2 && last.len <= 2 && slice_number(last, &number);
}

/*
 * Whether the line is what most are, by its first words: "Name: text", as a colon is in no
 * name; or one that begins with a capital and a small letter, which is no name in capitals,
 * with a letter behind the first blank, not the number of "Speaker 1".
 */
static bool is_speech(struct slice line)
{
	size_t i = 0;

	while (i < line.len && is_letter(line.p[i]))
		i++;
	if (i == 0 || i + 1 >= line.len)
		return false;
	return line.p[i] == ':' || (i > 1 && is_upper(line.p[0]) && is_lower(line.p[1]) && line.p[i] == ' ' &&
				    is_letter(line.p[i + 1]));
}

bool name_line_read(struct slice line, struct name_line *out)
{
	uint32_t cp;

	if (is_speech(line))
		return false;

	*out = (struct name_line){ .name = utf8_trim(line) };
	if (out->name.len == 0 || out->name.len > REMARK_MAX_BYTES)
		return false;
	if (!stage_take_paren(&out->name, &out->remark))
		out->remark = (struct slice){ NULL, 0 };
	take_stop(&out->name, ".");
	out->bold = take_bold(&out->name);
	take_stop(&out->name, ".");
	take_stop(&out->name, ",");
	if (out->remark.len == 0)
		take_comma(out);
	if (out->name.len == 0 || out->name.len > STAGE_NAME_MAX)
		return false;
	cp = utf8_next(&(struct slice){ out->name.p, out->name.len });
	return (cp_letter(cp) || cp_digit(cp)) && words_allowed(out->name) && !is_numeral(out->name) &&
	       (in_capitals(out->name) || ((out->bold || is_counted(out->name)) && is_titled(out->name)));
}

/* Nouns that a number or the like follows in headings of plays. */
static const char *const parts[] = {
	"act", "scene", "actus", "scena", "part", "chapter", "episode", "akt", "aufzug", "szene",
	"auftritt", "acte", "sc\xC3\xA8ne", "acto", "escena", "atto",
};

/* "ONE", "FIRST", "2", "II." */
static bool is_count(struct slice word)
{
	static const char *const counts[] = {
		"one", "two", "three", "four", "five", "six", "first", "second", "third", "fourth",
		"fifth", "sixth", "primus", "prima", "secundus", "secunda", "tertius", "tertia",
	};

	return is_numeral(word) || list_ihas(counts, N_ELEMS(counts), word);
}

bool play_heading(struct slice line, struct slice *number, struct slice *title)
{
	struct slice rest = utf8_trim(line), noun, count = { NULL, 0 };

	*title = rest;
	if (slice_ends(rest, SLICE(".")))
		*title = slice_first(rest, rest.len - 1);
	noun = first_word(rest);
	if (!list_ihas(parts, N_ELEMS(parts), noun))
		return false;
	slice_word(&rest, &noun);
	*number = count = first_word(rest);
	/* as a word in a sentence: "act one of them" */
	return is_count(count) && line.len < REMARK_MAX_BYTES &&
	       !cp_lower(utf8_next(&(struct slice){ title->p, title->len }));
}

/*
 * Headings of plays in print and of scripts; titles of sections of notes are in
 * the lexicon.  [print] contents and front matter of public-domain editions,
 * [songs] parts of lyrics, [notes] the headings of clinical notes and of articles.
 */
static const char *const no_names[] = {
	/* print */
	"contents", "table of contents", "dramatis personae", "persons of the play",
	"persons represented", "characters", "the characters", "characters of the play", "cast",
	"the cast", "cast of characters", "setting", "the setting", "the end", "end",
	"finis", "fin", "curtain", "the curtain", "intermission", "interval", "preface", "foreword",
	"introduction", "dedication", "appendix", "notes", "footnotes", "glossary", "synopsis",
	"induction", "illustrations", "list of illustrations", "transcriber's note",
	/* songs */
	"verse", "refrain", "bridge", "pre-chorus", "outro", "intro",
	/* notes */
	"subjective", "objective", "assessment", "plan", "history", "examination", "diagnosis",
	"medications", "allergies", "impression", "findings", "recommendations", "follow-up",
	"follow up", "presenting problem", "chief complaint", "history of present illness",
	"past medical history", "family history", "social history", "review of systems",
	"physical exam", "physical examination", "vital signs", "mental status",
	"intervention", "interventions", "abstract", "background", "methods", "materials and methods",
	"results", "discussion", "conclusion", "conclusions", "references", "acknowledgments",
	"acknowledgements", "usage", "options", "description", "examples", "files",
	"environment", "see also", "bugs", "authors", "license", "copyright", "warranty",
};

bool play_no_name(struct slice name)
{
	struct slice number, title;

	return list_ihas(no_names, N_ELEMS(no_names), name) || play_heading(name, &number, &title);
}

bool play_end(struct slice line)
{
	/* print: what stands below the last speech */
	static const char *const ends[] = {
		"finis", "fin", "the end", "end", "end of play", "end of the play", "curtain", "the curtain",
		"curtain falls", "the curtain falls",
	};

	line = utf8_trim(line);
	take_stop(&line, ".");
	return list_ihas(ends, N_ELEMS(ends), line);
}

/* Verbs with which an unmarked direction begins, and what is heard: of plays in print. */
static const char *const entries[] = {
	"enter", "enters", "re-enter", "reenter", "exit", "exeunt", "manet", "manent", "alarum",
	"alarums", "flourish", "sennet", "curtain", "blackout",
};

/* One pair of brackets or of single Markdown marks around all of it. */
static bool is_wrapped(struct slice s, struct slice *inner)
{
	char mark = s.len > 2 ? s.p[0] : '\0';

	if (stage_in_paren(s, inner))
		return true;
	if (mark == '[' && s.p[s.len - 1] != ']')	/* "[Exit." as some editions print */
		return *inner = slice_from(s, 1), slice_chr(s, ']') == s.len;
	if ((mark != '_' && mark != '*') || s.p[1] == mark || s.p[s.len - 1] != mark)
		return false;
	*inner = slice_span(s, 1, s.len - 1);
	return slice_chr(*inner, mark) == inner->len;
}

struct slice play_unmark(struct slice s)
{
	s = utf8_trim(s);
	while (s.len > 2 && (s.p[0] == '_' || s.p[0] == '*') && s.p[s.len - 1] == s.p[0])
		s = slice_span(s, 1, s.len - 1);
	return s;
}

bool play_direction(struct slice paragraph, struct slice *inner)
{
	struct slice word, look;

	paragraph = utf8_trim(paragraph);
	if (paragraph.len == 0 || paragraph.len > DIRECTION_MAX_BYTES)
		return false;
	if (is_wrapped(paragraph, inner)) {
		*inner = play_unmark(*inner);
		return inner->len > 0;
	}
	*inner = paragraph;
	word = first_word(paragraph);
	look = slice_from(paragraph, word.len);
	return list_ihas(entries, N_ELEMS(entries), word) && cp_upper(utf8_next(&paragraph)) &&
	       !slice_starts(look, SLICE(",")) && !slice_starts(look, SLICE("!"));
}

bool play_direction_line(struct slice line, struct slice *inner)
{
	line = utf8_trim(line);
	if (line.len < 3 || line.p[0] != '[' || !is_wrapped(line, inner))
		return false;
	*inner = play_unmark(*inner);
	return inner->len > 0;
}
