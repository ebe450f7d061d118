#include "clean/pieces.h"

void pieces_of(struct pieces *p, size_t start, size_t end)
{
	p->at = start;
	p->end = end;
}

bool pieces_next(struct pieces *p, struct slice *text, struct slice *url)
{
	const struct block_links *links = &p->b->links;
	size_t to = p->end;

	*url = (struct slice){ NULL, 0 };
	if (p->at >= p->end)
		return false;
	while (p->link < links->n && links->v[p->link].span.end <= p->at)
		p->link++;
	if (p->link < links->n) {
		const struct block_link *l = &links->v[p->link];
		bool inside = l->span.start <= p->at;
		size_t edge = inside ? l->span.end : l->span.start;
		to = edge < to ? edge : to;
		*url = inside ? l->url : *url;
	}
	*text = slice_span(p->d->text, p->at, to);
	p->at = to;
	return true;
}

bool pieces_line(struct pieces *p, size_t *from)
{
	size_t end = p->b->span.end;
	struct slice rest = slice_span(p->d->text, *from, end);

	if (!rest.len)
		return false;
	pieces_of(p, *from, *from + slice_chr(rest, '\n'));
	*from = p->end + 1;
	return true;
}
