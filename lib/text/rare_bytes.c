#include "text/rare_bytes.h"

static const unsigned short rare_bit[256] = {
	['<'] = RARE_LEFT, ['>'] = RARE_RIGHT, ['['] = RARE_BRACKET, ['#'] = RARE_HASH,
	['|'] = RARE_BAR, ['\t'] = RARE_TAB, ['\r'] = RARE_CR, ['&'] = RARE_AMPERSAND,
	['('] = RARE_PAREN, ['*'] = RARE_STAR, ['_'] = RARE_UNDERSCORE, ['\\'] = RARE_BACKSLASH,
	[':'] = RARE_COLON, [0xE3] = RARE_WIDE, [0xEF] = RARE_WIDE,
};

unsigned rare_bytes_each(struct slice s)
{
	unsigned found = 0;

	for (size_t i = 0; i < s.len; i++)
		found |= rare_bit[(unsigned char)s.p[i]];
	return found;
}
