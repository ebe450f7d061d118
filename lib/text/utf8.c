#include "text/utf8.h"

#include <utf8proc.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

#define HIGH_BITS UINT64_C(0x8080808080808080)

/* Length of the sequence that lead byte c begins, and the bounds of its second byte; 0: none. */
static size_t sequence(unsigned char c, unsigned char *low, unsigned char *high)
{
	*low = 0x80;
	*high = 0xBF;
	if (c >= 0xC2 && c <= 0xDF)
		return 2;
	if (c >= 0xE0 && c <= 0xEF) {
		if (c == 0xE0)
			*low = 0xA0;
		if (c == 0xED)
			*high = 0x9F;
		return 3;
	}
	if (c >= 0xF0 && c <= 0xF4) {
		if (c == 0xF0)
			*low = 0x90;
		if (c == 0xF4)
			*high = 0x8F;
		return 4;
	}
	return 0;
}

/* How many bytes at s form one well-formed sequence (*ok) or one maximal broken part. */
static size_t measure(struct slice s, bool *ok)
{
	const unsigned char *p = (const unsigned char *)s.p;
	unsigned char low, high;
	size_t n;

	*ok = true;
	if (p[0] < 0x80)
		return 1;
	n = sequence(p[0], &low, &high);
	for (size_t i = 1; i < n; i++) {
		if (i >= s.len || p[i] < low || p[i] > high) {
			*ok = false;
			return i;
		}
		low = 0x80;
		high = 0xBF;
	}
	*ok = n > 0;
	return n ? n : 1;
}

uint32_t utf8_next_wide(struct slice *in)
{
	const unsigned char *p = (const unsigned char *)in->p;
	uint32_t cp;
	size_t n;
	bool ok;

	n = measure(*in, &ok);
	*in = slice_from(*in, n);
	if (!ok)
		return CP_BAD;
	cp = p[0] & (0x7Fu >> n);
	for (size_t i = 1; i < n; i++)
		cp = cp << 6 | (p[i] & 0x3Fu);
	return cp;
}

uint32_t utf8_last_wide(struct slice s)
{
	size_t from = s.len;
	uint32_t cp = 0;

	while (from > 0 && s.len - from < 4) {
		from--;
		if (((unsigned char)s.p[from] & 0xC0) != 0x80)
			break;
	}
	for (struct slice rest = slice_from(s, from); rest.len;)
		cp = utf8_next(&rest);
	return cp;
}

/* Thirty-two bytes at a time, then eight: text is mostly this. */
size_t utf8_ascii(struct slice s)
{
	size_t i = 0;
	uint64_t w[4];

	for (; s.len - i >= 32; i += 32) {
		memcpy(w, s.p + i, 32);
		if ((w[0] | w[1] | w[2] | w[3]) & HIGH_BITS)
			break;
	}
	for (; s.len - i >= 8; i += 8) {
		memcpy(w, s.p + i, 8);
		if (w[0] & HIGH_BITS)
			break;
	}
	if (s.len >= 8 && s.len - i < 8) {	/* the last eight, of which some are known */
		memcpy(w, s.p + s.len - 8, 8);
		if (!(w[0] & HIGH_BITS))
			return s.len;
	}
	if (s.len >= 4 && s.len < 8) {		/* a name: its first and its last four */
		uint32_t first, last;
		memcpy(&first, s.p, 4);
		memcpy(&last, s.p + s.len - 4, 4);
		if (!((first | last) & (uint32_t)HIGH_BITS))
			return s.len;
	}
	while (i < s.len && (unsigned char)s.p[i] < 0x80)
		i++;
	return i;
}

static bool goes_on(unsigned char c)
{
	return (c & 0xC0) == 0x80;
}

#define LOOK_BACK 3	/* bytes before a byte that may ask for it */

#ifdef __SSE2__

#define WIDE_STEP 32

static __m128i load(const unsigned char *p)
{
	return _mm_loadu_si128((const __m128i *)(const void *)p);
}

static __m128i each(unsigned char c)
{
	return _mm_set1_epi8((char)c);
}

static bool any_over_127(__m128i x)
{
	return _mm_movemask_epi8(x) != 0;
}

static __m128i after(__m128i before, unsigned char c, __m128i bad)
{
	return _mm_and_si128(_mm_cmpeq_epi8(before, each(c)), bad);
}

/*
 * Which of the 16 bytes at p are not as the three before them demand, or are in
 * no UTF-8 (Unicode 15, table 3-7).  A comparison takes bytes as signed numbers.
 */
static __m128i broken_here(const unsigned char *p)
{
	__m128i x = load(p), one = load(p - 1), two = load(p - 2), three = load(p - 3);
	__m128i goes = _mm_cmplt_epi8(x, each(0xC0));
	__m128i must = _mm_or_si128(_mm_subs_epu8(one, each(0xBF)),
				    _mm_or_si128(_mm_subs_epu8(two, each(0xDF)), _mm_subs_epu8(three, each(0xEF))));
	__m128i need_not = _mm_cmpeq_epi8(must, _mm_setzero_si128());
	__m128i never = _mm_or_si128(_mm_cmpeq_epi8(_mm_and_si128(x, each(0xFE)), each(0xC0)),
				     _mm_cmpgt_epi8(_mm_subs_epu8(x, each(0xF4)), _mm_setzero_si128()));
	__m128i second = _mm_or_si128(
		_mm_or_si128(after(one, 0xE0, _mm_cmplt_epi8(x, each(0xA0))),
			     after(one, 0xED, _mm_cmpgt_epi8(x, each(0x9F)))),
		_mm_or_si128(after(one, 0xF0, _mm_cmplt_epi8(x, each(0x90))),
			     after(one, 0xF4, _mm_cmpgt_epi8(x, each(0x8F)))));

	return _mm_or_si128(_mm_cmpeq_epi8(goes, need_not), _mm_or_si128(never, second));
}

/*
 * Goes on from i, where LOOK_BACK bytes are before it and a sequence begins, as
 * long as nothing is broken.  Returns where a sequence begins: the last one of
 * what is good may be left for the others to look at again.
 */
static size_t valid_wide(const unsigned char *p, size_t i, size_t len)
{
	bool open = false;	/* a sequence may go on into the next bytes */

	for (; len - i >= WIDE_STEP; i += WIDE_STEP) {
		__m128i both = _mm_or_si128(load(p + i), load(p + i + 16));
		if (!any_over_127(both) && !open)
			continue;
		if (any_over_127(_mm_or_si128(broken_here(p + i), broken_here(p + i + 16))))
			break;
		open = p[i + WIDE_STEP - 1] >= 0x80;
	}
	if (!open)
		return i;
	while (goes_on(p[--i]))
		;
	return i;
}

#else

static size_t valid_wide(const unsigned char *p, size_t i, size_t len)
{
	(void)p, (void)len;
	return i;
}

#endif

/* Length of the sequence at p if it is one of the usual ones; 0: let measure() see. */
static size_t common_sequence(const unsigned char *p, size_t n)
{
	if (n >= 2 && p[0] >= 0xC2 && p[0] <= 0xDF && goes_on(p[1]))
		return 2;
	if (n >= 3 && p[0] > 0xE0 && p[0] <= 0xEF && p[0] != 0xED && goes_on(p[1]) && goes_on(p[2]))
		return 3;
	return 0;
}

/* Goes on from i sequence by sequence until `enough` bytes are passed, or one is broken. */
static size_t valid_narrow(struct slice s, size_t i, size_t enough)
{
	const unsigned char *p = (const unsigned char *)s.p;

	while (i < enough && i < s.len) {
		if (p[i] < 0x80) {
			i += utf8_ascii(slice_from(s, i));
			continue;
		}
		size_t n = common_sequence(p + i, s.len - i);
		if (n == 0) {
			bool ok;
			n = measure(slice_from(s, i), &ok);
			if (!ok)
				return i;
		}
		i += n;
	}
	return i;
}

size_t utf8_valid(struct slice s)
{
	size_t i = valid_narrow(s, 0, LOOK_BACK);

	if (i >= LOOK_BACK)
		i = valid_wide((const unsigned char *)s.p, i, s.len);
	return valid_narrow(s, i, s.len);
}

size_t utf8_broken(struct slice s, bool *unfinished)
{
	unsigned char low, high;
	bool ok = true;
	size_t n = s.len ? measure(s, &ok) : 0;

	*unfinished = !ok && n == s.len && n < sequence((unsigned char)s.p[0], &low, &high);
	return ok ? 0 : n;
}

size_t utf8_encode(char to[4], uint32_t cp)
{
	if (cp > 0x10FFFF || (cp >= 0xD800 && cp <= 0xDFFF))
		cp = CP_BAD;
	if (cp < 0x80) {
		to[0] = (char)cp;
		return 1;
	}

	size_t n = cp < 0x800 ? 2 : cp < 0x10000 ? 3 : 4;

	for (size_t i = n - 1; i > 0; i--, cp >>= 6)
		to[i] = (char)(0x80 | (cp & 0x3F));
	to[0] = (char)(0xF00u >> n | cp);
	return n;
}

void utf8_put(struct buf *out, uint32_t cp)
{
	buf_reserve(out, 4);
	out->len += utf8_encode(out->p + out->len, cp);
}

size_t utf8_count(struct slice s)
{
	size_t n = 0;

	for (size_t i = 0; i < s.len; i++)
		n += ((unsigned char)s.p[i] & 0xC0) != 0x80;
	return n;
}

static utf8proc_category_t category(uint32_t cp)
{
	return utf8proc_category((utf8proc_int32_t)cp);
}

bool cp_letter_wide(uint32_t cp)
{
	utf8proc_category_t c = category(cp);
	return c >= UTF8PROC_CATEGORY_LU && c <= UTF8PROC_CATEGORY_ME;
}

bool cp_upper_wide(uint32_t cp)
{
	return category(cp) == UTF8PROC_CATEGORY_LU || category(cp) == UTF8PROC_CATEGORY_LT;
}

bool cp_lower_wide(uint32_t cp)
{
	return category(cp) == UTF8PROC_CATEGORY_LL;
}

size_t utf8_capitals(struct slice s)
{
	size_t n = 0;

	while (s.len) {
		uint32_t cp = utf8_next(&s);
		if (cp_lower(cp))
			return 0;
		n += cp_upper(cp);
	}
	return n;
}

bool cp_digit_wide(uint32_t cp)
{
	return category(cp) == UTF8PROC_CATEGORY_ND;
}

bool cp_space_wide(uint32_t cp)
{
	utf8proc_category_t c = category(cp);
	return (c >= UTF8PROC_CATEGORY_ZS && c <= UTF8PROC_CATEGORY_ZP) || cp == 0xFEFF;
}

bool cp_punct_wide(uint32_t cp)
{
	utf8proc_category_t c = category(cp);
	return c >= UTF8PROC_CATEGORY_PC && c <= UTF8PROC_CATEGORY_SO;
}

bool cp_unspaced_wide(uint32_t cp)
{
	static const struct { uint32_t first, last; } ranges[] = {
		{ 0x0E00, 0x0EFF },	/* Thai, Lao */
		{ 0x1000, 0x109F },	/* Myanmar */
		{ 0x1780, 0x17FF },	/* Khmer */
		{ 0x3040, 0x30FF },	/* Hiragana, Katakana */
		{ 0x3400, 0x4DBF },	/* Han, extension A */
		{ 0x4E00, 0x9FFF },	/* Han */
		{ 0xF900, 0xFAFF },	/* Han, compatibility */
		{ 0x20000, 0x3FFFF },	/* Han, the other extensions */
	};

	for (size_t i = 0; i < N_ELEMS(ranges); i++)
		if (cp >= ranges[i].first && cp <= ranges[i].last)
			return true;
	return false;
}

bool cp_terminal_wide(uint32_t cp)
{
	switch (cp) {
	case 0x2026:					/* ellipsis */
	case 0x203C: case 0x203D: case 0x2047: case 0x2048: case 0x2049:
	case 0x061F: case 0x06D4:			/* Arabic question mark, Urdu full stop */
	case 0x0589:					/* Armenian */
	case 0x0964: case 0x0965:			/* danda */
	case 0x0F0D: case 0x0F0E:			/* Tibetan */
	case 0x104A: case 0x104B:			/* Myanmar */
	case 0x1362: case 0x1367:			/* Ethiopic */
	case 0x17D4: case 0x17D5:			/* Khmer */
	case 0x3002: case 0xFF01: case 0xFF0E: case 0xFF1F: case 0xFF61:
		return true;
	}
	return false;
}

uint32_t cp_fold(uint32_t cp)
{
	if (cp < 0x80)
		return cp >= 'A' && cp <= 'Z' ? cp + 32 : cp;
	if (cp == 0x2019 || cp == 0x02BC)
		return '\'';
	return (uint32_t)utf8proc_tolower((utf8proc_int32_t)cp);
}

void utf8_fold(struct buf *out, struct slice s)
{
	while (s.len) {
		uint32_t cp = cp_fold(utf8_next(&s));
		if (cp < 0x80)
			buf_addc(out, (char)cp);
		else
			utf8_put(out, cp);
	}
}

struct slice utf8_trim_wide(struct slice s)
{
	while (s.len) {
		struct slice rest = s;
		if (!cp_space(utf8_next(&rest)))
			break;
		s = rest;
	}
	while (s.len && cp_space(utf8_last(s))) {
		do
			s.len--;
		while (s.len && ((unsigned char)s.p[s.len] & 0xC0) == 0x80);
	}
	return s;
}
