/*
 * encoding.h - which encoding bytes are in, by their looks.
 */
#ifndef TEXT_ENCODING_H
#define TEXT_ENCODING_H

#include "base/slice.h"

#define ENCODING_SAMPLE ((size_t)64 * 1024)	/* bytes that are looked at to decide */
#define ENCODING_HEAD ((size_t)64)		/* bytes in which UTF-16 shows */
#define ENCODING_STATED ((size_t)1024)		/* bytes in which a page states its own */

struct encoding {
	const char *name;	/* IANA's, in lower case */
	const char *decode_as;	/* what decoder_new takes: it, or the superset in use */
};

extern const struct encoding encoding_utf8;

/* The encoding whose byte order mark begins head, with its length in *n; or NULL. */
const struct encoding *encoding_mark(struct slice head, size_t *n);

/* Whether head, with more bytes behind it, could become another mark than it is. */
bool encoding_mark_open(struct slice head);

/*
 * Whether the first bytes of an input look like something else than ASCII in
 * its first line or ENCODING_HEAD bytes, so that a sample must be looked at;
 * *settled: more bytes would not change the answer.
 */
bool encoding_suspect(struct slice head, bool *settled);

/* UTF-16 or UTF-32 without a mark, by the zeros in them; NULL if sample is neither. */
const struct encoding *encoding_wide(struct slice sample);

/*
 * What a page says in its first ENCODING_STATED bytes: by <meta>, or XML's declaration; NULL:
 * nothing, or a name that is none.  And whether an input that begins so could be a page:
 * more bytes after these may show that it is none.
 */
const struct encoding *encoding_stated(struct slice head);
bool encoding_may_state(struct slice head);

/* The encoding that a label of the Encoding Standard means, as in HTTP's charset; or NULL. */
const struct encoding *encoding_of_label(struct slice label);

/*
 * For a sample whose first byte is not ASCII (up to ENCODING_SAMPLE bytes: less
 * means that the input ends there): UTF-8 if that is what most of it is, else what
 * is stated (or NULL), else encoding_legacy.
 */
const struct encoding *encoding_guess(struct slice sample, const struct encoding *stated);

/* For a sample that is not UTF-8: what uchardet says if that is plausible, else windows-1252. */
const struct encoding *encoding_legacy(struct slice sample);

#endif
