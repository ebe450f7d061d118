/*
 * words_family.c - family names, by where they are usual.
 *
 * Sources: [us] the commonest of the US Census Bureau's lists of 1990 and 2010; [gb], [fr], [de],
 * [es], [it], [pt], [nl], [nordic], [pl], [ru], [gr], [tr] those that the countries' offices of
 * statistics and registers count most; [arab], [iran], [india], [china], [japan], [korea], [viet],
 * [africa], [pacific] the commonest in directories, in Latin letters.  Lists of facts, written
 * down by hand, without counts.  In a weak row they are usual words or places as well: they
 * are names only behind a given name or a title.
 */
#include "redact/vocab.h"

const struct vocab_row words_family[] = {
	{ V_FAMILY, "us, gb",
	  "abbott abernathy acosta adams adkins aguirre ainsworth aldridge allen anderson andrews armstrong arnold ashworth atkins atkinson "
	  "avery ayers bailey baldwin ballard bancroft barlow barnes barnett barrett bartlett barton bates bauer beasley becker beckett benson "
	  "benton berger bernstein bianchi blackburn blackwell blair blake blanchard blevins boone boyd boyle bradford bradshaw brady brennan "
	  "briggs bright brock brooks bryant buchanan buckley bullock burgess burke burnett burns burton byrne byrd cahill caldwell callahan camacho "
	  "campbell cantrell cardenas carlson carmichael carpenter carr carroll carver cassidy castaneda chambers chandler chapman christensen "
	  "clark clarke clayton clements clemons cobb cochran cohen coleman collier collins combs compton conley connolly connor conrad conway cooke "
	  "corbett cortez costello cox crawford cullen cummings cunningham curtis dalton daly daniels daugherty davenport davidson davies davis "
	  "dawson dempsey dennison dickerson dickson dillon dixon dodson doherty donahue donaldson donnelly donovan dougherty douglas downing "
	  "doyle driscoll duffy dugan dunlap dunn dupree durham dyer eaton edmonds edwards egan elliott ellison emerson english erickson estrada "
	  "evans everett farley farrell faulkner ferguson fernandez finch fischer fitzgerald fitzpatrick flanagan fleming fletcher flores flynn "
	  "forsyth foley fowler frazier freedman freeman friedman frye fuller fulton gallagher gallegos galloway garcia gardner garner garrison "
	  "gibbons gibbs gibson gillespie gilmore gleason goldberg goldman goldstein gomez gonzales gonzalez goodman goodwin gould gonsalves "
	  "grady gray greene greenberg griffin griffith griffiths grimes guerrero gutierrez guzman hahn haines halpern hamilton hampton hancock hanley hanna hansen "
	  "hanson hardin harding hardy harmon harper harrell harrington harris harrison hartley hartman harvey hastings hatfield hawkins hayden hayes "
	  "haynes healy heath hebert henderson hendricks henson hernandez herrera hewitt hickman hicks higgins hinton hobbs hodge hodges hoffman "
	  "hogan holcomb holland holloway holmes hooper hopkins horton houghton howarth howe howell hubbard huber huff huffman hughes hull humphrey hurley "
	  "hutchinson hyde ingram irwin jackson jacobs jacobson jamison jarvis jefferson jenkins jennings jensen jimenez johns johnson johnston jones "
	  "jorgensen kaplan katz kauffman kaur kearney keller kelley kemp kendrick kennedy kerr khan kinney kirby kirkpatrick klein kline knapp knox kowalski "
	  "kramer krueger lambert lancaster landry langley larkin larsen larson lawson leblanc leach leary lehman levine levy lewis lindholm lindsey "
	  "livingston lockhart logan lombardi lopez lowe lowery lucero lynch lyons macdonald mackay mackenzie mackey macleod madden mahoney maldonado malone "
	  "manning marquez marsden marsh martinez mathews mathis matthews mcallister mcbride mccabe mccall mccann mccarthy mcclain mcclure mcconnell mccormack mccormick "
	  "mccoy mccullough mcdaniel mcdermott mcdonald mcdowell mcfarland mcgee mcgowan mcgrath mcgregor mcguire mcintosh mcintyre mckay mckee mckenna mckenzie " },
	{ V_FAMILY, "us, gb",
	  "mckinney mcknight mclaughlin mclean mcleod mcmahon mcmillan mcnally mcnamara mcneil mcpherson mcqueen meadows medina mejia melendez mendez mendoza mercado "
	  "meyer meyers middleton mills miranda mitchell monroe montgomery montoya moody moreno morales moran morgan moriarty morrison morrow morse morton moss "
	  "mueller mullen mullins munoz murphy murray navarro neal newman newton nichols nicholson nielsen nieves nixon norris norton novak nunez oakley "
	  "obrien o'brien o'connell o'connor o'donnell o'hara o'keefe o'leary o'malley o'neal o'neill o'reilly o'rourke o'shea o'sullivan ochoa olsen olson "
	  "orozco ortega ortiz osborne owens padilla palmer parkinson parsons patterson patton paulson payne pearce pearson peck pena pennington perez perkins perry peters "
	  "petersen peterson pettigrew phelps phillips pickering pierce pittman pollard porter potts powell powers pratt prescott preston proctor pruitt quinlan "
	  "quinn quintero ramirez ramos ramsey randolph rasmussen redmond reese reeves reid reilly renshaw reyes reynolds rhodes richards richardson richmond riggs rios "
	  "ritchie ritter rivas rivera robbins roberts robertson robinson robles rocha rodgers rodriguez rogers rojas rollins romero rosales rosenberg rosenthal rossi rosario "
	  "roth rowland rowley rubio ruiz russo rutherford ryan salas salazar salinas sampson sanchez sanders sanderson sandoval sanford santana santiago sargent saunders sawyer schaefer "
	  "schneider schroeder schultz schwartz sears sellers serrano sexton shaffer shah shannon shapiro sharpe shaw shea shelton shepherd sheppard sherman "
	  "shields silverman simmons simon simpson sims sinclair singh singleton skinner slater sloan small smith smithson snyder solis solomon sorensen sosa "
	  "spears spencer stafford stanton steele stein steinberg stephens stephenson stevens stevenson stewart stokes stratton strickland suarez "
	  "sullivan summers sutherland sutton swanson sweeney tate taylor terrell thomas thompson thomson thornton tobin torres townsend tran travers trevino tucker tully turner "
	  "underwood valdez valencia valentine valenzuela vance vargas vasquez vaughan vaughn vega velasquez velazquez velez vickers villa villanueva villarreal vincent "
	  "vogel wagner walker wallace wallis walsh walters walton ware warner washburn watkins watson watts webb weber webster weeks weiner weinstein weiss welch wells werner whalen wheeler "
	  "whitaker whitehead whitfield whitley whitlock whitney whittaker wiggins wilcox wilder wiley wilkerson wilkins wilkinson williams williamson willis wilson winkler winslow "
	  "winters winterbourne wolfe woodard woodruff woods woodward wooten wright wyatt yates york young zamora zimmerman zuckerman" },
	{ V_FAMILY, "fr, de, nl, nordic",
	  "arnaud aubert barbier benoit bernard bertrand besson blanchard bonnet bouchard boucher bourgeois boyer brunet caron charpentier chevalier clement colin "
	  "cousin delacroix deschamps desrosiers dubois dufour dumas dumont dupont dupuis durand fabre faure fontaine fournier gagnon garnier gauthier gautier girard "
	  "giraud guerin guillaume herve jacquet joly lacroix lambert laurent lavoie leclerc leclercq lecomte lefebvre lefevre legrand lemaire lemoine leroux leroy "
	  "marchand martel masson mathieu mercier meunier michaud moreau morel moulin nguyen-van noël olivier pelletier perrin petit philippe picard poirier "
	  "renard renaud richard robin rousseau roussel roux simard tremblay vidal vincent "
	  "albrecht arnold baumann baumgartner beck bergmann böhm boehm brandt braun busch dietrich eberhardt ebert engel ernst fiedler fischer förster frank franke "
	  "friedrich fuchs geiger graf groß gruber günther haas hahn hartmann heinrich herrmann hoffmann hofmann huber jäger jansen jung kaiser keller kellner klein koch köhler "
	  "koehler könig kraus krause krüger krueger kühn kuhn lange lehmann lindner lorenz ludwig maier martens mayer meier meißner meyer möller moeller müller mueller naumann "
	  "neumann nowak otto peters pfeiffer pohl richter riedel roth sauer schäfer schaefer scherer schmid schmidt schmitt schmitz schneider scholz schreiber schröder schroeder schubert "
	  "schulte schulz schulze schumacher schuster schwarz seidel seifert simon sommer stein steiner strauß thiel unger voigt vogt wagner walter weber weiß werner winkler winter wolff ziegler zimmermann "
	  "bakker beekman boersma bosch bos dekker dijkstra hendriks hoekstra jacobs janssen jansen kok kuipers meijer mulder peeters postma prins schouten smeets smits stam timmermans "
	  "veenstra verhoeven vermeulen verbeek visser vos willems dewit bruyn vries bergman "
	  "aalto andersson andersen berg bergström christiansen dahl dahlberg ek eklund eriksen eriksson forsberg fredriksen gustafsson haugen hakala halvorsen hämäläinen heikkinen henriksson hermansen "
	  "holm holmberg isaksson jakobsson jansson jensen johannessen johansen johansson jónsdóttir jónsson jorgensen jørgensen karlsen karlsson knudsen koskinen korhonen kristiansen laine larsen larsson lehtonen lindberg " },
	{ V_FAMILY, "nordic",
	  "lindgren lindqvist lindström lund lundberg lundgren lundqvist madsen mäkelä mäkinen mattsson mikkelsen møller mortensen nieminen niemi nilsen nilsson nordström nyberg nygaard nyström öberg "
	  "olsson östlund pedersen persson pettersson poulsen rantanen salonen sandberg sandström sigurðsson sjöberg söderberg solberg ström sundberg svensson thomsen thorsen virtanen wallin wikström" },
	{ V_FAMILY, "es, it, pt",
	  "aguilar aguilera alarcón alonso alvarado álvarez alvarez arroyo avila ávila ayala barrera benítez benitez blanco bravo caballero cabrera calderón calderon calvo camacho campos cano cárdenas carrasco "
	  "carrillo castillo castro cervantes chávez chavez contreras córdova cordero correa cortés cortes crespo cruz cuevas delgado díaz diaz domínguez dominguez duarte echeverría escobar espinosa espinoza esquivel "
	  "estévez fajardo fernández figueroa franco fuentes galindo gallardo gallego galván gamboa garcía garrido garza giménez gimenez gómez gonzález guerra guevara guillén gutiérrez hernández herrero hidalgo hinojosa " },
	{ V_FAMILY, "es",
	  "huerta hurtado ibáñez iglesias izquierdo jiménez juárez juarez lara leiva lópez lozano luján luna macías maldonado márquez marquez martínez mejía méndez méndoza mendoza merino mireles molina montero montes mora "
	  "moya muñoz murillo nava navarrete núñez ojeda olivares oliveros orellana ortíz osorio otero pacheco palacios pardo paredes parra paz peña peralta pérez pineda pizarro ponce prieto quintana quiroga ramírez rangel "
	  "reséndiz reyes ríos rivero rodríguez roldán román rosas rubio ruíz saavedra salgado sánchez santos sandoval segura sepúlveda serrano sierra silva solano soler solís soto suárez tapia téllez toledo torres trejo trujillo urbina uribe "
	  "valdés vallejo varela vázquez vásquez velasco vera vergara vicente vidal villalobos yáñez zambrano zamora zapata zúñiga zuniga " },
	{ V_FAMILY, "it, pt",
	  "amato barbieri basile battaglia bellini benedetti bernardi bianchi bianco bruno caputo carbone caruso cattaneo colombo conte conti coppola costa d'angelo d'amico de-luca de-santis deluca esposito fabbri farina "
	  "ferrara ferrari ferraro ferri fiore fontana galli gatti gentile giordano giuliani grassi grasso greco guerra leone lombardo longo mancini marchetti mariani marini marino martinelli martini mazza messina "
	  "milani monti morelli moretti negri neri orlando palmieri palumbo parisi pellegrini pellegrino ricci rinaldi riva rizzi rizzo romano rossetti ruggiero russo sala santoro sartori serra silvestri sorrentino "
	  "testa valentini villa vitale vitali "
	  "almeida alves andrade antunes araújo azevedo barbosa barros batista borges braga brito cardoso carneiro carvalho coelho correia cunha dantas dias esteves farias faria ferreira figueiredo fonseca "
	  "freitas gaspar gomes gonçalves guimarães henriques leite lima lopes loureiro macedo machado magalhães marques martins matos melo mendes menezes miranda monteiro moraes morais moreira moura nascimento neves "
	  "nogueira nunes oliveira pacheco paiva pereira pinheiro pinto pires queiroz ramos rezende ribeiro rocha rodrigues sá sampaio santana santos silva silveira simões siqueira soares sousa souza teixeira tavares vasconcelos vaz vieira xavier" },
	{ V_FAMILY, "pl, ru, gr, tr and beside them",
	  "adamczyk bąk borkowski chmielewski czarnecki dąbrowski duda dudek górski grabowski jabłoński jankowski jaworski kaczmarek kamiński kaminski kowalczyk kowalska kowalski kozłowski krawczyk "
	  "król krol kubiak kucharski kwiatkowski lewandowska lewandowski lis maciejewski majewski malinowski mazur mazurek michalak michalski nowak nowakowska nowakowski olszewski ostrowski pawlak pawłowski pietrzak "
	  "piotrowski rutkowski sadowski sikora sikorski sobczak sokołowski stępień szczepański szewczyk szulc szymańska szymański szymanski tomaszewski urbański walczak wieczorek wiśniewska wiśniewski wisniewski witkowski wojciechowski wójcik wojcik "
	  "woźniak wozniak wróbel wysocki zając zajac zakrzewski zalewski zawadzki zieliński zielinski ziółkowski "
	  "alekseev andreev antonov baranov belov bogdanov bondarenko boyko chernov fedorov frolov golubev grigoriev gusev ivanov ivanova ivanenko karpov kiselev klimov komarov konovalov kovalenko kovalev kovalchuk kozlov kravchenko "
	  "kravchuk kuzmin kuznetsov kuznetsova lebedev lysenko makarov marchenko matveev medvedev melnik melnyk mikhailov mironov morozov morozova nikitin nikolaev novikov novikova orlov oliynyk pavlenko pavlov petrenko petrov petrova polyakov " },
	{ V_FAMILY, "pl, ru, gr, tr and beside them",
	  "popov popova romanov rudenko savchenko semenov sergeev shevchenko shevchuk sidorov smirnov smirnova sokolov sokolova solovyov sorokin stepanov tarasov titov tkachenko tkachuk vasiliev vinogradov volkov volkova vorobyov yakovlev zaytsev "
	  "antić babić đorđević filipović horvat ilić jovanović jovanovic knežević kovač kovačević kovacevic marić marković markovic milić milošević nikolić nikolic novák novák-ová dvořák dvorak svoboda černý cerny procházka kučera veselý horák pavić pavlović perić petrović petrovic popović popovic "
	  "radić savić simić stanković stojanović tadić tomić vuković balogh farkas fekete horváth horvath juhász kiss kocsis kovács kovacs lakatos mészáros molnár molnar nagy németh nemeth oláh papp rácz simon szabo szabó szalai szilágyi szűcs takács tóth toth varga vörös "
	  "ionescu popescu dumitrescu stan munteanu rusu dobre georgescu constantinescu dimitrov georgiev ivanov todorov hristov petkov kazlauskas bērziņš tamm "
	  "alexopoulos angelopoulos christodoulou dimitriou georgiou ioannidis karagiannis katsaros konstantinidis konstantinou kyriakou makris nikolaidis pappas papadakis papadimitriou papadopoulos papadopoulou papageorgiou panagiotou stavrou theodorou vasiliou vlachos "
	  "acar akar aksoy aktaş altun arslan aslan avcı aydın aydin bayrak bulut çakır çelik celik çetin demir demirci doğan dogan erdoğan erdogan güler güneş kaplan kara kaya keskin kılıç kilic koç korkmaz kurt "
	  "öz özcan özdemir ozdemir özkan öztürk ozturk polat şahin sahin şen şimşek simsek tekin taş turan uçar ünal yalçın yavuz yıldırım yildirim yıldız yildiz yılmaz yilmaz yüksel" },
	{ V_FAMILY, "arab, iran, india and beside it",
	  "abbas abbasi abdallah abdi abdullahi aboud abu-bakr ahmadi akbari al-amin al-farsi al-harbi al-masri al-rashid al-sayed alami alavi alaoui amini amiri ansari asadi aslam awad aziz azizi bagheri bakr bakri barakat bashir ben-ali benali "
	  "bennani bensalem berrada bouazizi boutros chaoui chowdhury darwish ebrahimi el-amrani el-fassi el-masry el-sayed elbaz eskandari fadel fares farahani farouk farsi ghanem ghasemi haddad hakim hakimi halabi hamdan hamdi hammoud harb hariri "
	  "hashemi heydari hosseini hussaini ibrahimi idrissi issa jaber jafari jamal kanaan karimi kassem kazemi khalidi khalil khoury lahlou mahdavi mahfouz maher majid maktoum malik mansouri masri mirza mohammadi moradi mousavi mubarak "
	  "mustafa nader najafi najjar nasiri nasr nassar nazari noori odeh othman qasim qureshi rahimi rahman ramadan rashid rezaei rostami saab sabri sadeghi saeedi safar saidi salehi salem salim samadi saleh sayegh shaheen shams sharif "
	  "shehata sleiman sultani tahan taha tehrani wahab yazdi yousefi zaidi zamani zidane "
	  "acharya agarwal aggarwal agrawal ahluwalia ahuja anand arora babu bahl bajaj bajwa balakrishnan banerjee banerji basu bedi bhandari bhardwaj bhat bhatia bhatt bhattacharya bose chadha chakrabarti chakraborty chandra chandrasekhar chatterjee chattopadhyay "
	  "chaudhary chaudhry chauhan chawla chopra choudhary choudhury dalal das dasgupta datta deol desai deshmukh deshpande dey dhawan dhillon dixit doshi dube dubey dutta gandhi ganguly garg ghosh gill goel gokhale gopalakrishnan goswami goyal grewal gulati " },
	{ V_FAMILY, "india and beside it",
	  "gupta hegde iyengar iyer jadhav jain jaiswal jha jindal johar joshi kakkar kapadia kapoor kapur kashyap khanna khatri khurana kohli kothari krishnamurthy krishnamurti krishnaswamy kulkarni kumar lal luthra mahajan malhotra mathur mehra mehrotra mehta menon "
	  "mishra misra mistry mittal modi mukherjee mukhopadhyay murthy murty nadkarni naidu naik nair nambiar narang narayan narayanan natarajan nayak nayar oberoi ojha padmanabhan pandey pandit pandya panicker parekh parikh patel pathak patil pillai prabhu prasad "
	  "puri purohit raghavan rai rajagopal rajan rajput ramachandran ramakrishnan raman ramanathan rana ranganathan rao rastogi rathore rawat reddy roy saha sahni sahu salunkhe sandhu sanghvi sankaran santhanam sarin sarkar sastry sathe saxena sen sengupta seth sethi shankar "
	  "sharma shastri shenoy shetty shroff shukla sidhu sinha sodhi solanki somani soni sood srinivasan srivastava subramaniam subramanian sundaram suri swaminathan swamy tandon taneja thakkar thakur thapar thomas tiwari trivedi tyagi upadhyay varghese varma "
	  "vaidya venkataraman venkatesan verma vijayan vyas wadhwa yadav abeysekera bandaranaike dissanayake fernando gunawardena jayasinghe jayawardene mendis perera rajapaksa ranasinghe senanayake silva weerasinghe wickramasinghe "
	  "akhtar ansari baig bhutto butt chaudhary cheema dar farooqi gilani hashmi hussain javed kazmi khokhar lodhi memon mirza mughal nawaz niazi qadir qazi raja rana rizvi sheikh shaikh siddiqui siddique soomro usmani yousaf zaman begum khatun miah rahman sarkar talukdar gurung magar rai shrestha tamang thapa" },
	{ V_FAMILY, "china, japan, korea, viet and beside them",
	  "cai cao chang chao chen cheng cheung chiang chin chiu choi chou chow chu chua chung cui dai deng ding dong duan fan feng fong foo fu fung gao goh guo han hao he hong hou hsieh hsu hu huang hui ip jia jiang jin kang kong koh kuang kuo kwan kwok lai lam lau lei leong leung li liang liao lim lin "
	  "ling liu lo lok loh lu luo lui lum lv ma mai mak meng mok ng ngai niu ong ou ouyang pan pang peng qian qin qiu ren shao shen sheng shi siu sun tang tao teo tian ting toh tong tsai tsang tse tso tsui wan wei wen wong woo wu xia xiang xiao xie xiong xu xue yam yan yang yao yap ye yeh yeo yeung yin yip yiu yu yuan yuen yun zeng zhai zhang "
	  "zhao zheng zhong zhou zhu zhuang zou "
	  "abe aoki arai ando endo fujii fujimoto fujita fujiwara fukuda fukui goto hara harada hasegawa hashimoto hayashi hirano honda igarashi iida ikeda imai inoue ishida ishihara ishii ishikawa ito iwasaki kaneko kato kawaguchi kawai kawamura kikuchi kimura kinoshita kobayashi kojima kondo kubo kudo kurosawa "
	  "maeda maruyama masuda matsuda matsui matsumoto matsuo miura miyamoto miyazaki mizuno mori morita murakami murata nagai nagata nakagawa nakajima nakamura nakano nakayama nishida nishimura noda noguchi nomura ogawa oishi okada okamoto ono onishi ota otsuka ozawa saito sakai sakamoto sakurai sano sasaki sato shibata "
	  "shimada shimizu shinoda sugawara sugimoto sugiyama suzuki tachibana takada takagi takahashi takano takeda takeuchi tamura tanaka taniguchi terada tsuchiya uchida ueda ueno wada watanabe yamada yamaguchi yamamoto yamanaka yamashita yamazaki yano yokoyama yoshida yoshikawa "
	  "ahn bae baek byun cha cho chon eom gwak hwang hyun jang jeon jeong jo joo jung kang ko kwon lim moon noh pyo ryu seo seok shim shin sohn son song suh um won woo yeo yeom yim yoo yoon youn yun "
	  "bui cao chu dam dang dao dinh do doan duong ho hoang huynh le lieu luong luu ly mac ngo nguyen pham phan phung quach ta thai tran trinh truong vo vu vuong "
	  "abdullah adisoemarta gunawan halim hartono hidayat kurniawan kusuma lubis nasution pranoto prasetyo purnomo rahardjo ramadhan santoso saputra setiawan siregar situmorang suharto sukarno susanto sutanto suwarno syahputra tanjung wibowo widodo wijaya winata yudhoyono "
	  "aquino bautista cabral castro-reyes dela-cruz delacruz dimaculangan evangelista garcia-reyes lacson macaraeg magsaysay manalo mangubat marasigan mercado ocampo pangilinan panganiban quimbo salonga santos sarmiento sison tolentino umali villanueva yap "
	  "chaiyasit chanthara suwannarat srisai thongchai wongsakul boonmee saetang" },
	{ V_FAMILY, "africa, pacific, jewish",
	  "abara abebe abiola achebe acheampong acquah adebayo adegoke adekunle adeleke adeniyi adesanya adeyemi adichie adjei afolabi agbaje agyei agyeman aidoo ajayi akande akinola akinyemi akpan amadi amoah ampofo ankrah appiah asamoah asante asare asiedu awolowo ayodele azikiwe "
	  "babangida badmus balogun bamgbose bangura boadu boakye boateng botha cele chauke chikwanha chukwu chukwuma coetzee coker conteh dangote danquah darko diallo dibaba diop diouf dlamini dube ekwueme eze ezeani fashola fofana fourie gbadamosi gebreselassie getachew gumede gyamfi "
	  "ibekwe igwe ike iwu jallow kabbah kagame kamara kamau karanja kariuki kenyatta khumalo kibaki kimani kipchoge kiprop kone koroma koubaly kruger kuti kumalo kwarteng langa lungu maathai mabaso mabuza machel mahlangu makgoba malema mandela maphosa maseko masilela mazibuko mbatha mbeki "
	  "mensah mhlongo mkhize mlambo modise mofokeng mokoena molefe moloi moyo mthembu mugabe mugo muhammadu mukherji muriuki musa musoke museveni mutasa mutombo mwangi mwanawasa mwale naidoo ncube ndiaye ndlovu ndungu nel ngcobo ngubane nkosi nkrumah ntuli nwachukwu nwosu nyambura nyerere nzimande "
	  "obasanjo obi obiora odinga odhiambo ogunbanjo ogunleye ojo okafor okeke okonkwo okoro okoye okpara oladipo olatunji olawale olayinka onyango opoku oppong osei osinbajo otieno ouattara owusu oyelaran pienaar pretorius quaye radebe ramaphosa sankara sarpong sesay sibanda sisulu sithole soyinka "
	  "steyn strydom sy tadesse tesfaye tembo thulani toure traore tshabalala tutu uzor van-wyk venter vilakazi wanjiru wiwa yeboah zulu zuma zungu zwane "
	  "faleolo fonoti leavai tuilagi tupou vaai parata ngata henare paki rangihuna kealoha kahananui kamaka "
	  "abramovich abramson adler blum blumenthal bloom brodsky eisenberg epstein feinberg feldman finkelstein fishman glazer glickman golan gold goldfarb greenbaum gross grossman hirsch horowitz kagan kantor kessler koplowitz lieberman lifshitz mandelbaum mizrahi nachman peretz perlman rabin rabinowitz rosen rosenbaum rosenfeld rothman rubin rubinstein sachs saperstein schulman segal shulman siegel sobel spiegel spielman stern strauss tannenbaum teitelbaum wasserman weinberg wexler" },
	{ V_FAMILY | V_WEAK, "usual words and places",
	  "abbey alder arch archer ash ball banks barber barker barrow bass bay bean bear bell bent berry best binder bird bishop black bland block bloom blunt bolt bond booth born bow bowl bowman boy brand bridges brother brown bull bush butcher butler "
	  "cannon carter case cash castle chance chase church clay close coffee cook cooper cotton couch cow craft crane cross crow curry cut day dean dear deer drake drew drummer east eng farmer field fields finch fine fish fisher flower flowers flood ford forest foster "
	  "fox france french friend frost gale gates gay german glass glover golden good grant grave graves green griever grove gross guest gunn hail hale hall ham hand hardy hart haven head heard heath hedges hill hills hilton holly holt home hood hook hope horn horne house howard hunt hunter hurt "
	  "ireland ivory jack joy judge keen key king kings kitchen knight lake lamb land lane law leach leaf lee leigh light lily little lock locke long lord love low lucas mace major man mann march marks marsh martin mason may mayo mean mercer milan miles milk miller min money moon moore more moss mould mount murder myrick naples nash noble nobles noon north nott nutt "
	  "oak or pace page paine pan parish park parker parks pate paul peace peacock penny pepper pike piper pitt pitts place poe pole pond pool poole poor pope post potter pound price pride prince pull purse quick rain rand ray read reader reed rice rich ring rivers roach robins robinson-road rock rose rosewood rowe rush rust salt sand savage say self sewell shade sharp sheets shell ship shoemaker short "
	  "shore silver silk singer slaughter sleep small snow south speed spring spence square stack staff stamp stark starr steel stepp stern stone storey story street strong sugar summer swan swift tailor temple tennant thatcher the thorne tiller tower towers travis treat trout tyler vale vest vine wall ward waters way weaver webb weir west whale "
	  "white whiting wild winter wise wolf wood woody worth yarn yard an to can so day-lewis tan ho he ma do an man ha kim le ng la han bang pak park-lee lu bae cha chan min kang su sen das dey" },
};
const size_t n_words_family = N_ELEMS(words_family);
