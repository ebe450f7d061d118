#include "tclean.h"

static bool take_line(const struct slice *line, void *ctx, const char **why)
{
	return line ? repeats_read(ctx, *line, why) : repeats_read_end(ctx, why);
}

static bool load_model(struct app *app, struct options *o)
{
	struct repeats_reading in = { .to = o->table };

	return !o->model || app_load(app, o->model, APP_MODEL, take_line, &in);
}

static bool save_model(struct app *app, const struct options *o)
{
	struct buf text = BUF_INIT;
	bool ok;

	if (!o->learn)
		return true;
	repeats_write(o->table, &text);
	ok = app_save(app, o->learn, buf_slice(&text));
	buf_free(&text);
	return ok;
}

static void take_counts(struct slice made, void *ctx)
{
	repeats_add(((struct options *)ctx)->table, made);
}

bool learn_first(struct app *app, struct options *o)
{
	if (!load_model(app, o))
		return false;
	if (!o->repeats && !o->learn)
		return true;
	app->saves = o->learn;
	if (!app_learn(app, learn_page, take_counts, o, o->repeats))
		return false;
	if (repeats_forgotten(o->table))
		app_say(app, DIAG_WARN, "forgotten", "more lines than there is room for: the %zu rarest are forgotten",
			repeats_forgotten(o->table));
	return save_model(app, o) && o->repeats;
}
