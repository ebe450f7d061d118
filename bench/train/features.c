/*
 * features FILE ... - what learning needs to know of the pages.
 *
 * Prints the names of the features (clean/features.h) on a line; then for each page
 * "page", its file and the number of its units; and a line for each unit: its
 * features, parted by blanks, a tab, its text.  White space in a text is one blank.
 */
#include "clean/cleaner.h"
#include "clean/clean.h"
#include "clean/features.h"
#include "html/html.h"
#include "text/source.h"
#include "text/utf8.h"

#include <stdio.h>
#include <stdlib.h>

static void complain(struct diag_sink *sink, const struct diag_msg *msg)
{
	(void)sink;
	fprintf(stderr, "features: %s\n", msg->text);
}

/* The file's text as UTF-8, which lives as long as *s; empty if it cannot be read. */
static struct slice read_page(const char *path, struct diag_sink *sink, struct source **s)
{
	*s = source_open(path, NULL, 0, sink);
	if (!*s || !source_fill(*s, SIZE_MAX))
		return (struct slice){ NULL, 0 };
	return source_text(*s);
}

static void print_text(struct slice rest)
{
	struct slice word;

	while (slice_word(&rest, &word))
		printf("%.*s ", SLICE_ARG(word));
	putchar('\n');
}

static void print_page(const struct cleaner *c, const char *path)
{
	struct arena a = ARENA_INIT;
	struct diag_sink sink = { .emit = complain };
	struct units units = { NULL, 0, 0 };
	struct html_page page;
	struct source *source;
	const struct look *look;
	struct features f;

	html_read(&page, &a, read_page(path, &sink, &source), 0);
	units_of_html(&a, &units, &page);
	units_look(c, &a, &units);
	look = look_at(&a, &page, &units);
	printf("page %s %zu\n", path, units.n);
	for (size_t i = 0; i < units.n; i++) {
		features_at(look, i, &f);
		for (size_t k = 0; k < N_FEATURES; k++)
			printf("%s%d", k ? " " : "", f.v[k]);
		putchar('\t');
		print_text(units.v[i].text);
	}
	arena_free(&a);
	source_close(source);
}

int main(int argc, char **argv)
{
	struct cleaner *c = cleaner_new();

	for (size_t k = 0; k < N_FEATURES; k++)
		printf("%s%s", k ? " " : "", feature_names[k]);
	putchar('\n');
	for (int i = 1; i < argc; i++)
		print_page(c, argv[i]);
	cleaner_free(c);
	return fflush(stdout) == 0 && !ferror(stdout) ? EXIT_SUCCESS : 2;
}
