#include "app/record_in.h"

#include "app/warc_in.h"
#include "model/doc_json.h"
#include "model/json.h"

/* What was appended to the scratch buffer, as long as the job's arena lives. */
static struct slice settle(struct job *j)
{
	struct slice s = arena_dup(&j->arena, buf_slice(&j->scratch));

	buf_reset(&j->scratch);
	return s;
}

/* SOURCE#INDEX. */
static struct slice make_id(struct job *j, struct slice source, size_t index)
{
	struct buf *b = &j->scratch;

	buf_add(b, source);
	buf_addc(b, '#');
	json_put_number(b, index);
	return settle(j);
}

static struct slice make_span(struct job *j)
{
	struct buf *b = &j->scratch;

	buf_addc(b, '[');
	json_put_number(b, j->cut.start);
	buf_addc(b, ',');
	json_put_number(b, j->cut.end);
	buf_addc(b, ']');
	return settle(j);
}

static struct slice make_metadata(struct job *j)
{
	struct buf *b = &j->scratch;
	bool stated = false;

	if (!j->cut.metas.n && !j->encoding.len)
		return SLICE("{}");
	buf_addc(b, '{');
	for (size_t i = 0; i < j->cut.metas.n; i++) {
		const struct meta *m = &j->cut.metas.v[i];
		json_put_key(b, m->key);
		buf_add(b, m->value);
		stated |= slice_is(slice_z(m->key), "encoding");
	}
	if (j->encoding.len && !stated) {
		json_put_key(b, "encoding");
		json_put(b, j->encoding);
	}
	buf_addc(b, '}');
	return settle(j);
}

/* That of the WARC record; of the only record of an input, the source's. */
static struct slice cut_id(struct job *j)
{
	if (j->kind == JOB_WARC && j->warc.id.len && slice_eq(j->id, j->path))
		return j->warc.id;
	return j->cut.only ? j->id : make_id(j, j->id, j->cut.index);
}

static void fill_from_cut(struct record *r, struct job *j)
{
	const struct cut *cut = &j->cut;
	struct arena *a = &j->arena;

	record_set_text(r, a, "id", cut_id(j));
	record_set_text(r, a, "source", j->path);
	record_set_number(r, a, "index", cut->index);
	record_set_utf8(r, a, "text", cut->text);
	record_set(r, a, "span", make_span(j));
	if (cut->line)
		record_set_number(r, a, "line", cut->line);
	record_set(r, a, "metadata", make_metadata(j));
}

static void from_cut(struct work *w, struct job *j, struct reporter *r)
{
	fill_from_cut(&w->rec, j);
	w->raw = w->has_text = true;
	w->judged = j->judged;
	w->text = j->cut.text;
	w->source = j->path;
	w->index = j->cut.index;
	w->line = j->cut.line;
	r->file = r->source = j->path;
	r->line = j->cut.only ? 0 : j->cut.line;
}

/* Lines count in the page; what is said about it says which record it is. */
static bool from_warc(struct work *w, struct job *j, struct reporter *r)
{
	r->file = r->source = make_id(j, j->path, j->cut.index);
	if (!warc_in(w, j))
		return false;
	fill_from_cut(&w->rec, j);
	w->raw = w->has_text = true;
	w->text = j->cut.text;
	w->source = j->path;
	w->index = j->cut.index;
	w->line = 1;
	return true;
}

/* A field that is an integer over 0; false if it is not there or something else. */
static bool get_count(const struct record *rec, const char *key, size_t *out)
{
	struct json j = json_begin(record_get(rec, key));
	int64_t n;

	if (!json_take_integer(&j, &n) || !json_done(&j) || n < 1)
		return false;
	*out = (size_t)n;
	return true;
}

/* What is there stays, even if it is no string: it is the user's. */
static void add_if_missing(struct work *w, const char *key, struct slice text)
{
	if (!record_get(&w->rec, key).len)
		record_set_text(&w->rec, w->arena, key, text);
}

/*
 * Lines of the text count in the record's own source, if it says where it
 * stood in it; else the one place that is known is the line of the JSON.
 */
static bool from_line(struct work *w, struct job *j, struct reporter *r)
{
	const char *why;

	r->file = j->path;
	r->line = j->line_no;
	if (!record_scan_utf8(&w->rec, w->arena, j->line, &why)) {
		diag(w->sink, DIAG_ERROR, "bad-json", 0, "not a JSON object: %s", why);
		return false;
	}
	w->has_text = record_text(&w->rec, w->arena, "text", &w->text);
	w->index = w->line = j->line_no;
	get_count(&w->rec, "index", &w->index);
	bool has_source = record_text(&w->rec, w->arena, "source", &w->source);
	if (get_count(&w->rec, "line", &w->line) && has_source)
		r->source = w->source;
	if (!has_source)
		w->source = j->path;
	add_if_missing(w, "id", make_id(j, j->id, j->line_no));
	add_if_missing(w, "source", j->path);
	return true;
}

bool record_in(struct work *w, struct job *j, struct reporter *r)
{
	if (j->kind == JOB_WARC)
		return from_warc(w, j, r);
	if (j->kind == JOB_LINE)
		return from_line(w, j, r);
	from_cut(w, j, r);
	return true;
}

static struct slice make_error(struct job *j)
{
	const struct log *log = &j->log;
	struct buf *b = &j->scratch;

	buf_addc(b, '{');
	json_put_key(b, "code");
	json_put(b, slice_z(log->code ? log->code : "refused"));
	json_put_key(b, "message");
	json_put(b, log->code ? buf_slice(&log->text) : SLICE("the tool gave no reason"));
	if (log->line) {
		json_put_key(b, "line");
		json_put_number(b, log->line);
	}
	buf_addc(b, '}');
	return settle(j);
}

/* A line that is no record, as a record whose text it is. */
static void fill_from_bad_line(struct record *r, struct job *j)
{
	struct arena *a = &j->arena;

	*r = (struct record){ 0 };
	record_set_text(r, a, "id", make_id(j, j->id, j->line_no));
	record_set_text(r, a, "source", j->path);
	record_set_number(r, a, "index", j->line_no);
	record_set_text(r, a, "text", j->line);
	record_set_number(r, a, "line", j->line_no);
}

void record_refused(struct job *j, struct buf *out)
{
	struct record rec = { 0 };
	const char *why;

	if (j->kind != JOB_LINE)
		fill_from_cut(&rec, j);
	else if (!record_scan_utf8(&rec, &j->arena, j->line, &why))
		fill_from_bad_line(&rec, j);
	record_set(&rec, &j->arena, "error", make_error(j));
	record_write(&rec, out);
}

void app_write(struct work *w)
{
	if (w->app->offsets_chars)
		record_spans_to_chars(&w->rec, w->arena, w->text);
	record_write(&w->rec, w->out);
}
