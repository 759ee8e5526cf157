"""Nanjing (南京), 320100: retirees 5.4% of the own pension until 2022, the transition of 2023, 2.5% of the average since 2024; rates and residents' premiums."""

from ...policy import Dated, Group, ReformDay, Region, Rival, Source, Text, hookimpl
from ...rules import AllOf, AtLeast, Choice, Figure, Flat, Months, NotApplicable, Percent, Statement, Unknown, Years

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
)  # fmt: skip

ACCOUNT_CREDIT = (
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", first_seen="2016-12-06", last_day="2022-12-31",
        rule=AtLeast(Unknown(zh="有保底，数额没有找到", en="there is a minimum, but its amount was not found"), Percent("5.4", of="pension")),
        sources="kang5-359100", ledger="88a79dfb", confidence="medium", monotone_in="pension",
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
        sources=("nj-rate-notice", *RATES_2023), ledger=("8ae816ef", "9f3b6f62"), confidence="high", monotone_in="contribution_base",
    ),
    Dated(
        part="employer:basic", who="in_service", unit="yuan/month", first_day="2023-01-01", last_day="2023-03-31",
        rule=Percent("8.8", of="contribution_base"),
        sources=RATES_2023, ledger="9f3b6f62", confidence="medium", monotone_in="contribution_base",
        note=Text(zh="含生育保险 0.8%", en="0.8% for maternity included"),
    ),
    Dated(
        part="employer:basic", who="in_service", unit="yuan/month", first_day="2023-04-01", checked="2026-11-22",
        rule=Percent(7, of="contribution_base"),
        sources=("nj-rate-notice", "nj-press-2023-04-11"), ledger=("8ae816ef", "6ec3d398"), confidence="high", monotone_in="contribution_base",
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
        sources=RATES_2023, ledger="9f3b6f62", confidence="medium", monotone_in="contribution_base",
        note=Text(
            zh="2023 年的文章称 8.8% 中含生育保险 0.8%；2023-03-31 以前并入基本医疗保险一项",
            en="articles of 2023 have 0.8% for maternity within 8.8%; until 2023-03-31 it is part of the basic rate above",
        ),
    ),
    Dated(
        part="own:basic", who="flexible", unit="yuan/month", first_seen="2023-03-31", last_day="2023-03-31",
        rule=Percent(9, of="contribution_base"),
        sources="nj-press-2023-04-11", ledger="6ec3d398", confidence="high", monotone_in="contribution_base",
        note=Text(zh="降费前的费率，起始日没有找到", en="the rate before the cut; its first day was not found"),
    ),
    Dated(
        part="own:basic", who="flexible", unit="yuan/month", first_day="2023-04-01", checked="2023-04-11",
        rule=Percent(8, of="contribution_base"),
        sources="nj-press-2023-04-11", ledger="6ec3d398", confidence="high", monotone_in="contribution_base",
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
    figures=FIGURES,
    groups=Group("resident_class", values=("elderly", "working_age", "student_child", "university"), zh="居民类别", en="class of residents"),
    reform_day=ReformDay("2024-01-01", sources=("haidong-280882", "zgjsgccyw-35559"), ledger="df0c12fd"),
    account_use=ACCOUNT_USE,
    terms=TERMS,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
