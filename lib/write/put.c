#include "write/put.h"

#include "text/utf8.h"

#include <inttypes.h>

struct slice turn_who(const struct turn *t)
{
	return t->speaker.len ? t->speaker : slice_z(role_names[t->role]);
}

void put_clock(struct buf *out, int64_t ms, char mark)
{
	int64_t s = ms / 1000;

	buf_addf(out, "%02" PRId64 ":%02d:%02d", s / 3600, (int)(s / 60 % 60), (int)(s % 60));
	if (mark)
		buf_addf(out, "%c%03d", mark, (int)(ms % 1000));
}

void put_seconds(struct buf *out, int64_t ms)
{
	if (ms >= 0)
		buf_addf(out, "%" PRId64 ".%03d", ms / 1000, (int)(ms % 1000));
}

bool next_filled(struct slice *rest, struct slice *line)
{
	while (slice_line(rest, line)) {
		*line = slice_rtrim(*line);
		if (utf8_trim(*line).len)
			return true;
	}
	return false;
}

void put_one_line(struct buf *out, struct slice s)
{
	struct slice line;
	bool more = false;

	while (next_filled(&s, &line)) {
		if (more)
			buf_addc(out, ' ');
		buf_add(out, slice_trim(line));
		more = true;
	}
}
