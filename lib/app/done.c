#include "app/done.h"

#include "app/inputs.h"
#include "app/state.h"
#include "model/json.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#define ENDING ".done.json"

/* Options that do not change what is in the output, or are looked at by themselves. */
static const char *const without[] = {
	"output", "jobs", "files-from", "null", "rejects", "line-buffered", "progress", "stats",
	"done", "skip-done", "no-sandbox", "private", "quiet", "verbose", "help", "version"
};

void done_defaults(struct done *d, const struct opt *own, const struct opt *common)
{
	d->own = opt_defaults(own);
	d->common = opt_defaults(common);
}

void done_options(struct done *d, const struct opt *own, const struct opt *common)
{
	buf_reset(&d->options);
	buf_addc(&d->options, '{');
	opt_values_json(own, d->own, without, N_ELEMS(without), &d->options);
	opt_values_json(common, d->common, without, N_ELEMS(without), &d->options);
	buf_addc(&d->options, '}');
}

void done_free(struct done *d)
{
	free(d->own);
	free(d->common);
	buf_free(&d->options);
	buf_free(&d->left);
	arena_free(&d->arena);
}

static struct slice quoted(struct arena *a, struct slice name)
{
	struct buf b = BUF_INIT;

	json_put(&b, name);
	struct slice s = arena_dup(a, buf_slice(&b));
	buf_free(&b);
	return s;
}

void done_add(struct done *d, struct done_files *to, struct slice name, uint64_t bytes,
	      uint64_t hash)
{
	*VEC_PUSH(&d->arena, to) = (struct done_file){ quoted(&d->arena, name), bytes, hash };
}

struct buf done_path(const struct app *app)
{
	struct buf b = BUF_INIT;

	buf_addz(&b, app->output);
	buf_add(&b, (struct slice){ ENDING, sizeof(ENDING) });
	return b;
}

/* The size of an ordinary file; -1: it is none, or not there. */
static int64_t size_of(const char *path)
{
	struct stat st;
	bool is_stdin = slice_is(slice_z(path), "-");

	if ((is_stdin ? fstat(STDIN_FILENO, &st) : stat(path, &st)) != 0 || !S_ISREG(st.st_mode))
		return -1;
	return (int64_t)st.st_size;
}

/* --- Reading --- */

static bool slurp(const char *path, struct buf *to)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	ssize_t n = fd < 0 ? -1 : 1;

	while (n > 0) {
		buf_reserve(to, 65536);
		n = read(fd, to->p + to->len, 65536);
		to->len += n > 0 ? (size_t)n : 0;
	}
	if (fd >= 0)
		close(fd);
	return n == 0;
}

/* The members of a marker, raw. */
struct marker {
	struct slice tool, version, options, output, inputs, files, counts;
};

static bool read_marker(struct marker *m, struct slice text)
{
	const struct { const char *key; struct slice *to; } members[] = {
		{ "tool", &m->tool }, { "version", &m->version }, { "options", &m->options },
		{ "output", &m->output }, { "inputs", &m->inputs }, { "files", &m->files },
		{ "counts", &m->counts },
	};
	struct json j = json_begin(text);
	struct slice key, value;

	*m = (struct marker){ .tool = { NULL, 0 } };
	if (json_open(&j, '{'))
		while (json_member(&j, &key) && json_skip(&j, &value))
			for (size_t i = 0; i < N_ELEMS(members); i++)
				if (slice_is(key, members[i].key))
					*members[i].to = value;
	return json_done(&j);
}

/* A file as the marker has it; name raw, with its quotes, empty if there is none. */
static bool read_file_entry(struct json *j, struct slice *name, int64_t *bytes)
{
	struct slice key, value;

	*name = (struct slice){ NULL, 0 };
	*bytes = -1;
	if (!json_open(j, '{'))
		return false;
	while (json_member(j, &key)) {
		if (slice_is(key, "bytes"))
			json_take_integer(j, bytes);
		else if (json_skip(j, &value) && slice_is(key, "name"))
			*name = value;
	}
	return !j->error && name->len >= 2 && *bytes >= 0;
}

/* Whether the inputs of this run are those, in their order. */
static bool same_inputs(struct app *app, struct slice raw)
{
	const struct app_state *s = app->state;
	struct arena a = ARENA_INIT;
	struct json j = json_begin(raw);
	bool same = true, open = json_open(&j, '[');
	struct slice name;
	int64_t bytes;
	size_t n = 0;

	while (open && same && json_element(&j)) {
		same = n < s->n_operands && read_file_entry(&j, &name, &bytes) &&
		       slice_eq(name, quoted(&a, slice_z(s->operands[n]))) &&
		       size_of(s->operands[n]) == bytes;
		arena_reset(&a);
		n++;
	}
	arena_free(&a);
	return open && same && json_done(&j) && n == s->n_operands;
}

/* Whether the files of the tool's own, which the options name, are as they were. */
static bool same_files(struct slice raw)
{
	struct arena a = ARENA_INIT;
	struct json j = json_begin(raw);
	bool same = true, open = json_open(&j, '[');
	struct buf path = BUF_INIT;
	struct slice name;
	int64_t bytes;

	while (open && same && json_element(&j) && read_file_entry(&j, &name, &bytes)) {
		buf_reset(&path);
		buf_add(&path, json_text(&a, slice_span(name, 1, name.len - 1)));
		buf_addc(&path, '\0');
		same = size_of(path.p) == bytes;
	}
	buf_free(&path);
	arena_free(&a);
	return open && same && json_done(&j);
}

static bool same_output(const struct app *app, struct slice raw)
{
	struct json j = json_begin(raw);
	struct slice name;
	int64_t bytes;

	return read_file_entry(&j, &name, &bytes) && size_of(app->output) == bytes;
}

static bool is_string(struct slice raw, const char *z)
{
	return raw.len >= 2 && slice_is(slice_span(raw, 1, raw.len - 1), z);
}

static bool is_as_marked(struct app *app, const struct marker *m)
{
	const struct done *d = &app->state->done;

	return is_string(m->tool, app->name) && is_string(m->version, TTOOLS_VERSION) &&
	       slice_eq(m->options, buf_slice(&d->options)) && same_output(app, m->output) &&
	       same_files(m->files) && inputs_keep(app, false) && same_inputs(app, m->inputs);
}

bool done_is_there(struct app *app)
{
	struct done *d = &app->state->done;
	struct buf path = done_path(app), text = BUF_INIT;
	struct marker m;
	bool ok = slurp(path.p, &text) && read_marker(&m, buf_slice(&text)) && is_as_marked(app, &m);

	if (ok)
		buf_add(&d->left, m.counts);
	buf_free(&text);
	buf_free(&path);
	return ok;
}

/* --- Writing --- */

void done_remove(struct app *app)
{
	struct keeper *k = &app->state->keeper;
	struct buf path = done_path(app);

	/* Most often it is not there. */
	if (k->fd)
		keeper_remove(k);
	else
		unlink(path.p);
	buf_free(&path);
}

static void put_files(const struct done_files *files, struct buf *out)
{
	buf_addc(out, '[');
	for (size_t i = 0; i < files->n; i++) {
		const struct done_file *f = &files->v[i];
		json_put_comma(out);
		buf_addz(out, "{\"name\":");
		buf_add(out, f->name);
		buf_addf(out, ",\"bytes\":%" PRIu64 ",\"xxh64\":\"%016" PRIx64 "\"}", f->bytes, f->hash);
	}
	buf_addc(out, ']');
}

static void put_marker(const struct app *app, struct slice counts, int64_t size, int status,
		       struct buf *out)
{
	const struct done *d = &app->state->done;

	buf_addf(out, "{\"tool\":\"%s\",\"version\":\"%s\",\"options\":", app->name, TTOOLS_VERSION);
	buf_add(out, buf_slice(&d->options));
	buf_addz(out, ",\"output\":{\"name\":");
	json_put(out, slice_z(app->output));
	buf_addf(out, ",\"bytes\":%" PRId64 "},\"inputs\":", size);
	put_files(&d->inputs, out);
	buf_addz(out, ",\"files\":");
	put_files(&d->files, out);
	buf_addf(out, ",\"status\":%d,\"counts\":", status);
	buf_add(out, counts);
	buf_addz(out, "}\n");
}

static void sync_folder(struct app *app)
{
	struct keeper *k = &app->state->keeper;

	if (k->fd)
		keeper_sync(k);
	else
		output_sync_folder(app->output);
}

void done_write(struct app *app, struct slice counts, int status)
{
	struct buf path = done_path(app), text = BUF_INIT;

	put_marker(app, counts, size_of(app->output), status, &text);
	/* That the folder knows the new name of F has to be on disk before the marker says so. */
	sync_folder(app);
	if (app_save(app, path.p, buf_slice(&text)))
		sync_folder(app);
	else
		app->state->failed = true;
	buf_free(&text);
	buf_free(&path);
}
