/*
 * Words in class and id attributes, compared whole: "post-share" is "post" and "share".
 * Sources: the class patterns of trafilatura (xpaths.py), Readability.js (unlikelyCandidates,
 * okMaybe), resiliparse (html2text.pyx).  Sorted.
 */
#include "clean/words_class.h"

#include "base/table.h"

const struct class_word class_words[] = {
	{ "ad", NAMED_AD, "trafilatura, Readability" },
	{ "addthis", NAMED_SHARE, "trafilatura, Readability" },
	{ "addtoany", NAMED_SHARE, "trafilatura, Readability" },
	{ "ads", NAMED_AD, "trafilatura, Readability" },
	{ "adsense", NAMED_AD, "trafilatura, Readability" },
	{ "advert", NAMED_AD, "trafilatura, Readability" },
	{ "advertisement", NAMED_AD, "trafilatura, Readability" },
	{ "advertising", NAMED_AD, "trafilatura, Readability" },
	{ "article", NAMED_CONTENT, "trafilatura" },
	{ "articlebody", NAMED_CONTENT, "trafilatura" },
	{ "aside", NAMED_SIDE, "trafilatura, Readability" },
	{ "author", NAMED_AUTHOR, "trafilatura" },
	{ "authors", NAMED_AUTHOR, "trafilatura" },
	{ "banner", NAMED_HEADER, "Readability" },
	{ "bio", NAMED_AUTHOR, "trafilatura" },
	{ "blog", NAMED_CONTENT, "trafilatura" },
	{ "body", NAMED_CONTENT, "trafilatura" },
	{ "bottom", NAMED_FOOTER, "Readability, resiliparse" },
	{ "breadcrumb", NAMED_MENU, "trafilatura, Readability" },
	{ "breadcrumbs", NAMED_MENU, "trafilatura, Readability" },
	{ "byline", NAMED_AUTHOR, "trafilatura" },
	{ "caption", NAMED_CAPTION, "news sites" },
	{ "captions", NAMED_CAPTION, "news sites" },
	{ "carousel", NAMED_WIDGET, "trafilatura" },
	{ "categories", NAMED_TAGS, "trafilatura" },
	{ "category", NAMED_TAGS, "trafilatura" },
	{ "colophon", NAMED_FOOTER, "Readability, resiliparse" },
	{ "comment", NAMED_COMMENT, "trafilatura, Readability" },
	{ "commentlist", NAMED_COMMENT, "trafilatura, Readability" },
	{ "comments", NAMED_COMMENT, "trafilatura, Readability" },
	{ "complementary", NAMED_SIDE, "trafilatura, Readability" },
	{ "consent", NAMED_COOKIES, "resiliparse" },
	{ "content", NAMED_CONTENT, "trafilatura" },
	{ "contributor", NAMED_AUTHOR, "trafilatura" },
	{ "cookie", NAMED_COOKIES, "resiliparse" },
	{ "cookies", NAMED_COOKIES, "resiliparse" },
	{ "copyright", NAMED_FOOTER, "Readability, resiliparse" },
	{ "credit", NAMED_CAPTION, "news sites" },
	{ "credits", NAMED_CAPTION, "news sites" },
	{ "crosssell", NAMED_RELATED, "trafilatura, Readability" },
	{ "crumbs", NAMED_MENU, "trafilatura, Readability" },
	{ "date", NAMED_META, "trafilatura" },
	{ "dateline", NAMED_META, "trafilatura" },
	{ "dfp", NAMED_AD, "trafilatura, Readability" },
	{ "dialog", NAMED_POPUP, "Readability" },
	{ "discussion", NAMED_COMMENT, "trafilatura, Readability" },
	{ "disqus", NAMED_COMMENT, "trafilatura, Readability" },
	{ "entry", NAMED_CONTENT, "trafilatura" },
	{ "entrycontent", NAMED_CONTENT, "trafilatura" },
	{ "entrymeta", NAMED_META, "trafilatura" },
	{ "figcaption", NAMED_CAPTION, "news sites" },
	{ "follow", NAMED_SHARE, "trafilatura, Readability" },
	{ "foot", NAMED_FOOTER, "Readability, resiliparse" },
	{ "footer", NAMED_FOOTER, "Readability, resiliparse" },
	{ "gallery", NAMED_WIDGET, "trafilatura" },
	{ "gdpr", NAMED_COOKIES, "resiliparse" },
	{ "header", NAMED_HEADER, "Readability" },
	{ "keywords", NAMED_TAGS, "trafilatura" },
	{ "latest", NAMED_RELATED, "trafilatura, Readability" },
	{ "legal", NAMED_FOOTER, "Readability, resiliparse" },
	{ "lightbox", NAMED_POPUP, "Readability" },
	{ "mailchimp", NAMED_LETTER, "trafilatura" },
	{ "main", NAMED_CONTENT, "trafilatura" },
	{ "maincontent", NAMED_CONTENT, "trafilatura" },
	{ "mainnav", NAMED_MENU, "trafilatura, Readability" },
	{ "masthead", NAMED_HEADER, "Readability" },
	{ "menu", NAMED_MENU, "trafilatura, Readability" },
	{ "menus", NAMED_MENU, "trafilatura, Readability" },
	{ "meta", NAMED_META, "trafilatura" },
	{ "metadata", NAMED_META, "trafilatura" },
	{ "modal", NAMED_POPUP, "Readability" },
	{ "more", NAMED_RELATED, "trafilatura, Readability" },
	{ "mostread", NAMED_RELATED, "trafilatura, Readability" },
	{ "nav", NAMED_MENU, "trafilatura, Readability" },
	{ "navbar", NAMED_MENU, "trafilatura, Readability" },
	{ "navigation", NAMED_MENU, "trafilatura, Readability" },
	{ "newsletter", NAMED_LETTER, "trafilatura" },
	{ "newsletters", NAMED_LETTER, "trafilatura" },
	{ "optin", NAMED_LETTER, "trafilatura" },
	{ "outbrain", NAMED_AD, "trafilatura, Readability" },
	{ "overlay", NAMED_POPUP, "Readability" },
	{ "page", NAMED_CONTENT, "trafilatura" },
	{ "pager", NAMED_MENU, "trafilatura, Readability" },
	{ "pagination", NAMED_MENU, "trafilatura, Readability" },
	{ "paging", NAMED_MENU, "trafilatura, Readability" },
	{ "paywall", NAMED_LETTER, "trafilatura" },
	{ "player", NAMED_WIDGET, "trafilatura" },
	{ "popular", NAMED_RELATED, "trafilatura, Readability" },
	{ "popup", NAMED_POPUP, "Readability" },
	{ "post", NAMED_CONTENT, "trafilatura" },
	{ "postcontent", NAMED_CONTENT, "trafilatura" },
	{ "posted", NAMED_META, "trafilatura" },
	{ "postmeta", NAMED_META, "trafilatura" },
	{ "promo", NAMED_AD, "trafilatura, Readability" },
	{ "promoted", NAMED_AD, "trafilatura, Readability" },
	{ "promotion", NAMED_AD, "trafilatura, Readability" },
	{ "published", NAMED_META, "trafilatura" },
	{ "rail", NAMED_SIDE, "trafilatura, Readability" },
	{ "readnext", NAMED_RELATED, "trafilatura, Readability" },
	{ "readtime", NAMED_META, "trafilatura" },
	{ "recirc", NAMED_RELATED, "trafilatura, Readability" },
	{ "recommendations", NAMED_RELATED, "trafilatura, Readability" },
	{ "recommended", NAMED_RELATED, "trafilatura, Readability" },
	{ "related", NAMED_RELATED, "trafilatura, Readability" },
	{ "replies", NAMED_COMMENT, "trafilatura, Readability" },
	{ "reply", NAMED_COMMENT, "trafilatura, Readability" },
	{ "respond", NAMED_COMMENT, "trafilatura, Readability" },
	{ "secondary", NAMED_SIDE, "trafilatura, Readability" },
	{ "share", NAMED_SHARE, "trafilatura, Readability" },
	{ "sharebar", NAMED_SHARE, "trafilatura, Readability" },
	{ "sharedaddy", NAMED_SHARE, "trafilatura, Readability" },
	{ "shares", NAMED_SHARE, "trafilatura, Readability" },
	{ "sharing", NAMED_SHARE, "trafilatura, Readability" },
	{ "side", NAMED_SIDE, "trafilatura, Readability" },
	{ "sidebar", NAMED_SIDE, "trafilatura, Readability" },
	{ "signup", NAMED_LETTER, "trafilatura" },
	{ "similar", NAMED_RELATED, "trafilatura, Readability" },
	{ "skip", NAMED_MENU, "trafilatura, Readability" },
	{ "slider", NAMED_WIDGET, "trafilatura" },
	{ "social", NAMED_SHARE, "trafilatura, Readability" },
	{ "sociallinks", NAMED_SHARE, "trafilatura, Readability" },
	{ "sponsor", NAMED_AD, "trafilatura, Readability" },
	{ "sponsored", NAMED_AD, "trafilatura, Readability" },
	{ "story", NAMED_CONTENT, "trafilatura" },
	{ "submenu", NAMED_MENU, "trafilatura, Readability" },
	{ "subnav", NAMED_MENU, "trafilatura, Readability" },
	{ "subscribe", NAMED_LETTER, "trafilatura" },
	{ "subscription", NAMED_LETTER, "trafilatura" },
	{ "taboola", NAMED_AD, "trafilatura, Readability" },
	{ "tag", NAMED_TAGS, "trafilatura" },
	{ "tagcloud", NAMED_TAGS, "trafilatura" },
	{ "tags", NAMED_TAGS, "trafilatura" },
	{ "teaser", NAMED_RELATED, "trafilatura, Readability" },
	{ "teasers", NAMED_RELATED, "trafilatura, Readability" },
	{ "text", NAMED_CONTENT, "trafilatura" },
	{ "time", NAMED_META, "trafilatura" },
	{ "timestamp", NAMED_META, "trafilatura" },
	{ "toc", NAMED_MENU, "trafilatura, Readability" },
	{ "tooltip", NAMED_POPUP, "Readability" },
	{ "topbar", NAMED_HEADER, "Readability" },
	{ "topics", NAMED_TAGS, "trafilatura" },
	{ "topnav", NAMED_MENU, "trafilatura, Readability" },
	{ "trending", NAMED_RELATED, "trafilatura, Readability" },
	{ "upnext", NAMED_RELATED, "trafilatura, Readability" },
	{ "vcard", NAMED_AUTHOR, "trafilatura" },
	{ "video", NAMED_WIDGET, "trafilatura" },
	{ "widget", NAMED_WIDGET, "trafilatura" },
	{ "widgets", NAMED_WIDGET, "trafilatura" },
};

const size_t n_class_words = N_ELEMS(class_words);

#define CONTENT (1u << NAMED_CONTENT)

static unsigned word_bit(struct slice word)
{
	size_t i = TABLE_IFIND(class_words, word);

	return i < N_ELEMS(class_words) ? 1u << class_words[i].named : 0;
}

/* Words are parted by what is no letter, and by a capital after a small letter. */
void class_says(struct class_says *says, struct slice value)
{
	size_t start = 0;
	unsigned before = 0;

	for (size_t i = 0; i <= value.len; i++) {
		bool in = i < value.len && is_letter(value.p[i]);
		bool joint = in && i > start && value.p[i] <= 'Z' && value.p[i - 1] >= 'a';
		if (in && !joint)
			continue;
		if (i > start) {
			unsigned bit = word_bit(slice_span(value, start, i));
			says->names |= bit;
			says->body |= bit == CONTENT && before == CONTENT;
			before = bit;
		}
		if (i < value.len && is_space(value.p[i]))
			before = 0;
		start = joint ? i : i + 1;
	}
}
