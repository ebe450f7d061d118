/* The tests of test_sentence.c, of what machines without SSE2 run. */
#undef __SSE2__
#include "text/sentence.c"
#include "test_sentence.c"
