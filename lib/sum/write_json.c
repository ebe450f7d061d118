#include "model/json.h"
#include "sum/line.h"
#include "sum/skeleton.h"
#include "sum/statistics.h"

static void put_text(struct buf *out, const char *key, struct slice text)
{
	if (!text.len)
		return;
	json_put_key(out, key);
	json_put(out, text);
}

static void put_number(struct buf *out, const char *key, size_t n)
{
	if (!n)
		return;
	json_put_key(out, key);
	json_put_number(out, n);
}

static void put_score(struct buf *out, const char *key, double score)
{
	json_put_key(out, key);
	json_put_thousandths(out, score);
}

static void put_turn(struct buf *out, const char *key, const struct turn *turn)
{
	json_put_key(out, key);
	buf_addc(out, '[');
	json_put_number(out, turn->index);
	buf_addc(out, ']');
}

static void put_place(struct buf *out, const struct turn *turn, size_t part, size_t block)
{
	if (turn)
		put_turn(out, "turns", turn);
	put_number(out, "part", turn ? 0 : part);
	put_number(out, "block", block);
}

/* What --explain adds: how well it fits its table, and who says it. */
static void put_reasons(struct buf *out, const struct item *item)
{
	static const char *const sides[N_SIDES] = {
		[SIDE_CLIENT] = "client", [SIDE_HELPER] = "helper",
	};

	buf_addf(out, ",\"score\":%.2f", item->score);
	put_text(out, "side", slice_z(sides[item->side]));
	put_text(out, "why", slice_z(item->why));
}

/* The sentence that answers, and where it stands. */
static void put_answer(struct buf *out, struct slice text, const struct turn *turn)
{
	json_put_key(out, "answer");
	buf_addz(out, "{\"text\":");
	json_put(out, text);
	if (turn)
		put_turn(out, "turns", turn);
	buf_addc(out, '}');
}

static void put_cue(struct buf *out, const char *pattern)
{
	struct buf b = BUF_INIT;

	put_pattern(&b, slice_z(pattern));
	put_text(out, "cue", buf_slice(&b));
	buf_free(&b);
}

static void put_item(struct buf *out, const struct item *item, bool explain)
{
	buf_addz(out, "{\"text\":");
	json_put(out, item->text);
	put_place(out, item->turn, item->part, item->block);
	put_text(out, "origin", slice_z(item->origin == ORIGIN_EXTRACTED ? "extracted" : "stated"));
	if (item->origin == ORIGIN_STATED || item->about == ABOUT_PREVIOUS)
		put_text(out, "of", slice_z(item->about == ABOUT_PREVIOUS ? "previous" : "this"));
	put_text(out, "record", item->record);
	if (item->support)
		put_turn(out, "support", item->support);
	put_text(out, "owner", item->owner);
	put_text(out, "due", item->due);
	if (item->answer)
		put_answer(out, item->answer->text, item->answer->turn);
	put_cue(out, item->cue);
	if (explain && item->cue)
		put_reasons(out, item);
	buf_addz(out, "}");
}

static void put_items(struct buf *out, const char *key, const struct items *items, bool explain)
{
	json_put_key(out, key);
	buf_addz(out, "[");
	for (size_t i = 0; i < items->n; i++) {
		buf_addz(out, i ? "," : "");
		put_item(out, &items->v[i], explain);
	}
	buf_addz(out, "]");
}

static void put_entry(struct buf *out, const struct entry *e, bool explain)
{
	static const char *const shows[N_SHOWN] = {
		[SHOWN_PHRASES] = "keyphrases", [SHOWN_STATISTICS] = "statistics",
	};

	buf_addz(out, "{");
	put_text(out, "id", slice_z(e->id));
	put_text(out, "title", e->title);
	put_text(out, "number", e->number);
	if (e->todo) {
		json_put_key(out, "todo");
		buf_addz(out, "true");
	}
	put_text(out, "shows", slice_z(shows[e->shows]));
	put_text(out, "empty", slice_z(e->todo ? e->empty : NULL));
	put_items(out, "items", &e->items, explain);
	if (explain)
		put_items(out, "near", &e->near, explain);
	buf_addz(out, "}");
}

/* The factors of a score: their product, but for the rounding, is the score. */
static void put_key_why(struct buf *out, const struct key_why *why)
{
	json_put_key(out, "why");
	buf_addc(out, '{');
	put_score(out, "content", why->content);
	put_score(out, "news", why->news);
	put_score(out, "place", why->place);
	put_score(out, "wording", why->wording);
	put_score(out, "form", why->form);
	buf_addc(out, '}');
}

static void put_key_sentences(struct buf *out, const struct key_sentences *key, bool explain)
{
	json_put_key(out, "key_sentences");
	buf_addz(out, "[");
	for (size_t i = 0; i < key->n; i++) {
		const struct sentence *s = &key->v[i].at;
		buf_addz(out, i ? ",{" : "{");
		put_text(out, "text", s->text);
		put_place(out, s->turn, s->part, s->block);
		put_score(out, "score", key->v[i].score);
		if (key->v[i].answer.text.len)
			put_answer(out, key->v[i].answer.text, key->v[i].answer.turn);
		if (explain)
			put_key_why(out, &key->v[i].why);
		buf_addz(out, "}");
	}
	buf_addz(out, "]");
}

static void put_keyphrases(struct buf *out, const struct keyphrases *phrases)
{
	json_put_key(out, "keyphrases");
	buf_addz(out, "[");
	for (size_t i = 0; i < phrases->n; i++) {
		buf_addz(out, i ? ",{" : "{");
		put_text(out, "text", phrases->v[i].text);
		put_score(out, "score", phrases->v[i].score);
		json_put_key(out, "count");
		json_put_number(out, phrases->v[i].count);
		buf_addc(out, '}');
	}
	buf_addz(out, "]");
}

void skeleton_json(const struct skeleton *sk, struct buf *out)
{
	buf_addf(out, "{\"kind\":\"%s\"", sk->kind == SKELETON_SESSION ? "session" : "outline");
	put_text(out, "template", slice_z(sk->template));
	put_text(out, "title", sk->title);
	if (sk->todo)
		buf_addz(out, ",\"todo\":true");
	buf_addz(out, ",\"sections\":[");
	for (size_t i = 0; i < sk->sections.n; i++) {
		buf_addz(out, i ? "," : "");
		put_entry(out, &sk->sections.v[i], sk->explained);
	}
	buf_addz(out, "]");
	if (sk->key_sentences.asked)
		put_key_sentences(out, &sk->key_sentences, sk->explained);
	if (sk->keyphrases.asked)
		put_keyphrases(out, &sk->keyphrases);
	if (sk->statistics) {
		json_put_key(out, "statistics");
		statistics_json(sk->statistics, sk->d, out);
	}
	buf_addz(out, "}");
}
