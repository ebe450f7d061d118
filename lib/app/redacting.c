#include "app/redacting.h"

#include "app/state.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

static bool take_line(const struct slice *line, void *ctx, const char **why)
{
	return !line || tags_read_line(ctx, *line, why);
}

/* A file that is not there yet, made for the user alone: what it is when it is written keeps its permissions. */
static bool make_map(const char *map, struct app *app)
{
	int fd = open(map, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);

	if (fd < 0) {
		app_say(app, DIAG_ERROR, "cannot-write", "cannot write '%s': %s", map, strerror(errno));
		return false;
	}
	close(fd);
	return true;
}

bool redacting_begin(struct redacting *r, const char *kinds, const char *map, struct app *app)
{
	unsigned bits;

	*r = (struct redacting){ .map = map };
	if (!kinds) {
		if (map)
			app_usage(app, "'--map' goes with '--redact'");
		return !map;
	}
	if (!redact_kinds_read(slice_z(kinds), &bits)) {
		app_usage(app, "'%s' is not a list of names, emails, phones, dates, urls, ids, addresses; or all", kinds);
		return false;
	}
	if (map) {
		r->tags = tags_new();
		if (!make_map(map, app) || !app_load(app, map, APP_MAP, take_line, r->tags))
			return false;
		r->read = tags_count(r->tags);
	}
	r->redactor = redactor_new(bits);
	return true;
}

void redacting_find(const struct redacting *r, struct work *w, const struct doc *d)
{
	record_settle(&w->rec, w->arena);
	w->made = redact_find(r->redactor, w->arena, d, &w->rec);
}

void redacting_apply(struct redacting *r, struct work *w)
{
	struct tags *tags = r->tags ? r->tags : tags_new();
	bool in_name;

	redact_apply(w->made, tags, &w->text, &in_name);
	if (in_name)
		diag(w->sink, DIAG_WARN, "redacted-name", 0, "the record's id or source holds what was redacted, and stays as it is");
	if (!r->tags)
		tags_free(tags);
}

void redacting_end(struct redacting *r, struct app *app)
{
	struct buf out = BUF_INIT;

	if (r->tags && r->redactor && tags_count(r->tags) > r->read) {
		tags_write(r->tags, &out);
		app->state->failed |= !app_save(app, r->map, buf_slice(&out));
	}
	buf_free(&out);
	tags_free(r->tags);
	redactor_free(r->redactor);
}
