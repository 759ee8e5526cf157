"""Changchun (长春), 220100: 长医保联〔2022〕16号, from 2023-01-01."""

from ...policy import Dated, ReformDay, Region, Source, Text, hookimpl
from ...rules import Choice, Flat, Layer, Layers, Unknown

SOURCES = (
    Source(
        "17car-449309", kind="article", title="吉林各市退休人员医保个人账户划入标准", publisher="社保网", dated="2023-05-13",
        doc="长医保联〔2022〕16号", address="http://special.17car.com.cn/tekan/2023/0513/449309.html",
    ),
    Source(
        "zsxw-7179", kind="official_quoted", title="长春市医保局致参保人的一封信（2024 年职工医保待遇）", publisher="新华网", dated="2023-12-27",
        address="http://zsxw.org.cn/new_index/7179.html",
    ),
    Source(
        "xinhua-changchun-2016", kind="official_quoted", title="长春市职工医保最高支付限额 2017 年起提高到 70 万元", publisher="新华网", dated="2016-12-06",
        address="origamx.com",
    ),
)  # fmt: skip

ACCOUNT_CREDIT = Dated(
    who=("retired", "flexible_retired"), unit="yuan/month", first_day="2023-01-01", checked="2023-05-13",
    rule=Flat(111),
    sources="17car-449309", ledger="840f33d9", confidence="medium",
    note=Text(
        zh="来源没有说明 2024 年起是否仍为 111 元；省里的第二步为 2021 年平均养老金的 2.8%",
        en="the source does not say whether 111 still holds from 2024; the province's second step is 2.8% of the average pension of 2021",
    ),
)  # fmt: skip

WORKERS = ("in_service", "flexible", "unemployed", "retired", "flexible_retired")
NO_START = Unknown(zh="二级、三级的门诊起付标准没有找到", en="the outpatient deductible of levels 2 and 3 was not found")
NO_SHARES = Unknown(zh="比例没有找到可靠来源", en="no reliable source has the shares")
OUTPATIENT = Dated(
    who=WORKERS, unit="bill", first_day="2024-01-01", checked="2023-12-27",
    rule=Layers(Layer(
        "pooled", start=Choice("level", {"community": Flat(0), "primary": Flat(0), "secondary": NO_START, "tertiary": NO_START}),
        shares=NO_SHARES, cap=2500,
    )),
    sources="zsxw-7179", ledger="f7a899ab", confidence="high",
    note=Text(zh="一级及以下不设起付线；限额由 2,000 元提高", en="no deductible at level 1 and below; the cap was 2,000 before"),
)  # fmt: skip

INPATIENT = (
    Dated(
        who=WORKERS, unit="bill", first_seen="2016-12-01", last_day="2016-12-31",
        rule=Layers(Layer("pooled", start=Unknown(zh="住院起付标准没有找到", en="the deductible of a stay was not found"), shares=NO_SHARES, cap=120000)),
        sources="xinhua-changchun-2016", ledger="66b99fa4", confidence="high",
    ),
    Dated(
        who=WORKERS, unit="bill", first_day="2017-01-01", checked="2023-12-27",
        rule=Layers(Layer("pooled", start=Unknown(zh="住院起付标准没有找到", en="the deductible of a stay was not found"), shares=NO_SHARES, cap=200000)),
        sources=("xinhua-changchun-2016", "zsxw-7179"), ledger="66b99fa4", confidence="high",
    ),
)  # fmt: skip

LARGE_AMOUNT = (
    Dated(
        part="above_cap", who=WORKERS, unit="bill", first_seen="2016-12-01", last_day="2016-12-31",
        rule=Layers(Layer("large_amount", shares=NO_SHARES, cap=200000), kinds="inpatient"),
        sources="xinhua-changchun-2016", ledger="66b99fa4", confidence="high",
    ),
    Dated(
        part="above_cap", who=WORKERS, unit="bill", first_day="2017-01-01", checked="2023-12-27",
        rule=Layers(Layer("large_amount", shares=NO_SHARES, cap=500000), kinds="inpatient"),
        sources=("xinhua-changchun-2016", "zsxw-7179"), ledger="66b99fa4", confidence="high",
        note=Text(zh="统筹 20 万元，大额 50 万元，合计 70 万元", en="200,000 of the pool and 500,000 above it, 700,000 in all"),
    ),
)  # fmt: skip

REGION = Region(
    "220100",
    name_zh="长春市",
    name_en="Changchun",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    outpatient=OUTPATIENT,
    inpatient=INPATIENT,
    large_amount=LARGE_AMOUNT,
    reform_day=ReformDay("2023-01-01", sources="17car-449309", ledger="840f33d9"),
)


@hookimpl
def yibao_region() -> Region:
    return REGION
