#include "text/decompress.h"

#include "text/codec.h"

#define BLOCK ((size_t)64 * 1024)	/* bytes of input, and of room, that a codec gets at once */

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

/* Reads a step behind what is left. */
static void read_more(struct decompress *d)
{
	size_t n;

	buf_drop(&d->raw, d->at);
	d->base += d->at;
	d->at = 0;
	buf_reserve(&d->raw, d->input.step);
	d->failed = !input_read(&d->input, d->raw.p + d->raw.len, d->input.step, &n);
	d->raw.len += n;
	d->ended = n == 0;
}

static enum begins find_codec(struct decompress *d)
{
	enum begins most = NO;

	for (size_t i = 0; i < N_ELEMS(codecs) && most < YES; i++) {
		enum begins it = codec_begins(codecs[i], left(d));
		if (it == YES)
			d->codec = codecs[i];
		if (it > most)
			most = it;
	}
	return most;
}

/* Finds the codec, reading no more than it takes to tell. */
static void look(struct decompress *d)
{
	while (find_codec(d) == PERHAPS && !d->ended)
		read_more(d);
	if (d->codec)
		d->state = d->codec->open();
	d->known = true;
}

/* What was read in order to look comes first; then nothing is copied. */
static bool read_plain(struct decompress *d, char *to, size_t room, size_t *n)
{
	struct slice rest = slice_first(left(d), room);

	*n = rest.len;
	if (rest.len) {
		memcpy(to, rest.p, rest.len);
		d->at += rest.len;
		return true;
	}
	buf_free(&d->raw);
	d->at = 0;
	if (d->ended)
		return !d->failed;
	return input_read(&d->input, to, room, n);
}

/* After a member: zeros, then another one, or the end. */
static void begin_member(struct decompress *d)
{
	enum begins it;

	do {
		while (d->at < d->raw.len && d->raw.p[d->at] == '\0')
			d->at++;
		it = left(d).len || !d->ended ? codec_begins(d->codec, left(d)) : NO;
	} while (it == PERHAPS && !d->ended && (read_more(d), true));
	if (it == YES) {
		d->codec->again(d->state);
		d->between = false;
	} else if (left(d).len) {
		d->broken = "other data follow";
	}
}

/*
 * Runs the codec once.  How much it writes before it finds a fault depends on
 * the sizes that it is called with: so these are always the same, whatever the
 * sizes of the reads.
 */
static void run(struct decompress *d)
{
	size_t most = BLOCK - (size_t)((d->base + d->at) % BLOCK);
	struct codec_io io;

	while (left(d).len < most && !d->ended)
		read_more(d);
	buf_reserve(&d->out, BLOCK);
	io = (struct codec_io){ slice_first(left(d), most), d->out.p, BLOCK };
	most = io.in.len;
	switch (d->codec->run(d->state, &io)) {
	case CODEC_END:
		d->between = true;
		break;
	case CODEC_BAD:
		d->broken = "the data are broken";
		break;
	case CODEC_ON:
		if (io.in.len == most && io.room == BLOCK)
			d->broken = "the data are cut short";
		break;
	}
	d->at += most - io.in.len;
	d->out.len = BLOCK - io.room;
	d->given = 0;
}

/* Whether the codec may have more. */
static bool goes_on(struct decompress *d)
{
	if (!d->broken && d->between)
		begin_member(d);
	return !d->broken && !d->between;
}

bool decompress_read(struct decompress *d, char *to, size_t room, size_t *n)
{
	struct slice piece;

	*n = 0;
	if (!d->known)
		look(d);
	if (!d->codec)
		return read_plain(d, to, room, n);
	while (d->given == d->out.len && goes_on(d))
		run(d);
	piece = slice_first(slice_from(buf_slice(&d->out), d->given), room);
	if (piece.len)
		memcpy(to, piece.p, piece.len);
	d->given += piece.len;
	*n = piece.len;
	if (piece.len || !(d->broken || d->failed))
		return true;
	if (!d->failed)
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
	buf_free(&d->out);
	input_close(&d->input);
}
