"""The inputs of the benchmark: made by a seeded generator into a folder, never stored."""
import glob
import json
import os
import random

from inputs import pages, words
from inputs.prose import Prose, talk

SEED = 20240301
MB = 10 ** 6
VERSION = 5  # of what is made: with another, a folder is made anew


def transcript(prose, size=None):
    turns = talk(prose, size or prose.between(2, 10) * 1000)
    return '\n\n'.join('%s: %s' % turn for turn in turns) + '\n'


def dump(prose):
    """One session of a dump, and the rule after it."""
    return transcript(prose) + '#' * 20 + '\n'


def stamp(ms, point):
    return '%02d:%02d:%02d%s%03d' % (ms // 3600000, ms // 60000 % 60, ms // 1000 % 60, point, ms % 1000)


def cues(prose, size):
    """Captions (start, end, speaker, text, whether the speaker is another than before)."""
    ms, last = 1000, None
    for speaker, text in talk(prose, size):
        said = text.split()
        while said:
            n = prose.between(6, 14)
            end = ms + 300 * min(n, len(said))
            yield ms, end, speaker, ' '.join(said[:n]), speaker != last
            ms, last, said = end + prose.below(900), speaker, said[n:]


def webvtt(prose):
    way = prose.below(3)  # a voice in each cue, a name before what is said, or neither
    rows = ['WEBVTT', '']
    for no, (start, end, speaker, text, _) in enumerate(cues(prose, 60000), 1):
        said = ('<v %s>%s</v>' % (speaker, text), '%s: %s' % (speaker, text), text)[way]
        rows += [*([str(no)] if way < 2 else []), '%s --> %s' % (stamp(start, '.'), stamp(end, '.')), said, '']
    return '\n'.join(rows)


def srt(prose):
    way = prose.below(3)  # a name at each change, a dash there, or neither
    rows = []
    for no, (start, end, speaker, text, new) in enumerate(cues(prose, 60000), 1):
        half = text.find(' ', len(text) // 2)
        text = text if half < 0 else text[:half] + '\n' + text[half + 1:]
        said = (speaker + ': ' if way == 0 and new else '- ' if way == 1 and new else '') + text
        rows += [str(no), '%s --> %s' % (stamp(start, ','), stamp(end, ',')), said, '']
    return '\n'.join(rows)


def whatsapp(prose):
    group = [prose.name() + ' ' + prose.surname() for _ in range(prose.between(2, 6))]
    american = prose.chance(0.5)
    minute, rows = 0, []
    for _ in range(1000):
        minute += 1 + int(prose.random() ** 4 * 600)
        day, clock = divmod(minute, 1440)
        month, day = 1 + day // 28 % 12, 1 + day % 28
        hour, minutes = divmod(clock, 60)
        if american:
            at = '%d/%d/24, %d:%02d %s - ' % (month, day, hour % 12 or 12, minutes, 'AM' if hour < 12 else 'PM')
        else:
            at = '[%02d.%02d.24, %02d:%02d:%02d] ' % (day, month, hour, minutes, prose.below(60))
        text = '<Media omitted>' if prose.chance(0.03) else prose.sentences(words.CLIENT, 1, 2)
        rows.append('%s%s: %s' % (at, prose.pick(group), text.replace('. ', '.\n') if prose.chance(0.05) else text))
    return '\n'.join(rows) + '\n'


def record(field, make, **more):
    """A maker of JSON Lines records that hold in `field` what `make` makes."""
    def one(prose):
        number = prose.below(10 ** 9)
        row = {'id': str(number), 'url': 'https://www.courier.example/%d' % number, **more, field: make(prose)}
        return json.dumps(row, ensure_ascii=False) + '\n'
    return one


def story(sentences):
    return record('text', lambda prose: pages.plain(prose, sentences), kind='article')


ARTICLE_SENTENCES, LONG_SENTENCES = 30, 500

# name: (what makes a piece of it, bytes in full, bytes when quick); "NAME/*.END" is a
# folder with a file for each piece, else the pieces stand in one file.
INPUTS = {
    'dump.txt': (dump, 100 * MB, MB),
    'talks/*.txt': (transcript, 24 * MB, MB // 5),
    'vtt/*.vtt': (webvtt, 20 * MB, MB // 2),
    'srt/*.srt': (srt, 20 * MB, MB // 2),
    'whatsapp/*.txt': (whatsapp, 20 * MB, MB // 2),
    'html/*.html': (pages.page, 15 * MB, MB // 2),
    'html.jsonl': (record('html', pages.page), 50 * MB, MB),
    'text/*.txt': (pages.rendered, 15 * MB, MB // 5),
    'text.jsonl': (record('text', pages.rendered), 50 * MB, MB),
    'articles.jsonl': (story(ARTICLE_SENTENCES), 5 * MB, 20000),  # of less, ours would be timed by its start
    'long.jsonl': (story(LONG_SENTENCES), MB // 5, 50000),
    'one.txt': (lambda p: 'Ann: Hello there, how was the week?\n', 1, 1),
    'one.srt': (lambda p: '1\n00:00:01,000 --> 00:00:02,000\nHello there, how was the week?\n', 1, 1),
    'one.html': (lambda p: '<p>Hello there, how was the week?</p>\n', 1, 1),
    'one.jsonl': (lambda p: '{"id":"1","text":"Ann: Hello there, how was the week?\\n"}\n', 1, 1),
}


def pieces(name, size):
    """Pieces of that input, as bytes, until they are `size` in all."""
    prose, made = Prose(random.Random('%d %s' % (SEED, name))), 0
    while made < size:
        piece = INPUTS[name][0](prose).encode()
        made += len(piece)
        yield piece


def files(folder, name):
    """The files of that input, relative to the folder; [] if they have not been made."""
    return [os.path.relpath(path, folder) for path in sorted(glob.glob(os.path.join(folder, name)))]


def write(folder, name, size):
    for old in files(folder, name):
        os.remove(os.path.join(folder, old))
    if '*' in name:
        os.makedirs(os.path.join(folder, os.path.dirname(name)), exist_ok=True)
        for no, piece in enumerate(pieces(name, size), 1):
            with open(os.path.join(folder, name.replace('*', '%05d' % no)), 'wb') as file:
                file.write(piece)
    else:
        with open(os.path.join(folder, name), 'wb') as file:
            file.writelines(pieces(name, size))


def holds(path, text):
    """Whether that file is there and is that text."""
    if not os.path.exists(path):
        return False
    with open(path, encoding='utf-8') as file:
        return file.read() == text


def make(folder, names, quick, say):
    """Makes those inputs in `folder` that are not there yet; say(text) tells of each."""
    os.makedirs(folder, exist_ok=True)
    for name in names:
        size = INPUTS[name][2 if quick else 1]
        mark, done = os.path.join(folder, '.' + name.replace('/*', '')), '%d bytes, version %d\n' % (size, VERSION)
        if not holds(mark, done):
            say('making ' + name)
            write(folder, name, size)
            with open(mark, 'w', encoding='utf-8') as file:
                file.write(done)

