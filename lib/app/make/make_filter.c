/*
 * make_filter.c - writes the tables of filter_table.h, with libseccomp, when ttools is built.
 *
 * What is not named here fails with ENOSYS, as in a kernel that has no such call:
 * what a newer C library tries first it then does in the older way.
 */
#include "app/filter_table.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <seccomp.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <unistd.h>

#define MOST 4096	/* instructions that the kernel takes (BPF_MAXINSNS) */
#define READ_ONLY (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND)
#define ISATTY2 0x802C542AU	/* TCGETS2: what newer C libraries have isatty() ask */

/* Without arguments to look at. */
static const char *const allowed[] = {
	/* bytes */
	"read", "readv", "pread64", "write", "writev", "pwrite64", "lseek", "_llseek", "close", "fsync",
	"fdatasync", "poll", "ppoll", "ppoll_time64", "_newselect", "select", "pselect6",
	"send", "sendto", "recv", "recvfrom", "sendmsg", "recvmsg",
	/* what files are */
	"fstat", "fstat64", "stat", "stat64", "lstat", "lstat64", "newfstatat", "fstatat64", "statx",
	"getdents", "getdents64",
	/* memory */
	"munmap", "mremap", "madvise", "brk",
	/* threads and signals */
	"futex", "futex_time64", "futex_waitv", "set_robust_list", "get_robust_list", "rseq", "membarrier",
	"rt_sigaction", "rt_sigprocmask", "rt_sigreturn", "sigreturn", "rt_sigtimedwait",
	"rt_sigtimedwait_time64", "sigaltstack", "restart_syscall", "sched_yield", "sched_getaffinity",
	"getpid", "gettid", "getppid", "getpgrp", "getpgid", "getuid", "geteuid", "getgid", "getegid", "set_tid_address",
	"set_thread_area", "wait4", "waitid", "waitpid", "exit", "exit_group",
	/* time, chance, and what machine this is */
	"clock_gettime", "clock_gettime64", "clock_getres", "clock_getres_time64", "clock_nanosleep",
	"clock_nanosleep_time64", "nanosleep", "gettimeofday", "time", "getrandom", "sysinfo", "uname",
	"getrlimit", "ugetrlimit", "getrusage", "times"
};

/* Nobody calls these who has not taken the process over. */
static const char *const deadly[] = {
	"execve", "execveat", "fork", "vfork", "ptrace", "process_vm_readv", "process_vm_writev",
	"pidfd_getfd", "socket", "socketpair", "connect", "bind", "listen", "accept", "accept4",
	"mount", "umount", "umount2", "move_mount", "fsopen", "open_tree", "mount_setattr", "pivot_root",
	"chroot", "setns", "unshare", "open_by_handle_at", "bpf", "perf_event_open", "userfaultfd",
	"io_uring_setup", "io_uring_enter", "io_uring_register", "keyctl", "add_key", "request_key",
	"init_module", "finit_module", "delete_module", "kexec_load", "kexec_file_load", "reboot",
	"swapon", "swapoff", "ioperm", "iopl", "modify_ldt", "setuid", "setgid", "setresuid", "setresgid",
	"setreuid", "setregid", "setgroups", "capset", "personality", "chmod", "fchmodat", "chown",
	"fchownat", "link", "linkat", "symlink", "symlinkat", "mknod", "mknodat"
};

/* Ways to change files, which fail as Landlock has them fail. */
static const char *const refused[] = {
	"creat", "openat2", "rename", "renameat", "renameat2", "unlink", "unlinkat", "mkdir", "mkdirat", "rmdir",
	"truncate", "truncate64", "kill", "tkill", "prctl"
};

static void must(int rc, const char *what)
{
	if (rc >= 0)
		return;
	fprintf(stderr, "make_filter: %s: error %d\n", what, -rc);
	exit(1);
}

/* Names that this machine or this libseccomp does not have are passed over. */
static void add(scmp_filter_ctx ctx, uint32_t action, const char *name, unsigned n,
		const struct scmp_arg_cmp *args)
{
	int call = seccomp_syscall_resolve_name(name);

	if (call != __NR_SCMP_ERROR)
		must(seccomp_rule_add_array(ctx, action, call, n, args), name);
}

static void add_all(scmp_filter_ctx ctx, uint32_t action, const char *const *names, size_t n)
{
	for (size_t i = 0; i < n; i++)
		add(ctx, action, names[i], 0, NULL);
}

/* The argument's bits of the mask are these. */
static struct scmp_arg_cmp bits(unsigned arg, uint64_t mask, uint64_t are)
{
	return (struct scmp_arg_cmp){ arg, SCMP_CMP_MASKED_EQ, mask, are };
}

static struct scmp_arg_cmp equal(unsigned arg, uint64_t to)
{
	return bits(arg, UINT32_MAX, to);
}

/* To open: what else is allowed, Landlock says. */
static void add_open(scmp_filter_ctx ctx, const char *name, unsigned flags, unsigned needs)
{
	static const uint64_t each[] = { O_WRONLY, O_RDWR, O_CREAT, O_TRUNC, O_APPEND };
	struct scmp_arg_cmp args;

	if (needs & FILTER_WRITES) {
		add(ctx, SCMP_ACT_ALLOW, name, 0, NULL);
		return;
	}
	args = bits(flags, READ_ONLY, 0);
	add(ctx, SCMP_ACT_ALLOW, name, 1, &args);
	for (size_t i = 0; i < sizeof(each) / sizeof(each[0]); i++) {
		args = bits(flags, each[i], each[i]);
		add(ctx, SCMP_ACT_ERRNO(EACCES), name, 1, &args);
	}
}

/*
 * No memory that is both written and run but for regular expressions; code of a
 * library that is loaded late, as iconv's are, is mapped from its file.
 */
static void add_memory(scmp_filter_ctx ctx, unsigned needs)
{
	const struct scmp_arg_cmp data = bits(2, PROT_EXEC, 0);
	const struct scmp_arg_cmp library[] = { bits(2, PROT_EXEC | PROT_WRITE, PROT_EXEC),
						bits(3, MAP_ANONYMOUS, 0) };
	static const char *const names[] = { "mmap", "mmap2" };

	for (size_t i = 0; i < 2; i++) {
		if (needs & FILTER_COMPILES) {
			add(ctx, SCMP_ACT_ALLOW, names[i], 0, NULL);
			continue;
		}
		add(ctx, SCMP_ACT_ALLOW, names[i], 1, &data);
		add(ctx, SCMP_ACT_ALLOW, names[i], 2, library);
	}
	if (needs & FILTER_COMPILES)
		add(ctx, SCMP_ACT_ALLOW, "mprotect", 0, NULL);
	else
		add(ctx, SCMP_ACT_ALLOW, "mprotect", 1, &data);
}

/* Threads, but no processes; clone3 hides its flags in memory, and the C library can do without. */
static void add_threads(scmp_filter_ctx ctx)
{
#ifdef __s390__
	const unsigned flags = 1;	/* clone(2): there they come second */
#else
	const unsigned flags = 0;
#endif
	const struct scmp_arg_cmp thread = bits(flags, CLONE_THREAD, CLONE_THREAD);
	const struct scmp_arg_cmp process = bits(flags, CLONE_THREAD, 0);
	const struct scmp_arg_cmp self = equal(0, FILTER_SELF);

	add(ctx, SCMP_ACT_ALLOW, "clone", 1, &thread);
	add(ctx, SCMP_ACT_KILL_PROCESS, "clone", 1, &process);
	add(ctx, SCMP_ACT_ALLOW, "tgkill", 1, &self);
}

static void add_some(scmp_filter_ctx ctx)
{
	static const uint64_t ioctls[] = { TCGETS, ISATTY2, TIOCGWINSZ, TIOCGPGRP, FIONREAD };
	static const uint64_t fcntls[] = { F_GETFD, F_SETFD, F_GETFL };
	const struct scmp_arg_cmp query = { 2, SCMP_CMP_EQ, 0, 0 };

	for (size_t i = 0; i < sizeof(ioctls) / sizeof(ioctls[0]); i++) {
		const struct scmp_arg_cmp what = equal(1, ioctls[i]);
		add(ctx, SCMP_ACT_ALLOW, "ioctl", 1, &what);
	}
	for (size_t i = 0; i < sizeof(fcntls) / sizeof(fcntls[0]); i++) {
		const struct scmp_arg_cmp what = equal(1, fcntls[i]);
		add(ctx, SCMP_ACT_ALLOW, "fcntl", 1, &what);
		add(ctx, SCMP_ACT_ALLOW, "fcntl64", 1, &what);
	}
	add(ctx, SCMP_ACT_ALLOW, "prlimit64", 1, &query);
}

static void print(scmp_filter_ctx ctx, unsigned needs)
{
	static struct sock_filter filter[MOST];
	FILE *fp = tmpfile();
	size_t n;

	must(fp ? 0 : -errno, "tmpfile");
	must(seccomp_export_bpf(ctx, fileno(fp)), "export");
	rewind(fp);
	n = fread(filter, sizeof(filter[0]), MOST, fp);
	fclose(fp);
	printf("static struct sock_filter filter_%u[] = {\n", needs);
	for (size_t i = 0; i < n; i++)
		printf("\t{ 0x%04x, %u, %u, 0x%08x },\n", filter[i].code, filter[i].jt, filter[i].jf, filter[i].k);
	printf("};\n\n");
}

static void make(unsigned needs)
{
	scmp_filter_ctx ctx = seccomp_init(SCMP_ACT_ERRNO(ENOSYS));

	must(ctx ? 0 : -ENOMEM, "init");
	must(seccomp_attr_set(ctx, SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS), "architectures");
	must(seccomp_attr_set(ctx, SCMP_FLTATR_CTL_OPTIMIZE, 2), "tree");
	add_all(ctx, SCMP_ACT_ALLOW, allowed, sizeof(allowed) / sizeof(allowed[0]));
	add_all(ctx, SCMP_ACT_KILL_PROCESS, deadly, sizeof(deadly) / sizeof(deadly[0]));
	add_all(ctx, SCMP_ACT_ERRNO(EACCES), refused, sizeof(refused) / sizeof(refused[0]));
	add_open(ctx, "openat", 2, needs);
	add_open(ctx, "open", 1, needs);
	add_memory(ctx, needs);
	add_threads(ctx);
	add_some(ctx);
	print(ctx, needs);
	seccomp_release(ctx);
}

int main(void)
{
	printf("/* Made by make_filter. */\n#include \"app/filter_table.h\"\n\n");
	for (unsigned needs = 0; needs < FILTERS; needs++)
		make(needs);
	printf("const struct sock_fprog filter_table[FILTERS] = {\n");
	for (unsigned needs = 0; needs < FILTERS; needs++)
		printf("\t{ sizeof(filter_%u) / sizeof(filter_%u[0]), filter_%u },\n", needs, needs, needs);
	printf("};\n");
	return fflush(stdout) != 0;
}
