/* Chats and transcripts in JSON: every shape of the table, and what makes a value a conversation. */
#include "read/json_find.h"
#include "read/json_time.h"
#include "support.h"

#include <inttypes.h>

static void put_shape(struct buf *b, const struct turn *t)
{
	buf_addf(b, " %.*s", SLICE_ARG(t->speaker));
	if (t->role != ROLE_NONE && !slice_ieq(t->speaker, slice_z(role_names[t->role])))
		buf_addf(b, "(%s)", role_names[t->role]);
	buf_addf(b, "=%.*s", SLICE_ARG(t->text));
	put_notes(b, t);
	if (t->start_ms >= 0)
		buf_addf(b, "@%" PRId64, t->start_ms);
	if (t->end_ms >= 0)
		buf_addf(b, "-%" PRId64, t->end_ms);
	if (t->time.len)
		buf_addf(b, "@%.*s", SLICE_ARG(t->time));
}

/* "speaker(role)=text{call}@start-end@time" of each turn, "<text>" of each note that has one. */
static struct slice in_line(const struct doc *d)
{
	struct buf b = BUF_INIT;

	for (size_t i = 0; i < d->turns.n; i++)
		put_shape(&b, &d->turns.v[i]);
	for (size_t i = 0; i < d->parts.n; i++)
		if (d->parts.v[i].type == PART_NOTE && d->parts.v[i].text.len)
			buf_addf(&b, " <%.*s>", SLICE_ARG(d->parts.v[i].text));
	return slice_trim(kept(&b));
}

static const struct { const char *text, *want; } shapes[] = {
	/* chats of models */
	{ "{'messages':[{'role':'user','content':'Hi'},{'role':'assistant','content':'Ho'}]}", "user=Hi assistant=Ho" },
	{ "[{'role':'user','content':'Hi'},{'role':'assistant','content':'Ho'}]", "user=Hi assistant=Ho" },
	{ "{'role':'user','content':'Hi'}\n{'role':'assistant','content':'Ho'}\n", "user=Hi assistant=Ho" },
	{ "{'body':{'model':'m','messages':[{'role':'user','content':'Hi'}]}}", "user=Hi" },
	{ "{'messages':[{'role':'developer','content':'Be kind'},{'role':'user','name':'Ida','content':'Hi'}]}",
	  "developer(system)=Be kind Ida(user)=Hi" },
	{ "{'messages':[{'role':'user','content':[{'type':'text','text':'a'},{'type':'image_url'},{'type':'text','text':'b'}]}]}",
	  "user=a\nb" },
	{ "{'messages':[{'role':'assistant','content':null,'tool_calls':[{'function':{'name':'add','arguments':'{}'}}]},"
	  "{'role':'tool','content':'3'}]}", "assistant={add({})} tool=3" },
	{ "{'system':'Be kind','messages':[{'role':'user','content':'Hi'}]}", "system=Be kind user=Hi" },
	{ "{'messages':[{'role':'user','content':'Hi'}],'system':'Be kind'}", "system=Be kind user=Hi" },
	{ "{'rejected':[{'from':'human','value':'Hi'},{'from':'gpt','value':'Ho'}]}", "human(user)=Hi gpt(assistant)=Ho" },
	{ "{'conversations':[{'from':'human','value':'Hi'},{'from':'gpt','value':'Ho'}]}", "human(user)=Hi gpt(assistant)=Ho" },
	{ "{'conversations':[{'from':'human','value':'Hi'}],'chosen':{'from':'gpt','value':'Ho'},'rejected':{'from':'gpt','value':'No'}}",
	  "human(user)=Hi gpt(assistant)=Ho <No>" },
	{ "{'instruction':'Sum','input':'1 2','output':'3'}", "user=Sum\n1 2 assistant=3" },
	{ "{'instruction':'Sum','input':'','output':'3'}", "user=Sum assistant=3" },
	{ "{'instruction':'Sum','output':'3','system':'Count','history':[['a','b']]}", "system=Count user=a assistant=b user=Sum assistant=3" },
	{ "{'chosen':'\\n\\nHuman: a?\\n\\nAssistant: b','rejected':'\\n\\nHuman: a?\\n\\nAssistant: c'}",
	  "Human(user)=a? Assistant=b <Human: a?\n\nAssistant: c>" },
	{ "{'prompt':[{'role':'user','content':'a'}],'chosen':[{'role':'assistant','content':'b'}],'rejected':[{'role':'assistant','content':'c'}]}",
	  "user=a assistant=b <c>" },
	{ "{'prompt':[{'role':'user','content':'a'}],'completion':[{'role':'assistant','content':'b'}],'label':true}", "user=a assistant=b" },
	{ "{'object':'chat.completion','choices':[{'index':0,'message':{'role':'assistant','content':'a'}}]}", "assistant=a" },
	{ "{'data':[{'src':'Ann: a\\nBob: b\\nAnn: c'}]}", "Ann=a Bob=b Ann=c" },
	{ "{'text':'A few.','words':[{'text':'A','start':250,'end':500},{'text':'few.','start':500,'end':900}],'utterances':null}", "=A few.@250-900" },
	{ "{'prompt':'a','chosen':'b','rejected':'c'}", "user=a assistant=b <c>" },
	{ "{'prompt':'a','completion':'b'}", "user=a assistant=b" },
	{ "{'Context':'a','Response':'b'}", "user=a assistant=b" },
	{ "{'questionTitle':'T','questionText':'a','answerText':'b'}", "user=T\na assistant=b" },
	{ "{'conversation':[{'human':'a','assistant':'b'},{'human':'c','assistant':'d'}]}", "user=a assistant=b user=c assistant=d" },
	{ "{'history':[['a','b'],['c','d']]}", "user=a assistant=b user=c assistant=d" },
	{ "{'question_id':1,'turns':['a','b'],'category':'x'}", "user=a user=b" },
	{ "{'id':'1','data':['a','b','c']}", "user=a assistant=b user=c" },
	{ "{'contents':[{'role':'user','parts':[{'text':'a'}]},{'role':'model','parts':[{'text':'b'}]}]}", "user=a model(assistant)=b" },
	{ "[{'type':'human','data':{'content':'a'}},{'type':'ai','data':{'content':'b'}}]", "human(user)=a ai(assistant)=b" },
	{ "{'mapping':{'r':{'message':null},'a':{'message':{'author':{'role':'user'},'create_time':1700000000.5,'content':{'parts':['x']}}},"
	  "'b':{'message':{'author':{'role':'assistant'},'content':{'parts':['y','z']}}}}}",
	  "user=x@2023-11-14T22:13:20.500Z assistant=yz" },
	{ "{'chat_messages':[{'sender':'human','text':'a','created_at':'2024-05-01T10:00:00Z'},{'sender':'assistant','text':'','content':[{'type':'text','text':'b'}]}]}",
	  "human(user)=a@2024-05-01T10:00:00Z assistant=b" },
	{ "{'mapping':{'b':{'message':{'author':{'role':'assistant'},'content':{'parts':['y']}},'parent':'a'},'a':{'message':{'author':"
	  "{'role':'user'},'content':{'parts':['x']}},'parent':null},'c':{'message':{'author':{'role':'assistant'},'content':{'parts':"
	  "['z']}},'parent':'a'}},'current_node':'b'}", "user=x assistant=y <z>" },
	{ "{'message_tree_id':'1','prompt':{'text':'a','role':'prompter','replies':[{'text':'c','role':'assistant','rank':1,'replies':[]},"
	  "{'text':'b','role':'assistant','rank':0,'replies':[]}]}}", "prompter(user)=a assistant=b" },
	{ "{'messages':[{'role':'assistant','content':[{'type':'text','text':'a'},{'type':'tool_use','name':'add','input':{}}]}]}",
	  "assistant=a{add({})}" },
	{ "{'contents':[{'parts':[{'text':'a'}]},{'role':'model','parts':[{'functionCall':{'name':'f','args':{}}}]}],'system_instruction':"
	  "{'parts':[{'text':'s'}]}}", "system=s =a model(assistant)={f({})}" },
	{ "{'candidates':[{'content':{'role':'model','parts':[{'text':'a'}]}}]}", "model(assistant)=a" },
	{ "{'response':{'body':{'choices':[{'message':{'role':'assistant','content':'a'}}]}}}", "assistant=a" },
	{ "{'input':{'messages':[{'role':'user','content':'a'}]},'preferred_output':[{'role':'assistant','content':'b'}],"
	  "'non_preferred_output':[{'role':'assistant','content':'c'}]}", "user=a assistant=b <c>" },
	{ "{'custom_id':'1','params':{'system':'s','messages':[{'role':'user','content':'a'}]}}", "system=s user=a" },
	{ "{'segments':[{'start':0.5,'end':1,'text':'a b','avg_logprob':NaN},{'start':1,'end':2,'text':'c','x':[-Infinity,Infinity]}]}",
	  "=a b@500-1000 =c@1000-2000" },
	{ "{'results':[{'alternatives':[{'transcript':'a b ','timestamps':[['a',0.5,1],['b',1,2]]}]}],'speaker_labels':["
	  "{'from':0.5,'to':1,'speaker':0},{'from':1,'to':2,'speaker':1}]}", "0=a@500-1000 1=b@1000-2000" },
	{ "[{'type':'message','user':'U1','text':'a &amp;lt; &nbsp;&','ts':'1709290010.000200'}]", "U1=a &lt; &nbsp;&@2024-03-01T10:46:50Z" },
	{ "{'conversation':[{'input':'a','output':'b'},{'input':'c','output':'d'}]}", "user=a assistant=b user=c assistant=d" },
	{ "{'text':'a b','result':[{'conf':1,'end':1,'start':0.5,'word':'a'},{'conf':1,'end':2,'start':1,'word':'b'}]}", "=a b@500-2000" },
	/* corpora */
	{ "{'dialog':[{'speaker':'seeker','content':'a\\n'},{'speaker':'supporter','content':'b'}]}", "seeker(client)=a supporter(therapist)=b" },
	{ "{'dialog':[{'text':'a','speaker':'Client','emotion':'joy'},{'text':'b','speaker':'Therapist'}]}", "Client=a Therapist=b" },
	{ "{'dialog':[{'role':'client','content':'a'}]}", "client=a" },
	{ "{'topic_list':[],'meeting_transcripts':[{'speaker':'Chair','content':'a'},{'speaker':'Ux','content':'b'}]}", "Chair(moderator)=a Ux=b" },
	{ "{'dialogue_id':'d','turns':[{'speaker':'USER','utterance':'a'},{'speaker':'SYSTEM','utterance':'b'}]}", "USER=a SYSTEM=b" },
	{ "{'utt':['a','b'],'speaker':['ANN','BOB']}", "ANN=a BOB=b" },
	{ "{'dialogue':['a','b'],'speakers':['Ann','Bob']}", "Ann=a Bob=b" },
	{ "{'dialog':['a','b']}", "=a =b" },
	{ "{'conversation':['Ann: a','Bob: b']}", "Ann=a Bob=b" },
	{ "{'dialogue':'#Person1#: a\\n#Person2#: b\\n#Person1#: c'}", "#Person1#=a #Person2#=b #Person1#=c" },
	{ "{'dialogue':'Ann: \\u0041\\ud83d\\ude42\\nBob: b\\nAnn: c'}", "Ann=A\xF0\x9F\x99\x82 Bob=b Ann=c" },
	{ "{'id':'1','conversation_id':'1','speaker':'ann','text':'a','timestamp':1700000000}", "ann=a@2023-11-14T22:13:20Z" },
	{ "[{'who':'Ann','line':'a'},{'who':'Bob','line':'b'}]", "Ann=a Bob=b" },
	/* speech */
	{ "{'segments':[{'speaker':'Ann','startTime':0,'endTime':1.25,'body':'a'}]}", "Ann=a@0-1250" },
	{ "{'words':[{'word':'a','start':1,'end':2},{'word':'b','start':2,'end':3},7,{'word':'c','start':4,'end':5}]}", "=a b@1000-3000 =c@4000-5000" },
	{ "{'text':' a b','segments':[{'start':0.5,'end':1,'text':' a'},{'start':1,'end':2.5,'text':' b'}]}", "=a@500-1000 =b@1000-2500" },
	{ "{'segments':[{'start':0,'end':2,'text':'a few words are here'}]}", "=a few words are here@0-2000" },
	{ "{'segments':[{'start':0,'end':2000,'text':'a few words are here'}]}", "=a few words are here@0-2000" },
	{ "[{'start':1,'duration':2.5,'text':'a'},{'start':4,'duration':1,'text':'b'}]", "=a@1000-3500 =b@4000-5000" },
	{ "[{'start':'00:00:01.005','end':'00:00:02','speaker':'Ann','text':'a'}]", "Ann=a@1005-2000" },
	{ "{'results':{'items':[{'type':'pronunciation','speaker_label':'spk_0','start_time':'0.1','end_time':'0.2','alternatives':[{'content':'So'}]},"
	  "{'type':'punctuation','alternatives':[{'content':'.'}]},"
	  "{'type':'pronunciation','speaker_label':'spk_1','start_time':'1','end_time':'1.5','alternatives':[{'content':'Oh'}]},"
	  "{'type':'pronunciation','speaker_label':'spk_1','start_time':'1.5','end_time':'2','alternatives':[{'content':'no'}]}]}}",
	  "spk_0=So.@100-200 spk_1=Oh no@1000-2000" },
	{ "{'results':{'channel_labels':{'channels':[{'items':[{'start_time':'1','channel_label':'ch_1'}]}]},"
	  "'items':[{'type':'pronunciation','start_time':'1','end_time':'2','alternatives':[{'content':'Oh'}]}]}}", "ch_1=Oh@1000-2000" },
	{ "{'results':[{'alternatives':[{'transcript':'a b','words':[{'startTime':'0s','endTime':'1s','word':'a'}]}]},"
	  "{'alternatives':[{'words':[{'startTime':'0s','endTime':'1s','word':'a','speakerTag':1},{'startTime':'1.300s','endTime':'2s','word':'b','speakerTag':2}]}]}]}",
	  "1=a@0-1000 2=b@1300-2000" },
	{ "{'results':[{'alternatives':[{'transcript':'a b'}],'channelTag':2,'resultEndTime':'2.5s'}]}", "2=a b" },
	{ "{'results':{'utterances':[{'start':0.5,'end':1,'transcript':'a','speaker':0}]}}", "0=a@500-1000" },
	{ "{'results':{'channels':[{'alternatives':[{'paragraphs':{'paragraphs':[{'sentences':[{'text':'A.'},{'text':'B.'}],'speaker':1,'start':1.5,'end':2}]}}]}]}}",
	  "1=A. B.@1500-2000" },
	{ "{'results':{'channels':[{'alternatives':[{'words':[{'word':'a','start':0.5,'end':1,'speaker':0},{'word':'b','punctuated_word':'B.','start':1,'end':1.5,'speaker':0}]}]}]}}",
	  "0=a B.@500-1500" },
	{ "{'text':'a','utterances':[{'speaker':'A','text':'a few words','start':250,'end':1500}]}", "A=a few words@250-1500" },
	{ "{'monologues':[{'speaker':1,'elements':[{'type':'text','value':'a','ts':0.5,'end_ts':1},{'type':'punct','value':', '},{'type':'text','value':'b','ts':1.5,'end_ts':2},{'type':'punct','value':'.'}]}]}",
	  "1=a, b.@500-2000" },
	{ "{'recognizedPhrases':[{'speaker':2,'offsetInTicks':700000.0,'durationInTicks':10000000,'nBest':[{'display':'A.'}]}]}", "2=A.@70-1070" },
	{ "{'phrases':[{'speaker':1,'offsetMilliseconds':40,'durationMilliseconds':60,'text':'a'}]}", "1=a@40-100" },
	{ "{'results':[{'type':'word','start_time':0.5,'end_time':1,'alternatives':[{'content':'a','speaker':'S1'}]},{'type':'punctuation','start_time':1,'alternatives':[{'content':'.','speaker':'S1'}]}]}",
	  "S1=a.@500-1000" },
	{ "{'text':'a b','words':[{'text':'a','start':0.1,'end':0.2,'type':'word','speaker_id':'s0'},{'text':' ','type':'spacing','speaker_id':'s0'},{'text':'b','start':0.3,'end':0.4,'type':'word','speaker_id':'s0'}]}",
	  "s0=a b@100-400" },
	{ "{'transcription':[{'timestamps':{'from':'00:00:00,000'},'offsets':{'from':0,'to':1500},'text':' a'}]}", "=a@0-1500" },
	{ "{'events':[{'tStartMs':10,'dDurationMs':20,'segs':[{'utf8':'a'},{'utf8':' b'}]},{'tStartMs':40}]}", "=a b@10-30" },
	/* chat apps */
	{ "{'name':'x','messages':[{'type':'message','date':'2020-01-02T03:04:05','from':'Ann','text':['see ',{'type':'link','text':'http://x.org'},'.']}]}",
	  "Ann=see http://x.org.@2020-01-02T03:04:05" },
	{ "{'messages':[{'sender_name':'Ann','timestamp_ms':1700000000000,'content':'caf\\u00c3\\u00a9'}]}", "Ann=caf\xC3\xA9@2023-11-14T22:13:20Z" },
	{ "{'messages':[{'sender_name':'Ann','timestamp_ms':1700000000000,'content':'caf\\u00e9'}]}", "Ann=caf\xC3\xA9@2023-11-14T22:13:20Z" },
	{ "[{'type':'message','user':'U1','text':'a','ts':'1700000000.000200','user_profile':{'display_name':'','real_name':'Ann'}}]", "Ann=a@2023-11-14T22:13:20Z" },
	{ "[{'id':'1','author':{'username':'ann'},'content':'a','timestamp':'2024-01-02 03:04:05 UTC'}]", "ann=a@2024-01-02T03:04:05Z" },
	{ "{'envelope':{'sourceName':'Ann','timestamp':1700000000000,'dataMessage':{'message':'a'}}}", "Ann=a@2023-11-14T22:13:20Z" },
	{ "{'messages':[{'date':'2024-01-02T03:04:05','sender':'Ann','body':'a'}]}", "Ann=a@2024-01-02T03:04:05" },
	{ "{'messages':[{'sender':'@ann:x.org','origin_server_ts':1700000000000,'content':{'msgtype':'m.text','body':'a'}}]}", "@ann:x.org=a@2023-11-14T22:13:20Z" },
	{ "{'messages':[{'creator':{'name':'Ann'},'created_date':'May 2, 2022','text':'a'}]}", "Ann=a@2022-05-02" },
	{ "{'conversations':[{'MessageList':[{'displayName':'Ann','from':'8:ann','content':'b','originalarrivaltime':'2020-01-02T04:00:00Z'},{'displayName':null,'from':'8:bob','content':'a','originalarrivaltime':'2020-01-02T03:00:00Z'}]}]}",
	  "8:bob=a@2020-01-02T03:00:00Z Ann=b@2020-01-02T04:00:00Z" },
	/* parts within parts, to the fourth depth; a call whose function is null; names of other types */
	{ "{'messages':[{'role':'user','content':[['a','b'],{'type':'text','text':['c',{'text':'d'}]},7,null,{'x':1}]}]}", "user=abcd" },
	{ "{'messages':[{'role':'user','content':[[[['a',['b'],{'text':'c'}]]],'d']}]}", "user=acd" },
	{ "{'messages':[{'role':'user','content':{'text':{'value':['a',{'content':{'text':'b'}}]}}}]}", "user=ab" },
	{ "{'messages':[{'role':'assistant','content':null,'tool_calls':[{'function':null,'name':'add','arguments':'{}'}]}]}",
	  "assistant={add({})}" },
	{ "{'messages':[{'sender':{'name':'Bo'},'date':'2022-05-01','text':'a'},{'sender':{'id':7},'date':'2022-05-02','text':'b'},"
	  "{'sender':{'name':['x']},'date':'2022-05-03','text':'c'},{'sender':['x'],'date':'2022-05-04','text':'d'}]}",
	  "Bo=a@2022-05-01 7=b@2022-05-02 =c@2022-05-03 =d@2022-05-04" },
	/* several values, arrays of conversations, what is broken */
	{ "[[{'role':'user','content':'a'},{'role':'assistant','content':'b'}],[{'role':'user','content':'c'}]]",
	  "user=a assistant=b user=c" },
	{ "{'messages':[{'role':'user','content':'a'}]} {'messages':[{'role':'user','content':'b'}]}", "user=a user=b" },
	{ "[{'messages':[{'role':'user','content':'a'}]},{'messages':[{'role':'user','content':'b'}]}]", "user=a user=b" },
	{ "{'messages':[{'role':'user','content':'a'},{'role':'user','con", "user=a" },
	{ "{'messages':[{'role':'user','content':'a'},{'role':'user','content':nan},{'role':'user','content':'b'}]}", "user=a" },
};

START_TEST(shape_table)
{
	struct doc d = read_as(NULL, as_json(shapes[_i].text));
	struct slice got = in_line(&d);

	ck_assert_msg(slice_is(got, shapes[_i].want), "on '%s': got '%.*s'", shapes[_i].text, SLICE_ARG(got));
	ck_assert_str_eq(d.format, "chat-json");
}
END_TEST

/* Cut anywhere, a text is still read as far as it goes, and nothing of it is lost. */
START_TEST(shapes_cut_short)
{
	struct slice whole = as_json(shapes[_i].text);

	for (size_t len = 0; len <= whole.len; len++)
		read_as("chat-json", slice_first(whole, len));
}
END_TEST

static const struct { const char *value; enum json_what is; const char *group; } values[] = {
	{ "{'text':'Ann: a'}", JSON_RECORD, "" },
	{ "{'id':'x','text':'a','messages':[{'role':'user','content':'a'}]}", JSON_RECORD, "" },
	{ "{'id':'x','kind':'transcript','turns':[{'index':1,'speaker':'Ann','text':'a'}]}", JSON_RECORD, "" },
	{ "{'text':'a','segments':[{'start':0,'text':'a'}]}", JSON_CONVERSATION, "" },
	{ "{'messages':[{'role':'user','content':'a'}]}", JSON_CONVERSATION, "" },
	{ "[{'role':'user','content':'a'}]", JSON_CONVERSATION, "" },
	{ "{'role':'user','content':'a'}", JSON_MESSAGE, "" },
	{ "{'id':'1','conversation_id':'c','speaker':'a','text':'b'}", JSON_MESSAGE, "\"c\"" },
	{ "{'speaker':'Ann','text':'a'}", JSON_MESSAGE, "" },
	{ "{'id':'x','speaker':'Ann','text':'a'}", JSON_RECORD, "" },
	{ "{'type':'message','user':'U1','text':'a','ts':'1709290010.000200'}", JSON_MESSAGE, "" },
	{ "{'start':0,'end':1.5,'text':'a','seek':0}", JSON_MESSAGE, "" },
	{ "{'start':0,'end':1.5,'text':'a'}", JSON_RECORD, "" },
	{ "{'dialogue_id':7,'speaker':'Ann','utterance':'a'}", JSON_MESSAGE, "7" },
	{ "{'author':'Ann','content':'An essay.'}", JSON_OTHER, "" },
	{ "{'title':'Tea','author':'Ann','body':'An essay.'}", JSON_OTHER, "" },
	{ "[{'title':'Tea','author':'Ann','body':'a'},{'title':'Milk','author':'Bob','body':'b'}]", JSON_OTHER, "" },
	{ "{'name':'x','version':'1','files':['a','b']}", JSON_OTHER, "" },
	{ "{'settings':[{'name':'a','value':'b'},{'name':'c','value':'d'}]}", JSON_OTHER, "" },
	{ "{'type':'FeatureCollection','features':[{'type':'Feature','geometry':{}}]}", JSON_OTHER, "" },
	{ "{}", JSON_OTHER, "" }, { "[]", JSON_OTHER, "" }, { "7", JSON_OTHER, "" }, { "", JSON_OTHER, "" },
};

START_TEST(value_table)
{
	struct slice group;

	ck_assert_msg(json_what(as_json(values[_i].value), &group) == values[_i].is, "on '%s'", values[_i].value);
	ck_assert_msg(slice_is(group, values[_i].group), "on '%s'", values[_i].value);
}
END_TEST

static const struct { const char *raw; enum json_unit unit; int64_t ms; bool fraction; } offsets[] = {
	{ "0", JSON_SECONDS, 0, false }, { "1.5", JSON_SECONDS, 1500, true }, { "4.7999", JSON_SECONDS, 4799, true },
	{ "1500", JSON_MS, 1500, false }, { "700000.0", JSON_TICKS, 70, true }, { "1.5e1", JSON_SECONDS, 15000, true },
	{ "\"1.300s\"", JSON_SECONDS, 1300, true }, { "\"12.5\"", JSON_SECONDS, 12500, true },
	{ "\"00:01:02,250\"", JSON_MS, 62250, true }, { "\"PT1M2.5S\"", JSON_SECONDS, 62500, true },
	{ "1700000000", JSON_SECONDS, -1, false }, { "-1", JSON_SECONDS, -1, false }, { "\"soon\"", JSON_SECONDS, -1, false },
	{ "\"\"", JSON_SECONDS, -1, false }, { "99999999999999999999", JSON_MS, -1, false }, { "true", JSON_MS, -1, false },
};

START_TEST(offset_table)
{
	bool fraction = false;
	int64_t ms = json_offset_ms(slice_z(offsets[_i].raw), offsets[_i].unit, &fraction);

	ck_assert_msg(ms == offsets[_i].ms, "on '%s': %" PRId64, offsets[_i].raw, ms);
	ck_assert_msg(ms < 0 || fraction == offsets[_i].fraction, "on '%s'", offsets[_i].raw);
}
END_TEST

static const struct { const char *raw, *iso; } clocks[] = {
	{ "1700000000", "2023-11-14T22:13:20Z" }, { "1700000000.25", "2023-11-14T22:13:20.250Z" },
	{ "1700000000000", "2023-11-14T22:13:20Z" }, { "1700000000000000", "2023-11-14T22:13:20Z" },
	{ "\"1700000000.000200\"", "2023-11-14T22:13:20Z" }, { "951782400", "2000-02-29T00:00:00Z" },
	{ "\"2024-03-01T21:05:00\"", "2024-03-01T21:05:00" }, { "\"2024-03-01 21:05\"", "2024-03-01T21:05" },
	{ "\"2024-03-01T21:05:00.123+02:00\"", "2024-03-01T21:05:00.123+02:00" },
	{ "\"2024-03-01 21:05:00 UTC\"", "2024-03-01T21:05:00Z" }, { "\"2024-03-01 21:05:00 +0100\"", "2024-03-01T21:05:00+0100" },
	{ "\"Friday, March 1, 2024 at 8:15:00\\u202fPM UTC\"", "2024-03-01T20:15:00Z" },
	{ "\"March 1, 2024 at 12:05:00 AM\"", "2024-03-01T00:05:00" }, { "\"March 1, 2024, 9:05\"", "2024-03-01" },
	{ "\"1 March 2024\"", "2024-03-01" }, { "12", "" }, { "\"noon\"", "" }, { "null", "" }, { "-5", "" },
	{ "123456789012345678901", "" },
};

START_TEST(clock_table)
{
	struct slice iso = json_clock(&arena, slice_z(clocks[_i].raw));

	ck_assert_msg(slice_is(iso, clocks[_i].iso), "on '%s': '%.*s'", clocks[_i].raw, SLICE_ARG(iso));
}
END_TEST

static Suite *chat_json_suite(void)
{
	Suite *s = suite_create("chat_json");
	TCase *tc = tcase_create("chat_json");

	tcase_add_checked_fixture(tc, reading_setup, reading_teardown);
	tcase_add_loop_test(tc, shape_table, 0, (int)N_ELEMS(shapes));
	tcase_add_loop_test(tc, shapes_cut_short, 0, (int)N_ELEMS(shapes));
	tcase_add_loop_test(tc, value_table, 0, (int)N_ELEMS(values));
	tcase_add_loop_test(tc, offset_table, 0, (int)N_ELEMS(offsets));
	tcase_add_loop_test(tc, clock_table, 0, (int)N_ELEMS(clocks));
	suite_add_tcase(s, tc);
	return s;
}

int main(void)
{
	return run_suite(chat_json_suite());
}
