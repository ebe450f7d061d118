#include "read/reader.h"

#include "read/prompt_scan.h"
#include "turns/build.h"
#include "turns/structure.h"

/*
 * Prompt text: the messages of a conversation as a chat template writes them.
 * What stands before the first mark is what the system says; tokens that end
 * or begin a message leave its text.
 */

struct prompt_scan {
	struct doc *d;
	struct prompt prompt;
	size_t counted, lines;		/* line ends before `counted` bytes */
};

/* The line of a place; places come in order. */
static size_t line_of(struct prompt_scan *s, size_t at)
{
	struct slice rest = slice_span(s->d->text, s->counted, at), line;

	while (slice_line(&rest, &line))
		s->lines += line.p + line.len < s->d->text.p + at;
	s->counted = at;
	return s->d->line + s->lines;
}

/* How many "</s>" are more than "<s>": what HTML strikes out has both. */
static size_t unpaired(struct slice body)
{
	size_t opens = 0, closes = 0;

	if (!slice_ends(body, SLICE("</s>")))
		return 0;
	for (size_t i = 0; i < body.len; i++) {
		if (body.p[i] != '<')
			continue;
		opens += slice_starts(slice_from(body, i), SLICE("<s>"));
		closes += slice_starts(slice_from(body, i), SLICE("</s>"));
	}
	return closes > opens ? closes - opens : 0;
}

static struct slice begins_off(struct slice body)
{
	size_t n;

	while ((n = prompt_begin_before(body)) > 0)
		body = slice_rtrim(slice_first(body, body.len - n));
	return body;
}

/* Takes the tokens at both ends off, and white space. */
static struct slice bare(const struct prompt_scan *s, struct slice body)
{
	bool labels = s->prompt.labels || s->prompt.marks.v[0].style >= STYLE_HASH_COLON;
	size_t n, strikes;

	body = slice_trim(body);
	while ((n = prompt_begin_at(body)) > 0 || (n = prompt_end_at(body, false)) > 0)
		body = slice_ltrim(slice_from(body, n));
	body = begins_off(body);
	strikes = unpaired(body);
	while ((n = prompt_end_before(body, labels)) > 0) {
		if (slice_ends(body, SLICE("</s>")) && strikes-- == 0)
			break;
		body = begins_off(slice_rtrim(slice_first(body, body.len - n)));
		if (strikes == 0)
			strikes = unpaired(body);
	}
	return body;
}

/* The text with LF for each line end. */
static struct slice with_lf(struct doc *d, struct slice text)
{
	struct buf out = BUF_INIT;
	struct slice rest = text, line, copy;

	if (slice_chr(text, '\r') == text.len)
		return text;
	while (slice_line(&rest, &line)) {
		if (out.len || line.p != text.p)
			buf_addc(&out, '\n');
		buf_add(&out, line);
	}
	copy = arena_dup(d->arena, buf_slice(&out));
	buf_free(&out);
	return copy;
}

static struct turn *add_turn(struct prompt_scan *s, struct slice whole, struct slice label, enum role role,
			     struct slice word)
{
	struct span at = doc_span(s->d, slice_trim(whole));
	struct turn *t = turn_add(s->d, line_of(s, at.start), at);

	t->label = slice_trim(label);
	t->role = role;
	t->speaker = word.len || role == ROLE_NONE ? word : slice_z(role_names[role]);
	return t;
}

/*
 * What stands before the first mark: a system message, or tokens alone.  Where
 * only two labels tell a template from a transcript, it could be either's header.
 */
static void read_head(struct prompt_scan *s)
{
	struct slice head = slice_trim(slice_first(s->d->text, s->prompt.marks.v[0].start)), body, word;
	struct slice label = { NULL, 0 };
	size_t n;

	if (head.len == 0)
		return;
	body = bare(s, head);
	n = prompt_system_at(body, &word);
	if (n) {
		label = slice_first(body, n);
		body = bare(s, slice_from(body, n));
	}
	if (body.len && (n || !s->prompt.weak))
		add_turn(s, head, label, ROLE_SYSTEM, word)->text = with_lf(s->d, body);
	else
		part_add(s->d, PART_HEADER, line_of(s, doc_span(s->d, head).start), doc_span(s->d, head))->text = body;
}

/* Tokens that begin a message belong to it: "<s>[INST]". */
static void take_begins(struct prompt_scan *s)
{
	struct prompt_marks *v = &s->prompt.marks;

	for (size_t i = 0; i < v->n; i++) {
		size_t from = i ? v->v[i - 1].end : 0, n;
		v->v[i].label = v->v[i].start;
		struct slice head = slice_rtrim(slice_span(s->d->text, from, v->v[i].start));
		for (; (n = prompt_begin_before(head)) > 0; head = slice_rtrim(head)) {
			head = slice_first(head, head.len - n);
			v->v[i].start = from + head.len;
		}
	}
}

/* "[INST] <<SYS>>": the system speaks first in the user's message. */
static void join_marks(struct prompt_scan *s)
{
	struct prompt_marks *v = &s->prompt.marks;
	size_t n = 0;

	for (size_t i = 0; i < v->n; i++) {
		struct prompt_mark *m = &v->v[i], *next = m + 1;
		if (i + 1 < v->n && m->style == STYLE_INST && m->role == ROLE_USER && next->role == ROLE_SYSTEM &&
		    slice_trim(slice_span(s->d->text, m->end, next->start)).len == 0)
			next->start = m->start, next->label = m->label;
		else
			v->v[n++] = *m;
	}
	v->n = n;
}

/* A message; an empty one of the system, or after the last token, where the answer was to come, is none. */
static void read_message(struct prompt_scan *s, const struct prompt_mark *m, size_t end, bool last)
{
	struct slice whole = slice_trim(slice_span(s->d->text, m->start, end));
	struct slice word = m->is & WORD_PERSON || m->role == ROLE_NONE ? m->word : (struct slice){ NULL, 0 };
	struct slice body = bare(s, slice_span(s->d->text, m->end, end));

	if (whole.len == 0)
		return;
	if (body.len == 0 && ((last && !s->prompt.weak) || m->role == ROLE_SYSTEM))
		part_add(s->d, last ? PART_FOOTER : PART_HEADER, line_of(s, doc_span(s->d, whole).start),
			 doc_span(s->d, whole));
	else
		add_turn(s, whole, slice_span(s->d->text, m->label, m->end), m->role, word)->text =
			with_lf(s->d, body);
}

/* A transcript of two speakers that has more than a template: plain reads it better. */
static bool has_structure(struct doc *d, const struct lexicon *lex)
{
	struct lines lines = *doc_lines(d);
	struct structures found = { NULL, 0, 0 };

	structures_find(d->arena, &lines, d->text, d->line, lex, &found);
	return found.n > 0;
}

static bool read_prompt(struct doc *d, const struct lexicon *lex, struct diag_sink *sink)
{
	struct prompt_scan s = { .d = d };
	const struct prompt_marks *v = &s.prompt.marks;

	(void)sink;
	if (!prompt_find(&s.prompt, d->arena, d->text) || (s.prompt.weak && has_structure(d, lex)))
		return false;
	take_begins(&s);
	join_marks(&s);
	read_head(&s);
	for (size_t i = 0; i < v->n; i++)
		read_message(&s, &v->v[i], i + 1 < v->n ? v->v[i + 1].start : d->text.len, i + 1 == v->n);
	d->kind = KIND_TRANSCRIPT;
	return d->turns.n > 0;
}

/* Whether a label of one who replies stands before a colon that is no plain label's. */
static bool replies(const struct prompt_ends *ends, struct slice text, const struct line *l)
{
	size_t from = l->label ? l->label + 1u : 0, at;

	for (at = from + slice_chr(slice_from(l->text, from), ':'); at < l->text.len;
	     at += 1 + slice_chr(slice_from(l->text, at + 1), ':'))
		if (prompt_label_before(ends, text, l->start + at))
			return true;
	return false;
}

/* Whether the bytes are there that marks begin with, or a label of one who replies. */
static bool may_be_prompt(const struct sample *s)
{
	const struct lines *lines = sample_lines(s);
	const struct line *const *names;
	struct prompt_ends ends;
	size_t n;

	if (!sample_names(s, &names, &n) || sample_has(s, RARE_LEFT | RARE_BRACKET | RARE_HASH | RARE_WIDE))
		return true;
	prompt_ends_make(&ends, true);
	for (size_t i = 0; i < n; i++)
		if (prompt_label_before(&ends, s->text, names[i]->start + names[i]->label))
			return true;
	for (size_t i = 0; i < lines->n; i++)
		if (lines->v[i].rare & RARE_COLON && replies(&ends, s->text, &lines->v[i]))
			return true;
	return false;
}

static double score_prompt(const struct sample *s, struct buf *why)
{
	struct arena a = ARENA_INIT;
	struct prompt p;
	double score = 0;

	if (s->top >= PROMPT_WORDS_MOST && !prompt_has_token(s->text))
		return 0;
	if (may_be_prompt(s) && prompt_find(&p, &a, s->text)) {
		const struct prompt_mark *m = &p.marks.v[0];
		struct slice mark = slice_trim(slice_span(s->text, m->start, m->end));
		score = p.score;
		if (why && mark.len)
			buf_addf(why, "%zu turns begin with a mark such as '%.*s'", p.marks.n, SLICE_ARG(mark));
		else if (why)
			buf_addf(why, "%zu turns, tokens between them", p.marks.n);
	}
	arena_free(&a);
	return score;
}

const struct reader reader_prompt = {
	"prompt", "what chat templates write: '<|im_start|>user', '[INST]', 'USER: ... ASSISTANT:'",
	UNIT_PROMPT, 0.99, score_prompt, read_prompt
};
