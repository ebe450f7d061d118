#include "sum/parts.h"

#include "key/sentences.h"

#include <stdlib.h>

#define ASKS 4		/* words that a question has at least, */
#define FULL 20		/* words of a question or an answer: more make it no better */

/* A question with its answer. */
struct exchange {
	struct item question;
	struct item answer;
	size_t asked, answered;		/* words */
	size_t order;
};

struct exchanges {
	struct exchange *v;
	size_t n, cap;
};

/* What those ask who are helped, or interviewed, is no part of what they were asked. */
static bool is_helped(const struct turn *t)
{
	return t && side_of(t->role) == SIDE_CLIENT;
}

/* A dialogue's questions are those that are answered; of other documents, all. */
static void find(struct exchanges *out, const struct doc *d)
{
	bool talk = doc_is_dialogue(d);
	struct exchange open = { .asked = 0 };
	struct sentences at;
	struct sentence s;
	enum sentences_event event;

	sentences_begin(&at, d, (struct slice){ NULL, 0 });
	while ((event = sentences_next(&at, &s)) != SENTENCES_END) {
		if (event != SENTENCES_ONE)
			continue;
		if (s.question && at.words.n >= ASKS && !is_helped(s.turn)) {
			if (open.asked && open.answered)
				*VEC_PUSH(d->arena, out) = open;
			open = (struct exchange){ item_of(&s), { .text = { NULL, 0 } }, at.words.n, 0, at.n };
			if (!talk)
				open.answered = 1;
		} else if (open.asked && sentence_answers(&s, at.words.n, open.question.turn, open.answer.turn,
							  open.answered)) {
			open.answer = item_of(&s);
			open.answered = at.words.n;
		}
	}
	if (open.asked && open.answered)
		*VEC_PUSH(d->arena, out) = open;
}

static size_t worth(const struct exchange *e)
{
	return (e->asked < FULL ? e->asked : FULL) + (e->answered < FULL ? e->answered : FULL);
}

static int by_worth(const void *a, const void *b)
{
	const struct exchange *x = a, *y = b;

	if (worth(x) != worth(y))
		return worth(x) > worth(y) ? -1 : 1;
	return x->order < y->order ? -1 : x->order > y->order;
}

static int by_order(const void *a, const void *b)
{
	const struct exchange *x = a, *y = b;

	return x->order < y->order ? -1 : x->order > y->order;
}

void questions_find(struct items *out, const struct doc *d, size_t limit)
{
	struct exchanges found = { NULL, 0, 0 };

	find(&found, d);
	if (!found.n)
		return;
	qsort(found.v, found.n, sizeof(*found.v), by_worth);
	if (found.n > limit)
		found.n = limit;
	qsort(found.v, found.n, sizeof(*found.v), by_order);
	for (size_t i = 0; i < found.n; i++) {
		struct item *item = VEC_PUSH(d->arena, out);
		*item = found.v[i].question;
		if (found.v[i].answer.text.len)
			item->answer = &found.v[i].answer;
	}
}
