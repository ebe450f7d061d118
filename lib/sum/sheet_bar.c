#include "sum/sheet.h"

/*
 * The picture is 1000 wide and has a row for each voice: its name, then a bar for
 * each run of its turns.  COLUMNS is what the bars are drawn on: what is nearer to
 * each other is one bar, so that there are 2,000 at most, whatever the talk.
 */
#define LEFT 200
#define COLUMNS 800
#define ROWS 24		/* those after them share the last */
#define HEIGHT 16

/* Of one column of a row. */
struct column {
	int begin, end;		/* how many turns begin and end here */
	size_t first, last;	/* of those that begin, from 1; 0: none */
};

struct bar {
	struct column (*row)[COLUMNS + 1];
	size_t rows;
	bool timed;
	uint64_t from, whole;	/* where the talk begins, and how long it is: ms, or words */
};

static bool has_times(const struct turn *t)
{
	return t->start_ms >= 0 && t->end_ms >= t->start_ms;
}

/* Where the talk begins and ends: by the times, if most turns have them, else by words. */
static void measure(struct bar *b, const struct sheet *s)
{
	uint64_t from = UINT64_MAX, to = 0;

	b->timed = s->st->all.timed * 2 > s->st->all.turns;
	b->whole = s->st->all.words;
	for (size_t i = 0; b->timed && i < s->d->turns.n; i++) {
		const struct turn *t = &s->d->turns.v[i];
		if (!has_times(t))
			continue;
		from = (uint64_t)t->start_ms < from ? (uint64_t)t->start_ms : from;
		to = (uint64_t)t->end_ms > to ? (uint64_t)t->end_ms : to;
	}
	if (b->timed) {
		b->from = from;
		b->whole = to - from;
	}
}

static size_t column_at(const struct bar *b, uint64_t at)
{
	return (size_t)((double)(at - b->from) * (COLUMNS - 1) / (double)b->whole + 0.5);
}

static void draw_turn(struct bar *b, size_t row, size_t place, uint64_t from, uint64_t to)
{
	struct column *c = b->row[row < ROWS ? row : ROWS - 1];
	size_t start = column_at(b, from), end = column_at(b, to);

	end = end > start ? end : start + 1;
	c[start].begin++;
	c[end].end++;
	c[start].first = c[start].first ? c[start].first : place;
	c[start].last = place;
}

static void draw(struct bar *b, const struct sheet *s)
{
	uint64_t words = 0;

	for (size_t i = 0; i < s->d->turns.n; i++) {
		const struct turn *t = &s->d->turns.v[i];
		if (b->timed && has_times(t))
			draw_turn(b, s->st->who[i], i + 1, (uint64_t)t->start_ms, (uint64_t)t->end_ms);
		else if (!b->timed && s->st->words[i])
			draw_turn(b, s->st->who[i], i + 1, words, words + s->st->words[i]);
		words += s->st->words[i];
	}
}

static void put_who(struct sheet *s, size_t row, const struct bar *b)
{
	const struct voice *v = &s->st->voices.v[row];

	if (row + 1 == b->rows && b->rows < s->st->voices.n)
		buf_addz(s->out, "others");
	else
		sheet_put_who(s, v->name, v->role);
}

static void put_rect(struct sheet *s, const struct bar *b, size_t row, size_t from, size_t to,
		     size_t first, size_t last)
{
	const struct turn *t = s->d->turns.v;

	buf_addf(s->out, "<rect class=\"s%zu\" x=\"%zu\" y=\"%zu\" width=\"%zu\" height=\"%d\"><title>",
		 row % 8, LEFT + from, row * HEIGHT + 2, to - from, HEIGHT - 4);
	put_who(s, row, b);
	buf_addf(s->out, first == last ? ", turn %zu" : ", turns %zu to %zu", t[first - 1].index,
		 t[last - 1].index);
	buf_addz(s->out, "</title></rect>\n");
}

/* The bars of a row, those that are at most `gap` columns from each other as one. */
static void put_row(struct sheet *s, const struct bar *b, size_t row, size_t gap)
{
	const struct column *c = b->row[row];
	size_t from = 0, to = 0, first = 0, last = 0;
	int open = 0;

	buf_addf(s->out, "<text x=\"%d\" y=\"%zu\">", LEFT - 8, row * HEIGHT + HEIGHT - 4);
	put_who(s, row, b);
	buf_addz(s->out, "</text>\n");
	for (size_t x = 0; x <= COLUMNS; x++) {
		if (c[x].begin && open == 0 && first && x > to + gap) {
			put_rect(s, b, row, from, to, first, last);
			first = 0;
		}
		if (c[x].begin && !first) {
			from = x;
			first = c[x].first;
			last = 0;
		}
		if (c[x].begin) {
			first = c[x].first < first ? c[x].first : first;
			last = c[x].last > last ? c[x].last : last;
		}
		open += c[x].begin - c[x].end;
		to = c[x].end ? x : to;
	}
	if (first)
		put_rect(s, b, row, from, to, first, last);
}

void sheet_put_bar(struct sheet *s)
{
	struct bar b = { .rows = s->st->voices.n < ROWS ? s->st->voices.n : ROWS };

	measure(&b, s);
	if (s->d->turns.n < 2 || b.whole == 0)
		return;
	b.row = arena_alloc(s->d->arena, b.rows * sizeof(*b.row));
	draw(&b, s);
	buf_addf(s->out, "<svg class=\"bar\" viewBox=\"0 0 %d %zu\" role=\"img\" aria-label=\"Who spoke when, by %s\">\n",
		 LEFT + COLUMNS, b.rows * HEIGHT, b.timed ? "time" : "words");
	for (size_t row = 0; row < b.rows; row++)
		put_row(s, &b, row, b.rows > 4 ? b.rows / 2 : 0);
	buf_addz(s->out, "</svg>\n");
}
