/** All tests but those that take longest: `npm test`. */
module.exports = {
  ...require('./jest.config'),
  testPathIgnorePatterns: require('./test/long').map((file) => `<rootDir>/${file}$`),
};
