#include "app/opt_values.h"

#include "base/mem.h"
#include "base/table.h"
#include "model/json.h"

static size_t count(const struct opt *table)
{
	size_t n = 0;

	while (table && table[n].kind != OPT_K_END)
		n++;
	return n;
}

static union opt_default value_of(const struct opt *o)
{
	union opt_default d = { .n = 0 };

	switch (o->kind) {
	case OPT_K_FLAG: d.flag = *(const bool *)o->to; break;
	case OPT_K_TEXT:
	case OPT_K_MAYBE_TEXT: d.text = *(const char *const *)o->to; break;
	case OPT_K_SIZE:
	case OPT_K_COUNT: d.n = *(const size_t *)o->to; break;
	case OPT_K_WORD:
	case OPT_K_MAYBE: d.word = *(const int *)o->to; break;
	case OPT_K_LIST: d.n = ((const struct opt_list *)o->to)->n; break;
	case OPT_K_END: break;
	}
	return d;
}

union opt_default *opt_defaults(const struct opt *table)
{
	size_t n = count(table);
	union opt_default *v = mem_grow(NULL, n + 1, sizeof(*v));

	for (size_t i = 0; i < n; i++)
		v[i] = value_of(&table[i]);
	return v;
}

static bool same_text(const char *a, const char *b)
{
	return a && b ? slice_is(slice_z(a), b) : a == b;
}

static bool is_default(const struct opt *o, const union opt_default *was)
{
	union opt_default is = value_of(o);

	switch (o->kind) {
	case OPT_K_FLAG: return is.flag == was->flag;
	case OPT_K_TEXT:
	case OPT_K_MAYBE_TEXT: return same_text(is.text, was->text);
	case OPT_K_SIZE:
	case OPT_K_COUNT:
	case OPT_K_LIST: return is.n == was->n;
	case OPT_K_WORD:
	case OPT_K_MAYBE: return is.word == was->word;
	case OPT_K_END: break;
	}
	return true;
}

static const char *word_of(const struct opt_word *words, int id)
{
	while (words->word && words->id != id)
		words++;
	return words->word ? words->word : "";
}

static void put_list(const struct opt_list *list, struct buf *out)
{
	buf_addc(out, '[');
	for (size_t i = 0; i < list->n; i++) {
		json_put_comma(out);
		json_put(out, slice_z(list->v[i]));
	}
	buf_addc(out, ']');
}

static void put_value(const struct opt *o, struct buf *out)
{
	union opt_default is = value_of(o);

	switch (o->kind) {
	case OPT_K_FLAG: buf_addz(out, is.flag ? "true" : "false"); break;
	case OPT_K_TEXT:
	case OPT_K_MAYBE_TEXT: json_put(out, slice_z(is.text ? is.text : "")); break;
	case OPT_K_SIZE:
	case OPT_K_COUNT: json_put_number(out, is.n); break;
	case OPT_K_WORD:
	case OPT_K_MAYBE: json_put(out, slice_z(word_of(o->words, is.word))); break;
	case OPT_K_LIST: put_list(o->to, out); break;
	case OPT_K_END: break;
	}
}

void opt_values_json(const struct opt *table, const union opt_default *defaults,
		     const char *const *without, size_t n_without, struct buf *out)
{
	size_t n = count(table);

	for (size_t i = 0; i < n; i++) {
		const struct opt *o = &table[i];
		if (is_default(o, &defaults[i]) || list_has(without, n_without, slice_z(o->name)))
			continue;
		json_put_key(out, o->name);
		put_value(o, out);
	}
}
