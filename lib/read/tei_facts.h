/*
 * tei_facts.h - what a TEI document states beside its turns: title, author and
 * date of the header, who the persons are, when the points of its timeline are.
 */
#ifndef READ_TEI_FACTS_H
#define READ_TEI_FACTS_H

#include "base/map.h"
#include "model/doc.h"
#include "read/tei_said.h"

struct tei_facts {
	struct doc *d;
	struct capture fact;	/* a title or an author */
	const char *key;	/* of fact */
	struct capture name;	/* of a person */
	struct slice id;	/* of the person whose name is awaited */
	struct map persons;	/* id: index + 1 into names */
	struct slices names;
	struct map points;	/* id: milliseconds + 1 */
	int64_t origin;		/* the first absolute time; -1: none was seen */
	int64_t unit;		/* milliseconds of one unit of an interval */
	size_t place, date_place;	/* in the header: of this token, and of date */
	struct slice date;
};

void tei_facts_begin(struct tei_facts *f, struct doc *d);
void tei_facts_free(struct tei_facts *f);

/* Looks at the next token outside turns; in_header: within a teiHeader. */
void tei_facts_token(struct tei_facts *f, const struct xml_token *t, bool in_header);

/* The names that "#a #b" refers to, a comma between; an unknown one is the id itself. */
struct slice tei_who(const struct tei_facts *f, struct slice who);

/* The time of a point "#T3", in milliseconds; or of a clock; -1 if there is none. */
int64_t tei_point(const struct tei_facts *f, struct slice at);

#endif
