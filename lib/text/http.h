/*
 * http.h - an HTTP response as an archive holds it: what its header says, and its body.
 *
 * Archives hold what servers and crawlers sent, and what programs made of it since:
 * bodies that say they are chunked or compressed and no longer are, chunks of wrong
 * lengths, lines that end in LF alone.  What can be read is read.
 */
#ifndef TEXT_HTTP_H
#define TEXT_HTTP_H

#include "base/arena.h"

struct http {
	int status;			/* 0: there is no header, all is body */
	struct slice type;		/* Content-Type: as media_type() takes it; or empty */
	struct slice encoding;		/* Content-Encoding */
	bool chunked;			/* Transfer-Encoding says so */
	struct slice body;		/* as it came */
};

/* Reads the header of a message.  Slices are of it. */
void http_read(struct http *h, struct slice message);

/*
 * Takes the body out of its chunks and its compression (gzip, deflate, zstd, in any order,
 * four of them at most): *body is a slice of the message or in the arena.  False if that
 * cannot be: *why is a literal that names the compression, or empty where more than `most`
 * bytes come out.  Of broken data what comes before the fault is taken.
 */
bool http_body(const struct http *h, struct arena *a, size_t most, struct slice *body, const char **why);

/* "text/html" of "text/html; charset=utf-8", and a parameter's value without quotes, or empty. */
struct slice media_type(struct slice content_type);
struct slice media_parameter(struct slice content_type, const char *name);

/*
 * Takes the next field of a header off *in, as HTTP and WARC write it: false at the empty
 * line that ends it, which is taken, too, or at the end.  A line without a colon and one
 * that goes on a field are passed over.
 */
bool header_field(struct slice *in, struct slice *name, struct slice *value);

#endif
