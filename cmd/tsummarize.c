/*
 * tsummarize - a summary skeleton of each record, filled with quoted evidence.
 */
#include "tsummarize.h"

#include "model/doc_json.h"
#include "read/reader.h"
#include "sum/follow.h"
#include "sum/html_head.h"

static const struct opt_word to[] = {
	{ "jsonl", TO_JSONL }, { "md", TO_MARKDOWN }, { "text", TO_TEXT },
	{ "html", TO_HTML }, { NULL, 0 }
};

static struct skeleton_opts options = { .key = KEY_BUDGET_NONE };
#define MOST_SENTENCES 1000000
static const char *words;
static bool stats_only, carry;
static const char *template_name, *template_to_print;

/* Those of lib/sum/templates.c. */
#define TEMPLATES \
	"article, birp, dap, girp, interview, meeting, notes, " \
	"outline, pie, session, soap"

static const struct opt opts[] = {
	OPT_TEXT(0, "template", "NAME", &template_name, "the sections, by a file or one of: " TEMPLATES),
	OPT_TEXT(0, "print-template", "NAME", &template_to_print, "print such a template and exit: " TEMPLATES),
	OPT_COUNT(0, "items", &options.items, 1, SKELETON_ITEMS_MAX,
		  "extracted items of a section at most (4; of an outline 1 to 3)"),
	OPT_FLAG(0, "carry", &carry, "begin with what the session before left to do, in the same source"),
	OPT_TEXT(0, "words", "N|P%", &words,
		 "choose key sentences of N words, or of P% of the document's (20 at least)"),
	OPT_COUNT(0, "sentences", &options.key.sentences, 0, MOST_SENTENCES,
		  "choose N key sentences at most"),
	OPT_COUNT(0, "keyphrases", &options.keyphrases, 0, SKELETON_PHRASES_MAX,
		  "key phrases to find; 0: none (0)"),
	OPT_FLAG(0, "stats-only", &stats_only, "write how much is said, and by whom, instead of a summary"),
	OPT_FLAG(0, "explain", &options.explain,
		 "say why each sentence was chosen, and what nearly got in"),
	OPT_END
};

static const char *const counted[] = {
	[SECTIONS] = "sections", [TODO] = "todo", [ITEMS] = "items", [KEYPHRASES] = "keyphrases", NULL
};

static struct app app = {
	.name = "tsummarize", .summary = "make summary skeletons, filled with quoted evidence",
	.operands = "[file ...]", .opts = opts, .formats = true, .to = to, .cut = CUT_SPLIT,
	.counted = counted,
};

struct tables {
	struct lexicon *lex;
	struct summarizer *summarizer;
	struct follow *follow;	/* --carry, else NULL */
};

/* Whether tparse or tclean has not seen the record yet. */
static bool is_unread(const struct record *r)
{
	return !record_get(r, "kind").len && !record_get(r, "turns").len &&
	       !record_get(r, "parts").len && !record_get(r, "blocks").len;
}

/* Fills d from the record, or reads its text as tparse would. */
static bool get_doc(struct doc *d, struct work *w, const struct lexicon *lex)
{
	const char *why;

	if (!w->has_text && !record_get(&w->rec, "turns").len) {
		diag(w->sink, DIAG_ERROR, "no-text", 0, "the record has neither 'text' nor 'turns'");
		return false;
	}
	if (is_unread(&w->rec)) {
		doc_read(d, w->app->format, lex, w->sink);
		/* where the record is not written, only what it states of itself is asked for */
		struct doc stated = { .arena = d->arena, .kind = d->kind, .format = d->format, .metas = d->metas };
		doc_to_record(w->app->to_id == TO_JSONL && !stats_only ? d : &stated, &w->rec);
	} else if (!doc_from_record(d, &w->rec, &why)) {
		diag(w->sink, DIAG_ERROR, "bad-record", w->line, "%s", why);
		return false;
	}
	return true;
}

static bool summarize_one(struct work *w, void *ctx)
{
	const struct tables *t = ctx;
	struct made *m = arena_alloc(w->arena, sizeof(*m));

	m->d = (struct doc){ .arena = w->arena, .text = w->text, .line = w->line };
	if (!get_doc(&m->d, w, t->lex))
		return false;
	if (stats_only) {
		write_statistics(w, &m->d);
		return true;
	}
	skeleton_make(&m->sk, &m->d, skeleton_title(&w->rec, w->arena), t->summarizer, &options);
	if (t->follow)
		w->made = m;	/* for carry_one */
	else
		write_summary(w, m);
	return true;
}

static bool carry_one(struct work *w, void *ctx)
{
	const struct tables *t = ctx;
	struct made *m = w->made;

	follow_up(t->follow, &m->sk, &m->d, record_field(w, "source"), record_field(w, "id"));
	write_summary(w, m);
	return true;
}

static void summarize(void)
{
	struct tables t = { .lex = lexicon_new(NULL, 0) };
	struct template *template = template_name ? load_template(&app, template_name) : NULL;

	if (template || !template_name) {
		t.summarizer = summarizer_new(t.lex, template, options.keyphrases > 0);
		app.header = app.to_id == TO_HTML ? SUMMARY_HTML_HEAD : NULL;
		t.follow = carry && !stats_only ? follow_new() : NULL;
		app_run_steps(&app, summarize_one, t.follow ? carry_one : NULL, &t);
		follow_free(t.follow);
		summarizer_free(t.summarizer);
	}
	lexicon_free(t.lex);
}

/* What --words and --sentences say together. */
static bool read_budget(void)
{
	options.key.asked = options.key.sentences <= MOST_SENTENCES;
	if (!words || key_budget_words(&options.key, slice_z(words)))
		return true;
	app_usage(&app, "--words takes a number of words, or a percentage such as 10%%, not '%s'", words);
	return false;
}

int main(int argc, char **argv)
{
	if (app_begin(&app, argc, argv)) {
		if (template_to_print)
			print_template(&app, template_to_print);
		else if (read_budget())
			summarize();
	}
	return app_end(&app);
}
