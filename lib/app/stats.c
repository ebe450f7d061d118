#include "app/stats.h"

#include <inttypes.h>
#include <unistd.h>

#define TERMINAL_MS 200
#define LINES_MS 5000

void stats_begin(struct stats *s)
{
	*s = (struct stats){ 0 };
	clock_gettime(CLOCK_MONOTONIC, &s->start);
}

int64_t stats_elapsed_ms(const struct stats *s)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)(now.tv_sec - s->start.tv_sec) * 1000 +
	       (now.tv_nsec - s->start.tv_nsec) / 1000000;
}

void stats_json(const struct stats *s, const char *tool, bool with_time, struct buf *out)
{
	buf_addf(out, "{\"tool\":\"%s\",\"records\":%" PRIu64 ",\"refused\":%" PRIu64, tool,
		 s->records, s->refused);
	if (s->passed)
		buf_addf(out, ",\"passed\":%" PRIu64, s->passed);
	buf_addf(out, ",\"inputs\":%" PRIu64 ",\"inputs_failed\":%" PRIu64, s->inputs,
		 s->inputs_failed);
	buf_addf(out, ",\"bytes_in\":%" PRIu64 ",\"bytes_out\":%" PRIu64,
		 s->bytes_before + s->bytes_here, s->bytes_out);
	buf_addf(out, ",\"warnings\":%" PRIu64 ",\"errors\":%" PRIu64, s->warnings, s->errors);
	if (with_time) {
		int64_t ms = stats_elapsed_ms(s);
		buf_addf(out, ",\"seconds\":%" PRId64 ".%03d", ms / 1000, (int)(ms % 1000));
	}
	buf_addz(out, "}\n");
}

void progress_begin(struct progress *p, bool on)
{
	*p = (struct progress){ .on = on, .terminal = isatty(STDERR_FILENO) == 1 };
	p->next_ms = p->terminal ? TERMINAL_MS : LINES_MS;
}

void progress_clear(struct progress *p, struct buf *out)
{
	if (p->drawn)
		buf_addz(out, "\r\033[K");
	p->drawn = false;
}

void progress_show(struct progress *p, const struct stats *s, const char *tool, bool last,
		   struct buf *out)
{
	if (!p->on)
		return;
	int64_t ms = stats_elapsed_ms(s);
	if (!last && ms < p->next_ms)
		return;
	p->next_ms = ms + (p->terminal ? TERMINAL_MS : LINES_MS);
	double mb = (double)(s->bytes_before + s->bytes_here) / 1e6;
	progress_clear(p, out);
	buf_addf(out, "%s: %" PRIu64 " records, %.1f MB, %.1f MB/s, %" PRIu64 " refused", tool,
		 s->records, mb, ms > 0 ? mb * 1000 / (double)ms : 0.0, s->refused);
	p->drawn = p->terminal && !last;
	if (!p->drawn)
		buf_addc(out, '\n');
}
