import { obligationRule } from '../obligation-rule';

/** Logs, secrets, settings and other metadata are encrypted at rest, and their templates say so. */
export const metadataEncryptedAtRest = obligationRule({
  id: 'metadata-encrypted-at-rest',
  title: 'Logs, secrets, settings and other metadata are encrypted at rest, and their templates say so',
  why: 'logs quote what users send, and settings hold what opens their data',
  fix: 'switch encryption on at the property that the finding names, or name a customer-managed key there',
  topic: 'encryption-at-rest',
  level: 'required',
  standards: [
    { standard: 'GDPR', clause: '32(1)(a)' },
    { standard: 'BSI C5:2026', clause: 'CRY-05.01B' },
    { standard: 'ISO 27001:2022', clause: 'A.8.24' },
  ],
  concern: 'encryption-at-rest',
  of: 'metadata',
  hook: 'nothing',
  examples: {
    good: [
      {
        name: 'reports that are encrypted under a key of the stack',
        resources: {
          Key: { Type: 'AWS::KMS::Key', Properties: { EnableKeyRotation: true } },
          Reports: {
            Type: 'AWS::CodeBuild::ReportGroup',
            Properties: {
              Type: 'TEST',
              ExportConfig: {
                ExportConfigType: 'S3',
                S3Destination: { Bucket: 'reports', EncryptionKey: { 'Fn::GetAtt': ['Key', 'Arn'] } },
              },
            },
          },
        },
      },
    ],
    bad: [
      {
        name: 'an image whose disk is unencrypted',
        resources: {
          Recipe: {
            Type: 'AWS::ImageBuilder::ImageRecipe',
            Properties: { BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { VolumeSize: 8 } }] },
          },
        },
      },
      {
        name: 'reports whose encryption is switched off',
        resources: {
          Reports: {
            Type: 'AWS::CodeBuild::ReportGroup',
            Properties: {
              Type: 'TEST',
              ExportConfig: { ExportConfigType: 'S3', S3Destination: { Bucket: 'reports', EncryptionDisabled: true } },
            },
          },
        },
      },
    ],
  },
});
