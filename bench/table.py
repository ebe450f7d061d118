"""What is compared: a row for each piece of work.

Commands are as a shell would take them, pipes and patterns included, with names of ours or
of peers (peers/install.py) as programs and inputs (inputs/make.py) as files; {tmp} is an
empty folder.  -j 1 is added to ours where nothing else is said.
"""
from typing import NamedTuple, Optional

from inputs.make import ARTICLE_SENTENCES, LONG_SENTENCES


class Row(NamedTuple):
    part: str                       # of --only
    what: str
    ours: str
    peers: dict                     # command: how many times as fast ours has to be, or None
    clock: str = 'cpu'              # what counts: processor time, or wall
    floor: Optional[float] = None   # what ours has to reach by itself: units a second
    ceiling: Optional[float] = None # ms that ours may take at most
    unit: str = 'MB'                # what is counted: MB of the inputs, sentences, or starts
    each: int = 1                   # sentences in a line of the input
    cores: int = 1


# Inputs that are made by ours out of others.
DERIVED = {
    'records.jsonl': 'tsplit dump.txt',
    'parsed.jsonl': 'tparse records.jsonl',
}

ROWS = [
    Row('split', 'a dump into records', 'tsplit dump.txt',
        {'mawk dump.txt': 1, 'awk dump.txt': None, 'gawk dump.txt': None, 'jq records.jsonl': 20,
         'miller records.jsonl': None, 'json-loop records.jsonl': None}),
    Row('split', 'records, passed on', 'tsplit records.jsonl',
        {'mawk records.jsonl': None, 'jq records.jsonl': 20}),
    Row('split', 'a dump into files', 'tsplit --output-dir {tmp} dump.txt',
        {'csplit dump.txt': None}),

    Row('parse', 'transcripts in records', 'tparse records.jsonl',
        {'mawk records.jsonl': 0.5, 're-json-loop records.jsonl': 15, 're-json-turns records.jsonl': None}),
    Row('parse', 'transcripts in files', 'tparse talks/*.txt',
        {'mawk talks/*.txt': 0.5, 're-json-loop talks/*.txt': 15, 're-json-turns talks/*.txt': None,
         'transcript-parser talks/*.txt': None}),

    Row('captions', 'WebVTT', 'tparse vtt/*.vtt',
        {'webvtt-parser vtt/*.vtt': 10, 'node-webvtt vtt/*.vtt': 10, 'subtitle vtt/*.vtt': 10}),
    Row('captions', 'SRT', 'tparse srt/*.srt',
        {'subtitle srt/*.srt': 10}),
    Row('captions', 'WhatsApp', 'tparse whatsapp/*.txt',
        {'whatsapp-chat-parser whatsapp/*.txt': None}),

    Row('pipeline', 'a dump into summaries', 'tsplit dump.txt | tparse | tsummarize --to md',
        {'jq records.jsonl': 50 / 27}, floor=50),

    Row('html', 'pages as HTML', 'tclean html/*.html',
        {'resiliparse html/*.html': 2, 'resiliparse-all html/*.html': None, 'trafilatura html/*.html': None,
         'trafilatura-fast html/*.html': None, 'readability-lxml html/*.html': None,
         'readability-js html/*.html': None, 'justext html/*.html': None}),
    Row('html', 'pages as HTML in records', 'tclean html.jsonl',
        {'jq html.jsonl': None}),

    Row('text', 'pages as text in records', 'tclean text.jsonl',
        {'jq text.jsonl': None, 'mawk text.jsonl': None}, floor=100),
    Row('text', 'pages as text in files', 'tclean text/*.txt',
        {'mawk text/*.txt': None}, floor=100),

    *(Row('jobs', what, command % 2, {command % 1: 1.8}, 'wall', cores=2) for what, command in (
        ('transcripts in files', 'tparse -j %d talks/*.txt'),
        ('transcripts in records', 'tparse -j %d records.jsonl'),
        ('HTML in files', 'tclean -j %d html/*.html'),
        ('HTML in records', 'tclean -j %d html.jsonl'),
        ('pages as text in records', 'tclean -j %d text.jsonl'),
        ('parsed records', 'tsummarize -j %d parsed.jsonl'))),

    *(Row('start', what, command, {}, 'wall', unit='start', ceiling=5) for what, command in (
        ('one line', 'tsplit one.txt'),
        ('one line', 'tparse one.txt'),
        ('one caption', 'tparse one.srt'),
        ('one line', 'tclean one.txt'),
        ('one line of HTML', 'tclean one.html'),
        ('one line', 'tsummarize one.txt'),
        ('one record', 'tsummarize one.jsonl'))),
    Row('start', 'one record', 'tsplit one.jsonl',
        {'true': None, 'mawk one.txt': None, 'jq one.jsonl': None, 'json-loop one.jsonl': None,
         'subtitle one.srt': None}, 'wall', unit='start', ceiling=5),

    *(Row('summary', 'articles of %d sentences' % sentences, 'tsummarize --words 100 ' + articles,
          {'sumy-%s %s' % (way, articles): 100 for way in ('lexrank', 'textrank', 'lsa', 'luhn', 'sumbasic')},
          unit='sentence', each=sentences) for sentences, articles in (
              (ARTICLE_SENTENCES, 'articles.jsonl'),
              (LONG_SENTENCES, 'long.jsonl'))),
]


class Growth(NamedTuple):
    what: str
    ours: str
    input: str  # is fed again and again


GROWTH = [
    Growth('a dump into records', 'tsplit', 'dump.txt'),
    Growth('transcripts in records', 'tparse', 'records.jsonl'),
    Growth('parsed records', 'tsummarize --to md', 'parsed.jsonl'),
    Growth('HTML in records', 'tclean', 'html.jsonl'),
    Growth('pages as text in records', 'tclean', 'text.jsonl'),
]
GROWTH_QUICK_MB = [0.5, 1]
PEAK_MB = 64          # what each may take at most, whatever the input's size
LINEAR = 1.25         # the last step may take so many times what the step before it promises

PARTS = list(dict.fromkeys([*(row.part for row in ROWS), 'growth']))
