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
    with open('/proc/cpuinfo', encoding='utf-8') as file:
        model = next((line.split(':')[1].strip() for line in file if line.startswith('model name')), model)
    return '%s, %d cores, %s %s, load %.1f' % (
        model, os.cpu_count(), platform.system(), platform.release(), os.getloadavg()[0])


def number(x):
    return '%.0f' % x if x >= 100 else '%.1f' % x if x >= 10 else '%.2f' % x


def megabytes(peak):
    return '%.1f' % (peak / 1e6) if peak else '-'


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
        return [*map(number, shown), megabytes(self.peak)]

    def json(self):
        return {'amount': self.amount, 'unit': self.unit, 'peak': self.peak, 'error': self.error, **self.seconds}


def verdict(holds):
    return 'yes' if holds else 'NO'


def by_itself(row, ours):
    """The bar that has no peer: [figure, bar, holds]; [] if there is none."""
    if ours.error or not (row.floor or row.ceiling):
        return []
    if row.floor:
        value, bar, holds = ours.rate(row.clock), 'at least %g ' % row.floor, ours.rate(row.clock) >= row.floor
    else:
        value = 1000 / ours.rate(row.clock)
        bar, holds = 'at most %g ' % row.ceiling, value <= row.ceiling
    return [number(value) + ' ' + UNITS[row.unit], bar + UNITS[row.unit], verdict(holds)]


def beside(row, ours, peer, bar):
    """Ours beside a peer: the ratios by processor time and by wall, and whether the one that counts holds."""
    ratios = {clock: ours.rate(clock) / peer.rate(clock) for clock in ('cpu', 'wall')}
    holds = [number(bar), verdict(ratios[row.clock] >= bar)] if bar else ['', '']
    return {clock: number(ratio) for clock, ratio in ratios.items()}, holds


def table(row, ours, peers):
    """Prints one row of the table: ours, and {command: (name, bar, figures)} of the peers;
    figures is None if one is not installed.  Returns the bars, as rows for summary().
    """
    unit, own = UNITS[row.unit], by_itself(row, ours)
    bars = [[row.what, row.ours, '', *own]] if own else []
    rows = [[row.part + ': ' + row.what] + [''] * 9,
            ['', 'CPU ' + unit, 'best', 'wall ' + unit, 'best', 'peak MB', 'ratio', 'by wall', 'bar', 'holds'],
            [row.ours, *ours.cells(), '', '', *(own[1:] or ['', ''])]]
    for command, (name, bar, figures) in peers.items():
        if not figures or figures.error or ours.error:
            ratio, holds = '', [number(bar or 0), '']
            rows.append([name, *(figures.cells() if figures else ['not installed'] + [''] * 4)] + [''] * 4)
        else:
            ratios, holds = beside(row, ours, figures, bar)
            ratio = ratios[row.clock]
            rows.append([name, *figures.cells(), *ratios.values(), *holds])
        if bar:
            bars.append([row.what, row.ours, command, ratio or rows[-1][1], *holds])
    print()
    show(rows)
    for name, figures in [(row.ours, ours), *((name, f) for name, _, f in peers.values() if f)]:
        if figures.error:
            print('%s: %s' % (name, figures.error))
    return bars


def growth(rows, sizes, peak_mb, linear):
    """Prints time and memory by size, of rows (Growth, [Run]).  Returns the bars."""
    bars, cells = [], [['growth', *('%g MB: s' % s for s in sizes), *('peak MB' for _ in sizes),
                        'last step', 'linear', 'under %g MB' % peak_mb]]
    for row, runs in rows:
        error = next((r.error for r in runs if r.error), '')
        if error:
            cells.append([row.ours, 'failed'] + [''] * (2 * len(sizes) + 2))
            print('%s: %s' % (row.ours, error))
            continue
        step = (runs[-1].cpu / max(runs[-2].cpu, 1e-9)) / (sizes[-1] / sizes[-2])
        peak = max(r.peak for r in runs) / 1e6
        verdicts = verdict(step <= linear), verdict(peak < peak_mb) if peak else ''
        cells.append([row.ours + ': ' + row.what, *('%.3f' % r.cpu for r in runs),
                      *(megabytes(r.peak) for r in runs), '%.2f' % step, *verdicts])
        bars.append([row.what, row.ours, '', '%.1f MB' % peak if peak else '-', 'under %g MB' % peak_mb, verdicts[1]])
        bars.append([row.what, row.ours, '', 'last step %.2f' % step, 'at most %.2f' % linear, verdicts[0]])
    print()
    show(cells)
    return bars


def summary(bars):
    print('\nBars')
    show([['what', 'ours', 'peer', 'ratio or figure', 'bar', 'holds'], *bars])
