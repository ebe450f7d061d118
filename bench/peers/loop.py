#!/usr/bin/env python3
"""loop.py WAY FILE... - what people write in Python when they have no tool for it.

json-loop      reads JSON Lines and writes them
re-json-loop   splits transcripts (files, or the field text of JSON Lines) into turns by their
               labels, and writes a line of JSON for each
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


def main():
    for path in sys.argv[2:]:
        for record in texts(path):
            if sys.argv[1] == 're-json-loop':
                record['turns'] = turns(record['text'])
            sys.stdout.write(json.dumps(record, ensure_ascii=False) + '\n')


if __name__ == '__main__':
    main()
