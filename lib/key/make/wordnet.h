/*
 * wordnet.h - files of WordNet's dictionary, for programs that make tables when ttools is built.
 */
#ifndef KEY_WORDNET_H
#define KEY_WORDNET_H

#include "base/arena.h"
#include "base/buf.h"

#include <stdio.h>
#include <stdlib.h>

/* All of folder/name; of one that cannot be read the program says so, and ends with 2. */
static inline struct slice wordnet_read(struct arena *a, const char *folder, const char *name)
{
	struct buf path = BUF_INIT, text = BUF_INIT;
	size_t n;

	buf_addf(&path, "%s/%s", folder, name);
	buf_addc(&path, '\0');
	FILE *fp = fopen(path.p, "rb");
	if (!fp) {
		fprintf(stderr, "cannot read WordNet's '%s'\n", path.p);
		exit(2);
	}
	do {
		buf_reserve(&text, 1 << 16);
		n = fread(text.p + text.len, 1, 1 << 16, fp);
		text.len += n;
	} while (n);
	fclose(fp);
	struct slice all = arena_dup(a, buf_slice(&text));
	buf_free(&text);
	buf_free(&path);
	return all;
}

#endif
