#include "read/tei_elements.h"

#include "base/table.h"

/* TEI P5 Guidelines: 2 header, 3 core, 7 performance texts, 8 speech; ISO 24624; BNC: its manual. */
static const struct { const char *name; enum tei_element element; const char *source; } elements[] = {
	{ "ab", E_LINE, "P5 16.3" },
	{ "abbr", E_VARIANT, "P5 3.6.5" },
	{ "annotationBlock", E_TURN, "ISO 24624" },
	{ "castItem", E_LINE, "P5 7.1.4" },
	{ "choice", E_CHOICE, "P5 3.5" },
	{ "del", E_DROP, "P5 3.5.3" },
	{ "event", E_EVENT, "P4 11.2, BNC" },
	{ "figDesc", E_DROP, "P5 14.4" },
	{ "fw", E_NOTE, "P5 11.6" },
	{ "gap", E_NOTE, "P5 3.5.3" },
	{ "head", E_HEAD, "P5 4.2.1" },
	{ "incident", E_NOTE, "P5 8.3.3" },
	{ "item", E_LINE, "P5 3.8" },
	{ "kinesic", E_NOTE, "P5 8.3.3" },
	{ "l", E_LINE, "P5 3.13" },
	{ "lb", E_BREAK, "P5 3.11.3" },
	{ "lg", E_LINE, "P5 3.13" },
	{ "note", E_NOTE, "P5 3.9" },
	{ "orig", E_VARIANT, "P5 3.5.2" },
	{ "p", E_LINE, "P5 3.1" },
	{ "pause", E_NOTE, "P5 8.3.2" },
	{ "pc", E_WORD, "P5 18.4" },
	{ "rdg", E_DROP, "P5 13.1" },
	{ "seg", E_SEGMENT, "ParlaMint" },
	{ "shift", E_NOTE, "P5 8.3.6" },
	{ "sic", E_VARIANT, "P5 3.5.1" },
	{ "sp", E_TURN, "P5 7.2.2" },
	{ "spanGrp", E_DROP, "ISO 24624" },
	{ "speaker", E_SPEAKER, "P5 7.2.2" },
	{ "stage", E_NOTE, "P5 7.2.4" },
	{ "teiHeader", E_HEADER, "P5 2" },
	{ "trailer", E_HEAD, "P5 4.2.4" },
	{ "u", E_TURN, "P5 8.3.1" },
	{ "vocal", E_NOTE, "P5 8.3.3" },
	{ "w", E_WORD, "P5 18.1" },
	{ "writing", E_NOTE, "P5 8.3.4" },
};

enum tei_element tei_element(struct slice name)
{
	size_t i = TABLE_FIND(elements, name);

	return i < N_ELEMS(elements) ? elements[i].element : E_OTHER;
}
