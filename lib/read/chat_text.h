/*
 * chat_text.h - what the readers of chats and mail share: the text of a message
 * as it stands, with no stage directions looked for.
 */
#ifndef READ_CHAT_TEXT_H
#define READ_CHAT_TEXT_H

#include "base/arena.h"
#include "base/slice.h"

/* s without white space at its ends, its line ends LF: a slice of it, or a copy in the arena. */
struct slice chat_text(struct arena *a, struct slice s);

#endif
