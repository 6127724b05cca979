import type { Deployment } from '../../deployment/deployment';
import type { Assembly } from '../../judge/template/assembly';
import { type DecidedFlow, requiredIn } from '.';
import { type GrantedAction, grantedActions } from './granted';

/** An action that policies allow and nothing that has to work asks for, and why it stays, where it may. */
export interface Excess extends GrantedAction {
  /** @default it may not stay */
  readonly why?: string;
}

interface Kept {
  /** Of the role, or the purpose of the key, and of the statement. */
  readonly where: RegExp;
  readonly action: RegExp;
  readonly why: string;
}

/** What stays though no flow asks for it. */
const KEPT: readonly Kept[] = [
  {
    where: /-auditor: Account$/,
    action:
      /:(?:Batch(?:Describe|Get)|Describe|GenerateCredentialReport|Get|List|LookupEvents|Select|SimulatePrincipalPolicy)/,
    why: 'the auditor looks for what no template made, and at what was; none of it returns what a store holds',
  },
  {
    where: /-drift: /,
    action: /:(?:BatchDescribe|Describe|Get|List)/,
    why: 'reads of types that a site may lack, of its bootstrap and of stacks: one list serves every site; AWS Config publishes none of what it calls',
  },
  {
    where: /^backup: (?:VaultUseByAwsBackup|CopiesUse)$/,
    action: /^kms:(?:Encrypt|ReEncrypt\*)$/,
    why: 'AWS Backup Developer Guide, "Encryption for backups": the key policy for copies names them; which of them a copy calls it does not say',
  },
];

const known = new WeakMap<readonly DecidedFlow[], readonly GrantedAction[]>();

/** Every action that policies of a deployment's sites allow, and what it is used for, found once. */
export function grantedIn(assembly: Assembly, deployment: Deployment): readonly GrantedAction[] {
  const flows = requiredIn(assembly, deployment);
  const granted = known.get(flows) ?? grantedActions(flows);
  known.set(flows, granted);
  return granted;
}

/** What of it nothing that has to work asks for. */
export function excessOf(granted: readonly GrantedAction[]): readonly Excess[] {
  return granted
    .filter(({ use }) => use === 'excess')
    .map((one): Excess => {
      const place = `${one.owner}: ${one.statement}`;
      const kept = KEPT.find(({ where, action }) => where.test(place) && action.test(one.action));
      return { ...one, ...(kept && { why: kept.why }) };
    });
}

/** How many there are, in a sentence. */
export function leastText(granted: readonly GrantedAction[]): string {
  const excess = excessOf(granted);
  const kept = excess.filter(({ why }) => why !== undefined).length;
  const used = granted.length - excess.length;
  const share = granted.length === 0 ? 100 : Math.floor((used / granted.length) * 1000) / 10;
  return `${granted.length} actions are allowed to roles and by policies of the sites: ${used} are asked for by what has to work (${share} %), ${kept} stay for a reason, ${excess.length - kept} are excess`;
}
