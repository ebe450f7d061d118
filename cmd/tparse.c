/*
 * tparse - who said what: transcripts and notes to records with turns and parts.
 */
#include "app/doc_in.h"
#include "base/mem.h"
#include "model/doc_json.h"
#include "model/verify.h"
#include "read/detect.h"
#include "turns/edit.h"
#include "write/write.h"

#include <stdlib.h>

#define TO_MAX 16	/* jsonl, the forms and the end */

static struct opt_word to[TO_MAX] = { { "jsonl", 0 } };
static struct opt_list roles, names, users, assistants;
static const char *gap, *drop;
static bool detect, fold, merge, verify;

static const struct opt opts[] = {
	OPT_FLAG(0, "detect", &detect, "say what each input is, how sure that is, and why; nothing else"),
	OPT_LIST(0, "role", "LABEL=ROLE", &roles, "the role of speakers with this label; may be repeated"),
	OPT_LIST(0, "speaker", "LABEL=NAME", &names, "what to call speakers with this label; may be repeated"),
	OPT_FLAG(0, "fold-captions", &fold, "rolling captions: each word once, when it was first shown"),
	OPT_FLAG(0, "merge", &merge, "join turns of one speaker that follow each other"),
	OPT_TEXT(0, "gap", "SECONDS", &gap, "with --merge: only if no longer pause is between them"),
	OPT_TEXT(0, "drop-flagged", "FLAGS", &drop, "leave out turns with one of these flags, as in refusal,empty"),
	OPT_LIST(0, "as-user", "ROLE", &users, "for chat data: a role or speaker that is the user; may be repeated"),
	OPT_LIST(0, "as-assistant", "ROLE", &assistants, "the same for the assistant"),
	OPT_FLAG(0, "verify", &verify, "check that turns and parts tile each text; refuse a record where not"),
	OPT_END
};

static struct app app = {
	.name = "tparse", .summary = "say who said what in transcripts and notes",
	.operands = "[file ...]", .opts = opts, .formats = true, .to = to, .cut = CUT_SPLIT,
};

/* What the options ask for, ready for use. */
struct task {
	struct lexicon *lex;
	struct role_rule *roles;
	struct name_rule *names;
	struct as_rule *as;
	struct write_opts write;	/* but for the id */
	unsigned drop;
	int64_t gap_ms;
};

static bool detect_one(struct work *w, const struct lexicon *lex)
{
	struct doc d = { .arena = w->arena, .text = w->text, .line = w->line };

	if (!w->has_text) {
		diag(w->sink, DIAG_ERROR, "no-text", 0, "the record has no 'text'");
		return false;
	}
	doc_read(&d, w->app->format, lex, NULL);
	detect_put_name(doc_in_id(w), w->out);
	buf_addc(w->out, '\t');
	detect_put(&d, w->out);
	buf_addc(w->out, '\n');
	return true;
}

static bool parse_one(struct work *w, void *ctx)
{
	const struct task *t = ctx;
	struct write_opts write = t->write;
	struct doc d;
	bool again;

	if (detect)
		return detect_one(w, t->lex);
	if (!doc_in(&d, w, t->lex, &again) || (verify && !doc_verify(&d, w->sink)))
		return false;
	if (t->drop)
		doc_drop_flagged(&d, t->drop);
	if (merge)
		doc_merge(&d, t->gap_ms);
	write.id = doc_in_id(w);
	if (w->app->to_id)
		return form_write(forms[w->app->to_id - 1], &d, &write, w->out, w->sink);
	if (!again || t->drop || merge || roles.n || names.n)
		doc_to_record(&d, &w->rec);
	app_write(w);
	return true;
}

/* The options' texts into t; false (and said) if one is wrong. */
static bool read_options(struct task *t)
{
	for (size_t i = 0; i < roles.n; i++)
		if (!role_rule_read(slice_z(roles.v[i]), &t->roles[i])) {
			app_usage(&app, "'%s' is not LABEL=ROLE with a role of ttools-record(5)", roles.v[i]);
			return false;
		}
	for (size_t i = 0; i < names.n; i++)
		if (!name_rule_read(slice_z(names.v[i]), &t->names[i])) {
			app_usage(&app, "'%s' is not LABEL=NAME", names.v[i]);
			return false;
		}
	for (size_t i = 0; i < users.n + assistants.n; i++)
		t->as[i] = i < users.n ?
			   (struct as_rule){ slice_z(users.v[i]), AS_USER } :
			   (struct as_rule){ slice_z(assistants.v[i - users.n]), AS_ASSISTANT };
	if (drop && !flags_read(slice_z(drop), &t->drop)) {
		app_usage(&app, "'%s' is not a list of flags of ttools-record(5)", drop);
		return false;
	}
	if (gap && (!merge || !seconds_read(slice_z(gap), &t->gap_ms))) {
		app_usage(&app, merge ? "'%s' is not a number of seconds" : "--gap %s goes with --merge", gap);
		return false;
	}
	return true;
}

static void run(struct task *t)
{
	t->lex = lexicon_new(t->roles, roles.n);
	t->lex->names = t->names;
	t->lex->n_names = names.n;
	t->lex->fold_captions = fold;
	t->write = (struct write_opts){ .rules = t->as, .n_rules = users.n + assistants.n };
	if (app.to_id)
		app.header = forms[app.to_id - 1]->header;
	if (detect) {
		app.cut = CUT_WHOLE;
		app.header = NULL;
	}
	app_run(&app, parse_one, t);
	lexicon_free(t->lex);
}

int main(int argc, char **argv)
{
	struct task t = { .gap_ms = EDIT_ANY_GAP };

	for (int i = 0; forms[i]; i++)
		to[i + 1] = (struct opt_word){ forms[i]->name, i + 1 };
	if (app_begin(&app, argc, argv)) {
		t.roles = mem_grow(NULL, roles.n, sizeof(*t.roles));
		t.names = mem_grow(NULL, names.n, sizeof(*t.names));
		t.as = mem_grow(NULL, users.n + assistants.n, sizeof(*t.as));
		if (read_options(&t))
			run(&t);
	}
	free(t.roles);
	free(t.names);
	free(t.as);
	free(roles.v);
	free(names.v);
	free(users.v);
	free(assistants.v);
	return app_end(&app);
}
