#include "turns/glance.h"

#include "text/utf8.h"
#include "text/word_window.h"
#include "turns/glance_keys.h"

/* Whether all of `some` are among those. */
static bool among(const struct elements *some, const struct elements *of)
{
	return ((some->v[0] & ~of->v[0]) | (some->v[1] & ~of->v[1])) == 0;
}

#define NEAR 4			/* words: a name may have three, after what introduces it */

/* The words of a window. */
struct view {
	const char *p;		/* where it stands in the text */
	uint64_t word;		/* bytes of words, where they begin and where they end */
	uint64_t starts, ends;
};

/* A text on its way through a glance. */
struct walk {
	struct glance *out;
	const char *end;	/* of the text */
	struct view now, last;	/* the window, and the one before it */
	struct slice capital;	/* the last word, if it may be told of; else empty */
	struct elements elements;	/* that words were found of */
};

static void maybe(struct glance *g, struct slice word)
{
	if (g->n_maybe == GLANCE_MAYBE)
		g->calls = true;
	else
		g->maybe[g->n_maybe++] = word;
}

/* Whether the word that begins at place s of a window may be of that kind. */
static bool is_key(const struct walk *k, const struct view *v, unsigned s, enum key what)
{
	size_t left = (size_t)(k->end - v->p) - s;
	const char *p = v->p + s;
	char bytes[WORD_CHUNK] = { 0 };

	if (left < WORD_CHUNK)
		p = memcpy(bytes, p, left);
	return glance_keys.name[name_slot(key_at(glance_keys.mask, v->word, s, p))] & what;
}

/* Whether a mark stands at p that sets a name off: as set_off_after() of role_swap.c has it. */
static bool sets_off(const char *p)
{
	switch (p[0]) {
	case '\0': case ',': case '.': case '!': case '?': case ';': case ':': case '\r': case '\n':
		return true;
	case '\xE2':
		return p[1] == '\x80' && (p[2] == '\xA6' || p[2] == '\x94');
	default:
		return false;
	}
}

/* Whether the word that begins at s stands behind the end of a sentence, and of no title. */
static bool begins_sentence(const struct walk *k, unsigned s)
{
	const struct view *v = k->now.ends & mask_below(s) ? &k->now : &k->last;
	uint64_t before = v == &k->now ? v->ends & mask_below(s) : v->ends;

	if (!before)			/* the text's first word */
		return true;
	unsigned end = mask_last(before);
	char c = v->p[end];
	return (c == '.' || c == '!' || c == '?') &&
	       !is_key(k, v, mask_last(v->starts & mask_below(end)), KEY_TITLE);
}

/* Whether one of swap_am is among the last of these words; *n more are looked at. */
static bool has_am(const struct walk *k, const struct view *v, uint64_t words, unsigned *n)
{
	for (; words && *n; --*n) {
		unsigned s = mask_last(words);
		if (is_key(k, v, s, KEY_AM))
			return true;
		words &= mask_below(s);
	}
	return false;
}

/* Whether one of them stands so near before the word at s that it may introduce it. */
static bool introduced(const struct walk *k, unsigned s)
{
	unsigned n = NEAR;

	return has_am(k, &k->now, k->now.starts & mask_below(s), &n) || has_am(k, &k->last, k->last.starts, &n);
}

bool glance_no_name(uint64_t hash)
{
	const uint64_t *v = glance_keys.not_names;
	size_t n = glance_keys.n_not_names;

	while (n > 1) {
		size_t half = n / 2;
		v += v[half] <= hash ? half : 0;
		n -= half;
	}
	return *v == hash;
}

/* A word that may be a name begins at s: its first letter is a capital, and it has more. */
static void hear_capital(struct walk *k, const struct window *w, unsigned s)
{
	unsigned stop = s + mask_first(~(w->word >> s));
	struct slice word = { k->now.p + s, stop - s };
	const char *after = w->bytes + stop;
	uint64_t next = k->now.starts & ~mask_below(stop);

	if (sets_off(after)) {
		bool begins = begins_sentence(k, s);
		if ((begins && *after != ',') ||
		    (is_key(k, &k->now, s, KEY_NO_NAME) && glance_no_name(word_hash(word))))
			return;
		if (begins)
			maybe(k->out, word);
		k->out->calls |= !begins;
		return;
	}
	if (!begins_sentence(k, s) && introduced(k, s))
		k->out->calls = true;
	if (!is_space(*after))
		return;
	if (!next)
		k->capital = word;
	else if (is_key(k, &k->now, mask_first(next), KEY_VERB))
		maybe(k->out, word);
}

/* One more word, by its first byte, which case does not change. */
static uint64_t add_initial(uint64_t initials, unsigned char c)
{
	return (initials + (c | 0x20)) * WORD_HASH_FACTOR;
}

/* Takes the words that the window shows, up to `stop`. */
static void hear_window(struct walk *k, const struct window *w, unsigned stop)
{
	const struct glance_keys *keys = &glance_keys;
	uint64_t starts = window_starts(w) & mask_below(stop);
	struct elements elements = k->elements;
	uint64_t initials = k->out->initials;

	k->now.word = w->word;
	k->now.starts = starts;
	k->now.ends = window_ends(w);
	for (uint64_t m = starts; m; m &= m - 1) {
		unsigned s = mask_first(m);
		uint64_t chunk = word_chunk(w->bytes + s);
		size_t set = keys->phrase[phrase_slot(key_of_chunk(keys->mask, w->word, s, chunk))];
		initials = add_initial(initials, (unsigned char)chunk);
		elements = both(elements, keys->set[set]);
	}
	k->elements = elements;
	k->out->initials = initials;
	if (k->capital.len && is_key(k, &k->now, mask_first(starts), KEY_VERB))
		maybe(k->out, k->capital);
	k->capital.len = 0;
	uint64_t names = starts & w->upper & w->word >> 1 &
			 ((w->letter | w->digit) >> 1 | w->upper >> 2 | w->upper >> 4);	/* not "I'm" */
	for (; names; names &= names - 1)
		hear_capital(k, w, mask_first(names));
	k->out->words += mask_count(starts);
	k->last = k->now;
}

/* Whether a row has all the elements that it needs; those are asked of which the first was found. */
static bool has_phrase(const struct elements *found)
{
	const struct glance_keys *k = &glance_keys;

	for (unsigned half = 0; half < ELEMENTS_MAX; half += 64)
		for (uint64_t m = found->v[half / 64] & k->first.v[half / 64]; m; m &= m - 1) {
			size_t first = half + mask_first(m);
			for (size_t i = first ? k->needs_end[first - 1] : 0; i < k->needs_end[first]; i++)
				if (among(&k->need[i], found))
					return true;
		}
	return false;
}

struct glance glance_at(struct slice text)
{
	struct glance out = { .sure = true };
	const char *p = text.len ? text.p : "";
	struct walk k = { .out = &out, .end = p + text.len, .now = { .p = p } };
	struct window w;
	size_t next;

	for (; k.now.p < k.end; k.now.p += next) {
		window_look(&w, k.now.p, k.end);
		uint64_t ends = window_ends(&w);
		unsigned stop = ends ? mask_last(ends) : 0;
		if (ends)
			hear_window(&k, &w, stop);
		next = window_next(&w, stop);
		if (next == 0) {
			out.sure = false;
			break;
		}
	}
	out.phrase = has_phrase(&k.elements);
	return out;
}

/* Whether cp, with `rest` behind it, goes on with a word or begins one. */
static bool in_word(uint32_t cp, bool inside, struct slice rest)
{
	return cp_letter(cp) || cp_digit(cp) || (inside && cp == '\'' && rest.len && cp_letter(utf8_next(&rest)));
}

uint64_t glance_initials(struct slice text)
{
	uint64_t initials = 0;
	bool inside = false;

	while (text.len) {
		uint32_t cp = cp_fold(utf8_next(&text));
		bool is_word = in_word(cp, inside, text);
		if (is_word && (!inside || cp_unspaced(cp)))
			initials = add_initial(initials, (unsigned char)cp);
		inside = is_word && !cp_unspaced(cp);
	}
	return initials;
}
