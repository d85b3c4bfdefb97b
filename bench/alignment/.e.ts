import { readDeclarations } from "./declarations.ts";
const e=readDeclarations().find(d=>d.code==="eng")!.blocks.filter(b=>b.kind!=="heading"); e.forEach((b,i)=>console.log(i,b.article,b.text.length,b.text.slice(0,80)));
