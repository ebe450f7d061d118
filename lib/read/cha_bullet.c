#include "read/cha_bullet.h"

#define BULLET_MAX 300	/* bytes between the marks: a media file's name and two times */

/* The marks of bullets: the control character, and what editors and printers show for it. */
static const char *const bullet_marks[] = { "\x15", "\xE2\x80\xA2", "\xC2\xB7", "\xE2\x90\x95" };

bool cha_times(struct slice s, int64_t *start, int64_t *end)
{
	size_t from = s.len, to, n;

	if (slice_ends(s, SLICE("-")))
		from = --s.len;
	while (from > 0 && is_digit(s.p[from - 1]))
		from--;
	if (!slice_number(slice_from(s, from), &n) || from == 0 || n > INT64_MAX / 2)
		return false;
	if (s.p[from - 1] != '_' && s.p[from - 1] != ' ')
		return false;
	*end = (int64_t)n;
	to = --from;
	while (from > 0 && is_digit(s.p[from - 1]))
		from--;
	if (!slice_number(slice_span(s, from, to), &n) || n > INT64_MAX / 2)
		return false;
	*start = (int64_t)n;
	return true;
}

bool cha_is_media(struct slice body)
{
	static const char *const media[] = { "%snd:", "%mov:", "%pic:", "%txt:" };

	for (size_t i = 0; i < N_ELEMS(media); i++)
		if (slice_starts_z(body, media[i]))
			return true;
	return false;
}

bool cha_bullet(struct slice s, struct cha_bullet *b)
{
	for (size_t i = 0; i < N_ELEMS(bullet_marks); i++) {
		struct slice mark = slice_z(bullet_marks[i]), near = slice_first(s, BULLET_MAX);
		if (!slice_starts(s, mark))
			continue;
		size_t close = slice_find(near, mark, mark.len);
		if (close >= near.len)
			return false;
		b->len = close + mark.len;
		b->body = slice_trim(slice_span(s, mark.len, close));
		b->timed = cha_times(b->body, &b->start, &b->end);
		if (i == 0 || cha_is_media(b->body))
			return true;
		return b->timed && slice_chr(b->body, ' ') == b->body.len && is_digit(b->body.p[0]);
	}
	return false;
}
