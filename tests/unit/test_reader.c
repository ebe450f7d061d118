/* Whole texts through doc_read: speakers, turns, parts, roles, flags. */
#include "read/reader.h"
#include "support.h"

/* A document in one line, its kind first. */
static struct slice in_line(const struct doc *d)
{
	return sketch(d, kind_names[d->kind], " ", put_said);
}

static const struct { const char *text, *want; } texts[] = {
	/* labels with times, and without colons */
	{ "[0:01] Ann: a\n[0:02] Bob: b\n[0:03] Ann: c\n", "transcript Ann=a Bob=b Ann=c" },
	{ "Ann: 0:01\n\na\n\nBob: 0:02\n\nb\n\nAnn: 0:03\n\nc\n", "transcript Ann=a Bob=b Ann=c" },
	{ "Ann: When?\nBob: 2:15\nAnn: Fine.\nBob: Bye.\n",
	  "transcript Ann=When? Bob=2:15 Ann=Fine. Bob=Bye." },
	{ "Ann  0:01\na\n\nBob  0:02\nb\n\nAnn  0:03\nc\n", "transcript Ann=a Bob=b Ann=c" },
	{ "**Ann** [0:01] a\n\n**Bob** [0:02] b\n\n**Ann** [0:03] c\n", "transcript Ann=a Bob=b Ann=c" },
	{ "[nurse] a\n[mother] b\n[nurse] c\n[mother] d\n", "transcript nurse=a mother=b nurse=c mother=d" },
	{ "### Ann\n\na\n\n### Bob\n\nb\n\n### Ann\n\nc\n\n### Bob\n\nd\n",
	  "transcript Ann=a Bob=b Ann=c Bob=d" },
	{ "Ann - a\nBob - b\nAnn - c\nBob - d\n", "transcript Ann=a Bob=b Ann=c Bob=d" },
	{ "Q. a\nA. b\nQ. c\nA. d\n", "transcript Q=a A=b Q=c A=d" },
	{ "T1: a\nC1: b\nT2: c\nC2: d\nT3: e\n", "transcript T=a C=b T=c C=d T=e" },
	{ "P1: a\nP2: b\nP1: c\nP2: d\n", "transcript P1=a P2=b P1=c P2=d" },
	{ "0:01 one two\n0:04 three four\n0:09 five six\n", "transcript =one two =three four =five six" },
	{ "0:01\none two\n0:04\nthree four\n0:09\nfive six\n",
	  "transcript =one two =three four =five six" },
	{ "9:00 Doors open\n9:30 A talk\n10:15 Coffee\n", "text <prose>" },
	/* a time with the name behind it, below it or above it */
	{ "[0:01] - Ann Lee\na\n\n[0:02] - Bob\nb\n\n[0:03] - Ann Lee\nc\n", "transcript Ann Lee=a Bob=b Ann Lee=c" },
	{ "0:01 | Ann\na\n\n0:02 | Bob\nb\n\n0:03 | Ann\nc\n", "transcript Ann=a Bob=b Ann=c" },
	{ "0:01\nAnn\na\n\n0:02\nBob\nb\n\n0:03\nAnn\nc\n", "transcript Ann=a Bob=b Ann=c" },
	{ "Ann\n0:01\na\n\nBob\n0:02\nb\n\nAnn\n0:03\nc\n", "transcript Ann=a Bob=b Ann=c" },
	{ "[Ann] 10:00:01\na\n\n[Bob] 10:00:02\nb\n\n[Ann] 10:00:03\nc\n", "transcript Ann=a Bob=b Ann=c" },
	{ "\"Ann\" (0:01)\na\n\n\"Bob\" (0:02)\nb\n\n\"Ann\" (0:03)\nc\n", "transcript Ann=a Bob=b Ann=c" },
	/* times alone on their lines */
	{ "0:01\nAnn: a\n\n0:02\nBob: b\n\n0:03\nAnn: c\n", "transcript Ann=a Bob=b Ann=c" },
	{ "Ann: a\n[0:10]\nmore\nBob: b\n\n[0:20]\nAnn: c\nBob: d\n", "transcript Ann=a\n\nmore Bob=b Ann=c Bob=d" },
	{ "Ann: When?\nBob:\n2:15\nAnn: Fine.\nBob: Bye.\n", "transcript Ann=When? Bob=2:15 Ann=Fine. Bob=Bye." },
	{ "0:00 Start\n4:10 Soil\n9:30 Plants\n", "text <prose>" },
	/* marks and numbers before labels; not before the items of a list */
	{ "- Ann: a.\n- Bob: b.\n- Ann: c.\n- Bob: d.\n", "transcript Ann=a. Bob=b. Ann=c. Bob=d." },
	{ "1. Ann: a\n2. Bob: b\n3. Ann: c\n", "transcript Ann=a Bob=b Ann=c" },
	{ "  1  Ann: a\n  2  Bob: b\n  3  Ann: c\n", "transcript Ann=a Bob=b Ann=c" },
	{ "Ann: a\nBob: do:\n1. Time: x\n2. Nerve: y\n- Loam: z\nAnn: c\nBob: d\n",
	  "transcript Ann=a Bob=do:\n1. Time: x\n2. Nerve: y\n- Loam: z Ann=c Bob=d" },
	/* other marks than a colon */
	{ "Mr. Lee.\xE2\x80\x94" "A?\n\nMr. Ray.\xE2\x80\x94" "B.\n\nMr. Lee.\xE2\x80\x94" "C?\n\nMr. Ray.\xE2\x80\x94" "D.\n",
	  "transcript Mr. Lee=A? Mr. Ray=B. Mr. Lee=C? Mr. Ray=D." },
	{ "Ann\ta.\nBob\tb.\nAnn\tc.\nBob\td.\n", "transcript Ann=a. Bob=b. Ann=c. Bob=d." },
	{ "**Ann** a.\n\n**Bob** b.\n\n**Ann** c.\n\n**Bob** d.\n", "transcript Ann=a. Bob=b. Ann=c. Bob=d." },
	/* those who speak once: of a kind that comes back, whoever it was, with a full name */
	{ "M: a\nP1: b\nM: c\nP2: d\nAll voices: e\nSeveral voices: f\nM: g\n",
	  "transcript M=a P1=b M=c P2=d\nAll voices: e Several voices=f M=g" },
	{ "Chair: a\n\nAnn: b\n\nChair: c\n\nAnn: d\n\nQuestions\n\nRosa Pike: e\n\nChair: f\n",
	  "transcript Chair=a Ann=b Chair=c Ann=d\n\nQuestions Rosa Pike=e Chair=f" },
	{ "T: a\nS1: b\nT: c\nSs: d\nT: e\nMaya: f\nT: g\nS2: h\n", "transcript T=a S1=b T=c Ss=d T=e Maya=f T=g S2=h" },
	{ "Speaker 1\na\n\nSpeaker 2\nb\n\nSpeaker 1\nc\n\nSpeaker 2\nd\n",
	  "transcript Speaker 1=a Speaker 2=b Speaker 1=c Speaker 2=d" },
	{ "Ann: a\n\nBob: b\n\nQuestion: x?\n\nAnn: c\n\nBob: d\n", "transcript Ann=a Bob=b\n\nQuestion: x? Ann=c Bob=d" },
	/* the court between questions and answers */
	{ "Q. a\nA. b\nTHE COURT: c\nQ. d\nA. e\nQ. f\nA. g\n", "transcript Q=a A=b THE COURT=c Q=d A=e Q=f A=g" },
	/* pages */
	{ "Ann: a\n\nBob: b\n\nPage 1 of 2\n\nAnn: c\n\nBob: d\n\nPage 2 of 2\n", "transcript Ann=a Bob=b Ann=c Bob=d" },
	{ "Ann: Where?\n\nBob: See\nPage 3\n\nAnn: c\n\nBob: d\n", "transcript Ann=Where? Bob=See\nPage 3 Ann=c Bob=d" },
	{ "Name: Ann\nAge: 4\nAllergies: none\nSigned: A. Lee\n", "text <prose>" },
	/* what a program writes */
	{ "User: a\n\nAssistant: b\n\nVerse: x\n\nUser: c\n\nAssistant: d\n\nVerse: y\n",
	  "transcript User=a Assistant=b\n\nVerse: x User=c Assistant=d\n\nVerse: y" },
	/* who those are that have initials is said above */
	{ "Moderator: Ann Lee\nSpeakers: Bob Ray\nDate: 2 May 2024\n\nModerator: a\nBob: b\nModerator: c\n",
	  "transcript <header> Moderator=a Bob=b Moderator=c" },
	{ "Ann Lee: a\nBob: b\nLee: c\nBob: d\nLee: e\n", "transcript Ann Lee=a Bob=b Ann Lee=c Bob=d Ann Lee=e" },
	/* lines between the turns */
	{ "ANN: a\n\n(BEGIN VIDEOTAPE)\n\nBOB: b\n\n[The phone rings.]\n\nANN: c\n\nBOB: d\n", "transcript ANN=a BOB=b ANN=c BOB=d" },
	/* labels set off as the others are */
	{ "**Ann:** a\n\n**Bob:** b\n\nMore: c\n\n**Ann:** d\n\n**Cy:** e\n\n**Di:** f\n",
	  "transcript Ann=a Bob=b\n\nMore: c Ann=d Cy=e Di=f" },
	{ "[0:01] Ann: a\n[0:02] Bob: b\nMore: c\n[0:03] Ann: d\n[0:04] Cy: e\n[0:05] Di: f\n",
	  "transcript Ann=a Bob=b\nMore: c Ann=d Cy=e Di=f" },
	/* who is who */
	{ "DR. ANN LEE, CITY HOSPITAL: a\nBOB RAY: b\nLEE: c\nRAY: d\nLEE: e\n",
	  "transcript DR. ANN LEE=a BOB RAY=b DR. ANN LEE=c BOB RAY=d DR. ANN LEE=e" },
	{ "TOM RAY JR., HOST: a\nANN LEE: b\nRAY: c\nLEE: d\n",
	  "transcript TOM RAY JR.=a ANN LEE=b TOM RAY JR.=c ANN LEE=d" },
	{ "Mother: a\nFoster Mother: b\nMother: c\nFoster Mother: d\n",
	  "transcript Mother=a Foster Mother=b Mother=c Foster Mother=d" },
	{ "ANN LEE: a\nTOM LEE: b\nLEE: c\nLEE: d\nANN LEE: e\nTOM LEE: f\n",
	  "transcript ANN LEE=a TOM LEE=b LEE=c LEE=d ANN LEE=e TOM LEE=f" },
	{ "Human: a\n\nAssistant: b\n\nRule: c\n\nHuman: d\n\nAssistant: e\n",
	  "transcript Human=a Assistant=b\n\nRule: c Human=d Assistant=e" },
	/* fields of records, list items and entries of a diary are nobody's words */
	{ "Mill Inn\n\nPrice: 20 EUR\nBeds: 12\nOpen: all year\n\nA house by the river.\n\nOak Inn\n\n"
	  "Price: 30 EUR\nBeds: 8\nOpen: May to June\n\nA house in the woods.\n", "text <prose>" },
	{ "- Height: 3 m\n- Width: 2 m\n- Height: 4 m\n- Width: 1 m\n", "text <prose>" },
	{ "2 April 2025: It rained.\n3 April 2025: It did not.\n", "text <prose>" },
	{ "One.\n\nTwo.\n\nTip: Take a hat.\n\nThree.\n\nFour.\n\nFive.\n\nSix.\n\nPro tip: Or two.\n\n"
	  "Seven.\n\nEight.\n\nTip: Or three.\n\nNine.\n\nPro tip: Go.\n", "text <prose>" },
	{ "Ann: Why?\n\nBob: One.\n\nTwo.\n\nThree.\n\nFour.\n\nFive.\n\nAnn: And?\n\nBob: Six.\n\nSeven.\n\n"
	  "Eight.\n\nNine.\n\nAnn: Oh?\n\nBob: Ten.\n",
	  "transcript Ann=Why? Bob=One.\n\nTwo.\n\nThree.\n\nFour.\n\nFive. Ann=And? "
	  "Bob=Six.\n\nSeven.\n\nEight.\n\nNine. Ann=Oh? Bob=Ten." },
	/* talk with values on their first lines only; a sign is no surname */
	{ "**ANN:** We will\nsee what comes.\n\n**BOB:** And when\nis that?\n\nOr how?\n\n**ANN:** In the\nspring.\n\n"
	  "**BOB:** So I\nthought.\n\n**ANN:** You\ndid.\n\nDid you?\n\n**BOB:** I\nhoped.\n",
	  "transcript ANN=We will\nsee what comes. BOB=And when\nis that?\n\nOr how? ANN=In the\nspring. "
	  "BOB=So I\nthought. ANN=You\ndid.\n\nDid you? BOB=I\nhoped." },
	{ "Ann: Two.\nAnn \xF0\x9F\x90\xA6: Three.\n\xF0\x9F\x90\xA6: Four.\nAnn \xF0\x9F\x90\xA6: Five.\n"
	  "Ann: Six.\n\xF0\x9F\x90\xA6: Seven.\n",
	  "transcript Ann=Two. Ann \xF0\x9F\x90\xA6=Three. \xF0\x9F\x90\xA6=Four. Ann \xF0\x9F\x90\xA6=Five. Ann=Six. "
	  "\xF0\x9F\x90\xA6=Seven." },
	/* headings of notes are nobody */
	{ "## Plan\n\na\n\n## Summary\n\nb\n\n## Plan\n\nc\n\n## Summary\n\nd\n", "text <prose>" },
	/* labels that come back */
	{ "Ann: a\nBob: b\nAnn: c\nBob: d\n", "transcript Ann=a Bob=b Ann=c Bob=d" },
	{ "Ann: a\nBob: b\n", "transcript Ann=a Bob=b" },
	{ "Ann: a\n\nmore\n\nBob: b\n\nAnn: c\n\nBob: d", "transcript Ann=a\n\nmore Bob=b Ann=c Bob=d" },
	{ "Ann:\na\n\nBob:\nb\n\nAnn:\nc\n\nBob:\nd\n", "transcript Ann=a Bob=b Ann=c Bob=d" },
	{ "Ann: a\r\nx\r\nBob: b\r\nAnn: c\r\nBob: d\r\n", "transcript Ann=a\nx Bob=b Ann=c Bob=d" },
	{ "ANN: a\nBob: b\nAnn: c\nBOB: d\n", "transcript ANN=a Bob=b ANN=c Bob=d" },
	/* a third one who speaks once, where every line has a label; not a clause with a colon */
	{ "Ann: a\nBob: b\nCy: x\nAnn: c\nBob: d\n", "transcript Ann=a Bob=b Cy=x Ann=c Bob=d" },
	{ "Ann: a\nBob: b\nHere's a plan: we go\nAnn: c\nBob: d\n", "transcript Ann=a Bob=b\nHere's a plan: we go Ann=c Bob=d" },
	{ "Ann: a\nBob: b\nRemember: breathe\nRemember: rest\nAnn: c\nBob: d\n",
	  "transcript Ann=a Bob=b\nRemember: breathe\nRemember: rest Ann=c Bob=d" },
	/* where turns run over paragraphs, a name that opens one of them once is text */
	{ "Ann: a\n\nb\n\nc\n\nBob: d\n\ne\n\nCy: f\n\nAnn: g\n\nBob: h", "transcript Ann=a\n\nb\n\nc Bob=d\n\ne\n\nCy: f Ann=g Bob=h" },
	/* a title with a colon on the first line is no speaker */
	{ "Talks: Spring\n\nAnn: a\nBob: b\nAnn: c\nBob: d\n", "transcript <prose> Ann=a Bob=b Ann=c Bob=d" },
	/* labels in small letters */
	{ "ann: a\nbob: b\nann: c\nbob: d\n", "transcript ann=a bob=b ann=c bob=d" },
	/* dialogue told in quotation marks belongs to the turn */
	{ "Ann: a\nBob: say:\nCy: \"x\"\nDi: \"y\"\nCy: \"z\"\nAnn: c\nBob: d\n",
	  "transcript Ann=a Bob=say:\nCy: \"x\"\nDi: \"y\"\nCy: \"z\" Ann=c Bob=d" },
	/* not transcripts */
	{ "Title: x\nAuthor: y\nDate: z\nPlace: w\n", "text <prose>" },
	{ "Name: x\nAge: 3\nCity: y\n", "text <prose>" },
	{ "We met at noon. She said: no.\n\nThen we left.\n", "text <prose>" },
	{ "", "text" }, { " \n\n ", "text" },
	/* headers, summaries, terminations, footers, separators */
	{ "Session Number: 4\n\nAnn: a\nBob: b\nAnn: c\n", "transcript <header> Ann=a Bob=b Ann=c" },
	{ "Our talk\n\nAnn: a\nBob: b\nAnn: c\n", "transcript <header> Ann=a Bob=b Ann=c" },
	{ "Ann: a\nBob: b\nAnn: c\n-----\n", "transcript Ann=a Bob=b Ann=c <separator>" },
	{ "Summary:\nTopics:\n- t\nHomework:\n- h\n\nAnn: a\nBob: b\nAnn: c\n", "transcript <summary> Ann=a Bob=b Ann=c" },
	{ "Ann: a\nBob: b\nAnn: c\n\nTermination Details:\nReason: done\n\nSession Summary:\n\nTopics:\n- t\nHomework:\n- h\n",
	  "transcript Ann=a Bob=b Ann=c <termination> <summary>" },
	{ "Ann: a\nBob: b\nAnn: c\n\nTermination Information:\n- Reason: done\n", "transcript Ann=a Bob=b Ann=c <termination>" },
	{ "Ann: a\nBob: b\nAnn: c\n\nEnd of transcript\n", "transcript Ann=a Bob=b Ann=c <footer>" },
	{ "Ann: a\nBob: b\nAnn: c\n\nSession Summary: They met.\n", "transcript Ann=a Bob=b Ann=c <summary>" },
	/* notes */
	{ "My notes\n\n1. One\n\n- a\n- b\n\n2. Two\n\n- c\n", "notes <header> <section> <section>" },
	{ "## One\n* a\n* b\n## Two\n* c\n* d\n", "notes <section> <section>" },
	{ "One:\n1) a\n2) b\n\nTwo:\n1) c\n", "notes <section> <section>" },
	{ "1. One\n\n  1) a\n\n  2) b\n\n2. Two\n\n  1) c\n\n  2) d\n", "notes <section> <section>" },
	{ "1 - One\n\n* a\n\n2 - Two\n\n* b\n", "notes <section> <section>" },
	{ "1. One\n\n* a that goes on\n  below and\n  below\n* b\n\n2. Two\n\n* c goes\n  on\n", "notes <section> <section>" },
	/* more items than speech: still a talk */
	{ "Summary:\nTopics:\n- a\n- b\n- c\nHomework:\n- d\n- e\n- f\n\nAnn: a\nBob: b\nAnn: c\nBob: d\n", "transcript <summary> Ann=a Bob=b Ann=c Bob=d" },
};

START_TEST(text_table)
{
	struct doc d = read_text(texts[_i].text);
	struct slice got = in_line(&d);

	ck_assert_msg(slice_is(got, texts[_i].want), "on '%s': got '%.*s'", texts[_i].text, SLICE_ARG(got));
}
END_TEST

static const struct { const char *body, *text, *note; } directions[] = {
	{ "*[takes a breath]* I see.", "I see.", "takes a breath" },
	{ "I try... (pauses) It helps.", "I try... It helps.", "pauses" },
	{ "Well *sighs* no.", "Well no.", "sighs" },
	{ "I know [laughs].", "I know.", "laughs" },
	{ "*twisting her ring* I know.", "I know.", "twisting her ring" },
	{ "(LAUGHTER)", "", "LAUGHTER" },
	{ "It was *really* good.", "It was *really* good.", NULL },
	{ "**No** way.", "**No** way.", NULL },
	{ "I ate (e.g., bread) there.", "I ate (e.g., bread) there.", NULL },
	{ "She left (I was laughing) early.", "She left (I was laughing) early.", NULL },
	{ "See [the page](http://x.org).", "See [the page](http://x.org).", NULL },
	{ "I [inaudible] there.", "I [inaudible] there.", NULL },
	{ "I met [name] there.", "I met [name] there.", NULL },
};

START_TEST(direction_table)
{
	struct buf b = BUF_INIT;
	struct doc d;

	buf_addf(&b, "Ann: %s\nBob: yes\nAnn: so\nBob: no", directions[_i].body);
	d = read_as(NULL, buf_slice(&b));
	ck_assert_msg(slice_is(d.turns.v[0].text, directions[_i].text), "on '%s': '%.*s'",
		      directions[_i].body, SLICE_ARG(d.turns.v[0].text));
	ck_assert_uint_eq(d.turns.v[0].notes.n, directions[_i].note != NULL);
	if (directions[_i].note)
		ck_assert(slice_is(d.turns.v[0].notes.v[0].text, directions[_i].note));
	buf_free(&b);
}
END_TEST

static const struct { const char *a, *b, *roles; } roles[] = {
	{ "Therapist", "Patient", "therapist client" }, { "Doctor", "Patient", "doctor patient" },
	{ "Consultant", "User", "therapist client" }, { "Assistant", "User", "assistant user" },
	{ "Interviewer", "Ms Lee", "interviewer interviewee" }, { "Host", "Ann", "host guest" },
	{ "T", "C", "therapist client" }, { "Q", "A", "interviewer interviewee" },
	{ "T", "B", "- -" }, { "Ann", "Bob", "- -" }, { "Counselor Ray", "Ann", "therapist client" },
	{ "\xE5\x92\xA8\xE8\xAF\xA2\xE5\xB8\x88", "\xE6\x9D\xA5\xE8\xAE\xBF\xE8\x80\x85", "therapist client" },
};

START_TEST(role_table)
{
	struct buf b = BUF_INIT, got = BUF_INIT;
	struct doc d;

	buf_addf(&b, "%s: x\n%s: y\n%s: z\n%s: w\n", roles[_i].a, roles[_i].b, roles[_i].a, roles[_i].b);
	d = read_as(NULL, buf_slice(&b));
	ck_assert_uint_eq(d.speakers.n, 2);
	for (size_t i = 0; i < 2; i++)
		buf_addf(&got, "%s%s", i ? " " : "", d.speakers.v[i].role ? role_names[d.speakers.v[i].role] : "-");
	ck_assert_msg(slice_is(buf_slice(&got), roles[_i].roles), "%s and %s: '%.*s'", roles[_i].a,
		      roles[_i].b, SLICE_ARG(buf_slice(&got)));
	buf_free(&b);
	buf_free(&got);
}
END_TEST

/* The flags of the third turn, in a talk whose sentences end with marks. */
static const struct { const char *text, *flags; } flags[] = {
	{ "I am well, and you?", "" },
	{ "I went to the market and then I met my old", "cut_off" },
	{ "I think the", "cut_off" },
	{ "Fine", "" },
	{ "I was going to\xE2\x80\x94", "cut_off" },
	{ "Let's see...", "" },
	{ "Try these:\n- walk every day\n- call a friend you have not seen", "" },
	{ "Here is the continuation of the interview:.", "placeholder" },
	{ "Here's the next part of the dialogue:", "placeholder" },
	{ "Here is the next step I thought of for us: we will meet again on Monday and talk about it.", "" },
	{ "I'm sorry, but I can't help with that request.", "refusal" },
	{ "I cannot provide medical advice to anybody in this setting.", "refusal" },
	{ "I can't help but feel sad.", "" },
	{ "I can't help with the kids when I am so tired.", "" },
	{ "The dialogue has reached a natural end. The therapist might summarize it.", "out_of_role" },
	{ "I will respond as the therapist.", "out_of_role" },
	{ "Let's continue this conversation next week.", "" },
	{ "", "empty" },
};

static struct slice flags_of(const struct turn *t)
{
	struct buf b = BUF_INIT;

	for (unsigned f = 0; f < N_FLAGS; f++)
		if (t->flags >> f & 1)
			buf_addf(&b, "%s%s", b.len ? " " : "", flag_names[f]);
	return kept(&b);
}

START_TEST(flag_table)
{
	struct buf b = BUF_INIT;
	struct doc d;

	buf_addf(&b, "Ann: How are you?\nBob: Good, I think.\nAnn: %s\nBob: I see.\nAnn: Good.\nBob: Bye.\n",
		 flags[_i].text);
	d = read_as(NULL, buf_slice(&b));
	ck_assert_uint_eq(d.turns.n, 6);
	struct slice got = flags_of(&d.turns.v[2]);
	ck_assert_msg(slice_is(got, flags[_i].flags), "on '%s': '%.*s'", flags[_i].text, SLICE_ARG(got));
	buf_free(&b);
}
END_TEST

START_TEST(swapped_names)
{
	struct doc d = read_text(
		"Therapist: Hi Tom, how are you?\n"
		"Patient: Not well. Lastly, I slept badly.\n"
		"Therapist: I see, Tom. Lastly, tell me more.\n"
		"Patient: Tom, I am glad that you came today.\n"
		"Therapist: Thank you. Okay, next week.\n"
		"Patient: I told him, \"Tom, you have to go.\"\n");

	for (size_t i = 0; i < d.turns.n; i++)
		ck_assert_msg((d.turns.v[i].flags >> FLAG_ROLE_SWAP & 1) == (i == 3), "turn %zu", i + 1);
}
END_TEST

/* Names of two words, with a hyphen, behind a title; in lines that were wrapped. */
static const struct { const char *name, *call; } names[] = {
	{ "Mary Ann", "Mary Ann" }, { "Jean-Luc", "Jean-Luc" }, { "Mrs. Lind", "Mrs. Lind" },
	{ "Zo\xC3\xAB", "Zo\xC3\xAB" }, { "Tom", "\nTom" }, { "O'Neill", "O'Neill" },
};

START_TEST(swapped_name_table)
{
	struct buf b = BUF_INIT;
	struct doc d;

	buf_addf(&b, "Therapist: Hello %s! How are you?\nPatient: Well, thanks.\nTherapist: I am glad, %s. "
		     "What comes next?\nPatient: You did well today, %s. Let us go on.\n",
		 names[_i].name, names[_i].call, names[_i].call);
	d = read_as(NULL, buf_slice(&b));
	for (size_t i = 0; i < d.turns.n; i++)
		ck_assert_msg((d.turns.v[i].flags >> FLAG_ROLE_SWAP & 1) == (i == 3), "%s, turn %zu",
			      names[_i].name, i + 1);
	buf_free(&b);
}
END_TEST

START_TEST(narrating_speaker)
{
	struct doc d = read_text(
		"Therapist: Hello Tom! How are you?\nPatient: Thank you, Lea. I am well.\n"
		"Therapist: Good, Tom.\nPatient: I mean it, Lea.\n"
		"Therapist: Lea has heard him, and then Lea could ask\nhow he slept.\nPatient: Lea, that is all.\n");

	for (size_t i = 0; i < d.turns.n; i++)
		ck_assert_msg((d.turns.v[i].flags >> FLAG_OUT_OF_ROLE & 1) == (i == 4), "turn %zu", i + 1);
}
END_TEST

START_TEST(wrapped_summary)
{
	struct doc d = read_text(
		"Ann: What we said last time: Session\nSummary:\n\nTopics:\n- a\n\nHomework:\n- b\n\n"
		"Bob: Thank you.\nAnn: So.\nBob: Yes.\n");

	ck_assert_uint_eq(d.turns.n, 4);
	ck_assert_uint_eq(d.turns.v[0].parts.n, 1);
	ck_assert_uint_eq(d.turns.v[0].parts.v[0].sections.n, 2);
}
END_TEST

START_TEST(repeated_turn)
{
	struct doc d = read_text(
		"Ann: One two three four five six seven eight nine ten eleven.\nBob: Yes.\n"
		"Ann: one two three four five six seven eight nine ten eleven!\nBob: Yes.\n");

	ck_assert_uint_eq(d.turns.v[2].repeat_of, 1);
	ck_assert(d.turns.v[2].flags >> FLAG_REPEAT & 1);
	ck_assert_uint_eq(d.turns.v[3].repeat_of, 0);
}
END_TEST

START_TEST(quoted_dialogue)
{
	struct doc d = read_text(
		"Ann: Go on.\n\nBob: Cy could say:\n\nCy: \"One.\n\nTwo.\"\n\nDi: \xE2\x80\x9CThree.\xE2\x80\x9D\n\n"
		"That is all.\n\nAnn: Good.\n\nBob: Cy: \"Four\n");
	struct quotes *q = &d.turns.v[1].quoted;

	ck_assert_uint_eq(d.turns.n, 4);
	ck_assert_uint_eq(q->n, 2);
	ck_assert(slice_is(q->v[0].speaker, "Cy"));
	ck_assert(slice_is(q->v[0].text, "One.\n\nTwo."));
	ck_assert(slice_is(q->v[1].text, "Three."));
	ck_assert_uint_eq(d.turns.v[3].quoted.n, 1);
	ck_assert(slice_is(d.turns.v[3].quoted.v[0].text, "Four"));
}
END_TEST

START_TEST(nested_summary)
{
	struct doc d = read_text(
		"Ann: Last time we had: Session Summary:\n\nTopics:\n- a\n- b\n\nHomework:\n* c\n\nThat was all.\n\n"
		"Bob: Thank you.\nAnn: So.\nBob: Yes.\n");
	struct part *p;

	ck_assert_uint_eq(d.turns.n, 4);
	ck_assert_uint_eq(d.turns.v[0].parts.n, 1);
	p = &d.turns.v[0].parts.v[0];
	ck_assert_int_eq(p->type, PART_SUMMARY);
	ck_assert_uint_eq(p->sections.n, 2);
	ck_assert_uint_eq(p->sections.v[0].items.n, 2);
	ck_assert(slice_is(p->sections.v[1].title, "Homework"));
	ck_assert(slice_is(p->text, "That was all."));
}
END_TEST

START_TEST(user_roles_win)
{
	struct role_rule rule = { SLICE("ann"), ROLE_MODERATOR };
	struct lexicon *own = lexicon_new(&rule, 1);
	struct doc d = { .arena = &arena, .text = SLICE("Ann: a\nBob: b\nAnn: c\nBob: d\n"), .line = 1 };

	doc_read(&d, NULL, own, NULL);
	ck_assert_int_eq(d.turns.v[0].role, ROLE_MODERATOR);
	ck_assert_int_eq(d.turns.v[1].role, ROLE_NONE);
	lexicon_free(own);
}
END_TEST

int main(void)
{
	Suite *s = suite_create("reader");
	TCase *tc = tcase_create("texts");

	tcase_add_checked_fixture(tc, reading_setup, reading_teardown);
	tcase_add_loop_test(tc, text_table, 0, (int)N_ELEMS(texts));
	tcase_add_loop_test(tc, direction_table, 0, (int)N_ELEMS(directions));
	tcase_add_loop_test(tc, role_table, 0, (int)N_ELEMS(roles));
	tcase_add_loop_test(tc, flag_table, 0, (int)N_ELEMS(flags));
	tcase_add_test(tc, swapped_names);
	tcase_add_loop_test(tc, swapped_name_table, 0, (int)N_ELEMS(names));
	tcase_add_test(tc, narrating_speaker);
	tcase_add_test(tc, wrapped_summary);
	tcase_add_test(tc, repeated_turn);
	tcase_add_test(tc, quoted_dialogue);
	tcase_add_test(tc, nested_summary);
	tcase_add_test(tc, user_roles_win);
	suite_add_tcase(s, tc);
	return run_suite(s);
}
