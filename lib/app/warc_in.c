#include "app/warc_in.h"

#include "model/json.h"
#include "text/source.h"
#include "text/utf8.h"

#define LZ4 "\x04\x22\x4D\x18"	/* how a frame of LZ4 begins */

bool warc_detect(const struct app *app, struct decompress *bytes, struct diag_sink *sink, bool *refused)
{
	struct slice head;

	*refused = false;
	if (!app->warc || (app->from_id != APP_FROM_AUTO && app->from_id != app->warc))
		return false;
	head = decompress_peek(bytes, WARC_LOOK);
	*refused = warc_begins_arc(head) || slice_starts(head, SLICE(LZ4));
	if (warc_begins_arc(head))
		diag(sink, DIAG_ERROR, "bad-warc", 0, "this is an ARC file, which is not read: make WARC of it");
	else if (*refused)
		diag(sink, DIAG_ERROR, "bad-compressed", 0, "this is compressed with LZ4, which is not read: use gzip or zstd");
	return !*refused && (app->from_id == app->warc || warc_begins(head));
}

static void state(struct job *j, const char *key, struct slice json)
{
	*VEC_PUSH(&j->arena, &j->cut.metas) = (struct meta){ key, json };
}

/* What is not text in an address is escaped as addresses do it. */
static void state_url(struct job *j, struct slice url)
{
	bool is_text = utf8_valid(url) == url.len;
	struct buf plain = BUF_INIT, json = BUF_INIT;

	for (size_t i = 0; i < url.len; i++) {
		unsigned char c = (unsigned char)url.p[i];
		if (c <= ' ' || c == 0x7F || (c >= 0x80 && !is_text))
			buf_addf(&plain, "%%%02X", c);
		else
			buf_addc(&plain, (char)c);
	}
	j->url = arena_dup(&j->arena, buf_slice(&plain));
	json_put(&json, j->url);
	state(j, "url", arena_dup(&j->arena, buf_slice(&json)));
	buf_free(&plain);
	buf_free(&json);
}

/* A time as ISO 8601 has it, with its day at least. */
static bool is_time(struct slice s)
{
	static const char form[] = "0000-00-00";

	if (s.len < sizeof(form) - 1 || s.len > 40)
		return false;
	for (size_t i = 0; i < s.len; i++)
		if (i < sizeof(form) - 1 ? (form[i] == '0' ? !is_digit(s.p[i]) : s.p[i] != form[i]) :
		    !is_digit(s.p[i]) && !slice_ieq(slice_span(s, i, i + 1), SLICE("T")) &&
		    slice_chr(SLICE("Z:.+-"), s.p[i]) == 5)
			return false;
	return s.len == sizeof(form) - 1 || s.p[sizeof(form) - 1] == 'T';
}

/* Without what no name of a record has; else it is none. */
static struct slice take_id(struct slice id)
{
	for (size_t i = 0; i < id.len; i++)
		if ((unsigned char)id.p[i] <= ' ' || (unsigned char)id.p[i] >= 0x7F)
			return (struct slice){ NULL, 0 };
	return id;
}

static struct slice keep(struct job *j, struct slice s, bool hold)
{
	return hold ? arena_dup(&j->arena, s) : s;
}

bool warc_job(struct job *j, const struct warc_record *r, bool hold, struct diag_sink *sink)
{
	j->holds = r->refused ? WARC_NO_PAGE : warc_holds(r);
	if (!r->refused && j->holds == WARC_NO_PAGE)
		return false;
	j->cut = (struct cut){ .start = r->start, .end = r->end, .index = r->index, .refused = r->refused };
	j->warc = *r;
	if (r->refused)
		return true;
	if (r->url.len)
		state_url(j, r->url);
	j->warc.id = keep(j, take_id(r->id), hold);
	j->warc.date = keep(j, is_time(r->date) ? r->date : SLICE(""), hold);
	j->warc.type = keep(j, r->type, hold);
	j->warc.content_type = keep(j, r->content_type, hold);
	j->warc.block = r->whole ? keep(j, r->block, hold) : SLICE("");
	j->cut.refused = !r->whole;
	if (!r->whole)
		diag(sink, DIAG_ERROR, "too-long", 0, "record %zu: over the length that --max-record allows: skipped", r->index);
	return true;
}

/* The page's text in the arena, and the encoding that it was in. */
static bool decode(struct work *w, struct job *j, const struct warc_page *page)
{
	const struct app *app = w->app;
	struct source *src = source_page(page->bytes, app->encoding, page->charset, 0, w->sink);
	bool ok;

	if (!src)
		return false;
	ok = source_fill(src, app->max_record + 1);
	if (ok && source_text(src).len <= app->max_record) {
		j->cut.text = arena_dup(&j->arena, source_text(src));
		if (!slice_is(slice_z(source_encoding(src)), "utf-8"))
			j->encoding = arena_dup(&j->arena, slice_z(source_encoding(src)));
	} else if (ok) {
		diag(w->sink, DIAG_ERROR, "too-long", 0, "page of more than %zu bytes: skipped", app->max_record);
		ok = false;
	}
	source_close(src);
	return ok;
}

static void state_crawl(struct job *j, const struct warc_page *page)
{
	struct buf json = BUF_INIT;

	if (j->warc.date.len) {
		json_put(&json, j->warc.date);
		state(j, "crawled", arena_dup(&j->arena, buf_slice(&json)));
		buf_reset(&json);
	}
	if (page->status && page->status != 200) {
		buf_addf(&json, "%d", page->status);
		state(j, "status", arena_dup(&j->arena, buf_slice(&json)));
	}
	buf_free(&json);
}

bool warc_in(struct work *w, struct job *j)
{
	struct warc_page page;

	w->is = j->holds == WARC_TEXT ? WORK_RENDERED : WORK_HTML;
	w->crawled = j->warc.date;
	w->url = j->url;
	return warc_page(&page, &j->warc, &j->arena, w->app->max_record, w->sink) &&
	       (state_crawl(j, &page), decode(w, j, &page));
}
