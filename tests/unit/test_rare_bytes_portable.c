/* The tests of test_rare_bytes.c, of what machines without SSE2 run. */
#undef __SSE2__
#include "test_rare_bytes.c"
