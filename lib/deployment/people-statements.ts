import { countryText } from '../world/countries';
import { EEA } from '../world/regions';
import type { Deployment } from './deployment';
import { teamsOf } from './people';

/**
 * What each synth says of the people of a deployment: who works outside the EEA, or that the file does not say where
 * they work.
 */
export function peopleStatements(deployment: Deployment): readonly string[] {
  const teams = teamsOf(deployment);
  const roles = [...new Set(Object.values(deployment.operators).flat())];
  if (teams.length === 0)
    return [
      `people: nothing says where those work who use ${roles.join(', ')}, and access from a third country is a transfer; declare identity and people (docs/deployment-file.md)`,
    ];
  return [
    ...permitStatements(deployment),
    ...teams.flatMap(({ id, countries, employer, transfer }) => {
      const outside = countries.filter((country) => !EEA.includes(country));
      if (outside.length === 0 || transfer === undefined) return [];
      return [
        `people: ${id} of ${employer} work in ${outside.map(countryText).join(' and ')}, outside the EEA, on ${transfer.basis} until ${transfer.until}`,
      ];
    }),
  ];
}

/** Exceptions that the file makes, with who agreed. */
function permitStatements({ permits }: Deployment): readonly string[] {
  return permits.map(
    ({ id, person, team, from, until, requestedBy, approvedBy, support }) =>
      `people: permit ${id} lets ${person} of ${team} act from ${from} to ${until}${support ? `, and AWS Support look for case ${support.case}, maybe from outside the Region` : ''}; asked for by ${requestedBy}, approved by ${approvedBy}`,
  );
}
