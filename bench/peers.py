#!/usr/bin/env python3
"""peers.py TOOL PAGE... - the main content of pages as another program sees it.

Prints what tclean does: a line of JSON for each page, {"source", "text"}.  A page
that makes the program fail has the text "".  Run by clean.py, with the Python that
has the program; TOOL is a row of TOOLS below.
"""
import json
import sys


def trafilatura(**options):
    from trafilatura import extract
    return lambda page: extract(page, include_comments=False, **options)


def resiliparse(**options):
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import bytes_to_str, detect_encoding
    return lambda page: extract_plain_text(
        bytes_to_str(page, detect_encoding(page)), alt_texts=False, list_bullets=False, **options)


def readability():
    from lxml.html import fromstring
    from readability import Document

    def text(page):
        tree = fromstring(Document(page).summary())
        return '\n'.join(s.strip() for s in tree.itertext() if s.strip())
    return text


def justext():
    import justext
    words = justext.get_stoplist('English')
    return lambda page: '\n'.join(
        p.text for p in justext.justext(page, words) if not p.is_boilerplate)


TOOLS = {
    'trafilatura': trafilatura,
    'trafilatura, fast': lambda: trafilatura(fast=True),
    'resiliparse': lambda: resiliparse(main_content=True),
    'resiliparse, all text': lambda: resiliparse(main_content=False),
    'readability-lxml': readability,
    'jusText': justext,
}


def main():
    read = TOOLS[sys.argv[1]]()
    for path in sys.argv[2:]:
        with open(path, 'rb') as file:
            page = file.read()
        try:
            text = read(page) or ''
        except Exception as error:
            print('%s: %s' % (path, error), file=sys.stderr)
            text = ''
        print(json.dumps({'source': path, 'text': text}))


if __name__ == '__main__':
    main()
