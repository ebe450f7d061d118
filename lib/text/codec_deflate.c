#include "base/mem.h"
#include "text/codec.h"

#include <limits.h>
#include <stdlib.h>
#include <zlib.h>

struct deflate {
	z_stream z;
	bool known;		/* whether there is a zlib header */
};

static void *deflate_open(void)
{
	struct deflate *d = mem_grow(NULL, 1, sizeof(*d));

	*d = (struct deflate){ .known = false };
	if (inflateInit2(&d->z, MAX_WBITS) != Z_OK)
		mem_die(0);
	return d;
}

/* A header is a method and a window, which with the flags are a multiple of 31 (RFC 1950, 2.2). */
static bool has_header(struct slice in)
{
	unsigned a = in.len ? (unsigned char)in.p[0] : 0, b = in.len > 1 ? (unsigned char)in.p[1] : 0;

	return (a & 15) == Z_DEFLATED && a >> 4 <= 7 && (a << 8 | b) % 31 == 0;
}

static enum codec_result deflate_run(void *state, struct codec_io *io)
{
	struct deflate *d = state;
	uInt in = io->in.len < UINT_MAX ? (uInt)io->in.len : UINT_MAX;
	uInt room = io->room < UINT_MAX ? (uInt)io->room : UINT_MAX;
	int rc;

	if (!d->known && !has_header(io->in))
		inflateReset2(&d->z, -MAX_WBITS);
	d->known = true;
	d->z.next_in = (z_const Bytef *)io->in.p;
	d->z.avail_in = in;
	d->z.next_out = (Bytef *)io->out;
	d->z.avail_out = room;
	rc = inflate(&d->z, Z_NO_FLUSH);
	io->in = slice_from(io->in, in - d->z.avail_in);
	io->out += room - d->z.avail_out;
	io->room -= room - d->z.avail_out;
	if (rc == Z_STREAM_END)
		return CODEC_END;
	if (rc == Z_MEM_ERROR)
		mem_die(0);
	return rc == Z_OK || rc == Z_BUF_ERROR ? CODEC_ON : CODEC_BAD;
}

static void deflate_again(void *state)
{
	struct deflate *d = state;

	inflateReset2(&d->z, MAX_WBITS);
	d->known = false;
}

static void deflate_close(void *state)
{
	struct deflate *d = state;

	inflateEnd(&d->z);
	free(d);
}

const struct codec codec_deflate = {
	"deflate", { { NULL, 0 } }, deflate_open, deflate_run, deflate_again, deflate_close
};
