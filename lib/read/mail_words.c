#include "read/mail_words.h"

#include "text/mail.h"
#include "text/utf8.h"

#define MAX_LEAD 400		/* bytes of the lines that lead to a quotation */

/* Verbs of the lines that lead to a quotation.  Source: the programs named, in their languages. */
static const struct { const char *verb, *source; } verbs[] = {
	{ "a écrit", "Gmail, Thunderbird fr" }, { "escreveu", "Gmail pt" },
	{ "escribió", "Gmail, Thunderbird es" }, { "ha scritto", "Gmail, Thunderbird it" },
	{ "het volgende geschreven", "Gmail nl" }, { "kirjoitti", "Gmail fi" },
	{ "napisał", "Gmail pl" }, { "napsal", "Gmail cs" }, { "said", "Gnus" },
	{ "schreef", "Thunderbird nl" }, { "schrieb", "Gmail, Thunderbird de" },
	{ "scrisse", "Mutt it" }, { "skrev", "Gmail da, nb, sv" }, { "wrote", "Gmail, Thunderbird en" },
	{ "writes", "Gnus" }, { "yazdı", "Gmail tr" }, { "написал", "Gmail ru" },
	{ "пишет", "Thunderbird ru" }, { "写道", "Gmail zh" },
};

/* What stands between dashes above a mail that is not marked line by line. */
static const struct { const char *title, *source; } originals[] = {
	{ "Original Message", "Outlook en" }, { "Original message", "Outlook en" },
	{ "Forwarded message", "Gmail en" }, { "Forwarded Message", "Thunderbird en" },
	{ "Ursprüngliche Nachricht", "Outlook de" }, { "Weitergeleitete Nachricht", "Thunderbird de" },
	{ "Message d'origine", "Outlook fr" }, { "Message transféré", "Thunderbird fr" },
	{ "Mensaje original", "Outlook es" }, { "Mensaje reenviado", "Thunderbird es" },
	{ "Messaggio originale", "Outlook it" }, { "Mensagem original", "Outlook pt" },
	{ "Oorspronkelijk bericht", "Outlook nl" }, { "Исходное сообщение", "Outlook ru" },
};

static bool has_digit(struct slice s)
{
	for (size_t i = 0; i < s.len; i++)
		if (is_digit(s.p[i]))
			return true;
	return false;
}

/* The end of s from its last word with a digit or an "AM" on: the name after a date. */
static struct slice after_date(struct slice s)
{
	struct slice rest = s, word, name = s;

	while (slice_word(&rest, &word))
		if ((has_digit(word) && slice_chr(word, '@') == word.len) || slice_ieq(word, SLICE("am")) ||
		    slice_ieq(word, SLICE("pm")) || slice_ieq(word, SLICE("at")))
			name = rest;
	return name;
}

/* The name in what stands before or after the verb: after the date, without address and commas. */
static struct slice name_in(struct slice s)
{
	struct slice name;

	s = after_date(s);
	name = slice_trim(slice_first(s, slice_chr(s, '<')));
	while (name.len && strchr(",:;", *name.p))
		name = slice_ltrim(slice_from(name, 1));
	while (slice_chr(name, ',') < name.len)
		name = slice_ltrim(slice_from(name, slice_chr(name, ',') + 1));
	return name.len ? mail_name(name) : mail_name(s);
}

bool mail_leads(struct slice lines, struct slice *who)
{
	struct slice s = utf8_trim(lines), after;
	bool wide = slice_ends(s, SLICE("\xEF\xBC\x9A"));

	if (s.len > MAX_LEAD || (!slice_ends(s, SLICE(":")) && !wide))
		return false;
	s = slice_first(s, s.len - (wide ? 3 : 1));
	for (size_t i = 0; i < N_ELEMS(verbs); i++) {
		size_t at = slice_find(s, slice_z(verbs[i].verb), 0);
		if (at >= s.len)
			continue;
		after = slice_trim(slice_from(s, at + strlen(verbs[i].verb)));
		*who = name_in(after.len > 1 ? after : slice_first(s, at));
		return true;
	}
	return false;
}

bool mail_original(struct slice line)
{
	size_t dashes = 0;

	line = slice_trim(line);
	while (dashes < line.len && line.p[dashes] == '-')
		dashes++;
	if (dashes < 3)
		return false;
	line = slice_ltrim(slice_from(line, dashes));
	for (size_t i = 0; i < N_ELEMS(originals); i++)
		if (slice_starts_z(line, originals[i].title))
			return true;
	return false;
}
