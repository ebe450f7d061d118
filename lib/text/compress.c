#include "text/compress.h"

#include "text/codec.h"

#define ROOM ((size_t)64 * 1024)

static const struct packer *const packers[] = {
	&packer_gzip, &packer_zstd, &packer_xz, &packer_bzip2,
};

bool compress_begin(struct compress *c, struct slice name)
{
	*c = (struct compress)COMPRESS_INIT;
	for (size_t i = 0; i < N_ELEMS(packers) && !c->packer; i++)
		if (slice_ends(name, slice_z(packers[i]->ending)))
			c->packer = packers[i];
	if (c->packer)
		c->state = c->packer->open();
	return c->packer != NULL;
}

void compress_put(struct compress *c, struct slice bytes, enum compress_how how, struct buf *out)
{
	bool done = how == COMPRESS_ON && !bytes.len;

	while (!done) {
		struct codec_io io = { bytes, NULL, ROOM };
		buf_reserve(out, ROOM);
		io.out = out->p + out->len;
		done = c->packer->run(c->state, &io, how);
		bytes = io.in;
		out->len += ROOM - io.room;
	}
}

void compress_close(struct compress *c)
{
	if (c->packer)
		c->packer->close(c->state);
	*c = (struct compress)COMPRESS_INIT;
}
