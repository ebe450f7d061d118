#include "turns/turn_text.h"

#include "text/byte_find.h"
#include "text/tag.h"
#include "text/utf8.h"
#include "turns/stamp.h"
#include "text/words.h"

#define NOTE_MAX_BYTES 120
#define NOTE_MAX_WORDS 8	/* longer brackets are asides of the speaker */

/* What opens a direction and closes it.  Bold (two stars) is no direction. */
static const struct { const char *open, *close; } marks[] = {
	{ "*[", "]*" }, { "*(", ")*" }, { "_[", "]_" }, { "_(", ")_" },
	{ "\\[", "\\]" },		/* as Markdown escapes them */
	{ "[", "]" }, { "(", ")" }, { "*", "*" },
	{ "\xEF\xBC\x88", "\xEF\xBC\x89" },	/* full-width parentheses */
	{ "\xE3\x80\x90", "\xE3\x80\x91" },	/* lenticular brackets */
};

struct direction {
	struct slice inner;
	size_t open, end;	/* of the marks and all, in the body */
	const char *mark;
};

/* The direction-shaped run at `at`: marks, one line of text between them. */
static bool shaped_at(struct slice body, size_t at, struct direction *dir)
{
	struct slice rest = slice_from(body, at);

	if (slice_starts(rest, SLICE("**")) || tag_len(rest))
		return false;
	for (size_t i = 0; i < N_ELEMS(marks); i++) {
		struct slice open = slice_z(marks[i].open), close = slice_z(marks[i].close);
		if (!slice_starts(rest, open))
			continue;
		struct slice look = slice_span(rest, open.len, open.len + NOTE_MAX_BYTES);
		size_t n = slice_find(look, close, 0);
		if (n == look.len)
			continue;
		dir->inner = utf8_trim(slice_first(look, n));
		dir->mark = marks[i].open;
		dir->open = at;
		dir->end = at + open.len + n + close.len;
		return dir->inner.len > 0 && slice_chr(dir->inner, '\n') == dir->inner.len &&
		       !(*dir->mark == '*' && n > 0 && (is_space(look.p[0]) || is_space(look.p[n - 1])));
	}
	return false;
}

/* Words with which a speaker speaks, not a director. */
static bool speaks(const struct words *w)
{
	static const char *const said[] = {
		"i", "i'm", "i've", "i'd", "i'll", "you", "we", "it's", "that", "which", "my", "e",
		"because", "like", "or",
	};

	for (size_t i = 0; i < w->n; i++)
		for (size_t j = 0; j < N_ELEMS(said); j++)
			if (w->v[i].hash == word_hash(slice_z(said[j])))
				return true;
	return false;
}

/* Whether the run stands at a boundary: of the body, of a line or after a sentence. */
static bool at_boundary(struct slice body, const struct direction *dir)
{
	struct slice before = slice_first(body, dir->open);
	struct slice after = utf8_trim(slice_from(body, dir->end));
	uint32_t cp = utf8_last(utf8_trim(before));

	return cp == 0 || cp_terminal(cp) || after.len == 0 ||
	       slice_ends(before, SLICE("\n")) || cp == '"' || cp == 0x201D;
}

/* "twisting her ring", "rubs his neck", "CROSSTALK": a verb of acting, or capitals. */
static bool acted(struct slice inner, const struct words *w)
{
	struct slice first = w->v[0].text, look = first;
	uint32_t cp = utf8_next(&look);

	if (cp_lower(cp) && w->n >= 2)
		return slice_ends(first, SLICE("s")) || slice_ends(first, SLICE("ing"));
	for (look = inner; look.len;)
		if (cp_lower(utf8_next(&look)))
			return false;
	return cp_upper(cp) && first.len > 3;
}

/* "UNINTELLIGIBLE 00:01:33": it holds the place of words, which is no direction in capitals either. */
static bool holds_place(const struct words *w)
{
	static const char *const unheard[] = { "inaudible", "indiscernible", "unintelligible" };

	for (size_t i = 0; i < N_ELEMS(unheard); i++)
		if (w->v[0].hash == word_hash(slice_z(unheard[i])))
			return true;
	return false;
}

/* Whether the run has a line of its own, below another one of the body. */
static bool alone(struct slice body, const struct direction *dir)
{
	size_t from = dir->open, to = dir->end;

	while (from > 0 && (body.p[from - 1] == ' ' || body.p[from - 1] == '\t'))
		from--;
	while (to < body.len && (body.p[to] == ' ' || body.p[to] == '\t' || body.p[to] == '\r'))
		to++;
	return from > 0 && body.p[from - 1] == '\n' && (to == body.len || body.p[to] == '\n');
}

static bool is_direction(struct slice body, const struct direction *dir, const struct lexicon *lex)
{
	struct word v[NOTE_MAX_WORDS + 1];
	struct words w = { v, 0, N_ELEMS(v) };
	bool paren = *dir->mark == '(' || *dir->mark == '\xEF';

	words_split_some(&w, dir->inner);
	if (w.n == 0 || w.n > NOTE_MAX_WORDS || holds_place(&w) || slice_starts(slice_from(body, dir->end), SLICE("(")))
		return false;
	if (lexicon_has(lex->directions, dir->inner))
		return !(paren && speaks(&w));
	/* between the lines: "(BEGIN VIDEOTAPE)", "[The phone rings.]" */
	if (alone(body, dir) && !speaks(&w) && (utf8_capitals(dir->inner) || (*dir->mark == '[' && w.n >= 2)))
		return true;
	return !paren && !speaks(&w) && at_boundary(body, dir) && acted(dir->inner, &w);
}

/* "Page 3", "Page 3 of 12" */
bool page_line(struct slice line)
{
	struct word v[5];
	struct words w = { v, 0, N_ELEMS(v) };
	size_t n;

	words_split_some(&w, line);
	return (w.n == 2 || (w.n == 4 && slice_ieq(v[2].text, SLICE("of")) && slice_number(v[3].text, &n))) &&
	       slice_ieq(v[0].text, SLICE("page")) && slice_number(v[1].text, &n) && !cp_terminal(utf8_last(utf8_trim(line)));
}

/* A line from `at` on that is a time, or a page's number, and nothing else. */
static bool time_at(struct slice body, size_t at, unsigned lines, struct direction *dir)
{
	struct slice rest = slice_from(body, at), line;
	struct stamp stamp;

	if (!slice_line(&rest, &line))
		return false;
	line = utf8_trim(slice_ltrim(line));
	if (line.len == 0 || !((lines & LINE_TIMES && stamp_read(line, &stamp) && stamp.len == line.len) ||
			       (lines & LINE_PAGES && page_line(line))))
		return false;
	dir->inner = line;
	dir->open = (size_t)(line.p - body.p);
	dir->end = dir->open + line.len;
	return true;
}

/* What lines end with, and the bytes that marks begin with: only they are looked at of all that is said. */
#define STOPS "\n([*_\\\xEF\xE3"

/* The next direction at or after *at. */
static bool next_direction(struct slice body, size_t *at, const struct lexicon *lex, unsigned lines,
			   struct direction *dir)
{
	for (size_t i = byte_find(body, *at, SLICE(STOPS)); i < body.len; i = byte_find(body, i + 1, SLICE(STOPS))) {
		if (body.p[i] == '\n' ? lines && time_at(body, i + 1, lines, dir) :
					shaped_at(body, i, dir) && is_direction(body, dir, lex)) {
			*at = dir->end;
			return true;
		}
		if (slice_starts(slice_from(body, i), SLICE("**")))
			i++;
	}
	return false;
}

/* Appends a piece of the body: line ends as LF, no blank after a blank at the seam. */
static void add_piece(struct buf *out, struct slice piece)
{
	if (out->len && is_space(out->p[out->len - 1]))
		while (piece.len && (piece.p[0] == ' ' || piece.p[0] == '\t'))
			piece = slice_from(piece, 1);
	while (piece.len) {
		size_t cr = slice_chr(piece, '\r');
		buf_add(out, slice_first(piece, cr));
		if (cr == piece.len)
			return;
		buf_addc(out, '\n');
		piece = slice_from(piece, cr + 1);
		if (piece.len && piece.p[0] == '\n')
			piece = slice_from(piece, 1);
	}
}

/* "word (pauses)." without the blank that would stand before the full stop. */
static void close_seam(struct buf *out, struct slice next)
{
	if (next.len == 0 || !strchr(".,;:!?", next.p[0]))
		return;
	while (out->len && out->p[out->len - 1] == ' ')
		out->len--;
}

void turn_text(struct doc *d, struct turn *t, struct slice body, const struct lexicon *lex)
{
	turn_text_lines(d, t, body, lex, 0);
}

void turn_text_lines(struct doc *d, struct turn *t, struct slice body, const struct lexicon *lex,
		     unsigned lines)
{
	struct direction dir;
	struct buf said = BUF_INIT;
	size_t at = 0, from = 0;

	while (next_direction(body, &at, lex, lines, &dir)) {
		struct note *n = VEC_PUSH(d->arena, &t->notes);
		size_t base = (size_t)(body.p - d->text.p);
		n->text = dir.inner;
		n->span = (struct span){ base + dir.open, base + dir.end };
		add_piece(&said, slice_span(body, from, dir.open));
		close_seam(&said, slice_from(body, dir.end));
		from = dir.end;
	}
	if (from == 0 && slice_chr(body, '\r') == body.len) {
		t->text = utf8_trim(body);
		return;
	}
	add_piece(&said, slice_from(body, from));
	t->text = arena_dup(d->arena, utf8_trim(buf_slice(&said)));
	buf_free(&said);
}
