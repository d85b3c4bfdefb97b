import { image } from "../../../src/align/rules/image.ts";
import { describeRule } from "../../support/checked.ts";

describeRule(image, {
  good: [["fr", "Text with ![a map](map.png) in it.", "Texte avec ![une carte](map.png)."]],
  bad: [["ar", "![A map](map.png)", "![خريطة](map.png) ![خريطة](map.png)"]],
});
