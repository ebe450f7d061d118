/*
 * words_around.c - words that stand around names, numbers and addresses, and say what they are.
 *
 * Sources: [cms] the Chicago Manual of Style, 10.11 to 10.20, titles and degrees; [talk] how people
 * are spoken of and to in public counselling, interview and meeting transcripts; [usps] Publication
 * 28 of the US Postal Service, appendix C: street suffixes and states; [post] the address formats of
 * the Universal Postal Union; [hipaa] the identifiers of 45 CFR 164.514(b)(2) and what they are
 * called on forms; [set] labels of public transcript sets.
 */
#include "redact/vocab.h"

const struct vocab_row words_around[] = {
	{ V_TITLE, "cms; and their like in other languages",
	  "mr mrs ms miss mx mister missus dr doctor prof professor sir dame hon rev reverend fr sr judge justice "
	  "herr frau fräulein hr fru monsieur madame mme mlle mademoiselle señor señora señorita senor senora senorita srta don doña "
	  "signor signora signorina sig senhor senhora dona dott meneer mevrouw pan pani bay bayan shri smt kumari sheikh hajji" },
	{ V_OFFICE, "cms, talk",
	  "nurse officer detective sergeant sgt captain capt lieutenant lt colonel col major maj general gen corporal private cpl constable inspector "
	  "president senator sen representative rep congressman congresswoman governor gov mayor minister secretary ambassador chairman chairwoman chair "
	  "pastor father brother sister rabbi imam bishop deacon coach aunt auntie aunty uncle grandma grandpa granny nana cousin "
	  "attorney counsel counselor counsellor agent director principal dean chef king queen prince princess lord lady saint pope" },
	{ V_KIN, "talk",
	  "sister brother wife husband son daughter mom mum mother dad father friend boyfriend girlfriend partner boss cousin aunt uncle "
	  "neighbor neighbour colleague coworker roommate flatmate housemate therapist doctor teacher manager supervisor ex exhusband exwife baby "
	  "grandson granddaughter grandmother grandfather grandma grandpa niece nephew fiancé fiancée fiance fiancee twin stepson stepdaughter stepmother stepfather "
	  "stepmom stepdad kid child classmate landlord landlady client patient student caseworker babysitter nanny tutor mentor counselor counsellor lawyer "
	  "solicitor psychiatrist psychologist physio midwife carer nurse gp assistant buddy bestie mate hijo hija hermano hermana esposo esposa amigo amiga "
	  "frère soeur sœur mari femme fils fille ami amie bruder schwester mann frau sohn tochter freund freundin kollege kollegin" },
	{ V_POSSESSIVE, "talk", "my your his her our their mi su mon ma sa notre votre mein meine meinem meiner unser unsere ihr ihre" },
	{ V_SAYS, "talk",
	  "said says say told tells asked asks replied replies answered answers thinks thought feels felt laughed laughs cried cries smiled smiles nodded agreed agrees "
	  "wants wanted loves loved hates hated knows knew called calls texted texts emailed wrote writes phoned mentioned suggested explained admitted "
	  "claimed complained promised insisted shouted yelled whispered moved lives lived works worked drinks drank died spoke spoken talked talk talking lied apologised apologized listened listen wrote written passed married left came comes went goes got "
	  "gets started stopped keeps kept seems seemed looked looks has had hasn't doesn't didn't wasn't isn't does did sagte sagt dit dijo dice spoke explained testified" },
	{ V_GREETS, "talk", "hi hello hey dear thanks bye goodbye welcome congratulations congrats sorry morning afternoon evening okay ok hallo hola bonjour salut ciao merci gracias danke alright hiya regards sincerely" },
	{ V_TOWARDS, "talk",
	  "told tell asked ask married marry dating dated divorced hugged kissed love loved miss missed met meet called phoned texted emailed visited with and know knew "
	  "between thank forgive trust hired fired sued raised adopted" },
	{ V_GROUP, "names of companies, schools and public bodies",
	  "university college school academy institute hospital clinic centre center foundation trust bank group company co inc ltd llc llp plc corp corporation gmbh ag sa "
	  "association society club church cathedral chapel mosque temple synagogue museum gallery library theatre theater stadium arena park gardens zoo airport station "
	  "hotel inn restaurant cafe café bar pub store stores shop market mall prize award medal cup trophy championship league team fc united city county district province "
	  "state valley mountain mountains river lake beach island islands bay bridge tower building hall house festival day week act bill amendment commission committee council "
	  "court department ministry office agency party union army navy press times post journal magazine review news radio television tv show movie film series book books "
	  "song album band orchestra test scale syndrome disease method theory theorem law effect model index inventory questionnaire scheme project program programme "
	  "studio studios records pictures airlines airways motors motor foods pharmacy surgery practice ward unit line cross crescent scouts games street avenue road lane drive boulevard" },
	{ V_STREET, "usps, post",
	  "street st avenue ave road rd lane ln drive dr boulevard blvd court ct place pl way terrace terr close crescent cres gardens gdns grove square sq highway hwy parkway pkwy "
	  "circle cir row mews walk trail trl alley turnpike pike path quay wharf loop plaza heights" },
	{ V_ROAD, "post", "rue avenue boulevard bd chemin allée place quai impasse calle avenida carrer carrera paseo plaza camino rua travessa praça alameda via viale corso piazza vicolo ulica ul" },
	{ V_BEFORE_PLACE, "post", "saint st san santa santo são sao fort mount mt lake lago port puerto point cape glen camp rio new north south east west el los las" },
	{ V_STATE, "usps",
	  "al ak az ar ca co ct de dc fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy nsw vic qld tas act on qc bc ab mb sk ns nb" },
	{ V_ROLE, "set",
	  "speaker person voice man woman male female boy girl guy child kid adult caller narrator interviewer interviewee interviewers moderator host cohost guest guests panelist panellist participant attendee audience member "
	  "student teacher pupil tutor instructor class group everyone everybody all many several unknown unidentified unnamed other others anonymous staff crew team therapist counselor counsellor client patient doctor nurse "
	  "physician psychologist psychiatrist analyst coach coachee helper seeker supporter mentor mentee consultant clinician user human assistant ai bot chatbot system tool function agent customer operator "
	  "mother father mom mum dad parent parents son daughter husband wife brother sister grandmother grandfather court witness judge juror jury foreperson clerk bailiff reporter counsel attorney lawyer prosecutor prosecution defense defence "
	  "defendant plaintiff respondent petitioner claimant the a an of for and question answer q interpreter translator president chairman chairwoman chairperson chair secretary minister senator representative delegate "
	  "observer researcher facilitator presenter announcer anchor correspondent producer director editor note notes session date time topic summary subject informant official officer prime deputy vice speaker's house majority leader "
	  "first second third one two three four five six seven eight nine ten i ii iii iv left right on off screen chorus crowd ensemble both men women boys girls voices messenger servant king queen prince princess duke lord lady captain soldier "
	  "gpt chatgpt claude gemini siri alexa copilot bard llama model support admin administrator moderators me you myself them us we they he she it unidentifiable inaudible presiding acting hon honourable honorable mr mrs ms miss dr prof sir madam professor video audio music sound text title chat main additional new old young elder" },
	{ V_FIELD, "hipaa, set", "name patient client caller witness interviewee interviewer therapist counselor counsellor doctor physician clinician attn attention from to cc contact signed author by provider resident surname lastname firstname guardian parent spouse nom nombre apellido vorname nachname nome" },
	{ V_CALENDAR | V_OTHER, "calendar",
	  "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday "
	  "christmas easter thanksgiving halloween ramadan passover diwali hanukkah yom kippur eid lent advent jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun" },
	{ V_OTHER | V_ONLY, "names of things that are not in WordNet",
	  "netflix facebook instagram whatsapp tiktok google gmail youtube zoom skype spotify uber lyft airbnb ebay amazon microsoft windows iphone ipad android apple samsung nokia sony nintendo xbox playstation "
	  "twitter linkedin reddit snapchat telegram discord slack paypal venmo visa mastercard tesco sainsbury asda aldi lidl walmart costco ikea starbucks mcdonald mcdonald's wendy's domino's macy's "
	  "lexapro zoloft prozac xanax ativan klonopin wellbutrin effexor cymbalta paxil celexa adderall ritalin vyvanse concerta lamictal seroquel abilify risperdal ambien trazodone sertraline fluoxetine citalopram "
	  "escitalopram venlafaxine duloxetine bupropion lithium quetiapine tylenol advil ibuprofen paracetamol metformin humira "
	  "nhs cbt dbt emdr adhd ptsd ocd hiv aids gp er icu mri ct covid tv usa uk eu un nato bbc cnn nbc abc fbi cia nasa irs dmv gcse phd ba bsc ma mba python linux java javascript github wikipedia wifi pdf html css sql "
	  "god jesus christ lord allah buddha santa satan heaven hell bible koran quran english spanish french german chinese japanese russian arabic hindi italian portuguese dutch polish turkish korean "
	  "northern southern eastern western downtown uptown internet web yes no okay oh um uh well hmm ah i i'm i've i'd i'll toyota honda ford tesla bmw mercedes volkswagen audi vodafone nvidia intel "
	  "monopoly scrabble minecraft fortnite hogwarts narnia brexit olympics wimbledon premier marvel disney pixar lego barbie velcro xerox hoover frisbee jacuzzi kleenex" },
	{ V_PARTICLE, "cms", "van von der den de del della di da des aux dos das du la le el al bin binti bint ibn ben abu ter ten zu y e mac ap af av ould" },
	{ V_SPOKEN, "talk", "zero oh one two three four five six seven eight nine double triple" },
	{ V_PHONE, "talk", "call called phone tel telephone mobile cell number text whatsapp fax ring rang reach dial landline handy telefon téléphone teléfono móvil portable numéro número nummer ext extension sms" },
	{ V_CUE, "hipaa; and of other countries",
	  "ssn social mrn medical patient case account acct passport driver driver's drivers driving license licence plate plates registration reg member membership policy insurance student employee staff nhs ni national nino "
	  "tax tfn ein itin iban sort routing medicare medicaid aadhaar aadhar pan vin chassis serial imei device badge inmate docket file claim id identification identity steuer steuernummer versichertennummer sozialversicherungsnummer "
	  "kontonummer ausweisnummer dni nie nif cpf cnpj curp rfc bsn pesel personnummer insee sécurité siret health beneficiary certificate hospital chart record booking prisoner visa permit pps sin hkid nric emirates matriculation" },
	{ V_FILLER, "talk",
	  "number no num nr nº n° id code is was it's its that's the my your his her our card are ends ending in with security insurance record records account identification reference ref license licence plate plates "
	  "policy certificate and should be for file claim member of a under as on to est ist es le la el de du mein meine mi mon numéro número nummer sort hospital holder dl group health" },
	{ V_OPENS, "the first words of openings[] in find_names.c",
	  "name name's names i i'm im this it it's call called named je m'appelle s'appelle ich heißt me se nombre soy mi nome ik naam jag nazywam mam signed aka" },
	{ V_PRONOUN, "talk",
	  "you i we they he she it the a an this that there these those my your his her our their not be have do go to in on at of for with by from as if so and or but who what when where how me us them him all any some please well never ever always just still also than" },
};
const size_t n_words_around = N_ELEMS(words_around);
