#include "model/page.h"
#include "sum/line.h"
#include "sum/statistics.h"
#include "text/utf8.h"

#include <inttypes.h>

/* The table of a dialogue has a row a voice and one for all. */
enum column { SPEAKER, ROLE, TURNS, WORDS, SHARE, QUESTIONS, LONGEST, SECONDS, OF_TIME, FLAGGED, N_COLUMNS };

static const struct { const char *name; bool number; } columns[N_COLUMNS] = {
	[SPEAKER] = { "speaker", false }, [ROLE] = { "role", false }, [TURNS] = { "turns", true },
	[WORDS] = { "words", true }, [SHARE] = { "share", true }, [QUESTIONS] = { "questions", true },
	[LONGEST] = { "longest turn", false }, [SECONDS] = { "seconds", true },
	[OF_TIME] = { "of time", true }, [FLAGGED] = { "flagged", false },
};

/* The table as it is made: a cell is put together in `cell`. */
struct making {
	struct statistics_table *table;
	struct arena *arena;
	struct buf cell;
};

static void end_cell(struct making *m)
{
	*VEC_PUSH(m->arena, &m->table->cells) = arena_dup(m->arena, buf_slice(&m->cell));
	buf_reset(&m->cell);
}

static void put_cell(struct making *m, const char *text)
{
	buf_addz(&m->cell, text);
	end_cell(m);
}

static void put_count(struct making *m, size_t n)
{
	buf_addf(&m->cell, "%zu", n);
	end_cell(m);
}

/* "41.2%" */
static void add_share(struct buf *out, uint64_t part, uint64_t whole)
{
	unsigned share = statistics_share(part, whole);

	buf_addf(out, "%u.%u%%", share / 10, share % 10);
}

/* "1 empty", and of several flags "3: 2 cut_off, 1 repeat": a turn may have more than one. */
static void add_flags(struct buf *out, const struct tally *t)
{
	size_t kinds = 0;

	for (int i = 0; i < N_FLAGS; i++)
		kinds += t->flags[i] > 0;
	if (kinds > 1)
		buf_addf(out, "%zu:", t->flagged);
	for (int i = 0; i < N_FLAGS; i++)
		if (t->flags[i])
			buf_addf(out, "%s%zu %s%s", out->len ? " " : "", t->flags[i], flag_names[i],
				 --kinds ? "," : "");
}

/* v: NULL for the row of all. */
static void add_value(struct buf *out, enum column c, const struct voice *v, const struct statistics *st,
		      const struct doc *d)
{
	const struct tally *t = v ? &v->tally : &st->all;

	switch (c) {
	case SPEAKER:
		buf_add(out, !v ? SLICE("in all") : v->name.len ? v->name : SLICE(PAGE_NOBODY));
		break;
	case ROLE:
		buf_addz(out, v ? role_names[v->role] : "");
		break;
	case TURNS:
		buf_addf(out, "%zu", t->turns);
		break;
	case WORDS:
		buf_addf(out, "%zu", t->words);
		break;
	case SHARE:
		add_share(out, t->words, st->all.words);
		break;
	case QUESTIONS:
		buf_addf(out, "%zu", t->questions);
		break;
	case LONGEST:
		if (t->longest)
			buf_addf(out, "%zu (turn %zu)", t->longest_words,
				 d->turns.v[t->longest - 1].index);
		break;
	case SECONDS:
		if (t->timed)
			buf_addf(out, "%" PRIu64 ".%u", t->ms / 1000, (unsigned)(t->ms % 1000 / 100));
		break;
	case OF_TIME:
		if (t->timed)
			add_share(out, t->ms, st->all.ms);
		break;
	case FLAGGED:
		add_flags(out, t);
		break;
	case N_COLUMNS:
		break;
	}
}

static bool has_role(const struct statistics *st)
{
	for (size_t i = 0; i < st->voices.n; i++)
		if (st->voices.v[i].role != ROLE_NONE)
			return true;
	return false;
}

static bool is_shown(enum column c, const struct statistics *st)
{
	return c == ROLE ? has_role(st) : c == SECONDS || c == OF_TIME ? st->all.timed > 0 :
	       c == FLAGGED ? st->all.flagged > 0 : true;
}

/* The columns that this talk has, a bit each. */
static unsigned shown_columns(const struct statistics *st)
{
	unsigned shown = 0;

	for (int c = 0; c < N_COLUMNS; c++)
		shown |= (unsigned)is_shown((enum column)c, st) << c;
	return shown;
}

static void put_row(struct making *m, unsigned shown, const struct voice *v, const struct statistics *st,
		    const struct doc *d)
{
	for (int c = 0; c < N_COLUMNS; c++) {
		if (!(shown >> c & 1))
			continue;
		add_value(&m->cell, (enum column)c, v, st, d);
		end_cell(m);
	}
}

static void make_dialogue(struct making *m, const struct statistics *st, const struct doc *d)
{
	unsigned shown = shown_columns(st);	/* once: a search through all voices for each is quadratic */

	for (int c = 0; c < N_COLUMNS; c++) {
		if (!(shown >> c & 1))
			continue;
		m->table->numbers |= (unsigned)columns[c].number << m->table->cols++;
		put_cell(m, columns[c].name);
	}
	for (size_t i = 0; i < st->voices.n; i++)
		put_row(m, shown, &st->voices.v[i], st, d);
	put_row(m, shown, NULL, st, d);
}

static void put_pair(struct making *m, const char *of, const char *name, size_t n)
{
	buf_addz(&m->cell, of);
	buf_addz(&m->cell, name);
	end_cell(m);
	put_count(m, n);
}

static void make_text(struct making *m, const struct statistics *st)
{
	m->table->cols = 2;
	m->table->numbers = 2;
	put_cell(m, "what");
	put_cell(m, "how many");
	put_pair(m, "", "words", st->all.words);
	put_pair(m, "", "sentences", st->sentences);
	put_pair(m, "", "questions", st->all.questions);
	for (int i = 0; i < N_BLOCKS; i++)
		if (st->blocks[i])
			put_pair(m, "blocks: ", block_names[i], st->blocks[i]);
	for (int i = 0; i < N_PARTS; i++)
		if (st->parts[i])
			put_pair(m, "parts: ", part_names[i], st->parts[i]);
}

struct statistics_table statistics_table(const struct statistics *st, const struct doc *d)
{
	struct statistics_table table = { .numbers = 0 };
	struct making m = { .table = &table, .arena = d->arena, .cell = BUF_INIT };

	if (st->dialogue)
		make_dialogue(&m, st, d);
	else
		make_text(&m, st);
	buf_free(&m.cell);
	return table;
}

static bool is_number(const struct statistics_table *t, size_t col)
{
	return t->numbers >> col & 1;
}

void statistics_markdown(const struct statistics *st, const struct doc *d, struct slice name, struct buf *out)
{
	struct statistics_table t = statistics_table(st, d);

	if (name.len) {
		buf_addz(out, "# ");
		put_line(out, name, LINE_MARKDOWN);
		buf_addz(out, "\n\n");
	}
	for (size_t i = 0; i < t.cells.n; i++) {
		buf_addz(out, i % t.cols ? " | " : "| ");
		put_line(out, t.cells.v[i], LINE_CELL);
		if ((i + 1) % t.cols)
			continue;
		buf_addz(out, " |\n");
		for (size_t c = 0; i < t.cols && c < t.cols; c++)
			buf_addf(out, "%s%s", is_number(&t, c) ? "|--:" : "|---",
				 c + 1 < t.cols ? "" : "|\n");
	}
	buf_addc(out, '\n');
}

static void pad(struct buf *out, size_t n)
{
	while (n--)
		buf_addc(out, ' ');
}

void statistics_text(const struct statistics *st, const struct doc *d, struct slice name, struct buf *out)
{
	struct statistics_table t = statistics_table(st, d);
	size_t width[N_COLUMNS] = { 0 };
	struct buf line = BUF_INIT;

	if (name.len) {
		put_line(out, name, LINE_TEXT);
		buf_addz(out, "\n\n");
	}
	for (size_t i = 0; i < t.cells.n; i++) {
		buf_reset(&line);
		put_line(&line, t.cells.v[i], LINE_TEXT);
		t.cells.v[i] = arena_dup(d->arena, buf_slice(&line));
		size_t n = utf8_count(t.cells.v[i]);
		width[i % t.cols] = n > width[i % t.cols] ? n : width[i % t.cols];
	}
	for (size_t i = 0; i < t.cells.n; i++) {
		size_t c = i % t.cols, room = width[c] - utf8_count(t.cells.v[i]);
		bool last = c + 1 == t.cols;
		pad(out, is_number(&t, c) ? room : 0);
		buf_add(out, t.cells.v[i]);
		pad(out, is_number(&t, c) ? 0 : room);
		buf_addz(out, last ? "" : "  ");
		while (last && out->p[out->len - 1] == ' ')
			out->len--;
		buf_addz(out, last ? "\n" : "");
	}
	buf_addc(out, '\n');
	buf_free(&line);
}
