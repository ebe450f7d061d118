#include "read/chat_text.h"

#include "base/buf.h"
#include "text/utf8.h"

struct slice chat_text(struct arena *a, struct slice s)
{
	struct buf b = BUF_INIT;
	struct slice line;

	s = utf8_trim(s);
	if (slice_chr(s, '\r') == s.len)
		return s;
	for (const char *start = s.p; slice_line(&s, &line); buf_add(&b, line))
		if (line.p > start)
			buf_addc(&b, '\n');
	s = arena_dup(a, buf_slice(&b));
	buf_free(&b);
	return s;
}
