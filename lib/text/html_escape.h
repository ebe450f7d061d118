/*
 * html_escape.h - text as it stands in HTML.
 *
 * What HTML would read as marks is escaped.  What must not stand in it at all
 * (control characters but tab, line end and form feed; noncharacters; bytes that
 * are not UTF-8) becomes U+FFFD.
 */
#ifndef TEXT_HTML_ESCAPE_H
#define TEXT_HTML_ESCAPE_H

#include "base/buf.h"

/* Appends s as text, or as a value between double quotes. */
void html_put(struct buf *out, struct slice s);
void html_put_value(struct buf *out, struct slice s);

#endif
