#include "write/put.h"

#include "model/page.h"

/*
 * A row a turn: the four columns of the DAIC interviews' transcripts, and the
 * record's id.  Tab-separated with the escapes \t \n \r \\ as Miller reads
 * them, or comma-separated with quotes as RFC 4180 has them.
 */

static void put_tsv(struct buf *out, struct slice s)
{
	for (size_t i = 0; i < s.len; i++) {
		switch (s.p[i]) {
		case '\t': buf_addz(out, "\\t"); break;
		case '\n': buf_addz(out, "\\n"); break;
		case '\r': buf_addz(out, "\\r"); break;
		case '\\': buf_addz(out, "\\\\"); break;
		default: buf_addc(out, s.p[i]);
		}
	}
}

/* White space at the ends is quoted, too: some readers would trim it. */
static bool needs_quotes(struct slice s)
{
	for (size_t i = 0; i < s.len; i++)
		if (s.p[i] == ',' || s.p[i] == '"' || s.p[i] == '\n' || s.p[i] == '\r')
			return true;
	return slice_trim(s).len < s.len;
}

static void put_csv(struct buf *out, struct slice s)
{
	if (!needs_quotes(s)) {
		buf_add(out, s);
		return;
	}
	buf_addc(out, '"');
	for (size_t i = 0; i < s.len; i++) {
		if (s.p[i] == '"')
			buf_addc(out, '"');
		buf_addc(out, s.p[i]);
	}
	buf_addc(out, '"');
}

/* The text, marked if it is a direction; one that only looks so, too. */
static void put_value(struct buf *out, const struct turn *t, void (*put)(struct buf *out, struct slice s))
{
	struct buf said = BUF_INIT;
	const char *before, *after;

	said_mark(t, t->text, &before, &after);
	if (*before) {
		buf_addz(&said, before);
		buf_add(&said, t->text);
		buf_addz(&said, after);
	}
	put(out, *before ? buf_slice(&said) : t->text);
	buf_free(&said);
}

static void put_rows(const struct doc *d, const struct write_opts *o, struct buf *out, char mark,
		     void (*put)(struct buf *out, struct slice s))
{
	for (size_t i = 0; i < d->turns.n; i++) {
		const struct turn *t = &d->turns.v[i];
		put_seconds(out, t->start_ms);
		buf_addc(out, mark);
		put_seconds(out, t->end_ms);
		buf_addc(out, mark);
		put(out, turn_who(t));
		buf_addc(out, mark);
		put_value(out, t, put);
		buf_addc(out, mark);
		put(out, o->id);
		buf_addc(out, '\n');
	}
}

static bool write_tsv(const struct doc *d, const struct write_opts *o, struct buf *out,
		      struct diag_sink *sink)
{
	(void)sink;
	put_rows(d, o, out, '\t', put_tsv);
	return true;
}

static bool write_csv(const struct doc *d, const struct write_opts *o, struct buf *out,
		      struct diag_sink *sink)
{
	(void)sink;
	put_rows(d, o, out, ',', put_csv);
	return true;
}

const struct form form_tsv = {
	"tsv", "tab-separated rows", "start_time\tstop_time\tspeaker\tvalue\tconversation_id\n",
	false, true, write_tsv
};

const struct form form_csv = {
	"csv", "comma-separated rows", "start_time,stop_time,speaker,value,conversation_id\n",
	false, true, write_csv
};
