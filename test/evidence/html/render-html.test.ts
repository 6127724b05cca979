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

/** What stands before the first section: the first screen. */
const firstOf = (html: string) => html.match(/<main.*?<\/main>/s)?.[0].split('<section')[0] ?? '';
/** A finding of a rule. */
const findingOf = (rule: string, level: 'mandatory' | 'required', message: string) => ({
  ...{ rule, level, result: 'failed' as const, resource: 'dublin/Data', template: 'dublin.template.json' },
  ...{ line: 12, column: 3, path: 'Region', message, fix: 'name a Region inside the boundary' },
});

test('the first screen says in words whether it holds, where, who, what leaves and what is excepted', () => {
  const text = textOf(firstOf(renderHtml(record({ access: ACCESS }))));
  expect(text).toContain('No open findings. User data stays in Ireland and Sweden.');
  expect(text).toContain('Deployment example deployments/example.yaml , boundary EEA');
  expect(text).toContain('1 of 2 rules evaluated on 321 resources, 1 not applicable (no matching resource).');
  expect(text).toContain('Commit of 1 November 2026, 10:00 UTC');
  expect(text).toContain(
    'Where is user data? Ireland and Sweden Keys, logs and control planes of every site are in the country of its data.',
  );
  expect(text).toContain('Hamar is meant for Norway (NO), and is in Sweden (SE).');
  expect(text).toMatch(
    /Who can reach it\? Nobody of those who .* thumbs\. Nobody else, by 1 question over every request/,
  );
  expect(text).toContain('What leaves the EEA? Auditors in United Kingdom (GB), until 2027-12-31');
  expect(text).toMatch(
    /What is excepted, until when\? No finding .* 7 findings excused of AwsSolutions\. Omitted features: none\. Next end: 2028-12-31/,
  );
  expect(text).toContain('Hamar meant for Norway (NO) Sweden (SE) , in eu-north-1 , Stockholm the same');
});

test('who touches user data is told on the first screen by whence: naming objects is not touching them', () => {
  const access = {
    ...ACCESS,
    actions: [
      { id: 'data/list', name: 'list objects' },
      { id: 'data/read-object', name: 'read an object' },
    ],
    decisions: [
      { decision: 'implicit-deny' as const, reason: 'no' },
      { decision: 'allow' as const, reason: 'yes' },
    ],
    principals: [
      { id: 'dublin/reader/gateway', name: 'reader, at Dublin', from: 'through the network', cells: [1, 1] },
      { id: 'dublin/reader/elsewhere', name: 'reader, at Dublin', from: 'from elsewhere', cells: [0, 0] },
      { id: 'dublin/lister/gateway', name: 'lister, at Dublin', from: 'through the network', cells: [1, 0] },
      { id: 'dublin/roamer/gateway', name: 'roamer, at Dublin', from: 'through the network', cells: [0, 1] },
      { id: 'dublin/roamer/elsewhere', name: 'roamer, at Dublin', from: 'from elsewhere', cells: [0, 1] },
      { id: 'dublin/backup/elsewhere', name: 'role of backups, at Dublin', from: 'from elsewhere', cells: [1, 1] },
    ],
  };
  const text = textOf(firstOf(renderHtml(record({ access }))));
  expect(text).toContain(
    'Who can reach it? Reader, only through the network; roamer, from elsewhere too From inside AWS: role of backups.',
  );
  expect(text).not.toContain('lister');
  const searches = ACCESS.searches.map((search) => ({ ...search, holds: false, counterexample: 'anybody reads' }));
  expect(textOf(firstOf(renderHtml(record({ access: { ...access, searches } }))))).toContain(
    'Who can reach it? Does not hold: anybody outside the organization reads user data Reader, only through',
  );
});

test('user data is not said to stay where it flows out, or where nothing says where it is', () => {
  const [dublin] = record().sites;
  const titleOf = (change: Partial<Evidence>) => renderHtml(record(change)).match(/<h1>(.*?)<\/h1>/)?.[1];
  const copied = {
    id: 'copy',
    kind: 'replication' as const,
    direction: 'outward' as const,
    what: 'copies',
    basis: 'none',
  };
  const crossings = [{ ...copied, from: { name: 'Dublin', site: 'dublin' }, to: { name: 'bucket', country: 'US' } }];
  expect(textOf(firstOf(renderHtml(record({ crossings }))))).toContain('Data flows out: Dublin to bucket.');
  expect(titleOf({ crossings })).toBe('No open findings. User data rests in Ireland, Sweden and United States.');
  const unknown = { place: 'not known', how: 'not-assertable' as const, statement: 'nothing says' };
  expect(titleOf({ sites: dublin ? [{ ...dublin, data: unknown }] : [] })).toBe('No open findings.');
  const attested = dublin ? [{ ...dublin, data: { ...dublin.data, country: 'NO', how: 'attested' as const } }] : [];
  expect(titleOf({ sites: attested, stores: [], crossings: [] })).toBe(
    'No open findings. User data stays in Norway (as attested).',
  );
});

test('what the deployment omits is on the first screen', () => {
  const omission = {
    ...{
      feature: 'guard-hooks' as const,
      title: 'CloudFormation Hooks',
      of: 'site' as const,
      sites: 'Dublin',
      lacking: 'the partition',
    },
    ...{ partition: 'aws-eusc' as const, status: 'not-offered' as const, asOf: '2026-10', source: 'docs' },
    ...{ without: 'nothing', reason: 'accepted', by: 'A. Example', on: '2026-10-01', expires: '2027-03-01' },
  };
  const text = textOf(firstOf(renderHtml(record({ omissions: [omission] }))));
  expect(text).toContain('Omitted features: CloudFormation Hooks. Next end: 2027-03-01');
});

test('a site that is where it is meant to be is not said to be elsewhere', () => {
  expect(page).toContain('Hamar</span> <span class="away">');
  expect(page.match(/class="away"/g)).toHaveLength(1);
});

test('a record that does not hold says so, and shows what was found and what to do', () => {
  const { counts } = record();
  const failing = renderHtml(
    record({
      holds: false,
      counts: { ...counts, mandatory: 1, required: 3 },
      findings: [
        findingOf('bucket-required', 'required', 'has no lock'),
        findingOf('one', 'required', 'one'),
        findingOf('other', 'required', 'other'),
        findingOf('foreign-region', 'mandatory', 'names us-east-1'),
      ],
    }),
  );
  expect(failing).toContain('<h1>4 open findings.</h1>');
  const banner = textOf(firstOf(failing));
  expect(banner).toMatch(/Names us-east-1 foreign-region at dublin\/Data Has no lock bucket-required at .* One one at/);
  expect(banner).not.toContain('Other');
  expect(banner).toContain('1 more finding, and what to do');
  expect(textOf(section(failing, 'findings'))).toContain('Names us-east-1');
  expect(textOf(section(failing, 'findings'))).toContain('json:12:3');
  expect(section(page, 'findings')).toBe('');
});

test('a rule without a matching resource is not applicable, and has no count of passes', () => {
  const rows = textOf(section(page, 'rules'));
  expect(rows).toMatch(/move-inward .* mandatory GDPR 44 not applicable /);
  expect(rows).not.toMatch(/not applicable \d/);
  expect(rows).toMatch(/foreign-region .* mandatory GDPR 44 passed 321 /);
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
    /Auditor of Dublin at Dublin may read the archive decrypt undecided An operator is not modelled by permissions of the role; the rest closed by resource policies/,
  );
  expect(text).toMatch(/What denies, and how often .* OnlyGateway resource policy 1 /);
  expect(text).toMatch(/A off the gateway .* read an object decrypt read the archive Auditor of Dublin Dublin A\? A /);
  expect(text).toContain('1 question over every request there is: every one holds');
  expect(text).toMatch(/Anybody outside the organization reads user data 1,800/);
});

test('each principal has one row for the sites that answer alike, with what closes each way', () => {
  const ids = ['dublin', 'hamar'];
  const principals = ids.flatMap((site) => [
    { id: `${site}/reader/network`, name: `reader, at ${site}`, from: 'through the network', cells: [2, -1, 0] },
    { id: `${site}/reader/elsewhere`, name: `reader, at ${site}`, from: 'from elsewhere', cells: [0, 0, 0] },
    {
      id: `${site}/writer/network`,
      name: `writer, at ${site}`,
      from: 'through the network',
      cells: site === 'hamar' ? [2, 0, 0] : [0, 0, 0],
    },
  ]);
  const text = textOf(section(renderHtml(record({ access: { ...ACCESS, principals } })), 'access'));
  const [rows = ''] = text.split('Exhaustive search');
  expect(rows).toMatch(
    /Reader may read an object by permissions of the role; the rest closed by resource policies nothing, closed by resource policies /,
  );
  expect(rows.match(/Reader/g)).toHaveLength(1);
  expect(rows).toMatch(/Writer at Dublin nothing, .* Writer at Hamar may read an object /);
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
  const tables = [...page.matchAll(/<table class="rows (t\w+)[^"]*">.*?<thead>(.*?)<\/thead>/gs)];
  expect(tables.length).toBeGreaterThan(5);
  for (const [, name, thead = ''] of tables) {
    const [, ...heads] = [...thead.matchAll(/<th[^>]*>(.*?)<\/th>/g)].map(([, head = '']) => head);
    expect(heads.length).toBeGreaterThan(0);
    for (const [index, head] of heads.entries()) {
      const said = style.match(new RegExp(`\\.${name} td:nth-child\\(${index + 2}\\)\\{--head:"([^"]*)"\\}`))?.[1];
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
