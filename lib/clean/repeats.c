#include "clean/repeats.h"

#include "base/map.h"
#include "base/mem.h"
#include "clean/evidence.h"
#include "clean/unit.h"

#include <inttypes.h>
#include <stdlib.h>

#define SLOTS_MIN ((size_t)1 << 12)
#define CONTENT_WORDS 50	/* a page with less kept is never the same as another */
#define MIXER UINT64_C(0x9e3779b97f4a7c15)

/* What a number counts when it is no line: the pages of a site, those of one content. */
#define PAGES_OF_SITE UINT64_C(0x5151)
#define PAGES_OF_CONTENT UINT64_C(0x5353)

struct repeats {
	uint64_t *keys;		/* n_slots of them, a power of two; 0: an empty slot */
	uint32_t *pages;
	size_t n_slots, n, max, forgotten;
};

static uint64_t mix(uint64_t a, uint64_t b)
{
	uint64_t h = (a ^ (b << 23 | b >> 41)) * MIXER + b;

	h = (h ^ h >> 29) * UINT64_C(0xbf58476d1ce4e5b9);
	return h ^ h >> 32;
}

static uint64_t line_key(uint64_t site, uint64_t line)
{
	uint64_t key = mix(site, line);

	return key ? key : 1;
}

static void make_slots(struct repeats *r, size_t n)
{
	r->n_slots = n;
	r->keys = mem_grow(NULL, n, sizeof(*r->keys));
	r->pages = mem_grow(NULL, n, sizeof(*r->pages));
	memset(r->keys, 0, n * sizeof(*r->keys));
}

struct repeats *repeats_new(size_t max)
{
	struct repeats *r = mem_grow(NULL, 1, sizeof(*r));

	*r = (struct repeats){ .max = max ? max : REPEATS_MAX };
	make_slots(r, SLOTS_MIN);
	return r;
}

void repeats_free(struct repeats *r)
{
	if (!r)
		return;
	free(r->keys);
	free(r->pages);
	free(r);
}

size_t repeats_lines(const struct repeats *r)
{
	return r->n;
}

size_t repeats_forgotten(const struct repeats *r)
{
	return r->forgotten;
}

static size_t slot_of(const struct repeats *r, uint64_t key)
{
	size_t i = (size_t)(key >> 17) & (r->n_slots - 1);

	while (r->keys[i] && r->keys[i] != key)
		i = (i + 1) & (r->n_slots - 1);
	return i;
}

static uint32_t pages_of(const struct repeats *r, uint64_t key)
{
	size_t i = slot_of(r, key);

	return r->keys[i] ? r->pages[i] : 0;
}

/* Makes the table anew with n slots, of what more than `least` pages have. */
static void rebuild(struct repeats *r, size_t n, uint32_t least)
{
	struct repeats old = *r;

	make_slots(r, n);
	r->n = 0;
	for (size_t i = 0; i < old.n_slots; i++) {
		if (!old.keys[i] || old.pages[i] <= least)
			continue;
		size_t to = slot_of(r, old.keys[i]);
		r->keys[to] = old.keys[i];
		r->pages[to] = old.pages[i];
		r->n++;
	}
	r->forgotten += old.n - r->n;
	free(old.keys);
	free(old.pages);
}

/* The smallest number of pages that no more than half of a full table have more of. */
static uint32_t rarest_half(const struct repeats *r)
{
	uint32_t low = 1, high = UINT32_MAX;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		size_t more = 0;
		for (size_t i = 0; i < r->n_slots; i++)
			more += r->keys[i] && r->pages[i] > middle;
		if (more > r->max / 2)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static void make_room(struct repeats *r)
{
	if (r->n >= r->max)
		rebuild(r, r->n_slots, rarest_half(r));
	else if (r->n * 4 >= r->n_slots * 3)
		rebuild(r, r->n_slots * 2, 0);
}

static void count(struct repeats *r, uint64_t key, uint32_t pages)
{
	size_t i = slot_of(r, key);

	if (!r->keys[i]) {
		make_room(r);
		i = slot_of(r, key);
		r->keys[i] = key;
		r->pages[i] = 0;
		r->n++;
	}
	r->pages[i] += pages < UINT32_MAX - r->pages[i] ? pages : UINT32_MAX - r->pages[i];
}

/* Whether a unit's words say something: a number alone may stand anywhere. */
static bool may_repeat(const struct unit *u)
{
	return u->is.words > u->is.numbers;
}

static int by_value(const void *a, const void *b)
{
	uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

	return x < y ? -1 : x > y;
}

static void put(struct buf *out, uint64_t key)
{
	buf_add(out, (struct slice){ (const char *)&key, sizeof(key) });
}

/* Of what was kept of the page, in its order; 0: too little. */
static uint64_t content_of(const struct units *units)
{
	uint64_t hash = 0;
	size_t words = 0;

	for (size_t i = 0; i < units->n; i++) {
		const struct unit *u = &units->v[i];
		if (!u->keep)
			continue;
		hash = mix(hash, u->is.hash);
		words += u->is.words;
	}
	return words >= CONTENT_WORDS ? hash : 0;
}

/* As bytes: the number of its content, that of its site, and the lines, each once. */
void repeats_of_page(const struct units *units, struct slice site, struct buf *out)
{
	uint64_t name = hash_slice(site), content = content_of(units);
	uint64_t *lines = mem_grow(NULL, units->n + 1, sizeof(*lines));
	size_t n = 0;

	put(out, content ? line_key(name, mix(PAGES_OF_CONTENT, content)) : 0);
	put(out, line_key(name, PAGES_OF_SITE));
	for (size_t i = 0; i < units->n; i++)
		if (may_repeat(&units->v[i]) && !units->v[i].furniture)
			lines[n++] = line_key(name, units->v[i].is.hash);
	qsort(lines, n, sizeof(*lines), by_value);
	for (size_t i = 0; i < n; i++)
		if (i == 0 || lines[i] != lines[i - 1])
			put(out, lines[i]);
	free(lines);
}

void repeats_add(struct repeats *r, struct slice page)
{
	uint64_t key;

	if (page.len < 2 * sizeof(key))
		return;
	memcpy(&key, page.p, sizeof(key));
	if (key && pages_of(r, key) > 0)
		return;
	if (key)
		count(r, key, 1);
	for (size_t at = sizeof(key); at + sizeof(key) <= page.len; at += sizeof(key)) {
		memcpy(&key, page.p + at, sizeof(key));
		count(r, key, 1);
	}
}

#define PAGES_MIN 3		/* of 181 news pages: 3 and more F1 .858, 5 and more .820 */
#define PAGES_ENOUGH 20

/* How many of a site's pages must have a unit. */
static uint32_t pages_wanted(const struct unit *u, uint32_t pages, bool sure)
{
	uint32_t share = pages / (!sure ? 10 : is_prose(u) ? 20 : 100);

	if (sure && !is_prose(u) && share > PAGES_ENOUGH)
		share = PAGES_ENOUGH;
	return share > PAGES_MIN ? share : PAGES_MIN;
}

/* What a heading may stand above: text, not a list of links; a smaller heading. */
static bool is_text(const struct unit *u)
{
	return is_prose(u) || u->kind == UNIT_HEADING || (u->link_known && u->kind == UNIT_ITEM && (size_t)u->links * 2 < u->text.len);
}

/* Headings come back, too ("Ingredients"): with what stands below them they stay or go. */
static bool is_spared(const struct units *units, size_t i, bool common)
{
	const struct unit *u = &units->v[i], *below = u + 1;

	if (i + 1 == units->n || below->repeated || !is_text(below))
		return false;
	return u->kind == UNIT_HEADING ||
	       (!u->link_known && !common && u->gap && u->is.end == END_BARE && u->is.words <= 8);
}

void repeats_mark(const struct repeats *r, struct slice site, bool sure, struct units *units)
{
	uint64_t name = hash_slice(site);
	uint32_t pages = pages_of(r, line_key(name, PAGES_OF_SITE));

	if (pages < PAGES_MIN)
		return;
	for (size_t i = units->n; i-- > 0;) {
		struct unit *u = &units->v[i];
		if (!may_repeat(u) || u->furniture)
			continue;
		uint32_t n = pages_of(r, line_key(name, u->is.hash));
		if (n < pages_wanted(u, pages, sure) || is_spared(units, i, n > pages / 2))
			continue;
		u->repeated = u->furniture = true;
	}
}

/* A count of the table, to be sorted. */
struct row {
	uint64_t key;
	uint32_t pages;
};

static int by_key(const void *a, const void *b)
{
	return by_value(&((const struct row *)a)->key, &((const struct row *)b)->key);
}

void repeats_write(const struct repeats *r, struct buf *out)
{
	struct row *rows = mem_grow(NULL, r->n + 1, sizeof(*rows));
	size_t n = 0;

	for (size_t i = 0; i < r->n_slots; i++)
		if (r->keys[i] && r->pages[i] > 1)
			rows[n++] = (struct row){ r->keys[i], r->pages[i] };
	qsort(rows, n, sizeof(*rows), by_key);
	buf_addf(out, "tclean-repeats 1 %zu\n", n);
	for (size_t i = 0; i < n; i++)
		buf_addf(out, "%016" PRIx64 " %" PRIu32 "\n", rows[i].key, rows[i].pages);
	free(rows);
}

static bool wrong(const char **why, const char *text)
{
	*why = text;
	return false;
}

static bool read_head(struct repeats_reading *in, struct slice line, const char **why)
{
	struct slice head = SLICE("tclean-repeats ");

	if (!slice_starts(line, head))
		return wrong(why, "not a file that '--learn' wrote");
	line = slice_from(line, head.len);
	if (!slice_starts(line, SLICE("1 ")))
		return wrong(why, "written by another version, learn it anew");
	if (!slice_number(slice_from(line, 2), &in->stated))
		return wrong(why, "the head does not say how many lines follow");
	in->lines = 0;
	in->last = 0;
	return true;
}

static bool read_key(struct slice s, uint64_t *key)
{
	*key = 0;
	for (size_t i = 0; i < s.len; i++) {
		char c = s.p[i];
		if (!is_digit(c) && !(c >= 'a' && c <= 'f'))
			return false;
		*key = *key << 4 | (uint64_t)(is_digit(c) ? c - '0' : c - 'a' + 10);
	}
	return s.len == 16;
}

bool repeats_read(struct repeats_reading *in, struct slice line, const char **why)
{
	uint64_t key;
	size_t pages;

	if (!in->begun) {
		in->begun = true;
		return read_head(in, line, why);
	}
	if (line.len < 18 || line.p[16] != ' ' || !read_key(slice_first(line, 16), &key) ||
	    !slice_number(slice_from(line, 17), &pages) || pages < 1 || pages > UINT32_MAX)
		return wrong(why, "not a number, a blank and a count of pages");
	if (key <= in->last)
		return wrong(why, "not sorted, or twice");
	in->last = key;
	in->lines++;
	count(in->to, key, (uint32_t)pages);
	return true;
}

bool repeats_read_end(const struct repeats_reading *in, const char **why)
{
	if (!in->begun)
		return wrong(why, "not a file that '--learn' wrote");
	return in->lines == in->stated || wrong(why, "not whole: its head says how many lines follow");
}
