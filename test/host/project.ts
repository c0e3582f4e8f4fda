import { dirname, join } from 'node:path';

/** The folder that holds package.json, as an absolute path. */
export const projectRoot = dirname(dirname(__dirname));

/** Where tests leave pictures and reports for people to look at; ignored by git. */
export const outputFolder = join(projectRoot, 'test-output');
