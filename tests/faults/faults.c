/*
 * faults.c - a library for LD_PRELOAD under which the system fails at a call that a test names.
 *
 * FAULT=malloc:N  the Nth allocation gives NULL      FAULT=write:N:ERRNO  the Nth write to a file fails
 * FAULT=read:N:ERRNO  so does the Nth read           FAULT=landlock, FAULT=seccomp  the kernel has none
 * FAULT=fork  no process can be made                 FAULT=thread  no thread can
 *
 * N counts from 1; 0 is never.  FAULT_COUNT=FILE: at the end, how many such calls there were.
 */
#define _GNU_SOURCE

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

static atomic_long calls;	/* of the kind that is counted */
static long fails_at;
static int error;
static char kind;		/* its first letter, 0: none */
static int report = -1;		/* where the count goes */

extern void *__libc_malloc(size_t n);
extern void *__libc_calloc(size_t n, size_t size);
extern void *__libc_realloc(void *p, size_t n);

/* As the library is loaded, before main: the file is opened while that is allowed. */
__attribute__((constructor)) static void begin(void)
{
	const char *fault = getenv("FAULT"), *file = getenv("FAULT_COUNT");
	char *end = NULL;

	if (!fault)
		return;
	if (file)
		report = open(file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
	const char *colon = strchr(fault, ':');
	fails_at = colon ? strtol(colon + 1, &end, 10) : 1;
	error = end && *end ? (int)strtol(end + 1, NULL, 10) : ENOMEM;
	kind = fault[0];
}

__attribute__((destructor)) static void finish(void)
{
	if (report >= 0)
		dprintf(report, "%ld\n", atomic_load(&calls));
}

static int is_time(char of)
{
	if (kind != of || atomic_fetch_add(&calls, 1) + 1 != fails_at)
		return 0;
	errno = error;
	return 1;
}

void *malloc(size_t n)
{
	return is_time('m') ? NULL : __libc_malloc(n);
}

void *calloc(size_t n, size_t size)
{
	return is_time('m') ? NULL : __libc_calloc(n, size);
}

void *realloc(void *p, size_t n)
{
	return is_time('m') ? NULL : __libc_realloc(p, n);
}

/* Descriptors above 2, or the standard output: messages are to be seen. */
static int is_output(int fd)
{
	return fd != STDERR_FILENO;
}

ssize_t write(int fd, const void *p, size_t n)
{
	return is_output(fd) && is_time('w') ? -1 : syscall(SYS_write, fd, p, n);
}

ssize_t writev(int fd, const struct iovec *v, int n)
{
	return is_output(fd) && is_time('w') ? -1 : syscall(SYS_writev, fd, v, n);
}

ssize_t read(int fd, void *p, size_t n)
{
	struct stat st;

	/* What the processes of a tool say to each other is no input. */
	if (kind == 'r' && fstat(fd, &st) == 0 && S_ISSOCK(st.st_mode))
		return syscall(SYS_read, fd, p, n);
	return is_time('r') ? -1 : syscall(SYS_read, fd, p, n);
}

pid_t fork(void)
{
	static pid_t (*next)(void);

	if (is_time('f'))
		return -1;
	if (!next)
		*(void **)&next = dlsym(RTLD_NEXT, "fork");
	return next();
}

int pthread_create(pthread_t *thread, const pthread_attr_t *how, void *(*begin_at)(void *), void *arg)
{
	static int (*next)(pthread_t *, const pthread_attr_t *, void *(*)(void *), void *);

	if (kind == 't')
		return EAGAIN;
	if (!next)
		*(void **)&next = dlsym(RTLD_NEXT, "pthread_create");
	return next(thread, how, begin_at, arg);
}

/* The two calls of the sandbox go through this one. */
long syscall(long number, ...)
{
	static long (*next)(long, ...);
	long a[6];
	va_list ap;

	va_start(ap, number);
	for (int i = 0; i < 6; i++)
		a[i] = va_arg(ap, long);
	va_end(ap);
	if ((kind == 'l' && number == SYS_landlock_create_ruleset) || (kind == 's' && number == SYS_seccomp)) {
		errno = ENOSYS;
		return -1;
	}
	if (!next)
		*(void **)&next = dlsym(RTLD_NEXT, "syscall");
	return next(number, a[0], a[1], a[2], a[3], a[4], a[5]);
}
