/*
 * stats_codes.h - how often each message was said, by its code.
 */
#ifndef APP_STATS_CODES_H
#define APP_STATS_CODES_H

#include <stddef.h>
#include <stdint.h>

struct code_count {
	const char *code;	/* a literal */
	uint64_t n;
};

/* Sorted by code; zeros are an empty one. */
struct codes {
	struct code_count *v;
	size_t n, cap;
};

void codes_add(struct codes *c, const char *code, uint64_t n);
void codes_add_all(struct codes *to, const struct codes *from);
void codes_free(struct codes *c);

#endif
