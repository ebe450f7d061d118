#include "turns/label_groups.h"

#include "text/titles.h"
#include "turns/words.h"

#include "base/map.h"
#include "text/date.h"
#include "text/shape.h"
#include "text/utf8.h"

static bool opens_paragraph(const struct evidence *e, size_t i)
{
	const struct line *above;
	struct stamp ignored;

	if (i == 0)
		return true;
	above = &e->lines->v[i - 1];
	return above->blank || e->masked[i - 1] ||
	       (!line_begins_plain(above) && label_is_time(above->text, &ignored));
}

/* "2 April 2025:" is the heading of a diary's entry. */
static bool is_date(struct slice name)
{
	char iso[DATE_ISO_SIZE];

	return date_is(name, iso);
}

#define FIRST_GROUPS 4		/* those who talk most are there soon, and written as they were first */

static size_t group_of(struct evidence *e, struct map *map, struct slice name, struct buf *fold)
{
	size_t *at;

	for (size_t i = 0; i < e->groups.n && i < FIRST_GROUPS; i++)
		if (slice_eq(e->groups.v[i].name, name))
			return i;
	buf_reset(fold);
	utf8_fold(fold, name);
	at = map_at(map, buf_slice(fold));
	if (*at == 0) {
		struct group *g = VEC_PUSH(e->d->arena, &e->groups);
		g->key = arena_dup(e->d->arena, buf_slice(fold));
		g->name = name;
		struct slice item;
		const struct phrase_row *known = lexicon_first(e->lex->labels, name);
		g->once = known && known->tag == LABEL_ONCE;
		g->denied = (known && !g->once) || is_date(name) || shape_bullet(name, &item);
		g->counted = label_prefix(name, &item) == PREFIX_NUMBER;
		g->voice = lexicon_has(e->lex->voices, name);
		const struct phrase_row *row = lexicon_first(e->lex->roles, name);
		g->role = row ? (enum role)row->tag : ROLE_NONE;
		*at = e->groups.n;
		map->v[map->n - 1].key = g->key;
	}
	return *at - 1;
}

/* What stands above line i ends a sentence. */
static bool follows_sentence(const struct evidence *e, size_t i)
{
	return cp_terminal(utf8_last(utf8_trim(e->lines->v[i - 1].text)));
}

static void add_candidate(struct evidence *e, size_t i, const struct label *label, size_t group, bool opens)
{
	struct group *g = &e->groups.v[group];
	struct numbered number;
	struct slice item;

	*VEC_NEXT(e->d->arena, &e->cands) = (struct candidate){ i, group, *label };
	g->n++;
	g->stamped += label->stamp.start_ms >= 0 || label->late.len > 0;
	e->stamped += label->stamp.start_ms >= 0 || label->late.len > 0;
	g->bold += label->bold;
	e->bold += label->bold;
	g->quoted += label->quoted;
	g->tops += opens || follows_sentence(e, i);
	g->small += !label->name_like;
	g->opens |= e->filled == 1;
	g->full |= label->affiliation.len > 0;
	if (label->rest.len == 0) {
		size_t next = lines_next(e->lines, i + 1);
		g->listed += next < e->lines->n &&
			     (shape_bullet(e->lines->v[next].text, &item) ||
			      shape_numbered(e->lines->v[next].text, &number));
	}
}

#define PREFIX_MIN 3	/* lines with the same kind of mark before a label */

/* Whether there are enough lines with a mark at all, which most documents have not. */
static bool has_prefixes(const struct evidence *e)
{
	struct slice body;
	size_t n = 0;

	for (size_t i = 0; i < e->lines->n && n < PREFIX_MIN; i++)
		n += !line_begins_plain(&e->lines->v[i]) && label_prefix(e->lines->v[i].text, &body) != PREFIX_NONE;
	return n >= PREFIX_MIN;
}

/* A mark that nearly every label of the document has before it; numbers go up. */
static enum label_prefix find_prefix(const struct evidence *e)
{
	size_t n[N_LABEL_PREFIXES] = { 0 }, all, number, last = 0, falls = 0;
	struct slice body, digits;
	struct label label;

	if (!has_prefixes(e))
		return PREFIX_NONE;
	for (size_t i = 0; i < e->lines->n; i++) {
		const struct line *l = &e->lines->v[i];
		if (l->blank || e->masked[i])
			continue;
		enum label_prefix kind = label_prefix(l->text, &body);
		if (kind ? !label_read_as(e->style, body, &label) : !label_read_line(e->style, l, &label))
			continue;
		n[kind]++;
		if (kind != PREFIX_NUMBER)
			continue;
		digits = slice_ltrim(l->text);
		for (number = 0; digits.len && is_digit(digits.p[0]); digits = slice_from(digits, 1))
			number = number * 10 + (size_t)(digits.p[0] - '0');
		falls += number <= last;
		last = number;
	}
	all = n[PREFIX_NONE] + n[PREFIX_BULLET] + n[PREFIX_NUMBER];
	for (enum label_prefix k = PREFIX_NONE + 1; k < N_LABEL_PREFIXES; k++)
		if (n[k] >= PREFIX_MIN && n[k] * 10 >= all * 8 && (k != PREFIX_NUMBER || falls * 10 <= n[k]))
			return k;
	return PREFIX_NONE;
}

/* Between questions and answers the court speaks: "THE COURT: ..." */
static bool court_speaks(const struct evidence *e, struct slice line, struct label *out)
{
	return e->style == LABEL_LETTER && label_read(line, out) && utf8_capitals(out->name);
}

/* The label that line i begins with, and how many lines that takes; 0: none. */
static size_t read_label(struct evidence *e, size_t i, struct label *out)
{
	const struct line *l = &e->lines->v[i];
	struct slice body;
	struct stamp stamp;
	size_t n = 0;

	if (e->style == LABEL_STAMP) {
		label_take_stamp(slice_ltrim(l->text), &stamp);
		e->times += stamp.start_ms >= 0;
		n = label_read_pair(e->lines, i, out);
		e->times += n && stamp.start_ms < 0;
	}
	if (n)
		return n;
	if (e->prefix && label_prefix(l->text, &body) == e->prefix)
		return label_read_as(e->style, body, out) || court_speaks(e, body, out);
	return label_read_line(e->style, l, out) || court_speaks(e, l->text, out);
}

void evidence_gather(struct evidence *e)
{
	struct map map = MAP_INIT;
	struct buf fold = BUF_INIT;
	struct label label;
	struct stamp ignored;
	size_t n;

	e->prefix = find_prefix(e);
	for (size_t i = 0; i < e->lines->n; i++) {
		const struct line *l = &e->lines->v[i];
		bool plain = line_begins_plain(l);
		if (l->blank || e->masked[i] || (!plain && shape_rule(l->text)))
			continue;
		if (e->style != LABEL_STAMP && !plain && label_is_time(l->text, &ignored))
			continue;	/* it stands between the turns */
		bool opens = opens_paragraph(e, i);
		e->filled++;
		e->paragraphs += opens;
		if ((n = read_label(e, i, &label)) == 0)
			continue;
		e->labelled_paragraphs += opens;
		add_candidate(e, i, &label, group_of(e, &map, label.name, &fold), opens);
		e->after += label.after;
		i += n - 1;
	}
	map_free(&map);
	buf_free(&fold);
}

/* "T12" apart: up to three letters, then digits.  Length of the letters, 0 if it is not so. */
#define CODE_LETTERS 3

static size_t code_read(struct slice name, size_t *number)
{
	size_t letters = 0;

	while (letters < name.len && letters <= CODE_LETTERS && !is_digit(name.p[letters]) && name.p[letters] != ' ') {
		char c = to_lower(name.p[letters]);
		if (c < 'a' || c > 'z')
			return 0;
		letters++;
	}
	size_t blank = letters > 0 && letters < name.len && name.p[letters] == ' ';
	return letters <= CODE_LETTERS && slice_number(slice_from(name, letters + blank), number) ? letters : 0;
}

/* The highest number so far of each code's letters. */
#define MAX_CODES 12

struct codes {
	struct { struct slice letters; size_t last, n; } v[MAX_CODES];
	size_t n;
};

static bool code_counts_up(struct codes *c, struct slice letters, size_t number)
{
	size_t i = 0;

	while (i < c->n && !slice_ieq(c->v[i].letters, letters))
		i++;
	if (i == MAX_CODES)
		return false;
	if (i == c->n) {
		c->v[c->n++].letters = letters;
		c->v[i].last = number - 1;
	}
	c->v[i].n++;
	bool up = number > c->v[i].last;
	c->v[i].last = number;
	return up;
}

/* Whether the labels are codes whose numbers count the turns: no number comes again. */
static bool numbers_count_turns(const struct evidence *e)
{
	struct codes codes = { .n = 0 };
	size_t number, letters, most = 0, others = 0;

	for (size_t i = 0; i < e->cands.n; i++) {
		struct slice name = e->cands.v[i].label.name;
		letters = code_read(name, &number);
		if (letters == 0 && (e->groups.v[e->cands.v[i].group].denied || ++others * 10 <= e->cands.n))
			continue;	/* "Remember: ..." in what somebody says */
		if (letters == 0 || !code_counts_up(&codes, slice_first(name, letters), number))
			return false;
	}
	for (size_t i = 0; i < codes.n; i++)
		most = codes.v[i].n > most ? codes.v[i].n : most;
	return codes.n >= 2 && most >= 3;
}

static void drop_numbers(struct evidence *e)
{
	struct map map = MAP_INIT;
	struct buf fold = BUF_INIT;
	size_t number;

	e->groups.n = 0;
	for (size_t i = 0; i < e->cands.n; i++) {
		struct candidate *c = &e->cands.v[i];
		if (code_read(c->label.name, &number))
			c->label.name.len = code_read(c->label.name, &number);
		c->group = group_of(e, &map, c->label.name, &fold);
		e->groups.v[c->group].n++;
		e->groups.v[c->group].quoted += c->label.quoted;
	}
	map_free(&map);
	buf_free(&fold);
}

/* The last word of a key, suffixes apart; *before: how many that are no title stand before it. */
static struct slice surname(struct slice key, size_t *before)
{
	struct slice word, last = { NULL, 0 };
	size_t names = 0;

	while (slice_word(&key, &word)) {
		if (last.len && title_after_name(word))
			continue;
		last = word;
		names += !title_before_name(word);
	}
	*before = names ? names - 1 : 0;
	return last;
}

#define AMBIGUOUS SIZE_MAX
#define FULL_NAMES 12	/* those who talk say their full names at the beginning */

/* Full names by their last word: the index of the group plus 1, or AMBIGUOUS. */
static void index_surnames(const struct evidence *e, struct map *by_surname)
{
	size_t before;

	for (size_t i = 0; i < e->groups.n; i++) {
		struct group *g = &e->groups.v[i];
		struct slice last = surname(g->key, &before), first = g->key, word;
		if (!last.len || !slice_word(&first, &word) || last.p == word.p)
			continue;
		/* "Foster Mother" is another one than "Mother" */
		if (!g->full && !title_before_name(word) && !utf8_capitals(g->name) &&
		    (g->small || g->role || g->voice || i >= FULL_NAMES))
			continue;
		if (before == 0 && (!title_before_name(word) || title_before_name(last)))
			continue;	/* "Dr. Smith" is a surname with its title, "Mr. President" none */
		if (!cp_letter(utf8_next(&(struct slice){ last.p, last.len })))
			continue;	/* a sign that two may have: "Ann (a bird)" and "(a bird)" */
		g->full = true;
		size_t *at = map_at(by_surname, last), others = 0;
		if (before == 0 && *at && *at != AMBIGUOUS)
			surname(e->groups.v[*at - 1].key, &others);
		if (others)
			continue;	/* "Dr. Lee" after "Dr. Ann Lee" is she */
		*at = *at ? AMBIGUOUS : i + 1;
	}
}

static void join(struct evidence *e, size_t from, size_t to)
{
	struct group *f = &e->groups.v[from], *t = &e->groups.v[to];

	t->n += f->n;
	t->quoted += f->quoted;
	t->stamped += f->stamped;
	t->bold += f->bold;
	t->listed += f->listed;
	t->small += f->small;
	t->role = t->role ? t->role : f->role;
	f->n = 0;
}

/* Surnames after the one full name they end. */
static void join_surnames(struct evidence *e)
{
	struct map by_surname = MAP_INIT;
	size_t *alias = arena_alloc(e->d->arena, e->groups.n * sizeof(*alias)), before;
	bool any = false;

	index_surnames(e, &by_surname);
	for (size_t i = 0; i < e->groups.n; i++) {
		struct slice last = surname(e->groups.v[i].key, &before);
		const size_t *full = by_surname.n && last.len ? map_get(&by_surname, last) : NULL;
		alias[i] = i;
		/* groups are in order of their first lines: the full name has come before */
		if (before == 0 && full && *full && *full != AMBIGUOUS && *full - 1 < i &&
		    !utf8_capitals(e->groups.v[i].name) == !utf8_capitals(e->groups.v[*full - 1].name)) {
			alias[i] = *full - 1;
			join(e, i, alias[i]);
			any = true;
		}
	}
	for (size_t i = 0; any && i < e->cands.n; i++)
		e->cands.v[i].group = alias[e->cands.v[i].group];
	map_free(&by_surname);
}

/* The key without the number that ends it: of "student 2" "student ", of "student" all of it. */
static struct slice without_number(struct slice key)
{
	while (key.len && is_digit(key.p[key.len - 1]))
		key.len--;
	return slice_trim(key);
}

/* "P1" and "P3", "Student 1" and "Student 2": one who speaks once is of a kind that comes back. */
static void find_numbered(struct evidence *e)
{
	struct map stems = MAP_INIT;

	for (size_t i = 0; i < e->groups.n; i++) {
		struct group *g = &e->groups.v[i];
		struct slice stem = without_number(g->key);
		if (stem.len == 0 || stem.len == g->key.len || g->denied)
			continue;
		size_t *at = map_at(&stems, stem);
		if (*at) {
			g->numbered = true;
			e->groups.v[*at - 1].numbered = true;
		}
		*at = *at ? *at : i + 1;
	}
	for (size_t i = 0; i < e->groups.n; i++) {	/* "Student" and "Students" beside them */
		struct slice key = e->groups.v[i].key;
		const size_t *at = stems.n ? map_get(&stems, key) : NULL;
		if (!at && key.len > 1 && slice_ends(key, SLICE("s")) && stems.n)
			at = map_get(&stems, slice_first(key, key.len - 1));
		e->groups.v[i].numbered |= at && *at;
	}
	map_free(&stems);
}

void groups_join(struct evidence *e)
{
	find_numbered(e);
	if (numbers_count_turns(e))
		drop_numbers(e);
	else
		join_surnames(e);
}
