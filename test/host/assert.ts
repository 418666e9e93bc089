// node:assert/strict for the web worker host: what the suite uses of it.
type Message = string | undefined;

function fail(message: string): never {
  throw new Error(message);
}
const show = (value: unknown): string => JSON.stringify(value) ?? String(value);

export default function assert(value: unknown, message?: Message): asserts value {
  if (!value) fail(message ?? `${show(value)} is not truthy`);
}
assert.ok = assert;
assert.equal = (actual: unknown, expected: unknown, message?: Message): void => {
  if (!Object.is(actual, expected)) fail(message ?? `expected ${show(expected)}, got ${show(actual)}`);
};
assert.deepEqual = (actual: unknown, expected: unknown, message?: Message): void => {
  assert.equal(show(actual), show(expected), message);
};
assert.match = (actual: string, pattern: RegExp, message?: Message): void => {
  if (!pattern.test(actual)) fail(message ?? `${show(actual)} does not match ${pattern}`);
};
