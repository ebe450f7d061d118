/* make_phrases - writes the tables of turns/words.h, made ready, as C. */
#include "text/make/write_phrases.h"
#include "turns/words.h"

int main(void)
{
	write_phrases("headings_phrases", words_headings, n_words_headings);
	write_phrases("labels_phrases", words_labels, n_words_labels);
	write_phrases("voices_phrases", words_voices, n_words_voices);
	write_phrases("flags_phrases", words_flags, n_words_flags);
	write_phrases("directions_phrases", words_directions, n_words_directions);
	write_phrases("roles_phrases", words_roles, n_words_roles);
	write_phrases("open_ended_phrases", words_open_ended, n_words_open_ended);
	return write_phrases_end();
}
