#include "base/mem.h"
#include "text/codec.h"

#include <stdlib.h>
#include <zstd.h>

#define BLOCK_HEADER 3

struct zstd {
	ZSTD_DStream *stream;
	size_t wants;		/* bytes that end its next block and the header of that after it */
	bool full;		/* it may hold back what did not fit */
};

static void zstd_again(void *state)
{
	struct zstd *z = state;

	z->wants = ZSTD_initDStream(z->stream);
	z->full = false;
}

static void *zstd_open(void)
{
	struct zstd *z = mem_grow(NULL, 1, sizeof(*z));

	z->stream = ZSTD_createDStream();
	if (!z->stream)
		mem_die(0);
	zstd_again(z);
	return z;
}

/* One call of it, with so many bytes at most. */
static enum codec_result step(struct zstd *z, struct codec_io *io, size_t most)
{
	ZSTD_inBuffer in = { io->in.p, slice_first(io->in, most).len, 0 };
	ZSTD_outBuffer out = { io->out, io->room, 0 };
	size_t rc = ZSTD_decompressStream(z->stream, &out, &in);

	if (ZSTD_isError(rc))
		return CODEC_BAD;
	z->wants = rc;
	z->full = out.pos == out.size;
	io->in = slice_from(io->in, in.pos);
	io->out += out.pos;
	io->room -= out.pos;
	return rc == 0 ? CODEC_END : CODEC_ON;
}

/*
 * A call that fails says nothing of what it wrote: so a block at a time, and
 * none while another may still be written.
 */
static enum codec_result zstd_run(void *state, struct codec_io *io)
{
	struct zstd *z = state;
	size_t room = io->room, block = z->wants;
	enum codec_result is = CODEC_ON;

	if (block > BLOCK_HEADER)
		block -= BLOCK_HEADER;
	if (z->full)
		is = step(z, io, 0);
	return is == CODEC_ON && io->room == room ? step(z, io, block) : is;
}

static void zstd_close(void *state)
{
	struct zstd *z = state;

	ZSTD_freeDStream(z->stream);
	free(z);
}

/* The second is a skippable frame, as pzstd and seekable archives begin with. */
const struct codec codec_zstd = {
	"zstd", { { "\x28\xB5\x2F\xFD", 4 }, { "?\x2A\x4D\x18", 4 } },
	zstd_open, zstd_run, zstd_again, zstd_close
};
