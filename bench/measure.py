"""Whole processes, timed."""
import os
import re
import subprocess
import tempfile
import threading
import time
from typing import NamedTuple

POLL_S = 0.002
SEEN_S = 0.03  # of less wall time, a peak is not seen surely


class Run(NamedTuple):
    wall: float    # seconds, from before the first process starts until the last has ended
    cpu: float     # user and system seconds of all
    peak: int      # bytes: the largest resident set of one of them; 0 if not watched, or too short to see
    error: str     # '' if all went well


ALL_CORES = os.sched_getaffinity(0)


def pin(cores):
    """Keeps this thread, and what it starts, to so many cores; 0: to all that are free."""
    os.sched_setaffinity(0, set(sorted(ALL_CORES)[-cores:]) if cores else ALL_CORES)


def high_water(pid):
    try:
        with open('/proc/%d/status' % pid, encoding='ascii', errors='replace') as status:
            found = re.search(r'VmHWM:\s*(\d+)', status.read())
        return int(found[1]) * 1024 if found else 0
    except OSError:
        return 0


class Watch(threading.Thread):
    """Peaks by looking again and again: that of wait4 is never less than this program's."""

    def __init__(self, pids):
        super().__init__(daemon=True)
        self.pids, self.peak, self.over = pids, 0, threading.Event()

    def run(self):
        pin(0)
        while not self.over.is_set():
            self.peak = max(self.peak, *map(high_water, self.pids))
            self.over.wait(POLL_S)


class Feed(threading.Thread):
    """Writes lines of a file into a pipe, from its beginning again and again, up to `size` bytes."""

    def __init__(self, path, size, pipe):
        super().__init__(daemon=True)
        self.path, self.size, self.pipe = path, size, pipe

    def run(self):
        pin(0)
        try:
            with open(self.path, 'rb') as file, self.pipe:
                whole = os.fstat(file.fileno()).st_size
                left = self.size
                while left > whole:
                    self.send(file.fileno(), whole)
                    left -= whole
                self.send(file.fileno(), lines_end(file, left))
        except BrokenPipeError:
            pass

    def send(self, file, length):
        at = 0
        while at < length:
            at += os.sendfile(self.pipe.fileno(), file, at, min(1 << 20, length - at))


def lines_end(file, most):
    """Where the last line ends that is whole within the first `most` bytes."""
    at = most
    while at > 0:
        back = min(at, 1 << 16)
        found = os.pread(file.fileno(), back, at - back).rfind(b'\n')
        if found >= 0:
            return at - back + found + 1
        at -= back
    return most


def run(pipeline, cwd, out=subprocess.DEVNULL, cores=1, watch=False, feed=None):
    """Runs a pipeline, a list of argument lists.  feed: (file, bytes) for its standard input."""
    pin(cores)
    with tempfile.TemporaryFile() as errors:
        processes, before = [], subprocess.PIPE if feed else subprocess.DEVNULL
        begun = time.perf_counter()
        for no, argv in enumerate(pipeline):
            after = out if no == len(pipeline) - 1 else subprocess.PIPE
            processes.append(subprocess.Popen(argv, cwd=cwd, stdin=before, stdout=after, stderr=errors))
            if no:
                before.close()  # the process that reads it has it
            before = processes[-1].stdout
        feeder = Feed(*feed, processes[0].stdin) if feed else None
        watcher = Watch([p.pid for p in processes]) if watch else None
        helpers = [thread for thread in (feeder, watcher) if thread]
        for thread in helpers:
            thread.start()
        cpu, error = 0.0, ''
        for process, argv in zip(processes, pipeline):
            _, status, used = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            cpu += used.ru_utime + used.ru_stime
            if process.returncode not in (0, 1) and not error:
                error = '%s: exit status %d' % (os.path.basename(argv[0]), process.returncode)
        wall = time.perf_counter() - begun
        if watcher:
            watcher.over.set()
        for thread in helpers:
            thread.join()
        if error:
            errors.seek(0)
            lines = errors.read().decode(errors='replace').strip().splitlines()
            error += ': ' + lines[-1] if lines else ''
    return Run(wall, cpu, watcher.peak if watcher and wall >= SEEN_S else 0, error)


def turns(commands, runs, budget_s, start):
    """Runs of each of `commands`, which take turns, so that what else the machine does
    befalls all.  start(command, watch) runs one; the first run of each only warms up and
    is watched, and one that takes long is run less often: for budget_s at most, and once
    at least.  {command: [Run]}, the watched one first.
    """
    results = {command: [start(command, True)] for command in commands}
    for turn in range(runs):
        for command, done in results.items():
            first = done[0]
            if not first.error and (turn == 0 or turn * first.wall < budget_s):
                done.append(start(command, False))
    return results
