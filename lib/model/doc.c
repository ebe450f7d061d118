#include "model/doc.h"

#include "model/json.h"

#include <stdlib.h>

const char *const kind_names[] = { "", "transcript", "notes", "article", "text" };

const char *const role_names[] = {
	"", "therapist", "client", "doctor", "patient", "interviewer", "interviewee", "host",
	"guest", "moderator", "user", "assistant", "system", "tool", "narrator", "other"
};

const char *const flag_names[] = {
	"cut_off", "placeholder", "refusal", "out_of_role", "role_swap", "repeat", "empty",
	"overlap", "direction"
};

const char *const part_names[] = {
	"header", "section", "summary", "termination", "separator", "footer", "note", "prose",
	"comment"
};

const char *const block_names[] = {
	"heading", "paragraph", "list_item", "quote", "code", "table", "caption", "image"
};

_Static_assert(N_ELEMS(kind_names) == KIND_TEXT + 1, "a name for each kind");
_Static_assert(N_ELEMS(role_names) == N_ROLES, "a name for each role");
_Static_assert(N_ELEMS(flag_names) == N_FLAGS, "a name for each flag");
_Static_assert(N_ELEMS(part_names) == N_PARTS, "a name for each type of part");
_Static_assert(N_ELEMS(block_names) == N_BLOCKS, "a name for each type of block");

static size_t index_of(struct slice name, const char *const *names, size_t n, size_t unknown)
{
	for (size_t i = 0; i < n; i++)
		if (slice_is(name, names[i]))
			return i;
	return unknown;
}

enum kind kind_of_name(struct slice name)
{
	return (enum kind)index_of(name, kind_names, N_ELEMS(kind_names), KIND_NONE);
}

enum role role_of_name(struct slice name)
{
	return (enum role)index_of(name, role_names, N_ELEMS(role_names), ROLE_NONE);
}

enum turn_flag flag_of_name(struct slice name)
{
	return (enum turn_flag)index_of(name, flag_names, N_ELEMS(flag_names), N_FLAGS);
}

enum part_type part_of_name(struct slice name)
{
	return (enum part_type)index_of(name, part_names, N_ELEMS(part_names), N_PARTS);
}

enum block_type block_of_name(struct slice name)
{
	return (enum block_type)index_of(name, block_names, N_ELEMS(block_names), N_BLOCKS);
}

static void state(struct doc *d, const char *key, const struct buf *json)
{
	if (!doc_stated(d, key).len)
		*VEC_PUSH(d->arena, &d->metas) = (struct meta){
			key, arena_dup(d->arena, buf_slice(json)) };
}

void doc_state(struct doc *d, const char *key, struct slice text)
{
	struct buf json = BUF_INIT;

	json_put(&json, text);
	state(d, key, &json);
	buf_free(&json);
}

void doc_state_number(struct doc *d, const char *key, size_t n)
{
	struct buf json = BUF_INIT;

	buf_addf(&json, "%zu", n);
	state(d, key, &json);
	buf_free(&json);
}

struct slice doc_stated(const struct doc *d, const char *key)
{
	for (size_t i = 0; i < d->metas.n; i++)
		if (strcmp(d->metas.v[i].key, key) == 0)
			return d->metas.v[i].value;
	return (struct slice){ NULL, 0 };
}

static int by_place(const void *a, const void *b)
{
	const struct turn *t = *(const struct turn *const *)a, *u = *(const struct turn *const *)b;

	if (t->span.start != u->span.start)
		return t->span.start < u->span.start ? -1 : 1;
	if (t->span.end != u->span.end)
		return t->span.end < u->span.end ? -1 : 1;
	return t < u ? -1 : t > u;
}

const struct turn **doc_turns_by_place(const struct doc *d)
{
	const struct turn **v = d->turns.n ? arena_alloc(d->arena, d->turns.n * sizeof(*v)) : NULL;
	bool sorted = true;

	for (size_t i = 0; i < d->turns.n; i++) {
		v[i] = &d->turns.v[i];
		sorted &= !i || v[i - 1]->span.start <= v[i]->span.start;
	}
	if (!sorted)
		qsort(v, d->turns.n, sizeof(*v), by_place);
	return v;
}
