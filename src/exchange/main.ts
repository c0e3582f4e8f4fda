import { exportedTimeline } from './exportedTimeline';

/** The script that a server loads when a timeline is to be exported (see src/server/parts.ts). */
Object.assign(((globalThis as { annalsParts?: object }).annalsParts ??= {}), { exporter: { exportedTimeline } });
