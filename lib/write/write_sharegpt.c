#include "write/put.h"

#include "model/json.h"

/* One conversation a line: {"id","conversations":[{"from","value"}]}. */

static const char *const from[N_AS] = {
	[AS_USER] = "human", [AS_ASSISTANT] = "gpt", [AS_SYSTEM] = "system",
	[AS_TOOL] = "observation"
};

static bool write_sharegpt(const struct doc *d, const struct write_opts *o, struct buf *out,
			   struct diag_sink *sink)
{
	buf_addz(out, "{\"id\":");
	json_put(out, o->id);
	buf_addz(out, ",\"conversations\":[");
	for (size_t i = 0; i < d->turns.n; i++) {
		enum as as = turn_as(&d->turns.v[i], o, sink);
		if (as == AS_NOBODY)
			return false;
		json_put_comma(out);
		buf_addz(out, "{\"from\":");
		json_put_literal(out, from[as]);
		buf_addz(out, ",\"value\":");
		json_put(out, d->turns.v[i].text);
		buf_addc(out, '}');
	}
	buf_addz(out, "]}\n");
	return true;
}

const struct form form_sharegpt = {
	"sharegpt", "chat data: {\"conversations\":[{\"from\",\"value\"}]}", NULL, false, false, write_sharegpt
};
