#include "app/doc_in.h"

#include "model/doc_json.h"
#include "turns/edit.h"

static bool has_turns(const struct work *w)
{
	struct slice turns = record_get(&w->rec, "turns");

	return !w->raw && !w->app->format && turns.len && !slice_is(turns, "null");
}

static bool take_turns(struct doc *d, struct work *w, const struct lexicon *lex)
{
	const char *why;

	if (!doc_from_record(d, &w->rec, &why)) {
		diag(w->sink, DIAG_ERROR, "bad-record", 0, "%s", why);
		return false;
	}
	if (lex->n_names || lex->n_rules)
		doc_recast(d, lex);
	return true;
}

bool doc_in(struct doc *d, struct work *w, const struct lexicon *lex, bool *again)
{
	bool is_article = record_get(&w->rec, "blocks").len > 0;

	*d = (struct doc){ .arena = w->arena, .text = w->text };
	*again = has_turns(w);
	if (*again)
		return take_turns(d, w, lex);
	if (!w->has_text) {
		diag(w->sink, DIAG_ERROR, "no-text", 0, "the record has no 'text'");
		return false;
	}
	d->line = w->line;
	if (w->app->format)
		doc_read(d, w->app->format, lex, is_article ? NULL : w->sink);
	else
		doc_read_judged(d, w->judged, lex, is_article ? NULL : w->sink);
	if (d->kind != KIND_TRANSCRIPT && is_article)
		d->kind = KIND_ARTICLE;		/* as tclean found it */
	return true;
}

struct slice doc_in_id(const struct work *w)
{
	struct slice id = { NULL, 0 };

	record_text(&w->rec, w->arena, "id", &id);
	return id;
}
