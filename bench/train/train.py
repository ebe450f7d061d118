#!/usr/bin/env python3
"""Learns the trees of lib/clean/forest_trees.c from pages with hand-made answers.

  train.py FEATURES DATA [--cv] [--trees N] [--out FILE]

FEATURES is what the program `features` prints for the pages.  DATA holds a folder a set:
html/PAGE.html and gold.json, {PAGE: {"text": ...}}, or for snippets {"with": [...],
"without": [...]}.  --cv keeps a fifth of the pages back in turn and prints F1 on those;
else all are learned from and the table is written to FILE.  Needs numpy and lightgbm.
"""
import argparse, collections, hashlib, json, os, re
import numpy as np, lightgbm as lgb

TOKEN = re.compile(r'\w+')
FOLDS = 5
SET_WEIGHTS = {'news': 2.1, 'web': 1.0, 'snippets': 1.6}     # others .7
PARAMETERS = dict(objective='binary', num_leaves=15, learning_rate=.08, feature_fraction=.15,
                  bagging_fraction=.7, bagging_freq=1, min_data_in_leaf=120, lambda_l2=25,
                  max_bin=63, seed=1, num_threads=1, deterministic=True, verbose=-1)
HEAD = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'head.txt')

def squash(s): return re.sub(r'\s+', ' ', s or '').strip()

def labels_by_text(gold, units):
    """1 for a unit half of whose words stand in the answer in runs of four, -1 if it has no words.
    Of units with equal words only as many are content as the answer has, the best surrounded first."""
    words = [TOKEN.findall(u) for u in units]
    answer = TOKEN.findall(gold)
    runs = {tuple(answer[i:i + 4]) for i in range(len(answer) - 3)}
    flat = [w for u in words for w in u]
    owner = [i for i, u in enumerate(words) for _ in u]
    covered = [0] * len(flat)
    for i in range(len(flat) - 3):
        if tuple(flat[i:i + 4]) in runs: covered[i:i + 4] = [1] * 4
    n = collections.Counter()
    for o, c in zip(owner, covered): n[o] += c
    label = [1 if u and n[i] * 2 >= len(u) else 0 for i, u in enumerate(words)]
    before = np.concatenate([[0], np.cumsum([len(u) * y for u, y in zip(words, label)])])
    same = collections.defaultdict(list)
    for i, u in enumerate(words):
        if label[i]: same[' '.join(u)].append(i)
    whole = ' ' + ' '.join(answer) + ' '
    for text, where in same.items():
        most = max(1, whole.count(' ' + text + ' '))
        where.sort(key=lambda i: before[max(0, i - 10)] - before[min(len(words), i + 11)])
        for i in where[most:]: label[i] = 0
    return [y if u else -1 for y, u in zip(label, words)]

def labels_by_snippets(gold, units):
    wanted, unwanted = [squash(s) for s in gold['with']], [squash(s) for s in gold['without']]
    out = []
    for u in map(squash, units):
        a = any(s in u or (len(u) > 20 and u in s) for s in wanted)
        b = any(s in u or (len(u) > 8 and u in s) for s in unwanted)
        out.append(int(a) if a != b else -1)
    return out

def read_pages(features, data):
    golds, pages, rows = {}, [], []
    with open(features, encoding='utf-8', errors='replace', newline='\n') as f:
        names = f.readline().split()
        for line in f:
            if line.startswith('page '):
                folder, name = os.path.split(line.rsplit(' ', 1)[0][5:])
                part = os.path.basename(os.path.dirname(folder))
                if part not in golds: golds[part] = json.load(open(os.path.join(data, part, 'gold.json')))
                key = name if name in golds[part] else os.path.splitext(name)[0]
                pages.append({'set': part, 'key': key, 'gold': golds[part][key], 'units': [], 'first': len(rows)})
            else:
                numbers, _, text = line.rstrip('\n').partition('\t')
                rows.append(np.fromstring(numbers, dtype=np.int16, sep=' ')); pages[-1]['units'].append(text)
    return names, pages, np.array(rows, dtype=np.float32)

def label_and_weigh(pages, n):
    y, w = np.full(n, -1), np.zeros(n)
    for p in pages:
        snippets = not p['gold'].get('text') and 'with' in p['gold']
        p['snippets'] = snippets
        label = np.array((labels_by_snippets if snippets else lambda g, u: labels_by_text(g['text'] or '', u))(p['gold'], p['units']))
        size = np.array([len(TOKEN.findall(u)) for u in p['units']], float)
        p['size'], p['end'] = size, p['first'] + len(label)
        size = np.minimum(size, 30) + 10 if snippets else size + 4
        size = np.where(label >= 0, size, 0)
        share = SET_WEIGHTS.get(p['set'], .7) * (min(1, (label >= 0).sum() / 6) if snippets else 1)
        whole = size.sum() if snippets else max(size[label == 1].sum(), size.sum() / 2)
        y[p['first']:p['end']], w[p['first']:p['end']] = label, size / max(1, whole) * share
    return y, w * n / w.sum()

def runs_of(text):
    w = TOKEN.findall(text)
    return collections.Counter(tuple(w[i:i + 4]) for i in range(max(1, len(w) - 3)))

def report(pages, score):
    sums = collections.defaultdict(lambda: np.zeros(3))
    for p in pages:
        text = '\n'.join(u for u, s in zip(p['units'], score[p['first']:p['end']]) if s > 0)
        if p['snippets']:
            t = squash(text)
            a, b = (sum(squash(s) in t for s in p['gold'][k]) for k in ('with', 'without'))
            sums[p['set']] += (a, b, len(p['gold']['with']) - a)
        else:
            gold, got = runs_of(p['gold']['text'] or ''), runs_of(text)
            tp = sum((gold & got).values()); fp = sum(got.values()) - tp; fn = sum(gold.values()) - tp
            sums[p['set']] += np.array((tp, fp, fn)) / max(1, tp + fp + fn)
    for name, (tp, fp, fn) in sums.items(): print('%-14s F1 %.4f' % (name, 2 * tp / (2 * tp + fp + fn)))

def learn(x, y, w, trees):
    use = y >= 0
    return lgb.train(PARAMETERS, lgb.Dataset(x[use], y[use], weight=w[use]), trees)

def keep_back(pages, x, y, w, trees):
    fold = np.zeros(len(x), int)
    for p in pages: fold[p['first']:p['end']] = int(hashlib.md5(p['key'].encode()).hexdigest(), 16) % FOLDS
    score = np.zeros(len(x))
    for k in range(FOLDS):
        m = learn(x[fold != k], y[fold != k], w[fold != k], trees)
        score[fold == k] = m.predict(x[fold == k], raw_score=True)
    report(pages, score)

def take_apart(node, names, nodes, leaves):
    """Numbers the questions and leaves of a tree: a question's place, or -1 - that of a leaf."""
    if 'leaf_value' in node:
        leaves.append(round(node['leaf_value'] * 100))
        return -len(leaves)
    at = len(nodes)
    nodes.append(None)
    left, right = (take_apart(node[k], names, nodes, leaves) for k in ('left_child', 'right_child'))
    limit = int(np.clip(np.floor(node['threshold']), -32768, 32767))
    nodes[at] = 'Q(%s, %d, %d, %d)' % (names[node['split_feature']], limit, left, right)
    return at

def wrap(items):
    lines = ['\t']
    for item in items:
        if len(lines[-1]) + len(item) > 99: lines.append('\t')
        lines[-1] += item + ' '
    return '\n'.join(l.rstrip() for l in lines)

def write_table(model, names, path):
    nodes, leaves, trees, base = [], [], [], 0
    for t in model.dump_model()['tree_info']:
        n, l = [], []
        if take_apart(t['tree_structure'], names, n, l) < 0:
            base += l[0]
            continue
        trees.append('{ %d, %d },' % (len(nodes), len(leaves)))
        nodes += n
        leaves += l
    with open(path, 'w') as f:
        f.write(open(HEAD).read() + '#include "clean/forest.h"\n\n'
                '#define Q(name, limit, left, right) { FEATURE_##name, limit, left, right },\n\n'
                'static const struct forest_node nodes[] = {\n%s\n};\n\n'
                'static const int16_t leaves[] = {\n%s\n};\n\n'
                'static const struct forest_tree trees[] = {\n%s\n};\n\n'
                'const struct forest forest_html = { %d, N_ELEMS(trees), trees, nodes, leaves };\n'
                % (wrap(nodes), wrap('%d,' % v for v in leaves), wrap(trees), base))

def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('features')
    ap.add_argument('data')
    ap.add_argument('--cv', action='store_true')
    ap.add_argument('--trees', type=int, default=150)
    ap.add_argument('--out', default='lib/clean/forest_trees.c')
    a = ap.parse_args()
    names, pages, x = read_pages(a.features, a.data)
    y, w = label_and_weigh(pages, len(x))
    if a.cv: return keep_back(pages, x, y, w, a.trees)
    model = learn(x, y, w, a.trees)
    write_table(model, names, a.out)
    report(pages, model.predict(x, raw_score=True))

if __name__ == '__main__':
    main()
