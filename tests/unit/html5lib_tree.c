/*
 * html5lib_tree [FILE ...] - runs tests of the form that html5lib's tests of tree
 * construction have (#data, #document; see their README); without a file, our
 * own.  A folder means its *.dat files.  Tests of fragments and of scripts that
 * run are not counted.
 */
#include "html/tree.h"

#include "html5lib.h"
#include "html5lib_names.h"

#include <stdio.h>
#include <stdlib.h>

static int by_attribute(const void *a, const void *b)
{
	return slice_cmp(((const struct html_attribute *)a)->name, ((const struct html_attribute *)b)->name);
}

static void begin_row(struct buf *out, size_t depth)
{
	buf_addz(out, "| ");
	for (size_t i = 0; i < depth; i++)
		buf_addz(out, "  ");
}

static void put_attributes(struct buf *out, const struct html_node *n, size_t depth)
{
	struct html_attribute *sorted = malloc((n->n_attributes + 1) * sizeof(*sorted));

	if (n->n_attributes)
		memcpy(sorted, n->attributes, n->n_attributes * sizeof(*sorted));
	for (size_t i = 0; i < n->n_attributes; i++)
		sorted[i].name = attribute_name(n, sorted[i].name);
	qsort(sorted, n->n_attributes, sizeof(*sorted), by_attribute);
	for (size_t i = 0; i < n->n_attributes; i++) {
		begin_row(out, depth);
		buf_add(out, sorted[i].name);
		buf_addz(out, "=\"");
		buf_add(out, sorted[i].value);
		buf_addz(out, "\"\n");
	}
	free(sorted);
}

static void put_doctype(struct buf *out, const struct html_node *n)
{
	buf_addz(out, "<!DOCTYPE ");
	buf_add(out, n->text);
	if (n->n_attributes) {
		buf_addz(out, " \"");
		buf_add(out, html_attribute(n, SLICE("public")));
		buf_addz(out, "\" \"");
		buf_add(out, html_attribute(n, SLICE("system")));
		buf_addc(out, '"');
	}
	buf_addz(out, ">\n");
}

static void put_around(struct buf *out, const char *before, struct slice text, const char *after)
{
	buf_addz(out, before);
	buf_add(out, text);
	buf_addz(out, after);
}

static void put_node(struct buf *out, const struct html_node *n, size_t depth)
{
	static const char *const open[] = { "<", "<svg ", "<math " };

	begin_row(out, depth);
	switch (n->type) {
	case HTML_NODE_DOCTYPE:
		put_doctype(out, n);
		break;
	case HTML_NODE_ELEMENT:
		put_around(out, open[n->ns], element_name(n), ">\n");
		put_attributes(out, n, depth + 1);
		break;
	case HTML_NODE_TEXT:
		put_around(out, "\"", n->text, "\"\n");
		break;
	case HTML_NODE_COMMENT:
		put_around(out, "<!-- ", n->text, " -->\n");
		break;
	case HTML_NODE_CONTENT:
		buf_addz(out, "content\n");
		break;
	case HTML_NODE_DOCUMENT:
		break;
	}
}

static struct buf dump(struct slice page)
{
	struct arena a = ARENA_INIT;
	struct html_tree tree;
	struct buf out = BUF_INIT;

	html_parse(&tree, &a, page);
	for (uint32_t i = html_after(&tree, 0, 0); i; i = html_after(&tree, i, 0)) {
		size_t depth = 0;
		for (uint32_t up = tree.v[i].parent; up; up = tree.v[up].parent)
			depth++;
		put_node(&out, &tree.v[i], depth);
	}
	arena_free(&a);
	return out;
}

/* What stands in test between the line `begin` and the line `end`, without its last line end. */
static struct slice section(struct slice test, const char *begin, const char *end)
{
	size_t from = slice_find(test, slice_z(begin), 0) + strlen(begin);
	size_t to = end ? slice_find(test, slice_z(end), from > 0 ? from - 1 : 0) : test.len;

	return slice_span(test, from, to);
}

static bool has_line(struct slice test, const char *line)
{
	return slice_find(test, slice_z(line), 0) < test.len;
}

static bool agrees(struct slice test, const char *path)
{
	struct slice want = section(test, "\n#document\n", NULL);
	struct slice data = section(test, "#data\n", "\n#errors\n");
	struct buf got = dump(data);
	bool same = slice_eq(slice_rtrim(want), slice_rtrim(buf_slice(&got)));

	if (!same)
		printf("%s:\n%.*s\nwanted\n%.*s\ngot\n%.*s\n", path, SLICE_ARG(data), SLICE_ARG(want),
		       SLICE_ARG(buf_slice(&got)));
	buf_free(&got);
	return same;
}

static struct buf load(const char *path)
{
	FILE *fp = fopen(path, "rb");
	struct buf text = BUF_INIT;
	size_t n;

	while (fp) {
		buf_reserve(&text, 65536);
		n = fread(text.p + text.len, 1, 65536, fp);
		text.len += n;
		if (n == 0)
			break;
	}
	if (fp)
		fclose(fp);
	return text;
}

static struct score run_file(const char *path)
{
	struct buf text = load(path);
	struct slice rest = buf_slice(&text);
	struct score score = { 0, 0 };

	while (rest.len) {
		size_t n = slice_find(rest, SLICE("\n\n#data\n"), 0);
		struct slice test = slice_first(rest, n);
		rest = slice_from(rest, n + 2);
		if (has_line(test, "\n#document-fragment\n") || has_line(test, "\n#script-on\n"))
			continue;
		score.n++;
		score.good += agrees(test, path);
	}
	buf_free(&text);
	return score;
}

int main(int argc, char **argv)
{
	return run_html5lib(argc, argv, TESTDATA "/html/tree.dat", ".dat", run_file);
}
