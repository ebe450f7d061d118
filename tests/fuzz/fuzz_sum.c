/*
 * Any record line, or any text, as tsummarize takes it.  Promised: what is
 * written is a value of a record, the same each time, an extracted item is a
 * verbatim quotation of its turn, and a session has its five sections.
 */
#include "model/doc_json.h"
#include "read/reader.h"
#include "sum/skeleton.h"
#include "sum/template.h"
#include "text/utf8.h"

#include "fuzz.h"

/* The tables do not change: made once, and still reachable at the end. */
static struct lexicon *lex;
static struct summarizer *summarizer, *plain, *by[3];	/* without a template, and with some */

/* The document of a record line, or of a text that is none. */
static bool get_doc(struct doc *d, struct slice in)
{
	struct record r = { NULL, 0, 0 };
	const char *why = NULL;

	if (record_scan(&r, d->arena, in, &why))
		return doc_from_record(d, &r, &why);
	in.len = utf8_valid(in);		/* a record's text is always UTF-8 */
	d->text = in;
	d->line = 1;
	doc_read(d, NULL, lex, NULL);
	return true;
}

static bool has(struct slice text, struct slice part)
{
	return part.len && slice_find(text, part, 0) < text.len;
}

static void check_items(const struct skeleton *sk, const struct doc *d)
{
	promise(sk->template || sk->kind != SKELETON_SESSION || sk->sections.n == 5);
	for (size_t i = 0; i < sk->sections.n; i++) {
		const struct items *items = &sk->sections.v[i].items;
		promise(sk->kind != SKELETON_SESSION || items->n || sk->sections.v[i].todo ||
			sk->sections.v[i].shows);
		for (size_t k = 0; k < items->n; k++) {
			const struct item *it = &items->v[k];
			if (it->origin == ORIGIN_STATED)
				continue;
			promise(it->turn || sk->kind == SKELETON_OUTLINE);
			promise(!it->turn || has(it->turn->text, it->text));
			promise(it->part <= d->parts.n && it->block <= d->blocks.n);
			promise(!it->block || has(d->blocks.v[it->block - 1].text, it->text));
			promise(!it->answer || has(it->answer->turn->text, it->answer->text));
			promise(!it->due.len || has(it->text, it->due));
		}
	}
}

static void check_key_sentences(const struct skeleton *sk, const struct doc *d)
{
	for (size_t i = 0; i < sk->key_sentences.n; i++) {
		const struct key_found *k = &sk->key_sentences.v[i];
		promise(k->score > 0 && k->score <= 1 && k->at.text.len);
		promise(!k->at.turn || has(k->at.turn->text, k->at.text));
		promise(k->at.part <= d->parts.n && k->at.block <= d->blocks.n);
	}
}

/* The skeleton as JSON; nothing if the input is no document. */
static struct buf make(struct slice in, size_t items)
{
	struct arena a = ARENA_INIT;
	struct doc d = { .arena = &a };
	struct buf out = BUF_INIT, line = BUF_INIT;
	struct record r = { NULL, 0, 0 };
	struct skeleton sk;
	const char *why;

	if (get_doc(&d, in)) {
		skeleton_make(&sk, &d, slice_first(in, 20), summarizer,
			      &(struct skeleton_opts){ .items = items, .keyphrases = items,
						      .key = { items, SIZE_MAX, 30 * items, in.len % 2 } });
		promise(sk.template || sk.keyphrases.n <= items);
		check_items(&sk, &d);
		check_key_sentences(&sk, &d);
		skeleton_markdown(&sk, SLICE("x"), &out);
		skeleton_text(&sk, SLICE("x"), &out);
		promise(utf8_valid(buf_slice(&out)) == out.len);
		buf_reset(&out);
		skeleton_html(&sk, &d, SLICE("x"), slice_first(in, 10), &out);
		promise(utf8_valid(buf_slice(&out)) == out.len && !has(buf_slice(&out), SLICE("<script")));
		buf_reset(&out);
		skeleton_json(&sk, &out);
		buf_addf(&line, "{\"summary\":%.*s}", SLICE_ARG(buf_slice(&out)));
		promise(record_scan(&r, &a, buf_slice(&line), &why));
	}
	buf_free(&line);
	arena_free(&a);
	return out;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice in = { (const char *)data, size };

	if (!lex) {
		lex = lexicon_new(NULL, 0);
		plain = summarizer_new(lex, NULL, true);
		by[0] = summarizer_new(lex, template_named("meeting"), true);
		by[1] = summarizer_new(lex, template_named("interview"), true);
		by[2] = summarizer_new(lex, template_named("notes"), true);
	}
	summarizer = size % 4 ? by[size % 4 - 1] : plain;
	struct buf once = make(in, size % 3), twice = make(in, size % 3);
	promise(slice_eq(buf_slice(&once), buf_slice(&twice)));
	buf_free(&once);
	buf_free(&twice);
	return 0;
}
