#include "tsummarize.h"

static bool take_line(const struct slice *line, void *ctx, const char **why)
{
	return template_read(ctx, line, why);
}

struct template *load_template(struct app *app, const char *name)
{
	struct template *t;

	if (template_text(slice_z(name)))
		return template_named(name);
	t = template_new();
	if (app_load(app, name, APP_TEMPLATE, take_line, t))
		return t;
	template_free(t);
	return NULL;
}

void print_template(struct app *app, const char *name)
{
	const char *text = template_text(slice_z(name));

	if (text)
		app_save(app, app->output, slice_z(text));
	else
		app_usage(app, "'%s' is no template of ours", name);
}
