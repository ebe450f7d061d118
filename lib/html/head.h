/*
 * head.h - what the head of a page states.
 */
#ifndef HTML_HEAD_H
#define HTML_HEAD_H

#include "html/html.h"

/* Looks at an element of TAG_HEAD: meta, link, html, or title with the text in it. */
void head_element(struct html_page *page, struct arena *a, uint32_t node);

#endif
