"""What the inputs of the benchmark say: sentences with gaps, and what goes into them.

Written for this file.  A gap {name} is filled from SLOTS, whose words may be templates,
too; gaps that are not there (names, places, numbers) are made by prose.py.
"""


def rows(text):
    """What stands between bars, wherever lines end."""
    return [' '.join(row.split()) for row in text.split('|')]


SLOTS = {name: rows(text) for name, text in {
    'feeling': '''
        anxious | worn out | hopeless | overwhelmed | lonely | ashamed | restless | numb | on edge | guilty |
        stuck | angry with myself | afraid of what comes next | a little lighter | calmer | hopeful | proud |
        relieved | sad and tired | out of place''',
    'who': '''
        my mother | my brother | my boss | my sister | my neighbor | my husband | my wife | my daughter | my
        oldest friend | the new manager | my father | my son | a colleague | my aunt | the landlord | my
        roommate | the nurse''',
    'place': '''
        at work | at home | in the office | on the bus | in the kitchen at night | at the family dinner | in
        the meeting | at school | on the phone | in the waiting room | at the shop | in the car''',
    'thing': '''
        the deadline | the move | the argument | the exam | the diagnosis | the divorce | the debt | the
        promotion | the surgery | that letter | the house | the custody hearing | what people will think | the
        silence between us | the job interview | the drinking | my weight | the panic attacks | losing the
        flat''',
    'when': '''
        last week | on Monday | yesterday evening | since the spring | for about two months | every morning |
        at three in the morning | over the weekend | since {who} moved out | before I go to sleep | whenever
        the phone rings | after lunch''',
    'skill': '''
        slow breathing | the grounding exercise | the thought record | a worry log | the five senses exercise
        | progressive muscle relaxation | the sleep diary | a list of small wins | role play | writing the
        letter and not sending it | the ten minute walk | mindful eating | planning one pleasant thing a day''',
    'task': '''
        write down three things that went well | practice {skill} twice a day | call {friend} | keep the sleep
        diary | go for a short walk before breakfast | open the letters | bring the notebook along | make one
        phone call you have put off | notice each time you apologize | leave the phone in the kitchen at night
        | read the two pages on worry | talk to {friend} about it''',
    'friend': '''
        your sister | one friend | your doctor | someone at work you trust | the school | your brother | a
        neighbor''',
    'insight': '''
        being tired makes everything look bigger | I do not have to fix it for everyone | the thought is not
        the fact | I can say no and nothing falls apart | most of my worries are about one person | it was
        never my fault | I have been carrying this since I was a child | I get angry when I am really scared |
        asking for help is not weakness''',
    'habit': '''
        I stay up until two | I stop answering messages | I eat in front of the screen | I snap at the
        children | I clean the whole flat | I lie there and go over every word | I cancel what I had planned |
        I smile and say that it is fine | I count the things that I did wrong''',
    'body': '''
        my chest gets tight | my hands shake | my heart races | I cannot get enough air | my stomach turns |
        my head feels full of cotton | I feel hot and then cold | my shoulders go up to my ears''',
    'nice': '''
        went swimming | cooked a proper meal | sat in the garden | played cards with the children | finished
        the book | met an old friend | slept through the night | laughed until I cried | walked along the
        river | painted the shelf''',
    'job': '''
        teacher | nurse | driver | farmer | engineer | baker | librarian | fisherman | student of law |
        retired judge | gardener | translator''',
    'body_of': '''
        council | committee | ministry | union | museum | university | hospital | ferry company | water board
        | school | bank | court''',
    'event': '''
        flood | strike | election | inquiry | festival | drought | fire | power cut | vote | trial | storm |
        exhibition''',
    'object': '''
        bridge | harbor | railway line | library | market hall | reservoir | wind farm | archive | tunnel |
        lighthouse | stadium | dam | cable''',
    'verb': '''
        rejected | welcomed | delayed | approved | questioned | paid for | inspected | rebuilt | closed |
        measured | announced | criticized | defended''',
    'adj': '''
        old | costly | temporary | controversial | well-known | half-finished | unexpected | long-awaited |
        careful | public | expensive | narrow''',
    'effect': '''
        prices rose by {n} percent | {n} families had to leave their homes | traffic was diverted for {n} days
        | the number of visitors doubled | repairs will cost {n} million | nobody was hurt | {n} jobs are at
        risk | schools stayed closed''',
    'reason': '''
        because the ground is softer than the maps say | after years of complaints | although experts had
        warned against it | as the budget for the year was spent | in spite of heavy rain | while the talks
        went on | since no other bidder was found''',
    'advice': '''
        check the weather first | pack less than you think | ask the price before you sit down | start early
        in the morning | leave the car at home | bring cash | look for the side entrance | keep the receipt''',
}.items()}

HELPER = [
    'How have you been feeling {when}?',
    'Hello, {name}. It is good to see you again. How was the week?',
    'It sounds like you have been carrying {thing} all by yourself, and that is a heavy load.',
    'What goes through your mind when {body2} {place}?',
    'Can you tell me more about what happened {place}?',
    'That is completely understandable, given everything that has been going on with {thing}.',
    "Let's try something called {skill}.",
    "I'd like to teach you {skill}, which many people find useful when they feel {feeling}.",
    'Have you ever tried {skill} when it gets that bad?',
    "For next week, I'd like you to {task}.",
    'Before our next session, please {task}, and tell me how it went.',
    'Your homework is to {task}.',
    'What evidence do you have that this is true?',
    'What would you say to a friend who told you the same thing?',
    "That's a great insight, and it took courage to say it.",
    "I'm really proud of how you handled that.",
    'You took a big step there, {name}.',
    'What was most helpful for you in what we did today?',
    'It makes sense that you feel {feeling}; anyone in your place might.',
    "Let's look at that thought more closely: what is the worst that could happen, and how likely is it?",
    'So when {who2} says that, you hear that you are not good enough. Is that right?',
    'On a scale from one to ten, how strong is that feeling right now?',
    'I noticed that your voice changed when you spoke about {thing}.',
    'We could begin with a small step and see what happens.',
    "I hear that you're {feeling}, and I don't want to rush past it.",
    'What would it look like if things were just a little better?',
    'How did that go?',
    'Take your time.',
    'Mm-hmm.',
    'Breathe in slowly, hold it for a moment, and breathe out again.',
    'Remember that progress is not a straight line.',
    'Would it be all right if we came back to {thing} for a moment?',
    'Who in your life could you lean on when that happens?',
    'We have about ten minutes left, so let me sum up what we have talked about.',
    'You said earlier that you {nice}. What was that like?',
    'It might help to remind yourself of what you have already managed.',
    'Thank you for trusting me with this.',
    'When did you first notice that {body2}?',
    "I'm wondering whether the two are connected: {thing} and the nights without sleep.",
    'Last time we agreed that you would {task}. Did you find a moment for it?',
    'That sounds exhausting.',
    "Let's practice what you could say to {who2}.",
    'There is no right or wrong answer here.',
    'I look forward to hearing about it. Take care of yourself!',
]

CLIENT = [
    'Honestly, I feel {feeling}, and I do not know what to do anymore.',
    "I've been {feeling} {when}.",
    'It started {when}, when {who} called about {thing}.',
    'Hi. I guess it was an up and down week.',
    "I just don't want to be a burden to anyone.",
    'When that happens {body}, and then {habit}.',
    'I keep thinking about {thing}, even {place}.',
    "I can't stop wondering what {who} thinks of me.",
    'I realized that {insight}.',
    'I learned that {insight}, which I had never thought about before.',
    "I'll try {skill} tonight.",
    'I can try that. {who3} does it, and it helps.',
    'I tried {skill}, and it helped more than I expected.',
    'The breathing was the most helpful part for me.',
    'I {nice} on {day}, and for an hour I forgot about {thing}.',
    'It is hard to believe that when {who} keeps saying the opposite.',
    "I don't think {who} understands how hard it is.",
    'Maybe. I never saw it like that.',
    'I want to talk to {who} about it before {day}.',
    'I will write it down and bring it next time.',
    'Nobody {place} knows about it, and I would like to keep it that way.',
    "I'm scared that it will never change.",
    'Every time {who} comes home late, {habit}.',
    'I suppose I could go for a walk instead.',
    'Yes.',
    "I'm not sure.",
    'My doctor said that it is stress, but {body} {when}.',
    'I used to love my work, and now I count the hours.',
    'He told me, "You always make it about yourself," and I had no answer.',
    'She asked why I was so quiet, and I said that I was tired.',
    "It's like there are two of me: one that wants to try and one that has given up.",
    'I felt proud of myself, and nobody laughed.',
    "I know that it isn't my fault, but it doesn't feel that way.",
    'Thank you. This already feels a bit lighter.',
    'I moved to {place2} in {year}, and I still have no friends there.',
    'I have not told {who} about {thing} yet.',
    'What if I fail again?',
    'I managed {n} days, and then {thing} came up and I was back where I started.',
    'Part of me thinks that I deserve it.',
    "We haven't spoken since {day}.",
    'It helps to say it out loud.',
    "I guess I'm allowed to take up some room.",
    'When I was a child, {place} there was always someone shouting.',
    'I should have seen it coming, {reason2}.',
]

NOTES = rows('''
    (sighs) | [laughs] | (pauses) | [crosstalk] | (nods) | *takes a deep breath* | [crying] | (long
    silence)''')

NEWS = [
    'The {body_of} {verb} the {adj} {object} in {place2} {reason}.',
    '{Name} {Surname}, a {job} from {place2}, said that {effect}.',
    'In {year}, the {event} at {place2} meant that {effect}.',
    '“We have waited {n} years for this {object},” said {Name} {Surname}, who leads the {body_of}.',
    'According to a report by the {body_of}, {effect} {reason}.',
    'It is the {adj} part of a plan that was {verb} in {year}.',
    'On {Day}, {n} people met at the {object} to talk about the {event}.',
    'The {event} began near {place2} and lasted for {n} hours, {reason}.',
    'Nobody at the {body_of} could say why the {object} was {verb} at all.',
    'A spokesman for {place2} called the decision {adj}, but added that {effect}.',
    'For {Surname}, the {object} is more than a building: it is where {place2} keeps its memory.',
    'Critics point out that the {adj} {object} was {verb} without a vote.',
    'The new {object} is {n} metres long and was paid for by the {body_of} of {place2}.',
    'If the {event} goes on, {effect}, and the {body_of} will have to decide by {Day}.',
    'That is about {n} percent more than in {year}, when the last {event} was counted.',
    'Most of those who spoke at the hearing live within sight of the {object}.',
    'But the story of the {object} is older than the {event}.',
    'Engineers from {place2} measured the {object} again and found {n} cracks.',
    '{Surname} first saw the {object} as a child, and came back as a {job}.',
    'Last year the {body_of} said that the work would be done by {Day}; it was not.',
    'Before you go, {advice}, and {advice}.',
    'The {job} shook his head: “There was never a {adj} {object} here.”',
    'What happens next depends on the {body_of}, which meets again on {Day}.',
    'However, a second {event} would be a different matter, {reason}.',
]
TITLES = [
    'How the {object} of {place2} was {verb}',
    '{place2} and the {adj} {object}',
    'After the {event}: {effect}',
    'A {job} remembers the {event}',
    'Why the {body_of} {verb} a {adj} {object}',
    '{n} days at the {object}',
]

NAMES = rows('''
    Ada | Ben | Clara | Dmitri | Élodie | Farid | Greta | Hugo | Ines | José | Katja | Liam | Mónica |
    Nils | Olga | Paulo | Quentin | Renée | Søren | Tomáš | Uma | Victor | Wanda | Zoë | Łukasz | Anna |
    Marcus | Ruth | Samuel | Priya''')
SURNAME_PARTS = (
    rows('''
        Al | Ber | Cor | Dal | Eng | Fal | Gar | Hol | Is | Jan | Kar | Lin | Mor | Nor | Os | Pel | Quin |
        Ros | Sand | Tor | Ul | Var | Wes | Yar | Zim'''),
    rows('''
        a | be | da | den | er | ga | i | ka | len | mi | o | qui | ra | sen | ta | u | ve'''),
    rows('''
        berg | dale | ford | gren | holm | itz | kov | lund | man | nez | quist | ray | sky | ton | vall |
        well'''),
)
PLACE_PARTS = (
    rows('''
        Ash | Bel | Cold | Dun | East | Fen | Grey | High | Iron | King | Long | Mill | North | Oak | Port |
        Quarry | Red | Salt | Thorn | West'''),
    rows('''
        bridge | bury | by | cliffe | cott | field | gate | ham | haven | ley | mere | mouth | port | stead |
        ton | wick | wold'''),
)
DAYS = rows('Monday | Tuesday | Wednesday | Thursday | Friday | Saturday | Sunday')
PAIRS = [
    ('Counselor', 'Client'),
    ('Therapist', 'Patient'),
    ('Consultant', 'User'),
    ('Interviewer', 'Guest'),
    ('Dr. Okafor', 'Lena'),
    ('Helper', 'Caller'),
]
