#include "text/decompress.h"

#include "text/codec.h"

static const struct codec *const codecs[] = {
	&codec_gzip, &codec_zstd, &codec_xz, &codec_bzip2,
};

enum begins { NO, PERHAPS, YES };	/* PERHAPS: with more bytes */

static enum begins begins_with(struct slice head, struct slice magic)
{
	for (size_t i = 0; i < head.len && i < magic.len; i++)
		if (magic.p[i] != '?' && magic.p[i] != head.p[i])
			return NO;
	return head.len < magic.len ? PERHAPS : magic.len ? YES : NO;
}

static enum begins codec_begins(const struct codec *codec, struct slice head)
{
	enum begins most = NO;

	for (size_t i = 0; i < N_ELEMS(codec->magic); i++) {
		enum begins it = begins_with(head, codec->magic[i]);
		if (it > most)
			most = it;
	}
	return most;
}

static struct slice left(const struct decompress *d)
{
	return slice_from(buf_slice(&d->raw), d->at);
}

/* Reads a step behind what is left; at the end of the input it only says so. */
static bool read_more(struct decompress *d)
{
	size_t n;

	buf_drop(&d->raw, d->at);
	d->at = 0;
	buf_reserve(&d->raw, d->input.step);
	if (!input_read(&d->input, d->raw.p + d->raw.len, d->input.step, &n))
		return false;
	d->raw.len += n;
	d->ended = n == 0;
	return true;
}

/* Finds the codec, reading no more than it takes to tell. */
static bool look(struct decompress *d)
{
	while (!d->known) {
		enum begins most = NO;
		for (size_t i = 0; i < N_ELEMS(codecs) && most < YES; i++) {
			enum begins it = codec_begins(codecs[i], left(d));
			if (it == YES)
				d->codec = codecs[i];
			if (it > most)
				most = it;
		}
		d->known = most != PERHAPS || d->ended;
		if (!d->known && !read_more(d))
			return false;
	}
	if (d->codec)
		d->state = d->codec->open();
	return true;
}

/* What was read in order to look comes first; then nothing is copied. */
static bool read_plain(struct decompress *d, char *to, size_t room, size_t *n)
{
	struct slice rest = slice_first(left(d), room);

	if (rest.len == 0) {
		buf_free(&d->raw);
		d->at = 0;
		return input_read(&d->input, to, room, n);
	}
	memcpy(to, rest.p, rest.len);
	d->at += rest.len;
	*n = rest.len;
	return true;
}

/* After a member: zeros, then another one, or the end.  False: the input failed. */
static bool begin_member(struct decompress *d)
{
	for (;;) {
		while (d->at < d->raw.len && d->raw.p[d->at] == '\0')
			d->at++;
		if (d->ended && left(d).len == 0)
			return true;
		enum begins it = codec_begins(d->codec, left(d));
		if (it == YES) {
			d->codec->again(d->state);
			d->between = false;
			return true;
		}
		if (it == NO || d->ended) {
			d->broken = "other data follow";
			return true;
		}
		if (!read_more(d))
			return false;
	}
}

/* Runs the codec once, filling io->out; reads more when it gave nothing. */
static bool run(struct decompress *d, struct codec_io *io)
{
	size_t before = io->room;

	io->in = left(d);
	switch (d->codec->run(d->state, io)) {
	case CODEC_END:
		d->between = true;
		break;
	case CODEC_BAD:
		d->broken = "the data are broken";
		break;
	case CODEC_ON:
		break;
	}
	d->at = d->raw.len - io->in.len;
	if (io->room < before || io->in.len || d->between || d->broken)
		return true;
	if (d->ended) {
		d->broken = "the data are cut short";
		return true;
	}
	return read_more(d);
}

bool decompress_read(struct decompress *d, char *to, size_t room, size_t *n)
{
	struct codec_io io = { .out = to, .room = room };

	*n = 0;
	if (!d->known && !look(d))
		return false;
	if (!d->codec)
		return read_plain(d, to, room, n);
	while (io.room == room && !d->broken) {
		if (d->between && !begin_member(d))
			return false;
		if (d->between)
			break;
		if (!run(d, &io))
			return false;
	}
	*n = room - io.room;
	if (*n || !d->broken)
		return true;
	diag(d->input.sink, DIAG_ERROR, "bad-compressed", 0, "cannot decompress %s: %s",
	     d->codec->name, d->broken);
	return false;
}

void decompress_close(struct decompress *d)
{
	if (d->state)
		d->codec->close(d->state);
	d->state = NULL;
	buf_free(&d->raw);
	input_close(&d->input);
}
