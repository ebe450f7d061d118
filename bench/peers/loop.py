#!/usr/bin/env python3
"""loop.py WAY FILE... - what people write in Python when they have no tool for it.

json-loop      reads JSON Lines and writes them
re-json-loop   splits transcripts (files, or the field text of JSON Lines) into turns by their
               labels, and writes a line of JSON for each transcript
re-json-turns  the same, but writes a line of JSON for each turn
"""
import json
import re
import sys

LABEL = re.compile(r'^([A-Z][\w .\'-]{0,40}):\s+(.*)$')


def turns(text):
    found = []
    for line in text.split('\n'):
        label = LABEL.match(line)
        if label:
            found.append({'speaker': label[1], 'text': label[2]})
        elif found and line:
            found[-1]['text'] += '\n' + line
    return found


def texts(path):
    with open(path, encoding='utf-8') as file:
        if path.endswith('.jsonl'):
            for line in file:
                yield json.loads(line)
        else:
            yield {'source': path, 'text': file.read()}


def with_turns(record):
    record['turns'] = turns(record['text'])
    return [record]


WAYS = {
    'json-loop': lambda record: [record],
    're-json-loop': with_turns,
    're-json-turns': lambda record: turns(record['text']),
}


def main():
    for path in sys.argv[2:]:
        for record in texts(path):
            sys.stdout.writelines(json.dumps(row, ensure_ascii=False) + '\n' for row in WAYS[sys.argv[1]](record))


if __name__ == '__main__':
    main()
