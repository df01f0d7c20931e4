// axe on pages, in the light and in the dark, wide and narrow: WCAG 2.2 A and
// AA. Counts what a page asks for from elsewhere; there must be nothing.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const [tools, ...files] = process.argv.slice(2);
const require = createRequire(`${tools}/package.json`);
const { chromium } = require('playwright-core');
const axe = require('node:fs').readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
let faults = 0;
for (const [colorScheme, width] of [['light', 1100], ['dark', 390]]) {
  const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
  const page = await context.newPage();
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) {
      faults += 1;
      console.error(`${page.url()} asks for ${request.url()}`);
    }
  });
  for (const file of files) {
    await page.goto(pathToFileURL(file).href);
    await page.evaluate(axe);
    const result = await page.evaluate((values) => axe.run({ runOnly: { type: 'tag', values } }), tags);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth + 1);
    for (const violation of result.violations) {
      faults += 1;
      console.error(`${file} ${colorScheme}: ${violation.id}: ${violation.nodes[0].html} ${violation.nodes[0].failureSummary}`);
    }
    if (overflow) {
      faults += 1;
      console.error(`${file} is wider than ${width}`);
    }
  }
  await context.close();
}
await browser.close();
console.log(`${files.length} pages`);
process.exit(faults === 0 ? 0 : 1);
