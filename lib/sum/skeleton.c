#include "base/mem.h"
#include "model/json.h"
#include "sum/parts.h"

#include <stdlib.h>

struct summarizer *summarizer_new(const struct lexicon *lex)
{
	struct summarizer *s = mem_grow(NULL, 1, sizeof(*s));
	const struct cue_table *session[N_SESSION];

	for (size_t i = 0; i < N_SESSION; i++)
		session[i] = &cue_tables[i];
	*s = (struct summarizer){ cues_new(session, N_SESSION, NULL, 0), lex };
	return s;
}

void summarizer_free(struct summarizer *s)
{
	if (!s)
		return;
	cues_free(s->cues);
	free(s);
}

/* The raw value of a member of the metadata, or an empty slice. */
static struct slice stated(const struct record *r, const char *member)
{
	struct json j = json_begin(record_get(r, "metadata"));
	struct slice key, raw, value = { NULL, 0 };

	if (json_peek(&j) != '{' || !json_open(&j, '{'))
		return value;
	while (json_member(&j, &key))
		if (json_skip(&j, &raw) && slice_is(key, member))
			value = raw;
	return value;
}

struct slice skeleton_title(const struct record *r, struct arena *a)
{
	struct slice raw = stated(r, "title");

	if (raw.len < 2 || raw.p[0] != '"')
		return (struct slice){ NULL, 0 };
	return json_text(a, slice_span(raw, 1, raw.len - 1));
}

struct slice skeleton_name(const struct record *r, struct arena *a)
{
	struct slice id = { NULL, 0 }, session = stated(r, "session");
	struct buf b = BUF_INIT;
	size_t number;

	record_text(r, a, "id", &id);
	if (!slice_number(session, &number))
		return id;
	buf_addf(&b, "Session %zu (", number);
	buf_add(&b, id);
	buf_addz(&b, ")");
	id = arena_dup(a, buf_slice(&b));
	buf_free(&b);
	return id;
}

void skeleton_make(struct skeleton *out, const struct doc *d, struct slice title,
		   const struct summarizer *s, const struct skeleton_opts *opts)
{
	size_t n_items = opts->items < SKELETON_ITEMS_MAX ? opts->items : SKELETON_ITEMS_MAX;

	*out = (struct skeleton){ .title = title };
	if (d->kind == KIND_TRANSCRIPT || d->turns.n) {
		out->kind = SKELETON_SESSION;
		session_make(out, d, s, n_items ? n_items : SKELETON_ITEMS);
	} else {
		out->kind = SKELETON_OUTLINE;
		outline_make(out, d, n_items);
	}
	keyphrases_find(&out->keyphrases, d, title, opts->keyphrases);
}
