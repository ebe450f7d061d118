#include "app/guard.h"

#include "app/keeper.h"
#include "base/mem.h"

#include <stdlib.h>
#include <unistd.h>

static const int guarded[] = { SIGINT, SIGTERM, SIGHUP };

/* What guard_end sends: pthread_cancel would load a library, which a sandbox forbids. */
static bool is_the_end(const siginfo_t *info)
{
	return info->si_code <= 0 && info->si_pid == getpid();	/* sent by somebody: by us */
}

static void *wait_for_signal(void *arg)
{
	const struct guard *g = arg;
	siginfo_t info;
	int sig;

	do
		sig = sigwaitinfo(&g->signals, &info);
	while (sig < 0);
	if (is_the_end(&info))
		return NULL;
	if (g->what.keeper)
		keeper_drop(g->what.keeper);
	else
		output_drop(&g->what);
	signal(sig, SIG_DFL);
	pthread_sigmask(SIG_UNBLOCK, &g->signals, NULL);
	raise(sig);
	_exit(128 + sig);	/* where it may not */
}

static bool is_ignored(int sig)
{
	struct sigaction now;

	return sigaction(sig, NULL, &now) == 0 && now.sa_handler == SIG_IGN;
}

void guard_hold(struct guard *g)
{
	*g = (struct guard){ .holds = true };
	sigemptyset(&g->signals);
	for (size_t i = 0; i < sizeof(guarded) / sizeof(guarded[0]); i++)
		if (!is_ignored(guarded[i]))
			sigaddset(&g->signals, guarded[i]);
	pthread_sigmask(SIG_BLOCK, &g->signals, &g->old_mask);
}

/* A signal to end the thread by; 0: there is none to wait for. */
static int any_of(const struct guard *g)
{
	for (size_t i = 0; i < sizeof(guarded) / sizeof(guarded[0]); i++)
		if (sigismember(&g->signals, guarded[i]) == 1)
			return guarded[i];
	return 0;
}

void guard_begin(struct guard *g, const struct output *o)
{
	if (!g->holds || g->on)
		return;
	g->what.keeper = o->keeper;
	if (o->temporary) {
		size_t size = strlen(o->temporary) + 1;
		g->what.temporary = mem_grow(NULL, size, 1);
		memcpy(g->what.temporary, o->temporary, size);
	}
	g->on = o->temporary && any_of(g) && pthread_create(&g->thread, NULL, wait_for_signal, g) == 0;
	if (!g->on)
		guard_end(g);
}

void guard_end(struct guard *g)
{
	if (g->on) {
		pthread_kill(g->thread, any_of(g));
		pthread_join(g->thread, NULL);
	}
	if (g->holds)
		pthread_sigmask(SIG_SETMASK, &g->old_mask, NULL);
	free(g->what.temporary);
	g->what.temporary = NULL;
	g->on = g->holds = false;
}
