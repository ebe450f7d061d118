/*
 * congress_label.h - who has the floor in the US Congressional Record.
 */
#ifndef READ_CONGRESS_LABEL_H
#define READ_CONGRESS_LABEL_H

#include "base/slice.h"

#define CONGRESS_LABEL_MAX 100	/* bytes; a label is no longer, its remark included */

/*
 * Length of the label that text, a paragraph, begins with, its full stop
 * included; 0: there is none.  "Mr. SMITH of Ohio.", "Mrs. McBRIDE.", "The
 * SPEAKER pro tempore (Mr. Foley).": a title and a name in capitals, or "The"
 * and an office in capitals.  It may be wrapped into the paragraph's next line.
 */
size_t congress_label(struct slice text);

#endif
