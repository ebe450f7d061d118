#include "clean/explain.h"

#include "model/json.h"
#include "text/html_escape.h"
#include "text/utf8.h"

#define EXCERPT 60	/* characters of a block that the table shows */

/* "-1.25" */
static void put_score(struct buf *out, int score)
{
	int n = score < 0 ? -score : score;

	buf_addf(out, "%s%d.%02d", score < 0 ? "-" : "", n / 100, n % 100);
}

void explain_json(const struct explanation *e, struct buf *out)
{
	buf_addc(out, '[');
	for (size_t i = 0; i < e->n; i++) {
		const struct explained *x = &e->v[i];
		json_put_comma(out);
		buf_addc(out, '{');
		json_put_key(out, "type");
		json_put_literal(out, x->type);
		if (x->level) {
			json_put_key(out, "level");
			json_put_number(out, x->level);
		}
		json_put_key(out, "text");
		json_put(out, x->text);
		json_put_key(out, "score");
		put_score(out, x->score);
		json_put_key(out, "kept");
		buf_addz(out, x->kept ? "true" : "false");
		json_put_key(out, "reason");
		json_put(out, x->reason);
		buf_addc(out, '}');
	}
	buf_addc(out, ']');
}

/* The beginning of the text in one line, without what a terminal would act on. */
static void put_excerpt(struct buf *out, struct slice s)
{
	size_t n = 0;

	while (s.len && n < EXCERPT) {
		struct slice rest = s;
		uint32_t cp = utf8_next(&rest);
		if (cp < 0x20 || (cp >= 0x7F && cp < 0xA0))
			buf_addc(out, ' ');
		else
			buf_add(out, slice_first(s, s.len - rest.len));
		s = rest;
		n++;
	}
	if (s.len)
		buf_addz(out, "...");
}

void explain_text(const struct explanation *e, struct slice source, struct buf *out)
{
	buf_addz(out, "== ");
	put_excerpt(out, source);
	buf_addc(out, '\n');
	for (size_t i = 0; i < e->n; i++) {
		const struct explained *x = &e->v[i];
		struct buf score = BUF_INIT;
		put_score(&score, x->score);
		buf_addf(out, "%-7s %6.*s  %-9s  %-22.*s  ", x->kept ? "kept" : "dropped",
			 SLICE_ARG(buf_slice(&score)), x->type, SLICE_ARG(x->reason));
		put_excerpt(out, x->text);
		buf_addc(out, '\n');
		buf_free(&score);
	}
}

void explain_html(const struct explanation *e, struct slice source, struct buf *out)
{
	buf_addz(out, "<section>\n<h1>");
	html_put(out, source);
	buf_addz(out, "</h1>\n");
	for (size_t i = 0; i < e->n; i++) {
		const struct explained *x = &e->v[i];
		buf_addf(out, "<div class=\"%s %s\"><p>", x->kept ? "kept" : "dropped", x->type);
		put_score(out, x->score);
		buf_addf(out, " %s<br>", x->type);
		html_put(out, x->reason);
		buf_addz(out, "</p><p>");
		html_put(out, x->text);
		buf_addz(out, "</p></div>\n");
	}
	buf_addz(out, "</section>\n");
}
