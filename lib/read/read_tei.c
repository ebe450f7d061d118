#include "read/reader.h"

#include "read/tei_elements.h"
#include "read/tei_facts.h"
#include "turns/build.h"

/*
 * TEI: what is said in <sp> (plays) and <u> (speech).  One pass over the tokens:
 * a header, turns, notes and headings each from their opening tag to the closing
 * one, and what stands between them.  An element that is not closed ends where
 * the next turn begins.
 */

struct tei {
	struct doc *d;
	struct xml xml;
	struct tei_facts facts;
	size_t from;			/* of the token at hand */

	/* between turns */
	struct slice header;		/* the name of an open header */
	size_t gap;			/* where the gap at hand begins */
	struct said prose;		/* what it says */

	/* in a turn */
	struct turn *turn;		/* that is open; NULL: none */
	struct slice turn_name;		/* of its element, of which `depth` are open */
	size_t depth, choices;
	struct slice who;
	struct slices whos;		/* of each turn, for those that name no speaker */
	struct said said;
	struct capture speaker;

	/* in either */
	struct capture aside;		/* a note or a heading, or what is dropped */
	enum tei_element aside_is;
	size_t aside_from, speaker_from;
	struct slice aside_about;	/* what its attributes say it is */
	bool join_right;		/* of the word at hand: no blank follows it */

	size_t counted, line;		/* lines that end before byte `counted` */
};

/* The line of byte `at`, which is never before the one of the last call. */
static size_t line_at(struct tei *x, size_t at)
{
	x->line += slice_count_ends(x->d->text, x->counted, at);
	x->counted = at > x->counted ? at : x->counted;
	return x->d->line + x->line;
}

/* ---- between turns ---- */

/* Bytes without white space at their ends; false if nothing is left. */
static bool trimmed(const struct tei *x, size_t from, size_t to, struct span *span)
{
	struct slice s = slice_trim(slice_span(x->d->text, from, to));

	if (s.len == 0)
		return false;
	*span = doc_span(x->d, s);
	return true;
}

/* What stands before byte `to`: prose, or tags that say nothing. */
static void end_gap(struct tei *x, size_t to, enum part_type tags)
{
	struct span span;

	if (trimmed(x, x->gap, to, &span)) {
		bool prose = x->prose.text.len > 0;
		struct part *p = part_add(x->d, prose ? PART_PROSE : tags,
					  line_at(x, span.start), span);
		if (prose)
			p->text = said_take(&x->prose, x->d->arena);
	}
	said_reset(&x->prose);
	x->gap = to;
}

static void end_header(struct tei *x, size_t to)
{
	struct span span;

	if (trimmed(x, x->gap, to, &span))
		part_add(x->d, PART_HEADER, line_at(x, span.start), span);
	x->gap = to;
	x->header.len = 0;
}

/* ---- asides ---- */

/* <vocal desc="laughs"/>: what a note without text says. */
static struct slice about(const struct xml_token *t)
{
	static const char *const attrs[] = { "desc", "reason", "new" };
	struct slice value;

	for (size_t i = 0; i < N_ELEMS(attrs); i++)
		if (xml_attr(t, attrs[i], &value) && value.len)
			return value;
	return t->name;
}

/* A note, heading or variant ends at byte `to`. */
static void end_aside(struct tei *x, size_t to)
{
	struct doc *d = x->d;
	struct slice text = said_take(&x->aside.said, d->arena);

	capture_end(&x->aside);
	if (x->aside_is == E_DROP)
		return;
	if (!text.len)
		text = xml_text(d->arena, x->aside_about);
	if (x->turn) {
		turn_note(d, x->turn, text, slice_span(d->text, x->aside_from, to));
		return;
	}
	struct span span = { x->aside_from, to };
	bool head = x->aside_is == E_HEAD;
	struct part *p = part_add(d, head ? PART_SECTION : PART_NOTE, line_at(x, span.start), span);
	if (head)
		p->title = text;
	else
		p->text = text;
	x->gap = to;
}

static void begin_aside(struct tei *x, const struct xml_token *t, enum tei_element is)
{
	if (!x->turn)
		end_gap(x, x->from, PART_SEPARATOR);
	capture_begin(&x->aside, t);
	x->aside_is = is;
	x->aside_from = x->from;
	x->aside_about = about(t);
	if (t->empty)
		end_aside(x, x->xml.at);
}

/* ---- turns ---- */

static struct slice without_end_marks(struct slice name)
{
	while (name.len && (name.p[name.len - 1] == '.' || name.p[name.len - 1] == ':' ||
			    is_space(name.p[name.len - 1])))
		name.len--;
	return name;
}

static void end_speaker(struct tei *x, size_t to)
{
	struct doc *d = x->d;
	struct slice raw = slice_span(d->text, x->speaker_from, to);
	struct slice name = without_end_marks(said_take(&x->speaker.said, d->arena));

	capture_end(&x->speaker);
	if (x->turn->speaker.len) {
		turn_note(d, x->turn, name, raw);
		return;
	}
	/* what stands between the tags */
	raw = slice_from(raw, slice_chr(raw, '>') + 1);
	if (slice_ends(raw, SLICE(">")))
		while (raw.len && raw.p[--raw.len] != '<')
			;
	x->turn->speaker = name;
	x->turn->label = slice_trim(raw);
}

static void end_turn(struct tei *x, size_t to)
{
	struct turn *t = x->turn;

	trimmed(x, t->span.start, to, &t->span);
	if (capture_on(&x->aside))
		end_aside(x, t->span.end);
	if (capture_on(&x->speaker))
		end_speaker(x, t->span.end);
	t->text = said_take(&x->said, x->d->arena);
	*VEC_PUSH(x->d->arena, &x->whos) = x->who;
	x->turn = NULL;
	x->gap = to;
}

/* Who speaks and when, as the element states it; what the one around it stated stays. */
static void take_attributes(struct tei *x, const struct xml_token *t)
{
	struct slice value;

	if (x->who.len == 0 && xml_attr(t, "who", &value))
		x->who = slice_trim(value);
	if (x->turn->start_ms < 0 && xml_attr(t, "start", &value))
		x->turn->start_ms = tei_point(&x->facts, value);
	if (x->turn->end_ms < 0 && xml_attr(t, "end", &value))
		x->turn->end_ms = tei_point(&x->facts, value);
}

static void begin_turn(struct tei *x, const struct xml_token *t)
{
	if (x->header.len)
		end_header(x, x->from);
	if (x->turn)
		end_turn(x, x->from);
	else if (capture_on(&x->aside))
		end_aside(x, x->from);
	end_gap(x, x->from, PART_SEPARATOR);
	x->turn = turn_add(x->d, line_at(x, x->from), (struct span){ x->from, x->from });
	x->turn_name = t->name;
	x->depth = 1;
	x->choices = 0;
	x->who = (struct slice){ NULL, 0 };
	said_reset(&x->said);
	take_attributes(x, t);
	if (t->empty)
		end_turn(x, x->xml.at);
}

/* <u> within <annotationBlock> is the same turn. */
static bool same_turn(const struct tei *x, const struct xml_token *t)
{
	return x->turn && slice_is(t->name, "u") && slice_is(x->turn_name, "annotationBlock");
}

/* "left", "right" or "both": the side of a word on which no blank stands. */
static bool joins(const struct xml_token *t, const char *side)
{
	struct slice value;

	return xml_attr(t, "join", &value) && (slice_is(value, side) || slice_is(value, "both"));
}

static void take_break(struct tei *x, const struct xml_token *t)
{
	struct slice value;

	if (xml_attr(t, "break", &value) && slice_is(value, "no"))
		said_glue(&x->said);
	else
		said_blank(&x->said);
}

/* Within a turn: an element that opens. */
static void turn_open(struct tei *x, const struct xml_token *t)
{
	enum tei_element is = tei_element(t->name);

	if (slice_eq(t->name, x->turn_name) && !t->empty)
		x->depth++;
	if (is == E_LINE && capture_on(&x->speaker))
		end_speaker(x, x->from);	/* which was not closed */
	if (is == E_TURN) {
		take_attributes(x, t);
	} else if (is == E_NOTE || is == E_EVENT) {
		begin_aside(x, t, E_NOTE);
	} else if (is == E_DROP || (is == E_VARIANT && x->choices)) {
		begin_aside(x, t, E_DROP);
	} else if (is == E_SPEAKER && !t->empty) {
		capture_begin(&x->speaker, t);
		x->speaker_from = x->from;
	} else if (is == E_LINE || is == E_HEAD || (is == E_SEGMENT && !slice_is(x->turn_name, "sp"))) {
		said_line(&x->said);
	} else if (is == E_BREAK) {
		take_break(x, t);
	} else if (is == E_WORD) {
		x->join_right = joins(t, "right");
		if (joins(t, "left"))
			said_glue(&x->said);
	} else if (is == E_CHOICE && !t->empty) {
		x->choices++;
	}
}

static void turn_close(struct tei *x, const struct xml_token *t)
{
	enum tei_element is = tei_element(t->name);

	if (slice_eq(t->name, x->turn_name) && --x->depth == 0)
		end_turn(x, x->xml.at);
	else if (is == E_LINE || is == E_HEAD || (is == E_SEGMENT && !slice_is(x->turn_name, "sp")))
		said_line(&x->said);
	else if (is == E_WORD && x->join_right)
		said_glue(&x->said);
	else if (is == E_CHOICE && x->choices)
		x->choices--;
}

static void turn_token(struct tei *x, const struct xml_token *t)
{
	if (capture_on(&x->aside)) {
		if (t->kind == XML_CLOSE && slice_eq(t->name, x->turn_name))
			turn_close(x, t);	/* the aside was not closed */
		else if (capture_token(&x->aside, t))
			end_aside(x, x->xml.at);
	} else if (capture_on(&x->speaker) && t->kind != XML_OPEN) {
		if (capture_token(&x->speaker, t))
			end_speaker(x, x->xml.at);
		else if (t->kind == XML_CLOSE && slice_eq(t->name, x->turn_name))
			turn_close(x, t);
	} else if (t->kind == XML_TEXT) {
		said_put(&x->said, t);
	} else if (t->kind == XML_OPEN) {
		turn_open(x, t);
	} else if (t->kind == XML_CLOSE) {
		turn_close(x, t);
	}
}

/* Between turns. */
static void gap_token(struct tei *x, const struct xml_token *t)
{
	enum tei_element is = t->kind == XML_OPEN ? tei_element(t->name) : E_OTHER;

	tei_facts_token(&x->facts, t, x->header.len > 0);
	if (x->header.len) {
		if (t->kind == XML_CLOSE && slice_eq(t->name, x->header))
			end_header(x, x->xml.at);
	} else if (capture_on(&x->aside)) {
		if (capture_token(&x->aside, t))
			end_aside(x, x->xml.at);
	} else if (is == E_HEADER && !t->empty) {
		if (x->prose.text.len)
			end_gap(x, x->from, PART_SEPARATOR);
		x->header = t->name;
	} else if (is == E_NOTE || (is == E_HEAD && !t->empty)) {
		begin_aside(x, t, is);
	} else if (t->kind == XML_TEXT) {
		said_put(&x->prose, t);
	} else if (tei_element(t->name) == E_LINE) {
		said_line(&x->prose);
	}
}

/*
 * Those that name no speaker have the one that @who refers to, by the name that
 * is given for the same @who elsewhere, or by that of the person.
 */
static void name_speakers(struct tei *x)
{
	struct map given = MAP_INIT;
	struct turns *turns = &x->d->turns;

	for (size_t i = 0; i < turns->n; i++)
		if (turns->v[i].speaker.len && x->whos.v[i].len && !map_get(&given, x->whos.v[i]))
			*map_at(&given, x->whos.v[i]) = i;
	for (size_t i = 0; i < turns->n; i++) {
		struct slice who = x->whos.v[i];
		if (turns->v[i].speaker.len || !who.len)
			continue;
		const size_t *same = map_get(&given, who);
		turns->v[i].speaker = same ? turns->v[*same].speaker : tei_who(&x->facts, who);
		turns->v[i].label = who;
	}
	map_free(&given);
}

static void finish(struct tei *x)
{
	size_t end = x->d->text.len;

	if (x->turn)
		end_turn(x, end);
	else if (x->header.len)
		end_header(x, end);
	else if (capture_on(&x->aside))
		end_aside(x, end);
	end_gap(x, end, PART_FOOTER);
	name_speakers(x);
	said_free(&x->prose);
	said_free(&x->said);
	said_free(&x->speaker.said);
	said_free(&x->aside.said);
	tei_facts_free(&x->facts);
}

static bool read_tei(struct doc *d, const struct lexicon *lex, struct diag_sink *sink)
{
	struct tei x = { .d = d, .xml = xml_begin(d->text), .prose = SAID_INIT, .said = SAID_INIT,
			 .speaker = CAPTURE_INIT, .aside = CAPTURE_INIT };
	struct xml_token t;

	(void)lex;
	(void)sink;
	if (slice_starts(d->text, SLICE("\xEF\xBB\xBF")))
		x.xml.at = x.gap = 3;
	tei_facts_begin(&x.facts, d);
	for (x.from = x.xml.at; xml_next(&x.xml, &t); x.from = x.xml.at) {
		if (t.kind == XML_OPEN && tei_element(t.name) == E_TURN && !same_turn(&x, &t))
			begin_turn(&x, &t);
		else if (x.turn)
			turn_token(&x, &t);
		else
			gap_token(&x, &t);
	}
	finish(&x);
	d->kind = KIND_TRANSCRIPT;
	return d->turns.n > 0;
}

/* The elements that a whole document, or the text of one, begins with. */
static const struct { const char *name; bool whole; const char *source; } roots[] = {
	{ "TEI", true, "P5" }, { "TEI.2", true, "P4" }, { "teiCorpus", true, "P5" },
	{ "teiCorpus.2", true, "P4" }, { "bncDoc", true, "BNC, XML edition" },
	{ "text", false, "P5 4" }, { "body", false, "P5 4" }, { "div", false, "P5 4" },
	{ "sp", false, "P5 7" }, { "u", false, "P5 8" }, { "annotationBlock", false, "ISO 24624" },
};

/* Whether an element says who speaks: <u> alone is HTML's. */
static bool tells_who(const struct xml_token *t)
{
	struct slice who;

	return t->kind == XML_OPEN &&
	       (slice_is(t->name, "speaker") || (tei_element(t->name) == E_TURN && xml_attr(t, "who", &who)));
}

static double score_tei(const struct sample *s, struct buf *why)
{
	struct xml x = xml_begin(slice_ltrim(s->text));
	struct xml_token t;
	size_t turns = 0, root = N_ELEMS(roots);

	if (!slice_starts(x.text, SLICE("<")))
		return 0;
	while (xml_next(&x, &t) && t.kind != XML_OPEN)
		if (t.kind != XML_OTHER && slice_trim(t.body).len)
			return 0;
	if (t.kind != XML_OPEN)
		return 0;
	for (size_t i = 0; i < N_ELEMS(roots); i++)
		if (slice_is(t.name, roots[i].name))
			root = i;
	if (root == N_ELEMS(roots))
		return 0;
	do
		turns += tells_who(&t);
	while (xml_next(&x, &t));
	if (turns == 0 && !roots[root].whole)
		return 0;
	if (why)
		buf_addf(why, "<%s>, %zu speakers named", roots[root].name, turns);
	return roots[root].whole ? 0.99 : 0.95;
}

const struct reader reader_tei = {
	"tei", "TEI: <sp> of plays, <u> of speech", UNIT_WHOLE, 0.99, score_tei, read_tei
};
