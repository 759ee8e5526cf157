"""Nanning (南宁), 450100: what the resident scheme pays of stays in 2023."""

from ...policy import Dated, Group, Region, Source, Text, hookimpl
from ...rules import Bands, Choice, Flat, Layer, Layers, Period, Rate, Unknown

SOURCES = Source(
    "ruoyo-51400", kind="article", title="2023年南宁居民医保住院待遇是多少", publisher="社保网", dated="2023-06-08",
    address="https://www.ruoyo.com/wuxian/yiliao/51400.html",
)  # fmt: skip

INPATIENT = Dated(
    who="resident", unit="bill", first_day="2023-01-01", checked="2023-06-08",
    rule=Layers(Layer(
        "pooled",
        start=Choice("level", {
            "community": Flat(100),
            "primary": Flat(100),
            "secondary": Bands("stay", ((2, Flat(300)), (None, Flat(200)))),
            "tertiary": Bands("stay", ((2, Flat(600)), (None, Flat(300)))),
        }),
        per=Period("stay"),
        shares=Choice("level", {
            "community": Rate(90),
            "primary": Rate(90),
            "secondary": Rate(75),
            "tertiary": Choice("hospital", {"municipal": Rate(60), "regional": Rate(55)}),
        }),
        cap=Unknown(
            zh="上年度广西城镇居民人均可支配收入的 6 倍，该收入没有找到", en="six times Guangxi's urban disposable income per head of the year before, which was not found",
        ),
    )),
    sources="ruoyo-51400", ledger="db410724", confidence="medium",
    note=Text(
        zh="来源写第一次和第二次住院，以后各次按第二次；床位费每天至多 20 元",
        en="the source tells of a first and a second stay, later ones are taken as the second; at most 20 a day for the bed",
    ),
)  # fmt: skip

REGION = Region(
    "450100",
    name_zh="南宁市",
    name_en="Nanning",
    sources=SOURCES,
    inpatient=INPATIENT,
    groups=Group("hospital", values=("municipal", "regional"), zh="医院类别", en="class of hospital"),
)


@hookimpl
def yibao_region() -> Region:
    return REGION
