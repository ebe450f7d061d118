#include "turns/role_swap.h"

#include "turns/flags.h"
#include "turns/glance_keys.h"
#include "turns/words.h"
#include "text/titles.h"

#include "base/ids.h"
#include "base/map.h"
#include "base/table.h"
#include "text/utf8.h"
#include "text/words.h"

/*
 * Names are found where they are called: set off by commas ("..., Ann."), after
 * a greeting ("Hi Ann,"), or at a sentence's beginning before a comma ("Ann,
 * ..."), which counts only for names that are called in another way, too.  A
 * name before a verb ("Ann could ...") is told of, not called.
 */

#define MIN_CALLS 2		/* by the other one, before a name is somebody's */
#define MIN_TOLD 2		/* speakers who tell of themselves so often narrate */
#define NAME_WORDS 3		/* "Mary Ann Lee" */
#define LABEL_WORDS 8		/* of a label that are looked at */

struct name {
	size_t sure;		/* calls that cannot be anything else */
	size_t calls[2];	/* turns in which each speaker calls it */
	size_t last[2];		/* the last of them */
	size_t says[2];		/* "I'm ..." */
	bool label[2];		/* it is a word of the speaker's label */
};

struct names {
	struct name *v;
	size_t n, cap;
};

/* A turn that calls a name. */
struct heard {
	size_t turn, name;	/* indexes into d->turns and the names */
	int side;
	enum call { CALL_NONE, CALL_WEAK, CALL_SURE, CALL_SELF, CALL_TOLD } call;
};

struct hearing {
	struct heard *v;
	size_t n, cap;
};

/* What may be a name, of a turn that was not heard yet. */
struct kept {
	struct kept_name {
		size_t turn;	/* index into d->turns */
		uint64_t hash;
	} *v;
	size_t n, cap;
};

struct swap {
	struct doc *d;
	struct slice speaker[2];	/* the two that talk */
	struct names names;
	struct map by_key;		/* name -> index + 1 */
	struct hearing heard;
	struct kept kept;
};

static int side_of(const struct swap *s, const struct turn *t)
{
	return slice_eq(t->speaker, s->speaker[0]) ? 0 : slice_eq(t->speaker, s->speaker[1]) ? 1 : -1;
}

static bool greets(struct slice word)
{
	static const char *const greetings[] = {
		"hi", "hello", "hey", "dear", "thanks", "you", "okay", "ok", "welcome", "morning",
		"afternoon", "evening", "bye", "goodbye", "sorry", "yes", "no", "well", "sure",
	};

	return list_ihas(greetings, N_ELEMS(greetings), word);
}

/* Capital first, small letters after it: a name's shape, or a caseless script's. */
static bool name_shaped(const struct word *word)
{
	struct slice rest = word->text;
	bool small = false;

	if (!rest.len || !cp_upper(utf8_next(&rest)) || rest.len == 0)
		return false;
	while (rest.len) {
		uint32_t cp = utf8_next(&rest);
		if (cp_fold(cp) == '\'' && rest.len && is_lower(rest.p[0]))
			return false;		/* "I'm", "That's"; not "O'Neill" */
		small |= cp_lower(cp);
	}
	return small && !glance_no_name(word->hash);
}

/* What stands right after the word in the text: a mark that sets it off? */
static bool set_off_after(struct slice text, struct slice word)
{
	struct slice after = slice_from(text, (size_t)(word.p - text.p) + word.len);

	if (after.len && after.p[0] == ' ')
		return false;
	return after.len == 0 || strchr(",.!?;:\r\n", after.p[0]) ||
	       slice_starts(after, SLICE("\xE2\x80\xA6")) || slice_starts(after, SLICE("\xE2\x80\x94"));
}

/* Whether the bytes between two words are one comma and blanks, or blanks alone. */
static bool only_between(struct slice from, struct slice to, bool comma)
{
	const char *p = from.p + from.len;

	if (comma && (p == to.p || *p++ != ','))
		return false;
	while (p < to.p && (is_space(*p) || (!comma && *p == '.')))
		p++;
	return p == to.p;
}

/* Words inside quotation marks are told, not called.  Toggled by the marks before each word. */
static bool crosses_quote(const char *from, const char *to, bool quoted)
{
	for (struct slice gap = { from, (size_t)(to - from) }; gap.len; gap = slice_from(gap, 1)) {
		if (gap.p[0] == '"')
			quoted = !quoted;
		else if (slice_starts(gap, SLICE("\xE2\x80\x9C")))
			quoted = true;
		else if (slice_starts(gap, SLICE("\xE2\x80\x9D")))
			quoted = false;
	}
	return quoted;
}

/* "I'm Ann", "I am Ann", "my name is Ann", "this is Ann". */
static bool introduces(const struct words *w, size_t i)
{
	struct slice last = i > 0 ? w->v[i - 1].text : (struct slice){ NULL, 0 };
	struct slice prev = i > 1 ? w->v[i - 2].text : (struct slice){ NULL, 0 };

	if (i == 0 || w->v[i].breaks || !only_between(last, w->v[i].text, false))
		return false;
	return w->v[i - 1].hash == glance_keys.am[0] ? true :
	       (slice_ieq(last, SLICE("am")) && slice_ieq(prev, SLICE("I"))) ||
	       (slice_ieq(last, SLICE("is")) &&
		(slice_ieq(prev, SLICE("name")) || (slice_ieq(prev, SLICE("this")) && w->v[i - 2].starts)));
}

static bool among(uint64_t hash, const uint64_t *v, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (v[i] == hash)
			return true;
	return false;
}

/* Whether a name that ends with word i could be introduced: a cheap look, before it is found. */
static bool may_be_introduced(const struct words *w, size_t i)
{
	for (size_t k = i; k > 0 && k + NAME_WORDS >= i; k--)
		if (among(w->v[k - 1].hash, glance_keys.am, n_words_am))
			return true;
	return false;
}

/* Where the name whose last word is i begins: titles and first names before it belong to it. */
static size_t name_start(const struct words *w, size_t i)
{
	size_t first = i;

	while (first > 0 && i - first < NAME_WORDS) {
		struct slice prev = w->v[first - 1].text;
		bool joined = w->v[first].text.p == prev.p + prev.len + 1 && prev.p[prev.len] == '-';
		if (!title_before_name(prev) && (w->v[first].breaks || !name_shaped(&w->v[first - 1])))
			break;
		if (!joined && !only_between(prev, w->v[first].text, false))
			break;
		first--;
	}
	return first;
}

/* A verb follows that tells what the named one does. */
static bool told_of(const struct words *w, size_t i)
{
	return i + 1 < w->n && !w->v[i + 1].breaks && among(w->v[i + 1].hash, glance_keys.verbs, n_words_verbs) &&
	       only_between(w->v[i].text, w->v[i + 1].text, false);
}

/* What word i, which begins with no small letter, is called; the cheap looks come first. */
static enum call call_at(struct slice text, const struct words *w, size_t i)
{
	struct slice word = w->v[i].text;
	bool set_off = set_off_after(text, word), told = !set_off && told_of(w, i);
	size_t before;

	if (!(set_off || told || may_be_introduced(w, i)) || !name_shaped(&w->v[i]) ||
	    title_before_name(word))
		return CALL_NONE;
	before = name_start(w, i);
	if (introduces(w, before))
		return CALL_SELF;
	if (!set_off)
		return told ? CALL_TOLD : CALL_NONE;
	if (before > 0 && !w->v[before].breaks &&
	    (only_between(w->v[before - 1].text, w->v[before].text, true) ||
	     (greets(w->v[before - 1].text) &&
	      only_between(w->v[before - 1].text, w->v[before].text, false))))
		return CALL_SURE;
	if (w->v[before].starts && word.p + word.len < text.p + text.len && word.p[word.len] == ',')
		return CALL_WEAK;
	return CALL_NONE;
}

static bool has_word(struct slice label, struct slice word)
{
	struct word v[LABEL_WORDS];
	struct words w = { v, 0, N_ELEMS(v) };

	words_split_some(&w, label);
	for (size_t i = 0; i < w.n; i++)
		if (w.v[i].hash == word_hash(word))
			return true;
	return false;
}

/* The index of a name. */
static size_t name_of(struct swap *s, struct slice word)
{
	size_t *at = map_at(&s->by_key, word);

	if (*at == 0) {
		struct name *n = VEC_PUSH(s->d->arena, &s->names);
		for (int side = 0; side < 2; side++)
			n->label[side] = has_word(s->speaker[side], word);
		*at = s->names.n;
	}
	return *at - 1;
}

/* Turns that do not speak in the conversation tell nothing about names. */
static bool in_conversation(const struct turn *t)
{
	return !turn_has(t, FLAG_OUT_OF_ROLE) && !turn_has(t, FLAG_PLACEHOLDER) &&
	       !turn_has(t, FLAG_REFUSAL) && t->quoted.n == 0;
}

void swap_hear(struct swap *s, const struct turn *t, const struct words *w)
{
	bool quoted = false;
	int side = side_of(s, t);

	if (side < 0 || !in_conversation(t))
		return;
	for (size_t i = 0; i < w->n; i++) {
		if (w->v[i].quotes) {
			const struct slice *last = i ? &w->v[i - 1].text : NULL;
			quoted = crosses_quote(last ? last->p + last->len : t->text.p, w->v[i].text.p, quoted);
		}
		if (quoted || is_lower(w->v[i].text.p[0]))
			continue;
		enum call call = call_at(t->text, w, i);
		if (call != CALL_NONE)
			*VEC_PUSH(s->d->arena, &s->heard) = (struct heard){
				t->index - 1, name_of(s, w->v[i].text), side, call };
	}
}

void swap_keep(struct swap *s, const struct turn *t, const struct glance *g)
{
	if (side_of(s, t) < 0 || !in_conversation(t))
		return;
	for (size_t i = 0; i < g->n_maybe; i++)
		*VEC_PUSH(s->d->arena, &s->kept) = (struct kept_name){ t->index - 1, word_hash(g->maybe[i]) };
}

/* Names that are somebody's only if they are called in a way that is sure, or are a word of a label. */
static void find_owned(const struct swap *s, struct ids *owned)
{
	struct word v[LABEL_WORDS];
	bool is_new;

	for (int side = 0; side < 2; side++) {
		struct words w = { v, 0, N_ELEMS(v) };
		words_split_some(&w, s->speaker[side]);
		for (size_t i = 0; i < w.n; i++)
			ids_of(owned, w.v[i].hash, &is_new);
	}
	for (size_t i = 0; i < s->heard.n; i++)
		if (s->heard.v[i].call == CALL_SURE)
			ids_of(owned, word_hash(s->by_key.v[s->heard.v[i].name].key), &is_new);
}

/* Hears the turns in which one of the names is that are somebody's. */
static void hear_kept(struct swap *s, const struct words *room)
{
	struct ids owned = IDS_INIT;
	size_t last = SIZE_MAX;

	find_owned(s, &owned);
	for (size_t i = 0; i < s->kept.n; i++) {
		const struct kept_name *k = &s->kept.v[i];
		if (k->turn == last || !ids_has(&owned, k->hash))
			continue;
		struct words w = { room->v, 0, room->cap };
		words_split_some(&w, s->d->turns.v[k->turn].text);
		swap_hear(s, &s->d->turns.v[k->turn], &w);
		last = k->turn;
	}
	ids_free(&owned);
}

static void count_call(struct swap *s, const struct heard *h)
{
	struct name *n = &s->names.v[h->name];

	n->sure += h->call == CALL_SURE;
	if (h->call == CALL_TOLD)
		return;
	if (h->call == CALL_SELF) {
		n->says[h->side]++;
	} else if (n->last[h->side] != h->turn + 1) {
		n->last[h->side] = h->turn + 1;
		n->calls[h->side]++;
	}
}

/* Whose name it is: 0 or 1, or -1 if that is not clear. */
static int owner_of(const struct name *n)
{
	if (n->label[0] != n->label[1])
		return n->label[0] ? 0 : 1;
	if (n->says[0] != n->says[1] && n->sure)
		return n->says[0] > n->says[1] ? 0 : 1;
	if (!n->sure || n->calls[0] == n->calls[1])
		return -1;
	int caller = n->calls[0] > n->calls[1] ? 0 : 1;
	return n->calls[caller] >= MIN_CALLS ? 1 - caller : -1;
}

/* The two speakers with the most turns; false if a third one has a share in it. */
static bool two_sides(struct swap *s)
{
	const struct speakers *sp = &s->d->speakers;
	size_t rest = 0, first = 0, second = 0;

	for (size_t i = 0; i < sp->n; i++) {
		size_t n = sp->v[i].turns;
		if (n > first) {
			rest += second;
			second = first;
			first = n;
			s->speaker[1] = s->speaker[0];
			s->speaker[0] = sp->v[i].name;
		} else if (n > second) {
			rest += second;
			second = n;
			s->speaker[1] = sp->v[i].name;
		} else {
			rest += n;
		}
	}
	return second > 0 && rest * 4 <= first + second;
}

struct swap *swap_new(struct doc *d)
{
	struct swap *s = arena_alloc(d->arena, sizeof(*s));

	*s = (struct swap){ .d = d, .by_key = MAP_INIT };
	return two_sides(s) ? s : NULL;
}

/* Speakers who tell of themselves by name, as of somebody else, talk about the conversation. */
static void flag_told(struct swap *s)
{
	size_t told = 0, turn = 0;

	for (size_t i = 0; i < s->heard.n; i++) {
		const struct heard *h = &s->heard.v[i];
		if (h->call != CALL_TOLD || owner_of(&s->names.v[h->name]) != h->side)
			continue;
		told = told && turn == h->turn ? told + 1 : 1;
		turn = h->turn;
		if (told >= MIN_TOLD)
			s->d->turns.v[turn].flags |= 1u << FLAG_OUT_OF_ROLE;
	}
}

void swap_flag(struct swap *s, const struct words *room)
{
	hear_kept(s, room);
	for (size_t i = 0; i < s->heard.n; i++)
		if (!turn_has(&s->d->turns.v[s->heard.v[i].turn], FLAG_REPEAT))
			count_call(s, &s->heard.v[i]);
	flag_told(s);
	for (size_t i = 0; i < s->heard.n; i++) {
		const struct heard *h = &s->heard.v[i];
		struct turn *t = &s->d->turns.v[h->turn];
		if ((h->call == CALL_SURE || h->call == CALL_WEAK) &&
		    !turn_has(t, FLAG_OUT_OF_ROLE) && owner_of(&s->names.v[h->name]) == h->side)
			t->flags |= 1u << FLAG_ROLE_SWAP;
	}
	map_free(&s->by_key);
}
