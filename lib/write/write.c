#include "write/write.h"

extern const struct form form_messages, form_sharegpt, form_convokit, form_vtt, form_srt,
	form_tsv, form_csv, form_md, form_text;

const struct form *const forms[] = {
	&form_messages, &form_sharegpt, &form_convokit, &form_vtt, &form_srt, &form_tsv, &form_csv,
	&form_md, &form_text, NULL
};

static bool has_turns(const struct doc *d)
{
	return d->turns.n > 0 || d->kind == KIND_TRANSCRIPT;
}

static void write_plain_text(const struct doc *d, struct buf *out)
{
	buf_add(out, d->text);
	buf_addz(out, "\n\n");
}

bool form_write(const struct form *f, const struct doc *d, const struct write_opts *o,
		struct buf *out, struct diag_sink *sink)
{
	size_t before = out->len;

	if (!has_turns(d) && f->any_text) {
		write_plain_text(d, out);
		return true;
	}
	if (!has_turns(d)) {
		diag(sink, DIAG_ERROR, "no-turns", 0,
		     "record '%.*s' has no turns, and '%s' is made of them: --to jsonl carries it",
		     SLICE_ARG(o->id), f->name);
		return false;
	}
	if (f->write(d, o, out, sink))
		return true;
	out->len = before;
	return false;
}
