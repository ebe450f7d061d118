#include "html/url.h"

#include "base/buf.h"

/* The length of "scheme:", or 0. */
static size_t scheme_len(struct slice s)
{
	size_t n = 0;

	if (!s.len || !is_letter(s.p[0]))
		return 0;
	while (n < s.len && (is_letter(s.p[n]) || is_digit(s.p[n]) || s.p[n] == '+' || s.p[n] == '-' || s.p[n] == '.'))
		n++;
	return n < s.len && s.p[n] == ':' ? n + 1 : 0;
}

/* The length up to the path: "scheme://host"; 0 for an address without a host. */
static size_t origin_len(struct slice s)
{
	size_t n = scheme_len(s);

	if (n == 0 || !slice_starts(slice_from(s, n), SLICE("//")))
		return 0;
	for (n += 2; n < s.len && s.p[n] != '/' && s.p[n] != '?' && s.p[n] != '#'; n++)
		;
	return n;
}

static struct slice before(struct slice s, char mark)
{
	return slice_first(s, slice_chr(s, mark));
}

/* Takes the last segment off a path that is being made: "/a/b" becomes "/a". */
static void drop_segment(struct buf *out, size_t root)
{
	while (out->len > root && out->p[out->len - 1] != '/')
		out->len--;
	if (out->len > root)
		out->len--;
}

/* Appends a path that begins with a slash, its "." and ".." taken out. */
static void put_path(struct buf *out, struct slice path)
{
	size_t root = out->len;

	while (path.len) {
		struct slice rest = slice_from(path, 1), part = before(rest, '/');
		bool last = part.len == rest.len;
		path = slice_from(rest, part.len);
		if (slice_is(part, ".."))
			drop_segment(out, root);
		if (!slice_is(part, ".") && !slice_is(part, "..")) {
			buf_addc(out, '/');
			buf_add(out, part);
		} else if (last) {
			buf_addc(out, '/');
		}
	}
}

/* The path of the base's folder and the reference's, one after the other. */
static void put_joined(struct buf *out, struct slice folder, struct slice ref)
{
	struct slice path = before(before(ref, '#'), '?');
	struct buf all = BUF_INIT;

	while (folder.len && folder.p[folder.len - 1] != '/')
		folder.len--;
	if (!slice_starts(path, SLICE("/")))
		buf_add(&all, folder.len ? folder : SLICE("/"));
	buf_add(&all, path);
	put_path(out, buf_slice(&all));
	buf_add(out, slice_from(ref, path.len));
	buf_free(&all);
}

struct slice url_join(struct arena *a, struct slice base, struct slice ref)
{
	size_t origin = origin_len(base);
	struct buf out = BUF_INIT;
	struct slice made;

	if (!ref.len || origin == 0 || scheme_len(ref))
		return ref;
	if (slice_starts(ref, SLICE("//")))
		buf_add(&out, slice_first(base, scheme_len(base)));
	else if (ref.p[0] == '#')
		buf_add(&out, before(base, '#'));
	else if (ref.p[0] == '?')
		buf_add(&out, before(before(base, '#'), '?'));
	else
		buf_add(&out, slice_first(base, origin));
	if (ref.p[0] == '#' || ref.p[0] == '?' || slice_starts(ref, SLICE("//")))
		buf_add(&out, ref);
	else
		put_joined(&out, slice_from(before(before(base, '#'), '?'), origin), ref);
	made = arena_dup(a, buf_slice(&out));
	buf_free(&out);
	return made;
}

struct slice url_base(struct arena *a, const struct html_tree *tree, struct slice url)
{
	for (size_t i = 1; i < tree->n; i++) {
		struct slice href;
		if (tree->v[i].type != HTML_NODE_ELEMENT || tree->v[i].el != EL_BASE)
			continue;
		href = slice_trim(html_attribute(&tree->v[i], SLICE("href")));
		if (href.len)
			return url_join(a, url, href);
	}
	return url;
}
