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
  return teams.flatMap(({ id, countries, employer, transfer }) => {
    const outside = countries.filter((country) => !EEA.includes(country));
    if (outside.length === 0 || transfer === undefined) return [];
    return [
      `people: ${id} of ${employer} work in ${outside.map(countryText).join(' and ')}, outside the EEA, on ${transfer.basis} until ${transfer.until}`,
    ];
  });
}
