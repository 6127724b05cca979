import { renderHtml } from '../../../lib/evidence/html/render-html';
import type { Evidence } from '../../../lib/evidence/schema';
import { ACCESS, HOSTILE, record, siteOf, storeOf } from './fixture';

const page = renderHtml(record());
/** What is read, without markup. */
const textOf = (html: string) =>
  html
    .replace(/<(style|script)>.*?<\/\1>/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
const section = (html: string, id: string) =>
  html.match(new RegExp(`<section id="${id}".*?</section>`, 's'))?.[0] ?? '';

test('the first screen says whether it holds, for what, and over how much', () => {
  const [first = ''] = page.match(/<main.*?<\/main>/s)?.[0].split('<section') ?? [];
  const text = textOf(first);
  expect(text).toContain('No open findings');
  expect(text).toContain('Deployment example , boundary EEA');
  expect(text).toMatch(/Rules evaluated 1 of 2 /);
  expect(text).toMatch(/Resources checked 321 1,234 verdicts in 1 template/);
  expect(text).toMatch(/Open findings 0 /);
  expect(text).toMatch(/Findings waived 0 and 7 of the other plugins/);
  expect(text).toContain('Hamar meant for Norway (NO) Sweden (SE) , in eu-north-1 , Stockholm by Region');
});

test('a site that is where it is meant to be is not said to be elsewhere', () => {
  expect(page.match(/meant for/g)).toHaveLength(1);
});

test('a record that does not hold says so, and shows what was found and what to do', () => {
  const { counts } = record();
  const failing = renderHtml(
    record({
      holds: false,
      counts: { ...counts, mandatory: 1 },
      findings: [
        {
          ...{ rule: 'foreign-region', level: 'mandatory', result: 'failed', resource: 'dublin/Data' },
          ...{ template: 'dublin.template.json', line: 12, column: 3, path: 'Region' },
          ...{ message: 'names us-east-1', fix: 'name a Region inside the boundary' },
        },
      ],
    }),
  );
  expect(textOf(failing)).toContain('There are open findings');
  expect(textOf(section(failing, 'findings'))).toContain('Names us-east-1');
  expect(textOf(section(failing, 'findings'))).toContain('json: 12: 3');
  expect(section(page, 'findings')).toBe('');
});

test('a rule without a matching resource is not applicable, and has no count of passes', () => {
  const rows = textOf(section(page, 'rules'));
  expect(rows).toMatch(/move-inward .* mandatory GDPR 44 0 – – not applicable/);
  expect(rows).toMatch(/foreign-region .* mandatory GDPR 44 321 0 0 passed/);
});

test('nothing is called compliant, or certified', () => {
  expect(page).not.toMatch(/complian|certified/i);
});

test('every way is drawn and told with its basis, policies for them only told', () => {
  expect(page.match(/marker-end=/g)).toHaveLength(3);
  const ways = textOf(section(page, 'data-flows'));
  for (const basis of ['Inside the EEA', 'Into the EEA', 'Adequacy decision, GDPR article 45'])
    expect(ways).toContain(basis);
  expect(ways).toContain('2026-10-01 to 2026-12-31');
  expect(ways).toContain('1 policy giving another account');
});

test('what excuses many resources for one reason is one row, with its sum and its expiry', () => {
  const text = textOf(section(page, 'waivers'));
  expect(text.match(/By design/g)).toHaveLength(1);
  expect(text).toMatch(/platform 2028-12-31 7/);
});

test('access is shown where it was computed, with the statement that decided, and else omitted', () => {
  expect(section(page, 'access')).toBe('');
  const text = textOf(section(renderHtml(record({ access: ACCESS })), 'access'));
  expect(text).toContain('3 decisions: 1 allowed, 1 denied, 1 undecided');
  expect(text).toMatch(
    /Auditor of Dublin Off the gateway Decrypt undecided An operator is not modelled Read the archive identity/,
  );
  expect(text).toMatch(/1 denied decision, by what denies .* resource, OnlyGateway Auditor of Dublin 1 /);
  expect(text).not.toMatch(/read an object/i);
  expect(text).toContain('1 answer over every request there is: 1 hold, 0 do not');
  expect(text).toMatch(/Anybody outside the organization reads user data Dublin and Hamar never 1,800/);
});

test('what has to work is shown beside it where it was decided, a line for each kind', () => {
  expect(section(page, 'required')).toBe('');
  const least = { allowed: 10, needed: 8, kept: 2, excess: 0 };
  const flow = {
    ...{ id: 'trail-is-archived', title: 'the trail is delivered', family: 'services' as const, sites: ['dublin'] },
    ...{ flows: 1, requests: 9, result: 'broken' as const, certainty: 'documented' as const },
  };
  const required = { flows: [flow], actions: least, names: least };
  const text = textOf(section(renderHtml(record({ required })), 'required'));
  expect(text).toMatch(/The trail is delivered Dublin 9 broken documented/);
  expect(text).toContain('Of 10 actions that policies allow, 8 are needed for this');
});

test('every decision is shown where that is asked for', () => {
  const text = textOf(section(renderHtml(record({ access: ACCESS }), { full: true }), 'access'));
  expect(text).toContain('read an object : denied by a statement by resource, OnlyGateway');
});

test('what a record says stays text', () => {
  const names: Partial<Evidence> = {
    sites: [siteOf('dublin', HOSTILE)],
    stores: [{ ...storeOf('dublin', HOSTILE), name: HOSTILE, type: HOSTILE }],
    access: {
      ...ACCESS,
      principals: [{ id: 'dublin/auditor/off', name: HOSTILE, from: HOSTILE, cells: [0, 1, 2] }],
      decisions: ACCESS.decisions.map((decision) => ({ ...decision, sid: HOSTILE, reason: HOSTILE })),
    },
    waivers: record().waivers.map((waiver) => ({ ...waiver, reason: HOSTILE, path: HOSTILE })),
    claim: HOSTILE,
    crossings: record().crossings.map((each) => ({ ...each, to: { name: HOSTILE }, what: HOSTILE, basis: HOSTILE })),
  };
  const hostile = renderHtml(record(names), { full: true });
  expect(hostile).not.toMatch(/<img|onerror=alert\(1\)>/);
  expect(hostile.match(/<script/g)).toHaveLength(1);
  expect(hostile.match(/<\/style>/g)).toHaveLength(1);
  expect(hostile).toContain('&lt;img src=x onerror=alert(1)&gt;');
});

test('text cannot steer the direction of what is read', () => {
  const steering = renderHtml(record({ claim: 'left\u202eright\u0000' }));
  expect(steering).toContain('left\ufffdright\ufffd');
  expect(steering).not.toMatch(/\p{Cf}/u);
});

test('the page loads nothing: no address, no source, no inline style or handler', () => {
  expect(page).not.toMatch(/https?:|\/\/[a-z]|\bsrc=|@import|\sstyle=|\son[a-z]+="/);
  expect(page).toMatch(/Content-Security-Policy" content="default-src &#39;none&#39;/);
});

test('on a narrow screen each cell has the head of its column before it', () => {
  const style = page.match(/<style>(.*?)<\/style>/s)?.[1] ?? '';
  const tables = [...page.matchAll(/<table class="rows (t\w+)">.*?<thead>(.*?)<\/thead>/gs)];
  expect(tables.length).toBeGreaterThan(5);
  for (const [, name, thead = ''] of tables) {
    const [, ...heads] = [...thead.matchAll(/<th[^>]*>(.*?)<\/th>/g)].map(([, head = '']) => head);
    expect(heads.length).toBeGreaterThan(0);
    for (const [index, head] of heads.entries()) {
      const said = style.match(
        new RegExp(`\\.${name} td:nth-child\\(${index + 2}\\)::before\\{content:"([^"]*)"\\}`),
      )?.[1];
      expect(said?.replace(/\\([0-9a-f]+) /g, (_, code) => String.fromCodePoint(parseInt(code, 16)))).toBe(head);
    }
  }
});

test('headings go down one level at a time, below one of the first', () => {
  const levels = [...renderHtml(record({ access: ACCESS })).matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  expect(levels[0]).toBe(1);
  expect(levels.filter((level, index) => level > (levels[index - 1] ?? 1) + 1)).toEqual([]);
});

test('every link of the page leads to something on it, and no id stands twice', () => {
  const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
  const targets = [...page.matchAll(/(?:href="#|aria-labelledby="|url\(#)([\w-]+)/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(targets.length).toBeGreaterThan(10);
  expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
});

test('the same record gives the same page', () => {
  expect(renderHtml(record())).toBe(page);
});

test('three hundred sites are told by place, one by one on demand, and in time that grows with their number', () => {
  const of = (number: number) => {
    const ids = Array.from({ length: number }, (_, index) => `site-${index}`);
    return record({
      sites: ids.map((id) => siteOf(id, id)),
      stores: ids.flatMap((id) => [1, 2, 3].map((each) => storeOf(id, `${id}/${each}`))),
      crossings: ids.map((id, index) => ({
        ...{ id, kind: 'replication', direction: 'within', what: 'copies', basis: 'inside the EEA' },
        from: { name: id, site: id },
        to: { name: ids[0] ?? '', site: ids[index === 0 ? 1 : 0] },
      })),
    });
  };
  const many = renderHtml(of(300));
  expect(many.match(/marker-end=/g)).toHaveLength(1);
  expect(textOf(many)).toContain('300 sites');
  expect(many.length).toBeLessThan(renderHtml(of(150)).length * 2.1);
});
