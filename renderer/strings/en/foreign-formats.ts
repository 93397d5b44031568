import type { ForeignFormat } from '../../application/ports/spreadsheet';

const IN_EXCEL =
  'Open it in Excel, choose File > Save As, type “Excel Workbook (*.xlsx)”, then choose that .xlsx file here.';
const IN_CALC =
  'Open it in LibreOffice Calc, choose File > Save As…, type “Excel 2007–365 (.xlsx)”, then choose that .xlsx file here.';
const COPY_TABLE =
  'Copy the table into a new sheet in Excel or LibreOffice Calc, save it as .xlsx, then choose that file here.';

/** What the file is, and how to save it as .xlsx in the menu words of its own program. */
export const foreignFormats: { readonly [format in ForeignFormat]: string } = {
  xls: `This is a workbook of an old Excel (.xls). ${IN_EXCEL} In LibreOffice Calc: File > Save As….`,
  xlsb: `This is a binary workbook of Excel (.xlsb). ${IN_EXCEL}`,
  ods: `This is an OpenDocument spreadsheet of LibreOffice (.ods). ${IN_CALC}`,
  fods: `This is an OpenDocument spreadsheet of LibreOffice as XML (.fods). ${IN_CALC}`,
  gnumeric:
    'This is a spreadsheet of Gnumeric (.gnumeric). Open it in Gnumeric, choose File > Save As…, type “ECMA 376 / Office Open XML (*.xlsx)”, then choose that .xlsx file here.',
  numbers:
    'This is a spreadsheet of Apple Numbers (.numbers). Open it in Numbers, choose File > Export To > Excel…, then choose that .xlsx file here.',
  html: `This is a web page, though its name may end in .xls. ${IN_EXCEL} In LibreOffice Calc: File > Save As….`,
  rtf: `This is a text document (.rtf), not a table. ${COPY_TABLE}`,
  pdf: `This is a PDF document, not a table. Ask its maker for the Excel file. If there is none, copy the table into a new sheet in Excel or LibreOffice Calc, save it as .xlsx, then choose that file here.`,
  word: `This is a Word document, not a spreadsheet. ${COPY_TABLE}`,
  picture:
    'This is a picture, not a table. Ask for the Excel file (.xlsx), or type the data into a spreadsheet.',
};
