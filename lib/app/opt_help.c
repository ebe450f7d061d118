#include "app/opt.h"

#define COLUMN 28	/* where the help texts begin */
#define WIDTH 80

/* Appends a word, on a new line at COLUMN if it would stand past WIDTH.  *col: bytes on the line. */
static void put_word(struct buf *out, struct slice word, size_t *col)
{
	if (*col + 1 + word.len > WIDTH) {
		buf_addf(out, "\n%*s", COLUMN, "");
		*col = COLUMN;
	} else if (*col > COLUMN) {
		buf_addc(out, ' ');
		++*col;
	}
	buf_add(out, word);
	*col += word.len;
}

static void put_text(struct buf *out, struct slice text, size_t *col)
{
	struct slice word;

	while (slice_word(&text, &word))
		put_word(out, word, col);
}

static void put_words(struct buf *out, const struct opt_word *words, size_t *col)
{
	struct buf text = BUF_INIT;

	for (const struct opt_word *w = words; w->word; w++)
		buf_addf(&text, "%s%s ", w->word, w[1].word ? "," : "");
	put_text(out, buf_slice(&text), col);
	buf_free(&text);
}

static bool is_maybe(const struct opt *o)
{
	return o->kind == OPT_K_MAYBE || o->kind == OPT_K_MAYBE_TEXT;
}

/* "  -j, --jobs N", filled up to COLUMN. */
static void put_name(struct buf *out, const struct opt *o, size_t *col)
{
	size_t start = out->len;

	if (o->letter)
		buf_addf(out, "  -%c, --%s", o->letter, o->name);
	else
		buf_addf(out, "      --%s", o->name);
	if (o->value)
		buf_addf(out, is_maybe(o) ? "[=%s]" : " %s", o->value);
	if (out->len - start + 2 > COLUMN)
		buf_addf(out, "\n%*s", COLUMN, "");
	else
		buf_addf(out, "%*s", (int)(COLUMN - (out->len - start)), "");
	*col = COLUMN;
}

void opt_help(const struct opt *table, struct buf *out)
{
	for (const struct opt *o = table; o && o->kind != OPT_K_END; o++) {
		size_t col;
		put_name(out, o, &col);
		put_text(out, slice_z(o->help), &col);
		if (o->kind == OPT_K_WORD)
			put_words(out, o->words, &col);
		buf_addc(out, '\n');
	}
}
