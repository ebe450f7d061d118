#include "split/bounds.h"

#include "text/utf8.h"

/*
 * Symbols that rules are made of, from `least` in a row on.  Sorted.  Marks
 * that people speak with are not among them: ! ? and emoji.
 */
static const struct symbol {
	uint32_t first, last;
	size_t least;
	const char *source;
} symbols[] = {
	{ '#', '#', 3, "counselling dumps: 19 of them" },
	{ '$', '&', 3, "hand-made dumps, fortune files" },
	{ '*', '*', 3, "Markdown, scene breaks" },
	{ '+', '+', 3, "hand-made dumps, front matter" },
	{ '-', '-', 3, "Markdown, mail" },
	{ '.', '.', 5, "hand-made dumps; three are an ellipsis" },
	{ '/', '/', 5, "hand-made dumps, comments of code" },
	{ ':', ':', 5, "hand-made dumps; three open a block in Pandoc" },
	{ '<', '<', 5, "hand-made dumps" },
	{ '=', '=', 3, "reStructuredText, head and tail" },
	{ '>', '>', 5, "hand-made dumps; three are a quotation or a prompt" },
	{ '@', '@', 3, "hand-made dumps" },
	{ '\\', '\\', 5, "hand-made dumps" },
	{ '^', '_', 3, "reStructuredText, Markdown" },
	{ '~', '~', 3, "Markdown, reStructuredText" },
	{ 0xA7, 0xA7, 3, "section sign: ornaments" },
	{ 0xB7, 0xB7, 3, "middle dot: ornaments" },
	{ 0x2013, 0x2015, 3, "dashes, as word processors write - and --" },
	{ 0x2022, 0x2022, 3, "bullet: ornaments" },
	{ 0x2190, 0x25FF, 3, "Unicode: arrows, box drawings, blocks, geometric shapes" },
	{ 0x2605, 0x2606, 3, "stars: ornaments" },
	{ 0x2756, 0x2756, 3, "black diamond minus white x: ornaments" },
	{ 0x2766, 0x2767, 3, "floral hearts: ornaments" },
	{ 0x30FC, 0x30FC, 3, "Japanese long vowel mark, used as a dash" },
	{ 0xFF03, 0xFF03, 3, "full-width #" },
	{ 0xFF0A, 0xFF0A, 3, "full-width *" },
	{ 0xFF0D, 0xFF0D, 3, "full-width -" },
	{ 0xFF1D, 0xFF1D, 3, "full-width =" },
	{ 0xFF3F, 0xFF3F, 3, "full-width _" },
	{ 0xFF5E, 0xFF5E, 3, "full-width ~" },
};

#define TOKEN_MAX_BYTES 24	/* longer than every token of the table */

/* Lines that end a document in training data.  In any case; sorted. */
static const struct token {
	const char *text;
	bool sure;		/* else it ends a message in some prompt template, too */
	const char *source;
} tokens[] = {
	{ "<<<end>>>", true, "hand-made dumps" },
	{ "</s>", false, "Llama, Mistral; ends a message in Zephyr's template" },
	{ "<end>", false, "hand-made dumps" },
	{ "<endoftext>", true, "GPT-2's, misspelt" },
	{ "<eod>", true, "XLNet: end of document" },
	{ "<eos>", false, "Gemma and others" },
	{ "<|document|>", true, "hand-made dumps" },
	{ "<|end_of_document|>", true, "StarCoder's family" },
	{ "<|end_of_text|>", true, "Llama 3" },
	{ "<|endofdocument|>", true, "hand-made dumps" },
	{ "<|endoftext|>", true, "GPT-2" },
	{ "<|end|>", false, "Phi-3; ends a message in its template" },
	{ "[/end]", false, "Cactus" },
	{ "[end]", false, "hand-made dumps" },
	{ "[eod]", true, "hand-made dumps" },
	{ "[eos]", false, "hand-made dumps" },
	{ "[sep]", false, "BERT" },
};

size_t bound_formfeed(struct slice line)
{
	size_t end = 0;

	for (size_t i = 0; i < line.len && is_space(line.p[i]); i++)
		if (line.p[i] == '\f')
			end = i + 1;
	return end;
}

static const struct symbol *find_symbol(uint32_t cp)
{
	size_t lo = 0, hi = N_ELEMS(symbols);

	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;
		if (symbols[mid].last < cp)
			lo = mid + 1;
		else if (symbols[mid].first > cp)
			hi = mid;
		else
			return &symbols[mid];
	}
	return NULL;
}

/* Takes a symbol, or the pair it opens, off *in: 0 if there is none. */
static uint64_t take_symbol(struct slice *in)
{
	struct slice rest = *in;
	uint32_t cp = rest.len ? utf8_next(&rest) : 0;

	if (!find_symbol(cp))
		return 0;
	*in = rest;
	return cp;
}

static const struct slice bom = { "\xEF\xBB\xBF", 3 };

/* A letter that no rule is made of: only a header begins with one. */
static bool begins_word(struct slice line)
{
	if (!(*line.p & 0x80))
		return is_letter(*line.p);
	uint32_t cp = utf8_next(&line);
	return cp_letter(cp) && !find_symbol(cp);
}

/* Another symbol follows the first, or after a gap the same one. */
static bool begins_rule(struct slice line)
{
	uint64_t cp = take_symbol(&line);
	bool gap = cp && line.len && is_space(*line.p);

	line = slice_ltrim(line);
	return cp && (gap ? take_symbol(&line) == cp : take_symbol(&line) != 0);
}

static bool begins_header(const struct header_words *words, struct slice line)
{
	line = header_unwrap(line);
	return line.len && (is_digit(*line.p) || header_words_may(words, line));
}

bool bound_may_be(const struct header_words *words, struct slice line)
{
	static const char marks[] = "#$%&*+-./:<=>@\\^_~[({";
	bool whole = !is_space(line.p[line.len - 1]), is_long = whole && line.len > HEADER_MAX_BYTES;

	if (begins_word(line))
		return !is_long && header_words_may(words, line);
	if (!(*line.p & 0x80) && !memchr(marks, *line.p, sizeof(marks)))
		return false;
	if (whole && line.len > BOUND_MAX_BYTES)
		return false;
	if (line.len > 1 && line.p[0] == line.p[1] && !(*line.p & 0x80))
		return true;	/* most rules, at once */
	if (begins_rule(line) || slice_starts(line, bom) ||
	    ((*line.p == '<' || *line.p == '[') && (!whole || line.len <= TOKEN_MAX_BYTES)))
		return true;
	return !is_long && begins_header(words, line);
}

/* How many of `cp` *in begins with, taken off it. */
static size_t take_same(struct slice *in, uint64_t cp)
{
	size_t n = 0;

	if (cp < 0x80) {
		while (n < in->len && (unsigned char)in->p[n] == cp)
			n++;
		*in = slice_from(*in, n);
		return n;
	}
	for (struct slice rest = *in; take_symbol(&rest) == cp; n++)
		*in = rest;
	return n;
}

/* "-=-=-=-": two symbols in turn, at least three of each but for the last. */
static bool read_pairs(struct slice s, struct bound *out)
{
	uint64_t a = take_symbol(&s), b = take_symbol(&s), cp;
	size_t n = 2;

	if (!a || !b || a == b)
		return false;
	while (s.len) {
		cp = take_symbol(&s);
		if (cp != (n % 2 ? b : a))
			return false;
		n++;
	}
	if (n < 6)
		return false;
	*out = (struct bound){ .kind = BOUND_RUN, .family = a << 32 | b, .length = n,
			       .strong = true };
	return true;
}

/* "#####", "* * *", "--- --- ---": groups of one size with blanks between are a run, too. */
static bool read_run(struct slice s, struct bound *out)
{
	struct slice rest = s;
	uint64_t cp = take_symbol(&rest);
	size_t group = cp ? 1 + take_same(&rest, cp) : 0, n = group, groups = 1;

	if (!cp)
		return false;
	for (; rest.len && is_space(*rest.p); groups++) {
		rest = slice_ltrim(rest);
		if (take_same(&rest, cp) != group || group > 3)
			return false;
		n += group;
	}
	if (rest.len)
		return groups == 1 && read_pairs(s, out);
	*out = (struct bound){ .kind = BOUND_RUN, .length = n,
			       .family = groups > 1 ? cp | BOUND_SPACED : cp,
			       .strong = groups == 1 && n >= BOUND_STRONG };
	return n >= (groups > 1 ? 3 : find_symbol((uint32_t)cp)->least);
}

/* Takes symbols `cp` off the end of *s; how many. */
static size_t take_same_back(struct slice *s, uint64_t cp)
{
	size_t n = 0;

	while (s->len && utf8_last(*s) == cp) {
		do
			s->len--;
		while (s->len && (s->p[s->len] & 0xC0) == 0x80);
		n++;
	}
	return n;
}

static bool has_letter(struct slice s)
{
	while (s.len) {
		uint32_t cp = utf8_next(&s);
		if (cp_letter(cp) || cp_digit(cp))
			return true;
	}
	return false;
}

/*
 * "=== Title ===" with three or more on both sides; with a counter in the title
 * two do ("## Session 3 ##"), and one side of three ("=== SESSION 3").
 */
static bool read_titled(struct slice s, struct bound *out)
{
	uint64_t cp = take_symbol(&s);
	size_t left = cp ? 1 + take_same(&s, cp) : 0, right;

	if (left < 2 || s.len > HEADER_MAX_BYTES)
		return false;
	if (cp == '<')
		cp = '>';
	else if (cp == '>')
		cp = '<';
	right = take_same_back(&s, cp);
	s = slice_trim(s);
	*out = (struct bound){ .kind = BOUND_TITLED, .family = cp, .title = s,
			       .length = right && right < left ? right : left };
	if (!s.len || !has_letter(s))
		return false;
	out->counted = counter_read(s, &out->counter);
	out->strong = out->counted && out->counter.strong;
	if (right >= 3 && left >= 3)
		return true;
	if (cp == '*' || cp == '_')
		return out->counted && left >= 3;	/* two are Markdown's emphasis */
	return out->counted && (right >= 2 || (left >= 3 && cp != '#'));
}

static bool read_token(struct slice s, struct bound *out)
{
	if (s.len > TOKEN_MAX_BYTES || (*s.p != '<' && *s.p != '['))
		return false;
	for (size_t i = 0; i < N_ELEMS(tokens); i++)
		if (slice_ieq(s, slice_z(tokens[i].text))) {
			*out = (struct bound){ .kind = BOUND_TOKEN, .family = i, .length = 1,
					       .strong = tokens[i].sure };
			return true;
		}
	return false;
}

static bool read_header(struct slice s, struct bound *out)
{
	struct counter counter;

	if (!counter_read(s, &counter))
		return false;
	*out = (struct bound){ .kind = BOUND_HEADER, .family = counter.noun, .length = 1,
			       .strong = counter.strong, .counted = true, .counter = counter };
	return true;
}

static bool read_formfeed(struct slice line, struct bound *out)
{
	if (!bound_formfeed(line))
		return false;
	*out = (struct bound){ .kind = BOUND_FORMFEED, .length = 1, .strong = true };
	return true;
}

bool bound_read(struct slice line, struct bound *out)
{
	static bool (*const shapes[])(struct slice, struct bound *) = {
		read_run, read_titled, read_token, read_header
	};
	struct slice s = slice_trim(line);

	out->kind = BOUND_NONE;
	if (read_formfeed(line, out))
		return true;
	if (slice_starts(s, bom))
		s = slice_trim(slice_from(s, bom.len));
	if (s.len && is_letter(*s.p))	/* most lines: no other shape begins so */
		return s.len <= HEADER_MAX_BYTES && read_header(s, out);
	for (size_t i = 0; s.len && s.len <= BOUND_MAX_BYTES && i < N_ELEMS(shapes); i++)
		if (shapes[i](s, out))
			return true;
	out->kind = BOUND_NONE;
	return false;
}
