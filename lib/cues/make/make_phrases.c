/* make_phrases - writes the tables of cues/words.h, made ready, as C. */
#include "base/arena.h"
#include "cues/words.h"
#include "text/make/write_phrases.h"

/* Rows of the tables [first, end), and those against all. */
static void write_tables(const char *name, int first, int end)
{
	struct arena a = ARENA_INIT;
	struct { struct phrase *v; size_t n, cap; } rows = { NULL, 0, 0 };

	for (const struct phrase_rows *const *words = cue_words; *words; words++)
		for (size_t i = 0; i < (*words)->n; i++) {
			int class = CUE_CLASS((*words)->v[i].tag);
			if (class == CUE_ANY || (class >= first && class < end))
				*VEC_PUSH(&a, &rows) = (*words)->v[i];
		}
	write_phrases(name, rows.v, rows.n);
	arena_free(&a);
}

int main(void)
{
	write_tables("session_phrases", 0, N_SESSION);
	write_tables("meeting_phrases", CUE_DECISIONS, CUE_OPEN_QUESTIONS + 1);
	write_tables("cue_phrases", 0, N_CUES);
	write_phrases("ask_phrases", ask_words.v, ask_words.n);
	write_phrases("reply_phrases", reply_words.v, reply_words.n);
	return write_phrases_end();
}
