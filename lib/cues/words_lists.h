/*
 * words_lists.h - what the cue tables words_*.c of a session share: sources, and lists of words.
 */
#ifndef CUES_WORDS_LISTS_H
#define CUES_WORDS_LISTS_H

#define STUDY "courtesies and other false friends, read in transcripts of counselling"

#define INNOW \
	"breathe/close/count/describe/draw/hold/imagine/name/picture/place/put/rate/" \
	"repeat/say/sit/stand/visualise/visualize"
#define NEGATIVE \
	"afraid/alone/angry/anxious/ashamed/bitter/burdened/defeated/dejected/depressed/" \
	"desperate/devastated/disappointed/disconnected/discouraged/disgusted/distressed/" \
	"drained/embarrassed/empty/exhausted/frightened/frustrated/fuming/furious/guilty/" \
	"heartbroken/helpless/hopeless/humiliated/hurt/ignored/inadequate/inferior/" \
	"insecure/invisible/irritable/irritated/isolated/jealous/jittery/jumpy/lonely/" \
	"lost/miserable/neglected/nervous/numb/overwhelmed/panicked/panicky/paralysed/" \
	"paralyzed/petrified/powerless/rejected/resentful/restless/sad/scared/shaky/" \
	"shattered/stressed/stuck/suicidal/tearful/tense/terrible/terrified/tired/torn/" \
	"trapped/uncertain/uneasy/unloved/unsafe/unwanted/upset/useless/vulnerable/weepy/" \
	"worried/worthless/wretched"
#define POSITIVE \
	"better/calm/calmer/comfortable/confident/connected/empowered/encouraged/" \
	"energized/freer/good/grateful/great/happier/happy/heard/hopeful/lighter/" \
	"motivated/peaceful/positive/proud/relaxed/relieved/safe/safer/secure/stronger/" \
	"supported/understood"

#endif
