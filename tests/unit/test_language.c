/* Which language a short text is in. */
#include "support.h"
#include "text/language.h"

static const struct { const char *code, *text; } texts[] = {
	{ "en", "The boats came back in the evening, and nobody had seen the seal that the children "
	  "wanted to feed." },
	{ "de", "Die Boote kamen am Abend zurück, und niemand hatte den Seehund gesehen, den die Kinder "
	  "füttern wollten." },
	{ "fr", "Les bateaux sont revenus le soir, et personne n'avait vu le phoque que les enfants "
	  "voulaient nourrir." },
	{ "es", "Los barcos volvieron por la tarde y nadie había visto la foca a la que los niños querían "
	  "dar de comer." },
	{ "pt", "Os barcos voltaram à tarde e ninguém tinha visto a foca que as crianças queriam "
	  "alimentar com peixe." },
	{ "it", "Le barche sono tornate la sera e nessuno aveva visto la foca che i bambini volevano "
	  "nutrire." },
	{ "nl", "De boten kwamen 's avonds terug en niemand had de zeehond gezien die de kinderen wilden "
	  "voeren." },
	{ "sv", "Båtarna kom tillbaka på kvällen, och ingen hade sett sälen som barnen ville mata med "
	  "fisk." },
	{ "da", "Bådene kom tilbage om aftenen, og ingen havde set den sæl, som børnene gerne ville "
	  "fodre." },
	{ "no", "Båtene kom tilbake om kvelden, og ingen hadde sett selen som barna så gjerne ville mate." },
	{ "fi", "Veneet tulivat illalla takaisin, eikä kukaan ollut nähnyt hyljettä, jota lapset "
	  "halusivat ruokkia, vaikka se oli siellä." },
	{ "is", "Bátarnir komu aftur um kvöldið og enginn hafði séð selinn sem börnin vildu gefa að "
	  "borða." },
	{ "pl", "Łodzie wróciły wieczorem i nikt nie widział foki, którą dzieci chciały nakarmić przed "
	  "snem." },
	{ "cs", "Lodě se večer vrátily a nikdo neviděl tuleně, kterého chtěly děti nakrmit, než půjdou "
	  "spát." },
	{ "sk", "Lode sa večer vrátili a nikto nevidel tuleňa, ktorého chceli deti nakŕmiť, kým pôjdu "
	  "spať." },
	{ "sl", "Čolni so se zvečer vrnili in nihče ni videl tjulnja, ki so ga otroci hoteli nahraniti." },
	{ "hr", "Brodovi su se navečer vratili i nitko nije vidio tuljana kojega su djeca htjela "
	  "nahraniti." },
	{ "hu", "A hajók este visszatértek, és senki sem látta a fókát, amelyet a gyerekek meg akartak "
	  "etetni." },
	{ "ro", "Bărcile s-au întors seara și nimeni nu văzuse foca pe care copiii voiau să o hrănească." },
	{ "tr", "Tekneler akşam geri döndü ve çocukların beslemek istediği foku hiç kimse görmemişti, ama "
	  "bir balık vardı." },
	{ "et", "Paadid tulid õhtul tagasi ja keegi ei olnud näinud hüljest, keda lapsed tahtsid toita." },
	{ "lv", "Laivas vakarā atgriezās, un neviens nebija redzējis roni, ko bērni gribēja pabarot ar "
	  "zivīm." },
	{ "lt", "Valtys vakare grįžo ir niekas nematė ruonio, kurį vaikai norėjo pamaitinti prieš miegą." },
	{ "sq", "Varkat u kthyen në mbrëmje dhe askush nuk e kishte parë fokën që fëmijët donin ta "
	  "ushqenin." },
	{ "ca", "Les barques van tornar al vespre i ningú no havia vist la foca que els nens volien "
	  "alimentar amb peix." },
	{ "gl", "Os barcos volveron pola tarde e ninguén vira a foca á que os nenos querían dar de comer." },
	{ "eu", "Itsasontziak arratsaldean itzuli ziren, eta inork ez zuen ikusi haurrek elikatu nahi "
	  "zuten foka." },
	{ "id", "Perahu-perahu itu kembali pada sore hari dan tidak ada yang melihat anjing laut yang "
	  "ingin diberi makan oleh anak-anak karena sudah gelap." },
	{ "ms", "Bot-bot itu kembali pada waktu petang dan tiada sesiapa yang melihat anjing laut kerana "
	  "hari sudah gelap, kata beliau, iaitu nelayan tua." },
	{ "vi", "Những chiếc thuyền trở về vào buổi tối và không ai nhìn thấy con hải cẩu mà bọn trẻ muốn "
	  "cho ăn." },
	{ "tl", "Bumalik ang mga bangka sa gabi at walang nakakita sa karnerong-dagat na gusto sanang "
	  "pakainin ng mga bata." },
	{ "sw", "Mashua zilirudi jioni na hakuna mtu aliyeona sili ambaye watoto walitaka kumlisha kwa "
	  "samaki." },
	{ "af", "Die bote het in die aand teruggekom en niemand het die rob gesien wat die kinders wou "
	  "voer nie." },
	{ "cy", "Daeth y cychod yn ôl gyda'r nos ac nid oedd neb wedi gweld y morlo yr oedd y plant am ei "
	  "fwydo." },
	{ "ga", "Tháinig na báid ar ais tráthnóna agus ní fhaca aon duine an rón a bhí na páistí ag "
	  "iarraidh a bheathú." },
	{ "ru", "Лодки вернулись вечером, и никто не видел тюленя, которого дети хотели накормить рыбой." },
	{ "uk", "Човни повернулися ввечері, і ніхто не бачив тюленя, якого діти хотіли нагодувати рибою." },
	{ "be", "Лодкі вярнуліся ўвечары, і ніхто не бачыў цюленя, якога дзеці хацелі накарміць рыбай." },
	{ "bg", "Лодките се върнаха вечерта и никой не беше видял тюлена, който децата искаха да "
	  "нахранят." },
	{ "sr", "Чамци су се увече вратили и нико није видео фоку коју су деца хтела да нахране." },
	{ "mk", "Чамците се вратија вечерта и никој не ја беше видел фоката што децата сакаа да ја "
	  "нахранат." },
	{ "kk", "Қайықтар кешке қайтып келді, бірақ балалар тамақтандырғысы келген итбалықты ешкім көрген "
	  "жоқ, ол және бір балық болған." },
	{ "ar", "عادت القوارب في المساء ولم يكن أحد قد رأى الفقمة التي أراد الأطفال إطعامها." },
	{ "fa", "قایق‌ها عصر برگشتند و هیچ کس فکی را که بچه‌ها می‌خواستند به آن غذا بدهند ندیده بود." },
	{ "ur", "کشتیاں شام کو واپس آئیں اور کسی نے وہ سیل نہیں دیکھی جسے بچے کھانا کھلانا چاہتے تھے۔" },
	{ "hi", "नावें शाम को लौट आईं और किसी ने उस सील को नहीं देखा था जिसे बच्चे खिलाना चाहते थे।" },
	{ "mr", "संध्याकाळी होड्या परत आल्या आणि मुलांना ज्याला खायला द्यायचे होते तो सील कोणीही पाहिला "
	  "नाही." },
	{ "ne", "साँझ डुङ्गाहरू फर्किए र बालबालिकाले खुवाउन चाहेको सिल कसैले देखेको थिएन तर माछा भने छ।" },
	{ "zh", "傍晚时分小船都回来了，没有人看见孩子们想喂的那只海豹。" },
	{ "ja", "夕方に船が戻ってきたが、子どもたちが餌をやりたがっていたアザラシを見た人はいなかった。" },
	{ "ko", "저녁에 배들이 돌아왔지만 아이들이 먹이를 주고 싶어 하던 물개를 본 사람은 없었다." },
	{ "el", "Τα καΐκια γύρισαν το βράδυ και κανείς δεν είχε δει τη φώκια που ήθελαν να ταΐσουν τα "
	  "παιδιά." },
	{ "he", "הסירות חזרו בערב ואיש לא ראה את כלב הים שהילדים רצו להאכיל." },
	{ "th", "เรือกลับมาในตอนเย็น และไม่มีใครเห็นแมวน้ำที่เด็กๆ อยากให้อาหาร" },
	{ "hy", "Նավակները երեկոյան վերադարձան, և ոչ ոք չէր տեսել փոկին:" },
	{ "ka", "ნავები საღამოს დაბრუნდნენ და სელაპი არავის უნახავს." },
	{ "bn", "সন্ধ্যায় নৌকাগুলো ফিরে এল, কিন্তু সিলটিকে কেউ দেখেনি।" },
	{ "ta", "மாலையில் படகுகள் திரும்பி வந்தன, ஆனால் யாரும் அதைப் பார்க்கவில்லை." },
	{ "la", "Ut enim ad noctem venerunt, nec quisquam erat qui id quod pueri et matres quaerebant videret." },
	{ "", "" }, { "", "12:30 4711" }, { "", "Kraklbrom zibble frotz" }, { "", "OK" },
};

START_TEST(text_table)
{
	struct languages *set = languages_new();
	const char *code = language_of(set, slice_z(texts[_i].text), SLICE(""));

	ck_assert_msg(strcmp(code, texts[_i].code) == 0, "'%s' is '%s'", texts[_i].text, code);
	languages_free(set);
}
END_TEST

/* A tag decides what a text leaves open, and nothing else. */
static const struct { const char *tag, *text, *code; } tags[] = {
	{ "nb-NO", "og det er en hund som de har sett i dag", "no" },
	{ "da", "og det er en hund som de har set i dag", "da" },
	{ "en-US", "Die Boote kamen am Abend zurück, und niemand hatte den Seehund gesehen.", "de" },
	{ "ms", "yang dan di dengan untuk ini pada itu dalam tidak akan adalah juga", "ms" },
	{ "id-ID", "yang dan di dengan untuk ini pada itu dalam tidak akan adalah juga", "id" },
	{ "de", "Kraklbrom zibble frotz", "" },
};

START_TEST(tag_table)
{
	struct languages *set = languages_new();
	const char *code = language_of(set, slice_z(tags[_i].text), slice_z(tags[_i].tag));

	ck_assert_msg(strcmp(code, tags[_i].code) == 0, "'%s' with '%s' is '%s'", tags[_i].text, tags[_i].tag, code);
	languages_free(set);
}
END_TEST

START_TEST(tags_of_codes)
{
	ck_assert(language_is(SLICE("en"), "en"));
	ck_assert(language_is(SLICE("EN_us"), "en"));
	ck_assert(language_is(SLICE("nn"), "no"));
	ck_assert(language_is(SLICE("zh-Hant-TW"), "zh"));
	ck_assert(!language_is(SLICE("eng"), "en"));
	ck_assert(!language_is(SLICE(""), "en"));
}
END_TEST

/* Every row has words, no word twice, and a code of its own. */
START_TEST(rows_in_order)
{
	ck_assert_uint_le(n_language_rows, 64);
	for (size_t i = 0; i < n_language_rows; i++) {
		struct slice rest = slice_z(language_rows[i].words), word;
		size_t n = 0;
		for (size_t k = 0; k < i; k++)
			ck_assert_str_ne(language_rows[i].code, language_rows[k].code);
		for (; slice_word(&rest, &word); n++) {
			struct slice others = rest, other;
			while (slice_word(&others, &other))
				ck_assert_msg(!slice_eq(word, other), "%s: '%.*s' twice", language_rows[i].code,
					      SLICE_ARG(word));
		}
		ck_assert_uint_ge(n, 30);
	}
}
END_TEST

int main(void)
{
	Suite *s = suite_create("language");
	TCase *tc = tcase_create("language");

	tcase_add_loop_test(tc, text_table, 0, (int)N_ELEMS(texts));
	tcase_add_loop_test(tc, tag_table, 0, (int)N_ELEMS(tags));
	tcase_add_test(tc, tags_of_codes);
	tcase_add_test(tc, rows_in_order);
	suite_add_tcase(s, tc);
	return run_suite(s);
}
