#include "clean/site.h"

/* In small letters, without "www." */
static struct slice named(struct arena *a, struct slice host)
{
	char *p;

	if (slice_istarts(host, SLICE("www.")))
		host = slice_from(host, 4);
	p = arena_alloc(a, host.len + 1);
	for (size_t i = 0; i < host.len; i++)
		p[i] = to_lower(host.p[i]);
	return (struct slice){ p, host.len };
}

/* The first of the bytes `marks` in s; s.len if none. */
static size_t find_any(struct slice s, struct slice marks)
{
	size_t n = 0;

	while (n < s.len && slice_chr(marks, s.p[n]) == marks.len)
		n++;
	return n;
}

struct slice site_of_url(struct arena *a, struct slice url)
{
	size_t scheme = slice_find(url, SLICE("//"), 0), user;
	struct slice host;

	if (find_any(url, SLICE("/?#")) != scheme || scheme == url.len)
		return (struct slice){ NULL, 0 };
	host = slice_from(url, scheme + 2);
	host = slice_first(host, find_any(host, SLICE("/?#\\ ")));
	user = slice_chr(host, '@');
	if (user < host.len)
		host = slice_from(host, user + 1);
	return named(a, slice_first(host, slice_chr(host, ':')));
}

/* Letters, digits and dashes with dots between, the last part letters: "news.example.org". */
static bool is_host(struct slice s)
{
	size_t dots = 0, part = 0;
	bool letters = true;

	for (size_t i = 0; i < s.len; i++) {
		if (s.p[i] == '.') {
			if (part == 0)
				return false;
			dots++;
			part = 0;
			letters = true;
			continue;
		}
		if (!is_letter(s.p[i]) && !is_digit(s.p[i]) && s.p[i] != '-')
			return false;
		letters &= is_letter(s.p[i]);
		part++;
	}
	return dots > 0 && part > 1 && letters;
}

struct slice site_of_path(struct arena *a, struct slice path)
{
	struct slice rest = path;
	size_t n, folder = 0;

	if (slice_find(path, SLICE("://"), 0) < path.len)
		return site_of_url(a, path);
	while ((n = slice_chr(rest, '/')) < rest.len) {
		struct slice part = slice_first(rest, n);
		if (is_host(part))
			return named(a, part);
		rest = slice_from(rest, n + 1);
		folder = path.len - rest.len;
	}
	return folder > 1 ? slice_first(path, folder - 1) : folder ? SLICE("/") : SLICE(".");
}
