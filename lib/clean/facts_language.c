/*
 * The language of a page: what its text is in, said as the page says it if that agrees.
 */
#include "clean/facts.h"

#include "base/buf.h"
#include "clean/cleaner.h"
#include "text/language.h"

#define TAG_MAX 16
#define UNIT_WORDS 4	/* units with fewer words are names and buttons */

/* The text that is looked at: what is kept, or all that has words if nothing is. */
static void sample(const struct units *units, struct buf *out)
{
	bool kept = false;

	for (size_t i = 0; i < units->n && !kept; i++)
		kept = units->v[i].keep;
	for (size_t i = 0; i < units->n && out->len < LANGUAGE_BYTES; i++) {
		const struct unit *u = &units->v[i];
		if ((kept && !u->keep) || u->is.words < UNIT_WORDS || u->kind == UNIT_CODE)
			continue;
		buf_add(out, slice_first(u->text, LANGUAGE_BYTES));
		buf_addc(out, '\n');
	}
}

static bool is_tag_byte(char c)
{
	return is_letter(c) || is_digit(c) || c == '-' || c == '_';
}

/* "en_US, de" as a tag of BCP 47, "en-US", in `to`; empty if it is none. */
static struct slice plain_tag(struct slice tag, char to[TAG_MAX])
{
	size_t n = 0, letters = 0;

	tag = slice_trim(tag);
	while (n < tag.len && n < TAG_MAX && is_tag_byte(tag.p[n])) {
		to[n] = (char)(tag.p[n] == '_' ? '-' : tag.p[n]);
		n++;
	}
	while (letters < n && is_letter(to[letters])) {
		to[letters] = to_lower(to[letters]);
		letters++;
	}
	if (n == TAG_MAX || letters < 2 || letters > 3 || (letters < n && to[letters] != '-') || to[n - 1] == '-' ||
	    slice_is(slice_first((struct slice){ to, n }, letters), "und"))
		return (struct slice){ NULL, 0 };
	return (struct slice){ to, n };
}

void facts_language(struct doc *d, const struct cleaner *c, const struct units *units, struct slice tag)
{
	struct buf text = BUF_INIT;
	char room[TAG_MAX];
	const char *code;

	tag = plain_tag(tag, room);
	sample(units, &text);
	code = language_of(c->languages, buf_slice(&text), tag);
	buf_free(&text);
	if (*code && !language_is(tag, code))
		tag = slice_z(code);
	if (tag.len)
		doc_state(d, "language", tag);
}
