#include "text/make/write_phrases.h"

#include "text/phrase_parts.h"

#include <inttypes.h>
#include <stdio.h>

/* "static const TYPE NAME_PART[] = {": ISO C has no empty arrays, so all get a last element of 0. */
static void begin(const char *type, const char *name, const char *part)
{
	printf("static const %s %s_%s[] = {", type, name, part);
}

static void end(void)
{
	printf("\n0 };\n");
}

/* Begins a new line now and then. */
static void space(size_t i, size_t line)
{
	putchar(i % line ? ' ' : '\n');
}

static void write_words(const char *name, const char *part, const uint64_t *v, size_t n)
{
	begin("uint64_t", name, part);
	for (size_t i = 0; i < n; i++) {
		space(i, 6);
		printf("0x%" PRIx64 ",", v[i]);
	}
	end();
}

static void write_rows(const char *name, const struct phrases *set)
{
	begin("struct phrase_row", name, "rows");
	for (size_t i = 0; i < set->n_rows; i++) {
		const struct phrase_row *r = &set->rows[i];
		space(i, 8);
		printf("{%" PRIu32 ",%d,%d},", r->pattern, r->tag, r->weight);
	}
	printf("\n{0,0,0} };\n");
	begin("struct row", name, "row");
	for (size_t i = 0; i < set->n_rows; i++) {
		const struct row *r = &set->row[i];
		space(i, 4);
		printf("{0x%" PRIx64 ",%" PRIu32 ",%d,%d,%d,%d,%d,%d,%d},", r->soon, r->first, r->n, r->tag,
		       r->pair, r->far, r->whole, r->starts, r->ends);
	}
	printf("\n{0,0,0,0,0,0,0,0,0} };\n");
}

static void write_patterns(const char *name, const struct phrases *set)
{
	begin("char", name, "patterns");
	for (size_t i = 0; i < set->n_patterns; i++) {
		space(i, 25);
		printf("%d,", set->patterns[i]);
	}
	end();
}

static void write_elements(const char *name, const struct phrases *set)
{
	begin("uint32_t", name, "elements");
	for (size_t i = 0; i < set->n_elements; i++) {
		space(i, 12);
		printf("%" PRIu32 ",", set->elements[i]);
	}
	end();
	begin("struct list", name, "lists");
	for (size_t i = 0; i < set->n_lists; i++) {
		const struct list *l = &set->lists[i];
		space(i, 4);
		printf("{0x%" PRIx64 ",%" PRIu32 ",%" PRIu32 "},", l->bits, l->first, l->n);
	}
	printf("\n{0,0,0} };\n");
}

static void write_kinds(const char *name, const struct phrase_kinds *k)
{
	begin("unsigned char", name, "kinds");
	for (size_t i = 0; i < (size_t)1 << k->bits; i++) {
		space(i, 25);
		printf("%d,", k->v[i]);
	}
	end();
}

static void write_cells(const char *name, const char *part, const struct phrase_cells *c)
{
	begin("struct phrase_cell", name, part);
	for (size_t i = 0; i < c->n; i++) {
		space(i, 3);
		printf("{0x%" PRIx64 ",0x%" PRIx64 "},", c->v[i].key, c->v[i].soon);
	}
	printf("\n{0,0} };\n");
}

static const char *const cells_names[N_FOUND] = { "by_word", "by_pair", "by_reach" };

static void write_set(const char *name, const struct phrases *set)
{
	printf("const struct phrases %s = {\n", name);
	printf(".rows = %s_rows, .row = %s_row, .patterns = %s_patterns, .elements = %s_elements,\n"
	       ".lists = %s_lists, .hashes = %s_hashes, .n_rows = %zu, .n_patterns = %zu, .n_elements = %zu,\n"
	       ".n_lists = %zu, .n_hashes = %zu,\n",
	       name, name, name, name, name, name, set->n_rows, set->n_patterns, set->n_elements,
	       set->n_lists, set->n_hashes);
	printf(".by = {");
	for (int how = 0; how < N_FOUND; how++)
		printf(" { %s_%s, %zu, %zu },", name, cells_names[how], set->by[how].n, set->by[how].n_slots);
	printf(" },\n.kinds = { %s_kinds, %u }, .pairs = { %s_pairs, %zu }, .reaches = { %s_reaches, %zu }\n};\n\n",
	       name, set->kinds.bits, name, set->pairs.n, name, set->reaches.n);
}

void write_phrases(const char *name, const struct phrase *rows, size_t n)
{
	struct phrases *set = phrases_new(rows, n);

	printf("#include \"text/phrase_parts.h\"\n\n");
	write_rows(name, set);
	write_patterns(name, set);
	write_elements(name, set);
	write_words(name, "hashes", set->hashes, set->n_hashes);
	for (int how = 0; how < N_FOUND; how++)
		write_cells(name, cells_names[how], &set->by[how]);
	write_kinds(name, &set->kinds);
	write_words(name, "pairs", set->pairs.v, set->pairs.n);
	write_words(name, "reaches", set->reaches.v, set->reaches.n);
	write_set(name, set);
	phrases_free(set);
}

int write_phrases_end(void)
{
	return fflush(stdout) == 0 && !ferror(stdout) ? 0 : 2;
}
