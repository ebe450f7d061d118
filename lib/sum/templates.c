/*
 * templates.c - the templates that we have, in the language of their users.
 *
 * The headings of the notes' formats are the usual ones.  What wording cannot
 * tell is left to a person.  Sorted by name.
 */
#include "sum/template.h"

#include <stdio.h>
#include <stdlib.h>

#define ARTICLE \
	"# An article: what it says, and the numbers that it gives.\n" \
	"name = article\n\n" \
	"[Outline]\n" "key = outline\n\n" \
	"[Key phrases]\n" "key = phrases\n" "limit = 10\n\n" \
	"[Figures]\n" "key = figures\n" "limit = 6\n" "empty = no numbers are given\n"
#define BIRP \
	"# BIRP: behavior, intervention, response, plan.\n" \
	"name = birp\n\n" \
	"[Behavior]\n" "from = topics, observations, risks\n" "limit = 6\n" \
	"empty = what the client reported and how it showed\n\n" \
	"[Intervention]\n" "from = techniques\n" "empty = what you did\n\n" \
	"[Response]\n" "from = helpful, insights\n" "limit = 6\n" "empty = how the client took it\n\n" \
	"[Plan]\n" "from = homework, orders\n" "limit = 6\n" "details = due\n" "empty = what comes next\n"
#define DAP \
	"# DAP: data, assessment, plan.\n" \
	"name = dap\n\n" \
	"[Data]\n" "from = topics, techniques, helpful, insights, observations\n" "limit = 8\n" \
	"empty = what was said and seen\n\n" \
	"[Assessment]\n" "from = assessment, risks\n" "empty = what you make of it\n\n" \
	"[Plan]\n" "from = homework, orders\n" "limit = 6\n" "details = due\n" "empty = what comes next\n"
#define GIRP \
	"# GIRP: goals, intervention, response, plan.\n" \
	"name = girp\n\n" \
	"[Goals]\n" "from = goals\n" "empty = what the client wants to reach\n\n" \
	"[Intervention]\n" "from = techniques\n" "empty = what you did\n\n" \
	"[Response]\n" "from = helpful, insights\n" "limit = 6\n" "empty = how the client took it\n\n" \
	"[Plan]\n" "from = homework, orders\n" "limit = 6\n" "details = due\n" "empty = what comes next\n"
#define INTERVIEW \
	"# An interview: what was asked and answered.\n" \
	"name = interview\n\n" \
	"[Questions and answers]\n" "id = questions\n" "key = questions\n" "limit = 20\n" \
	"empty = no question is answered\n\n" \
	"[Key sentences]\n" "key = sentences\n" "limit = 6\n\n" \
	"[Key phrases]\n" "key = phrases\n" "limit = 10\n"
#define MEETING \
	"# Minutes of a meeting.\n" \
	"name = meeting\n\n" \
	"[Decisions]\n" "from = decisions\n" "limit = 10\n" "empty = what was decided\n\n" \
	"[Actions]\n" "from = actions\n" "limit = 12\n" "details = owner, due\n" \
	"empty = who does what until when\n\n" \
	"[Open questions]\n" "from = open_questions\n" "limit = 8\n" "empty = what is still open\n"
#define NOTES \
	"# Notes: their sections, what is to be done, and what is asked.\n" \
	"name = notes\n\n" \
	"[Outline]\n" "key = outline\n\n" \
	"[Tasks]\n" "from = actions, homework\n" "limit = 10\n" "details = owner, due\n" \
	"empty = what is to be done\n\n" \
	"[Questions]\n" "key = questions\n" "limit = 10\n" "empty = what is to be asked\n"
#define OUTLINE \
	"# The document's own sections, each with what says most.\n" \
	"name = outline\n\n" \
	"[Outline]\n" "key = outline\n"
#define PIE \
	"# PIE: problem, intervention, evaluation.\n" \
	"name = pie\n\n" \
	"[Problem]\n" "from = topics, risks\n" "limit = 6\n" "empty = what it is about\n\n" \
	"[Intervention]\n" "from = techniques, homework, orders\n" "limit = 6\n" "details = due\n" \
	"empty = what was done\n\n" \
	"[Evaluation]\n" "from = helpful, insights, assessment\n" "limit = 6\n" "empty = what came of it\n"
#define SESSION \
	"# A session of counselling.\n" \
	"name = session\n\n" \
	"[Main topics discussed]\n" "id = topics\n" "from = topics\n\n" \
	"[Techniques and exercises]\n" "id = techniques\n" "from = techniques\n\n" \
	"[What was helpful or important]\n" "id = helpful\n" "from = helpful\n\n" \
	"[Homework and tasks]\n" "id = homework\n" "from = homework\n\n" \
	"[Insights and realizations]\n" "id = insights\n" "from = insights\n"
#define SOAP \
	"# SOAP: subjective, objective, assessment, plan.\n" \
	"name = soap\n\n" \
	"[Subjective]\n" "from = topics, helpful, insights, goals, risks\n" "side = client\n" "limit = 8\n" \
	"empty = what the client says about it\n\n" \
	"[Objective]\n" "from = observations\n" "key = directions\n" "empty = what you saw and measured\n\n" \
	"[Assessment]\n" "from = assessment\n" "empty = what you make of it\n\n" \
	"[Plan]\n" "from = homework, orders\n" "limit = 6\n" "details = due\n" "empty = what comes next\n"

static const struct { const char *name, *text; } templates[] = {
	{ "article", ARTICLE }, { "birp", BIRP }, { "dap", DAP }, { "girp", GIRP },
	{ "interview", INTERVIEW }, { "meeting", MEETING }, { "notes", NOTES },
	{ "outline", OUTLINE }, { "pie", PIE }, { "session", SESSION }, { "soap", SOAP },
};

const char *template_text(struct slice name)
{
	for (size_t i = 0; i < N_ELEMS(templates); i++)
		if (slice_is(name, templates[i].name))
			return templates[i].text;
	return NULL;
}

const char *template_nth(size_t i)
{
	return i < N_ELEMS(templates) ? templates[i].name : NULL;
}

struct template *template_named(const char *name)
{
	struct template *t = template_new();
	struct slice rest = slice_z(template_text(slice_z(name))), line;
	const char *why = "there is none";
	bool ok = rest.len > 0;

	while (ok && slice_line(&rest, &line))
		ok = template_read(t, &line, &why);
	if (!ok || !template_read(t, NULL, &why)) {
		fprintf(stderr, "ttools: error: bad template '%s': %s [bad-template]\n", name, why);
		abort();
	}
	return t;
}
