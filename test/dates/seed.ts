/** One seed for all random tests; set SEED to try another. fast-check prints it with any failure. */
export const seeded = { seed: Number(process.env['SEED'] ?? 1924), numRuns: Number(process.env['RUNS'] ?? 500) };
