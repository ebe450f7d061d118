#include "text/full_stop.h"

#include "base/table.h"
#include "text/abbrev.h"
#include "text/stopwords.h"
#include "text/utf8.h"

#define TOKEN_MOST 24	/* bytes before a full stop that are looked at */

struct slice full_stop_token(struct slice s)
{
	static const bool parts[256] = {
		[' '] = true, ['\t'] = true, ['\n'] = true, ['\v'] = true, ['\f'] = true, ['\r'] = true,
		['('] = true, ['['] = true, ['"'] = true, ['/'] = true, ['-'] = true,
	};
	size_t from = s.len, least = s.len < TOKEN_MOST ? 0 : s.len - TOKEN_MOST;

	while (from > least && !parts[(unsigned char)s.p[from - 1]])
		from--;
	return slice_from(s, from);
}

/* "J", "U.S", "J.R.R": single letters parted by full stops. */
static bool is_initials(struct slice token)
{
	size_t letters = 0;

	while (token.len) {
		uint32_t cp = utf8_next(&token);
		if (!cp_letter(cp) || (token.len && token.p[0] != '.'))
			return false;
		token = slice_from(token, 1);
		letters++;
	}
	return letters > 0;
}

/* No vowel, and more than a sound such as "hmm": "bzw", "Str", "pkt". */
static bool is_clipped(struct slice token)
{
	bool sound = true;

	for (size_t i = 0; i < token.len; i++) {
		char c = to_lower(token.p[i]);
		if (c < 'a' || c > 'z' || strchr("aeiouy", c))
			return false;
		sound &= strchr("hmpst", c) != NULL;
	}
	return token.len > 0 && !sound;
}

/* Whether the word that `next` begins with often begins a sentence: "The", "It". */
static bool is_starter(struct slice next)
{
	struct slice rest = next;

	while (rest.len) {
		struct slice here = rest;
		uint32_t cp = utf8_next(&rest);
		if (!cp_letter(cp) && cp != '\'' && cp != 0x2019)
			return stopword_is(slice_first(next, next.len - here.len));
	}
	return stopword_is(next);
}

/* Words before a German ordinal, "der 2. Weltkrieg", and the months after one, "3. Mai"; Duden. */
static const char *const before_ordinals[] = { "beim", "dem", "den", "der", "des", "vom", "zum" };
static const char *const months[] = {
	"april", "august", "dezember", "februar", "januar", "juli", "juni", "mai", "m\xC3\xA4rz",
	"november", "oktober", "september",
};

/* The letters that a word begins with. */
static struct slice letters_of(struct slice word)
{
	struct slice rest = word, here;

	while (here = rest, rest.len)
		if (!cp_letter(utf8_next(&rest)))
			break;
	return slice_first(word, word.len - here.len);
}

/* Whether the number of one or two digits at the end of `before` is an ordinal, and `next` goes on. */
static bool is_ordinal(struct slice before, struct slice token, struct slice next)
{
	struct slice word;

	if (token.len == 0 || token.len > 2 || !is_digit(token.p[0]) || !is_digit(token.p[token.len - 1]))
		return false;
	before = slice_rtrim(slice_first(before, before.len - token.len));
	return (slice_word(&next, &word) && list_ihas(months, N_ELEMS(months), letters_of(word))) ||
	       list_ihas(before_ordinals, N_ELEMS(before_ordinals), full_stop_token(before));
}

bool full_stop_ends(struct slice before, struct slice next, bool capitals)
{
	struct slice token = full_stop_token(before), rest = next;
	uint32_t cp = next.len ? utf8_next(&rest) : 0;
	enum abbrev kind;

	if (is_ordinal(before, token, next))
		return false;
	kind = abbrev_of(token);
	if (kind == ABBREV_NONE && is_initials(token))
		kind = ABBREV_STARTER;
	switch (kind) {
	case ABBREV_NEVER:
		return false;
	case ABBREV_NUMBER:
		return !cp_digit(cp) && !(cp_lower(cp) && capitals);
	case ABBREV_CAPITAL:
		return cp_upper(cp);
	case ABBREV_STARTER:
		return cp_upper(cp) && is_starter(next);
	case ABBREV_NONE:
		break;
	}
	if (cp_lower(cp) && capitals)
		return !is_clipped(token);
	return true;
}
