/** What libraries may ask of Node's `process` in the tests' bundle: the real one, or in a worker an empty one. */
export const process = globalThis.process ?? { env: {} };
