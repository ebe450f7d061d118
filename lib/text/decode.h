/*
 * decode.h - bytes in one encoding to UTF-8, character by character.
 *
 * UTF-8, UTF-16 and UTF-32 are read here, all others through iconv.  What
 * cannot be read becomes U+FFFD.
 */
#ifndef TEXT_DECODE_H
#define TEXT_DECODE_H

#include "base/buf.h"
#include "text/offsets.h"

struct decoder;			/* keeps the state of shifts: one for one input */

/*
 * Under any name that iconv knows; "utf-16" and "utf-32" alone are little-endian.
 * NULL: iconv does not know it.
 */
struct decoder *decoder_new(const char *name);
void decoder_free(struct decoder *d);

struct decoded {
	struct buf text;		/* UTF-8 is appended */
	struct offsets offsets;		/* moves on with it */
	uint64_t n_bad;			/* bytes of input that had to be replaced are added */
};

#define DECODED_INIT { BUF_INIT, OFFSETS_INIT, 0 }

void decoded_free(struct decoded *to);

/*
 * Decodes what is whole at the beginning of `in` and returns how many bytes
 * that was; last: nothing follows, so that all is taken.  The outcome does not
 * depend on where the input is cut into calls.
 */
size_t decoder_run(struct decoder *d, struct slice in, bool last, struct decoded *to);

#endif
