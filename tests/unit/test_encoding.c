#include "drain.h"
#include "support.h"

#include <iconv.h>

/* Sentences of our own, in the scripts that the encodings are for. */
#define ENGLISH "Ann: It’s good to see you – “how are you?” Ben: I’m well… at the café.\n"
#define FRENCH "Thérapeute : Comment ça va aujourd'hui ? Client : Ça va mieux, même après le dîner.\n"
#define GERMAN "Frau Müller: Schön, daß Sie da sind. Über die Woche habe ich öfter nachgedacht.\n"
#define POLISH "Lekarz: Proszę usiąść. Jak się pan czuje? Pacjent: Już lepiej, dziękuję. Wciąż źle śpię.\n"
#define TURKISH "Doktor: Bugün nasılsınız? Hasta: Teşekkür ederim, iyiyim. Ama geceleri uyuyamıyorum.\n"
#define HUNGARIAN "Orvos: Jó napot, hogy érzi magát? Beteg: Őszintén szólva fáradt vagyok, a fűtés sem jó.\n"
#define LITHUANIAN "Laba diena, kaip šiandien jaučiatės? Truputį geriau, bet vis dar prastai miegu.\n"
#define RUSSIAN "Врач: Здравствуйте, как вы себя чувствуете? Пациент: Спасибо, уже лучше.\n"
#define GREEK "Γιατρός: Καλημέρα, πώς είστε σήμερα; Ασθενής: Ευχαριστώ, είμαι καλύτερα.\n"
#define HEBREW "רופא: שלום, מה שלומך היום? מטופל: תודה, יותר טוב. אבל אני לא ישן טוב.\n"
#define ARABIC "الطبيب: مرحبا، كيف حالك اليوم؟ المريض: شكرا، أنا أفضل. لكنني لا أنام.\n"
#define THAI "หมอ: สวัสดีครับ วันนี้เป็นอย่างไรบ้าง คนไข้: ดีขึ้นแล้วครับ แต่ยังนอนไม่หลับ\n"
#define JAPANESE "医者：こんにちは、今日の調子はいかがですか。患者：ありがとうございます、良くなりました。\n"
#define CHINESE "医生：你好，今天感觉怎么样？病人：谢谢，好多了。但是晚上睡不好。\n"
#define TAIWAN "醫生：你好，今天感覺怎麼樣？病人：謝謝，好多了。但是晚上睡不好。\n"
#define KOREAN "의사: 안녕하세요, 오늘은 기분이 어떠세요? 환자: 감사합니다, 많이 좋아졌습니다.\n"
#define EMOJI "Ann: \xF0\x9F\x98\x80 ok \xF0\x9F\x91\x8D\n"

/* Found by itself: how iconv calls what was written, and what it should be called. */
static const struct { const char *text, *written, *found; } guessed[] = {
	{ ENGLISH, "UTF-8", "utf-8" },
	{ ENGLISH, "WINDOWS-1252", "windows-1252" },
	{ "Ann: It’s fine.\n", "WINDOWS-1252", "windows-1252" },
	{ "Ann: Let us meet at the café at noon, if that suits you and all the others.\n",
	  "ISO-8859-1", "windows-1252" },
	{ FRENCH, "ISO-8859-1", "windows-1252" },
	{ GERMAN, "ISO-8859-1", "windows-1252" },
	/* uchardet takes these for MAC-CENTRALEUROPE, ISO-8859-2, -4, -10, WINDOWS-1250, -1258, TIS-620 */
	{ "Ann: It was naïve of me, I think.\n", "WINDOWS-1252", "windows-1252" },
	{ "Muñoz: hi. Peña: hello.\n", "WINDOWS-1252", "windows-1252" },
	{ "Zoë: Hi. Björn: Hello. Zoë: Bye.\n", "WINDOWS-1252", "windows-1252" },
	{ "Ann: “Well”, he said.\n", "WINDOWS-1252", "windows-1252" },
	{ "Ann: «Oui», he said.\n", "WINDOWS-1252", "windows-1252" },
	{ "make this time tîhe was\n", "WINDOWS-1252", "windows-1252" },
	{ "Jürgen: I am glad that you came.\nPeña: It went well, I slept most nights.\n",
	  "WINDOWS-1252", "windows-1252" },
	/* for ISO-8859-13; but a foreign letter in so long a text is a name */
	{ "Ann: I have read all of Brontë, and she writes so well that I could not sleep.\n"
	  "Ben: which of the books did you like most, and what did you feel at its end?\n",
	  "WINDOWS-1252", "windows-1252" },
	{ HUNGARIAN, "WINDOWS-1250", "iso-8859-2" },	/* the same in both */
	{ LITHUANIAN, "WINDOWS-1257", "iso-8859-13" },
	{ POLISH, "ISO-8859-2", "iso-8859-2" },
	{ POLISH, "WINDOWS-1250", "windows-1250" },
	{ TURKISH, "WINDOWS-1254", "windows-1254" },
	{ RUSSIAN, "WINDOWS-1251", "windows-1251" },
	{ RUSSIAN, "KOI8-R", "koi8-r" },
	{ RUSSIAN, "IBM866", "ibm866" },
	{ RUSSIAN, "ISO-8859-5", "iso-8859-5" },
	{ GREEK, "ISO-8859-7", "iso-8859-7" },
	{ HEBREW, "WINDOWS-1255", "windows-1255" },
	{ ARABIC, "WINDOWS-1256", "windows-1256" },
	{ THAI, "CP874", "windows-874" },
	{ JAPANESE, "CP932", "shift_jis" },
	{ JAPANESE, "EUC-JP", "euc-jp" },
	{ CHINESE, "GBK", "gb18030" },
	{ TAIWAN, "BIG5", "big5" },
	{ KOREAN, "CP949", "euc-kr" },
	{ ENGLISH, "UTF-16LE", "utf-16le" },
	{ ENGLISH, "UTF-16BE", "utf-16be" },
	{ RUSSIAN, "UTF-16LE", "utf-16le" },
	{ RUSSIAN, "UTF-16BE", "utf-16be" },
	{ HEBREW, "UTF-16LE", "utf-16le" },
	{ ENGLISH EMOJI, "UTF-32LE", "utf-32le" },
	{ CHINESE, "UTF-32BE", "utf-32be" },
};

/* What a page states is read, though it could be another encoding by its looks; UTF-8 is UTF-8. */
static const struct { const char *head, *text, *written, *found; } stated[] = {
	{ "<!DOCTYPE html><meta charset=koi8-r><p>", "Да\n", "KOI8-R", "koi8-r" },
	{ "\n<html><head><META  http-equiv='Content-Type' content='text/html; charset = ISO-8859-1'>",
	  "café\n", "ISO-8859-1", "windows-1252" },
	{ "<meta content=\"text/html;charset='gb2312'\" http-equiv=content-type>", CHINESE, "GBK", "gb18030" },
	{ "<?xml version='1.0' encoding='windows-1251'?>", "Да\n", "WINDOWS-1251", "windows-1251" },
	{ "<head><!-- <meta charset=koi8-r> --><link title='<meta charset=koi8-r>'><meta charset='l2'/>",
	  POLISH, "ISO-8859-2", "iso-8859-2" },
	{ "<!doctype html><meta charset=iso-2022-jp><p>", JAPANESE, "ISO-2022-JP", "iso-2022-jp" },
	{ "<!doctype html><meta charset=shift_jis>", JAPANESE, "CP932", "shift_jis" },
	{ "<html><meta charset=latin1>", ENGLISH, "UTF-8", "utf-8" },
	{ "<html><meta charset=utf-8>", RUSSIAN, "WINDOWS-1251", "windows-1251" },
	{ "<html><meta charset=utf-16le>", RUSSIAN, "KOI8-R", "koi8-r" },
	{ "<html><meta charset=no-such-name>", RUSSIAN, "KOI8-R", "koi8-r" },
	{ "<html><meta name=author content='charset=koi8-r'>", FRENCH, "ISO-8859-1", "windows-1252" },
	{ "<html><meta charset", FRENCH, "ISO-8859-1", "windows-1252" },
	{ "<html><meta charset='koi8-r", FRENCH, "ISO-8859-1", "windows-1252" },
	{ "<!--", FRENCH, "ISO-8859-1", "windows-1252" }, { "<", FRENCH, "ISO-8859-1", "windows-1252" },
	/* talk is no page */
	{ "<me> <meta charset=koi8-r>\n", FRENCH, "ISO-8859-1", "windows-1252" },
};

/* Only with a mark, or when given. */
static const struct { const char *text, *name; } given[] = {
	{ ENGLISH EMOJI, "utf-8" },
	{ CHINESE EMOJI, "utf-16le" },
	{ JAPANESE, "utf-16be" },
	{ KOREAN, "utf-32le" },
	{ EMOJI, "utf-32be" },
	{ EMOJI, "UTF-16LE" },
	{ FRENCH, "ISO-8859-15" },
	{ FRENCH, "macintosh" },
	{ "HELLO, WORLD\n", "ibm037" },
	{ RUSSIAN, "MAC-CYRILLIC" },
	{ CHINESE EMOJI, "GB18030" },
	{ JAPANESE, "SHIFT_JIS" },
	{ TAIWAN, "BIG5-HKSCS" },
	{ TAIWAN, "EUC-TW" },
	{ JAPANESE "ABC" JAPANESE, "ISO-2022-JP" },
	{ KOREAN, "ISO-2022-KR" },
	{ ENGLISH EMOJI, "UTF-7" },
};

/*
 * Appends text in that encoding; and for each byte of text, where its character
 * is in it.  UTF-8 stands where it stood, byte by byte.
 */
static void encode(struct slice text, const char *name, struct buf *out, struct buf *places)
{
	iconv_t cd = iconv_open(name, "UTF-8");

	ck_assert_msg((intptr_t)cd != -1, "no '%s'", name);
	while (text.len) {
		struct slice rest = text;
		utf8_next(&rest);
		size_t n = text.len - rest.len, left = n, room = 32;
		char *from = (char *)text.p, *to;
		uint64_t at = out->len;
		for (size_t i = 0; i < n; i++, at += slice_ieq(slice_z(name), SLICE("utf-8")))
			buf_add(places, (struct slice){ (const char *)&at, sizeof(at) });
		buf_reserve(out, room);
		to = out->p + out->len;
		ck_assert_msg(iconv(cd, &from, &left, &to, &room) == 0, "'%.*s' in %s", (int)n,
			      text.p, name);
		out->len += 32 - room;
		text = rest;
	}
	char *to;
	size_t room = 32;
	buf_reserve(out, room);
	to = out->p + out->len;
	iconv(cd, NULL, NULL, &to, &room);
	out->len += 32 - room;
	iconv_close(cd);
}

static void check(const struct drained *d, struct slice text, struct slice in, struct slice places,
		  const char *name, size_t step)
{
	ck_assert_msg(slice_eq(buf_slice(&d->text), text), "%s, step %zu: '%.*s'", name, step,
		      (int)(d->text.len < 60 ? d->text.len : 60), d->text.len ? d->text.p : "");
	ck_assert_str_eq(d->encoding, name);
	ck_assert_uint_eq(d->end, in.len);
	if (places.len)
		ck_assert_msg(slice_eq(buf_slice(&d->places), places), "%s, step %zu: places",
			      name, step);
}

/* A sentence alone, and more of them than the sample that decides. */
START_TEST(encoding_guessed)
{
	for (size_t times = 1; times < 2000; times += 1500) {
		struct buf text = BUF_INIT, in = BUF_INIT, places = BUF_INIT;
		for (size_t i = 0; i < times; i++)
			buf_addz(&text, guessed[_i].text);
		encode(buf_slice(&text), guessed[_i].written, &in, &places);
		for (size_t step = 0; step < (times == 1 ? STEPS : 2); step++) {
			size_t n = times > 1 && step ? 50021 : step;
			struct drained d = drain_bytes(buf_slice(&in), NULL, n, NULL);
			check(&d, buf_slice(&text), buf_slice(&in), buf_slice(&places),
			      guessed[_i].found, n);
			drained_free(&d);
		}
		buf_free(&text);
		buf_free(&in);
		buf_free(&places);
	}
}
END_TEST

START_TEST(encoding_is_stated)
{
	for (size_t fill = 0; fill < 2000; fill += 1900) {	/* what stands too far from the front is not read */
		struct buf text = BUF_INIT, in = BUF_INIT, places = BUF_INIT;
		buf_addz(&text, stated[_i].head);
		for (size_t i = 0; i < fill; i++)
			buf_addc(&text, ' ');
		buf_addz(&text, stated[_i].text);
		encode(buf_slice(&text), stated[_i].written, &in, &places);
		for (size_t step = 0; step < STEPS; step++) {
			struct drained d = drain_bytes(buf_slice(&in), NULL, step, NULL);
			check(&d, buf_slice(&text), buf_slice(&in), (struct slice){ NULL, 0 }, stated[_i].found, step);
			drained_free(&d);
		}
		buf_free(&text);
		buf_free(&in);
		buf_free(&places);
	}
}
END_TEST

static bool shifts(const char *name)
{
	return slice_istarts(slice_z(name), SLICE("ISO-2022")) || strcmp(name, "UTF-7") == 0;
}

START_TEST(encoding_given)
{
	struct slice text = slice_z(given[_i].text);
	struct buf in = BUF_INIT, places = BUF_INIT, folded = BUF_INIT;

	encode(text, given[_i].name, &in, &places);
	if (shifts(given[_i].name))	/* a shift before a character is none of it */
		buf_reset(&places);
	utf8_fold(&folded, slice_z(given[_i].name));
	buf_addc(&folded, '\0');
	for (size_t step = 0; step < STEPS; step++) {
		struct heard heard = HEARD_INIT;
		struct drained d = drain_bytes(buf_slice(&in), given[_i].name, step, &heard);
		check(&d, text, buf_slice(&in), buf_slice(&places), folded.p, step);
		ck_assert_uint_eq(heard.sink.n[DIAG_WARN], 0);
		drained_free(&d);
	}
	buf_free(&in);
	buf_free(&places);
	buf_free(&folded);
}
END_TEST

/* What is given overrides the looks; a mark of its own is passed over, another one is text. */
static const struct { struct slice in; const char *given, *text, *name; } overruled[] = {
	{ BYTES("caf\xC3\xA9"), "latin1", "cafÃ©", "latin1" },
	{ BYTES("caf\xC3\xA9"), "UTF8", "café", "utf-8" },
	{ BYTES("\xEF\xBB\xBF" "a"), "utf-8", "a", "utf-8" },
	{ BYTES("\xEF\xBB\xBF" "a"), "utf8", "a", "utf-8" },
	{ BYTES("\xEF\xBB\xBF" "a"), "latin1", "ï»¿a", "latin1" },
	{ BYTES("\xFF\xFE" "a\0"), "utf-16", "a", "utf-16le" },
	{ BYTES("\xFE\xFF\0a"), "utf-16", "a", "utf-16be" },
	{ BYTES("a\0"), "utf-16", "a", "utf-16" },
	{ BYTES("\0\0\xFE\xFF\0\0\0a"), "utf-32", "a", "utf-32be" },
	{ BYTES("\xFF\xFE" "a\0"), "utf-16be", "\xEF\xBF\xBE\xE6\x84\x80", "utf-16be" },
	{ BYTES("a\0b\0"), "utf-8", "a", "utf-8" },	/* text is compared up to its NUL */
	{ BYTES("\x82"), "cp932", "\xEF\xBF\xBD", "cp932" },
	{ BYTES("\x82 x"), "cp932", "\xEF\xBF\xBD x", "cp932" },
	{ BYTES("\x82\xA0\xFF\x82\xA0"), "cp932", "あ\xEF\xBF\xBDあ", "cp932" },
	{ BYTES("\x81\x30\x81"), "gb18030", "\xEF\xBF\xBD", "gb18030" },
	{ BYTES("\x88\x62" "A"), "big5-hkscs", "\xC3\x8A\xCC\x84" "A", "big5-hkscs" },
	{ BYTES("\xE0\xC8"), "windows-1255", "\xD7\x90\xD6\xB8", "windows-1255" },
	/* two characters from one, the second of which iconv holds back */
	{ BYTES("\x82\xF5"), "shift_jisx0213", "か\xE3\x82\x9A", "shift_jisx0213" },
	{ BYTES("\x82\xF5z"), "shift_jisx0213", "か\xE3\x82\x9Az", "shift_jisx0213" },
	{ BYTES("\x1B$B$"), "iso-2022-jp", "\xEF\xBF\xBD", "iso-2022-jp" },
	{ BYTES("\x1B[31mred"), "iso-2022-jp", "\x1B[31mred", "iso-2022-jp" },
};

START_TEST(encoding_overruled)
{
	for (size_t step = 0; step < STEPS; step++) {
		struct drained d =
			drain_bytes(overruled[_i].in, overruled[_i].given, step, NULL);
		buf_addc(&d.text, '\0');
		ck_assert_msg(strcmp(d.text.p, overruled[_i].text) == 0, "row %d, step %zu: '%s'",
			      _i, step, d.text.p);
		ck_assert_str_eq(d.encoding, overruled[_i].name);
		ck_assert_uint_eq(d.end, overruled[_i].in.len);
		drained_free(&d);
	}
}
END_TEST

/* A text with a bad byte now and then stays what it is. */
static const struct { const char *text, *written, *found; } damaged[] = {
	{ JAPANESE, "CP932", "shift_jis" },
	{ CHINESE, "GB18030", "gb18030" },
	{ KOREAN, "CP949", "euc-kr" },
	{ FRENCH, "UTF-8", "utf-8" },
};

START_TEST(encoding_damaged)
{
	struct buf in = BUF_INIT, places = BUF_INIT;
	struct heard heard = HEARD_INIT;

	for (size_t i = 0; i < 20; i++)
		encode(slice_z(damaged[_i].text), damaged[_i].written, &in, &places);
	buf_add(&in, SLICE("\xFF\n"));
	encode(slice_z(damaged[_i].text), damaged[_i].written, &in, &places);
	struct drained d = drain_bytes(buf_slice(&in), NULL, 0, &heard);
	ck_assert_str_eq(d.encoding, damaged[_i].found);
	ck_assert_uint_eq(heard.sink.n[DIAG_WARN], 1);
	ck_assert_uint_lt(slice_find(buf_slice(&d.text), SLICE("\xEF\xBF\xBD\n"), 0), d.text.len);
	drained_free(&d);
	buf_free(&in);
	buf_free(&places);
}
END_TEST

/* Bytes of every kind, under every encoding that iconv has a name for here: nothing breaks. */
static const char *const any[] = {
	"utf-8", "utf-16", "utf-16be", "utf-32", "utf-32be", "windows-1252", "cp932", "euc-jp",
	"gb18030", "big5-hkscs", "euc-kr", "euc-tw", "iso-2022-jp", "iso-2022-jp-3", "iso-2022-kr",
	"iso-2022-cn-ext",
	"utf-7", "johab", "tscii", "tcvn", "windows-1258", "shift_jisx0213", "euc-jisx0213", "ibm930",
	"ibm1390", "armscii-8", "t.61", "iso_6937", "ansi_x3.110", "cp1255", "unicode", "ucs-2",
	"utf-8//translit",
};

START_TEST(encoding_hostile)
{
	struct buf in = BUF_INIT;
	struct drained first = { BUF_INIT, BUF_INIT, true, 0, "" };
	static const char shift[] = "\x1B$B(\x0E\x0F+-\xE3\x81\xFF~";
	uint32_t x = 12345;

	for (size_t i = 0; i < 3000; i++) {
		x = x * 1664525 + 1013904223;
		buf_addc(&in, i % 100 < 50 ? (char)(x >> 24) : shift[(x >> 16) % sizeof(shift)]);
	}
	for (size_t step = 0; step < STEPS; step++) {
		struct drained d = drain_bytes(buf_slice(&in), any[_i], step, NULL);
		if (step == 0) {
			first = d;
			continue;
		}
		ck_assert_msg(slice_eq(buf_slice(&d.text), buf_slice(&first.text)), "%s, step %zu",
			      any[_i], step);
		ck_assert_msg(slice_eq(buf_slice(&d.places), buf_slice(&first.places)),
			      "%s, step %zu: places", any[_i], step);
		ck_assert_uint_eq(d.end, in.len);
		drained_free(&d);
	}
	drained_free(&first);
	buf_free(&in);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("encoding");
	TCase *tc = tcase_create("all");

	tcase_add_loop_test(tc, encoding_guessed, 0, (int)N_ELEMS(guessed));
	tcase_add_loop_test(tc, encoding_is_stated, 0, (int)N_ELEMS(stated));
	tcase_add_loop_test(tc, encoding_given, 0, (int)N_ELEMS(given));
	tcase_add_loop_test(tc, encoding_overruled, 0, (int)N_ELEMS(overruled));
	tcase_add_loop_test(tc, encoding_damaged, 0, (int)N_ELEMS(damaged));
	tcase_add_loop_test(tc, encoding_hostile, 0, (int)N_ELEMS(any));
	suite_add_tcase(suite, tc);
	return run_suite(suite);
}
