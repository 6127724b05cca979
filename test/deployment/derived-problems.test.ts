import { readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { REGIONS } from '../../lib/world/regions';
import { sourceRegions } from '../../lib/world/source-regions';
import { type Edit, edited, problemsOf } from './problems-of';

const DEPLOYMENTS = ['reference', 'outposts', 'sovereign-cloud'] as const;

/** The path that a line of a message is about. */
const pathOf = (line: string): string => line.split(' ')[1]?.replace(/:$/, '') ?? '';

describe.each(DEPLOYMENTS)('in %s, a Region that is wrong', (name) => {
  // With its migrations, which end in sites.
  const text = readFileSync(`deployments/${name}.yaml`, 'utf8');
  const ids = Object.keys(parseDocument(text).toJS().sites);
  const home = parseDocument(text).toJS().organization.homeRegion;
  const withRegion = (id: string, region: string) => {
    const document = parseDocument(text);
    document.setIn(['sites', id, 'region'], region);
    return problemsOf(document.toString());
  };
  const outside = [...sourceRegions(), 'eu-north1', 'nowhere'].filter((region) => !Object.hasOwn(REGIONS, region));
  const elsewhere = Object.keys(REGIONS).filter((region) => REGIONS[region]?.partition !== REGIONS[home]?.partition);

  test.each(ids)('of %s is one problem, at that Region, and names Regions of its own partition', (id) => {
    const wrong = [...outside, ...elsewhere, ...(name === 'sovereign-cloud' ? [] : ['eu-west-2', 'eu-central-2'])];
    expect(wrong.length).toBeGreaterThan(10);
    for (const region of wrong) {
      const problems = withRegion(id, region);
      expect(problems.map(pathOf)).toEqual([`sites.${id}.region`]);
      const [expected = ''] = problems[0]?.split('; got ') ?? [];
      for (const other of elsewhere) expect(expected).not.toContain(other);
      for (const other of elsewhere) expect(problems[0]).not.toContain(`did you mean ${other}`);
    }
  });
});

const ONE: readonly (readonly [what: string, edit: Edit, message: RegExp])[] = [
  ['a boundary of the EU', ['boundary: [EEA]', 'boundary: [EU]'], / boundary\[0\]: .*; got "EU", .*; write "EEA"$/],
  ['a boundary of the EU and more', ['boundary: [EEA]', 'boundary: [EU, IE]'], / boundary\[0\]: .*; write "EEA"$/],
  ['a boundary of Europe', ['boundary: [EEA]', 'boundary: [Europe]'], /; write "EEA", or the states that are meant$/],
  ['a boundary by name', ['boundary: [EEA]', 'boundary: [Ireland]'], / boundary\[0\]: .*; write "IE"$/],
  ['a site that is there twice', [/\n {2}hamar:\n/, '\n  dublin:\n'], / sites\.dublin: expected each key once; /],
  [
    'private addresses of the auditor',
    [/sourceAddresses: \[[^\]]*\]/, 'sourceAddresses: [10.0.0.0/8]'],
    /sourceAddresses\[0\]: expected a public range; got "10\.0\.0\.0\/8", which is private; /,
  ],
  [
    "addresses that are no one's",
    [/sourceAddresses: \[[^\]]*\]/, 'sourceAddresses: [127.0.0.0/8]'],
    /expected a public range; got "127\.0\.0\.0\/8", which is not for use on the internet; /,
  ],
  ['a country by name', ['country: IE', 'country: Italy'], / sites\.dublin\.country: .*; got "Italy"; write "IT"$/],
  ['a country by another name', ['country: GB', 'country: england'], / auditor\.country: .*; write "GB"$/],
  ['a country by its own name', ['country: "NO"', 'country: Norge'], / sites\.hamar\.country: .*; write "NO"$/],
];

test.each(ONE)('%s is one problem', (_what, edit, message) => {
  const problems = problemsOf(edited('reference', [edit]));
  expect(problems).toEqual([expect.stringMatching(message)]);
});

test('a Region that may be right, and lacks prefix lists, hides nothing else', () => {
  const problems = problemsOf(
    edited('reference', [
      ['[eun1-az1, eun1-az2]', '[eus2-az1, eun1-az2]'],
      ['region: eu-north-1', 'region: eu-south-2'],
    ]),
  );
  expect(problems.map(pathOf)).toEqual(['omissions', 'sites.hamar.region', 'sites.hamar.placement.zones[1]']);
});

test('what does not follow from another problem is still told beside it', () => {
  const problems = problemsOf(
    edited('reference', [
      ['boundary: [EEA]', 'boundary: [EU]'],
      ['region: eu-north-1', 'region: eu-north1'],
      ['replicatesTo: [ireland-2', 'replicatesTo: [ireland-3'],
    ]),
  );
  expect(problems.map(pathOf)).toEqual(['boundary[0]', 'sites.dublin.replicatesTo[0]', 'sites.hamar.region']);
});
