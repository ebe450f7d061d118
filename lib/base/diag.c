#include "base/diag.h"

#include <stdarg.h>
#include <stdio.h>

/* Without the sequence of UTF-8 that the end cuts in two, if it does. */
static void cut_whole(char *text, size_t n)
{
	size_t i = n;

	while (i > 0 && n - i < 4 && ((unsigned char)text[i - 1] & 0xC0) == 0x80)
		i--;
	if (i > 0 && (unsigned char)text[i - 1] >= 0xC0)
		text[i - 1] = '\0';
}

void diag(struct diag_sink *sink, enum diag_level level, const char *code, size_t line,
	  const char *fmt, ...)
{
	char text[400];
	va_list ap;

	if (!sink)
		return;
	va_start(ap, fmt);
	if (vsnprintf(text, sizeof(text), fmt, ap) >= (int)sizeof(text))
		cut_whole(text, sizeof(text) - 1);
	va_end(ap);
	sink->n[level]++;
	sink->emit(sink, &(struct diag_msg){
		level, code, line ? line + sink->line_base : 0, text });
}
