/*
 * mail.c - mailboxes: a record a mail.
 *
 * A "From " line with a date bounds a mail if it begins the input or stands
 * after a blank line, and a header comes after it.  It stays in the mail where
 * that tells how long it is (Content-Length, as System V's mailboxes have it)
 * and where it opens a file attached to it.
 */
#include "model/json.h"
#include "split/engine.h"
#include "split/mail_facts.h"
#include "text/mail.h"

#define MAX_WARNINGS 10
#define MAX_DELIMITER 80	/* bytes of a line that parts attachments: 70 and two dashes */
#define LENGTH_SLACK ((size_t)64)	/* bytes looked at where a mail should end */

static void warn_inside(struct splitter *sp, const struct wline *l, const char *why)
{
	if (++sp->n_warned <= MAX_WARNINGS)
		diag(sp->sink, DIAG_WARN, "mail-inside", l->no,
		     "a 'From ' line inside a mail: %s", why);
	else if (sp->n_warned == MAX_WARNINGS + 1)
		diag(sp->sink, DIAG_WARN, "mail-inside", l->no,
		     "more 'From ' lines inside mails: not reported");
}

/* Whether a header field comes on the next line. */
static bool header_next(struct splitter *sp, const struct wline *l)
{
	struct place p = split_after(sp, l);
	struct wline next;

	if (!window_line(&sp->window, &p, &next))
		return true;			/* the last mail was cut off there */
	struct slice text = window_text(&sp->window, &next);
	return mail_field_name(text) || slice_starts(text, SLICE(">From "));
}

/* Whether an mbox goes on at that byte of the window: it ends, or a mail begins. */
static bool mail_ends_at(struct splitter *sp, size_t at)
{
	struct slice text, line;

	if (!source_fill(sp->window.src, at + LENGTH_SLACK))
		sp->window.failed = true;
	text = source_text(sp->window.src);
	if (at > text.len)
		return false;
	text = slice_ltrim(slice_from(text, at));
	return text.len == 0 || (slice_starts(text, SLICE("From ")) && slice_line(&text, &line) && at > 0);
}

/* The header has ended before line l: where the mail ends, if its length was stated and holds. */
static void use_length(struct splitter *sp, const struct wline *l)
{
	struct mail_state *m = &sp->mail;
	uint64_t here = source_offset(sp->window.src, l->at), end = m->body + m->length;

	if (!m->length || end < here || end - here > sp->opts.max_record)
		return;
	size_t at = l->at + (size_t)(end - here);
	if (mail_ends_at(sp, at) && source_offset(sp->window.src, at) == end)
		m->until = end;
}

static void read_header_line(struct splitter *sp, const struct wline *l)
{
	struct slice text = window_text(&sp->window, l);
	size_t name = mail_field_name(text), n;

	if (slice_ieq(slice_first(text, name), SLICE("Content-Length")) &&
	    slice_number(slice_trim(slice_from(text, name + 1)), &n))
		sp->mail.length = n;
	/* the blank line below is as long as this line's end */
	sp->mail.body = source_offset(sp->window.src, l->next) + (l->next - l->end);
}

/* A line that may part attachments, and the header of the one below it. */
static void read_part_line(struct splitter *sp, const struct body *b, const struct wline *l)
{
	struct mail_state *m = &sp->mail;
	struct slice text = window_text(&sp->window, l);
	struct slice delimiter = { m->delimiter, m->delimiter_len };

	if (m->attached && !slice_starts(text, delimiter))
		return;
	m->attached = false;
	if (slice_starts(text, SLICE("--")) && text.len > 2 && text.len <= MAX_DELIMITER) {
		text = slice_rtrim(text);
		memcpy(m->delimiter, text.p, text.len);
		m->delimiter_len = text.len;
		m->part = MAIL_PART;
	} else if (m->part != MAIL_NO_PART && b->blanks) {
		m->part = MAIL_NO_PART;
	} else if (m->part == MAIL_PART) {
		m->part = slice_istarts(text, SLICE("Content-")) ? MAIL_PART_HEAD : MAIL_NO_PART;
	}
}

bool mail_ends(struct splitter *sp, const struct body *b, const struct wline *l)
{
	struct mail_state *m = &sp->mail;

	if (l->blank)
		return false;		/* but for a form feed */
	if (b->lines == 0)
		*m = (struct mail_state){ .header = true };
	if (m->header && b->blanks) {
		m->header = false;
		use_length(sp, l);
	}
	if (l->piece)
		return false;
	if (!mail_from_line(window_text(&sp->window, l))) {
		if (m->header)
			read_header_line(sp, l);
		else
			read_part_line(sp, b, l);
		return false;
	}
	if (source_offset(sp->window.src, l->at) < m->until)
		return false;
	m->attached |= b->blanks && m->part == MAIL_PART_HEAD;
	if (m->attached)
		warn_inside(sp, l, "it is in an attachment");
	else if (b->lines && !b->blanks)
		warn_inside(sp, l, "no blank line stands before it");
	else if (!header_next(sp, l))
		warn_inside(sp, l, "no header comes after it");
	else
		return b->lines > 0;
	return false;
}

bool mail_bound(struct splitter *sp, const struct wline *l)
{
	if (!mail_from_line(window_text(&sp->window, l)))
		return false;
	sp->n_bounds++;
	return true;
}

static void state(struct arena *a, struct metas *out, const char *key, struct slice text)
{
	struct buf json = BUF_INIT;

	for (size_t i = 0; i < out->n; i++)
		if (strcmp(out->v[i].key, key) == 0)
			return;
	if (text.len) {
		json_put(&json, text);
		*VEC_PUSH(a, out) = (struct meta){ key, arena_dup(a, buf_slice(&json)) };
	}
	buf_free(&json);
}

void mail_facts(struct slice text, struct arena *a, struct metas *out)
{
	struct mail_field f;
	struct datetime when;
	char iso[DATETIME_SIZE];

	while (mail_field_next(&text, &f)) {
		if (slice_ieq(f.name, SLICE("Subject")))
			state(a, out, "title", mail_value(a, f.value));
		else if (slice_ieq(f.name, SLICE("From")))
			state(a, out, "author", mail_name(mail_value(a, f.value)));
		else if (slice_ieq(f.name, SLICE("Date")) && datetime_words(f.value, &when)) {
			when.hour = -1;
			state(a, out, "date", (struct slice){ iso, datetime_format(&when, iso) });
		}
	}
}
