#include "sum/key.h"
#include "sum/parts.h"

#define FEW 3		/* sentences: a section of so many is worth one */
#define SOME 8		/* of so many, two; of more, three */
#define MOST 3

/* Where a sentence stands: in a part or a block, neither for the text itself. */
enum stands { IN_TEXT, IN_PART, IN_BLOCK };

struct outline {
	struct key_set set;
	struct arena *arena;
	struct skeleton *sk;
	enum stands stands;
};

static void begin_section(struct outline *o, struct slice title, struct slice number)
{
	struct entry *e = VEC_PUSH(o->arena, &o->sk->sections);

	e->title = title;
	e->number = number;
	key_group(&o->set);
}

/* A text that belongs to the section begun last; the first may have no heading. */
static void add_text(struct outline *o, struct slice text, size_t source)
{
	if (o->sk->sections.n == 0)
		begin_section(o, (struct slice){ NULL, 0 }, (struct slice){ NULL, 0 });
	key_add(&o->set, text, source);
}

static void add_blocks(struct outline *o, const struct doc *d)
{
	bool titled = false;

	o->stands = IN_BLOCK;
	for (size_t i = 0; i < d->blocks.n; i++) {
		const struct block *b = &d->blocks.v[i];
		switch (b->type) {
		case BLOCK_HEADING:
			if (!titled && slice_ieq(slice_trim(b->text), slice_trim(o->sk->title)))
				titled = true;
			else
				begin_section(o, b->text, (struct slice){ NULL, 0 });
			break;
		case BLOCK_PARAGRAPH: case BLOCK_LIST_ITEM: case BLOCK_QUOTE:
			add_text(o, b->text, i + 1);
			break;
		default:	/* code, tables and captions hold no sentences to quote */
			break;
		}
	}
}

static void add_section(struct outline *o, const struct part *p, size_t source)
{
	begin_section(o, p->title, p->number);
	key_add(&o->set, p->text, source);
	for (size_t i = 0; i < p->items.n; i++)
		key_add(&o->set, p->items.v[i], source);
}

static void add_summary(struct outline *o, const struct part *p, size_t source)
{
	for (size_t i = 0; i < p->sections.n; i++) {
		begin_section(o, p->sections.v[i].title, (struct slice){ NULL, 0 });
		for (size_t k = 0; k < p->sections.v[i].items.n; k++)
			key_add(&o->set, p->sections.v[i].items.v[k], source);
	}
}

static void add_parts(struct outline *o, const struct doc *d)
{
	o->stands = IN_PART;
	for (size_t i = 0; i < d->parts.n; i++) {
		const struct part *p = &d->parts.v[i];
		switch (p->type) {
		case PART_SECTION:
			add_section(o, p, i + 1);
			break;
		case PART_SUMMARY:
			add_summary(o, p, i + 1);
			break;
		case PART_PROSE:
			add_text(o, p->text.len ? p->text : span_of(d->text, p->span), i + 1);
			break;
		default:
			break;
		}
	}
}

/* How many sentences a section of n is worth. */
static size_t share(size_t n, size_t n_items)
{
	if (n_items)
		return n_items;
	return n <= FEW ? 1 : n <= SOME ? 2 : MOST;
}

static void fill(struct outline *o, struct entry *e, size_t group, size_t n_items)
{
	size_t chosen[SKELETON_ITEMS_MAX], first = key_first(&o->set, group);
	size_t k = share(key_first(&o->set, group + 1) - first, n_items);
	size_t n = key_choose(&o->set, group, k, chosen);

	for (size_t i = 0; i < n; i++) {
		const struct key_sentence *s = &o->set.sentences.v[chosen[i]];
		*VEC_PUSH(o->arena, &e->items) = (struct item){
			.text = s->text,
			.part = o->stands == IN_PART ? s->source : 0,
			.block = o->stands == IN_BLOCK ? s->source : 0,
		};
	}
}

void outline_make(struct skeleton *out, const struct doc *d, size_t n_items)
{
	struct outline o = { .arena = d->arena, .sk = out };

	key_begin(&o.set, d->arena);
	if (d->blocks.n)
		add_blocks(&o, d);
	else if (d->parts.n)
		add_parts(&o, d);
	if (o.set.sentences.n == 0 && out->sections.n == 0) {
		o.stands = IN_TEXT;
		add_text(&o, d->text, 0);
	}
	if (o.set.sentences.n == 0 && out->sections.n == 1 && out->sections.v[0].title.len == 0)
		out->sections.n = 0;
	for (size_t i = 0; i < out->sections.n; i++)
		fill(&o, &out->sections.v[i], i, n_items);
	out->todo = out->sections.n == 0;
	key_end(&o.set);
}
