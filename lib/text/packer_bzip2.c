#include "base/mem.h"
#include "text/codec.h"

#include <bzlib.h>
#include <limits.h>
#include <stdlib.h>

#define LEVEL 9

/* A flush ends a stream: bzip2's own keeps back the bits of the last byte. */
struct bzip2 {
	bz_stream b;
	bool open;		/* a stream has begun */
	bool any;		/* one was written */
};

static void *bzip2_open(void)
{
	struct bzip2 *z = mem_grow(NULL, 1, sizeof(*z));

	*z = (struct bzip2){ .open = false };
	return z;
}

static void begin(struct bzip2 *z)
{
	z->b = (bz_stream){ 0 };
	if (BZ2_bzCompressInit(&z->b, LEVEL, 0, 0) != BZ_OK)
		mem_die(0);
	z->open = z->any = true;
}

static void end(struct bzip2 *z)
{
	if (z->open)
		BZ2_bzCompressEnd(&z->b);
	z->open = false;
}

static bool bzip2_run(void *state, struct codec_io *io, enum compress_how how)
{
	struct bzip2 *z = state;
	unsigned in = io->in.len < UINT_MAX ? (unsigned)io->in.len : UINT_MAX;
	unsigned room = io->room < UINT_MAX ? (unsigned)io->room : UINT_MAX;
	bool all = in == io->in.len;
	int rc;

	if (!z->open && !in && (z->any || how != COMPRESS_END))
		return true;
	if (!z->open)
		begin(z);
	z->b.next_in = (char *)io->in.p;	/* which it only reads */
	z->b.avail_in = in;
	z->b.next_out = io->out;
	z->b.avail_out = room;
	rc = BZ2_bzCompress(&z->b, all && how != COMPRESS_ON ? BZ_FINISH : BZ_RUN);
	io->in = slice_from(io->in, in - z->b.avail_in);
	io->out += room - z->b.avail_out;
	io->room -= room - z->b.avail_out;
	if (how == COMPRESS_ON)
		return !io->in.len;
	if (rc == BZ_STREAM_END)
		end(z);
	return rc == BZ_STREAM_END;
}

static void bzip2_close(void *state)
{
	end(state);
	free(state);
}

const struct packer packer_bzip2 = { ".bz2", bzip2_open, bzip2_run, bzip2_close };
