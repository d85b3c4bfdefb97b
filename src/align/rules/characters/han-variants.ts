/**
 * Frequent characters that are written in one way in traditional and in another in simplified Chinese, two by two; none of
 * them that are used in both (后, 里, 云, 几). Source: 简化字总表 (State Language Commission of China, 1986).
 */
const pairs =
  "國国們们這这來来時时為为說说會会對对過过學学發发經经還还動动現现關关點点問问開开頭头實实見见長长樣样機机從从將将進进" +
  "種种黨党無无產产話话書书業业電电東东車车馬马門门間间張张師师義义條条記记員员務务應应當当數数變变區区結结論论類类濟济" +
  "導导權权選选認认組组織织調调極极線线質质題题報报資资運运設设統统備备視视觀观歷历單单華华請请讓让誰谁語语讀读課课談谈" +
  "識识證证訊讯許许該该詳详護护財财責责貨货費费買买賣卖賓宾軍军輕轻轉转辦办農农連连達达遠远鄉乡銀银錢钱鐵铁錄录陽阳陳陈" +
  "際际隊队階阶險险雜杂離离難难靈灵韓韩響响頁页順顺領领願愿顧顾顯显風风飛飞飯饭館馆驗验驚惊魚鱼鳥鸟齊齐龍龙歲岁歡欢" +
  "氣气潔洁漢汉滿满測测熱热燈灯營营爭争獨独獲获環环異异療疗監监確确禮礼稱称積积穩稳窮穷節节簡简糧粮紀纪約约級级純纯紙纸" +
  "細细終终給给絕绝網网編编維维緊紧練练縣县總总績绩繼继續续羅罗習习聞闻聯联聲声職职聽听腦脑臨临興兴舉举舊旧藝艺藥药處处" +
  "號号補补裝装規规覺觉覽览親亲計计訂订討讨訓训訪访評评試试詩诗誤误謝谢議议譯译貢贡貧贫貴贵貿贸賀贺賽赛贊赞載载輪轮輸输" +
  "遺遗邊边郵邮鄰邻釋释針针鋼钢錯错鍵键鎖锁鏡镜閱阅閉闭陸陆隨随隱隐雖虽雙双頂顶項项須须頻频額额飲饮養养駐驻麗丽專专尋寻" +
  "層层屬属島岛幫帮庫库廳厅彈弹徹彻態态慶庆憲宪懷怀戰战戲戏戶户執执擁拥擇择損损擔担擊击擴扩攝摄敗败敵敌斷断構构樂乐樓楼" +
  "標标樹树橋桥檔档檢检歐欧殺杀";

const all = [...pairs];
const ofScript: Readonly<Record<string, ReadonlySet<string>>> = {
  Hant: new Set(all.filter((_, at) => at % 2 === 0)),
  Hans: new Set(all.filter((_, at) => at % 2 === 1)),
};

/** Fewer may be a name that is written as its bearer writes it. */
const fewest = 3;

/**
 * The characters of a text that only the other way of writing Chinese has.
 *
 * @param script ISO 15924; for any but `Hans` and `Hant` there are none.
 * @returns Each once; none where there are few, or more that only this way of writing has.
 */
export function otherHanVariants(text: string, script: string): readonly string[] {
  const [own, other] = [ofScript[script], ofScript[script === "Hans" ? "Hant" : "Hans"]];
  if (own === undefined || other === undefined) return [];
  const characters = [...text];
  const strange = characters.filter((each) => other.has(each));
  const usual = characters.filter((each) => own.has(each));
  return strange.length < fewest || strange.length <= usual.length ? [] : [...new Set(strange)];
}
