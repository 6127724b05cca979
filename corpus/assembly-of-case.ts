import { scopeOf } from '../lib/judge/scope';
import { Assembly } from '../lib/judge/template/assembly';
import type { LabelledCase } from './read-cases';

/** The assembly of one labelled template: a stack in eu-west-1, where Ireland alone is allowed, as `--region eu-west-1 --boundary IE` reads it. */
export function assemblyOfCase(labelled: LabelledCase): Assembly {
  const template = {
    index: 0,
    file: `${labelled.id}.json`,
    text: '',
    body: labelled.template,
    stackName: 'case',
    region: 'eu-west-1',
    nested: new Map<string, number>(),
  };
  return new Assembly([template], scopeOf(['IE']));
}
