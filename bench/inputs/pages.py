"""Articles, and the pages of news sites around them, as HTML and as a browser's text.

The proportions are those of 220 pages of the web, measured over their bytes: in 100 KB half
are tags, 1,250 of about 43 bytes, a sixth scripts and nearly as much styles, a tenth text;
100 links, 40 paragraphs, 150 div, 90 span, 70 li, 18 pictures, 9 drawings.
"""
import html
import os
import string

from inputs import words

HERE = os.path.dirname(os.path.abspath(__file__))
SECTIONS = words.rows('''
    Home | World | Politics | Business | Opinion | Culture | Sport | Travel | Science | Weather | Video |
    Podcasts | Newsletters | About us | Contact | Jobs''')
BUTTONS = ['Share on Facebook', 'Tweet', 'Email', 'Print this page']
FURNITURE = [*BUTTONS, *words.rows('''
    Subscribe | Log in | Advertisement | Read more | Load more stories | Sign up for our newsletter |
    All rights reserved. | Privacy policy | Terms of use | Back to top''')]
COOKIES = 'We use cookies to make this site work. By going on you accept our cookie policy.'


def template(name):
    with open(os.path.join(HERE, name), encoding='utf-8') as file:
        return string.Template(file.read())


PAGE, CARD = template('page.html'), template('card.html')


def article(prose, sentences):
    """Title, author and blocks, ('p' | 'h2' | 'li', text), of so many sentences."""
    blocks, left = [], sentences
    while left > 0:
        n = min(left, prose.between(1, 4))
        left -= n
        blocks.append(('p', prose.sentences(words.NEWS, n, n)))
        if left > 4 and prose.chance(0.12):
            blocks.append(('h2', prose.sentence(words.TITLES)))
        if left > 4 and prose.chance(0.05):
            blocks += [('li', prose.gap('advice').capitalize() + '.') for _ in range(prose.between(3, 6))]
    return prose.sentence(words.TITLES), '%s %s' % (prose.name(), prose.surname()), blocks


def plain(prose, sentences):
    """An article as plain text, with an empty line between paragraphs."""
    title, _, blocks = article(prose, sentences)
    return '\n\n'.join([title, *(text for _, text in blocks)]) + '\n'


def rendered(prose):
    """What a browser's "save as text" makes of a page."""
    title, author, blocks = article(prose, prose.between(20, 160))
    lines = [prose.place() + ' Courier', *('* ' + name for name in SECTIONS[:prose.between(5, 16)]), '', COOKIES, '',
             'Home > %s > %s' % (prose.pick(SECTIONS), title), '', title, '',
             'By %s | Posted on %d April %s | %s min read'
             % (author, prose.between(1, 30), prose.gap('year'), prose.gap('n')),
             *(prose.pick(FURNITURE) for _ in range(4)), '']
    for tag, text in blocks:
        lines += ['* ' + text] if tag == 'li' else [text, '']
        if prose.chance(0.06):
            lines += ['Advertisement', '']
    lines += ['', 'Tags: ' + ', '.join(prose.gap('object') for _ in range(4)), '', 'Related stories', '']
    for _ in range(prose.between(3, 10)):
        lines += [prose.sentence(words.TITLES), '%s %s' % (prose.pick(words.DAYS), prose.gap('year')), '']
    for _ in range(prose.below(5)):
        lines += [prose.name() + ' says:', '%d May 2021 at 9:12 am' % prose.between(1, 30),
                  prose.sentence(words.NEWS), 'Reply', '']
    lines += ['© %s %s Courier. All rights reserved.' % (prose.gap('year'), prose.place()),
              *SECTIONS[-4:], 'Back to top']
    return '\n'.join(lines) + '\n'


def link(prose, text):
    slug = text.lower().replace(' ', '-')[:prose.between(20, 60)]
    return '<a class="%s__link js-track" data-id="%d" href="https://www.courier.example/%s/%s">%s</a>' % (
        prose.pick(('card', 'nav', 'list')), prose.below(10 ** 7), prose.pick(SECTIONS).lower(),
        html.escape(slug), html.escape(text))


def menu(prose, items):
    """A list of links, as menus and footers are."""
    return '      <ul class="menu menu--level-1" role="menubar">\n%s      </ul>\n' % ''.join(
        '        <li id="menu-item-%d" class="menu-item menu-item-type-taxonomy menu-item-%d" role="none">%s</li>\n'
        % (i, i, link(prose, item)) for i, item in enumerate(items))


def icon(prose, name):
    path = ''.join('%s%d.%d %d.%d' % (prose.pick('MCLSHV'), *(prose.below(24) for _ in range(4)))
                   for _ in range(prose.between(5, 30)))
    return ('<span class="icon icon--%s" aria-hidden="true"><svg viewBox="0 0 24 24" width="24" height="24" '
            'xmlns="http://www.w3.org/2000/svg"><path fill="currentColor" d="%sz"></path></svg></span>' % (name, path))


def script(prose, n):
    """A script of n statements that does nothing anybody needs."""
    slot = 'var a%d={id:%d,slot:"ad-%s",size:[%d,250]};'
    load = ('if(w.innerWidth<%d&&!d.querySelector(".ad-%d"))'
            '{load("https://cdn.example/%d.js",function(e){e&&q.push(e)})}')
    rows = (slot % (i, prose.below(10 ** 6), prose.place().lower(), prose.between(100, 900)) if i % 3 else
            load % (prose.between(300, 1200), i, prose.below(10 ** 6)) for i in range(n))
    return '<script>(function(w,d,q){%s})(window,document,[]);</script>\n' % ''.join(rows)


def style(prose, n):
    rule = '.c%d-%s>.item{margin:0 %dpx;color:#%06x;display:flex}'
    return '<style>%s</style>\n' % ''.join(
        rule % (i, prose.place().lower(), prose.below(40), prose.below(1 << 24)) for i in range(n))


def card(prose, number):
    """What leads to another story."""
    title = prose.sentence(words.TITLES)
    return CARD.substitute(
        number=number, title=html.escape(title), link=link(prose, title), picture=prose.below(10 ** 6),
        section=prose.pick(SECTIONS), year=prose.gap('year'), day=prose.pick(words.DAYS))


def cards(prose, n):
    return '    <div class="cards cards--grid row">\n%s    </div>\n' % ''.join(card(prose, i) for i in range(n))


def comment(prose, number):
    return ('      <div class="comment" id="c%d">\n'
            '        <div class="comment__head"><span class="comment__author">%s</span></div>\n'
            '        <div class="comment__text"><p>%s</p></div></div>\n'
            % (number, prose.name(), html.escape(prose.sentences(words.NEWS, 1, 3), quote=False)))


def body(prose, blocks):
    """The blocks of an article as elements, with advertisements in between."""
    rows, listing = [], False
    for tag, text in blocks:
        if (tag == 'li') != listing:
            listing = not listing
            rows.append('        <ul>' if listing else '        </ul>')
        text = html.escape(text, quote=False)
        if tag == 'p' and prose.chance(0.3):
            text += ' More on the <em>%s</em> %s.' % (prose.gap('adj'), link(prose, prose.gap('object')))
        rows.append('        <%s class="article__%s" data-block="%d">%s</%s>' % (tag, tag, len(rows), text, tag))
        if prose.chance(0.12):
            rows.append('        <div class="ad ad--inline" id="ad-%d"><span class="ad__label">Advertisement</span>\n'
                        '          %s        </div>' % (len(rows), script(prose, 3)))
    return '\n'.join(rows + ['        </ul>'] * listing)


def page(prose):
    """An HTML page of a news site."""
    title, author, blocks = article(prose, prose.between(20, 120))
    shared = ''.join('      <div class="share__item">%s%s</div>\n' % (icon(prose, 'share'), link(prose, name))
                     for name in BUTTONS)
    return PAGE.substitute(
        title=html.escape(title), author=html.escape(author), lead=html.escape(blocks[0][1]),
        year=prose.gap('year'), number=prose.below(10 ** 6),
        styles=style(prose, prose.below(350)), scripts=script(prose, prose.below(300)),
        menu=menu(prose, SECTIONS * 2), share=shared, body=body(prose, blocks),
        related=cards(prose, prose.between(4, 20)),
        comments=''.join(comment(prose, i) for i in range(prose.below(25))),
        read=cards(prose, prose.between(3, 10)), more_scripts=script(prose, prose.below(200)),
        columns=''.join('  <div class="footer__column">\n%s  </div>\n' % menu(prose, SECTIONS[i::3]) for i in range(3)),
        icons=''.join(icon(prose, 'social') for _ in range(4)))
