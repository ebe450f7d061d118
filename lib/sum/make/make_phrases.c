/* make_phrases - writes the table of sum/details.h, made ready, as C. */
#include "sum/details.h"
#include "text/make/write_phrases.h"

int main(void)
{
	write_phrases("detail_phrases", detail_rows, n_detail_rows);
	return write_phrases_end();
}
