#include "write/put.h"

#include "model/json.h"

/*
 * One conversation a line: {"messages":[{"role","content","name"}]}, as chat
 * models are asked and fine-tuned.  A speaker who speaks twice in a row has two
 * messages.
 */

static const char *const roles[N_AS] = {
	[AS_USER] = "user", [AS_ASSISTANT] = "assistant", [AS_SYSTEM] = "system", [AS_TOOL] = "tool"
};

/* "User", "Therapist": the speaker says no more than the role does. */
static bool is_role_word(const struct turn *t, enum as as)
{
	return slice_ieq(t->speaker, slice_z(roles[as])) ||
	       slice_ieq(t->speaker, slice_z(role_names[t->role]));
}

static void put_message(struct buf *out, const struct turn *t, enum as as)
{
	json_put_comma(out);
	buf_addc(out, '{');
	json_put_key(out, "role");
	json_put_literal(out, roles[as]);
	json_put_key(out, "content");
	json_put(out, t->text);
	if (t->speaker.len && !is_role_word(t, as)) {
		json_put_key(out, "name");
		json_put(out, t->speaker);
	}
	buf_addc(out, '}');
}

static bool write_messages(const struct doc *d, const struct write_opts *o, struct buf *out,
			   struct diag_sink *sink)
{
	buf_addz(out, "{\"messages\":[");
	for (size_t i = 0; i < d->turns.n; i++) {
		enum as as = turn_as(&d->turns.v[i], o, sink);
		if (as == AS_NOBODY)
			return false;
		put_message(out, &d->turns.v[i], as);
	}
	buf_addz(out, "]}\n");
	return true;
}

const struct form form_messages = {
	"messages", "chat data: {\"messages\":[{\"role\",\"content\"}]}", NULL, false, false, write_messages
};
