#include "text/http.h"

#include "text/encoding.h"
#include "text/unpack.h"

#define LAYERS 4	/* of compression, one in another */

/* The next line, to LF: a CR before it is no part of it. */
static struct slice take_line(struct slice *in)
{
	size_t n = slice_chr(*in, '\n');
	struct slice line = slice_first(*in, n);

	*in = slice_from(*in, n + 1);
	if (slice_ends(line, SLICE("\r")))
		line.len--;
	return line;
}

bool header_field(struct slice *in, struct slice *name, struct slice *value)
{
	while (in->len) {
		struct slice line = take_line(in);
		size_t colon = slice_chr(line, ':');
		if (!line.len)
			return false;
		if (colon == line.len || is_space(line.p[0]))
			continue;
		*name = slice_rtrim(slice_first(line, colon));
		*value = slice_trim(slice_from(line, colon + 1));
		return true;
	}
	return false;
}

/* "HTTP/1.1 200 OK": the number, or 1 where there is none to read. */
static int status_of(struct slice line)
{
	struct slice word;
	int n;

	slice_word(&line, &word);
	line = slice_ltrim(line);
	return slice_take_digits(&line, 3, 3, &n) && n ? n : 1;
}

static void take_field(struct http *h, struct slice name, struct slice value)
{
	if (slice_ieq_z(name, "content-type") && !h->type.len)
		h->type = value;
	else if (slice_ieq_z(name, "content-encoding") && !h->encoding.len)
		h->encoding = value;
	else if (slice_ieq_z(name, "transfer-encoding"))
		h->chunked |= slice_ieq(value, SLICE("chunked"));
}

void http_read(struct http *h, struct slice message)
{
	struct slice name, value;

	*h = (struct http){ .body = message };
	if (!slice_istarts(message, SLICE("HTTP/")))
		return;
	h->status = status_of(take_line(&h->body));
	while (header_field(&h->body, &name, &value))
		take_field(h, name, value);
}

static int hex(char c)
{
	return is_digit(c) ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/* The length that a chunk's line states; false if it is no such line. */
static bool chunk_length(struct slice line, size_t *n)
{
	size_t i = 0;

	for (*n = 0; i < line.len && hex(line.p[i]) >= 0 && i < 12; i++)
		*n = *n * 16 + (size_t)hex(line.p[i]);
	line = slice_ltrim(slice_from(line, i));
	return i && (!line.len || line.p[0] == ';');
}

/*
 * The chunks one behind the other.  Where no chunk begins, what is left is taken as it is:
 * the lengths are wrong, or there are no chunks (any more).
 */
static struct slice unchunk(struct arena *a, struct slice in)
{
	char *out = NULL;
	size_t used = 0, n;

	for (;;) {
		struct slice rest = in, piece;
		bool is_chunk = chunk_length(take_line(&rest), &n);
		if (is_chunk && n == 0)
			break;
		if (!out && !is_chunk)
			return in;
		if (!out)
			out = arena_alloc(a, in.len);
		piece = is_chunk ? slice_first(rest, n) : in;
		memcpy(out + used, piece.p ? piece.p : "", piece.len);
		used += piece.len;
		in = is_chunk ? slice_from(rest, n) : (struct slice){ NULL, 0 };
		if (slice_starts(in, SLICE("\r\n")))
			in = slice_from(in, 2);
		else if (slice_starts(in, SLICE("\n")))
			in = slice_from(in, 1);
		if (!in.len)
			break;
	}
	return (struct slice){ out, used };
}

/* The names of RFC 9110, 8.4.1, and of RFC 8878; those that there is no codec for stand without one. */
static const struct { const char *name; const struct codec *codec; } codings[] = {
	{ "gzip", &codec_gzip }, { "x-gzip", &codec_gzip }, { "deflate", &codec_deflate },
	{ "zstd", &codec_zstd }, { "br", NULL }, { "compress", NULL }, { "x-compress", NULL },
	{ "dcb", NULL }, { "dcz", NULL },
};

/* Whether the body is no longer what its header says: many programs leave the header as it was. */
static bool is_bare(const struct codec *codec, struct slice body)
{
	if (!body.len || encoding_may_state(slice_first(body, ENCODING_HEAD)))
		return true;
	return codec && codec->magic[0].len && !codec_begins_with(codec, body);
}

/* Takes one coding off. */
static bool decode(struct slice coding, struct arena *a, size_t most, struct slice *body, const char **why)
{
	struct buf out = BUF_INIT;
	size_t i = 0;

	while (i < N_ELEMS(codings) && !slice_ieq_z(coding, codings[i].name))
		i++;
	if (i == N_ELEMS(codings) || is_bare(codings[i].codec, *body))
		return true;
	if (!codings[i].codec) {
		*why = slice_is(slice_z(codings[i].name), "br") ? "Brotli" : "an old or a rare compression";
		return false;
	}
	if (unpack(codings[i].codec, *body, most, &out) == UNPACKED_TOO_LONG)
		*why = "";
	else if (out.len)
		*body = arena_dup(a, buf_slice(&out));
	buf_free(&out);
	return !*why;
}

/* The last of a list. */
static struct slice take_last(struct slice *list)
{
	size_t at = list->len;
	struct slice last;

	while (at && list->p[at - 1] != ',')
		at--;
	last = slice_trim(slice_from(*list, at));
	*list = slice_first(*list, at ? at - 1 : 0);
	return last;
}

bool http_body(const struct http *h, struct arena *a, size_t most, struct slice *body, const char **why)
{
	struct slice list = h->encoding;

	*why = NULL;
	*body = h->chunked ? unchunk(a, h->body) : h->body;
	for (int i = 0; i < LAYERS && list.len; i++)
		if (!decode(take_last(&list), a, most, body, why))
			return false;
	return true;
}

struct slice media_type(struct slice content_type)
{
	return slice_trim(slice_first(content_type, slice_chr(content_type, ';')));
}

struct slice media_parameter(struct slice content_type, const char *name)
{
	struct slice rest = slice_from(content_type, slice_chr(content_type, ';') + 1), value;

	while (rest.len) {
		struct slice one = slice_first(rest, slice_chr(rest, ';'));
		size_t is = slice_chr(one, '=');
		rest = slice_from(rest, one.len + 1);
		if (!slice_ieq_z(slice_trim(slice_first(one, is)), name))
			continue;
		value = slice_trim(slice_from(one, is + 1));
		if (value.len > 1 && (value.p[0] == '"' || value.p[0] == '\'') && value.p[value.len - 1] == value.p[0])
			value = slice_span(value, 1, value.len - 1);
		return value;
	}
	return rest;
}
