#include "turns/edit.h"

#include "base/mem.h"
#include "text/utf8.h"
#include "text/words.h"
#include "turns/build.h"
#include "turns/flags.h"
#include "turns/roles.h"

/* Turns and words of every speaker anew; who says nothing any more is taken out. */
static void recount(struct doc *d)
{
	size_t *who, n = 0;

	for (size_t i = 0; i < d->speakers.n; i++)
		d->speakers.v[i].turns = d->speakers.v[i].words = 0;
	who = doc_cast(d);
	for (size_t i = 0; i < d->turns.n; i++) {
		struct turn *t = &d->turns.v[i];
		if (t->words == 0)
			t->words = words_count(t->text);
		if (who[i] < d->speakers.n)
			d->speakers.v[who[i]].words += t->words;
	}
	for (size_t i = 0; i < d->speakers.n; i++)
		if (d->speakers.v[i].turns)
			d->speakers.v[n++] = d->speakers.v[i];
	d->speakers.n = n;
}

/*
 * Numbers the turns.  was_n: how many there were, numbered from 1, before;
 * now[i]: the place of turn i + 1 among those that are left, or 0.
 */
static void renumber(struct doc *d, const size_t *now, size_t was_n)
{
	for (size_t i = 0; i < d->turns.n; i++) {
		struct turn *t = &d->turns.v[i];
		t->index = i + 1;
		t->repeat_of = t->repeat_of && t->repeat_of <= was_n ? now[t->repeat_of - 1] : 0;
		if (t->repeat_of == t->index)
			t->repeat_of = 0;
	}
	recount(d);
}

void doc_drop_flagged(struct doc *d, unsigned flags)
{
	size_t was_n = d->turns.n, n = 0;
	size_t *now = arena_alloc(d->arena, was_n * sizeof(*now));

	for (size_t i = 0; i < was_n; i++) {
		if (d->turns.v[i].flags & flags)
			continue;
		d->turns.v[n] = d->turns.v[i];
		now[i] = ++n;
	}
	d->turns.n = n;
	renumber(d, now, was_n);
}

static bool same_speaker(const struct turn *a, const struct turn *b)
{
	return a->speaker.len && slice_eq(a->speaker, b->speaker);
}

/* Whether nothing stands between them; of a record without text nothing is known. */
static bool adjoin(const struct doc *d, const struct turn *a, const struct turn *b)
{
	return a->span.end >= b->span.start ||
	       utf8_trim(slice_span(d->text, a->span.end, b->span.start)).len == 0;
}

static bool within(const struct turn *a, const struct turn *b, int64_t gap_ms)
{
	int64_t from = a->end_ms >= 0 ? a->end_ms : a->start_ms;

	if (gap_ms == EDIT_ANY_GAP)
		return true;
	return from >= 0 && b->start_ms >= 0 && b->start_ms - from <= gap_ms;
}

/* Takes the elements of one list to the end of another. */
#define JOIN(d, to, from)						\
	do {								\
		for (size_t k_ = 0; k_ < (from)->n; k_++)		\
			*VEC_PUSH((d)->arena, (to)) = (from)->v[k_];	\
	} while (0)

static void join_flags(struct turn *a, const struct turn *b)
{
	bool empty = turn_has(a, FLAG_EMPTY) && turn_has(b, FLAG_EMPTY);

	a->flags |= b->flags;
	if (!empty)
		a->flags &= ~(1u << FLAG_EMPTY);
	if (!a->repeat_of)
		a->repeat_of = b->repeat_of;
}

/* b goes to the end of a; its text is added by the caller. */
static void join(struct doc *d, struct turn *a, const struct turn *b)
{
	if (b->span.end > a->span.end)
		a->span.end = b->span.end;
	if (a->start_ms < 0)
		a->start_ms = b->start_ms;
	if (b->end_ms < 0 || b->end_ms > a->end_ms)
		a->end_ms = b->end_ms;
	if (a->role == ROLE_NONE)
		a->role = b->role;
	if (!a->time.len)
		a->time = b->time;
	JOIN(d, &a->notes, &b->notes);
	JOIN(d, &a->quoted, &b->quoted);
	JOIN(d, &a->parts, &b->parts);
	join_flags(a, b);
	a->words += b->words;
}

/* A direction becomes a note of the turn that it is joined to. */
static void note_direction(struct doc *d, struct turn *t)
{
	if (!turn_has(t, FLAG_DIRECTION))
		return;
	*VEC_PUSH(d->arena, &t->notes) = (struct note){ t->text, t->span };
	t->text = (struct slice){ NULL, 0 };
	t->flags &= ~(1u << FLAG_DIRECTION);
}

/* Joins to turn `first` those that follow and may; the first that does not. */
static size_t merge_run(struct doc *d, size_t first, int64_t gap_ms, struct buf *said)
{
	struct turn *a = &d->turns.v[first];
	size_t i = first + 1;

	for (; i < d->turns.n; i++) {
		struct turn *last = &d->turns.v[i - 1], *b = last + 1;
		bool timed = last->start_ms >= 0 && b->start_ms >= 0;
		if (!same_speaker(a, b) || !adjoin(d, a, b) || !within(last, b, gap_ms))
			break;
		note_direction(d, b);
		if (i == first + 1) {
			note_direction(d, a);
			buf_reset(said);
			buf_add(said, a->text);
		}
		if (said->len && b->text.len)
			buf_addc(said, timed ? ' ' : '\n');
		buf_add(said, b->text);
		join(d, a, b);
	}
	if (i > first + 1)
		a->text = arena_dup(d->arena, buf_slice(said));
	return i;
}

void doc_merge(struct doc *d, int64_t gap_ms)
{
	size_t was_n = d->turns.n, n = 0;
	size_t *now = arena_alloc(d->arena, was_n * sizeof(*now));
	struct buf said = BUF_INIT;

	for (size_t i = 0; i < was_n;) {
		size_t end = merge_run(d, i, gap_ms, &said);
		for (size_t k = i; k < end; k++)
			now[k] = n + 1;
		d->turns.v[n++] = d->turns.v[i];
		i = end;
	}
	buf_free(&said);
	d->turns.n = n;
	renumber(d, now, was_n);
}

void doc_bracket_directions(struct doc *d)
{
	struct buf b = BUF_INIT;

	for (size_t i = 0; i < d->turns.n; i++) {
		struct turn *t = &d->turns.v[i];
		if (!turn_has(t, FLAG_DIRECTION))
			continue;
		buf_reset(&b);
		buf_addc(&b, '(');
		buf_add(&b, t->text);
		buf_addc(&b, ')');
		t->text = arena_dup(d->arena, buf_slice(&b));
	}
	buf_free(&b);
}

void doc_recast(struct doc *d, const struct lexicon *lex)
{
	size_t *who;

	d->speakers = (struct speakers){ NULL, 0, 0 };
	names_apply(d, lex);
	who = doc_cast(d);
	roles_assign(d, lex);
	for (size_t i = 0; i < d->turns.n; i++)
		if (who[i] < d->speakers.n &&
		    (d->turns.v[i].role == ROLE_NONE || role_by_rule(lex, d->turns.v[i].speaker)))
			d->turns.v[i].role = d->speakers.v[who[i]].role;
	recount(d);
}

static bool split_rule(struct slice text, struct slice *left, struct slice *right)
{
	size_t eq = slice_chr(text, '=');

	*left = slice_first(text, eq);
	*right = slice_from(text, eq + 1);
	return left->len > 0 && right->len > 0;
}

bool role_rule_read(struct slice text, struct role_rule *out)
{
	struct slice role;

	if (!split_rule(text, &out->label, &role))
		return false;
	out->role = role_of_name(role);
	return out->role != ROLE_NONE;
}

bool name_rule_read(struct slice text, struct name_rule *out)
{
	return split_rule(text, &out->label, &out->name);
}

bool flags_read(struct slice list, unsigned *out)
{
	*out = 0;
	do {
		size_t comma = slice_chr(list, ',');
		enum turn_flag flag = flag_of_name(slice_first(list, comma));
		if (flag == N_FLAGS)
			return false;
		*out |= 1u << flag;
		list = slice_from(list, comma + (comma < list.len));
	} while (list.len);
	return true;
}

bool seconds_read(struct slice text, int64_t *ms)
{
	size_t point = slice_chr(text, '.'), whole, fraction = 0, scale = 1000;
	struct slice digits = slice_span(text, point + 1, point + 4);

	if (!slice_number(slice_first(text, point), &whole) || whole > 1000000000 ||
	    text.len > point + 4)
		return false;
	if (point < text.len && !slice_number(digits, &fraction))
		return false;
	for (size_t i = 0; i < digits.len; i++)
		scale /= 10;
	*ms = (int64_t)(whole * 1000 + (digits.len ? fraction * scale : 0));
	return true;
}
