#include "app/progress.h"

#include <inttypes.h>
#include <sys/ioctl.h>
#include <unistd.h>

#define TERMINAL_MS 200
#define LINES_MS 5000
#define UNASKED_MS 1000		/* a run that is shorter shows nothing by itself */
#define LONG_TIME 8640000.0	/* seconds: 100 days */
#define COLUMNS 80		/* of a terminal that does not say */

void progress_begin(struct progress *p, enum progress_when when, const struct stats *s)
{
	*p = (struct progress){ .when = when, .terminal = isatty(STDERR_FILENO) == 1 };
	if (when == PROGRESS_TERMINAL && !p->terminal)
		p->when = PROGRESS_NEVER;
	if (p->when != PROGRESS_NEVER)
		p->start_ms = stats_elapsed_ms(s);
	p->next_ms = p->when == PROGRESS_TERMINAL ? UNASKED_MS : p->terminal ? TERMINAL_MS : LINES_MS;
}

void progress_clear(struct progress *p, struct buf *out)
{
	if (p->drawn)
		buf_addz(out, "\r\033[K");
	p->drawn = false;
}

static void put_bytes(struct buf *out, uint64_t n)
{
	if (n < 10000000000)
		buf_addf(out, "%.1f MB", (double)n / 1e6);
	else
		buf_addf(out, "%.1f GB", (double)n / 1e9);
}

/* As 0:07, 12:30 or 3:04:05; what is beyond LONG_TIME is a guess that nobody needs. */
static void put_clock(struct buf *out, double time)
{
	int64_t seconds = time < LONG_TIME ? (int64_t)(time + 0.5) : 0, minutes = seconds / 60;

	if (time >= LONG_TIME) {
		buf_addz(out, "a long time");
		return;
	}
	if (minutes < 60)
		buf_addf(out, "%" PRId64, minutes);
	else
		buf_addf(out, "%" PRId64 ":%02d", minutes / 60, (int)(minutes % 60));
	buf_addf(out, ":%02d", (int)(seconds % 60));
}

/* What is left takes as long for each byte as what was read. */
static void put_rest(const struct progress *p, const struct stats *s, int64_t ms, struct buf *out)
{
	double part = (double)s->bytes_seen / (double)p->total;

	if (p->total == 0 || s->bytes_seen == 0 || s->bytes_seen > p->total)
		return;
	buf_addf(out, ", %d %%, ", (int)(part * 100));
	put_clock(out, (double)ms * (1 - part) / part / 1000);
	buf_addz(out, " left");
}

void progress_line(const struct progress *p, const struct stats *s, const char *tool, int64_t ms,
		   struct buf *out)
{
	uint64_t bytes = s->bytes_before + s->bytes_here;

	buf_addf(out, "%s: %" PRIu64 " records, ", tool, s->records);
	put_bytes(out, bytes);
	buf_addf(out, ", %.1f MB/s", ms > 0 ? (double)bytes / 1e3 / (double)ms : 0.0);
	put_rest(p, s, ms, out);
	buf_addf(out, ", %" PRIu64 " refused", s->refused);
}

/* A line over the edge could not be drawn over. */
static size_t columns(void)
{
	struct winsize size;
	bool ok = ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 1;

	return (ok ? size.ws_col : COLUMNS) - 1;
}

/* A job in the background leaves the terminal to others. */
static bool is_elsewhere(void)
{
	return tcgetpgrp(STDERR_FILENO) != getpgrp();
}

/* Whether the display is to be shown now.  One that nobody asked for leaves no line at the end. */
static bool is_time(const struct progress *p, int64_t ms, bool last)
{
	if (p->when == PROGRESS_TERMINAL)
		return !last && ms >= p->next_ms && !is_elsewhere();
	return last || ms >= p->next_ms;
}

void progress_show(struct progress *p, const struct stats *s, const char *tool, bool last,
		   struct buf *out)
{
	struct buf line = BUF_INIT;

	if (p->when == PROGRESS_NEVER)
		return;
	int64_t ms = stats_elapsed_ms(s) - p->start_ms;
	if (last)
		progress_clear(p, out);
	if (!is_time(p, ms, last))
		return;
	p->next_ms = ms + (p->terminal ? TERMINAL_MS : LINES_MS);
	p->total = last ? 0 : p->total;
	progress_clear(p, out);
	progress_line(p, s, tool, ms, &line);
	p->drawn = p->terminal && !last;
	buf_add(out, p->drawn ? slice_first(buf_slice(&line), columns()) : buf_slice(&line));
	if (!p->drawn)
		buf_addc(out, '\n');
	buf_free(&line);
}
