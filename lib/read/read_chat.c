#include "read/reader.h"

#include "read/cha_bullet.h"
#include "turns/build.h"
#include "base/map.h"
#include "text/date.h"
#include "text/utf8.h"

/*
 * TalkBank's CHAT (.cha), by its manual: a line begins with what it is, @ a
 * header, * an utterance, % a tier that belongs to the utterance above it; lines
 * that begin with white space go on with the one above.  Text stays as it is
 * coded; only the bullets that hold its times are taken out.
 */

#define CODE_MAX 40	/* bytes of a name before its colon; the manual allows seven letters */

struct tier {
	char mark;		/* @ * % */
	size_t first, end;	/* its lines */
	struct slice label;	/* "*CHI:", "%mor:", "@End" */
	struct slice key;	/* the same without marks */
	struct slice body;	/* what follows, over all its lines */
};

/* A header of one name, which may stand more than once. */
struct field {
	struct slice key;
	struct slices values;
};

struct fields {
	struct field *v;
	size_t n, cap;
};

struct chat {
	struct doc *d;
	struct diag_sink *sink;
	struct lines lines;
	struct map roles;	/* enum role of a speaker's code */
	struct part *header;	/* that is going on; NULL: none */
	struct map keys;	/* of its fields: index + 1 */
	struct fields fields;
	bool open;		/* dependent tiers belong to the last turn */
	bool inside;		/* between the first utterance and @End: headers there are notes */
};

/* What the headers state that has a name in the record (CHAT manual, chapter 7). */
static const struct { const char *header, *key; bool date; } facts[] = {
	{ "Date", "date", true },
	{ "Languages", "language", false },
	{ "Location", "location", false },
	{ "Media", "media", false },
};

/* Roles of participants that say what part they have in the talk (CHAT manual, table of roles). */
static const struct { const char *name; enum role role; } roles[] = {
	{ "Audience", ROLE_OTHER },
	{ "Clinician", ROLE_THERAPIST },
	{ "Doctor", ROLE_DOCTOR },
	{ "Environment", ROLE_OTHER },
	{ "Guest", ROLE_GUEST },
	{ "Host", ROLE_HOST },
	{ "Interviewer", ROLE_INTERVIEWER },
	{ "Investigator", ROLE_INTERVIEWER },
	{ "Leader", ROLE_MODERATOR },
	{ "Media", ROLE_OTHER },
	{ "Narrator", ROLE_NARRATOR },
	{ "Patient", ROLE_PATIENT },
	{ "Therapist", ROLE_THERAPIST },
};

/* Headers about what comes next, wherever they stand (CHAT manual: gems, episodes). */
static const char *const passing[] = { "Bg", "Eg", "G", "New Episode" };

static bool is_mark(struct slice line)
{
	return line.len > 1 && (line.p[0] == '@' || line.p[0] == '*' || line.p[0] == '%');
}

/* "*CHI:", "%mor:" or "@Birth of CHI:" at the beginning of a line; a header may have no colon. */
static size_t label_length(struct slice line)
{
	size_t colon = slice_chr(slice_first(line, CODE_MAX), ':');

	if (!is_mark(line))
		return 0;
	if (colon < CODE_MAX && colon < line.len) {
		struct slice code = slice_span(line, 1, colon);
		if (line.p[0] == '@' || (slice_chr(code, ' ') == code.len && slice_chr(code, '\t') == code.len))
			return colon + 1;
	}
	return line.p[0] == '@' && line.len < CODE_MAX ? line.len : 0;
}

/* The tier that begins at line i, with the lines that go on with it. */
static bool tier_at(const struct chat *c, size_t i, struct tier *t)
{
	struct slice line = c->lines.v[i].text, text = c->d->text;
	size_t label = label_length(line);

	if (label == 0)
		return false;
	*t = (struct tier){ .mark = line.p[0], .first = i, .end = i + 1 };
	t->label = slice_rtrim(slice_first(line, label));
	t->key = slice_from(t->label, 1);
	if (slice_ends(t->key, SLICE(":")))
		t->key.len--;
	for (i++; i < c->lines.n; i++) {
		if (c->lines.v[i].blank)
			continue;
		if (!is_space(c->lines.v[i].text.p[0]))
			break;
		t->end = i + 1;
	}
	const struct line *last = &c->lines.v[t->end - 1];
	t->body = slice_trim(slice_span(text, (size_t)(line.p - text.p) + label, last->end));
	return true;
}

static bool is_line_end(char ch)
{
	return ch == '\n' || ch == '\r';
}

/* A body's lines as one. */
static struct slice fold_lines(struct arena *a, struct slice body)
{
	struct buf joined = BUF_INIT;
	struct slice line, out, rest = body;

	if (slice_chr(body, '\n') == body.len && slice_chr(body, '\r') == body.len)
		return body;
	while (slice_line(&rest, &line)) {
		line = slice_trim(line);
		if (joined.len && line.len)
			buf_addc(&joined, ' ');
		buf_add(&joined, line);
	}
	out = arena_dup(a, buf_slice(&joined));
	buf_free(&joined);
	return out;
}

static struct span tier_span(const struct chat *c, const struct tier *t)
{
	return lines_span(&c->lines, c->d->text, t->first, t->end);
}

/* The times of a bullet are the turn's, from the first to the last; a picture is a note. */
static void take_bullet(struct chat *c, struct turn *t, const struct cha_bullet *b, struct slice at)
{
	bool media = cha_is_media(b->body);

	if (!b->timed || b->end < b->start) {
		if (!media)
			diag(c->sink, DIAG_WARN, "bad-time", t->line, "cannot read times '%.*s'",
			     SLICE_ARG(b->body));
		turn_note(c->d, t, b->body, at);
		return;
	}
	if (t->start_ms < 0)
		t->start_ms = b->start;
	t->end_ms = b->end;
}

/* Takes the bullets out of an utterance and makes its lines one. */
static struct slice utterance(struct chat *c, struct turn *t, struct slice body)
{
	struct buf out = BUF_INIT;
	struct slice text = body;
	bool joint = false, changed = false;

	for (size_t i = 0; i < body.len;) {
		struct cha_bullet b;
		bool ends = is_line_end(body.p[i]);
		if (ends || cha_bullet(slice_from(body, i), &b)) {
			if (!ends)
				take_bullet(c, t, &b, slice_span(body, i, i + b.len));
			if (!changed)
				buf_add(&out, slice_first(body, i));
			joint = changed = true;
			out.len = slice_rtrim(buf_slice(&out)).len;
			for (i += ends ? 1 : b.len; i < body.len && is_space(body.p[i]); i++)
				;
			continue;
		}
		if (joint && out.len)
			buf_addc(&out, ' ');
		joint = false;
		if (changed)
			buf_addc(&out, body.p[i]);
		i++;
	}
	if (changed)
		text = arena_dup(c->d->arena, buf_slice(&out));
	buf_free(&out);
	return text;
}

/* Times whose marks were lost on the way: numbers are no words in CHAT. */
static struct slice bare_times(struct turn *t, struct slice text)
{
	size_t from = text.len;
	int64_t start, end;

	while (from > 0 && !is_space(text.p[from - 1]))
		from--;
	struct slice last = slice_from(text, from);
	if (t->start_ms >= 0 || last.len == 0 || !is_digit(last.p[0]) ||
	    !cha_times(last, &start, &end) || end < start)
		return text;
	for (size_t i = 0; i < last.len; i++)
		if (!is_digit(last.p[i]) && last.p[i] != '_' && last.p[i] != '-')
			return text;
	t->start_ms = start;
	t->end_ms = end;
	return slice_rtrim(slice_first(text, from));
}

/* ---- tiers ---- */

static void end_header(struct chat *c)
{
	struct arena *a = c->d->arena;

	for (size_t i = 0; c->header && i < c->fields.n; i++) {
		const struct field *f = &c->fields.v[i];
		struct buf joined = BUF_INIT;
		struct field_pair *pair = VEC_PUSH(a, &c->header->fields);
		for (size_t k = 0; k < f->values.n; k++) {
			if (k)
				buf_addc(&joined, '\n');
			buf_add(&joined, f->values.v[k]);
		}
		pair->key = f->key;
		pair->value = f->values.n == 1 ? f->values.v[0] : arena_dup(a, buf_slice(&joined));
		buf_free(&joined);
	}
	c->header = NULL;
	c->fields = (struct fields){ NULL, 0, 0 };
	map_reset(&c->keys);
}

static void take_utterance(struct chat *c, const struct tier *tier)
{
	struct turn *t = turn_add(c->d, c->d->line + tier->first, tier_span(c, tier));
	const size_t *role = map_get(&c->roles, tier->key);

	end_header(c);
	t->speaker = tier->key;
	t->label = tier->label;
	t->role = role ? (enum role)*role : ROLE_NONE;
	t->text = bare_times(t, utterance(c, t, tier->body));
	c->open = c->inside = true;
}

/* A note of its own: a header between utterances, a tier that has none. */
static void take_note(struct chat *c, const struct tier *tier, enum part_type type)
{
	struct part *p = part_add(c->d, type, c->d->line + tier->first, tier_span(c, tier));

	p->title = tier->key;
	p->text = fold_lines(c->d->arena, tier->body);
	c->open = false;
}

/* "%snd: "file" 100 2000", as times were written before bullets were. */
static void older_times(struct turn *t, const struct tier *tier)
{
	int64_t start, end;

	if (t->start_ms >= 0 || (!slice_is(tier->key, "snd") && !slice_is(tier->key, "mov")))
		return;
	if (!cha_times(tier->body, &start, &end) || end < start)
		return;
	t->start_ms = start;
	t->end_ms = end;
}

static void take_dependent(struct chat *c, const struct tier *tier)
{
	if (!c->open) {
		diag(c->sink, DIAG_WARN, "bad-line", c->d->line + tier->first,
		     "tier '%.*s' belongs to no utterance", SLICE_ARG(tier->label));
		end_header(c);
		take_note(c, tier, PART_NOTE);
		return;
	}
	struct turn *t = &c->d->turns.v[c->d->turns.n - 1];
	struct part *p = VEC_PUSH(c->d->arena, &t->parts);
	p->type = PART_NOTE;
	p->line = c->d->line + tier->first;
	p->span = tier_span(c, tier);
	p->title = tier->key;
	p->text = fold_lines(c->d->arena, tier->body);
	t->span.end = p->span.end;
	older_times(t, tier);
}

static void set_role(struct chat *c, struct slice code, struct slice name)
{
	for (size_t i = 0; i < N_ELEMS(roles); i++)
		if (code.len && slice_is(name, roles[i].name))
			*map_at(&c->roles, code) = (size_t)roles[i].role;
}

/* "CHI Ann Target_Child, MOT Mother": a code first, a role last. */
static void take_participants(struct chat *c, struct slice list)
{
	while (list.len) {
		struct slice one = slice_first(list, slice_chr(list, ',')), code = { NULL, 0 }, last = code, word;
		list = slice_from(list, one.len + 1);
		while (slice_word(&one, &word)) {
			if (!code.len)
				code = word;
			last = word;
		}
		set_role(c, code, last);
	}
}

static void take_fact(struct chat *c, struct slice key, struct slice value)
{
	char iso[DATE_ISO_SIZE];

	if (slice_is(key, "Participants"))
		take_participants(c, value);
	for (size_t i = 0; i < N_ELEMS(facts); i++) {
		if (!slice_is(key, facts[i].header) || value.len == 0)
			continue;
		if (!facts[i].date)
			doc_state(c->d, facts[i].key, value);
		else if (date_is(value, iso))
			doc_state(c->d, facts[i].key, slice_z(iso));
	}
}

static bool is_passing(const struct chat *c, struct slice key)
{
	for (size_t i = 0; i < N_ELEMS(passing); i++)
		if (slice_is(key, passing[i]))
			return true;
	return c->inside;
}

static void take_header(struct chat *c, const struct tier *tier)
{
	struct slice value = fold_lines(c->d->arena, tier->body);
	struct span span = tier_span(c, tier);

	if (slice_is(tier->key, "End")) {
		end_header(c);
		take_note(c, tier, PART_FOOTER);
		c->inside = false;
		return;
	}
	if (is_passing(c, tier->key)) {
		end_header(c);
		take_note(c, tier, PART_NOTE);
		return;
	}
	if (!c->header)
		c->header = part_add(c->d, PART_HEADER, c->d->line + tier->first, span);
	c->header->span.end = span.end;
	c->open = false;
	take_fact(c, tier->key, value);
	size_t *at = map_at(&c->keys, tier->key);
	if (*at == 0) {
		VEC_PUSH(c->d->arena, &c->fields)->key = tier->key;
		*at = c->fields.n;
	}
	if (value.len)
		*VEC_PUSH(c->d->arena, &c->fields.v[*at - 1].values) = value;
}

/* A line that is none of them costs only itself: it is kept as a note of the turn around it. */
static void take_line(struct chat *c, size_t i)
{
	struct span span = lines_span(&c->lines, c->d->text, i, i + 1);

	diag(c->sink, DIAG_WARN, "bad-line", c->d->line + i,
	     "a line of CHAT begins with @, *, %% or a tab, not with '%.*s'",
	     SLICE_ARG(slice_first(span_of(c->d->text, span), 40)));
	end_header(c);
	if (!c->open)
		return;
	struct turn *t = &c->d->turns.v[c->d->turns.n - 1];
	struct part *p = VEC_PUSH(c->d->arena, &t->parts);
	*p = (struct part){ .type = PART_NOTE, .line = c->d->line + i, .span = span };
	p->text = span_of(c->d->text, span);
	t->span.end = span.end;
}

static bool read_chat(struct doc *d, const struct lexicon *lex, struct diag_sink *sink)
{
	struct chat c = { .d = d, .sink = sink, .roles = MAP_INIT, .keys = MAP_INIT };
	struct slice text = d->text;
	size_t known = 0;

	(void)lex;
	lines_split(d->arena, &c.lines, text);
	if (c.lines.n && slice_starts(c.lines.v[0].text, SLICE("\xEF\xBB\xBF")))
		c.lines.v[0].text = slice_from(c.lines.v[0].text, 3);
	for (size_t i = lines_next(&c.lines, 0); i < c.lines.n;) {
		struct tier tier;
		if (!tier_at(&c, i, &tier)) {
			take_line(&c, i++);
		} else {
			known++;
			if (tier.mark == '@')
				take_header(&c, &tier);
			else if (tier.mark == '*')
				take_utterance(&c, &tier);
			else
				take_dependent(&c, &tier);
			i = tier.end;
		}
		i = lines_next(&c.lines, i);
	}
	end_header(&c);
	map_free(&c.roles);
	map_free(&c.keys);
	d->kind = KIND_TRANSCRIPT;
	return known > 0;
}

/* "*CHI:" or "%mor:" and a tab. */
static bool is_tier(struct slice line)
{
	size_t label = label_length(line);

	return label && line.p[0] != '@' && label < line.len && line.p[label] == '\t';
}

/* The headers that a file begins with (CHAT manual), or an excerpt of one without them. */
static double score_chat(const struct sample *s, struct buf *why)
{
	struct slice first = sample_first(s);
	const struct lines *lines;
	size_t tiers = 0, others = 0;

	if (!is_mark(first))
		return 0;
	lines = sample_lines(s);
	for (size_t i = lines_next(lines, 0); i < lines->n; i++) {
		struct slice line = lines->v[i].text;
		if (is_tier(line))
			tiers++;
		else if (!lines->v[i].blank && line.p[0] != '@' && line.p[0] != '\t')
			others++;
	}
	first = slice_rtrim(first);
	bool begins = slice_is(first, "@UTF8") || slice_is(first, "@Begin");
	if (!begins && (tiers < 2 || others * 10 > tiers))
		return 0;
	if (why)
		buf_addf(why, "%s%zu tiers of CHAT", begins ? "@Begin, " : "", tiers);
	return begins ? 0.99 : 0.96;
}

const struct reader reader_chat = {
	"chat", "TalkBank's CHAT (.cha)", UNIT_WHOLE, 0.99, score_chat, read_chat
};
