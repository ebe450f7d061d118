#include "write/put.h"

#include "model/json.h"

#include <inttypes.h>

/*
 * The utterances.jsonl of a ConvoKit corpus: an utterance a line, with the six
 * fields that the corpus must have and, in meta, what else is known of the turn.
 * conversation_id is the id of its first utterance, and that is the record's.
 */

static void put_id(struct buf *out, const char *key, const struct write_opts *o,
		   const struct turn *t)
{
	struct buf id = BUF_INIT;

	buf_add(&id, o->id);
	if (t->index > 1)
		buf_addf(&id, "_%zu", t->index);
	json_put_key(out, key);
	json_put(out, buf_slice(&id));
	buf_free(&id);
}

static bool number_at(struct slice s, size_t from, size_t len, int64_t *out)
{
	size_t n;

	if (s.len < from + len || !slice_number(slice_span(s, from, from + len), &n))
		return false;
	*out = (int64_t)n;
	return true;
}

/* Days from 1970-01-01 to a day of the Gregorian calendar. */
static int64_t days_to(int64_t year, int64_t month, int64_t day)
{
	int64_t y = month > 2 ? year : year - 1, m = (month + 9) % 12;

	return y * 365 + y / 4 - y / 100 + y / 400 + (m * 306 + 5) / 10 + day - 1 - 719468;
}

/* Seconds from 1970 to "2024-03-01T21:05:00", taken as UTC; false if it is not that. */
static bool epoch(struct slice time, int64_t *out)
{
	int64_t year, month, day, hour, minute, second = 0;

	if (!number_at(time, 0, 4, &year) || !number_at(time, 5, 2, &month) ||
	    !number_at(time, 8, 2, &day) || !number_at(time, 11, 2, &hour) ||
	    !number_at(time, 14, 2, &minute) || month < 1 || month > 12)
		return false;
	number_at(time, 17, 2, &second);
	*out = days_to(year, month, day) * 86400 + hour * 3600 + minute * 60 + second;
	return true;
}

static void put_timestamp(struct buf *out, const struct turn *t)
{
	int64_t seconds;

	json_put_key(out, "timestamp");
	if (t->start_ms >= 0)
		json_put_seconds(out, t->start_ms);
	else if (epoch(t->time, &seconds))
		buf_addf(out, "%" PRId64, seconds);
	else
		buf_addz(out, "null");
}

static void put_lists(struct buf *out, const struct turn *t)
{
	if (t->notes.n) {
		json_put_key(out, "notes");
		buf_addc(out, '[');
		for (size_t i = 0; i < t->notes.n; i++) {
			json_put_comma(out);
			json_put(out, t->notes.v[i].text);
		}
		buf_addc(out, ']');
	}
	if (t->flags) {
		json_put_key(out, "flags");
		buf_addc(out, '[');
		for (unsigned i = 0; i < N_FLAGS; i++) {
			if (t->flags >> i & 1) {
				json_put_comma(out);
				json_put_literal(out, flag_names[i]);
			}
		}
		buf_addc(out, ']');
	}
}

static void put_meta(struct buf *out, const struct turn *t)
{
	json_put_key(out, "meta");
	buf_addc(out, '{');
	if (t->role != ROLE_NONE) {
		json_put_key(out, "role");
		json_put_literal(out, role_names[t->role]);
	}
	json_put_time(out, "start", t->start_ms);
	json_put_time(out, "end", t->end_ms);
	if (t->time.len) {
		json_put_key(out, "time");
		json_put(out, t->time);
	}
	put_lists(out, t);
	buf_addc(out, '}');
}

static bool write_convokit(const struct doc *d, const struct write_opts *o, struct buf *out,
			   struct diag_sink *sink)
{
	(void)sink;
	for (size_t i = 0; i < d->turns.n; i++) {
		const struct turn *t = &d->turns.v[i];
		buf_addc(out, '{');
		put_id(out, "id", o, t);
		json_put_key(out, "speaker");
		json_put(out, turn_who(t));
		put_id(out, "conversation_id", o, &d->turns.v[0]);
		if (i > 0)
			put_id(out, "reply_to", o, &d->turns.v[i - 1]);
		else
			buf_addz(out, ",\"reply_to\":null");
		put_timestamp(out, t);
		json_put_key(out, "text");
		json_put(out, t->text);
		put_meta(out, t);
		buf_addz(out, "}\n");
	}
	return true;
}

const struct form form_convokit = {
	"convokit", "utterances.jsonl of a ConvoKit corpus", NULL, false, false, write_convokit
};
