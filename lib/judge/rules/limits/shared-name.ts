import { isCertain, placeOf, rootOf } from '../../limits/scope';
import type { Finding, TemplateRule } from '../../rule';
import type { Assembly } from '../../template/assembly';
import { rawMap, type Template } from '../../template/template';
import { exampleBucket } from '../example-bucket';

const exported = (...names: readonly string[]) => ({
  Outputs: Object.fromEntries(
    names.map((name, index): [string, object] => [`O${index}`, { Value: 'value', Export: { Name: name } }]),
  ),
});

/** No two stacks have the same name, and no two outputs are exported under the same. */
export const sharedName: TemplateRule = {
  id: 'shared-name',
  subject: 'template',
  title: 'No two stacks have the same name, and no two outputs are exported under the same',
  why: 'the second stack would replace the first, or is refused for its export, and importers would follow the wrong one',
  fix: 'give each stack and each export of an account and Region a name of its own',
  topic: 'limits',
  level: 'required',
  hook: 'limits',
  standards: [],
  appliesTo: () => true,
  check: (template, assembly) => [...sameStack(template, assembly), ...sameExports(template, assembly)],
  examples: {
    good: [{ name: 'two exports of two names', resources: exampleBucket({}), rest: exported('data', 'logs') }],
    bad: [{ name: 'two exports of one name', resources: exampleBucket({}), rest: exported('data', 'data') }],
  },
};

/** Stacks that are pinned nowhere may go to different places. */
function sameStack(template: Template, assembly: Assembly): readonly Finding[] {
  if (template.parent || template.account === undefined || template.region === undefined) return [];
  const { account, region, stackName } = template;
  const first = assembly.templates.find(
    (other) => !other.parent && other.stackName === stackName && other.account === account && other.region === region,
  );
  if (!first || first === template) return [];
  const which = first.constructPath ?? first.file;
  return [{ path: [], message: `found a stack "${stackName}", which is the name of ${which} in ${account} ${region}` }];
}

function sameExports(template: Template, assembly: Assembly): readonly Finding[] {
  return exportsOf(template, assembly).flatMap(({ id, name }) => {
    const first = namesakes(assembly).get(`${placeOf(template, assembly)} ${name}`);
    if (!first || (first.template === template && first.id === id)) return [];
    const where = first.template === template ? first.id : `${rootOf(first.template, assembly).stackName}/${first.id}`;
    return [
      {
        path: ['Outputs', id, 'Export'],
        message: `found "${name}", which output ${where} is exported as, expected another`,
      },
    ];
  });
}

interface Exported {
  readonly template: Template;
  readonly id: string;
  readonly name: string;
}

const known = new WeakMap<Assembly, ReadonlyMap<string, Exported>>();

/** The first output that is exported under each name, by account and Region. */
function namesakes(assembly: Assembly): ReadonlyMap<string, Exported> {
  const found = known.get(assembly);
  if (found) return found;
  const names = new Map<string, Exported>();
  for (const template of assembly.templates)
    for (const each of exportsOf(template, assembly)) {
      const key = `${placeOf(template, assembly)} ${each.name}`;
      if (!names.has(key)) names.set(key, each);
    }
  known.set(assembly, names);
  return names;
}

/** Outputs that are exported whatever the conditions are. */
function exportsOf(template: Template, assembly: Assembly): readonly Exported[] {
  return Object.entries(rawMap(template.body['Outputs'])).flatMap(([id, raw]) => {
    const name = assembly.value(rawMap(rawMap(raw)['Export'])['Name'], template);
    return typeof name === 'string' && isCertain({ raw: rawMap(raw), template }, assembly)
      ? [{ template, id, name }]
      : [];
  });
}
