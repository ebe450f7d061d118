#include "app/record_in.h"

#include "app/warc_in.h"
#include "model/doc_json.h"
#include "model/json.h"

#include <inttypes.h>

/* What was appended to a scratch buffer, as long as the arena lives; frees it. */
static struct slice settle(struct arena *a, struct buf *b)
{
	struct slice s = arena_dup(a, buf_slice(b));

	buf_free(b);
	return s;
}

/* SOURCE#INDEX, or SOURCE alone for the only record of an input. */
static struct slice make_id(struct arena *a, struct slice source, size_t index, bool only)
{
	struct buf b = BUF_INIT;

	if (only)
		return source;
	buf_add(&b, source);
	buf_addf(&b, "#%zu", index);
	return settle(a, &b);
}

static struct slice make_span(struct arena *a, const struct cut *cut)
{
	struct buf b = BUF_INIT;

	buf_addf(&b, "[%" PRIu64 ",%" PRIu64 "]", cut->start, cut->end);
	return settle(a, &b);
}

static struct slice make_metadata(struct arena *a, const struct job *j)
{
	struct buf b = BUF_INIT;
	bool stated = false;

	buf_addc(&b, '{');
	for (size_t i = 0; i < j->cut.metas.n; i++) {
		const struct meta *m = &j->cut.metas.v[i];
		json_put_key(&b, m->key);
		buf_add(&b, m->value);
		stated |= slice_is(slice_z(m->key), "encoding");
	}
	if (j->encoding.len && !stated) {
		json_put_key(&b, "encoding");
		json_put(&b, j->encoding);
	}
	buf_addc(&b, '}');
	return settle(a, &b);
}

static void fill_from_cut(struct record *r, struct arena *a, const struct job *j)
{
	const struct cut *cut = &j->cut;

	bool named = j->kind == JOB_WARC && j->warc.id.len && slice_eq(j->id, j->path);
	record_set_text(r, a, "id", named ? j->warc.id : make_id(a, j->id, cut->index, cut->only));
	record_set_text(r, a, "source", j->path);
	record_set_number(r, a, "index", cut->index);
	record_set_utf8(r, a, "text", cut->text);
	record_set(r, a, "span", make_span(a, cut));
	if (cut->line)
		record_set_number(r, a, "line", cut->line);
	record_set(r, a, "metadata", make_metadata(a, j));
}

static void from_cut(struct work *w, const struct job *j, struct reporter *r)
{
	fill_from_cut(&w->rec, w->arena, j);
	w->raw = w->has_text = true;
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
	r->file = r->source = make_id(w->arena, j->path, j->cut.index, false);
	if (!warc_in(w, j))
		return false;
	fill_from_cut(&w->rec, w->arena, j);
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
static bool from_line(struct work *w, const struct job *j, struct reporter *r)
{
	const char *why;

	r->file = j->path;
	r->line = j->line_no;
	if (!record_scan(&w->rec, w->arena, j->line, &why)) {
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
	add_if_missing(w, "id", make_id(w->arena, j->id, j->line_no, false));
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

static struct slice make_error(struct arena *a, const struct log *log)
{
	struct buf b = BUF_INIT;

	buf_addc(&b, '{');
	json_put_key(&b, "code");
	json_put(&b, slice_z(log->code ? log->code : "refused"));
	json_put_key(&b, "message");
	json_put(&b, log->code ? buf_slice(&log->text) : SLICE("the tool gave no reason"));
	if (log->line) {
		json_put_key(&b, "line");
		buf_addf(&b, "%zu", log->line);
	}
	buf_addc(&b, '}');
	return settle(a, &b);
}

/* A line that is no record, as a record whose text it is. */
static void fill_from_bad_line(struct record *r, struct arena *a, const struct job *j)
{
	*r = (struct record){ 0 };
	record_set_text(r, a, "id", make_id(a, j->id, j->line_no, false));
	record_set_text(r, a, "source", j->path);
	record_set_number(r, a, "index", j->line_no);
	record_set_text(r, a, "text", j->line);
	record_set_number(r, a, "line", j->line_no);
}

void record_refused(const struct job *j, struct arena *a, struct buf *out)
{
	struct record rec = { 0 };
	const char *why;

	if (j->kind != JOB_LINE)
		fill_from_cut(&rec, a, j);
	else if (!record_scan(&rec, a, j->line, &why))
		fill_from_bad_line(&rec, a, j);
	record_set(&rec, a, "error", make_error(a, &j->log));
	record_write(&rec, out);
}

void app_write(struct work *w)
{
	if (w->app->offsets_chars)
		record_spans_to_chars(&w->rec, w->arena, w->text);
	record_write(&w->rec, w->out);
}
