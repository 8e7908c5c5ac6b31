// Reads Terraform configurations as Terraform does: a JSON array of texts on standard input, one of what they say on standard output.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const { parse } = createRequire(import.meta.url)("@cdktf/hcl2json");
const read = [];
for (const text of JSON.parse(readFileSync(0, "utf8"))) read.push(await parse("main.tf", text));
console.log(JSON.stringify(read));
