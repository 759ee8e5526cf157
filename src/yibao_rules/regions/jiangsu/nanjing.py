"""Nanjing (南京), 320100: retirees 5.4% of the own pension until 2022, the transition of 2023, 2.5% of the average since 2024; rates and residents' premiums."""

from ...policy import Dated, Group, ReformDay, Region, Rival, Source, Text, hookimpl
from ...rules import (
    AllOf,
    AtLeast,
    Bands,
    Choice,
    Figure,
    Flat,
    Layer,
    Layers,
    Months,
    NotApplicable,
    Percent,
    Period,
    Rate,
    Shares,
    Statement,
    Unknown,
    Years,
)

SOURCES = (
    Source(
        "vcgrinder-40565", kind="official_quoted", title="2023 年南京退休人员医保个人账户划入办法", publisher="社保网", dated="2023-06-07",
        address="m.vcgrinder.com/yuanchuang/2023/0607/40565.html",
    ),
    Source(
        "zhejianglong-3122875", kind="official_quoted", title="2023 年南京退休人员医保个人账户划入办法",
        address="zhejianglong.com/c/3122875.html",
    ),
    Source(
        "haidong-280882", kind="article", title="各地退休人员医保个人账户划入标准", dated="2024-02-21",
        address="haidong.ylzhaopin.com/news/280882.html",
    ),
    Source(
        "zgjsgccyw-35559", kind="article", title="江苏省退休人员医保个人账户划入办法",
        address="https://zgjsgccyw.cn/news/35559.html",
    ),
    Source(
        "kang5-359100", kind="article", title="连云港退休人员医保怎么返还的", dated="2016-12-06",
        address="https://mip.kang5.net/2016/12/06/359100.html",
    ),
    Source(
        "nj-press-2023-04-11", kind="official_quoted", title="江苏社会保险缴费规则摘录：南京市 2023-04-11 新闻发布会", dated="2023-04-11",
        address="Alaric1098/China-Pension-Strategy-Skill:references/regions/jiangsu.md (https://www.nanjing.gov.cn/hdjl/xwfbh/xwfbhjdgyjdzgjbylbxdwjfldtz/mtbd/202304/t20230411_3885287.html)",
    ),
    Source(
        "nj-rate-notice", kind="official_quoted", title="江苏社会保险缴费规则摘录：南京市职工医保费率",
        doc="南京市 关于降低职工基本医疗保险单位缴费率的通知",
        address="Alaric1098/China-Pension-Strategy-Skill:references/regions/jiangsu.md",
    ),
    Source(
        "vcgrinder-40565-rates", kind="article", title="2023 年南京医保缴费比例和基数", publisher="社保网", dated="2023-06-07",
        address="m.vcgrinder.com/yuanchuang/2023/0607/40565.html",
    ),
    Source(
        "zhejianglong-3122875-rates", kind="article", title="2023 年南京医保缴费比例和基数",
        address="zhejianglong.com/c/3122875.html",
    ),
    Source(
        "nj-residents-2025", kind="official_quoted", title="南京 2025 年度城乡居民医保参保缴费", publisher="南京日报",
        address="https://wxredian.com/art?id=6212699510b997a3365a0f873311829d",
    ),
    Source(
        "hzbdd-418614", kind="article", title="南京 2024 年度城乡居民医保缴费标准", address="hzbdd.com/418614",
    ),
    Source(
        "maozdong-51340", kind="article", title="南京 2017 年度城乡居民医保缴费标准（现代快报的机器翻译）", address="http://maozdong.com/51340/",
    ),
    Source("seed-000", kind="article", title="怎么看自己医保卡里面的余额？", publisher="新社通", dated="2025-04-09"),
    Source(
        "file-63014517933", kind="public_data", title="各市医保缴费年限的公开代码表", address="unnamed public repository, file 63014517933",
    ),
    Source("woyaojiankangwang-nj", kind="article", title="南京职工医保个人账户改革", address="https://woyaojiankangwang.com/Medicalequipmententerprise/bxjesjctfz.html"),
    Source(
        "nj-subsidy-2016", kind="official_quoted", title="江苏社会保险缴费规则摘录：南京就业困难人员灵活就业社保补贴", doc="宁人社〔2016〕78号", dated="2025-05-16",
        address="Alaric1098/China-Pension-Strategy-Skill:references/regions/jiangsu.md (https://www.njgl.gov.cn/hdjl/zsk/jycy/202505/t20250516_5563520.html)",
    ),
    Source(
        "vcgrinder-40565-visits", kind="official_quoted", title="2023 年南京职工医保门诊报销比例", publisher="社保网", dated="2023-06-07",
        address="m.vcgrinder.com/yuanchuang/2023/0607/40565.html", doc="南京市职工基本医疗保险门诊共济保障机制实施办法",
    ),
    Source(
        "zhejianglong-3122875-visits", kind="official_quoted", title="2023 年南京职工医保门诊报销比例",
        address="zhejianglong.com/c/3122875.html", doc="南京市职工基本医疗保险门诊共济保障机制实施办法",
    ),
    Source(
        "nj-answer-2025", kind="official", title="南京市职工医保门诊统筹费用上限额度是多少？", doc="南京市职工基本医疗保险门诊共济保障机制实施办法", publisher="南京市人民政府", dated="2025-12-23",
        address="http://www.nanjing.gov.cn/hdjl/hygq/202512/t20251223_5749554.html",
    ),
    Source("phcadvisory-189", kind="article", title="南京市职工医保门诊共济保障机制实施办法", address="https://phcadvisory.com/index/Lists/show/catid/5/id/189.html"),
    Source("bxjesjctfz", kind="article", title="南京市职工医保门诊共济保障", address="https://woyaojiankangwang.com/Medicalequipmententerprise/bxjesjctfz.html"),
    Source(
        "loadcell-251", kind="article", title="南京职工医保门诊统筹、门特和统筹基金限额（南京本地宝的副本）", dated="2026-01-17",
        address="http://china-loadcell.com/jiaobanshebei/251.html",
    ),
    Source("qsty-3663", kind="article", title="南京职工医保统筹基金限额（南京本地宝的副本）", dated="2026-01-17", address="qsty-game.com/…/3663.html"),
    Source(
        "jiusong-4663313", kind="article", title="2025江苏南京职工医保门诊报销额度", address="https://m.jiusongjiankang.com/health/news/4663313.html",
    ),
    Source(
        "jiusong-4547323", kind="article", title="2025江苏南京职工医保住院报销比例", address="https://m.jiusongjiankang.com/health/news/4547323.html",
    ),
    Source("readke-3369558", kind="article", title="2023江宁社保住院报销比例是多少，起付线标准是多少？", address="http://readke.com/c/3369558.html"),
    Source("txbk-n7JoVre523", kind="article", title="南京社保能报销多少", address="https://txbk.net/changshi/n7JoVre523.html"),
    Source("ethnic-4857953", kind="article", title="南京医保报销比例（改革前的表）", address="http://198.12.123.165:9000/Ethnic/4857953.html"),
    Source("54852-568534", kind="article", title="南京医保报销比例（改革前的表）", address="54852.com/hy/568534.html"),
    Source("nancybrand-182718", kind="article", title="南京职工大病保险", publisher="华律网", address="nancybrand.com/182718.html"),
    Source("ddtbk-59702", kind="article", title="南京居民医保门诊报销比例", address="http://m.ddtbk.com/techan/59702.html", dated="2022-05-18"),
)  # fmt: skip

ACCOUNT_CREDIT = (
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", first_seen="2016-12-06", last_day="2022-12-31",
        rule=AtLeast(Unknown(zh="有保底，数额没有找到", en="there is a minimum, but its amount was not found"), Percent("5.4", of="pension")),
        sources="kang5-359100", ledger="88a79dfb", confidence="medium", monotone_in="pension", continuous_in="pension",
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", first_day="2023-01-01", last_day="2023-12-31",
        rule=Unknown(
            zh="2022 年底前退休的按本人 2022 年 12 月的数额，2023 年退休的按退休当月本人养老金的 5.4% 定额划入；两者都不能由现有资料算出",
            en="those retired by the end of 2022 keep their amount of December 2022, those retiring in 2023 get a fixed 5.4% of the pension of the retirement month; neither can be computed from what is asked here",
        ),
        sources=("vcgrinder-40565", "zhejianglong-3122875"), ledger=("5702d631", "40238712"), confidence="high",
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", first_day="2024-01-01", checked="2024-02-21",
        rule=Percent("2.5", of=Figure("average_pension", year=2022)),
        sources=("haidong-280882", "zgjsgccyw-35559"), ledger="df0c12fd", confidence="medium",
    ),
)  # fmt: skip

RATES_2023 = ("vcgrinder-40565-rates", "zhejianglong-3122875-rates")

OTHERS = Text(zh="来源中的“其他居民”归入劳动年龄内居民", en="the sources' other residents are taken as those of working age")

LIFETIME_COVERAGE = (
    Dated(
        who=("in_service", "retired"), unit="months", first_seen="2025-04-09", checked="2025-04-09",
        rule=Unknown(zh="累计年限来源不一，没有可靠的", en="the claims for the years in all differ, none is reliable"),
        sources="seed-000", ledger="2ed683a7", confidence="low",
        rivals=(
            Rival(
                Choice("sex", {"male": Months("total", at_least=Years(30)), "female": Months("total", at_least=Years(25))}),
                sources="seed-000", ledger="2ed683a7", confidence="low",
            ),
            Rival(
                Choice("sex", {"male": Months("total", at_least=Years(25)), "female": Months("total", at_least=Years(20))}),
                sources="file-63014517933", ledger="2ed683a7", confidence="low",
            ),
        ),
    ),
    Dated(
        who=("flexible", "flexible_retired"), unit="months", first_seen="2025-04-09", checked="2025-04-09",
        rule=AllOf((
            Months("total", at_least=Unknown(zh="累计年限来源不一，没有可靠的", en="the claims for the years in all differ, none is reliable")),
            Months("actual", at_least=Years(10)),
        )),
        sources="seed-000", ledger="bdfe9c4f", confidence="medium",
        rivals=(
            Rival(
                Choice("sex", {"male": Months("total", at_least=Years(30)), "female": Months("total", at_least=Years(25))}),
                sources="seed-000", ledger="2ed683a7", confidence="low",
            ),
            Rival(
                Choice("sex", {"male": Months("total", at_least=Years(25)), "female": Months("total", at_least=Years(20))}),
                sources="file-63014517933", ledger="2ed683a7", confidence="low",
            ),
        ),
    ),
)  # fmt: skip

CONTRIBUTIONS = (
    Dated(
        part="base_floor", who="in_service", unit="yuan/month", first_day="2023-01-01", last_day="2023-12-31",
        rule=Flat(4250), sources=RATES_2023, ledger="9f3b6f62", confidence="medium",
    ),
    Dated(
        part="base_cap", who="in_service", unit="yuan/month", first_day="2023-01-01", last_day="2023-12-31",
        rule=Flat(22470), sources=RATES_2023, ledger="9f3b6f62", confidence="medium",
    ),
    Dated(
        part="employee:basic", who="in_service", unit="yuan/month", first_day="2023-01-01", checked="2026-11-22",
        rule=Percent(2, of="contribution_base"),
        sources=("nj-rate-notice", *RATES_2023), ledger=("8ae816ef", "9f3b6f62"), confidence="high", monotone_in="contribution_base", continuous_in="contribution_base",
    ),
    Dated(
        part="employer:basic", who="in_service", unit="yuan/month", first_day="2023-01-01", last_day="2023-03-31",
        rule=Percent("8.8", of="contribution_base"),
        sources=RATES_2023, ledger="9f3b6f62", confidence="medium", monotone_in="contribution_base", continuous_in="contribution_base",
        note=Text(zh="含生育保险 0.8%", en="0.8% for maternity included"),
    ),
    Dated(
        part="employer:basic", who="in_service", unit="yuan/month", first_day="2023-04-01", checked="2026-11-22",
        rule=Percent(7, of="contribution_base"),
        sources=("nj-rate-notice", "nj-press-2023-04-11"), ledger=("8ae816ef", "6ec3d398"), confidence="high", monotone_in="contribution_base", continuous_in="contribution_base",
        rivals=Rival(
            Percent("8.8", of="contribution_base"), sources=RATES_2023, ledger="9f3b6f62", confidence="medium", state="refuted",
            reason=Text(
                zh="降费前的费率，含生育保险 0.8%；单位费率自 2023-04-01 起降低 1 个百分点",
                en="the rate before the cut, 0.8% for maternity included; the employer's rate fell by a point on 2023-04-01",
            ),
        ),
        note=Text(zh="不含生育保险", en="without maternity"),
    ),
    Dated(
        part="employer:maternity", who="in_service", unit="yuan/month", first_day="2023-01-01", last_day="2023-03-31",
        rule=NotApplicable(zh="已含在单位基本医疗保险的 8.8% 之内", en="included in the employer's 8.8% for basic insurance"),
        sources=RATES_2023, ledger="9f3b6f62", confidence="medium",
    ),
    Dated(
        part="employer:maternity", who="in_service", unit="yuan/month", first_day="2023-04-01", checked="2023-12-31",
        rule=Percent("0.8", of="contribution_base"),
        sources=RATES_2023, ledger="9f3b6f62", confidence="medium", monotone_in="contribution_base", continuous_in="contribution_base",
        note=Text(
            zh="2023 年的文章称 8.8% 中含生育保险 0.8%；2023-03-31 以前并入基本医疗保险一项",
            en="articles of 2023 have 0.8% for maternity within 8.8%; until 2023-03-31 it is part of the basic rate above",
        ),
    ),
    Dated(
        part="own:basic", who="flexible", unit="yuan/month", first_seen="2023-03-31", last_day="2023-03-31",
        rule=Percent(9, of="contribution_base"),
        sources="nj-press-2023-04-11", ledger="6ec3d398", confidence="high", monotone_in="contribution_base", continuous_in="contribution_base",
        note=Text(zh="降费前的费率，起始日没有找到", en="the rate before the cut; its first day was not found"),
    ),
    Dated(
        part="own:basic", who="flexible", unit="yuan/month", first_day="2023-04-01", checked="2023-04-11",
        rule=Percent(8, of="contribution_base"),
        sources="nj-press-2023-04-11", ledger="6ec3d398", confidence="high", monotone_in="contribution_base", continuous_in="contribution_base",
        note=Text(zh="单位 7% 加个人 2% 再减 1 个百分点", en="the employer's 7% and the employee's 2%, less a point"),
    ),
    Dated(
        part="own:basic", who="resident", unit="yuan/year", first_day="2017-01-01", last_day="2017-12-31",
        rule=Choice("resident_class", {
            "elderly": Flat(400),
            "working_age": Flat(480),
            "student_child": Unknown(zh="只知道学生儿童的筹资总额为 630 元", en="only the total of 630 is known for students and children"),
            "university": Unknown(zh="只知道大学生的筹资总额为 600 元", en="only the total of 600 is known for university students"),
        }),
        sources="maozdong-51340", ledger="91bd1469", confidence="medium", note=OTHERS,
    ),
    Dated(
        part="subsidy:basic", who="resident", unit="yuan/year", first_day="2017-01-01", last_day="2017-12-31",
        rule=Choice("resident_class", {
            "elderly": Flat(500),
            "working_age": Flat(480),
            "student_child": Unknown(zh="只知道学生儿童的筹资总额为 630 元", en="only the total of 630 is known for students and children"),
            "university": Unknown(zh="只知道大学生的筹资总额为 600 元", en="only the total of 600 is known for university students"),
        }),
        sources="maozdong-51340", ledger="91bd1469", confidence="medium", note=OTHERS,
    ),
    Dated(
        part="own:basic", who="resident", unit="yuan/year", first_day="2024-01-01", last_day="2024-12-31",
        rule=Choice("resident_class", {"elderly": Flat(540), "working_age": Flat(640), "student_child": Flat(280), "university": Flat(200)}),
        sources="hzbdd-418614", ledger="623fd992", confidence="medium", note=OTHERS,
    ),
    Dated(
        part="subsidy:basic", who="resident", unit="yuan/year", first_day="2024-01-01", last_day="2024-12-31",
        rule=Choice("resident_class", {"elderly": Flat(1270), "working_age": Flat(1190), "student_child": Flat(1160), "university": Flat(680)}),
        sources="hzbdd-418614", ledger="623fd992", confidence="medium", note=OTHERS,
    ),
    Dated(
        part="own:basic", who="resident", unit="yuan/year", first_day="2025-01-01", last_day="2025-12-31",
        rule=Choice("resident_class", {"elderly": Flat(560), "working_age": Flat(660), "student_child": Flat(320), "university": Flat(270)}),
        sources="nj-residents-2025", ledger="28f795ce", confidence="high", note=OTHERS,
    ),
    Dated(
        part="subsidy:basic", who="resident", unit="yuan/year", first_day="2025-01-01", last_day="2025-12-31",
        rule=Choice("resident_class", {"elderly": Flat(1300), "working_age": Flat(1220), "student_child": Flat(1190), "university": Flat(740)}),
        sources="nj-residents-2025", ledger="28f795ce", confidence="high", note=OTHERS,
    ),
    Dated(
        part="statement:pay_window", who="resident", unit="text", first_day="2025-01-01", last_day="2025-12-31",
        rule=Statement(
            zh="2025 年度保费在 2024-11-01 至 2024-12-25 缴纳", en="premiums for 2025 are paid between 2024-11-01 and 2024-12-25",
        ),
        sources="nj-residents-2025", ledger="28f795ce", confidence="high",
    ),
)  # fmt: skip

# The three bands of outpatient expense: what stands between the ends of the published ranges is known for those in
# service only.
HOSPITAL_40 = {"primary": Rate(40), "secondary": Rate(40), "tertiary": Rate(40)}

HOSPITAL_45 = {"primary": Rate(45), "secondary": Rate(45), "tertiary": Rate(45)}

HOSPITAL_50 = {"primary": Rate(50), "secondary": Rate(50), "tertiary": Rate(50)}

HOSPITAL_60 = {"primary": Rate(60), "secondary": Rate(60), "tertiary": Rate(60)}

HOSPITAL_65 = {"primary": Rate(65), "secondary": Rate(65), "tertiary": Rate(65)}

HOSPITAL_95 = {"primary": Rate(95), "secondary": Rate(95), "tertiary": Rate(95)}

TO_5000 = Unknown(zh="1,000 至 5,000 元在 60% 至 85% 之间，该类人员的比例没有找到", en="from 1,000 to 5,000 between 60 and 85%; the share of this class was not found")

TO_15000 = Unknown(zh="5,000 至 15,000 元在 65% 至 90% 之间，该类人员的比例没有找到", en="from 5,000 to 15,000 between 65 and 90%; the share of this class was not found")

OUTPATIENT_IN_SERVICE = Shares((
    (1000, Choice("level", {"community": Rate(50), **HOSPITAL_40})),
    (5000, Choice("level", {"community": Rate(70), **HOSPITAL_60})),
    (None, Choice("level", {"community": Rate(75), **HOSPITAL_65})),
))

OLD_WORKER_VISIT = Choice("level", {"community": Rate(100), **HOSPITAL_95})

OUTPATIENT_RETIRED = Shares((
    (1000, Choice("old_worker", {"pre_1949": OLD_WORKER_VISIT}, otherwise=Bands("age", (
        (70, Choice("level", {"community": Rate(55), **HOSPITAL_45})), (None, Choice("level", {"community": Rate(60), **HOSPITAL_50})),
    )))),
    (5000, Choice("old_worker", {"pre_1949": OLD_WORKER_VISIT}, otherwise=Bands("age", (
        (70, TO_5000), (None, Choice("level", {"community": Rate(85)}, otherwise=TO_5000)),
    )))),
    (None, Choice("old_worker", {"pre_1949": OLD_WORKER_VISIT}, otherwise=Bands("age", (
        (70, TO_15000), (None, Choice("level", {"community": Rate(90)}, otherwise=TO_15000)),
    )))),
))

RULES_2023 = ("vcgrinder-40565-visits", "zhejianglong-3122875-visits", "phcadvisory-189", "bxjesjctfz", "nj-answer-2025")

OUTPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2023-01-01", checked="2026-01-17",
        rule=Layers(Layer("pooled", shares=OUTPATIENT_IN_SERVICE, limit=15000)),
        sources=(*RULES_2023, "loadcell-251", "jiusong-4663313", "hzbdd-418614", "txbk-n7JoVre523"),
        ledger=("25f64df1", "47010573", "98adb6c4", "979845fb", "dd80b054"), confidence="medium",
        note=Text(
            zh="不设起付线；15,000 元是年度累计费用的限额。非社区的 40%、60%、65% 是各段的下限，并由算例 8,655.11 元支付 5,175.82 元证实；社区的 70%、75% 出自一个算例",
            en="no deductible; the 15,000 are a limit on the year's expense. The 40, 60 and 65% of hospitals are the lower ends of the ranges, and the example of 5,175.82 paid of 8,655.11 proves them; the 70 and 75% of the community are from one example",
        ),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2023-01-01", checked="2025-12-31",
        rule=Layers(Layer("pooled", shares=OUTPATIENT_RETIRED, limit=15000)),
        sources=(*RULES_2023, "txbk-n7JoVre523"), ledger=("25f64df1", "47010573", "98adb6c4", "979845fb"), confidence="medium",
        note=Text(
            zh="不设起付线；15,000 元是年度累计费用的限额（另有公开代码称退休人员 18,000 元，没有佐证）。1,000 元以上只知道 70 岁及以上在社区的上限 85%、90% 和建国前老工人的比例",
            en="no deductible; the 15,000 are a limit on the year's expense (public code has 18,000 for retirees, without support). Above 1,000 only the upper ends, 85 and 90% for those of 70 and over in the community, and the rates of workers from before 1949 are known",
        ),
    ),
    Dated(
        part="statement:special_diseases", who=("in_service", "flexible", "unemployed", "retired", "flexible_retired"), unit="text",
        first_day="2023-01-01", checked="2026-11-22",
        rule=Statement(zh="门诊特殊病由 4 类增加 9 类，共 13 类", en="9 special diseases were added to the 4 before, 13 in all"),
        sources="phcadvisory-189", ledger="8cc9c2bc", confidence="medium",
    ),
    Dated(
        who="resident", unit="bill", first_seen="2022-05-18", checked="2022-05-18",
        rule=Layers(Layer(
            "pooled", start=200,
            shares=Bands("age", (
                (80, Choice("level", {"community": Rate(50), "primary": Rate(30), "secondary": Rate(30), "tertiary": Rate(30)})),
                (None, Choice("level", {"community": Rate(55), "primary": Rate(35), "secondary": Rate(35), "tertiary": Rate(35)})),
            )),
            cap=Bands("age", ((80, Flat(300)), (None, Flat(330)))),
        )),
        sources="ddtbk-59702", ledger="6eaf5547", confidence="medium",
        note=Text(
            zh="80 岁及以上比例加 5 个百分点，限额加 10%；另有一份 200 至 900 元、60% 和 50% 的旧表仍在流传",
            en="from 80 on 5 points more and a cap higher by 10%; an older table, 200 to 900 yuan at 60 and 50%, still circulates",
        ),
    ),
)  # fmt: skip

STAY_IN_SERVICE = Choice("level", {"community": Rate(97), "primary": Rate(97), "secondary": Rate(95), "tertiary": Rate(90)})

STAY_RETIRED = Choice("old_worker", {
    "pre_1949": Choice("level", {"community": Rate("99.7"), "primary": Rate("99.7"), "secondary": Rate("99.5"), "tertiary": Rate(99)}),
}, otherwise=Choice("level", {"community": Rate(98), "primary": Rate(98), "secondary": Rate(97), "tertiary": Rate(93)}))

STAY_START_2022 = Choice("level", {"community": Flat(300), "primary": Flat(300), "secondary": Flat(500), "tertiary": Flat(900)})

STAY_START = Choice("level", {
    "community": Bands("stay", ((2, Flat(300)), (3, Flat(150)), (None, Flat(0)))),
    "primary": Bands("stay", ((2, Flat(300)), (3, Flat(150)), (None, Flat(0)))),
    "secondary": Bands("stay", ((2, Flat(500)), (3, Flat(250)), (None, Flat(0)))),
    "tertiary": Bands("stay", ((2, Flat(1000)), (3, Flat(500)), (None, Flat(0)))),
})

POOL_CAP = Text(
    zh="三级医院起付线改革前的表为 900 元，2023 年以后的为 1,000 元；第二次减半，第三次起免除；统筹基金全年最高 60 万元，按门诊住院合用计；建国前老工人个人负担为在职的 10%",
    en="the deductible at level 3 is 900 in the tables of before the reform and 1,000 in those since 2023; half for the second stay, none from the third on; the pool pays at most 600,000 a year, taken as one cap for outpatient and inpatient care; workers from before 1949 bear 10% of what those in service bear",
)

BEFORE_2023 = Text(
    zh="没有日期的表，所列普通门诊起付标准 1,200 元在 2023-01-01 取消，故不晚于 2022 年底；多次住院的起付线和封顶线没有写明；建国前老工人个人负担为在职的 10%",
    en="undated tables whose outpatient deductible of 1,200 ended on 2023-01-01, so of 2022 at the latest; further stays and the cap are not told; workers from before 1949 bear 10% of what those in service bear",
)

INPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_seen="2022-12-31", last_day="2022-12-31",
        rule=Layers(Layer("pooled", per=Period("stay"), start=STAY_START_2022, shares=STAY_IN_SERVICE)),
        sources=("54852-568534", "ethnic-4857953", "txbk-n7JoVre523"), ledger="1ffaaecd", confidence="medium", note=BEFORE_2023,
    ),
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_seen="2023-12-31", checked="2026-01-17",
        rule=Layers(Layer("pooled", per=Period("stay"), start=STAY_START, shares=STAY_IN_SERVICE, cap=600000, cap_shared=True)),
        sources=("readke-3369558", "jiusong-4547323", "jiusong-4663313", "loadcell-251", "qsty-3663"), ledger=("1ffaaecd", "fb749fc6"),
        confidence="medium", note=POOL_CAP,
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_seen="2022-12-31", last_day="2022-12-31",
        rule=Layers(Layer("pooled", per=Period("stay"), start=STAY_START_2022, shares=STAY_RETIRED)),
        sources=("54852-568534", "ethnic-4857953", "txbk-n7JoVre523"), ledger="1ffaaecd", confidence="medium", note=BEFORE_2023,
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_seen="2023-12-31", checked="2026-01-17",
        rule=Layers(Layer("pooled", per=Period("stay"), start=STAY_START, shares=STAY_RETIRED, cap=600000, cap_shared=True)),
        sources=("readke-3369558", "jiusong-4547323", "loadcell-251", "qsty-3663"), ledger=("1ffaaecd", "fb749fc6"),
        confidence="medium", note=POOL_CAP,
    ),
)  # fmt: skip

LARGE_AMOUNT = (
    Dated(
        part="above_cap", who=("in_service", "flexible", "unemployed", "retired", "flexible_retired"), unit="bill", first_seen="2026-01-17", checked="2026-01-17",
        rule=Layers(
            Layer("large_amount", shares=Unknown(
                zh="大病医疗救助基金不设最高限额，比例没有找到", en="the large-amount fund has no cap; its share was not found",
            )),
            kinds="inpatient",
        ),
        sources=("loadcell-251", "qsty-3663"), ledger="fb749fc6", confidence="medium",
    ),
    Dated(
        part="critical_illness", who=("in_service", "flexible", "unemployed", "retired", "flexible_retired"), unit="bill", first_seen="2026-01-17", checked="2026-11-22",
        rule=Layers(Layer(
            "critical_illness", start=20000,
            shares=Shares(((40000, Rate(60)), (60000, Rate(65)), (80000, Rate(70)), (100000, Rate(75)), (None, Rate(80)))),
        )),
        sources=("nancybrand-182718", "txbk-n7JoVre523", "loadcell-251"), ledger=("8272db67", "fb749fc6"), confidence="medium",
        note=Text(
            zh="按自付的合规费用累计，分段从 20,000 元数起，不设最高限额；比例的来源没有日期，2026-01-17 的副本只说不设限额",
            en="of own payments in scope, the bands counted from zero, without a cap; the sources of the rates bear no day, the copy of 2026-01-17 says only that there is no cap",
        ),
    ),
    Dated(
        part="critical_illness", who="resident", unit="bill", first_seen="2022-05-18", checked="2022-05-18",
        rule=Layers(
            Layer(
                "critical_illness", start=2000,
                shares=Choice("level", {"community": Rate(50), "primary": Rate(30), "secondary": Rate(30), "tertiary": Rate(30)}),
                cap=2600,
            ),
            kinds="outpatient",
        ),
        sources="ddtbk-59702", ledger="6eaf5547", confidence="medium",
        note=Text(
            zh="居民门诊高费用补偿，不是大病保险：个人负担的门诊费用全年超过 2,000 元的部分；住院的大病保险待遇没有来源",
            en="the residents' outpatient high-cost layer, not critical-illness insurance: of own outpatient payments of the year above 2,000; what critical-illness insurance pays of stays has no source",
        ),
    ),
)  # fmt: skip

FIGURES = (
    Dated(
        part="average_pension:2022", unit="yuan/month",
        rule=Unknown(zh="南京 2022 年平均养老金没有找到", en="Nanjing's average pension of 2022 was not found"),
        sources="haidong-280882", ledger="df0c12fd", confidence="medium",
    ),
)  # fmt: skip

ACCOUNT_USE = Dated(
    part="statement:incentive", who=("in_service", "retired", "flexible", "flexible_retired"), unit="text", first_day="2023-01-01", checked="2026-11-22",
    rule=Statement(
        zh="设有健康激励机制，个人账户的使用范围重新规定；金额没有找到", en="there is a health incentive, and the scope of use of the account was regulated anew; its amounts were not found",
    ),
    sources="woyaojiankangwang-nj", ledger="3eecd3c9", confidence="medium",
)  # fmt: skip

TERMS = Dated(
    part="subsidy", who="flexible", unit="text", first_seen="2025-05-16", checked="2025-05-16",
    rule=Statement(
        zh="就业困难人员灵活就业：最低基数部分应缴费的三分之二，加上超过部分的二分之一", en="hard-to-employ persons in flexible employment: two thirds of the charge at the lowest base and half of the charge above it",
    ),
    sources="nj-subsidy-2016", ledger="bf3791eb", confidence="high",
)  # fmt: skip

REGION = Region(
    "320100",
    name_zh="南京市",
    name_en="Nanjing",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    lifetime_coverage=LIFETIME_COVERAGE,
    contributions=CONTRIBUTIONS,
    outpatient=OUTPATIENT,
    inpatient=INPATIENT,
    large_amount=LARGE_AMOUNT,
    figures=FIGURES,
    groups=(
        Group("resident_class", values=("elderly", "working_age", "student_child", "university"), zh="居民类别", en="class of residents"),
        Group("old_worker", values="pre_1949", zh="建国前参加工作的老工人", en="workers from before October 1949"),
    ),
    reform_day=ReformDay("2024-01-01", sources=("haidong-280882", "zgjsgccyw-35559"), ledger="df0c12fd"),
    account_use=ACCOUNT_USE,
    terms=TERMS,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
