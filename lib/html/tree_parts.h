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

/* Trees whose stack was never deeper are not deeper than promised. */
#define SURELY_SHALLOW (HTML_TREE_DEPTH / 8)

#define MAX_FORMATTING 256	/* formatting elements to be opened again; more push out the first */

struct builder {
	struct html_tokenizer in;
	struct arena *a;
	struct html_tree *tree;
	enum mode mode, original;	/* original: where MODE_TEXT goes back to */
	uint32_t stack[HTML_TREE_DEPTH];	/* open elements; [0] is <html> */
	size_t depth, deepest;
	uint32_t open[N_EL];		/* HTML elements on the stack, by name */
	uint32_t formatting[MAX_FORMATTING];	/* 0 is a marker */
	size_t n_formatting;
	size_t clones;			/* elements that may yet be opened again, if their attributes are short */
	enum mode templates[HTML_TREE_DEPTH];	/* a mode for each template on the stack */
	size_t n_templates;
	uint32_t head, form;
	bool foster;			/* what is misplaced in a table goes before it */
	bool no_frameset;
	bool has_nul;			/* somewhere in the page */
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
unsigned tree_rules_of(enum html_name el);
bool tree_is_special(const struct html_node *n);
bool tree_is_quirky(const struct html_token *doctype);

/* tree_insert.c: nodes and where they go. */
struct place {
	uint32_t parent, before;	/* before: 0 is at the end */
};
static inline struct html_node *node_at(struct builder *b, uint32_t i)
{
	return &b->tree->v[i];
}
uint32_t tree_node_new(struct builder *b, enum html_node_type type, struct slice text);
uint32_t tree_node_clone(struct builder *b, uint32_t i);
void tree_node_insert(struct builder *b, uint32_t i, struct place at);
void tree_node_detach(struct builder *b, uint32_t i);
void tree_children_move(struct builder *b, uint32_t from, uint32_t to);
struct place tree_place_for(struct builder *b, uint32_t target);
void tree_insert_text(struct builder *b, struct slice text);
void tree_insert_comment(struct builder *b, const struct html_token *k);
uint32_t tree_insert_element(struct builder *b, const struct html_token *k);
uint32_t tree_insert_foreign(struct builder *b, const struct html_token *k, enum html_namespace ns);
void tree_insert_void(struct builder *b, const struct html_token *k);
void tree_insert_implied(struct builder *b, enum html_name el);
void tree_attributes_merge(struct builder *b, uint32_t i, const struct html_token *k);

/* tree_stack.c: the open elements. */
static inline uint32_t current(const struct builder *b)
{
	return b->stack[b->depth - 1];
}
bool tree_is_el(struct builder *b, uint32_t i, enum html_name el);
bool tree_at_el(struct builder *b, enum html_name el);	/* of the current node */
void tree_push(struct builder *b, uint32_t i);
void tree_pop(struct builder *b);
void tree_pop_until(struct builder *b, enum html_name el);	/* and it, too; <html> stays */
void tree_pop_to(struct builder *b, size_t depth);
size_t tree_stack_find(const struct builder *b, uint32_t i);	/* its place, or the depth */
void tree_stack_remove(struct builder *b, size_t at);
bool tree_in_scope(struct builder *b, enum html_name el, unsigned fence);
bool tree_node_in_scope(struct builder *b, uint32_t i);
void tree_close_implied(struct builder *b, enum html_name except);
void tree_close_implied_all(struct builder *b);
void tree_close_p(struct builder *b);	/* if one is open in button scope */
void tree_reset_mode(struct builder *b);

/* tree_format.c: formatting elements, which are opened again after misnested tags. */
void tree_formatting_push(struct builder *b, uint32_t i);
void tree_formatting_mark(struct builder *b);
void tree_formatting_clear(struct builder *b);	/* to the last marker */
/* The last of that name after the last marker, or 0. */
uint32_t tree_formatting_find(const struct builder *b, enum html_name el);
void tree_formatting_remove(struct builder *b, uint32_t i);
void tree_formatting_reopen(struct builder *b);
void tree_adopt(struct builder *b, const struct html_token *k);	/* the adoption agency */

/* tree_depth.c: no element is deeper than HTML_TREE_DEPTH. */
void tree_flatten(struct html_tree *tree);

/* The modes, one file a group. */
mode_fn tree_in_initial, tree_before_html, tree_before_head;		/* tree_head.c */
mode_fn tree_in_head, tree_in_noscript, tree_after_head;
mode_fn tree_in_body;							/* tree_body.c */
mode_fn tree_in_text, tree_in_template, tree_in_frameset;		/* tree_after.c */
mode_fn tree_after_body, tree_after_frameset, tree_after_after_body, tree_after_after_frameset;
mode_fn tree_in_table, tree_in_caption, tree_in_columns;		/* tree_table.c */
mode_fn tree_in_table_body, tree_in_row, tree_in_cell;
mode_fn tree_in_foreign;						/* tree_foreign.c */
bool tree_is_foreign(struct builder *b, const struct html_token *k);
void tree_any_end_tag(struct builder *b, const struct html_token *k);	/* tree_body_end.c */
bool tree_body_start_tag(struct builder *b, struct html_token *k);		/* tree_body_start.c */
bool tree_body_end_tag(struct builder *b, struct html_token *k);
void tree_begin_text(struct builder *b, const struct html_token *k);	/* an element that holds only text */
void tree_end_template(struct builder *b);

mode_fn tree_by_mode;	/* tree.c: by that of the builder */

/* Takes the white space at the front off a text token. */
struct slice tree_take_blanks(struct html_token *k);
bool tree_is_blank(struct slice s);

static inline bool is_start(const struct html_token *k, enum html_name el)
{
	return k->type == HTML_TOKEN_START && k->el == el;
}

static inline bool is_end(const struct html_token *k, enum html_name el)
{
	return k->type == HTML_TOKEN_END && k->el == el;
}

#endif
