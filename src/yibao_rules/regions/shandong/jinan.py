"""Jinan (济南), 370100: in 2023 retirees got 4% of the own pension within bounds by age, from 2024 as in the province."""

from ...policy import Dated, Region, Source, Text, hookimpl
from ...rules import AtLeast, AtMost, Bands, Figure, Percent, Unknown

SOURCES = (
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
        "jiusong-6481661", kind="article", title="济南退休人员医保个人账户划入标准",
        address="www.jiusongjiankang.com/health/news/6481661.html",
    ),
)  # fmt: skip

ACCOUNT_CREDIT = (
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", first_day="2023-01-01", last_day="2023-12-31",
        rule=Bands("age", (
            (60, AtMost(170, AtLeast(50, Percent(4, of="pension")))),
            (70, AtMost(190, AtLeast(60, Percent(4, of="pension")))),
            (80, AtMost(220, AtLeast(70, Percent(4, of="pension")))),
            (90, AtMost(220, AtLeast(80, Percent(4, of="pension")))),
            (None, AtMost(220, AtLeast(90, Percent(4, of="pension")))),
        )),
        sources=("w756-183987", "jiusong-6481661"), ledger="237553c6", confidence="medium", monotone_in=("age", "pension"),
        note=Text(zh="一个来源说是全省的办法，另一个说是济南的", en="one source calls it the province's rule, the other Jinan's"),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", first_day="2024-01-01", checked="2024-02-21",
        rule=Bands("age", (
            (70, Percent(2, of=Figure("average_pension", year=2023))),
            (None, Percent("2.5", of=Figure("average_pension", year=2023))),
        )),
        sources=("w756-183987", "haidong-280882", "southmoney-258318"), ledger=("043736a2", "237553c6"), confidence="high", monotone_in="age",
    ),
)  # fmt: skip

FIGURES = (
    Dated(
        part="average_pension:2023", unit="yuan/month",
        rule=Unknown(zh="济南 2023 年平均养老金没有找到", en="Jinan's average pension of 2023 was not found"),
        sources="w756-183987", ledger="043736a2", confidence="medium",
    ),
)  # fmt: skip

REGION = Region(
    "370100",
    name_zh="济南市",
    name_en="Jinan",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    figures=FIGURES,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
