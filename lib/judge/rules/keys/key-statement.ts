import { matchesAction } from '../../../iam/language/actions';
import { type Statement, statementsAt } from '../../statements/policy-document';
import type { Resource } from '../../template/resource';

const USE = [
  'kms:decrypt',
  'kms:encrypt',
  'kms:generatedatakey',
  'kms:reencryptfrom',
  'kms:sign',
  'kms:derivesharedsecret',
];
const ENCRYPTION = [...USE.slice(0, 4), 'kms:creategrant'];
const ADMINISTRATION = ['kms:putkeypolicy', 'kms:schedulekeydeletion', 'kms:disablekey'];

/** The statements of a key's policy that allow something. */
export function allowsOf(key: Resource): readonly Statement[] {
  return statementsAt(key, 'KeyPolicy').filter(({ allows }) => allows);
}

/** Whether a statement lets somebody use the key on data. */
export function allowsUse(statement: Statement): boolean {
  return USE.some((action) => covers(statement, action));
}

/** Whether a statement lets somebody change, disable or delete the key. */
export function allowsAdministration(statement: Statement): boolean {
  return ADMINISTRATION.some((action) => covers(statement, action));
}

/** Whether a principal is an account as a whole, which hands the decision to the identity policies there. */
export function isAccount(value: string): boolean {
  return /^arn:[^:]*:iam::[^:]+:root$|^\d{12}$|^\$\{\?\}$/.test(value);
}

/** Whether a type has a key policy. */
export function hasKeyPolicy({ type }: Pick<Resource, 'type'>): boolean {
  return type === 'AWS::KMS::Key' || type === 'AWS::KMS::ReplicaKey';
}

/** Whether a statement covers every action that encrypts or decrypts data, and kms:CreateGrant. */
export function coversAllUse(statement: Statement): boolean {
  return ENCRYPTION.every((action) => covers(statement, action));
}

/** Whether a statement covers kms:CreateGrant, by which others are given the use of the key. */
export function coversGrants(statement: Statement): boolean {
  return covers(statement, 'kms:creategrant');
}

/** Whether a statement covers kms:GetKeyPolicy. */
export function coversInsight(statement: Statement): boolean {
  return covers(statement, 'kms:getkeypolicy');
}

function covers({ actions, notActions }: Statement, action: string): boolean {
  return notActions.length > 0
    ? !notActions.some((pattern) => matchesAction(pattern, action))
    : actions.some((pattern) => matchesAction(pattern, action));
}
