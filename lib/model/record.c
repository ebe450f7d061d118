#include "model/record.h"

#include "model/json.h"
#include "text/utf8.h"

/* The value with blanks for the tabs and line ends between its tokens. */
static struct slice one_line(struct arena *a, struct slice value)
{
	char *p = arena_bytes(a, value.len);

	for (size_t i = 0; i < value.len; i++)
		p[i] = (unsigned char)value.p[i] < ' ' ? ' ' : value.p[i];
	return (struct slice){ p, value.len };
}

static void scan_field(struct record *r, struct arena *a, struct json *j, struct slice key)
{
	struct slice value;

	if (r->n == RECORD_MAX_FIELDS) {
		json_fail(j, "too many fields");
		return;
	}
	json_peek(j);
	j->breaks = false;
	if (json_skip(j, &value))
		*VEC_PUSH(a, r) = (struct field){
			.key = key, .value = j->breaks ? one_line(a, value) : value };
}

bool record_scan(struct record *r, struct arena *a, struct slice line, const char **why)
{
	if (utf8_valid(line) == line.len)
		return record_scan_utf8(r, a, line, why);
	*why = "not UTF-8";
	return false;
}

bool record_scan_utf8(struct record *r, struct arena *a, struct slice line, const char **why)
{
	struct json j = json_begin(line);
	struct slice key;

	*r = (struct record){ NULL, 0, 0 };
	if (json_open(&j, '{'))
		while (json_member(&j, &key))
			scan_field(r, a, &j, key);
	if (!j.error && json_done(&j))
		return true;
	*why = j.error ? j.error : "more than one object";
	return false;
}

static struct field *find(const struct record *r, const char *key)
{
	struct slice name = slice_z(key);

	for (size_t i = r->n; i-- > 0;)
		if (slice_eq(r->v[i].key, name))
			return &r->v[i];
	return NULL;
}

struct slice record_get(const struct record *r, const char *key)
{
	const struct field *f = find(r, key);

	return f ? f->value : (struct slice){ NULL, 0 };
}

bool record_text(const struct record *r, struct arena *a, const char *key, struct slice *out)
{
	const struct field *f = find(r, key);

	if (f && (f->form == FIELD_BYTES || f->form == FIELD_UTF8)) {
		*out = f->value;
		return true;
	}
	if (!f || f->value.len < 2 || f->value.p[0] != '"')
		return false;
	*out = json_text(a, slice_span(f->value, 1, f->value.len - 1));
	return true;
}

/* The field of that name, made at place `at` if there is none. */
static struct field *field_at(struct record *r, struct arena *a, const char *key, size_t at)
{
	struct field *f = find(r, key);

	if (f)
		return f;
	(void)VEC_PUSH(a, r);
	f = &r->v[at];
	memmove(f + 1, f, (r->n - 1 - at) * sizeof(*f));
	f->key = slice_z(key);
	return f;
}

static void set(struct field *f, struct slice value, enum field_form form)
{
	f->value = value;
	f->form = form;
}

void record_set(struct record *r, struct arena *a, const char *key, struct slice raw)
{
	set(field_at(r, a, key, r->n), raw, FIELD_JSON);
}

void record_set_text(struct record *r, struct arena *a, const char *key, struct slice text)
{
	set(field_at(r, a, key, r->n), text, FIELD_BYTES);
}

void record_set_utf8(struct record *r, struct arena *a, const char *key, struct slice text)
{
	set(field_at(r, a, key, r->n), text, FIELD_UTF8);
}

void record_set_number(struct record *r, struct arena *a, const char *key, size_t n)
{
	char room[JSON_DIGITS];

	record_set(r, a, key, arena_dup(a, json_number(room, n)));
}

void record_set_made(struct record *r, struct arena *a, const char *key, record_maker *make,
		     const void *of)
{
	struct field *f = field_at(r, a, key, r->n);

	set(f, (struct slice){ NULL, 0 }, FIELD_MADE);
	f->make = make;
	f->of = of;
}

void record_settle(struct record *r, struct arena *a)
{
	struct buf out = BUF_INIT;

	for (size_t i = 0; i < r->n; i++) {
		struct field *f = &r->v[i];
		if (f->form != FIELD_MADE)
			continue;
		buf_reset(&out);
		f->make(f->of, &out);
		set(f, arena_dup(a, buf_slice(&out)), FIELD_JSON);
	}
	buf_free(&out);
}

void record_set_before(struct record *r, struct arena *a, const char *before, const char *key,
		       struct slice raw)
{
	const struct field *f = find(r, before);

	set(field_at(r, a, key, f ? (size_t)(f - r->v) : r->n), raw, FIELD_JSON);
}

void record_drop(struct record *r, const char *key)
{
	struct slice name = slice_z(key);
	size_t kept = 0;

	for (size_t i = 0; i < r->n; i++)
		if (!slice_eq(r->v[i].key, name))
			r->v[kept++] = r->v[i];
	r->n = kept;
}

/* Whether raw is an object without that member; *empty: without any. */
static bool lacks(struct slice raw, struct slice member, bool *empty)
{
	struct json j = json_begin(raw);
	struct slice key;

	*empty = true;
	if (!json_open(&j, '{'))
		return false;
	while (json_member(&j, &key)) {
		if (slice_eq(key, member))
			return false;
		*empty = false;
		json_skip(&j, NULL);
	}
	return json_done(&j);
}

void record_add_member(struct record *r, struct arena *a, const char *key, const char *member,
		       struct slice raw)
{
	const struct field *f = find(r, key);
	struct slice object = f ? f->value : SLICE("{}");
	struct buf out = BUF_INIT;
	bool empty;

	if ((f && f->form != FIELD_JSON) || !lacks(object, slice_z(member), &empty))
		return;
	buf_add(&out, slice_first(object, object.len - 1));
	buf_addz(&out, empty ? "\"" : ",\"");
	buf_addz(&out, member);
	buf_addz(&out, "\":");
	buf_add(&out, raw);
	buf_addc(&out, '}');
	record_set(r, a, key, arena_dup(a, buf_slice(&out)));
	buf_free(&out);
}

bool record_member_text(const struct record *r, struct arena *a, const char *key, const char *member,
			struct slice *out)
{
	const struct field *f = find(r, key);
	struct json j = json_begin(f && f->form == FIELD_JSON ? f->value : SLICE("null"));
	struct slice found = { NULL, 0 }, name, value;

	if (json_peek(&j) == '{' && json_open(&j, '{'))
		while (json_member(&j, &name) && json_skip(&j, &value))
			if (slice_is(name, member))
				found = value;
	if (found.len < 2 || found.p[0] != '"')
		return false;
	*out = json_text(a, slice_span(found, 1, found.len - 1));
	return true;
}

static void write_field(const struct field *f, struct buf *out)
{
	buf_addc(out, '"');
	buf_add(out, f->key);
	buf_add(out, SLICE("\":"));
	switch (f->form) {
	case FIELD_JSON:
		buf_add(out, f->value);
		break;
	case FIELD_BYTES:
		json_put(out, f->value);
		break;
	case FIELD_UTF8:
		json_put_utf8(out, f->value);
		break;
	case FIELD_MADE:
		f->make(f->of, out);
		break;
	}
}

void record_write(const struct record *r, struct buf *out)
{
	buf_addc(out, '{');
	for (size_t i = 0; i < r->n; i++) {
		if (i)
			buf_addc(out, ',');
		write_field(&r->v[i], out);
	}
	buf_add(out, SLICE("}\n"));
}
