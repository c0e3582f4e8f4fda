import { join } from 'node:path';
import { RawClient } from './rawClient';

/** The bundles, once `buildAnnals` has seen to it that they are there. */
export const bundles = join(import.meta.dirname, '../../dist');

/** Starts the server for Node as it is shipped. */
export function startServer(folder = bundles): RawClient {
  return new RawClient(join(folder, 'server.node.js'));
}
