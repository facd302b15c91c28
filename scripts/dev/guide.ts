import { takePictures } from '../../site/e2e/guide/take-pictures.ts';
import { cmsPart, ensureBuilt, sitePart } from './build-parts.ts';

const say = (line: string): void => console.log(line);

await ensureBuilt(cmsPart, say);
await ensureBuilt(sitePart, say);
await takePictures(say);
process.exit(0);
