#include "clean/comments.h"

#include "clean/compose.h"
#include "clean/evidence.h"
#include "html/html.h"
#include "text/utf8.h"

#define AUTHOR_WORDS 5		/* a longer line is what somebody wrote */

/* What stands between comments, and is none. */
#define NO_COMMENT (F_BIT(F_COMMENTS) | F_BIT(F_FORM) | F_BIT(F_ACCOUNT) | F_BIT(F_LETTER) | F_BIT(F_LEGAL) | \
		    F_BIT(F_RELATED) | F_BIT(F_MORE) | F_BIT(F_STEP) | F_BIT(F_AD) | F_BIT(F_COOKIES) | \
		    F_BIT(F_SHARE) | F_BIT(F_RULE) | F_BIT(F_COUNT) | F_BIT(F_BLANK) | F_BIT(F_MENU))

/* What ends the comments of rendered text. */
#define ENDS (F_BIT(F_RELATED) | F_BIT(F_LEGAL) | F_BIT(F_LETTER) | F_BIT(F_TAGS))

/* Comments on their way. */
struct reading {
	struct doc *d;
	struct buf *text;
	const struct html_page *page;
	struct slice author, date;
	size_t start;			/* of the comment's text; it has none while that is the text's end */
	bool open;			/* it has some */
	size_t box;
};

/* The element that holds one comment: lists of them are lists or articles. */
static size_t box_of(const struct html_page *page, size_t element)
{
	for (; page && element; element = page->elements.v[element].parent)
		if (page->elements.v[element].el == EL_LI || page->elements.v[element].el == EL_ARTICLE)
			return element;
	return 0;
}

static void add_field(struct reading *r, struct part *p, const char *key, struct slice value)
{
	if (value.len)
		*VEC_PUSH(r->d->arena, &p->fields) = (struct field_pair){ slice_z(key), one_line(r->d->arena, value) };
}

static void end_comment(struct reading *r)
{
	if (r->open) {
		struct part *p = VEC_PUSH(r->d->arena, &r->d->parts);
		p->type = PART_COMMENT;
		p->span = (struct span){ r->start, r->text->len };
		add_field(r, p, "author", r->author);
		add_field(r, p, "date", r->date);
	}
	r->open = false;
	r->author = r->date = (struct slice){ NULL, 0 };
}

/* The name in "Ann says:", or the line without its colon. */
static struct slice name_in(struct slice s)
{
	static const char *const says[] = { " says", " said", " wrote", " writes" };

	for (size_t i = 0; i < N_ELEMS(says); i++) {
		size_t at = slice_find(s, slice_z(says[i]), 0);
		if (at < s.len)
			return slice_first(s, at);
	}
	while (s.len && (s.p[s.len - 1] == ':' || is_space(s.p[s.len - 1])))
		s.len--;
	return s;
}

static bool names_author(const struct unit *u)
{
	return u->is.words <= AUTHOR_WORDS && u->is.end != END_STOP && u->is.start == START_UPPER;
}

/* Whether a line says who wrote what follows, or when. */
static bool heads(const struct reading *r, const struct unit *u)
{
	if (u->labels & F_BIT(F_TALK))
		return slice_find(u->text, SLICE(" says"), 0) < u->text.len ||
		       slice_find(u->text, SLICE(" wrote"), 0) < u->text.len;
	return (u->labels & (F_BIT(F_DATE) | F_BIT(F_BYLINE))) || (!r->open && !r->author.len && names_author(u));
}

static void take_head(struct reading *r, const struct unit *u)
{
	if (r->open)
		end_comment(r);
	if ((u->labels & F_BIT(F_DATE)) && !(u->labels & F_BIT(F_BYLINE)))
		r->date = u->text;
	else
		r->author = name_in(u->text);
}

static void take(struct reading *r, const struct unit *u)
{
	size_t box = box_of(r->page, u->element);

	if (box != r->box)
		end_comment(r);
	r->box = box;
	if (heads(r, u)) {
		take_head(r, u);
		return;
	}
	if (u->labels & F_BIT(F_TALK))
		return;
	if (r->text->len)
		buf_addz(r->text, "\n\n");
	if (!r->open)
		r->start = r->text->len;
	r->open = true;
	buf_add(r->text, one_line(r->d->arena, u->text));
}

static bool is_named(const struct unit *u)
{
	return u->place & IN_NAMED(NAMED_COMMENT);
}

/* Where the comments of rendered text begin: below their heading, and below all that was kept. */
static size_t begins_at(const struct units *units)
{
	size_t i = units->n, last = units->n;

	while (i-- > 0 && !units->v[i].keep)
		if (units->v[i].labels & F_BIT(F_COMMENTS))
			last = i;
	return last;
}

void comments_put(struct doc *d, struct buf *text, const struct units *units, const struct html_page *page)
{
	struct reading r = { .d = d, .text = text, .page = page };

	for (size_t i = page ? 0 : begins_at(units); i < units->n; i++) {
		const struct unit *u = &units->v[i];
		if (!page && (u->labels & ENDS))
			break;
		if (!u->keep && !(u->labels & NO_COMMENT) && u->is.words && (!page || is_named(u)))
			take(&r, u);
	}
	end_comment(&r);
}
