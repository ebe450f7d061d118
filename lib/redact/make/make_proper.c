/*
 * make_proper - writes the table words_proper of lib/redact/vocab.h as C, out of WordNet's dict files.
 *
 *   make_proper /usr/share/wordnet > proper_table.c
 *
 * data.noun and data.adj have words as they are written: those with a capital are proper
 * nouns, of places (its file 15, noun.location), of persons (file 18, noun.person, instances) or of
 * something else.  Names of two or three words are taken of places only.  The same files give
 * the same bytes.
 */
#include "base/arena.h"
#include "base/buf.h"
#include "base/map.h"
#include "key/make/wordnet.h"
#include "redact/vocab.h"

#include <stdio.h>
#include <stdlib.h>

enum { ANIMAL = 5, LOCATION = 15, PERSON = 18, PLANT = 20 };	/* lexnames(5WN) */
#define ROW_MAX 3000	/* bytes of a string literal */

struct names {
	struct map bits;	/* of a word in small letters */
	struct map small;	/* words that are written small, too */
	struct arena arena;
};

/* The word in small letters if it is letters and at most two '_', else nothing; *capitals: its parts that have one. */
static struct slice fold(struct names *names, struct slice word, size_t *parts, size_t *capitals)
{
	char *to = arena_bytes(&names->arena, word.len);

	*parts = *capitals = 0;
	word = slice_first(word, slice_chr(word, '('));		/* adjectives have marks: "(a)" */
	for (size_t i = 0; i < word.len; i++) {
		bool first = i == 0 || word.p[i - 1] == '_';
		if (!is_letter(word.p[i]) && (word.p[i] != '_' || first))
			*parts = 99;
		*parts += first;
		*capitals += first && is_upper(word.p[i]);
		to[i] = to_lower(word.p[i]);
	}
	return *parts > 3 || word.len < 3 ? (struct slice){ NULL, 0 } : (struct slice){ to, word.len };
}

static void take(struct names *names, struct slice word, uint32_t bits)
{
	size_t parts, capitals;
	struct slice folded = fold(names, word, &parts, &capitals);

	if (!folded.len || (parts > 1 && (capitals < parts || bits != V_PLACE)))
		return;
	if (capitals == 0)
		*map_at(&names->small, folded) = 1;
	else if (bits)
		*map_at(&names->bits, folded) |= bits;
}

/* A line: its place, the file's number, the type, how many words, each with a number, pointers. */
static void read_data(struct names *names, const char *folder, const char *name)
{
	struct slice in = wordnet_read(&names->arena, folder, name), line, field, file;

	while (slice_line(&in, &line)) {
		size_t number = 0, n = 0;
		if (slice_starts(line, SLICE(" ")) || !slice_word(&line, &field) || !slice_word(&line, &file) ||
		    !slice_number(file, &number) || !slice_word(&line, &field) || !slice_word(&line, &field))
			continue;
		for (size_t i = 0; i < field.len; i++)
			n = n * 16 + (size_t)(is_digit(field.p[i]) ? field.p[i] - '0' : to_lower(field.p[i]) - 'a' + 10);
		bool instance = slice_find(line, SLICE(" @i "), 0) < slice_chr(line, '|');
		uint32_t bits = V_OTHER;
		if (number == LOCATION)
			bits = V_PLACE;
		else if (number == PERSON)
			bits = instance ? V_FAMOUS : 0;
		else if (number == ANIMAL || number == PLANT)	/* genera have women's names */
			bits = 0;
		for (struct slice word; n > 0 && slice_word(&line, &word) && slice_word(&line, &field); n--)
			take(names, word, bits);
	}
}

static void write_bits(const struct names *names, uint32_t bits, const char *expression)
{
	size_t room = 0;

	for (size_t i = 0; i < names->bits.n; i++) {
		struct slice word = names->bits.v[i].key;
		uint32_t is = (uint32_t)names->bits.v[i].value | (map_get(&names->small, word) ? 0 : V_ONLY);
		if (is != bits)
			continue;
		if (room < word.len + 1) {
			printf("%s\t{ %s, \"WordNet 3.0\",\n\t  \"", room ? "\" },\n" : "", expression);
			room = ROW_MAX;
		}
		printf("%.*s ", SLICE_ARG(word));
		room = room > word.len + 1 ? room - word.len - 1 : 1;
	}
	if (room)
		printf("\" },\n");
}

int main(int argc, char **argv)
{
	static const struct { uint32_t bit; const char *name; } kinds[] = {
		{ V_PLACE, "V_PLACE" }, { V_OTHER, "V_OTHER" }, { V_FAMOUS, "V_FAMOUS" },
		{ V_PLACE | V_OTHER, "V_PLACE | V_OTHER" }, { V_PLACE | V_FAMOUS, "V_PLACE | V_FAMOUS" },
		{ V_OTHER | V_FAMOUS, "V_OTHER | V_FAMOUS" }, { V_PLACE | V_OTHER | V_FAMOUS, "V_PLACE | V_OTHER | V_FAMOUS" },
	};
	struct names names = { .bits = MAP_INIT, .small = MAP_INIT, .arena = ARENA_INIT };

	if (argc != 2) {
		fprintf(stderr, "usage: make_proper FOLDER\n");
		return 2;
	}
	read_data(&names, argv[1], "data.noun");
	read_data(&names, argv[1], "data.adj");
	read_data(&names, argv[1], "data.verb");
	printf("#include \"redact/vocab.h\"\n\nconst struct vocab_row words_proper[] = {\n");
	for (size_t i = 0; i < N_ELEMS(kinds); i++) {
		char only[64];
		snprintf(only, sizeof(only), "%s | V_ONLY", kinds[i].name);
		write_bits(&names, kinds[i].bit, kinds[i].name);
		write_bits(&names, kinds[i].bit | V_ONLY, only);
	}
	printf("};\nconst size_t n_words_proper = N_ELEMS(words_proper);\n");
	map_free(&names.bits);
	map_free(&names.small);
	arena_free(&names.arena);
	return 0;
}
