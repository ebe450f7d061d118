#include "redact/tags.h"

#include "base/map.h"
#include "base/mem.h"
#include "model/json.h"
#include "text/tag.h"

#include <stdio.h>
#include <stdlib.h>

#define NUMBER_MAX 999999999u
#define NUMBER_SEEN 99999999u	/* the highest that a text may make us pass over: the rest are for tags of ours */

const char *const sort_names[N_SORTS] = { "PERSON", "EMAIL", "PHONE", "DATE", "AGE", "URL", "ID", "ADDRESS", "CODE" };
const enum redact_kind sort_kinds[N_SORTS] = {
	REDACT_NAMES, REDACT_EMAILS, REDACT_PHONES, REDACT_DATES, REDACT_DATES, REDACT_URLS, REDACT_IDS, REDACT_ADDRESSES, REDACT_IDS,
};

struct tags {
	struct arena arena;
	struct map numbers[N_SORTS];	/* of keys */
	size_t last[N_SORTS];		/* the highest number */
};

struct tags *tags_new(void)
{
	struct tags *t = mem_grow(NULL, 1, sizeof(*t));

	memset(t, 0, sizeof(*t));
	return t;
}

void tags_free(struct tags *t)
{
	if (!t)
		return;
	for (size_t i = 0; i < N_SORTS; i++)
		map_free(&t->numbers[i]);
	arena_free(&t->arena);
	free(t);
}

bool tag_read(struct slice text, enum sort *sort, size_t *number)
{
	size_t len = tag_len(text), at;

	if (!len)
		return false;
	for (at = len - 1; is_digit(text.p[at - 1]); at--)
		;
	for (size_t i = 0; i < N_SORTS; i++) {
		if (!slice_is(slice_span(text, 1, at - 1), sort_names[i]))
			continue;
		*sort = (enum sort)i;
		return slice_number(slice_span(text, at, len - 1), number);
	}
	return false;
}

void tags_seen(struct tags *t, enum sort sort, size_t number)
{
	if (number > t->last[sort] && number <= NUMBER_SEEN)
		t->last[sort] = number;
}

struct slice tags_of(struct tags *t, enum sort sort, struct slice key, char room[TAG_ROOM])
{
	const size_t *known = map_get(&t->numbers[sort], key);
	size_t number = known ? *known : 0;

	if (!known) {
		number = t->last[sort] < NUMBER_MAX ? t->last[sort] + 1 : NUMBER_MAX;
		t->last[sort] = number;
		*map_at(&t->numbers[sort], arena_dup(&t->arena, key)) = number;
	}
	int n = snprintf(room, TAG_ROOM, "[%s_%zu]", sort_names[sort], number);
	return (struct slice){ room, (size_t)n };
}

size_t tags_count(const struct tags *t)
{
	size_t n = 0;

	for (size_t i = 0; i < N_SORTS; i++)
		n += t->numbers[i].n;
	return n;
}

void tags_write(const struct tags *t, struct buf *out)
{
	for (size_t i = 0; i < N_SORTS; i++) {
		for (size_t k = 0; k < t->numbers[i].n; k++) {
			const struct map_entry *e = &t->numbers[i].v[k];
			buf_addf(out, "{\"tag\":\"[%s_%zu]\",\"key\":", sort_names[i], e->value);
			json_put(out, e->key);
			buf_addz(out, "}\n");
		}
	}
}

bool tags_read_line(struct tags *t, struct slice line, const char **why)
{
	struct json j = json_begin(line);
	struct slice name, raw, tag = { NULL, 0 }, key = { NULL, 0 };
	enum sort sort;
	size_t number;

	line = slice_trim(line);
	if (!line.len)
		return true;
	if (json_open(&j, '{')) {
		while (json_member(&j, &name)) {
			if (slice_is(name, "tag") && json_take_string(&j, &raw))
				tag = json_text(&t->arena, raw);
			else if (slice_is(name, "key") && json_take_string(&j, &raw))
				key = json_text(&t->arena, raw);
			else if (!j.error)
				json_skip(&j, NULL);
		}
	}
	*why = "not {\"tag\":\"[PERSON_1]\",\"key\":\"...\"}";
	if (!json_done(&j) || !key.len || !tag_read(tag, &sort, &number) || tag_len(tag) != tag.len)
		return false;
	size_t *known = map_at(&t->numbers[sort], arena_dup(&t->arena, key));
	*why = "stands for something else further up";
	if (*known && *known != number)
		return false;
	*known = number;
	if (number > t->last[sort])
		t->last[sort] = number;
	return true;
}
