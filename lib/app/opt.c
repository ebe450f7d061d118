#include "app/opt.h"

#include "base/mem.h"
#include "base/slice.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

struct reading {
	const struct opt *tables[2];
	char **argv;
	int argc, at;		/* argv[at] is the next argument */
	char *why;
};

/* Says what is wrong, and is false. */
#define WRONG(r, ...) (snprintf((r)->why, OPT_WHY_SIZE, __VA_ARGS__), false)

static bool read_count(struct reading *r, const struct opt *o, const char *value)
{
	size_t n;

	if (!slice_number(slice_z(value), &n) || n < o->min || n > o->max)
		return WRONG(r, "bad number '%s' for '--%s': %zu to %zu", value, o->name, o->min,
			     o->max);
	*(size_t *)o->to = n;
	return true;
}

/* The factor that a size's last letter stands for; 0: none. */
static size_t suffix(char c)
{
	switch (to_lower(c)) {
	case 'k': return (size_t)1 << 10;
	case 'm': return (size_t)1 << 20;
	case 'g': return (size_t)1 << 30;
	default: return 0;
	}
}

static bool read_size(struct reading *r, const struct opt *o, const char *value)
{
	struct slice s = slice_z(value);
	size_t factor = s.len ? suffix(s.p[s.len - 1]) : 0, n;

	if (factor)
		s.len--;
	else
		factor = 1;
	if (!slice_number(s, &n) || n == 0 || n > SIZE_MAX / factor)
		return WRONG(r, "bad size '%s' for '--%s': bytes, as in 500K, 64M, 2G", value,
			     o->name);
	*(size_t *)o->to = n * factor;
	return true;
}

/* Appends the words to a text of a fixed size, as far as they fit. */
static void join_words(char *text, size_t size, const struct opt_word *words)
{
	size_t len = 0;

	text[0] = 0;
	for (size_t i = 0; words[i].word && len < size; i++) {
		int n = snprintf(text + len, size - len, "%s%s", i ? ", " : "", words[i].word);
		len += n > 0 ? (size_t)n : 0;
	}
}

static bool read_word(struct reading *r, const struct opt *o, const char *value)
{
	char all[OPT_WHY_SIZE / 2];

	for (const struct opt_word *w = o->words; w->word; w++)
		if (slice_is(slice_z(value), w->word)) {
			*(int *)o->to = w->id;
			return true;
		}
	join_words(all, sizeof(all), o->words);
	return WRONG(r, "unknown value '%.40s' for '--%s': %s", value, o->name, all);
}

static void add_to_list(struct opt_list *list, const char *value)
{
	list->v = mem_grow(list->v, list->n + 1, sizeof(*list->v));
	list->v[list->n++] = value;
}

static bool set(struct reading *r, const struct opt *o, const char *value)
{
	switch (o->kind) {
	case OPT_K_FLAG: *(bool *)o->to = true; return true;
	case OPT_K_TEXT: *(const char **)o->to = value; return true;
	case OPT_K_MAYBE_TEXT: *(const char **)o->to = value ? value : ""; return true;
	case OPT_K_SIZE: return read_size(r, o, value);
	case OPT_K_COUNT: return read_count(r, o, value);
	case OPT_K_WORD: return read_word(r, o, value);
	case OPT_K_MAYBE: return read_word(r, o, value ? value : o->words[0].word);
	case OPT_K_LIST: add_to_list(o->to, value); return true;
	case OPT_K_END: break;
	}
	return false;
}

/* The value is the next argument. */
static bool set_from_next(struct reading *r, const struct opt *o)
{
	if (r->at == r->argc)
		return WRONG(r, "option '--%s' needs a value", o->name);
	return set(r, o, r->argv[r->at++]);
}

/* Two options that a shortened name could mean; [0] alone if it means one. */
struct found {
	const struct opt *v[2];
	bool exact;
};

static void look_up(const struct opt *table, struct slice name, struct found *f)
{
	for (const struct opt *o = table; o && o->kind != OPT_K_END && !f->exact; o++) {
		struct slice full = slice_z(o->name);
		if (slice_eq(full, name))
			*f = (struct found){ { o, NULL }, true };
		else if (name.len && slice_starts(full, name) &&
			 !(f->v[0] && slice_is(full, f->v[0]->name)))
			f->v[f->v[0] ? 1 : 0] = o;
	}
}

static bool read_long(struct reading *r, const char *arg)
{
	struct slice all = slice_z(arg + 2), name = slice_first(all, slice_chr(all, '='));
	struct found f = { { NULL, NULL }, false };

	for (size_t i = 0; i < 2; i++)
		look_up(r->tables[i], name, &f);
	if (!f.v[0])
		return WRONG(r, "unknown option '--%.*s'", SLICE_ARG(name));
	if (f.v[1])
		return WRONG(r, "option '--%.*s' could be '--%s' or '--%s'", SLICE_ARG(name),
			     f.v[0]->name, f.v[1]->name);
	if (f.v[0]->kind == OPT_K_FLAG && name.len < all.len)
		return WRONG(r, "option '--%s' takes no value", f.v[0]->name);
	if (name.len < all.len)
		return set(r, f.v[0], all.p + name.len + 1);
	if (f.v[0]->kind == OPT_K_FLAG || f.v[0]->kind == OPT_K_MAYBE ||
	    f.v[0]->kind == OPT_K_MAYBE_TEXT)
		return set(r, f.v[0], NULL);
	return set_from_next(r, f.v[0]);
}

static const struct opt *by_letter(const struct reading *r, char letter)
{
	for (size_t i = 0; i < 2; i++)
		for (const struct opt *o = r->tables[i]; o && o->kind != OPT_K_END; o++)
			if (o->letter == letter)
				return o;
	return NULL;
}

/* A bundle such as -qvj4: flags, and last an option that may take the rest. */
static bool read_short(struct reading *r, const char *letters)
{
	for (; *letters; letters++) {
		const struct opt *o = by_letter(r, *letters);
		if (!o)
			return WRONG(r, "unknown option '-%c'", *letters);
		if (o->kind != OPT_K_FLAG)
			return letters[1] ? set(r, o, letters + 1) : set_from_next(r, o);
		if (!set(r, o, NULL))
			return false;
	}
	return true;
}

bool opt_read(const struct opt *own, const struct opt *common, int argc, char **argv,
	      int *n_operands, char why[OPT_WHY_SIZE])
{
	struct reading r = { { own, common }, argv, argc, 1, why };
	bool options = true;

	*n_operands = 0;
	while (r.at < argc) {
		char *arg = argv[r.at++];
		if (options && slice_is(slice_z(arg), "--"))
			options = false;
		else if (!options || arg[0] != '-' || !arg[1])
			argv[++*n_operands] = arg;
		else if (!(arg[1] == '-' ? read_long(&r, arg) : read_short(&r, arg + 1)))
			return false;
	}
	return true;
}

void opt_free(const struct opt *table)
{
	for (const struct opt *o = table; o && o->kind != OPT_K_END; o++)
		if (o->kind == OPT_K_LIST) {
			struct opt_list *list = o->to;
			free(list->v);
			*list = (struct opt_list){ NULL, 0 };
		}
}
