/* The tests of test_cue_lines.c, of what machines without SSE2 run. */
#undef __SSE2__
#include "test_cue_lines.c"
