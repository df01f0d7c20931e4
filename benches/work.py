#!/usr/bin/env python3
"""work.py OUT PASSAGES [SEED]: a parallel work of any size, and an edited source.

Writes OUT/content/en, OUT/content/fa, OUT/hamgam.toml, OUT/edited/en and OUT/edits.json. The words are made up,
from two small alphabets, so that nothing of anybody's text is in it; figures and citations are as in a reference work. Every 25th
passage of the edited source was changed (a word, a figure), moved, split, merged, deleted or is new. Deterministic by seed.
"""
import json, os, random, sys

out, count, seed = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 1
rng = random.Random(seed)
LATIN, PERSIAN = 'bdfgklmnprstvz', 'بدفگکلمنپرستوز'
lexicon = []
for _ in range(4000):
    syllables = [(rng.randrange(len(LATIN)), rng.randrange(5)) for _ in range(rng.choice((1, 2, 2, 3)))]
    lexicon.append((''.join(LATIN[c] + 'aeiou'[v] for c, v in syllables), ''.join(PERSIAN[c] + 'اهیوآ'[v] for c, v in syllables)))
persian_digits = str.maketrans('0123456789', '۰۱۲۳۴۵۶۷۸۹')

def sentence():
    words = [lexicon[min(int(rng.expovariate(1 / 700)), 3999)] for _ in range(rng.randint(6, 22))]
    english, persian = ' '.join(w[0] for w in words).capitalize(), ' '.join(reversed([w[1] for w in words]))
    if rng.random() < .2:
        year = str(rng.randint(1979, 2024)); english += ' in ' + year; persian += ' در ' + year.translate(persian_digits)
    return english + '.', persian + '.'

def passage():
    parts = [sentence() for _ in range(rng.choice((1, 2, 2, 3, 4)))]
    cite = f' [@key{rng.randint(1, 90)}, p. {rng.randint(1, 300)}]' if rng.random() < .2 else ''
    return [' '.join(p[0] for p in parts) + cite, ' '.join(p[1] for p in parts) + cite]

def save(path, blocks):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'w', encoding='utf8') as file: file.write('\n\n'.join(blocks) + '\n')

edits, number, document = [], 0, 0
while number < count:
    size = min(50, count - number); passages = [passage() for _ in range(size)]; name = f'part{document // 100:03}/doc{document:05}.md'
    save(f'{out}/content/en/{name}', [p[0] for p in passages]); save(f'{out}/content/fa/{name}', [p[1] for p in passages])
    new = [p[0] for p in passages]
    for at in (24, 49):
        if at >= len(new): continue
        kind = rng.choice(('word', 'word', 'figure', 'move', 'split', 'delete', 'new'))
        old = new[at]; words = old.split(' ')
        if kind == 'word': words[len(words) // 2] = 'changed'; new[at] = ' '.join(words)
        elif kind == 'figure': new[at] = old + ' It was so in 1988.'
        elif kind == 'move': new.insert(2, new.pop(at))
        elif kind == 'split' and '. ' in old: new[at:at + 1] = old.replace('. ', '.\n\n', 1).split('\n\n')
        elif kind == 'delete': del new[at]
        else: kind = 'new'; new.insert(at, passage()[0])
        edits.append({'document': name, 'kind': kind, 'text': old})
    save(f'{out}/edited/en/{name}', new)
    number += size; document += 1
with open(out + '/hamgam.toml', 'w') as file: file.write('[project]\nname = "bench"\nsource = "en"\ntargets = ["fa"]\n')
with open(out + '/edits.json', 'w') as file: json.dump(edits, file, ensure_ascii=False)
