#include "base/buf.h"
#include "base/mem.h"
#include "text/codec.h"

#include <stdlib.h>
#include <zstd.h>
#include <zstd_errors.h>

#define BLOCK_HEADER 3
#define DICTIONARY "\x5D\x2A\x4D\x18"	/* a skippable frame with what the others need (WARC-zstd 1.0) */
#define DICTIONARY_HEADER ((size_t)8)		/* the magic, and a length */
#define DICTIONARY_MOST ((size_t)16 << 20)	/* bytes; a larger one is passed over */

struct zstd {
	ZSTD_DStream *stream;
	size_t begins;		/* bytes that it wants at the beginning of a frame */
	bool listens;		/* the frame may still be a dictionary's: its bytes are kept in */
	struct buf frame;
	size_t wants;		/* bytes that end its next block and the header of that after it */
	bool full;		/* it may hold back what did not fit */
};

static void zstd_again(void *state)
{
	struct zstd *z = state;

	ZSTD_DCtx_reset(z->stream, ZSTD_reset_session_only);	/* a dictionary stays */
	z->wants = z->begins;
	z->full = false;
	z->listens = true;
	buf_reset(&z->frame);
}

static void *zstd_open(void)
{
	struct zstd *z = mem_grow(NULL, 1, sizeof(*z));

	*z = (struct zstd){ .stream = ZSTD_createDStream(), .frame = BUF_INIT };
	if (!z->stream)
		mem_die(0);
	z->begins = ZSTD_initDStream(z->stream);
	zstd_again(z);
	return z;
}

/* Bytes of the frame, for as long as it may be a dictionary's. */
static void listen(struct zstd *z, struct slice bytes)
{
	if (!z->listens)
		return;
	buf_add(&z->frame, bytes);

	struct slice magic = SLICE(DICTIONARY), head = slice_first(buf_slice(&z->frame), magic.len);
	z->listens = slice_starts(magic, head) && z->frame.len <= DICTIONARY_MOST;
	if (!z->listens)
		buf_free(&z->frame);
}

/* The frame was a dictionary's, which may be compressed itself: it is for all that follow. */
static void learn(struct zstd *z)
{
	struct slice raw = slice_from(buf_slice(&z->frame), DICTIONARY_HEADER);
	unsigned long long size = raw.len ? ZSTD_getFrameContentSize(raw.p, raw.len) : 0;
	struct buf plain = BUF_INIT;

	if (size && size <= DICTIONARY_MOST) {		/* the two that say it is not known are larger */
		buf_reserve(&plain, (size_t)size);
		size_t n = ZSTD_decompress(plain.p, (size_t)size, raw.p, raw.len);
		if (!ZSTD_isError(n))
			raw = (struct slice){ plain.p, n };
	}
	ZSTD_DCtx_reset(z->stream, ZSTD_reset_session_only);
	if (ZSTD_getErrorCode(ZSTD_DCtx_loadDictionary(z->stream, raw.p, raw.len)) == ZSTD_error_memory_allocation)
		mem_die(raw.len);
	buf_free(&plain);
	buf_free(&z->frame);
	z->listens = false;
}

/* One call of it, with so many bytes at most. */
static enum codec_result step(struct zstd *z, struct codec_io *io, size_t most)
{
	ZSTD_inBuffer in = { io->in.p, slice_first(io->in, most).len, 0 };
	ZSTD_outBuffer out = { io->out, io->room, 0 };
	size_t rc = ZSTD_decompressStream(z->stream, &out, &in);

	if (ZSTD_isError(rc)) {
		if (ZSTD_getErrorCode(rc) == ZSTD_error_memory_allocation)
			mem_die(0);
		return ZSTD_getErrorCode(rc) == ZSTD_error_dictionary_wrong ? CODEC_NEEDS : CODEC_BAD;
	}
	listen(z, slice_first(io->in, in.pos));
	z->wants = rc;
	z->full = out.pos == out.size;
	io->in = slice_from(io->in, in.pos);
	io->out += out.pos;
	io->room -= out.pos;
	if (rc == 0 && z->listens && z->frame.len > DICTIONARY_HEADER)
		learn(z);
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
	buf_free(&z->frame);
	free(z);
}

/* The second is a skippable frame, as pzstd and seekable archives begin with. */
const struct codec codec_zstd = {
	"zstd", { { "\x28\xB5\x2F\xFD", 4 }, { "?\x2A\x4D\x18", 4 } },
	zstd_open, zstd_run, zstd_again, zstd_close
};
