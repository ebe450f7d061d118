#include "read/reader.h"

#include "read/chat_text.h"
#include "read/mail_parts.h"
#include "read/mail_words.h"
#include "split/mail_facts.h"
#include "text/mail.h"
#include "text/utf8.h"
#include "turns/build.h"

/*
 * Mail: a header, and what its author says in one turn.  What is quoted from
 * other mails goes to `quoted` and out of the text; the signature is a footer.
 * Of a mail in parts the first one of plain text is the turn.
 */

#define MAX_LEAD_LINES 3	/* that lead to a quotation */
#define MAX_FOOTER_LINES 12	/* that a mailing list adds */
#define MAX_FIELDS 100		/* of a header that are kept apart */
#define MIN_RULE 20		/* underscores of a mailing list's rule */

struct mail {
	struct doc *d;
	size_t counted, line;	/* lines before `counted` bytes of the text */
	struct slice author, time;
};

/* The text of a turn while the lines of it that others wrote are taken out. */
struct letter {
	struct mail *m;
	struct turn *t;
	struct slice text;	/* decoded: of the document's text or the arena */
	struct lines lines;
	bool own;		/* it is of the document's text */
	struct buf said;
};

/* The line of the source at a byte of the text; asked for in order. */
static size_t line_at(struct mail *m, size_t at)
{
	struct slice rest = slice_span(m->d->text, m->counted, at), line;

	while (slice_line(&rest, &line))
		m->line++;
	m->counted = at > m->counted ? at : m->counted;
	return m->d->line + m->line;
}

static struct part *add_part(struct mail *m, enum part_type type, struct slice of)
{
	struct part *p;

	of = utf8_trim(of);
	if (of.len == 0)
		return NULL;
	p = part_add(m->d, type, line_at(m, doc_span(m->d, of).start), doc_span(m->d, of));
	if (type == PART_HEADER || type == PART_FOOTER)
		p->text = of;
	return p;
}

/* Of fields that come more than once, such as Received, the first is kept. */
static void keep_field(struct mail *m, struct field_pairs *fields, struct slice name, struct slice value)
{
	if (fields->n >= MAX_FIELDS)
		return;
	for (size_t i = 0; i < fields->n; i++)
		if (slice_ieq(fields->v[i].key, name))
			return;
	*VEC_PUSH(m->d->arena, fields) = (struct field_pair){ name, value };
}

/* The header: its fields, and what they state of the mail. */
static bool read_header(struct mail *m, struct slice *rest, struct slice *header)
{
	struct doc *d = m->d;
	struct slice start = *rest;
	struct field_pairs fields = { NULL, 0, 0 };
	char iso[DATETIME_SIZE];
	struct datetime when;
	struct mail_field f;

	while (mail_field_next(rest, &f)) {
		struct slice value = mail_value(d->arena, f.value);
		keep_field(m, &fields, f.name, value);
		if (slice_ieq(f.name, SLICE("From")) && !m->author.len)
			m->author = mail_name(value);
		if (slice_ieq(f.name, SLICE("Date")) && datetime_words(f.value, &when))
			m->time = arena_dup(d->arena, (struct slice){ iso, datetime_format(&when, iso) });
	}
	*header = slice_first(start, start.len - rest->len);
	struct part *p = fields.n ? add_part(m, PART_HEADER, *header) : NULL;
	if (!p)
		return false;
	p->fields = fields;
	mail_facts(*header, d->arena, &d->metas);
	return true;
}

static bool is_marked(const struct letter *l, size_t i)
{
	return slice_starts(slice_ltrim(l->lines.v[i].text), SLICE(">"));
}

/* A line marked as quoted; ">From " with no such line beside it is how a mailbox writes "From ". */
static bool is_quoted(const struct letter *l, size_t i)
{
	if (!is_marked(l, i))
		return false;
	return !slice_starts(l->lines.v[i].text, SLICE(">From ")) || (i > 0 && is_marked(l, i - 1)) ||
	       (i + 1 < l->lines.n && is_marked(l, i + 1));
}

/* Where a quotation that begins at line i ends: blank lines inside it belong to it. */
static size_t quote_end(const struct letter *l, size_t i)
{
	size_t end = i;

	for (; i < l->lines.n && (l->lines.v[i].blank || is_quoted(l, i)); i++)
		if (!l->lines.v[i].blank)
			end = i + 1;
	return end;
}

/* The first of the lines before line `end`, from `from` on, that lead to what is quoted there. */
static size_t lead_begin(const struct letter *l, size_t from, size_t end, struct slice *who)
{
	size_t last = end;

	if (last > from && l->lines.v[last - 1].blank)
		last--;
	for (size_t n = 1; n <= MAX_LEAD_LINES && last >= from + n && !l->lines.v[last - n].blank; n++) {
		struct slice s = span_of(l->text, lines_span(&l->lines, l->text, last - n, last)), name;
		bool begins = last - n == from || l->lines.v[last - n - 1].blank;
		if ((n == 1 || begins) && mail_leads(s, &name)) {
			*who = name;
			end = last - n;
		}
	}
	return end;
}

/* Takes one mark off each line; line ends are LF. */
static struct slice unquoted(const struct letter *l, size_t first, size_t end)
{
	struct buf b = BUF_INIT;
	struct slice s;

	for (size_t i = first; i < end; i++) {
		s = l->lines.v[i].text;
		if (is_quoted(l, i))
			s = slice_from(slice_ltrim(s), 1);
		buf_add(&b, slice_starts(s, SLICE(" ")) ? slice_from(s, 1) : s);
		buf_addc(&b, '\n');
	}
	s = arena_dup(l->m->d->arena, utf8_trim(buf_slice(&b)));
	buf_free(&b);
	return s;
}

static struct span span_in(const struct letter *l, size_t first, size_t end)
{
	if (!l->own)
		return l->t->span;
	return doc_span(l->m->d, span_of(l->text, lines_span(&l->lines, l->text, first, end)));
}

static void add_quote(struct letter *l, size_t lead, size_t first, size_t end, struct slice who)
{
	struct quote *q = VEC_PUSH(l->m->d->arena, &l->t->quoted);

	q->speaker = who;
	q->text = unquoted(l, first, end);
	q->span = span_in(l, lead, end);
}

static void say(struct letter *l, size_t first, size_t end)
{
	for (size_t i = first; i < end; i++) {
		buf_add(&l->said, l->lines.v[i].text);
		buf_addc(&l->said, '\n');
	}
}

/* The name in the header of the mail below "-----Original Message-----". */
static struct slice original_author(const struct letter *l, size_t i)
{
	for (size_t n = 0; i < l->lines.n && n < 6; i++, n++) {
		struct slice s = slice_trim(l->lines.v[i].text);
		if (slice_istarts(s, SLICE("From:")))
			return mail_name(slice_trim(slice_from(s, 5)));
	}
	return (struct slice){ NULL, 0 };
}

/* Parts what the author says from what is quoted. */
static void read_lines(struct letter *l)
{
	size_t from = 0, i = 0;
	struct slice who;

	while (i < l->lines.n) {
		who = (struct slice){ NULL, 0 };
		if (mail_original(l->lines.v[i].text)) {
			say(l, from, i);
			add_quote(l, i, i, l->lines.n, original_author(l, i + 1));
			return;
		}
		if (!is_quoted(l, i)) {
			i++;
			continue;
		}
		size_t lead = lead_begin(l, from, i, &who), end = quote_end(l, i);
		say(l, from, lead);
		add_quote(l, lead, i, end, who);
		from = i = end;
	}
	say(l, from, l->lines.n);
}

static bool is_rule(struct slice s)
{
	size_t n = 0;

	s = slice_rtrim(s);
	while (n < s.len && s.p[n] == '_')
		n++;
	return n >= MIN_RULE && n == s.len;
}

/* Where the signature or the footer of a list begins that ends the text; its length if there is none. */
static size_t footer_at(const struct lines *lines, struct slice text)
{
	size_t at = text.len;

	for (size_t i = lines->n, n = 0; i > 0; i--, n++) {
		struct slice s = lines->v[i - 1].text;
		if (slice_is(s, "-- ") || (n <= MAX_FOOTER_LINES && is_rule(s)))
			at = lines->v[i - 1].start;
		if (slice_starts(s, SLICE(">")) || mail_original(s))
			break;
	}
	return at;
}

static void add_turn(struct mail *m, struct slice body, struct slice decoded, bool own)
{
	struct doc *d = m->d;
	struct slice text = utf8_trim(decoded), footer;
	struct letter l = { .m = m, .own = own, .said = BUF_INIT };
	size_t at;

	lines_split(d->arena, &l.lines, text);
	at = footer_at(&l.lines, text);
	footer = slice_from(text, at);
	l.text = slice_first(text, at);
	while (l.lines.n && l.lines.v[l.lines.n - 1].start >= at)
		l.lines.n--;
	body = utf8_trim(own ? l.text : body);
	if (body.len) {
		struct span span = doc_span(d, body);
		l.t = turn_add(d, line_at(m, span.start), span);
		l.t->speaker = m->author;
		l.t->time = m->time;
		read_lines(&l);
		l.t->text = l.t->quoted.n ? arena_dup(d->arena, utf8_trim(buf_slice(&l.said))) :
			    chat_text(d->arena, l.text);
		buf_free(&l.said);
	}
	if (footer.len && own) {
		add_part(m, PART_FOOTER, footer);
	} else if (footer.len && body.len) {
		struct part *p = VEC_PUSH(d->arena, &l.t->parts);
		p->type = PART_FOOTER;
		p->span = l.t->span;
		p->line = l.t->line;
		p->text = chat_text(d->arena, footer);
	}
}

/* The leaf that the author wrote: the first of plain text, else of any text. */
static size_t said_in(const struct mail_leaves *leaves)
{
	static const char *const types[] = { "text/plain", "text/" };

	for (size_t t = 0; t < N_ELEMS(types); t++)
		for (size_t i = 0; i < leaves->n; i++) {
			const struct mail_leaf *leaf = &leaves->v[i];
			struct slice type = leaf->type.len ? leaf->type : SLICE("text/plain");
			if (!leaf->closing && !leaf->attached && slice_istarts_z(type, types[t]))
				return i;
		}
	return leaves->n;
}

static struct slice decode(struct mail *m, const struct mail_leaf *leaf, bool *own)
{
	struct buf b = BUF_INIT;
	struct slice s = leaf->body;

	*own = !mail_decode(&b, leaf->body, leaf->encoding, leaf->charset);
	if (!*own)
		s = arena_dup(m->d->arena, buf_slice(&b));
	buf_free(&b);
	return s;
}

/* "image/png plan.png": what the author did not say, with its delimiter and header. */
static void add_attachment(struct mail *m, const struct mail_leaf *leaf)
{
	struct slice of = { leaf->head.p, leaf->head.len };
	struct buf b = BUF_INIT;
	struct part *p;

	if (leaf->body.len)
		of.len = (size_t)(leaf->body.p + leaf->body.len - of.p);
	p = add_part(m, leaf->closing ? PART_SEPARATOR : PART_NOTE, of);
	if (!p || leaf->closing)
		return;
	buf_add(&b, leaf->type.len ? leaf->type : SLICE("text/plain"));
	if (leaf->name.len)
		buf_addc(&b, ' ');
	buf_add(&b, leaf->name);
	p->text = arena_dup(m->d->arena, buf_slice(&b));
	buf_free(&b);
}

static void read_body(struct mail *m, struct slice header, struct slice body)
{
	struct mail_leaves leaves = { NULL, 0, 0 };
	size_t said;
	bool own;

	mail_leaves(m->d->arena, header, body, &leaves);
	said = said_in(&leaves);
	for (size_t i = 0; i < leaves.n; i++) {
		const struct mail_leaf *leaf = &leaves.v[i];
		if (i != said && leaf->head.len) {
			add_attachment(m, leaf);
		} else if (i == said) {
			if (leaf->head.len)
				add_part(m, PART_HEADER, leaf->head);
			struct slice decoded = decode(m, leaf, &own);
			add_turn(m, leaf->body, decoded, own);
		}
	}
}

static bool read_mail(struct doc *d, const struct lexicon *lex, struct diag_sink *sink)
{
	struct mail m = { .d = d };
	struct slice rest = d->text, next, line, header;

	(void)lex;		/* text is kept as it is */
	(void)sink;
	if (slice_starts(rest, SLICE("\xEF\xBB\xBF")))
		rest = slice_from(rest, 3);
	rest = slice_ltrim(rest);
	next = rest;
	if (slice_line(&next, &line) && (mail_from_line(line) || slice_starts(line, SLICE(">From ")))) {
		add_part(&m, PART_SEPARATOR, line);
		rest = next;
	}
	if (!read_header(&m, &rest, &header))
		return false;
	read_body(&m, header, rest);
	d->kind = KIND_TRANSCRIPT;
	return true;
}

/* Fields that mail has: two of them and an author make one, or one and an author's address. */
static const char *const fields[] = {
	"Date", "Message-ID", "Received", "MIME-Version", "Subject", "To", "Return-Path",
	"Delivered-To", "In-Reply-To", "X-Mailer", "DKIM-Signature",
};

static double score_mail(const struct sample *s, struct buf *why)
{
	struct slice text = slice_ltrim(s->text), line, rest = text;
	size_t n = 0, known = 0;
	struct mail_field f;
	bool from = false;

	if (slice_starts(text, SLICE("From ")) && slice_line(&rest, &line) && mail_from_line(line)) {
		if (why)
			buf_addz(why, "a mailbox's 'From ' line begins it");
		return 0.99;
	}
	for (; n < 100 && mail_field_next(&text, &f); n++) {
		if (slice_ieq(f.name, SLICE("From"))) {
			from = true;
			known += slice_chr(f.value, '@') < f.value.len;
		}
		for (size_t i = 0; i < N_ELEMS(fields); i++)
			known += slice_ieq_z(f.name, fields[i]);
	}
	if (!from || known < 2 || !slice_line(&text, &line) || slice_trim(line).len)
		return 0;
	if (why)
		buf_addf(why, "%zu fields of a mail's header, and a blank line", n);
	return 0.98;
}

const struct reader reader_mail = {
	"mail", "mail, and mailboxes (mbox)", UNIT_MAIL, 0.99, score_mail, read_mail
};
