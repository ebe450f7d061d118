/*
 * fuzz.h - what every fuzz_NAME.c defines: libFuzzer's function, also called by replay.c.
 *
 * It feeds the bytes to one parser and checks what the parser promises with
 * `promise`, not only that it survives.  Returns 0.
 */
#ifndef TESTS_FUZZ_H
#define TESTS_FUZZ_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Like assert, but not gone with NDEBUG. */
#define promise(what) \
	((what) ? (void)0 : \
	 (fprintf(stderr, "%s:%d: broken promise: %s\n", __FILE__, __LINE__, #what), abort()))

#endif
