#include "read/reader.h"

#include "base/map.h"
#include "text/utf8.h"
#include "turns/build.h"
#include "turns/label.h"
#include "turns/turn_text.h"

/*
 * Captions as text: ">>" says that somebody else speaks, ">>>" that the story
 * changes, too.  The habit is that of line 21 captioning (CEA-608); services
 * write ">> NAME: text" or just ">> text", one a line or on in running text.
 * Captions of the Web have them as "&gt;&gt;".
 */

#define FEW_CHEVRONS 2		/* with fewer it is a quotation or a shell's mark */
#define LOOK_BYTES ((size_t)256)	/* behind a mark, for a label */
#define NAME_MAX_WORDS 4	/* of a name that occurs once */

/* A place where the speaker changes. */
struct change {
	size_t at, after;	/* bytes of the text: the mark, what follows it */
	struct label label;
	bool named;		/* there is a label; whether it is a speaker's is seen later */
};

struct changes {
	struct change *v;
	size_t n, cap;
};

/* The length of the mark that s begins with: two or three angle brackets, or 0. */
static size_t mark_len(struct slice s)
{
	struct slice one = SLICE(">"), entity = SLICE("&gt;");
	size_t n = 0, at = 0;

	while (n < 4 && at < s.len) {
		struct slice rest = slice_from(s, at);
		size_t len = slice_starts(rest, one) ? one.len : slice_starts(rest, entity) ? entity.len : 0;
		if (len == 0)
			break;
		at += len;
		n++;
	}
	return n == 2 || n == 3 ? at : 0;
}

/*
 * A mark stands at the beginning of a line or behind white space, with white
 * space, a capital or a bracket behind it; not ">>=" or ">>5".
 */
static bool stands(struct slice text, size_t at, size_t len)
{
	struct slice rest = slice_from(text, at + len);
	uint32_t cp;

	if (at > 0 && !is_space(text.p[at - 1]))
		return false;
	cp = rest.len ? utf8_next(&rest) : ' ';
	return cp_space(cp) || cp_upper(cp) || cp == '[' || cp == '(' || cp == '-' || cp == 0x266A || cp == '"';
}

/* The next mark at or after *at. */
static bool next_mark(struct slice text, size_t *at, size_t *after)
{
	for (size_t i = *at; i < text.len; i++) {
		size_t len;
		if (text.p[i] != '>' && text.p[i] != '&')
			continue;
		len = mark_len(slice_from(text, i));
		if (len && stands(text, i, len)) {
			*at = i;
			*after = i + len;
			return true;
		}
		while (i + 1 < text.len && text.p[i] == '>' && text.p[i + 1] == '>')
			i++;
	}
	return false;
}

/*
 * The rest of the line that `at` is in, or the next line if captions were
 * wrapped there; of a long line no more than a label may take.
 */
static struct slice line_from(struct slice text, size_t at)
{
	struct slice rest = slice_span(text, at, at + LOOK_BYTES), line = { NULL, 0 };

	slice_line(&rest, &line);
	if (slice_trim(line).len == 0)
		slice_line(&rest, &line);
	return line;
}

static void find_changes(struct doc *d, struct changes *out)
{
	size_t at = 0, after;

	while (next_mark(d->text, &at, &after)) {
		struct change *c = VEC_PUSH(d->arena, out);
		*c = (struct change){ .at = at, .after = after };
		c->named = label_read(line_from(d->text, after), &c->label);
		at = after;
	}
}

/*
 * Which labels are speakers': those that come back, and those that occur once
 * if they are short; "AND HERE IS THE QUESTION:" is what somebody says.
 */
static void settle_labels(struct changes *changes, const struct lexicon *lex)
{
	struct map times = MAP_INIT;

	for (size_t i = 0; i < changes->n; i++)
		if (changes->v[i].named)
			++*map_at(&times, changes->v[i].label.name);
	for (size_t i = 0; i < changes->n; i++) {
		struct change *c = &changes->v[i];
		if (!c->named)
			continue;
		const size_t *n = map_get(&times, c->label.name);
		bool denied = lexicon_has(lex->labels, c->label.name) && !lexicon_has(lex->roles, c->label.name);
		c->named = !denied && c->label.name_like &&
			   ((n && *n > 1) || slice_count_words(c->label.name) <= NAME_MAX_WORDS);
	}
	map_free(&times);
}

static void add_turn(struct doc *d, const struct change *c, size_t end, size_t line, const struct lexicon *lex)
{
	struct slice body = utf8_trim(slice_span(d->text, c->after, end));
	struct span span = { c->at, c->after };
	struct turn *t;

	if (body.len)
		span.end = doc_span(d, body).end;
	t = turn_add(d, line, span);
	if (c->named) {
		t->speaker = c->label.name;
		t->label = c->label.whole;
		body = utf8_trim(slice_span(d->text, doc_span(d, c->label.whole).end, end));
	}
	turn_text(d, t, body, lex);
}

/* The first line that is not blank, from 0. */
static size_t first_line(struct slice text)
{
	struct slice line;
	size_t n = 0;

	while (slice_line(&text, &line) && utf8_trim(line).len == 0)
		n++;
	return n;
}

/* What stands before the first mark was said by somebody if it runs on into it. */
static void add_front(struct doc *d, size_t end, const struct lexicon *lex)
{
	struct slice front = utf8_trim(slice_first(d->text, end));
	struct slice gap = slice_from(slice_first(d->text, end), doc_span(d, front).end);
	struct change whole = { .at = doc_span(d, front).start, .after = doc_span(d, front).start };
	size_t newlines = 0;

	for (size_t i = 0; i < gap.len; i++)
		newlines += gap.p[i] == '\n';
	if (front.len == 0)
		return;
	if ((front.p[0] == '[' && slice_chr(front, ']') + 1 == front.len) || slice_starts(front, SLICE("\xE2\x99\xAA")))
		part_add(d, PART_NOTE, d->line + first_line(d->text), doc_span(d, front));
	else if (newlines < 2 && cp_terminal(utf8_last(front)))
		add_turn(d, &whole, end, d->line + first_line(d->text), lex);
}

static bool read_chevrons(struct doc *d, const struct lexicon *lex, struct diag_sink *sink)
{
	struct changes changes = { NULL, 0, 0 };
	size_t from = 0, line = d->line;

	(void)sink;
	find_changes(d, &changes);
	if (changes.n == 0)
		return false;
	settle_labels(&changes, lex);
	add_front(d, changes.v[0].at, lex);
	for (size_t i = 0; i < changes.n; i++) {
		size_t end = i + 1 < changes.n ? changes.v[i + 1].at : d->text.len;
		line += slice_count_ends(d->text, from, changes.v[i].at);
		from = changes.v[i].at;
		add_turn(d, &changes.v[i], end, line, lex);
	}
	d->kind = KIND_TRANSCRIPT;
	return true;
}

#define SPARSE 25	/* lines to a change of speaker: more are no captions */

/* What speaks for captions and against them. */
struct signs {
	size_t marks, lines;	/* marks in all; lines that begin with one */
	size_t named;		/* with a label */
	size_t ends;		/* at the beginning of a line, or where a sentence has ended */
	size_t story;		/* of three brackets: alone, a shell's prompt */
	size_t quotes;		/* lines of mail: "> text" */
};

/* Marks after which somebody else can begin to speak: the end of a sentence, or of what is in brackets. */
static bool behind_end(struct slice text, size_t at)
{
	struct slice before = utf8_trim(slice_span(text, at > 16 ? at - 16 : 0, at));
	uint32_t cp = utf8_last(before);

	return before.len == 0 || cp_terminal(cp) || cp == ']' || cp == ')' || cp == '"' || cp == '-' ||
	       cp == 0x2014 || cp == 0x201D || cp == 0x266A;
}

static struct signs count_signs(const struct sample *s)
{
	const struct lines *lines = sample_lines(s);
	struct signs n = { 0 };
	size_t at = 0, after;
	struct label label;

	if (!sample_has(s, RARE_RIGHT | RARE_AMPERSAND))
		return n;
	while (next_mark(s->text, &at, &after)) {
		struct slice line = line_from(s->text, after);
		n.marks++;
		bool at_end = behind_end(s->text, at);
		n.ends += at_end;
		n.lines += at == 0 || s->text.p[at - 1] == '\n' || s->text.p[at - 1] == '\r';
		n.named += label_read(line, &label) && label.name_like;
		n.story += after - at == 3 || after - at == 12;
		at = after;
	}
	for (size_t i = 0; n.marks && i < lines->n; i++) {
		struct slice line = lines->v[i].text;
		n.quotes += line.len > 1 && line.p[0] == '>' && line.p[1] != '>';
	}
	return n;
}

static double score_chevrons(const struct sample *s, struct buf *why)
{
	struct signs n = count_signs(s);

	if (why)
		buf_addf(why, "%zu changes of speaker are marked '>>', %zu of them with a name", n.marks, n.named);
	if (n.marks < FEW_CHEVRONS || (n.lines * 2 < n.marks && n.ends * 3 < n.marks * 2) || n.story == n.marks || n.quotes > n.marks)
		return 0;
	if (n.marks * SPARSE < sample_filled(s))
		return 0;	/* links of a page */
	if (n.quotes)
		return n.named * 2 > n.marks ? 0.7 : 0;
	if (n.lines * 2 >= sample_filled(s) || n.named >= FEW_CHEVRONS)
		return 0.97;
	return n.marks * 10 >= sample_filled(s) ? 0.92 : n.named ? 0.5 : 0;
}

const struct reader reader_captions = {
	"captions", "captions as text: '>> NAME: text'", UNIT_GUESS, 0.97, score_chevrons, read_chevrons
};
