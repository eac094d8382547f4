// Node 20 runs no TypeScript in a worker by itself: this opens the module that `workerData.module` names with tsx.
import { workerData } from 'node:worker_threads';
import { tsImport } from 'tsx/esm/api';

await tsImport(workerData.module, import.meta.url);
