/*
 * tag.h - "[PERSON_1]": what stands where something was taken out.
 *
 * Capitals, with '_' between words of them, '_' and a number from 1 on of at most nine digits, in
 * brackets.  Public corpora write such tags, and tparse --redact does: they are words, not directions.
 */
#ifndef TEXT_TAG_H
#define TEXT_TAG_H

#include "base/slice.h"

/* How many bytes of s the tag takes that it begins with; 0: none. */
static inline size_t tag_len(struct slice s)
{
	size_t i = 1, digits = 0;

	if (s.len < 5 || s.p[0] != '[' || !is_upper(s.p[1]))
		return 0;
	while (i < s.len && i < 40 && (is_upper(s.p[i]) || (s.p[i] == '_' && s.p[i - 1] != '_')))
		i++;
	if (s.p[i - 1] != '_' || i >= s.len || s.p[i] == '0')
		return 0;
	while (i + digits < s.len && digits < 10 && is_digit(s.p[i + digits]))
		digits++;
	i += digits;
	return digits >= 1 && digits <= 9 && i < s.len && s.p[i] == ']' ? i + 1 : 0;
}

#endif
