/*
 * JSON Lines of any bytes: the same lines, however the input arrives; none is
 * longer than the limit, none blank, and their numbers and places only grow.
 */
#include "app/jsonl.h"

#include "base/buf.h"
#include "fuzz.h"

#define MAX 40

static void hear(struct diag_sink *sink, const struct diag_msg *msg)
{
	(void)sink;
	promise(msg->text[0]);
}

/* Whether it was detected, and each line with its number and place, as text. */
static struct buf lines_of(struct slice bytes, size_t step)
{
	struct diag_sink sink = { .emit = hear };
	struct source *src = source_memory(bytes, "utf-8", step, &sink);
	struct jsonl in = { .src = src, .max = MAX };
	struct buf out = BUF_INIT;
	struct slice line;
	size_t no = 0;
	uint64_t end = 0;

	buf_addz(&out, jsonl_detect(src, MAX) ? "is\n" : "is not\n");
	while (jsonl_next(&in, &line)) {
		promise(line.len <= MAX && slice_chr(line, '\n') == line.len);
		promise(line.len == slice_trim(line).len);
		promise(in.no > no && jsonl_end(&in) > end);
		no = in.no;
		end = jsonl_end(&in);
		buf_addf(&out, "%zu %d ", no, (int)end);
		buf_add(&out, line);
		buf_addc(&out, '\n');
	}
	/* only what is compressed can fail, and says so; lines end where the input does */
	promise(!in.failed || sink.n[DIAG_ERROR]);
	promise(end <= source_offset(src, source_text(src).len));
	source_close(src);
	return out;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice bytes = { (const char *)data, size };
	struct buf whole = lines_of(bytes, 0);

	for (size_t step = 1; step <= 3; step++) {
		struct buf pieces = lines_of(bytes, step);
		promise(slice_eq(buf_slice(&whole), buf_slice(&pieces)));
		buf_free(&pieces);
	}
	buf_free(&whole);
	return 0;
}
