/*
 * The shapes of furniture lines.  The first row that fits names the line.
 * Sources as in words_boilerplate.c.
 */
#include "clean/shape_take.h"

const struct shape shape_rows[] = {
	/* dates and bylines */
	{ "@date", F_DATE, "65 sites" },
	{ "@time @date", F_DATE, "news sites: 1:39 am EST, Wednesday, November 20, 2019" },
	{ "published/posted/updated/modified/edited/created/added/date/dated/on/reviewed/released/"
	  "aktualisiert/veröffentlicht/publié/publicado/opublikowano/опубликовано on/at/date/am/le/el? "
	  "@time? @date @few?", F_DATE, "8 sites" },
	{ "first/last/originally published/posted/updated/modified/edited/reviewed/revised/changed "
	  "on/at/by? @date @few?", F_DATE, "3 sites" },
	{ "@date updated/modified/published/posted/last/edited updated/on/at? @date", F_DATE, "news sites" },
	{ "@date by/from/von @name", F_BYLINE, "WordPress" },
	{ "@date in/under @few", F_DATE, "JNews theme for WordPress" },
	{ "by/von/par/por/door/автор @name", F_BYLINE, "9 sites" },
	{ "by @name posted/published/updated/last/first/on updated/published/on? on? @date @few?",
	  F_BYLINE, "WordPress" },
	{ "by @name @date @few?", F_BYLINE, "WordPress" },
	{ "by @name # min/mins/minute/minutes/comments/comment/views read?", F_BYLINE, "WordPress" },
	{ "by @name in/for/at/from @few", F_BYLINE, "WordPress; news sites" },
	{ "by @name ap/cnn/reuters/staff/senior/contributing/associated/special writer/reporter/press/"
	  "editor/to? @few?", F_BYLINE, "news agencies" },
	{ "@name staff/senior/contributing/special/freelance? writer/reporter/editor/correspondent/columnist",
	  F_BYLINE, "news sites" },
	{ "@name ap/afp/reuters/cnn @few?", F_BYLINE, "news agencies" },
	{ "written/posted/published/reviewed/edited/submitted/story/author/words/text by @name @date?",
	  F_BYLINE, "3 sites" },
	{ "author/written by? @name", F_BYLINE, "7 sites" },
	{ "posted/published/submitted by @name on/at @date @few?", F_BYLINE, "Drupal" },
	{ "posted/filed/published in/under @few", F_TAGS, "WordPress" },
	{ "@name @date", F_DATE, "4 sites" },

	{ "tags/tagged/keywords/labels/topics/category/categories/schlagwörter/теги/метки/tagi/etiquetas "
	  ": @rest", F_TAGS, "WordPress" },
	{ "filed under/in @few", F_TAGS, "WordPress" },

	/* counters */
	{ "# min/mins/minute/minutes/sec read/reading/watch? time?", F_COUNT, "5 sites" },
	{ "reading/read/estimated time/reading time? # min/mins/minute/minutes", F_COUNT, "defuddle" },
	{ "# comments/comment/replies/reply/views/view/shares/share/likes/like/votes/reviews/review/"
	  "ratings/rating/followers/following/responses/posts/articles/points/answers/results/items/"
	  "products/claps/retweets/subscribers/people/reactions/items/downloads", F_COUNT,
	  "8 sites; defuddle: 12 Likes" },
	{ "comments/views/shares/likes/posts/reviews/replies/messages/joined/followers/votes #", F_COUNT,
	  "4 sites; forum software" },
	{ "updated/posted/published/added? # second/seconds/minute/minutes/min/mins/hour/hours/hr/hrs/"
	  "day/days/week/weeks/month/months/year/years ago", F_COUNT, "news sites, forum software" },
	{ "# ago", F_COUNT, "3h ago" },
	{ "page/image/slide/photo/step/video # of? #", F_PLAYER, "4 sites" },
	{ "# of? #", F_PLAYER, "5 sites" },
	{ "@time @time?", F_PLAYER, "players" },

	/* breadcrumbs of a date beside a title are left to their neighbours */
	{ "in/under @few", F_SECTION, "JNews theme for WordPress, after the date" },

	/* legal lines and addresses */
	{ "© @rest", F_LEGAL, "18 sites; jusText: (c)" },
	{ "copyright/copyrights © @rest", F_LEGAL, "6 sites" },
	{ "c # @rest", F_LEGAL, "(c) 2019 Name" },
	{ "@mail", F_CONTACT, "footers" },
	{ "@url", F_CONTACT, "share bars" },
	{ "@phone", F_CONTACT, "footers" },
	{ "email/e-mail/mail/contact us? email/at? @mail", F_CONTACT, "footers" },
	{ "contact/email/mail us? email protected", F_CONTACT, "Cloudflare hides addresses so" },
	{ "email protected", F_CONTACT, "Cloudflare hides addresses so" },
	{ "phone/tel/telephone/fax/call/t/p/f us? at/number? @phone", F_CONTACT, "3 sites" },

	/* pictures */
	{ "photo/photos/photograph/image/picture/credit/foto/courtesy by/credit/courtesy/of/via/caption? "
	  "of? @name", F_CREDIT, "3 sites" },
	{ "credits/pictures/graphics/illustration/video by? @name", F_CREDIT, "news sites" },
};

const size_t n_shape_rows = N_ELEMS(shape_rows);

const struct name_word name_ends[] = {
	{ { "updated", 7 }, "bylines of news sites" },
	{ { "published", 9 }, "bylines of news sites" },
	{ { "posted", 6 }, "bylines of news sites" },
	{ { "last", 4 }, "bylines of news sites" },
	{ { "first", 5 }, "bylines of news sites" },
	{ { "on", 2 }, "bylines of news sites" },
	{ { "in", 2 }, "bylines of news sites" },
	{ { "at", 2 }, "bylines of news sites" },
	{ { "for", 3 }, "bylines of news sites" },
	{ { "from", 4 }, "bylines of news sites" },
	{ { "by", 2 }, "bylines of news sites" },
	{ { "ap", 2 }, "news agencies and newspapers" },
	{ { "cnn", 3 }, "news agencies and newspapers" },
	{ { "reuters", 7 }, "news agencies and newspapers" },
	{ { "staff", 5 }, "news agencies and newspapers" },
	{ { "senior", 6 }, "news agencies and newspapers" },
	{ { "contributing", 12 }, "news agencies and newspapers" },
	{ { "associated", 10 }, "news agencies and newspapers" },
	{ { "special", 7 }, "news agencies and newspapers" },
};
const size_t n_name_ends = N_ELEMS(name_ends);

const struct name_word name_joins[] = {
	{ { "and", 3 }, "Snowball: the word for and" },
	{ { "und", 3 }, "Snowball: the word for and" },
	{ { "et", 2 }, "Snowball: the word for and" },
	{ { "y", 1 }, "Snowball: the word for and" },
	{ { "de", 2 }, "particles of family names" },
	{ { "van", 3 }, "particles of family names" },
	{ { "von", 3 }, "particles of family names" },
	{ { "der", 3 }, "particles of family names" },
	{ { "den", 3 }, "particles of family names" },
	{ { "la", 2 }, "particles of family names" },
	{ { "le", 2 }, "particles of family names" },
	{ { "al", 2 }, "particles of family names" },
	{ { "bin", 3 }, "particles of family names" },
	{ { "del", 3 }, "particles of family names" },
	{ { "da", 2 }, "particles of family names" },
	{ { "di", 2 }, "particles of family names" },
	{ { "dos", 3 }, "particles of family names" },
};
const size_t n_name_joins = N_ELEMS(name_joins);
