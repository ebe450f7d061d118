/*
 * tparse - who said what: transcripts and notes to records with turns and parts.
 */
#include "app/app.h"
#include "base/mem.h"
#include "model/doc_json.h"
#include "model/verify.h"
#include "read/reader.h"

#include <stdlib.h>

enum { TO_JSONL, TO_TEXT };

static const struct opt_word to[] = { { "jsonl", TO_JSONL }, { "text", TO_TEXT }, { NULL, 0 } };

static struct opt_list roles;
static bool verify;

static const struct opt opts[] = {
	OPT_LIST(0, "role", "LABEL=ROLE", &roles, "the role of speakers with this label; may be repeated"),
	OPT_FLAG(0, "verify", &verify, "check that turns and parts tile each text; refuse a record where not"),
	OPT_END
};

static struct app app = {
	.name = "tparse", .summary = "say who said what in transcripts and notes",
	.operands = "[file ...]", .opts = opts, .formats = true, .to = to, .cut = CUT_SPLIT,
};

static void write_text(const struct doc *d, struct buf *out)
{
	for (size_t i = 0; i < d->turns.n; i++) {
		const struct turn *t = &d->turns.v[i];
		buf_addf(out, "%.*s: ", SLICE_ARG(t->speaker));
		buf_add(out, t->text);
		buf_addz(out, "\n");
	}
	if (d->turns.n == 0) {
		buf_add(out, d->text);
		buf_addz(out, "\n");
	}
	buf_addz(out, "\n");
}

static bool parse_one(struct work *w, void *ctx)
{
	struct doc d = { .arena = w->arena, .text = w->text, .line = w->line };
	bool is_article = record_get(&w->rec, "blocks").len > 0;

	if (!w->has_text) {
		diag(w->sink, DIAG_ERROR, "no-text", 0, "the record has no 'text'");
		return false;
	}
	/* an article has nobody who speaks: that is nothing to warn of */
	doc_read(&d, w->app->format, ctx, is_article ? NULL : w->sink);
	if (verify && !doc_verify(&d, w->sink))
		return false;
	if (w->app->to_id == TO_TEXT) {
		write_text(&d, w->out);
		return true;
	}
	if (d.kind != KIND_TRANSCRIPT && is_article)
		d.kind = KIND_ARTICLE;		/* as tclean found it */
	doc_to_record(&d, &w->rec);
	app_write(w);
	return true;
}

/* LABEL=ROLE into rules; false (and said) if one is wrong. */
static bool read_rules(struct role_rule *rules)
{
	for (size_t i = 0; i < roles.n; i++) {
		struct slice rule = slice_z(roles.v[i]);
		size_t eq = slice_chr(rule, '=');
		rules[i].label = slice_first(rule, eq);
		rules[i].role = role_of_name(slice_from(rule, eq + 1));
		if (eq == 0 || rules[i].role == ROLE_NONE) {
			app_usage(&app, "'%s' is not LABEL=ROLE with a role of ttools-record(5)",
				  roles.v[i]);
			return false;
		}
	}
	return true;
}

int main(int argc, char **argv)
{
	if (app_begin(&app, argc, argv)) {
		struct role_rule *rules = mem_grow(NULL, roles.n, sizeof(*rules));
		if (read_rules(rules)) {
			struct lexicon *lex = lexicon_new(rules, roles.n);
			app_run(&app, parse_one, lex);
			lexicon_free(lex);
		}
		free(rules);
	}
	free(roles.v);
	return app_end(&app);
}
