/* The tests of test_label_plain.c, of what machines without SSE2 run. */
#undef __SSE2__
#include "turns/label_plain.c"
#include "test_label_plain.c"
