#include "app/inputs.h"

#include "app/state.h"

#include <errno.h>
#include <stdlib.h>

bool inputs_begin(struct inputs *in, struct app *app)
{
	*in = (struct inputs){ .app = app, .seen = MAP_INIT, .names = ARENA_INIT };
	if (!app->files_from)
		return true;
	if (slice_is(slice_z(app->files_from), "-"))
		in->list = stdin;
	else
		in->list = fopen(app->files_from, "re");
	if (in->list)
		return true;
	app_say(app, DIAG_ERROR, "cannot-read", "cannot read the list '%s': %s", app->files_from,
		strerror(errno));
	return false;
}

/* The next entry of the list that is not empty.  A CR before the LF is no part of a name. */
static bool next_entry(struct inputs *in, struct slice *entry)
{
	char end = in->app->nul_list ? '\0' : '\n';
	ssize_t n;

	while ((n = getdelim(&in->entry, &in->entry_cap, end, in->list)) > 0) {
		struct slice s = { in->entry, (size_t)n };
		if (s.p[s.len - 1] == end)
			s.len--;
		if (end == '\n' && slice_ends(s, SLICE("\r")))
			s.len--;
		if (s.len) {
			*entry = s;
			return true;
		}
	}
	return false;
}

static bool next_name(struct inputs *in, struct slice *name)
{
	const struct app_state *s = in->app->state;

	if (in->next_operand < s->n_operands)
		*name = slice_z(s->operands[in->next_operand++]);
	else if (in->list)
		return next_entry(in, name);
	else if (s->n_operands || in->next_operand++)
		return false;
	else
		*name = SLICE("-");
	return true;
}

/* A copy with a NUL after it. */
static struct slice keep(struct arena *a, struct slice s)
{
	char *p = arena_alloc(a, s.len + 1);

	memcpy(p, s.p, s.len);
	return (struct slice){ p, s.len };
}

/* NAME~2 for the second time, unless there is a file of that name among the inputs. */
static struct slice numbered(struct inputs *in, struct slice name, size_t *n)
{
	struct buf b = BUF_INIT;

	for (;; ++*n) {
		buf_reset(&b);
		buf_add(&b, name);
		buf_addf(&b, "~%zu", *n);
		if (!map_get(&in->seen, buf_slice(&b)))
			break;
	}
	struct slice s = keep(&in->names, buf_slice(&b));
	buf_free(&b);
	return s;
}

static struct slice unique(struct inputs *in, struct slice name)
{
	size_t n = ++*map_at(&in->seen, name);

	if (n == 1)
		return name;
	struct slice id = numbered(in, name, &n);
	*map_at(&in->seen, name) = n;
	*map_at(&in->seen, id) = 1;
	return id;
}

bool inputs_next(struct inputs *in, struct input *out, bool *failed)
{
	struct slice name;

	if (!next_name(in, &name)) {
		*failed = in->list && ferror(in->list);
		return false;
	}
	out->name = keep(&in->names, name);
	out->path = out->name.p;
	out->id = unique(in, out->name);
	return true;
}

void inputs_end(struct inputs *in)
{
	if (in->list && in->list != stdin)
		fclose(in->list);
	free(in->entry);
	map_free(&in->seen);
	arena_free(&in->names);
}
