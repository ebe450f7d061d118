/* The tests of test_json_write.c, of what machines without SSE2 run. */
#undef __SSE2__
#include "model/json_write.c"
#include "test_json_write.c"
