/*
 * html5lib.h - what the runners of html5lib's tests share: files and counts.
 */
#ifndef UNIT_HTML5LIB_H
#define UNIT_HTML5LIB_H

#include "base/buf.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>

struct score {
	size_t n, good;
};

typedef struct score run_file_fn(const char *path);

static int by_name(const struct dirent **a, const struct dirent **b)
{
	return strcmp((*a)->d_name, (*b)->d_name);
}

static void add_score(struct score *all, struct score one, const char *path)
{
	all->n += one.n;
	all->good += one.good;
	printf("%s%s: %zu of %zu\n", one.good < one.n ? "FAIL " : "", path, one.good, one.n);
}

/* Runs a file, or those of a folder that end in `ending`. */
static struct score run_path(const char *path, const char *ending, run_file_fn *run)
{
	struct dirent **files = NULL;
	int n = scandir(path, &files, NULL, by_name);
	struct score all = { 0, 0 };

	if (n < 0) {
		add_score(&all, run(path), path);
		return all;
	}
	for (int i = 0; i < n; i++) {
		struct buf name = BUF_INIT;
		buf_addf(&name, "%s/%s", path, files[i]->d_name);
		if (slice_ends(buf_slice(&name), slice_z(ending)))
			add_score(&all, run(name.p), name.p);
		buf_free(&name);
		free(files[i]);
	}
	free(files);
	return all;
}

/* main of a runner: the paths of argv, or `own` if there are none; 0 if all agree. */
static int run_html5lib(int argc, char **argv, const char *own, const char *ending, run_file_fn *run)
{
	struct score all = { 0, 0 };

	for (int i = 1; i < argc || i == 1; i++) {
		struct score one = run_path(i < argc ? argv[i] : own, ending, run);
		all.n += one.n;
		all.good += one.good;
	}
	printf("%zu of %zu agree\n", all.good, all.n);
	return all.n > 0 && all.good == all.n ? 0 : 1;
}

#endif
