#include "app/page_in.h"

#include "text/binary.h"

/* As the record says it: its url, what an earlier tool found, a source that is an address. */
static struct slice url_of(struct work *w)
{
	struct slice url;

	if (record_text(&w->rec, w->arena, "url", &url) && url.len)
		return url;
	if (record_member_text(&w->rec, w->arena, "metadata", "url", &url) && url.len)
		return url;
	if (slice_find(w->source, SLICE("://"), 0) < w->source.len)
		return w->source;
	return (struct slice){ NULL, 0 };
}

static bool take_field(struct page_in *page, struct work *w, const char *field)
{
	page->field = field;
	return record_text(&w->rec, w->arena, field, &page->text);
}

static bool find_text(struct page_in *page, struct work *w, const char *field)
{
	if (field && take_field(page, w, field))
		return true;
	if (field) {
		diag(w->sink, DIAG_ERROR, "no-text", w->line, "the record has no string '%s'", field);
		return false;
	}
	if (take_field(page, w, "html") && page->text.len) {
		page->is = WORK_HTML;
		return true;
	}
	page->field = "text";
	page->text = w->text;
	if (!w->has_text)
		diag(w->sink, DIAG_ERROR, "no-text", w->line, "the record has no 'html' and no 'text'");
	return w->has_text;
}

bool page_in(struct page_in *page, struct work *w, const char *field)
{
	const char *kind;

	*page = (struct page_in){ .text = w->text, .field = "text", .is = w->is, .url = w->url };
	if (!w->raw && !find_text(page, w, field))
		return false;
	kind = binary_kind(page->text);
	if (kind) {
		diag(w->sink, DIAG_ERROR, "binary", 0, "not a page but %s", kind);
		return false;
	}
	if (!w->raw)
		page->url = url_of(w);
	return true;
}
