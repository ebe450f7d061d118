#include "read/court_names.h"

#include "text/utf8.h"

/* What stands before a surname in a label, and whom it may be. */
enum { ANYONE, A_MAN, A_WOMAN };

static const struct { const char *title; size_t sex; } titles[] = {
	{ "MR.", A_MAN }, { "MRS.", A_WOMAN }, { "MS.", A_WOMAN }, { "MISS", A_WOMAN },
	{ "CHIEF", ANYONE }, { "JUSTICE", ANYONE }, { "JUDGE", ANYONE }, { "MAGISTRATE", ANYONE },
	{ "GENERAL", ANYONE }, { "GEN.", ANYONE }, { "DR.", ANYONE }, { "PROF.", ANYONE },
	{ "PROFESSOR", ANYONE }, { "SENATOR", ANYONE }, { "COMMISSIONER", ANYONE },
	{ "CHAIRMAN", ANYONE }, { "OFFICER", ANYONE }, { "DETECTIVE", ANYONE }, { "MR", A_MAN },
	{ "MRS", A_WOMAN }, { "MS", A_WOMAN }, { "DR", ANYONE },
};

struct slice court_label_name(struct slice label)
{
	size_t colon = slice_chr(label, ':');

	return utf8_trim(slice_first(label, slice_chr(slice_first(label, colon), '(')));
}

/* The name without titles; *sex: what they tell. "THE COURT" stays as it is. */
static struct slice surname(struct slice name, size_t *sex)
{
	struct slice rest = name, word;

	*sex = ANYONE;
	while (slice_word(&rest, &word)) {
		size_t i = 0;
		while (i < N_ELEMS(titles) && !slice_ieq_z(word, titles[i].title))
			i++;
		if (i == N_ELEMS(titles) || slice_trim(rest).len == 0)
			return slice_from(name, (size_t)(word.p - name.p));
		*sex |= titles[i].sex;
	}
	return name;
}

bool court_titled(struct slice label)
{
	struct slice name = court_label_name(label);
	size_t sex;

	return surname(name, &sex).len < name.len || slice_is(name, "THE COURT") ||
	       slice_is(name, "THE WITNESS") || slice_is(name, "THE CLERK");
}

/* The place of a whole word "ESQ" or "ESQUIRE" in capitals, its full stop included. */
static size_t find_esquire(struct slice line, size_t *end)
{
	size_t at = slice_find(line, SLICE(", ESQ"), 0);

	*end = at + 5;
	if (at == line.len)
		return at;
	if (slice_starts(slice_from(line, *end), SLICE("UIRE")))
		*end += 4;
	*end += *end < line.len && line.p[*end] == '.';
	return at;
}

/* "ANN B. LEE, JR., ESQ., Solicitor General": ANN B. LEE, JR., ESQ. has the surname LEE. */
void court_names_appear(struct court_names *names, struct slice line)
{
	size_t end, at = find_esquire(line, &end), start = 0;
	struct slice full, last = { NULL, 0 }, rest, word;
	size_t *known;

	for (size_t i = 0; i < at; i++) {
		if (is_lower(line.p[i]) && !(i > 0 && line.p[i - 1] == 'M'))
			return;
		if (line.p[i] == ':' || line.p[i] == ';')
			start = i + 1;
	}
	if (at == line.len)
		return;
	full = utf8_trim(slice_span(line, start, end));
	rest = slice_first(full, slice_chr(full, ','));
	while (slice_word(&rest, &word))
		last = word;
	if (last.len == 0)
		return;
	known = map_at(&names->full, last);
	if (*known == 0) {
		*VEC_PUSH(&names->arena, &names->names) = full;
		*known = names->names.n;
	} else if (*known <= names->names.n && !slice_eq(names->names.v[*known - 1], full)) {
		*known = SIZE_MAX;
	}
}

void court_names_apply(struct court_names *names, struct doc *d)
{
	struct map sexes = MAP_INIT;
	size_t sex;

	for (size_t i = 0; i < d->turns.n; i++) {
		struct slice name = surname(d->turns.v[i].speaker, &sex);
		*map_at(&sexes, name) |= sex;
	}
	for (size_t i = 0; i < d->turns.n; i++) {
		struct slice name = surname(d->turns.v[i].speaker, &sex);
		const size_t *full = map_get(&names->full, name);
		bool titled = name.len < d->turns.v[i].speaker.len;
		if (*map_at(&sexes, name) == (A_MAN | A_WOMAN))
			continue;
		if (titled && full && *full <= names->names.n)
			name = names->names.v[*full - 1];
		d->turns.v[i].speaker = name;
	}
	map_free(&sexes);
}

void court_names_free(struct court_names *names)
{
	map_free(&names->full);
	arena_free(&names->arena);
}
