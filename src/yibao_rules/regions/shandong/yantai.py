"""Yantai (烟台), 370600: 1.5 yuan for each year of age until 2023, from 2024 as in the province; visits in 2024."""

from ...policy import Dated, Region, Rival, Source, Text, hookimpl
from ...rules import Bands, Choice, Figure, Flat, Layer, Layers, Percent, Rate, Times, Unknown

SOURCES = (
    Source(
        "shebaomi-183588", kind="article", title="烟台退休人员医保个人账户划入标准",
        address="https://www.shebaomi.com/wen/zhishi-183588.html",
    ),
    Source(
        "w756-183987", kind="article", title="山东退休人员医保个人账户划入办法", address="w756.cn/b/183987.html",
    ),
    Source(
        "haidong-280882", kind="article", title="各地退休人员医保个人账户划入标准", dated="2024-02-21",
        address="haidong.ylzhaopin.com/news/280882.html",
    ),
    Source(
        "southmoney-258318", kind="article", title="山东退休人员医保个人账户改革", dated="2022-02-01",
        address="shebao.southmoney.com/yiliao/202202/258318_2.html",
    ),
    Source(
        "ddtbk-yantai", kind="article", title="2024烟台职工医保门诊待遇（起付线、报销比例、限额）", dated="2024-07-27",
        address="https://ddtbk.com/techan/43e635cd3fb9bbec1d9dd19c8c1bdbc5.html",
    ),
    Source("seed-004", kind="article", title="医保多少进入个人账户怎么查", publisher="健康新闻", dated="2025-03-15"),
)  # fmt: skip

ACCOUNT_CREDIT = (
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", first_seen="2023-12-31", last_day="2023-12-31",
        rule=Times("age", Flat("1.5")),
        sources="shebaomi-183588", ledger="aa814bf7", confidence="medium", monotone_in="age",
        note=Text(
            zh="来源没有日期，只说明到 2023 年底为止；起始日没有找到",
            en="the source bears no date and says only that the rule ended with 2023; its first day was not found",
        ),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", first_day="2024-01-01", checked="2026-11-22",
        rule=Bands("age", (
            (70, Percent(2, of=Figure("average_pension", year=2023))),
            (None, Percent("2.5", of=Figure("average_pension", year=2023))),
        )),
        sources=("shebaomi-183588", "w756-183987", "haidong-280882", "southmoney-258318"), ledger=("429f8215", "043736a2"), confidence="high",
        monotone_in="age",
    ),
)  # fmt: skip

VISITS = Choice("level", {"primary": Flat(200), "secondary": Flat(400), "tertiary": Flat(600)})
OUTPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_seen="2024-07-27", checked="2024-07-27",
        rule=Layers(Layer("pooled", start=VISITS, shares=Choice("level", {"primary": Rate(80), "secondary": Rate(70), "tertiary": Rate(60)}), cap=5000)),
        sources="ddtbk-yantai", confidence="medium",
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_seen="2024-07-27", checked="2024-07-27",
        rule=Layers(Layer("pooled", start=VISITS, shares=Choice("level", {"primary": Rate(85), "secondary": Rate(75), "tertiary": Rate(65)}), cap=6000)),
        sources="ddtbk-yantai", confidence="medium",
        rivals=Rival(
            Layers(Layer(
                "pooled",
                start=Choice("level", {"community": Flat(200), "primary": Flat(200), "secondary": Flat(400), "tertiary": Flat(400)}),
                shares=Unknown(zh="文章没有写比例", en="the article does not tell the shares"),
            )),
            sources="seed-004", ledger="0f067145", confidence="low",
            reason=Text(
                zh="与同一句中淮南的数字相同；2024 年的表中三级为 600 元", en="the same numbers as Huainan's in the same sentence; the table of 2024 has 600 at tertiary hospitals",
            ),
        ),
    ),
)  # fmt: skip

FIGURES = (
    Dated(
        part="average_pension:2023", unit="yuan/month",
        rule=Unknown(zh="烟台 2023 年平均养老金没有找到", en="Yantai's average pension of 2023 was not found"),
        sources="shebaomi-183588", ledger="429f8215", confidence="medium",
    ),
)  # fmt: skip

REGION = Region(
    "370600",
    name_zh="烟台市",
    name_en="Yantai",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    outpatient=OUTPATIENT,
    figures=FIGURES,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
