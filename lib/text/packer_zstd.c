#include "base/mem.h"
#include "text/codec.h"

#include <zstd.h>

#define LEVEL 3

static void *zstd_open(void)
{
	ZSTD_CCtx *c = ZSTD_createCCtx();

	if (!c)
		mem_die(0);
	ZSTD_CCtx_setParameter(c, ZSTD_c_compressionLevel, LEVEL);
	ZSTD_CCtx_setParameter(c, ZSTD_c_checksumFlag, 1);
	return c;
}

static bool zstd_run(void *state, struct codec_io *io, enum compress_how how)
{
	static const ZSTD_EndDirective flush[] = { ZSTD_e_continue, ZSTD_e_flush, ZSTD_e_end };
	ZSTD_inBuffer in = { io->in.p, io->in.len, 0 };
	ZSTD_outBuffer out = { io->out, io->room, 0 };
	size_t left = ZSTD_compressStream2(state, &out, &in, flush[how]);

	if (ZSTD_isError(left))		/* of memory: nothing else can be wrong */
		mem_die(0);
	io->in = slice_from(io->in, in.pos);
	io->out += out.pos;
	io->room -= out.pos;
	return !io->in.len && (how == COMPRESS_ON || !left);
}

static void zstd_close(void *state)
{
	ZSTD_freeCCtx(state);
}

const struct packer packer_zstd = { ".zst", zstd_open, zstd_run, zstd_close };
