/*
 * Any bytes as a file that a tool wrote for itself: of tags (tparse --map) or of lines that come back
 * (tclean --model); the first byte says which.  Promised: what is refused has a reason, what
 * is read is written as what reads as the same, and what is new has a tag of its own.
 */
#include "clean/repeats.h"
#include "redact/tags.h"
#include "redact/redact.h"
#include "text/utf8.h"

#include "fuzz.h"

static bool read_tags(struct slice in, struct buf *out)
{
	struct tags *t = tags_new();
	struct slice line;
	const char *why = NULL;
	bool ok = true;
	char room[TAG_ROOM], room2[TAG_ROOM];

	while (ok && slice_line(&in, &line))
		ok = tags_read_line(t, line, &why);
	promise(ok || (why && *why));
	tags_write(t, out);
	for (int i = 0; i < N_SORTS; i++) {
		struct slice a = tags_of(t, (enum sort)i, SLICE("\n1"), room), b = tags_of(t, (enum sort)i, SLICE("\n2"), room2);
		promise(!slice_eq(a, b) || slice_find(a, SLICE("_999999999]"), 0) < a.len);
	}
	tags_free(t);
	return ok;
}

static bool read_repeats(struct slice in, struct buf *out)
{
	struct repeats_reading reading = { .to = repeats_new(64) };
	struct slice line;
	const char *why = NULL;
	bool ok = true;

	while (ok && slice_line(&in, &line))
		ok = repeats_read(&reading, line, &why);
	ok = ok && repeats_read_end(&reading, &why);
	promise(ok || (why && *why));
	repeats_write(reading.to, out);
	repeats_free(reading.to);
	return ok;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	bool (*const read)(struct slice, struct buf *) = size && data[0] % 2 ? read_repeats : read_tags;
	struct slice in = slice_from((struct slice){ (const char *)data, size }, size > 0);
	struct buf once = BUF_INIT, twice = BUF_INIT;

	in.len = utf8_valid(in);		/* what a tool reads is */
	if (read(in, &once)) {
		promise(read(buf_slice(&once), &twice));
		promise(slice_eq(buf_slice(&once), buf_slice(&twice)));
	}
	buf_free(&once);
	buf_free(&twice);
	return 0;
}
