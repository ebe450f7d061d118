#define _GNU_SOURCE		/* CMSG_SPACE, and what Linux has */

#include "app/opener.h"

#include "app/inputs.h"
#include "app/sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <stdint.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#define AHEAD 4096		/* bytes of the socket's buffer: some five messages */
#define SHARE 4			/* this part of the descriptors that a process may have may wait to be read */

enum { NAME, END, BROKEN };	/* kinds of message: of the end of the list, and of one that is none */

struct header {
	int32_t kind, error;
	uint64_t len;		/* of the name after it */
};

union control {
	struct cmsghdr header;
	char bytes[CMSG_SPACE(sizeof(int))];
};

/* --- The opener itself --- */

/* With the descriptor on its first byte.  A system that has too many on their way has fewer in a moment. */
static void send_one(int to, struct header *h, struct slice name, int fd)
{
	struct iovec v[2] = { { h, sizeof(*h) }, { (void *)name.p, name.len } };
	struct msghdr m = { .msg_iov = v, .msg_iovlen = 2 };
	union control c = { .bytes = { 0 } };

	if (fd >= 0) {
		m.msg_control = c.bytes;
		m.msg_controllen = sizeof(c.bytes);
		c.header = (struct cmsghdr){ .cmsg_len = CMSG_LEN(sizeof(int)), .cmsg_level = SOL_SOCKET,
					     .cmsg_type = SCM_RIGHTS };
		memcpy(CMSG_DATA(&c.header), &fd, sizeof(fd));
	}
	while (v[0].iov_len + v[1].iov_len) {
		ssize_t n = sendmsg(to, &m, MSG_NOSIGNAL);
		if (n < 0 && errno == ETOOMANYREFS)
			nanosleep(&(struct timespec){ 0, 1000000 }, NULL);
		else if (n < 0 && errno != EINTR)
			_exit(1);	/* nobody listens any more */
		for (size_t i = 0; n > 0 && i < 2; i++) {
			size_t some = v[i].iov_len < (size_t)n ? v[i].iov_len : (size_t)n;
			v[i].iov_base = (char *)v[i].iov_base + some;
			v[i].iov_len -= some;
			n -= (ssize_t)some;
			m.msg_controllen = 0;
		}
	}
}

/* Standard input is not both the list and one of its inputs. */
static int open_one(const struct inputs *in, const char *path, int *error)
{
	bool standard = slice_is(slice_z(path), "-");
	int fd = -1;

	*error = standard && in->list == stdin ? EINVAL : 0;
	if (!standard) {
		fd = open(path, O_RDONLY | O_NOCTTY | O_CLOEXEC);
		*error = fd < 0 ? errno : 0;
	}
	return fd;
}

/* A thread: when the other process is gone, this one goes, too, if it still waits for a pipe to open. */
static void *go_with_it(void *to)
{
	while (poll(&(struct pollfd){ *(const int *)to, 0, 0 }, 1, -1) < 0 && errno == EINTR)
		;
	_exit(0);
}

static _Noreturn void serve(int to, struct inputs *in, unsigned passes)
{
	pthread_t watch;
	struct sandbox own;
	struct slice name;
	struct header h;
	bool broken = false;

	sandbox_enter(&own, &(struct sandbox_needs){ .reads_any = true });
	pthread_create(&watch, NULL, go_with_it, &to);
	while (passes-- && !broken) {
		inputs_again(in);
		while (inputs_name(in, &name)) {
			int fd = open_one(in, name.p, &h.error);
			h.kind = NAME;
			h.len = name.len;
			send_one(to, &h, name, fd);
			if (fd >= 0)
				close(fd);
		}
		broken = inputs_broken(in);
		send_one(to, &(struct header){ broken ? BROKEN : END, 0, 0 }, (struct slice){ NULL, 0 }, -1);
	}
	_exit(0);
}

/* --- Who takes what it opened --- */

static size_t most(void)
{
	struct rlimit limit;

	if (getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur > SIZE_MAX)
		return 0;
	return (size_t)limit.rlim_cur / SHARE;
}

bool opener_begin(struct opener *o, struct inputs *in, unsigned passes)
{
	pid_t pid;
	int fd[2];

	if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, fd) != 0)
		return false;
	setsockopt(fd[1], SOL_SOCKET, SO_SNDBUF, &(int){ AHEAD }, sizeof(int));
	pid = fork();
	if (pid == 0) {
		close(fd[0]);
		serve(fd[1], in, passes);
	}
	close(fd[1]);
	if (pid < 0) {
		close(fd[0]);
		return false;
	}
	o->fd = fd[0];
	o->most = most();
	return true;
}

/* The descriptor comes with the first byte. */
static bool receive(int from, void *to, size_t n, int *fd)
{
	char *p = to;

	while (n) {
		union control c;
		struct iovec v = { p, n };
		struct msghdr m = { .msg_iov = &v, .msg_iovlen = 1 };
		m.msg_control = c.bytes;
		m.msg_controllen = sizeof(c.bytes);
		ssize_t got = recvmsg(from, &m, MSG_CMSG_CLOEXEC);
		if (got == 0 || (got < 0 && errno != EINTR))
			return false;
		if (got > 0 && CMSG_FIRSTHDR(&m))
			memcpy(fd, CMSG_DATA(CMSG_FIRSTHDR(&m)), sizeof(*fd));
		p += got > 0 ? got : 0;
		n -= got > 0 ? (size_t)got : 0;
	}
	return true;
}

/* Where the list said no error, but no descriptor came, there was no room for one. */
bool opener_next(struct opener *o, struct buf *name, struct opened *is, bool *failed)
{
	struct header h = { .kind = BROKEN };

	is->fd = -1;
	*failed = !receive(o->fd, &h, sizeof(h), &is->fd) || h.kind == BROKEN;
	if (*failed || h.kind == END)
		return false;
	buf_reset(name);
	buf_reserve(name, (size_t)h.len);
	*failed = !receive(o->fd, name->p, (size_t)h.len, &is->fd);
	name->len = (size_t)h.len;
	is->error = h.error;
	if (is->fd < 0 && !h.error && !slice_is(buf_slice(name), "-"))
		is->error = EMFILE;
	if (is->fd >= 0)
		atomic_fetch_add(&o->open, 1);
	return !*failed;
}
