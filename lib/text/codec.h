/*
 * codec.h - what a compression format must be able to do: one file and one row
 * in the tables of decompress.c and compress.c each.
 */
#ifndef TEXT_CODEC_H
#define TEXT_CODEC_H

#include "text/compress.h"

/*
 * Compressed bytes to take and room to fill; run() moves both on, or at least
 * one of them if there are bytes to take.  With neither moved, and CODEC_ON,
 * the data are cut short.
 */
struct codec_io {
	struct slice in;
	char *out;
	size_t room;
};

enum codec_result {
	CODEC_ON,	/* go on: with more bytes, or more room */
	CODEC_END,	/* the member or frame is complete; what is left of `in` comes after it */
	CODEC_BAD,	/* the data are broken; what was decoded before is in `out` */
	CODEC_NEEDS	/* they were made with a dictionary that is not there */
};

struct codec {
	const char *name;
	struct slice magic[2];		/* what a member begins with, '?' for any byte; or empty */
	void *(*open)(void);		/* never NULL */
	enum codec_result (*run)(void *state, struct codec_io *io);
	void (*again)(void *state);	/* makes ready for another member */
	void (*close)(void *state);
};

/* Whether a member begins there. */
bool codec_begins_with(const struct codec *codec, struct slice head);

extern const struct codec codec_gzip, codec_zstd, codec_xz, codec_bzip2;

/* Without a magic, so only where it is said: HTTP's "deflate", which is zlib's or bare (RFC 9110, 8.4.1.2). */
extern const struct codec codec_deflate;

/* The other way.  Levels are those that the formats' own programs have unless told otherwise. */
struct packer {
	const char *ending;		/* of a file's name */
	void *(*open)(void);		/* never NULL */
	/* False: it is to be called again, with more room; true: all is done that `how` asks for. */
	bool (*run)(void *state, struct codec_io *io, enum compress_how how);
	void (*close)(void *state);
};

extern const struct packer packer_gzip, packer_zstd, packer_xz, packer_bzip2;

#endif
