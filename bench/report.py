"""Tables of what was measured, beside the bars."""
import os
import platform
import statistics

UNITS = {'MB': 'MB/s', 'sentence': 'sentences/s', 'start': 'ms'}


def show(rows):
    """Columns: the first to the left, the others to the right."""
    widths = [max(len(r[i]) for r in rows) for i in range(len(rows[0]))]
    for r in rows:
        print('  '.join(c.ljust(w) if i == 0 else c.rjust(w) for i, (c, w) in enumerate(zip(r, widths))).rstrip())


def machine():
    """The processor, the kernel and how busy it is, on a line."""
    model = platform.machine()
    try:
        with open('/proc/cpuinfo', encoding='utf-8') as file:
            model = next((line.split(':')[1].strip() for line in file if line.startswith('model name')), model)
    except OSError:
        pass
    return '%s, %d cores, %s %s, load %.1f' % (model, os.cpu_count(), platform.system(), platform.release(), os.getloadavg()[0])


def number(x):
    return '%.0f' % x if x >= 100 else '%.1f' % x if x >= 10 else '%.2f' % x


class Figures:
    """What one command did: seconds of its runs, and of how much input."""

    def __init__(self, runs, amount, unit):
        self.error, self.peak, self.amount, self.unit = runs[0].error, runs[0].peak, amount, unit
        timed = runs[1:] or runs
        self.seconds = {'wall': [r.wall for r in timed], 'cpu': [r.cpu for r in timed]}

    def rate(self, clock):
        """Units a second, of the median run."""
        return self.amount / max(statistics.median(self.seconds[clock]), 1e-9)

    def cells(self):
        if self.error:
            return ['failed'] + [''] * 4
        all_of = [f(self.seconds[clock]) for clock in ('cpu', 'wall') for f in (statistics.median, min)]
        shown = [s * 1000 for s in all_of] if self.unit == 'start' else [self.amount / max(s, 1e-9) for s in all_of]
        return [*map(number, shown), '%.1f' % (self.peak / 1e6) if self.peak else '-']

    def json(self):
        return {'amount': self.amount, 'unit': self.unit, 'peak': self.peak, 'error': self.error, **self.seconds}


def ratio(ours, peer, clock):
    return ours.rate(clock) / peer.rate(clock)


def verdict(holds):
    return 'yes' if holds else 'NO'


def table(row, ours, peers):
    """One row of the table: ours, and each peer: Figures, or None if it is not installed.
    Returns its bars as rows [what, ours, peer, ratio, bar, holds].
    """
    unit = UNITS[row.unit]
    bars, rows = [], [['', 'CPU ' + unit, 'best', 'wall ' + unit, 'best', 'peak MB', 'ratio', 'by wall', 'bar', 'holds']]
    own = ['', '', '', '']
    if not ours.error and (row.floor or row.ceiling):
        value = ours.rate(row.clock) if row.floor else 1000 / ours.rate(row.clock)
        holds = verdict(value >= row.floor if row.floor else value <= row.ceiling)
        bar = '%s %g %s' % (('at least', row.floor, unit) if row.floor else ('at most', row.ceiling, unit))
        own = ['', '', bar, holds]
        bars.append([row.what, row.ours, '', '%s %s' % (number(value), unit), bar, holds])
    rows.append([row.ours, *ours.cells(), *own])
    other = 'cpu' if row.clock == 'wall' else 'wall'
    for command, (name, bar, figures) in peers.items():
        if figures is None:
            rows.append([name, 'not installed'] + [''] * 8)
        elif figures.error or ours.error:
            rows.append([name, *figures.cells()] + [''] * 4)
        else:
            counts, beside = ratio(ours, figures, row.clock), ratio(ours, figures, other)
            by = [number(counts), number(beside)] if row.clock == 'cpu' else [number(beside), number(counts)]
            holds = verdict(counts >= bar) if bar else ''
            rows.append([name, *figures.cells(), *by, number(bar) if bar else '', holds])
        if bar:
            bars.append([row.what, row.ours, command, *((rows[-1][6] if row.clock == 'cpu' else rows[-1][7], number(bar), rows[-1][9])
                                                        if rows[-1][9] else (rows[-1][1], number(bar), ''))])
    print()
    show([[row.part + ': ' + row.what, *[''] * 9], *rows])
    for name, figures in [(row.ours, ours), *((name, f) for name, _, f in peers.values() if f)]:
        if figures.error:
            print('%s: %s' % (name, figures.error))
    return bars


def growth(rows, sizes, peak_mb, linear):
    """rows: (Growth, [Run] by size).  Prints time and memory by size; returns bars."""
    bars, cells = [], [['growth', *('%g MB: s' % s for s in sizes), *('peak MB' for _ in sizes), 'last step', 'linear', 'under %g MB' % peak_mb]]
    for row, runs in rows:
        error = next((r.error for r in runs if r.error), '')
        if error:
            cells.append([row.ours, 'failed'] + [''] * (2 * len(sizes) + 2))
            print('%s: %s' % (row.ours, error))
            continue
        step = (runs[-1].cpu / max(runs[-2].cpu, 1e-9)) / (sizes[-1] / sizes[-2])
        peak = max(r.peak for r in runs) / 1e6
        verdicts = verdict(step <= linear), verdict(peak < peak_mb)
        cells.append([row.ours + ': ' + row.what, *('%.3f' % r.cpu for r in runs), *('%.1f' % (r.peak / 1e6) for r in runs), '%.2f' % step, *verdicts])
        bars.append([row.what, row.ours, '', '%.1f MB' % peak, 'under %g MB' % peak_mb, verdicts[1]])
        bars.append([row.what, row.ours, '', 'last step %.2f' % step, 'at most %.2f' % linear, verdicts[0]])
    print()
    show(cells)
    return bars


def summary(bars):
    print('\nBars')
    show([['what', 'ours', 'peer', 'ratio or figure', 'bar', 'holds'], *bars])
