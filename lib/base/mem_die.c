#include "base/mem.h"

#include <stdio.h>
#include <unistd.h>

/* _exit, not exit: no buffered output may follow a record that was cut short. */
_Noreturn void mem_die(size_t wanted)
{
	fprintf(stderr, "ttools: error: out of memory (%zu bytes wanted) [no-memory]\n", wanted);
	mem_act();
	_exit(2);
}
