import { fastSteps } from '../checks/steps.ts';
import { runSteps } from './run-steps.ts';

process.exitCode = runSteps(fastSteps).failed.length > 0 ? 1 : 0;
