#include "base/mem.h"
#include "text/codec.h"

#include <bzlib.h>
#include <limits.h>
#include <stdlib.h>

static void start(bz_stream *b)
{
	*b = (bz_stream){ 0 };
	if (BZ2_bzDecompressInit(b, 0, 0) != BZ_OK)
		mem_die(0);
}

static void *bzip2_open(void)
{
	bz_stream *b = mem_grow(NULL, 1, sizeof(*b));

	start(b);
	return b;
}

static enum codec_result bzip2_run(void *state, struct codec_io *io)
{
	bz_stream *b = state;
	unsigned in = io->in.len < UINT_MAX ? (unsigned)io->in.len : UINT_MAX;
	unsigned room = io->room < UINT_MAX ? (unsigned)io->room : UINT_MAX;
	int rc;

	b->next_in = (char *)io->in.p;	/* which it only reads */
	b->avail_in = in;
	b->next_out = io->out;
	b->avail_out = room;
	rc = BZ2_bzDecompress(b);
	io->in = slice_from(io->in, in - b->avail_in);
	io->out += room - b->avail_out;
	io->room -= room - b->avail_out;
	if (rc == BZ_STREAM_END)
		return CODEC_END;
	if (rc == BZ_MEM_ERROR)
		mem_die(0);
	return rc == BZ_OK ? CODEC_ON : CODEC_BAD;
}

static void bzip2_again(void *state)
{
	BZ2_bzDecompressEnd(state);
	start(state);
}

static void bzip2_close(void *state)
{
	BZ2_bzDecompressEnd(state);
	free(state);
}

/* The digits of pi begin a block, those of its square root end an empty file. */
const struct codec codec_bzip2 = {
	"bzip2", { { "BZh?1AY&SY", 10 }, { "BZh?\x17rE8P\x90", 10 } },
	bzip2_open, bzip2_run, bzip2_again, bzip2_close
};
