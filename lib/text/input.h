/*
 * input.h - the bytes of a file, of standard input or of memory, as they are.
 */
#ifndef TEXT_INPUT_H
#define TEXT_INPUT_H

#include "base/diag.h"
#include "base/slice.h"

#include <stdint.h>

#define INPUT_STEP ((size_t)64 * 1024)	/* bytes a read asks for unless told otherwise */

/* What somebody wants to know of an input while others read it; outlives it. */
struct input_watch {
	uint64_t n_read;	/* bytes handed out so far */
	struct XXH64_state_s *hash;	/* of them: XXH64 with the seed 0, as xxhsum(1) prints it */
};

struct input {
	int fd;			/* -1: memory */
	bool owned;		/* fd is ours to close */
	bool was_short;		/* the last read gave less than was asked for */
	int64_t size;		/* of an ordinary file when it was opened, else 0 */
	struct slice memory;	/* what is left of it */
	size_t step;		/* bytes a read asks for at most */
	uint64_t n_read;	/* bytes handed out so far */
	struct input_watch *watch;	/* told of them, too; borrowed; or NULL */
	struct diag_sink *sink;
};

/*
 * Opens path ("-": standard input) into *in.  False with an error
 * [cannot-read] or [is-folder] in sink, which stays borrowed.  step 0 is INPUT_STEP.
 */
bool input_open(struct input *in, const char *path, size_t step, struct diag_sink *sink);
/* The same for a file that somebody else opened, or could not, as the errno says: fd becomes its own, or is -1. */
bool input_take(struct input *in, int fd, int why, size_t step, struct diag_sink *sink);
void input_memory(struct input *in, struct slice bytes, size_t step, struct diag_sink *sink);
void input_close(struct input *in);

/*
 * Reads up to `room` bytes and no more than a step: *n is how many, 0 at the end.
 * False when the system failed, or the file has become shorter since it was
 * opened, so that what was there is lost ([cannot-read]).
 */
bool input_read(struct input *in, char *to, size_t room, size_t *n);

/* Begins a hash with the first byte that is read next.  input_hashed() ends it; without one, 0. */
void input_hash(struct input_watch *w);
uint64_t input_hashed(struct input_watch *w);

#endif
