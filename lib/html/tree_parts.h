/*
 * tree_parts.h - what the files of the tree builder share.
 */
#ifndef HTML_TREE_PARTS_H
#define HTML_TREE_PARTS_H

#include "html/tree.h"

/* The insertion modes, in the standard's order; "in table text" is part of "in table". */
enum mode {
	MODE_INITIAL, MODE_BEFORE_HTML, MODE_BEFORE_HEAD, MODE_IN_HEAD, MODE_IN_NOSCRIPT,
	MODE_AFTER_HEAD, MODE_IN_BODY, MODE_TEXT, MODE_IN_TABLE, MODE_IN_CAPTION, MODE_IN_COLUMNS,
	MODE_IN_TABLE_BODY, MODE_IN_ROW, MODE_IN_CELL, MODE_IN_TEMPLATE, MODE_AFTER_BODY,
	MODE_IN_FRAMESET, MODE_AFTER_FRAMESET, MODE_AFTER_AFTER_BODY, MODE_AFTER_AFTER_FRAMESET,
	N_MODES
};

#define MAX_FORMATTING 256	/* formatting elements to be opened again; more push out the first */

struct builder {
	struct html_tokenizer in;
	struct arena *a;
	struct html_tree *tree;
	enum mode mode, original;	/* original: where MODE_TEXT goes back to */
	uint32_t stack[HTML_TREE_DEPTH];	/* open elements; [0] is <html> */
	size_t depth;
	uint32_t open[N_EL];		/* HTML elements on the stack, by name */
	uint32_t formatting[MAX_FORMATTING];	/* 0 is a marker */
	size_t n_formatting;
	size_t clones;			/* elements that may yet be opened again */
	enum mode templates[HTML_TREE_DEPTH];	/* a mode for each template on the stack */
	size_t n_templates;
	uint32_t head, form;
	bool foster;			/* what is misplaced in a table goes before it */
	bool no_frameset;
	bool skip_lf;			/* a line feed that comes next does not count */
};

/* Acts on a token; true: the mode is another now, and the token still to be acted on. */
typedef bool mode_fn(struct builder *b, struct html_token *k);

/* tree_rules.c: what kind of element each is. */
enum {
	IS_SPECIAL = 1, IS_IMPLIED = 2, IS_IMPLIED_ALL = 4, IS_FENCE = 8, IS_LIST_FENCE = 16,
	IS_BUTTON_FENCE = 32, IS_TABLE_FENCE = 64, IS_HEADING = 128, IS_TABLE_PART = 256,
	IS_VOID_HEAD = 512,	/* base, link, meta and the like */
	IS_OUTER = 1024,	/* begins or ends a part of a table that others are in */
	IS_BREAKOUT = 2048	/* ends SVG and MathML */
};
unsigned rules_of(enum html_name el);
bool is_special(const struct html_node *n);
bool is_quirky(const struct html_token *doctype);

/* tree_insert.c: nodes and where they go. */
struct place {
	uint32_t parent, before;	/* before: 0 is at the end */
};
static inline struct html_node *node_at(struct builder *b, uint32_t i)
{
	return &b->tree->v[i];
}
uint32_t node_new(struct builder *b, enum html_node_type type, struct slice text);
uint32_t node_clone(struct builder *b, uint32_t i);
void node_insert(struct builder *b, uint32_t i, struct place at);
void node_detach(struct builder *b, uint32_t i);
void children_move(struct builder *b, uint32_t from, uint32_t to);
struct place place_for(struct builder *b, uint32_t target);
void insert_text(struct builder *b, struct slice text);
void insert_comment(struct builder *b, const struct html_token *k);
uint32_t insert_element(struct builder *b, const struct html_token *k);
uint32_t insert_foreign(struct builder *b, const struct html_token *k, enum html_namespace ns);
void insert_void(struct builder *b, const struct html_token *k);
void insert_implied(struct builder *b, enum html_name el);
void attributes_merge(struct builder *b, uint32_t i, const struct html_token *k);

/* tree_stack.c: the open elements. */
static inline uint32_t current(const struct builder *b)
{
	return b->stack[b->depth - 1];
}
bool is_el(struct builder *b, uint32_t i, enum html_name el);
bool at_el(struct builder *b, enum html_name el);	/* of the current node */
void push(struct builder *b, uint32_t i);
void pop(struct builder *b);
void pop_until(struct builder *b, enum html_name el);	/* and it, too; <html> stays */
void pop_to(struct builder *b, size_t depth);
size_t stack_find(const struct builder *b, uint32_t i);	/* its place, or the depth */
void stack_remove(struct builder *b, size_t at);
bool in_scope(struct builder *b, enum html_name el, unsigned fence);
bool node_in_scope(struct builder *b, uint32_t i);
void close_implied(struct builder *b, enum html_name except);
void close_implied_all(struct builder *b);
void close_p(struct builder *b);	/* if one is open in button scope */
void reset_mode(struct builder *b);

/* tree_format.c: formatting elements, which are opened again after misnested tags. */
void formatting_push(struct builder *b, uint32_t i);
void formatting_mark(struct builder *b);
void formatting_clear(struct builder *b);	/* to the last marker */
uint32_t formatting_find(const struct builder *b, enum html_name el);	/* after the last marker, or 0 */
void formatting_remove(struct builder *b, uint32_t i);
void formatting_reopen(struct builder *b);
void adopt(struct builder *b, const struct html_token *k);	/* the adoption agency */

/* The modes, one file a group. */
mode_fn in_initial, before_html, before_head, in_head, in_noscript, after_head;	/* tree_head.c */
mode_fn in_body;							/* tree_body.c */
mode_fn in_text, in_template, after_body, in_frameset, after_frameset;	/* tree_after.c */
mode_fn after_after_body, after_after_frameset;
mode_fn in_table, in_caption, in_columns, in_table_body, in_row, in_cell;	/* tree_table.c */
mode_fn in_foreign;							/* tree_foreign.c */
bool is_foreign(struct builder *b, const struct html_token *k);
void any_end_tag(struct builder *b, const struct html_token *k);	/* tree_body_end.c */
bool body_start_tag(struct builder *b, struct html_token *k);		/* tree_body_start.c */
bool body_end_tag(struct builder *b, struct html_token *k);
void begin_text(struct builder *b, const struct html_token *k);		/* inserts it; its content is text */
void end_template(struct builder *b);

mode_fn by_mode;	/* tree.c: by that of the builder */

/* Takes the white space at the front off a text token. */
struct slice take_blanks(struct html_token *k);
bool is_blank(struct slice s);

static inline bool is_start(const struct html_token *k, enum html_name el)
{
	return k->type == HTML_TOKEN_START && k->el == el;
}

static inline bool is_end(const struct html_token *k, enum html_name el)
{
	return k->type == HTML_TOKEN_END && k->el == el;
}

#endif
