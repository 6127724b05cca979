import { listOf } from '../../../lib/access/json';
import type { PolicyDocument } from '../../../lib/access/policies';
import { requiredIn } from '../../../lib/access/required';
import { decideStep } from '../../../lib/access/required/decide';
import type { RequiredStep } from '../../../lib/access/required/required';
import type { SiteAccess } from '../../../lib/access/site/site-access';
import { glob, lowerCase, matches } from '../../../lib/iam/language/pattern';
import { accessTo } from '../access-to';

interface Allow {
  readonly Sid?: string;
  readonly Effect?: string;
  readonly Action?: string | readonly string[];
}

/** Allows that nothing breaks without, each with what it is for. */
const UNSHOWN: readonly (readonly [what: RegExp, why: string])[] = [
  [/-backup: kms:(DescribeKey|CreateGrant)/, 'copies of recovery points: who asks at the other end no page settles'],
  [/: (VaultUseByAwsBackup|AwsBackupKeepsGrant|CopiesUse|CopiesKeepGrant)$/, 'the same, in the key of the vault'],
  [/-restore: kms:CreateGrant/, 'of a restored table DynamoDB keeps a grant, as of one that is made'],
  [/-auditor: OperatorsAlerts$/, 'the auditor sees how many alerts of operators wait'],
  [/-drift: (datasync|ssm):/, 'read handlers of types that hold nothing'],
  [/-lane-\w+-out: kms:Decrypt/, 'the key of the bucket in another account, whose policy no template holds'],
  [/: (TableNamesKey|StreamNamesKey|DatabaseIsCreated)$/, 'kms:DescribeKey, which administration allows the same role'],
];

/** Allows of a document, by their place in it. */
const allowsIn = (document: PolicyDocument) =>
  listOf(document['Statement']).flatMap((one, index) => {
    const statement: Allow = typeof one === 'object' && one !== null ? one : {};
    return statement.Effect === 'Allow' ? [{ index, statement }] : [];
  });

const covers = ({ Action }: Allow, action: string) =>
  listOf(Action).some((text) => typeof text === 'string' && matches(lowerCase(glob(text)), action.toLowerCase()));

/** The documents of a step that allow, and the step with others in their place. */
const partsOf = (step: RequiredStep) => [
  {
    documents: documentsOf(step.who.policies?.identity),
    having: (identity: readonly PolicyDocument[]): RequiredStep => ({
      ...step,
      who: { ...step.who, policies: { ...step.who.policies, identity } },
    }),
  },
  {
    documents: documentsOf(step.on.policy),
    having: (policy: readonly PolicyDocument[]): RequiredStep => ({ ...step, on: { ...step.on, policy } }),
  },
];

const documentsOf = (documents: PolicyDocument | readonly PolicyDocument[] | undefined): readonly PolicyDocument[] =>
  documents === undefined ? [] : [documents].flat();

/** For each document, the allows of which some step is refused when they are dropped. */
function neededIn(flows: ReturnType<typeof requiredIn>): ReadonlyMap<PolicyDocument, ReadonlySet<number>> {
  const needed = new Map<PolicyDocument, Set<number>>();
  const noticed = (step: RequiredStep, site: SiteAccess) => {
    for (const { documents, having } of partsOf(step))
      for (const document of documents) {
        const found = needed.get(document) ?? new Set<number>();
        needed.set(document, found);
        for (const { index, statement } of allowsIn(document)) {
          if (found.has(index) || !covers(statement, step.action)) continue;
          const less = { ...document, Statement: listOf(document['Statement']).filter((_, at) => at !== index) };
          const changed = having(documents.map((one) => (one === document ? less : one)));
          if (decideStep(changed, site).decision.decision !== 'allow') found.add(index);
        }
      }
  };
  for (const { site, steps } of flows)
    for (const { step, decision } of steps) if (decision.decision === 'allow') noticed(step, site);
  return needed;
}

test.each(['reference', 'outposts'] as const)(
  'without an allow of the templates of %s something that has to work is refused, or the allow has a reason',
  (name) => {
    const { assembly, border, sites } = accessTo(name);
    if (border.deployment === undefined) throw new Error('expected a deployment');
    const needed = neededIn(requiredIn(assembly, border.deployment));
    const all = sites.flatMap(({ principals, stores }) => [
      ...principals
        .filter(({ role }) => role !== undefined)
        .flatMap(({ name: owner, principal }) =>
          documentsOf(principal.policies?.identity).map((document) => ({ owner, document })),
        ),
      ...stores.flatMap(({ name: owner, itself }) =>
        documentsOf(itself.policy).map((document) => ({ owner, document })),
      ),
    ]);
    const allows = all.flatMap(({ owner, document }) =>
      allowsIn(document).map(({ index, statement }) => ({
        text: `${owner}: ${statement.Sid ?? listOf(statement.Action).join(' ')}`,
        isNeeded: needed.get(document)?.has(index) ?? false,
      })),
    );
    const unshown = allows.filter(({ isNeeded }) => !isNeeded).map(({ text }) => text);
    expect(unshown.filter((text) => !UNSHOWN.some(([what]) => what.test(text)))).toEqual([]);
    expect(allows.length - unshown.length).toBeGreaterThan(allows.length * 0.9);
  },
);
