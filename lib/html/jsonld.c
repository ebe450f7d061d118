#include "html/jsonld.h"

#include "base/table.h"
#include "html/meta_text.h"
#include "model/json.h"

/* The members that are looked at.  Source: schema.org.  Sorted. */
static const struct { const char *name; enum jsonld_key key; } keys[] = {
	{ "@graph", LD_GRAPH },
	{ "@id", LD_ID },
	{ "@type", LD_TYPE },
	{ "articleBody", LD_ARTICLE_BODY },
	{ "articleSection", LD_SECTION },
	{ "author", LD_AUTHOR },
	{ "creator", LD_CREATOR },
	{ "dateCreated", LD_CREATED },
	{ "dateModified", LD_MODIFIED },
	{ "datePublished", LD_PUBLISHED },
	{ "description", LD_DESCRIPTION },
	{ "headline", LD_HEADLINE },
	{ "image", LD_IMAGE },
	{ "inLanguage", LD_LANGUAGE },
	{ "isPartOf", LD_PART_OF },
	{ "keywords", LD_KEYWORDS },
	{ "license", LD_LICENSE },
	{ "mainEntity", LD_GRAPH },
	{ "mainEntityOfPage", LD_GRAPH },
	{ "name", LD_NAME },
	{ "publisher", LD_PUBLISHER },
	{ "text", LD_TEXT },
	{ "uploadDate", LD_UPLOADED },
	{ "url", LD_URL },
};

/* The types that a page may be of, or that it may belong to.  Source: schema.org.  Sorted. */
static const struct { const char *name; enum jsonld_kind kind; } types[] = {
	{ "APIReference", LD_ARTICLE },
	{ "AboutPage", LD_PAGE },
	{ "AdvertiserContentArticle", LD_ARTICLE },
	{ "AnalysisNewsArticle", LD_ARTICLE },
	{ "Article", LD_ARTICLE },
	{ "BackgroundNewsArticle", LD_ARTICLE },
	{ "BlogPosting", LD_ARTICLE },
	{ "Book", LD_THING },
	{ "CheckoutPage", LD_PAGE },
	{ "CollectionPage", LD_PAGE },
	{ "ContactPage", LD_PAGE },
	{ "Corporation", LD_OWNER },
	{ "Course", LD_THING },
	{ "CreativeWork", LD_THING },
	{ "Dataset", LD_THING },
	{ "DiscussionForumPosting", LD_ARTICLE },
	{ "Episode", LD_THING },
	{ "Event", LD_THING },
	{ "FAQPage", LD_PAGE },
	{ "HowTo", LD_THING },
	{ "ItemPage", LD_PAGE },
	{ "JobPosting", LD_THING },
	{ "LearningResource", LD_THING },
	{ "LiveBlogPosting", LD_ARTICLE },
	{ "MedicalScholarlyArticle", LD_ARTICLE },
	{ "MedicalWebPage", LD_PAGE },
	{ "Movie", LD_THING },
	{ "NewsArticle", LD_ARTICLE },
	{ "NewsMediaOrganization", LD_OWNER },
	{ "OpinionNewsArticle", LD_ARTICLE },
	{ "Organization", LD_OWNER },
	{ "PodcastEpisode", LD_THING },
	{ "Product", LD_THING },
	{ "ProductGroup", LD_THING },
	{ "QAPage", LD_PAGE },
	{ "Question", LD_THING },
	{ "Recipe", LD_ARTICLE },
	{ "Report", LD_ARTICLE },
	{ "ReportageNewsArticle", LD_ARTICLE },
	{ "ReviewNewsArticle", LD_ARTICLE },
	{ "SatiricalArticle", LD_ARTICLE },
	{ "ScholarlyArticle", LD_ARTICLE },
	{ "Service", LD_THING },
	{ "SocialMediaPosting", LD_ARTICLE },
	{ "SoftwareApplication", LD_THING },
	{ "TVEpisode", LD_THING },
	{ "TechArticle", LD_ARTICLE },
	{ "VideoObject", LD_THING },
	{ "WebApplication", LD_THING },
	{ "WebPage", LD_PAGE },
	{ "WebSite", LD_SITE },
};

/* What a key states, for which kinds of objects (up to and with `last`), and how well. */
static const struct { enum jsonld_key key; enum html_fact fact; enum jsonld_kind last; unsigned rank;
		      const char *name; } facts[] = {
	{ LD_HEADLINE, HTML_TITLE, LD_PAGE, 0, "headline" },
	{ LD_NAME, HTML_TITLE, LD_PAGE, 1, "name" },
	{ LD_AUTHOR, HTML_AUTHOR, LD_PAGE, 0, "author" },
	{ LD_CREATOR, HTML_AUTHOR, LD_PAGE, 1, "creator" },
	{ LD_PUBLISHED, HTML_DATE, LD_PAGE, 0, "datePublished" },
	{ LD_UPLOADED, HTML_DATE, LD_PAGE, 1, "uploadDate" },
	{ LD_CREATED, HTML_DATE, LD_PAGE, 2, "dateCreated" },
	{ LD_MODIFIED, HTML_MODIFIED, LD_PAGE, 0, "dateModified" },
	{ LD_PUBLISHER, HTML_SITE, LD_ARTICLE, 0, "publisher" },
	{ LD_NAME, HTML_SITE, LD_OWNER, 1, "name" },
	{ LD_DESCRIPTION, HTML_DESCRIPTION, LD_PAGE, 0, "description" },
	{ LD_LANGUAGE, HTML_LANGUAGE, LD_PAGE, 0, "inLanguage" },
	{ LD_LICENSE, HTML_LICENSE, LD_PAGE, 0, "license" },
	{ LD_SECTION, HTML_SECTION, LD_PAGE, 0, "articleSection" },
	{ LD_KEYWORDS, HTML_TAGS, LD_PAGE, 0, "keywords" },
	{ LD_IMAGE, HTML_IMAGE, LD_PAGE, 0, "image" },
	{ LD_URL, HTML_URL, LD_PAGE, 0, "url" },
};

#define RANKS 4		/* of a kind's keys */
#define LD_DEPTH 8	/* of objects within @graph and mainEntity */
#define LD_LIST_MAX 32	/* values of one key */

struct todo {
	struct slice raw;
	unsigned depth;
};

struct todos {
	struct todo *v;
	size_t n, cap;
};

/* The next string or object's bytes; strings without their quotes. */
static bool take_value(struct json *j, struct slice *value, bool *is_string)
{
	*is_string = json_peek(j) == '"';
	return *is_string ? json_take_string(j, value) : json_skip(j, value);
}

/* The last part of "https://schema.org/Article". */
static struct slice type_name(struct slice s)
{
	for (size_t i = s.len; i-- > 0;)
		if (s.p[i] == '/' || s.p[i] == ':' || s.p[i] == '#')
			return slice_from(s, i + 1);
	return s;
}

/* Calls for each string in a value that is one, or a list of them. */
struct strings {
	struct json j;
	bool list, done;
};

static struct strings strings_of(struct slice raw)
{
	struct strings s = { json_begin(raw), false, raw.p == NULL };

	s.list = raw.p && json_peek(&s.j) == '[' && json_open(&s.j, '[');
	return s;
}

/* The next value: a string's inside, or an object's bytes; numbers and the like are passed over. */
static bool next_value(struct strings *s, struct slice *value, bool *is_string)
{
	for (;;) {
		if (s->done || (s->list && !json_element(&s->j)) || !take_value(&s->j, value, is_string))
			return false;
		s->done = !s->list;
		if (*is_string || (value->len && value->p[0] == '{'))
			return true;
	}
}

static enum jsonld_kind kind_of(struct slice raw)
{
	struct strings s = strings_of(raw);
	enum jsonld_kind best = LD_OTHER;
	struct slice type;
	bool is_string;

	while (next_value(&s, &type, &is_string)) {
		size_t i = is_string ? TABLE_FIND(types, type_name(type)) : N_ELEMS(types);
		if (i < N_ELEMS(types) && types[i].kind < best)
			best = types[i].kind;
	}
	return best;
}

static void later(struct jsonld *ld, struct todos *todos, struct slice raw, unsigned depth)
{
	if (depth < LD_DEPTH && raw.len && (raw.p[0] == '{' || raw.p[0] == '['))
		*VEC_PUSH(ld->a, todos) = (struct todo){ raw, depth };
}

static void read_object(struct jsonld *ld, struct todos *todos, const struct todo *at, uint32_t node)
{
	struct json j = json_begin(at->raw);
	struct jsonld_object o = { .kind = LD_OTHER, .node = node };
	struct slice name, value;

	json_open(&j, '{');
	while (json_member(&j, &name) && json_peek(&j) && json_skip(&j, &value)) {
		size_t i = TABLE_FIND(keys, name);
		if (i == N_ELEMS(keys))
			continue;
		if (keys[i].key == LD_GRAPH)
			later(ld, todos, value, at->depth + 1);
		else if (!o.field[keys[i].key].p)
			o.field[keys[i].key] = value;
	}
	o.kind = kind_of(o.field[LD_TYPE]);
	if (o.kind != LD_OTHER || o.field[LD_ID].p)
		*VEC_PUSH(ld->a, &ld->objects) = o;
}

static void read_list(struct jsonld *ld, struct todos *todos, const struct todo *at)
{
	struct json j = json_begin(at->raw);
	struct slice value;

	json_open(&j, '[');
	while (json_element(&j) && json_skip(&j, &value))
		later(ld, todos, value, at->depth + 1);
}

void jsonld_read(struct jsonld *ld, struct slice text, uint32_t node)
{
	struct todos todos = { NULL, 0, 0 };
	struct json j = json_begin(text);
	struct slice value;

	while (json_peek(&j) && json_skip(&j, &value))
		later(ld, &todos, value, 0);
	if (!json_done(&j)) {
		todos.n = 0;
		j = json_begin(jsonld_mend(ld->a, text));
		while (json_peek(&j) && json_skip(&j, &value))
			later(ld, &todos, value, 0);
	}
	for (size_t i = 0; i < todos.n && ld->objects.n < JSONLD_MAX_OBJECTS; i++) {
		struct todo at = todos.v[i];	/* the list may move */
		if (at.raw.p[0] == '{')
			read_object(ld, &todos, &at, node);
		else
			read_list(ld, &todos, &at);
	}
}

/* The member of an object that is a string, raw; .p == NULL if there is none. */
static struct slice member(struct slice object, const char *wanted)
{
	struct json j = json_begin(object);
	struct slice name, value;
	bool is_string;

	json_open(&j, '{');
	while (json_member(&j, &name) && json_peek(&j) && take_value(&j, &value, &is_string))
		if (is_string && slice_is(name, wanted))
			return value;
	return (struct slice){ NULL, 0 };
}

/* The name of the object that has this id, raw. */
static struct slice name_by_id(const struct jsonld *ld, struct slice id)
{
	for (size_t i = 0; i < ld->objects.n; i++) {
		const struct slice *field = ld->objects.v[i].field;
		struct slice own = field[LD_ID], name = field[LD_NAME];
		if (own.len == id.len + 2 && name.len > 2 && name.p[0] == '"' &&
		    slice_eq(slice_span(own, 1, own.len - 1), id))
			return slice_span(name, 1, name.len - 1);
	}
	return (struct slice){ NULL, 0 };
}

/* What an object is called; an image or a license by its address, if it has one. */
static struct slice name_of(const struct jsonld *ld, enum html_fact fact, struct slice object)
{
	static const char *const names[] = { "name", "@value", "alternateName", "title" };
	static const char *const addresses[] = { "url", "contentUrl", "@id" };
	bool address = fact == HTML_IMAGE || fact == HTML_LICENSE;
	const char *const *v = address ? addresses : names;
	size_t n = address ? N_ELEMS(addresses) : N_ELEMS(names);
	struct slice value, id;

	for (size_t i = 0; i < n; i++) {
		value = member(object, v[i]);
		if (value.len)
			return value;
	}
	id = member(object, "@id");
	return id.len ? name_by_id(ld, id) : id;
}

static void state_fact(struct jsonld *ld, struct html_meta *meta, const struct jsonld_object *o,
		       size_t row, unsigned group)
{
	struct strings s = strings_of(o->field[facts[row].key]);
	struct slice value;
	bool is_string;

	for (size_t n = 0; n < LD_LIST_MAX && next_value(&s, &value, &is_string); n++) {
		if (!is_string)
			value = name_of(ld, facts[row].fact, value);
		html_meta_state(meta, ld->a, &(struct html_statement){
			.fact = facts[row].fact, .voice = HTML_BY_JSON, .key = facts[row].name,
			.rank = (unsigned)o->kind * RANKS + facts[row].rank,
			.value = meta_plain(ld->a, json_text(ld->a, value)), .node = o->node, .group = group });
	}
}

static void state_types(struct jsonld *ld, struct html_meta *meta, struct slice raw)
{
	struct strings s = strings_of(raw);
	struct slice type;
	bool is_string;

	while (next_value(&s, &type, &is_string))
		if (is_string && meta->types.n < HTML_MAX_STATEMENTS)
			*VEC_PUSH(ld->a, &meta->types) = json_text(ld->a, type_name(type));
}

static void longer(struct slice *best, struct slice raw)
{
	if (raw.len > best->len && raw.p[0] == '"')
		*best = raw;
}

static struct slice string_text(struct arena *a, struct slice raw)
{
	return raw.len > 2 ? meta_plain(a, json_text(a, slice_span(raw, 1, raw.len - 1))) :
			     (struct slice){ NULL, 0 };
}

void jsonld_state(struct jsonld *ld, struct html_meta *meta)
{
	struct slice body = { NULL, 0 };

	for (size_t i = 0; i < ld->objects.n; i++) {
		const struct jsonld_object *o = &ld->objects.v[i];
		if (o->kind == LD_OTHER)
			continue;
		state_types(ld, meta, o->field[LD_TYPE]);
		for (size_t k = 0; k < N_ELEMS(facts); k++) {
			bool site = facts[k].fact == HTML_SITE;
			if (o->kind > facts[k].last || (site && facts[k].key == LD_NAME && o->kind < LD_SITE))
				continue;
			state_fact(ld, meta, o, k, (unsigned)i + 1);
		}
		longer(&body, o->field[LD_ARTICLE_BODY]);
		if (o->kind == LD_ARTICLE)
			longer(&body, o->field[LD_TEXT]);
	}
	meta->body = string_text(ld->a, body);
}
