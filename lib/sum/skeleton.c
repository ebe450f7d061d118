#include "base/mem.h"
#include "model/json.h"
#include "sum/parts.h"

#include <stdlib.h>

struct summarizer *summarizer_new(const struct lexicon *lex)
{
	struct summarizer *s = mem_grow(NULL, 1, sizeof(*s));

	*s = (struct summarizer){ cues_new(), lex };
	return s;
}

void summarizer_free(struct summarizer *s)
{
	if (!s)
		return;
	cues_free(s->cues);
	free(s);
}

struct slice skeleton_title(const struct record *r, struct arena *a)
{
	struct json j = json_begin(record_get(r, "metadata"));
	struct slice key, raw, title = { NULL, 0 };

	if (json_peek(&j) != '{' || !json_open(&j, '{'))
		return title;
	while (json_member(&j, &key)) {
		if (slice_is(key, "title") && json_peek(&j) == '"' && json_take_string(&j, &raw))
			title = json_text(a, raw);
		else
			json_skip(&j, NULL);
	}
	return title;
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
}
