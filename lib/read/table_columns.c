#include "read/table_columns.h"

#include "text/clock.h"
#include "text/date.h"

#include <stdio.h>

#define NAME_MAX_BYTES 64

/*
 * Names in lower case without blanks and marks.  Of two columns of a kind, the
 * one whose name stands first here is taken.  [daic] DAIC-WOZ; [annomi] AnnoMI;
 * [meld] MELD and MESC; [chat] exports of chat programs, chat-miner,
 * DiscordChatExporter; [elan] ELAN and Praat; [stt] speech-to-text services,
 * Whisper; [sets] dialogue data sets; the words of other languages for these.
 */
static const struct { const char *name; enum column column; int64_t unit; const char *source; } names[] = {
	{ "speaker", COLUMN_SPEAKER, 0, "daic, meld, sets" },
	{ "speakername", COLUMN_SPEAKER, 0, "stt" },
	{ "interlocutor", COLUMN_SPEAKER, 0, "annomi" },
	{ "author", COLUMN_SPEAKER, 0, "chat" },
	{ "authorname", COLUMN_SPEAKER, 0, "chat" },
	{ "sender", COLUMN_SPEAKER, 0, "chat" },
	{ "sendername", COLUMN_SPEAKER, 0, "chat" },
	{ "from", COLUMN_SPEAKER, 0, "chat" },
	{ "fromname", COLUMN_SPEAKER, 0, "chat" },
	{ "username", COLUMN_SPEAKER, 0, "chat" },
	{ "nick", COLUMN_SPEAKER, 0, "chat" },
	{ "nickname", COLUMN_SPEAKER, 0, "chat" },
	{ "user", COLUMN_SPEAKER, 0, "chat" },
	{ "participant", COLUMN_SPEAKER, 0, "elan" },
	{ "character", COLUMN_SPEAKER, 0, "sets: film scripts" },
	{ "player", COLUMN_SPEAKER, 0, "sets: plays" },
	{ "tier", COLUMN_SPEAKER, 0, "elan" },
	{ "name", COLUMN_SPEAKER, 0, "stt" },
	{ "who", COLUMN_SPEAKER, 0, "sets" },
	{ "speakerid", COLUMN_SPEAKER, 0, "sets" },
	{ "userid", COLUMN_SPEAKER, 0, "chat" },
	{ "authorid", COLUMN_SPEAKER, 0, "chat" },
	{ "speakerlabel", COLUMN_SPEAKER, 0, "stt" },
	{ "channel", COLUMN_SPEAKER, 0, "stt" },
	{ "sprecher", COLUMN_SPEAKER, 0, "de" }, { "absender", COLUMN_SPEAKER, 0, "de" },
	{ "locuteur", COLUMN_SPEAKER, 0, "fr" }, { "hablante", COLUMN_SPEAKER, 0, "es" },
	{ "falante", COLUMN_SPEAKER, 0, "pt" }, { "parlante", COLUMN_SPEAKER, 0, "it" },
	{ "spreker", COLUMN_SPEAKER, 0, "nl" },

	{ "role", COLUMN_ROLE, 0, "sets" },
	{ "speakerrole", COLUMN_ROLE, 0, "sets" },

	{ "utterancetext", COLUMN_TEXT, 0, "annomi" },
	{ "utterance", COLUMN_TEXT, 0, "meld" },
	{ "text", COLUMN_TEXT, 0, "stt, sets" },
	{ "message", COLUMN_TEXT, 0, "chat" },
	{ "messagetext", COLUMN_TEXT, 0, "chat" },
	{ "content", COLUMN_TEXT, 0, "chat" },
	{ "transcript", COLUMN_TEXT, 0, "stt" },
	{ "transcription", COLUMN_TEXT, 0, "stt" },
	{ "sentence", COLUMN_TEXT, 0, "sets" },
	{ "turntext", COLUMN_TEXT, 0, "sets" },
	{ "playerline", COLUMN_TEXT, 0, "sets: plays" },
	{ "dialogue", COLUMN_TEXT, 0, "sets: film scripts" },
	{ "speech", COLUMN_TEXT, 0, "sets: debates" },
	{ "body", COLUMN_TEXT, 0, "chat" },
	{ "msg", COLUMN_TEXT, 0, "chat" },
	{ "annotation", COLUMN_TEXT, 0, "elan" },
	{ "value", COLUMN_TEXT, 0, "daic" },
	{ "comment", COLUMN_TEXT, 0, "chat: tickets" },
	{ "nachricht", COLUMN_TEXT, 0, "de" }, { "texte", COLUMN_TEXT, 0, "fr" },
	{ "texto", COLUMN_TEXT, 0, "es, pt" }, { "mensaje", COLUMN_TEXT, 0, "es" },
	{ "mensagem", COLUMN_TEXT, 0, "pt" }, { "testo", COLUMN_TEXT, 0, "it" },
	{ "tekst", COLUMN_TEXT, 0, "nl" },

	{ "starttime", COLUMN_START, 1000, "daic, meld, stt" },
	{ "start", COLUMN_START, 1000, "stt" },
	{ "startms", COLUMN_START, 1, "stt" },
	{ "starttimems", COLUMN_START, 1, "stt" },
	{ "startsec", COLUMN_START, 1000, "stt" },
	{ "startseconds", COLUMN_START, 1000, "stt" },
	{ "begin", COLUMN_START, 1000, "elan" },
	{ "begintime", COLUMN_START, 1000, "elan" },
	{ "begintimehhmmssms", COLUMN_START, 1000, "elan" },
	{ "begintimessmsec", COLUMN_START, 1000, "elan" },
	{ "begintimemsec", COLUMN_START, 1, "elan" },
	{ "tmin", COLUMN_START, 1000, "elan: Praat" },
	{ "onset", COLUMN_START, 1000, "sets" },
	{ "timestampms", COLUMN_START, 1, "stt, chat" },
	{ "timestamp", COLUMN_START, 1000, "annomi, chat" },
	{ "datetime", COLUMN_START, 1000, "chat" },
	{ "date", COLUMN_START, 1000, "chat" },
	{ "time", COLUMN_START, 1000, "chat" },
	{ "createdat", COLUMN_START, 1000, "chat" },
	{ "sentat", COLUMN_START, 1000, "chat" },
	{ "messagedate", COLUMN_START, 1000, "chat: iMazing" },
	{ "beginn", COLUMN_START, 1000, "de" }, { "d\xC3\xA9" "but", COLUMN_START, 1000, "fr" },
	{ "inicio", COLUMN_START, 1000, "es" }, { "in\xC3\xAD" "cio", COLUMN_START, 1000, "pt" },
	{ "inizio", COLUMN_START, 1000, "it" },

	{ "stoptime", COLUMN_END, 1000, "daic" },
	{ "endtime", COLUMN_END, 1000, "meld, stt" },
	{ "end", COLUMN_END, 1000, "stt" },
	{ "stop", COLUMN_END, 1000, "stt" },
	{ "endms", COLUMN_END, 1, "stt" },
	{ "endtimems", COLUMN_END, 1, "stt" },
	{ "endsec", COLUMN_END, 1000, "stt" },
	{ "endseconds", COLUMN_END, 1000, "stt" },
	{ "ende", COLUMN_END, 1000, "de" }, { "fin", COLUMN_END, 1000, "fr, es" },
	{ "fim", COLUMN_END, 1000, "pt" }, { "fine", COLUMN_END, 1000, "it" },
	{ "endtimehhmmssms", COLUMN_END, 1000, "elan" },
	{ "endtimessmsec", COLUMN_END, 1000, "elan" },
	{ "endtimemsec", COLUMN_END, 1, "elan" },
	{ "tmax", COLUMN_END, 1000, "elan: Praat" },

	{ "duration", COLUMN_DURATION, 1000, "stt" },
	{ "dur", COLUMN_DURATION, 1000, "sets" },
	{ "durationms", COLUMN_DURATION, 1, "stt" },
	{ "durationhhmmssms", COLUMN_DURATION, 1000, "elan" },
	{ "durationmsec", COLUMN_DURATION, 1, "elan" },

	{ "conversationid", COLUMN_GROUP, 0, "ConvoKit, and what we write" },
	{ "transcriptid", COLUMN_GROUP, 0, "annomi" },
	{ "dialogueid", COLUMN_GROUP, 0, "meld" },
	{ "dialogid", COLUMN_GROUP, 0, "sets" },
	{ "dialid", COLUMN_GROUP, 0, "sets" },
	{ "convid", COLUMN_GROUP, 0, "sets" },
	{ "conversation", COLUMN_GROUP, 0, "sets" },
	{ "sessionid", COLUMN_GROUP, 0, "sets" },
	{ "chatid", COLUMN_GROUP, 0, "chat" },
	{ "callid", COLUMN_GROUP, 0, "stt" },
	{ "meetingid", COLUMN_GROUP, 0, "sets" },
};

/* A name in the form of the table; empty if it is too long for one, or none. */
static struct slice normal(struct slice name, char to[NAME_MAX_BYTES])
{
	size_t n = 0;

	for (size_t i = 0; i < name.len; i++) {
		char c = to_lower(name.p[i]);
		if (!is_digit(c) && (c < 'a' || c > 'z') && (unsigned char)c < 0x80)
			continue;
		if (n == NAME_MAX_BYTES)
			return (struct slice){ NULL, 0 };
		to[n++] = c;
	}
	return (struct slice){ to, n };
}

static size_t find_name(struct slice name)
{
	size_t i = 0;

	if (name.len == 0)
		return N_ELEMS(names);
	while (i < N_ELEMS(names) && !slice_is(name, names[i].name))
		i++;
	return i;
}

bool columns_read(struct columns *c, const struct row *header)
{
	size_t best[N_COLUMNS];
	char room[NAME_MAX_BYTES];

	*c = (struct columns){ .n = header->n };
	for (size_t k = 0; k < N_COLUMNS; k++) {
		c->at[k] = SIZE_MAX;
		best[k] = N_ELEMS(names);
	}
	if (header->n < 2 || header->n > TABLE_MAX_CELLS)
		return false;
	for (size_t i = 0; i < header->n; i++) {
		size_t row = find_name(normal(header->cells[i].raw, room));
		if (row == N_ELEMS(names))
			continue;
		enum column k = names[row].column;
		c->known++;
		if (row >= best[k])
			continue;
		best[k] = row;
		c->at[k] = i;
		c->unit[k] = names[row].unit;
	}
	if (!columns_has(c, COLUMN_SPEAKER)) {
		c->at[COLUMN_SPEAKER] = c->at[COLUMN_ROLE];
		c->at[COLUMN_ROLE] = SIZE_MAX;
	}
	return columns_has(c, COLUMN_TEXT) &&
	       (columns_has(c, COLUMN_SPEAKER) || columns_has(c, COLUMN_START));
}

/* ---- times ---- */

#define EPOCH_MIN INT64_C(100000000)	/* seconds: 1973; as a length, three years */
#define EPOCH_MAX INT64_C(10000000000)	/* seconds: 2286 */

/* "12", "12.345" or "12,5" in thousandths, to the nearest. */
static bool read_number(struct slice s, int64_t *milli)
{
	bool rounded = false;
	size_t i = 0;

	*milli = 0;
	for (; i < s.len && is_digit(s.p[i]); i++) {
		if (*milli > INT64_MAX / 20000)
			return false;
		*milli = *milli * 10 + (s.p[i] - '0') * INT64_C(1000);
	}
	if (i == 0)
		return false;
	if (i < s.len && (s.p[i] == '.' || s.p[i] == ','))
		i++;
	for (int64_t scale = 100; i < s.len && is_digit(s.p[i]); i++, scale /= 10) {
		*milli += scale ? (s.p[i] - '0') * scale : !rounded && s.p[i] >= '5';
		rounded = scale == 0;
	}
	return i == s.len;
}

/* "s", "sec" and "ms" after a number say its unit. */
static struct slice take_unit(struct slice s, int64_t *unit)
{
	static const struct { const char *name; int64_t unit; } units[] = {
		{ "ms", 1 }, { "msec", 1 }, { "sec", 1000 }, { "s", 1000 },
	};

	for (size_t i = 0; i < N_ELEMS(units); i++) {
		if (slice_ends(s, slice_z(units[i].name))) {
			*unit = units[i].unit;
			return slice_rtrim(slice_first(s, s.len - strlen(units[i].name)));
		}
	}
	return s;
}

/* Seconds since 1970 as a date and time (days to date: H. Hinnant, "chrono-compatible date algorithms"). */
static void put_epoch(int64_t seconds, char iso[TIME_ISO_SIZE])
{
	int64_t z = seconds / 86400 + 719468, rest = seconds % 86400;
	int64_t era = z / 146097, doe = z % 146097;
	int64_t yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
	int64_t doy = doe - (365 * yoe + yoe / 4 - yoe / 100), mp = (5 * doy + 2) / 153;
	int64_t day = doy - (153 * mp + 2) / 5 + 1, month = mp < 10 ? mp + 3 : mp - 9;

	snprintf(iso, TIME_ISO_SIZE, "%04d-%02d-%02dT%02d:%02d:%02dZ",
		 (int)(yoe + era * 400 + (month <= 2)) % 10000, (int)month, (int)day,
		 (int)(rest / 3600), (int)(rest / 60 % 60), (int)(rest % 60));
}

static bool read_count(struct slice s, int64_t unit, int64_t *ms, char iso[TIME_ISO_SIZE])
{
	int64_t milli, whole;

	s = take_unit(s, &unit);
	if (!read_number(s, &milli))
		return false;
	whole = milli / 1000;
	if (unit == 1000 && whole >= EPOCH_MIN && whole < EPOCH_MAX) {
		put_epoch(whole, iso);
		*ms = -1;
	} else if (whole >= EPOCH_MIN * 1000 && whole / 1000 < EPOCH_MAX) {
		put_epoch(whole / 1000, iso);
		*ms = -1;
	} else {
		*ms = unit == 1 ? whole : milli;
		return *ms < EPOCH_MAX * 1000;
	}
	return true;
}

/* What may stand after the time of a day: "Z", "+03:00", "UTC". */
static bool is_zone(struct slice s)
{
	if (s.len == 0 || slice_is(s, "Z"))
		return true;
	if ((s.p[0] != '+' && s.p[0] != '-') || s.len > 6)
		return false;
	for (size_t i = 1; i < s.len; i++)
		if (!is_digit(s.p[i]) && s.p[i] != ':')
			return false;
	return s.len > 2;
}

/* "16:34", "16:34:18.7160000", "04:34 PM": the seconds of a day; *rest is what follows. */
static bool read_daytime(struct slice s, int64_t *seconds, struct slice *rest)
{
	size_t n = 0, colons = 0;
	int64_t ms;

	for (; n < s.len && (is_digit(s.p[n]) || s.p[n] == ':' || s.p[n] == '.'); n++)
		colons += s.p[n] == ':';
	if (clock_read(slice_first(s, n), &ms) != n || n == 0)
		return false;
	*seconds = colons == 1 ? ms / 1000 * 60 : ms / 1000;
	*rest = slice_trim(slice_from(s, n));
	bool am = slice_istarts(*rest, SLICE("am")), pm = slice_istarts(*rest, SLICE("pm"));
	if (am || pm) {
		if (*seconds / 3600 < 1 || *seconds / 3600 > 12)
			return false;
		*seconds = *seconds % 43200 + (pm ? 43200 : 0);
		*rest = slice_ltrim(slice_from(*rest, 2));
	}
	if (slice_is(*rest, "UTC") || slice_is(*rest, "GMT"))
		*rest = SLICE("Z");
	return *seconds < 86400;
}

/* A date and nothing else; "19-Jul-21" is of this century. */
static bool read_day(struct slice s, char day[DATE_ISO_SIZE])
{
	char full[32];
	size_t n = s.len;

	if (date_is(s, day))
		return true;
	if (n < 5 || n + 3 > sizeof(full) || !is_digit(s.p[n - 1]) || !is_digit(s.p[n - 2]) ||
	    is_digit(s.p[n - 3]))
		return false;
	snprintf(full, sizeof(full), "%.*s20%.2s", (int)(n - 2), s.p, s.p + n - 2);
	return date_is(slice_z(full), day);
}

/* Where the time of a day begins: the digits before the first colon. */
static size_t daytime_begins(struct slice s)
{
	size_t at = slice_chr(s, ':');

	if (at == s.len)
		return s.len;
	while (at > 0 && is_digit(s.p[at - 1]))
		at--;
	return at;
}

static bool read_moment(struct slice s, char iso[TIME_ISO_SIZE])
{
	char day[DATE_ISO_SIZE];
	size_t at = daytime_begins(s);
	struct slice date = slice_trim(slice_first(s, at)), zone;
	int64_t seconds;

	if (date.len && at < s.len && (date.p[date.len - 1] == 'T' || date.p[date.len - 1] == ','))
		date = slice_rtrim(slice_first(date, date.len - 1));
	if (!read_day(date, day))
		return false;
	if (at == s.len) {
		snprintf(iso, TIME_ISO_SIZE, "%s", day);
		return true;
	}
	if (!read_daytime(slice_from(s, at), &seconds, &zone) || !is_zone(zone))
		return false;
	snprintf(iso, TIME_ISO_SIZE, "%sT%02d:%02d:%02d%.*s", day, (int)(seconds / 3600),
		 (int)(seconds / 60 % 60), (int)(seconds % 60), SLICE_ARG(zone));
	return true;
}

bool table_time(struct slice s, int64_t unit, int64_t *ms, char iso[TIME_ISO_SIZE])
{
	s = slice_trim(s);
	iso[0] = 0;
	*ms = -1;
	if (s.len == 0)
		return false;
	if (clock_read(s, ms) == s.len)
		return true;
	*ms = -1;
	return read_count(s, unit, ms, iso) || read_moment(s, iso);
}
