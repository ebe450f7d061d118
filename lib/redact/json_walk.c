#include "redact/redact_parts.h"

#include "model/json.h"

/* Members whose strings are names of ours. */
static bool ours(struct slice key, struct slice value)
{
	if (slice_is(key, "role"))
		return role_of_name(value) != ROLE_NONE;
	if (slice_is(key, "type"))
		return part_of_name(value) != N_PARTS || block_of_name(value) != N_BLOCKS;
	if (slice_is(key, "flags"))
		return flag_of_name(value) != N_FLAGS;
	return false;
}

/* The byte behind the string that begins at p. */
static const char *string_end(const char *p, const char *end)
{
	for (p++; p < end && *p != '"'; p++)
		p += *p == '\\' && p + 1 < end;
	return p < end ? p + 1 : end;
}

/* Whether a colon comes next: what stands before p is a key. */
static bool opens_value(const char *p, const char *end)
{
	while (p < end && is_space(*p))
		p++;
	return p < end && *p == ':';
}

static const char *number_end(const char *p, const char *end)
{
	while (p < end && (is_alnum(*p) || *p == '-' || *p == '+' || *p == '.'))
		p++;
	return p;
}

/* [a,b] of a span, which p stands before; NULL if it is something else. */
static const char *take_span(const struct json_walk *w, const char *p, const char *end, struct buf *out)
{
	struct json j = json_begin((struct slice){ p, (size_t)(end - p) });
	int64_t from, to;

	if (!w->span || !json_open(&j, '[') || !json_element(&j) || !json_take_integer(&j, &from) || !json_element(&j) ||
	    !json_take_integer(&j, &to) || json_element(&j) || j.error || from < 0 || to < 0)
		return NULL;
	if (out)
		buf_addf(out, "[%zu,%zu]", w->span(w->ctx, (size_t)from, false), w->span(w->ctx, (size_t)to, true));
	return j.p;
}

static void copy(struct buf *out, const char *from, const char *to)
{
	if (out)
		buf_add(out, (struct slice){ from, (size_t)(to - from) });
}

void json_walk(const struct json_walk *w, struct slice raw, struct buf *out)
{
	const char *p = raw.p, *end = raw.p + raw.len;
	struct slice key = { NULL, 0 };

	while (p < end) {
		const char *from = p;
		if (*p == '"') {
			p = string_end(p, end);
			struct slice value = { from + 1, (size_t)(p - from - 2) };
			bool is_key = opens_value(p, end);
			if (is_key)
				key = value;
			if ((!is_key && ours(key, value)) || !w->string(w->ctx, value, is_key, out))
				copy(out, from, p);
		} else if (is_digit(*p) || *p == '-') {
			p = number_end(p, end);
			if (!w->number(w->ctx, (struct slice){ from, (size_t)(p - from) }, out))
				copy(out, from, p);
		} else if (*p == '[' && slice_is(key, "span") && (p = take_span(w, from, end, out)) != NULL) {
			key = (struct slice){ NULL, 0 };
		} else {
			p = from + 1;
			copy(out, from, p);
		}
	}
}

bool redact_field(struct slice key)
{
	static const char *const kept[] = { "format", "id", "index", "kind", "line", "redactions", "source", "span", "text" };

	for (size_t i = 0; i < N_ELEMS(kept); i++)
		if (slice_is(key, kept[i]))
			return false;
	return true;
}

bool redact_plain_key(struct slice key)
{
	for (size_t i = 0; i < key.len; i++)
		if (!is_lower(key.p[i]) && key.p[i] != '_')
			return false;
	return true;
}
