#include "read/reader.h"

#include "model/page.h"
#include "read/chat_dates.h"
#include "read/table_columns.h"
#include "turns/build.h"

#include <stdio.h>

/*
 * Rows of turns between tabs, commas, semicolons or bars, below a line that
 * names the columns: DAIC-WOZ, AnnoMI, MESC, exports of chats, and what --to tsv
 * and --to csv write.  Columns that are nothing to us stay in the turn's span.
 */

static const char marks[] = "\t,;|";

/* Where rows of another conversation begin. */
struct group {
	struct slice name;
	size_t line, at;	/* of its first row */
};

struct groups {
	struct group *v;
	size_t n, cap;
};

struct table {
	struct doc *d;
	struct diag_sink *sink;
	struct rows rows;
	struct row row;
	struct columns columns;
	enum date_order order;	/* of dates in numbers, where their column has such */
	size_t header_end;	/* bytes; the header may have "sep=;" above it, as one program writes */
	struct groups groups;
	bool marked;	/* --to tsv or csv wrote it: directions are marked */
	size_t counted, line;	/* lines that end before byte `counted` */
};

/* The columns that we write ourselves (write_table.c); the first four are those of DAIC. */
enum { COLUMNS_DAIC = 4, COLUMNS_OURS };

static bool is_ours(const struct row *header, size_t columns)
{
	static const char *const names[COLUMNS_OURS] = {
		"start_time", "stop_time", "speaker", "value", "conversation_id"
	};

	for (size_t i = 0; i < columns; i++)
		if (i >= header->n || !slice_is(header->cells[i].raw, names[i]))
			return false;
	return true;
}

/* "sep=;" on a line of its own says the mark. */
static bool take_separator(struct rows *rows)
{
	struct slice rest = slice_from(rows->text, rows->at), line;

	if (!slice_starts(rest, SLICE("sep=")) || !slice_line(&rest, &line) || line.len != 5)
		return false;
	rows->mark = line.p[4];
	rows->at = rows->text.len - rest.len;
	return true;
}

/* Whisper writes whole milliseconds under "start", "end" and "text"; others do so too, who took it over. */
static bool is_whisper(struct rows rows, const struct row *header)
{
	struct row row;
	size_t n;

	if (rows.mark != '\t' || header->n != 3 || !slice_is(header->cells[0].raw, "start") ||
	    !slice_is(header->cells[1].raw, "end") || !slice_is(header->cells[2].raw, "text"))
		return false;
	for (int i = 0; i < 20 && rows_next(&rows, &row); i++)
		if (row.n < 2 || !slice_number(slice_trim(row.cells[0].raw), &n) ||
		    !slice_number(slice_trim(row.cells[1].raw), &n))
			return false;
	return true;
}

/* Reads the line with the names of the columns; the rows are then at the first of data. */
static bool take_header(struct table *t, struct slice text)
{
	t->rows = (struct rows){ .text = text, .quotes = true };
	if (slice_starts(text, SLICE("\xEF\xBB\xBF")))
		t->rows.at = 3;
	bool said = take_separator(&t->rows);
	size_t at = t->rows.at;
	struct slice line = slice_ltrim(slice_from(text, at));
	line = slice_first(line, slice_chr(line, '\n'));
	bool quoted = slice_chr(line, '"') < line.len;		/* then the row may go on below */
	for (size_t i = 0; i < sizeof(marks) - 1; i++) {
		if (!said && !quoted && slice_chr(line, marks[i]) == line.len)
			continue;			/* one cell, where two are needed */
		t->rows.at = at;
		t->rows.unclosed = false;
		t->rows.plain_to = 0;
		t->rows.mark = said ? t->rows.mark : marks[i];
		if (rows_next(&t->rows, &t->row) && columns_read(&t->columns, &t->row)) {
			/* between tabs and these columns quotes are no syntax */
			t->rows.quotes = t->rows.mark != '\t' || !is_ours(&t->row, COLUMNS_DAIC);
			t->marked = is_ours(&t->row, COLUMNS_OURS);
			t->header_end = t->row.end;
			if (is_whisper(t->rows, &t->row))
				t->columns.unit[COLUMN_START] = t->columns.unit[COLUMN_END] = 1;
			return true;
		}
		if (said)
			break;
	}
	return false;
}

/* The line of byte `at`, which is never before the one of the last call. */
static size_t line_at(struct table *t, size_t at)
{
	t->line += slice_count_ends(t->d->text, t->counted, at);
	t->counted = at > t->counted ? at : t->counted;
	return t->d->line + t->line;
}

/*
 * A text that is not quoted may hold the mark: the row has then more cells than
 * the header.  The text takes them, and those after it are further on.
 */
static size_t spare_cells(const struct table *t)
{
	return t->row.n > t->columns.n && t->row.n <= TABLE_MAX_CELLS ? t->row.n - t->columns.n : 0;
}

static bool get_cell(const struct table *t, enum column k, struct cell *cell)
{
	size_t at = t->columns.at[k], text = t->columns.at[COLUMN_TEXT], spare = spare_cells(t);

	if (at == SIZE_MAX)
		return false;
	if (at > text)
		at += spare;
	if (at >= t->row.n)
		return false;
	*cell = t->row.cells[at];
	if (k == COLUMN_TEXT && spare) {
		const struct cell *last = &t->row.cells[at + spare];
		cell->raw.len = (size_t)(last->raw.p + last->raw.len - cell->raw.p);
		cell->quoted = false;
	}
	return true;
}

static struct slice get_text(struct table *t, enum column k)
{
	struct cell cell;

	if (!get_cell(t, k, &cell))
		return (struct slice){ NULL, 0 };
	return cell_text(&t->rows, &cell, t->d->arena);
}

/* "19/07/2021 16:34" and the like, and nothing else. */
static bool get_stamp(const struct table *t, struct chat_stamp *stamp)
{
	struct cell cell;

	if (!get_cell(t, COLUMN_START, &cell))
		return false;
	cell.raw = slice_trim(cell.raw);
	return cell.raw.len && chat_stamp_read(cell.raw, stamp) == cell.raw.len;
}

/* Which of a date's numbers is the day, all rows decide; looked at only if the first has one. */
static void find_order(struct table *t)
{
	struct rows first = t->rows;
	struct chat_stamps stamps = { NULL, 0, 0 };
	struct chat_stamp stamp;

	for (size_t i = 0; rows_next(&t->rows, &t->row) && (i == 0 || stamps.n); i++)
		if (get_stamp(t, &stamp))
			*VEC_PUSH(t->d->arena, &stamps) = stamp;
	t->rows = first;
	if (stamps.n)
		t->order = chat_order(&stamps);
}

static bool read_time(const struct table *t, enum column k, struct slice s, int64_t *ms,
		      char iso[TIME_ISO_SIZE])
{
	char plain[CHAT_ISO_SIZE];
	struct chat_stamp stamp;

	*ms = -1;
	if (k == COLUMN_START && get_stamp(t, &stamp) && chat_stamp_iso(&stamp, t->order, plain)) {
		snprintf(iso, TIME_ISO_SIZE, "%s", plain);
		return true;
	}
	return table_time(s, t->columns.unit[k], ms, iso);
}

/* A time of the turn: since the beginning, or of the day, into *time. */
static int64_t get_time(struct table *t, enum column k, size_t line, struct slice *time)
{
	char iso[TIME_ISO_SIZE];
	struct cell cell;
	int64_t ms;

	if (!get_cell(t, k, &cell) || slice_trim(cell.raw).len == 0)
		return -1;
	if (!read_time(t, k, cell.raw, &ms, iso)) {
		diag(t->sink, DIAG_WARN, "bad-time", line, "cannot read time '%.*s'",
		     SLICE_ARG(slice_first(cell.raw, 40)));
		return -1;
	}
	if (iso[0] && time->len == 0)
		*time = arena_dup(t->d->arena, slice_z(iso));
	return ms;
}

static void take_times(struct table *t, struct turn *turn)
{
	struct slice time = { NULL, 0 }, unused = SLICE("-");
	int64_t length;

	turn->start_ms = get_time(t, COLUMN_START, turn->line, &time);
	turn->end_ms = get_time(t, COLUMN_END, turn->line, &unused);
	turn->time = time;
	if (turn->end_ms >= 0 || turn->start_ms < 0)
		return;
	length = get_time(t, COLUMN_DURATION, turn->line, &unused);
	if (length >= 0)
		turn->end_ms = turn->start_ms + length;
}

static enum role role_named(struct slice name)
{
	enum role role = role_of_name(slice_trim(name));

	return role < N_ROLES ? role : ROLE_NONE;
}

static void take_group(struct table *t, size_t line)
{
	struct groups *g = &t->groups;
	struct cell cell;

	if (!get_cell(t, COLUMN_GROUP, &cell))
		return;
	cell.raw = slice_trim(cell.raw);
	if (cell.raw.len && (g->n == 0 || !slice_eq(g->v[g->n - 1].name, cell.raw)))
		*VEC_PUSH(t->d->arena, g) = (struct group){ cell.raw, line, t->row.start };
}

/* One conversation is what the file is about; of many, each begins with a section of no bytes. */
static void state_groups(struct table *t)
{
	const struct groups *g = &t->groups;

	if (g->n == 1)
		doc_state(t->d, "conversation_id", g->v[0].name);
	for (size_t i = 0; g->n > 1 && i < g->n; i++)
		part_add(t->d, PART_SECTION, g->v[i].line,
			 (struct span){ g->v[i].at, g->v[i].at })->title = g->v[i].name;
}

static void take_row(struct table *t)
{
	struct doc *d = t->d;
	size_t line = line_at(t, t->row.start);
	struct cell cell;

	if (!get_cell(t, COLUMN_TEXT, &cell)) {
		diag(t->sink, DIAG_WARN, "bad-line", line, "a row of %zu cells has no text: the header has %zu",
		     t->row.n, t->columns.n);
		return;
	}
	if (spare_cells(t) && t->columns.at[COLUMN_TEXT] + 1 < t->columns.n)
		diag(t->sink, DIAG_WARN, "bad-line", line, "a row of %zu cells where the header has %zu",
		     t->row.n, t->columns.n);
	take_group(t, line);
	struct turn *turn = turn_add(d, line, (struct span){ t->row.start, t->row.end });
	turn->text = get_text(t, COLUMN_TEXT);
	if (t->marked && said_unmark(&turn->text))
		turn->flags |= 1u << FLAG_DIRECTION;
	if (get_cell(t, COLUMN_SPEAKER, &cell)) {
		turn->speaker = slice_trim(get_text(t, COLUMN_SPEAKER));
		turn->label = slice_trim(cell.raw);
	}
	if (get_cell(t, COLUMN_ROLE, &cell))
		turn->role = role_named(cell.raw);
	take_times(t, turn);
}

static void add_header(struct table *t)
{
	struct slice text = slice_trim(slice_first(t->d->text, t->header_end));
	struct part *p;

	if (slice_starts(text, SLICE("\xEF\xBB\xBF")))
		text = slice_ltrim(slice_from(text, 3));
	struct span span = doc_span(t->d, text);
	p = part_add(t->d, PART_HEADER, line_at(t, span.start), span);
	p->text = text;
}

static bool read_table(struct doc *d, const struct lexicon *lex, struct diag_sink *sink)
{
	struct table *t = arena_alloc(d->arena, sizeof(*t));

	(void)lex;
	t->d = d;
	t->sink = sink;
	if (!take_header(t, d->text))
		return false;
	add_header(t);
	find_order(t);
	while (rows_next(&t->rows, &t->row))
		take_row(t);
	state_groups(t);
	d->kind = KIND_TRANSCRIPT;
	return true;
}

/* A first line that names columns, and rows of as many cells below it. */
static double score_table(const struct sample *s, struct buf *why)
{
	struct table t = { .d = NULL };
	size_t rows = 0, even = 0;
	bool cut = s->text.len == SAMPLE_BYTES;

	if (!take_header(&t, s->text))
		return 0;
	while (rows_next(&t.rows, &t.row)) {
		if (cut && t.row.end == s->text.len)
			break;
		rows++;
		even += t.row.n == t.columns.n ||
			(t.row.n > t.columns.n && t.columns.at[COLUMN_TEXT] + 1 == t.columns.n);
	}
	if (why)
		buf_addf(why, "%zu columns, %zu of them known, %zu of %zu rows as long as the header",
			 t.columns.n, t.columns.known, even, rows);
	if (rows == 0)
		return t.columns.known >= 3 ? 0.95 : 0;
	return even * 10 >= rows * 9 ? 0.97 : even * 2 >= rows ? 0.8 : 0;
}

const struct reader reader_table = {
	"table", "rows of turns: TSV, CSV", UNIT_WHOLE, 0.97, score_table, read_table
};
