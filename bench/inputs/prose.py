"""Sentences out of words.py, the same ones for the same seed."""
import re

from inputs import words


class Prose:
    """Draws from one stream of random numbers: random.Random.random, the same in every Python."""

    def __init__(self, random):
        self.random = random.random
        self.parsed = {}

    def below(self, n):
        return int(self.random() * n)

    def between(self, low, high):
        return low + self.below(high - low + 1)

    def pick(self, rows):
        return rows[int(self.random() * len(rows))]

    def chance(self, share):
        return self.random() < share

    def name(self):
        return self.pick(words.NAMES)

    def surname(self):
        return ''.join(map(self.pick, words.SURNAME_PARTS))

    def place(self):
        return ''.join(map(self.pick, words.PLACE_PARTS))

    def gap(self, name):
        if name in words.SLOTS:
            return self.fill(self.pick(words.SLOTS[name]))
        return MADE[name](self)

    def fill(self, template):
        pieces = self.parsed.get(template)
        if pieces is None:
            pieces = self.parsed[template] = re.split(r'\{(\w+)\}', template)
        if len(pieces) == 1:
            return template
        return ''.join(self.gap(p) if i % 2 else p for i, p in enumerate(pieces))

    def sentence(self, templates):
        return self.fill(self.pick(templates))

    def sentences(self, templates, low, high):
        return ' '.join(self.sentence(templates) for _ in range(self.between(low, high)))


def second_person(text):
    return text.replace('my ', 'your ').replace('I ', 'you ')


MADE = {
    'name': Prose.name,
    'Name': Prose.name,
    'Surname': Prose.surname,
    'place2': Prose.place,
    'day': lambda p: p.pick(words.DAYS),
    'Day': lambda p: p.pick(words.DAYS),
    'n': lambda p: str(p.between(2, 90)),
    'year': lambda p: str(p.between(1931, 2024)),
    'body2': lambda p: second_person(p.gap('body')),
    'who2': lambda p: second_person(p.gap('who')),
    'who3': lambda p: p.gap('who').capitalize(),
    'reason2': lambda p: 'but I was busy with ' + p.gap('thing'),
}


def curly(text):
    """With the quotes and apostrophes of print."""
    text = re.sub(r'(^|[\s(\[])"', '\\1“', text).replace('"', '”')
    return text.replace("'", '’')


def talk(prose, size):
    """Turns (speaker, text) that make about `size` bytes, between two people."""
    pair = prose.pick(words.PAIRS)
    tidy = curly if prose.chance(0.8) else str
    made, turns = 0, []
    while made < size:
        side = len(turns) % 2
        text = prose.sentences((words.HELPER, words.CLIENT)[side], 1, 4)
        if prose.chance(0.04):
            text = prose.pick(words.NOTES) + ' ' + text
        turns.append((pair[side], tidy(text)))
        made += len(text) + len(pair[side]) + 4
    return turns
