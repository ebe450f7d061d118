#include "write/put.h"

#include "text/utf8.h"

#include <inttypes.h>

struct slice turn_who(const struct turn *t)
{
	return t->speaker.len ? t->speaker : slice_z(role_names[t->role]);
}

/* n, not negative, with zeros before it up to a width.  printf took a tenth of the time of writing captions. */
static void put_padded(struct buf *out, int64_t n, size_t width)
{
	char room[20];
	size_t at = sizeof(room);

	for (; n || sizeof(room) - at < width; n /= 10)
		room[--at] = (char)('0' + n % 10);
	buf_add(out, (struct slice){ room + at, sizeof(room) - at });
}

void put_clock(struct buf *out, int64_t ms, char mark)
{
	int64_t s = ms / 1000;

	put_padded(out, s / 3600, 2);
	buf_addc(out, ':');
	put_padded(out, s / 60 % 60, 2);
	buf_addc(out, ':');
	put_padded(out, s % 60, 2);
	if (!mark)
		return;
	buf_addc(out, mark);
	put_padded(out, ms % 1000, 3);
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
