#include "text/input.h"

#include "base/mem.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xxhash.h>

#define STATE_BYTES 88	/* that the hash needs, as xxhash 0.8 has it */

static bool cannot_read(struct diag_sink *sink, int why)
{
	diag(sink, DIAG_ERROR, "cannot-read", 0, "cannot read: %s", strerror(why));
	return false;
}

bool input_open(struct input *in, const char *path, size_t step, struct diag_sink *sink)
{
	bool standard = strcmp(path, "-") == 0;
	int fd = standard ? STDIN_FILENO : open(path, O_RDONLY | O_NOCTTY);

	if (!input_take(in, fd, errno, step, sink))
		return false;
	in->owned = !standard;
	return true;
}

bool input_take(struct input *in, int fd, int why, size_t step, struct diag_sink *sink)
{
	struct stat st;

	*in = (struct input){ .fd = fd, .owned = true, .step = step ? step : INPUT_STEP, .sink = sink };
	if (fd < 0)
		return cannot_read(sink, why);
	if (fstat(in->fd, &st) != 0)
		return true;
	in->size = S_ISREG(st.st_mode) ? (int64_t)st.st_size : 0;
	if (S_ISDIR(st.st_mode)) {
		diag(sink, DIAG_ERROR, "is-folder", 0, "cannot read a folder");
		input_close(in);
		return false;
	}
	return true;
}

void input_memory(struct input *in, struct slice bytes, size_t step, struct diag_sink *sink)
{
	*in = (struct input){ .fd = -1, .memory = bytes, .step = step ? step : INPUT_STEP,
			      .sink = sink };
}

void input_close(struct input *in)
{
	if (in->owned && in->fd >= 0)
		close(in->fd);
	in->fd = -1;
}

void input_hash(struct input_watch *w)
{
	w->hash = XXH64_createState();
	if (!w->hash)
		mem_die(STATE_BYTES);
	XXH64_reset(w->hash, 0);
}

uint64_t input_hashed(struct input_watch *w)
{
	uint64_t hash = w->hash ? XXH64_digest(w->hash) : 0;

	XXH64_freeState(w->hash);
	w->hash = NULL;
	return hash;
}

static void tell(struct input_watch *w, const char *bytes, size_t n)
{
	w->n_read += n;
	if (w->hash)
		XXH64_update(w->hash, bytes, n);
}

static size_t take_memory(struct input *in, char *to, size_t n)
{
	struct slice piece = slice_first(in->memory, n);

	if (piece.len)
		memcpy(to, piece.p, piece.len);
	in->memory = slice_from(in->memory, piece.len);
	return piece.len;
}

/* A file that gave less than was asked of it, and all that it had: it has no more. */
static bool is_over(const struct input *in)
{
	return in->was_short && in->size > 0 && in->n_read >= (uint64_t)in->size;
}

static bool is_shorter(const struct input *in)
{
	struct stat st;

	return in->size && in->n_read < (uint64_t)in->size && fstat(in->fd, &st) == 0 && (int64_t)st.st_size < in->size;
}

bool input_read(struct input *in, char *to, size_t room, size_t *n)
{
	size_t ask = room < in->step ? room : in->step;
	ssize_t got;

	*n = 0;
	if (in->fd < 0) {
		*n = take_memory(in, to, ask);
	} else if (!is_over(in)) {
		do
			got = read(in->fd, to, ask);
		while (got < 0 && errno == EINTR);
		if (got < 0)
			return cannot_read(in->sink, errno);
		*n = (size_t)got;
		in->was_short = *n < ask;
		if (ask && !got && is_shorter(in)) {
			diag(in->sink, DIAG_ERROR, "cannot-read", 0, "cannot read: the file became shorter");
			return false;
		}
	}
	in->n_read += *n;
	if (in->watch)
		tell(in->watch, to, *n);
	return true;
}
