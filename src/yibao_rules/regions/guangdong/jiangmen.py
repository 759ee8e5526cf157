"""Jiangmen (江门), 440700: the flat amount for retirees; stays and critical illness in 2023."""

from ...policy import Dated, Region, Source, Text, hookimpl
from ...rules import Choice, Flat, Layer, Layers, Period, Rate, Shares

SOURCES = (
    Source(
        "ylzhaopin-280882", kind="article", title="各地退休人员医保个人账户划入金额列表", dated="2024-02-21",
        address="https://haidong.ylzhaopin.com/news/280882.html",
    ),
    Source("readke-2469352", kind="article", title="2023 年江门住院报销待遇", address="http://readke.com/c/2469352.html"),
)  # fmt: skip

ACCOUNT_CREDIT = Dated(
    who=("retired", "flexible_retired"), unit="yuan/month", first_seen="2024-02-21", checked="2024-02-21",
    rule=Flat("126.8"),
    sources="ylzhaopin-280882", ledger="1e748698", confidence="medium",
)  # fmt: skip

INPATIENT = Dated(
    who=("in_service", "flexible", "unemployed", "retired", "flexible_retired"), unit="bill", first_day="2023-01-01", checked="2023-12-31",
    rule=Layers(Layer(
        "pooled",
        start=Choice("level", {"community": Flat(500), "primary": Flat(500), "secondary": Flat(600), "tertiary": Flat(900)}), per=Period("stay"),
        shares=Choice("level", {"community": Rate(93), "primary": Rate(93), "secondary": Rate(90), "tertiary": Rate(83)}),
        cap=560000,
    )),
    sources="readke-2469352", ledger="6ca3b395", confidence="medium",
    note=Text(
        zh="起付标准是否每次住院计算没有写明，按每次计。未转诊的起付 1,500 元，比例低 10 个百分点，未办手续的低 20 个百分点",
        en="whether the deductible is that of each stay is not said; taken so. Other cases pay a deductible of 1,500 and get 10 points less, without the formalities 20 less",
    ),
)  # fmt: skip

LARGE_AMOUNT = Dated(
    part="critical_illness", who=("in_service", "flexible", "unemployed", "retired", "flexible_retired"), unit="bill", first_day="2023-01-01", checked="2023-12-31",
    rule=Layers(Layer("critical_illness", start=5000, shares=Shares(((200000, Rate(85)), (None, Rate(90)))), cap=240000), kinds="inpatient"),
    sources="readke-2469352", ledger="1a73a348", confidence="medium",
    note=Text(
        zh="一年内住院个人自付超过 5,000 元的部分；20 万元的一段含起付标准", en="of own payments for stays in a year above 5,000; the band up to 200,000 includes the threshold",
    ),
)  # fmt: skip

REGION = Region(
    "440700",
    name_zh="江门市",
    name_en="Jiangmen",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    inpatient=INPATIENT,
    large_amount=LARGE_AMOUNT,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
