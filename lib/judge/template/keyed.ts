import type { Resource } from './resource';
import { select } from './select';
import { alternatives, isList, type Value } from './value';

/** Every value that a list of keys and values gives to a key, such as `LoadBalancerAttributes`; `undefined` where a branch omits it. */
export function keyed(resource: Resource, list: string, key: string): readonly Value[] {
  return resource.select(list).flatMap(({ value }) => {
    if (!isList(value)) return [value === undefined ? undefined : value];
    const found = value
      .flatMap((each) => alternatives(each))
      .filter((each) => ['Key', 'Name', 'Field'].some((name) => select(each, name)[0]?.value === key));
    return found.length ? found.flatMap((each) => select(each, 'Value').map((leaf) => leaf.value)) : [undefined];
  });
}
