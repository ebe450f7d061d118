/* make_phrases - writes the table of clean/words.h, made ready, as C. */
#include "clean/words.h"
#include "text/make/write_phrases.h"

int main(void)
{
	write_phrases("boilerplate_phrases", boilerplate_rows, n_boilerplate_rows);
	return write_phrases_end();
}
