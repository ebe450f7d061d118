#include "base/mem.h"
#include "model/json.h"
#include "sum/parts.h"
#include "key/sentences.h"
#include "text/language.h"

#include <stdlib.h>

/* The tables that the headings name, each once. */
static struct cues *cues_of(const struct template *t)
{
	const struct cue_table *tables[CUES_MAX];
	size_t n = 0;

	for (size_t i = 0; i < t->headings.n; i++) {
		const struct template_heading *h = &t->headings.v[i];
		for (size_t k = 0; k < h->n_from; k++) {
			size_t at = 0;
			while (at < n && tables[at] != h->from[k])
				at++;
			tables[at] = h->from[k];
			n += at == n;
		}
	}
	return cues_new(tables, n, (struct phrase_rows){ t->rows.v, t->rows.n },
			(struct phrase_rows){ t->asks.v, t->asks.n });
}

static bool has_phrases(const struct template *t)
{
	for (size_t i = 0; t && i < t->headings.n; i++)
		if (t->headings.v[i].key == KEY_PHRASES)
			return true;
	return false;
}

struct summarizer *summarizer_new(const struct lexicon *lex, struct template *template, bool keyphrases)
{
	struct summarizer *s = mem_grow(NULL, 1, sizeof(*s));

	*s = (struct summarizer){ .template = template, .lex = lex };
	if (!template) {
		s->session = template_named("session");
		s->outline = template_named("outline");
	}
	s->cues = cues_of(template ? template : s->session);
	if (keyphrases || has_phrases(template))	/* a third of what is left of a start */
		s->languages = languages_new();
	s->stemmers = stemmers_new();
	return s;
}

void summarizer_free(struct summarizer *s)
{
	if (!s)
		return;
	cues_free(s->cues);
	languages_free(s->languages);
	stemmers_free(s->stemmers);
	template_free(s->template);
	template_free(s->session);
	template_free(s->outline);
	free(s);
}

/* The raw value of a member of the metadata, or an empty slice. */
static struct slice stated(const struct record *r, const char *member)
{
	struct json j = json_begin(record_get(r, "metadata"));
	struct slice key, raw, value = { NULL, 0 };

	if (json_peek(&j) != '{' || !json_open(&j, '{'))
		return value;
	while (json_member(&j, &key))
		if (json_skip(&j, &raw) && slice_is(key, member))
			value = raw;
	return value;
}

struct slice skeleton_title(const struct record *r, struct arena *a)
{
	struct slice title = { NULL, 0 };

	record_member_text(r, a, "metadata", "title", &title);
	return title;
}

struct slice skeleton_name(const struct record *r, struct arena *a)
{
	struct slice id = { NULL, 0 }, session = stated(r, "session");
	struct buf b = BUF_INIT;
	size_t number;

	record_text(r, a, "id", &id);
	if (!slice_number(session, &number))
		return id;
	buf_addf(&b, "Session %zu (", number);
	buf_add(&b, id);
	buf_addz(&b, ")");
	id = arena_dup(a, buf_slice(&b));
	buf_free(&b);
	return id;
}

/* The key sentences as a section. */
static void show_key_sentences(struct skeleton *sk, struct arena *a)
{
	sk->key = (struct entry){ .title = SLICE("Key sentences") };
	key_items(&sk->key.items, &sk->key_sentences, a);
}

void key_items(struct items *out, const struct key_sentences *key, struct arena *a)
{
	for (size_t i = 0; i < key->n; i++) {
		const struct key_found *found = &key->v[i];
		struct item *item = VEC_PUSH(a, out), *answer;
		*item = item_of(&found->at);
		if (!found->answer.text.len)
			continue;
		answer = arena_alloc(a, sizeof(*answer));
		*answer = item_of(&found->answer);
		item->answer = answer;
	}
}

struct key_set *keys_of(struct keys *keys)
{
	if (!keys->read)
		key_read(&keys->set, keys->d, keys->title, keys->stemmer);
	keys->read = true;
	return &keys->set;
}

void skeleton_make(struct skeleton *out, const struct doc *d, struct slice title,
		   const struct summarizer *s, const struct skeleton_opts *opts)
{
	bool talk = doc_is_dialogue(d);
	const struct template *t = s->template ? s->template : talk ? s->session : s->outline;
	struct keys keys = { .d = d, .title = title, .stemmer = stemmers_take(s->stemmers) };

	*out = (struct skeleton){ .title = title, .d = d, .explained = opts->explain };
	out->kind = talk ? SKELETON_SESSION : SKELETON_OUTLINE;
	out->template = s->template ? t->name ? t->name : "" : NULL;
	keyphrases_find(&out->keyphrases, d, s->languages, keys.stemmer, opts->keyphrases);
	template_fill(out, &keys, s, t, opts);
	out->todo = out->sections.n == 0;
	if (opts->key.asked)
		key_sentences_find(&out->key_sentences, keys_of(&keys), &opts->key);
	show_key_sentences(out, d->arena);
	stemmers_give(s->stemmers, keys.stemmer);
}
