#include "app/guard.h"

#include "base/mem.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const int guarded[] = { SIGINT, SIGTERM, SIGHUP };

static void *wait_for_signal(void *arg)
{
	const struct guard *g = arg;
	int sig;

	if (sigwait(&g->signals, &sig) != 0)
		return NULL;
	unlink(g->path);
	signal(sig, SIG_DFL);
	pthread_sigmask(SIG_UNBLOCK, &g->signals, NULL);
	raise(sig);
	return NULL;
}

static bool is_ignored(int sig)
{
	struct sigaction now;

	return sigaction(sig, NULL, &now) == 0 && now.sa_handler == SIG_IGN;
}

void guard_begin(struct guard *g, const char *path)
{
	*g = (struct guard){ .on = false };
	if (!path)
		return;
	sigemptyset(&g->signals);
	for (size_t i = 0; i < sizeof(guarded) / sizeof(guarded[0]); i++)
		if (!is_ignored(guarded[i]))
			sigaddset(&g->signals, guarded[i]);
	size_t size = strlen(path) + 1;
	g->path = mem_grow(NULL, size, 1);
	memcpy(g->path, path, size);
	pthread_sigmask(SIG_BLOCK, &g->signals, &g->old_mask);
	g->on = pthread_create(&g->thread, NULL, wait_for_signal, g) == 0;
	if (!g->on)
		guard_end(g);
}

void guard_end(struct guard *g)
{
	if (!g->path)
		return;
	if (g->on) {
		pthread_cancel(g->thread);	/* sigwait is where it can be */
		pthread_join(g->thread, NULL);
	}
	pthread_sigmask(SIG_SETMASK, &g->old_mask, NULL);
	free(g->path);
	g->path = NULL;
	g->on = false;
}
