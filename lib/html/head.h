/*
 * head.h - what the head of a page states.
 */
#ifndef HTML_HEAD_H
#define HTML_HEAD_H

#include "html/html.h"
#include "html/tokenizer.h"

/* Looks at a start tag of TAG_HEAD; and at the text of the title. */
void head_tag(struct html_page *page, struct arena *a, const struct html_token *t);
void head_title(struct html_page *page, struct arena *a, struct slice text);

#endif
