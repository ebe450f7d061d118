#include "clean/reasons.h"

#include "clean/compose.h"
#include "clean/forest.h"

/* What the units are judged by. */
struct judge {
	struct arena *a;
	const struct units *units;
	const struct look *look;	/* of HTML */
	struct page_view view;			/* of text */
};

/* The names of what a unit is, one after the other. */
static struct slice labels_of(struct arena *a, const char *head, furniture_set labels)
{
	struct buf b = BUF_INIT;
	struct slice made;

	buf_addz(&b, head);
	for (size_t i = 0; i < N_FURNITURE; i++)
		if (labels & F_BIT(i))
			buf_addf(&b, "%s%s", b.len > strlen(head) ? ", " : "", furniture_names[i]);
	made = arena_dup(a, buf_slice(&b));
	buf_free(&b);
	return made;
}

/* The family of evidence that speaks most for (sign > 0) or against unit i. */
static const char *family(const struct judge *j, size_t i, int sign)
{
	const char *name = "none";
	int most = 0;

	for (size_t e = 0; e < n_evidences; e++) {
		int n = sign * weights_text.by[e][evidences[e].bucket(&j->view, i)];
		if (n > most) {
			most = n;
			name = evidences[e].name;
		}
	}
	return name;
}

static struct slice named(const struct judge *j, size_t i, int sign)
{
	struct features f;

	if (j->look) {
		features_at(j->look, i, &f);
		return slice_z(feature_names[forest_reason(&forest_html, &f, sign)]);
	}
	return slice_z(family(j, i, sign));
}

static struct slice reason(const struct judge *j, size_t i, bool chosen)
{
	const struct unit *u = &j->units->v[i];

	if (u->repeated)
		return SLICE("repeated");
	if (u->furniture && !u->keep)
		return labels_of(j->a, "furniture: ", u->labels);
	if (chosen && !u->keep)
		return SLICE("stated in metadata");
	if (u->keep && u->score <= 0)
		return SLICE("among kept blocks");
	if (!u->keep && u->score > 0)
		return SLICE("apart from kept blocks");
	return named(j, i, u->keep ? 1 : -1);
}

const bool *units_kept(struct arena *a, const struct units *units)
{
	bool *kept = arena_alloc(a, units->n + 1);

	for (size_t i = 0; i < units->n; i++)
		kept[i] = units->v[i].keep;
	return kept;
}

void explain_units(struct explanation *e, struct arena *a, struct units *units, const bool *chosen,
		   const struct html_page *page)
{
	struct judge j = { .a = a, .units = units };

	if (page)
		j.look = look_at(a, page, units);
	else
		j.view = page_view(a, units);
	for (size_t i = 0; i < units->n; i++) {
		const struct unit *u = &units->v[i];
		*VEC_PUSH(a, e) = (struct explained){
			block_names[u->keep || u->kind != UNIT_LINE ? unit_type(units, i) : BLOCK_PARAGRAPH],
			u->kind == UNIT_HEADING ? u->level : 0, u->text,
			u->score, u->keep, reason(&j, i, chosen && chosen[i]),
		};
	}
}
