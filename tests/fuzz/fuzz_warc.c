/*
 * Any bytes as a WARC file, compressed or not.  The first byte chooses how many bytes a
 * read asks for and how long a block may be.  Promised: records stand one behind the
 * other and inside the input, each that is refused is said, blocks are inside their
 * records, and none of it depends on the size of the reads.
 */
#include "base/buf.h"
#include "text/warc_page.h"

#include "fuzz.h"

#include <string.h>

#define MOST_RECORDS 2000	/* a few bytes may hold millions */
#define MOST_BYTES ((size_t)1 << 20)

static const size_t steps[] = { 1, 2, 3, 4, 5, 7, 16, 100 };
static const size_t blocks[] = { 0, 10, 1000, (size_t)1 << 20 };

struct outcome {
	struct diag_sink sink;
	struct buf all;		/* records and messages, as text */
	size_t errors;
};

static void hear(struct diag_sink *sink, const struct diag_msg *msg)
{
	struct outcome *o = (struct outcome *)(void *)sink;

	o->errors += msg->level == DIAG_ERROR;
	buf_addf(&o->all, "%s [%s]\n", msg->text, msg->code);
}

static void take(struct outcome *o, const struct warc_record *r, size_t most)
{
	struct arena a = ARENA_INIT;
	struct warc_page page;

	buf_addf(&o->all, "%zu %llu %llu %d ", r->index, (unsigned long long)r->start, (unsigned long long)r->end,
		 r->refused);
	buf_add(&o->all, r->url);
	buf_add(&o->all, r->block);
	promise(r->block.len <= r->end - r->start);
	if (!r->refused && r->whole && warc_holds(r) != WARC_NO_PAGE && warc_page(&page, r, &a, most, &o->sink)) {
		promise(page.bytes.len <= most || page.bytes.len <= r->block.len);
		buf_add(&o->all, page.charset);
		buf_add(&o->all, page.bytes);
	}
	buf_addc(&o->all, '\n');
	arena_free(&a);
}

static struct outcome read_all(struct slice in, size_t most, size_t step)
{
	struct outcome o = { .sink = { .emit = hear }, .all = BUF_INIT };
	struct decompress bytes = { .known = false };
	struct warc_record r, last = { .index = 0 };
	size_t n = 0, refused = 0;
	struct warc w;

	input_memory(&bytes.input, in, step, &o.sink);
	warc_begin(&w, &bytes, most, &o.sink);
	while (n++ < MOST_RECORDS && o.all.len < MOST_BYTES && warc_next(&w, &r)) {
		bool again = r.refused && r.index == last.index;	/* one that was too long was cut short */
		promise(again || (r.index == last.index + 1 && r.start >= last.end));
		promise(r.end >= r.start);
		refused += r.refused;
		promise(o.errors >= refused);
		take(&o, &r, most);
		last = r;
	}
	promise(!w.failed);
	warc_end(&w);
	decompress_close(&bytes);
	return o;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice in = { (const char *)data, size };
	struct outcome whole, pieces;

	if (size == 0)
		return 0;
	size_t most = blocks[data[0] / N_ELEMS(steps) % N_ELEMS(blocks)];
	if (data[0] != 'W' && data[0] != 0x1F && data[0] != 0x28)	/* files of testdata have no such byte */
		in = slice_from(in, 1);
	whole = read_all(in, most, 0);
	pieces = read_all(in, most, steps[data[0] % N_ELEMS(steps)]);
	promise(whole.all.len == pieces.all.len);
	promise(!whole.all.len || memcmp(whole.all.p, pieces.all.p, whole.all.len) == 0);
	buf_free(&whole.all);
	buf_free(&pieces.all);
	return 0;
}
