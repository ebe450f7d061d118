"""How much of what people marked as the content of pages a program finds."""
import collections
import glob
import json
import os
import re
import statistics


def pages_of(folder):
    """Its pages: *.html in it, or in its subfolder html."""
    return sorted(glob.glob(os.path.join(folder, 'html', '*.html')) or glob.glob(os.path.join(folder, '*.html')))


def gold_of(folder):
    """{page: text}, out of gold.json in the folder or the one above; {} without one."""
    path = next((p for p in (os.path.join(folder, 'gold.json'),
                             os.path.join(folder, '..', 'gold.json')) if os.path.exists(p)), None)
    if not path:
        return {}
    with open(path, encoding='utf-8') as file:
        return {page: answer['text'] for page, answer in json.load(file).items() if answer.get('text')}


def words(text):
    return re.findall(r'\w+', text)


def shingles(text, n=4):
    w = words(text)
    return collections.Counter(tuple(w[i:i + n]) for i in range(max(len(w) - n + 1, min(len(w), 1))))


def shingle_counts(gold, text):
    """Shares right, too many and missing of one page."""
    want, got = shingles(gold), shingles(text)
    right = sum((want & got).values())
    extra, missing = sum(got.values()) - right, sum(want.values()) - right
    every = right + extra + missing
    return (right / every, extra / every, missing / every) if every else (0, 0, 0)


def word_f1(gold, text):
    want, got = collections.Counter(words(gold.lower())), collections.Counter(words(text.lower()))
    every = sum(want.values()) + sum(got.values())
    return 2 * sum((want & got).values()) / every if every else 1.0


def accuracy(gold, out):
    """Shingle F1 and word F1 of the lines of JSON in the file `out`, beside gold_of()."""
    texts = {}
    out.seek(0)
    for line in out:
        record = json.loads(line)
        page = os.path.splitext(os.path.basename(record['source']))[0]
        texts[page] = (texts.get(page, '') + '\n' + record.get('text', '')).strip()
    counts = [shingle_counts(text, texts.get(page, '')) for page, text in gold.items()]
    right, extra, missing = (sum(c[i] for c in counts) for i in range(3))
    f1 = 2 * right / (2 * right + extra + missing)
    return f1, statistics.mean(word_f1(text, texts.get(page, '')) for page, text in gold.items())
