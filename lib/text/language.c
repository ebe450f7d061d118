#include "text/language.h"

#include "base/mem.h"
#include "text/ascii_mask.h"
#include "text/utf8.h"
#include "text/words.h"

#include <stdlib.h>

#define LANGUAGES_MAX 64
#define SLOTS 8192		/* a power of two, over twice the words of the table */
#define LETTER_SLOTS 512
#define WORDS_MAX 200		/* of a text */
#define LETTERS_MIN 16		/* of a script that one language has */
#define WORDS_MIN 5
#define POINTS 12		/* of a word that one language has; two share them */
#define LETTER_POINTS 6

struct languages {
	unsigned char script[LANGUAGES_MAX];	/* that each row is written in */
	struct language_slot { uint64_t key, bits; } words[SLOTS], letters[LETTER_SLOTS];	/* which rows have it */
};

enum script {
	SCRIPT_LATIN, SCRIPT_CYRILLIC, SCRIPT_ARABIC, SCRIPT_DEVANAGARI, N_MIXED,
	SCRIPT_HAN = N_MIXED, SCRIPT_KANA, SCRIPT_HANGUL, SCRIPT_GREEK, SCRIPT_HEBREW, SCRIPT_ARMENIAN,
	SCRIPT_GEORGIAN, SCRIPT_BENGALI, SCRIPT_GURMUKHI, SCRIPT_GUJARATI, SCRIPT_TAMIL, SCRIPT_TELUGU,
	SCRIPT_KANNADA, SCRIPT_MALAYALAM, SCRIPT_SINHALA, SCRIPT_THAI, SCRIPT_LAO, SCRIPT_MYANMAR,
	SCRIPT_ETHIOPIC, SCRIPT_KHMER, N_SCRIPTS
};

/* Source: Unicode's Blocks.txt, without ASCII's.  In order. */
static const struct { uint32_t first, last; enum script script; } blocks[] = {
	{ 0xC0, 0x24F, SCRIPT_LATIN }, { 0x370, 0x3FF, SCRIPT_GREEK },
	{ 0x400, 0x52F, SCRIPT_CYRILLIC }, { 0x530, 0x58F, SCRIPT_ARMENIAN }, { 0x590, 0x5FF, SCRIPT_HEBREW },
	{ 0x600, 0x6FF, SCRIPT_ARABIC }, { 0x900, 0x97F, SCRIPT_DEVANAGARI }, { 0x980, 0x9FF, SCRIPT_BENGALI },
	{ 0xA00, 0xA7F, SCRIPT_GURMUKHI }, { 0xA80, 0xAFF, SCRIPT_GUJARATI }, { 0xB80, 0xBFF, SCRIPT_TAMIL },
	{ 0xC00, 0xC7F, SCRIPT_TELUGU }, { 0xC80, 0xCFF, SCRIPT_KANNADA }, { 0xD00, 0xD7F, SCRIPT_MALAYALAM },
	{ 0xD80, 0xDFF, SCRIPT_SINHALA }, { 0xE00, 0xE7F, SCRIPT_THAI }, { 0xE80, 0xEFF, SCRIPT_LAO },
	{ 0x1000, 0x109F, SCRIPT_MYANMAR }, { 0x10A0, 0x10FF, SCRIPT_GEORGIAN },
	{ 0x1100, 0x11FF, SCRIPT_HANGUL }, { 0x1200, 0x137F, SCRIPT_ETHIOPIC }, { 0x1780, 0x17FF, SCRIPT_KHMER },
	{ 0x1E00, 0x1EFF, SCRIPT_LATIN }, { 0x1F00, 0x1FFF, SCRIPT_GREEK }, { 0x3040, 0x30FF, SCRIPT_KANA },
	{ 0x3400, 0x4DBF, SCRIPT_HAN }, { 0x4E00, 0x9FFF, SCRIPT_HAN }, { 0xAC00, 0xD7AF, SCRIPT_HANGUL },
};

/* The language of a script that has one of note. */
static const char *const script_language[N_SCRIPTS] = {
	[SCRIPT_HAN] = "zh", [SCRIPT_KANA] = "ja", [SCRIPT_HANGUL] = "ko", [SCRIPT_GREEK] = "el",
	[SCRIPT_HEBREW] = "he", [SCRIPT_ARMENIAN] = "hy", [SCRIPT_GEORGIAN] = "ka", [SCRIPT_BENGALI] = "bn",
	[SCRIPT_GURMUKHI] = "pa", [SCRIPT_GUJARATI] = "gu", [SCRIPT_TAMIL] = "ta", [SCRIPT_TELUGU] = "te",
	[SCRIPT_KANNADA] = "kn", [SCRIPT_MALAYALAM] = "ml", [SCRIPT_SINHALA] = "si", [SCRIPT_THAI] = "th",
	[SCRIPT_LAO] = "lo", [SCRIPT_MYANMAR] = "my", [SCRIPT_ETHIOPIC] = "am", [SCRIPT_KHMER] = "km",
};

/* Languages of the rows by script; all others are written in Latin letters. */
static const struct { const char *code; enum script script; } row_scripts[] = {
	{ "ar", SCRIPT_ARABIC }, { "be", SCRIPT_CYRILLIC }, { "bg", SCRIPT_CYRILLIC }, { "fa", SCRIPT_ARABIC },
	{ "hi", SCRIPT_DEVANAGARI }, { "kk", SCRIPT_CYRILLIC }, { "mk", SCRIPT_CYRILLIC },
	{ "mr", SCRIPT_DEVANAGARI }, { "ne", SCRIPT_DEVANAGARI }, { "ru", SCRIPT_CYRILLIC },
	{ "sr", SCRIPT_CYRILLIC }, { "uk", SCRIPT_CYRILLIC }, { "ur", SCRIPT_ARABIC },
};

/* Letters that few languages of a script have.  Source: CLDR, exemplar characters. */
static const struct { const char *letters, *codes; } letter_rows[] = {
	{ "ß", "de" }, { "ñ", "es gl eu" }, { "ãõ", "pt" }, { "å", "sv da no" }, { "øæ", "da no" }, { "þð", "is" },
	{ "őű", "hu" }, { "łśźżćń", "pl" }, { "ąę", "pl lt" }, { "řěů", "cs" }, { "ľĺŕ", "sk" }, { "șță", "ro" },
	{ "ğış", "tr" }, { "ëq", "sq" }, { "āēīģķļņ", "lv" }, { "ėįų", "lt" },
	{ "ơưđạảấầẩậắằặẹẻếềểệịọỏốồổộớờởợụủứừửựỳỹ", "vi" },
	{ "œùû", "fr" }, { "ŵŷ", "cy" }, { "õü", "et" }, { "ïç·", "ca" }, { "čšž", "cs sk sl hr lv lt" },
	{ "ыэ", "ru be kk" }, { "ё", "ru be" }, { "їєґ", "uk" }, { "і", "uk be kk" }, { "ў", "be" },
	{ "ћђ", "sr" }, { "јљњџ", "sr mk" }, { "ќѓѕ", "mk" }, { "ъ", "bg" }, { "әғқңөұүһ", "kk" },
	{ "پچگژ", "fa ur" }, { "یک", "fa ur" }, { "ٹڈڑےہںھ", "ur" }, { "ةيكى", "ar" }, { "ळ", "mr" },
};

/* Other codes of a language of the rows, or of one that its texts cannot be told from.  Source: BCP 47. */
static const struct { const char *tag, *code; } same_languages[] = {
	{ "bs", "hr" }, { "cmn", "zh" }, { "fil", "tl" }, { "in", "id" }, { "iw", "he" }, { "nb", "no" },
	{ "nn", "no" }, { "sh", "hr" }, { "sr", "hr" }, { "yue", "zh" },
};

/* The slot of a key in a table of a power of two; an empty one if it has none yet. */
static size_t find(const struct language_slot *slots, size_t n, uint64_t key)
{
	size_t i = (key ^ key >> 32) & (n - 1);

	while (slots[i].bits && slots[i].key != key)
		i = (i + 1) & (n - 1);
	return i;
}

static void add(struct language_slot *slots, size_t n, uint64_t key, uint64_t bits)
{
	size_t i = find(slots, n, key);

	slots[i].key = key;
	slots[i].bits |= bits;
}

/* The rows of codes parted by blanks. */
static uint64_t rows_of(const char *codes)
{
	struct slice rest = slice_z(codes), code;
	uint64_t bits = 0;

	while (slice_word(&rest, &code))
		for (size_t i = 0; i < n_language_rows; i++)
			if (slice_is(code, language_rows[i].code))
				bits |= UINT64_C(1) << i;
	return bits;
}

static enum script row_script(size_t row)
{
	for (size_t i = 0; i < N_ELEMS(row_scripts); i++)
		if (strcmp(row_scripts[i].code, language_rows[row].code) == 0)
			return row_scripts[i].script;
	return SCRIPT_LATIN;
}

struct languages *languages_new(void)
{
	struct languages *set = mem_grow(NULL, 1, sizeof(*set));

	memset(set, 0, sizeof(*set));
	for (size_t i = 0; i < n_language_rows && i < LANGUAGES_MAX; i++) {
		struct slice rest = slice_z(language_rows[i].words), word;
		set->script[i] = (unsigned char)row_script(i);
		while (slice_word(&rest, &word))
			add(set->words, SLOTS, word_hash(word), UINT64_C(1) << i);
	}
	for (size_t i = 0; i < N_ELEMS(letter_rows); i++) {
		struct slice rest = slice_z(letter_rows[i].letters);
		while (rest.len)
			add(set->letters, LETTER_SLOTS, utf8_next(&rest), rows_of(letter_rows[i].codes));
	}
	return set;
}

void languages_free(struct languages *set)
{
	free(set);
}

/* Of a code point outside ASCII. */
static enum script script_of(uint32_t cp)
{
	size_t low = 0, high = N_ELEMS(blocks);

	while (low < high) {
		size_t mid = low + (high - low) / 2;
		if (cp > blocks[mid].last)
			low = mid + 1;
		else
			high = mid;
	}
	return low < N_ELEMS(blocks) && cp >= blocks[low].first ? blocks[low].script : N_SCRIPTS;
}

struct votes {
	unsigned points[LANGUAGES_MAX], hits[LANGUAGES_MAX];
	unsigned words;
};

static void vote_letter(const struct languages *set, struct votes *v, uint32_t cp)
{
	uint64_t bits = set->letters[find(set->letters, LETTER_SLOTS, cp)].bits;

	for (; bits; bits &= bits - 1)
		v->points[mask_first(bits)] += LETTER_POINTS;
}

static void vote_word(const struct languages *set, struct votes *v, uint64_t hash)
{
	uint64_t bits = set->words[find(set->words, SLOTS, hash)].bits;
	unsigned n = mask_count(bits), points = n > POINTS ? 1 : n ? POINTS / n : 0;

	v->words++;
	for (; bits; bits &= bits - 1) {
		unsigned k = mask_first(bits);
		v->points[k] += points;
		v->hits[k]++;
	}
}

#define RARE_MAX 64	/* letters outside ASCII that are looked up */

static void vote(const struct languages *set, struct votes *v, struct slice text)
{
	struct word room[WORDS_MAX];
	struct words words = { room, 0, WORDS_MAX };
	unsigned rare = 0;

	words_split_some(&words, text);
	for (size_t i = 0; i < words.n; i++)
		vote_word(set, v, room[i].hash);
	while (rare < RARE_MAX && (text = slice_from(text, utf8_ascii(text))).len) {
		uint32_t cp = cp_fold(utf8_next(&text));
		if (cp >= 0x80 && cp_letter(cp)) {
			vote_letter(set, v, cp);
			rare++;
		}
	}
}

bool language_is(struct slice tag, const char *code)
{
	size_t n = 0;

	while (n < tag.len && is_letter(tag.p[n]))
		n++;
	tag = slice_first(tag, n);
	if (slice_ieq_z(tag, code))
		return true;
	for (size_t i = 0; i < N_ELEMS(same_languages); i++)
		if (slice_ieq_z(tag, same_languages[i].tag) && strcmp(same_languages[i].code, code) == 0)
			return true;
	return false;
}

/* The row of the script with the most points; the tag's own if it comes close. */
static const char *choose(const struct languages *set, const struct votes *v, enum script script,
			  struct slice tag)
{
	size_t best = n_language_rows, second = n_language_rows, said = n_language_rows;

	for (size_t i = 0; i < n_language_rows; i++) {
		if (set->script[i] != script)
			continue;
		if (tag.len && language_is(tag, language_rows[i].code))
			said = i;
		if (best == n_language_rows || v->points[i] > v->points[best]) {
			second = best;
			best = i;
		} else if (second == n_language_rows || v->points[i] > v->points[second]) {
			second = i;
		}
	}
	if (v->words < WORDS_MIN || v->hits[best] < 2 || v->hits[best] * 12 < v->words)
		return "";
	if (said < n_language_rows && v->points[said] * 5 >= v->points[best] * 4 && v->hits[said])
		return language_rows[said].code;
	if (v->points[best] * 20 < v->points[second] * 21)
		return "";
	return language_rows[best].code;
}

/* How many letters of ASCII s has: compilers count sixteen together, as long as a byte holds the sum. */
static unsigned count_letters(struct slice s)
{
	unsigned all = 0;

	for (size_t i = 0; i < s.len;) {
		size_t end = s.len - i < UINT8_MAX ? s.len : i + UINT8_MAX;
		uint8_t n = 0;
		for (; i < end; i++)
			n = (uint8_t)(n + is_letter(s.p[i]));
		all += n;
	}
	return all;
}

const char *language_of(const struct languages *set, struct slice text, struct slice tag)
{
	unsigned letters[N_SCRIPTS + 1] = { 0 };
	struct slice rest = text = slice_first(text, LANGUAGE_BYTES);
	enum script most = SCRIPT_LATIN;
	struct votes v = { { 0 }, { 0 }, 0 };

	while (rest.len) {
		size_t plain = utf8_ascii(rest);
		letters[SCRIPT_LATIN] += count_letters(slice_first(rest, plain));
		rest = slice_from(rest, plain);
		if (rest.len)
			letters[script_of(utf8_next(&rest))]++;
	}
	for (enum script s = 0; s < N_SCRIPTS; s++)
		if (letters[s] > letters[most])
			most = s;
	if (most == SCRIPT_HAN && letters[SCRIPT_KANA] * 10 > letters[SCRIPT_HAN])
		most = SCRIPT_KANA;
	if (most >= N_MIXED)
		return letters[most] >= LETTERS_MIN ? script_language[most] : "";
	vote(set, &v, text);
	return choose(set, &v, most, tag);
}
