#include "app/inputs.h"

#include "app/state.h"

#include "base/mem.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>

bool inputs_begin(struct inputs *in, struct app *app)
{
	*in = (struct inputs){ .app = app, .seen = MAP_INIT, .names = ARENA_INIT };
	in->opener = app->state->opener.fd ? &app->state->opener : NULL;
	if (!app->files_from || app->state->listed || in->opener)
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
			in->entry[s.len] = '\0';
			*entry = s;
			return true;
		}
	}
	if (!feof(in->list) && errno == ENOMEM)
		mem_die(in->entry_cap);
	return false;
}

bool inputs_name(struct inputs *in, struct slice *name)
{
	const struct app_state *s = in->app->state;

	if (in->next_operand < s->n_operands)
		*name = slice_z(s->operands[in->next_operand++]);
	else if (in->list)
		return next_entry(in, name);
	else if (s->listed || s->n_operands || in->next_operand++)
		return false;
	else
		*name = SLICE("-");
	return true;
}

void inputs_again(struct inputs *in)
{
	in->next_operand = 0;
}

bool inputs_broken(const struct inputs *in)
{
	return in->list && !feof(in->list);
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

bool inputs_next(struct inputs *in, struct input_name *out, bool *failed)
{
	struct slice name;

	out->is_opened = in->opener != NULL;
	if (in->opener) {
		if (!opener_next(in->opener, &in->got, &out->opened, failed))
			return false;
		name = buf_slice(&in->got);
	} else if (!inputs_name(in, &name)) {
		*failed = inputs_broken(in);
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
	buf_free(&in->got);
	map_free(&in->seen);
	arena_free(&in->names);
}

/* Whether the name's file can be read again. */
static bool reads_again(struct app *app, const char *name)
{
	struct stat st;
	bool is_stdin = slice_is(slice_z(name), "-");

	if (!is_stdin && (stat(name, &st) != 0 || S_ISREG(st.st_mode) || S_ISDIR(st.st_mode)))
		return true;
	app_usage(app, "the inputs are read twice, and %s%s%s cannot be", is_stdin ? "" : "'",
		  is_stdin ? "standard input" : name, is_stdin ? "" : "'");
	return false;
}

static void keep_all(struct inputs *in, struct app_state *s)
{
	char **names = NULL;
	size_t n = 0, cap = 0;
	struct slice name;

	while (inputs_name(in, &name)) {
		if (n == cap)
			names = mem_grow(names, cap = mem_room(cap, n + 1, 64), sizeof(*names));
		names[n] = arena_alloc(&s->kept_names, name.len + 1);
		memcpy(names[n], name.p, name.len);
		n++;
	}
	s->operands = s->kept = names;
	s->n_operands = n;
	s->listed = true;
}

/* False with a message if the list cannot be read. */
static bool make_list(struct app *app)
{
	struct inputs in;

	if (!inputs_begin(&in, app))
		return false;
	keep_all(&in, app->state);
	bool ok = !inputs_broken(&in);
	if (!ok)
		app_say(app, DIAG_ERROR, "cannot-read", "cannot read the list '%s' to its end", app->files_from);
	inputs_end(&in);
	return ok;
}

bool inputs_keep(struct app *app, bool twice)
{
	const struct app_state *s = app->state;
	bool ok = s->listed || make_list(app);

	for (size_t i = 0; ok && twice && i < s->n_operands; i++)
		ok = reads_again(app, s->operands[i]);
	return ok;
}
