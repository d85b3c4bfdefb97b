import { number } from "../../../src/align/rules/number.ts";
import { describeRule } from "../../support/checked.ts";

describeRule(number, {
  good: [
    ["es", "It weighs 1,000.5 kg.", "Pesa 1000,5 kg."],
    ["pl", "The 12,500 files", "12 500 plików"],
    ["bn", "within 30 days", "৩০ দিনের মধ্যে"],
    ["hi", "3 million readers", "30 लाख पाठक"],
    ["ru", "2.5 million readers", "2,5 млн читателей"],
    ["en", "1.5 times", "1.5 times"],
    ["he", "2 days", "יומיים"],
    ["ar", "2 days", "يومان"],
    ["zh-Hans", "within 30 days", "三十天之内"],
    ["ja", "the 21st century", "二十一世紀"],
    ["ru", "the 21st century", "XXI век"],
    ["sv", "the 20th century", "1900-talet"],
    ["fi", "at 10:30", "klo 10.30"],
    ["de", "three readers", "3 Leser"],
    ["eu", "3 readers", "hiru irakurle"],
    ["fr", "5 readers, and 5 more", "5 lectrices, et autant encore"],
  ],
  bad: [
    ["es", "It weighs 1,000.5 kg.", "Pesa 1.000,6 kg."],
    ["bn", "within 30 days", "২০ দিনের মধ্যে"],
    ["hi", "3 million readers", "3 लाख पाठक"],
    ["zh-Hans", "within 30 days", "二十天之内"],
    ["fa", "3 of 5 readers", "۵ خواننده از ۵ نفر"],
    ["tr", "Send 45 copies.", "Kopyaları gönderin."],
    ["ur", "Send the copies.", "45 نقول بھیجیں۔"],
    ["eu", "3 readers", "4 irakurle"],
  ],
});
