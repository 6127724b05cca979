/** Actions that can name no resource, or tell only how one is made: their policies may say `*`. */
const WITHOUT_RESOURCE = [
  /^[a-z0-9-]+:(batch)?(describe|list|get)[a-z*]*$/,
  /^(xray|ssmmessages|ec2messages|tag|ce|pricing|health|support|access-analyzer):/,
  /^cloudwatch:putmetricdata$/,
  /^cloudtrail:lookupevents$/,
  /^kms:generaterandom$/,
  /^ec2:(create|delete)networkinterface|^ec2:(un)?assignprivateipaddresses$/,
  /^logs:(create|delete|update)logdelivery|^logs:(putresourcepolicy|stopquery)$/,
  /^config:(put|deliver|select)/,
  /^iam:(generatecredentialreport|generateservicelastaccesseddetails|simulate(custom|principal)policy)$/,
  /^securityhub:batchimportfindings$/,
];
/** Of those, actions that do tell what is in a resource, or give credentials. */
const TELLING = [
  /^s3(express|-outposts|-object-lambda)?:(list(bucket|bucketversions|multipart.*|objects?.*)|get(object.*|dataaccess|\*))$/,
  /^dynamodb:(batchget.*|get(item|records|\*))$/,
  /^(secretsmanager|codecommit|athena|glacier|ebs|timestream|redshift|redshift-data|cognito-identity|sts):(batch)?get(?!calleridentity)/,
  /^ssm:(getparameter.*|get\*|listcommand.*)$/,
  /^kinesis(video)?:get/,
  /^logs:get(logevents|logrecord|\*)$/,
  /^lambda:get(function|layerversion|\*)$/,
  /^ecr:(batchget.*|getdownloadurl.*|get\*)$/,
];

/** Whether a statement that allows an action on every resource should have named some: it changes them, or tells what is in them. */
export function takesResource(action: string): boolean {
  const name = action.toLowerCase();
  return TELLING.some((pattern) => pattern.test(name)) || !WITHOUT_RESOURCE.some((pattern) => pattern.test(name));
}
