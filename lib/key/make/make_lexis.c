/*
 * make_lexis - writes the table of lib/key/lexis.h as C, out of the folder of WordNet's dict files.
 *
 *   make_lexis /usr/share/wordnet > lexis_table.c
 *
 * index.POS names the words, cntlist.rev says how often each sense was found,
 * POS.exc lists irregular forms, which get the levels of their base.  Words of
 * several parts are left out, as what a text is cut into has no blanks and no
 * hyphens.  Our own stop words and words of grammar are added.  The same files give
 * the same bytes.
 */
#include "base/buf.h"
#include "base/map.h"
#include "base/mem.h"
#include "key/lexis.h"
#include "key/make/wordnet.h"
#include "text/words.h"

#include <stdio.h>
#include <stdlib.h>

/* A word with how often it was seen as each part of speech; -1: it is never that. */
struct entry {
	struct slice word;
	long seen[N_POS];
	enum pos_form form[N_POS];
	enum stop stop;
	unsigned grammar;	/* its tag + 1; 0: it is no word of grammar */
};

struct lexis {
	struct map known;	/* word -> index + 1 */
	struct { struct entry *v; size_t n, cap; } entries;
	struct arena arena;
};

static const char *const index_files[N_POS] = { "index.noun", "index.verb", "index.adj", "index.adv" };
static const char *const exception_files[N_POS] = { "noun.exc", "verb.exc", "adj.exc", "adv.exc" };

/* Adjective satellites (5) are adjectives. */
static const int pos_of_type[] = { -1, POS_NOUN, POS_VERB, POS_ADJ, POS_ADV, POS_ADJ };

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
		*e = (struct entry){ .word = word, .seen = { -1, -1, -1, -1 } };
		*index = lx->entries.n;
	}
	return &lx->entries.v[*index - 1];
}

static void read_index(struct lexis *lx, const char *folder, enum pos pos)
{
	struct slice in = wordnet_read(&lx->arena, folder, index_files[pos]), line, word;

	while (slice_line(&in, &line))
		if (!slice_starts(line, SLICE(" ")) && slice_word(&line, &word) && is_one_word(word))
			entry_at(lx, word)->seen[pos] = 0;
}

/* Lines as "abandon%2:31:00:: 5 10": a word, the type of its sense, its rank, and how often. */
static void read_counts(struct lexis *lx, const char *folder)
{
	struct slice in = wordnet_read(&lx->arena, folder, "cntlist.rev"), line, key, field;
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
	struct slice in = wordnet_read(&lx->arena, folder, exception_files[pos]), line, form, base;

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

static void add_ours(struct lexis *lx)
{
	for (size_t i = 0; i < n_stopwords; i++)
		entry_at(lx, stopwords[i].word)->stop = stopwords[i].kind;
	for (size_t i = 0; i < n_grammar_words; i++)
		entry_at(lx, slice_z(grammar_words[i].word))->grammar = grammar_words[i].tag + 1u;
}

static unsigned level_of(long seen)
{
	unsigned level = 1;

	if (seen < 0)
		return 0;
	for (; seen > 0 && level < LEXIS_MOST; seen /= 2)
		level++;
	return level;
}

static uint32_t bits_of(const struct entry *e)
{
	uint32_t bits = (uint32_t)e->stop << LEXIS_STOP | e->grammar << LEXIS_GRAMMAR;

	for (int pos = 0; pos < N_POS; pos++)
		bits |= level_of(e->seen[pos]) << 4 * pos;
	bits |= (e->form[POS_NOUN] == FORM_S ? 1u : 0) << LEXIS_FORMS;
	bits |= (uint32_t)e->form[POS_VERB] << (LEXIS_FORMS + 1);
	bits |= (e->form[POS_ADJ] == FORM_COMPARED ? 1u : 0) << (LEXIS_FORMS + 3);
	bits |= (e->form[POS_ADV] == FORM_COMPARED ? 1u : 0) << (LEXIS_FORMS + 4);
	return bits;
}

/* Puts an entry into the slots; what a search would take for another one ends the run. */
static void put(uint64_t *slots, const struct entry *e)
{
	uint64_t hash = word_hash(e->word), key = hash & 0xFFFFFFFF;
	size_t i = (size_t)(hash >> (64 - LEXIS_BITS));

	if (bits_of(e) == 0)
		return;
	for (; slots[i]; i = (i + 1) & ((1u << LEXIS_BITS) - 1)) {
		if (slots[i] >> 32 != key)
			continue;
		fprintf(stderr, "make_lexis: '%.*s' has the hash of another word\n", SLICE_ARG(e->word));
		exit(2);
	}
	slots[i] = key << 32 | bits_of(e);
}

static void write_table(const struct lexis *lx)
{
	static uint64_t slots[1u << LEXIS_BITS];

	if (lx->entries.n > N_ELEMS(slots) / 4 * 3) {
		fprintf(stderr, "make_lexis: %zu words are too many for the table\n", lx->entries.n);
		exit(2);
	}
	for (size_t i = 0; i < lx->entries.n; i++)
		put(slots, &lx->entries.v[i]);
	printf("/* Made by lib/key/make/make_lexis.c, mostly out of WordNet 3.0, whose licence stands in LICENSE. */\n"
	       "#include \"key/lexis.h\"\n\nconst uint64_t lexis_slots[1u << LEXIS_BITS] = {\n");
	for (size_t i = 0; i < N_ELEMS(slots); i++)
		printf("0x%llx,%s", (unsigned long long)slots[i], i % 6 == 5 ? "\n" : "");
	printf("\n};\n");
}

int main(int argc, char **argv)
{
	struct lexis lx = { MAP_INIT, { NULL, 0, 0 }, ARENA_INIT };

	if (argc != 2) {
		fprintf(stderr, "usage: make_lexis FOLDER > lexis_table.c\n");
		return 2;
	}
	for (int pos = 0; pos < N_POS; pos++)
		read_index(&lx, argv[1], (enum pos)pos);
	read_counts(&lx, argv[1]);
	for (int pos = 0; pos < N_POS; pos++)
		read_forms(&lx, argv[1], (enum pos)pos);
	add_ours(&lx);
	write_table(&lx);
	map_free(&lx.known);
	arena_free(&lx.arena);
	return fflush(stdout) == 0 && !ferror(stdout) ? 0 : 2;
}
