#!/usr/bin/env python3
"""run.py [OPTION]... - our tools beside other programs, on the same inputs, in one sitting.

Inputs are generated, peers installed, both into a folder of the build, when they are not
there.  README.md says what is measured, and how.
"""
import argparse
import glob
import json
import os
import shlex
import shutil
import sys
import tempfile

sys.dont_write_bytecode = True  # nothing is left beside the sources; before our own imports
import accuracy
import measure
import report
import table
from inputs import make
from peers import install

HERE = os.path.dirname(os.path.abspath(__file__))
OURS = ('tsplit', 'tparse', 'tclean', 'tsummarize')
STARTS = 10      # runs of what takes milliseconds, for each of another
BUDGET_S = 30    # of runs of one command


def say(text):
    print('bench: ' + text, file=sys.stderr)


def is_ours(command):
    return command.split()[0] in OURS


class Bench:
    """Where things are, and how commands of the table are run."""

    def __init__(self, options):
        self.bin = os.path.abspath(options.bin)
        self.work = os.path.abspath(options.work or os.path.join(self.bin, 'bench'))
        self.inputs = os.path.join(self.work, 'quick' if options.quick else 'inputs')
        self.pages = options.pages and os.path.abspath(options.pages)
        self.options = options
        os.makedirs(self.work, exist_ok=True)

    def files(self, pattern):
        if self.pages and pattern == 'html/*.html':
            return accuracy.pages_of(self.pages)
        return make.files(self.inputs, pattern)

    def argv(self, stage, tmp):
        """The arguments of one process; None if it is not installed."""
        name, *rest = shlex.split(stage)
        words = [f for word in rest for f in (self.files(word) or [word.replace('{tmp}', tmp)])]
        if name in OURS:
            return [os.path.join(self.bin, name), *([] if '-j' in rest else ['-j', '1']), *words]
        begin = install.command(name, self.work)
        if begin is None:
            return None
        if '{files}' in begin:
            at = begin.index('{files}')
            begin, words = begin[:at], words + begin[at + 1:]
        return [word.replace('{tmp}', tmp) for word in begin] + words

    def installed(self, command):
        return self.argv(command.split('|')[0], '') is not None

    def start(self, command, cores=1, watch=False, **more):
        with tempfile.TemporaryDirectory(dir=self.work) as tmp:
            pipeline = [self.argv(stage, tmp) for stage in command.split('|')]
            return measure.run(pipeline, self.inputs, cores=cores, watch=watch, **more)

    def amount(self, row, command):
        """How much input the command reads, in the row's unit."""
        paths = [os.path.join(self.inputs, f) for word in shlex.split(command) for f in self.files(word)]
        if row.unit == 'start':
            return 1
        if row.unit == 'MB':
            return sum(map(os.path.getsize, paths)) / 1e6
        lines = 0
        for path in paths:
            with open(path, 'rb') as file:
                lines += sum(1 for _ in file)
        return lines * row.each

    def prepare(self, commands):
        """Makes the inputs of these commands, and installs the peers in them."""
        words = {word for command in commands for word in shlex.split(command)}
        derived = [name for name in table.DERIVED if name in words]
        for name in reversed(table.DERIVED):  # what is made of others wants them
            if name in words:
                words |= set(shlex.split(table.DERIVED[name]))
                derived = [n for n in table.DERIVED if n in words]
        make.make(self.inputs, [name for name in make.INPUTS if name in words], self.options.quick, say)
        for name in derived:
            self.derive(name)
        if not self.options.no_peers:
            install.install([name for name in install.PEERS if name in words], self.work, say)

    def derive(self, name):
        tool, source = table.DERIVED[name].split()
        path, of = os.path.join(self.inputs, name), [os.path.join(self.bin, tool), os.path.join(self.inputs, source)]
        if not os.path.exists(path) or os.path.getmtime(path) < max(map(os.path.getmtime, of)):
            say('making ' + name)
            with open(path + '.part', 'wb') as out:
                error = self.start(table.DERIVED[name], out=out).error
            if error:
                sys.exit('bench: ' + error)
            os.replace(path + '.part', path)


def read_once(paths):
    """Brings files into the page cache."""
    for path in paths:
        with open(path, 'rb') as file:
            while file.read(1 << 20):
                pass


def compare(bench, row):
    """Measures a row.  Returns its bars, and what goes into --json."""
    wanted = {c: bar for c, bar in row.peers.items() if is_ours(c) or not bench.options.no_peers}
    here = [c for c in [row.ours, *wanted] if bench.installed(c)]
    read_once({os.path.join(bench.inputs, f) for c in here for word in shlex.split(c) for f in bench.files(word)})
    runs = bench.options.runs * (STARTS if row.unit == 'start' else 1)
    done = measure.turns(here, runs, BUDGET_S,
                         lambda command, watch: bench.start(command, row.cores, watch))
    figures = {c: report.Figures(done[c], bench.amount(row, c), row.unit) for c in here}
    peers = {c: (named(bench, c), bar, figures.get(c)) for c, bar in wanted.items()}
    bars = report.table(row, figures[row.ours], peers)
    if bench.pages and 'html/*.html' in row.ours:
        score(bench, here)
    return bars, {'part': row.part, 'what': row.what, 'commands': {c: f.json() for c, f in figures.items()}}


def named(bench, command):
    """The command with its peer's version."""
    name, _, rest = command.partition(' ')
    version = install.version(name, bench.work) if name in install.PEERS and bench.installed(command) else ''
    return ' '.join(filter(None, (name, version, rest)))


def score(bench, commands):
    """Prints how near the commands come to what people marked as content."""
    gold, rows = accuracy.gold_of(bench.pages), [['accuracy', 'F1', 'word F1']]
    for command in commands if gold else []:
        with tempfile.TemporaryFile('w+', encoding='utf-8') as out:
            bench.start(command, out=out)
            rows.append([command, *('%.4f' % f for f in accuracy.accuracy(gold, out))])
    print()
    report.show(rows)


def grow(bench, sizes):
    """Measures growth.  Returns its bars, and what goes into --json."""
    rows = []
    for row in table.GROWTH:
        path = os.path.join(bench.inputs, row.input)
        read_once([path])
        rows.append((row, [bench.start(row.ours, watch=True, feed=(path, int(size * 1e6))) for size in sizes]))
    bars = report.growth(rows, sizes, table.PEAK_MB, table.LINEAR)
    return bars, {'part': 'growth', 'sizes': sizes, 'runs': {row.ours + ' ' + row.input: runs for row, runs in rows}}


def arguments():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('--only', metavar='PART', action='append', choices=table.PARTS,
                    help='only this part; may be repeated: ' + ', '.join(table.PARTS))
    ap.add_argument('--runs', type=int, default=5, metavar='N', help='how often each command is run (5)')
    ap.add_argument('--quick', action='store_true', help='small inputs, and 1 run: shows that it works, not how fast')
    ap.add_argument('--no-peers', action='store_true', help='only our tools; nothing is installed')
    ap.add_argument('--bin', metavar='DIR', default=os.path.join(HERE, '..', 'build'),
                    help='where our tools are (build)')
    ap.add_argument('--work', metavar='DIR', help='where inputs and peers are kept (the folder bench in that)')
    ap.add_argument('--pages', metavar='FOLDER',
                    help='pages for the part html instead of generated ones; see README.md')
    ap.add_argument('--prepare', action='store_true', help='only make the inputs and install the peers')
    ap.add_argument('--grow-to', type=int, default=1000, metavar='MB',
                    help='the largest input of the part growth (1000)')
    ap.add_argument('--json', metavar='FILE', help='write all that was measured there')
    options = ap.parse_args()
    if options.quick:
        options.runs = 1
    if options.grow_to < 10:
        ap.error('--grow-to wants 10 MB at least')
    missing = [name for name in OURS if not os.access(os.path.join(options.bin, name), os.X_OK)]
    if missing:
        ap.error('no %s in %s: build them first, or say --bin' % (missing[0], os.path.relpath(options.bin)))
    if options.pages and not accuracy.pages_of(options.pages):
        ap.error('no *.html in ' + options.pages)
    return options


def growth_sizes(options):
    """MB: 1, 10, 100 and so on, up to the largest."""
    if options.quick:
        return table.GROWTH_QUICK_MB
    return [10 ** k for k in range(len(str(options.grow_to)))]


def main():
    sys.stdout.reconfigure(line_buffering=True)  # a table as soon as it is there
    options = arguments()
    bench = Bench(options)
    parts = options.only or table.PARTS
    rows = [row for row in table.ROWS if row.part in parts]
    growing = table.GROWTH if 'growth' in parts else []
    bench.prepare([c for row in rows for c in [row.ours, *row.peers]] + [row.ours + ' ' + row.input for row in growing])
    if options.prepare:
        return 0
    print(report.machine())
    if options.quick:
        print('A quick run: the figures mean nothing, and no bars are drawn from them.')
    done = [compare(bench, row) for row in rows] + ([grow(bench, growth_sizes(options))] if growing else [])
    bars, results = [bar for bars, _ in done for bar in bars], [result for _, result in done]
    if not options.quick:
        report.summary(bars)
    if options.json:
        with open(options.json, 'w', encoding='utf-8') as file:
            json.dump({'machine': report.machine(), 'results': results, 'bars': bars}, file, indent=1)
    return 0


if __name__ == '__main__':
    sys.exit(main())
