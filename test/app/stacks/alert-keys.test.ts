import { synthesized } from '../../synthesized';

const PATHS = ['auditor', 'operators'] as const;

/** Properties of a resource of a synthesized template. */
type Properties = Readonly<Record<string, unknown>>;

const nameOf = ({ TopicName, QueueName }: Properties) => String(TopicName ?? QueueName).replace(/-dead$/, '');

describe.each(['reference', 'outposts', 'sovereign-cloud'])('in %s', (deployment) => {
  const audits = synthesized(deployment).filter(({ path }) => path.endsWith('/Audit'));
  const sites = audits.map(({ path, resources }) => ({
    path,
    of: (...types: readonly string[]): readonly Properties[] =>
      Object.values(resources)
        .filter(({ Type }) => types.includes(Type))
        .map(({ Properties = {} }) => Properties),
  }));

  test('no change of one key policy silences both ways of alerts', () => {
    expect(sites.length).toBeGreaterThan(1);
    for (const { path, of } of sites) {
      const parts = of('AWS::SNS::Topic', 'AWS::SQS::Queue');
      const [ofAuditor, ofOperators] = PATHS.map((to) => {
        const own = parts.filter((part) => nameOf(part).endsWith(`-alerts-${to}`));
        const keys = new Set(own.map(({ KmsMasterKeyId }) => JSON.stringify(KmsMasterKeyId)));
        return { path, parts: own.length, keys: keys.size, key: [...keys].join() };
      });
      expect(ofAuditor).toMatchObject({ parts: 3, keys: 1 });
      expect(ofOperators).toMatchObject({ parts: 3, keys: 1 });
      expect(ofAuditor?.key).not.toBe(ofOperators?.key);
    }
  });

  test('each way tells of the silence of the other, without EventBridge', () => {
    for (const { path, of } of sites) {
      const telling = of('AWS::CloudWatch::Alarm').filter(({ AlarmActions }) => AlarmActions !== undefined);
      expect({ path, alarms: telling.length > 10 }).toEqual({ path, alarms: true });
      expect(telling.map(({ AlarmActions }) => [AlarmActions].flat().length)).toEqual(telling.map(() => 2));
      const silences = telling.filter(({ MetricName }) => MetricName === 'NumberOfMessagesSent');
      expect(silences.map(({ Dimensions }) => /Channel(\w+)Queue/.exec(JSON.stringify(Dimensions))?.[1])).toEqual([
        'Auditor',
        'Operators',
      ]);
    }
  });
});
