#include "read/tei_said.h"

void said_free(struct said *s)
{
	buf_free(&s->text);
	buf_free(&s->decoded);
}

void said_reset(struct said *s)
{
	buf_reset(&s->text);
	s->pending = 0;
	s->glued = false;
}

static void put_folded(struct said *s, struct slice text)
{
	for (size_t i = 0; i < text.len; i++) {
		if (is_space(text.p[i])) {
			said_blank(s);
			continue;
		}
		if (s->pending && s->text.len)
			buf_addc(&s->text, s->pending);
		s->pending = 0;
		s->glued = false;
		size_t from = i;
		while (i + 1 < text.len && !is_space(text.p[i + 1]))
			i++;
		buf_add(&s->text, slice_span(text, from, i + 1));
	}
}

void said_put(struct said *s, const struct xml_token *t)
{
	if (t->cdata || slice_chr(t->body, '&') == t->body.len) {
		put_folded(s, t->body);
		return;
	}
	buf_reset(&s->decoded);
	xml_decode(&s->decoded, t->body);
	put_folded(s, buf_slice(&s->decoded));
}

void said_line(struct said *s)
{
	s->pending = '\n';
	s->glued = false;
}

void said_blank(struct said *s)
{
	if (!s->glued && !s->pending)
		s->pending = ' ';
}

void said_glue(struct said *s)
{
	s->pending = 0;
	s->glued = true;
}

struct slice said_take(struct said *s, struct arena *a)
{
	return s->text.len ? arena_dup(a, buf_slice(&s->text)) : (struct slice){ NULL, 0 };
}

void capture_begin(struct capture *c, const struct xml_token *t)
{
	said_reset(&c->said);
	c->name = t->name;
	c->depth = 1;
	c->muted = false;
}

bool capture_token(struct capture *c, const struct xml_token *t)
{
	if (t->kind == XML_TEXT && !c->muted)
		said_put(&c->said, t);
	if (t->kind == XML_OPEN && t->empty && slice_is(t->name, "lb"))
		said_blank(&c->said);
	if ((t->kind == XML_OPEN && !t->empty) || t->kind == XML_CLOSE) {
		if (slice_is(t->name, "idno"))
			c->muted = t->kind == XML_OPEN;
		if (slice_eq(t->name, c->name))
			c->depth += t->kind == XML_OPEN ? 1 : (size_t)-1;
	}
	return c->depth == 0;
}
