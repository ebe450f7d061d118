#include "base/table.h"

bool list_has(const char *const *list, size_t n, struct slice word)
{
	for (size_t i = 0; i < n; i++)
		if (slice_is(word, list[i]))
			return true;
	return false;
}

bool list_ihas(const char *const *list, size_t n, struct slice word)
{
	for (size_t i = 0; i < n; i++)
		if (slice_ieq_z(word, list[i]))
			return true;
	return false;
}

static const char *name_of(const void *rows, size_t size, size_t i)
{
	return *(const char *const *)(const void *)((const char *)rows + i * size);
}

/* Order of a name and a row's, up to the first byte in which they differ. */
static int compare(struct slice name, const char *row)
{
	for (size_t i = 0; i < name.len; i++)
		if (name.p[i] != row[i] || !row[i])
			return (unsigned char)name.p[i] < (unsigned char)row[i] ? -1 : 1;
	return row[name.len] ? -1 : 0;
}

static int icompare(struct slice name, const char *row)
{
	for (size_t i = 0; i < name.len; i++) {
		char c = to_lower(name.p[i]);
		if (c != row[i] || !row[i])
			return (unsigned char)c < (unsigned char)row[i] ? -1 : 1;
	}
	return row[name.len] ? -1 : 0;
}

static inline size_t find(const void *rows, size_t n, size_t size, struct slice name,
			  int (*order)(struct slice, const char *))
{
	size_t low = 0, high = n;

	while (low < high) {
		size_t mid = low + (high - low) / 2;
		int c = order(name, name_of(rows, size, mid));
		if (c == 0)
			return mid;
		if (c < 0)
			high = mid;
		else
			low = mid + 1;
	}
	return n;
}

size_t table_find(const void *rows, size_t n, size_t size, struct slice name)
{
	return find(rows, n, size, name, compare);
}

size_t table_ifind(const void *rows, size_t n, size_t size, struct slice name)
{
	return find(rows, n, size, name, icompare);
}
