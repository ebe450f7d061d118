#include "read/tei_facts.h"

#include "base/table.h"
#include "text/clock.h"
#include "text/date.h"

#define MS_MAX (INT64_C(1) << 50)

void tei_facts_begin(struct tei_facts *f, struct doc *d)
{
	*f = (struct tei_facts){ .d = d, .fact = CAPTURE_INIT, .name = CAPTURE_INIT,
				 .persons = MAP_INIT, .points = MAP_INIT, .origin = -1, .unit = 1000 };
}

void tei_facts_free(struct tei_facts *f)
{
	said_free(&f->fact.said);
	said_free(&f->name.said);
	map_free(&f->persons);
	map_free(&f->points);
}

/* ---- the header ---- */

/* The first of each is the document's; those below are of its sources. */
static const struct { const char *element, *key; } stated[] = {
	{ "author", "author" }, { "title", "title" },
};

static bool iso_date(struct slice s)
{
	char iso[DATE_ISO_SIZE];
	size_t digits = 0;

	for (size_t i = 0; i < s.len; i++)
		digits += is_digit(s.p[i]);
	return (s.len == 4 && digits == 4) || (s.len == 7 && digits == 6 && s.p[4] == '-') ||
	       (s.len == 10 && s.p[4] == '-' && date_is(s, iso));
}

/* Where in the header a date is the talk's own, the best last; elsewhere it is not. */
static const char *const dated[] = { "", "publicationStmt", "sourceDesc", "settingDesc" };

static void take_date(struct tei_facts *f, const struct xml_token *t)
{
	struct slice value;

	for (size_t i = 1; i < N_ELEMS(dated); i++)
		if (slice_is(t->name, dated[i]))
			f->place = t->kind == XML_OPEN ? i : 0;
	if (t->kind == XML_OPEN && f->place > f->date_place && slice_is(t->name, "date") &&
	    xml_attr(t, "when", &value) && iso_date(value)) {
		f->date = value;
		f->date_place = f->place;
	}
	if (t->kind == XML_CLOSE && f->date.len && slice_is(t->name, "teiHeader"))
		doc_state(f->d, "date", f->date);
}

static void take_fact(struct tei_facts *f, const struct xml_token *t)
{
	if (capture_on(&f->fact)) {
		if (capture_token(&f->fact, t) && f->fact.said.text.len)
			doc_state(f->d, f->key, buf_slice(&f->fact.said.text));
		return;
	}
	if (t->kind != XML_OPEN)
		return;
	if (t->empty)
		return;
	for (size_t i = 0; i < N_ELEMS(stated); i++) {
		if (!slice_is(t->name, stated[i].element) || doc_stated(f->d, stated[i].key).len)
			continue;
		f->key = stated[i].key;
		capture_begin(&f->fact, t);
	}
}

/* ---- persons ---- */

/* TEI P5: chapter 15 (participants), 7 (casts). */
static const char *const person_elements[] = { "castItem", "person", "personGrp", "role" };
static const char *const name_elements[] = { "name", "persName", "role" };

static void take_person(struct tei_facts *f, const struct xml_token *t)
{
	struct slice id;

	if (capture_on(&f->name)) {
		if (!capture_token(&f->name, t))
			return;
		size_t *at = map_at(&f->persons, f->id);
		if (*at == 0 && f->name.said.text.len) {
			*VEC_PUSH(f->d->arena, &f->names) = said_take(&f->name.said, f->d->arena);
			*at = f->names.n;
		}
		f->id.len = 0;
		return;
	}
	if (t->kind != XML_OPEN || t->empty)
		return;
	if (list_has(person_elements, N_ELEMS(person_elements), t->name) && xml_attr(t, "id", &id))
		f->id = id;
	if (f->id.len && list_has(name_elements, N_ELEMS(name_elements), t->name))
		capture_begin(&f->name, t);
}

struct slice tei_who(const struct tei_facts *f, struct slice who)
{
	struct buf joined = BUF_INIT;
	struct slice id, name;
	size_t n = 0;

	while (slice_word(&who, &id)) {
		if (slice_starts(id, SLICE("#")))
			id = slice_from(id, 1);
		const size_t *at = map_get(&f->persons, id);
		name = at && *at ? f->names.v[*at - 1] : id;
		if (n++)
			buf_addz(&joined, ", ");
		buf_add(&joined, name);
	}
	name = n ? arena_dup(f->d->arena, buf_slice(&joined)) : (struct slice){ NULL, 0 };
	buf_free(&joined);
	return name;
}

/* ---- the timeline ---- */

/* "1.25" in units; -1 if it is no number. */
static int64_t read_interval(struct slice s, int64_t unit)
{
	size_t whole = 0, dot = slice_chr(s, '.');
	int64_t ms, scale = unit;

	if (!slice_number(slice_first(s, dot), &whole) || whole > (size_t)(MS_MAX / 60000))
		return -1;
	ms = (int64_t)whole * unit;
	for (size_t i = dot + 1; i < s.len && scale >= 10; i++) {
		if (!is_digit(s.p[i]))
			return -1;
		scale /= 10;
		ms += (s.p[i] - '0') * scale;
	}
	return ms;
}

static int64_t read_clock(struct slice s)
{
	int64_t ms;

	return clock_read(s, &ms) == s.len && s.len ? ms : -1;
}

int64_t tei_point(const struct tei_facts *f, struct slice at)
{
	bool reference = slice_starts(at, SLICE("#"));
	const size_t *ms = map_get(&f->points, reference ? slice_from(at, 1) : at);

	if (ms)
		return (int64_t)*ms - 1;
	return reference || !at.len ? -1 : read_clock(at);
}

/* ISO 24624: <when xml:id="T1" interval="1.25" since="#T0"/>, or absolute="00:00:01.25". */
static void take_point(struct tei_facts *f, const struct xml_token *t)
{
	struct slice id, value, since;
	int64_t ms = 0;

	if (t->kind != XML_OPEN)
		return;
	if (slice_is(t->name, "timeline")) {
		f->unit = 1000;
		if (xml_attr(t, "unit", &value))
			f->unit = slice_is(value, "ms") ? 1 : slice_is(value, "min") ? 60000 : 1000;
	}
	if (!slice_is(t->name, "when") || !xml_attr(t, "id", &id))
		return;
	if (xml_attr(t, "absolute", &value)) {
		ms = read_clock(value);
		if (ms >= 0 && f->origin < 0)
			f->origin = ms;
		ms = ms >= f->origin ? ms - f->origin : -1;
	} else if (xml_attr(t, "interval", &value)) {
		ms = read_interval(value, f->unit);
		int64_t base = xml_attr(t, "since", &since) ? tei_point(f, since) : 0;
		ms = ms < 0 || base < 0 || base > MS_MAX ? -1 : base + ms;
	}
	if (ms >= 0)
		*map_at(&f->points, id) = (size_t)ms + 1;
}

void tei_facts_token(struct tei_facts *f, const struct xml_token *t, bool in_header)
{
	struct slice lang;

	if (in_header) {
		take_date(f, t);
		take_fact(f, t);
	} else {
		capture_end(&f->fact);
	}
	if (t->kind == XML_OPEN && (slice_is(t->name, "TEI") || slice_is(t->name, "text")) &&
	    xml_attr(t, "lang", &lang) && lang.len)
		doc_state(f->d, "language", lang);
	take_person(f, t);
	take_point(f, t);
}
