/*
 * Any bytes as a template; if they are one, a session is summarized by it.
 * Promised: what is refused has a reason in UTF-8; what is read has headings,
 * each with its own id, patterns that phrase tables take, and makes summaries
 * that are JSON, the same each time, whose items are of the session.
 */
#include "model/doc_json.h"
#include "read/reader.h"
#include "sum/skeleton.h"
#include "sum/template.h"
#include "text/utf8.h"

#include "fuzz.h"

static const char session[] =
	"Therapist: What brings you here? I want you to write it down by Friday.\n\n"
	"Client: I feel so anxious at work. (sighs) I realized that it helps to talk.\n\n"
	"Therapist: How much does it cost you?\n\nClient: I don't know. We decided to wait 3 days.\n\n"
	"Session Summary:\n\nHomework assigned:\n- Walk every day\n";

static struct lexicon *lex;

static struct template *read_template(struct slice in)
{
	struct template *t = template_new();
	struct slice line;
	const char *why = NULL;
	bool ok = true;

	while (ok && slice_line(&in, &line))
		ok = template_read(t, &line, &why);
	if (ok && template_read(t, NULL, &why))
		return t;
	promise(why && *why && utf8_valid(slice_z(why)) == slice_z(why).len);
	template_free(t);
	return NULL;
}

static void check(const struct template *t)
{
	promise(t->headings.n > 0);
	for (size_t i = 0; i < t->headings.n; i++)
		for (size_t k = 0; k < i; k++)
			promise(!slice_is(slice_z(t->headings.v[i].id), t->headings.v[k].id));
	for (size_t i = 0; i < t->rows.n; i++)
		promise(!phrase_fault(slice_z(t->rows.v[i].pattern)));
}

static void check_items(const struct skeleton *sk, const struct doc *d)
{
	for (size_t i = 0; i < sk->sections.n; i++) {
		const struct entry *e = &sk->sections.v[i];
		for (size_t k = 0; k < e->items.n; k++)
			promise(slice_find(d->text, e->items.v[k].text, 0) < d->text.len);
		promise(e->near.n <= 3);
	}
}

/* The session's summary by the template, as JSON. */
static struct buf summarize(const struct summarizer *s)
{
	struct arena a = ARENA_INIT;
	struct doc d = { .arena = &a, .text = slice_z(session), .line = 1 };
	struct buf out = BUF_INIT, line = BUF_INIT;
	struct record r = { NULL, 0, 0 };
	struct skeleton sk;
	const char *why;

	doc_read(&d, NULL, lex, NULL);
	skeleton_make(&sk, &d, (struct slice){ NULL, 0 }, s, &(struct skeleton_opts){ .explain = true });
	check_items(&sk, &d);
	skeleton_markdown(&sk, SLICE("x"), &out);
	skeleton_html(&sk, &d, SLICE("x"), SLICE("x"), &out);
	promise(utf8_valid(buf_slice(&out)) == out.len);
	buf_reset(&out);
	skeleton_json(&sk, &out);
	buf_addf(&line, "{\"summary\":%.*s}", SLICE_ARG(buf_slice(&out)));
	promise(record_scan(&r, &a, buf_slice(&line), &why));
	buf_free(&line);
	arena_free(&a);
	return out;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct template *t = read_template((struct slice){ (const char *)data, size });
	struct summarizer *s;
	struct buf once, twice;

	if (!lex)
		lex = lexicon_new(NULL, 0);
	if (!t)
		return 0;
	check(t);
	s = summarizer_new(lex, t, true);
	once = summarize(s);
	twice = summarize(s);
	promise(slice_eq(buf_slice(&once), buf_slice(&twice)));
	buf_free(&once);
	buf_free(&twice);
	summarizer_free(s);
	return 0;
}
