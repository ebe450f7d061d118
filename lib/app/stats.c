#include "app/stats.h"

#include "model/json.h"

void stats_begin(struct stats *s)
{
	*s = (struct stats){ 0 };
	clock_gettime(CLOCK_MONOTONIC, &s->start);
}

void stats_add(struct stats *s, const struct stats *other)
{
	s->records += other->records;
	s->refused += other->refused;
	s->passed += other->passed;
	s->inputs += other->inputs;
	s->inputs_failed += other->inputs_failed;
	s->bytes_before += other->bytes_before;
	s->bytes_read += other->bytes_read;
	s->bytes_seen = s->bytes_read;
	s->bytes_here = other->bytes_here;
	for (size_t i = 0; i < COUNTED_MAX; i++)
		s->counted[i] += other->counted[i];
}

int64_t stats_elapsed_ms(const struct stats *s)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)(now.tv_sec - s->start.tv_sec) * 1000 +
	       (now.tv_nsec - s->start.tv_nsec) / 1000000;
}

static void put(struct buf *out, const char *key, uint64_t n)
{
	json_put_key(out, key);
	json_put_number(out, n);
}

static void put_codes(const struct codes *codes, struct buf *out)
{
	json_put_key(out, "codes");
	buf_addc(out, '{');
	for (size_t i = 0; i < codes->n; i++)
		put(out, codes->v[i].code, codes->v[i].n);
	buf_addc(out, '}');
}

void stats_json(const struct stats *s, const struct stats_form *form, struct buf *out)
{
	buf_addf(out, "{\"tool\":\"%s\"", form->tool);
	put(out, "records", s->records);
	put(out, "refused", s->refused);
	if (s->passed)
		put(out, "passed", s->passed);
	put(out, "inputs", s->inputs);
	put(out, "inputs_failed", s->inputs_failed);
	put(out, "bytes_in", s->bytes_before + s->bytes_here);
	put(out, "bytes_read", s->bytes_read);
	put(out, "bytes_out", s->bytes_out);
	put(out, "warnings", s->warnings);
	put(out, "errors", s->errors);
	for (size_t i = 0; form->counted && form->counted[i]; i++)
		put(out, form->counted[i], s->counted[i]);
	put_codes(form->codes, out);
	if (form->with_time) {
		json_put_key(out, "seconds");
		json_put_seconds(out, stats_elapsed_ms(s));
	}
	buf_addc(out, '}');
}
