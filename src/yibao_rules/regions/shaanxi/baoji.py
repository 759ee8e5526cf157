"""Baoji (宝鸡), 610300: 70 yuan a month for retirees, from 2023-01-01; visits with a monthly deductible."""

from ...policy import Dated, ReformDay, Region, Source, Text, hookimpl
from ...rules import Choice, Flat, Layer, Layers, Period, Rate

SOURCES = (
    Source(
        "sx-list-2023-05", kind="article", title="陕西省2023年调整医保返钱标准 退休人员个人账户划账标准是多少？", publisher="社保网", dated="2023-05-14",
        address="http://life.3news.cn/bxtw/2023/0514/944947.html",
    ),
    Source(
        "ddtbk-bj-2023-10", kind="official_quoted", title="2023宝鸡职工医保普通门诊统筹待遇标准是什么（医保局答复）", dated="2023-10-24",
        address="http://m.ddtbk.com/techan/e0762a12ef3857d8952df27ae8293f74.html",
    ),
)  # fmt: skip

ACCOUNT_CREDIT = Dated(
    who=("retired", "flexible_retired"), unit="yuan/month", first_day="2023-01-01", checked="2023-05-14",
    rule=Flat(70),
    sources="sx-list-2023-05", ledger="c76e9293", confidence="medium",
)  # fmt: skip

OUTPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_seen="2023-10-24", checked="2023-10-24",
        rule=Layers(Layer(
            "pooled", start=50, per=Period("month"), start_most=200,
            shares=Choice("level", {"primary": Rate(60), "secondary": Rate(55), "tertiary": Rate(50)}), cap=500,
        )),
        sources="ddtbk-bj-2023-10", ledger="c01f7a24", confidence="high",
        note=Text(
            zh="一个自然月累计达到 50 元后本月不再收取，一年累计达到 200 元后不再收取",
            en="once 50 is met nothing more is charged that month, once 200 is met nothing more that year",
        ),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_seen="2023-10-24", checked="2023-10-24",
        rule=Layers(Layer(
            "pooled", start=50, per=Period("month"), start_most=200,
            shares=Choice("level", {"primary": Rate(65), "secondary": Rate(60), "tertiary": Rate(55)}), cap=900,
        )),
        sources="ddtbk-bj-2023-10", ledger="c01f7a24", confidence="high",
    ),
)  # fmt: skip

REGION = Region(
    "610300",
    name_zh="宝鸡市",
    name_en="Baoji",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    outpatient=OUTPATIENT,
    reform_day=ReformDay("2023-01-01", sources="sx-list-2023-05", ledger="c76e9293"),
)


@hookimpl
def yibao_region() -> Region:
    return REGION
