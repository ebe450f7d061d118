/*
 * decompress.h - the bytes of an input with its compression taken off.
 *
 * The first bytes tell whether there is any: gzip, zstd, xz, bzip2, or none.
 * Members and frames that follow each other are one run of bytes, as for gzip
 * -d and its kin; zeros after the last are padding.
 */
#ifndef TEXT_DECOMPRESS_H
#define TEXT_DECOMPRESS_H

#include "base/buf.h"
#include "text/input.h"

struct codec;

struct decompress {
	struct input input;		/* opened by the caller, closed by decompress_close */
	const struct codec *codec;	/* NULL: none, or not known yet */
	void *state;			/* of the codec */
	struct buf raw;			/* bytes read and not yet used: [at, len) */
	size_t at;
	uint64_t base;			/* place of raw.p[0] in the input */
	struct buf out;			/* bytes decoded and not yet handed out: [given, len) */
	size_t given;
	bool known;			/* whether there is a codec */
	bool ended, failed;		/* the input has no more; because it could not be read */
	bool between;			/* a member is complete, the next has not begun */
	const char *broken;		/* why no more can be decoded, or NULL */
};

/*
 * Reads up to `room` bytes, at least one unless the end is reached (*n is 0).
 * False when the input could not be read ([cannot-read]) or is broken
 * ([bad-compressed]): everything before that has been handed out then.
 */
bool decompress_read(struct decompress *d, char *to, size_t room, size_t *n);

void decompress_close(struct decompress *d);

#endif
