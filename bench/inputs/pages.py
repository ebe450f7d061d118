"""Articles, and the pages of news sites around them, as HTML and as a browser's text.

The proportions are those of 220 pages of the web, measured over their bytes: in 100 KB half
are tags, 1,250 of about 43 bytes, a sixth scripts and nearly as much styles, a tenth text;
100 links, 40 paragraphs, 150 div, 90 span, 70 li, 18 pictures, 9 drawings.
"""
import html

from inputs import words

MENU = 'Home|World|Politics|Business|Opinion|Culture|Sport|Travel|Science|Weather|Video|Podcasts|Newsletters|About us|Contact|Jobs'.split('|')
FURNITURE = ['Share on Facebook', 'Tweet', 'Email', 'Print this page', 'Subscribe', 'Log in', 'Advertisement', 'Read more', 'Load more stories',
             'Sign up for our newsletter', 'We use cookies to make this site work. By going on you accept our cookie policy.',
             'All rights reserved.', 'Privacy policy', 'Terms of use', 'Back to top']


def article(prose, sentences):
    """Title, author and paragraphs; a paragraph is ('p' | 'h2' | 'li' | 'blockquote', text)."""
    blocks, left = [], sentences
    while left > 0:
        n = min(left, prose.between(1, 4))
        left -= n
        blocks.append(('p', ' '.join(prose.sentence(words.NEWS) for _ in range(n))))
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
    lines = [prose.place() + ' Courier', *('* ' + m for m in MENU[:prose.between(5, 16)]), '', FURNITURE[10], '',
             'Home > %s > %s' % (prose.pick(MENU), title), '', title, '',
             'By %s | Posted on %d April %s | %s min read' % (author, prose.between(1, 30), prose.gap('year'), prose.gap('n')),
             *(prose.pick(FURNITURE) for _ in range(4)), '']
    for tag, text in blocks:
        lines += ['* ' + text] if tag == 'li' else [text, '']
        if prose.chance(0.06):
            lines += ['Advertisement', '']
    lines += ['', 'Tags: ' + ', '.join(prose.gap('object') for _ in range(4)), '', 'Related stories', '']
    for _ in range(prose.between(3, 10)):
        lines += [prose.sentence(words.TITLES), '%s %s' % (prose.pick(words.DAYS), prose.gap('year')), '']
    for _ in range(prose.below(5)):
        lines += [prose.name() + ' says:', '%d May 2021 at 9:12 am' % prose.between(1, 30), prose.sentence(words.NEWS), 'Reply', '']
    lines += ['© %s %s Courier. All rights reserved.' % (prose.gap('year'), prose.place()), *MENU[-4:], 'Back to top']
    return '\n'.join(lines) + '\n'


def link(prose, text):
    slug = text.lower().replace(' ', '-')[:prose.between(20, 60)]
    return '<a class="%s__link js-track" data-id="%d" href="https://www.courier.example/%s/%s">%s</a>' % (
        prose.pick(('card', 'nav', 'list')), prose.below(10 ** 7), prose.pick(MENU).lower(), html.escape(slug), html.escape(text))


def icon(prose, name):
    path = ''.join('%s%d.%d %d.%d' % (prose.pick('MCLSHV'), *(prose.below(24) for _ in range(4))) for _ in range(prose.between(5, 30)))
    return ('<span class="icon icon--%s" aria-hidden="true"><svg viewBox="0 0 24 24" width="24" height="24" xmlns="http://www.w3.org/2000/svg">'
            '<path fill="currentColor" d="%sz"></path></svg></span>' % (name, path))


def script(prose, n):
    """A script of n statements that does nothing anybody needs."""
    rows = ('var a%d={id:%d,slot:"ad-%s",size:[%d,250]};' % (i, prose.below(10 ** 6), prose.place().lower(), prose.between(100, 900))
            if i % 3 else 'if(w.innerWidth<%d&&!d.querySelector(".ad-%d")){load("https://cdn.example/%d.js",function(e){e&&q.push(e)})}'
            % (prose.between(300, 1200), i, prose.below(10 ** 6)) for i in range(n))
    return '<script>(function(w,d,q){%s})(window,document,[]);</script>\n' % ''.join(rows)


def style(prose, n):
    rows = ('.c%d-%s>.item{margin:0 %dpx;color:#%06x;display:flex}' % (i, prose.place().lower(), prose.below(40), prose.below(1 << 24))
            for i in range(n))
    return '<style>%s</style>\n' % ''.join(rows)


def cards(prose, n):
    """A list of other stories."""
    rows = []
    for i in range(n):
        title = prose.sentence(words.TITLES)
        picture = prose.below(10 ** 6)
        rows.append('      <div class="col-12 col-md-6 col-lg-%d">\n        <div class="card card--%d teaser teaser--small" data-position="%d">\n'
                    '          <div class="card__media" style="padding-top:56.25%%">\n            '
                    '<img class="lazy" loading="lazy" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="https://img.example/%d.jpg" '
                    'srcset="https://img.example/%d-480.jpg 480w, https://img.example/%d-960.jpg 960w" sizes="(max-width:600px) 480px, 960px" alt="%s">\n'
                    '          </div>\n          <div class="card__body">\n            <span class="card__kicker"><span class="card__dot"></span>%s</span>\n'
                    '            <h3 class="card__title">%s</h3>\n            <div class="card__meta"><span class="card__time">'
                    '<time datetime="%s-04-0%d">%s</time></span></div>\n          </div>\n        </div>\n      </div>\n'
                    % (i % 4, i % 5, i, picture, picture, picture, html.escape(title), prose.pick(MENU), link(prose, title),
                       prose.gap('year'), prose.between(1, 9), prose.pick(words.DAYS)))
    return '    <div class="cards cards--grid row">\n%s    </div>\n' % ''.join(rows)


def menu(prose, items):
    """A list of links, as menus and footers are."""
    return '      <ul class="menu menu--level-1" role="menubar">\n%s      </ul>\n' % ''.join(
        '        <li id="menu-item-%d" class="menu-item menu-item-type-taxonomy menu-item-%d" role="none">%s</li>\n' % (i, i, link(prose, item))
        for i, item in enumerate(items))


def head(prose, title, author, blocks):
    metas = ''.join('<meta property="%s" content="%s">\n' % (k, html.escape(v)) for k, v in (
        ('og:title', title), ('og:type', 'article'), ('og:description', blocks[0][1]), ('og:site_name', 'Courier'),
        ('article:author', author), ('article:published_time', '%s-04-14T07:15:00+01:00' % prose.gap('year'))))
    return ('<!DOCTYPE html>\n<html lang="en" class="no-js">\n<head>\n<meta charset="utf-8">\n<title>%s | Courier</title>\n%s'
            '<link rel="canonical" href="https://www.courier.example/%d">\n%s%s</head>\n'
            % (html.escape(title), metas, prose.below(10 ** 6), style(prose, prose.below(350)), script(prose, prose.below(300))))


def body_of(prose, blocks):
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
            rows.append('        <div class="ad ad--inline" id="ad-%d"><span class="ad__label">Advertisement</span>\n          %s        </div>'
                        % (len(rows), script(prose, 3)))
    return '\n'.join(rows + ['        </ul>'] * listing)


def page(prose):
    """An HTML page of a news site."""
    title, author, blocks = article(prose, prose.between(20, 120))
    comments = ''.join('      <div class="comment" id="c%d"><div class="comment__head"><span class="comment__author">%s</span></div>\n'
                       '        <div class="comment__text"><p>%s</p></div></div>\n'
                       % (i, prose.name(), html.escape(prose.sentences(words.NEWS, 1, 3), quote=False)) for i in range(prose.below(25)))
    return ''.join((
        head(prose, title, author, blocks),
        '<body class="single-post has-sidebar">\n<!-- page made by a template; do not edit by hand -->\n',
        '<header class="site-header" role="banner">\n  <nav class="nav nav--main">\n', menu(prose, MENU * 2), '  </nav>\n</header>\n',
        '<div class="cookie-notice"><div class="cookie-notice__box">%s <button class="btn btn--primary">Accept</button></div></div>\n' % FURNITURE[10],
        '<main id="main">\n  <article class="article">\n    <h1 class="article__title">%s</h1>\n' % html.escape(title),
        '    <p class="byline">By <a rel="author" href="/by/%d">%s</a></p>\n' % (prose.below(999), author),
        '    <div class="share">\n%s    </div>\n' % ''.join('      <div class="share__item">%s%s</div>\n' % (icon(prose, 'share'), link(prose, f)) for f in FURNITURE[:4]),
        '      <div class="article__body">\n', body_of(prose, blocks), '\n      </div>\n  </article>\n',
        '  <section class="related"><div class="related__inner"><h2>Related stories</h2>\n', cards(prose, prose.between(4, 20)), '  </div></section>\n',
        '  <section id="comments"><h2>Comments</h2>\n', comments, '  </section>\n</main>\n',
        '<aside class="sidebar"><div class="widget"><h3>Most read</h3>\n', cards(prose, prose.between(3, 10)), '</div></aside>\n',
        script(prose, prose.below(200)),
        '<footer class="footer">\n', *('  <div class="footer__column">\n%s  </div>\n' % menu(prose, MENU[i::3]) for i in range(3)),
        ''.join(icon(prose, 'social') for _ in range(4)),
        '<p>&copy; %s Courier. All rights reserved.</p></footer>\n</body>\n</html>\n' % prose.gap('year')))
