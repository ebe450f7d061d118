#define _GNU_SOURCE		/* O_PATH, syscall */

#include "app/landlock.h"

#ifdef __linux__

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/*
 * As Documentation/userspace-api/landlock.rst of Linux 6.15 has it.  The
 * headers of a system are often older than its kernel, so these are our own; the
 * numbers of the calls are the same on all machines but Alpha, which is left out.
 */
#ifndef SYS_landlock_create_ruleset
#define SYS_landlock_create_ruleset 444
#define SYS_landlock_add_rule 445
#define SYS_landlock_restrict_self 446
#endif
#define VERSION 1U		/* flag of landlock_create_ruleset */
#define PATH_BENEATH 1		/* kind of rule */

enum {
	WRITE_FILE = 1 << 1, READ_FILE = 1 << 2, READ_DIR = 1 << 3, MAKE_REG = 1 << 8,
	TRUNCATE = 1 << 14
};

struct ruleset {
	uint64_t files, net, scopes;	/* kinds of access that are forbidden but for the rules */
};

struct rule {
	uint64_t allowed;
	int32_t folder;		/* or file */
} __attribute__((packed));

/* What each version of it knows, from 1. */
static const struct ruleset known[] = {
	{ (1 << 13) - 1, 0, 0 }, { (1 << 14) - 1, 0, 0 }, { (1 << 15) - 1, 0, 0 },
	{ (1 << 15) - 1, 3, 0 }, { (1 << 16) - 1, 3, 0 }, { (1 << 16) - 1, 3, 3 },
};
#define KNOWN ((int)(sizeof(known) / sizeof(known[0])))

static const struct ruleset *rules_of(int abi)
{
	return &known[(abi < KNOWN ? abi : KNOWN) - 1];
}

bool landlock_begin(struct landlock *l)
{
	long abi = syscall(SYS_landlock_create_ruleset, NULL, 0, VERSION);

	*l = (struct landlock){ .abi = abi > 0 ? (int)abi : 0, .rules = -1 };
	if (l->abi)
		l->rules = (int)syscall(SYS_landlock_create_ruleset, rules_of(l->abi),
					sizeof(struct ruleset), 0);
	if (l->rules < 0)
		l->abi = 0;
	return l->abi > 0;
}

static void allow(struct landlock *l, const char *path, uint64_t folder, uint64_t file)
{
	int fd = open(path, O_PATH | O_CLOEXEC);
	struct stat st;

	if (fd < 0)
		return;
	if (fstat(fd, &st) == 0) {
		uint64_t what = (S_ISDIR(st.st_mode) ? folder : file) & rules_of(l->abi)->files;
		syscall(SYS_landlock_add_rule, l->rules, PATH_BENEATH, &(struct rule){ what, fd }, 0);
	}
	close(fd);
}

void landlock_read(struct landlock *l, const char *path)
{
	allow(l, path, READ_DIR, READ_FILE);
}

void landlock_read_below(struct landlock *l, const char *folder)
{
	allow(l, folder, READ_DIR | READ_FILE, READ_FILE);
}

void landlock_write_below(struct landlock *l, const char *folder)
{
	allow(l, folder, WRITE_FILE | MAKE_REG | TRUNCATE, WRITE_FILE | TRUNCATE);
}

bool landlock_enter(struct landlock *l)
{
	bool ok = prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
		  syscall(SYS_landlock_restrict_self, l->rules, 0) == 0;

	close(l->rules);
	l->rules = -1;
	if (!ok)
		l->abi = 0;
	return ok;
}

#else

bool landlock_begin(struct landlock *l)
{
	*l = (struct landlock){ .abi = 0, .rules = -1 };
	return false;
}

void landlock_read(struct landlock *l, const char *path)
{
	(void)l;
	(void)path;
}

void landlock_read_below(struct landlock *l, const char *folder)
{
	landlock_read(l, folder);
}

void landlock_write_below(struct landlock *l, const char *folder)
{
	landlock_read(l, folder);
}

bool landlock_enter(struct landlock *l)
{
	(void)l;
	return false;
}

#endif
