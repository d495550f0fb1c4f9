// Types of every service's answers, from its openapi.json: src/generated/<service>.ts.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const services = new URL('../services/', import.meta.url);
const target = new URL('src/generated/', import.meta.url);
mkdirSync(target, { recursive: true });
for (const service of readdirSync(services)) {
  const types = await openapiTS(new URL(`${service}/openapi.json`, services));
  writeFileSync(
    new URL(`${service}.ts`, target),
    `// Generated from services/${service}/openapi.json by npm run console:types.\n${astToString(types)}`,
  );
}
