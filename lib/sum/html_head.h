/*
 * html_head.h - what stands before the first article of a page of summaries.
 *
 * The page asks for nothing and runs nothing, and forbids both.  Nothing stands
 * after the last article: HTML lets </body> and </html> be left out.
 */
#ifndef SUM_HTML_HEAD_H
#define SUM_HTML_HEAD_H

#define SUMMARY_HTML_HEAD \
	"<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n" \
	"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n" \
	"<meta name=\"viewport\" content=\"width=device-width\">\n" \
	"<title>tsummarize</title>\n<style>\n" \
	":root { color-scheme: light dark; }\n" \
	"body { font: 1rem/1.5 sans-serif; max-width: 50rem; margin: 1rem auto; padding: 0 1rem; }\n" \
	"h1, h2, h3 { line-height: 1.2; overflow-wrap: anywhere; }\n" \
	"article + article { border-top: 2px solid; margin-top: 3rem; }\n" \
	"a { color: inherit; } .n, .up { text-decoration: none; } .up { user-select: none; }\n" \
	".items { list-style: none; padding: 0; } .items li { margin: .5rem 0; padding-left: .6rem; border-left: .25rem solid #386; }\n" \
	".items .stated { border-color: #36b; } .items .near { border-color: #8888; } details { font-size: .85rem; } .items .todo { border-color: #c50; border-left-style: dashed; font-weight: bold; }\n" \
	".phrases { padding: 0; } .phrases li { display: inline-block; margin: 0 .3rem .3rem 0; padding: 0 .4rem; border: 1px solid; border-radius: .3rem; }\n" \
	".at, .who, .flag, table { font-size: .85rem; } .flag { padding: 0 .3rem; border: 1px solid #c50; border-radius: .3rem; }\n" \
	".statistics { overflow-x: auto; } table { border-collapse: collapse; }\n" \
	"th, td { padding: .1rem .6rem; border-bottom: 1px solid #8888; text-align: start; vertical-align: top; } .number { text-align: end; }\n" \
	".bar { display: block; width: 100%; min-width: 30rem; margin: 1rem 0; } .bar text { font-size: 11px; text-anchor: end; fill: currentColor; }\n" \
	".turn, .part, .block { margin: .8rem 0; padding-left: .6rem; border-left: .25rem solid #8888; overflow-wrap: anywhere; }\n" \
	".document p, pre { margin: 0; white-space: pre-wrap; font: inherit; } .document .who { font-size: .85rem; } .note { font-style: italic; }\n" \
	".s0 { fill: #47a; border-color: #47a; } .s1 { fill: #c63; border-color: #c63; } .s2 { fill: #283; border-color: #283; }\n" \
	".s3 { fill: #a37; border-color: #a37; } .s4 { fill: #992; border-color: #992; } .s5 { fill: #299; border-color: #299; }\n" \
	".s6 { fill: #75b; border-color: #75b; } .s7 { fill: #777; border-color: #777; }\n" \
	"mark { background: #fc48; color: inherit; } :target { outline: 2px solid #c50; }\n" \
	"@media print { .up { display: none; } .turn, .items li { break-inside: avoid; } body { max-width: none; } }\n" \
	"</style>\n</head>\n<body>\n"

#endif
