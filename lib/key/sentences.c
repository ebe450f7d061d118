#include "key/sentences.h"

#include "base/table.h"
#include "key/quotable.h"
#include "text/sentence.h"
#include "text/utf8.h"

/* A text without a break in it, and whether a group begins there. */
struct sentences_run {
	struct slice text;
	bool begins;
	struct slice title, number;
};

bool doc_is_dialogue(const struct doc *d)
{
	return d->kind == KIND_TRANSCRIPT || d->turns.n;
}

void sentences_begin(struct sentences *w, const struct doc *d, struct slice title)
{
	*w = (struct sentences){ .d = d, .doc_title = slice_trim(title) };
	w->stands = doc_is_dialogue(d) ? IN_TURNS : d->blocks.n ? IN_BLOCKS :
		    d->parts.n ? IN_PARTS : IN_TEXT;
}

static void add_run(struct sentences *w, struct slice text)
{
	if (utf8_trim(text).len)
		*VEC_PUSH(w->d->arena, &w->runs) = (struct sentences_run){ .text = text };
}

static void add_group(struct sentences *w, struct slice title, struct slice number)
{
	*VEC_PUSH(w->d->arena, &w->runs) = (struct sentences_run){
		.begins = true, .title = title, .number = number };
}

static void take_turn(struct sentences *w, const struct turn *t)
{
	if (!turn_quotable(t))
		return;
	w->own.n = 0;
	turn_own_words(w->d, t, w->d->arena, &w->own);
	w->turn = t;
	add_group(w, (struct slice){ NULL, 0 }, (struct slice){ NULL, 0 });
	for (size_t i = 0; i < w->own.n; i++)
		add_run(w, w->own.v[i]);
}

static void take_block(struct sentences *w, const struct block *b)
{
	switch (b->type) {
	case BLOCK_HEADING:
		if (!w->titled && slice_ieq(slice_trim(b->text), w->doc_title))
			w->titled = true;
		else
			add_group(w, b->text, (struct slice){ NULL, 0 });
		break;
	case BLOCK_PARAGRAPH: case BLOCK_LIST_ITEM: case BLOCK_QUOTE:
		add_run(w, b->text);
		break;
	default:	/* code, tables and captions hold no sentences to quote */
		break;
	}
}

static void take_list(struct sentences *w, const struct slices *items)
{
	for (size_t i = 0; i < items->n; i++)
		add_run(w, items->v[i]);
}

static void take_part(struct sentences *w, const struct part *p)
{
	switch (p->type) {
	case PART_SECTION:
		add_group(w, p->title, p->number);
		add_run(w, p->text);
		take_list(w, &p->items);
		break;
	case PART_SUMMARY:
		for (size_t i = 0; i < p->sections.n; i++) {
			add_group(w, p->sections.v[i].title, (struct slice){ NULL, 0 });
			take_list(w, &p->sections.v[i].items);
		}
		break;
	case PART_PROSE:
		add_run(w, p->text.len ? p->text : span_of(w->d->text, p->span));
		break;
	default:
		break;
	}
}

/* Fills the runs from the next turn, block or part; false: there is none. */
static bool take_unit(struct sentences *w)
{
	size_t i = w->unit;
	const struct doc *d = w->d;

	w->runs.n = w->run = 0;
	if (w->stands == IN_TURNS && i < d->turns.n)
		take_turn(w, &d->turns.v[i]);
	else if (w->stands == IN_BLOCKS && i < d->blocks.n)
		take_block(w, &d->blocks.v[i]);
	else if (w->stands == IN_PARTS && i < d->parts.n)
		take_part(w, &d->parts.v[i]);
	else if (w->stands == IN_TEXT && i == 0)
		add_run(w, d->text);
	else
		return false;
	w->unit++;
	return true;
}

bool sentence_asks(struct slice sentence)
{
	while (sentence.len) {
		uint32_t cp = utf8_last(sentence);
		if (cp == '?' || cp == 0x61F || cp == 0xFF1F)
			return true;
		if (!cp_punct(cp))
			return false;
		do	/* one character, or a byte of none */
			sentence.len--;
		while (sentence.len && ((unsigned char)sentence.p[sentence.len] & 0xC0) == 0x80);
	}
	return false;
}

#define ANSWERS 3	/* words that a sentence has at least that answers; */
#define FULLY 5		/* the first that has so many is taken, */
#define LOOKED_AT 3	/* or the longest of so many sentences */

/* Whether the two turns are said by different people, as far as is known. */
static bool is_other(const struct turn *a, const struct turn *b)
{
	return a && b && a != b && (!slice_eq(a->speaker, b->speaker) || !a->speaker.len);
}

bool sentence_answers(const struct sentence *s, size_t words, const struct turn *asked,
		      const struct turn *found_in, size_t found)
{
	return is_other(asked, s->turn) && s->place < LOOKED_AT && !s->broken && !s->question &&
	       words >= ANSWERS && words > found && found < FULLY && (!found || found_in == s->turn);
}

static bool is_broken(const struct turn *t, struct slice sentence)
{
	struct slice text;

	if (!t || !(t->flags & 1u << FLAG_CUT_OFF))
		return false;
	text = utf8_trim(t->text);
	return sentence.p + sentence.len >= text.p + text.len;
}

#define UNMARKED 30	/* words: speech is cut that goes on longer without a mark */
#define PIECE 10	/* the fewest that it is cut into */

/* Discourse markers at which talk goes on to something else (Schiffrin 1987), with "okay". */
static bool begins_clause(struct slice word)
{
	static const char *const markers[] = {
		"and", "because", "but", "now", "okay", "so", "then", "well",
	};

	return list_ihas(markers, N_ELEMS(markers), word);
}

/* Whether the sentence has a mark less than every UNMARKED words. */
static bool is_unmarked(const struct words *words)
{
	size_t marks = 0;

	if (words->n <= UNMARKED)
		return false;
	for (size_t i = 1; i < words->n; i++)
		marks += words->v[i].pause;
	return marks * UNMARKED <= words->n;
}

/* The end of the piece that begins at word `from`. */
static size_t piece_end(const struct sentences *w, size_t from)
{
	const struct words *words = &w->all;

	for (size_t i = from + PIECE; w->unmarked && from + UNMARKED < words->n && i + PIECE <= words->n; i++)
		if (begins_clause(words->v[i].text))
			return i;
	return words->n;
}

/* Gives the next piece of the sentence at hand, most often all of it. */
static void give(struct sentences *w, struct sentence *out)
{
	size_t from = w->given, end = piece_end(w, from);
	const char *p = from ? w->all.v[from].text.p : w->whole.p;
	const char *q = end < w->all.n ? w->all.v[end].text.p : w->whole.p + w->whole.len;
	struct slice text = slice_rtrim((struct slice){ p, (size_t)(q - p) });

	*out = (struct sentence){
		.text = text, .turn = w->turn, .place = w->place++,
		.part = w->stands == IN_PARTS ? w->unit : 0,
		.block = w->stands == IN_BLOCKS ? w->unit : 0,
		.question = sentence_asks(text), .broken = is_broken(w->turn, text),
	};
	w->words = (struct words){ from ? w->all.v + from : w->all.v, end - from, end - from };
	w->given = end;
	w->n++;
}

static void begin(struct sentences *w, struct slice text)
{
	w->whole = text;
	w->given = w->all.n = 0;
	words_split(w->d->arena, &w->all, text);
	w->unmarked = w->stands == IN_TURNS && is_unmarked(&w->all);
}

/* Goes on to the next run; true if a group begins there. */
static bool next_run(struct sentences *w)
{
	const struct sentences_run *run = &w->runs.v[w->run];

	if (!run->begins && w->n_groups) {
		w->rest = run->text;
		w->run++;
		return false;
	}
	w->title = run->title;		/* a text before any heading is a group without title */
	w->number = run->number;
	w->run += run->begins;
	w->place = 0;
	w->n_groups++;
	return true;
}

enum sentences_event sentences_next(struct sentences *w, struct sentence *out)
{
	struct slice text;

	if (w->given < w->all.n) {
		give(w, out);
		return SENTENCES_ONE;
	}
	for (;;) {
		if (sentence_next(&w->rest, &text)) {
			begin(w, text);
			give(w, out);
			return SENTENCES_ONE;
		}
		if (w->run < w->runs.n) {
			if (next_run(w))
				return SENTENCES_GROUP;
		} else if (!take_unit(w)) {
			if (w->stands == IN_TURNS || w->stands == IN_TEXT || w->n_groups)
				return SENTENCES_END;
			w->stands = IN_TEXT;	/* blocks or parts without a sentence */
			w->unit = 0;
		}
	}
}
