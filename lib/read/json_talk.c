/*
 * json_talk.c - a whole transcript in one JSON string: what it says is read as
 * another format, and what was found is put where it stands in the string.
 */
#include "read/json_chat.h"
#include "read/reader.h"

#include <stdlib.h>

/* Where a piece of the text that no escape interrupts begins, in both forms. */
struct place {
	size_t text, raw;
};

struct places {
	struct place *v;
	size_t n, cap;
};

static unsigned hex(char c)
{
	return is_digit(c) ? (unsigned)(c - '0') : (unsigned)(to_lower(c) - 'a' + 10);
}

static unsigned hex4(const char *p)
{
	return hex(p[0]) << 12 | hex(p[1]) << 8 | hex(p[2]) << 4 | hex(p[3]);
}

/* The bytes of an escape, and (*text) of what it stands for. */
static size_t escape_length(struct slice s, size_t *text)
{
	unsigned cp;

	*text = 1;
	if (s.len < 6 || s.p[1] != 'u')
		return 2;
	cp = hex4(s.p + 2);
	if ((cp & 0xFC00) == 0xD800 && s.len >= 12 && s.p[6] == '\\' && s.p[7] == 'u' &&
	    (hex4(s.p + 8) & 0xFC00) == 0xDC00) {
		*text = 4;
		return 12;
	}
	*text = cp < 0x80 ? 1 : cp < 0x800 ? 2 : 3;
	return 6;
}

static void find_places(struct arena *a, struct slice inside, struct places *out)
{
	size_t text = 0;

	*VEC_PUSH(a, out) = (struct place){ 0, 0 };
	for (size_t at = 0; at < inside.len;) {
		size_t plain = slice_chr(slice_from(inside, at), '\\'), n;
		text += plain;
		at += plain;
		if (at == inside.len)
			break;
		at += escape_length(slice_from(inside, at), &n);
		text += n;
		*VEC_PUSH(a, out) = (struct place){ text, at };
	}
}

static size_t raw_of(const struct places *p, size_t text)
{
	size_t low = 0, high = p->n;

	while (high - low > 1) {
		size_t mid = low + (high - low) / 2;
		if (p->v[mid].text <= text)
			low = mid;
		else
			high = mid;
	}
	return p->v[low].raw + (text - p->v[low].text);
}

struct move {
	struct places places;
	size_t start;		/* of the string's inside in the text of the record */
	size_t line;
};

static struct span moved(const struct move *m, struct span s)
{
	return (struct span){ m->start + raw_of(&m->places, s.start),
			      m->start + raw_of(&m->places, s.end) };
}

static void move_parts(const struct move *m, struct parts *parts)
{
	for (size_t i = 0; i < parts->n; i++) {
		parts->v[i].span = moved(m, parts->v[i].span);
		parts->v[i].line = m->line;
	}
}

static void move_turn(const struct move *m, struct turn *t)
{
	t->span = moved(m, t->span);
	t->line = m->line;
	for (size_t i = 0; i < t->notes.n; i++)
		t->notes.v[i].span = moved(m, t->notes.v[i].span);
	for (size_t i = 0; i < t->quoted.n; i++)
		t->quoted.v[i].span = moved(m, t->quoted.v[i].span);
	move_parts(m, &t->parts);
}

/* Escaped line ends are no white space: a turn goes on to where the next one begins. */
static void close_up(struct doc *sub)
{
	size_t part = 0;

	for (size_t i = 0; i < sub->turns.n; i++) {
		struct turn *t = &sub->turns.v[i];
		size_t next = i + 1 < sub->turns.n ? t[1].span.start : sub->text.len;
		while (part < sub->parts.n && sub->parts.v[part].span.start < t->span.end)
			part++;
		if (part < sub->parts.n && sub->parts.v[part].span.start < next)
			next = sub->parts.v[part].span.start;
		if (next > t->span.end)
			t->span.end = next;
	}
}

static int by_start(const void *a, const void *b)
{
	const struct part *p = a, *q = b;

	return p->span.start < q->span.start ? -1 : p->span.start > q->span.start;
}

/* Reads it as the best format that can, chat JSON apart. */
static bool read_as_best(struct doc *sub, const struct lexicon *lex)
{
	struct sample s;
	double best = 2, score;
	const struct reader *r;

	sample_take(&s, sub->arena, sub->text);
	for (size_t tries = 0; tries < 3; tries++) {
		double below = best;
		best = 0;
		r = NULL;
		for (size_t i = 0; readers[i]; i++) {
			score = slice_is(slice_z(readers[i]->name), "chat-json") ? 0 : readers[i]->score(&s, NULL);
			if (score > best && score < below) {
				best = score;
				r = readers[i];
			}
		}
		if (!r)
			return false;
		if (r->read(sub, lex, NULL) && sub->turns.n)
			return true;
		*sub = (struct doc){ .arena = sub->arena, .text = sub->text, .line = sub->line };
	}
	return false;
}

void chat_talk(struct json_chat *c, struct slice element)
{
	struct slice inside;
	struct doc sub = { .arena = c->d->arena, .line = 1 };
	struct move m = { .line = chat_line(c, element) };

	if (!json_string(element, &inside))
		return;
	sub.text = json_text(c->d->arena, inside);
	if (!read_as_best(&sub, c->lex))
		return;
	if (sub.parts.n)
		qsort(sub.parts.v, sub.parts.n, sizeof(*sub.parts.v), by_start);
	close_up(&sub);
	find_places(c->d->arena, inside, &m.places);
	m.start = (size_t)(inside.p - c->d->text.p);
	for (size_t i = 0; i < sub.turns.n; i++) {
		move_turn(&m, &sub.turns.v[i]);
		*VEC_PUSH(c->d->arena, &c->d->turns) = sub.turns.v[i];
		c->d->turns.v[c->d->turns.n - 1].index = c->d->turns.n;
	}
	move_parts(&m, &sub.parts);
	for (size_t i = 0; i < sub.parts.n; i++)
		*VEC_PUSH(c->d->arena, &c->d->parts) = sub.parts.v[i];
}
