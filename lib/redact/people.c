#include "redact/people.h"

#include "base/table.h"
#include "key/lexis.h"
#include "text/stopwords.h"
#include "text/utf8.h"

void people_begin(struct people *p, struct arena *a)
{
	*p = (struct people){ .arena = a, .by_word = IDS_INIT, .by_name = IDS_INIT };
}

void people_free(struct people *p)
{
	ids_free(&p->by_word);
	ids_free(&p->by_name);
}

struct slice name_stem(struct slice word)
{
	if (slice_ends(word, SLICE("'s")) || slice_ends(word, SLICE("'S")))
		return slice_first(word, word.len - 2);
	if (slice_ends(word, SLICE("\xE2\x80\x99s")) || slice_ends(word, SLICE("\xE2\x80\x99S")))
		return slice_first(word, word.len - 4);
	return word;
}

static size_t new_person(struct people *p, struct slice first, struct slice last)
{
	struct buf key = BUF_INIT;

	utf8_fold(&key, first);
	if (last.len) {
		buf_addc(&key, ' ');
		utf8_fold(&key, last);
	}
	VEC_PUSH(p->arena, &p->persons)->key = arena_dup(p->arena, buf_slice(&key));
	buf_free(&key);
	return p->persons.n;
}

static struct name_word *word_of(struct people *p, uint64_t hash)
{
	bool is_new;
	size_t i = ids_of(&p->by_word, hash, &is_new);

	if (is_new)
		VEC_PUSH(p->arena, &p->name_words);
	return &p->name_words.v[i];
}

static bool initial(struct slice word)
{
	struct slice rest = word;

	utf8_next(&rest);
	return rest.len == 0;
}

static void give(struct people *p, struct slice word, size_t person, bool weak)
{
	struct name_word *w = word_of(p, word_hash(word));

	w->shared |= w->person && w->person != person;
	w->person = w->person ? w->person : person;
	w->weak |= weak;
}

/* Whether a word of a name is a usual one: of grammar, or of three letters and less. */
static bool usual(const struct found *f, struct slice word)
{
	uint32_t bits = vocab_bits(f->vocab, word_hash(word));
	struct lexis_row row;

	if (bits & (V_WEAK | V_PRONOUN | V_PARTICLE | V_FILLER))
		return true;
	lexis_of(word, &row);
	return row.stop != STOP_NONE || row.grammar != N_TAGS || (row.known && !(bits & V_ONLY));
}

static size_t person_of(struct people *p, struct slice first, struct slice last)
{
	bool is_new;
	size_t i = ids_of(&p->by_name, vocab_join(word_hash(first), word_hash(last)), &is_new);

	if (is_new)
		new_person(p, first, last);
	return i + 1;
}

void people_learn_order(struct people *p, const struct found *f, size_t family, size_t first, size_t end)
{
	struct slice given = name_stem(f->words[first].text), last = name_stem(f->words[family].text);
	size_t person = person_of(p, given, last);

	give(p, last, person, usual(f, last));
	for (size_t k = first; k < end; k++)
		if (!initial(f->words[k].text))
			give(p, name_stem(f->words[k].text), person, usual(f, f->words[k].text));
}

void people_learn(struct people *p, const struct found *f, size_t first, size_t end, bool weak)
{
	struct slice a, b;

	while (first + 1 < end && initial(f->words[first].text))	/* "J. Smith" is Smith */
		first++;
	a = name_stem(f->words[first].text);
	b = name_stem(f->words[end - 1].text);
	if (first + 1 >= end) {
		*VEC_PUSH(p->arena, &p->singles) = arena_dup(p->arena, a);
		*VEC_PUSH(p->arena, &p->weak) = weak || usual(f, a);
		return;
	}
	size_t person = person_of(p, a, b);
	for (size_t k = first; k < end; k++) {
		struct slice word = name_stem(f->words[k].text);
		if (!initial(word) && !(vocab_bits(f->vocab, word_hash(word)) & V_PARTICLE && !is_upper(word.p[0])))
			give(p, word, person, usual(f, word));
	}
}

void people_learn_typed(struct people *p, const struct found *f, size_t i)
{
	*VEC_PUSH(p->arena, &p->singles) = arena_dup(p->arena, name_stem(f->words[i].text));
	*VEC_PUSH(p->arena, &p->weak) = false;
}

/*
 * Persons of several words are numbered as by_name numbers them; those of one word come behind
 * them, and are in by_word alone.
 */
void people_settle(struct people *p)
{
	for (size_t i = 0; i < p->singles.n; i++) {
		struct slice word = p->singles.v[i];
		struct name_word *w = word_of(p, word_hash(word));
		if (w->person == 0 || w->shared) {
			size_t person = new_person(p, word, (struct slice){ NULL, 0 });
			w = word_of(p, word_hash(word));
			w->person = person;
			w->shared = false;
		}
		w->weak |= p->weak.v[i];
	}
	p->singles.n = p->weak.n = 0;
}

static const struct name_word *known(const struct people *p, const struct found *f, size_t i)
{
	struct slice word = name_stem(f->words[i].text), look = word;
	uint64_t hash = word.len == f->words[i].text.len ? f->words[i].hash : word_hash(word);

	size_t at = ids_find(&p->by_word, hash);
	if (at == p->by_word.n)
		return NULL;
	const struct name_word *w = &p->name_words.v[at];
	if (!w->person || (w->weak && !cp_upper(utf8_next(&look))))
		return NULL;
	return w;
}

/* "in Paris", "to Sydney" */
static bool is_where(const struct found *f, size_t i)
{
	static const char *const before[] = { "around", "at", "from", "in", "near", "through", "to", "via" };

	return i > 0 && vocab_bits(f->vocab, word_hash(name_stem(f->words[i].text))) & V_PLACE && slice_is(gap_after(f, i - 1), " ") &&
	       list_ihas(before, N_ELEMS(before), f->words[i - 1].text);
}

/* "will", "may"; "mark", "hope", but not "rose", which nobody is told to do. */
static bool is_verb(const struct found *f, size_t i)
{
	struct lexis_row row;

	lexis_of(f->words[i].text, &row);
	return row.grammar != N_TAGS || (row.level[POS_VERB] > 0 && row.form[POS_VERB] == FORM_BASE);
}

/*
 * A capital that a sentence begins with is none where what follows says that the word is used as one: "Will you". A
 * place may be where something is.
 */
static bool misused(const struct people *p, const struct found *f, size_t i)
{
	const struct name_word *w = known(p, f, i);

	if (!w || !w->weak)
		return false;
	return is_where(f, i) || (f->words[i].starts && is_verb(f, i) && i + 1 < f->n_words && slice_is(gap_after(f, i), " ") && bits_of(f, i + 1) & V_PRONOUN);
}

/* Joined to one name: by a blank, a hyphen, or a full stop behind an initial. */
static bool joined(const struct found *f, size_t i)
{
	struct slice gap = gap_after(f, i);

	return slice_is(gap, " ") || slice_is(gap, "-") || slice_is(gap, "\xC2\xA0") || (slice_is(gap, ". ") && f->words[i].text.len == 1);
}

size_t people_at(const struct people *p, const struct found *f, size_t i, size_t *end)
{
	const struct name_word *w = known(p, f, i);
	size_t last = i;

	if (!w)
		return 0;
	for (size_t k = i + 1; k < f->n_words && k < i + 6 && joined(f, k - 1); k++) {
		const struct name_word *next = known(p, f, k);
		if (next) {
			uint64_t name = vocab_join(word_hash(name_stem(f->words[i].text)), word_hash(name_stem(f->words[k].text)));
			size_t person = ids_find(&p->by_name, name);
			if (person < p->by_name.n) {
				*end = k + 1;
				return person + 1;
			}
			last = next->person == w->person && last + 1 == k ? k : last;
		} else if (f->words[k].text.len > 1 && !(bits_of(f, k) & V_PARTICLE)) {
			break;
		}
	}
	*end = last + 1;
	return last == i && misused(p, f, i) ? 0 : w->person;
}
