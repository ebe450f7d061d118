#define _XOPEN_SOURCE 700	/* realpath */

#include "app/output.h"

#include "app/keeper.h"
#include "base/mem.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/uio.h>
#include <unistd.h>

#define FLUSH_SIZE ((size_t)64 * 1024)
#define TAKE_LEAST ((size_t)2 * 1024)	/* bytes that are worth a piece of their own */
#define KEEP_SIZE ((size_t)1024 * 1024)	/* a larger buffer is given back */

static bool fail(struct output *o, const char *what)
{
	if (!o->failed) {
		o->error = errno;
		o->failed = what;
	}
	return false;
}

static char *copy(struct slice s)
{
	char *z = mem_grow(NULL, s.len + 1, 1);

	if (s.len)
		memcpy(z, s.p, s.len);
	z[s.len] = 0;
	return z;
}

void output_drop(const struct output *o)
{
	if (o->temporary)
		unlink(o->temporary);
}

static void drop(void *output)
{
	struct output *o = output;

	if (o->keeper)
		keeper_drop(o->keeper);
	else
		output_drop(o);
}

/* "DIR/.NAME.PID.tmp" for "DIR/NAME"; the caller frees it. */
static char *temporary_name(const char *path)
{
	struct slice all = slice_z(path);
	struct buf b = BUF_INIT;
	size_t name = all.len;

	while (name > 0 && path[name - 1] != '/')
		name--;
	buf_add(&b, slice_first(all, name));
	buf_addf(&b, ".%s.%ld.tmp", path + name, (long)getpid());
	char *z = copy(buf_slice(&b));
	buf_free(&b);
	return z;
}

/* The permissions that a new file has by the process's mask.  Threads share it: before there are any. */
static mode_t new_mode(void)
{
	mode_t mask = umask(077);

	umask(mask);
	return 0666 & ~mask;
}

/* Whether there is a descriptor; notes what it is: all inputs are compared with that. */
static bool has_opened(struct output *o)
{
	if (o->fd < 0)
		return fail(o, OUTPUT_WRITE);
	if (fstat(o->fd, &o->is) != 0)
		o->is = (struct stat){ .st_mode = 0 };
	return true;
}

/* Opens the temporary, which is the user's alone until it is whole, and notes the permissions that it has then. */
static bool open_beside(struct output *o, const struct stat *old)
{
	o->mode = old ? old->st_mode & 07777 : new_mode();
	o->temporary = temporary_name(o->path);
	o->fd = open(o->temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	if (o->fd < 0 && errno == EEXIST && unlink(o->temporary) == 0)	/* a dead process's */
		o->fd = open(o->temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	if (!has_opened(o)) {
		free(o->temporary);
		o->temporary = NULL;
		return false;
	}
	o->last = (struct mem_last){ .act = drop, .of = o };
	mem_remember(&o->last);
	return true;
}

/* True if path is standard output, which is then open; else *o is ready for a file. */
static bool is_stdout(struct output *o, const char *path)
{
	*o = (struct output)OUTPUT_INIT;
	if (path && !slice_is(slice_z(path), "-"))
		return false;
	o->fd = STDOUT_FILENO;
	return has_opened(o);
}

static bool open_in_place(struct output *o, const char *path)
{
	o->fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
	return has_opened(o);
}

bool output_open(struct output *o, const char *path)
{
	struct stat st;

	if (is_stdout(o, path))
		return true;
	compress_begin(&o->pack, slice_z(path));
	if (!path[0])
		return open_in_place(o, path);	/* fails, with the right reason */
	o->path = realpath(path, NULL);
	if (!o->path)
		o->path = copy(slice_z(path));
	if (stat(o->path, &st) != 0)
		return open_beside(o, NULL);
	return S_ISREG(st.st_mode) ? open_beside(o, &st) : open_in_place(o, o->path);
}

bool output_open_log(struct output *o, const char *path)
{
	if (is_stdout(o, path))
		return true;
	compress_begin(&o->pack, slice_z(path));
	return open_in_place(o, path);
}

/* Whether a write that failed is to be tried again; waits where there was no room. */
static bool again(int fd)
{
	if (errno == EINTR)
		return true;
	if (errno != EAGAIN && errno != EWOULDBLOCK)
		return false;
	return poll(&(struct pollfd){ fd, POLLOUT, 0 }, 1, -1) >= 0 || errno == EINTR;
}

/* The piece that bytes are appended to. */
static struct buf *last_piece(struct output *o)
{
	o->n += o->n == 0;
	return &o->pending[o->n - 1];
}

/* Moves the pieces [i, n) on by what was written of them; the first that is left. */
static size_t pass(struct iovec *v, size_t i, size_t n, size_t written)
{
	for (; i < n && written >= v[i].iov_len; i++)
		written -= v[i].iov_len;
	if (i < n) {
		v[i].iov_base = (char *)v[i].iov_base + written;
		v[i].iov_len -= written;
	}
	return i;
}

static bool write_pieces(struct output *o, struct slice more)
{
	struct iovec v[OUTPUT_PIECES + 1];
	size_t all = o->n + 1;

	for (size_t i = 0; i < o->n; i++)
		v[i] = (struct iovec){ o->pending[i].p, o->pending[i].len };
	v[o->n] = (struct iovec){ (void *)more.p, more.len };	/* only read */
	for (size_t i = pass(v, 0, all, 0); i < all;) {
		ssize_t n = writev(o->fd, v + i, (int)(all - i));
		if (n >= 0)
			i = pass(v, i, all, (size_t)n);
		else if (!again(o->fd))
			return fail(o, OUTPUT_WRITE);
	}
	return true;
}

/* Writes what is pending, and more bytes after it. */
static bool write_with(struct output *o, struct slice more)
{
	if (o->failed)
		return false;
	bool ok = write_pieces(o, more);
	for (size_t i = 0; i < o->n; i++) {
		buf_reset(&o->pending[i]);
		if (o->pending[i].cap > KEEP_SIZE)
			buf_free(&o->pending[i]);
	}
	o->n = o->size = 0;
	return ok;
}

static bool write_pending(struct output *o)
{
	return write_with(o, (struct slice){ NULL, 0 });
}

/* Compresses what is left, and writes it. */
static bool finish(struct output *o, enum compress_how how)
{
	if (o->failed)
		return false;
	if (o->pack.packer)
		compress_put(&o->pack, (struct slice){ NULL, 0 }, how, last_piece(o));
	return write_pending(o);
}

bool output_flush(struct output *o)
{
	return finish(o, COMPRESS_FLUSH);
}

/* After bytes were taken: writes if there are enough. */
static bool settle(struct output *o)
{
	if (o->flush_always)
		return output_flush(o);
	return (o->size < FLUSH_SIZE && o->n < OUTPUT_PIECES) || write_pending(o);
}

static void pack(struct output *o, struct slice bytes)
{
	struct buf *to = last_piece(o);

	compress_put(&o->pack, bytes, COMPRESS_ON, to);
	o->size = to->len;
}

bool output_put(struct output *o, struct slice bytes)
{
	if (o->failed)
		return false;
	o->bytes += bytes.len;
	if (o->pack.packer) {
		pack(o, bytes);
	} else if (bytes.len < FLUSH_SIZE) {
		buf_add(last_piece(o), bytes);
		o->size += bytes.len;
	} else if (!write_with(o, bytes)) {	/* large: not copied */
		return false;
	}
	return settle(o);
}

bool output_take(struct output *o, struct buf *bytes)
{
	if (o->failed || o->pack.packer || bytes->len < TAKE_LEAST || bytes->len >= FLUSH_SIZE) {
		bool ok = output_put(o, buf_slice(bytes));
		buf_reset(bytes);
		return ok;
	}
	struct buf spare = o->pending[o->n];
	o->pending[o->n++] = *bytes;
	o->bytes += bytes->len;
	o->size += bytes->len;
	*bytes = spare;
	return settle(o);
}

/* Ordinary files only: a pipe cannot be synced, and need not be. */
static void sync_and_close(struct output *o)
{
	if (o->temporary && !o->failed && fsync(o->fd) != 0 && errno != EINVAL)
		fail(o, OUTPUT_WRITE);
	if (close(o->fd) != 0 && errno != EINTR)
		fail(o, OUTPUT_WRITE);
	o->fd = -1;
}

int output_place(const struct output *o)
{
	if (!o->temporary)
		return 0;
	/* Not being allowed to is no reason to fail: the file is ours and readable. */
	if (chmod(o->temporary, o->mode) != 0)
		errno = 0;
	return rename(o->temporary, o->path) != 0 ? errno : 0;
}

static void place(struct output *o)
{
	int why = o->keeper ? keeper_place(o->keeper) : output_place(o);

	if (!why)
		return;
	errno = why;
	fail(o, OUTPUT_RENAME);
}

bool output_close(struct output *o, bool keep)
{
	if (o->fd >= 0) {
		if (keep || !o->temporary)
			finish(o, COMPRESS_END);
		sync_and_close(o);
	}
	if (o->temporary && keep && !o->failed)
		place(o);
	if (o->temporary && (!keep || o->failed))
		drop(o);
	mem_forget(&o->last);
	free(o->temporary);
	free(o->path);
	compress_close(&o->pack);
	for (size_t i = 0; i < OUTPUT_PIECES; i++)
		buf_free(&o->pending[i]);
	o->temporary = o->path = NULL;
	return !o->failed;
}

void output_sync_folder(const char *path)
{
	struct slice folder = slice_z(path);
	struct buf b = BUF_INIT;

	while (folder.len && folder.p[folder.len - 1] != '/')
		folder.len--;
	buf_add(&b, folder.len ? folder : SLICE("."));
	buf_addc(&b, '\0');
	int fd = open(b.p, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (fd >= 0) {
		fsync(fd);
		close(fd);
	}
	buf_free(&b);
}

bool is_same_file(const struct stat *a, const struct stat *b)
{
	return S_ISREG(a->st_mode) && S_ISREG(b->st_mode) && a->st_dev == b->st_dev &&
	       a->st_ino == b->st_ino;
}
