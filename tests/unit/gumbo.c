/*
 * gumbo.c [PAGE|FOLDER]... - our trees beside gumbo's: the same elements, as deep, in
 * the same order, and the same text between them but for white space.
 *
 * Without arguments: the pages of testdata, and pages of tags drawn by lot.  Fails
 * if a tree differs that has no excuse below.
 */
#include "base/buf.h"
#include "html/tree.h"
#include "text/source.h"
#include "text/utf8.h"

#include <dirent.h>
#include <gumbo.h>
#include <stdio.h>
#include <stdlib.h>

/*
 * What gumbo 0.10.1 (2015) reads by rules that have changed since, or gets wrong:
 * pages that have these two tags.
 */
static const struct { const char *tag, *other, *why; } excuses[] = {
	{ "<select", "", "<select> holds any element (HTML Standard, 2025)" },
	{ "<search", "", "<search> is an element of its own, which ends paragraphs (2023)" },
	{ "<menuitem", "", "<menuitem> is an element like any other (2016)" },
	{ "<isindex", "", "<isindex> is an element like any other (2016)" },
	{ "<main", "", "<main> is special: no end tag goes over it" },
	{ "<dialog", "", "<dialog> is special" },
	{ "<svg", "</p", "</p> and </br> end SVG and MathML (2019)" }, { "<svg", "</br", "as </p>" },
	{ "<math", "</p", "as <svg>" }, { "<math", "</br", "as <svg>" },
	{ "<!doctype html public", "<table", "gumbo knows no public identifier that begins as one that asks for quirks" },
};

struct count { size_t pages, same, excused; };

/* A line of an element: its depth and name, cut as gumbo's may be. */
static void put_element(struct buf *out, size_t depth, struct slice name)
{
	buf_addf(out, "%zu ", depth);
	for (size_t i = 0; i < name.len; i++)
		buf_addc(out, to_lower(name.p[i]));
	buf_addc(out, '\n');
}

/* Text goes on the line before it; without control characters, for which gumbo writes U+FFFD. */
static void put_text(struct buf *out, struct slice s)
{
	if (out->len && out->p[out->len - 1] == '\n')
		out->len--;
	while (s.len) {
		struct slice c = s;
		uint32_t cp = utf8_next(&s);
		if (cp > ' ' && !(cp >= 0x7F && cp < 0xA0) && (cp & 0xFFFE) != 0xFFFE &&
		    !(cp >= 0xFDD0 && cp < 0xFDF0) && cp != 0xFFFD)
			buf_add(out, slice_first(c, c.len - s.len));
	}
	buf_addc(out, '\n');
}

static void write_ours(struct buf *out, struct slice page)
{
	struct arena a = ARENA_INIT;
	struct html_tree tree;

	html_parse(&tree, &a, page);
	for (uint32_t i = html_after(&tree, 0, 0); i; i = html_after(&tree, i, 0)) {
		const struct html_node *n = &tree.v[i];
		size_t depth = 0;
		for (uint32_t up = i; up; up = tree.v[up].parent)
			depth += tree.v[up].type == HTML_NODE_ELEMENT;
		if (n->type == HTML_NODE_ELEMENT)
			put_element(out, depth, n->text);
		else if (n->type == HTML_NODE_TEXT)
			put_text(out, n->text);
	}
	arena_free(&a);
}

static const GumboVector *children_of(const GumboNode *n)
{
	if (n->type == GUMBO_NODE_DOCUMENT)
		return &n->v.document.children;
	return n->type == GUMBO_NODE_ELEMENT || n->type == GUMBO_NODE_TEMPLATE ? &n->v.element.children : NULL;
}

static void put_gumbo(struct buf *out, size_t depth, const GumboNode *n)
{
	struct slice name;

	if (n->type == GUMBO_NODE_ELEMENT || n->type == GUMBO_NODE_TEMPLATE) {
		name = slice_z(gumbo_normalized_tagname(n->v.element.tag));
		if (!name.len) {
			GumboStringPiece piece = n->v.element.original_tag;
			gumbo_tag_from_original_text(&piece);
			name = (struct slice){ piece.data, piece.length };
		}
		put_element(out, depth, name);
	} else if (n->type != GUMBO_NODE_COMMENT && n->type != GUMBO_NODE_DOCUMENT) {
		put_text(out, slice_z(n->v.text.text));
	}
}

static void write_gumbo(struct buf *out, struct slice page)
{
	GumboOptions o = kGumboDefaultOptions;
	GumboOutput *parsed = gumbo_parse_with_options(&o, page.p, page.len);
	const GumboNode *n = parsed->document;
	size_t depth = 0;

	while (n) {
		const GumboVector *children = children_of(n);
		put_gumbo(out, depth, n);
		if (children && children->length) {
			n = children->data[0];
			depth++;
			continue;
		}
		while (n->parent && n->index_within_parent + 1 == children_of(n->parent)->length) {
			n = n->parent;
			depth--;
		}
		n = n->parent ? children_of(n->parent)->data[n->index_within_parent + 1] : NULL;
	}
	gumbo_destroy_output(&o, parsed);
}

static bool has_tag(struct slice page, const char *tag)
{
	size_t at = 0;

	while ((at = slice_find(page, SLICE("<"), at)) < page.len && !slice_istarts_z(slice_from(page, at), tag))
		at++;
	return at < page.len || !*tag;
}

/* Whether an end tag is of a name like "a:b". */
static bool ends_prefixed(struct slice page)
{
	size_t at = 0;

	while ((at = slice_find(page, SLICE("</"), at)) < page.len) {
		struct slice tag = slice_from(page, at += 2);
		if (slice_chr(slice_first(tag, slice_chr(tag, '>')), ':') < slice_chr(tag, '>'))
			return true;
	}
	return false;
}

static const char *excuse(struct slice page)
{
	if (ends_prefixed(page))
		return "gumbo takes any element that it does not know for any other";
	for (size_t i = 0; i < N_ELEMS(excuses); i++)
		if (has_tag(page, excuses[i].tag) && has_tag(page, excuses[i].other))
			return excuses[i].why;
	return NULL;
}

/* Up to three lines, the last of them the first in which the two differ. */
static void show_difference(struct slice ours, struct slice theirs)
{
	size_t at = 0, from;

	while (at < ours.len && at < theirs.len && ours.p[at] == theirs.p[at])
		at++;
	from = at;
	for (int lines = 0; from > 0 && lines < 3; lines += from > 0 && ours.p[from - 1] == '\n')
		from--;
	printf("  after:  %.*s\n  ours:   %.60s\n  gumbo:  %.60s\n", (int)(at - from), ours.p + from,
	       at < ours.len ? ours.p + at : "", at < theirs.len ? theirs.p + at : "");
}

static void compare(struct count *c, struct slice page, const char *name)
{
	struct buf ours = BUF_INIT, theirs = BUF_INIT;

	write_ours(&ours, page);
	write_gumbo(&theirs, page);
	c->pages++;
	if (slice_eq(buf_slice(&ours), buf_slice(&theirs))) {
		c->same++;
	} else if (excuse(page)) {
		c->excused++;
		printf("%s differs: %s\n", name, excuse(page));
	} else {
		printf("%s differs: %.*s\n", name, page.len < 2000 ? (int)page.len : 0, page.p);
		buf_addc(&ours, '\0');
		buf_addc(&theirs, '\0');
		show_difference(buf_slice(&ours), buf_slice(&theirs));
	}
	buf_free(&ours);
	buf_free(&theirs);
}

/* Reads a page as the tools do, into UTF-8. */
static void compare_file(struct count *c, const char *path)
{
	struct diag_sink sink = { 0 };
	struct source *s = source_open(path, NULL, 0, &sink);

	if (!s || !source_fill(s, (size_t)-1)) {
		printf("cannot read %s\n", path);
		c->pages++;
	} else {
		compare(c, source_text(s), path);
	}
	source_close(s);
}

static int by_name(const struct dirent **a, const struct dirent **b)
{
	return strcmp((*a)->d_name, (*b)->d_name);
}

/* A page, or those of a folder that end in ".html". */
static void compare_path(struct count *c, const char *path)
{
	struct dirent **files = NULL;
	int n = scandir(path, &files, NULL, by_name);

	if (n < 0)
		compare_file(c, path);
	for (int i = 0; i < n; i++) {
		struct buf file = BUF_INIT;
		buf_addf(&file, "%s/%s", path, files[i]->d_name);
		if (slice_ends(slice_z(files[i]->d_name), SLICE(".html"))) {
			buf_addc(&file, '\0');
			compare_file(c, file.p);
		}
		buf_free(&file);
		free(files[i]);
	}
	free(files);
}

/* Elements that begin, end and enclose each other in all the ways that the rules know. */
static const char *const tags[] = {
	"p", "p", "div", "div", "span", "a", "a", "b", "i", "em", "font", "nobr", "h1", "h2", "ul", "ol", "li",
	"li", "dl", "dt", "dd", "table", "table", "tr", "td", "th", "tbody", "thead", "caption", "col",
	"colgroup", "form", "button", "blockquote", "pre", "article", "address", "center", "object", "br",
	"hr", "img", "input", "body", "html", "head", "svg", "math", "desc", "mi", "title", "x-y", "code",
	"template", "option", "ruby", "rt", "rp", "textarea", "script", "style", "small", "aside",
};

#define LOT_PAGES 3000

static uint32_t lot(uint32_t *state, size_t n)
{
	*state = *state * 1664525 + 1013904223;
	return (uint32_t)((uint64_t)*state * n >> 32);
}

static void draw_page(struct buf *page, uint32_t *state)
{
	buf_reset(page);
	if (lot(state, 2))
		buf_addz(page, "<!DOCTYPE html>");
	for (uint32_t n = 2 + lot(state, 24); n > 0; n--) {
		const char *tag = tags[lot(state, N_ELEMS(tags))];
		uint32_t what = lot(state, 8);
		if (what < 5)
			buf_addf(page, what ? "<%s>" : "<%s class=c>", tag);
		else if (what < 7)
			buf_addf(page, "</%s>", tag);
		else	/* not white space alone: gumbo loses it in what was moved out of a table */
			buf_addz(page, "text ");
	}
}

static void compare_drawn(struct count *c)
{
	struct buf page = BUF_INIT;
	uint32_t state = 20150430;
	char name[40];

	for (int i = 0; i < LOT_PAGES; i++) {
		draw_page(&page, &state);
		snprintf(name, sizeof(name), "drawn page %d", i);
		compare(c, buf_slice(&page), name);
	}
	buf_free(&page);
}

int main(int argc, char **argv)
{
	struct count c = { 0, 0, 0 };

	for (int i = 1; i < argc; i++)
		compare_path(&c, argv[i]);
	if (argc < 2) {
		compare_path(&c, TESTDATA "/pages");
		compare_drawn(&c);
	}
	printf("%zu of %zu pages have the same tree, %zu more differ as they should\n", c.same, c.pages, c.excused);
	return c.same + c.excused == c.pages ? 0 : 1;
}
