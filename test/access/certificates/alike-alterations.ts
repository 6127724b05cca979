import { idsFor } from '../../../lib/judge/concrete/physical';
import { ACCOUNTS, type Written } from './fleet';
import type { Random } from './random';

/** Ids that stand for those which AWS will give. */
const IDS = /\bvpce?-[0-9a-f]{17}\b|\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b|(?<=-)[0-9A-F]{12}\b/g;

/** The names by which one site is told from another that is like it, each with that of the other in its place. */
export type Pairs = readonly (readonly [string, string])[];

/** A change to a file of certificates and a record; it says whether it changed anything. */
export type Alteration = (written: Written, random: Random, pairs: Pairs) => boolean;

/** The names that are exchanged between two of the sites: accounts, ids of the sites, and each id that is asked about. */
export function pairsOf(written: Written, one: string, other: string): Pairs {
  const [places, others] = [one, other].map((site) => ofSite(written, site));
  const idsAt = (template: number, logicalId: string) =>
    idsFor({ template: { stackName: written.record.templates[template]?.stack ?? '' }, logicalId });
  const partners = new Map(
    written.record.resources.flatMap(({ template, logicalId }) => {
      const there = others?.[places?.indexOf(template) ?? -1];
      const found = there === undefined ? [] : idsAt(there, logicalId);
      return idsAt(template, logicalId).map((id, kind) => [id, found[kind] ?? ''] as const);
    }),
  );
  const { entries, documents, shared } = written.file;
  const asked = new Set(JSON.stringify([entries, documents, shared]).match(IDS));
  const ids = [...asked].flatMap((id) => {
    const partner = partners.get(id);
    return partner ? [[id, partner] as const] : [];
  });
  return [[ACCOUNTS[one] ?? '', ACCOUNTS[other] ?? ''], [one, other], ...ids];
}

/** An id that is as long and of no resource. */
export function unknownLike(id: string): string {
  return id.replace(/[0-9a-f](?=[^0-9a-f]*$)/i, (digit) => (digit === '3' ? '4' : '3'));
}

/** Whether two names are ids of two endpoints, or of two keys. */
export function isOfSameKind(one: string, other: string): boolean {
  const form = (id: string) => id.replace(/[0-9a-f]/g, '0');
  return one !== other && form(one) === form(other) && /^(?:vpce-|\w{8}-)/.test(one);
}

/** The certificates with another name in the place of one, wherever it is asked about or stands in a policy. */
export function withName(written: Written, name: string, other: string): void {
  const { file } = written;
  const changed: unknown = JSON.parse(JSON.stringify(file).replaceAll(name, other));
  Object.assign(file, changed, { templates: file.templates });
}

const ofSite = ({ record }: Written, site: string) =>
  record.templates.flatMap(({ account }, template) => (account === ACCOUNTS[site] ? [template] : []));

/** The resources of which an id is exchanged, at both sites. */
export function exchangedIn({ record }: Written, pairs: Pairs) {
  const names = new Set(pairs.flat());
  return record.resources.filter(({ template, logicalId }) =>
    idsFor({ template: { stackName: record.templates[template]?.stack ?? '' }, logicalId }).some((id) => names.has(id)),
  );
}

const resourceIn = (written: Written, random: Random, pairs: Pairs) => random.one(exchangedIn(written, pairs));

/** An exchange that the certificates state: none is theirs to state. */
const stated =
  (change: (pairs: string[][], random: Random) => void): Alteration =>
  ({ file }, random, pairs) => {
    const exchanged = pairs.map((pair) => [...pair]);
    change(exchanged, random);
    const [first] = file.alike;
    if (first) first.exchanged = exchanged;
    return first !== undefined;
  };

/** Every kind of alteration of certificates of sites that are alike: each leaves what has to be refused. */
export const ALIKE_ALTERATIONS: Readonly<Record<string, Alteration>> = {
  'an exchange of its own without a name': stated((names, random) => names.splice(random.below(names.length), 1)),
  'an exchange of its own with two names swapped': stated((names, random) => {
    const [one, other] = [random.below(names.length), random.below(names.length)];
    const [first, second] = [names[one], names[other]];
    if (first && second) [first[1], second[1]] = [second[1] ?? '', first[1] ?? ''];
  }),
  'an exchange of its own with a name of a third site': stated((names, random) => {
    random.one(names)?.splice(1, 1, ACCOUNTS['cork'] ?? '');
  }),
  'an exchange of its own of two names for one': stated((names, random) => {
    random.one(names)?.splice(1, 1, random.one(names)?.[1] ?? '');
  }),
  'an exchange of its own with a name that is not needed': stated((names) => names.push(['one', 'other'])),
  'a resource that the record omits': (written, random, pairs) => {
    const { resources } = written.record;
    const resource = resourceIn(written, random, pairs);
    if (resource) resources.splice(resources.indexOf(resource), 1);
    return resource !== undefined;
  },
  'a resource under another logical id': (written, random, pairs) => {
    const resource = resourceIn(written, random, pairs);
    if (resource) resource.logicalId += random.one(['2', 'Other', 'x']);
    return resource !== undefined;
  },
  'a resource of another type': (written, random, pairs) => {
    const resource = resourceIn(written, random, pairs);
    if (resource) resource.type = 'AWS::SNS::Topic';
    return resource !== undefined;
  },
  'a resource in another template': (written, random, pairs) => {
    const resource = resourceIn(written, random, pairs);
    if (resource) resource.template = (resource.template + 1) % written.record.templates.length;
    return resource !== undefined;
  },
  'a stack under another name': (written, random, pairs) => {
    const template = written.record.templates[resourceIn(written, random, pairs)?.template ?? -1];
    if (template) template.stack += random.one(['2', '-other', 'x']);
    return template !== undefined;
  },
  'stacks under the names of each other': (written, random, pairs) => {
    const place = resourceIn(written, random, pairs)?.template ?? -1;
    const [own, other] = ['dublin', 'galway'].map((site) => ofSite(written, site));
    const at = Math.max(own?.indexOf(place) ?? -1, other?.indexOf(place) ?? -1);
    const [one, two] = [own, other].map((all) => written.record.templates[all?.[at] ?? -1]);
    if (!one || !two) return false;
    [one.stack, two.stack] = [two.stack, one.stack];
    return true;
  },
  'an id of a site that is like it': (written, random, pairs) => {
    const [one, other] = random.one(pairs.slice(2)) ?? ['', ''];
    withName(written, one, other);
    return one !== '';
  },
  'an id of no resource': (written, random, pairs) => {
    const [one] = random.one(pairs.slice(2)) ?? [''];
    withName(written, one, unknownLike(one));
    return one !== '';
  },
  'an id of another endpoint or key of the site': (written, random, pairs) => {
    const [one] = random.one(pairs.slice(2)) ?? [''];
    const other = random.one(pairs.flatMap(([id]) => (isOfSameKind(id, one) ? [id] : [])));
    if (other === undefined) return false;
    withName(written, one, other);
    return true;
  },
  'an account of another site': (written, random) => {
    withName(written, ACCOUNTS['dublin'] ?? '', ACCOUNTS[random.one(['galway', 'cork']) ?? ''] ?? '');
    return true;
  },
  'questions of one site under the name of another': ({ file }, random) => {
    const other = random.one(['galway', 'cork']);
    for (const entry of file.entries) entry.site = other ?? '';
    for (const one of file.alike) {
      if (one.site === other) one.site = 'dublin';
      one.as = other ?? '';
    }
    return other !== undefined;
  },
  'questions of another partition': ({ file }, random) => {
    const asked = random.one(random.one(file.entries.filter((entry) => entry.asked))?.asked ?? []);
    if (asked) asked.partition = 'aws-eusc';
    return asked !== undefined;
  },
  'a site of another account': ({ record }, random) => {
    const site = random.one(record.sites);
    if (site) site.account = '999999999999';
    return site !== undefined;
  },
  'two sites of the accounts of each other': ({ record: { sites } }, random) => {
    const [one, other] = [sites[0], sites[1 + random.below(2)]];
    if (!one || !other) return false;
    [one.account, other.account] = [other.account, one.account];
    return true;
  },
  'a site of another Region': ({ record }, random) => {
    const site = random.one(record.sites);
    if (site) site.region = 'eu-north-1';
    return site !== undefined;
  },
  'a site that replicates elsewhere': ({ record }, random) => {
    const site = random.one(record.sites);
    site?.replicatesTo.push('elsewhere');
    return site !== undefined;
  },
  'a site of which the name is in that of another': ({ record }, random) => {
    record.sites.push({ ...record.sites[0], id: `${random.one(['dublin', 'cork', 'galway'])}-2` } as never);
    return true;
  },
  'a site like one that has no entries': ({ file }, random) => {
    const one = random.one(file.alike);
    if (one) one.as = one.site === 'cork' ? 'galway' : 'cork';
    return one !== undefined;
  },
  'a site like itself': ({ file }, random) => {
    const one = random.one(file.alike);
    if (one) one.as = one.site;
    return one !== undefined;
  },
  'a site twice': ({ file }, random) => {
    const one = random.one(file.alike);
    if (one) file.alike.push(one);
    return one !== undefined;
  },
  'a site left out': ({ file }, random) => file.alike.splice(random.below(file.alike.length), 1).length > 0,
  'a site that is none': ({ file }, random) => {
    const one = random.one(file.alike);
    if (one) one.site = 'limerick';
    return one !== undefined;
  },
  'a policy of another site': (written, random) => {
    const own = ofSite(written, 'dublin');
    const document = random.one(written.file.documents.filter(({ template }) => own.includes(template ?? -1)));
    const other = ofSite(written, random.one(['galway', 'cork']) ?? '');
    if (document?.template === undefined) return false;
    document.template = other[own.indexOf(document.template)];
    return document.template !== undefined;
  },
  'a policy of another resource': (written, random) => {
    const own = ofSite(written, 'dublin');
    const document = random.one(written.file.documents.filter(({ template }) => own.includes(template ?? -1)));
    if (document) document.resource = 'Other';
    return document !== undefined;
  },
};
