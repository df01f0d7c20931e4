#!/usr/bin/env python3
"""ratios.py [PASSAGES]: hamgam beside other tools, on the same work, in the same run.

Prints CPU seconds, their ratio to `LC_ALL=C wc -w` over the same files, and peak memory over the size of the text. Runs msgmerge (gettext)
where it is installed, with fuzzy matching and one PO per document, as po4a does. Build hamgam first: cargo build --release.
Then tells which of the edits of the work hamgam saw for what they are.
"""
import collections, json, os, shutil, subprocess, sys, tempfile

count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
here = os.path.dirname(os.path.abspath(__file__))
hamgam = os.path.join(here, '..', 'target', 'release', 'hamgam')
if not os.path.exists(hamgam): sys.exit('build hamgam first: cargo build --release')
root = tempfile.mkdtemp(prefix='hamgam-bench-')
subprocess.run([sys.executable, os.path.join(here, 'work.py'), root, str(count)], check=True)

def files(folder, end=('.md', '.toml')):
    return sorted(os.path.join(at, name) for at, _, names in os.walk(folder) for name in names if name.endswith(end))

def cost(*command, stdin=None):
    """CPU seconds and peak memory in bytes of one command."""
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env={**os.environ, 'LC_ALL': 'C'})
    process.stdin.write(stdin or b''); process.stdin.close(); out = process.stdout.read()
    used = os.wait4(process.pid, 0)[2]; process.returncode = 0
    return used.ru_utime + used.ru_stime, used.ru_maxrss * 1024, out

def run(*command): return cost(hamgam, '--project', root, *command)

def po(pairs):
    quoted = lambda text: json.dumps(text, ensure_ascii=False)
    return 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n' + ''.join(f'msgid {quoted(a)}\nmsgstr {quoted(b)}\n\n' for a, b in dict(pairs).items())

def blocks(path): return open(path, encoding='utf8').read().strip().split('\n\n')

rows = [('adopt', *run('adopt', '--state', 'translated')[:2])]
rows.append(('status, all current', *run('status')[:2]))
text = files(root + '/content'); size = sum(map(os.path.getsize, text))
wc = cost('wc', '-w', '--files0-from=-', stdin='\0'.join(text).encode())[0]
source = root + '/content/en'
if shutil.which('msgmerge'):
    seconds = 0.0
    for path in files(source, '.md'):
        name = os.path.relpath(path, source); fa, edited = root + '/content/fa/' + name, root + '/edited/en/' + name
        with open(root + '/old.po', 'w', encoding='utf8') as file: file.write(po(zip(blocks(path), blocks(fa))))
        with open(root + '/new.pot', 'w', encoding='utf8') as file: file.write(po((block, '') for block in blocks(edited)))
        seconds += cost('msgmerge', '--previous', '-q', '-o', '/dev/null', root + '/old.po', root + '/new.pot')[0]
    rows.append(('msgmerge, a PO a document', seconds, 0))
shutil.rmtree(source); shutil.copytree(root + '/edited/en', source)
rows.append(('status, 4 % edited', *run('status')[:2]))
rows.append(('check', *run('check')[:2]))
seconds, memory, out = run('status', '--format', 'json')
rows.append(('status --format json', seconds, memory))

print(f'{count} passages, {size / 1e6:.1f} MB of text and ledgers; wc -w: {wc:.2f} s\n')
print(f'{"":28}{"CPU s":>8}{"x wc -w":>9}{"memory x text":>15}')
for name, seconds, memory in rows: print(f'{name:28}{seconds:8.2f}{seconds / max(wc, 1e-3):9.1f}{memory / size if memory else 0:15.1f}')

status = collections.Counter(passage['status'] for passage in json.loads(out)['passages'])
edits = collections.Counter(edit['kind'] for edit in json.load(open(root + '/edits.json')))
print('\nedits made:   ', dict(sorted(edits.items())))
print('passages seen:', dict(sorted(status.items())))
shutil.rmtree(root)
