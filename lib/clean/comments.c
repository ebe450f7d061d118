#include "clean/comments.h"

#include "base/table.h"
#include "clean/compose.h"
#include "clean/evidence.h"
#include "html/html.h"
#include "text/date.h"

#define AUTHOR_WORDS 5		/* a longer line is what somebody wrote */
#define HEAD_WORDS 14		/* a longer line with a date in it, too */
#define WEB_BEGINS "1991"
#define WORDS_MIN 2		/* fewer are no comment but a button beside one */

/* What stands between comments, and is none. */
#define NO_COMMENT (F_BIT(F_COMMENTS) | F_BIT(F_FORM) | F_BIT(F_ACCOUNT) | F_BIT(F_LETTER) | F_BIT(F_LEGAL) | \
		    F_BIT(F_RELATED) | F_BIT(F_MORE) | F_BIT(F_STEP) | F_BIT(F_AD) | F_BIT(F_COOKIES) | \
		    F_BIT(F_SHARE) | F_BIT(F_RULE) | F_BIT(F_COUNT) | F_BIT(F_BLANK) | F_BIT(F_MENU))

/* What ends the comments of rendered text. */
#define ENDS (F_BIT(F_RELATED) | F_BIT(F_LEGAL) | F_BIT(F_LETTER) | F_BIT(F_TAGS))

/* What joins an author and a date, or what was said.  Source: the themes and languages of WordPress. */
static const char *const joints[] = {
	"-", "a", "am", "at", "dice", "dijo", "dit", "el", "il", "le", "on", "on:", "sagt", "sagt:", "sagte", "said",
	"said:", "says", "says:", "schreibt", "schrieb", "wrote", "wrote:", "|", "\xC2\xB7", "\xE2\x80\x93", "\xE2\x80\xA2",
};

/* Comments on their way. */
struct reading {
	struct doc *d;
	struct buf *text;
	const struct html_page *page;
	struct slice author, date;
	size_t before, start;		/* the text without the comment, and where its own begins */
	size_t words;
	bool open, prose;		/* it has some; running text is in it */
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
		*VEC_PUSH(r->d->arena, &p->fields) = (struct field_pair){ slice_z(key), value };
}

/* Somebody said something: in a list of comments, or with a date. */
static bool is_comment(const struct reading *r)
{
	bool listed = r->box && (r->author.len || r->prose);

	return r->words >= WORDS_MIN && (r->date.len || listed || (!r->page && r->author.len));
}

static void end_comment(struct reading *r)
{
	if (r->open && !is_comment(r)) {
		r->text->len = r->before;
	} else if (r->open) {
		struct part *p = VEC_PUSH(r->d->arena, &r->d->parts);
		p->type = PART_COMMENT;
		p->span = (struct span){ r->start, r->text->len };
		add_field(r, p, "author", r->author);
		add_field(r, p, "date", r->date);
	}
	r->open = r->prose = false;
	r->words = 0;
	r->author = r->date = (struct slice){ NULL, 0 };
}

/* The last word of s, white space apart. */
static struct slice last_word(struct slice s)
{
	size_t n = 0;

	s = slice_rtrim(s);
	while (n < s.len && !is_space(s.p[s.len - 1 - n]))
		n++;
	return slice_from(s, s.len - n);
}

/* A name without what joins it to something. */
static struct slice name_in(struct slice s)
{
	for (struct slice word = last_word(s); word.len; word = last_word(s)) {
		if (list_ihas(joints, N_ELEMS(joints), word))
			s = slice_first(slice_rtrim(s), slice_rtrim(s).len - word.len);
		else if (word.p[word.len - 1] == ':' || word.p[word.len - 1] == ',')
			s = slice_first(slice_rtrim(s), slice_rtrim(s).len - 1);
		else
			break;
	}
	return slice_trim(s);
}

/* Where the date of a line begins: with a word, or a number behind one ("Ann3 May 2021"); s.len if it has none. */
static size_t find_date(struct slice s, char iso[DATE_ISO_SIZE])
{
	for (size_t i = 0; i < s.len; i++) {
		bool begins = i == 0 || is_space(s.p[i - 1]) || (is_digit(s.p[i]) && !is_digit(s.p[i - 1]));
		if (begins && date_read(slice_from(s, i), iso))
			return i;
	}
	return s.len;
}

static bool may_be_name(struct slice s)
{
	return s.len && ((unsigned char)s.p[0] >= 0x80 || is_letter(s.p[0])) && slice_count_words(s) <= AUTHOR_WORDS;
}

/* Takes a line that says who wrote what follows, or when: "Ann Lee on May 3, 2021 at 9:00". */
static bool take_head(struct reading *r, const struct unit *u)
{
	struct slice line = one_line(r->d->arena, u->text), name = line;
	char iso[DATE_ISO_SIZE];
	size_t at = u->is.words <= HEAD_WORDS ? find_date(line, iso) : line.len;
	bool dated = at < line.len;

	if (dated)
		name = slice_first(line, at);
	name = name_in(name);
	if (!dated && !(u->labels & F_BIT(F_BYLINE)) && (name.len == line.len || !may_be_name(name)) &&
	    (r->open || r->author.len || u->is.words > AUTHOR_WORDS || u->is.end == END_STOP ||
	     u->is.start != START_UPPER))
		return false;
	if (r->open)
		end_comment(r);
	if (may_be_name(name))
		r->author = name;
	if (dated && slice_cmp(slice_z(iso), SLICE(WEB_BEGINS)) > 0)	/* 1911: a clock's digits stuck to a year's */
		r->date = arena_dup(r->d->arena, slice_z(iso));
	return true;
}

static void take(struct reading *r, const struct unit *u)
{
	size_t box = box_of(r->page, u->element);

	if (box != r->box || (u->kind == UNIT_HEADING && !box))
		end_comment(r);
	r->box = box;
	if ((u->kind == UNIT_HEADING && !box) || take_head(r, u) || (u->labels & F_BIT(F_TALK)))
		return;
	if (!r->open)
		r->before = r->text->len;
	if (r->text->len)
		buf_addz(r->text, "\n\n");
	if (!r->open)
		r->start = r->text->len;
	r->open = true;
	r->prose |= is_prose(u);
	r->words += u->is.words - (u->is.numbers < u->is.words ? u->is.numbers : u->is.words);
	buf_add(r->text, one_line(r->d->arena, u->text));
}

/* Whether a unit of a page is in its comments: not in the form to write one, nor in a list of the latest. */
static bool is_named(const struct unit *u)
{
	return (u->place & IN_NAMED(NAMED_COMMENT)) &&
	       !(u->place & (IN_FORM | IN_ASIDE | IN_NAMED(NAMED_SIDE) | IN_NAMED(NAMED_WIDGET)));
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
