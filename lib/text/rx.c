#include "text/rx.h"

#include "base/mem.h"

#include <stdlib.h>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

/*
 * Backtracking steps from one place of the text, their nesting, and KiB of heap.
 * With RX_TEXT_MAX they bound the work for any pattern on any line.
 */
#define MATCH_LIMIT 100000
#define DEPTH_LIMIT 10000
#define HEAP_LIMIT 20000

struct rx {
	pcre2_code *code;
	pcre2_match_context *limits;
	pcre2_match_data *found;
	size_t given_up;
};

static pcre2_match_context *limits_new(void)
{
	pcre2_match_context *limits = pcre2_match_context_create(NULL);

	if (!limits)
		mem_die(0);
	pcre2_set_match_limit(limits, MATCH_LIMIT);
	pcre2_set_depth_limit(limits, DEPTH_LIMIT);
	pcre2_set_heap_limit(limits, HEAP_LIMIT);
	return limits;
}

struct rx *rx_new(struct slice pattern, struct diag_sink *sink)
{
	uint32_t options = PCRE2_UTF | PCRE2_UCP | PCRE2_MATCH_INVALID_UTF | PCRE2_NEVER_BACKSLASH_C;
	const char *p = pattern.p ? pattern.p : "";
	pcre2_code *code;
	size_t at;
	int why;

	code = pcre2_compile((PCRE2_SPTR)p, pattern.len, options, &why, &at, NULL);
	if (!code) {
		char text[200] = "";
		if (why == PCRE2_ERROR_HEAP_FAILED)
			mem_die(0);
		pcre2_get_error_message(why, (PCRE2_UCHAR *)text, sizeof(text));
		diag(sink, DIAG_ERROR, "bad-regex", 0, "%s at byte %zu of '%.*s'", text, at,
		     SLICE_ARG(pattern));
		return NULL;
	}
	/* Where the system forbids it, matching falls back to the interpreter. */
	pcre2_jit_compile(code, PCRE2_JIT_COMPLETE);

	struct rx *rx = mem_grow(NULL, 1, sizeof(*rx));
	*rx = (struct rx){ code, limits_new(), pcre2_match_data_create(1, NULL), 0 };
	if (!rx->found)
		mem_die(0);
	return rx;
}

void rx_free(struct rx *rx)
{
	if (!rx)
		return;
	pcre2_match_data_free(rx->found);
	pcre2_match_context_free(rx->limits);
	pcre2_code_free(rx->code);
	free(rx);
}

/* A text cut at RX_TEXT_MAX has no end for $ to match. */
static int run(const struct rx *rx, struct slice text)
{
	PCRE2_SPTR p = (PCRE2_SPTR)(text.p ? text.p : "");
	uint32_t options = text.len > RX_TEXT_MAX ? PCRE2_NOTEOL : 0;
	size_t n = text.len > RX_TEXT_MAX ? RX_TEXT_MAX : text.len;
	int rc = pcre2_match(rx->code, p, n, 0, options, rx->found, rx->limits);

	/* The machine code has a small stack of its own; the interpreter has the heap. */
	if (rc == PCRE2_ERROR_JIT_STACKLIMIT)
		rc = pcre2_match(rx->code, p, n, 0, options | PCRE2_NO_JIT, rx->found, rx->limits);
	if (rc == PCRE2_ERROR_NOMEMORY)
		mem_die(0);
	return rc;
}

bool rx_match(struct rx *rx, struct slice text, struct slice *at)
{
	int rc = run(rx, text);

	rx->given_up += rc == PCRE2_ERROR_MATCHLIMIT || rc == PCRE2_ERROR_DEPTHLIMIT || rc == PCRE2_ERROR_HEAPLIMIT;
	if (rc >= 0 && at) {
		const size_t *v = pcre2_get_ovector_pointer(rx->found);
		*at = slice_span(text, v[0], v[1]);
	}
	return rc >= 0;
}

size_t rx_given_up(const struct rx *rx)
{
	return rx ? rx->given_up : 0;
}
