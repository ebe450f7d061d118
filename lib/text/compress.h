/*
 * compress.h - bytes to compressed bytes, in the format that a file's name ends in.
 *
 * The same bytes in give the same bytes out: no time and no name is in them.
 */
#ifndef TEXT_COMPRESS_H
#define TEXT_COMPRESS_H

#include "base/buf.h"

enum compress_how {
	COMPRESS_ON,		/* more follows: what comes out may wait for it */
	COMPRESS_FLUSH,		/* all that was put can be read from what came out */
	COMPRESS_END		/* nothing follows */
};

struct packer;

struct compress {
	const struct packer *packer;	/* NULL: the bytes are not compressed */
	void *state;
};

#define COMPRESS_INIT { NULL, NULL }

/* Begins to compress as the name's ending says: .gz, .zst, .xz or .bz2.  False: it is none of them. */
bool compress_begin(struct compress *c, struct slice name);

/* Appends to out what comes of the bytes.  Memory running out ends the process. */
void compress_put(struct compress *c, struct slice bytes, enum compress_how how, struct buf *out);

/* Safe on COMPRESS_INIT, and twice. */
void compress_close(struct compress *c);

#endif
