"""Shenzhen (深圳), 440300: decree 256 until 2022-11-30, the reform from 2022-12-01, decree 358 since 2023-10-01.

Lifetime coverage: the table of decree 256 by retirement year, then the steps of 粤医保规〔2022〕6号. Bills: decree 358, caps as a percent
of the yearly wage; of decree 256 the stays only.
"""

from ...policy import Dated, Group, ReformDay, Region, Rival, Source, Text, hookimpl
from ...rules import (
    AllOf,
    Bands,
    Choice,
    Continuity,
    Figure,
    Flat,
    GapUpTo,
    Layer,
    Layers,
    Months,
    NotApplicable,
    Percent,
    Period,
    Rate,
    Rounded,
    StartsOn,
    Statement,
    Sublimit,
    Table,
    Times,
    Unknown,
    Years,
)

SOURCES = (
    Source(
        "xiaoshebao-626", kind="article", title="深圳一档医保退休后每月划入个人账户626元", doc="深圳市人民政府令第256号",
        address="https://xiaoshebao.com/a/645204ce9e810484af043b78.html",
    ),
    Source(
        "sz-decree-256-art29", kind="official_quoted", title="深圳市社会医疗保险办法第二十九条", doc="深圳市人民政府令第256号",
        address="http://twlink.cn/html/shebao/92217.html",
    ),
    Source(
        "cbn-2022-11", kind="article", title="Shenzhen adjusts personal medical-insurance accounts", publisher="CBN, translated",
        address="http://145wg.com/utrmfgldf/2929",
    ),
    Source(
        "sz-answer-2625189", kind="official", title="深圳市政府答复：灵活就业一档个人账户",
        address="http://www.sz.gov.cn/hdjlpt/detail?pid=2625189",
    ),
    Source(
        "bendibao-643643", kind="article", title="深圳灵活就业人员医保缴费标准", publisher="深圳本地宝",
        address="http://bsy.sz.bendibao.com/bsyDetail/643643.html",
    ),
    Source(
        "bendibao-636454", kind="article", title="深圳医保缴费标准", publisher="深圳本地宝",
        address="http://bsy.sz.bendibao.com/bsyDetail/636454.html",
    ),
    Source(
        "southmoney-136058", kind="article", title="深圳二档、三档医保", publisher="社保网", dated="2021-07-01",
        address="http://shebao.southmoney.com/yiliao/zhengce/202107/136058_3.html",
    ),
    Source("hzbdd-321665", kind="article", title="深圳医保个人账户改革", address="https://www.hzbdd.com/321665"),
    Source(
        "ruoyo-68016", kind="article", title="各地退休人员医保个人账户划入标准", publisher="社保网", dated="2023-08-07",
        address="https://ruoyo.com/wuxian/yiliao/68016.html",
    ),
    Source(
        "tfbk-moz6", kind="article", title="各地退休人员医保返款", dated="2025-01-18",
        address="https://tfbk.net/changshi/Moz6ELDyxP.html",
    ),
    Source(
        "southmoney-558619", kind="article", title="深圳退休人员医保个人账户每月打入多少钱", publisher="新社通", dated="2024-07-03",
        address="http://shebao.southmoney.com/yiliao/202407/558619.html",
    ),
    Source("seed-000", kind="article", title="怎么看自己医保卡里面的余额？", publisher="新社通", dated="2025-04-09"),
    Source("seed-001", kind="article", title="2025年城乡居民医疗保险，如何用手机缴费？", publisher="新社通", dated="2025-06-06"),
    Source(
        "shenchuang-1682342", kind="article", title="领取失业保险金期间的人员参加职工医保一档，按什么标准划入个人账户？",
        address="https://banshi.shenchuang.com/1682342.shtml", publisher="深圳之窗", dated="2025-03-20",
    ),
    Source(
        "sz-wage-2013", kind="press", title="2013年深圳社保缴费基数7月上调", publisher="向日葵保险网", dated="2013-07-08",
        address="http://www.xiangrikui.com/shehuibaoxian/shendupinglun/20130708/324210.html",
    ),
    Source("sz-wage-2014", kind="official_quoted", title="深圳社保缴费基数 5218", address="http://shebaodata.com/fagui/57100.html"),
    Source("sz-wage-2015", kind="official_quoted", title="深圳市社保缴费基数", address="http://www.ylsglaw.com/b/240165.html"),
    Source(
        "sz-wage-2016", kind="official_quoted", title="深圳社保缴费基数调整", dated="2016-06-20",
        address="http://www.hr668.com/ldbzzt/ldbzzt20160620.html",
    ),
    Source(
        "sz-wage-2017", kind="official_quoted", title="关于调整2017年度深圳市社会保险缴费基数和待遇偿付基数的通知", dated="2017-06-20",
        address="http://ft22.com/jiaofei/7596.html", publisher="深圳市社会保险基金管理局",
    ),
    Source("sz-wage-2018", kind="official_quoted", title="2018年深圳最新社保缴费基数", address="http://creditsailing.com/SheBaoZhengCe/717016.html"),
    Source("sz-wage-2019", kind="press", title="深圳最新社平工资 9309元", publisher="南都", address="http://m.studyofnet.com/377629826.html"),
    Source(
        "sz-wage-2020", kind="official_quoted", title="关于调整2020年度深圳市医疗保险及生育保险缴费基数和待遇偿付基数的温馨提示",
        publisher="深圳市医疗保障局", dated="2020-07-01",
        address="https://szbbsapp.sznews.com/forum.php?action=printable&mod=viewthread&tid=4064432",
    ),
    Source(
        "sz-wage-2021", kind="official_quoted", title="关于调整2021年度深圳市医疗保险及生育保险缴费基数和待遇偿付基数的温馨提示",
        publisher="深圳市医疗保障局", dated="2021-06-25", address="http://m.bendibao.com/show867476.html",
    ),
    Source(
        "sz-decree-256-art14", kind="official_quoted", title="深圳市社会医疗保险办法第十四条：退休年限表", doc="深圳市人民政府令第256号",
        address="https://www.cnzshr.com/xwxq_612983.html",
    ),
    Source(
        "twlink-95815", kind="official_quoted", title="深圳医保退休缴费年限表", doc="深圳市人民政府令第256号",
        address="http://twlink.cn/html/shebao/95815.html",
    ),
    Source(
        "fang-50823639", kind="official_quoted", title="深圳社保部门关于医保退休年限的答复", doc="深圳市人民政府令第256号",
        address="https://www.fang.com/ask/ask_50823639.html",
    ),
    Source(
        "gd-transfer-2022", kind="official_quoted", title="广东省基本医疗保险关系省内转移接续暂行办法（广东省医疗保障局网页）", doc="粤医保规〔2022〕6号",
        address="Jan-mx/Socila:docs/refactor/policy-ops-agent/reports/stage-09-05-national-baseline-overlays/evidence/GD/DOC-GD-MEDICAL-TRANSFER-2022/extracted-text.txt",
    ),
    Source(
        "szdaily-2025-12", kind="press", title="深圳职工医保转移接续：外市年限承认并累加", publisher="Shenzhen Daily", dated="2025-12-10",
        address="https://www.eyeshenzhen.com/content/2025-12/10/content_31803923.htm",
    ),
    Source(
        "sz-tips-2026", kind="official_quoted", title="2026 年医保缴费基数和费率的温馨提示", publisher="深圳市医疗保障局", dated="2025-12-29",
        address="Alaric1098/China-Pension-Strategy-Skill:references/regions/shenzhen.md",
    ),
    Source(
        "wodefinance-256", kind="article", title="深圳一档医保缴费比例由 8.5% 降至 8.2%", doc="深圳市人民政府令第256号",
        address="https://wodefinance.com/TianTianFund/prdfldmfgc.html",
    ),
    Source("kaizencpa-72", kind="article", title="深圳社会保险缴费比例", address="https://www.kaizencpa.com/Faq/info/id/72.html"),
    Source(
        "bendibao-23559", kind="article", title="深圳医保缴费比例", publisher="深圳本地宝",
        address="https://m.wenda.bendibao.com/life/23559.shtm",
    ),
    Source(
        "sz-decree-358", kind="official_quoted", title="深圳市医疗保障办法", doc="深圳市人民政府令第358号",
        address="Alaric1098/China-Pension-Strategy-Skill:references/regions/shenzhen.md",
    ),
    Source(
        "sz-cut-2023", kind="official_quoted", title="深圳市降低制造业企业成本若干措施", doc="深府办规〔2023〕5号",
        address="Alaric1098/China-Pension-Strategy-Skill:references/regions/shenzhen.md",
    ),
    Source(
        "sz-notice-2026", kind="official_quoted", title="深圳市医疗保障局温馨提示（2026 年度缴费基数和费率）", dated="2025-12-29",
        address="Alaric1098/China-Pension-Strategy-Skill:references/regions/shenzhen.md",
    ),
    Source(
        "sz-portal-sole", kind="official_quoted", title="无雇工个体工商户参保问答（深圳市政府门户）",
        address="Alaric1098/China-Pension-Strategy-Skill:references/regions/shenzhen.md",
    ),
    Source(
        "sz-notice-2025", kind="official_quoted", title="深圳市 2025 年度医保缴费基数和费率的温馨提示（本地宝转载）", publisher="深圳本地宝",
        address="http://bsy.sz.bendibao.com/bsyDetail/636454.html",
    ),
    Source(
        "jiusong-6659832", kind="article", title="深圳医保个人缴费比例",
        address="https://m.jiusongjiankang.com/health/news/6659832.html",
    ),
    Source("163-KJLIO3LS", kind="article", title="深圳居民医保和灵活就业医保缴费", publisher="网易号", address="https://c.m.163.com/news/a/KJLIO3LS0525CKB5.html"),
    Source(
        "58188-2023-09", kind="press", title="深圳医保政策修订 10月1日起实施", publisher="顶尖财经网", dated="2023-09-09",
        address="58188.com/news/2023/9-9/101919.html",
    ),
    Source("southmoney-570875", kind="article", title="深圳医保门诊报销待遇", dated="2024-07-01", address="shebao.southmoney.com/yiliao/202407/570875.html"),
    Source("163-KK7UKKGA", kind="article", title="2026 年深圳医保待遇和门诊限额", publisher="网易号", address="m.163.com/dy/article/KK7UKKGA0525CKB5.html"),
    Source("jiusong-4575445", kind="article", title="2024 年深圳医保门诊报销标准", address="m.jiusongjiankang.com/health/news/4575445.html"),
    Source("jiusong-5035566", kind="article", title="2025 年深圳一档起付线和门诊限额", address="m.jiusongjiankang.com/health/news/5035566.html"),
    Source("hzbdd-27345", kind="article", title="深圳职工医保门诊限额", address="hzbdd.com/27345"),
    Source(
        "wuhan-com-125444", kind="article", title="2024 深圳医保门诊统筹一年可报多少钱（一档、二档）", dated="2024-01-10",
        address="https://m.wuhan.com/xinwen/125444.html",
    ),
    Source("hzbdd-31646", kind="article", title="深圳一档医保一年统筹有多少钱（2025 年）", dated="2025-03-18", address="https://hzbdd.com/31646"),
    Source(
        "ssmc-1139612", kind="official_quoted", title="深圳医保住院待遇（公立医院网页）", doc="深圳市人民政府令第358号", dated="2024-05-06",
        address="https://www.ssmc-sz.com/szssmylzxxwb/visitors/insurance/bfel2ip/content/post_1139612.html",
    ),
    Source("wendadaohang", kind="article", title="深圳一档医保报销比例", address="77.wendadaohang.com/zd/G8q8pIGqGpIq3WNI8pv.html"),
    Source(
        "wyx-5949", kind="article", title="深圳医保住院报销比例 2024 年标准（一档、二档、居民）", dated="2024-08-23",
        address="http://wyx.cc/banshi/shebao/2024/5949_2.html",
    ),
    Source(
        "jiusong-5035734", kind="article", title="深圳医保的起付线和封顶线（2024 年）", address="https://m.jiusongjiankang.com/health/news/5035734.html",
    ),
    Source(
        "jiusong-6119225", kind="article", title="深圳医保一档住院报销比例和封顶线（2025 年）", address="https://m.jiusongjiankang.com/health/news/6119225.html",
    ),
    Source(
        "fzinfz-sz-2013", kind="public_data", title="深圳市社会医疗保险办法（公开代码库摘录）", doc="深圳市人民政府令第256号", dated="2013-12-02",
        address="fzinfz/book:life/gov.cn.md",
    ),
    Source(
        "sarr-rdvss", kind="article", title="深圳参保人住院起付线和报销比例（2023 年 10 月以前）", address="https://www.sarr.cn/dongshi/rdvss/06L5wQLZrG",
    ),
    Source(
        "163-2018-07", kind="press", title="深圳基本医保最高报销额度提高至60.1万元", publisher="网易", dated="2018-07-15",
        address="https://sz.house.163.com/18/0715/09/DMOD5808000788D9.html",
    ),
    Source(
        "szxuexiao-1004", kind="article", title="深圳基本医疗保险的最高支付限额多少（社保年度为当年 7 月至次年 6 月）",
        address="https://szxuexiao.com/question/html/1/1004.html",
    ),
    Source("twlink-59780", kind="article", title="深圳医保一档、二档住院支付比例（2023 年 10 月以前）", address="http://m.twlink.cn/html/shebao/59780.html"),
    Source("hzbdd-291975", kind="article", title="深圳少儿医保学年缴费", address="https://www.hzbdd.com/291975"),
    Source("fzinfz-sz", kind="public_data", title="深圳社会医疗保险各档沿革和连续参保时间（公开笔记）", doc="深圳市人民政府令第256号", address="fzinfz/book:life/gov.cn.md"),
    Source("sz-codes", kind="public_data", title="深圳参保险种代码（公开代码）", publisher="公开代码库文件 69109362958"),
    Source(
        "sz-decree-358-en", kind="official", title="深圳市医疗保障办法（官方英文文本，第一章）", doc="深圳市人民政府令第358号",
        address="https://sf.sz.gov.cn/fggzywyb/content/post_12557953.html",
    ),
    Source(
        "sz-subsidy-2024", kind="official_quoted", title="深圳市促进就业困难人员再就业补贴办法（社会保险缴费规则摘录）",
        address="Alaric1098/China-Pension-Strategy-Skill:references/regions/shenzhen.md (https://www.sz.gov.cn/zfgb/2024/gb1317/content/post_11106068.html)",
    ),
)  # fmt: skip

NO_ACCOUNT = {
    "tier_2": NotApplicable(zh="二档不设个人账户", en="tier 2 has no account"),
    "tier_3": NotApplicable(zh="三档不设个人账户", en="tier 3 has no account"),
}

BY_AGE = Bands("age", ((45, Percent(5, of="contribution_base")), (None, Percent("5.6", of="contribution_base"))))

SIXTY_PERCENT = Rounded(Percent(60, of=Figure("average_monthly_wage")), to=1, mode="half_up", source="xiaoshebao-626")

ACCOUNT_CREDIT = (
    Dated(
        who="in_service", unit="yuan/month", first_day="2014-01-01", last_day="2022-11-30",
        rule=Choice("tier", {"tier_1": BY_AGE, **NO_ACCOUNT}),
        sources=("xiaoshebao-626", "sz-decree-256-art29", "southmoney-136058"), ledger=("a4402801", "af20f9a7"), confidence="medium",
        monotone_in=("age", "contribution_base"), continuous_in="contribution_base",
        note=Text(zh="第256号令 2014-01-01 起施行", en="decree 256 took effect on 2014-01-01"),
    ),
    Dated(
        who="flexible", unit="yuan/month", first_seen="2022-07-01", last_day="2022-11-30",
        rule=BY_AGE, sources="xiaoshebao-626", confidence="medium", monotone_in=("age", "contribution_base"), continuous_in="contribution_base",
        note=Text(zh="灵活就业只能参加一档，与在职同比例", en="flexible members are in tier 1, with the shares of those in service"),
    ),
    Dated(
        who="in_service", unit="yuan/month", first_day="2022-12-01", checked="2026-11-22",
        rule=Choice("tier", {"tier_1": Percent(2, of="contribution_base"), **NO_ACCOUNT}),
        sources=("cbn-2022-11", "bendibao-636454", "southmoney-136058"), ledger="3f639bd4", confidence="high", monotone_in="contribution_base", continuous_in="contribution_base",
    ),
    Dated(
        who="flexible", unit="yuan/month", first_day="2022-12-01", checked="2026-11-22",
        rule=Percent(2, of="contribution_base"),
        sources=("sz-answer-2625189", "bendibao-643643"), ledger="fffc63b8", confidence="medium", monotone_in="contribution_base", continuous_in="contribution_base",
        note=Text(
            zh="市政府答复：与其他一档参保人一样按比例划入；2% 见于 2024 年以来的页面",
            en="the city's answer: by ratio like other members of tier 1; the 2% itself is seen since 2024",
        ),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", first_day="2014-01-01", last_day="2022-11-30",
        rule=Choice("tier", {"tier_1": Percent("8.05", of=SIXTY_PERCENT), **NO_ACCOUNT}),
        sources=("sz-decree-256-art29", "xiaoshebao-626", "southmoney-136058"), ledger=("5c3bb431", "af20f9a7"), confidence="medium",
        note=Text(
            zh="缴费年限已满、停止缴费的一档退休人员；7,778 × 8.05% = 626.13 元",
            en="retirees of tier 1 with complete years who pay no more; 7,778 × 8.05% = 626.13",
        ),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", first_day="2022-12-01", checked="2025-01-18",
        rule=Choice("tier", {"tier_1": Flat(251), **NO_ACCOUNT}),
        sources=("hzbdd-321665", "ruoyo-68016", "tfbk-moz6", "southmoney-558619", "southmoney-136058"), ledger="a4ab6ba0", confidence="medium",
        rivals=Rival(
            Flat(250), sources=("seed-000", "seed-001"), ledger="f8575ab5", confidence="low",
            reason=Text(zh="“约 250 元”，没有说明规则", en="“about 250”, without a rule"),
        ),
        note=Text(
            zh="2021 年本市平均养老金的 2.8%；按 251 倒推平均数约 8,964 元，偏高。体检补助不在其内",
            en="2.8% of the city's average pension of 2021; 251 implies about 8,964, which is high. The allowance for check-ups is not part of it",
        ),
    ),
    Dated(
        who="unemployed", unit="yuan/month", first_seen="2025-03-20", checked="2025-03-20",
        rule=Percent(2, of=Figure("full_scope_monthly_wage")),
        sources="shenchuang-1682342", confidence="medium",
    ),
)  # fmt: skip

CLAIM_15_10 = Rival(
    AllOf((Months("total", at_least=Years(15)), Months("local", at_least=Years(10)))),
    sources="seed-000", ledger="16df5004", confidence="low", state="refuted",
    reason=Text(zh="第256号令的年度表中只有 2014 年是 15 年和 10 年", en="in the table of decree 256 this is the row of 2014 only"),
)  # fmt: skip

CLAIM_25_15 = Rival(
    AllOf((Months("total", at_least=Years(25)), Months("local", at_least=Years(15)))),
    sources="seed-000", ledger="a6fb3c75", confidence="low", state="refuted",
    reason=Text(
        zh="说是 2023 年起；这是第256号令年度表 2024 年的终点，该令 2023-10-01 废止，全省办法要求 2030 年男 30 年、女 25 年",
        en="told from 2023 on; it is the end point of the table of decree 256, which was replaced on 2023-10-01; the province's rule leads to 30 and 25 in 2030",
    ),
)  # fmt: skip

LIFETIME_COVERAGE = (
    Dated(
        unit="months", first_day="2014-01-01", last_day="2022-11-30",
        rule=Table({
            "2014-01-01": AllOf((Months("total", at_least=Years(15)), Months("local", at_least=Years(10)))),
            "2015-01-01": AllOf((Months("total", at_least=Years(16)), Months("local", at_least=Years(11)))),
            "2016-01-01": AllOf((Months("total", at_least=Years(17)), Months("local", at_least=Years(12)))),
            "2017-01-01": AllOf((Months("total", at_least=Years(18)), Months("local", at_least=Years(13)))),
            "2018-01-01": AllOf((Months("total", at_least=Years(19)), Months("local", at_least=Years(14)))),
            "2019-01-01": AllOf((Months("total", at_least=Years(20)), Months("local", at_least=Years(15)))),
            "2020-01-01": AllOf((Months("total", at_least=Years(21)), Months("local", at_least=Years(15)))),
            "2021-01-01": AllOf((Months("total", at_least=Years(22)), Months("local", at_least=Years(15)))),
            "2022-01-01": AllOf((Months("total", at_least=Years(23)), Months("local", at_least=Years(15)))),
        }),
        sources=("sz-decree-256-art14", "twlink-95815", "fang-50823639"), ledger="fd08ff5d", confidence="high", rivals=CLAIM_15_10,
        note=Text(
            zh="按开始按月领取养老金的年份，男女相同；本地年限指本市实际缴费年限", en="by the year of the first monthly pension, the same for men and women; local years are those paid in the city",
        ),
    ),
    Dated(
        unit="months", first_day="2022-12-01", last_day="2023-09-30",
        rule=AllOf((
            Months("total", at_least=Table({"2022-01-01": Years(23), "2023-01-01": Years(24)})),
            Months("local", at_least=Years(10)),
        )),
        sources=("sz-decree-256-art14", "gd-transfer-2022"), ledger=("fd08ff5d", "8d61a094"), confidence="medium", rivals=CLAIM_25_15,
        note=Text(
            zh="累计年限仍按第256号令的年度表；本市实际缴费年限降为 10 年，即全省办法的最低年限",
            en="in all still by the table of decree 256; the years paid in the city were cut to 10, the least that the province's document allows",
        ),
    ),
    Dated(
        unit="months", first_day="2023-10-01", last_day="2029-12-31",
        rule=Unknown(
            zh="第358号令起逐年提高，2030-01-01 达到男 30 年、女 25 年，深圳的年度表没有找到；另须本市实际缴费满 10 年",
            en="raised year by year since decree 358 to 30 (men) and 25 (women) on 2030-01-01; Shenzhen's table was not found; 10 years paid in the city are needed as well",
        ),
        sources="gd-transfer-2022", ledger=("0cd81c77", "8d61a094"), confidence="high", rivals=CLAIM_25_15,
    ),
    Dated(
        unit="months", first_day="2030-01-01", checked="2025-06-30",
        rule=AllOf((
            Choice("sex", {"male": Months("total", at_least=Years(30)), "female": Months("total", at_least=Years(25))}),
            Months("local", at_least=Years(10)),
        )),
        sources="gd-transfer-2022", ledger=("440b9c86", "8d61a094"), confidence="high",
    ),
    Dated(
        part="shortfall:lump_sum", unit="yuan/month", first_day="2022-12-01", last_day="2025-12-31",
        rule=Unknown(
            zh="每缺一个月按本市上上年度全口径月平均工资 × 一档单位费率，这些年的工资数额没有找到；二档另有办法",
            en="for each missing month the city's full-scope average wage of the year before last times the employers' rate of tier 1; the wages of these years were not found; tier 2 has its own way",
        ),
        sources=("sz-answer-2625189", "gd-transfer-2022"), ledger=("d6b75526", "30371123"), confidence="high",
        note=Text(zh="2022 年 12 月起达到退休年龄的人员", en="for those who reach the age from December 2022 on"),
    ),
    Dated(
        part="shortfall:lump_sum", unit="yuan/month", first_day="2026-01-01", checked="2025-06-30",
        rule=Choice(
            "tier", {"tier_1": Percent(6, of=Figure("full_scope_monthly_wage"))},
            otherwise=Unknown(zh="第358号令下二档的补缴标准没有找到", en="the price for tier 2 under decree 358 was not found"),
        ),
        sources=("sz-answer-2625189", "gd-transfer-2022", "sz-tips-2026"), ledger=("d6b75526", "30371123", "883f88c0"), confidence="high",
        note=Text(
            zh="一次性补缴的算法出自有效期到 2025-06-30 的全省办法；2026 年单位费率恢复为 6%",
            en="how the sum is worked out stands in the province's document, valid until 2025-06-30; the employers' rate is 6% again since 2026",
        ),
    ),
    Dated(
        part="shortfall:monthly", unit="yuan/month", first_day="2022-12-01", last_day="2025-12-31",
        rule=Unknown(
            zh="每月按本市上上年度全口径月平均工资 × 一档单位费率，这些年的工资数额没有找到；二档另有办法",
            en="each month the city's full-scope average wage of the year before last times the employers' rate of tier 1; the wages of these years were not found; tier 2 has its own way",
        ),
        sources="sz-answer-2625189", ledger="d6b75526", confidence="high",
        note=Text(zh="2022 年 12 月起达到退休年龄的人员", en="for those who reach the age from December 2022 on"),
    ),
    Dated(
        part="shortfall:monthly", unit="yuan/month", first_day="2026-01-01", checked="2026-11-22",
        rule=Choice(
            "tier", {"tier_1": Percent(6, of=Figure("full_scope_monthly_wage"))},
            otherwise=Unknown(zh="第358号令下二档的续缴标准没有找到", en="the price for tier 2 under decree 358 was not found"),
        ),
        sources=("sz-answer-2625189", "sz-tips-2026"), ledger=("d6b75526", "883f88c0"), confidence="high",
        note=Text(zh="2026 年单位费率恢复为 6%", en="the employers' rate is 6% again since 2026"),
    ),
    Dated(
        part="benefit_tier", unit="text", first_day="2022-12-01", checked="2026-11-22",
        rule=Statement(
            zh="一档缴费满 10 年的享受一档退休待遇，不满的享受二档待遇，或继续按一档缴到满 10 年",
            en="tier 1 benefits with 10 years in tier 1, otherwise those of tier 2, or by going on in tier 1 until there are 10",
        ),
        sources="sz-answer-2625189", ledger="282ffd07", confidence="high",
    ),
    Dated(
        part="recognition", unit="text", first_day="2022-07-01", last_day="2025-11-30",
        rule=Statement(zh="省内各市年限互认、累加，同一个月不重复计算", en="the cities of the province recognise and add up each other's years; no month counts twice"),
        sources="gd-transfer-2022", ledger="59b05afb", confidence="high",
    ),
    Dated(
        part="recognition", unit="text", first_seen="2025-12-01", checked="2025-12-10",
        rule=Statement(zh="外市职工医保年限予以承认、累加，同一个月不重复计算", en="years of the employees' insurance of other cities are recognised and added; no month counts twice"),
        sources="szdaily-2025-12", ledger="75f178d0", confidence="high",
        note=Text(zh="施行日没有写明", en="the first day is not told"),
    ),
)  # fmt: skip

WAGE = Figure("average_monthly_wage")

FULL_SCOPE = Figure("full_scope_monthly_wage")

NO_TIER_3 = NotApplicable(zh="三档自 2023-10-01 起取消", en="tier 3 ended on 2023-10-01")

CONTRIBUTIONS = (
    Dated(
        part="base_floor", who="in_service", unit="yuan/month", first_day="2014-01-01", last_day="2023-09-30",
        rule=SIXTY_PERCENT,
        sources=("wodefinance-256", "xiaoshebao-626"), ledger="0656b0e8", confidence="medium",
        note=Text(
            zh="只用于一档；6,753 × 60% = 4,051.8，公布为 4,052;12,964 × 60% = 7,778.4，公布为 7,778",
            en="for tier 1 only; 6,753 × 60% = 4,051.8 was published as 4,052, and 12,964 × 60% = 7,778.4 as 7,778",
        ),
    ),
    Dated(
        part="base_cap", who="in_service", unit="yuan/month", first_day="2014-01-01", last_day="2023-09-30",
        rule=Times(3, WAGE), sources="wodefinance-256", ledger="0656b0e8", confidence="medium",
        note=Text(zh="只用于一档；上年度在岗职工月平均工资的 300%", en="for tier 1 only; 300% of the average wage of the year before"),
    ),
    Dated(
        part="base_floor", who=("in_service", "flexible"), unit="yuan/month", first_day="2023-10-01", last_day="2024-12-31",
        rule=Percent(60, of=FULL_SCOPE), sources="sz-decree-358", ledger=("1a38c21d", "42e434b6"), confidence="high",
    ),
    Dated(
        part="base_cap", who=("in_service", "flexible"), unit="yuan/month", first_day="2023-10-01", last_day="2024-12-31",
        rule=Times(3, FULL_SCOPE), sources="sz-decree-358", ledger=("1a38c21d", "42e434b6"), confidence="high",
    ),
    Dated(
        part="base_floor", who=("in_service", "flexible"), unit="yuan/month", first_day="2025-01-01", last_day="2025-12-31",
        rule=Flat(6733), sources=("sz-notice-2025", "jiusong-6659832"), ledger="1a38c21d", confidence="high",
        note=Text(zh="33,666 ÷ 3 × 60% = 6,733.2", en="33,666 ÷ 3 × 60% = 6,733.2"),
    ),
    Dated(
        part="base_cap", who=("in_service", "flexible"), unit="yuan/month", first_day="2025-01-01", last_day="2025-12-31",
        rule=Flat(33666), sources=("sz-notice-2025", "jiusong-6659832"), ledger="1a38c21d", confidence="high",
    ),
    Dated(
        part="base_floor", who=("in_service", "flexible"), unit="yuan/month", first_day="2026-01-01", last_day="2026-12-31",
        rule=Flat(6727), sources=("sz-notice-2026", "bendibao-636454"), ledger="3323611b", confidence="high",
        note=Text(zh="33,633 ÷ 3 × 60% = 6,726.6", en="33,633 ÷ 3 × 60% = 6,726.6"),
    ),
    Dated(
        part="base_cap", who=("in_service", "flexible"), unit="yuan/month", first_day="2026-01-01", last_day="2026-12-31",
        rule=Flat(33633), sources=("sz-notice-2026", "bendibao-636454"), ledger="3323611b", confidence="high",
    ),
    Dated(
        part="employee:basic", who="in_service", unit="yuan/month", first_day="2014-01-01", last_day="2023-09-30",
        rule=Choice("tier", {
            "tier_1": Percent(2, of="contribution_base"),
            "tier_2": Percent("0.2", of=WAGE),
            "tier_3": Percent("0.1", of=WAGE),
        }),
        sources=("wodefinance-256", "kaizencpa-72"), ledger=("0656b0e8", "43d4b84d", "4f982755"), confidence="medium", monotone_in="contribution_base", continuous_in="contribution_base",
        note=Text(
            zh="二档、三档以上年度在岗职工月平均工资为基数，人人同额", en="tiers 2 and 3 pay on the average wage of the year before: the same for everybody",
        ),
    ),
    Dated(
        part="employee:basic", who="in_service", unit="yuan/month", first_day="2023-10-01", checked="2026-11-22",
        rule=Choice("tier", {
            "tier_1": Percent(2, of="contribution_base"),
            "tier_2": Percent("0.5", of="contribution_base"),
            "tier_3": NO_TIER_3,
        }),
        sources=("sz-decree-358", "sz-cut-2023", "sz-notice-2026"), ledger=("54b5bdf1", "a5fa67ea", "ec749ab9", "883f88c0"), confidence="high",
        monotone_in="contribution_base", continuous_in="contribution_base",
    ),
    Dated(
        part="employer:basic", who="in_service", unit="yuan/month", first_day="2014-01-01", last_day="2021-06-29",
        rule=Choice("tier", {
            "tier_1": Percent(6, of="contribution_base"),
            "tier_2": Percent("0.5", of=WAGE),
            "tier_3": Percent("0.4", of=WAGE),
        }),
        sources=("wodefinance-256", "kaizencpa-72"), ledger=("0656b0e8", "43d4b84d", "4f982755"), confidence="medium", monotone_in="contribution_base", continuous_in="contribution_base",
        rivals=Rival(
            Percent(5, of="contribution_base"), sources=("kaizencpa-72", "bendibao-23559"), ledger="72884f80", confidence="medium",
            reason=Text(
                zh="一档企业后来阶段性降为 5%（连补充 5.2%），从何时起没有来源",
                en="enterprises in tier 1 later paid 5% (5.2% with the supplement); no source tells since when",
            ),
        ),
    ),
    Dated(
        part="employer:basic", who="in_service", unit="yuan/month", first_seen="2021-06-30", last_day="2023-09-30",
        rule=Choice("tier", {
            "tier_1": Choice("employer_kind", {"enterprise": Percent(5, of="contribution_base"), "public_sector": Percent(6, of="contribution_base")}),
            "tier_2": Percent("0.5", of=WAGE),
            "tier_3": Percent("0.4", of=WAGE),
        }),
        sources=("kaizencpa-72", "bendibao-23559", "wodefinance-256"), ledger=("72884f80", "0656b0e8", "43d4b84d", "4f982755"), confidence="medium",
        monotone_in="contribution_base", continuous_in="contribution_base",
        note=Text(
            zh="企业 5.2% = 基本 5% + 补充 0.2%；一个来源所用的平均工资 10,646 元用到 2021-06-30，降费至迟那时已实行",
            en="5.2% of enterprises = 5% and 0.2% supplement; a source uses the average wage of 10,646, in use until 2021-06-30, so the cut held by then",
        ),
    ),
    Dated(
        part="employer:basic", who="in_service", unit="yuan/month", first_day="2023-10-01", last_day="2023-12-31",
        rule=Choice("tier", {
            "tier_1": Percent(6, of="contribution_base"),
            "tier_2": Percent("1.5", of="contribution_base"),
            "tier_3": NO_TIER_3,
        }),
        sources="sz-decree-358", ledger=("54b5bdf1", "a5fa67ea"), confidence="high", monotone_in="contribution_base", continuous_in="contribution_base",
    ),
    Dated(
        part="employer:basic", who="in_service", unit="yuan/month", first_day="2024-01-01", last_day="2025-12-31",
        rule=Choice("tier", {
            "tier_1": Choice("employer_kind", {"enterprise": Percent(5, of="contribution_base"), "public_sector": Percent(6, of="contribution_base")}),
            "tier_2": Percent("1.5", of="contribution_base"),
            "tier_3": NO_TIER_3,
        }),
        sources=("sz-cut-2023", "sz-decree-358"), ledger=("ec749ab9", "54b5bdf1", "a5fa67ea"), confidence="high", monotone_in="contribution_base", continuous_in="contribution_base",
        note=Text(zh="阶段性降费只限企业一档", en="the cut was for enterprises in tier 1 only"),
    ),
    Dated(
        part="employer:basic", who="in_service", unit="yuan/month", first_day="2026-01-01", checked="2026-11-22",
        rule=Choice("tier", {
            "tier_1": Percent(6, of="contribution_base"),
            "tier_2": Percent("1.5", of="contribution_base"),
            "tier_3": NO_TIER_3,
        }),
        sources=("sz-notice-2026", "sz-decree-358"), ledger=("883f88c0", "54b5bdf1", "a5fa67ea"), confidence="high", monotone_in="contribution_base", continuous_in="contribution_base",
    ),
    Dated(
        part="employer:supplement", who="in_service", unit="yuan/month", first_day="2014-01-01", last_day="2023-09-30",
        rule=Choice("tier", {
            "tier_1": Percent("0.2", of="contribution_base"),
            "tier_2": Percent("0.1", of=WAGE),
            "tier_3": Percent("0.05", of=WAGE),
        }),
        sources=("wodefinance-256", "kaizencpa-72"), ledger=("0656b0e8", "43d4b84d", "4f982755"), confidence="medium", monotone_in="contribution_base", continuous_in="contribution_base",
    ),
    Dated(
        part="own:basic", who="flexible", unit="yuan/month", first_day="2023-10-01", last_day="2023-12-31",
        rule=Percent(8, of="contribution_base"),
        sources="sz-decree-358", ledger="42e434b6", confidence="high", monotone_in="contribution_base", continuous_in="contribution_base",
        note=Text(zh="灵活就业只能参加一档", en="flexible members are in tier 1 only"),
    ),
    Dated(
        part="own:basic", who="flexible", unit="yuan/month", first_day="2024-01-01", last_day="2025-12-31",
        rule=Percent(7, of="contribution_base"),
        sources="sz-cut-2023", ledger="88773e04", confidence="high", monotone_in="contribution_base", continuous_in="contribution_base",
    ),
    Dated(
        part="own:basic", who="flexible", unit="yuan/month", first_day="2026-01-01", checked="2026-11-22",
        rule=Percent(8, of="contribution_base"),
        sources="sz-notice-2026", ledger="883f88c0", confidence="high", monotone_in="contribution_base", continuous_in="contribution_base",
    ),
    Dated(
        part="own:basic", who="resident", unit="yuan/month", first_day="2024-09-01", last_day="2024-12-31",
        rule=Choice("resident_class", {
            "student_child": Percent("0.6", of=Flat(6060)),
            "university": Percent("0.6", of=Flat(6060)),
            "working_age": Unknown(zh="成年居民 2024 年的价格没有来源", en="no source for the price of adults in 2024"),
            "elderly": Unknown(zh="成年居民 2024 年的价格没有来源", en="no source for the price of adults in 2024"),
        }),
        sources="hzbdd-291975", ledger="44c0eb18", confidence="medium",
        note=Text(
            zh="学年 2024-09 至 2025-08 一次缴 436.32 元 = 6,060 × 0.6% × 12", en="436.32 for the school year from September 2024 = 6,060 × 0.6% × 12",
        ),
    ),
    Dated(
        part="own:basic", who="resident", unit="yuan/month", first_day="2025-01-01", last_day="2025-12-31",
        rule=Choice("resident_class", {
            "student_child": Percent("0.6", of=Flat(6409)),
            "university": Percent("0.6", of=Flat(6409)),
            "working_age": Percent("0.7", of=Flat(6409)),
            "elderly": Percent("0.7", of=Flat(6409)),
        }),
        sources=("sz-notice-2025", "jiusong-6659832"), ledger=("32fb987c", "44c0eb18"), confidence="high",
        note=Text(
            zh="少儿学生 9 月一次缴清整学年：2024 年 9 月缴费的按 2024 年基数，整学年 436.32 元",
            en="children and students pay a school year in September: who paid in September 2024 paid 436.32 on the base of 2024 until August 2025",
        ),
    ),
    Dated(
        part="own:basic", who="resident", unit="yuan/month", first_day="2026-01-01", last_day="2026-12-31",
        rule=Choice("resident_class", {
            "student_child": Percent("0.6", of=Flat(6760)),
            "university": Percent("0.6", of=Flat(6760)),
            "working_age": Percent("0.7", of=Flat(6760)),
            "elderly": Percent("0.7", of=Flat(6760)),
        }),
        sources=("sz-notice-2026", "163-KJLIO3LS", "bendibao-636454"), ledger=("5d40b39c", "e2f508d9"), confidence="high",
        note=Text(
            zh="少儿学生 9 月一次缴清至次年 8 月，中途参保的从申请当月缴至 8 月", en="children and students pay in September until the next August, or from the month of joining",
        ),
    ),
    Dated(
        part="subsidy:basic", who="resident", unit="yuan/month", first_day="2025-01-01", last_day="2025-12-31",
        rule=Choice("resident_class", {
            "student_child": Percent("1.2", of=Flat(6409)),
            "university": Percent("1.2", of=Flat(6409)),
            "working_age": Percent("1.1", of=Flat(6409)),
            "elderly": Percent("1.1", of=Flat(6409)),
        }),
        sources=("sz-notice-2025", "jiusong-6659832"), ledger="32fb987c", confidence="high",
    ),
    Dated(
        part="statement:may_join", who="flexible", unit="text", first_seen="2026-11-22",
        rule=Statement(
            zh="无雇工的个体工商户经营者可以个人身份参加养老、失业、一档医疗保险，不参加工伤、生育保险",
            en="sole proprietors without employees may join the pension, unemployment and tier-1 medical schemes by themselves, not work injury or maternity",
        ),
        sources="sz-portal-sole", ledger="27f420a9", confidence="medium",
    ),
    Dated(
        part="statement:tier_2", who="in_service", unit="text", first_day="2023-10-01", checked="2026-11-22",
        rule=Statement(
            zh="二档面向由单位参保的非本市户籍职工，灵活就业人员不能参加", en="tier 2 is for employees without local hukou insured by their employer; flexible members cannot join",
        ),
        sources="sz-decree-358", ledger="a5fa67ea", confidence="high",
    ),
)  # fmt: skip

# Decree 358: caps are a percent of the on-post yearly wage of the year before last; those of 2023 were printed as "about".
ON_POST = Figure("on_post_annual_wage")
OUTPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2023-10-01", checked="2026-11-22",
        rule=Layers(Layer(
            "pooled",
            shares=Choice("level", {"community": Rate(75), "primary": Rate(75), "secondary": Rate(65), "tertiary": Rate(55)}),
            cap=Choice("tier", {
                "tier_1": Table({"2023-10-01": Flat(9334), "2024-01-01": Percent(6, of=ON_POST)}),
                "tier_2": Table({"2023-10-01": Flat(2333), "2024-01-01": Percent("1.5", of=ON_POST)}),
                "tier_3": NO_TIER_3,
            }),
            sublimit=Sublimit(("secondary", "tertiary"), cap=Choice("tier", {
                "tier_1": Percent(3, of=ON_POST),
                "tier_2": Table({"2023-10-01": Flat(2333), "2024-01-01": Percent("1.5", of=ON_POST)}),
                "tier_3": NO_TIER_3,
            })),
        )),
        sources=("58188-2023-09", "southmoney-570875", "wuhan-com-125444", "163-KK7UKKGA", "jiusong-4575445", "jiusong-5035566", "hzbdd-27345", "hzbdd-31646"),
        ledger=("d7770769", "cd607dab"), confidence="high",
        note=Text(
            zh="一档在二级以上医院和专科医院的限额为 3%；二档须在选定的社康中心或经其转诊，不另设二级以上限额，2023 年 10 月以前每年固定 1,000 元。2023 年的 9,334 元、2,333 元公布为“约”",
            en="3% for tier 1 at level 2 and above and specialist hospitals; tier 2 goes to the chosen community centre or is referred by it, without a smaller cap, and had a fixed 1,000 a year before October 2023. The 9,334 and 2,333 of 2023 were published as “about”",
        ),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2023-10-01", checked="2026-11-22",
        rule=Layers(Layer(
            "pooled",
            shares=Choice("level", {"community": Rate(80), "primary": Rate(80), "secondary": Rate(70), "tertiary": Rate(60)}),
            cap=Choice("tier", {
                "tier_1": Table({"2023-10-01": Flat(10890), "2024-01-01": Percent(7, of=ON_POST)}),
                "tier_2": Table({"2023-10-01": Flat(2333), "2024-01-01": Percent("1.5", of=ON_POST)}),
                "tier_3": NO_TIER_3,
            }),
            sublimit=Sublimit(("secondary", "tertiary"), cap=Choice("tier", {
                "tier_1": Percent("3.5", of=ON_POST),
                "tier_2": Table({"2023-10-01": Flat(2333), "2024-01-01": Percent("1.5", of=ON_POST)}),
                "tier_3": NO_TIER_3,
            })),
        )),
        sources=("58188-2023-09", "southmoney-570875", "wuhan-com-125444", "163-KK7UKKGA", "jiusong-4575445", "hzbdd-31646"),
        ledger=("8dd43e74", "cd607dab"), confidence="high",
        note=Text(
            zh="一档在二级以上医院和专科医院的限额为 3.5%：2026 年 6,197.00 元，网页所印 6,197.625 元有误。2023 年的 10,890 元公布为“约”",
            en="3.5% for tier 1 at level 2 and above and specialist hospitals: 6,197.00 in 2026, where a page misprints 6,197.625. The 10,890 of 2023 was published as “about”",
        ),
    ),
    Dated(
        who="resident", unit="bill", first_day="2023-10-01", checked="2026-11-22",
        rule=Layers(Layer(
            "pooled",
            shares=Bands("age", (
                (60, Choice("level", {"community": Rate(75), "primary": Rate(75), "secondary": Rate(65), "tertiary": Rate(55)})),
                (None, Choice("level", {"community": Rate(80), "primary": Rate(80), "secondary": Rate(70), "tertiary": Rate(60)})),
            )),
            cap=Table({"2023-10-01": Flat(2333), "2024-01-01": Percent("1.5", of=ON_POST)}),
        )),
        sources=("58188-2023-09", "southmoney-570875", "wuhan-com-125444", "163-KK7UKKGA", "163-KJLIO3LS"), ledger="779bd338", confidence="high",
        note=Text(
            zh="须在选定的基层医疗机构或经其转诊；2023 年的 2,333 元公布为“约”",
            en="at the chosen grassroots institution or referred by it; the 2,333 of 2023 was published as “about”",
        ),
    ),
)  # fmt: skip

# From the second stay of the year on, half the deductible; the cap grows with the months without a break.
STAYS = Choice("level", {
    "community": Bands("stay", ((2, Flat(200)), (None, Flat(100)))),
    "primary": Bands("stay", ((2, Flat(200)), (None, Flat(100)))),
    "secondary": Bands("stay", ((2, Flat(400)), (None, Flat(200)))),
    "tertiary": Bands("stay", ((2, Flat(600)), (None, Flat(300)))),
})  # fmt: skip
BASIC_CAP = Bands("continuous_months", (
    (6, ON_POST),
    (72, Unknown(zh="连续参保 6 至 71 个月的封顶线没有找到", en="the caps for 6 to 71 months without a break were not found")),
    (None, Times(6, ON_POST)),
))  # fmt: skip
# Decree 256: the year runs from July to June, its cap is one to six yearly wages of the year before, as twelve monthly ones.
MONTHLY = Figure("average_monthly_wage")
CAP_256 = Bands("continuous_months", (
    (6, Times(12, MONTHLY)),
    (12, Times(24, MONTHLY)),
    (24, Times(36, MONTHLY)),
    (36, Times(48, MONTHLY)),
    (72, Times(60, MONTHLY)),
    (None, Times(72, MONTHLY)),
))  # fmt: skip
STAYS_256 = Choice("level", {"community": Flat(100), "primary": Flat(100), "secondary": Flat(200), "tertiary": Flat(300)})
INPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2014-01-01", last_day="2023-09-30",
        rule=Layers(Layer(
            "pooled", start=STAYS_256, per=Period("stay"),
            shares=Choice("tier", {
                "tier_1": Rate(90), "tier_2": Rate(90),
                "tier_3": Choice("level", {"community": Rate(85), "primary": Rate(85), "secondary": Rate(80), "tertiary": Rate(75)}),
            }),
            cap=CAP_256,
        ), year_starts="07-01"),
        sources=("sz-answer-2625189", "fzinfz-sz-2013", "163-2018-07", "szxuexiao-1004", "sarr-rdvss", "twlink-59780"), ledger=("7aa1f3d8", "e196f637"), confidence="medium",
        note=Text(
            zh="封顶线按连续参保时间为上年度在岗职工年平均工资的 1 至 6 倍，2018 年 7 月起最高 60.1 万元 = 8,348 × 72。起付线和比例的来源没有日期",
            en="the cap is one to six on-post yearly wages of the year before, by the months without a break; from July 2018 at most 601,000 = 8,348 × 72. The sources of deductibles and shares bear no date",
        ),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2014-01-01", last_day="2023-09-30",
        rule=Layers(Layer("pooled", start=STAYS_256, per=Period("stay"), shares=Rate(95), cap=CAP_256), year_starts="07-01"),
        sources=("sz-answer-2625189", "fzinfz-sz-2013", "163-2018-07", "szxuexiao-1004", "sarr-rdvss", "twlink-59780"), ledger=("7aa1f3d8", "e196f637"), confidence="medium",
        note=Text(
            zh="在本市按月领取养老金的；封顶线与在职相同。起付线和比例的来源没有日期",
            en="who draw the pension in the city; the cap is that of those in service. The sources of deductibles and shares bear no date",
        ),
    ),
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2023-10-01", checked="2026-11-22",
        rule=Layers(Layer(
            "pooled", start=STAYS, per=Period("stay"),
            shares=Choice("tier", {
                "tier_1": Choice("level", {"community": Rate(94), "primary": Rate(94), "secondary": Rate(92), "tertiary": Rate(90)}),
                "tier_2": Choice("level", {"community": Rate(92), "primary": Rate(92), "secondary": Rate(91), "tertiary": Rate(90)}),
                "tier_3": NO_TIER_3,
            }),
            cap=BASIC_CAP,
        )),
        sources=("ssmc-1139612", "163-KK7UKKGA", "wendadaohang", "wyx-5949", "jiusong-5035734", "jiusong-6119225"),
        ledger=("d20f8f07", "2ec32091", "086d816f", "99c031ec"), confidence="high",
        note=Text(
            zh="转诊到另一医院的各自计算起付线，市外与市内相同。封顶线：2024 年不满 6 个月 16.48 万元、满 72 个月 98.85 万元，2025 年 104.78 万元",
            en="after a referral each hospital has its own deductible; the same out of town. The cap was 164,800 below 6 months and 988,500 from 72 months on in 2024, 1,047,800 in 2025",
        ),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2023-10-01", checked="2025-12-31",
        rule=Layers(Layer("pooled", start=STAYS, per=Period("stay"), shares=Rate(95), cap=BASIC_CAP)),
        sources=("ssmc-1139612", "wyx-5949", "jiusong-5035734", "jiusong-6119225"), ledger=("58eb3e67", "086d816f", "99c031ec"), confidence="high",
        rivals=Rival(
            Layers(Layer(
                "pooled", start=STAYS, per=Period("stay"),
                shares=Choice("level", {"community": Rate(89), "primary": Rate(89), "secondary": Rate(87), "tertiary": Rate(85)}),
            )),
            sources="wendadaohang", confidence="low", state="refuted",
            reason=Text(
                zh="“比在职少 5 个百分点”说反了，公立医院的网页为 95%", en="“5 points less than in service” is the wrong way round; a public hospital's page says 95%",
            ),
        ),
    ),
    Dated(
        who="resident", unit="bill", first_seen="2024-08-23", checked="2025-12-31",
        rule=Layers(Layer(
            "pooled", start=STAYS, per=Period("stay"),
            shares=Bands("age", (
                (60, Choice("level", {"community": Rate(92), "primary": Rate(92), "secondary": Rate(91), "tertiary": Rate(90)})),
                (None, Rate(95)),
            )),
            cap=Unknown(zh="居民的封顶线没有找到", en="the cap of residents was not found"),
        )),
        sources="wyx-5949", confidence="medium",
    ),
)  # fmt: skip

LARGE_AMOUNT = Dated(
    part="above_cap", who=("in_service", "flexible", "unemployed", "retired", "flexible_retired"), unit="bill", first_day="2014-01-01", last_day="2023-09-30",
    rule=Layers(
        Layer(
            "large_amount", shares=Unknown(zh="地方补充医疗保险的支付比例没有找到", en="the share of the local supplement was not found"), cap=1000000,
        ),
        kinds="inpatient", year_starts="07-01",
    ),
    sources=("sz-answer-2625189", "fzinfz-sz-2013"), ledger=("7aa1f3d8", "e196f637"), confidence="high",
    note=Text(
        zh="地方补充医疗保险，连续参保满 72 个月的限额 100 万元", en="the local supplement, up to a million after 72 months without a break",
    ),
)  # fmt: skip

FIGURES = (
    Dated(part="average_monthly_wage", unit="yuan/month", first_day="2013-07-01", last_day="2014-06-30", rule=Flat(4918), sources="sz-wage-2013", confidence="medium"),
    Dated(part="average_monthly_wage", unit="yuan/month", first_day="2014-07-01", last_day="2015-06-30", rule=Flat(5218), sources="sz-wage-2014", confidence="high"),
    Dated(part="average_monthly_wage", unit="yuan/month", first_seen="2015-07-01", last_day="2016-06-30", rule=Flat(6054), sources=("sz-wage-2015", "sz-wage-2016"), confidence="high"),
    Dated(part="average_monthly_wage", unit="yuan/month", first_day="2016-07-01", last_day="2017-06-30", rule=Flat(6753), sources="sz-wage-2016", confidence="high"),
    Dated(part="average_monthly_wage", unit="yuan/month", first_day="2017-07-01", last_day="2018-06-30", rule=Flat(7480), sources="sz-wage-2017", confidence="high"),
    Dated(part="average_monthly_wage", unit="yuan/month", first_day="2018-07-01", last_day="2019-06-30", rule=Flat(8348), sources=("sz-wage-2018", "sz-wage-2019"), confidence="high"),
    Dated(part="average_monthly_wage", unit="yuan/month", first_day="2019-07-01", last_day="2020-06-30", rule=Flat(9309), sources="sz-wage-2019", confidence="high"),
    Dated(part="average_monthly_wage", unit="yuan/month", first_day="2020-07-01", last_day="2021-06-30", rule=Flat(10646), sources="sz-wage-2020", confidence="high"),
    Dated(part="average_monthly_wage", unit="yuan/month", first_day="2021-07-01", last_day="2022-06-30", rule=Flat(11620), sources="sz-wage-2021", confidence="high"),
    Dated(
        part="average_monthly_wage", unit="yuan/month", first_day="2022-07-01", last_day="2023-06-30", rule=Flat(12964),
        sources="xiaoshebao-626", ledger="5c3bb431", confidence="medium",
    ),
    Dated(
        part="full_scope_monthly_wage", unit="yuan/month", last_day="2025-12-31",
        rule=Unknown(zh="上上年度全口径城镇单位月平均工资的数额没有找到来源", en="the full-scope average wage of the year before last was not found"),
        sources="shenchuang-1682342", confidence="medium",
    ),
    Dated(
        part="full_scope_monthly_wage", unit="yuan/month", first_day="2026-01-01", last_day="2026-12-31", rule=Flat(11211),
        sources="sz-tips-2026", ledger="3323611b", confidence="high",
        note=Text(
            zh="由 2026 年缴费基数得出：上限 33,633 ÷ 3 = 11,211，下限 11,211 × 60% = 6,726.6，公布为 6,727",
            en="from the bounds of 2026: the cap 33,633 / 3 = 11,211, and 60% of it is 6,726.6, published as 6,727",
        ),
    ),
    Dated(
        part="full_scope_monthly_wage", unit="yuan/month", first_day="2027-01-01",
        rule=Unknown(zh="2026 年以后的上上年度全口径城镇单位月平均工资还没有来源", en="the full-scope average wage of the year before last was not found for the years after 2026"),
        sources="sz-tips-2026", confidence="medium",
    ),
    # Since decree 358 that of the year before last; read back from the caps printed for 2024, 2025 and 2026.
    Dated(
        part="on_post_annual_wage", unit="yuan/year", last_day="2023-12-31",
        rule=Unknown(
            zh="公布的是月平均工资，年平均工资的原数没有找到", en="monthly wages were published; the yearly ones behind them were not found",
        ),
        sources="58188-2023-09", confidence="high",
    ),
    Dated(
        part="on_post_annual_wage", unit="yuan/year", first_day="2024-01-01", last_day="2024-12-31", rule=Flat(164754),
        sources=("wuhan-com-125444", "jiusong-4575445"), ledger=("d7770769", "8dd43e74"), confidence="high",
        note=Text(zh="6% 为 9,885.24，7% 为 11,532.78，1.5% 为 2,471.31", en="6% is 9,885.24, 7% is 11,532.78, 1.5% is 2,471.31"),
    ),
    Dated(
        part="on_post_annual_wage", unit="yuan/year", first_day="2025-01-01", last_day="2025-12-31", rule=Flat(174640),
        sources=("hzbdd-31646", "jiusong-5035566"), ledger=("d7770769", "8dd43e74"), confidence="high",
        note=Text(zh="6% 为 10,478.40，7% 为 12,224.80，1.5% 为 2,619.60", en="6% is 10,478.40, 7% is 12,224.80, 1.5% is 2,619.60"),
    ),
    Dated(
        part="on_post_annual_wage", unit="yuan/year", first_day="2026-01-01", last_day="2026-12-31", rule=Flat(177057),
        sources="163-KK7UKKGA", ledger=("d7770769", "8dd43e74"), confidence="high",
        note=Text(zh="6% 为 10,623.42，7% 为 12,393.99，3% 为 5,311.71", en="6% is 10,623.42, 7% is 12,393.99, 3% is 5,311.71"),
    ),
    Dated(
        part="on_post_annual_wage", unit="yuan/year", first_day="2027-01-01",
        rule=Unknown(zh="2027 年起所用的在岗职工年平均工资还没有来源", en="the on-post yearly wage in use from 2027 was not found"),
        sources="163-KK7UKKGA", confidence="medium",
    ),
)  # fmt: skip

TRANSFER_IN = Text(
    zh="补缴基数为本市上上年度全口径职工月平均工资，费率为一档职工费率；超过 3 个月的句子在存档文本中不完整",
    en="arrears are paid at the city's full-scope average wage of the year before last and the employees' rate of tier 1; the sentence on longer gaps is cut off in the stored text",
)

ENTITLEMENT = (
    Dated(
        part="continuity", unit="months", first_day="2014-01-01", last_day="2023-09-30",
        rule=Continuity(3),
        sources="fzinfz-sz", ledger="8f984409", confidence="medium",
        note=Text(zh="一年内中断不超过 3 个月的合并计算，超过的重新计算；连续参保时间决定基金支付限额", en="a gap within a year; the continuous time decides how much the fund pays at most"),
    ),
    Dated(
        part="move", who="in_service", unit="months", first_seen="2025-12-01", checked="2025-12-10",
        rule=GapUpTo(3, then=StartsOn("back_payment", gap_covered=True), otherwise=StartsOn("payment", months=1)),
        sources="szdaily-2025-12", ledger="e42eaba8", confidence="high", note=TRANSFER_IN,
    ),
    Dated(
        part="move:province", who="in_service", unit="months", first_seen="2025-12-01", checked="2025-12-10",
        rule=GapUpTo(3, then=StartsOn("back_payment", gap_covered=True), otherwise=StartsOn("payment", months=1)),
        sources="szdaily-2025-12", ledger="e42eaba8", confidence="high", note=TRANSFER_IN,
    ),
    Dated(
        part="from:resident", who="in_service", unit="months", first_seen="2025-12-01", checked="2025-12-10",
        rule=GapUpTo(3, continuous_years=2, then=StartsOn("back_payment", gap_covered=True), otherwise=StartsOn("payment", months=1)),
        sources="szdaily-2025-12", ledger="e42eaba8", confidence="high", note=TRANSFER_IN,
    ),
)  # fmt: skip

TERMS = (
    Dated(
        part="scheme", unit="text", first_day="2014-01-01", checked="2026-11-22",
        rule=Statement(
            zh="一档即原综合医疗保险，二档即原住院医疗保险，三档即原劳务工（农民工）医疗保险，2023-09-30 止",
            en="tier 1 is the former comprehensive, tier 2 the former inpatient insurance, tier 3 that of migrant workers, which ended on 2023-09-30",
        ),
        sources=("fzinfz-sz", "sz-codes"), ledger="a4050bdd", confidence="high",
    ),
    Dated(
        part="structure", unit="text", first_day="2023-10-01", checked="2026-11-22",
        rule=Statement(
            zh="职工医保分一档、二档；基本医疗保险、大病保险、医疗救助三重保障", en="employees have tier 1 or 2; three layers: basic insurance, critical-illness insurance, medical assistance",
        ),
        sources="sz-decree-358-en", ledger="ca83c2f8", confidence="high",
        note=Text(zh="2023-09-04 通过", en="adopted on 2023-09-04"),
    ),
    Dated(
        part="subsidy", who="flexible", unit="text", first_day="2024-01-01", checked="2026-11-22",
        rule=Statement(
            zh="就业困难人员灵活就业：养老和医疗保险实缴金额的三分之二，每月最高 600 元，最长 3 年",
            en="hard-to-employ persons in flexible employment: two thirds of what is paid for pension and medical insurance, at most 600 yuan a month, for at most 3 years",
        ),
        sources="sz-subsidy-2024", ledger="99ef76d9", confidence="high",
    ),
)  # fmt: skip

REGION = Region(
    "440300",
    name_zh="深圳市",
    name_en="Shenzhen",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    lifetime_coverage=LIFETIME_COVERAGE,
    contributions=CONTRIBUTIONS,
    outpatient=OUTPATIENT,
    inpatient=INPATIENT,
    large_amount=LARGE_AMOUNT,
    figures=FIGURES,
    groups=(
        Group("tier", values=("tier_1", "tier_2", "tier_3"), default="tier_1", zh="参保档次", en="tier"),
        Group("employer_kind", values=("enterprise", "public_sector"), default="enterprise", zh="单位类型", en="kind of employer"),
        Group("resident_class", values=("student_child", "university", "working_age", "elderly"), zh="居民类别", en="class of residents"),
    ),
    reform_day=ReformDay("2022-12-01", sources="cbn-2022-11", ledger="3f639bd4"),
    entitlement=ENTITLEMENT,
    terms=TERMS,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
