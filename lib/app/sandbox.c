#define _DEFAULT_SOURCE		/* dl_iterate_phdr */
#ifdef __linux__
#define _GNU_SOURCE
#endif

#include "app/sandbox.h"

#ifdef WITH_SANDBOX

#include "app/filter.h"
#include "app/landlock.h"

#include <link.h>
#include <sys/prctl.h>
#include <sys/resource.h>

#define CONVERTERS "gconv"

/* Beside the C library is the folder of what iconv loads when an input needs it. */
static int find_converters(struct dl_phdr_info *info, size_t size, void *folder)
{
	struct slice name = slice_z(info->dlpi_name);
	size_t dir = name.len;

	(void)size;
	while (dir && name.p[dir - 1] != '/')
		dir--;
	if (!slice_starts(slice_from(name, dir), SLICE("libc.so")))
		return 0;
	buf_add(folder, slice_first(name, dir));
	buf_add(folder, (struct slice){ CONVERTERS, sizeof(CONVERTERS) });
	return 1;
}

static bool lock_files(struct landlock *l, const struct sandbox_needs *needs)
{
	struct buf converters = BUF_INIT;

	if (!landlock_begin(l))
		return false;
	for (size_t i = 0; i < needs->n_reads && !needs->reads_any; i++)
		if (!slice_is(slice_z(needs->reads[i]), "-"))
			landlock_read(l, needs->reads[i]);
	if (needs->reads_any)
		landlock_read_below(l, "/");
	if (needs->writes_in)
		landlock_write_below(l, needs->writes_in);
	if (dl_iterate_phdr(find_converters, &converters))
		landlock_read_below(l, converters.p);
	buf_free(&converters);
	return landlock_enter(l);
}

void sandbox_enter(struct sandbox *s, const struct sandbox_needs *needs)
{
	struct landlock l;

	setrlimit(RLIMIT_CORE, &(struct rlimit){ 0, 0 });
	prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);	/* for those that a program is given */
	s->landlock = lock_files(&l, needs) ? l.abi : 0;
	s->filter = filter_enter((needs->writes_in ? FILTER_WRITES : 0) |
				 (needs->compiles ? FILTER_COMPILES : 0));
}

#else

void sandbox_enter(struct sandbox *s, const struct sandbox_needs *needs)
{
	(void)needs;
	*s = (struct sandbox){ .landlock = 0 };
}

#endif

void sandbox_put(const struct sandbox *s, struct buf *out)
{
	if (s->landlock)
		buf_addf(out, "Landlock %d", s->landlock);
	if (s->landlock && s->filter)
		buf_addz(out, ", ");
	if (s->filter)
		buf_addz(out, "seccomp");
	if (!s->landlock && !s->filter)
		buf_addz(out, "none");
}
