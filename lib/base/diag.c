#include "base/diag.h"

#include <stdarg.h>
#include <stdio.h>

void diag(struct diag_sink *sink, enum diag_level level, const char *code, size_t line,
	  const char *fmt, ...)
{
	char text[400];
	va_list ap;

	if (!sink)
		return;
	va_start(ap, fmt);
	vsnprintf(text, sizeof(text), fmt, ap);
	va_end(ap);
	sink->n[level]++;
	sink->emit(sink, &(struct diag_msg){
		level, code, line ? line + sink->line_base : 0, text });
}
