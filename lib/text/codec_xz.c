#include "base/mem.h"
#include "text/codec.h"

#include <lzma.h>
#include <stdlib.h>

/* Enough for every preset of xz (65 MiB); a stream may ask for 4 GiB. */
#define XZ_MEMORY (UINT64_C(256) << 20)

static void xz_again(void *state)
{
	if (lzma_stream_decoder(state, XZ_MEMORY, 0) != LZMA_OK)
		mem_die(0);
}

static void *xz_open(void)
{
	lzma_stream *x = mem_grow(NULL, 1, sizeof(*x));

	*x = (lzma_stream)LZMA_STREAM_INIT;
	xz_again(x);
	return x;
}

static enum codec_result xz_run(void *state, struct codec_io *io)
{
	lzma_stream *x = state;
	lzma_ret rc;

	x->next_in = (const uint8_t *)io->in.p;
	x->avail_in = io->in.len;
	x->next_out = (uint8_t *)io->out;
	x->avail_out = io->room;
	rc = lzma_code(x, LZMA_RUN);
	io->in = slice_from(io->in, io->in.len - x->avail_in);
	io->out += io->room - x->avail_out;
	io->room = x->avail_out;
	if (rc == LZMA_STREAM_END)
		return CODEC_END;
	if (rc == LZMA_MEM_ERROR)
		mem_die(0);
	return rc == LZMA_OK || rc == LZMA_BUF_ERROR ? CODEC_ON : CODEC_BAD;
}

static void xz_close(void *state)
{
	lzma_end(state);
	free(state);
}

const struct codec codec_xz = {
	"xz", { { "\xFD" "7zXZ\0", 6 } }, xz_open, xz_run, xz_again, xz_close
};
