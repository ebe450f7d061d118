#!/usr/bin/env python3
"""call.py TOOL FILE... - main content of pages, or summaries, as other programs make them.

Prints a line of JSON for each page, or for each record of JSON Lines: {"source", "text"}.
What makes the program fail has the text ""; if more than one in ten do, the exit status
is 3, as a program that fails is fast.  Run with the Python that has the program;
TOOL is a row of TOOLS below.
"""
import importlib
import json
import re
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


class Tokenizer:
    """Sentences and words by two expressions: sumy's own wants a model to be downloaded, and is slower."""

    def to_sentences(self, paragraph):
        return [s for s in re.split(r'(?:(?<=[.!?])|(?<=[.!?]["”’]))\s+', paragraph) if s]

    def to_words(self, sentence):
        return re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", sentence)


def sumy(module, name, stemmed=True, sentences=5):
    """The record's text, summarized in about as many sentences as 100 words have."""
    from sumy.nlp.stemmers import Stemmer
    from sumy.parsers.plaintext import PlaintextParser
    from sumy.utils import get_stop_words
    make = getattr(importlib.import_module('sumy.summarizers.' + module), name)
    summarizer = make(Stemmer('english')) if stemmed else make()  # SumBasic trips over stems of stop words
    if stemmed:
        summarizer.stop_words = get_stop_words('english')
    tokenizer = Tokenizer()

    def text(page):
        document = PlaintextParser.from_string(page.decode(), tokenizer).document
        return ' '.join(map(str, summarizer(document, sentences)))
    return text


TOOLS = {
    'trafilatura': trafilatura,
    'trafilatura-fast': lambda: trafilatura(fast=True),
    'resiliparse': lambda: resiliparse(main_content=True),
    'resiliparse-all': lambda: resiliparse(main_content=False),
    'readability-lxml': readability,
    'justext': justext,
    'sumy-lexrank': lambda: sumy('lex_rank', 'LexRankSummarizer'),
    'sumy-textrank': lambda: sumy('text_rank', 'TextRankSummarizer'),
    'sumy-lsa': lambda: sumy('lsa', 'LsaSummarizer'),
    'sumy-luhn': lambda: sumy('luhn', 'LuhnSummarizer'),
    'sumy-sumbasic': lambda: sumy('sum_basic', 'SumBasicSummarizer', stemmed=False),
}


def documents(path):
    with open(path, 'rb') as file:
        if path.endswith('.jsonl'):
            for line in file:
                record = json.loads(line)
                yield record['id'], record['text'].encode()
        else:
            yield path, file.read()


def main():
    read = TOOLS[sys.argv[1]]()
    seen, failed = 0, 0
    for path in sys.argv[2:]:
        for source, page in documents(path):
            seen += 1
            try:
                text = read(page) or ''
            except Exception as error:
                print('%s: %s' % (source, error), file=sys.stderr)
                text = ''
                failed += 1
            print(json.dumps({'source': source, 'text': text}))
    sys.exit(3 if failed * 10 > seen else 0)


if __name__ == '__main__':
    main()
