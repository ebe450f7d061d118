#include "base/mem.h"
#include "text/codec.h"

#include <lzma.h>
#include <stdlib.h>

#define LEVEL 6

static void *xz_open(void)
{
	lzma_stream *x = mem_grow(NULL, 1, sizeof(*x));

	*x = (lzma_stream)LZMA_STREAM_INIT;
	if (lzma_easy_encoder(x, LEVEL, LZMA_CHECK_CRC64) != LZMA_OK)
		mem_die(0);
	return x;
}

static bool xz_run(void *state, struct codec_io *io, enum compress_how how)
{
	static const lzma_action flush[] = { LZMA_RUN, LZMA_SYNC_FLUSH, LZMA_FINISH };
	lzma_stream *x = state;
	lzma_ret rc;

	x->next_in = (const uint8_t *)io->in.p;
	x->avail_in = io->in.len;
	x->next_out = (uint8_t *)io->out;
	x->avail_out = io->room;
	rc = lzma_code(x, flush[how]);
	if (rc != LZMA_OK && rc != LZMA_STREAM_END && rc != LZMA_BUF_ERROR)
		mem_die(0);
	io->in = slice_from(io->in, io->in.len - x->avail_in);
	io->out += io->room - x->avail_out;
	io->room = x->avail_out;
	return how == COMPRESS_ON ? !io->in.len : rc == LZMA_STREAM_END;
}

static void xz_close(void *state)
{
	lzma_end(state);
	free(state);
}

const struct packer packer_xz = { ".xz", xz_open, xz_run, xz_close };
