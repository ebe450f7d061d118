#include "text/unpack.h"

#define ROOM ((size_t)64 * 1024)

/* Runs the codec once; *moved: whether it did something. */
static enum codec_result step(const struct codec *codec, void *state, struct slice *in, struct buf *out,
			      bool *moved)
{
	struct codec_io io = { *in, NULL, ROOM };
	enum codec_result is;

	buf_reserve(out, ROOM);
	io.out = out->p + out->len;
	is = codec->run(state, &io);
	*moved = io.in.len != in->len || io.room != ROOM;
	*in = io.in;
	out->len += ROOM - io.room;
	return is;
}

enum unpacked unpack(const struct codec *codec, struct slice in, size_t most, struct buf *out)
{
	void *state = codec->open();
	enum unpacked how = UNPACKED;
	enum codec_result is = CODEC_ON;
	bool moved = true;

	while (how == UNPACKED && (is != CODEC_END || codec_begins_with(codec, in))) {
		if (is == CODEC_END)
			codec->again(state);
		is = step(codec, state, &in, out, &moved);
		if (out->len > most)
			how = UNPACKED_TOO_LONG;
		else if (is == CODEC_BAD || is == CODEC_NEEDS || (is == CODEC_ON && !moved))
			how = UNPACKED_PART;
	}
	codec->close(state);
	if (out->len > most)
		out->len = most;
	return how;
}
