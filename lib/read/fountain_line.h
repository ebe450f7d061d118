/*
 * fountain_line.h - which element of Fountain one line could be.
 *
 * Each looks at one line, white space at both ends apart, by the rules of
 * fountain.io/syntax; what the lines around it have to be is the caller's.
 */
#ifndef READ_FOUNTAIN_LINE_H
#define READ_FOUNTAIN_LINE_H

#include "base/slice.h"

/* A character's cue. */
struct fountain_cue {
	struct slice name;	/* without extensions, marks and colon */
	bool forced;		/* "@McCLANE" */
	bool dual;		/* "STEEL ^": said together with what is said before it */
	bool known;		/* it has an extension that screenplays use: "(V.O.)" */
};

/* "ANN", "ANN (V.O.) (CONT'D)", "@McFee", "BOB ^" */
bool fountain_cue_read(struct slice line, struct fountain_cue *out);

/* "INT. HOUSE - DAY #12#", ".ON THE ROOF"; title and number (empty: none) may be NULL. */
bool fountain_scene(struct slice line, struct slice *title, struct slice *number);

/* "> FADE OUT."; or where the lines around it are blank, "CUT TO:" */
bool fountain_transition(struct slice line, bool stands_free);

/* "## A section"; "= a synopsis"; "===", a page break */
bool fountain_section(struct slice line, struct slice *title);
bool fountain_synopsis(struct slice line);
bool fountain_break(struct slice line);

/* Whether the line ends dialogue without a blank line before it. */
bool fountain_breaks(struct slice line);

/* "Key: value" of a title page; and whether the key is one of the usual ones. */
bool fountain_key(struct slice line, struct slice *key, struct slice *value);
bool fountain_title_key(struct slice line);

#endif
