/*
 * decompress.h - the bytes of an input with its compression taken off.
 *
 * The first bytes tell whether there is any: gzip, zstd, xz, bzip2, or none.
 * Members and frames that follow each other are one run of bytes, as for gzip
 * -d and its kin; zeros after the last are padding.
 *
 * Where the members can be told apart, as in an archive of records, a broken one
 * need not cost those behind it: see decompress_resume.
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
	bool resumes;			/* set by the caller: it says what is broken, and may resume */
	uint64_t member;		/* where in the input the present member begins */
	uint64_t member_out;		/* bytes decoded of it so far */
	uint64_t went_back;		/* bytes that were read again in order to resume */
};

/* What run() says of data that end in the middle of a member. */
extern const char decompress_cut_short[];

/*
 * Reads up to `room` bytes, at least one unless the end is reached (*n is 0).
 * False when the input could not be read ([cannot-read]) or is broken
 * ([bad-compressed]): everything before that has been handed out then.
 */
bool decompress_read(struct decompress *d, char *to, size_t room, size_t *n);

/* The format's name, NULL if there is none or it is not known yet. */
const char *decompress_name(const struct decompress *d);

/* The next bytes, up to n of them, without taking them; valid until the next call. */
struct slice decompress_peek(struct decompress *d, size_t n);

/*
 * After decompress_read was false because of broken data: goes on at the next member
 * whose bytes begin as `head` says ('?' for any byte).  It is looked for from the
 * beginning of the broken one, since a member that was cut off is found broken only
 * somewhere in the next one.  False: there is none, or the input could not be read.
 */
bool decompress_resume(struct decompress *d, struct slice head);

void decompress_close(struct decompress *d);

#endif
