#include "read/irc_line.h"

#include "text/utf8.h"

#define MAX_NICK 60		/* bytes */
#define MAX_NICK_WORDS 3	/* nicks have no blanks, names put in their place have */
#define MAX_STAMP 40
#define MAX_UNIX_DIGITS 13

/* Lines about the log itself, in any case, from the line's beginning. */
static const struct {
	const char *begins;
	enum irc_kind kind;
	const char *source;
} log_lines[] = {
	{ "--- log opened ", IRC_OPEN, "irssi" }, { "--- log closed ", IRC_CLOSE, "irssi" },
	{ "--- day changed ", IRC_DAY, "irssi" },
	{ "**** begin logging at ", IRC_OPEN, "XChat, HexChat" },
	{ "**** ending logging at ", IRC_CLOSE, "XChat, HexChat" },
	{ "session start: ", IRC_OPEN, "mIRC" }, { "session ident: ", IRC_OPEN, "mIRC" },
	{ "session time: ", IRC_DAY, "mIRC" }, { "session close: ", IRC_CLOSE, "mIRC" },
	{ "start of #", IRC_OPEN, "mIRC, a saved buffer" },
	{ "end of #", IRC_CLOSE, "mIRC, a saved buffer" },
	{ "[log opened ", IRC_OPEN, "Conversation" }, { "[log closed ", IRC_CLOSE, "Conversation" },
	{ "- {day changed to ", IRC_DAY, "Quassel" },
};

/* What events begin with, after the time.  Longer ones before those that they begin with. */
static const struct { const char *mark, *source; } events[] = {
	{ "-!-", "irssi, bip" }, { "***", "ZNC, Supybot, Quassel" }, { "==", "qwebirc" },
	{ "=!=", "WeeChat" }, { "-->", "XChat, WeeChat, Quassel" }, { "<--", "XChat, WeeChat, Quassel" },
	{ "<->", "Quassel" }, { "---", "XChat" }, { "--\t", "WeeChat" }, { "-- ", "WeeChat" },
	{ "- {", "Quassel" }, { "\xE2\x86\x92", "IRCCloud" }, { "\xE2\x86\x90", "IRCCloud" },
	{ "\xE2\x87\x90", "IRCCloud" }, { "\xE2\x80\xA2", "The Lounge" },
};

/* What actions begin with; the nick comes next. */
static const struct { const char *mark, *source; } actions[] = {
	{ "-*- ", "Quassel" }, { "< * ", "bip" }, { "> * ", "bip" }, { "* | ", "irssi, elho's theme" },
	{ "* ", "mIRC, irssi, ZNC, qwebirc" }, { "*\t", "XChat, HexChat, WeeChat" },
	{ "\xE2\x80\x94 ", "IRCCloud" }, { "Action: ", "eggdrop" },
};

/* What follows the nick where a line is an event, not what /me wrote. */
static const struct { const char *text, *source; } deeds[] = {
	{ "has joined", "mIRC, irssi" }, { "joined #", "eggdrop" }, { "has left", "mIRC, irssi" },
	{ "left #", "eggdrop" }, { "has quit", "irssi" }, { "quit (", "mIRC" },
	{ "is now known as", "mIRC, irssi" }, { "sets mode", "mIRC" }, { "set mode", "mIRC" },
	{ "changes topic to", "mIRC" }, { "has changed the topic", "XChat" },
	{ "changed the topic", "RRSAgent" }, { "set the topic", "ZNC" }, { "sets topic", "eggdrop" },
	{ "was kicked", "mIRC" }, { "has been kicked", "XChat" }, { "has kicked", "XChat" },
	{ "gives channel operator", "XChat" }, { "gives voice", "XChat" },
	{ "removes channel operator", "XChat" }, { "removes voice", "XChat" },
	{ "sets ban", "XChat" }, { "sets channel", "XChat" }, { "kicked from", "eggdrop" },
	{ "\xE2\x86\x92 ", "IRCCloud: a new nick" },
};

static bool is_deed(struct slice text)
{
	text = slice_ltrim(text);
	if (slice_starts(text, SLICE("(")) || slice_starts(text, SLICE("[")))
		text = slice_ltrim(slice_from(text, slice_chr(text, *text.p == '(' ? ')' : ']') + 1));
	for (size_t i = 0; i < N_ELEMS(deeds); i++)
		if (slice_istarts_z(text, deeds[i].text))
			return true;
	return false;
}

/* Whether a nick, or a name in its place, could be it: no mark-up, no sentence. */
static bool is_nick(struct slice s)
{
	if (s.len == 0 || s.len > MAX_NICK || (*s.p == '|' && s.len > 1 && s.p[s.len - 1] == '|'))
		return false;
	for (size_t i = 0; i < s.len; i++)
		if ((unsigned char)s.p[i] < ' ' || strchr("<>=\"/", s.p[i]))
			return false;
	return slice_count_words(s) <= MAX_NICK_WORDS;
}

/* The nick without the mark of its rank before it and the address after it. */
static struct slice bare_nick(struct slice s)
{
	s = slice_trim(s);
	while (s.len > 1 && strchr("@+%&~!.", *s.p))
		s = slice_trim(slice_from(s, 1));
	return slice_rtrim(slice_first(s, slice_chr(s, '!')));
}

/* Seconds since 1970, as some bots write them. */
static size_t unix_time(struct slice s, struct datetime *out)
{
	size_t n = 0;

	while (n < s.len && n <= MAX_UNIX_DIGITS && is_digit(s.p[n]))
		n++;
	*out = (struct datetime)DATETIME_INIT;
	return n >= 9 && n <= MAX_UNIX_DIGITS && n < s.len && s.p[n] == ' ' ? n : 0;
}

/* Reads the time that s begins with. */
static size_t time_read(struct slice s, struct irc_line *out)
{
	size_t n;

	out->time = IRC_DATETIME;
	if ((n = datetime_iso(s, &out->when)) || (n = datetime_clock(s, &out->when)) ||
	    (n = datetime_words(s, &out->when)))
		return out->when.hour >= 0 ? n : 0;
	if (s.len && is_digit(*s.p) && (n = chat_stamp_read(s, &out->stamp)) && !out->stamp.clock_first) {
		out->time = IRC_NUMBERS;
		return n;
	}
	out->time = IRC_NO_TIME;
	return 0;
}

/* "[10:42]" and "(10:42)": in square brackets more may stand, as the user set it. */
static size_t boxed_time(struct slice s, struct irc_line *out)
{
	size_t end = slice_chr(slice_first(s, MAX_STAMP), *s.p == '[' ? ']' : ')'), n;
	struct slice inner = slice_trim(slice_span(s, 1, end));

	if (end >= s.len || end == MAX_STAMP)
		return 0;
	n = time_read(inner, out);
	return n == inner.len || (n && *s.p == '[') ? end + 1 : 0;
}

/* Takes "[10:42]", "10:42:03 ", "(10:42)" off the line. */
static bool take_time(struct slice *line, struct irc_line *out)
{
	struct slice s = *line;
	bool boxed = s.len && (*s.p == '[' || *s.p == '(');
	size_t n = boxed ? boxed_time(s, out) : time_read(slice_first(s, MAX_STAMP), out);

	if (!n && !boxed)
		n = unix_time(s, &out->when);
	s = slice_from(s, n);
	if (n && (boxed || (s.len && is_space(*s.p)))) {
		*line = s;
		return true;
	}
	out->time = IRC_NO_TIME;
	return false;
}

static void read_when(struct slice s, struct irc_line *out)
{
	size_t colon = slice_find(s, SLICE(": "), 0);

	if (datetime_words(s, &out->when) || datetime_iso(s, &out->when) ||
	    datetime_words(slice_from(s, colon + 2), &out->when))
		out->time = IRC_DATETIME;
}

static bool is_log_line(struct slice line, struct irc_line *out)
{
	for (size_t i = 0; i < N_ELEMS(log_lines); i++) {
		struct slice begins = slice_z(log_lines[i].begins);
		if (!slice_istarts(line, begins))
			continue;
		out->kind = log_lines[i].kind;
		out->text = line;
		read_when(slice_from(line, begins.len), out);
		return true;
	}
	return false;
}

/* "<nick> text", "< nick> text", "<nick!user@host> text". */
static bool read_said(struct slice s, struct irc_line *out)
{
	size_t end = slice_chr(slice_first(s, 3 * (size_t)MAX_NICK), '>');

	if (!slice_starts(s, SLICE("<")) || end >= s.len || s.p[end] != '>')
		return false;
	if (end + 1 < s.len && !is_space(s.p[end + 1]))
		return false;
	out->nick = bare_nick(slice_span(s, 1, end));
	if (!is_nick(out->nick))
		return false;
	out->label = slice_first(s, end + 1);
	out->text = slice_from(s, end + 1);
	out->kind = slice_starts(slice_ltrim(out->text), out->nick) &&
		    is_deed(slice_from(slice_ltrim(out->text), out->nick.len)) ? IRC_EVENT : IRC_SAID;
	return true;
}

/* bip: "< nick!user@host: text" of others, "> nick: text" of one's own. */
static bool read_bip(struct slice s, struct irc_line *out)
{
	size_t colon = slice_find(s, SLICE(": "), 0);

	if ((!slice_starts(s, SLICE("< ")) && !slice_starts(s, SLICE("> "))) || colon >= s.len)
		return false;
	out->nick = bare_nick(slice_span(s, 2, colon));
	if (!is_nick(out->nick) || slice_chr(out->nick, ' ') < out->nick.len)
		return false;
	out->kind = IRC_SAID;
	out->label = slice_first(s, colon + 1);
	out->text = slice_from(s, colon + 1);
	return true;
}

/* WeeChat: the nick between tabs; events and actions have their mark in its place. */
static bool read_tabs(struct slice s, struct irc_line *out)
{
	size_t tab;

	if (!slice_starts(s, SLICE("\t")))
		return false;
	s = slice_from(s, 1);
	tab = slice_chr(s, '\t');
	out->nick = bare_nick(slice_first(s, tab));
	if (tab == s.len || !is_nick(out->nick) || strchr("-=*<>", *out->nick.p))
		return false;
	out->kind = IRC_SAID;
	out->label = slice_first(s, tab);
	out->text = slice_from(s, tab + 1);
	return true;
}

/* irssi with elho's theme and its like: "     nick | text", a mark of rank before the nick. */
static bool read_bar(struct slice s, struct irc_line *out)
{
	size_t bar = slice_find(slice_first(s, MAX_NICK + 3), SLICE(" | "), 0);
	struct slice nick = slice_trim(slice_first(s, bar));

	if (bar + 2 > MAX_NICK || bar >= s.len)
		return false;
	if (slice_is(nick, "*"))
		return false;
	out->kind = IRC_EVENT;
	out->text = s;
	if (nick.len == 0 || strchr("-<>", *nick.p) || slice_starts(nick, SLICE("\xC2\xAB")))
		return nick.len > 0;
	out->nick = bare_nick(nick);
	if (!is_nick(out->nick) || slice_chr(out->nick, ' ') < out->nick.len)
		return false;
	out->kind = IRC_SAID;
	out->label = slice_first(s, bar + 2);
	out->text = slice_from(s, bar + 3);
	return true;
}

/* "* nick sits". */
static bool read_action(struct slice s, struct irc_line *out)
{
	for (size_t i = 0; i < N_ELEMS(actions); i++) {
		struct slice rest = slice_z(actions[i].mark), word;
		if (!slice_starts(s, rest))
			continue;
		rest = slice_from(s, rest.len);
		out->text = s;
		out->kind = IRC_EVENT;
		if (!slice_word(&rest, &word) || !is_nick(bare_nick(word)) || is_deed(rest))
			return true;
		out->kind = IRC_ACTION;
		out->nick = bare_nick(word);
		out->label = slice_first(s, (size_t)(word.p - s.p) + word.len);
		out->text = rest;
		return true;
	}
	return false;
}

static bool is_event(struct slice s)
{
	size_t end;

	for (size_t i = 0; i < N_ELEMS(events); i++)
		if (slice_starts_z(s, events[i].mark))
			return true;
	/* a notice: "-nick- text", "-nick:#channel- text" */
	end = slice_find(slice_first(s, MAX_NICK), SLICE("- "), 1);
	return slice_starts(s, SLICE("-")) && end > 1 && end < MAX_NICK && end < s.len &&
	       slice_chr(slice_first(s, end), ' ') == end;
}

void irc_line_read(struct slice line, struct irc_line *out)
{
	struct slice s = line, body;

	*out = (struct irc_line){ .kind = IRC_OTHER, .when = DATETIME_INIT };
	if (is_log_line(line, out))
		return;
	bool timed = take_time(&s, out);
	body = slice_ltrim(s);
	if (timed && is_log_line(body, out))
		return;
	if (read_said(body, out) || (timed && (read_tabs(s, out) || read_bip(body, out) ||
	    read_bar(body, out))) || read_action(body, out))
		return;
	out->text = body;
	out->kind = is_event(body) && (timed || line.p == body.p) ? IRC_EVENT : IRC_OTHER;
}
