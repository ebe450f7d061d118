/*
 * mail_parts.h - a mail taken apart: its header, and the leaves of its body.
 */
#ifndef READ_MAIL_PARTS_H
#define READ_MAIL_PARTS_H

#include "base/arena.h"

/* A run of the body with one type.  Slices are of the mail, from first to last in order. */
struct mail_leaf {
	struct slice head;	/* the delimiter and the header before it; empty in a mail of one part */
	struct slice body;
	struct slice type;	/* "text/plain"; empty: not stated */
	struct slice encoding, charset, name;
	bool attached;
	bool closing;			/* no leaf: head is the delimiter after the last one */
};

struct mail_leaves {
	struct mail_leaf *v;
	size_t n, cap;
};

/*
 * The leaves of a mail's body, whose header's fields are in `header`.  What no
 * leaf covers stands before the first delimiter or after a closing one.
 */
void mail_leaves(struct arena *a, struct slice header, struct slice body, struct mail_leaves *out);

#endif
