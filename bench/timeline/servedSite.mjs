import { createServer } from 'node:http';

/** Serves a page at `url` and its data as JSON at `url`data, on this machine alone: a browser takes any size by this way. */
export async function servedSite({ page, data }) {
  const bodies = new Map([
    ['/', { type: 'text/html; charset=utf-8', body: page }],
    ['/data', { type: 'application/json', body: JSON.stringify(data) }],
  ]);
  const server = createServer(({ url }, response) => {
    const found = bodies.get(url);
    response.writeHead(found ? 200 : 404, { 'content-type': found?.type ?? 'text/plain' }).end(found?.body ?? 'not found');
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => (server.closeAllConnections(), server.close()) };
}
