/*
 * make_pos - writes the table of lib/key/pos.h as C, out of the folder of WordNet's dict files.
 *
 *   make_pos /usr/share/wordnet > pos_table.c
 *
 * index.POS names the words, cntlist.rev says how often each sense was found,
 * POS.exc lists irregular forms, which get the levels of their base.  Words of
 * several parts are left out, as what a text is cut into has no blanks and no
 * hyphens.  The same files give the same bytes.
 */
#include "base/buf.h"
#include "base/map.h"
#include "base/mem.h"
#include "key/pos.h"
#include "text/words.h"

#include <stdio.h>
#include <stdlib.h>

/* A word with how often it was seen as each part of speech; -1: it is never that. */
struct entry {
	struct slice word;
	long seen[N_POS];
	enum pos_form form[N_POS];
	uint64_t hash;
};

struct lexis {
	struct map known;	/* word -> index + 1 */
	struct { struct entry *v; size_t n, cap; } entries;
	struct arena arena;
};

static const char *const pos_names[N_POS] = { "noun", "verb", "adj", "adv" };

/* Adjective satellites (5) are adjectives. */
static const int pos_of_type[] = { -1, POS_NOUN, POS_VERB, POS_ADJ, POS_ADV, POS_ADJ };

static struct slice read_all(struct lexis *lx, const char *folder, const char *name, const char *end)
{
	struct buf path = BUF_INIT, text = BUF_INIT;
	FILE *fp;
	size_t n;

	buf_addf(&path, "%s/%s%s", folder, name, end);
	buf_addc(&path, '\0');
	fp = fopen(path.p, "rb");
	if (!fp) {
		fprintf(stderr, "make_pos: cannot read '%s'\n", path.p);
		exit(2);
	}
	do {
		buf_reserve(&text, 1 << 16);
		n = fread(text.p + text.len, 1, 1 << 16, fp);
		text.len += n;
	} while (n);
	fclose(fp);
	struct slice all = arena_dup(&lx->arena, buf_slice(&text));
	buf_free(&text);
	buf_free(&path);
	return all;
}

static bool is_one_word(struct slice word)
{
	for (size_t i = 0; i < word.len; i++)
		if (!is_lower(word.p[i]) && !is_digit(word.p[i]) &&
		    (word.p[i] != '\'' || i == 0 || i + 1 == word.len))
			return false;
	return word.len > 0;
}

static struct entry *entry_at(struct lexis *lx, struct slice word)
{
	size_t *index = map_at(&lx->known, word);

	if (*index == 0) {
		struct entry *e = VEC_PUSH(&lx->arena, &lx->entries);
		*e = (struct entry){ word, { -1, -1, -1, -1 }, { FORM_BASE }, word_hash(word) };
		*index = lx->entries.n;
	}
	return &lx->entries.v[*index - 1];
}

static void read_index(struct lexis *lx, const char *folder, enum pos pos)
{
	struct slice in = read_all(lx, folder, "index.", pos_names[pos]), line, word;

	while (slice_line(&in, &line))
		if (!slice_starts(line, SLICE(" ")) && slice_word(&line, &word) && is_one_word(word))
			entry_at(lx, word)->seen[pos] = 0;
}

/* Lines as "abandon%2:31:00:: 5 10": a word, the type of its sense, its rank, and how often. */
static void read_counts(struct lexis *lx, const char *folder)
{
	struct slice in = read_all(lx, folder, "cntlist.rev", ""), line, key, field;
	size_t n;

	while (slice_line(&in, &line)) {
		if (!slice_word(&line, &key) || !slice_word(&line, &field) ||
		    !slice_word(&line, &field) || !slice_number(field, &n))
			continue;
		size_t at = slice_chr(key, '%');
		struct slice word = slice_first(key, at);
		if (at + 1 >= key.len || key.p[at + 1] < '1' || key.p[at + 1] > '5' || !is_one_word(word))
			continue;
		long *seen = &entry_at(lx, word)->seen[pos_of_type[key.p[at + 1] - '0']];
		*seen = (*seen < 0 ? 0 : *seen) + (long)n;
	}
}

static enum pos_form form_of(struct slice form, enum pos pos)
{
	if (pos == POS_NOUN)
		return FORM_S;
	if (pos != POS_VERB)
		return FORM_COMPARED;
	return slice_ends(form, SLICE("ing")) ? FORM_ING : slice_ends(form, SLICE("s")) ? FORM_S : FORM_PAST;
}

/* Lines as "worse bad": a form and its bases. */
static void read_forms(struct lexis *lx, const char *folder, enum pos pos)
{
	struct slice in = read_all(lx, folder, pos_names[pos], ".exc"), line, form, base;

	while (slice_line(&in, &line)) {
		if (!slice_word(&line, &form) || !is_one_word(form))
			continue;
		while (slice_word(&line, &base)) {
			if (!is_one_word(base))
				continue;
			long seen = entry_at(lx, base)->seen[pos];
			struct entry *e = entry_at(lx, form);
			if (e->seen[pos] < seen) {
				e->seen[pos] = seen;
				e->form[pos] = form_of(form, pos);
			}
		}
	}
}

static unsigned level_of(long seen)
{
	unsigned level = 1;

	if (seen < 0)
		return 0;
	for (; seen > 0 && level < POS_MOST; seen /= 2)
		level++;
	return level;
}

static uint32_t bits_of(const struct entry *e)
{
	uint32_t bits = 0;

	for (int pos = 0; pos < N_POS; pos++)
		bits |= (level_of(e->seen[pos]) | (unsigned)e->form[pos] << 4) << 8 * pos;
	return bits;
}

static int by_hash(const void *a, const void *b)
{
	const struct entry *x = a, *y = b;

	return x->hash < y->hash ? -1 : x->hash > y->hash;
}

static void write_table(const struct lexis *lx)
{
	const struct entry *v = lx->entries.v;
	size_t n = lx->entries.n;

	printf("/* Made by lib/key/make/make_pos.c out of WordNet 3.0, whose licence stands in LICENSE. */\n"
	       "#include \"key/pos.h\"\n\nconst size_t n_pos_rows = %zu;\n\n"
	       "const uint64_t pos_hashes[%zu] = {\n", n, n);
	for (size_t i = 0; i < n; i++)
		printf("0x%016llx,%s", (unsigned long long)v[i].hash, i % 5 == 4 ? "\n" : "");
	printf("\n};\n\nconst uint32_t pos_bits[%zu] = {\n", n);
	for (size_t i = 0; i < n; i++)
		printf("0x%08lx,%s", (unsigned long)bits_of(&v[i]), i % 8 == 7 ? "\n" : "");
	printf("\n};\n");
}

int main(int argc, char **argv)
{
	struct lexis lx = { MAP_INIT, { NULL, 0, 0 }, ARENA_INIT };

	if (argc != 2) {
		fprintf(stderr, "usage: make_pos FOLDER > pos_table.c\n");
		return 2;
	}
	for (int pos = 0; pos < N_POS; pos++)
		read_index(&lx, argv[1], (enum pos)pos);
	read_counts(&lx, argv[1]);
	for (int pos = 0; pos < N_POS; pos++)
		read_forms(&lx, argv[1], (enum pos)pos);
	qsort(lx.entries.v, lx.entries.n, sizeof(*lx.entries.v), by_hash);
	write_table(&lx);
	map_free(&lx.known);
	arena_free(&lx.arena);
	return fflush(stdout) == 0 && !ferror(stdout) ? 0 : 2;
}
