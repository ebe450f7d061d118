/*
 * filter_table.h - the filters that make_filter writes: private to filter.c.
 */
#ifndef APP_FILTER_TABLE_H
#define APP_FILTER_TABLE_H

#include "app/filter.h"

#include <linux/filter.h>

#define FILTER_SELF 0x5E1F5E1F	/* stands for the process's own id */

extern const struct sock_fprog filter_table[FILTERS];

#endif
