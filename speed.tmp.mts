import { readSheet } from 'read-excel-file/universal';
import { createSpreadsheet } from './renderer/adapters/spreadsheet/spreadsheet';
import { ENTRY_HEADINGS } from './renderer/application/tables/entry-rows';
const s = createSpreadsheet();
const header = ['No Urut','Judul Inovasi','Instansi','Jenis Instansi','Kategori','Kelompok','Keterangan','A','B','C','D','E'];
const rows = Array.from({length:5000},(_,i)=>[i+1,`Inovasi nomor ${i+1} untuk warga`,`Dinas ${i%97}`,'Perangkat Daerah',`Kategori ${i%7}`,'Umum',`Catatan ${i}`,i*0.5,i,'x'+i,i/3,'tetap']);
const bytes = await s.toXlsx([{name:'P',caption:[],header,rows}]);
const time = async (f:()=>Promise<unknown>) => { const t=performance.now(); await f(); return performance.now()-t; };
const a:number[]=[], b:number[]=[];
for (let i=0;i<7;i++) {
  a.push(await time(() => readSheet(bytes.slice().buffer)));
  b.push(await time(() => s.read(bytes, {headings: ENTRY_HEADINGS})));
}
const med = (x:number[]) => [...x].sort((p,q)=>p-q)[3];
console.log('read-excel-file', med(a), 'pleno', med(b), med(b)!/med(a)!, a.map(Math.round), b.map(Math.round));
