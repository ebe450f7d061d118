"""The peers, a row each, and how they get here: into a folder of the build, or not at all."""
import json
import os
import shutil
import subprocess
import sys
from typing import NamedTuple

HERE = os.path.dirname(os.path.abspath(__file__))


class Peer(NamedTuple):
    where: str      # system: a program on PATH; python: of this Python; pip, npm: a package
    package: str
    argv: tuple = ()


PEERS = {
    'true': Peer('system', 'true', ('true',)),
    'mawk': Peer('system', 'mawk', ('mawk', '{print}')),
    'awk': Peer('system', 'awk', ('awk', '{print}')),
    'gawk': Peer('system', 'gawk', ('gawk', '{print}')),
    'csplit': Peer('system', 'csplit', ('csplit', '-s', '-z', '-n', '6', '-f', '{tmp}/', '{files}', '/^####/', '{*}')),
    'jq': Peer('system', 'jq', ('jq', '-c', '.')),
    'miller': Peer('system', 'mlr', ('mlr', '--jsonl', 'cat')),
    'json-loop': Peer('python', 'json'),
    're-json-loop': Peer('python', 're and json'),
    're-json-turns': Peer('python', 're and json'),
    'transcript-parser': Peer('npm', 'transcript-parser'),
    'webvtt-parser': Peer('npm', 'webvtt-parser'),
    'node-webvtt': Peer('npm', 'node-webvtt'),
    'subtitle': Peer('npm', 'subtitle'),
    'whatsapp-chat-parser': Peer('npm', 'whatsapp-chat-parser'),
    'readability-js': Peer('npm', '@mozilla/readability'),
    'resiliparse': Peer('pip', 'resiliparse'),
    'resiliparse-all': Peer('pip', 'resiliparse'),
    'trafilatura': Peer('pip', 'trafilatura'),
    'trafilatura-fast': Peer('pip', 'trafilatura'),
    'readability-lxml': Peer('pip', 'readability-lxml'),
    'justext': Peer('pip', 'jusText'),
    'sumy-lexrank': Peer('pip', 'sumy'),
    'sumy-textrank': Peer('pip', 'sumy'),
    'sumy-lsa': Peer('pip', 'sumy'),
    'sumy-luhn': Peer('pip', 'sumy'),
    'sumy-sumbasic': Peer('pip', 'sumy'),
}
NEEDS = {'readability-lxml': ['lxml_html_clean'], 'sumy': ['numpy'], '@mozilla/readability': ['jsdom']}


def install(names, work, say):
    """Installs the packages of those peers that are not in the folder `work` yet."""
    for where, installer in ('pip', pip), ('npm', npm):
        wanted = sorted({PEERS[name].package for name in names if PEERS[name].where == where})
        for package in wanted:
            if not os.path.exists(mark(work, package)):
                say('installing %s' % package)
                if installer(work, [package, *NEEDS.get(package, [])]):
                    open(mark(work, package), 'w', encoding='utf-8').close()
                else:
                    say('cannot install %s' % package)


def mark(work, package):
    return os.path.join(work, '.' + package.replace('/', '-').replace('@', ''))


def python_of(work):
    return os.path.join(work, 'python', 'bin', 'python')


def quiet(argv):
    try:
        return subprocess.run(argv, stdin=subprocess.DEVNULL, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def pip(work, packages):
    python = python_of(work)
    if not os.path.exists(python):  # an old pip trips over lxml's extras
        if not (quiet([sys.executable, '-m', 'venv', os.path.dirname(os.path.dirname(python))]) and
                quiet([python, '-m', 'pip', 'install', '-qU', '--retries', '1', 'pip'])):
            return False
    return quiet([python, '-m', 'pip', 'install', '-qU', '--retries', '1', *packages])


def npm(work, packages):
    return quiet(['npm', 'install', '--no-audit', '--no-fund', '--silent', '--fetch-retries', '1',
                  '--prefix', work, *packages])


def command(name, work):
    """How the peer is called, without its inputs; None if it is not installed."""
    peer = PEERS[name]
    if peer.where == 'system':
        return list(peer.argv) if shutil.which(peer.argv[0]) else None
    if peer.where == 'python':
        return [sys.executable, os.path.join(HERE, 'loop.py'), name]
    if not os.path.exists(mark(work, peer.package)):
        return None
    if peer.where == 'pip':
        return [python_of(work), os.path.join(HERE, 'call.py'), name]
    return ['node', os.path.join(HERE, 'call.js'), work, name]


def version(name, work):
    """The version of an installed package, '' if it is not one."""
    peer = PEERS[name]
    if peer.where == 'npm':
        with open(os.path.join(work, 'node_modules', peer.package, 'package.json'), encoding='utf-8') as file:
            return json.load(file)['version']
    if peer.where == 'pip':
        code = 'import sys; from importlib.metadata import version; print(version(sys.argv[1]))'
        return subprocess.run([python_of(work), '-c', code, peer.package],
                              capture_output=True, text=True, check=False).stdout.strip()
    return ''
