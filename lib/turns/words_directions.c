/*
 * words_directions.c - what stage directions in brackets and asterisks speak of.
 *
 * Sources: [podcast] bracketed notes counted in 2,086 public podcast
 * transcripts; [counsel] those in 133 public counselling transcripts; [caption]
 * the sound words of broadcasters' captioning guides; [dump] the forms that
 * generated sessions use.  Not here: [inaudible], [unintelligible], [crosstalk],
 * which hold the place of words that were said.  Sorted.
 */
#include "turns/words.h"

const struct phrase words_directions[] = {
	{ "applause/applauds/applauding/cheering/cheers/clapping/claps", 0, 0, "caption" },
	{ "bell rings/ringing", 0, 0, "caption" },
	{ "begins/starts to cry/sob/weep/laugh", 0, 0, "counsel" },
	{ "bites .. lip/lips", 0, 0, "dump" },
	{ "blushes/blushing", 0, 0, "dump" },
	{ "breathes/breathing/exhales/exhaling/inhales/inhaling", 0, 0, "counsel" },
	{ "chuckle/chuckles/chuckling/giggle/giggles/giggling", 0, 0, "podcast" },
	{ "clears/clearing .. throat", 0, 0, "caption" },
	{ "closes/closing/opens/rolls/rolling/wipes/wiping .. eyes", 0, 0, "dump" },
	{ "cough/coughs/coughing/sneezes/sneezing", 0, 0, "caption" },
	{ "cries/crying/sob/sobs/sobbing/weeps/weeping/tearful/tearfully", 0, 0, "counsel" },
	{ "cross/crossed/crosses/crossing .. arms", 0, 0, "dump" },
	{ "deep breath/sigh", 0, 0, "dump" },
	{ "fidgets/fidgeting/squirms/squirming", 0, 0, "dump" },
	{ "foreign language", 0, 0, "caption" },
	{ "frowns/frowning/grimaces/grimacing/grins/grinning/winces/wincing/yawns/yawning", 0, 0, "dump" },
	{ "gasp/gasps/gasping/groan/groans/groaning/hums/humming", 0, 0, "caption" },
	{ "gestures/gesturing/points/pointing", 0, 0, "dump" },
	{ "hesitantly/hesitates/hesitating/hesitation", 0, 0, "dump" },
	{ "laugh/laughs/laughing/laughed/laughter", 0, 0, "podcast" },
	{ "leans/leaning back/forward/in", 0, 0, "dump" },
	{ "long/short/brief/slight pause/silence", 0, 0, "counsel" },
	{ "looks/looking/glances/glancing/stares/staring/gazes/gazing", 0, 0, "dump" },
	{ "mumbles/mumbling/murmurs/murmuring/mutters/muttering", 0, 0, "caption" },
	{ "music/song", 0, 0, "caption" },
	{ "nod/nods/nodding", 0, 0, "counsel" },
	{ "pause/pauses/paused/pausing/silence/silent/silently", 0, 0, "counsel" },
	{ "phone rings/ringing/buzzes/vibrates", 0, 0, "caption" },
	{ "puts/picks/hands/pulls/grabs/reaches .. down/up/out/over/for", 0, 0, "dump" },
	{ "rubs/rubbing/twists/twisting/wrings/wringing .. hands/eyes/neck/ring/face/forehead", 0, 0, "dump" },
	{ "shakes/shaking .. head", 0, 0, "dump" },
	{ "shifts/shifting", 0, 0, "dump" },
	{ "shrug/shrugs/shrugging", 0, 0, "dump" },
	{ "sigh/sighs/sighed/sighing", 0, 0, "counsel" },
	{ "sits/sitting/stands/standing back/down/up/still/quietly", 0, 0, "dump" },
	{ "smile/smiles/smiling/smirks", 0, 0, "dump" },
	{ "sniff/sniffs/sniffles/sniffling/snorts", 0, 0, "caption" },
	{ "softly/quietly/whisper/whispers/whispering/whispered/sarcastically/jokingly", 0, 0, "dump" },
	{ "speaks/speaking in", 0, 0, "caption" },
	{ "stammers/stammering/stutters/stuttering", 0, 0, "dump" },
	{ "takes/taking/took .. breath/breaths/moment/sip/tissue/notes/pause", 0, 0, "dump" },
	{ "tearing/tears/choking/chokes up", 0, 0, "counsel" },
	{ "thinking/thinks/ponders/pondering/considers", 0, 0, "dump" },
	{ "trails/trailing off", 0, 0, "dump" },
	{ "voice .. breaking/breaks/cracking/cracks/shaking/trembling/trails", 0, 0, "dump" },
	{ "wiping/wipes .. tear/tears/eyes", 0, 0, "dump" },
	{ "writes/writing/scribbles .. down/notes", 0, 0, "dump" },
	{ "\xE5\x8F\xB9 \xE6\xB0\x94", 0, 0, "dump, Chinese: sighs" },
	{ "\xE6\xB2\x89 \xE9\xBB\x98", 0, 0, "dump, Chinese: silence" },
	{ "\xE7\xAC\x91", 0, 0, "dump, Chinese: laughs" },
};
const size_t n_words_directions = N_ELEMS(words_directions);
