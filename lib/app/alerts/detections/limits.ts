/** What no detection can see, so that nobody counts on it. */
export const LIMITS: readonly string[] = [
  'Objects on an Outposts rack: S3 on Outposts has no server access logs, no event notifications and no inventory. CloudTrail records calls, in the parent Region; they name no endpoint, so that a read off the gateway shows only as one by a stranger.',
  'Records in the database on a rack: reads by SQL reach no trail. The log group of the database has log-ins and refused log-ins, and no values; the auditor reads it.',
  'Calls that the endpoint of CloudWatch Logs refuses: CloudTrail does not record them.',
  'Passing a role to a service: it is no call of its own. What the service then does with the role is recorded.',
  'Reading and writing of the archives and other buckets without user data: the trail records objects of user data alone.',
  'Time: CloudTrail delivers within some minutes, and alarms on the trail wait for a period of five more.',
  'The usual amount: CloudWatch learns it from two weeks of metrics. Before that, an unusual amount raises no alert.',
  'A second factor at the identity provider: the trail does not know of it.',
  'What AWS itself does below its services.',
  'Events that AWS does not deliver to the bus: delivery is best effort. The trail in the write-once archive has them.',
];
