#include "read/fountain_line.h"

#include "base/table.h"
#include "read/stage.h"
#include "text/utf8.h"

#define KEY_MAX_BYTES 32

/* How screenplays say where a voice comes from, or that it goes on (fountain.io, "Character"). */
static const char *const extensions[] = {
	"V.O.", "VO", "V.O", "O.S.", "OS", "O. S.", "O.S", "O.C.", "OC", "OFF", "CONT'D",
	"CONT\xE2\x80\x99\x44", "CONTD", "CONT.", "CONT", "CONTINUED", "CONTINUING", "SUBTITLED",
	"PRE-LAP", "FILTERED", "INTO PHONE", "ON PHONE", "ON THE RADIO",
};

static void take_extensions(struct fountain_cue *c)
{
	struct slice inner;

	while (c->name.len && c->name.p[c->name.len - 1] == ')' && stage_take_paren(&c->name, &inner))
		c->known |= list_ihas(extensions, N_ELEMS(extensions), inner);
}

/* Marks with which a sentence in capitals ends, but no name. */
static bool ends_sentence(struct slice s)
{
	return slice_ends(s, SLICE("!")) || slice_ends(s, SLICE("?")) || slice_ends(s, SLICE("..")) ||
	       slice_ends(s, SLICE("\xE2\x80\xA6")) || slice_ends(s, SLICE(",")) ||
	       slice_ends(s, SLICE("--")) || slice_ends(s, SLICE("\xE2\x80\x94"));
}

/* A number of a catalogue, not the number of a guard or a robot. */
#define NAME_DIGITS 4

static bool is_numbered(struct slice name)
{
	size_t run = 0;

	for (size_t i = 0; i < name.len; i++) {
		run = is_digit(name.p[i]) ? run + 1 : 0;
		if (run > NAME_DIGITS)
			return true;
	}
	return false;
}

bool fountain_cue_read(struct slice line, struct fountain_cue *out)
{
	*out = (struct fountain_cue){ .name = utf8_trim(line) };
	if (slice_starts(out->name, SLICE("@"))) {
		out->forced = true;
		out->name = utf8_trim(slice_from(out->name, 1));
	}
	if (out->name.len == 0 || (!out->forced && strchr("!>=~.#*_[(/<|+-\"", out->name.p[0])))
		return false;
	if (slice_ends(out->name, SLICE("^"))) {
		out->dual = true;
		out->name = utf8_trim(slice_first(out->name, out->name.len - 1));
	}
	take_extensions(out);
	if (slice_ends(out->name, SLICE(":")))
		out->name = utf8_trim(slice_first(out->name, out->name.len - 1));
	if (out->name.len == 0 || out->name.len > STAGE_NAME_MAX)
		return false;
	return out->forced || (utf8_capitals(out->name) && !ends_sentence(out->name) && !is_numbered(out->name) &&
			       !fountain_transition(line, true));
}

/* "#12A#" at the end is the scene's number. */
static struct slice take_number(struct slice *title)
{
	struct slice none = { NULL, 0 };
	size_t at;

	if (title->len < 3 || !slice_ends(*title, SLICE("#")))
		return none;
	for (at = title->len - 1; at > 0 && title->p[at - 1] != '#'; at--)
		;
	if (at == 0 || at + 1 == title->len)
		return none;
	none = slice_span(*title, at, title->len - 1);
	*title = utf8_trim(slice_first(*title, at - 1));
	return none;
}

/* A letter or digit, of any script. */
static bool starts_word(struct slice s)
{
	uint32_t cp = s.len ? utf8_next(&s) : 0;

	return cp_letter(cp) || cp_digit(cp);
}

/* fountain.io, "Scene Heading" */
static const char *const places[] = { "INT./EXT", "INT/EXT", "EXT./INT", "EXT/INT", "INT", "EXT", "EST", "I/E" };

static bool is_scene(struct slice line)
{
	if (line.len > 1 && line.p[0] == '.')
		return starts_word(slice_from(line, 1));
	for (size_t i = 0; i < N_ELEMS(places); i++) {
		if (!slice_istarts_z(line, places[i]))
			continue;
		struct slice place = slice_z(places[i]);
		if (line.len > place.len + 1 &&
		    (line.p[place.len] == '.' || line.p[place.len] == ' '))
			return true;
	}
	return false;
}

bool fountain_scene(struct slice line, struct slice *title, struct slice *number)
{
	struct slice rest, found;

	if (!is_scene(line))
		return false;
	rest = line.p[0] == '.' ? slice_from(line, 1) : line;
	found = take_number(&rest);
	if (title)
		*title = rest;
	if (number)
		*number = found;
	return true;
}

bool fountain_transition(struct slice line, bool stands_free)
{
	if (line.len > 1 && line.p[0] == '>')
		return line.p[line.len - 1] != '<';
	return stands_free && slice_ends(line, SLICE("TO:")) && line.len > 3 && utf8_capitals(line) > 0;
}

bool fountain_section(struct slice line, struct slice *title)
{
	size_t n = 0;

	while (n < line.len && line.p[n] == '#')
		n++;
	*title = utf8_trim(slice_from(line, n));
	return n > 0 && title->len > 0;
}

bool fountain_break(struct slice line)
{
	size_t n = 0;

	while (n < line.len && line.p[n] == '=')
		n++;
	return n >= 3 && n == line.len;
}

bool fountain_synopsis(struct slice line)
{
	return line.len > 1 && line.p[0] == '=' && line.p[1] != '=';
}

bool fountain_breaks(struct slice line)
{
	return fountain_break(line) || (line.len > 2 && line.p[0] == '>' && line.p[line.len - 1] == '<');
}

bool fountain_key(struct slice line, struct slice *key, struct slice *value)
{
	size_t colon = slice_chr(slice_first(line, KEY_MAX_BYTES), ':');

	if (colon == 0 || colon >= line.len || colon >= KEY_MAX_BYTES)
		return false;
	*key = slice_first(line, colon);
	*value = utf8_trim(slice_from(line, colon + 1));
	for (size_t i = 0; i < colon; i++)
		if (!(key->p[i] == ' ' || is_letter(key->p[i])))
			return false;
	return !is_space(key->p[0]);
}

bool fountain_title_key(struct slice line)
{
	/* fountain.io, "Title Page", and what writing programs add */
	static const char *const keys[] = {
		"title", "credit", "author", "authors", "source", "draft date", "date", "contact",
		"contact info", "copyright", "notes", "revision", "format", "font", "watermark",
	};
	struct slice key, value;

	return fountain_key(line, &key, &value) && list_ihas(keys, N_ELEMS(keys), key);
}
