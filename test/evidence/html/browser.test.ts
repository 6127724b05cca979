import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { renderHtml } from '../../../lib/evidence/html/render-html';
import { scratch } from '../../support/scratch';
import { POOR_CONTRAST, UNNAMED } from './contrast';
import { ACCESS, HOSTILE, record, siteOf } from './fixture';
import { large } from './large';

const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const hasBrowser = existsSync(executablePath);
if (!hasBrowser)
  process.stderr.write(`skipped: the page in a browser, for want of ${executablePath}; set CHROMIUM_PATH\n`);
const inBrowser = hasBrowser ? describe : describe.skip;

const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'].concat([
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]);

/** Pages of a PDF. */
const pagesOf = (pdf: string) => pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;

inBrowser('the page in a browser', () => {
  const folder = scratch();
  let browser: Browser;
  let url = '';

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: ARGUMENTS });
    const long = 'A'.repeat(90);
    const sites = [...record().sites, siteOf('long', long), siteOf('hostile', HOSTILE)];
    const transfers = record().transfers.map((each) => ({
      ...{ ...each, recipient: 'A processor of a long name', how: 'not-assertable' as const },
      what: 'configuration, logs and metadata of every site, which administrators see',
      basis: 'adequacy decision for the Data Privacy Framework, or standard contractual clauses',
      safeguard: 'pseudonymization, as long as identifiers hold none',
    }));
    const html = renderHtml(record({ access: ACCESS, sites, claim: HOSTILE, transfers }), { full: true });
    url = pathToFileURL(folder.write('report.html', html)).href;
  }, 20_000);
  afterAll(async () => browser?.close());

  /** Opens the page, and gives what the browser complains of or asks for. */
  const open = async (
    options: BrowserContextOptions,
    act: (page: Page) => Promise<void>,
  ): Promise<readonly string[]> => {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('dialog', (dialog) => {
      complaints.push(dialog.message());
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      if (request.url() !== url) complaints.push(request.url());
    });
    await page.goto(url);
    await act(page);
    await context.close();
    return complaints;
  };
  const openAll = (page: Page) =>
    page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })");

  test.each([
    [390, 'light'],
    [390, 'dark'],
    [834, 'light'],
    [801, 'dark'],
    [1440, 'light'],
    [1440, 'dark'],
  ] as const)(
    '%i pixels wide, %s: no complaint, nothing to scroll sideways, each text readable',
    async (width, colorScheme) => {
      const complaints = await open({ viewport: { width, height: 844 }, colorScheme }, async (page) => {
        await openAll(page);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
        const { seen, poor } = await page.evaluate<{ seen: number; poor: string[] }>(`(${POOR_CONTRAST})(4.5)`);
        expect(poor).toEqual([]);
        expect(seen).toBeGreaterThan(100);
      });
      expect(complaints).toEqual([]);
    },
  );

  test('text of too little contrast would be found', async () => {
    await open({}, async (page) => {
      await page.evaluate("document.querySelector('h1').style.color = '#999'");
      const { poor } = await page.evaluate<{ poor: string[] }>(`(${POOR_CONTRAST})(4.5)`);
      expect(poor).toHaveLength(1);
    });
  });

  test('landmarks, headings, pictures, tables and fields have names', async () => {
    await open({}, async (page) => expect(await page.evaluate(`(${UNNAMED})()`)).toEqual([]));
  });

  test('the first key leads to the content, and what opens, opens by key', async () => {
    await open({}, async (page) => {
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.textContent')).toBe('To the content');
      await page.locator('#rules summary').first().focus();
      await page.keyboard.press('Enter');
      expect(await page.locator('#rules details').first().getAttribute('open')).toBe('');
    });
  });

  test('by key alone one reaches the answers in their order, then the places, then what opens', async () => {
    await open({ viewport: { width: 1440, height: 900 } }, async (page) => {
      const reached: string[] = [];
      for (let step = 0; step < 60 && !reached.includes('Exhaustive search'); step += 1) {
        await page.keyboard.press('Tab');
        const [name, ring] = await page.evaluate<[string, string]>(
          '[document.activeElement.textContent.trim(), getComputedStyle(document.activeElement).outlineStyle]',
        );
        expect([name, ring]).toEqual([name, 'solid']);
        reached.push(name.startsWith('Exhaustive search') ? 'Exhaustive search' : name);
      }
      const wanted = ['To the content', 'Open everything', 'Access', 'Where is user data?', 'Who can reach it?'];
      const more = ['What leaves the EEA?', 'What is excepted, until when?', 'Exhaustive search'];
      expect(reached.filter((name) => [...wanted, ...more].includes(name))).toEqual([...wanted, ...more]);
    });
  });

  test('one button opens everything, and folds it again', async () => {
    await open({}, async (page) => {
      const folded = page.locator('details:not([open])');
      const button = page.getByRole('button');
      await button.click();
      expect([await folded.count(), await button.textContent()]).toEqual([0, 'Fold everything']);
      await button.click();
      expect(await folded.count()).toBeGreaterThan(2);
    });
  });

  test('without scripts everything is there but the filter', async () => {
    const complaints = await open({ javaScriptEnabled: false }, async (page) => {
      expect(await page.locator('#filter').isVisible()).toBe(false);
      expect(await page.locator('#open-all').isVisible()).toBe(false);
      await page.locator('#rules summary').first().click();
      expect(await page.getByText('move-inward').first().isVisible()).toBe(true);
    });
    expect(complaints).toEqual([]);
  });

  test('with scripts rules and stores can be filtered', async () => {
    await open({}, async (page) => {
      await page.locator('#filter-text').fill('move-inward');
      expect(await page.locator('#filter-count').textContent()).toBe('1 of 4 shown');
      await page.locator('#filter-idle').check();
      expect(await page.locator('#filter-count').textContent()).toBe('0 of 4 shown');
    });
  });

  test('a deployment of the size of the reference prints on twelve pages at most', async () => {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(folder.write('large.html', renderHtml(large()))).href);
    const pages = pagesOf((await page.pdf({ preferCSSPageSize: true })).toString('latin1'));
    await page.close();
    expect(pages).toBeGreaterThan(4);
    expect(pages).toBeLessThanOrEqual(12);
  });

  test('on paper what is folded stays folded; all is light, and in pages', async () => {
    const complaints = await open({ colorScheme: 'dark', viewport: { width: 688, height: 900 } }, async (page) => {
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
      expect(await page.getByText('move-inward').first().isVisible()).toBe(false);
      expect(await page.locator('.paper').isVisible()).toBe(true);
      expect(await page.locator('nav').isVisible()).toBe(false);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(688);
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      expect(pdf.startsWith('%PDF-')).toBe(true);
      const folded = pagesOf(pdf);
      expect(folded).toBeGreaterThan(2);
      await openAll(page);
      expect(await page.getByText('move-inward').first().isVisible()).toBe(true);
      expect(pagesOf((await page.pdf({ preferCSSPageSize: true })).toString('latin1'))).toBeGreaterThan(folded);
    });
    expect(complaints).toEqual([]);
  });
});
