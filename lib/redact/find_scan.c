/*
 * find_scan.c - one pass over the bytes: addresses of mail and of pages, and where numbers begin.
 */
#include "redact/find.h"

#include "base/table.h"

/* Endings of names on the net that are taken for one without "www." or a slash.  Source: IANA's root zone, the commonest. */
static const char *const endings[] = {
	"ai", "app", "at", "au", "be", "biz", "br", "ca", "ch", "co", "com", "cz", "de", "dev", "dk", "edu", "es", "eu", "fi", "fm", "fr", "gov",
	"gr", "hu", "ie", "il", "in", "info", "int", "io", "ir", "it", "jp", "ke", "kr", "ly", "me", "mil", "mx", "net", "ng", "nl", "no", "nz",
	"online", "org", "ph", "pk", "pl", "pt", "ro", "ru", "se", "sg", "site", "tr", "tv", "ua", "uk", "us", "xyz", "za",
};

/* Those that are words as well, and need more than a dot: "yes.no", "her.me". */
static const char *const wordy[] = { "at", "be", "in", "io", "is", "it", "me", "no", "us", "app", "online", "site", "se", "es", "de", "fi", "il", "int", "ai", "ch", "ca", "ro", "hu" };

#define DOMAIN_MAX 254	/* bytes, RFC 1035, 2.3.4 */
#define LOCAL_MAX 64	/* RFC 5321, 4.5.3.1.1 */

static bool in_name(char c)
{
	return is_alnum(c) || c == '-' || (unsigned char)c >= 0x80;
}

static bool in_local(char c)
{
	return is_alnum(c) || (c && strchr(".!#$%&'*+/=?^_`{|}~-", c));
}

/* "mail.example.org": where it ends, with its last ending; `at` if it is none. */
static size_t domain_end(struct slice s, size_t at, struct slice *last)
{
	size_t i = at, dots = 0, part = at;

	s = slice_first(s, at + DOMAIN_MAX);
	*last = (struct slice){ NULL, 0 };
	for (; i < s.len; i++) {
		if (in_name(s.p[i]))
			continue;
		if (s.p[i] != '.' || i == part || !is_alnum(byte_at(s, i + 1)))
			break;
		dots++;
		part = i + 1;
	}
	while (i > part && s.p[i - 1] == '-')
		i--;
	*last = slice_span(s, part, i);
	if (!dots || last->len < 2 || last->len > 24)
		return at;
	for (size_t k = 0; k < last->len; k++)
		if (!is_letter(last->p[k]))
			return at;
	return i;
}

/* RFC 5321, 4.1.2: around the sign at byte `at`; what follows it, or `at`. */
static size_t find_email(struct found *f, size_t at, size_t from)
{
	struct slice last;
	size_t start = at, end = domain_end(f->text, at + 1, &last);

	while (start > from && at - start < LOCAL_MAX && in_local(f->text.p[start - 1]))
		start--;
	while (start < at && !is_alnum(f->text.p[start]) && f->text.p[start] != '_')
		start++;
	if (start == at || end == at + 1)
		return at;
	found_add(f, start, end, SORT_EMAIL, 9);
	return end;
}

/* "@name" as people are called on the net: an account. */
static size_t find_handle(struct found *f, size_t at)
{
	static const char *const nobody[] = { "all", "channel", "everyone", "here", "home", "media", "online", "import", "work" };
	size_t i = at + 1;
	bool free = at == 0 || !is_alnum(f->text.p[at - 1]), opens = at == 0 || f->text.p[at - 1] == '\n';

	while (is_alnum(byte_at(f->text, i)) || byte_at(f->text, i) == '_' || (byte_at(f->text, i) == '.' && is_alnum(byte_at(f->text, i + 1))))
		i++;
	struct slice name = slice_span(f->text, at + 1, i);
	if (opens && (i == f->text.len || strchr(":\r\n\t", f->text.p[i])))	/* a header of CHAT, "@Begin" */
		return at;
	if (!free || name.len < 3 || !is_alnum(name.p[0]) || is_digit(name.p[0]) || list_has(nobody, N_ELEMS(nobody), name))
		return at;
	found_add(f, at, i, SORT_ID, 5);
	return i;
}

/* What of a page's address is behind its host: to a blank, without the marks that end a sentence. */
static size_t path_end(struct slice s, size_t from)
{
	size_t i = from;
	bool opened = false;

	while (i < s.len && (unsigned char)s.p[i] > ' ' && !strchr("<>\"`{}|\\^", s.p[i]))
		opened |= s.p[i++] == '(';
	while (i > from && strchr(".,;:!?'*_)]", s.p[i - 1]) && !(opened && s.p[i - 1] == ')'))
		i--;
	return i;
}

/* "https://..." whose colon is at byte `at`. */
static size_t find_scheme(struct found *f, size_t at, size_t from)
{
	size_t start = at, end;

	while (start > from && (is_letter(f->text.p[start - 1]) || f->text.p[start - 1] == '+'))
		start--;
	end = path_end(f->text, at + 3);
	if (start == at || at - start > 12 || end <= at + 3)
		return at;
	found_add(f, start, end, SORT_URL, 8);
	return end;
}

/* A name on the net that begins at byte `at` and has nothing before it: "www.x.org/y", "x.com". */
static size_t find_host(struct found *f, size_t at)
{
	struct slice last;
	size_t end = domain_end(f->text, at, &last);
	bool www, path;

	if (end == at || byte_at(f->text, end) == '@')
		return at;
	www = slice_istarts(slice_from(f->text, at), SLICE("www."));
	path = byte_at(f->text, end) == '/' && is_alnum(byte_at(f->text, end + 1));
	if (!www && !list_ihas(endings, N_ELEMS(endings), last))
		return at;
	if (!www && !path && (list_ihas(wordy, N_ELEMS(wordy), last) || is_upper(last.p[0])))
		return at;
	if (path)
		end = path_end(f->text, end);
	found_add(f, at, end, SORT_URL, 8);
	return end;
}

/* Where a word or number may begin: not within one, nor behind a sign of money. */
static bool opens(struct slice s, size_t at)
{
	char before = at ? s.p[at - 1] : ' ';

	if (is_alnum(before) || before == '$' || before == '#' || before == '_')
		return false;
	if (at > 1 && (before == '.' || before == ',' || before == ':' || before == '/' || before == '-'))
		return !is_digit(s.p[at - 2]);
	return !(at > 1 && ((before == '\xA3' && s.p[at - 2] == '\xC2') || (before == '\xAC' && s.p[at - 2] == '\x82')));
}

void find_scan(struct found *f)
{
	struct slice s = f->text;
	size_t from = 0;	/* what stands before it is part of something */

	for (size_t i = 0; i < s.len;) {
		char c = s.p[i];
		size_t end = i;
		if (c == '@') {
			end = find_email(f, i, from);
			end = end == i ? find_handle(f, i) : end;
		} else if (c == ':' && byte_at(s, i + 1) == '/' && byte_at(s, i + 2) == '/') {
			end = find_scheme(f, i, from);
		} else if (is_digit(c) || c == '+' || c == '(') {
			end = opens(s, i) ? find_number(f, i) : i;
			if (end == i && is_digit(c) && opens(s, i))
				end = find_host(f, i);
		} else if (is_letter(c) && opens(s, i)) {
			while (is_alnum(byte_at(s, end)))	/* most words have no dot behind them */
				end++;
			if (byte_at(s, end) == '.' || byte_at(s, end) == '-')
				end = find_host(f, i) > i ? find_host(f, i) : end;
			i = end > i ? end : i + 1;
			continue;
		}
		if (end > i)
			from = end;
		i = end > i ? end : i + 1;
	}
}
