#include "sum/details.h"

#include "key/lexis.h"
#include "text/utf8.h"

#define LEAST_NAME 2	/* bytes of a name */
#define WORDS_MAX 100	/* of a sentence that are looked at */
#define SPEAKERS_MAX 200

/* Bytes from the first of the words to the last. */
static struct slice run_of(const struct words *w, size_t first, size_t end)
{
	const struct slice *last = &w->v[end - 1].text;

	return (struct slice){ w->v[first].text.p, (size_t)(last->p + last->len - w->v[first].text.p) };
}

static bool is_number(struct slice word)
{
	return word.len && is_digit(word.p[0]);
}

/* The longest of the phrases that tell until when, with the number and the month after it. */
static struct slice find_due(const struct words *w)
{
	struct phrase_hit hit;
	struct phrase_at at = { 0 };
	size_t first = 0, end = 0;

	while (phrases_next(&detail_phrases, w, &at, &hit))
		if (hit.row->tag == DETAIL_DUE && hit.end - hit.first > end - first) {
			first = hit.first;
			end = hit.end;
		}
	if (!end)
		return (struct slice){ NULL, 0 };
	while (end < w->n && !w->v[end].breaks && is_number(w->v[end].text))
		end++;
	return run_of(w, first, end);
}

/* The speaker one of whose names is that word, or NULL; `self` is not meant. */
static const struct speaker *speaker_named(const struct doc *d, struct slice word, struct slice self)
{
	for (size_t i = 0; i < d->speakers.n && i < SPEAKERS_MAX; i++) {
		struct slice rest = d->speakers.v[i].name, name;
		if (slice_eq(rest, self))
			continue;
		while (slice_word(&rest, &name))
			if (name.len >= LEAST_NAME && slice_eq(name, word))
				return &d->speakers.v[i];
	}
	return NULL;
}

/* A capital letter begins it, and it is no word of the language. */
static bool is_name(struct slice word)
{
	struct slice rest = word;
	struct lexis_row row;
	uint32_t first = word.len ? utf8_next(&rest) : 0;

	if (!rest.len || !cp_upper(first))
		return false;
	lexis_of(word, &row);
	return !row.stop && !row.known;
}

/* Whether the phrase with this tag begins at that word. */
static bool phrase_at(const struct words *w, size_t word, int tag)
{
	struct phrase_hit hit;
	struct phrase_at at = { 0 };

	while (phrases_next(&detail_phrases, w, &at, &hit) && hit.first <= word)
		if (hit.first == word && hit.row->tag == tag)
			return true;
	return false;
}

/* A name that the sentence says: of a speaker anywhere, of another where he is said to do it. */
static struct slice named(const struct words *w, const struct doc *d, struct slice self, bool asked)
{
	for (size_t i = 0; i < w->n; i++) {
		struct slice word = w->v[i].text;
		bool before = i + 1 < w->n && !w->v[i + 1].breaks &&
			      (phrase_at(w, i + 1, DETAIL_DOES) ||
			       (asked && w->v[i + 1].pause));
		bool after = asked && i + 1 == w->n && w->v[i].pause;
		if (speaker_named(d, word, self) && (before || after || asked || w->v[i].pause))
			return word;
		if ((before || after) && is_name(word))
			return word;
	}
	return (struct slice){ NULL, 0 };
}

/* The speaker of the next turn, if he accepts. */
static struct slice accepted_by(const struct item *item, const struct doc *d)
{
	size_t next = (size_t)(item->turn - d->turns.v) + 1;
	struct slice nobody = { NULL, 0 };
	struct word first[4];
	struct words w = { first, 0, N_ELEMS(first) };

	if (next >= d->turns.n || slice_eq(d->turns.v[next].speaker, item->turn->speaker))
		return nobody;
	words_split_some(&w, d->turns.v[next].text);
	return w.n && phrase_at(&w, 0, DETAIL_ACCEPTS) ? d->turns.v[next].speaker : nobody;
}

static bool has(const struct words *w, int tag)
{
	struct phrase_hit hit;

	return phrases_find(&detail_phrases, w, tag, &hit);
}

static struct slice find_owner(const struct item *item, const struct doc *d, const struct words *w)
{
	struct slice self = item->turn ? item->turn->speaker : (struct slice){ NULL, 0 }, name;
	bool asked = has(w, DETAIL_ASKED);

	if (has(w, DETAIL_SPEAKER) && !asked)
		return self;
	name = named(w, d, self, asked);
	if (!name.len && asked && item->turn)
		return accepted_by(item, d);
	return name;
}

void details_find(struct item *item, const struct doc *d, bool owner, bool due)
{
	struct word v[WORDS_MAX];
	struct words w = { v, 0, WORDS_MAX };

	if (!owner && !due)
		return;
	words_split_some(&w, item->text);
	if (owner)
		item->owner = find_owner(item, d, &w);
	if (due)
		item->due = find_due(&w);
}
