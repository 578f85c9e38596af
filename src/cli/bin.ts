#!/usr/bin/env node
import process from 'node:process';
import { main } from './main.ts';
import { nodeIo } from './node-io.ts';

// Whoever reads the output may have enough of it: `lienthong scan … | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

// The exit code is set and not forced, so that what was written is written out.
process.exitCode = await main(process.argv.slice(2), nodeIo(process));
