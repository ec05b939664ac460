/** `npm run schema`: writes the JSON Schema of the format to where files in `data` name it. */
import { writeFileSync } from 'node:fs';
import { actorGraphJsonSchema } from '../core/formats/jsonSchema.ts';

// npm runs scripts in the project's folder.
const FILE = 'data/actor-graph.schema.json';
writeFileSync(FILE, `${JSON.stringify(actorGraphJsonSchema(), null, 2)}\n`);
