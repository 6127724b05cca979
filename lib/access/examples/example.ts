import type { Example } from '../../judge/rule';
import type { RawMap } from '../../judge/template/template';
import { exampleDeployment as deployment } from './deployment';
import { type Guardrail, organizationBut } from './organization';
import { type BucketStatement, CLOSED, dataBucket } from './stores';

/** Resources of a small deployment under its organization, but for guardrails that it goes without. */
export function example(name: string, resources: RawMap, ...without: readonly Guardrail[]): Example {
  return { name, deployment, resources: { ...resources, ...organizationBut(...without) } };
}

/** A bucket of user data whose policy omits one statement. */
export function bucketBut(name: string, without: BucketStatement, ...guardrails: readonly Guardrail[]): Example {
  return example(name, dataBucket(...CLOSED.filter((one) => one !== without)), ...guardrails);
}
