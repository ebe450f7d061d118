#include "tsummarize.h"

#include "base/table.h"
#include "sum/statistics.h"

struct slice record_field(struct work *w, const char *key)
{
	struct slice text = { NULL, 0 };

	record_text(&w->rec, w->arena, key, &text);
	return text;
}

void write_statistics(struct work *w, const struct doc *d)
{
	static const char *const kept[] = { "id", "source", "kind" };
	struct record rec = { NULL, 0, 0 };
	struct slice title = skeleton_title(&w->rec, w->arena), name = skeleton_name(&w->rec, w->arena);
	struct buf json = BUF_INIT;
	struct statistics st;

	statistics_make(&st, d);
	if (w->app->to_id == TO_MARKDOWN) {
		statistics_markdown(&st, d, title.len ? title : name, w->out);
	} else if (w->app->to_id == TO_HTML) {
		statistics_html(&st, d, title, name, record_field(w, "id"), w->out);
	} else if (w->app->to_id == TO_TEXT) {
		statistics_text(&st, d, title.len ? title : name, w->out);
	} else {
		for (size_t i = 0; i < w->rec.n; i++)
			if (list_has(kept, N_ELEMS(kept), w->rec.v[i].key))
				*VEC_PUSH(w->arena, &rec) = w->rec.v[i];
		statistics_json(&st, d, &json);
		record_set(&rec, w->arena, "statistics", buf_slice(&json));
		record_write(&rec, w->out);
	}
	buf_free(&json);
}

/* TODO: sections for which nothing was found. */
static void count(const struct skeleton *sk, uint64_t *n)
{
	n[SECTIONS] = sk->sections.n;
	n[KEYPHRASES] = sk->keyphrases.n;
	for (size_t i = 0; i < sk->sections.n; i++) {
		n[TODO] += sk->sections.v[i].todo;
		n[ITEMS] += sk->sections.v[i].items.n;
	}
}

void write_summary(struct work *w, const struct made *m)
{
	struct buf json = BUF_INIT;

	count(&m->sk, w->counted);
	if (w->app->to_id == TO_MARKDOWN) {
		skeleton_markdown(&m->sk, skeleton_name(&w->rec, w->arena), w->out);
	} else if (w->app->to_id == TO_HTML) {
		skeleton_html(&m->sk, &m->d, skeleton_name(&w->rec, w->arena), record_field(w, "id"), w->out);
	} else if (w->app->to_id == TO_TEXT) {
		skeleton_text(&m->sk, skeleton_name(&w->rec, w->arena), w->out);
	} else {
		skeleton_json(&m->sk, &json);
		record_set(&w->rec, w->arena, "summary", buf_slice(&json));
		app_write(w);
	}
	buf_free(&json);
}
