#include "read/fountain_score.h"

#include "read/fountain_cuts.h"
#include "read/fountain_line.h"
#include "read/stage.h"
#include "text/utf8.h"

#define SIGNS_SHARE 4	/* without a scene, one paragraph of so many has to be a sign */

/* What speaks for a screenplay. */
struct signs {
	size_t scenes, cues, title, acts, paragraphs;
	size_t asides;		/* parentheticals right below a cue or within dialogue */
	size_t extensions;	/* (V.O.), (CONT'D) and the like, dual dialogue, forced cues */
	size_t marks;		/* transitions, centered lines, page breaks, notes, boneyards, lyrics */
};

static void count_mark(struct signs *n, struct slice line, bool after_blank, bool free_below)
{
	size_t len = line.len;

	switch (line.p[0]) {
	case '>':
		n->marks += len > 2 && line.p[len - 1] == '<';
		break;
	case '/':
		n->marks += slice_starts(line, SLICE("/*"));
		break;
	case '[':
		n->marks += slice_starts(line, SLICE("[["));
		break;
	case '=':
		n->marks += after_blank && free_below && fountain_break(line);
		break;
	default:
		n->marks += after_blank && free_below && fountain_transition(line, true);
	}
}

/* "@app.route" of a program: names have no dot within a word. */
static bool is_code(struct slice name)
{
	size_t dot = slice_chr(name, '.');

	return dot > 0 && dot + 1 < name.len && cp_lower((unsigned char)name.p[dot + 1]) &&
	       cp_lower((unsigned char)name.p[dot - 1]);
}

/* No scene or act begins with that letter, no transition ends so: a cheap look, at most lines. */
static bool says_nothing(const struct line *l)
{
	char last = l->text.p[l->text.len - 1];

	return is_letter(l->first) && !memchr("IEASieas", l->first, 8) &&
	       (is_lower(last) || last == '.' || last == '?' || last == '!');
}

static void count_line(struct signs *n, const struct sample *s, size_t i, bool *in_speech)
{
	const struct lines *lines = sample_lines(s);
	bool after_blank = i == 0 || lines->v[i - 1].blank;
	bool free_below = i + 1 >= lines->n || lines->v[i + 1].blank;
	struct fountain_cue cue;
	struct slice line;

	if (!*in_speech && free_below && says_nothing(&lines->v[i]))
		return;
	line = utf8_trim(lines->v[i].text);

	if (*in_speech) {
		n->marks += line.p[0] == '~';
		n->asides += line.p[0] == '(' && line.p[line.len - 1] == ')' && line.len <= STAGE_NAME_MAX;
		return;
	}
	if (!after_blank && line.p[0] != '>' && line.p[0] != '/')
		return;
	if (fountain_scene(line, NULL, NULL) && line.p[0] != '.') {
		n->scenes += !slice_istarts(line, SLICE("est"));
		return;
	}
	n->acts += slice_istarts(line, SLICE("ACT ")) || slice_istarts(line, SLICE("SCENE "));
	if (!free_below && fountain_cue_read(line, &cue)) {
		*in_speech = true;
		n->cues++;
		n->extensions += (cue.known || cue.dual || cue.forced) && !is_code(cue.name);
	} else {
		count_mark(n, line, after_blank, free_below);
	}
}

static struct signs count_signs(const struct sample *s)
{
	const struct lines *lines = sample_lines(s);
	struct signs n = { 0 };
	size_t first = lines_next(lines, 0);
	bool in_speech = false;

	n.title = first < lines->n && fountain_title_key(lines->v[first].text);
	for (size_t i = first; i < lines->n; i++) {
		n.paragraphs += !lines->v[i].blank && (i == 0 || lines->v[i - 1].blank);
		/* two blanks keep a speech together */
		if (lines->v[i].blank && in_speech && slice_is(lines->v[i].text, "  "))
			n.marks++;
		else if (lines->v[i].blank)
			in_speech = false;
		else
			count_line(&n, s, i, &in_speech);
	}
	return n;
}

double fountain_score(const struct sample *s, struct buf *why)
{
	struct signs n = count_signs(s);
	size_t others = n.asides + n.extensions + n.marks;

	if (why)
		buf_addf(why, "%zu scene headings, %zu cues, %zu parentheticals, %zu other marks",
			 n.scenes, n.cues, n.asides, n.extensions + n.marks);
	if (n.scenes && (n.cues || n.scenes > 1 || n.title))
		return 0.97;
	if (n.scenes)
		return 0.6;
	if (n.cues == 0)
		return 0;
	if (n.acts)
		return n.title || others ? 0.5 : 0;
	if (!n.title && (n.cues + others) * SIGNS_SHARE < n.paragraphs)
		return 0;	/* an article with a few lines in capitals */
	return n.title || others > 1 ? 0.94 : others ? 0.7 : 0;
}
