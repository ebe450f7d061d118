/*
 * The small words of languages: articles, pronouns, prepositions, conjunctions, forms of "to be",
 * those that come most often first.  Sources: Snowball's stop lists (snowballstem.org,
 * algorithms/LANGUAGE/stop.txt); where it has none, the same kinds of words out of
 * Wiktionary's appendices and frequency lists of the language.
 */
#include "text/language.h"

#define SNOWBALL "Snowball"
#define WIKT "Wiktionary"

const struct language_row language_rows[] = {
	{ "en",
	  "the of and to in is was that for it with as his on be at by he this had not are but "
	  "from or have an they which one you were her all she there would their we him been "
	  "has when who will more no if out so said what up its about into than them can only "
	  "other some could these two may then do any my now such like our over me even most "
	  "made after also did many before must through where much your well down should "
	  "because each just those people how too",
	  SNOWBALL },
	{ "de",
	  "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als "
	  "auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem "
	  "über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei "
	  "hatte kann gegen vom können schon wenn habe seine ihre dann unter wir soll ich "
	  "eines jahr zwei jahren diese dieser wieder keine uhr seiner worden will zwischen "
	  "immer was alle sagte gibt muss wurden beim doch jetzt waren drei jahre neue",
	  SNOWBALL },
	{ "fr",
	  "le de la et les des en un du une que est pour qui dans a par plus pas au sur ne se "
	  "ce il sont avec ils aux son cette ont ses mais comme on tout nous sa fait été aussi "
	  "leur bien peut ces y deux elle où entre encore après très même vous était sans être "
	  "lui dont si leurs faire avoir je notre avant chez contre depuis ainsi cela donc peu "
	  "toujours quand",
	  SNOWBALL },
	{ "es",
	  "de la que el en y a los se del las un por con no una su para es al lo como más o "
	  "pero sus le ha me si sin sobre este ya entre cuando todo esta ser son dos también "
	  "fue había era muy años hasta desde está mi porque qué sólo han yo hay vez puede "
	  "todos así nos ni parte tiene él uno donde bien tiempo mismo ese ahora cada e vida "
	  "otro después te otros aunque esa eso hace otra gobierno tan durante siempre día "
	  "tanto ella tres sí dijo sido gran",
	  SNOWBALL },
	{ "pt",
	  "de a o que e do da em um para é com não uma os no se na por mais as dos como mas "
	  "foi ao ele das tem à seu sua ou ser quando muito há nos já está eu também só pelo "
	  "pela até isso ela entre era depois sem mesmo aos ter seus quem nas me esse eles "
	  "estão você tinha foram essa num nem suas meu às minha têm numa pelos elas havia "
	  "seja qual será nós tenho lhe deles são anos ainda pode sobre",
	  SNOWBALL },
	{ "it",
	  "di e il la che in a per è un del non una i le con si da sono della dei al nel come "
	  "alla più gli ha anche lo ma se o delle ci questo dal su questa sua loro suo dalla "
	  "nella ai essere degli stato hanno tra due anni era cui quando dopo quello prima "
	  "solo così sulla fra sul chi perché nei poi tutti ancora lui già nelle mi molto "
	  "quella alle ne senza tutto dell sempre ogni dove",
	  SNOWBALL },
	{ "nl",
	  "de van het een en in is dat op te zijn voor met die niet aan er om ook als dan maar "
	  "bij of uit nog worden door naar heeft tot ze wordt over hij meer kan was zich "
	  "hebben deze je geen werd had wel jaar zo al veel tegen zou na mensen onder moet "
	  "omdat hun dit toen twee nu heb ik u goed gaan waar hem ons haar wat zal onze wij "
	  "wie zelf tussen",
	  SNOWBALL },
	{ "sv",
	  "och i att det som en på är av för med den till de inte om ett han har men var jag "
	  "sig från vi så kan när man år under också efter eller nu sin där vid mot ska skulle "
	  "kommer ut får finns vara hade alla andra mycket än här då sedan över bara blir upp "
	  "även vad få två vill ha många hon mellan varit hur detta genom några ingen dessa "
	  "denna samma mer",
	  SNOWBALL },
	{ "da",
	  "og i at det er en til af på som den for med de der ikke har et var han men om fra "
	  "vi så jeg kan sig vil blev eller også være hun nu efter når skal ved mod bliver "
	  "over ud havde op kun meget mere end hvor ned mellem alle blevet kunne siger noget "
	  "år denne dette sine selv uden hvad nogle andre mange deres få lige derfor skulle",
	  SNOWBALL },
	{ "no",
	  "og i det er på til som en å at for av med han den har ikke de et om var fra vi jeg "
	  "men så kan seg blir eller ble også være hun nå etter når skal ved mot vil ut hadde "
	  "opp bare mye mer enn hvor mellom alle blitt kunne sier noe år denne dette sine selv "
	  "uten hva noen andre mange deres få bli må sitt gjøre derfor skulle over både "
	  "samtidig",
	  SNOWBALL },
	{ "fi",
	  "ja on ei että se hän oli ovat en mutta tai kun niin kuin myös sen joka ole mukaan "
	  "jo jos vain nyt mitä sitä siitä hänen olla jossa voi ollut vuoden kanssa sekä jotka "
	  "ennen olisi tämä vielä vuonna kaikki oma mikä niitä tämän koska me te he sinä minä "
	  "ettei joita enemmän hyvin kuitenkin tässä siinä näin miten jälkeen noin muun muassa "
	  "paljon ilman",
	  SNOWBALL },
	{ "is",
	  "og að í á er sem til við um var með en það fyrir af hann ekki því þess þar eru hafa "
	  "þá hefur frá verið eftir úr ég sé þegar verður hún segir einnig þetta svo eða upp "
	  "yfir verði sig mjög þeir þau þær sína hafi vera mun nú eins öll allt hafði væri "
	  "hvað þó hér",
	  WIKT },
	{ "pl",
	  "w i na z się nie do to że o jest jak a od po za przez ale co dla tak są tym czy "
	  "tego był tylko już może jego tej także jej przed oraz ich przy być który która "
	  "które ze bardzo było jako więc ma jednak go pod mnie kiedy bo też nawet mi u będzie "
	  "jeszcze nad gdy więcej bez nas ten ta można między tych gdzie lub jeśli lat roku zł",
	  WIKT },
	{ "cs",
	  "a v se na je že o s z do i to k ve pro za by jsem si ale po jako jsou od tak které "
	  "jeho už podle který která není bylo být jen až nebo byl jak při co ze ho také kde "
	  "když více než před aby jejich pak však má ještě mezi může bude byla tím roku tento "
	  "tato této jde proti bez kdy vše dnes své mu ani nás jsme protože",
	  WIKT },
	{ "sk",
	  "a v sa na je že o s z do aj to k vo pre za by som si ale po ako sú od tak ktoré "
	  "jeho už podľa ktorý ktorá nie bolo byť len až alebo bol pri čo zo ho tiež kde keď "
	  "viac než pred aby ich však má ešte medzi môže bude bola tým roku tento táto tejto "
	  "ide proti bez kedy všetko dnes svoje mu ani nás sme pretože",
	  WIKT },
	{ "sl",
	  "in je v na se za da so ki z tudi pa s po o bi od ne kot ali pri do še že bil bilo "
	  "bila le lahko ko več ni ima med kar pred iz kako si sta smo biti jih vse ta to te "
	  "temveč zaradi brez kjer svoje svojo njegov leta letu če jo ga samo nekaj zelo tako "
	  "torej čez",
	  WIKT },
	{ "hr",
	  "i u je na da se za su od s a iz ne što kao o po će koji koja koje bi bio sve to ali "
	  "do ili nije te samo može kako još sam si pri više nakon prema jer biti bez među ako "
	  "bila bilo njegov godine godini kad kada gdje već tako prije ima smo ga mu ih ovo "
	  "taj ta tko",
	  WIKT },
	{ "hu",
	  "a az és hogy nem is ez egy meg csak volt már azt ezt még mint de ha el vagy kell "
	  "van lehet után szerint ami aki amely minden sem ki fel le között több így most majd "
	  "nagyon két első ennek annak lesz lenne ezek azok mert ahol amikor arra erre pedig "
	  "illetve valamint során tudja lett alatt ő én mi te",
	  SNOWBALL },
	{ "ro",
	  "și de la în a cu pe o că nu din să este un mai pentru se care sunt al ale fost au "
	  "ca prin după dar fi sau ce lui ei va cel fie cea am către între până acest această "
	  "acestea atunci când unde doar foarte numai fără despre are sa său sale lor noi "
	  "aceasta iar cum astfel toate anul ani într dintre",
	  SNOWBALL },
	{ "tr",
	  "ve bir bu da de için ile olarak çok daha olan gibi kadar en ne ama o var ki sonra "
	  "her mi değil olduğu ya iki ise şey göre içinde ancak yok ben sen biz siz onlar "
	  "nasıl neden şu hem veya büyük yeni önce tarafından üzerinde olduğunu oldu ederek "
	  "bana beni onun bunun diye zaman yıl ilk bütün hiç bile etti",
	  SNOWBALL },
	{ "et",
	  "ja on ei et see oli kui ka mis aga ta seda nii oma või kes siis veel selle kuid "
	  "need välja ning olid pole üks kõik juba olla mida nende sest ole mitte kas ainult "
	  "pärast enne kus kuidas väga peale üle koos aasta aastal ma sa me te nad mind teda "
	  "meie nagu rohkem vastu juures millest millal",
	  WIKT },
	{ "lv",
	  "un ir ka no ar uz par tas to kas arī ne bet kā pie tā vai gan lai jau pēc bija "
	  "tikai ja vēl viņš es jo līdz kur būs tiek nav šo tiem tās kad savu pat vairāk viņa "
	  "mēs jūs ļoti bez tomēr kuras kurā gada gadā starp ap esmu esam būt tika kopā šis šī "
	  "vienu",
	  WIKT },
	{ "lt",
	  "ir yra kad į su iš kaip bet tai ne ar jis buvo už apie nuo po tik dar jau jie būti "
	  "ji prie per tuo kurie kuris kuri jos jų jo šis ši kai nes dėl arba labai gali metų "
	  "metais tarp prieš mes jūs savo bus būtų kurį visi viskas taip pat ten čia vis "
	  "daugiau nėra ant",
	  WIKT },
	{ "sq",
	  "dhe të në e i për me një që nga është se më ka nuk si do ai janë kjo por këtë tek "
	  "ishte jo kanë edhe u ky mund këto sepse duke pas para ata ajo vetëm kur ku ose te "
	  "pa ndaj deri shumë vit gjatë mes ndër tij saj tyre qenë kishte bëri dy",
	  WIKT },
	{ "ca",
	  "de la i el que a en els un per les amb una és del no es al ha més com són dels "
	  "aquest però seva seu aquesta també o han pel tot ser fer quan molt hi sobre fins "
	  "entre què des nosaltres ja sense només va està aquests abans després perquè on dos "
	  "altres havia van cada mateix ell ells sigui tots li s'ha d'un",
	  SNOWBALL },
	{ "gl",
	  "de a o que e do da en un para é con non unha os no se na por máis as dos como mais "
	  "foi ao das ten á súa seu ou ser cando moito hai nos xa está tamén só pola polo ata "
	  "iso entre era despois sen mesmo aos seus quen nas eles estaban ese esta desde anos "
	  "pode sobre onde outros ademais pero este nunha todo",
	  WIKT },
	{ "eu",
	  "eta da ez du ere bat dira zen baina izan den dela hau egin bere dute edo egiten "
	  "izango beste baino haiek batean gehiago dugu zuen duen duten hori hala arte arabera "
	  "bi dituzte zituen guztiak behar ondoren gabe lehen urte urtean orain horrek oso "
	  "beraz bezala haren horien zer nola non nor",
	  SNOWBALL },
	{ "id",
	  "yang dan di dengan untuk dari ini pada itu dalam tidak akan adalah juga ke oleh "
	  "karena sebagai bisa ada mereka telah atau saya dapat kata lebih sudah kami saat "
	  "bahwa tersebut menjadi hanya seperti kita secara setelah masih harus tahun anda "
	  "banyak dia ia namun para antara jika belum lagi hari orang tetapi agar sehingga "
	  "kepada merupakan",
	  SNOWBALL },
	{ "ms",
	  "yang dan di dengan untuk dari ini pada itu dalam tidak akan adalah juga ke oleh "
	  "kerana sebagai boleh ada mereka telah atau saya dapat kata lebih sudah kami ketika "
	  "bahawa tersebut menjadi hanya seperti kita secara selepas masih perlu tahun anda "
	  "banyak dia beliau namun para antara jika belum lagi hari orang tetapi agar supaya "
	  "kepada merupakan ialah iaitu manakala berkata daripada",
	  WIKT },
	{ "vi",
	  "và của là có được trong cho không với các một những người đã này khi để đến từ về "
	  "như cũng ra tại vào sẽ trên nhiều năm còn phải nhưng theo làm sau lại đó hơn nên "
	  "rất nếu bị mà thì tôi anh chị họ ông bà chỉ đang cùng vì hay hoặc nhất thể việc",
	  WIKT },
	{ "tl",
	  "ang ng sa na mga at ay para ito ni hindi kay si rin din ko mo nang kung may isang "
	  "niya pa siya lang o kanyang pero dahil naman kanilang sila ako ka namin atin kapag "
	  "mula noong ayon ngayon wala bilang upang nito ating iba dito kami tayo",
	  WIKT },
	{ "sw",
	  "ya na wa kwa ni katika la za kuwa hii cha hiyo huo hilo pia lakini kama yake wake "
	  "zaidi ambao ambayo kutoka baada watu huku hata kila hivyo bila sana siku mwaka "
	  "alisema wakati moja wao yao sasa kwamba hakuna vya mwa",
	  WIKT },
	{ "af",
	  "die van en in is het dat vir op nie met wat te aan as was sy by om hy ook deur of "
	  "na maar uit se ons hulle kan sal word nog ek haar meer tot moet jaar net hierdie "
	  "dit wees oor waar hom wil gaan baie toe tussen geen sê mense omdat",
	  WIKT },
	{ "cy",
	  "y yn i a o ar yr ac am wedi ei mae bod gan at fel oedd un eu hyn gyda hefyd ond "
	  "cael na mewn ni fod gyfer sydd y'n i'r o'r a'r mae'n roedd ei'n chi nid dros ôl "
	  "rhwng hynny pan sy'n blwyddyn",
	  WIKT },
	{ "ga",
	  "an na agus ar a i le is do go ag bhí sé tá sa ó as mar nach ní atá san chun ach sin "
	  "leis faoi iad sí don seo aon ann raibh gur den bhfuil níos féin dá ina acu idir "
	  "bheith nó",
	  SNOWBALL },
	{ "la",
	  "et in est non ad ut cum ex sed qui quae quod si ab a de per sunt enim atque aut "
	  "esse quam eius ne nec ac hoc ipsum dolor sit amet lorem nam autem pro ita etiam "
	  "tamen quid nihil me te se quo vel",
	  WIKT },
	{ "ru",
	  "и в не на что я с он а как это по к но из у за от так же то все для бы его или она "
	  "о было был если мы вы только меня ты ее еще они мне нет быть уже когда при даже "
	  "чтобы этого до может их после который которые которая также более лет года году "
	  "есть во со где без том нас потому этот можно чем время под никто кто которого "
	  "которую ничего были была тоже здесь",
	  SNOWBALL },
	{ "uk",
	  "і в не на що я з він а як це по до але із у за від так же то всі для би його або "
	  "вона о було був якщо ми ви тільки мене ти її ще вони мені немає бути вже коли при "
	  "навіть щоб цього та може їх після який які яка також більше років року є зі де без "
	  "тому нас цей можна ніж час під про й ніхто хто якого яку були була теж тут",
	  WIKT },
	{ "be",
	  "і ў не на што я з ён а як гэта па да але у за ад так жа то ўсе для бы яго або яна "
	  "аб было быў калі мы вы толькі мяне ты яе яшчэ яны мне няма быць ужо пры нават каб "
	  "гэтага та можа іх пасля які якія якая таксама больш гадоў года ёсць са дзе без таму "
	  "нас гэты можна чым час пад пра",
	  WIKT },
	{ "bg",
	  "и в не на че аз с той а как това по към но от за така са се или тя о беше бил ако "
	  "ние вие само мен ти още те ми няма бъде вече когато при дори да до може им след "
	  "който които която също повече години година е със къде без защото нас този като във "
	  "ще има според много през бяха между тази",
	  WIKT },
	{ "sr",
	  "и у је на да се за су од с а из не што као о по ће који која које би био све то али "
	  "до или није те само може како још сам си при више након према јер бити без међу ако "
	  "била било његов године години кад када где већ тако пре има смо га му их ово тај та "
	  "ко",
	  WIKT },
	{ "mk",
	  "и во не на дека јас со тој а како ова по кон но од за така се или таа беше бил ако "
	  "ние вие само мене ти уште тие ми нема биде веќе кога при дури да до може им кој кои "
	  "која исто повеќе години година е каде без бидејќи нас овој што ќе има според многу "
	  "низ меѓу оваа сум ја го ги",
	  WIKT },
	{ "kk",
	  "және бір бұл мен үшін да де деп болып осы сол жаңа еді өз болған туралы оның "
	  "қазақстан ол біз сіз бойынша бар жоқ емес кейін дейін сияқты ғана тағы ең арқылы "
	  "жылы жыл соң бірақ қарай оны оған",
	  WIKT },
	{ "ar",
	  "في من على إلى أن هذا التي الذي عن مع هذه كان لا ما كما قد بعد وقد هو ذلك بين هي لم "
	  "أو كل حيث عند إن ثم أي غير لكن حتى منذ وهو قبل كانت خلال وفي ومن أنه لها له بها به "
	  "وأن ولا عليه أكثر",
	  SNOWBALL },
	{ "fa",
	  "و در به از که این را با است برای آن یک خود تا شده بر هم نیز شود کرد می های کند شد "
	  "بود ها ما اما اگر باید هر او دو اند وی آنها هستند داد یا بین پس هیچ روی بیش پیش "
	  "کرده دارد نمی ای گفت بوده",
	  WIKT },
	{ "ur",
	  "کے کی میں ہے اور سے کا کو اس نے پر کہ یہ بھی ہیں ایک کر وہ تھا نہیں گیا لیے جو ان "
	  "ہو تو کیا تک اپنے ہی جا تھے کوئی بعد دیا ساتھ رہا آپ ہوئے کرنے والے جس گئی",
	  WIKT },
	{ "hi",
	  "के में की है और से को का ने पर यह कि भी हैं एक इस नहीं तो ही कर लिए था जो वह हो कहा "
	  "गया साथ अपने थे उन्होंने बाद तक या थी करने किया रहे इसके बारे कुछ उनके हुए",
	  SNOWBALL },
	{ "mr",
	  "आणि आहे या च्या ते हे व तो ही की मध्ये होते आहेत नाही होता तर केली केले पण करून हा "
	  "एक असे त्यांनी त्या मी त्याने होती यांनी म्हणून साठी काही झाले असून येथे",
	  WIKT },
	{ "ne",
	  "र को मा छ ले का पनि छन् यो गरेको भएको लाई हो थियो गर्न भने तर एक हुने नेपाल त्यो "
	  "उनले भन्ने यस गरी बाट थिए अनि तथा भयो गरिएको छैन",
	  SNOWBALL },
};

const size_t n_language_rows = N_ELEMS(language_rows);
