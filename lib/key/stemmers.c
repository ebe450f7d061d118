/* stemmers.c - stemmers that one record leaves to the next. */
#include "base/mem.h"
#include "key/stems.h"

#include <stdatomic.h>
#include <stdlib.h>

#define SPARE 64	/* that are kept; more threads make their own */

struct stemmers {
	_Atomic(struct stemmer *) spare[SPARE];
};

struct stemmers *stemmers_new(void)
{
	struct stemmers *all = mem_grow(NULL, 1, sizeof(*all));

	for (size_t i = 0; i < SPARE; i++)
		atomic_init(&all->spare[i], NULL);
	return all;
}

void stemmers_free(struct stemmers *all)
{
	for (size_t i = 0; all && i < SPARE; i++)
		stemmer_free(atomic_load(&all->spare[i]));
	free(all);
}

struct stemmer *stemmers_take(struct stemmers *all)
{
	for (size_t i = 0; i < SPARE; i++) {
		struct stemmer *st = atomic_exchange(&all->spare[i], NULL);
		if (st) {
			stemmer_begin(st);
			return st;
		}
	}
	return stemmer_new();
}

void stemmers_give(struct stemmers *all, struct stemmer *st)
{
	for (size_t i = 0; i < SPARE; i++) {
		struct stemmer *none = NULL;
		if (atomic_compare_exchange_strong(&all->spare[i], &none, st))
			return;
	}
	stemmer_free(st);
}
