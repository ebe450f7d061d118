#include "sum/sheet.h"

#include "base/map.h"
#include "text/html_escape.h"
#include "text/utf8.h"

#include <inttypes.h>
#include <stdlib.h>

/*
 * What a summary inside a turn says is looked for in the turn's text, all of it
 * together in so many bytes: an input cannot make it slow.
 */
#define SEARCHED ((size_t)1 << 28)

struct search {
	struct sheet *s;
	size_t quote;		/* the last number given */
	size_t left;		/* bytes that may still be searched */
};

static bool is_within(struct slice s, struct slice text)
{
	uintptr_t at = (uintptr_t)s.p, from = (uintptr_t)text.p;

	return s.p && text.p && at >= from && at + s.len <= from + text.len;
}

/* The same text in the turn's, or an empty slice. */
static struct slice find_in_turn(struct search *f, struct slice text, struct slice of_turn)
{
	size_t at;

	if (of_turn.len > f->left || text.len == 0)
		return (struct slice){ NULL, 0 };
	at = slice_find(of_turn, text, 0);
	f->left -= at < of_turn.len ? at + text.len : of_turn.len;
	return at < of_turn.len ? slice_span(of_turn, at, at + text.len) : (struct slice){ NULL, 0 };
}

/* Whether it is one of the turn's stage directions, which stand beside its text. */
static bool is_note(const struct item *item, struct slice text)
{
	bool found = false;

	for (size_t i = 0; item->origin == ORIGIN_EXTRACTED && i < item->turn->notes.n; i++)
		found |= is_within(text, item->turn->notes.v[i].text);
	return found;
}

static void add_quote(struct search *f, const struct item *item)
{
	struct slice text = utf8_trim(item->text);

	f->quote++;
	if (item->record.len)
		return;		/* it stands in another article of the page */
	if (item->turn && !is_within(text, item->turn->text) && !is_note(item, text))
		text = find_in_turn(f, text, item->turn->text);
	if (text.len)
		*VEC_PUSH(f->s->d->arena, &f->s->marks) = (struct mark){
			text.p, text.p + text.len, f->quote };
}

static void add_quotes(struct search *f, const struct items *items)
{
	for (size_t i = 0; i < items->n; i++) {
		add_quote(f, &items->v[i]);
		if (items->v[i].answer)
			add_quote(f, items->v[i].answer);
	}
}

static int by_start(const void *a, const void *b)
{
	const struct mark *x = a, *y = b;
	uintptr_t p = (uintptr_t)x->start, q = (uintptr_t)y->start;

	if (p != q)
		return p < q ? -1 : 1;
	return x->quote < y->quote ? -1 : x->quote > y->quote;
}

void sheet_find_marks(struct sheet *s)
{
	struct search f = { .s = s, .left = SEARCHED };

	for (size_t i = 0; i < s->sk->sections.n; i++)
		add_quotes(&f, &s->sk->sections.v[i].items);
	add_quotes(&f, &s->sk->key.items);
	if (s->marks.n)
		qsort(s->marks.v, s->marks.n, sizeof(*s->marks.v), by_start);
}

/* The first mark that begins at p or after it. */
static size_t first_from(const struct sheet *s, const char *p)
{
	size_t from = 0, to = s->marks.n;

	while (from < to) {
		size_t mid = from + (to - from) / 2;
		if ((uintptr_t)s->marks.v[mid].start < (uintptr_t)p)
			from = mid + 1;
		else
			to = mid;
	}
	return from;
}

void sheet_put_marked(struct sheet *s, struct slice text)
{
	const char *p = text.p, *end = text.p + text.len;
	size_t i = text.len ? first_from(s, p) : s->marks.n;

	while (i < s->marks.n && (uintptr_t)s->marks.v[i].start < (uintptr_t)end) {
		const struct mark *first = &s->marks.v[i];
		const char *to = first->end;
		/* quotations that share words have one mark */
		for (; i < s->marks.n && (uintptr_t)s->marks.v[i].start < (uintptr_t)to; i++)
			if ((uintptr_t)s->marks.v[i].end > (uintptr_t)to)
				to = s->marks.v[i].end;
		to = (uintptr_t)to < (uintptr_t)end ? to : end;
		html_put(s->out, (struct slice){ p, (size_t)(first->start - p) });
		buf_addz(s->out, "<mark>");
		html_put(s->out, (struct slice){ first->start, (size_t)(to - first->start) });
		for (const struct mark *m = first; m < s->marks.v + i; m++) {
			sheet_put_link(s, "up", "q", m->quote);
			buf_addz(s->out, "\xE2\x86\x91</a>");
		}
		buf_addz(s->out, "</mark>");
		p = to;
	}
	html_put(s->out, (struct slice){ p, (size_t)(end - p) });
}

#define LONGEST 80	/* bytes of an id that are kept; of a longer one so many, and its hash */
#define KEPT 60

struct slice sheet_anchor(struct arena *a, struct slice id)
{
	struct buf out = BUF_INIT;
	struct slice made;

	buf_addc(&out, 'r');
	for (size_t i = 0; i < id.len; i++) {
		char c = id.p[i];
		if (is_letter(c) || is_digit(c) || c == '.' || c == '-')
			buf_addc(&out, c);
		else
			buf_addf(&out, "_%02X", (unsigned char)c);
		if (out.len > LONGEST) {
			out.len = KEPT;
			buf_addf(&out, "_h%016" PRIx64, hash_slice(id));
			break;
		}
	}
	buf_addc(&out, '-');
	made = arena_dup(a, buf_slice(&out));
	buf_free(&out);
	return made;
}
