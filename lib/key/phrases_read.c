#include "key/phrases_parts.h"

#include "base/map.h"
#include "key/sentences.h"
#include "text/utf8.h"

/*
 * Bytes of a short text for each different word: one of 4 KB has about 330 of them, one
 * of 60 KB some 2,500; then few are new.
 */
#define BYTES_A_WORD 14

#define MOST_TOKENS 4000000	/* of a longer document the beginning is read */
#define FEW 3			/* words: a shorter sentence of a turn only answers: "Right.", "Oh, sure." */
#define LONG 4			/* letters: shorter words are small in headings, too */
#define SAMPLE 400		/* bytes that show a language */
#define AT_ONCE 256		/* words that are tagged together */

static uint32_t first_cp(struct slice s)
{
	return s.len ? utf8_next(&s) : 0;
}

/* How the words of a document are understood. */
struct reading {
	struct finder *f;
	struct stemmer *stemmer;
	struct ids small;	/* if it is foreign: its small words are those of the first n_small numbers */
	size_t n_small;
};

static uint32_t stem_id(struct finder *f, uint64_t hash)
{
	bool is_new;
	size_t id = ids_of(&f->stems_known, hash, &is_new);

	if (is_new)
		(void)VEC_PUSH(f->arena, &f->stems);
	return (uint32_t)id;
}

/* What a word may be in a language of which only the small words are known. */
static void foreign_tags(struct reading *r, const struct word *w, struct tag_word *out)
{
	bool is_new;
	enum tag tag = TAG_NOUN;

	if (cp_digit(first_cp(w->text)))
		tag = TAG_NUMBER;
	else if (ids_of(&r->small, w->hash, &is_new) < r->n_small)
		tag = TAG_CONJ;
	*out = (struct tag_word){ .v = { { (unsigned char)tag, 0 } }, .n = 1, .grammar = tag == TAG_CONJ };
}

static void tags_of_term(struct reading *r, const struct word *w, const struct tag_word *tags,
			 struct tag_word *out)
{
	if (cp_unspaced(first_cp(w->text)))
		*out = (struct tag_word){ .v = { { TAG_MARK, 0 } }, .n = 1, .grammar = true };
	else if (r->f->foreign)
		foreign_tags(r, w, out);
	else
		*out = *tags;
}

static uint32_t term_id(struct reading *r, const struct word *w)
{
	struct finder *f = r->f;
	bool is_new;
	size_t id = ids_of(&f->terms_known, hash_slice(w->text), &is_new);
	const struct word_role *role;
	uint64_t stem_hash;
	struct stem *stem;
	struct term *t;

	if (!is_new)
		return (uint32_t)id;
	t = VEC_PUSH(f->arena, &f->terms);
	stem_hash = stem_of(r->stemmer, w);
	role = role_of(r->stemmer, w);
	*t = (struct term){
		.folded = w->hash, .stem = stem_id(f, stem_hash ? stem_hash : w->hash),
		.date = role->date, .title = role->title,
	};
	tags_of_term(r, w, &role->tags, &t->tags);
	stem = &f->stems.v[t->stem];
	if (stem->common < t->tags.common)
		stem->common = t->tags.common;
	return (uint32_t)id;
}

/* Initials are joined by their stops: "U.S. Forest Service". */
static enum glue glue_of(const struct word *a, const struct word *b)
{
	const char *end = a->text.p + a->text.len;
	struct slice gap = { end, (size_t)(b->text.p - end) };

	if (gap.len == 1 && gap.p[0] == '-')
		return GLUE_HYPHEN;
	if (gap.len && gap.p[0] == '.' && a->text.len == 1 && is_upper(a->text.p[0]) &&
	    is_upper(b->text.p[0]))
		gap = slice_from(gap, 1);
	return slice_trim(gap).len == 0 ? GLUE_BLANK : GLUE_NONE;
}

/* Whether most words have capitals, so that these say nothing. */
static bool is_heading(const struct words *words)
{
	size_t n = 0, capitals = 0;

	for (size_t i = 0; i < words->n; i++) {
		uint32_t cp = first_cp(words->v[i].text);
		if (words->v[i].text.len < LONG || !cp_letter(cp))
			continue;
		n++;
		capitals += cp_upper(cp) ? 1 : 0;
	}
	return 5 * capitals > 4 * n;
}

static enum tag_shape shape_of(const struct word *w, bool first, bool heading)
{
	if (!cp_upper(first_cp(w->text)))
		return SHAPE_SMALL;
	if (heading || first)
		return SHAPE_MAYBE;
	if (utf8_capitals(w->text) > 1)
		return SHAPE_CAPITALS;
	return w->starts ? SHAPE_MAYBE : SHAPE_CAPITAL;
}

static void add_words(struct reading *r, const struct words *words)
{
	struct finder *f = r->f;
	bool heading = is_heading(words);

	for (size_t i = 0; i < words->n && f->tokens.n < MOST_TOKENS; i++) {
		const struct word *w = &words->v[i];
		uint32_t id = term_id(r, w);
		struct token *t = VEC_PUSH(f->arena, &f->tokens);
		*t = (struct token){ .p = w->text.p, .len = (uint32_t)w->text.len, .term = id, .first = i == 0 };
		/* what a capital says of a word differs from language to language */
		t->shape = r->f->foreign ? SHAPE_SMALL : (unsigned char)shape_of(w, i == 0, heading);
		if (i)
			t->glue = (unsigned char)glue_of(w - 1, w);
		f->terms.v[id].names |= t->shape == SHAPE_CAPITAL || t->shape == SHAPE_CAPITALS;
		f->stems.v[f->terms.v[id].stem].n++;
	}
}

/* Tags the words [at, at + n), up to AT_ONCE of a sentence. */
static void tag_some(struct finder *f, size_t at, size_t n)
{
	struct tag_place places[AT_ONCE];
	unsigned char tags[AT_ONCE];

	for (size_t i = 0; i < n; i++) {
		const struct token *t = &f->tokens.v[at + i];
		const struct term *term = &f->terms.v[t->term];
		places[i] = (struct tag_place){
			.word = &term->tags, .shape = t->shape, .mark = t->glue == GLUE_NONE,
			.hyphen = t->glue == GLUE_HYPHEN };
		if (t->shape == SHAPE_MAYBE && term->names)
			places[i].shape = SHAPE_CAPITAL;
	}
	tags_choose(places, n, tags);
	for (size_t i = 0; i < n; i++)
		f->tokens.v[at + i].tag = tags[i];
}

static void tag_all(struct finder *f)
{
	size_t n;

	for (size_t i = 0; i < f->tokens.n; i += n) {
		for (n = 1; n < AT_ONCE && i + n < f->tokens.n && !f->tokens.v[i + n].first; n++)
			;
		tag_some(f, i, n);
	}
}

/* A stretch of the document that shows its language. */
static struct slice sample_of(const struct doc *d)
{
	struct slice sample = d->text;

	for (size_t i = 0; i < d->turns.n && sample.len < SAMPLE; i++)
		if (d->turns.v[i].text.len > sample.len)
			sample = d->turns.v[i].text;
	return sample;
}

/* What cannot be told is taken for English. */
static void find_language(struct reading *r, const struct doc *d, const struct languages *languages)
{
	const char *code = language_of(languages, sample_of(d), (struct slice){ NULL, 0 });
	bool is_new;

	r->f->foreign = code[0] && strcmp(code, "en") != 0;
	for (size_t i = 0; r->f->foreign && i < n_language_rows; i++) {
		struct slice words = slice_z(language_rows[i].words), word;
		while (strcmp(language_rows[i].code, code) == 0 && slice_word(&words, &word))
			ids_of(&r->small, word_hash(word), &is_new);
	}
	r->n_small = r->small.n;
}

void phrases_read(struct finder *f, const struct doc *d, const struct languages *languages,
		  struct stemmer *st)
{
	struct reading r = { .f = f, .stemmer = st };
	struct words title = { NULL, 0, 0 };
	struct sentences walk;
	struct sentence s;
	enum sentences_event event;

	find_language(&r, d, languages);
	ids_reserve(&f->terms_known, d->text.len / BYTES_A_WORD);
	ids_reserve(&f->stems_known, d->text.len / BYTES_A_WORD);
	/* no title is given: the heading that repeats it shall be read */
	sentences_begin(&walk, d, (struct slice){ NULL, 0 });
	while ((event = sentences_next(&walk, &s)) != SENTENCES_END && f->tokens.n < MOST_TOKENS) {
		if (event == SENTENCES_ONE) {
			if (!s.turn || walk.words.n >= FEW)
				add_words(&r, &walk.words);
		} else if (walk.title.len) {
			title.n = 0;
			words_split(d->arena, &title, walk.title);
			add_words(&r, &title);
		}
	}
	tag_all(f);
	ids_free(&r.small);
}
