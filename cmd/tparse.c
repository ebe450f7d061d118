/*
 * tparse - who said what: transcripts and notes to records with turns and parts.
 */
#include "app/doc_in.h"
#include "app/redacting.h"
#include "app/stats_doc.h"
#include "app/turn_opts.h"
#include "model/doc_json.h"
#include "model/verify.h"
#include "read/detect.h"
#include "turns/edit.h"

#define TO_MAX 16	/* jsonl, the forms and the end */

static struct opt_word to[TO_MAX] = { { "jsonl", 0 } };
static struct turn_asked asked;
static struct redacting redacting;
static const char *redact, *map;
static bool detect, fold, verify;

static const struct opt opts[] = {
	OPT_FLAG(0, "detect", &detect, "say what each input is, how sure that is, and why; nothing else"),
	OPT_LIST(0, "role", "LABEL=ROLE", &asked.roles, "the role of speakers with this label; may be repeated"),
	OPT_LIST(0, "speaker", "LABEL=NAME", &asked.names, "what to call speakers with this label; may be repeated"),
	OPT_FLAG(0, "fold-captions", &fold, "rolling captions: each word once, when it was first shown"),
	OPT_FLAG(0, "merge", &asked.merge, "join turns of one speaker that follow each other"),
	OPT_TEXT(0, "gap", "SECONDS", &asked.gap, "with --merge: only if no longer pause is between them"),
	OPT_TEXT(0, "drop-flagged", "FLAGS", &asked.drop, "leave out turns with one of these flags, as in refusal,empty"),
	OPT_LIST(0, "as-user", "ROLE", &asked.users, "for chat data: a role or speaker that is the user; may be repeated"),
	OPT_LIST(0, "as-assistant", "ROLE", &asked.assistants, "the same for the assistant"),
	OPT_TEXT(0, "redact", "KINDS", &redact,
		 "put tags for names, emails, phones, dates, urls, ids, addresses or all"),
	OPT_TEXT(0, "map", "FILE", &map, "with --redact: the same tags in all records, kept in FILE"),
	OPT_FLAG(0, "verify", &verify, "check that turns and parts tile each text; refuse a record where not"),
	OPT_END
};

static struct app app = {
	.name = "tparse", .summary = "say who said what in transcripts and notes",
	.operands = "[file ...]", .opts = opts, .formats = true, .to = to, .cut = CUT_SPLIT,
	.counted = doc_counted,
};

/* A line for an input, by its first record; or for a record of JSON Lines. */
static bool detect_one(struct work *w, const struct lexicon *lex)
{
	struct doc d = { .arena = w->arena, .text = w->text, .line = w->line };

	if (w->raw && w->index > 1)
		return true;
	if (!w->has_text) {
		diag(w->sink, DIAG_ERROR, "no-text", 0, "the record has no 'text'");
		return false;
	}
	doc_read(&d, w->app->format, lex, NULL);
	detect_put_name(w->raw ? w->source : doc_in_id(w), w->out);
	buf_addc(w->out, '\t');
	detect_put(&d, w->out);
	buf_addc(w->out, '\n');
	return true;
}

/* Writes the record: as it is, or its turns in another form. */
static bool write_one(struct work *w, struct doc *d, const struct turn_plan *plan)
{
	struct write_opts write = plan->write;

	if (!w->app->to_id) {
		app_write(w);
		return true;
	}
	const struct form *form = forms[w->app->to_id - 1];
	write.id = doc_in_id(w);
	write.lex = plan->lex;
	write.later = w->later;
	if (!form->marks)
		doc_bracket_directions(d);
	return form_write(form, d, &write, w->out, w->sink);
}

/* What a form writes of a record that was redacted is what stands in it. */
static bool redact_one(struct work *w, void *ctx)
{
	struct doc d = { .arena = w->arena };
	const char *why;

	redacting_apply(&redacting, w);
	if (w->app->to_id && !doc_from_record(&d, &w->rec, &why)) {
		diag(w->sink, DIAG_ERROR, "bad-record", 0, "%s", why);
		return false;
	}
	return write_one(w, &d, ctx);
}

static bool parse_one(struct work *w, void *ctx)
{
	const struct turn_plan *plan = ctx;
	struct doc d;
	bool again;

	if (detect)
		return detect_one(w, plan->lex);
	if (!doc_in(&d, w, plan->lex, &again) || (verify && !doc_verify(&d, w->sink)))
		return false;
	turn_plan_apply(plan, &d);
	doc_count(&d, w->counted);
	if ((!again || plan->changes) && (!w->app->to_id || redacting.redactor))
		doc_to_record(&d, &w->rec);
	if (!redacting.redactor)
		return write_one(w, &d, plan);
	redacting_find(&redacting, w, &d);
	return redacting.tags ? true : redact_one(w, ctx);	/* else in the order of the records */
}

static void run(struct turn_plan *plan)
{
	plan->lex->fold_captions = fold;
	if (app.to_id && !detect)
		app.header = forms[app.to_id - 1]->header;
	app.saves = map;
	app_run_steps(&app, parse_one, redacting.tags && !detect ? redact_one : NULL, plan);
}

int main(int argc, char **argv)
{
	struct turn_plan plan = { .lex = NULL };

	for (int i = 0; forms[i] && i + 2 < TO_MAX; i++)
		to[i + 1] = (struct opt_word){ forms[i]->name, i + 1 };
	if (app_begin(&app, argc, argv) && turn_plan_begin(&plan, &asked, &app) &&
	    redacting_begin(&redacting, redact, map, &app))
		run(&plan);
	redacting_end(&redacting, &app);
	turn_plan_end(&plan, &asked);
	return app_end(&app);
}
