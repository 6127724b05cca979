import { isRecord, listOf } from '../../iam/authorize/json';
import type { PolicyDocument, PolicyDocuments } from '../../iam/authorize/policies';
import { matchesAction } from '../../iam/language/actions';
import type { Resource as TemplateResource } from '../../judge/template/resource';
import type { SiteAccess } from '../site/site-access';
import type { DecidedFlow } from '.';
import { decideStep } from './decide';
import type { RequiredStep } from './required';

/** One action of one allow of a site's policies, as it is written there, wildcards and all. */
export interface GrantedAction {
  readonly site: SiteAccess;
  /** The role or the resource that has the policy, by its name. */
  readonly owner: string;
  readonly resource: TemplateResource;
  /** The Sid of the statement, or its place, from 0, as in the path of a finding. */
  readonly statement: string;
  readonly action: string;
  /**
   * `needed`: something that has to work is refused without it. `allowed twice`: something that has to work asks for it, and
   * is allowed by another statement, too. `excess`: nothing that has to work asks for it, or it
   * is a wildcard, which allows more than is asked for.
   */
  readonly use: 'needed' | 'allowed twice' | 'excess';
}

/** Every action that policies of the templates allow at the sites of flows, and what it is used for. */
export function grantedActions(flows: readonly DecidedFlow[]): readonly GrantedAction[] {
  const uses = usesIn(flows);
  return [...new Set(flows.map(({ site }) => site))].flatMap((site) =>
    policiesOf(site)
      .filter(({ isKnown, document }) => isKnown || uses.has(document))
      .flatMap(({ owner, resource, document, number }) =>
        allowsIn(document).map(({ index, sid, action }) => ({
          ...{ site, owner, resource, action },
          statement: sid ?? `statement ${index} of policy ${number}`,
          use: uses.get(document)?.get(keyOf(index, action)) ?? ('excess' as const),
        })),
      ),
  );
}

interface OwnedPolicy {
  readonly owner: string;
  /** Whether names of the site tell what it is for; a role of which they do not may be of a workload. */
  readonly isKnown: boolean;
  readonly resource: TemplateResource;
  readonly document: PolicyDocument;
  /** Its place among the policies of its owner, from 0. */
  readonly number: number;
}

function policiesOf({ principals, stores }: SiteAccess): readonly OwnedPolicy[] {
  return [
    ...principals.flatMap(({ name, role, purpose, principal }) =>
      role === undefined
        ? []
        : documentsOf(principal.policies?.identity).map((document, number) => ({
            ...{ owner: name, resource: role, document, number },
            isKnown: purpose !== undefined,
          })),
    ),
    ...stores.flatMap(({ name, template, itself }) =>
      documentsOf(itself.policy).map((document, number) => ({
        ...{ owner: name, resource: template, document, number },
        isKnown: true,
      })),
    ),
  ];
}

type Uses = Map<PolicyDocument, Map<string, 'needed' | 'allowed twice'>>;

function usesIn(flows: readonly DecidedFlow[]): Uses {
  const uses: Uses = new Map();
  const less = new Lessened();
  for (const { site, steps } of flows)
    for (const { step, decision } of steps) {
      if (decision.decision !== 'allow') continue;
      for (const { documents, having } of partsOf(step))
        for (const document of documentsOf(documents)) {
          const found = uses.get(document) ?? new Map<string, 'needed' | 'allowed twice'>();
          uses.set(document, found);
          for (const { index, action } of allowsIn(document)) {
            const key = keyOf(index, action);
            if (found.get(key) === 'needed' || isTooWide(action) || !matchesAction(action, step.action)) continue;
            const without = having(less.of(documents, document, { index, action }));
            const isNeeded = decideStep(without, site).decision.decision !== 'allow';
            found.set(key, isNeeded ? 'needed' : 'allowed twice');
          }
        }
    }
  return uses;
}

/** Wildcards that AWS writes in its own key policies: of two operations each, which services call both. */
const AS_AWS_WRITES = ['kms:GenerateDataKey*', 'kms:ReEncrypt*'];

/** Whether an action stands for actions that nobody asks for, and for those that AWS adds tomorrow. */
function isTooWide(action: string): boolean {
  return /[*?]/.test(action) && !AS_AWS_WRITES.includes(action);
}

const NONE: PolicyDocuments = [];

/** The parts of a step that allow, and the step with others in their place. */
function partsOf(step: RequiredStep) {
  return [
    {
      documents: step.who.policies?.identity ?? NONE,
      having: (identity: PolicyDocuments): RequiredStep => ({
        ...step,
        who: { ...step.who, policies: { ...step.who.policies, identity } },
      }),
    },
    {
      documents: step.on.policy ?? NONE,
      having: (policy: PolicyDocuments): RequiredStep => ({ ...step, on: { ...step.on, policy } }),
    },
  ];
}

interface Allow {
  readonly index: number;
  readonly action: string;
}

/** Documents without one action of one statement: the same object for the same action, so that each is read once. */
class Lessened {
  private readonly known = new Map<object, Map<PolicyDocument, Map<string, PolicyDocuments>>>();

  of(documents: PolicyDocuments, document: PolicyDocument, allow: Allow): PolicyDocuments {
    const ofAll = this.known.get(documents) ?? new Map<PolicyDocument, Map<string, PolicyDocuments>>();
    this.known.set(documents, ofAll);
    const ofOne = ofAll.get(document) ?? new Map<string, PolicyDocuments>();
    ofAll.set(document, ofOne);
    const key = keyOf(allow.index, allow.action);
    const known = ofOne.get(key) ?? documentsOf(documents).map((one) => (one === document ? lessen(one, allow) : one));
    ofOne.set(key, known);
    return known;
  }
}

function lessen(document: PolicyDocument, { index, action }: Allow): PolicyDocument {
  const statements = listOf(document['Statement']).flatMap((statement, at) => {
    if (at !== index || !isRecord(statement)) return [statement];
    const Action = listOf(statement['Action']).filter((one) => one !== action);
    return Action.length > 0 ? [{ ...statement, Action }] : [];
  });
  return { ...document, Statement: statements };
}

function allowsIn(document: PolicyDocument): readonly (Allow & { readonly sid: string | undefined })[] {
  return listOf(document['Statement']).flatMap((statement, index) => {
    if (!isRecord(statement) || statement['Effect'] !== 'Allow') return [];
    const sid = typeof statement['Sid'] === 'string' ? statement['Sid'] : undefined;
    return listOf(statement['Action']).flatMap((action) =>
      typeof action === 'string' ? [{ index, action, sid }] : [],
    );
  });
}

const keyOf = (index: number, action: string) => `${index} ${action}`;

const documentsOf = (documents: PolicyDocuments | undefined): readonly PolicyDocument[] =>
  documents === undefined ? [] : [documents].flat();
