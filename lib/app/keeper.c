#include "app/keeper.h"

#include "app/output.h"

#include <errno.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#define PIECE ((size_t)16 * 1024)	/* of a file that is saved */

enum what { PLACE, DROP, REMOVE, SYNC, SAVE };

struct request {
	uint64_t what;
	uint64_t file, bytes;	/* of SAVE: which of the files, and how much comes after this */
};

struct answer {
	int32_t error;		/* 0: done */
	int32_t renaming;	/* it was the last step that failed */
};

static bool send_all(int fd, const void *from, size_t n)
{
	const char *p = from;

	while (n) {
		ssize_t sent = send(fd, p, n, MSG_NOSIGNAL);
		if (sent < 0 && errno != EINTR)
			return false;
		p += sent > 0 ? sent : 0;
		n -= sent > 0 ? (size_t)sent : 0;
	}
	return true;
}

static bool receive_all(int fd, void *to, size_t n)
{
	char *p = to;

	while (n) {
		ssize_t got = read(fd, p, n);
		if (got == 0 || (got < 0 && errno != EINTR))
			return false;
		p += got > 0 ? got : 0;
		n -= got > 0 ? (size_t)got : 0;
	}
	return true;
}

/* --- The keeper itself --- */

/* What is not received whole is not put in its place. */
static struct answer save(int fd, const char *path, size_t n)
{
	struct output o = OUTPUT_INIT;
	char piece[PIECE];
	bool whole = true;

	if (path)
		output_open(&o, path);
	for (; n && whole; n -= n < PIECE ? n : PIECE) {
		size_t some = n < PIECE ? n : PIECE;
		whole = receive_all(fd, piece, some);
		if (whole && path && !o.failed)
			output_put(&o, (struct slice){ piece, some });
	}
	output_close(&o, whole && path && !o.failed);
	return (struct answer){ path ? o.error : EACCES, o.failed && slice_is(slice_z(o.failed), OUTPUT_RENAME) };
}

static struct answer serve(int fd, const struct keeper_of *k, const struct request *r, bool *settled)
{
	struct answer a = { 0 };

	switch ((enum what)r->what) {
	case PLACE:
		a.error = output_place(k->out);
		*settled = !a.error;
		break;
	case DROP:
		if (!*settled)
			output_drop(k->out);
		*settled = true;
		break;
	case REMOVE:
		a.error = k->marker && unlink(k->marker) != 0 ? errno : 0;
		break;
	case SYNC:
		output_sync_folder(k->out->path);
		break;
	case SAVE:
		a = save(fd, r->file < KEEPER_FILES ? k->files[r->file] : NULL, r->bytes);
		break;
	}
	return a;
}

static _Noreturn void keep(int fd, const struct keeper_of *k)
{
	struct request r;
	struct answer a;
	bool settled = false;
	sigset_t all;

	sigfillset(&all);
	sigprocmask(SIG_SETMASK, &all, NULL);
	while (receive_all(fd, &r, sizeof(r))) {
		a = serve(fd, k, &r, &settled);
		if (!send_all(fd, &a, sizeof(a)))
			break;
	}
	if (!settled)
		output_drop(k->out);
	_exit(0);
}

/* --- Those that ask it --- */

bool keeper_begin(struct keeper *k, const struct keeper_of *what)
{
	int fd[2];

	*k = (struct keeper){ .fd = 0, .of = *what };
	if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, fd) != 0)
		return false;
	k->pid = fork();
	if (k->pid == 0) {
		close(fd[0]);
		keep(fd[1], &k->of);
	}
	close(fd[1]);
	if (k->pid < 0) {
		close(fd[0]);
		return false;
	}
	pthread_mutex_init(&k->lock, NULL);
	k->fd = fd[0];
	return true;
}

void keeper_end(struct keeper *k)
{
	if (!k->fd)
		return;
	close(k->fd);
	while (waitpid(k->pid, NULL, 0) < 0 && errno == EINTR)
		;
	pthread_mutex_destroy(&k->lock);
	k->fd = 0;
}

/* One that is gone cannot be asked: as an error of the file's. */
static struct answer ask(struct keeper *k, const struct request *r, struct slice bytes)
{
	struct answer a = { 0 };

	pthread_mutex_lock(&k->lock);
	if (!send_all(k->fd, r, sizeof(*r)) || !send_all(k->fd, bytes.p, bytes.len) ||
	    !receive_all(k->fd, &a, sizeof(a)))
		a = (struct answer){ EIO, false };
	pthread_mutex_unlock(&k->lock);
	return a;
}

static int tell(struct keeper *k, enum what what)
{
	return ask(k, &(struct request){ .what = what }, (struct slice){ NULL, 0 }).error;
}

int keeper_place(struct keeper *k)
{
	return tell(k, PLACE);
}

int keeper_drop(struct keeper *k)
{
	return tell(k, DROP);
}

int keeper_remove(struct keeper *k)
{
	return tell(k, REMOVE);
}

int keeper_sync(struct keeper *k)
{
	return tell(k, SYNC);
}

/* A file that it does not know it refuses. */
bool keeper_save(struct keeper *k, const char *path, struct slice bytes, struct output *o)
{
	struct request r = { SAVE, 0, bytes.len };
	struct answer a;

	while (r.file < KEEPER_FILES && !(k->of.files[r.file] && slice_is(slice_z(path), k->of.files[r.file])))
		r.file++;
	a = ask(k, &r, bytes);
	*o = (struct output)OUTPUT_INIT;
	o->error = a.error;
	if (a.error)
		o->failed = a.renaming ? OUTPUT_RENAME : OUTPUT_WRITE;
	return !a.error;
}
