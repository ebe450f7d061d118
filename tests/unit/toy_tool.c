/*
 * toy_tool.c - the smallest tool: passes records on.  Only for tests of lib/app.
 *
 * It refuses a record whose text has the word REFUSE, warns of WARN, and is
 * slow on the first records, so that later ones are ready before them.  With
 * --misbehave it does what a reader might that a hostile input has taken over.
 */
#define _GNU_SOURCE

#include "app/app.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

struct options {
	bool whole, slow;
	const char *word;
	struct opt_list list;
	int crime;
};

enum crime { NONE, READ, WRITE, RENAME, UNLINK, FOLDER, SOCKET, EXEC, FORK, KILL, PTRACE, CODE };

static const struct opt_word crimes[] = {
	{ "none", NONE }, { "read", READ }, { "write", WRITE }, { "rename", RENAME }, { "unlink", UNLINK },
	{ "folder", FOLDER }, { "socket", SOCKET }, { "exec", EXEC }, { "fork", FORK }, { "kill", KILL },
	{ "ptrace", PTRACE }, { "code", CODE }, { NULL, 0 }
};

static int fork_and_end(void)
{
	pid_t pid = fork();

	if (pid == 0)
		_exit(0);
	return pid < 0 ? -1 : 0;
}

static int commit(enum crime what)
{
	char program[] = "true", *argv[] = { program, NULL };

	switch (what) {
	case NONE:
		break;
	case READ:
		return open("secret", O_RDONLY);
	case WRITE:
		return open("made", O_WRONLY | O_CREAT, 0600);
	case RENAME:
		return rename("secret", "stolen");
	case UNLINK:
		return unlink("secret");
	case FOLDER:
		return mkdir("folder", 0700);
	case SOCKET:
		return socket(AF_INET, SOCK_STREAM, 0);
	case EXEC:
		return execv("/bin/true", argv);
	case FORK:
		return fork_and_end();
	case KILL:
		return kill(getppid(), SIGURG);		/* which does nothing by default */
	case PTRACE:
		return (int)ptrace(PTRACE_TRACEME, 0, NULL, NULL);
	case CODE:
		return mmap(NULL, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1,
			    0) == MAP_FAILED ? -1 : 0;
	}
	return 0;
}

/* What came of it is said in the record's place: nothing can be said of what ends the process. */
static void misbehave(struct work *w, enum crime what)
{
	int rc = what == NONE ? -1 : commit(what);

	if (what != NONE)
		diag(w->sink, DIAG_WARN, "crime", 0, "%s: %s", crimes[what].word,
		     rc >= 0 ? "done" : strerror(errno));
}

static bool has(struct slice text, const char *word)
{
	return slice_find(text, slice_z(word), 0) < text.len;
}

static bool work_on_one(struct work *w, void *ctx)
{
	const struct options *o = ctx;

	if (o->slow && w->index % 5 == 1)
		nanosleep(&(struct timespec){ 0, 2000000 }, NULL);
	if (!w->has_text) {
		diag(w->sink, DIAG_ERROR, "no-text", 0, "record has no text");
		return false;
	}
	if (has(w->text, "CRIME"))
		misbehave(w, (enum crime)o->crime);
	if (has(w->text, "WARN"))
		diag(w->sink, DIAG_WARN, "warned", w->line, "there is a '%s'", "WARN\033[m");
	if (has(w->text, "INFO"))
		diag(w->sink, DIAG_INFO, "informed", w->line, "there is an INFO");
	for (size_t i = 0; has(w->text, "FLOOD") && i < 300; i++)
		diag(w->sink, DIAG_WARN, "flood", w->line, "warning %zu", i);
	if (has(w->text, "REFUSE")) {
		diag(w->sink, DIAG_ERROR, "refused", w->line + 1, "it says so");
		return false;
	}
	record_set_text(&w->rec, w->arena, "toy", slice_z(o->word));
	app_write(w);
	return true;
}

static const struct opt_word to_words[] = { { "jsonl", 0 }, { "toy", 1 }, { NULL, 0 } };

int main(int argc, char **argv)
{
	struct options o = { .word = "yes" };
	const struct opt own[] = {
		OPT_FLAG('w', "whole", &o.whole, "each input is one record"),
		OPT_FLAG(0, "slow", &o.slow, "take time over some records"),
		OPT_FLAG('e', "explain", &o.slow, "nothing"),
		OPT_TEXT(0, "word", "WORD", &o.word, "what to put into the field toy"),
		OPT_WORD(0, "misbehave", "HOW", &o.crime, crimes, "at a CRIME:"),
		OPT_LIST(0, "list", "WORD", &o.list, "a list"),
		OPT_END
	};
	struct app app = {
		.name = "toy", .summary = "Passes records on.", .operands = "[file ...]",
		.opts = own, .to = to_words,
	};

	if (app_begin(&app, argc, argv)) {
		app.cut = o.whole ? CUT_WHOLE : CUT_SPLIT;
		app.header = app.to_id == 1 ? "toy header\n" : NULL;
		app_run(&app, work_on_one, &o);
	}
	opt_free(own);
	return app_end(&app);
}
