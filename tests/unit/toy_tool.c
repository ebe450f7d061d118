/*
 * toy_tool.c - the smallest tool: passes records on.  Only for tests of lib/app.
 *
 * It refuses a record whose text has the word REFUSE, warns of WARN, and is
 * slow on the first records, so that later ones are ready before them.
 */
#include "app/app.h"

#include <time.h>

struct options {
	bool whole, slow;
	const char *word;
	struct opt_list list;
};

static bool has(struct slice text, const char *word)
{
	return slice_find(text, slice_z(word), 0) < text.len;
}

static bool work_on_one(struct work *w, void *ctx)
{
	const struct options *o = ctx;

	if (o->slow && w->index % 5 == 1)
		nanosleep(&(struct timespec){ 0, 2000000 }, NULL);
	if (!w->has_text) {
		diag(w->sink, DIAG_ERROR, "no-text", 0, "record has no text");
		return false;
	}
	if (has(w->text, "WARN"))
		diag(w->sink, DIAG_WARN, "warned", w->line, "there is a '%s'", "WARN\033[m");
	if (has(w->text, "INFO"))
		diag(w->sink, DIAG_INFO, "informed", w->line, "there is an INFO");
	for (size_t i = 0; has(w->text, "FLOOD") && i < 300; i++)
		diag(w->sink, DIAG_WARN, "flood", w->line, "warning %zu", i);
	if (has(w->text, "REFUSE")) {
		diag(w->sink, DIAG_ERROR, "refused", w->line + 1, "it says so");
		return false;
	}
	record_set_text(&w->rec, w->arena, "toy", slice_z(o->word));
	app_write(w);
	return true;
}

static const struct opt_word to_words[] = { { "jsonl", 0 }, { "toy", 1 }, { NULL, 0 } };

int main(int argc, char **argv)
{
	struct options o = { .word = "yes" };
	const struct opt own[] = {
		OPT_FLAG('w', "whole", &o.whole, "each input is one record"),
		OPT_FLAG(0, "slow", &o.slow, "take time over some records"),
		OPT_FLAG('e', "explain", &o.slow, "nothing"),
		OPT_TEXT(0, "word", "WORD", &o.word, "what to put into the field toy"),
		OPT_LIST(0, "list", "WORD", &o.list, "a list"),
		OPT_END
	};
	struct app app = {
		.name = "toy", .summary = "Passes records on.", .operands = "[file ...]",
		.opts = own, .to = to_words,
	};

	if (app_begin(&app, argc, argv)) {
		app.cut = o.whole ? CUT_WHOLE : CUT_SPLIT;
		app.header = app.to_id == 1 ? "toy header\n" : NULL;
		app_run(&app, work_on_one, &o);
	}
	opt_free(own);
	return app_end(&app);
}
