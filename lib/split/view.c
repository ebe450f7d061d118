#include "split/view.h"

#include "base/line_scan.h"
#include "base/map.h"
#include "split/talk.h"
#include "text/utf8.h"

#include <stdlib.h>

#define TITLE_MAX 70	/* bytes of a line that a rule may underline */
#define FIRST_SLOTS ((size_t)64)	/* for labels: most inputs have fewer than ten */

static void make_slots(struct view *v, size_t n)
{
	v->labels_seen = arena_alloc(v->arena, n * sizeof(*v->labels_seen));
	v->n_slots = n;
}

void view_init(struct view *v, struct arena *a, const struct header_words *words)
{
	*v = (struct view){ .arena = a, .line = 1, .words = words };
	make_slots(v, FIRST_SLOTS);
	VEC_PUSH(a, &v->marks)->line = 1;
}

static size_t label_slot(const struct view *v, uint64_t hash)
{
	size_t i = (size_t)(hash >> 20) & (v->n_slots - 1);

	while (v->labels_seen[i].n && v->labels_seen[i].hash != hash)
		i = (i + 1) & (v->n_slots - 1);
	return i;
}

static void grow_slots(struct view *v)
{
	const struct view_label *old = v->labels_seen;
	size_t n = v->n_slots;

	make_slots(v, 2 * n);
	for (size_t i = 0; i < n; i++)
		if (old[i].n)
			v->labels_seen[label_slot(v, old[i].hash)] = old[i];
}

size_t view_label_count(const struct view *v, uint64_t hash)
{
	return v->labels_seen[label_slot(v, hash)].n;
}

/* Counts a label; new ones only as long as there is room. */
static size_t count_label(struct view *v, uint64_t hash)
{
	size_t i = label_slot(v, hash);

	if (!v->labels_seen[i].n) {
		if (v->n_labels_seen >= VIEW_LABELS / 2)
			return 0;
		if (++v->n_labels_seen > v->n_slots / 2) {
			grow_slots(v);
			i = label_slot(v, hash);
		}
		v->labels_seen[i].hash = hash;
		v->labels_seen[i].first = v->lines;
	}
	return ++v->labels_seen[i].n;
}

static struct slice first_word(struct slice line)
{
	struct slice word = { NULL, 0 };

	slice_word(&line, &word);
	return word;
}

/* Columns: bars, or two gaps of blanks and more. */
static bool table_like(struct slice s)
{
	unsigned char gaps = 0;		/* fewer than BOUND_MAX_BYTES / 3 */

	s = slice_trim(slice_first(s, BOUND_MAX_BYTES));
	for (size_t i = 0; i + 2 < s.len; i++)	/* many at once, without a branch */
		gaps = (unsigned char)(gaps + ((s.p[i] == ' ') & (s.p[i + 1] == ' ') & (s.p[i + 2] != ' ')));
	return gaps > 1 || slice_chr(s, '|') < s.len;
}

static bool title_like(struct slice s, bool label)
{
	s = slice_trim(s);
	return s.len && s.len <= TITLE_MAX &&
	       (s.p[s.len - 1] == ':' || (!label && !memchr(".!?;,-\"", s.p[s.len - 1], 7)));
}

/* "12", "- 12 -", "Page 12 of 30". */
static bool page_number(struct slice s)
{
	size_t digits = 0;

	s = slice_trim(s);
	if (slice_istarts(s, SLICE("page ")))
		s = slice_from(s, 5);
	for (size_t i = 0; i < s.len && s.len <= 12; i++) {
		digits += is_digit(s.p[i]);
		if (!is_digit(s.p[i]) && !memchr(" -/[]of", s.p[i], 7))
			return false;
	}
	return digits > 0;
}

static bool mid_sentence(struct slice s)
{
	uint32_t last = utf8_last(slice_rtrim(s));

	return cp_letter(last) || last == ',' || last == '-';
}

/* Whether the last text line, right above or below a rule, makes it part of a table or box. */
static bool beside(const struct view *v, const struct mark *m)
{
	return m->kind == BOUND_RUN &&
	       (v->table || (v->symbol == m->family && memchr("#*/%;", (int)v->symbol, 5)));
}

static struct mark *add_mark(struct view *v, size_t at, size_t end, size_t line)
{
	struct mark *m = VEC_PUSH(v->arena, &v->marks);

	m->at = at;
	m->end = end;
	m->line = line;
	m->lines = v->lines;
	m->labels = v->labels;
	m->open = v->open;
	m->page = v->page;
	v->full = v->marks.n >= VIEW_MAX_MARKS;
	return m;
}

/* Tells the marks that wait for it what the first line after them is. */
static void tell_first(struct view *v, enum first first, uint64_t word)
{
	for (; v->waiting < v->marks.n; v->waiting++) {
		struct mark *m = &v->marks.v[v->waiting];
		m->in_table = m->in_table || (m->line + 1 == v->line && beside(v, m));
		m->page = m->page || v->page;
		if (m->first != FIRST_NONE)
			continue;
		m->first = first;
		m->word = word;
	}
}

/* A header answers for the marks before it; those after it still wait for text. */
static void tell_header(struct view *v, const struct bound *b)
{
	if (!b->counted)
		return;
	if (v->headed < v->waiting)
		v->headed = v->waiting;
	for (; v->headed < v->marks.n; v->headed++)
		v->marks.v[v->headed].first = FIRST_HEADER;
}

static void see_blanks(struct view *v)
{
	if (v->blanks >= VIEW_BLANK_LINES) {
		struct mark *m = add_mark(v, v->blank_at, v->at, v->blank_line);
		m->kind = BOUND_BLANK;
		m->length = v->blanks;
	}
}

/* Whether a rule is about as long as the title above it. */
static bool fits(size_t length, size_t title)
{
	return title && length + title / 3 + 2 >= title && length <= title + title / 3 + 2;
}

static void see_bound(struct view *v, const struct bound *b, size_t end)
{
	bool touches = v->last_line + 1 == v->line;
	struct mark *m;

	tell_header(v, b);
	m = add_mark(v, v->at, end, v->line);
	m->kind = b->kind;
	m->family = b->family;
	m->length = b->length;
	m->strong = b->strong;
	m->counted = b->counted;
	m->has_number = b->counted && b->counter.has_number;
	m->number = b->counted ? b->counter.number : 0;
	if (b->kind == BOUND_TITLED) {
		size_t number;
		struct slice word = first_word(b->title);
		m->title = slice_number(word, &number) ? 0 : hash_slice(word);
		m->whole = hash_slice(b->title);
	}
	m->underlines = touches && b->kind == BOUND_RUN && fits(b->length, v->title);
	m->in_table = touches && beside(v, m);
	v->blanks = 0;
}

static void see_text(struct view *v, struct slice line)
{
	bool alone = v->last_line + 1 != v->line;	/* nothing right above it */
	struct slice label;
	enum first first = FIRST_TEXT;
	uint64_t word;

	if (talk_label(slice_first(line, BOUND_MAX_BYTES), &label)) {
		first = FIRST_LABEL;
		word = hash_slice(label);
		v->labels += count_label(v, word) > 1;
	} else {
		word = hash_slice(first_word(slice_first(line, BOUND_MAX_BYTES)));
		first = field_read(line, NULL) ? FIRST_HEADER :
			talk_goes_on(line) ? FIRST_SMALL : FIRST_TEXT;
	}
	v->headings += line.p[0] == '#';
	v->table = table_like(line);
	v->page = page_number(line);
	v->symbol = (unsigned char)*slice_ltrim(line).p;
	tell_first(v, first, word);
	v->title = alone && title_like(line, first == FIRST_LABEL) ?
		utf8_count(slice_trim(line)) : 0;
	v->open = mid_sentence(line);
	v->last_line = v->line;
	v->lines++;
	v->blanks = 0;
}

/* Looks at one line [v->at, end); returns where the next look begins in it, or `end`. */
static size_t see_line(struct view *v, struct slice text, size_t end)
{
	struct slice line = slice_span(text, v->at, end), s = slice_trim(line);
	struct bound b;

	if (bound_formfeed(line)) {
		see_blanks(v);
		bound_read(line, &b);
		see_bound(v, &b, v->at + bound_formfeed(line));
		return v->at + bound_formfeed(line);
	}
	if (!s.len) {
		if (!v->blanks++) {
			v->blank_at = v->at;
			v->blank_line = v->line;
		}
		return end;
	}
	see_blanks(v);
	if (bound_may_be(v->words, s) && bound_read(line, &b))
		see_bound(v, &b, end);
	else
		see_text(v, line);
	return end;
}

static bool is_bound(const struct header_words *words, struct slice line)
{
	struct slice s = slice_trim(line);
	struct bound b;

	return bound_formfeed(line) || (s.len && bound_may_be(words, s) && bound_read(line, &b));
}

bool view_unmarked(const struct header_words *words, struct slice text)
{
	struct line_scan scan = line_scan_begin(text.p, text.p + text.len);
	const char *at = text.p;
	size_t blanks = 0;

	while (at < scan.end && blanks < VIEW_BLANK_LINES) {
		const char *end = line_scan_next(&scan);
		struct slice line = { at, (size_t)(end - at) };
		if (is_bound(words, line))
			return false;
		blanks = slice_trim(line).len ? 0 : blanks + 1;
		if (end + 1 < scan.end && end[0] == '\r' && end[1] == '\n')
			end = line_scan_next(&scan);
		at = end + 1;
	}
	return blanks < VIEW_BLANK_LINES;
}

static int by_place(const void *a, const void *b)
{
	size_t x = *(const size_t *)a, y = *(const size_t *)b;

	return x < y ? -1 : x > y;
}

static void sort_firsts(struct view *v)
{
	v->n_firsts = 0;
	v->firsts = arena_alloc(v->arena, v->n_labels_seen * sizeof(*v->firsts));
	for (size_t i = 0; i < v->n_slots; i++)
		if (v->labels_seen[i].n > 1)
			v->firsts[v->n_firsts++] = v->labels_seen[i].first;
	if (v->n_firsts)
		qsort(v->firsts, v->n_firsts, sizeof(*v->firsts), by_place);
}

/* How many labels that came back came first before text line n. */
static size_t firsts_before(const struct view *v, size_t n)
{
	size_t lo = 0, hi = v->n_firsts;

	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;
		if (v->firsts[mid] < n)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

size_t view_turns(const struct view *v, const struct mark *from, const struct mark *to)
{
	size_t lines = to ? to->lines : v->lines, labels = to ? to->labels : v->labels;

	return labels - from->labels + firsts_before(v, lines) - firsts_before(v, from->lines);
}

static void look_at_lines(struct view *v, struct slice text, bool ended)
{
	size_t end, next;

	while (v->at < text.len && !v->full) {
		if (!line_ends_find(&v->ends, text, v->at, &end, &next)) {
			if (!ended)
				return;
			end = next = text.len;
			if (text.p[end - 1] == '\r')
				end--;
		}
		do
			v->at = see_line(v, text, end);
		while (v->at < end);
		v->at = next;
		v->line++;
	}
}

void view_look(struct view *v, struct slice text, bool ended)
{
	look_at_lines(v, text, ended);
	v->ended = ended;
	sort_firsts(v);
}
