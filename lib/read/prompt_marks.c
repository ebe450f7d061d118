#include "read/prompt_marks.h"

#define NAME_MAX_BYTES 48	/* of who is named in a frame */
#define FRAME_MAX_BYTES 96	/* "<|start|>assistant<|channel|>final<|message|>" */
#define FULL_COLON "\xEF\xBC\x9A"

static bool starts(struct slice text, size_t at, struct slice head)
{
	return text.len - at >= head.len && text.p[at] == head.p[0] &&
	       memcmp(text.p + at, head.p, head.len) == 0;
}

static size_t skip_blanks(struct slice text, size_t at)
{
	while (at < text.len && (text.p[at] == ' ' || text.p[at] == '\t'))
		at++;
	return at;
}

/* Length of the colon of either width at `at`; 0 if there is none. */
static size_t colon_at(struct slice text, size_t at)
{
	return at >= text.len ? 0 : text.p[at] == ':' ? 1 : starts(text, at, SLICE(FULL_COLON)) ? 3 : 0;
}

static const struct prompt_word *find_word(struct slice word)
{
	for (size_t i = 0; i < n_prompt_words; i++)
		if (slice_ieq(word, prompt_words[i].word))
			return &prompt_words[i];
	return NULL;
}

/* A name as a template puts it: a word or two of letters, digits, '_', '-', '.', '='. */
static bool is_name(struct slice s)
{
	if (s.len == 0 || s.len > NAME_MAX_BYTES)
		return false;
	for (size_t i = 0; i < s.len; i++) {
		char c = s.p[i];
		bool letter = is_letter(c) || is_digit(c) || (unsigned char)c >= 0x80;
		if (!letter && !(i > 0 && memchr("_-.= ", c, 5)))
			return false;
	}
	return true;
}

/* Fills *out; whether the word is known.  any: so is "user name=ann", by its first word. */
static bool fill(struct prompt_mark *out, size_t start, size_t end, struct slice word, int style, bool any)
{
	struct slice look = word, first = word;
	const struct prompt_word *row = find_word(word);

	if (!row && any && slice_word(&look, &first))
		row = find_word(first);
	*out = (struct prompt_mark){ .start = start, .end = end, .word = word, .style = style };
	if (row) {
		out->role = row->role;
		out->is = row->is;
	}
	return row != NULL;
}

static bool frame_at(struct slice text, size_t at, struct prompt_mark *out)
{
	for (size_t i = 0; i < n_prompt_frames; i++) {
		const struct prompt_frame *f = &prompt_frames[i];
		size_t from = at + f->open.len;
		if (!starts(text, at, f->open))
			continue;
		struct slice inside = slice_span(text, from, from + FRAME_MAX_BYTES);
		size_t n = slice_find(inside, f->close, 0);
		struct slice name = slice_first(inside, n);
		if (f->close.p[0] != '\n')		/* "<|start|>assistant<|channel|>final<|message|>" */
			name = slice_first(name, slice_chr(name, '<'));
		name = slice_trim(name);
		bool ends = n < inside.len || (from + n == text.len && f->close.p[0] == '\n');
		if (!ends || !is_name(name))
			continue;
		size_t end = from + n + (n < inside.len ? f->close.len : 0);
		if (fill(out, at, end, name, f->style, f->any) || f->any)
			return true;
	}
	return false;
}

static bool in_capitals(struct slice s)
{
	for (size_t i = 0; i < s.len; i++)
		if (is_lower(s.p[i]))
			return false;
	return true;
}

static bool bracket_at(struct slice text, size_t at, struct prompt_mark *out)
{
	for (size_t i = 0; i < n_prompt_brackets; i++) {
		const struct prompt_bracket *b = &prompt_brackets[i];
		size_t from = at + b->open.len, colon;
		if (!starts(text, at, b->open))
			continue;
		struct slice inside = slice_span(text, from, from + NAME_MAX_BYTES);
		size_t n = slice_find(inside, b->close, 0);
		struct slice word = slice_first(inside, n);
		if (n == inside.len || !find_word(word) || (b->capitals && !in_capitals(word)))
			continue;
		size_t end = from + n + b->close.len;
		colon = colon_at(text, end);
		if (!colon && !b->bare)
			continue;
		fill(out, at, end + colon, word, b->style + (colon > 0), false);
		return true;
	}
	return false;
}

static bool token_at(struct slice text, size_t at, struct prompt_mark *out)
{
	for (size_t i = 0; i < n_prompt_tokens; i++) {
		const struct prompt_token *t = &prompt_tokens[i];
		if (!starts(text, at, t->text))
			continue;
		*out = (struct prompt_mark){
			.start = at, .end = at + t->text.len, .role = t->role, .style = t->style,
		};
		return true;
	}
	return false;
}

/* After the word of a heading: a colon, the line's end, or nothing ("### HumanHow"). */
static int heading_style(struct slice text, size_t *end, struct slice word, unsigned is)
{
	size_t at = skip_blanks(text, *end), colon = colon_at(text, at);

	if (colon) {
		*end = at + colon;
		return STYLE_HASH_COLON;
	}
	if (at == text.len || text.p[at] == '\n' || text.p[at] == '\r')
		return is & WORD_COLON ? -1 : STYLE_HASH_LINE;
	return at == *end && is & WORD_PERSON && to_lower(word.p[0]) != word.p[0] &&
	       !(to_lower(text.p[at]) >= 'a' && to_lower(text.p[at]) == text.p[at]) ? STYLE_HASH_GLUED : -1;
}

/* "### User:", "###Human:", "### Response". */
static bool heading_at(struct slice text, size_t at, struct prompt_mark *out)
{
	size_t from = at + 3;

	if (!starts(text, at, SLICE("###")) || (from < text.len && text.p[from] == '#') || (at > 0 && text.p[at - 1] == '#'))
		return false;
	from += from < text.len && text.p[from] == ' ';
	for (size_t i = 0; i < n_prompt_words; i++) {
		const struct prompt_word *w = &prompt_words[i];
		size_t end = from + w->word.len;
		struct slice word = slice_span(text, from, end);
		if (!(w->is & WORD_HASH) || !slice_ieq(word, w->word))
			continue;
		int style = heading_style(text, &end, word, w->is);
		if (style < 0)
			continue;
		*out = (struct prompt_mark){ at, end, word, w->role, w->is, style, at };
		return true;
	}
	return false;
}

/* A sentence of the template's own right after a mark belongs to it. */
static void take_lead_in(struct slice text, struct prompt_mark *m)
{
	size_t at = skip_blanks(text, m->end);

	for (size_t i = 0; m->role == ROLE_ASSISTANT && i < n_prompt_lead_ins; i++)
		if (starts(text, at, prompt_lead_ins[i]))
			m->end = at + prompt_lead_ins[i].len;
}

bool prompt_mark_at(struct slice text, size_t at, struct prompt_mark *out)
{
	if (text.p[at] == '#') {
		if (!heading_at(text, at, out))
			return false;
		take_lead_in(text, out);
		return true;
	}
	return (text.p[at] == '<' || text.p[at] == '[') &&
	       (frame_at(text, at, out) || token_at(text, at, out) || bracket_at(text, at, out));
}

/* Whether the label ends at `end` and nothing of a word stands before it. */
static bool label_ends(struct slice text, size_t end, struct slice label)
{
	size_t n = label.len;

	if (n == 0 || end < n || text.p[end - 1] != label.p[n - 1] || text.p[end - n] != label.p[0] ||
	    (end > n && !is_space(text.p[end - n - 1]) && !memchr(">]#.", text.p[end - n - 1], 4)))
		return false;
	return memcmp(text.p + end - n, label.p, n) == 0;
}

static const struct slice *label_of(size_t entry)
{
	const struct prompt_pair *p = &prompt_pairs[(entry - 1) / 3];

	switch ((entry - 1) % 3) {
	case 0:
		return &p->user;
	case 1:
		return &p->assistant;
	default:
		return &p->system;
	}
}

static void add_end(struct prompt_ends *ends, size_t entry)
{
	const struct slice *label = label_of(entry);

	if (label->len == 0)
		return;
	unsigned char last = (unsigned char)label->p[label->len - 1];
	ends->next[entry] = ends->first[last];
	ends->first[last] = (unsigned char)entry;
}

void prompt_ends_make(struct prompt_ends *ends, bool replies)
{
	memset(ends, 0, sizeof(*ends));
	for (size_t pair = n_prompt_pairs; pair-- > 0;) {
		if (!replies)
			add_end(ends, 3 * pair + 3);
		add_end(ends, 3 * pair + 2);
		if (!replies)
			add_end(ends, 3 * pair + 1);
	}
}

bool prompt_label_before(const struct prompt_ends *ends, struct slice text, size_t colon)
{
	size_t entry = colon ? ends->first[(unsigned char)text.p[colon - 1]] : 0;

	while (entry && !label_ends(text, colon, *label_of(entry)))
		entry = ends->next[entry];
	return entry != 0;
}

void prompt_labels_seen(const struct prompt_ends *ends, struct slice text, size_t colon,
			unsigned char seen[N_STYLES - STYLE_PAIRS])
{
	size_t entry = colon ? ends->first[(unsigned char)text.p[colon - 1]] : 0;

	for (; entry; entry = ends->next[entry]) {
		unsigned char *pair = &seen[(entry - 1) / 3], bit = (unsigned char)(1 << (entry - 1) % 3);
		if (!(*pair & bit) && label_ends(text, colon, *label_of(entry)))
			*pair |= bit;
	}
}

size_t prompt_labels_at(const struct prompt_ends *ends, struct slice text, size_t colon,
			struct prompt_mark *out, size_t room)
{
	static const enum role roles[] = { ROLE_USER, ROLE_ASSISTANT, ROLE_SYSTEM };
	size_t n = 0, end = colon + colon_at(text, colon), entry;

	for (entry = colon ? ends->first[(unsigned char)text.p[colon - 1]] : 0; entry && n < room;
	     entry = ends->next[entry]) {
		const struct slice *label = label_of(entry);
		int style = STYLE_PAIRS + (int)((entry - 1) / 3);
		if ((n && out[n - 1].style == style) || !label_ends(text, colon, *label))
			continue;
		size_t start = colon - label->len;
		out[n++] = (struct prompt_mark){ start, end, slice_span(text, start, colon),
						 roles[(entry - 1) % 3], WORD_PERSON, style, start };
	}
	return n;
}

/* "[Round 12]" */
static size_t round_at(struct slice s)
{
	size_t at = 7, from = at;

	if (!slice_starts(s, SLICE("[Round ")))
		return 0;
	while (at < s.len && at < from + 9 && is_digit(s.p[at]))
		at++;
	return at > from && at < s.len && s.p[at] == ']' ? at + 1 : 0;
}

static size_t row_at(const struct prompt_end *rows, size_t n, struct slice s, bool labels)
{
	for (size_t i = 0; i < n; i++)
		if ((labels || !(rows[i].is & END_LABELS)) && slice_starts(s, rows[i].text))
			return rows[i].text.len;
	return 0;
}

static size_t row_before(const struct prompt_end *rows, size_t n, struct slice s, bool labels)
{
	if (s.len == 0 || !memchr(">]#dp", s.p[s.len - 1], 5))	/* how the rows end */
		return 0;
	for (size_t i = 0; i < n; i++)
		if ((labels || !(rows[i].is & END_LABELS)) && slice_ends(s, rows[i].text))
			return rows[i].text.len;
	return 0;
}

size_t prompt_end_before(struct slice s, bool labels)
{
	size_t n = row_before(prompt_ends, n_prompt_ends, s, labels);

	for (size_t back = 9; n == 0 && back <= 17 && back <= s.len && slice_ends(s, SLICE("]")); back++)
		if (round_at(slice_from(s, s.len - back)) == back)
			n = back;
	return n;
}

size_t prompt_end_at(struct slice s, bool labels)
{
	size_t n = row_at(prompt_ends, n_prompt_ends, s, labels);

	return n ? n : round_at(s);
}

size_t prompt_begin_before(struct slice s)
{
	return row_before(prompt_begins, n_prompt_begins, s, true);
}

size_t prompt_begin_at(struct slice s)
{
	return row_at(prompt_begins, n_prompt_begins, s, true);
}

size_t prompt_once_at(struct slice s)
{
	size_t n = 0;

	for (size_t i = 0; i < n_prompt_begins && n == 0; i++)
		if (prompt_begins[i].is & END_ONCE && slice_starts(s, prompt_begins[i].text))
			n = prompt_begins[i].text.len;
	return n;
}

size_t prompt_system_at(struct slice s, struct slice *word)
{
	static const char *const labels[] = { "<system>", "System:", "SYSTEM:", "system:" };
	struct prompt_mark m;

	*word = (struct slice){ NULL, 0 };
	if (s.len && prompt_mark_at(s, 0, &m) && m.role == ROLE_SYSTEM) {
		if (m.is & WORD_PERSON)
			*word = m.word;
		return m.end;
	}
	for (size_t i = 0; i < N_ELEMS(labels); i++) {
		if (slice_starts_z(s, labels[i])) {
			*word = slice_trim(slice_span(s, labels[i][0] == '<', strlen(labels[i]) - 1));
			return strlen(labels[i]);
		}
	}
	return 0;
}
