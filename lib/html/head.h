/*
 * head.h - what the head of a page states.
 */
#ifndef HTML_HEAD_H
#define HTML_HEAD_H

#include "html/html.h"
#include "html/token.h"

/* Looks at a tag of TAG_HEAD; for <title> takes its content off *in. */
void head_tag(struct html_page *page, struct arena *a, const struct token *t, struct slice *in);

#endif
