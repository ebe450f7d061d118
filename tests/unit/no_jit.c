/*
 * no_jit.c - loaded before a tool, it takes the machine code of regular expressions away,
 * as a system does where memory may not be both written and run.
 */
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

int pcre2_jit_compile(pcre2_code *code, uint32_t options)
{
	(void)code, (void)options;
	return PCRE2_ERROR_JIT_BADOPTION;
}
