/*
 * find_names.c - which words of a text are names of persons, by the tables, by what stands around them and by their capitals.
 *
 * A name in the tables that is no usual word and no place is one wherever it has a capital.  All
 * others need evidence: a title before them, "my name is", "my sister", a greeting, a verb of saying
 * behind them, a given name before a family name.  What a body or a place is called is none.
 */
#include "redact/name_words.h"

#include "base/table.h"
#include "text/titles.h"

static void learn(struct names *s, size_t first, size_t end, bool weak)
{
	people_learn(s->p, s->f, first, end, weak);
	s->free = end;
}

/* One in small letters, which is the same in any case. */
static void learn_typed(struct names *s, size_t i)
{
	people_learn_typed(s->p, s->f, i);
	s->free = i + 1;
}

/* Learns the name that begins with word i, whatever it is, unless it is none by its form. */
static bool take(struct names *s, size_t i)
{
	if (!name_may_be(s, i))
		return false;
	size_t end = name_end(s, i);
	if (name_of_group(s, i, end))
		return false;
	learn(s, i, end, false);
	return true;
}

/* "Ann's" */
static bool owns(const struct names *s, size_t i)
{
	return name_stem(s->f->words[i].text).len < s->f->words[i].text.len;
}

/* An initial before it: "Dr. A. Okafor". */
static size_t past_initials(const struct names *s, size_t i)
{
	while (i + 1 < s->n && name_initial(s, i) && name_joined(s, i))
		i++;
	return i;
}

/* "Mrs. Okafor", "Herr Dr. Braun", "nurse Joy": the title is word i. */
static bool by_title(struct names *s, size_t i)
{
	uint32_t bits = s->w[i].bits;
	struct slice between = name_gap(s, i);
	size_t at = i + 1;

	if (!(bits & (V_TITLE | V_OFFICE)) || at >= s->n || !(slice_is(between, " ") || slice_is(between, ". ")))
		return false;
	if (s->w[at].bits & V_TITLE && at + 1 < s->n)
		return false;		/* the next one says it */
	at = past_initials(s, at);
	bool role = s->w[at].bits & V_ROLE && s->w[at].usual && !(s->w[at].bits & (V_GIVEN | V_FAMILY));	/* "Mr. Speaker" */
	if (bits & V_TITLE && s->w[at].capital && !role && !s->w[at].grammar && !(s->w[at].bits & (V_OFFICE | V_CALENDAR)) && s->f->words[at].text.len > 1) {
		size_t end = name_end(s, at);
		if (name_of_group(s, at, end))
			return false;
		learn(s, at, end, s->w[at].usual && end == at + 1);
		return true;
	}
	if (bits & V_OFFICE && (owns(s, i) || (s->w[at].usual && !(s->w[at].bits & V_GIVEN))))
		return false;
	if (bits & V_OFFICE)
		return !s->f->words[at].starts && slice_is(between, " ") && take(s, at);
	/* "mr patel", as it is typed */
	if (s->w[i].capital || s->f->words[at].text.len < 3 || !(s->w[at].bits & (V_GIVEN | V_FAMILY)) || s->w[at].bits & (V_WEAK | V_PRONOUN))
		return false;
	learn_typed(s, at);
	return true;
}

/* What people say before their name, and how sure that is: 2 anything is one, 1 what may be one, 0 what the tables have. */
static const struct {
	const char *words[3];
	int sure;
	const char *source;
} openings[] = {
	{ { "name", "is" }, 2, "English" }, { { "name's" }, 2, "English" }, { { "name", "was" }, 1, "English" },
	{ { "names" }, 1, "English" }, { { "i", "am" }, 1, "English" }, { { "i'm" }, 1, "English" }, { { "im" }, 1, "English, as typed" },
	{ { "this", "is" }, 1, "English" }, { { "it's" }, 1, "English" }, { { "call", "me" }, 2, "English" }, { { "called" }, 0, "English: things are, too" }, { { "named" }, 2, "English" },
	{ { "je", "m'appelle" }, 2, "French" }, { { "m'appelle" }, 2, "French" }, { { "s'appelle" }, 2, "French" }, { { "ich", "heiße" }, 2, "German" }, { { "ich", "heisse" }, 2, "German" }, { { "heißt" }, 2, "German" },
	{ { "name", "ist" }, 2, "German" }, { { "ich", "bin" }, 1, "German" }, { { "me", "llamo" }, 2, "Spanish" }, { { "se", "llama" }, 2, "Spanish" }, { { "nombre", "es" }, 2, "Spanish" }, { { "soy" }, 1, "Spanish" },
	{ { "mi", "chiamo" }, 2, "Italian" }, { { "me", "chamo" }, 2, "Portuguese" }, { { "nome", "é" }, 2, "Portuguese" },
	{ { "ik", "heet" }, 2, "Dutch" }, { { "naam", "is" }, 2, "Dutch" }, { { "jag", "heter" }, 2, "Swedish" }, { { "nazywam", "się" }, 2, "Polish" }, { { "mam", "na", "imię" }, 2, "Polish" },
	{ { "signed" }, 1, "English" }, { { "aka" }, 1, "English" },
};

static bool by_opening(struct names *s, size_t i)
{
	if (!(s->w[i].bits & V_OPENS))		/* of most words this is all that is asked */
		return false;
	for (size_t k = 0; k < N_ELEMS(openings); k++) {
		size_t n = 0;
		while (n < 3 && openings[k].words[n] && name_is_word(s, i + n, openings[k].words[n]))
			n++;
		if (n == 0 || (n < 3 && openings[k].words[n]))
			continue;
		size_t at = i + n;
		if (at >= s->n || name_gap(s, at - 1).len > 2 || slice_chr(name_gap(s, at - 1), '.') < name_gap(s, at - 1).len)
			return false;
		const struct about *w = &s->w[at];
		if (!w->capital && name_strong(w->bits, V_GIVEN) && s->f->words[at].text.len > 2 && openings[k].sure == 2) {
			learn_typed(s, at);
			return true;
		}
		if (openings[k].sure == 2 && w->capital && !w->grammar)
			return take(s, at);
		return ((name_unknown(s, at) && openings[k].sure) || w->bits & (V_GIVEN | V_FAMILY)) && !(w->bits & V_PLACE && w->bits & V_WEAK) && !(w->bits & V_CALENDAR) && take(s, at);
	}
	return false;
}

/* "my sister Ann", "my boss, Xochitl," */
static bool by_kin(struct names *s, size_t i)
{
	size_t at = i + 1;

	if (!(s->w[i].bits & V_KIN) || i == 0 || at >= s->n)
		return false;
	bool mine = s->w[i - 1].bits & V_POSSESSIVE || slice_ends(s->f->words[i - 1].text, SLICE("'s")) ||
		    (i > 1 && s->w[i - 2].bits & V_POSSESSIVE);
	struct slice between = name_gap(s, i);
	if (!mine || !(slice_is(between, " ") || slice_is(between, ", ")))
		return false;
	if (!(s->w[at].bits & (V_GIVEN | V_FAMILY)) && !name_unknown(s, at) && !(s->w[at].usual && name_may_be(s, at) && slice_is(between, " ")))
		return false;
	return take(s, at);
}

/* A given name in small letters where there are no others: "hey ann". */
static bool typed(const struct names *s, size_t i)
{
	return s->typed && name_strong(s->w[i].bits, V_GIVEN) && !(s->w[i].bits & (V_PLACE | V_PRONOUN | V_PARTICLE)) && s->f->words[i].text.len > 2;
}

static bool vocative(const struct names *s, size_t i)
{
	char c = name_gap(s, i).len ? name_gap(s, i).p[0] : '\n';

	return c == ',' || c == '.' || c == '!' || c == '?' || c == '\n';
}

/* "Hi Ann", "Thanks, Rose." */
static bool by_greeting(struct names *s, size_t i)
{
	size_t at = i + 1;

	if (!(s->w[i].bits & V_GREETS) || at >= s->n || !(slice_is(name_gap(s, i), " ") || slice_is(name_gap(s, i), ", ")))
		return false;
	if (typed(s, at)) {
		learn_typed(s, at);
		return true;
	}
	if (s->w[at].bits & V_GIVEN ? !vocative(s, at) && s->w[at].bits & V_WEAK : !name_unknown(s, at) || !vocative(s, at))
		return false;
	return take(s, at);
}

/* Behind the name that ends before word `end`: "said", "'s mother". */
static bool acts(const struct names *s, size_t end)
{
	if (end >= s->n || !slice_is(name_gap(s, end - 1), " ") || s->w[end].capital)
		return false;
	return s->w[end].bits & V_SAYS || (name_is_word(s, end, "and") && (name_is_word(s, end + 1, "i") || name_is_word(s, end + 1, "me")));
}

/* "told Xochitl", "with Will", "Ann and Xochitl" */
static bool meant(const struct names *s, size_t i)
{
	if (i == 0 || !slice_is(name_gap(s, i - 1), " "))
		return false;
	if (s->w[i - 1].bits & V_TOWARDS && !s->w[i - 1].capital && !name_is_word(s, i - 1, "with") && !name_is_word(s, i - 1, "and") && !name_is_word(s, i - 1, "know"))
		return true;
	if (i >= 2 && name_is_word(s, i - 1, "to") && s->w[i - 2].bits & V_SAYS)		/* "talked to Xochitl" */
		return true;
	return i >= 2 && s->free == i - 1 && name_is_word(s, i - 1, "and");
}

/* Around it every word has a capital: a heading, a song's title. */
static bool in_title(const struct names *s, size_t first, size_t end)
{
	size_t n = 0;

	for (size_t i = first; i-- > 0 && first - i <= 2 && slice_is(name_gap(s, i), " ");)
		n += s->w[i].capital && !s->w[i].starts && s->w[i].usual && !(s->w[i].bits & (V_TITLE | V_OFFICE));
	for (size_t i = end; i < s->n && i < end + 2 && slice_is(name_gap(s, i - 1), " "); i++)
		n += s->w[i].capital && s->w[i].usual && !(s->w[i].bits & V_GREETS);
	return n > 1;
}

/* Words that follow somebody's name when he is spoken to. */
static bool addresses(const struct names *s, size_t i)
{
	static const char *const words[] = { "are", "can", "could", "did", "do", "does", "have", "is", "let", "let's", "please", "thank", "thanks", "will", "would", "you're" };

	return s->w[i].bits & V_PRONOUN || list_ihas(words, N_ELEMS(words), s->f->words[i].text);
}

/* A usual word or a place that is a given name, too. */
static bool weak_is_name(const struct names *s, size_t i, size_t end)
{
	uint32_t bits = s->w[i].bits;
	bool follows = end > i + 1 && (s->w[end - 1].bits & V_FAMILY || name_unknown(s, end - 1));

	if (acts(s, end) && !(bits & V_PLACE && name_is_word(s, end, "has")))
		return true;
	if (s->w[i].starts && slice_is(name_gap(s, i), ", ") && !(bits & (V_PLACE | V_CALENDAR)) && end < s->n && addresses(s, end))
		return true;		/* "Frank, can you" */
	if (follows && !s->shouts)
		return !in_title(s, i, end);
	if (s->w[i].starts || s->shouts || s->w[i].capitals || bits & (V_CALENDAR | V_PLACE))
		return meant(s, i) && !s->w[i].starts && !s->shouts && !(bits & V_CALENDAR) ? !(bits & V_PLACE) || name_is_word(s, i - 1, "told") || name_is_word(s, i - 1, "asked") : false;
	return !in_title(s, i, end) && slice_chr(name_gap(s, i), ':') == name_gap(s, i).len;
}

/* "Medal of Honor", "Justice of the Peace", "Def-Art-Sing" */
static bool part_of_other(const struct names *s, size_t i, size_t end)
{
	if (i > 0 && slice_is(name_gap(s, i - 1), "-"))
		return true;
	if (i > 1 && name_is_word(s, i - 1, "of") && s->w[i - 2].capital)
		return true;
	return name_is_word(s, end, "of") && slice_is(name_gap(s, end - 1), " ");
}

/* A name in the tables, or one beside which others stand. */
static bool by_itself(struct names *s, size_t i)
{
	const struct about *w = &s->w[i];
	size_t end;

	if (typed(s, i) && acts(s, i + 1)) {
		learn_typed(s, i);
		return true;
	}
	if (!name_may_be(s, i) || name_behind_place(s, i))
		return false;
	end = name_end(s, i);
	if (name_of_group(s, i, end) || (w->bits & V_WEAK && part_of_other(s, i, end)))
		return false;
	bool given = name_strong(w->bits, V_GIVEN) && !w->grammar && !(w->bits & V_CALENDAR);
	bool family = name_strong(w->bits, V_FAMILY | V_FAMOUS) && !w->usual && s->f->words[i].text.len > 3 && !(w->bits & (V_PLACE | V_OTHER));
	bool last_known = end > i + 1 && name_strong(s->w[end - 1].bits, V_FAMILY) && !s->w[end - 1].usual;
	bool sure = false;
	if (given && !(s->shouts && w->usual))
		sure = !(w->bits & V_PLACE && w->usual) && !(s->f->words[i].text.len < 3 && !(end > i + 1 || acts(s, end)));
	else if (w->bits & V_GIVEN)
		sure = weak_is_name(s, i, end);
	else if (family)
		sure = (!w->starts && !s->shouts) || acts(s, end) || owns(s, i) || last_known;
	else if (name_unknown(s, i) && !(i > 0 && slice_is(name_gap(s, i - 1), "-")) && !slice_is(name_gap(s, i), "-"))
		sure = acts(s, end) || (meant(s, i) && !w->starts) || (!w->starts && last_known) ||
		       (w->starts && last_known && end > i + 1) ||
		       (!w->starts && end > i + 1 && name_unknown(s, end - 1) && !w->capitals && !in_title(s, i, end));
	if (!sure)
		return false;
	learn(s, i, end, false);
	return true;
}

/* "Miller, Ann": the family's name first. */
static bool by_order(struct names *s, size_t i)
{
	size_t end;

	if (!(s->w[i].bits & V_FAMILY || name_unknown(s, i)) || !name_may_be(s, i) || i + 1 >= s->n || !slice_is(name_gap(s, i), ", ") ||
	    !name_strong(s->w[i + 1].bits, V_GIVEN) || s->w[i].bits & V_GIVEN || !name_may_be(s, i + 1))
		return false;
	bool opens = s->w[i].starts || (i > 0 && slice_starts(name_gap(s, i - 1), SLICE(":")));
	if (!opens || s->w[i].grammar)
		return false;
	end = name_end(s, i + 1);
	if (end < s->n && !s->w[end].capital && slice_is(name_gap(s, end - 1), " "))
		return false;		/* "Miller, Ann said" */
	people_learn_order(s->p, s->f, i, i + 1, end);
	s->free = end;
	return true;
}

/* "Name: Ann Miller", "Patient: Miller, Ann" */
static bool by_field(struct names *s, size_t i)
{
	struct slice between = name_gap(s, i);
	size_t at = i + 1;

	if (!(s->w[i].bits & V_FIELD) || at >= s->n || !slice_starts(between, SLICE(":")) || between.len > 3)
		return false;
	at = past_initials(s, at);
	bool named = slice_ends(s->f->words[i].text, SLICE("ame")) || slice_ends(s->f->words[i].text, SLICE("ome"));
	if (by_order(s, at))
		return true;
	if (!(s->w[at].bits & (V_GIVEN | V_FAMILY)) && !(named && name_unknown(s, at)))
		return false;		/* "Client: Whoa." is a turn */
	if (!name_is_word(s, i, "name") && s->w[at].usual && s->w[at].bits & V_WEAK && name_end(s, at) == at + 1)
		return false;
	return take(s, at);
}

static bool is_covered(const struct found *f, size_t i, size_t *hit)
{
	while (*hit < f->hits.n && f->hits.v[*hit].end <= word_start(f, i))
		++*hit;
	return *hit < f->hits.n && f->hits.v[*hit].start < word_end(f, i);
}

static size_t count_capitals(const struct about *w, size_t n)
{
	size_t capital = 0;

	for (size_t i = 0; i < n; i++)
		capital += w[i].capital;
	return capital;
}

static bool shouts(const struct about *w, size_t n)
{
	size_t capitals = 0;

	for (size_t i = 0; i < n; i++)
		capitals += w[i].capitals;
	return n > 3 && capitals * 10 > n * 6;
}

void find_names(struct found *f, struct people *p)
{
	static bool (*const by[])(struct names *s, size_t i) = {
		by_title, by_opening, by_kin, by_greeting, by_field, by_order, by_itself,
	};
	struct about *w = f->n_words ? arena_alloc(f->arena, f->n_words * sizeof(*w)) : NULL;
	struct names s = { .f = f, .p = p, .w = w, .n = f->n_words };
	size_t hit = 0;

	for (size_t i = 0; i < f->n_words; i++)
		if (!is_covered(f, i, &hit))		/* what is a tag now says no more than what it stands for */
			name_look(f, i, &w[i]);
	hit = 0;
	s.shouts = shouts(w, f->n_words);
	s.typed = f->n_words && !w[0].capital && count_capitals(w, f->n_words) * 10 <= f->n_words;
	for (size_t i = 0; i < f->n_words; i++) {
		if (is_covered(f, i, &hit)) {
			s.free = i + 1;
			continue;
		}
		if (i < s.free)
			continue;
		size_t place = name_place_words(&s, i);
		if (place) {
			s.free = i + place;
			continue;
		}
		for (size_t k = 0; k < N_ELEMS(by) && !by[k](&s, i); k++)
			;
	}
}

/* A label's words that are of no role and no title are a name; a usual word is one only in the tables. */
void find_speaker(struct found *f, struct people *p, bool any)
{
	struct about w;
	size_t first = f->n_words, end = 0;

	for (size_t i = 0; i < f->n_words; i++) {
		name_look(f, i, &w);
		struct slice word = f->words[i].text;
		bool role = w.bits & (V_ROLE | V_TITLE | V_OFFICE | V_CALENDAR) && !(w.bits & (V_GIVEN | V_FAMILY) && end > 0);
		bool code = w.capitals && word.len <= 3 && !(w.bits & (V_GIVEN | V_FAMILY)) && !any;	/* "INV" */
		bool number = code || is_digit(word.p[0]) || (word.len == 1 && f->n_words > 1 && end == 0);
		bool name = !role && !number && (w.bits & (V_GIVEN | V_FAMILY) || any || (!w.usual && (w.capital || f->n_words == 1) && !w.grammar && !(w.bits & (V_PLACE | V_OTHER)) && word.len > 2));
		if (name && first == f->n_words)
			first = i;
		if (name)
			end = i + 1;
		else if (end > 0 && slice_chr(gap_after(f, i - 1), ',') < gap_after(f, i - 1).len)
			break;		/* "LEE, CITY HOSPITAL" */
	}
	if (end > first)
		people_learn(p, f, first, end, false);
}
