import type { RawMap, Template } from '../../lib/judge/template/template';

/** A template of one stack in eu-west-1, unless said otherwise. */
export function templateOf(body: RawMap, change: Partial<Template> = {}): Template {
  return {
    index: 0,
    file: 'example.template.json',
    text: JSON.stringify(body),
    body,
    stackName: 'example',
    account: '222222222222',
    region: 'eu-west-1',
    nested: new Map(),
    ...change,
  };
}
