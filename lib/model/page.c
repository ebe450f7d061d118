#include "model/page.h"

#include "text/tag.h"

bool page_has_label(const struct turn *t)
{
	return slice_chr(t->speaker, '\n') == t->speaker.len && slice_chr(t->speaker, '\r') == t->speaker.len;
}

static bool is_mark(char c)
{
	return c == ':' || c == ';' || c == '*' || c == ']';
}

/* What would be something else at the beginning of a line, or of the list. */
static bool opens_otherwise(struct slice name)
{
	return is_space(name.p[0]) || name.p[0] == '(' || slice_starts(name, SLICE(PAGE_NOBODY));
}

void page_put_label(struct buf *out, const struct turn *t)
{
	struct slice name = t->speaker;

	if (name.len == 0 && t->role != ROLE_NONE)
		buf_addf(out, "(%s)", role_names[t->role]);
	if (name.len && opens_otherwise(name))
		buf_addc(out, '\\');
	for (size_t i = 0; i < name.len; i++) {
		size_t tag = tag_len(slice_from(name, i));
		if (tag) {			/* "[PERSON_1]" stays as it is */
			buf_add(out, slice_span(name, i, i + tag));
			i += tag - 1;
			continue;
		}
		if (is_mark(name.p[i]) || name.p[i] == '[' || name.p[i] == '\\')
			buf_addc(out, '\\');
		buf_addc(out, name.p[i]);
	}
}

size_t page_label_len(struct slice s)
{
	size_t i = 0;

	while (i < s.len && !is_mark(s.p[i])) {
		size_t tag = tag_len(slice_from(s, i));
		i += tag ? tag : s.p[i] == '\\' && i + 1 < s.len ? 2 : 1;
	}
	return i;
}

static bool take_role(struct turn *t, struct slice label)
{
	enum role role;

	if (label.len < 2 || label.p[0] != '(' || label.p[label.len - 1] != ')')
		return false;
	role = role_of_name(slice_span(label, 1, label.len - 1));
	if (role == ROLE_NONE || role >= N_ROLES)
		return false;
	t->role = role;
	return true;
}

void page_take_label(struct turn *t, struct slice label, struct arena *a)
{
	struct buf name = BUF_INIT;

	if (take_role(t, label))
		return;
	t->speaker = label;
	if (slice_chr(label, '\\') == label.len)
		return;
	for (size_t i = 0; i < label.len; i++) {
		i += label.p[i] == '\\' && i + 1 < label.len;
		buf_addc(&name, label.p[i]);
	}
	t->speaker = arena_dup(a, buf_slice(&name));
	buf_free(&name);
}

/* "((...))", behind any number of backslashes; *slashes: how many. */
static bool in_two_pairs(struct slice text, size_t *slashes)
{
	size_t n = 0;

	while (n < text.len && text.p[n] == '\\')
		n++;
	*slashes = n;
	text = slice_from(text, n);
	return text.len >= 4 && slice_starts(text, SLICE("((")) && slice_ends(text, SLICE("))"));
}

void said_mark(const struct turn *t, struct slice text, const char **before, const char **after)
{
	bool direction = t->flags >> FLAG_DIRECTION & 1;
	size_t slashes;

	*before = direction ? "((" : in_two_pairs(text, &slashes) ? "\\" : "";
	*after = direction ? "))" : "";
}

bool said_unmark(struct slice *text)
{
	size_t slashes;

	if (!in_two_pairs(*text, &slashes))
		return false;
	*text = slashes ? slice_from(*text, 1) : slice_span(*text, 2, text->len - 2);
	return slashes == 0;
}
