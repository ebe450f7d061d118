/*
 * Splits any bytes; the first two say how.  Promised: records are numbered from
 * 1, lie in order and are the bytes of the input that their spans name; what is
 * between them is white space or lines that may bound; the same comes out for
 * any read size.
 */
#include "base/buf.h"
#include "read/json_find.h"
#include "split/split.h"

#include "fuzz.h"

#include <string.h>

#define MAX_STEP 5

static const char *const patterns[] = { "^[#=-]+$", "^$", "a", "(?i)^session" };

static struct split_opts choose(const uint8_t *data)
{
	struct split_opts opts = { .by = (enum split_by)(data[0] % (SPLIT_REGEX + 1)),
				   .verify = true, .json_what = json_what, .max_record = data[1] < 64 ? data[1] + 1u : 0 };

	if (opts.by == SPLIT_REGEX)
		opts.separator = patterns[data[1] % N_ELEMS(patterns)];
	if (opts.by == SPLIT_REGEX && data[1] % 3 == 0)
		opts.header = patterns[data[1] / 8 % N_ELEMS(patterns)];
	return opts;
}

/* Whether the source hands the bytes out as they are: plain UTF-8, no mark before it. */
static bool is_plain(struct slice text)
{
	struct source *src = source_memory(text, NULL, 0, NULL);
	bool same;

	source_fill(src, text.len + 1);
	same = slice_eq(source_text(src), text);
	source_close(src);
	return same;
}

static void check_text(struct slice whole, const struct cut *cut)
{
	struct slice line, rest = cut->text;

	promise(slice_eq(cut->text, slice_span(whole, cut->start, cut->end)));
	promise(cut->text.len && slice_rtrim(cut->text).len == cut->text.len);
	promise(slice_line(&rest, &line) && slice_trim(line).len);
}

static void check_cut(const struct cut *cut, const struct cut *before, struct slice whole,
		      bool plain)
{
	promise(cut->index == before->index + 1);
	promise(cut->start >= before->end && cut->end >= cut->start);
	promise(cut->line > before->line || (before->index && cut->line == before->line));
	promise(!before->only);
	if (cut->refused)
		promise(!cut->text.len);
	else if (plain)
		check_text(whole, cut);
}

/* Between JSON values there are commas, and the brackets of arrays that were taken apart. */
static void check_gap(struct slice whole, uint64_t from, uint64_t to)
{
	struct slice gap = slice_span(whole, (size_t)from, (size_t)to);

	for (size_t i = 0; i < gap.len; i++)
		promise(is_space(gap.p[i]) || gap.p[i] == ',' || gap.p[i] == '[' || gap.p[i] == ']');
}

/* What came out, as bytes to compare. */
static void render(struct buf *out, const struct cut *cut)
{
	buf_addf(out, "%zu %zu %llu %llu %d %d %d:", cut->index, cut->line,
		 (unsigned long long)cut->start, (unsigned long long)cut->end, cut->only,
		 cut->refused, (int)cut->is);
	buf_add(out, cut->text);
	for (size_t i = 0; i < cut->metas.n; i++) {
		buf_addf(out, " %s=", cut->metas.v[i].key);
		buf_add(out, cut->metas.v[i].value);
	}
	buf_addc(out, '\n');
}

static void split(struct slice text, const struct split_opts *opts, size_t step, bool plain,
		  struct buf *out)
{
	struct source *src = source_memory(text, NULL, step, NULL);
	struct splitter *sp = splitter_new(src, opts, NULL);
	struct cut cut, before = { 0 };
	struct arena a = ARENA_INIT;

	promise(sp != NULL);
	buf_reset(out);
	while (splitter_next(sp, &a, &cut)) {
		check_cut(&cut, &before, text, plain);
		if (plain && opts->by == SPLIT_JSON)
			check_gap(text, before.end, cut.start);
		render(out, &cut);
		before = cut;
		arena_reset(&a);
	}
	promise(!plain || !splitter_failed(sp));
	if (plain && opts->by == SPLIT_JSON)
		check_gap(text, before.end, text.len);
	splitter_free(sp);
	source_close(src);
	arena_free(&a);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct buf whole = BUF_INIT, pieces = BUF_INIT;

	if (size < 2)
		return 0;
	struct slice text = { (const char *)data + 2, size - 2 };
	struct split_opts opts = choose(data);
	bool plain = is_plain(text);
	split(text, &opts, 0, plain, &whole);
	for (size_t step = 1; step <= MAX_STEP; step++) {
		split(text, &opts, step, plain, &pieces);
		promise(slice_eq(buf_slice(&whole), buf_slice(&pieces)));
	}
	buf_free(&whole);
	buf_free(&pieces);
	return 0;
}
