#include "text/binary.h"

#include "text/ascii_mask.h"
#include "text/utf8.h"

#define FEW 3	/* odd characters that a short text may have, whatever their share */

/* How files begin that are no text: WHATWG MIME Sniffing 6 and 7.1; file(1)'s magic for the rest. */
static const struct { struct slice mark; const char *kind; } marks[] = {
	{ { "%PDF-", 5 }, "a PDF file" },
	{ { "PK\3\4", 4 }, "a ZIP file (or an office document)" },
	{ { "GIF87a", 6 }, "a GIF picture" },
	{ { "GIF89a", 6 }, "a GIF picture" },
	{ { "\x7F" "ELF", 4 }, "a program" },
	{ { "SQLite format 3", 15 }, "an SQLite database" },
	{ { "Rar!\x1A\7", 6 }, "a RAR file" },
	{ { "wOFF", 4 }, "a font" },
	{ { "wOF2", 4 }, "a font" },
};

/* How a picture's mark reads on after a first byte that is not ASCII. */
static bool is_png(struct slice s)
{
	return slice_find(slice_first(s, 16), SLICE("PNG\r\n\x1A\n"), 0) < slice_first(s, 16).len;
}

/* Controls in ASCII that no text has: all but white space and escape, a bit each. */
#define CONTROLS (~(UINT32_C(0x1F) << '\t' | UINT32_C(1) << 0x1B))

static bool is_strange(char c)
{
	return (unsigned char)c < 0x20 && (CONTROLS >> c & 1);
}

/* Of ASCII: sixteen bytes at a time, most of which are letters. */
static size_t strange_controls(struct slice s)
{
	size_t n = 0, i = 0;
	unsigned blank;

	for (; s.len - i >= WHITE_BYTES; i += WHITE_BYTES)
		for (unsigned odd = white_mask(s.p + i, &blank) & ~blank; odd; odd &= odd - 1)
			n += is_strange(s.p[i + mask_first(odd)]);
	for (; i < s.len; i++)
		n += is_strange(s.p[i]);
	return n;
}

const char *binary_kind(struct slice text)
{
	struct slice head = slice_first(text, BINARY_LOOK);
	size_t all = 0, strange = 0;

	for (size_t i = 0; i < N_ELEMS(marks); i++)
		if (slice_starts(text, marks[i].mark))
			return marks[i].kind;
	if (is_png(text))
		return "a PNG picture";
	while (head.len) {
		size_t plain = utf8_ascii(head);
		strange += strange_controls(slice_first(head, plain));
		all += plain;
		head = slice_from(head, plain);
		if (head.len) {
			strange += utf8_next(&head) == CP_BAD;
			all++;
		}
	}
	return strange > FEW && strange * 20 > all ? "binary data" : NULL;
}
