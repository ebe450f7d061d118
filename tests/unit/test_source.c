#include "drain.h"
#include "support.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* What the bytes of an input are taken for. */
static const struct {
	struct slice in;
	const char *text;
	const char *encoding;
	size_t n_bad;
} bytes[] = {
	{ BYTES(""), "", "utf-8", 0 },
	{ BYTES("plain\r\n"), "plain\r\n", "utf-8", 0 },
	{ BYTES("caf\xC3\xA9"), "café", "utf-8", 0 },
	{ BYTES("\xEF\xBB\xBFmark"), "mark", "utf-8", 0 },
	{ BYTES("\xEF\xBB\xBF"), "", "utf-8", 0 },
	{ BYTES("\xEF\xBB\xBF\xEF\xBB\xBFx"), "\xEF\xBB\xBFx", "utf-8", 0 },
	{ BYTES("a\xEF\xBB\xBFz"), "a\xEF\xBB\xBFz", "utf-8", 0 },
	{ BYTES("\xEF\xBB\xBF\xFFx"), "\xEF\xBF\xBDx", "utf-8", 1 },
	{ BYTES("\xEF\xBB"), "ï»", "windows-1252", 0 },
	/* two good sequences for a broken part, and it is UTF-8 */
	{ BYTES("é, è \xFF"), "é, è \xEF\xBF\xBD", "utf-8", 1 },
	{ BYTES("é, è, ê \xE2\x82 x"), "é, è, ê \xEF\xBF\xBD x", "utf-8", 2 },
	{ BYTES("é, è, ê \xE2\x82"), "é, è, ê \xEF\xBF\xBD", "utf-8", 2 },
	{ BYTES("é, è, ê, à, ô, ç \xED\xA0\x80"),
	  "é, è, ê, à, ô, ç \xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD", "utf-8", 3 },
	{ BYTES("a bit of text: caf\xE9"), "a bit of text: café", "windows-1252", 0 },
	{ BYTES("it\x92s \x93" "fine\x94\n"), "it’s “fine”\n", "windows-1252", 0 },
	{ BYTES("undefined \x81 here"), "undefined \xEF\xBF\xBD here", "windows-1252", 1 },
	/* the last sequence is cut, and it is the only one */
	{ BYTES("caf\xC3"), "cafÃ", "windows-1252", 0 },
	{ BYTES("\xFF\xFE" "A\0\xE9\0"), "Aé", "utf-16le", 0 },
	{ BYTES("\xFE\xFF\0A\0\xE9"), "Aé", "utf-16be", 0 },
	{ BYTES("\xFF\xFE\0\0A\0\0\0\x00\xF6\x01\0"), "A\xF0\x9F\x98\x80", "utf-32le", 0 },
	{ BYTES("\0\0\xFE\xFF\0\0\0A"), "A", "utf-32be", 0 },
	{ BYTES("\xFF\xFE"), "", "utf-16le", 0 },
	{ BYTES("\xFF\xFE" "A"), "\xEF\xBF\xBD", "utf-16le", 1 },
	{ BYTES("\xFF\xFE\x3D\xD8\x00\xDE!\0"), "\xF0\x9F\x98\x80!", "utf-16le", 0 },
	{ BYTES("\xFF\xFE\x3D\xD8!\0"), "\xEF\xBF\xBD!", "utf-16le", 2 },
	{ BYTES("\xFF\xFE\x00\xDE!\0"), "\xEF\xBF\xBD!", "utf-16le", 2 },
	{ BYTES("\xFF\xFE!\0\x3D\xD8"), "!\xEF\xBF\xBD", "utf-16le", 2 },
	{ BYTES("h\0i\0\n\0"), "hi\n", "utf-16le", 0 },
	{ BYTES("\0h\0i\0\n"), "hi\n", "utf-16be", 0 },
	{ BYTES("h\0\0\0i\0\0\0"), "hi", "utf-32le", 0 },
	{ BYTES("\0\0\0h\0\0\0i"), "hi", "utf-32be", 0 },
	/* " - " of three Cyrillic letters: the high bytes are 4 */
	{ BYTES("\x14\x04\x30\x04.\0 \0\x1D\x04\x35\x04\x42\x04.\0\n\0"), "Да. Нет.\n",
	  "utf-16le", 0 },
	/* shaped like a compressed file, and not one */
	{ BYTES("\x1F\x8B\x07"), "\x1F‹\x07", "windows-1252", 0 },
	{ BYTES("BZh91AY&S"), "BZh91AY&S", "utf-8", 0 },
	{ BYTES("BZh9 is a code"), "BZh9 is a code", "utf-8", 0 },
	{ BYTES("(*M is none"), "(*M is none", "utf-8", 0 },
};

START_TEST(source_bytes)
{
	for (size_t step = 0; step < STEPS; step++) {
		struct heard heard = HEARD_INIT;
		struct drained d = drain_bytes(bytes[_i].in, NULL, step, &heard);
		char n_bad[64] = "";

		ck_assert_msg(slice_is(buf_slice(&d.text), bytes[_i].text),
			      "row %d, step %zu: '%.*s'", _i, step, (int)d.text.len,
			      d.text.len ? d.text.p : "");
		ck_assert_str_eq(d.encoding, bytes[_i].encoding);
		ck_assert_uint_eq(d.end, bytes[_i].in.len);
		if (bytes[_i].n_bad)
			snprintf(n_bad, sizeof(n_bad), "cannot read %zu bytes as %s: replaced",
				 bytes[_i].n_bad, bytes[_i].encoding);
		ck_assert_str_eq(heard.text[DIAG_WARN], n_bad);
		ck_assert_str_eq(heard.code[DIAG_WARN], *n_bad ? "bad-utf8" : "");
		ck_assert_uint_eq(heard.sink.n[DIAG_WARN], *n_bad != '\0');
		drained_free(&d);
	}
}
END_TEST

static const struct slice with_nul[] = {
	BYTES("\0"), BYTES("\0\0\0\0"), BYTES("a\0"), BYTES("Ann: a\0b\nBob: c\n"),
	BYTES("Ann: ab\0c\nBob: d\n"),
	BYTES("one\0two\0three\0"), BYTES("\0Ann: caf\xC3\xA9\0\n"), BYTES("x\0\xC3\xA9\0\0\0y"),
};

START_TEST(source_keeps_nul)
{
	for (size_t step = 0; step < STEPS; step++) {
		struct drained d = drain_bytes(with_nul[_i], NULL, step, NULL);
		ck_assert_msg(slice_eq(buf_slice(&d.text), with_nul[_i]), "row %d, step %zu", _i,
			      step);
		ck_assert_str_eq(d.encoding, "utf-8");
		drained_free(&d);
	}
}
END_TEST

/* Places of each byte of text, as digits and letters: 0-9, a-z. */
static const struct { struct slice in; const char *encoding; const char *places; } placed[] = {
	{ BYTES("abc"), NULL, "012" },
	{ BYTES("a\xC3\xA9z"), NULL, "0123" },
	{ BYTES("\xEF\xBB\xBF" "abc"), NULL, "345" },
	{ BYTES("a\xE9z"), "latin1", "0112" },
	{ BYTES("\x80\x80z"), "windows-1252", "0001112" },
	{ BYTES("a\xFFz"), "utf-8", "01112" },
	{ BYTES("\xE2\x82z"), "utf-8", "0002" },
	{ BYTES("\xF0\x9F\x98z\xFF"), "utf-8", "0003444" },
	{ BYTES("\xFF\xFE" "A\0\xE9\0z\0"), NULL, "2446" },
	{ BYTES("A\0\x3D\xD8\x00\xDEz\0"), "utf-16le", "022226" },
	{ BYTES("z\x82\xA0z"), "cp932", "01113" },
	{ BYTES("\x1B$B$\"\x1B(Bz"), "iso-2022-jp", "3338" },
};

START_TEST(source_places)
{
	static const char digits[] = "0123456789abcdefghijklmnopqrstuvwxyz";

	for (size_t step = 0; step < STEPS; step++) {
		struct drained d = drain_bytes(placed[_i].in, placed[_i].encoding, step, NULL);
		ck_assert_uint_eq(d.text.len, strlen(placed[_i].places));
		for (size_t i = 0; i < d.text.len; i++)
			ck_assert_msg(placed[_i].places[i] == digits[place_of(&d, i)],
				      "row %d, step %zu, byte %zu: %c", _i, step, i,
				      digits[place_of(&d, i)]);
		ck_assert_uint_eq(d.end, placed[_i].in.len);
		drained_free(&d);
	}
}
END_TEST

/*
 * From the first byte that is not ASCII on, 64 KiB decide, however they come:
 * no less, where the first ones look like something else, and no more.
 */
#define SAMPLE ((size_t)64 * 1024)
#define RUSSIAN "\xCF\xF0\xE8\xE2\xE5\xF2, \xEA\xE0\xEA \xF2\xE2\xEE\xE8 \xE4\xE5\xEB\xE0?\n"

static const struct { const char *unit; size_t times; } pieces[][4] = {
	{ { "windows-1252", 0 }, { "x\n", 50000 }, { "tr\xE8s ", 1 } },
	{ { "windows-1252", 0 }, { "x\n", 5 }, { "caf\xC3\xA9 ", 2 }, { "tr\xE8s ", 3000 } },
	{ { "windows-1251", 0 }, { "x\n", 5 }, { "caf\xE9 ", 1 }, { RUSSIAN, 300 } },
	{ { "utf-8", 0 }, { "x\n", 5 }, { "\xE2\x82\xAC", SAMPLE / 3 + 1 }, { "tr\xE8s ", 30000 } },
	{ { "utf-8", 0 }, { "x\n", 50000 }, { "\xE2\x82\xAC", SAMPLE }, { "\xE2\x82", 1 } },
	{ { "windows-1252", 0 }, { "caf\xE9 ", SAMPLE / 5 + 1 }, { RUSSIAN, 8000 } },
};

START_TEST(source_decides)
{
	static const size_t steps[] = { 0, 1, 4096, SAMPLE, SAMPLE + 1, 100003 };
	struct buf in = BUF_INIT;
	struct drained first = { BUF_INIT, BUF_INIT, true, 0, "" };

	for (size_t i = 1; i < N_ELEMS(pieces[_i]); i++)
		for (size_t n = 0; n < pieces[_i][i].times; n++)
			buf_addz(&in, pieces[_i][i].unit);
	for (size_t i = 0; i < N_ELEMS(steps); i++) {
		struct drained d = drain_bytes(buf_slice(&in), NULL, steps[i], NULL);
		ck_assert_msg(strcmp(d.encoding, pieces[_i][0].unit) == 0, "row %d, step %zu: %s",
			      _i, steps[i], d.encoding);
		ck_assert_uint_eq(d.end, in.len);
		if (i == 0) {
			first = d;
			continue;
		}
		ck_assert(slice_eq(buf_slice(&d.text), buf_slice(&first.text)));
		ck_assert(slice_eq(buf_slice(&d.places), buf_slice(&first.places)));
		drained_free(&d);
	}
	drained_free(&first);
	buf_free(&in);
}
END_TEST

/* A window of a mebibyte that moves on by seven bytes: no byte may move each time. */
START_TEST(source_drop_is_linear)
{
	struct buf in = BUF_INIT;
	struct source *s;
	uint64_t dropped = 0;

	for (size_t i = 0; i < (size_t)3 << 20; i++)
		buf_addc(&in, (char)('a' + i % 26));
	s = source_memory(buf_slice(&in), NULL, 7, NULL);
	while (source_fill(s, (size_t)1 << 20), source_text(s).len) {
		ck_assert_int_eq(source_text(s).p[0], 'a' + (int)(dropped % 26));
		ck_assert_uint_eq(source_offset(s, 0), dropped);
		dropped += source_text(s).len < 7 ? source_text(s).len : 7;
		source_drop(s, 7);
	}
	ck_assert_uint_eq(dropped, in.len);
	source_close(s);
	buf_free(&in);
}
END_TEST

START_TEST(source_drop_clamps)
{
	struct source *s = source_memory(SLICE("abc"), NULL, 0, NULL);

	ck_assert(source_fill(s, 3));
	source_drop(s, 99);
	ck_assert_uint_eq(source_text(s).len, 0);
	ck_assert_uint_eq(source_offset(s, 0), 3);
	ck_assert(source_fill(s, 1));
	ck_assert(source_ended(s));
	source_close(s);
}
END_TEST

static const struct { const char *path, *encoding, *code, *text; } refused[] = {
	{ "/nonexistent/file", NULL, "cannot-read", "cannot read: No such file or directory" },
	{ "/", NULL, "is-folder", "cannot read a folder" },
	{ "/dev/null", "klingon", "bad-encoding", "unknown encoding 'klingon'" },
	{ "/dev/null", "", "bad-encoding", "unknown encoding ''" },
};

START_TEST(source_refuses)
{
	struct heard heard = HEARD_INIT;

	ck_assert_ptr_null(source_open(refused[_i].path, refused[_i].encoding, 0, &heard.sink));
	ck_assert_str_eq(heard.code[DIAG_ERROR], refused[_i].code);
	ck_assert_str_eq(heard.text[DIAG_ERROR], refused[_i].text);
	ck_assert_uint_eq(heard.sink.n[DIAG_ERROR], 1);
}
END_TEST

START_TEST(source_reads_a_file)
{
	char path[] = "/tmp/test_source_XXXXXX";
	int fd = mkstemp(path);
	struct source *s;

	ck_assert_int_ge(fd, 0);
	ck_assert_int_eq(write(fd, "caf\xC3\xA9\n", 6), 6);
	close(fd);
	s = source_open(path, NULL, 0, NULL);
	unlink(path);
	struct drained d = drain(s, 10, 0);
	ck_assert(slice_is(buf_slice(&d.text), "café\n"));
	ck_assert_uint_eq(source_read(s), 6);
	drained_free(&d);
	source_close(s);
}
END_TEST

/* Standard input is a descriptor that refuses: only the read tells. */
START_TEST(source_read_fails)
{
	struct heard heard = HEARD_INIT;
	int fd = open("/dev/null", O_WRONLY);
	struct source *s;

	ck_assert_int_eq(dup2(fd, 0), 0);
	s = source_open("-", NULL, 0, &heard.sink);
	ck_assert_ptr_nonnull(s);
	ck_assert(!source_fill(s, 1));
	ck_assert(source_ended(s));
	ck_assert(!source_fill(s, 1));
	ck_assert_str_eq(heard.text[DIAG_ERROR], "cannot read: Bad file descriptor");
	ck_assert_uint_eq(heard.sink.n[DIAG_ERROR], 1);
	source_close(s);
}
END_TEST

static void on_alarm(int sig)
{
	(void)sig;
}

/* Standard input is a pipe that comes late, and a signal comes before it. */
START_TEST(source_survives_signals)
{
	struct sigaction act = { .sa_handler = on_alarm };
	struct itimerval soon = { { 0, 0 }, { 0, 20000 } };
	int ends[2];

	ck_assert_int_eq(pipe(ends), 0);
	ck_assert_int_eq(dup2(ends[0], 0), 0);
	pid_t child = fork();
	if (child == 0) {
		nanosleep(&(struct timespec){ 0, 100000000 }, NULL);
		_exit(write(ends[1], "late", 4) != 4);
	}
	close(ends[1]);
	sigaction(SIGALRM, &act, NULL);
	setitimer(ITIMER_REAL, &soon, NULL);

	struct source *s = source_open("-", NULL, 0, NULL);
	ck_assert(source_fill(s, 4));
	ck_assert(slice_is(source_text(s), "late"));
	source_close(s);
	waitpid(child, NULL, 0);
}
END_TEST

/* A line that is there is handed out before the next one comes: nobody waits for more to decide. */
static const struct slice first_lines[] = {
	BYTES("Ann: hi\n"), BYTES("B\n"), BYTES("0123456789012345678901234567890123456789012345678901234567890123"),
};

START_TEST(source_does_not_wait)
{
	int ends[2];
	struct slice line = first_lines[_i];

	ck_assert_int_eq(pipe(ends), 0);
	ck_assert_int_eq(dup2(ends[0], 0), 0);
	ck_assert_int_eq(write(ends[1], line.p, line.len), (ssize_t)line.len);
	struct source *s = source_open("-", NULL, 0, NULL);
	ck_assert(source_fill(s, line.len));
	ck_assert(slice_eq(source_text(s), line));
	source_close(s);
	close(ends[1]);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("source");
	TCase *tc = tcase_create("all");

	tcase_add_loop_test(tc, source_bytes, 0, (int)N_ELEMS(bytes));
	tcase_add_loop_test(tc, source_keeps_nul, 0, (int)N_ELEMS(with_nul));
	tcase_add_loop_test(tc, source_places, 0, (int)N_ELEMS(placed));
	tcase_add_loop_test(tc, source_decides, 0, (int)N_ELEMS(pieces));
	tcase_add_test(tc, source_drop_is_linear);
	tcase_add_test(tc, source_drop_clamps);
	tcase_add_loop_test(tc, source_refuses, 0, (int)N_ELEMS(refused));
	tcase_add_test(tc, source_reads_a_file);
	tcase_add_test(tc, source_read_fails);
	tcase_add_test(tc, source_survives_signals);
	tcase_add_loop_test(tc, source_does_not_wait, 0, (int)N_ELEMS(first_lines));
	suite_add_tcase(suite, tc);
	return run_suite(suite);
}
