#include "text/warc.h"

#include "text/http.h"

#include <inttypes.h>

#define STEP ((size_t)128 * 1024)	/* bytes that are read at once */
#define HEAD_MOST ((size_t)64 * 1024)	/* bytes that a record's header may have */
#define VERSION "WARC/?."		/* what a record begins with; ClueWeb's say 0.18 */
#define VERSION_LINE ((size_t)32)	/* more than one of these lines and the name after it have */
#define ENDS_MOST ((size_t)32)	/* bytes of line ends behind a record that are looked past */
#define FIELD_NAME ((size_t)64)
#define WENT_BACK_LEAST ((uint64_t)1 << 20)
#define LENGTH_MOST (SIZE_MAX / 2)	/* so that places can be added up */
#define KEEP_SIZE ((size_t)2 << 20)	/* a larger window is given back when it is empty */
#define TAIL ((size_t)64 * 1024)	/* bytes of other data behind a record in which a fault is looked for */
#define SHOWN ((size_t)64 * 1024)	/* bytes of a block that is too long to be held */

static bool begins_version(struct slice s)
{
	return slice_starts(s, SLICE("WARC/")) && s.len > 6 && is_digit(s.p[5]) && s.p[6] == '.';
}

bool warc_begins(struct slice head)
{
	return begins_version(slice_ltrim(head));
}

bool warc_begins_arc(struct slice head)
{
	return slice_starts(head, SLICE("filedesc://"));
}

void warc_begin(struct warc *w, struct decompress *bytes, size_t most, struct diag_sink *sink)
{
	*w = (struct warc){ .bytes = bytes, .sink = sink, .most = most, .window = BUF_INIT };
	bytes->resumes = true;
}

void warc_end(struct warc *w)
{
	buf_free(&w->window);
}

uint64_t warc_read(const struct warc *w)
{
	return w->base + w->at;
}

static struct slice left(const struct warc *w)
{
	return slice_from(buf_slice(&w->window), w->at);
}

static uint64_t place(const struct warc *w, size_t at)
{
	return w->base + at;
}

/* What is of no more use moves away only when it is as long as what stays: each byte moves once. */
static void make_room(struct warc *w)
{
	struct buf *b = &w->window;
	size_t stays = b->len - w->keep;

	if (stays == 0 || (b->cap - b->len < STEP && w->keep >= stays)) {
		buf_drop(b, w->keep);
		w->base += w->keep;
		w->at -= w->keep;
		w->keep = 0;
		if (stays == 0 && b->cap > KEEP_SIZE)
			buf_free(b);
	}
	buf_reserve(b, STEP);
}

static void read_more(struct warc *w)
{
	size_t n;

	make_room(w);
	if (!decompress_read(w->bytes, w->window.p + w->window.len, STEP, &n)) {
		w->failed = w->bytes->failed;
		w->broken = w->bytes->broken;
		w->broken_at = w->bytes->member;
	}
	w->ended = n == 0;
	w->window.len += n;
}

/* Reads until n bytes are left in the window; false if there are not as many. */
static bool fill(struct warc *w, size_t n)
{
	while (left(w).len < n && !w->ended)
		read_more(w);
	return left(w).len >= n;
}

/* Passes n bytes, which are not kept; false if there are not as many. */
static bool skip(struct warc *w, uint64_t n)
{
	w->keep = w->at;
	while (n > left(w).len) {
		n -= left(w).len;
		w->keep = w->at = w->window.len;
		if (!fill(w, 1))
			return false;
	}
	w->keep = w->at += (size_t)n;
	return true;
}

/* Takes a byte of the line ends after a record, or before the first; false: something else, or the end. */
static bool take_end(struct warc *w)
{
	if (!fill(w, 1) || (left(w).p[0] != '\r' && left(w).p[0] != '\n'))
		return false;
	w->at++;
	return true;
}

/* Whether a name and a colon begin s, as a field does. */
static bool begins_field(struct slice s)
{
	size_t n = 0;

	while (n < s.len && (is_letter(s.p[n]) || s.p[n] == '-'))
		n++;
	return n > 0 && n < s.len && s.p[n] == ':';
}

/* Whether a record begins s: a line with a version, and a field. */
static bool begins_record(struct slice s)
{
	size_t n = 7;

	if (!begins_version(s))
		return false;
	while (n < s.len && is_digit(s.p[n]))
		n++;
	if (n < s.len && s.p[n] == '\r')
		n++;
	return n < s.len && s.p[n] == '\n' && begins_field(slice_first(slice_from(s, n + 1), FIELD_NAME));
}

/* Goes on to where the next record begins, or to the end. */
static void find_record(struct warc *w)
{
	w->lost = false;
	for (w->keep = w->at; fill(w, 1); w->keep = ++w->at) {
		size_t n = slice_find(left(w), SLICE("WARC/"), 0);
		while (n == left(w).len && !w->ended) {
			w->keep = w->at += n < 4 ? 0 : n - 4;	/* the word may be cut here */
			read_more(w);
			n = slice_find(left(w), SLICE("WARC/"), 0);
		}
		w->keep = w->at += n;
		fill(w, VERSION_LINE + FIELD_NAME);
		if (!left(w).len || begins_record(left(w)))
			return;
	}
}

static struct slice unbracket(struct slice s)
{
	return s.len > 1 && s.p[0] == '<' && s.p[s.len - 1] == '>' ? slice_span(s, 1, s.len - 1) : s;
}

/* Fills the fields from a header; false if it does not say how long the block is. */
static bool read_fields(struct warc_record *r, struct slice head, size_t *length)
{
	struct slice name, value;
	bool has_length = false;

	head = slice_from(head, slice_chr(head, '\n') + 1);
	while (header_field(&head, &name, &value)) {
		if (slice_ieq_z(name, "warc-type"))
			r->type = value;
		else if (slice_ieq_z(name, "warc-record-id"))
			r->id = unbracket(value);
		else if (slice_ieq_z(name, "warc-target-uri"))
			r->url = unbracket(value);
		else if (slice_ieq_z(name, "warc-date"))
			r->date = value;
		else if (slice_ieq_z(name, "content-type"))
			r->content_type = value;
		else if (slice_ieq_z(name, "content-length"))
			has_length = slice_number(value, length) && *length <= LENGTH_MOST;
	}
	return has_length;
}

/* Bytes of the header that the window begins with, the empty line included; 0: it does not end. */
static size_t head_length(struct warc *w)
{
	size_t n = 0;

	for (;;) {
		struct slice in = left(w);
		size_t end = n + slice_chr(slice_from(in, n), '\n');
		if (end == in.len) {
			if (in.len > HEAD_MOST || !fill(w, in.len + 1))
				return 0;
			continue;
		}
		if (end == n || (end == n + 1 && in.p[n] == '\r'))
			return end + 1;
		n = end + 1;
	}
}

/* Says why the record is refused.  The next is looked for from w->at on. */
static void refuse(struct warc *w, struct warc_record *r, const char *why)
{
	w->lost = true;
	*r = (struct warc_record){ .refused = true, .index = r->index, .start = r->start, .end = place(w, w->at) };
	diag(w->sink, DIAG_ERROR, "bad-warc", 0, "record %zu, at byte %" PRIu64 ": %s", r->index, r->start, why);
}

/* The same for a record that the end, or a fault, came in. */
static void refuse_cut(struct warc *w, struct warc_record *r)
{
	const char *broken = w->broken;

	w->broken = NULL;
	if (!broken && !w->failed) {
		refuse(w, r, "it is cut short");
		return;
	}
	w->lost = true;
	*r = (struct warc_record){ .refused = true, .index = r->index, .start = r->start, .end = place(w, w->at) };
	if (w->failed)		/* which was said */
		return;
	diag(w->sink, DIAG_ERROR, "bad-compressed", 0, "record %zu, at byte %" PRIu64 ": cannot decompress %s at byte "
	     "%" PRIu64 " of the file: %s", r->index, r->start, decompress_name(w->bytes), w->broken_at, broken);
}

static bool has_record(struct slice s)
{
	for (; s.len; s = slice_from(s, 1)) {
		s = slice_from(s, slice_find(s, SLICE("WARC/"), 0));
		if (begins_record(s))
			return true;
	}
	return false;
}

/*
 * Whether the fault is in the member that the record, just passed, ended in: its checksum is
 * wrong, or it goes on with what is no record.
 */
static bool is_suspect(struct warc *w)
{
	if (begins_version(left(w)))
		return false;
	fill(w, TAIL);
	return w->ended && w->broken && w->broken != decompress_cut_short &&
	       w->bytes->member_out > left(w).len && !has_record(left(w));
}

/* Whether what is left could go on as a record begins, were it not the end. */
static bool is_cut_version(const struct warc *w)
{
	return w->ended && (slice_starts(SLICE("WARC/"), left(w)) || (slice_starts(left(w), SLICE("WARC/")) && left(w).len < 7));
}

/* Whether the block is followed by the two line ends that it should be, or at least by another record or the end. */
static bool is_followed(struct warc *w)
{
	bool ends = fill(w, 4) && slice_starts(left(w), SLICE("\r\n\r\n"));

	ends |= fill(w, 2) && slice_starts(left(w), SLICE("\n\n"));
	for (size_t i = 0; i < ENDS_MOST && take_end(w); i++)
		;	/* more of them are for the next record to pass */
	fill(w, VERSION_LINE);
	return ends || begins_version(left(w)) || is_cut_version(w);
}

/* A block of so many bytes behind the header, of `head` bytes, that the window begins with. */
static void take_block(struct warc *w, struct warc_record *r, size_t head, size_t length)
{
	size_t held = length <= w->most || length < SHOWN ? length : SHOWN;

	r->whole = length <= w->most;
	if (!fill(w, head + held)) {
		w->at += head;
		refuse_cut(w, r);
		return;
	}
	w->at += head + held;
	r->end = place(w, w->at) + (length - held);
	w->to_skip = length - held;
	if (!w->to_skip && !is_followed(w)) {
		w->at = w->keep + head;
		refuse(w, r, "its Content-Length is wrong: no record follows it");
	} else if (!w->to_skip && is_suspect(w)) {
		refuse_cut(w, r);
	} else {
		struct slice all = slice_from(buf_slice(&w->window), w->keep);
		read_fields(r, slice_first(all, head), &length);
		r->block = slice_span(all, head, head + held);
	}
}

/*
 * Goes on behind the first byte of a header that does not end, where a record may be; or,
 * if there were many of them, behind all that was looked at: time stays linear.
 */
static void pass_head(struct warc *w)
{
	size_t n = slice_first(left(w), HEAD_MOST).len;

	w->went_back += n;
	w->at += w->went_back > place(w, w->at) + WENT_BACK_LEAST ? n : 1;
}

/* The record that the window begins with. */
static void take_record(struct warc *w, struct warc_record *r)
{
	size_t head, length;

	fill(w, VERSION_LINE);
	if (is_cut_version(w)) {
		w->at = w->window.len;
		refuse_cut(w, r);
		return;
	}
	if (!begins_version(left(w))) {
		w->at++;
		refuse(w, r, "there is no record, but other data");
		return;
	}
	head = head_length(w);
	if (!head) {
		bool cut = w->ended && left(w).len <= HEAD_MOST;
		pass_head(w);
		if (cut)
			refuse_cut(w, r);
		else
			refuse(w, r, "its header does not end");
	} else if (!read_fields(r, slice_first(left(w), head), &length)) {
		w->at += head;
		r->end = place(w, w->at);
		if (slice_is(r->type, "warcinfo"))	/* as ClueWeb22 begins; it is about the file */
			w->lost = r->whole = true;
		else
			refuse(w, r, "its header states no length");
	} else {
		take_block(w, r, head, length);
	}
}

static void number(struct warc *w, struct warc_record *r)
{
	w->start = place(w, w->at);
	*r = (struct warc_record){ .index = ++w->index, .start = w->start };
}

/* Behind the last record before a fault: goes on behind the fault.  False at the end of all. */
static bool resume(struct warc *w)
{
	if (w->failed || !w->bytes->broken || !decompress_resume(w->bytes, SLICE(VERSION)))
		return false;
	w->ended = false;
	return true;
}

bool warc_next(struct warc *w, struct warc_record *r)
{
	uint64_t rest = w->to_skip;

	*r = (struct warc_record){ .index = w->index, .start = w->start };
	w->to_skip = 0;
	if (rest && !skip(w, rest) && !w->failed) {
		refuse_cut(w, r);
		return true;
	}
	do {
		w->keep = w->at;
		if (w->lost)
			find_record(w);
		w->keep = w->at;
		while (take_end(w))
			w->keep = w->at;	/* however many there are, they are not kept */
		if (left(w).len) {
			number(w, r);
			take_record(w, r);
			return !w->failed || !r->refused;
		}
		if (w->broken) {
			number(w, r);
			refuse_cut(w, r);
			return true;
		}
	} while (resume(w));
	return false;
}
