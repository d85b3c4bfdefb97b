import { alignBlocks } from "/work/main/src/align/adopt/align-blocks.ts";
import { readDeclarations, sameBlocks } from "/work/main/bench/alignment/declarations.ts";
import { tuned } from "/work/main/src/align/adopt/settings.ts";
const over=JSON.parse(process.env.SET??'{}'); const settings={...tuned,...over,priors:{...tuned.priors,...over.priors},word:{...tuned.word,...over.word},lengths:{...tuned.lengths,...over.lengths}};
function rng(seed:number){return ()=>{seed|=0;seed=seed+0x6D2B79F5|0;let t=Math.imul(seed^seed>>>15,1|seed);t=t+Math.imul(t^t>>>7,61|t)^t;return((t^t>>>14)>>>0)/4294967296}}
const all=readDeclarations(); const eng=all.find(d=>d.code==="eng")!;
const same=all.filter(d=>d!==eng&&sameBlocks(eng,d));
if(process.env.BENCH!=='real')console.log(all.length,same.length,eng.blocks.length);
const half=same.filter((_,k)=>k%2===0);
const step=+(process.env.STEP??4);
const sample=half.filter((_,k)=>k%step===0);
const HH=process.env.HEAD==='1'; const strip=(b:any)=>HH?b:({text:b.text,kind:"paragraph" as const,number:undefined,marks:[]});
export type E={text:string,src:number[]};
const enders=/[.!?;:。؟।၊။፤።؛\u06d4…,،、]\s*/gu;
function splitAt(text:string, r:()=>number):[string,string]|undefined{
  const aim=text.length*(0.25+0.5*r()); let best=-1;
  const cand=[...text.matchAll(enders)].map(m=>m.index!+m[0].length).filter(p=>p>text.length*.2&&p<text.length*.8);
  const sp=[...text.matchAll(/\s+/g)].map(m=>m.index!+m[0].length).filter(p=>p>text.length*.2&&p<text.length*.8);
  const list=cand.length?cand:sp.length?sp:[Math.floor(aim)];
  best=list.reduce((a,b)=>Math.abs(b-aim)<Math.abs(a-aim)?b:a);
  const l=text.slice(0,best).trim(), rr=text.slice(best).trim(); if(!l||!rr) return; return [l,rr];
}
export function edit(blocks:{text:string}[],k:number,r:()=>number){
  type B={text:string,id:string,touched:boolean};
  let cur:any[]=blocks.map((b,i)=>({...b,src:[i],touched:false}));
  let done=0; while(done<k){
    const kind=Math.floor(r()*3); const at=Math.floor(r()*cur.length); const b=cur[at]!;
    if(b.touched) continue;
    if(kind===0){const n=cur[at+1]; if(!n||n.touched||n.kind==='heading'||n.src[0]!==b.src[0]+1) continue; cur.splice(at,2,{...b,text:b.text+" "+n.text,src:[...b.src,...n.src],touched:true});}
    else if(kind===1){if(b.kind==='heading')continue; const s=splitAt(b.text,r); if(!s) continue; cur.splice(at,1,{...b,text:s[0],src:b.src,touched:true},{...b,text:s[1],src:b.src,touched:true});}
    else {cur.splice(at,1); }
    done++;
  }
  return cur;
}
function gold(cur:{src:number[]}[]){ const beads:string[]=[]; for(let j=0;j<cur.length;j++){const c=cur[j]!; if(j+1<cur.length&&cur[j+1]!.src[0]===c.src[0]){beads.push(`${c.src}|${j},${j+1}`); j++;} else beads.push(`${c.src}|${j}`);} return beads; }
if (process.env.BENCH!=="real") {
const start=performance.now(); let calls=0;
for(const k of [1,3,6]){ let tp=0,p=0,g=0,whole=0,n=0; const cal:[number,number,number][]=Array.from({length:11},()=>[0,0,0]);
 const bad:string[]=[];
 for(const [x,d] of sample.entries()){ const r=rng(1000*k+x*7+ +(process.env.SEED??1)); const cur=edit(d.blocks.filter(b=>HH||b.kind!=="heading"),k,r); const G=new Set(gold(cur));
  const src=eng.blocks.filter(b=>HH||b.kind!=="heading").map(strip);  const beads=alignBlocks(src,cur.map(strip),[],settings); calls++;
  const P=beads.filter(b=>b.sources&&b.targets).map(b=>({k:`${Array.from({length:b.sources},(_,q)=>b.source+q)}|${Array.from({length:b.targets},(_,q)=>b.target+q)}`,c:b.confidence}));
  let ok=0; for(const q of P){const hit=G.has(q.k); ok+=+hit; const bin=Math.min(10,Math.floor(q.c*10+1e-9)); const c=cal[q.c>0.99?10:Math.min(9,bin)]!; c[0]++; c[1]+=+hit; c[2]+=q.c;}
  tp+=ok;p+=P.length;g+=G.size; const w=ok===P.length&&ok===G.size; whole+=+w; n++; if(!w) bad.push(`${d.code}:${G.size-ok}`); if(!w&&process.env.SHOW){console.log('==',d.code,k); const PK=new Set(P.map(q=>q.k)); console.log(' gold',[...G].filter(x=>!PK.has(x)).map(x=>x+' {'+x.split('|')[0].split(',').map(i=>src[+i].text.length)+' / '+x.split('|')[1].split(',').map(i=>cur[+i].text.length)+'}').join('  ')); console.log(' got ',P.filter(q=>!G.has(q.k)).map(q=>q.k+' '+q.c.toFixed(2)).join('  '));} }
 console.log(`k=${k} F1 ${(200*tp/(p+g)).toFixed(2)} whole ${whole}/${n} = ${(100*whole/n).toFixed(1)}%  cal ${cal.map(c=>c[0]?`${(c[2]/c[0]).toFixed(2)}:${(c[1]/c[0]).toFixed(2)}(${c[0]})`:"-").join(" ")}`);
 if(process.env.BAD) console.log(bad.join(" "));
}
console.log(((performance.now()-start)/calls).toFixed(0),"ms each");
} else {
 const docs=all.filter(d=>d!==eng).filter((_,k)=>k%2===0).filter((_,k)=>k%step===0); let right=0,tot=0,clean=0;const bad:string[]=[];
 const H=process.env.HEAD==="1";
 for(const d of docs){ const t=d.blocks.filter(b=>H||b.kind!=="heading"); const s=eng.blocks.filter(b=>H||b.kind!=="heading"); const f=H?(b:any)=>b:strip; const beads=alignBlocks(s.map(f),t.map(f),[],settings); let ok=0,n=0;
  for(const b of beads) for(let q=0;q<b.targets;q++){ const x=t[b.target+q]!; if(x.kind==="heading") continue; n++; if(b.sources>0&&s.slice(b.source,b.source+b.sources).every(y=>y.article===x.article)) ok++; }
  right+=ok;tot+=n; if(ok===n) clean++; else bad.push(`${d.code}:${n-ok}/${n}`); }
 console.log(`real ${(100*right/tot).toFixed(2)}% ${right}/${tot}, clean ${clean}/${docs.length}`); if(process.env.BAD) console.log(bad.join(" "));
}
