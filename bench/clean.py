#!/usr/bin/env python3
"""clean.py [OPTION]... [FOLDER] - tclean beside other programs, on the same pages.

FOLDER holds pages as *.html, in it or in its subfolder html; without one the pages of
testdata are read again and again.  If it holds gold.json, {page: {"text": ...}}, the
text of each page is compared with that.  What is measured, and how: README.md.
"""
import argparse
import collections
import glob
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
PACKAGES = ['trafilatura', 'resiliparse', 'readability-lxml', 'lxml_html_clean', 'jusText']
PEERS = {  # rows of peers.py, and the package whose version is shown
    'resiliparse, all text': 'resiliparse',
    'resiliparse': 'resiliparse',
    'trafilatura, fast': 'trafilatura',
    'trafilatura': 'trafilatura',
    'readability-lxml': 'readability-lxml',
    'jusText': 'jusText',
}
TEST_PAGES_BYTES = 8 << 20  # of them, when no folder is given


def pages_of(folder):
    if folder:
        pages = sorted(glob.glob(os.path.join(folder, 'html', '*.html')) or
                       glob.glob(os.path.join(folder, '*.html')))
    else:
        pages = sorted(glob.glob(os.path.join(HERE, '..', 'testdata', 'pages', '*.html')))
        pages *= TEST_PAGES_BYTES // max(1, sum(map(os.path.getsize, pages)))
    if not pages:
        sys.exit('clean.py: no *.html in %s' % folder)
    return pages


def gold_of(folder):
    path = next((p for p in (os.path.join(folder or '', 'gold.json'),
                             os.path.join(folder or '', '..', 'gold.json')) if os.path.exists(p)), None)
    if not folder or not path:
        return {}
    with open(path, encoding='utf-8') as file:
        return {page: answer['text'] for page, answer in json.load(file).items() if answer.get('text')}


def install(work):
    """A Python of its own that has the peers."""
    python = os.path.join(work, 'peers', 'bin', 'python')
    if not os.path.exists(python):
        subprocess.run([sys.executable, '-m', 'venv', os.path.join(work, 'peers')], check=True)
    for packages in ['pip'], PACKAGES:  # an old pip trips over lxml's extras
        subprocess.run([python, '-m', 'pip', 'install', '-qU', *packages], check=True)
    return python


def versions(python):
    code = 'import sys; from importlib.metadata import version\nfor p in sys.argv[1:]: print(p, version(p))'
    rows = subprocess.run([python, '-c', code, *PACKAGES], check=True, capture_output=True, text=True)
    return dict(row.split() for row in rows.stdout.splitlines())


def run(command, out):
    """Runs a whole process; its wall and CPU seconds."""
    begun = time.perf_counter()
    process = subprocess.Popen(command, stdout=out, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode > 1 or process.returncode < 0:
        sys.exit('clean.py: %s: exit status %d' % (command[0], process.returncode))
    return wall, used.ru_utime + used.ru_stime


def peak_memory(command):
    """Peak memory in bytes of a run of its own; that of wait4 is never less than this program's."""
    peak = 0
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        while process.poll() is None:
            with open('/proc/%d/status' % process.pid, encoding='ascii', errors='replace') as status:
                found = re.search(r'VmHWM:\s*(\d+)', status.read())
            if found:
                peak = max(peak, int(found[1]) * 1024)
            time.sleep(0.002)
    return peak


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
    """Shingle F1 and word F1 of the lines of JSON in the file `out`; None without answers."""
    texts = {}
    out.seek(0)
    for line in out:
        record = json.loads(line)
        page = os.path.splitext(os.path.basename(record['source']))[0]
        texts[page] = (texts.get(page, '') + '\n' + record.get('text', '')).strip()
    if not gold:
        return None, None
    counts = [shingle_counts(text, texts.get(page, '')) for page, text in gold.items()]
    right, extra, missing = (sum(c[i] for c in counts) for i in range(3))
    f1 = 2 * right / (2 * right + extra + missing)
    return f1, statistics.mean(word_f1(text, texts.get(page, '')) for page, text in gold.items())


def row(name, size, runs, memory, scores):
    wall, cpu = zip(*runs)
    speeds = [size / 1e6 / s for s in (min(wall), statistics.median(wall), min(cpu), statistics.median(cpu))]
    return [name, *('%.1f' % s for s in speeds), '%.0f' % (memory / 1e6),
            *('-' if s is None else '%.4f' % s for s in scores)]


def show(rows):
    widths = [max(len(r[i]) for r in rows) for i in range(len(rows[0]))]
    for r in rows:
        print('  '.join(c.ljust(w) if i == 0 else c.rjust(w) for i, (c, w) in enumerate(zip(r, widths))))


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('folder', nargs='?', metavar='FOLDER')
    ap.add_argument('--bin', default=os.path.join(HERE, '..', 'build'), help='where tclean is (build)')
    ap.add_argument('--work', help='where the peers are installed (the folder bench below that)')
    ap.add_argument('--runs', type=int, default=5, help='how often each is run (5)')
    ap.add_argument('--no-peers', action='store_true', help='only tclean; nothing is installed')
    a = ap.parse_args()

    pages, gold = pages_of(a.folder), gold_of(a.folder)
    size = sum(map(os.path.getsize, pages))
    tools = {'tclean -j 1': [os.path.join(a.bin, 'tclean'), '-j', '1', *pages]}
    if not a.no_peers:
        python = install(a.work or os.path.join(a.bin, 'bench'))
        has = versions(python)
        for name, package in PEERS.items():
            tools['%s (%s)' % (name, has[package])] = [python, os.path.join(HERE, 'peers.py'), name, *pages]
    results, scores = collections.defaultdict(list), {}
    for _ in range(max(1, a.runs)):
        for name, command in tools.items():
            with tempfile.TemporaryFile('w+', encoding='utf-8') as out:
                results[name].append(run(command, out))
                if name not in scores:
                    scores[name] = accuracy(gold, out)
    print('%d pages, %.1f MB of HTML; %d runs of each, in turns' % (len(pages), size / 1e6, max(1, a.runs)))
    show([['', 'MB/s', 'median', 'MB/s CPU', 'median', 'peak MB', 'F1', 'word F1'],
          *(row(name, size, results[name], peak_memory(tools[name]), scores[name]) for name in tools)])


if __name__ == '__main__':
    main()
