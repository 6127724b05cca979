import { hiddenText } from '../template/hidden-text';
import type { Resource } from '../template/resource';
import type { Leaf } from '../template/select';
import { alternatives, isList, isMap, Text, type Value, type ValueMap } from '../template/value';

/** The type under which policies of OpenSearch Serverless name the key or the network of collections. */
export const COLLECTION_POLICY = 'AWS::OpenSearchServerless::SecurityPolicy';

/** A part of such a policy, and where the policy stands. */
export interface PolicyPart {
  readonly part: ValueMap;
  readonly path: Leaf['path'];
}

/** What a policy of collections says, which is JSON in a string; nothing of what cannot be read. */
export function partsOf(policy: Resource): readonly PolicyPart[] {
  return policy.select('Policy').flatMap(({ path, value }) =>
    alternatives(value)
      .map(read)
      .flatMap((each): readonly Value[] => (isList(each) ? each : [each]))
      .flatMap((part) => (isMap(part) ? [{ part, path: ['Properties', ...path] }] : [])),
  );
}

function read(value: Value): Value {
  const text = value instanceof Text ? value.toString() : value;
  return typeof text === 'string' ? hiddenText(text) : value;
}
