import { EEA, regionPlace } from '../../world/regions';
import type { Draft } from '../draft';
import { type Problem, quote } from '../problem';

type DraftBastion = NonNullable<Draft['bastion']>;

/** Bastion hosts are at sites in Regions, with an image for each, and for teams inside the boundary that reach user data. */
export function bastionProblems({ bastion, ...draft }: Draft): readonly Problem[] {
  return bastion ? [...siteProblems(bastion, draft), ...teamProblems(bastion, draft)] : [];
}

function siteProblems({ sites: chosen = [], images = {} }: DraftBastion, { sites = {} }: Draft): readonly Problem[] {
  const regions = new Set<string>();
  const wrong = chosen.flatMap((id, index): readonly Problem[] => {
    if (id === undefined) return [];
    const path = ['bastion', 'sites', index];
    const site = Object.hasOwn(sites, id) ? sites[id] : undefined;
    if (site?.region !== undefined) regions.add(site.region);
    const kind = site?.placement?.kind;
    if (!Object.hasOwn(sites, id))
      return [{ path, expected: `one of ${Object.keys(sites).join(', ')}`, found: quote(id), fix: 'name a site' }];
    if (chosen.indexOf(id) < index)
      return [{ path, expected: 'each site once', found: `${quote(id)} a second time`, fix: 'remove it' }];
    return kind === 'outpost'
      ? [
          {
            path,
            expected: 'a site in a Region',
            found: `${quote(id)}, which is on a rack`,
            fix: 'remove it: Session Manager has no endpoint on a rack',
          },
        ]
      : [];
  });
  const known = [...regions].filter((region) => regionPlace(region) !== undefined);
  return [
    ...wrong,
    ...known
      .filter((region) => !Object.hasOwn(images, region))
      .map((region) => ({
        path: ['bastion', 'images'],
        expected: `an image for ${region}, where a site has a bastion host`,
        found: Object.keys(images).join(', ') || 'none',
        fix: `add ${region}: ami-…, from aws ssm get-parameter --region ${region} --name /aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64`,
      })),
  ];
}

function teamProblems({ teams = [] }: DraftBastion, draft: Draft): readonly Problem[] {
  const { people = {}, operators = {}, boundary = [] } = draft;
  const inside = [...EEA, ...boundary];
  return teams.flatMap((id, index): readonly Problem[] => {
    if (id === undefined) return [];
    const path = ['bastion', 'teams', index];
    const team = Object.hasOwn(people, id) ? people[id] : undefined;
    if (team === undefined)
      return [
        {
          path,
          expected: `one of ${Object.keys(people).join(', ') || 'the teams under people, of which there are none'}`,
          found: quote(id),
          fix: 'declare it under people: of people of whom nobody knows where they work, none enters',
          restsOn: [['people']],
        },
      ];
    const roles = (team.roles ?? []).flatMap((role) => role ?? []);
    const outside = (team.countries ?? []).filter((country) => country !== undefined && !inside.includes(country));
    const reads = [...(operators.dataReaders ?? []), ...(operators.dataWriters ?? [])];
    const restsOn = [
      ['people', id, 'countries'],
      ['people', id, 'roles'],
    ];
    if (outside.length > 0)
      return [
        {
          path,
          expected: 'a team that works inside the EEA or the boundary',
          found: `${quote(id)}, which works in ${outside.join(' and ')}`,
          fix: 'remove it: what it sees in a session would leave, on whichever basis it works',
          restsOn,
        },
      ];
    return roles.length > 0 && !roles.some((role) => reads.includes(role))
      ? [
          {
            path,
            expected: 'a team with a role of operators.dataReaders or operators.dataWriters',
            found: `${quote(id)}, whose roles are ${roles.join(', ')}`,
            fix: 'remove it: a session is for reaching user data, and its roles reach none; emergency roles enter as they are',
            restsOn,
          },
        ]
      : [];
  });
}
