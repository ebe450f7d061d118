/*
 * Any bytes as text.  Promised: sentences are slices of it, in order, not
 * empty, without white space around them, and between them stand only white
 * space and the marks of lists, headings and quotations.
 */
#include "text/sentence.h"
#include "text/utf8.h"

#include "fuzz.h"

/* What may be left out before a sentence: no run of two letters stands in it. */
static bool is_marks(struct slice between)
{
	bool letter = false;

	while (between.len) {
		bool now = cp_letter(utf8_next(&between));
		if (letter && now)
			return false;
		letter = now;
	}
	return true;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice in = { (const char *)data, size }, sentence;
	const char *end = in.p;

	while (sentence_next(&in, &sentence)) {
		promise(sentence.len > 0 && sentence.p >= end);
		promise(in.p == sentence.p + sentence.len || in.len < size);
		promise(utf8_trim(sentence).len == sentence.len);
		promise(is_marks((struct slice){ end, (size_t)(sentence.p - end) }));
		end = sentence.p + sentence.len;
	}
	if (size)
		promise(is_marks((struct slice){ end, (size_t)((const char *)data + size - end) }));
	return 0;
}
