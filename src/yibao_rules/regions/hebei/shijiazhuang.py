"""Shijiazhuang (石家庄), 130100: retirees' 6% of the account base, the flat amount of 2023, the rates of 2023."""

from ...policy import Dated, Group, Region, Rival, Source, Text, hookimpl
from ...rules import Bands, Choice, Figure, Flat, Layer, Layers, Percent, Period, Rate, Table, Unknown

SOURCES = (
    Source(
        "ruoyo-59741", kind="article", title="2023年石家庄退休人员医保个人账户划入和待遇", publisher="社保网",
        address="https://ruoyo.com/wuxian/yiliao/59741.html",
    ),
    Source(
        "ceihk-22599", kind="article", title="2023年石家庄退休人员医保个人账户划入和待遇", publisher="社保网", dated="2023-08-14",
        address="www.ceihk.net/shenghuo/2023-08-14/22599.html",
    ),
    Source(
        "jiusong-4952597", kind="article", title="石家庄退休后医保卡每月打多少钱",
        address="https://m.jiusongjiankang.com/health/news/4952597.html",
    ),
    Source(
        "ruoyo-76793", kind="article", title="2023年石家庄社会保险缴费比例", publisher="社保网", dated="2023-11-28",
        address="https://www.ruoyo.com/wuxian/yiliao/76793.html",
    ),
    Source(
        "rongmeiwang-573495", kind="official_quoted", title="2023年石家庄职工医保住院待遇", publisher="社保网", dated="2023-09-08",
        address="tech.rongmeiwang.cn/tech/2023/0908/573495.html",
    ),
    Source(
        "sjz-bendibao-78223", kind="official_quoted", title="2024石家庄职工医保住院待遇起付线是多少？（附原标准）", publisher="石家庄本地宝",
        address="m.sjz.bendibao.com/mip/78223.shtm",
    ),
    Source(
        "shbk-sjz-2024", kind="official_quoted", title="2024石家庄职工医保住院待遇", dated="2024-08-13",
        address="m.shbk.net/techan/523457dfa3b491f3e7d1d10ec0ec11cc.html",
    ),
    Source(
        "southmoney-732726", kind="official_quoted", title="石家庄职工医保报销比例最新标准（门诊+住院+大病保险）", publisher="社保网", dated="2025-02-17",
        address="https://m.shebao.southmoney.com/yiliao/202502/732726.html",
    ),
    Source("jiusong-4534768", kind="article", title="石家庄职工医保报销比例2025", address="m.jiusongjiankang.com/health/news/4534768.html"),
    Source("jiusong-4554690", kind="article", title="石家庄在职职工医保的报销比例", address="m.jiusongjiankang.com/health/news/4554690.html"),
    Source(
        "hzbdd-16853", kind="article", title="石家庄市医保统筹支付标准（2025年最新）", publisher="有家健康网", dated="2025-03-16",
        address="https://www.hzbdd.com/16853",
    ),
)  # fmt: skip

ACCOUNT_CREDIT = (
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", first_seen="2022-12-31", last_day="2022-12-31",
        rule=Percent(6, of=Unknown(zh="个人账户基数怎样确定，来源没有写明", en="how the account base was set is not said")),
        sources=("ruoyo-59741", "ceihk-22599"), ledger="7fca233a", confidence="medium",
        note=Text(
            zh="改革前的办法；来源只说新办法从 2023 年起，最后一日由此推定",
            en="the rule before the reform; the source gives only the year 2023 for the new rule, the last day follows from it",
        ),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", first_seen="2023-08-01", checked="2023-08-14",
        rule=Percent(2, of=Figure("average_pension", year=2022)),
        sources=("ruoyo-59741", "ceihk-22599"), ledger="376c4458", confidence="medium",
        rivals=Rival(
            Percent(2, of="pension"), sources="jiusong-4952597", ledger="376c4458", confidence="low", state="refuted",
            reason=Text(
                zh="把全市平均数误作本人养老金或工资；新办法对每人定额相同",
                en="it takes the own pension or wage for the city's average; the new amount is the same for everyone",
            ),
        ),
        note=Text(
            zh="2023 年的办法，来源没有写明起始日；文章中的 3,258 元是假设的平均数",
            en="the rule of 2023, its first day is not in the source; the article's 3,258 yuan is an assumed average",
        ),
    ),
)  # fmt: skip

CONTRIBUTIONS = (
    Dated(
        part="employee:basic", who="in_service", unit="yuan/month", first_day="2023-01-01", checked="2023-12-31",
        rule=Percent(2, of="contribution_base"),
        sources="ruoyo-76793", ledger="1fcd96bc", confidence="medium", monotone_in="contribution_base", continuous_in="contribution_base",
    ),
    Dated(
        part="employer:basic", who="in_service", unit="yuan/month", first_day="2023-01-01", checked="2023-12-31",
        rule=Percent(8, of="contribution_base"),
        sources="ruoyo-76793", ledger="1fcd96bc", confidence="medium", monotone_in="contribution_base", continuous_in="contribution_base",
    ),
    Dated(
        part="employer:maternity", who="in_service", unit="yuan/month", first_day="2023-01-01", checked="2023-12-31",
        rule=Percent(1, of="contribution_base"),
        sources="ruoyo-76793", ledger="1fcd96bc", confidence="medium", monotone_in="contribution_base", continuous_in="contribution_base",
    ),
    Dated(
        part="own:basic", who="flexible", unit="yuan/month", first_day="2023-01-01", checked="2023-12-31",
        rule=Percent(8, of="contribution_base"),
        sources="ruoyo-76793", ledger="1fcd96bc", confidence="medium", monotone_in="contribution_base", continuous_in="contribution_base",
        note=Text(zh="来源只有比例，没有写明基数怎样确定", en="the source has the rate only and does not say how the base is set"),
    ),
)  # fmt: skip

OUTPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2023-01-01", last_day="2023-12-31",
        rule=Layers(Layer("pooled", start=100, shares=Rate(60), cap=Bands("age", ((45, Flat(2000)), (None, Flat(2500)))))),
        sources="ruoyo-76793", ledger="88e6d08c", confidence="medium",
    ),
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2024-01-01", last_day="2024-12-31",
        rule=Layers(Layer("pooled", start=100, shares=Rate(60), cap=Bands("age", ((45, Flat(3000)), (None, Flat(3500)))))),
        sources="southmoney-732726", confidence="medium",
        note=Text(zh="来源题为 2024 年的政策", en="the source speaks of the policy of 2024"),
    ),
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2025-01-01", checked="2025-03-16",
        rule=Layers(Layer("pooled", start=100, shares=Rate(60), cap=Bands("age", ((45, Flat(3500)), (None, Flat(4500)))))),
        sources=("jiusong-4534768", "jiusong-4554690", "hzbdd-16853"), ledger="e183cfc1", confidence="medium",
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2023-01-01", last_day="2023-12-31",
        rule=Layers(Layer("pooled", start=100, shares=Rate(70), cap=4000)),
        sources="ruoyo-76793", ledger="88e6d08c", confidence="medium",
        rivals=Rival(
            Layers(Layer("pooled", start=100, shares=Rate(60), cap=3500)),
            sources=("ruoyo-59741", "ceihk-22599"), ledger="228f2157", confidence="low", state="refuted",
            reason=Text(
                zh="60% 和 3,500 元是后来标准中 45 岁以下在职职工的数",
                en="60% and 3,500 belong to members in service below 45 in the later tariff",
            ),
        ),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2024-01-01", last_day="2024-12-31",
        rule=Layers(Layer(
            "pooled", start=100, cap=5000,
            shares=Unknown(
                zh="2024 年退休人员的比例：一文笼统写 60%，前后两年均为 70%",
                en="the share of retirees in 2024: one text says 60% of everybody, the years before and after had 70%",
            ),
        )),
        sources="southmoney-732726", confidence="medium",
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2025-01-01", checked="2025-03-16",
        rule=Layers(Layer("pooled", start=100, shares=Rate(70), cap=6000)),
        sources=("jiusong-4534768", "jiusong-4554690", "hzbdd-16853"), ledger="e183cfc1", confidence="medium",
    ),
)  # fmt: skip

# Institutions of the counties and of the city; elsewhere in the country with approval, whatever the level.
START_2023 = Choice("hospital", {"outside_approved": Flat(1500)}, otherwise=Choice("level", {
    "community": Flat(200), "primary": Flat(200),
    "secondary": Choice("hospital", {"county": Flat(300), "city": Flat(700)}),
    "tertiary": Choice("hospital", {"municipal": Flat(900), "provincial": Flat(1200)}),
}))  # fmt: skip
SHARES_2023 = Choice("hospital", {"outside_approved": Rate(76)}, otherwise=Choice("level", {
    "community": Rate(95), "primary": Rate(95),
    "secondary": Choice("hospital", {"county": Rate(90), "city": Rate(85)}),
    "tertiary": Choice("hospital", {"municipal": Rate(83), "provincial": Rate(80)}),
}))  # fmt: skip
RETIRED_START_2023 = Choice("hospital", {"outside_approved": Flat(1400)}, otherwise=Choice("level", {
    "community": Flat(100), "primary": Flat(100),
    "secondary": Choice("hospital", {"county": Flat(200), "city": Flat(600)}),
    "tertiary": Choice("hospital", {"municipal": Flat(800), "provincial": Flat(1100)}),
}))  # fmt: skip
RETIRED_SHARES_2023 = Choice("hospital", {"outside_approved": Rate(79)}, otherwise=Choice("level", {
    "community": Rate(98), "primary": Rate(98),
    "secondary": Choice("hospital", {"county": Rate(93), "city": Rate(88)}),
    "tertiary": Choice("hospital", {"municipal": Rate(86), "provincial": Rate(83)}),
}))  # fmt: skip
# From 2024 hospitals of Chinese medicine in the city: 100 yuan less, at least 100, and 3 points more, at most 99%.
START_2024 = Choice("hospital", {"outside_approved": Flat(1500)}, otherwise=Choice("level", {
    "community": Flat(100), "primary": Flat(100),
    "secondary": Choice("hospital", {"county": Flat(200), "city": Flat(500), "tcm_county": Flat(100), "tcm_city": Flat(400)}),
    "tertiary": Choice("hospital", {
        "municipal": Flat(600), "provincial": Flat(900), "tcm_municipal": Flat(500), "tcm_provincial": Flat(800),
    }),
}))  # fmt: skip
SHARES_2024 = Choice("hospital", {"outside_approved": Rate(76)}, otherwise=Choice("level", {
    "community": Choice("hospital", {"tcm_hospital": Rate(99)}, otherwise=Rate(98)),
    "primary": Choice("hospital", {"tcm_hospital": Rate(99)}, otherwise=Rate(98)),
    "secondary": Choice("hospital", {"county": Rate(93), "city": Rate(90), "tcm_county": Rate(96), "tcm_city": Rate(93)}),
    "tertiary": Choice("hospital", {
        "municipal": Rate(85), "provincial": Rate(82), "tcm_municipal": Rate(88), "tcm_provincial": Rate(85),
    }),
}))  # fmt: skip
RETIRED_START_2024 = Choice("hospital", {"outside_approved": Flat(1400)}, otherwise=Choice("level", {
    "community": Flat(100), "primary": Flat(100),
    "secondary": Choice("hospital", {"county": Flat(100), "city": Flat(400), "tcm_county": Flat(100), "tcm_city": Flat(300)}),
    "tertiary": Choice("hospital", {
        "municipal": Flat(500), "provincial": Flat(800), "tcm_municipal": Flat(400), "tcm_provincial": Flat(700),
    }),
}))  # fmt: skip
RETIRED_SHARES_2024 = Choice("hospital", {"outside_approved": Rate(79)}, otherwise=Choice("level", {
    "community": Rate(99), "primary": Rate(99),
    "secondary": Choice("hospital", {"county": Rate(96), "city": Rate(93), "tcm_county": Rate(99), "tcm_city": Rate(96)}),
    "tertiary": Choice("hospital", {
        "municipal": Rate(88), "provincial": Rate(85), "tcm_municipal": Rate(91), "tcm_provincial": Rate(88),
    }),
}))  # fmt: skip
POOL_CAP = Table({
    "2024-01-01": Unknown(zh="2024 年的统筹基金限额没有找到（2023 年 25 万元，2025 年 35 万元）", en="the cap of 2024 was not found (250,000 in 2023, 350,000 in 2025)"),
    "2025-01-01": Flat(350000),
})  # fmt: skip
TABLE_2024 = ("shbk-sjz-2024", "sjz-bendibao-78223", "southmoney-732726", "hzbdd-16853")
RETIRED_2024 = Text(zh="起付标准比在职低 100 元，不低于 100 元；比例高 3 个百分点，个人负担不低于 1%", en="100 yuan less than in service, at least 100; 3 points more, the own share at least 1%")
INPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2023-01-01", last_day="2023-12-31",
        rule=Layers(Layer("pooled", start=START_2023, per=Period("stay"), shares=SHARES_2023, cap=250000)),
        sources=("rongmeiwang-573495", "sjz-bendibao-78223"), ledger="24495482", confidence="high",
    ),
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2024-01-01", checked="2025-03-16",
        rule=Layers(Layer("pooled", start=START_2024, per=Period("stay"), shares=SHARES_2024, cap=POOL_CAP)),
        sources=TABLE_2024, ledger="9fcda872", confidence="high",
        note=Text(zh="表题为 2024 年，没有写明起始日", en="the tables are headed 2024 and print no first day"),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2023-01-01", last_day="2023-12-31",
        rule=Layers(Layer("pooled", start=RETIRED_START_2023, per=Period("stay"), shares=RETIRED_SHARES_2023, cap=250000)),
        sources=("rongmeiwang-573495", "sjz-bendibao-78223"), ledger="0eff9e09", confidence="high",
        note=Text(zh="起付标准比在职低 100 元，比例高 3 个百分点", en="100 yuan less and 3 points more than in service"),
        rivals=Rival(
            Layers(Layer(
                "pooled", start=Choice("level", {"primary": Flat(500), "secondary": Flat(650), "tertiary": Flat(800)}), per=Period("stay"),
                shares=Choice("level", {"primary": Rate(96), "secondary": Rate(93), "tertiary": Rate(88)}), cap=300000,
            )),
            sources=("ruoyo-59741", "ceihk-22599"), ledger="dc6e1969", confidence="low", state="refuted",
            reason=Text(zh="与 2023、2024 年的两份完整的表都不符", en="it fits neither of the two full tables, of 2023 and of 2024"),
        ),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2024-01-01", checked="2025-03-16",
        rule=Layers(Layer("pooled", start=RETIRED_START_2024, per=Period("stay"), shares=RETIRED_SHARES_2024, cap=POOL_CAP)),
        sources=TABLE_2024, ledger=("a7eac244", "9fcda872"), confidence="high", note=RETIRED_2024,
    ),
)  # fmt: skip

FIGURES = Dated(
    part="average_pension:2022", unit="yuan/month",
    rule=Unknown(zh="2022 年全市月平均基本养老金没有找到公布数", en="the city's average monthly pension of 2022 was not found"),
    sources="ruoyo-59741", ledger="376c4458", confidence="medium",
)  # fmt: skip

CLASSES = (
    "county", "city", "municipal", "provincial", "outside_approved",
    "tcm_hospital", "tcm_county", "tcm_city", "tcm_municipal", "tcm_provincial",
)  # fmt: skip

REGION = Region(
    "130100",
    name_zh="石家庄市",
    name_en="Shijiazhuang",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    contributions=CONTRIBUTIONS,
    outpatient=OUTPATIENT,
    inpatient=INPATIENT,
    figures=FIGURES,
    groups=Group("hospital", values=CLASSES, zh="医疗机构类别", en="class of institution"),
)


@hookimpl
def yibao_region() -> Region:
    return REGION
