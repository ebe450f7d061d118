#include "key/lexis.h"

#include "text/utf8.h"
#include "text/words.h"

/* A regular ending, what stands in its place in the base, and what it makes. */
struct ending {
	struct slice end, base;
	enum pos pos;
	enum pos_form form;
	bool doubled;		/* the base may have one letter less: "planned" */
};

#define PART(z) { z, sizeof(z) - 1 }

/* As WordNet's own morphy(7WN) detaches them; the doubling is the spelling rule of English. */
static const struct ending endings[] = {
	{ PART("s"), PART(""), POS_NOUN, FORM_S, false },
	{ PART("ses"), PART("s"), POS_NOUN, FORM_S, false },
	{ PART("xes"), PART("x"), POS_NOUN, FORM_S, false },
	{ PART("zes"), PART("z"), POS_NOUN, FORM_S, false },
	{ PART("ches"), PART("ch"), POS_NOUN, FORM_S, false },
	{ PART("shes"), PART("sh"), POS_NOUN, FORM_S, false },
	{ PART("ies"), PART("y"), POS_NOUN, FORM_S, false },
	{ PART("men"), PART("man"), POS_NOUN, FORM_S, false },
	{ PART("s"), PART(""), POS_VERB, FORM_S, false },
	{ PART("ies"), PART("y"), POS_VERB, FORM_S, false },
	{ PART("es"), PART(""), POS_VERB, FORM_S, false },
	{ PART("ed"), PART("e"), POS_VERB, FORM_PAST, false },
	{ PART("ed"), PART(""), POS_VERB, FORM_PAST, true },
	{ PART("ied"), PART("y"), POS_VERB, FORM_PAST, false },
	{ PART("ing"), PART("e"), POS_VERB, FORM_ING, false },
	{ PART("ing"), PART(""), POS_VERB, FORM_ING, true },
	{ PART("er"), PART(""), POS_ADJ, FORM_COMPARED, true },
	{ PART("er"), PART("e"), POS_ADJ, FORM_COMPARED, false },
	{ PART("est"), PART(""), POS_ADJ, FORM_COMPARED, true },
	{ PART("est"), PART("e"), POS_ADJ, FORM_COMPARED, false },
	{ PART("ier"), PART("y"), POS_ADJ, FORM_COMPARED, false },
	{ PART("iest"), PART("y"), POS_ADJ, FORM_COMPARED, false },
};

/* A word in small letters. */
struct folded {
	char p[LEXIS_LONGEST + WORD_CHUNK];
	size_t n;
};

/* False: it is longer than any word of the table, or has other letters. */
static bool fold(struct slice word, struct folded *out)
{
	for (*out = (struct folded){ .n = 0 }; word.len; out->n++) {
		uint32_t cp = cp_fold(utf8_next(&word));
		if (cp >= 0x80 || out->n == LEXIS_LONGEST)
			return false;
		out->p[out->n] = (char)cp;
	}
	return out->n > 0;
}

/* What the table knows of a hash; 0: nothing. */
static uint32_t find(uint64_t hash)
{
	size_t i = (size_t)(hash >> (64 - LEXIS_BITS));

	while (lexis_slots[i] && lexis_slots[i] >> 32 != (hash & 0xFFFFFFFF))
		i = (i + 1) & ((1u << LEXIS_BITS) - 1);
	return (uint32_t)lexis_slots[i];
}

static unsigned level_in(uint32_t bits, enum pos pos)
{
	return bits >> 4 * pos & 0xF;
}

static enum pos_form form_in(uint32_t bits, enum pos pos)
{
	static const struct { unsigned char at, mask; } forms[N_POS] = { { 0, 1 }, { 1, 3 }, { 3, 1 }, { 4, 1 } };
	uint32_t form = bits >> (LEXIS_FORMS + forms[pos].at) & forms[pos].mask;

	return form && pos >= POS_ADJ ? FORM_COMPARED : (enum pos_form)form;
}

static enum tag grammar_in(uint32_t bits)
{
	uint32_t tag = bits >> LEXIS_GRAMMAR & 0x1F;

	return tag ? (enum tag)(tag - 1) : N_TAGS;
}

static void raise(struct lexis_row *out, enum pos pos, unsigned level, enum pos_form form)
{
	if (level > out->level[pos]) {
		out->level[pos] = (unsigned char)level;
		out->form[pos] = (unsigned char)form;
	}
}

/* The level of a base, which must be one itself; there is a chunk's room behind its n bytes. */
static unsigned base_level(const char *base, size_t n, enum pos pos)
{
	uint32_t bits = find(word_hash_ascii(base, n));

	return form_in(bits, pos) == FORM_BASE ? level_in(bits, pos) : 0;
}

/* The same of the word with the base's ending in place of its own. */
static unsigned level_of(const struct ending *e, const struct folded *word)
{
	struct folded base = *word;
	size_t n = word->n - e->end.len;
	unsigned level, other;

	memcpy(base.p + n, e->base.p, e->base.len);
	level = base_level(base.p, n + e->base.len, e->pos);
	if (!e->doubled || n <= 3 || word->p[n - 1] != word->p[n - 2])
		return level;
	other = base_level(word->p, n - 1, e->pos);
	return other > level ? other : level;
}

/* "what's" and "anything's" are pronouns. */
static enum tag grammar_of(const struct folded *word, uint32_t bits)
{
	enum tag tag = grammar_in(bits);

	if (word->n < 3 || !slice_ends((struct slice){ word->p, word->n }, SLICE("'s")))
		return tag;
	if (tag == N_TAGS)
		tag = grammar_in(find(word_hash_ascii(word->p, word->n - 2)));
	return tag == N_TAGS ? tag : TAG_PRONOUN;
}

void lexis_of(struct slice word, struct lexis_row *out)
{
	struct folded folded;
	uint32_t bits;

	*out = (struct lexis_row){ .grammar = N_TAGS };
	if (!fold(word, &folded))
		return;
	bits = find(word_hash_ascii(folded.p, folded.n));
	out->stop = (enum stop)(bits >> LEXIS_STOP & 0xF);
	out->grammar = grammar_of(&folded, bits);
	for (enum pos pos = POS_NOUN; pos < N_POS; pos++)
		raise(out, pos, level_in(bits, pos), form_in(bits, pos));
	for (size_t i = 0; i < N_ELEMS(endings); i++)
		if (folded.n >= endings[i].end.len + 2 &&
		    slice_ends((struct slice){ folded.p, folded.n }, endings[i].end))
			raise(out, endings[i].pos, level_of(&endings[i], &folded), endings[i].form);
	for (enum pos pos = POS_NOUN; pos < N_POS; pos++)
		out->known |= out->level[pos] > 0;
}
