#include "read/prompt_scan.h"

#include "base/map.h"
#include "split/session_header.h"
#include "text/byte_find.h"
#include "turns/label.h"

/*
 * All marks of all styles are gathered; of each style, what only mentions a
 * mark or stands elsewhere than its others is dropped; the style that begins
 * first and makes a conversation is the text's.
 */

enum place { PLACE_TOP, PLACE_LINE, PLACE_TOKEN, PLACE_MID, N_PLACES };

struct scan {
	struct arena *arena;
	struct slice text;
	struct prompt_marks style[N_STYLES];
	struct prompt_ends ends;
	bool angles;		/* there is a "<" */
};

static bool is_label(int style)
{
	return style >= STYLE_PAIRS;
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

/* Where something could be: the bytes that marks begin with, and those of the colons of labels. */
#define MARKS "<[#"
#define COLONS ":\xEF"

static void gather_labels(struct scan *s, size_t colon)
{
	struct prompt_mark m[N_STYLES - STYLE_PAIRS];
	size_t n;

	if (colon == 0 || !s->ends.first[(unsigned char)s->text.p[colon - 1]])	/* as in "10:30:00" */
		return;
	n = prompt_labels_at(&s->ends, s->text, colon, m, N_ELEMS(m));
	for (size_t k = 0; k < n; k++)
		*VEC_PUSH(s->arena, &s->style[m[k].style]) = m[k];
}

static bool has(const struct scan *s, char c)
{
	return slice_chr(s->text, c) < s->text.len;
}

/* Whether a label of one who replies stands somewhere: else there is no pair. */
static bool has_reply(struct scan *s)
{
	struct byte_walk colons = byte_walk_begin(s->text, SLICE(":"));

	prompt_ends_make(&s->ends, true);
	for (size_t i; (i = byte_walk_next(&colons)) < s->text.len;)
		if (prompt_label_before(&s->ends, s->text, i))
			return true;
	return false;
}

/* Whether both labels of a pair stand somewhere: else no colon can be a mark. */
static bool has_pair(const struct scan *s)
{
	unsigned char seen[N_STYLES - STYLE_PAIRS] = { 0 };
	struct byte_walk colons = byte_walk_begin(s->text, SLICE(":"));

	for (size_t i; (i = byte_walk_next(&colons)) < s->text.len;)
		prompt_labels_seen(&s->ends, s->text, i, seen);
	for (size_t i = 0; i < N_ELEMS(seen); i++)
		if ((seen[i] & 3) == 3)
			return true;
	return false;
}

/* Whether colons need to be looked at; those of full width are not told from other letters here. */
static bool has_labels(struct scan *s)
{
	bool wide = has(s, '\xEF');

	if (!wide && !has_reply(s))
		return false;
	prompt_ends_make(&s->ends, false);
	return wide || has_pair(s);
}

static void gather(struct scan *s)
{
	struct byte_walk walk;
	struct prompt_mark m;
	bool labels = has_labels(s);

	if (!labels && !has(s, '<') && !has(s, '[') && !has(s, '#'))
		return;			/* as in most transcripts */
	walk = byte_walk_begin(s->text, labels ? SLICE(MARKS COLONS) : SLICE(MARKS));
	for (size_t i; (i = byte_walk_next(&walk)) < s->text.len;) {
		char c = s->text.p[i];
		s->angles |= c == '<';
		if (c == ':' || c == '\xEF') {
			if (c == ':' || slice_starts(slice_from(s->text, i), SLICE("\xEF\xBC\x9A")))
				gather_labels(s, i);
		} else if (prompt_mark_at(s->text, i, &m)) {
			*VEC_PUSH(s->arena, &s->style[m.style]) = m;
		}
	}
}

/* The bytes before `at`, white space at their end apart. */
static struct slice before(struct slice text, size_t at)
{
	return slice_rtrim(slice_first(text, at));
}

/* Whether a template's token ends the text before the mark. */
static bool after_token(struct slice text, const struct prompt_mark *m)
{
	struct slice head = before(text, m->start);

	return prompt_end_before(head, is_label(m->style)) || prompt_begin_before(head);
}

static enum place place_of(struct slice text, const struct prompt_mark *m)
{
	size_t at = m->start, lines = 0;

	if (after_token(text, m))
		return PLACE_TOKEN;
	for (; at > 0 && is_space(text.p[at - 1]) && lines < 2; at--)
		lines += text.p[at - 1] == '\n' || (text.p[at - 1] == '\r' && text.p[at] != '\n');
	return at == 0 || lines == 2 ? PLACE_TOP : lines ? PLACE_LINE : PLACE_MID;
}

/* "`<|user|>`", "begins with <|user|> and": the mark is talked of. */
static bool is_mention(struct slice text, const struct prompt_mark *m)
{
	char prev = m->start > 0 ? text.p[m->start - 1] : '\n';
	char next = m->end < text.len ? text.p[m->end] : '\n';

	if (is_label(m->style))
		return false;
	if (memchr("`\"'(", prev, 4) && memchr("`\"')", next, 4))
		return true;
	return m->style != STYLE_INST && is_blank(prev) && memchr(" .,;:!?)'", next, 9) &&
	       place_of(text, m) == PLACE_MID;
}

/* Which places the marks of one role have, the first of all apart: instructions stand before that. */
static void count_places(const struct scan *s, const struct prompt_marks *v, enum role role, size_t n[N_PLACES])
{
	memset(n, 0, N_PLACES * sizeof(*n));
	for (size_t i = 1; i < v->n; i++)
		if (v->v[i].role == role)
			n[place_of(s->text, &v->v[i])]++;
}

/* Whether the marks have blank lines before them, those below another line being text. */
static bool below_blank(const size_t mine[N_PLACES], const size_t other[N_PLACES])
{
	if (mine[PLACE_TOP] >= 2 && mine[PLACE_TOP] >= mine[PLACE_LINE] * 3)
		return true;
	return mine[PLACE_TOP] + other[PLACE_TOP] >= 3 && mine[PLACE_TOP] >= mine[PLACE_LINE] &&
	       other[PLACE_TOP] >= other[PLACE_LINE];
}

/*
 * Whether a mark in that place is one, by where the others of its role stand.
 * Within a line it needs a majority there.
 */
static bool placed(const size_t mine[N_PLACES], const size_t other[N_PLACES], enum place place, bool in_line)
{
	if (place == PLACE_MID)
		return in_line && mine[PLACE_MID] > mine[PLACE_TOP] + mine[PLACE_LINE] + mine[PLACE_TOKEN];
	return place != PLACE_LINE || !below_blank(mine, other);
}

static bool may_stand_in_line(int style)
{
	if (is_label(style))
		return prompt_pairs[style - STYLE_PAIRS].is & PAIR_INLINE;
	return true;
}

/* Drops the marks that are text; the first one may stand within a line after the instructions. */
static void drop_misplaced(struct scan *s, struct prompt_marks *v, int style)
{
	size_t user[N_PLACES], other[N_PLACES], n = 0;
	bool in_line = may_stand_in_line(style);

	count_places(s, v, ROLE_USER, user);
	count_places(s, v, ROLE_ASSISTANT, other);
	for (size_t i = 0; i < v->n; i++) {
		const struct prompt_mark *m = &v->v[i];
		enum place place = place_of(s->text, m);
		bool first = n == 0 && m->role == ROLE_USER && (in_line || place != PLACE_MID);
		bool asks = m->role == ROLE_USER;
		if (first || placed(asks ? user : other, asks ? other : user, place, in_line))
			v->v[n++] = *m;
	}
	v->n = n;
}

static void drop_mentions(struct scan *s, struct prompt_marks *v)
{
	size_t n = 0;

	for (size_t i = 0; i < v->n; i++)
		if (!is_mention(s->text, &v->v[i]))
			v->v[n++] = v->v[i];
	v->n = n;
}

/* Where a prompt is asked for, what else is named "instruction" is what the system says. */
static void name_system(struct prompt_marks *v)
{
	size_t tasks = 0, users = 0;

	for (size_t i = 0; i < v->n; i++) {
		tasks += (v->v[i].is & WORD_TASK) > 0;
		users += v->v[i].role == ROLE_USER && !(v->v[i].is & (WORD_TASK | WORD_MORE));
	}
	for (size_t i = 0; users >= tasks && i < v->n; i++)
		if (v->v[i].is & WORD_TASK)
			v->v[i].role = ROLE_SYSTEM;
}

/* How the marks follow each other. */
struct order {
	size_t users, assistants, others, turns, switches, tokens, in_line, tops;
};

static struct order order_of(const struct scan *s, const struct prompt_marks *v)
{
	struct order o = { 0, 0, 0, 0, 0, 0, 0, 0 };
	enum role last = ROLE_NONE;

	for (size_t i = 0; i < v->n; i++) {
		const struct prompt_mark *m = &v->v[i];
		enum place place = place_of(s->text, m);
		o.tokens += place == PLACE_TOKEN || prompt_begin_at(slice_ltrim(slice_from(s->text, m->end)));
		o.in_line += place == PLACE_MID;
		o.tops += place == PLACE_TOP;
		o.others += m->role != ROLE_USER && m->role != ROLE_ASSISTANT;
		if (m->is & WORD_MORE || (m->role != ROLE_USER && m->role != ROLE_ASSISTANT))
			continue;
		o.users += m->role == ROLE_USER;
		o.assistants += m->role == ROLE_ASSISTANT;
		o.switches += o.turns++ > 0 && m->role != last;
		last = m->role;
	}
	o.tokens += prompt_end_before(slice_rtrim(s->text), true) > 0;
	return o;
}

/* "question" and "answer" in Chinese are labels of interviews, too. */
static bool has_rounds(const struct scan *s, const struct prompt_marks *v, const struct order *o)
{
	for (size_t i = 0; o->tokens == 0 && i < v->n; i++) {
		char c = v->v[i].end < s->text.len ? s->text.p[v->v[i].end] : '\n';
		if ((c == '\n' || c == '\r') != (v->v[i].role == ROLE_ASSISTANT))
			return false;
	}
	return true;
}

/* Whether a line of the instructions states facts about a session: a transcript's header. */
static bool has_header(struct slice head)
{
	struct counter counter;
	struct slice line;

	while (slice_line(&head, &line))
		if (counter_read(line, &counter) || field_read(line, NULL) || header_date(line))
			return true;
	return false;
}

/* Whether somebody else speaks as often as the one of the two who speaks less. */
static bool has_others(const struct scan *s, const struct prompt_pair *pair, const struct order *o)
{
	size_t least = o->users < o->assistants ? o->users : o->assistants, most = 0;
	struct slice rest = s->text, line;
	struct map names = MAP_INIT;
	struct label label;
	bool all = o->tops * 2 < o->turns, top = true;	/* else labels have a blank line before them */

	while (slice_line(&rest, &line)) {
		if ((all || top) && label_read(line, &label) && !slice_eq(label.name, pair->user) &&
		    !slice_eq(label.name, pair->assistant)) {
			size_t n = ++*map_at(&names, label.name);
			most = n > most ? n : most;
		}
		top = slice_trim(line).len == 0;
	}
	map_free(&names);
	return most > 1 && most * 2 >= least;
}

/* Nothing but the labels tells that it is a template. */
static bool plain_pair(const struct scan *s, const struct prompt_marks *v, const struct order *o)
{
	const struct prompt_pair *pair = &prompt_pairs[v->v[0].style - STYLE_PAIRS];
	struct slice head = slice_first(s->text, v->v[0].start);

	if (!(pair->is & PAIR_PLAIN) || v->v[0].role == ROLE_ASSISTANT)
		return false;
	if (pair->is & PAIR_STRICT)
		return o->turns >= 4 && o->switches + 1 == o->turns && slice_trim(head).len == 0;
	return !has_header(head) && !has_others(s, pair, o);
}

static bool labels_fit(const struct scan *s, const struct prompt_marks *v, const struct order *o, struct prompt *out)
{
	const struct prompt_pair *pair = &prompt_pairs[v->v[0].style - STYLE_PAIRS];

	if (!o->users || !o->assistants || o->switches * 10 < (o->turns - 1) * 7)
		return false;
	if (pair->is & PAIR_ROUNDS && !has_rounds(s, v, o))
		return false;
	out->labels = true;
	out->weak = o->tokens == 0 && o->in_line == 0 && !(pair->is & PAIR_ROUNDS);
	out->score = out->weak ? 0.92 : PROMPT_WORDS_MOST;
	return !out->weak || plain_pair(s, v, o);
}

/* Whether the marks of a style, one at least, make a conversation. */
static bool style_fits(const struct scan *s, const struct prompt_marks *v, struct prompt *out)
{
	int style = v->v[0].style;
	struct order o = order_of(s, v);

	*out = (struct prompt){ .marks = *v, .tokens = o.tokens + o.in_line };
	if (is_label(style))
		return labels_fit(s, v, &o, out);
	if (style >= N_TOKEN_STYLES) {
		out->score = style == STYLE_HASH_COLON ? PROMPT_WORDS_MOST : 0.96;
		return o.users && o.assistants && o.switches * 10 >= (o.turns - 1) * 7;
	}
	out->score = 0.99;
	return (o.users && o.assistants) || (v->n > 1 && o.users + o.assistants + o.others == v->n) ||
	       (v->n == 1 && slice_trim(slice_first(s->text, v->v[0].start)).len == 0);
}

/* A page about templates shows them in code. */
static bool fenced(struct slice text, size_t first)
{
	struct slice head = before(text, first);
	size_t at = head.len;

	while (at > 0 && head.p[at - 1] != '\n')
		at--;
	return slice_starts(slice_from(head, at), SLICE("```"));
}

/* Labels of one of the two speakers only fit nothing: most names that are in the table are such. */
static bool one_sided(const struct prompt_marks *v)
{
	bool user = false, assistant = false;

	for (size_t i = 0; i < v->n && !(user && assistant); i++) {
		user |= v->v[i].role == ROLE_USER;
		assistant |= v->v[i].role == ROLE_ASSISTANT;
	}
	return !user || !assistant;
}

/* The style that begins first of those that fit. */
static bool choose(struct scan *s, struct prompt *out)
{
	struct prompt p;
	bool found = false;

	for (int i = 0; i < N_STYLES; i++) {
		struct prompt_marks *v = &s->style[i];
		if (is_label(i) && one_sided(v))
			continue;
		if (i >= N_TOKEN_STYLES && v->n > 1)
			drop_misplaced(s, v, i);
		if (i >= N_TOKEN_STYLES && i < STYLE_PAIRS)
			name_system(v);
		if (v->n == 0 || (found && v->v[0].start >= out->marks.v[0].start) ||
		    !style_fits(s, v, &p) || fenced(s->text, v->v[0].start))
			continue;
		*out = p;
		found = true;
	}
	return found;
}

/* Tokens between the turns are all there is: by definition they alternate, the user first. */
static bool find_separators(struct scan *s, struct prompt *out)
{
	struct prompt_marks v = { NULL, 0, 0 };
	size_t from = 0, tokens = 0, n_tokens = 0;

	for (size_t i = 0; i < s->text.len; i++) {
		size_t n = 0;
		for (size_t k = 0; s->text.p[i] == '<' && n == 0 && k < n_prompt_separators; k++)
			if (slice_starts(slice_from(s->text, i), prompt_separators[k]))
				n = prompt_separators[k].len;
		if (n == 0)
			continue;
		enum role role = v.n % 2 ? ROLE_ASSISTANT : ROLE_USER;
		*VEC_PUSH(s->arena, &v) = (struct prompt_mark){ .start = from, .end = from, .role = role };
		from = i + n;
		tokens += n > 3;		/* <n> alone is too little */
		n_tokens++;
	}
	if (slice_trim(slice_from(s->text, from)).len)
		*VEC_PUSH(s->arena, &v) = (struct prompt_mark){
			.start = from, .end = from, .role = v.n % 2 ? ROLE_ASSISTANT : ROLE_USER,
		};
	*out = (struct prompt){ .marks = v, .tokens = tokens, .score = 0.95 };
	return tokens > 0 && n_tokens > 1 && v.n > 1;
}

/* JSON and pages of the web may hold anything. */
static bool is_other(struct slice text)
{
	struct slice head = slice_ltrim(text);

	return slice_starts(head, SLICE("{\"")) || slice_starts(head, SLICE("[{")) ||
	       slice_starts(head, SLICE("[\"")) || slice_istarts(head, SLICE("<!doctype")) ||
	       slice_istarts(head, SLICE("<html")) || slice_starts(head, SLICE("<?xml"));
}

bool prompt_has_token(struct slice text)
{
	struct byte_walk brackets = byte_walk_begin(text, SLICE("<["));
	struct prompt_mark m;

	for (size_t i; (i = byte_walk_next(&brackets)) < text.len;)
		if (prompt_mark_at(text, i, &m) && m.style < N_TOKEN_STYLES)
			return true;
	return false;
}

bool prompt_find(struct prompt *out, struct arena *a, struct slice text)
{
	struct scan s = { .arena = a, .text = text };

	if (is_other(text))
		return false;
	gather(&s);
	for (int i = 0; i < N_TOKEN_STYLES; i++)
		drop_mentions(&s, &s.style[i]);
	return choose(&s, out) || (s.angles && find_separators(&s, out));
}
