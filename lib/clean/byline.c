#include "clean/byline.h"

#include "base/table.h"
#include "text/date.h"
#include "text/utf8.h"
#include "text/words.h"

#define NAME_WORDS 8
#define NAME_BYTES 90

/* What stands before names.  Longer ones first.  Source: bylines of news sites; W3Techs' languages. */
static const char *const leads[] = {
	"about the author", "article written by", "blog post by", "contributed by", "guest post by", "post author",
	"posted by", "published by", "submitted by", "reported by", "written by", "story by", "words by",
	"text by", "article by", "review by", "created by", "started by", "asked by", "authored by",
	"geschrieben von", "verfasst von", "escrito por", "publicado por", "scritto da", "rédigé par",
	"publié par", "geschreven door", "skrevet av", "skrevet af", "author(s)", "authors", "author", "autore",
	"autorin", "autor", "auteur", "автор", "作者", "記者", "记者", "文／", "文/", "byline", "by", "von",
	"par", "por", "di", "door", "av", "af", "przez", "op", "yazan",
};

/* What ends names, with white space before it.  Source: bylines of news sites, blogs and forums. */
static const char *const tails[] = {
	"|", "\xC2\xB7", "\xE2\x80\xA2", "\xE2\x80\x93", "\xE2\x80\x94", "-", "//", "\xC2\xBB", ">", "@", "(",
	"last updated", "updated", "published", "posted", "modified", "edited", "edited by", "reviewed", "fact checked",
	"medically reviewed", "written", "on", "in", "at", "for", "follow", "followed", "read", "view", "share",
	"contact", "email", "posts:", "joined", "joined:", "messages:", "is", "has", "was", "minute", "min", "comments",
	"see", "more", "about", "bio", "full bio", "this", "who", "last edited", "first published", "originally",
};

/* Offices behind a name, at its end.  Source: bylines of news sites. */
static const char *const offices[] = {
	"author", "blogger", "columnist", "contributor", "correspondent", "editor", "editor-in-chief", "founder",
	"freelancer", "journalist", "member", "moderator", "owner", "producer", "reporter", "reviewer", "writer",
};
static const char *const office_kinds[] = {
	"associate", "chief", "contributing", "deputy", "executive", "former", "freelance", "guest", "lead",
	"managing", "news", "political", "senior", "sports", "staff", "technology",
};

/* What is no name though it stands where one would. */
static const char *const nobodies[] = {
	"account", "admin", "administrator", "all posts", "anonymous", "author", "authors", "byline",
	"cancel", "close", "content", "contributor", "default", "editor", "fail", "guest", "he",
	"here", "log in", "login", "more", "name", "no author", "none", "null", "profile", "register",
	"root", "share", "she", "sign in", "sign up", "subscribe", "super user", "test", "the author",
	"they", "undefined", "unknown", "user", "view all", "view profile", "we", "webmaster",
	"website",
};

/* Whether s begins with the words of z, and a word ends there. */
static bool begins(struct slice s, const char *z, size_t *n)
{
	struct slice rest;

	*n = strlen(z);
	if (!slice_istarts_z(s, z)) {
		struct buf folded = BUF_INIT;	/* of other scripts: Автор */
		bool same;
		if ((unsigned char)*z < 0x80)
			return false;
		utf8_fold(&folded, slice_first(s, *n));
		same = slice_is(buf_slice(&folded), z);
		buf_free(&folded);
		if (!same)
			return false;
	}
	rest = slice_from(s, *n);
	return !rest.len || (unsigned char)*z >= 0xE3 || !cp_letter(utf8_next(&rest));
}

static struct slice without_lead(struct slice s)
{
	for (unsigned round = 0; round < 3; round++) {
		size_t i = 0, n = 0;
		while (i < N_ELEMS(leads) && !begins(s, leads[i], &n))
			i++;
		if (i == N_ELEMS(leads))
			break;
		s = utf8_trim(slice_from(s, n));
		while (s.len && (strchr(":-,|", s.p[0]) || slice_starts(s, SLICE("\xEF\xBC\x9A"))))
			s = utf8_trim(slice_from(s, s.p[0] == '\xEF' ? 3 : 1));
	}
	while (s.len && (s.p[0] == '&' || s.p[0] == '~' || s.p[0] == '@' || s.p[0] == ':' || s.p[0] == '|'))
		s = utf8_trim(slice_from(s, 1));
	return s;
}

/* Whether a word begins what is no part of a name any more. */
static bool is_tail(struct slice rest)
{
	char iso[DATE_ISO_SIZE];
	size_t n;

	for (size_t i = 0; i < N_ELEMS(tails); i++)
		if (begins(rest, tails[i], &n))
			return true;
	return date_read(rest, iso) || (is_digit(rest.p[0]) && slice_chr(slice_first(rest, 12), ' ') < 4);
}

static struct slice without_tail(struct slice s)
{
	size_t i = 0;

	while (i < s.len) {
		while (i < s.len && !is_space(s.p[i]))
			i++;
		while (i < s.len && is_space(s.p[i]))
			i++;
		if (i < s.len && is_tail(slice_from(s, i)))
			return slice_first(s, i);
	}
	return s;
}

static struct slice last_word(struct slice s)
{
	size_t i = s.len;

	while (i > 0 && !is_space(s.p[i - 1]))
		i--;
	return slice_from(s, i);
}

static struct slice bare(struct slice s)
{
	s = utf8_trim(s);
	while (s.len && strchr(",;:|-/", s.p[s.len - 1]))
		s = utf8_trim(slice_first(s, s.len - 1));
	return s;
}

static bool is_office(struct slice word)
{
	while (word.len && strchr(",;:.", word.p[word.len - 1]))
		word.len--;
	return list_ihas(offices, N_ELEMS(offices), word) ||
	       (word.len > 1 && word.p[word.len - 1] == 's' &&
		list_ihas(offices, N_ELEMS(offices), slice_first(word, word.len - 1)));
}

/* "Ann Smith Senior Staff Writer, Sports": cut off from the office on, if two words stay. */
static struct slice without_office(struct slice s)
{
	struct slice rest = s, word, last;
	size_t words = 0;

	while (slice_word(&rest, &word)) {
		if (words++ < 2 || !is_office(word))
			continue;
		s = bare(slice_first(s, (size_t)(word.p - s.p)));
		for (last = last_word(s); list_ihas(office_kinds, N_ELEMS(office_kinds), last) && slice_count_words(s) > 2;
		     last = last_word(s))
			s = bare(slice_first(s, s.len - last.len));
		return s;
	}
	return s;
}

/* Whether it could be what somebody is called: few words, most of them with capitals, no address. */
static bool is_name(struct slice s)
{
	size_t words = slice_count_words(s), capitals = 0, small = 0, digits = 0;
	struct slice rest = s, word;

	if (!s.len || s.len > NAME_BYTES || words > NAME_WORDS || list_ihas(nobodies, N_ELEMS(nobodies), s))
		return false;
	if (slice_find(s, SLICE("://"), 0) < s.len || slice_istarts(s, SLICE("www.")) || slice_chr(s, '{') < s.len ||
	    slice_find(s, SLICE(": "), 0) < s.len || slice_chr(s, '?') < s.len || slice_chr(s, '%') < s.len ||
	    (words > 1 && slice_chr(s, '@') < s.len))
		return false;
	for (size_t i = 0; i < s.len; i++)
		digits += is_digit(s.p[i]);
	while (slice_word(&rest, &word)) {
		uint32_t cp = utf8_next(&word);
		capitals += cp_upper(cp);
		small += cp_lower(cp);
	}
	if (digits == s.len || (words > 2 && digits * 4 > s.len))
		return false;
	return words == 1 ? utf8_count(s) > 1 : words == 2 || (small <= capitals + 1 && small <= words / 2);
}

/* Marks and words between names. */
static const char *const joints[] = {
	", and ", " and ", " & ", " und ", " et ", " e ", " y ", " en ", " och ", " og ", " i ", " и ", " and\xC2\xA0",
	"; ", ", ", "\xE3\x80\x81", "\xEF\xBC\x8C",
};

static size_t joint_at(struct slice s, size_t i)
{
	for (size_t k = 0; k < N_ELEMS(joints); k++)
		if (slice_starts_z(slice_from(s, i), joints[k]))
			return strlen(joints[k]);
	return 0;
}

/* Parts a list of names if each of them has two words or more, or is of a script without blanks. */
static size_t split_names(struct arena *a, struct slice s, struct slices *names)
{
	struct slice part[BYLINE_NAMES_MAX];
	size_t n = 0, start = 0;
	bool office = false;	/* the last piece had one behind its name: what follows may be its desk */

	for (size_t i = 0; i <= s.len && n < BYLINE_NAMES_MAX; i++) {
		size_t joint = i < s.len ? joint_at(s, i) : 0;
		struct slice piece, name;
		if (i < s.len && !joint)
			continue;
		piece = bare(slice_span(s, start, i));
		name = without_office(piece);
		start = i + joint;
		i += joint ? joint - 1 : 0;
		if (n && ((is_office(last_word(piece)) && slice_count_words(piece) < 3) ||
			  (office && name.len == piece.len)))
			continue;
		if (slice_count_words(name) < 2 && !(name.len && (unsigned char)name.p[0] >= 0xE3))
			return 0;
		if (!is_name(name))
			return 0;
		office = name.len < piece.len;
		part[n++] = name;
	}
	for (size_t i = 0; i < n; i++)
		*VEC_PUSH(a, names) = part[i];
	return n;
}

size_t byline_names(struct arena *a, struct slice text, struct slices *names)
{
	struct slice s = without_lead(utf8_trim(slice_first(text, 400)));
	size_t n;

	if (!s.len || is_tail(s))
		return 0;
	s = bare(without_tail(s));
	n = split_names(a, s, names);
	if (n)
		return n;
	s = without_office(s);
	if (!is_name(s))
		return 0;
	*VEC_PUSH(a, names) = s;
	return 1;
}
