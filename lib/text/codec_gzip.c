/*
 * codec_gzip.c - gzip with ISA-L if it was there at build time, else with zlib.
 *
 * Measured, MB/s of one core, ISA-L and zlib: records of text 460 and 186; pages in one
 * member 690 and 320, in a member each of 11 KB 420 and 285.
 * How much of a broken member comes out before the fault differs between the two.
 */
#include "base/mem.h"
#include "text/codec.h"

#include <limits.h>
#include <stdlib.h>

#ifdef WITH_ISAL

#include <isa-l/igzip_lib.h>

static void gzip_again(void *state)
{
	struct inflate_state *z = state;

	isal_inflate_reset(z);
	z->crc_flag = ISAL_GZIP;
}

static void *gzip_open(void)
{
	struct inflate_state *z = mem_grow(NULL, 1, sizeof(*z));

	/* Of broken data it uses entries of tables that it did not fill: let these be the same each time. */
	memset(z, 0, sizeof(*z));
	isal_inflate_init(z);
	gzip_again(z);
	return z;
}

static enum codec_result gzip_run(void *state, struct codec_io *io)
{
	struct inflate_state *z = state;
	uint32_t in = io->in.len < UINT32_MAX ? (uint32_t)io->in.len : UINT32_MAX;
	uint32_t room = io->room < UINT32_MAX ? (uint32_t)io->room : UINT32_MAX;
	int rc;

	z->next_in = (uint8_t *)io->in.p;	/* which it only reads */
	z->avail_in = in;
	z->next_out = (uint8_t *)io->out;
	z->avail_out = room;
	rc = isal_inflate(z);
	io->in = slice_from(io->in, in - z->avail_in);
	io->out += room - z->avail_out;
	io->room -= room - z->avail_out;
	if (rc < 0 || rc == ISAL_NEED_DICT)
		return CODEC_BAD;
	return z->block_state == ISAL_BLOCK_FINISH ? CODEC_END : CODEC_ON;
}

static void gzip_close(void *state)
{
	free(state);
}

#else

#include <zlib.h>

#define GZIP_WINDOW (15 + 16)	/* the largest window, and a gzip header around it */

static void *gzip_open(void)
{
	z_stream *z = mem_grow(NULL, 1, sizeof(*z));

	*z = (z_stream){ 0 };
	if (inflateInit2(z, GZIP_WINDOW) != Z_OK)
		mem_die(0);
	return z;
}

static enum codec_result gzip_run(void *state, struct codec_io *io)
{
	z_stream *z = state;
	uInt in = io->in.len < UINT_MAX ? (uInt)io->in.len : UINT_MAX;
	uInt room = io->room < UINT_MAX ? (uInt)io->room : UINT_MAX;
	int rc;

	z->next_in = (z_const Bytef *)io->in.p;
	z->avail_in = in;
	z->next_out = (Bytef *)io->out;
	z->avail_out = room;
	rc = inflate(z, Z_NO_FLUSH);
	io->in = slice_from(io->in, in - z->avail_in);
	io->out += room - z->avail_out;
	io->room -= room - z->avail_out;
	if (rc == Z_STREAM_END)
		return CODEC_END;
	if (rc == Z_MEM_ERROR)
		mem_die(0);
	return rc == Z_OK || rc == Z_BUF_ERROR ? CODEC_ON : CODEC_BAD;
}

static void gzip_again(void *state)
{
	inflateReset2(state, GZIP_WINDOW);
}

static void gzip_close(void *state)
{
	inflateEnd(state);
	free(state);
}

#endif

const struct codec codec_gzip = {
	"gzip", { { "\x1F\x8B\x08", 3 } }, gzip_open, gzip_run, gzip_again, gzip_close
};
