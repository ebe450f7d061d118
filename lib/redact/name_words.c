#include "redact/name_words.h"

#include "key/lexis.h"
#include "text/utf8.h"

#define NAME_WORDS 5

void name_look(const struct found *f, size_t i, struct about *a)
{
	struct slice word = name_stem(f->words[i].text), look = word;
	uint64_t hash = word.len == f->words[i].text.len ? f->words[i].hash : word_hash(word);
	struct lexis_row row;

	if (is_digit(word.p[word.len - 1]) && is_letter(word.p[0])) {	/* "Person1" */
		while (is_digit(word.p[word.len - 1]))
			word.len--;
		hash = word_hash(word);
	}
	*a = (struct about){ .bits = vocab_bits(f->vocab, hash) };
	a->capital = cp_upper(utf8_next(&look));
	if (!a->capital)
		return;
	a->capitals = look.len && utf8_capitals(word);
	a->starts = f->words[i].starts;
	lexis_of(word, &row);
	a->usual = row.known && !(a->bits & V_ONLY);
	a->grammar = row.grammar != N_TAGS || (row.stop != STOP_NONE && row.known);
}

struct slice name_gap(const struct names *s, size_t i)
{
	return gap_after(s->f, i);
}

bool name_joined(const struct names *s, size_t i)
{
	struct slice between = name_gap(s, i);

	return i + 1 < s->n && (slice_is(between, " ") || slice_is(between, "-") || slice_is(between, "\xC2\xA0") ||
				(slice_is(between, ". ") && s->f->words[i].text.len == 1));
}

bool name_is_word(const struct names *s, size_t i, const char *z)
{
	return i < s->n && slice_ieq_z(s->f->words[i].text, z);
}

bool name_initial(const struct names *s, size_t i)
{
	return s->f->words[i].text.len == 1 && s->w[i].capital;
}

bool name_may_be(const struct names *s, size_t i)
{
	const struct about *w = &s->w[i];

	if (i >= s->n || i < s->free || !w->capital || w->bits & V_PRONOUN || s->f->words[i].text.len < 2 ||
	    s->f->words[i].text.p[0] == '\'')
		return false;
	if (w->grammar && !(w->bits & V_GIVEN && !w->starts && !s->shouts))	/* "call Will" */
		return false;
	if (w->bits & (V_GIVEN | V_FAMILY) && !(w->bits & V_CALENDAR))
		return true;
	if (w->bits & (V_CALENDAR | V_TITLE) || (w->bits & V_GROUP && w->usual))
		return false;
	return !(w->bits & (V_OTHER | V_PLACE));
}

bool name_unknown(const struct names *s, size_t i)
{
	return i < s->n && s->w[i].capital && !s->w[i].usual && !s->w[i].grammar && s->f->words[i].text.len > 2 &&
	       !(s->w[i].bits & (V_OTHER | V_PLACE | V_CALENDAR | V_TITLE | V_GROUP)) && !s->shouts &&
	       (!s->w[i].capitals || s->f->words[i].text.len > 5);
}

size_t name_end(const struct names *s, size_t i)
{
	size_t end = i + 1;

	while (end < s->n && end < i + NAME_WORDS && name_joined(s, end - 1)) {
		size_t at = end;
		while (at < s->n && at < end + 3 && s->w[at].bits & V_PARTICLE && !s->w[at].capital && name_joined(s, at))
			at++;
		if (at < s->n && slice_is(name_gap(s, at - 1), "-") && !s->w[at].capital) {	/* "Ji-hoon" */
			end = at + 1;
			continue;
		}
		if (at >= s->n || (at == end && s->f->words[at].starts && !name_initial(s, at - 1)))
			break;
		if (name_initial(s, at) && at + 1 < s->n && name_joined(s, at) && s->w[at + 1].capital)
			at++;
		if (!name_may_be(s, at))
			break;
		if (s->w[at].usual && !(s->w[at].bits & (V_FAMILY | V_GIVEN)) && (s->w[at].bits & (V_ROLE | V_GROUP) || s->w[i].bits & V_WEAK))
			break;
		end = at + 1;
	}
	return end;
}

bool name_of_group(const struct names *s, size_t first, size_t end)
{
	for (size_t i = end; i < s->n && i < end + 3 && name_joined(s, i - 1) && slice_is(name_gap(s, i - 1), " "); i++) {
		if (!s->w[i].capital)
			return false;
		if (s->w[i].bits & (V_GROUP | V_STREET))
			return true;
	}
	for (size_t i = first + 1; i < end; i++)
		if (s->w[i].bits & V_GROUP && !name_strong(s->w[i].bits, V_FAMILY | V_GIVEN))
			return true;
	return false;
}

bool name_behind_place(const struct names *s, size_t i)
{
	if (i == 0 || !s->w[i - 1].capital || !(s->w[i - 1].bits & V_BEFORE_PLACE))
		return false;
	return slice_is(name_gap(s, i - 1), " ") || slice_is(name_gap(s, i - 1), ". ");
}

size_t name_place_words(const struct names *s, size_t i)
{
	uint64_t hash;
	size_t best = 0;

	if (!(s->w[i].bits & V_PHRASE) || !s->w[i].capital)
		return 0;
	hash = s->f->words[i].hash;
	for (size_t k = i + 1; k < s->n && k < i + 3 && name_joined(s, k - 1) && s->w[k].capital; k++) {
		hash = vocab_join(hash, word_hash(name_stem(s->f->words[k].text)));
		if (vocab_bits(s->f->vocab, hash) & V_PLACE)
			best = k + 1 - i;
	}
	return best;
}
