#include "read/stage.h"

#include "text/utf8.h"

static char closer_of(char open)
{
	return open == '(' ? ')' : open == '[' ? ']' : '\0';
}

bool stage_take_paren(struct slice *s, struct slice *inner)
{
	size_t at;

	if (s->len < 2 || (s->p[s->len - 1] != ')' && s->p[s->len - 1] != ']'))
		return false;
	for (at = s->len - 1; at > 0 && closer_of(s->p[at]) != s->p[s->len - 1]; at--)
		;
	if (closer_of(s->p[at]) != s->p[s->len - 1])
		return false;
	*inner = utf8_trim(slice_span(*s, at + 1, s->len - 1));
	*s = utf8_trim(slice_first(*s, at));
	return true;
}

bool stage_in_paren(struct slice s, struct slice *inner)
{
	char close = s.len >= 2 ? closer_of(s.p[0]) : '\0';

	if (!close || s.p[s.len - 1] != close)
		return false;
	*inner = utf8_trim(slice_span(s, 1, s.len - 1));
	return slice_chr(*inner, close) == inner->len;
}
