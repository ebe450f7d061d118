/*
 * each.c - runs a command again and again, each time with another call that fails.
 *
 *     each KIND [ERRNO] -- COMMAND...
 *     each once FAULT -- COMMAND...       just that: FAULT as faults.c has it
 *
 * KIND is one that counts: malloc, read, write.  The command writes to standard output, or to
 * a file called "out"; there it may leave nothing else that ends in .tmp.
 *
 * After a failure either all is as without it, or the status is not 0 and a message says why: and
 * then standard output is the beginning of what it should have been, up to an end of line, and
 * "out" is as it was before.  Prints how many calls there were and which of them went wrong.
 */
#define _GNU_SOURCE

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define MOST (4 << 20)		/* bytes of an output that are looked at */
#define OLD "as it was\n"

struct bytes {
	char p[MOST];
	size_t n;
};

struct run {
	int rc;			/* as a shell gives it */
	struct bytes out, err, file;
};

static struct run want, got;
static const char *kind, *error = "";
static char **command;

static void load(struct bytes *b, const char *name)
{
	int fd = open(name, O_RDONLY);
	ssize_t n = fd < 0 ? 0 : read(fd, b->p, MOST);

	b->n = n > 0 ? (size_t)n : 0;
	if (fd >= 0)
		close(fd);
}

static void write_old(void)
{
	int fd = open("out", O_WRONLY | O_CREAT | O_TRUNC, 0666);

	if (fd < 0 || write(fd, OLD, strlen(OLD)) < 0 || close(fd) != 0)
		perror("out");
}

static void redirect(const char *name, int to)
{
	int fd = open(name, O_RDWR | O_CREAT | O_TRUNC, 0666);

	if (fd < 0 || dup2(fd, to) < 0)
		_exit(126);
	close(fd);
}

static void run(struct run *r, long n)
{
	char fault[80];
	int status;
	pid_t pid;

	write_old();
	snprintf(fault, sizeof(fault), "%s:%ld%s%s", kind, n, *error ? ":" : "", error);
	pid = fork();
	if (pid == 0) {
		redirect("/dev/null", 0);
		redirect("each.out", 1);
		redirect("each.err", 2);
		setenv("LD_PRELOAD", FAULTS, 1);
		setenv("FAULT", fault, 1);
		setenv("FAULT_COUNT", "each.count", 1);
		execvp(command[0], command);
		_exit(127);
	}
	while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
		;
	r->rc = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
	load(&r->out, "each.out");
	load(&r->err, "each.err");
	load(&r->file, "out");
}

static long count(void)
{
	static struct bytes b;

	load(&b, "each.count");
	b.p[b.n < MOST ? b.n : MOST - 1] = 0;
	return strtol(b.p, NULL, 10);
}

static bool equal(const struct bytes *a, const struct bytes *b)
{
	return a->n == b->n && memcmp(a->p, b->p, a->n) == 0;
}

/* What is left under another name; the process that removes it after a crash may be at it. */
static bool is_clean(void)
{
	DIR *dir = opendir(".");
	struct dirent *d;
	bool clean = true;

	while (dir && (d = readdir(dir)))
		clean &= !strstr(d->d_name, ".tmp");
	if (dir)
		closedir(dir);
	return clean;
}

static bool is_beginning(const struct bytes *of, const struct bytes *b)
{
	return b->n <= of->n && memcmp(of->p, b->p, b->n) == 0 && (b->n == 0 || b->p[b->n - 1] == '\n');
}

static const char *verdict(void)
{
	if (!is_clean())
		return "a temporary file is left";
	if (got.rc == want.rc && equal(&want.out, &got.out) && equal(&want.file, &got.file) &&
	    equal(&want.err, &got.err))
		return NULL;
	if (got.rc > 2)
		return "it crashed";
	if (got.rc == 0)
		return "another result, and status 0";
	if (got.err.n == 0)
		return "it says nothing";
	if (!is_beginning(&want.out, &got.out))
		return "standard output is not a beginning of what it should be";
	if (!equal(&want.file, &got.file) && (got.file.n != strlen(OLD) || memcmp(got.file.p, OLD, got.file.n) != 0) &&
	    !(got.rc == 1 && is_beginning(&want.file, &got.file)))
		return "the file is neither the old nor the new one";
	if (strcmp(kind, "malloc") == 0 && got.rc != 2)
		return "not status 2";
	return NULL;
}

static long try_each(long n)
{
	long bad = 0;

	for (long i = 1; i <= n; i++) {
		run(&got, i);
		const char *why = verdict();
		if (!why)
			continue;
		if (bad++ < 5)
			printf("call %ld of %ld: %s; status %d: %.*s", i, n, why, got.rc,
			       got.err.n < 300 ? (int)got.err.n : 300, got.err.p);
		if (got.err.n == 0 || got.err.p[got.err.n - 1] != '\n')
			putchar('\n');
	}
	return bad;
}

static int once(char **argv)
{
	setenv("LD_PRELOAD", FAULTS, 1);
	setenv("FAULT", argv[0], 1);
	execvp(argv[2], argv + 2);
	return 127;
}

int main(int argc, char **argv)
{
	int i = 2;
	long n, bad;

	if (argc < 4)
		return 2;
	kind = argv[1];
	if (strcmp(kind, "once") == 0)
		return once(argv + 2);
	if (strcmp(argv[i], "--") != 0)
		error = argv[i++];
	command = argv + i + 1;
	run(&want, 0);
	n = count();
	bad = try_each(n);
	if (getenv("VERBOSE"))
		printf("%ld calls\n", n);
	printf("%s: %ld went wrong\n", n > 0 ? "each call" : "no call", bad);
	return bad != 0;
}
