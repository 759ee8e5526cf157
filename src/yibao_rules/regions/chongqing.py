"""Chongqing (重庆), 500000: the flat amounts for retirees from 2024-01-01; 渝医保发〔2024〕47号 on the base of flexible members.

Lifetime coverage: 30 and 25 years, 10 of them paid for whoever was insured from 2004 on.
"""

from ..policy import Dated, Group, ReformDay, Region, Rival, Source, Text, hookimpl
from ..rules import (
    AllOf,
    Bands,
    Choice,
    Cohorts,
    Contact,
    Counting,
    Flat,
    GapUpTo,
    Layer,
    Layers,
    Months,
    Percent,
    Period,
    Rate,
    StartsOn,
    Statement,
    Unknown,
    Wait,
    Years,
)

SOURCES = (
    Source(
        "cq-2024-47", kind="official_quoted", title="重庆市灵活就业人员 2025 年职工医保缴费标准", doc="渝医保发〔2024〕47号",
        address="Alaric1098/China-Pension-Strategy-Skill:references/regions/chongqing.md",
    ),
    Source(
        "jiusong-6017253", kind="article", title="退休人员医保个人账户返款标准",
        address="https://m.jiusongjiankang.com/health/news/6017253.html",
    ),
    Source(
        "tfbk-moz6", kind="article", title="退休医保月返多少", dated="2025-01-18",
        address="https://tfbk.net/changshi/Moz6ELDyxP.html",
    ),
    Source(
        "jiusong-5884210", kind="article", title="重庆职工医保退休缴费年限",
        address="https://m.jiusongjiankang.com/health/news/5884210.html",
    ),
    Source("seed-000", kind="article", title="怎么看自己医保卡里面的余额？", publisher="新社通", dated="2025-04-09"),
    Source("seed-002", kind="article", title="退休后医保卡每月返钱如何查询", publisher="健康新闻", dated="2025-04-16"),
    Source(
        "good9527-cq", kind="public_data", title="重庆医保查询渠道（公开代码）",
        address="good9527/china-medical-insurance:src/data/chongqing/index.ts",
    ),
    Source(
        "cq-bases-2025", kind="official_quoted", title="关于做好2025年度社会保险缴费基数上下限核定有关工作的通知", dated="2025-09-17",
        address="Alaric1098/China-Pension-Strategy-Skill:references/regions/chongqing.md",
    ),
    Source("advisor-cq", kind="public_data", title="重庆社会保险规则（公开代码）", address="XHJ2AIDEVS/social-security-advisor:skill/references/province-policy.md"),
    Source("fzinfz-2017", kind="public_data", title="重庆社会保险缴费比例（公开笔记，2017 年）", address="fzinfz/book:life/gov.cn.md"),
    Source("shebaomi-169983", kind="article", title="重庆 2025 年城乡居民医保缴费", address="https://shebaomi.com/wen/zhishi-169983.html"),
    Source(
        "jiusong-4724383", kind="article", title="2025 年重庆医保个人缴费标准",
        address="https://m.jiusongjiankang.com/health/news/4724383.html",
    ),
    Source(
        "jiusong-4604770", kind="article", title="2025 年重庆个人参加职工医保缴费标准",
        address="https://m.jiusongjiankang.com/health/news/4604770.html",
    ),
    Source(
        "dkwhysw-53386", kind="official_quoted", title="重庆 2026 年城乡居民医保缴费标准", publisher="重庆本地宝（转载）", dated="2025-12-01",
        address="http://dkwhysw.com/dazongjiaoyi/53386.html",
    ),
    Source(
        "inqan-12593", kind="article", title="2026重庆城乡居民医保缴费标准是多少？", address="https://bbs.inqan.com/thread/12593.html",
    ),
    Source(
        "cq-students-2018", kind="public_data", title="重庆高校新生参保说明（公开代码）", doc="渝人社发〔2009〕185号", publisher="公开代码库文件 47466197883",
    ),
    Source("bbbaike-228753", kind="article", title="重庆医保断缴和等待期", address="http://m.bbbaike.com/baike/techan/228753.html"),
    Source("jiusong-4561660", kind="article", title="重庆医保待遇享受时间", address="https://m.jiusongjiankang.com/health/news/4561660.html"),
    Source("jiusong-4800773", kind="article", title="重庆离职后个人参加职工医保", address="https://m.jiusongjiankang.com/health/news/4800773.html"),
    Source(
        "records-2024-38", kind="official_quoted", title="国务院办公厅关于健全基本医疗保险参保长效机制的指导意见（核实记录引用）", doc="国办发〔2024〕38号",
        address="gov.cn/zhengce/content/202408/content_6965741.htm", publisher="公开代码库文件 70150779286", dated="2026-09-07",
    ),
    Source(
        "wxredian-2025", kind="official_quoted", title="上海居民医保 2025 年参保缴费",
        address="https://wxredian.com/art?id=7c8d74b408def0c3e5ef45693550fa85",
    ),
    Source(
        "chengju-33247", kind="official_quoted", title="重庆职工医保门诊共济待遇（本地宝转载）", publisher="重庆本地宝", dated="2023-12-25",
        address="http://chengju.com/techan/33247.html",
    ),
    Source(
        "toubaow-84643", kind="article", title="重庆市职工医疗保险政策", publisher="投保网", dated="2025-09-06", address="https://www.toubaow.com/licai/84643.html",
    ),
    Source("jiusong-7447615", kind="article", title="重庆职工医保门诊报销", address="https://m.jiusongjiankang.com/health/news/7447615.html"),
    Source("jiusong-7313417", kind="article", title="重庆退休职工门诊报销", address="https://m.jiusongjiankang.com/health/news/7313417.html"),
    Source("zhitongge-8y1q8", kind="official_quoted", title="重庆居民医保普通门诊统筹", address="zhitongge.com/shjjzt/shenghuo/8y1q8.html"),
    Source("readke-3337290", kind="official_quoted", title="重庆居民医保门诊和大病保险待遇", address="readke.com/c/3337290.html"),
    Source(
        "3news-958963", kind="article", title="重庆医保报销比例2022具体情况，2023年重庆医保报销新规", publisher="社保网", dated="2023-05-26",
        address="http://life.3news.cn/bxtw/2023/0526/958963.html",
    ),
    Source(
        "ruoyo-37808", kind="article", title="重庆居民医保报销比例2023年一览表", dated="2023-04-22", address="https://ruoyo.com/wuxian/yiliao/37808.html",
    ),
    Source(
        "zuomama-2313676", kind="article", title="重庆居民医保住院报销医院怎么选（问答）", dated="2023-11-02",
        address="http://zuomama.com/baike/techan/2313676.html",
    ),
    Source(
        "gtuanb-1416071", kind="article", title="2022年重庆市医保报销比例", publisher="社保网", address="https://gtuanb.com/ysbzt/202207/1416071.html",
    ),
    Source("easyfang-2022-12-01", kind="article", title="重庆职工医保住院报销", dated="2022-12-01", address="m.easyfang.com/a/2022/1201/013646812.html"),
    Source("jiusong-4676997", kind="article", title="重庆职工医保住院报销", address="https://m.jiusongjiankang.com/health/news/4676997.html"),
    Source("360docs-9514249985", kind="article", title="重庆市职工医保政策基本知识", address="https://360docs.net/doc/9514249985.html"),
    Source("jiusong-4653890", kind="article", title="重庆居民大病保险起付线", address="https://m.jiusongjiankang.com/health/news/4653890.html"),
    Source("jiusong-6024041", kind="article", title="重庆居民大病保险起付线", address="https://m.jiusongjiankang.com/health/news/6024041.html"),
    Source("jiusong-4801225", kind="article", title="2025 年重庆居民大病保险", address="https://www.jiusongjiankang.com/health/news/4801225.html"),
)  # fmt: skip

ACCOUNT_CREDIT = (
    Dated(
        who="flexible", unit="yuan/month", first_day="2025-01-01", checked="2025-12-31",
        rule=Unknown(
            zh="二档按 2025 年账户基数每月 5,125 元（一年 61,500 元）划入，比例没有可靠来源；一档也没有来源",
            en="tier 2 is credited by the account base of 2025, 5,125 yuan a month (61,500 a year), but no reliable source tells the share; nor is there one for tier 1",
        ),
        sources="cq-2024-47", ledger="43de6146", confidence="high",
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", first_day="2024-01-01", checked="2026-11-22",
        rule=Bands("age", ((70, Flat(105)), (None, Flat(115)))),
        sources=("jiusong-6017253", "tfbk-moz6"), ledger=("9c461fe5", "a555f3f3", "c2d52966"), confidence="medium", monotone_in="age",
    ),
    Dated(
        part="deduction:large_amount", who=("retired", "flexible_retired"), unit="yuan/month", first_day="2024-01-01", checked="2026-11-22",
        rule=Flat(5),
        sources="jiusong-6017253", ledger=("a555f3f3", "c2d52966", "30273fe8"), confidence="medium",
    ),
    Dated(
        part="deduction:long_term_care", who=("retired", "flexible_retired"), unit="yuan/month", first_day="2024-01-01", checked="2026-11-22",
        rule=Flat("5.25"),
        sources="jiusong-6017253", ledger=("a555f3f3", "c2d52966"), confidence="medium",
        note=Text(
            zh="105 − 5 − 5.25 = 94.75,115 − 5 − 5.25 = 104.75", en="105 − 5 − 5.25 = 94.75, 115 − 5 − 5.25 = 104.75",
        ),
    ),
)  # fmt: skip

LIFETIME_COVERAGE = (
    Dated(
        unit="months", first_seen="2025-04-09", checked="2026-11-22",
        rule=Cohorts((
            ("2004-01-01", Choice("sex", {"male": Months("total", at_least=Years(30)), "female": Months("total", at_least=Years(25))})),
            (None, AllOf((
                Choice("sex", {"male": Months("total", at_least=Years(30)), "female": Months("total", at_least=Years(25))}),
                Months("actual", at_least=Years(10)),
            ))),
        )),
        sources=("jiusong-5884210", "seed-000"), ledger=("bda9591c", "ad24acc4", "f5fed12a", "43c38bad"), confidence="medium",
        note=Text(
            zh="2003-12-31 前参保的只看累计年限；2025-04-09 的文章不分参保时间，一律另须实际缴费 10 年",
            en="whoever was insured by 2003-12-31 needs the cumulative years only; the article of 2025-04-09 tells of 10 paid years without naming cohorts",
        ),
    ),
    Dated(
        part="counting", unit="months", first_seen="2026-11-22", rule=Counting(deemed_until="2004-12-31"),
        sources="jiusong-5884210", ledger=("be2c82c0", "bda9591c", "ad24acc4"), confidence="medium",
        note=Text(
            zh="视同缴费限 1993-03-01 至 2004-12-31，且由单位参加职工养老保险", en="earlier time counts between 1993-03-01 and 2004-12-31, with employees' pension insurance through an employer",
        ),
    ),
)  # fmt: skip

CONTRIBUTIONS = (
    Dated(part="base_floor", who="in_service", unit="yuan/month", first_day="2025-01-01", last_day="2025-12-31", rule=Flat(4404), sources="cq-bases-2025", ledger="578f89c2", confidence="high"),
    Dated(part="base_cap", who="in_service", unit="yuan/month", first_day="2025-01-01", last_day="2025-12-31", rule=Flat(22017), sources="cq-bases-2025", ledger="578f89c2", confidence="high"),
    Dated(
        part="employee:basic", who="in_service", unit="yuan/month", first_seen="2017-12-31", checked="2026-11-22",
        rule=Percent(2, of="contribution_base"),
        sources=("advisor-cq", "fzinfz-2017"), ledger="e8c05012", confidence="medium", monotone_in="contribution_base", continuous_in="contribution_base",
        note=Text(zh="一个来源是 2017 年的，另一个没有日期", en="one source is of 2017, the other bears no day"),
    ),
    Dated(
        part="employee:large_amount", who="in_service", unit="yuan/month", first_seen="2024-01-01", checked="2026-11-22",
        rule=Flat(5),
        sources="jiusong-6017253", ledger="30273fe8", confidence="medium",
        note=Text(
            zh="没有日期的来源用的是 2024 年起的划入标准；退休人员的 5 元从个人账户扣",
            en="the undated source uses the account amounts from 2024 on; retirees have the 5 yuan taken from the account",
        ),
    ),
    Dated(
        part="employer:basic", who="in_service", unit="yuan/month", first_seen="2017-12-31", checked="2026-11-22",
        rule=Percent(8, of="contribution_base"),
        sources=("advisor-cq", "fzinfz-2017"), ledger="e8c05012", confidence="medium", monotone_in="contribution_base", continuous_in="contribution_base",
        note=Text(
            zh="一个来源是 2017 年的，另一个没有日期；是否含生育保险和单位的大额医疗没有写明",
            en="one source is of 2017, the other bears no day; whether maternity and the employer's large-amount premium are in it is not told",
        ),
    ),
    Dated(
        part="own:basic", who="flexible", unit="yuan/month", first_day="2025-01-01", last_day="2025-12-31",
        rule=Choice("tier", {"tier_1": Flat("256.25"), "tier_2": Flat("563.75")}),
        sources="cq-2024-47", ledger=("0810ee2f", "68557095"), confidence="high",
        note=Text(
            zh="按年缴纳：一档 3,075 元，二档 6,765 元（61,500 元的 5% 和 11%）", en="paid by the year: tier 1 3,075, tier 2 6,765 (5% and 11% of 61,500)",
        ),
    ),
    Dated(
        part="own:long_term_care", who="flexible", unit="yuan/month", first_day="2025-01-01", last_day="2025-12-31",
        rule=Unknown(
            zh="长期护理保险一年 132 元，由个人全额还是一半（66 元）负担，同一网站的几页说法不一",
            en="132 yuan a year for long-term care; pages of one site differ on whether the person pays all of it or half (66)",
        ),
        sources=("jiusong-4724383", "jiusong-4604770"), confidence="medium",
    ),
    Dated(
        part="own:basic", who="resident", unit="yuan/year", first_day="2018-09-01", last_day="2019-08-31",
        rule=Choice(
            "resident_class",
            {
                "university": Choice("tier", {
                    "tier_1": Flat(180),
                    "tier_2": Unknown(zh="大学生二档的价格没有来源", en="no source for the students' price of tier 2"),
                }),
            },
            otherwise=Unknown(zh="只有大学生的价格有来源", en="only the students' price has a source"),
        ),
        sources="cq-students-2018", ledger="9b21f9b3", confidence="medium",
        note=Text(zh="暂定价；大学生的待遇年度为 9 月 1 日至次年 8 月 31 日", en="provisional; the students' year of cover runs from 1 September to 31 August"),
    ),
    Dated(
        part="own:basic", who="resident", unit="yuan/year", first_day="2025-01-01", last_day="2025-12-31",
        rule=Choice(
            "resident_class",
            {"university": Choice("tier", {"tier_1": Flat(380), "tier_2": Flat(755)})},
            otherwise=Choice("tier", {"tier_1": Flat(400), "tier_2": Flat(775)}),
        ),
        sources=("shebaomi-169983", "jiusong-4724383"), ledger="70d0b1e2", confidence="high",
        note=Text(zh="380 / 755 元为在渝高校大学生，只有一个来源", en="380 and 755 are for students of the city's universities, from one publisher only"),
    ),
    Dated(
        part="own:basic", who="resident", unit="yuan/year", first_day="2026-01-01", last_day="2026-12-31",
        rule=Choice("tier", {"tier_1": Flat(400), "tier_2": Flat(775)}),
        sources=("dkwhysw-53386", "inqan-12593"), ledger="1967238f", confidence="medium",
        note=Text(zh="2026 年大学生同价（征集意见稿）", en="students pay the same in 2026 (by the draft)"),
    ),
    Dated(
        part="subsidy:basic", who="resident", unit="yuan/year", first_day="2025-01-01", last_day="2025-12-31",
        rule=Flat(670), sources=("shebaomi-169983", "jiusong-4724383"), ledger="70d0b1e2", confidence="high",
    ),
    Dated(
        part="statement:late_window", who="resident", unit="text", first_day="2025-01-01", last_day="2025-12-31",
        rule=Statement(zh="2025 年度延迟缴费期：2025-01-01 至 2025-02-28", en="premiums for 2025 could still be paid from 2025-01-01 to 2025-02-28"),
        sources="shebaomi-169983", ledger="70d0b1e2", confidence="high",
    ),
)  # fmt: skip

OUTPATIENT = (
    Dated(
        who=("in_service", "unemployed"), unit="bill", first_day="2024-01-01", checked="2025-09-06",
        rule=Layers(Layer(
            "pooled", start=200,
            shares=Choice("level", {"community": Rate(60), "primary": Rate(60), "secondary": Rate(60), "tertiary": Rate(50)}),
            cap=3000,
        )),
        sources=("chengju-33247", "toubaow-84643", "jiusong-7447615"), ledger="12ede156", confidence="high",
    ),
    Dated(
        who="flexible", unit="bill", first_day="2024-01-01", checked="2025-09-06",
        rule=Layers(Layer(
            "pooled", start=200,
            shares=Choice("level", {"community": Rate(60), "primary": Rate(60), "secondary": Rate(60), "tertiary": Rate(50)}),
            cap=Choice("tier", {"tier_1": Flat(800), "tier_2": Flat(3000)}),
        )),
        sources=("chengju-33247", "toubaow-84643", "jiusong-7447615"), ledger="12ede156", confidence="high",
    ),
    Dated(
        who="retired", unit="bill", first_day="2024-01-01", checked="2025-09-06",
        rule=Layers(Layer(
            "pooled", start=100,
            shares=Choice("level", {"community": Rate(70), "primary": Rate(70), "secondary": Rate(70), "tertiary": Rate(60)}),
            cap=4000,
        )),
        sources=("toubaow-84643", "jiusong-7447615", "jiusong-7313417"), ledger="5b2c5732", confidence="medium",
        note=Text(zh="一个来源的 4,000 元印成了 0 元", en="one of the sources prints 0 for the 4,000"),
    ),
    Dated(
        who="flexible_retired", unit="bill", first_day="2024-01-01", checked="2025-09-06",
        rule=Layers(Layer(
            "pooled", start=100,
            shares=Choice("level", {"community": Rate(70), "primary": Rate(70), "secondary": Rate(70), "tertiary": Rate(60)}),
            cap=Choice("tier", {"tier_1": Flat(1200), "tier_2": Flat(4000)}),
        )),
        sources=("toubaow-84643", "jiusong-7447615", "jiusong-7313417"), ledger="5b2c5732", confidence="medium",
    ),
    # Children's hospitals of level 3 count as level 2; at others of level 3 nothing is paid.
    Dated(
        who="resident", unit="bill", first_day="2021-01-01", checked="2023-05-26",
        rule=Layers(Layer(
            "pooled",
            start=Choice("level", {
                "community": Flat(0), "primary": Flat(0), "secondary": Flat(200),
                "tertiary": Choice("hospital", {"children_hospital": Flat(200)}, otherwise=Flat(0)),
            }),
            shares=Choice("level", {
                "community": Rate(60), "primary": Rate(60), "secondary": Rate(40),
                "tertiary": Choice("hospital", {"children_hospital": Rate(40)}, otherwise=Rate(0)),
            }),
            cap=Choice("tier", {"tier_1": Flat(300), "tier_2": Flat(500)}),
        )),
        sources=("zhitongge-8y1q8", "readke-3337290", "3news-958963"), ledger="73f93cbf", confidence="high",
        note=Text(zh="三级医院不报销，三级儿童医院按二级执行", en="nothing at tertiary hospitals, except that children's hospitals of level 3 count as level 2"),
    ),
)  # fmt: skip

# Each later stay takes 10% of the first deductible off, down to 100, 260 and 620 yuan.
STAYS = Choice("level", {
    "community": Bands("stay", ((2, Flat(160)), (3, Flat(144)), (4, Flat(128)), (5, Flat(112)), (None, Flat(100)))),
    "primary": Bands("stay", ((2, Flat(200)), (3, Flat(180)), (4, Flat(160)), (5, Flat(140)), (6, Flat(120)), (None, Flat(100)))),
    "secondary": Choice(
        "hospital",
        {"community_center": Bands("stay", ((2, Flat(400)), (3, Flat(360)), (4, Flat(320)), (5, Flat(280)), (None, Flat(260))))},
        otherwise=Bands("stay", ((2, Flat(440)), (3, Flat(396)), (4, Flat(352)), (5, Flat(308)), (6, Flat(264)), (None, Flat(260)))),
    ),
    "tertiary": Bands("stay", ((2, Flat(880)), (3, Flat(792)), (4, Flat(704)), (None, Flat(620)))),
})  # fmt: skip

STAYS_CAP = Unknown(
    zh="统筹基金的限额有 2 万、4.2 万、4.7 万、15 万元几种说法，没有可靠来源",
    en="20,000, 42,000, 47,000 and 150,000 are said to be the pool's cap, none by a reliable source",
)

OF_EMPLOYEES = ("gtuanb-1416071", "easyfang-2022-12-01", "jiusong-4676997")

TCM = Text(
    zh="只有中医机构的中药和中医诊疗费用提高 2 个百分点；这里按整笔费用计算",
    en="only Chinese medicine and its treatments at its institutions get 2 points more; reckoned here for the whole bill",
)

INPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2022-01-01", checked="2022-12-01",
        rule=Layers(Layer(
            "pooled", start=STAYS, per=Period("stay"),
            shares=Choice("level", {"community": Rate(90), "primary": Rate(90), "secondary": Rate(87), "tertiary": Rate(85)}),
            cap=STAYS_CAP,
        )),
        sources=OF_EMPLOYEES, ledger="b56389ca", confidence="medium",
        note=Text(zh="社区机构指一级；二级的社区机构另有起付线", en="community means level 1; those of level 2 have a deductible of their own"),
    ),
    Dated(
        part="category:tcm", who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2022-01-01", checked="2022-12-01",
        rule=Layers(Layer(
            "pooled", start=STAYS, per=Period("stay"),
            shares=Choice("level", {"community": Rate(92), "primary": Rate(92), "secondary": Rate(89), "tertiary": Rate(87)}),
            cap=STAYS_CAP,
        )),
        sources=OF_EMPLOYEES, ledger="b56389ca", confidence="medium", note=TCM,
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2022-01-01", checked="2022-12-01",
        rule=Layers(Layer(
            "pooled", start=STAYS, per=Period("stay"),
            shares=Choice("level", {"community": Rate(95), "primary": Rate(95), "secondary": Rate(95), "tertiary": Rate(95)}),
            cap=STAYS_CAP,
        )),
        sources=OF_EMPLOYEES, ledger="0e6dcb1e", confidence="medium",
    ),
    Dated(
        part="category:tcm", who=("retired", "flexible_retired"), unit="bill", first_day="2022-01-01", checked="2022-12-01",
        rule=Layers(Layer(
            "pooled", start=STAYS, per=Period("stay"),
            shares=Choice("level", {"community": Rate(97), "primary": Rate(97), "secondary": Rate(97), "tertiary": Rate(97)}),
            cap=STAYS_CAP,
        )),
        sources=OF_EMPLOYEES, ledger="0e6dcb1e", confidence="medium", note=TCM,
    ),
    Dated(
        who="resident", unit="bill", first_day="2023-01-01", checked="2023-11-02",
        rule=Layers(Layer(
            "pooled",
            start=Choice("level", {"primary": Flat(100), "secondary": Flat(300), "tertiary": Flat(800)}),
            per=Period("stay"),
            shares=Bands("age", (
                (18, Choice("tier", {
                    "tier_1": Choice("level", {"primary": Rate(85), "secondary": Rate(75), "tertiary": Rate(55)}),
                    "tier_2": Choice("level", {"primary": Rate(90), "secondary": Rate(80), "tertiary": Rate(60)}),
                })),
                (None, Choice("tier", {
                    "tier_1": Choice("level", {"primary": Rate(80), "secondary": Rate(70), "tertiary": Rate(50)}),
                    "tier_2": Choice("level", {"primary": Rate(85), "secondary": Rate(75), "tertiary": Rate(55)}),
                })),
            )),
            cap=Choice("tier", {"tier_1": Flat(80000), "tier_2": Flat(120000)}),
        )),
        sources=("3news-958963", "ruoyo-37808", "zuomama-2313676", "shebaomi-169983"), ledger="ccc5c2cc", confidence="high",
        note=Text(zh="起付标准按次计算是通例，来源没有写明", en="that the deductible is one of each stay is the custom; the sources do not tell"),
    ),
)  # fmt: skip

OF_STAYS = Text(
    zh="符合报销范围的自付费用超过起付线的部分；这里只计住院",
    en="own payments in scope above the threshold; reckoned here of stays only",
)

AS_IN_2023 = Text(
    zh="比例和限额为 2023 年的规定，其后视为未变；这里只计住院", en="share and cap are those of 2023, taken as unchanged; reckoned here of stays only",
)

LARGE_AMOUNT = (
    Dated(
        part="above_cap", who=("in_service", "flexible", "unemployed", "retired", "flexible_retired"), unit="bill", first_seen="2022-07-01", checked="2025-09-06",
        rule=Layers(Layer("large_amount", shares=Rate(100), cap=500000), kinds="inpatient"),
        sources=("gtuanb-1416071", "360docs-9514249985", "toubaow-84643"), confidence="medium",
        note=Text(zh="大额医疗费互助基金，统筹基金限额以上全额支付", en="the large-amount fund pays all that lies above the pool's cap"),
    ),
    Dated(
        part="critical_illness", who="resident", unit="bill", first_day="2023-01-01", last_day="2023-12-31",
        rule=Layers(Layer("critical_illness", start=16901, shares=Rate(60), cap=200000), kinds="inpatient"),
        sources=("readke-3337290", "zuomama-2313676"), ledger="c2b7a93f", confidence="high", note=OF_STAYS,
    ),
    Dated(
        part="critical_illness", who="resident", unit="bill", first_day="2024-01-01", last_day="2024-12-31",
        rule=Layers(Layer("critical_illness", start=17833, shares=Rate(60), cap=200000), kinds="inpatient"),
        sources=("jiusong-4653890", "jiusong-6024041"), ledger="24889c85", confidence="medium", note=AS_IN_2023,
    ),
    Dated(
        part="critical_illness", who="resident", unit="bill", first_day="2025-01-01", last_day="2025-12-31",
        rule=Layers(Layer("critical_illness", start=18797, shares=Rate(60), cap=200000), kinds="inpatient"),
        sources=("shebaomi-169983", "jiusong-4801225"), ledger="5b339192", confidence="medium", note=AS_IN_2023,
    ),
)  # fmt: skip

POSTING = Dated(
    unit="text",
    rule=Unknown(zh="到账日没有可靠来源", en="no reliable source tells the day"),
    sources="seed-002", confidence="low",
    rivals=Rival(
        Statement(
            zh="每月 15、20 或 25 日，可提前到上月 25 日或 30 日", en="day 15, 20 or 25, sometimes brought forward to day 25 or 30 of the month before",
        ),
        sources="seed-002", ledger="52f0f458", confidence="low",
        reason=Text(zh="把重庆与洛阳合在一起的笼统说法", en="a generality that lumps Chongqing with Luoyang"),
    ),
)  # fmt: skip

CHANNELS = (
    Dated(
        part="hotline", unit="text", first_seen="2026-11-22",
        rule=Contact("12393", zh="医保服务热线", en="medical-insurance line"),
        sources="good9527-cq", ledger="62dcf1a7", confidence="medium",
    ),
    Dated(
        part="website", unit="text", first_seen="2026-11-22",
        rule=Contact("https://ylbzj.cq.gov.cn", zh="重庆市医疗保障局", en="Chongqing medical-insurance bureau"),
        sources="cq-2024-47", ledger="62dcf1a7", confidence="medium",
    ),
    Dated(
        part="app", unit="text", first_seen="2026-11-22",
        rule=Contact("渝快办，重庆医保", zh="渝快办、重庆医保应用", en="the apps 渝快办 and 重庆医保"),
        sources="good9527-cq", ledger="62dcf1a7", confidence="medium",
    ),
)  # fmt: skip

ENTITLEMENT = (
    Dated(
        part="first", who="in_service", unit="months", first_seen="2026-11-22", checked="2026-11-22",
        rule=StartsOn("payment", months=1),
        sources=("jiusong-4561660", "bbbaike-228753"), ledger="d2149429", confidence="high",
    ),
    Dated(
        part="first", who="flexible", unit="months", first_seen="2026-11-22", checked="2026-11-22",
        rule=Wait(6),
        sources=("bbbaike-228753", "jiusong-4561660"), ledger="e9d3f6d2", confidence="high",
    ),
    Dated(
        part="from:in_service", who="flexible", unit="months", first_seen="2026-11-22", checked="2026-11-22",
        rule=GapUpTo(3, then=StartsOn("back_payment", months=1, gap_covered=True), otherwise=Wait(6)),
        sources=("bbbaike-228753", "jiusong-4800773"), ledger="9faf8ae6", confidence="high",
        note=Text(
            zh="离开单位 3 个月内以个人身份参保并补清的；超过 3 个月的，中断期间的费用是否报销，文章说法不一",
            en="who joins as an individual within 3 months of leaving an employer and clears the arrears; after more than 3 months the articles disagree on the costs of the gap",
        ),
    ),
    Dated(
        who="resident", unit="days", first_day="2018-03-01", last_day="2024-12-31",
        rule=Wait(days=90, waived_in_window=True),
        sources="bbbaike-228753", ledger="843c0216", confidence="medium",
    ),
    Dated(
        part="first", who="resident", unit="days", first_day="2018-03-01", last_day="2024-12-31",
        rule=Wait(days=90, waived_in_window=True),
        sources="bbbaike-228753", ledger="843c0216", confidence="medium",
    ),
    Dated(
        part="newborn", who="resident", unit="days", first_day="2018-03-01", last_day="2024-12-31",
        rule=StartsOn("birth", within_days=90),
        sources="bbbaike-228753", ledger="843c0216", confidence="medium",
    ),
    # From 2025 the nation's rule.
    Dated(
        who="resident", unit="months", first_day="2025-01-01", checked="2026-09-07",
        rule=Wait(3, per_missed_year=1, per_repaid_year=1, from_missed_years=4, at_least=6, exempt="newborn"),
        sources=("records-2024-38", "wxredian-2025"), ledger=("121af06c", "3b3761a7", "f574eebe"), confidence="high",
    ),
    Dated(
        part="first", who="resident", unit="months", first_day="2025-01-01", checked="2026-09-07",
        rule=Wait(3, waived_in_window=True, exempt="newborn"),
        sources="records-2024-38", ledger="121af06c", confidence="high",
    ),
)  # fmt: skip

REGION = Region(
    "500000",
    name_zh="重庆市",
    name_en="Chongqing",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    lifetime_coverage=LIFETIME_COVERAGE,
    posting=POSTING,
    channels=CHANNELS,
    reform_day=ReformDay("2024-01-01", sources="jiusong-6017253", ledger=("a555f3f3", "c2d52966")),
    contributions=CONTRIBUTIONS,
    groups=(
        Group("tier", values=("tier_1", "tier_2"), zh="参保档次", en="tier"),
        Group("resident_class", values="university", zh="居民类别", en="class of residents"),
        Group("hospital", values=("children_hospital", "community_center"), zh="医院类别", en="class of hospital"),
    ),
    entitlement=ENTITLEMENT,
    outpatient=OUTPATIENT,
    inpatient=INPATIENT,
    large_amount=LARGE_AMOUNT,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
