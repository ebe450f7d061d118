#include "key/pos.h"

#include "text/utf8.h"
#include "text/words.h"

#define LONGEST 40	/* bytes of a word that is looked up, and its base */

/* A regular ending, what stands in its place in the base, and what it makes. */
struct ending {
	const char *end, *base;
	enum pos pos;
	enum pos_form form;
	bool doubled;		/* the base may have one letter less: "planned" */
};

/* As WordNet's own morphy(7WN) detaches them; the doubling is the spelling rule of English. */
static const struct ending endings[] = {
	{ "s", "", POS_NOUN, FORM_S, false },
	{ "ses", "s", POS_NOUN, FORM_S, false },
	{ "xes", "x", POS_NOUN, FORM_S, false },
	{ "zes", "z", POS_NOUN, FORM_S, false },
	{ "ches", "ch", POS_NOUN, FORM_S, false },
	{ "shes", "sh", POS_NOUN, FORM_S, false },
	{ "ies", "y", POS_NOUN, FORM_S, false },
	{ "men", "man", POS_NOUN, FORM_S, false },
	{ "s", "", POS_VERB, FORM_S, false },
	{ "ies", "y", POS_VERB, FORM_S, false },
	{ "es", "", POS_VERB, FORM_S, false },
	{ "ed", "e", POS_VERB, FORM_PAST, false },
	{ "ed", "", POS_VERB, FORM_PAST, true },
	{ "ied", "y", POS_VERB, FORM_PAST, false },
	{ "ing", "e", POS_VERB, FORM_ING, false },
	{ "ing", "", POS_VERB, FORM_ING, true },
	{ "er", "", POS_ADJ, FORM_COMPARED, true },
	{ "er", "e", POS_ADJ, FORM_COMPARED, false },
	{ "est", "", POS_ADJ, FORM_COMPARED, true },
	{ "est", "e", POS_ADJ, FORM_COMPARED, false },
	{ "ier", "y", POS_ADJ, FORM_COMPARED, false },
	{ "iest", "y", POS_ADJ, FORM_COMPARED, false },
};

static uint32_t find(struct slice word)
{
	uint64_t hash = word_hash(word);
	size_t lo = 0, hi = n_pos_rows;

	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;
		if (pos_hashes[mid] == hash)
			return pos_bits[mid];
		if (pos_hashes[mid] < hash)
			lo = mid + 1;
		else
			hi = mid;
	}
	return 0;
}

static unsigned byte_of(uint32_t bits, enum pos pos)
{
	return bits >> 8 * pos & 0xFF;
}

static void raise(struct pos_row *out, enum pos pos, unsigned level, enum pos_form form)
{
	if (level > out->level[pos]) {
		out->level[pos] = (unsigned char)level;
		out->form[pos] = (unsigned char)form;
	}
}

/* The level of a base, which must be one itself. */
static unsigned base_level(const char *base, size_t n, enum pos pos)
{
	unsigned byte = byte_of(find((struct slice){ base, n }), pos);

	return byte <= POS_MOST ? byte : 0;
}

/* The same of the word with the base's ending in place of its own. */
static unsigned level_of(const struct ending *e, struct slice word)
{
	char base[LONGEST + 4];
	struct slice put = slice_z(e->base);
	size_t n = word.len - strlen(e->end);
	unsigned level, other;

	memcpy(base, word.p, n);
	memcpy(base + n, put.p, put.len);
	level = base_level(base, n + put.len, e->pos);
	if (!e->doubled || n <= 3 || base[n - 1] != base[n - 2])
		return level;
	other = base_level(base, n - 1, e->pos);
	return other > level ? other : level;
}

bool pos_of(struct slice word, struct pos_row *out)
{
	uint32_t bits = find(word);
	unsigned any = bits != 0;

	*out = (struct pos_row){ { 0 }, { 0 } };
	for (enum pos pos = POS_NOUN; pos < N_POS; pos++)
		raise(out, pos, byte_of(bits, pos) & POS_MOST, byte_of(bits, pos) >> 4);
	if (word.len > LONGEST)
		return any;
	for (size_t i = 0; i < N_ELEMS(endings); i++) {
		const struct ending *e = &endings[i];
		size_t n = strlen(e->end);
		if (word.len < n + 2 || !slice_ieq_z(slice_from(word, word.len - n), e->end))
			continue;
		unsigned level = level_of(e, word);
		raise(out, e->pos, level, e->form);
		any |= level;
	}
	return any;
}
