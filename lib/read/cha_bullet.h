/*
 * cha_bullet.h - the bullets of CHAT: when an utterance was said, or a picture.
 */
#ifndef READ_CHA_BULLET_H
#define READ_CHA_BULLET_H

#include "base/slice.h"

#include <stdint.h>

struct cha_bullet {
	size_t len;		/* marks included */
	struct slice body;
	bool timed;
	int64_t start, end;	/* milliseconds */
};

/* A bullet that s begins with: times or a media file between two marks. */
bool cha_bullet(struct slice s, struct cha_bullet *b);

/* "1234_5678", at the end of s: "%snd:"file"_1234_5678" ends so, too.  A "-" may follow. */
bool cha_times(struct slice s, int64_t *start, int64_t *end);

/* Whether a bullet is about a file: "%snd:", "%pic:" and the like. */
bool cha_is_media(struct slice body);

#endif
