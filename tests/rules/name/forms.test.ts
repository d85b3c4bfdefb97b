import { describe, expect, it } from "vitest";
import { hasName } from "../../../src/align/rules/name/forms.ts";
import { nameParts } from "../../../src/align/rules/name/parts.ts";

describe("hasName", () => {
  it.each([
    ["Αρχείο Προφορικών Συμφωνιών", "μέλη του Αρχείου Προφορικών Συμφωνιών μίλησαν"],
    ["Εταιρεία Λιμενικών Αρχείων Σμύρνης", "αρχειονόμος της Εταιρείας Λιμενικών Αρχείων Σμύρνης"],
    ["Συνεταιρισμός Βιβλιοθηκών του Δούναβη", "στον Συνεταιρισμό Βιβλιοθηκών του Δούναβη"],
    ["Измирское общество портовых документов", "архивист Измирского общества портовых документов"],
    ["Кооператив дунайских библиотек", "вместе с Кооперативом дунайских библиотек"],
    ["İzmir Liman Belgeleri Derneği", "İzmir Liman Belgeleri Derneği’nin arşivcisi"],
    ["Tuna Kütüphaneleri Kooperatifi", "Tuna Kütüphaneleri Kooperatifine katıldı"],
    ["أرشيف الاتفاقات الشفوية", "وقّع المجلس وأرشيفُ الاتفاقاتِ الشفوية"],
    ["جمعية إزمير لوثائق الميناء", "أمينة لجمعية ازمير لوثائق الميناء"],
    ["مركز وثائق الميناء", "رسالة إلى المركز لوثائق الميناء"],
    ["זיכרון הנמל", "חברי הזיכרון של הנמל"],
    ["زبانی معاہدوں کا آرکائیو", "زبانی معاہدوں کے آرکائیو نے کہا"],
    ["মৌখিক চুক্তি আর্কাইভ", "মৌখিক চুক্তি আর্কাইভের সদস্য"],
    ["Archiv mündlicher Vereinbarungen", "Mitglieder des Archivs mündlicher Vereinbarungen"],
    ["口头协议档案馆", "万吉鲁来自口头协议档案馆。"],
  ])("finds %s in %s", (name, text) => {
    expect(hasName(text, name)).toBe(true);
  });

  it.each([
    ["Συνεταιρισμός Βιβλιοθηκών του Δούναβη", "ο Συνεταιρισμός Κινητών Βιβλιοθηκών"],
    ["Кооператив дунайских библиотек", "Кооператив передвижных библиотек"],
    ["Tuna Kütüphaneleri Kooperatifi", "Gezici Kütüphaneler Kooperatifi"],
    ["تعاونية مكتبات الدانوب", "تعاونية المكتبات المتنقلة"],
    ["ڈینیوب کے کتب خانوں کی کوآپریٹو", "گشتی کتب خانوں کی کوآپریٹو"],
    ["নদী গ্রন্থাগার লিগ", "দানিউব গ্রন্থাগার সমবায়"],
    ["多瑙河图书馆合作社", "流动图书馆合作社"],
    ["Archive Network", "the archive stands far from where they built a road and a network"],
  ])("does not take %s for %s", (name, text) => {
    expect(hasName(text, name)).toBe(false);
  });
});

describe("nameParts", () => {
  it.each([
    ["Archive Network (AN)", "Archive Network", "AN"],
    ["Union (Coast) of Archives (UCA–1992)", "Union (Coast) of Archives", "UCA–1992"],
    ["Friends of the Registers (Alpine Section)", "Friends of the Registers (Alpine Section)", undefined],
    ["Friends (Alps)", "Friends (Alps)", undefined],
    ["口头协议档案馆（ASA）", "口头协议档案馆", "ASA"],
    ["شبكة الأرشيف (ش.أ)", "شبكة الأرشيف", "ش.أ"],
  ])("takes %s apart", (full, name, abbreviation) => {
    expect(nameParts(full)).toEqual({ name, abbreviation });
  });
});
