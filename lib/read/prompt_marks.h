/*
 * prompt_marks.h - the marks that chat templates put around what is said.
 *
 * Rows of words_prompt.c, found at one place of a text.  Marks that open turns
 * in the same way are a style: one text has one style, whatever the name of
 * its template.
 */
#ifndef READ_PROMPT_MARKS_H
#define READ_PROMPT_MARKS_H

#include "model/doc.h"

/* Styles of special tokens; those with a word between brackets have a second one, with a colon. */
enum {
	STYLE_CHATML, STYLE_HEADER_ID, STYLE_HEADER, STYLE_START_OF_TURN, STYLE_START_OF_ROLE,
	STYLE_ROLE_START, STYLE_ROLE_TAG, STYLE_START_MESSAGE, STYLE_SEED, STYLE_BOS, STYLE_EXTRA_ID,
	STYLE_KIMI, STYLE_INST, STYLE_RESERVED, STYLE_PIECE, STYLE_ANGLE_WORD, STYLE_HUNYUAN, STYLE_UNUSED,
	STYLE_PIPE, STYLE_PIPE_COLON, STYLE_WIDE_PIPE, STYLE_WIDE_PIPE_COLON, STYLE_SQUARE_PIPE,
	STYLE_SQUARE_PIPE_COLON, STYLE_ANGLE, STYLE_ANGLE_COLON, STYLE_SQUARE, STYLE_SQUARE_COLON,
	N_TOKEN_STYLES,
	STYLE_HASH_COLON = N_TOKEN_STYLES, STYLE_HASH_LINE, STYLE_HASH_GLUED,	/* ### User: */
	STYLE_PAIRS,		/* and one for each row of prompt_pairs */
	N_STYLES = STYLE_PAIRS + 32
};

/* A role between an opening and a closing token: "<|im_start|>user\n". */
struct prompt_frame {
	struct slice open, close;
	int style;
	bool any;		/* whoever is named there, else only words of prompt_words */
	const char *source;
};

/* A word of prompt_words in brackets is the mark: "<|user|>". */
struct prompt_bracket {
	struct slice open, close;
	int style;		/* style + 1 with a colon after it */
	bool bare;		/* also without the colon */
	bool capitals;		/* the word has to be in capitals */
	const char *source;
};

/* A token that is a mark by itself: "[INST]". */
struct prompt_token {
	struct slice text;
	enum role role;
	int style;
	const char *source;
};

/*
 * WORD_PERSON names a speaker; WORD_TASK, WORD_MORE: what is asked, and more of
 * it; WORD_HASH: also after "###", with WORD_COLON only if a colon follows.
 */
enum { WORD_PERSON = 1, WORD_TASK = 2, WORD_MORE = 4, WORD_HASH = 8, WORD_COLON = 16 };

struct prompt_word {
	struct slice word;	/* lower case */
	enum role role;
	unsigned is;		/* WORD_... */
	const char *source;
};

/* Labels before a colon; they are a mark only together. */
struct prompt_pair {
	struct slice user, assistant, system;	/* as written; system may be empty */
	unsigned is;				/* PAIR_... */
	const char *source;
};

enum {
	PAIR_INLINE = 1,	/* also in the middle of a line */
	PAIR_PLAIN = 2,		/* also where no token of a template is */
	PAIR_ROUNDS = 4,	/* only with numbered rounds, or with a line end after the answer's label */
	PAIR_STRICT = 8		/* only where each line that could have one has one, in turn */
};

enum {
	END_LABELS = 1,		/* not where special tokens are the marks */
	END_ONCE = 2		/* begins a text, never a message in it */
};

/* What ends or begins a message or a text, and leaves both. */
struct prompt_end {
	struct slice text;
	unsigned is;		/* END_... */
	const char *source;
};

extern const struct prompt_frame prompt_frames[];
extern const struct prompt_bracket prompt_brackets[];
extern const struct prompt_token prompt_tokens[];
extern const struct prompt_word prompt_words[];
extern const struct prompt_pair prompt_pairs[];
extern const struct prompt_end prompt_ends[], prompt_begins[];
extern const struct slice prompt_separators[];	/* between turns that have no other mark */
extern const struct slice prompt_lead_ins[];	/* sentences that a template puts after a mark */
extern const size_t n_prompt_frames, n_prompt_brackets, n_prompt_tokens, n_prompt_words,
	n_prompt_pairs, n_prompt_ends, n_prompt_begins, n_prompt_separators, n_prompt_lead_ins;

struct prompt_mark {
	size_t start, end;	/* of the text; what is said follows */
	struct slice word;	/* who is named in it; may be empty */
	enum role role;		/* ROLE_NONE: somebody of another name */
	unsigned is;		/* of its word */
	int style;
	size_t label;		/* for who reads it: where the mark began, tokens before it apart */
};

/* Whether a special token or a heading that is a mark stands at `at`. */
bool prompt_mark_at(struct slice text, size_t at, struct prompt_mark *out);

/*
 * The labels of prompt_pairs by their last bytes: most colons end none of them.
 * An entry is 3 * pair + label + 1, the next one of its byte a higher one; 0: no more.
 */
#define PROMPT_LABELS (3 * (N_STYLES - STYLE_PAIRS))

struct prompt_ends {
	unsigned char first[256], next[PROMPT_LABELS + 1];
};

/* replies: the assistants' labels alone. */
void prompt_ends_make(struct prompt_ends *ends, bool replies);

/* Whether one of the labels ends with the colon at `colon`. */
bool prompt_label_before(const struct prompt_ends *ends, struct slice text, size_t colon);

/*
 * Notes which labels end with the colon at `colon`: *seen[pair] has a bit a label, the user's
 * the lowest.  What is seen already is not looked for again.
 */
void prompt_labels_seen(const struct prompt_ends *ends, struct slice text, size_t colon,
			unsigned char seen[N_STYLES - STYLE_PAIRS]);

/*
 * The marks of prompt_pairs that end with the colon at `colon`, one a pair: up
 * to `room` of them; how many.
 */
size_t prompt_labels_at(const struct prompt_ends *ends, struct slice text, size_t colon,
			struct prompt_mark *out, size_t room);

/* Length of the token, that of a numbered round too, that s ends or begins with; 0: none. */
size_t prompt_end_before(struct slice s, bool labels);
size_t prompt_end_at(struct slice s, bool labels);

/* Length of what begins a text or message that s ends with, or begins with. */
size_t prompt_begin_before(struct slice s);
size_t prompt_begin_at(struct slice s);

/* Length of a token that begins s and never stands within a conversation. */
size_t prompt_once_at(struct slice s);

/* Length of a mark of a system message that s begins with, of whatever style; 0: none. */
size_t prompt_system_at(struct slice s, struct slice *word);

#endif
