/*
 * table.h - words looked up in tables of them.
 */
#ifndef BASE_TABLE_H
#define BASE_TABLE_H

#include "base/slice.h"

/* Whether the word is one of the n: the same bytes, or the same but for the case of ASCII letters. */
bool list_has(const char *const *list, size_t n, struct slice word);
bool list_ihas(const char *const *list, size_t n, struct slice word);

/*
 * The index of a name's row, or n if it has none.  Rows of `size` bytes begin
 * with their name, a const char *, and are sorted by it in byte order; for
 * table_ifind() in small letters, and the case of the name's ASCII letters
 * does not count.
 */
size_t table_find(const void *rows, size_t n, size_t size, struct slice name);
size_t table_ifind(const void *rows, size_t n, size_t size, struct slice name);

/* The same for an array. */
#define TABLE_FIND(rows, name) table_find((rows), N_ELEMS(rows), sizeof((rows)[0]), (name))
#define TABLE_IFIND(rows, name) table_ifind((rows), N_ELEMS(rows), sizeof((rows)[0]), (name))

#endif
