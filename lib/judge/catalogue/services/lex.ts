import { has, keyed, keyIfSet, type Obligation, region, type ServiceTypes, STORES } from '../shared';

function lexAudio(parent: string | undefined): readonly Obligation[] {
  const bucket = `${parent ? `${parent}.` : ''}ConversationLogSettings.AudioLogSettings[].Destination.S3Bucket`;
  return [
    keyed(`${bucket}.KmsKeyArn`, 'recorded speech is under whatever key the bucket happens to have', has(bucket)),
  ];
}

/** What is known of the types of AWS::Lex. */
export const Lex: ServiceTypes = {
  'AWS::Lex::Bot': {
    stores: STORES.modelData,
    atRest: lexAudio('TestBotAliasSettings').concat([
      keyIfSet(
        'BotLocales[].SlotTypes[].ExternalSourceSetting.GrammarSlotTypeSetting.Source.KmsKeyArn',
        'the grammar is under a key that is not customer managed',
      ),
    ]),
    crossings: [region('Replication.ReplicaRegions[]', 'the bot and its conversations are copied there')],
  },
  'AWS::Lex::BotAlias': { stores: STORES.modelData, atRest: lexAudio(undefined) },
  'AWS::Lex::BotVersion': { stores: STORES.modelData },
  'AWS::Lex::ResourcePolicy': { stores: STORES.modelRuns, policies: { resource: ['Policy'] } },
};
