/**
 * A page with words in a font that is not in the file, without tags, language or title; readers rebuild the
 * cross-reference table, which is missing.
 */
export const plainPdf = `%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >> endobj
4 0 obj << /Length 31 >> stream
BT /F 9 Tf 9 9 Td (words) Tj ET
endstream endobj
5 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >> endobj
trailer << /Root 1 0 R /Size 6 >>
%%EOF
`;
