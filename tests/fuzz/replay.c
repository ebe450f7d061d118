/*
 * replay.c CORPUS FOLDER... - a fuzz target without libFuzzer, for plain ctest.
 *
 * Feeds it every file of the corpus (seeds, and what fuzzing found, one small file each),
 * and the files of the other folders whole, cut short and with bytes changed.  The same
 * on every machine.
 */
#include "base/arena.h"
#include "base/buf.h"
#include "fuzz.h"

#include <dirent.h>
#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define MAX_SIZE ((size_t)64 * 1024)
#define CUTS 12
#define CHANGES 24

static size_t runs;
static const char *current;	/* the file being fed */

/* From a heap block of exactly the size, so that a sanitizer sees each byte too far. */
static void feed(struct slice s)
{
	uint8_t *copy = malloc(s.len ? s.len : 1);

	if (!copy)
		abort();
	if (s.len)
		memcpy(copy, s.p, s.len);
	LLVMFuzzerTestOneInput(copy, s.len);
	free(copy);
	runs++;
}

static uint32_t next_random(uint32_t *state)
{
	*state = *state * 1664525 + 1013904223;
	return *state >> 8;
}

/* Bytes that parsers care about stand in for some. */
static void change_bytes(struct buf *b, uint32_t *state)
{
	static const char marks[] = "\n\r\t :#-*<>&\"'{}[]\\/\0\x80\xC3\xED\xFF";

	for (uint32_t n = 1 + next_random(state) % 8; n; n--) {
		uint32_t at = next_random(state) % (uint32_t)b->len;
		b->p[at] = n % 2 ? marks[next_random(state) % (sizeof(marks) - 1)]
				 : (char)next_random(state);
	}
}

static void feed_broken(struct slice s)
{
	uint32_t state = (uint32_t)s.len;

	feed(s);
	for (size_t i = 0; s.len && i < CUTS; i++)
		feed(slice_first(s, next_random(&state) % s.len));
	for (size_t i = 0; s.len && i < CHANGES; i++) {
		struct buf b = BUF_INIT;
		buf_add(&b, s);
		change_bytes(&b, &state);
		feed(buf_slice(&b));
		buf_free(&b);
	}
}

static void feed_file(const char *path, bool broken)
{
	FILE *fp = fopen(path, "rb");
	struct buf b = BUF_INIT;

	if (!fp) {
		fprintf(stderr, "cannot read %s: %s\n", path, strerror(errno));
		exit(2);
	}
	buf_reserve(&b, MAX_SIZE);
	b.len = fread(b.p, 1, MAX_SIZE, fp);
	fclose(fp);
	current = path;
	if (broken)
		feed_broken(buf_slice(&b));
	else
		feed(buf_slice(&b));
	current = NULL;
	buf_free(&b);
}

/* Its files; its folders are added to those that are still to be read. */
static void feed_folder(struct arena *a, struct slices *folders, const char *path, bool broken)
{
	struct dirent **names;
	int n = scandir(path, &names, NULL, alphasort);

	for (int i = 0; i < n; i++) {
		struct buf file = BUF_INIT;
		struct stat st;
		buf_addf(&file, "%s/%s%c", path, names[i]->d_name, 0);
		if (names[i]->d_name[0] != '.' && lstat(file.p, &st) == 0) {
			if (S_ISREG(st.st_mode))
				feed_file(file.p, broken);
			else if (S_ISDIR(st.st_mode))
				*VEC_PUSH(a, folders) = arena_dup(a, buf_slice(&file));
		}
		buf_free(&file);
		free(names[i]);
	}
	if (n >= 0)
		free(names);
}

static void feed_tree(const char *path, bool broken)
{
	struct arena a = ARENA_INIT;
	struct slices folders = { 0 };

	*VEC_PUSH(&a, &folders) = slice_z(path);
	for (size_t i = 0; i < folders.n; i++)
		feed_folder(&a, &folders, folders.v[i].p, broken);
	arena_free(&a);
}

/* A promise broke: on which file? */
static void say_current(int sig)
{
	ssize_t n = 0;

	if (current)
		n = write(STDERR_FILENO, current, strlen(current));
	n += write(STDERR_FILENO, "\n", 1);
	(void)n;
	signal(sig, SIG_DFL);
	raise(sig);
}

int main(int argc, char **argv)
{
	if (argc < 2) {
		fprintf(stderr, "usage: %s CORPUS FOLDER...\n", argv[0]);
		return 2;
	}
	signal(SIGABRT, say_current);
	feed((struct slice){ NULL, 0 });
	for (int i = 1; i < argc; i++)
		feed_tree(argv[i], i > 1);
	printf("%zu runs\n", runs);
	return runs > 1 ? 0 : 2;
}
