/*
 * source.h - one input as UTF-8 text that grows in memory on request.
 *
 * A source opens a file (or takes a descriptor), takes off its compression
 * (.gz, .zst, .xz, .bz2, known by their first bytes), finds its encoding and
 * hands out UTF-8.  It remembers for every byte of that text where it stood in
 * the (decompressed) input, so that spans count the file's own bytes.
 *
 * Encoding: a byte order mark decides; what begins as a JSON object is UTF-8; else, if the first line (64 bytes of it)
 * holds control characters, zeros at every other place are UTF-16 or UTF-32; else
 * ASCII passes as it is, and at the first byte that is not ASCII the next 64 KiB
 * are looked at: UTF-8 is UTF-8 (two good sequences for each broken part are
 * enough; a broken part becomes U+FFFD, its bytes are counted), anything else is
 * what a page states in its first 1024 bytes, else what uchardet says where that is
 * plausible, or windows-1252.
 * The outcome does not depend on the sizes in which the input arrives.
 */
#ifndef TEXT_SOURCE_H
#define TEXT_SOURCE_H

#include "base/diag.h"
#include "base/slice.h"

#include <stdint.h>

struct source;

/*
 * Opens `path` for reading ("-": standard input).  encoding: an iconv name that
 * overrides the guess, or NULL.  step: bytes a read asks for; 0 is the default
 * (a test uses 1 to 5).  NULL with an error in sink ([cannot-read], [is-folder],
 * [bad-encoding]) if it cannot be read.
 */
struct source *source_open(const char *path, const char *encoding, size_t step,
			   struct diag_sink *sink);

/* The same for bytes in memory, which stay borrowed. */
struct source *source_memory(struct slice bytes, const char *encoding, size_t step,
			     struct diag_sink *sink);

/*
 * The same for a page whose encoding was stated with it, as HTTP does: a label, or empty.  It is
 * believed before what the page says itself, but not against a mark or against UTF-8.
 */
struct source *source_page(struct slice bytes, const char *encoding, struct slice charset, size_t step,
			   struct diag_sink *sink);

/*
 * The same for bytes that were opened, and perhaps looked at with decompress_peek: they are
 * taken over, and closed if it is NULL.
 */
struct decompress;
struct input_watch;
struct source *source_over(const struct decompress *bytes, const char *encoding, struct diag_sink *sink);

/* Reports how many bytes had to be replaced ([bad-utf8], once), and closes; NULL is nothing. */
void source_close(struct source *s);

/*
 * What is in the window now: text that was read and not dropped.  The slice is
 * valid until the next call that takes the source.
 */
struct slice source_text(const struct source *s);

/*
 * Reads until the window holds at least `want` bytes or the input ends.  False
 * when that takes more than could be read ([cannot-read], [bad-compressed] in
 * sink): what came before it is in the window, and the source has ended.
 * Returns true at the end of the input, too: source_ended says so.
 */
bool source_fill(struct source *s, size_t want);
bool source_ended(const struct source *s);

/* Drops the first n bytes of the window. */
void source_drop(struct source *s, size_t n);

/*
 * Where byte `at` of the window (at <= its length) stood in the input without
 * its compression, from 0: the byte itself in UTF-8, else the first of its character.
 */
uint64_t source_offset(const struct source *s, size_t at);

/*
 * The encoding found, as its IANA name in lower case, "utf-8" for ASCII too; or
 * the one given, in lower case.  Known when the text that shows it was read.
 */
const char *source_encoding(const struct source *s);

/* Bytes of input read so far, as they are on disk (for progress). */
uint64_t source_read(const struct source *s);

/* Tells w of each byte that is read from now on; it outlives the source. */
void source_watch(struct source *s, struct input_watch *w);

#endif
