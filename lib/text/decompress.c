#include "text/decompress.h"

#include "text/codec.h"

#define LOOK ((size_t)16 * 1024)	/* bytes that are read to tell what they are: a small file whole; of others the rest is read where it will stay */
#define BLOCK ((size_t)64 * 1024)	/* bytes of input, and of room, that a codec gets at once */
#define BACK ((size_t)256 * 1024)	/* bytes of a member that are kept in order to resume */
#define TRIAL_IN ((size_t)1024)		/* bytes of what may be a member that are tried, */
#define TRIAL_OUT ((size_t)64)		/* and bytes of what comes out that are looked at */

const char decompress_cut_short[] = "the data are cut short";

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

bool codec_begins_with(const struct codec *codec, struct slice head)
{
	return codec_begins(codec, head) == YES;
}

static struct slice left(const struct decompress *d)
{
	return slice_from(buf_slice(&d->raw), d->at);
}

/* Bytes of raw before `at` that may be needed again. */
static size_t kept_back(const struct decompress *d)
{
	size_t start = d->member > d->base ? (size_t)(d->member - d->base) : 0;

	if (!d->resumes || start >= d->at)
		return 0;
	return d->at - start < BACK ? d->at - start : BACK;
}

/* Reads a step behind what is left, or what it takes to look. */
static void read_more(struct decompress *d)
{
	size_t n = d->at - kept_back(d), most = d->known || d->input.step < LOOK ? d->input.step : LOOK;

	buf_drop(&d->raw, n);
	d->base += n;
	d->at -= n;
	buf_reserve(&d->raw, most);
	d->failed = !input_read(&d->input, d->raw.p + d->raw.len, most, &n);
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
	d->member = d->base + d->at;
	d->member_out = 0;
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
	buf_drop(&d->out, d->given);
	d->given = 0;
	buf_reserve(&d->out, BLOCK);
	io = (struct codec_io){ slice_first(left(d), most), d->out.p + d->out.len, BLOCK };
	most = io.in.len;
	switch (d->codec->run(d->state, &io)) {
	case CODEC_NEEDS:
		d->broken = "it needs a dictionary that does not stand before it";
		break;
	case CODEC_END:
		d->between = true;
		break;
	case CODEC_BAD:
		d->broken = "the data are broken";
		break;
	case CODEC_ON:
		if (io.in.len == most && io.room == BLOCK)
			d->broken = decompress_cut_short;
		break;
	}
	d->at += most - io.in.len;
	d->out.len += BLOCK - io.room;
	d->member_out += BLOCK - io.room;
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
	if (!d->failed && !d->resumes)
		diag(d->input.sink, DIAG_ERROR, "bad-compressed", 0, "cannot decompress %s: %s",
		     d->codec->name, d->broken);
	return false;
}

const char *decompress_name(const struct decompress *d)
{
	return d->codec ? d->codec->name : NULL;
}

struct slice decompress_peek(struct decompress *d, size_t n)
{
	if (!d->known)
		look(d);
	if (!d->codec) {
		while (left(d).len < n && !d->ended)
			read_more(d);
		return slice_first(left(d), n);
	}
	while (d->out.len - d->given < n && goes_on(d))
		run(d);
	return slice_first(slice_from(buf_slice(&d->out), d->given), n);
}

/* Where in raw to look for the next member: not far back too often, so that time stays linear. */
static size_t resume_from(struct decompress *d)
{
	size_t start = d->member > d->base ? (size_t)(d->member - d->base) : 0;

	if (start >= d->at || d->went_back > d->base + d->at)
		return d->at;
	d->went_back += d->at - start;
	return start + 1;
}

/* Whether a member begins at `at`, and what is in it as `head` says. */
static bool is_member(struct decompress *d, struct slice head)
{
	char room[TRIAL_OUT];
	struct codec_io io = { slice_first(left(d), TRIAL_IN), room, sizeof(room) };
	enum codec_result is = CODEC_ON;

	if (codec_begins(d->codec, left(d)) != YES)
		return false;
	d->codec->again(d->state);
	for (struct codec_io before = { { NULL, 0 }, NULL, 0 };
	     is == CODEC_ON && io.room && (io.in.len != before.in.len || io.room != before.room);) {
		before = io;
		is = d->codec->run(d->state, &io);
	}
	return begins_with((struct slice){ room, sizeof(room) - io.room }, head) == YES;
}

bool decompress_resume(struct decompress *d, struct slice head)
{
	if (!d->codec || d->failed)
		return false;
	d->at = resume_from(d);
	buf_reset(&d->out);
	d->given = 0;
	d->broken = NULL;
	d->member_out = 0;
	for (;; d->at++) {
		d->member = d->base + d->at;
		while (left(d).len < TRIAL_IN && !d->ended)
			read_more(d);
		if (!left(d).len)
			break;
		if (is_member(d, head)) {
			d->codec->again(d->state);
			d->between = false;
			return true;
		}
	}
	d->between = true;
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
