#include "app/record_files.h"

#include "base/buf.h"
#include "text/utf8.h"

#include <errno.h>
#include <stdio.h>

#define NAME_MOST 200	/* bytes: with a number and an ending no file system finds it too long */

/* Endings of compressed files, which hide the real one. */
static const char *const packed[] = { ".gz", ".zst", ".xz", ".bz2" };

static struct slice without_ending(struct slice name)
{
	size_t dot = name.len;

	for (size_t i = 0; i < N_ELEMS(packed); i++)
		if (slice_ends(name, slice_z(packed[i])))
			name.len -= strlen(packed[i]);
	for (size_t i = 1; i < name.len; i++)
		if (name.p[i] == '.')
			dot = i;
	return slice_first(name, dot);
}

/* At the end of a character, if it is made of them. */
static struct slice shorten(struct slice name)
{
	struct slice most = slice_first(name, NAME_MOST);
	size_t whole = utf8_valid(most);

	return name.len > NAME_MOST && whole + 4 > NAME_MOST ? slice_first(most, whole) : most;
}

static struct slice name_of(struct slice source)
{
	size_t at = source.len;

	if (slice_is(source, "-"))
		return SLICE("stdin");
	while (at && source.p[at - 1] != '/')
		at--;
	return shorten(without_ending(slice_from(source, at)));
}

/* Whether the name is this source's: the first that came with it has it. */
static bool claim(struct record_files *f, struct slice name, struct slice source)
{
	const size_t *at = map_get(&f->names, name);

	if (at)
		return slice_eq(f->sources.v[*at - 1], source);
	*VEC_PUSH(&f->arena, &f->sources) = arena_dup(&f->arena, source);
	*map_at(&f->names, arena_dup(&f->arena, name)) = f->sources.n;
	return true;
}

/* Records of JSON Lines may state the same source and index. */
static bool is_new(struct record_files *f, const char *path)
{
	bool new;

	ids_of(&f->written, hash_slice(slice_z(path)), &new);
	return new;
}

static bool write_file(const char *path, struct slice bytes)
{
	FILE *fp = fopen(path, "wb");

	if (!fp)
		return false;
	bool ok = fwrite(bytes.p, 1, bytes.len, fp) == bytes.len;
	return fclose(fp) == 0 && ok;
}

bool record_files_put(struct record_files *f, struct slice source, size_t index,
		      struct slice bytes, struct diag_sink *sink)
{
	struct slice name = name_of(source);
	struct buf path = BUF_INIT;
	bool ok;

	if (!claim(f, name, source)) {
		diag(sink, DIAG_ERROR, "same-name", 0,
		     "another input is called '%.*s', too: its files would be overwritten",
		     SLICE_ARG(name));
		return false;
	}
	buf_addf(&path, "%s/%.*s-%03zu.%s", f->dir, SLICE_ARG(name), index, f->ending);
	buf_addc(&path, '\0');
	if (!is_new(f, path.p)) {
		diag(sink, DIAG_ERROR, "same-name", 0, "another record was written to '%s'", path.p);
		buf_free(&path);
		return false;
	}
	ok = write_file(path.p, bytes);
	if (!ok)
		diag(sink, DIAG_ERROR, "cannot-write", 0, "cannot write '%s': %s", path.p,
		     strerror(errno));
	buf_free(&path);
	return ok;
}

void record_files_free(struct record_files *f)
{
	map_free(&f->names);
	ids_free(&f->written);
	arena_free(&f->arena);
	f->sources = (struct slices){ 0 };
}
