/*
 * site.h - which site a page belongs to.
 *
 * A site is a name such as "example.org": the host of an address, in small letters,
 * without "www.", user and port.
 */
#ifndef CLEAN_SITE_H
#define CLEAN_SITE_H

#include "base/arena.h"
#include "base/slice.h"

/* The site of an address; empty if it names no host. */
struct slice site_of_url(struct arena *a, struct slice url);

/*
 * What stands for the site of a page that is known by its path alone: the first folder
 * that is named like a host, as programs that mirror sites name them, else the folder
 * that the file is in; "." for a name without one.  Addresses have their own.
 */
struct slice site_of_path(struct arena *a, struct slice path);

#endif
