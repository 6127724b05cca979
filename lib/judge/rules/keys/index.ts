import type { Rule } from '../../rule';
import { collectionKey } from './collection-key';
import { customerManagedKey } from './customer-managed-key';
import { customerManagedKeyMetadata } from './customer-managed-key-metadata';
import { keyDeletionWindow } from './key-deletion-window';
import { keyEnabled } from './key-enabled';
import { keyPolicyDelegation } from './key-policy-delegation';
import { keyPolicyOpen } from './key-policy-open';
import { keyPolicySeparation } from './key-policy-separation';
import { keyRetained } from './key-retained';
import { keyRotation } from './key-rotation';
import { serviceKeyUse } from './service-key-use';
import { uploadKey } from './upload-key';

/** Rules about keys, in the order in which they are reported. */
export const KEY_RULES: readonly Rule[] = [
  customerManagedKey,
  customerManagedKeyMetadata,
  collectionKey,
  keyRotation,
  keyEnabled,
  keyPolicyOpen,
  keyPolicySeparation,
  keyPolicyDelegation,
  keyRetained,
  keyDeletionWindow,
  uploadKey,
  serviceKeyUse,
];
