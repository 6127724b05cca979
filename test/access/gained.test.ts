import { WEAKENINGS } from './weakenings';
import { gone, ORGANIZATION, statement } from './weakenings/change';
import { TOLD_BY_NO_DIFF, WeakenedSite } from './weakenings/weakened';
import type { Weakening } from './weakenings/weakening';

const SITE = new WeakenedSite('reference');

/** A few of each kind of policy: `npm run weakenings` tries all that a question notices. */
const SOME: readonly string[] = [
  'backups that anybody restores',
  'objects that are encrypted as whoever writes them likes',
  'streams of tables that anybody reads',
  'one administrator of keys more',
  'an auditor whom a key lets take grants away',
  'a role of the gateway that users of an identity provider assume',
  'a role with the name of a gateway, which a function assumes',
];
const TRIED = WEAKENINGS.filter(({ what }) => SOME.includes(what));

test('the weakenings that are tried are those of the table', () => {
  expect(TRIED.map(({ what }) => what).sort()).toEqual([...SOME].sort());
});

test('nothing is newly allowed where nothing changed', () => {
  const { weaker, tighter } = SITE.newlyAllowed();
  expect(weaker).toEqual({ answer: 'nothing', requests: [], added: [], undecided: [] });
  expect(tighter).toEqual(weaker);
});

test.each(TRIED)('$what is told as newly allowed, and nothing where it is taken back', (weakening: Weakening) => {
  const { weaker, tighter } = SITE.newlyAllowed(weakening);
  expect(tighter).toEqual({ answer: 'nothing', requests: [], added: [], undecided: [] });
  if (TOLD_BY_NO_DIFF.has(weakening.what)) expect(weaker.answer).toBe('nothing');
  else {
    expect(weaker.answer).toBe('something');
    expect(weaker.undecided).toEqual([]);
    const [first] = [...weaker.requests, ...weaker.added];
    expect(first?.witness).toMatch(/ may \S+:\S+ on \S+/);
  }
});

test('what a guardrail no longer denies on resources of which nothing is asked is undecided, and never nothing', () => {
  // The roles of cdk bootstrap are in no template of the assembly.
  const { weaker, tighter } = SITE.newlyAllowed({
    ...{ what: 'deployments that anybody starts', noticedBy: 'no-privilege-escalation' },
    change: statement(ORGANIZATION, 'StartDeployments', gone),
  });
  expect(tighter).toEqual({ answer: 'nothing', requests: [], added: [], undecided: [] });
  expect(weaker.answer).toBe('undecided');
  expect(weaker.undecided.join()).toMatch(/^sts:AssumeRole on arn:\S+:role\/cdk-\S+: a statement about it changed/);
});
