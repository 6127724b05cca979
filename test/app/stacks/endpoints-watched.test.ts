import { synthesized } from '../../synthesized';

/** Endpoints whose refusals CloudTrail does not record: not among the event sources of network activity. */
const UNRECORDED = ['logs'];

test.each(['reference', 'outposts'])('in %s, the refusals of each endpoint are recorded', (deployment) => {
  const stacks = synthesized(deployment);
  const inSite = (site: string | undefined, type: string) =>
    stacks
      .filter(({ path }) => path.startsWith(`${site}/`))
      .flatMap(({ resources }) => Object.values(resources))
      .filter(({ Type }) => Type === type)
      .map(({ Properties }) => JSON.stringify(Properties));
  const sites = [...new Set(stacks.map(({ path }) => path.split('/')[0]))];
  const watched = sites.flatMap((site) => {
    const [trail = ''] = inSite(site, 'AWS::CloudTrail::Trail');
    return inSite(site, 'AWS::EC2::VPCEndpoint').map((endpoint) => {
      const service = /"ServiceName":.*?\.([a-z0-9]+)"/.exec(endpoint)?.[1] ?? endpoint;
      return { site, service, recorded: trail.includes(`"refused by the endpoint of ${service}"`) };
    });
  });
  expect(watched.length).toBeGreaterThan(15);
  expect(watched.filter(({ service, recorded }) => recorded === UNRECORDED.includes(service))).toEqual([]);
});
