/** Every test file of this folder, put together when the suite is bundled. */
declare module 'annals:tests';

/** The extension host that this run of the suite was asked to be in; written in when the suite is bundled. */
declare const expectedHost: 'node' | 'web';
