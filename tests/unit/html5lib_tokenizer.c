/* links: jansson */
/*
 * html5lib_tokenizer [FILE ...] - runs tests of the form that html5lib's
 * tokenizer tests have (JSON; see their README); without a file, our own.
 * All tokens must agree; parse errors are not looked at.  A folder means its
 * *.test files.
 */
#include "html/tokenizer.h"

#include "html5lib.h"

#include "base/buf.h"
#include "text/utf8.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>

static json_t *string_of(struct slice s)
{
	return s.p ? json_stringn_nocheck(s.p, s.len) : json_null();
}

static struct slice slice_of(const json_t *string)
{
	return (struct slice){ json_string_value(string), json_string_length(string) };
}

/* The code unit that "\uHHHH" at the front of s stands for, or 0x110000. */
static uint32_t unit_at(struct slice s)
{
	uint32_t n = 0;

	if (s.len < 6 || s.p[0] != '\\' || s.p[1] != 'u')
		return 0x110000;
	for (size_t i = 2; i < 6; i++) {
		const char *digit = strchr("0123456789abcdef", to_lower(s.p[i]));
		n = n * 16 + (uint32_t)(digit ? digit - "0123456789abcdef" : 0);
	}
	return n;
}

/* A surrogate alone is written as if it were a character: it must come back so. */
static void put_unit(struct buf *out, uint32_t cp)
{
	if (cp < 0xD800 || cp > 0xDFFF) {
		utf8_put(out, cp);
		return;
	}
	buf_addc(out, (char)0xED);
	buf_addc(out, (char)(0x80 | ((cp >> 6) & 0x3F)));
	buf_addc(out, (char)(0x80 | (cp & 0x3F)));
}

/* s with "\uHHHH" undone; the caller frees. */
static struct buf unescaped(struct slice s)
{
	struct buf out = BUF_INIT;

	buf_reserve(&out, 1);
	while (s.len) {
		uint32_t n = unit_at(s), low = n >= 0xD800 && n < 0xDC00 ? unit_at(slice_from(s, 6)) : 0;
		if (n == 0x110000) {
			buf_addc(&out, s.p[0]);
			s = slice_from(s, 1);
		} else if (low >= 0xDC00 && low < 0xE000) {
			utf8_put(&out, 0x10000 + ((n - 0xD800) << 10) + (low - 0xDC00));
			s = slice_from(s, 12);
		} else {
			put_unit(&out, n);
			s = slice_from(s, 6);
		}
	}
	return out;
}

/* A string so undone; another value as it is, and to be gone through if it holds others. */
static json_t *unescape_one(json_t *v, json_t *todo)
{
	if (json_is_string(v)) {
		struct buf b = unescaped(slice_of(v));
		json_t *copy = string_of(buf_slice(&b));
		buf_free(&b);
		return copy;
	}
	if (json_is_array(v) || json_is_object(v))
		json_array_append(todo, v);
	return json_incref(v);
}

static void unescape_members(json_t *object, json_t *todo)
{
	json_t *members = json_object(), *item;
	const char *key;

	json_object_foreach(object, key, item) {
		struct buf b = unescaped(slice_z(key));
		buf_addc(&b, '\0');
		json_object_set_new_nocheck(members, b.p, unescape_one(item, todo));
		buf_free(&b);
	}
	json_object_clear(object);
	json_object_update(object, members);
	json_decref(members);
}

/* A copy of a list with all strings in it so undone. */
static json_t *unescape_all(const json_t *list)
{
	json_t *copy = json_deep_copy(list), *todo = json_pack("[O]", copy), *item;

	for (size_t at = 0; at < json_array_size(todo); at++) {
		json_t *v = json_array_get(todo, at);
		size_t i;
		if (json_is_object(v))
			unescape_members(v, todo);
		json_array_foreach(v, i, item)
			json_array_set_new(v, i, unescape_one(item, todo));
	}
	json_decref(todo);
	return copy;
}

static json_t *tag_row(const struct html_token *k)
{
	json_t *row = json_pack("[s]", k->type == HTML_TOKEN_START ? "StartTag" : "EndTag");

	json_array_append_new(row, string_of(k->name));
	if (k->type == HTML_TOKEN_END)
		return row;
	json_t *attributes = json_object();
	for (size_t i = 0; i < k->n_attributes; i++) {
		struct buf name = BUF_INIT;
		buf_add(&name, k->attributes[i].name);
		buf_addc(&name, '\0');
		json_object_set_new_nocheck(attributes, name.p, string_of(k->attributes[i].value));
		buf_free(&name);
	}
	json_array_append_new(row, attributes);
	if (k->self_closing)
		json_array_append_new(row, json_true());
	return row;
}

static json_t *row_of(const struct html_token *k)
{
	json_t *row;

	switch (k->type) {
	case HTML_TOKEN_TEXT:
	case HTML_TOKEN_COMMENT:
		row = json_pack("[s]", k->type == HTML_TOKEN_TEXT ? "Character" : "Comment");
		json_array_append_new(row, string_of(k->text.p ? k->text : SLICE("")));
		return row;
	case HTML_TOKEN_DOCTYPE:
		row = json_pack("[s]", "DOCTYPE");
		json_array_append_new(row, string_of(k->name));
		json_array_append_new(row, string_of(k->public_id));
		json_array_append_new(row, string_of(k->system_id));
		json_array_append_new(row, json_boolean(!k->quirks));
		return row;
	case HTML_TOKEN_START:
	case HTML_TOKEN_END:
	case HTML_TOKEN_EOF:
		break;
	}
	return tag_row(k);
}

/* Appends a token; text joins text. */
static void add_row(json_t *rows, const struct html_token *k)
{
	json_t *last = json_array_get(rows, json_array_size(rows) - 1);
	struct buf joined = BUF_INIT;

	if (k->type != HTML_TOKEN_TEXT || !last ||
	    !slice_is(slice_of(json_array_get(last, 0)), "Character")) {
		json_array_append_new(rows, row_of(k));
		return;
	}
	buf_add(&joined, slice_of(json_array_get(last, 1)));
	buf_add(&joined, k->text);
	json_array_set_new(last, 1, string_of(buf_slice(&joined)));
	buf_free(&joined);
}

static json_t *tokens_of(struct slice input, enum html_state state, struct slice last)
{
	struct arena a = ARENA_INIT;
	struct html_tokenizer t;
	struct html_token k;
	json_t *rows = json_array();

	html_tokenizer_init(&t, &a, input);
	t.state = state;
	t.last = last;
	while (html_next(&t, &k))
		add_row(rows, &k);
	html_tokenizer_free(&t);
	arena_free(&a);
	return rows;
}

static enum html_state state_of(const char *name)
{
	static const char *const names[] = {
		"Data state", "RCDATA state", "RAWTEXT state", "Script data state", "PLAINTEXT state",
		"CDATA section state"
	};

	for (size_t i = 0; name && i < N_ELEMS(names); i++)
		if (strcmp(names[i], name) == 0)
			return (enum html_state)i;
	return HTML_STATE_DATA;
}

static bool agrees(const json_t *test, const char *state)
{
	bool twice = json_is_true(json_object_get(test, "doubleEscaped"));
	json_t *want = json_object_get(test, "output"), *got;
	struct buf input = twice ? unescaped(slice_of(json_object_get(test, "input"))) : (struct buf)BUF_INIT;
	bool same;

	if (!twice)
		buf_add(&input, slice_of(json_object_get(test, "input")));
	want = twice ? unescape_all(want) : json_incref(want);
	got = tokens_of(buf_slice(&input), state_of(state), slice_of(json_object_get(test, "lastStartTag")));
	same = json_equal(want, got);
	if (!same) {
		char *w = json_dumps(want, 0), *g = json_dumps(got, 0);
		printf("%s, %s:\n  wanted %s\n  got    %s\n",
		       json_string_value(json_object_get(test, "description")), state ? state : "Data state",
		       w ? w : "?", g ? g : "?");
		free(w);
		free(g);
	}
	json_decref(want);
	json_decref(got);
	buf_free(&input);
	return same;
}

/* A file's tests, counted; tests of how a tree becomes XML are not of a tokenizer. */
static struct score run_file(const char *path)
{
	struct score score = { 0, 0 };
	json_error_t error;
	json_t *file = json_load_file(path, JSON_ALLOW_NUL, &error), *test, *state;
	size_t i, j;

	if (!file) {
		printf("%s:%d: %s\n", path, error.line, error.text);
		return (struct score){ 1, 0 };
	}
	json_array_foreach(json_object_get(file, "tests"), i, test) {
		json_t *states = json_object_get(test, "initialStates");
		if (!states) {
			score.n++;
			score.good += agrees(test, NULL);
		}
		json_array_foreach(states, j, state) {
			score.n++;
			score.good += agrees(test, json_string_value(state));
		}
	}
	json_decref(file);
	return score;
}

int main(int argc, char **argv)
{
	return run_html5lib(argc, argv, TESTDATA "/html/tokenizer.test", ".test", run_file);
}
