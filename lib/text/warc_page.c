#include "text/warc_page.h"

#include "text/encoding.h"
#include "text/http.h"

static bool is_html(struct slice content_type)
{
	struct slice type = media_type(content_type);

	return slice_ieq_z(type, "text/html") || slice_ieq_z(type, "application/xhtml+xml");
}

static bool is_http(struct slice content_type)
{
	struct slice type = media_type(content_type);

	return !type.len || slice_ieq_z(type, "application/http") || slice_ieq_z(type, "message/http");
}

/* What HTTP does not name is a page if it looks so, or does not yet show what it is. */
static bool is_page(const struct http *h)
{
	if (!h->body.len)
		return false;
	if (h->type.len)
		return is_html(h->type);
	return h->chunked || h->encoding.len || encoding_may_state(slice_first(h->body, ENCODING_HEAD));
}

enum warc_holds warc_holds(const struct warc_record *r)
{
	bool conversion = slice_ieq_z(r->type, "conversion");
	struct http h;

	if (slice_ieq_z(r->type, "response") && is_http(r->content_type)) {
		http_read(&h, r->block);
		return is_page(&h) ? WARC_HTML : WARC_NO_PAGE;
	}
	if (!r->block.len || !(conversion || slice_ieq_z(r->type, "response") || slice_ieq_z(r->type, "resource")))
		return WARC_NO_PAGE;
	if (is_html(r->content_type))
		return WARC_HTML;
	return conversion && slice_ieq_z(media_type(r->content_type), "text/plain") ? WARC_TEXT : WARC_NO_PAGE;
}

bool warc_page(struct warc_page *page, const struct warc_record *r, struct arena *a, size_t most,
	       struct diag_sink *sink)
{
	struct slice stated = r->content_type;
	struct http h = { .body = r->block };
	const char *why;

	if (slice_ieq_z(r->type, "response") && is_http(r->content_type)) {
		http_read(&h, r->block);
		stated = h.type;
	}
	*page = (struct warc_page){ .charset = media_parameter(stated, "charset"), .status = h.status };
	if (http_body(&h, a, most, &page->bytes, &why))
		return true;
	if (*why)
		diag(sink, DIAG_ERROR, "bad-content", 0, "the page is compressed with %s, which is not read here", why);
	else
		diag(sink, DIAG_ERROR, "too-long", 0, "page of more than %zu bytes: skipped", most);
	return false;
}
