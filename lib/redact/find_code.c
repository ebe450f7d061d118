#include "redact/find.h"

#define LINE_MIN 60	/* bytes: lines of base64 have 76, but for the last one (RFC 2045, 6.8) */
#define CODE_STRENGTH 50

static bool is_code(struct slice line)
{
	size_t letters = 0;

	for (size_t i = 0; i < line.len; i++) {
		char c = line.p[i];
		if (!is_alnum(c) && c != '+' && c != '/' && c != '=')
			return false;
		letters += is_letter(c);
	}
	return letters > 0;
}

void find_code(struct found *f)
{
	struct slice in = f->text, line;
	size_t start = 0, end = 0;

	while (slice_line(&in, &line)) {
		size_t at = (size_t)(line.p - f->text.p);
		line = slice_trim(line);
		bool code = is_code(line);
		if (end > start && code) {
			end = at + line.len;
			if (line.len >= LINE_MIN)
				continue;
		} else if (code && line.len >= LINE_MIN) {
			start = at;
			end = at + line.len;
			continue;
		}
		if (end > start)
			found_add(f, start, end, SORT_CODE, CODE_STRENGTH);
		start = end = 0;
	}
	if (end > start)
		found_add(f, start, end, SORT_CODE, CODE_STRENGTH);
}
