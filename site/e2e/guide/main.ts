import { cmsPart, ensureBuilt, sitePart } from '../../../scripts/dev/build-parts.ts';
import { takePictures } from './take-pictures.ts';

const say = (line: string): void => console.log(line);

await ensureBuilt(cmsPart, say);
await ensureBuilt(sitePart, say);
await takePictures(say);
process.exit(0);
