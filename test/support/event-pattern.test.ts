import type { EventPattern } from '../../lib/app/alerts/detections/detection';
import { matchesPattern } from './event-pattern';

const event = {
  source: 'aws.s3',
  detail: {
    name: 'GetObject',
    size: 300,
    none: null,
    empty: '',
    flag: false,
    address: '10.16.3.7',
    tags: ['red', 'green'],
    resources: [
      { type: 'bucket', ARN: 'b' },
      { type: 'object', ARN: 'o' },
    ],
  },
};

const detail = (pattern: EventPattern) => matchesPattern({ detail: pattern }, event);

test.each<[string, EventPattern]>([
  ['a value', { name: ['GetObject'] }],
  ['one of several values', { name: ['PutObject', 'GetObject'] }],
  ['a number', { size: [300] }],
  ['false', { flag: [false] }],
  ['null', { none: [null] }],
  ['the empty text', { empty: [''] }],
  ['an element of an array', { tags: ['green'] }],
  ['an object of an array', { resources: { ARN: ['o'], type: ['object'] } }],
  ['a beginning', { name: [{ prefix: 'Get' }] }],
  ['a beginning in any case', { name: [{ prefix: { 'equals-ignore-case': 'get' } }] }],
  ['an end', { name: [{ suffix: 'Object' }] }],
  ['an end in any case', { name: [{ suffix: { 'equals-ignore-case': 'OBJECT' } }] }],
  ['a text in any case', { name: [{ 'equals-ignore-case': 'getobject' }] }],
  ['a wildcard', { name: [{ wildcard: 'G*Obj*' }] }],
  ['anything but a value', { name: [{ 'anything-but': 'PutObject' }] }],
  ['anything but several values', { name: [{ 'anything-but': ['PutObject', 'DeleteObject'] }] }],
  ['anything but a number', { size: [{ 'anything-but': 1 }] }],
  ['anything but a beginning', { address: [{ 'anything-but': { prefix: '10.17.' } }] }],
  ['anything but several beginnings', { address: [{ 'anything-but': { prefix: ['10.17.', '10.18.'] } }] }],
  ['anything but an end', { name: [{ 'anything-but': { suffix: 'Bucket' } }] }],
  ['anything but a wildcard', { name: [{ 'anything-but': { wildcard: 'Put*' } }] }],
  ['anything but a text in any case', { name: [{ 'anything-but': { 'equals-ignore-case': 'putobject' } }] }],
  ['a bound', { size: [{ numeric: ['>', 100] }] }],
  ['two bounds', { size: [{ numeric: ['>=', 300, '<', 301] }] }],
  ['an address', { address: [{ cidr: '10.16.0.0/20' }] }],
  ['presence', { name: [{ exists: true }] }],
  ['absence', { other: [{ exists: false }] }],
  ['absence in what is absent itself', { other: { inner: [{ exists: false }] } }],
  ['one of two patterns', { $or: [{ name: ['PutObject'] }, { size: [{ numeric: ['<', 400] }] }] }],
])('%s matches', (_what, pattern) => {
  expect(detail(pattern)).toBe(true);
});

test.each<[string, EventPattern]>([
  ['another value', { name: ['getobject'] }],
  ['a number as text', { size: ['300'] }],
  ['null for what is absent', { other: [null] }],
  ['two fields of different objects of an array', { resources: { ARN: ['o'], type: ['bucket'] } }],
  ['all fields but one', { name: ['GetObject'], size: [1] }],
  ['a beginning of a number', { size: [{ prefix: '3' }] }],
  ['a wildcard that ends too early', { name: [{ wildcard: 'G*Obj' }] }],
  ['anything but one of several values', { name: [{ 'anything-but': ['GetObject', 'PutObject'] }] }],
  ['anything but one of several beginnings', { address: [{ 'anything-but': { prefix: ['10.16.', '10.18.'] } }] }],
  ['anything but a value, where there is none', { other: [{ 'anything-but': 'PutObject' }] }],
  ['a bound that is not met', { size: [{ numeric: ['>', 300] }] }],
  ['an address outside', { address: [{ cidr: '10.17.0.0/20' }] }],
  ['presence of what is absent', { other: [{ exists: true }] }],
  ['absence of what is there', { none: [{ exists: false }] }],
  ['neither of two patterns', { $or: [{ name: ['PutObject'] }, { size: [1] }] }],
])('%s does not match', (_what, pattern) => {
  expect(detail(pattern)).toBe(false);
});

test.each<[string, EventPattern]>([
  ['an operator that EventBridge does not know', { name: [{ begins: 'Get' }] }],
  ['two operators in one', { name: [{ prefix: 'Get', suffix: 'Object' }] }],
  ['anything but a range', { address: [{ 'anything-but': { cidr: '10.0.0.0/8' } }] }],
  ['an unknown comparison', { size: [{ numeric: ['!=', 3] }] }],
  ['an empty list', { name: [] }],
])('%s throws', (_what, pattern) => {
  expect(() => detail(pattern)).toThrow();
});
