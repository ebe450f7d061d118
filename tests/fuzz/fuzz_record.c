/* links: jansson */
/*
 * JSON in and out: what is taken is what jansson takes, what is written reads
 * as what was meant, and a field that nobody touched keeps its bytes.
 */
#include "model/json.h"
#include "model/record.h"
#include "text/utf8.h"

#include "fuzz.h"

#include <jansson.h>

static bool taken(struct slice text, const char **why)
{
	struct json j = json_begin(text);
	bool ok = json_skip(&j, NULL) && json_done(&j);

	*why = j.error ? j.error : "";
	return ok && utf8_valid(text) == text.len;
}

/* What jansson cannot hold, though it is JSON: its documented limits. */
static bool limit_of_jansson(const json_error_t *error)
{
	enum json_error_code code = json_error_code(error);

	return code == json_error_numeric_overflow || code == json_error_null_byte_in_key ||
	       code == json_error_stack_overflow ||
	       strncmp(error->text, "invalid Unicode", 15) == 0;	/* lone surrogates */
}

static void compare_numbers(struct slice text, const json_t *value)
{
	struct json j = json_begin(text);
	double ours, theirs = json_number_value(value), off;

	promise(json_take_number(&j, &ours));
	off = ours > theirs ? ours - theirs : theirs - ours;
	promise(off <= 1e-14 * (theirs < 0 ? -theirs : theirs) || off < 1e-300);
	if (json_is_integer(value) && slice_chr(text, 'e') == text.len) {
		int64_t n = 0;
		j = json_begin(text);
		promise(json_take_integer(&j, &n) && n == json_integer_value(value));
	}
}

/* Whether a name is spelled with escapes, by which jansson may find another field. */
static bool odd_name(const struct record *r)
{
	for (size_t i = 0; i < r->n; i++)
		if (slice_chr(r->v[i].key, '\\') < r->v[i].key.len)
			return true;
	return false;
}

static void compare_text(struct slice text, const json_t *value)
{
	struct arena arena = ARENA_INIT;
	const json_t *theirs = json_object_get(value, "text");
	struct record r;
	struct slice ours;
	const char *why;
	bool found;

	promise(record_scan(&r, &arena, text, &why));
	found = record_text(&r, &arena, "text", &ours);
	if (!odd_name(&r)) {
		promise(found == json_is_string(theirs));
		if (found)
			promise(slice_eq(ours, (struct slice){ json_string_value(theirs),
							    json_string_length(theirs) }));
	}
	arena_free(&arena);
}

static void compare(struct slice text)
{
	json_error_t error;
	const char *why;
	bool ok = taken(text, &why);
	json_t *value = json_loadb(text.p, text.len, JSON_DECODE_ANY | JSON_ALLOW_NUL, &error);

	if (ok)
		promise(value || limit_of_jansson(&error));
	else	/* to jansson a NUL after the value is the end of the text */
		promise(!value || slice_is(slice_z(why), "nested too deep") ||
			slice_chr(text, '\0') < text.len);
	if (ok && json_is_number(value))
		compare_numbers(text, value);
	if (ok && json_is_object(value))
		compare_text(text, value);
	json_decref(value);
}

static void same_fields(const struct record *a, const struct record *b)
{
	promise(a->n == b->n);
	for (size_t i = 0; i < a->n; i++) {
		promise(slice_eq(a->v[i].key, b->v[i].key));
		promise(slice_eq(a->v[i].value, b->v[i].value));
	}
}

/* Scans, writes, scans and compares; changes the text and gets it back. */
static void rewrite(struct slice line)
{
	struct arena arena = ARENA_INIT;
	struct buf out = BUF_INIT, again = BUF_INIT;
	struct record r, r2;
	struct slice text = line, text2;
	const char *why = NULL;

	if (!record_scan(&r, &arena, line, &why)) {
		promise(why != NULL);
		goto done;
	}
	record_write(&r, &out);
	promise(slice_chr(buf_slice(&out), '\n') == out.len - 1);
	promise(record_scan(&r2, &arena, buf_slice(&out), &why));
	same_fields(&r, &r2);
	record_write(&r2, &again);
	promise(slice_eq(buf_slice(&out), buf_slice(&again)));

	record_text(&r, &arena, "text", &text);
	record_set_text(&r, &arena, "text", text);
	record_add_member(&r, &arena, "metadata", "title", SLICE("\"t\""));
	record_set_before(&r, &arena, "text", "kind", SLICE("null"));
	buf_reset(&out);
	record_write(&r, &out);
	promise(record_scan(&r2, &arena, buf_slice(&out), &why));
	promise(r.n == r2.n);
	promise(record_text(&r2, &arena, "text", &text2) && slice_eq(text, text2));
done:
	buf_free(&out);
	buf_free(&again);
	arena_free(&arena);
}

/* Any bytes become a string that reads as them, or as their repair. */
static void quote(struct slice bytes)
{
	struct arena arena = ARENA_INIT;
	struct buf out = BUF_INIT, repaired = BUF_INIT;
	struct slice rest = bytes, raw;
	struct json j;

	while (rest.len)
		utf8_put(&repaired, utf8_next(&rest));
	json_put(&out, bytes);
	promise(utf8_valid(buf_slice(&out)) == out.len);
	j = json_begin(buf_slice(&out));
	promise(json_take_string(&j, &raw) && json_done(&j));
	promise(slice_eq(json_text(&arena, raw), buf_slice(&repaired)));
	buf_free(&out);
	buf_free(&repaired);
	arena_free(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice bytes = { (const char *)data, size };

	compare(bytes);
	rewrite(bytes);
	quote(bytes);
	return 0;
}
