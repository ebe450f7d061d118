/*
 * The modes of tables.
 */
#include "html/tree_parts.h"

static const enum html_name of_table[] = { EL_TABLE, EL_TEMPLATE };
static const enum html_name of_body[] = { EL_TBODY, EL_TFOOT, EL_THEAD, EL_TEMPLATE };
static const enum html_name of_row[] = { EL_TR, EL_TEMPLATE };

#define CLEAR_TO(b, els) clear_to(b, els, N_ELEMS(els))

/* Closes what is open inside the nearest of these elements. */
static void clear_to(struct builder *b, const enum html_name *els, size_t n)
{
	while (b->depth > 1) {
		for (size_t i = 0; i < n; i++)
			if (tree_at_el(b, els[i]))
				return;
		tree_pop(b);
	}
}

static bool in_table_scope(struct builder *b, enum html_name el)
{
	return tree_in_scope(b, el, IS_TABLE_FENCE);
}

static bool is_section(enum html_name el)
{
	return el == EL_TBODY || el == EL_TFOOT || el == EL_THEAD;
}

static bool fostered(struct builder *b, struct html_token *k)
{
	bool again;

	b->foster = true;
	again = tree_in_body(b, k);
	b->foster = false;
	return again;
}

/* White space stays in the table; text does not. */
static bool table_text(struct builder *b, struct html_token *k)
{
	const struct html_node *n = node_at(b, current(b));
	bool inside = n->ns == HTML_NS_HTML && (n->el == EL_TABLE || n->el == EL_TR || n->el == EL_TEMPLATE ||
						is_section(n->el));

	if (!inside || !tree_is_blank(k->text))
		return fostered(b, k);
	tree_insert_text(b, k->text);
	return false;
}

static bool is_hidden_input(const struct html_token *k)
{
	for (size_t i = 0; i < k->n_attributes; i++)
		if (slice_is(k->attributes[i].name, "type"))
			return slice_ieq(k->attributes[i].value, SLICE("hidden"));
	return false;
}

static bool begin_part(struct builder *b, struct html_token *k, enum mode mode)
{
	CLEAR_TO(b, of_table);
	tree_insert_element(b, k);
	b->mode = mode;
	return false;
}

static bool imply_part(struct builder *b, enum html_name el, enum mode mode)
{
	CLEAR_TO(b, of_table);
	tree_insert_implied(b, el);
	b->mode = mode;
	return true;
}

static bool end_table(struct builder *b, bool again)
{
	if (!in_table_scope(b, EL_TABLE))
		return false;
	tree_pop_until(b, EL_TABLE);
	tree_reset_mode(b);
	return again;
}

static bool table_start(struct builder *b, struct html_token *k)
{
	switch (k->el) {
	case EL_CAPTION:
		CLEAR_TO(b, of_table);
		tree_formatting_mark(b);
		return begin_part(b, k, MODE_IN_CAPTION);
	case EL_COLGROUP:
		return begin_part(b, k, MODE_IN_COLUMNS);
	case EL_COL:
		return imply_part(b, EL_COLGROUP, MODE_IN_COLUMNS);
	case EL_TBODY:
	case EL_TFOOT:
	case EL_THEAD:
		return begin_part(b, k, MODE_IN_TABLE_BODY);
	case EL_TD:
	case EL_TH:
	case EL_TR:
		return imply_part(b, EL_TBODY, MODE_IN_TABLE_BODY);
	case EL_TABLE:
		return end_table(b, true);
	case EL_STYLE:
	case EL_SCRIPT:
	case EL_TEMPLATE:
		return tree_in_head(b, k);
	case EL_FORM:
		if (b->form || b->open[EL_TEMPLATE])
			return false;
		b->form = tree_insert_element(b, k);
		tree_pop(b);
		return false;
	default:
		if (k->el != EL_INPUT || !is_hidden_input(k))
			return fostered(b, k);
		tree_insert_void(b, k);
		return false;
	}
}

static bool is_outer_end(const struct html_token *k)
{
	return k->type == HTML_TOKEN_END &&
	       (k->el == EL_BODY || k->el == EL_HTML || tree_rules_of(k->el) & IS_TABLE_PART);
}

bool tree_in_table(struct builder *b, struct html_token *k)
{
	switch (k->type) {
	case HTML_TOKEN_TEXT:
		return table_text(b, k);
	case HTML_TOKEN_START:
		return table_start(b, k);
	case HTML_TOKEN_END:
		if (k->el == EL_TABLE)
			return end_table(b, false);
		if (k->el == EL_TEMPLATE)
			return tree_in_head(b, k);
		return !is_outer_end(k) && fostered(b, k);
	case HTML_TOKEN_EOF:
	case HTML_TOKEN_COMMENT:
	case HTML_TOKEN_DOCTYPE:
		break;
	}
	return tree_in_body(b, k);
}

/* Whether a start tag begins a part of the table around a caption, cell or row. */
static bool begins_part(const struct html_token *k)
{
	return k->type == HTML_TOKEN_START && tree_rules_of(k->el) & IS_TABLE_PART;
}

bool tree_in_caption(struct builder *b, struct html_token *k)
{
	bool own = is_end(k, EL_CAPTION);

	if (own || begins_part(k) || is_end(k, EL_TABLE)) {
		if (!in_table_scope(b, EL_CAPTION))
			return false;
		tree_close_implied(b, EL_OTHER);
		tree_pop_until(b, EL_CAPTION);
		tree_formatting_clear(b);
		b->mode = MODE_IN_TABLE;
		return !own;
	}
	return !is_outer_end(k) && tree_in_body(b, k);
}

bool tree_in_columns(struct builder *b, struct html_token *k)
{
	if (k->type == HTML_TOKEN_TEXT) {
		tree_insert_text(b, tree_take_blanks(k));
		if (!k->text.len)
			return false;
	}
	if (k->type == HTML_TOKEN_COMMENT || k->type == HTML_TOKEN_DOCTYPE || k->type == HTML_TOKEN_EOF ||
	    is_start(k, EL_HTML))
		return tree_in_body(b, k);
	if (is_start(k, EL_TEMPLATE) || is_end(k, EL_TEMPLATE))
		return tree_in_head(b, k);
	if (is_start(k, EL_COL)) {
		tree_insert_void(b, k);
		return false;
	}
	if (is_end(k, EL_COL) || !tree_at_el(b, EL_COLGROUP))
		return false;
	tree_pop(b);
	b->mode = MODE_IN_TABLE;
	return !is_end(k, EL_COLGROUP);
}

/* Closes the open section of the table, for what belongs around it. */
static bool leave_section(struct builder *b, bool again)
{
	CLEAR_TO(b, of_body);
	tree_pop(b);
	b->mode = MODE_IN_TABLE;
	return again;
}

bool tree_in_table_body(struct builder *b, struct html_token *k)
{
	bool start = k->type == HTML_TOKEN_START;

	if (start && (k->el == EL_TR || k->el == EL_TD || k->el == EL_TH)) {
		CLEAR_TO(b, of_body);
		if (k->el == EL_TR)
			tree_insert_element(b, k);
		else
			tree_insert_implied(b, EL_TR);
		b->mode = MODE_IN_ROW;
		return k->el != EL_TR;
	}
	if (k->type == HTML_TOKEN_END && is_section(k->el))
		return in_table_scope(b, k->el) && leave_section(b, false);
	if (begins_part(k) || is_end(k, EL_TABLE))
		return (in_table_scope(b, EL_TBODY) || in_table_scope(b, EL_THEAD) ||
			in_table_scope(b, EL_TFOOT)) && leave_section(b, true);
	return !is_outer_end(k) && tree_in_table(b, k);
}

static bool leave_row(struct builder *b, bool again)
{
	if (!in_table_scope(b, EL_TR))
		return false;
	CLEAR_TO(b, of_row);
	tree_pop(b);
	b->mode = MODE_IN_TABLE_BODY;
	return again;
}

bool tree_in_row(struct builder *b, struct html_token *k)
{
	if (is_start(k, EL_TD) || is_start(k, EL_TH)) {
		CLEAR_TO(b, of_row);
		tree_insert_element(b, k);
		b->mode = MODE_IN_CELL;
		tree_formatting_mark(b);
		return false;
	}
	if (is_end(k, EL_TR))
		return leave_row(b, false);
	if (begins_part(k) || is_end(k, EL_TABLE))
		return leave_row(b, true);
	if (k->type == HTML_TOKEN_END && is_section(k->el))
		return in_table_scope(b, k->el) && leave_row(b, true);
	return !is_outer_end(k) && tree_in_table(b, k);
}

static bool leave_cell(struct builder *b)
{
	tree_close_implied(b, EL_OTHER);
	tree_pop_until(b, in_table_scope(b, EL_TD) ? EL_TD : EL_TH);
	tree_formatting_clear(b);
	b->mode = MODE_IN_ROW;
	return true;
}

bool tree_in_cell(struct builder *b, struct html_token *k)
{
	if (is_end(k, EL_TD) || is_end(k, EL_TH)) {
		if (in_table_scope(b, k->el)) {
			tree_close_implied(b, EL_OTHER);
			tree_pop_until(b, k->el);
			tree_formatting_clear(b);
			b->mode = MODE_IN_ROW;
		}
		return false;
	}
	if (begins_part(k))
		return (in_table_scope(b, EL_TD) || in_table_scope(b, EL_TH)) && leave_cell(b);
	if (k->type == HTML_TOKEN_END && (k->el == EL_TABLE || k->el == EL_TR || is_section(k->el)))
		return in_table_scope(b, k->el) && leave_cell(b);
	return !is_outer_end(k) && tree_in_body(b, k);
}
