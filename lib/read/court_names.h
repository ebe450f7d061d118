/*
 * court_names.h - who the speakers of a hearing are: "MR. BRANDT" and "GENERAL
 * BRANDT" are the counsel whom the title page names in full, "CHIEF JUSTICE
 * OKAFOR" is OKAFOR.
 */
#ifndef READ_COURT_NAMES_H
#define READ_COURT_NAMES_H

#include "base/map.h"
#include "model/doc.h"

struct court_names {
	struct map full;	/* from a surname to a place in names, from 1; SIZE_MAX: two have it */
	struct slices names;	/* as the title page has them, "ESQ." included */
	struct arena arena;
};

#define COURT_NAMES_INIT { MAP_INIT, { NULL, 0, 0 }, ARENA_INIT }

/* A line of the title page; slices of it are kept. */
void court_names_appear(struct court_names *names, struct slice line);

/* The label without its colon and remark. */
struct slice court_label_name(struct slice label);

/* Whether a label is one of a court: "MR. BRANDT:", "JUSTICE OKAFOR:", "THE WITNESS:". */
bool court_titled(struct slice label);

/*
 * Sets the speaker of every turn, which is court_label_name() so far.  A
 * surname that a man and a woman share stays with its title.
 */
void court_names_apply(struct court_names *names, struct doc *d);

void court_names_free(struct court_names *names);

#endif
