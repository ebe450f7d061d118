/* The tests of test_scan.c, of what machines without SSE2 run. */
#undef __SSE2__
#include "test_scan.c"
