#include "read/detect.h"

#include "text/utf8.h"

void detect_put_name(struct slice name, struct buf *out)
{
	for (size_t i = 0; i < name.len; i++)
		buf_addc(out, (unsigned char)name.p[i] < ' ' ? ' ' : name.p[i]);
}

static void put_why(const struct doc *d, const struct reader *r, struct buf *out)
{
	struct buf why = BUF_INIT;
	struct sample s;

	sample_take(&s, d->arena, d->text);
	r->score(&s, &why);
	detect_put_name(buf_slice(&why), out);
	buf_free(&why);
}

void detect_put(const struct doc *d, struct buf *out)
{
	const struct reader *r = d->format ? reader_find(slice_z(d->format)) : NULL;

	if (!r) {
		buf_addf(out, "-\t0\t%s", utf8_trim(d->text).len ? "prose, not a transcript" : "empty");
		return;
	}
	buf_addf(out, "%s\t%.2f\t", r->name, d->score);
	put_why(d, r, out);
}
