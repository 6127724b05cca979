import { all, allows, andAlso, DATA_KEY, gone, KEYS, ORGANIZATION, orValue, statement, without } from './change';
import type { Weakening } from './weakening';

const root = (account: string) => ({ AWS: `arn:aws:iam::${account}:root` });

/** Of the keys of a site. */
export const KEY_POLICIES: readonly Weakening[] = [
  {
    what: 'a key that CloudFormation uses itself, and the account decrypts with',
    noticedBy: 'nobody-administers-and-uses',
    change: all(
      statement(DATA_KEY, 'DeploymentDoesNotUseDirectly', gone),
      allows(DATA_KEY, { Principal: root('222222222222'), Action: 'kms:Decrypt', Resource: '*' }),
    ),
  },
  {
    what: 'one administrator of keys more',
    noticedBy: 'only-administrators-manage-keys',
    change: statement(
      DATA_KEY,
      'Administration',
      orValue('ArnLike', 'aws:PrincipalArn', 'arn:aws:iam::222222222222:role/Intern'),
    ),
  },
  {
    what: 'a key that another account decrypts with',
    noticedBy: 'keys-used-as-intended',
    change: allows(DATA_KEY, { Principal: root('999999999999'), Action: 'kms:Decrypt', Resource: '*' }),
  },
  {
    what: 'a key whose administrators end it, and the organization lets them',
    noticedBy: 'nobody-deletes-keys',
    change: all(
      statement(DATA_KEY, 'Administration', andAlso('kms:ScheduleKeyDeletion')),
      statement(ORGANIZATION, 'KeepKeysAndHooks', without('kms:ScheduleKeyDeletion')),
    ),
  },
  {
    what: 'a key of which the account makes pairs of data keys',
    noticedBy: 'keys-used-as-intended',
    change: allows(DATA_KEY, {
      ...{ Principal: root('222222222222'), Action: ['kms:GenerateDataKeyPair'], Resource: '*' },
    }),
  },
  {
    what: 'an auditor whom a key lets take grants away',
    noticedBy: 'auditor-changes-nothing',
    change: statement(KEYS, 'AuditorSees', andAlso('kms:RevokeGrant')),
  },
  {
    what: 'grants that a key lets the account take away',
    noticedBy: 'auditor-changes-nothing',
    change: allows(KEYS, { Principal: root('222222222222'), Action: 'kms:RevokeGrant', Resource: '*' }),
  },
  {
    what: 'grants that anybody takes away, by key and organization',
    noticedBy: 'nobody-deletes-keys',
    change: all(
      allows(KEYS, { Principal: root('222222222222'), Action: 'kms:RevokeGrant', Resource: '*' }),
      statement(ORGANIZATION, 'KeepGrants', gone),
    ),
  },
  {
    what: 'grants that anybody takes away, by the organization alone',
    noticedBy: 'guardrails-effective',
    change: statement(ORGANIZATION, 'KeepGrants', gone),
  },
];
