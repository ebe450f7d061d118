#include "base/mem.h"
#include "text/codec.h"

#include <limits.h>
#include <stdlib.h>
#include <zlib.h>

#define LEVEL 6
#define WINDOW (15 + 16)	/* the largest window, and a gzip header around it, without a time */
#define MEMORY 8		/* zlib's own default */

static void *gzip_open(void)
{
	z_stream *z = mem_grow(NULL, 1, sizeof(*z));

	*z = (z_stream){ 0 };
	if (deflateInit2(z, LEVEL, Z_DEFLATED, WINDOW, MEMORY, Z_DEFAULT_STRATEGY) != Z_OK)
		mem_die(0);
	return z;
}

static bool gzip_run(void *state, struct codec_io *io, enum compress_how how)
{
	static const int flush[] = { Z_NO_FLUSH, Z_SYNC_FLUSH, Z_FINISH };
	z_stream *z = state;
	uInt in = io->in.len < UINT_MAX ? (uInt)io->in.len : UINT_MAX;
	uInt room = io->room < UINT_MAX ? (uInt)io->room : UINT_MAX;
	bool all = in == io->in.len;
	int rc;

	z->next_in = (z_const Bytef *)io->in.p;
	z->avail_in = in;
	z->next_out = (Bytef *)io->out;
	z->avail_out = room;
	rc = deflate(z, all ? flush[how] : Z_NO_FLUSH);
	io->in = slice_from(io->in, in - z->avail_in);
	io->out += room - z->avail_out;
	io->room -= room - z->avail_out;
	return all && (how == COMPRESS_END ? rc == Z_STREAM_END : !io->in.len && io->room);
}

static void gzip_close(void *state)
{
	deflateEnd(state);
	free(state);
}

const struct packer packer_gzip = { ".gz", gzip_open, gzip_run, gzip_close };
