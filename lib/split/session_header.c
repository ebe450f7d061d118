/*
 * session_header.c - fields beside counter headers, and what both state.
 */
#include "split/session_header.h"

#include "base/buf.h"
#include "base/table.h"
#include "model/json.h"
#include "split/session_words.h"
#include "text/date.h"

#define KEY_MAX_BYTES 32	/* longer than every key of the table */

bool header_date(struct slice line)
{
	char iso[DATE_ISO_SIZE];

	return date_is(line, iso);
}

/* The key as the table writes it: small letters, one blank between words. */
static struct slice fold_key(struct slice key, char out[KEY_MAX_BYTES])
{
	size_t n = 0;

	for (size_t i = 0; i < key.len; i++) {
		char c = key.p[i];
		bool blank = is_space(c) || c == '_' || c == '-';
		if (n == KEY_MAX_BYTES || (blank && (!n || out[n - 1] == ' ')))
			return (struct slice){ out, 0 };
		out[n++] = blank ? ' ' : to_lower(c);
	}
	return (struct slice){ out, n };
}

static const struct field_key *find_field(struct slice key)
{
	size_t i = table_find(session_fields, n_session_fields, sizeof(session_fields[0]), key);

	return i < n_session_fields ? &session_fields[i] : NULL;
}

/* "Key: value", "**Key:** value", "- Key: value" taken apart. */
static const struct field_key *field_of(struct slice line, struct slice *value)
{
	char folded[KEY_MAX_BYTES];
	struct slice s;
	size_t colon;

	if (line.len > HEADER_MAX_BYTES)
		return NULL;
	s = header_unwrap(line);
	while (s.len && (*s.p == '*' || *s.p == '_' || *s.p == '-' || *s.p == ' '))
		s = slice_from(s, 1);
	colon = slice_chr(s, ':');
	if (colon == s.len || colon > KEY_MAX_BYTES)
		return NULL;
	*value = slice_from(s, colon + 1);
	while (value->len && (*value->p == '*' || *value->p == '_'))
		*value = slice_from(*value, 1);
	*value = slice_trim(*value);
	s = slice_first(s, colon);
	while (s.len && (s.p[s.len - 1] == '*' || is_space(s.p[s.len - 1])))
		s.len--;
	return find_field(fold_key(s, folded));
}

bool field_read(struct slice line, struct slice *value)
{
	struct slice ignored;

	return field_of(line, value ? value : &ignored) != NULL;
}

static void state_raw(struct arena *a, struct metas *out, const char *key, struct slice raw)
{
	size_t i = 0;

	while (i < out->n && strcmp(out->v[i].key, key) != 0)
		i++;
	if (i == out->n)
		VEC_PUSH(a, out)->key = key;
	out->v[i].value = raw;
}

static void state(struct arena *a, struct metas *out, const char *key, struct slice text)
{
	struct buf json = BUF_INIT;

	if (!text.len)
		return;
	json_put(&json, text);
	state_raw(a, out, key, arena_dup(a, buf_slice(&json)));
	buf_free(&json);
}

static void state_number(struct arena *a, struct metas *out, const char *key, size_t n)
{
	struct buf json = BUF_INIT;

	buf_addf(&json, "%zu", n);
	state_raw(a, out, key, arena_dup(a, buf_slice(&json)));
	buf_free(&json);
}

/* A date as ISO 8601; what cannot be read as one under its own key, as it is written. */
static void state_date(struct arena *a, struct metas *out, struct slice text)
{
	char iso[DATE_ISO_SIZE];

	if (date_read(text, iso))
		state(a, out, "date", slice_z(iso));
	else
		state(a, out, "date_text", text);
}

static void counter_facts(const struct counter *c, struct arena *a, struct metas *out)
{
	if (c->ends)
		return;
	if (c->has_number)
		state_number(a, out, c->key, c->number);
	else
		state(a, out, "session_id", c->id);
	if (header_date(c->rest))
		state_date(a, out, c->rest);
	else
		state(a, out, "title", c->rest);
}

void header_facts(struct slice line, struct arena *a, struct metas *out)
{
	const struct field_key *key;
	struct counter counter;
	struct slice value;

	if (counter_read(line, &counter)) {
		counter_facts(&counter, a, out);
	} else if ((key = field_of(line, &value)) != NULL) {
		if (key->type == FIELD_DATE)
			state_date(a, out, value);
		else
			state(a, out, key->key, value);
	} else if (header_date(header_unwrap(line))) {
		state_date(a, out, header_unwrap(line));
	} else {
		state(a, out, "title", header_unwrap(line));
	}
}
