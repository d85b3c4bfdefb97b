import { sourceCopy } from "../../../src/align/rules/source-copy.ts";
import { describeRule } from "../../support/checked.ts";
import { describeLearned } from "../../support/declaration.ts";

describeLearned(sourceCopy, ["source left in, a paragraph", "source left in, half a paragraph"]);

describeRule(sourceCopy, {
  good: [
    ["fr", "The Journal of Open Archives", "The Journal of Open Archives"],
    ["en-GB", "The archive is open to everyone.", "The archive is open to everyone."],
    ["zh-Hans", "See the PDF 2.0 standard here.", "请参阅 PDF 2.0 standard。"],
    ["ar", "Open the file now", "Open الملف"],
  ],
  bad: [
    ["ar", "The archive is open to everyone.", "الأرشيف is open to everyone."],
    ["zh-Hans", "The archive is open to everyone.", "The archive is open 给所有人。"],
    ["tr", "The archive is open to everyone.", "The archive is open to everyone."],
  ],
});
