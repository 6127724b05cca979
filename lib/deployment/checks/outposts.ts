import { countryText } from '../../world/countries';
import { RACK_CLASSES, RACK_GENERATIONS } from '../../world/rack-facts';
import { REGIONS, regionPlace, SECOND_GENERATION } from '../../world/regions';
import { RACKS } from '../../world/services';
import type { Draft, DraftSite } from '../draft';
import { type Path, type Problem, quote } from '../problem';

const OUTPOST_ARN = /^arn:([a-z-]+):outposts:([a-z0-9-]+):(\d{12}):outpost\/op-[0-9a-f]{17}$/;

/** Longest backup that RDS keeps on an Outpost, in days. */
const LONGEST_LOCAL_BACKUP = 35;

/** An Outpost belongs to its site, its Region can be a parent, and where it stands is attested today. */
export function outpostProblems({ sites = {}, retention }: Draft, today: string): readonly Problem[] {
  const onOutposts = Object.entries(sites).filter(([, site]) => site?.placement?.kind === 'outpost');
  const days = retention?.backupDays ?? 0;
  return [
    ...onOutposts.flatMap(([id, site]) => (site ? siteProblems(['sites', id], site, today) : [])),
    ...(onOutposts.length > 0 && days > LONGEST_LOCAL_BACKUP
      ? [
          {
            path: ['retention', 'backupDays'],
            expected: `at most ${LONGEST_LOCAL_BACKUP} days, because ${onOutposts.map(([id]) => id).join(' and ')} keep backups on Outposts`,
            found: `${days}`,
            fix: `write ${LONGEST_LOCAL_BACKUP} or less: RDS keeps local backups no longer, and elsewhere they would leave the site`,
          },
        ]
      : []),
  ];
}

function siteProblems(path: Path, site: DraftSite, today: string): readonly Problem[] {
  const at = [...path, 'placement'];
  return [
    ...generationProblems([...at, 'generation'], site),
    ...classProblems([...at, 'database', 'instanceClass'], site),
    ...parentProblems(path, site),
    ...arnProblems([...at, 'outpostArn'], site),
    ...attestationProblems([...at, 'attestation'], site, today),
  ];
}

/** Racks of the second generation hold neither the buckets nor the local backups of a site. */
function generationProblems(path: Path, { placement }: DraftSite): readonly Problem[] {
  if (placement?.generation !== 'second') return [];
  const { parents, lacks, asOf, source } = SECOND_GENERATION;
  return [
    {
      path,
      expected: 'a rack of the first generation',
      found: `one of the second, which has no ${lacks.join(' and no ')}, and in Europe is homed to ${parents.join(', ')} only, as of ${asOf} (${source})`,
      fix: 'order a rack of the first generation: user data of a site rests in buckets and a database whose backups stay on the rack',
    },
  ];
}

/** Each generation of racks holds instances of its own families. */
function classProblems(path: Path, { placement }: DraftSite): readonly Problem[] {
  const generation = placement?.generation ?? 'first';
  const instanceClass = placement?.database?.instanceClass;
  // A rack of the second generation is a problem of its own.
  if (generation === 'second' || instanceClass === undefined) return [];
  const known = RACK_GENERATIONS.some((each) => RACK_CLASSES[each].includes(instanceClass));
  if (!known || RACK_CLASSES.first.includes(instanceClass)) return [];
  return [
    {
      path,
      expected: 'a class of m5 or r5, whose instances racks of the first generation hold',
      found: `${quote(instanceClass)}, of racks of the second`,
      fix: 'name a class whose instances were ordered with the rack: `aws outposts get-outpost-instance-types`',
    },
  ];
}

function parentProblems(path: Path, { region }: DraftSite): readonly Problem[] {
  const place = regionPlace(region ?? '');
  if (!place || place.outpostParent) return [];
  const parents = Object.keys(REGIONS).filter((name) => regionPlace(name)?.outpostParent);
  const { status, asOf, source } = RACKS.offers[place.partition];
  return [
    {
      path: [...path, 'region'],
      expected: `a Region that can be parent of an Outpost with S3 and RDS: one of ${parents.join(', ')}`,
      found:
        status === 'offered'
          ? quote(region ?? '')
          : `${quote(region ?? '')}, whose partition ${place.partition} has no Outposts as of ${asOf} (${source})`,
      fix: 'name the Region to which the rack is homed',
      restsOn: [[...path, 'region']],
    },
  ];
}

function arnProblems(path: Path, { region, account, placement }: DraftSite): readonly Problem[] {
  const arn = placement?.outpostArn;
  if (arn === undefined) return [];
  const [, partition, arnRegion, arnAccount] = OUTPOST_ARN.exec(arn) ?? [];
  if (!partition)
    return [
      {
        path,
        expected:
          'the ARN of an Outpost, arn:<partition>:outposts:<Region>:<account>:outpost/op-<17 hexadecimal digits>',
        found: quote(arn),
        fix: 'copy it from the Outposts console, or from "aws outposts list-outposts"',
      },
    ];
  const home = regionPlace(region ?? '')?.partition ?? partition;
  const differs = (what: string, here: string | undefined, there: string | undefined): readonly Problem[] =>
    here === undefined || here === there
      ? []
      : [
          {
            path,
            expected: `an Outpost of the ${what} of the site, ${here}`,
            found: `${what} ${there}`,
            fix: `correct the ARN or the site: a rack serves the ${what} it belongs to`,
            restsOn: [[...path.slice(0, -2), what === 'account' ? 'account' : 'region']],
          },
        ];
  return [
    ...differs('partition', home, partition),
    ...differs('Region', region, arnRegion),
    ...differs('account', account, arnAccount),
  ];
}

function attestationProblems(path: Path, { country, placement }: DraftSite, today: string): readonly Problem[] {
  const { on, expires, country: attested } = placement?.attestation ?? {};
  const problems: Problem[] = [];
  if (on && on > today)
    problems.push({
      path: [...path, 'on'],
      expected: `a day that has come, ${today} or before`,
      found: on,
      fix: 'write the day on which it was declared',
    });
  if (expires && expires < today)
    problems.push({
      path: [...path, 'expires'],
      expected: `a day that has not passed, ${today} or after`,
      found: expires,
      fix: 'have the statement made again, and write its days here',
    });
  if (on && expires && expires <= on)
    problems.push({
      path: [...path, 'expires'],
      expected: `a day after ${on}, on which it was declared`,
      found: expires,
      fix: 'correct one of the two',
    });
  if (country && attested && country !== attested)
    problems.push({
      path: [...path, 'country'],
      expected: `the country of the site, ${countryText(country)}`,
      found: countryText(attested),
      fix: 'correct the country of the site, or have the place of the rack attested',
    });
  return problems;
}
