"""The pool of Xinjiang itself (新疆省直), 659900: its stays, and the deductibles from which those of visits follow."""

from ...policy import Dated, Region, Source, Text, hookimpl
from ...rules import Bands, Choice, Figure, Flat, Layer, Layers, Period, Rate, Unknown

SOURCES = (
    Source(
        "jiusong-4550629", kind="article", title="新疆社保门诊报销限额（以自治区本级为例）", doc="新疆维吾尔自治区职工基本医疗保险门诊共济保障实施办法",
        address="https://m.jiusongjiankang.com/health/news/4550629.html",
    ),
    Source(
        "gawce-xj-2023-08", kind="article", title="2023年新疆职工医保报销比例是多少（最新标准）", dated="2023-08-04",
        address="http://skally.gawce.com/news/3004.html",
    ),
    Source(
        "kuyiso-d62l6m", kind="article", title="自治区本级参保职工住院报销比例提高5个百分点", address="http://wap.kuyiso.com/wulumuqi/news/d62l6m46575f.html",
    ),
    Source(
        "kuyiso-5e3bnq", kind="article", title="乌鲁木齐医保报销比例", publisher="引新疆新闻网", dated="2023-10-26",
        address="http://wap.kuyiso.com/wulumuqi/news/5e3bnq0848d2.html",
    ),
)  # fmt: skip

FIRST_STAY = Choice("level", {
    "community": Figure("first_stay_deductible_primary"),
    "primary": Figure("first_stay_deductible_primary"),
    "secondary": Figure("first_stay_deductible_secondary"),
    "tertiary": Figure("first_stay_deductible_tertiary"),
})  # fmt: skip
STAY = Bands("stay", (
    (2, FIRST_STAY),
    (None, Unknown(zh="第二次及以后住院的起付标准没有来源", en="no source for the deductible of later stays")),
))  # fmt: skip
CAP = Unknown(zh="年度最高支付限额没有找到", en="the yearly cap was not found")
INPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_seen="2023-10-26", checked="2026-11-22",
        rule=Layers(Layer(
            "pooled", start=STAY, per=Period("stay"),
            shares=Choice("level", {"community": Rate(95), "primary": Rate(95), "secondary": Rate(90), "tertiary": Rate(85)}), cap=CAP,
        )),
        sources=("kuyiso-d62l6m", "kuyiso-5e3bnq"), ledger="863b6673", confidence="medium",
        note=Text(
            zh="由 90%、85%、80% 提高而来，提高的日期没有写明；2023-10-26 的网页以乌鲁木齐为题刊出同样的比例",
            en="raised from 90, 85 and 80%, on a day that is not told; a page of 2023-10-26 has the same shares under the name of Urumqi",
        ),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_seen="2023-10-26", checked="2026-11-22",
        rule=Layers(Layer(
            "pooled", start=STAY, per=Period("stay"),
            shares=Choice("level", {"community": Rate(95), "primary": Rate(95), "secondary": Rate(95), "tertiary": Rate(90)}), cap=CAP,
        )),
        sources=("kuyiso-d62l6m", "kuyiso-5e3bnq"), ledger="863b6673", confidence="medium",
        note=Text(zh="比在职高 5 个百分点，最高 95%", en="5 points more than in service, at most 95%"),
    ),
)  # fmt: skip

EXAMPLE = ("jiusong-4550629", "gawce-xj-2023-08")
FIGURES = (
    Dated(part="first_stay_deductible_primary", unit="yuan", first_seen="2023-08-04", checked="2026-11-22", rule=Flat(200), sources=EXAMPLE, ledger="df01bd27", confidence="medium"),
    Dated(part="first_stay_deductible_secondary", unit="yuan", first_seen="2023-08-04", checked="2026-11-22", rule=Flat(400), sources=EXAMPLE, ledger="df01bd27", confidence="medium"),
    Dated(
        part="first_stay_deductible_tertiary", unit="yuan", first_seen="2023-08-04", checked="2026-11-22", rule=Flat(900), sources=EXAMPLE, ledger="df01bd27", confidence="medium",
        note=Text(
            zh="2024-04-26 起的例子写明 200、400、900 元；2023-08-04 的 20、40、90 元是其 10%",
            en="the example of the rule from 2024-04-26 has 200, 400 and 900; the 20, 40 and 90 of 2023-08-04 are 10% of them",
        ),
    ),
)  # fmt: skip

REGION = Region(
    "659900",
    name_zh="新疆维吾尔自治区省直",
    name_en="Xinjiang (province-direct)",
    sources=SOURCES,
    inpatient=INPATIENT,
    figures=FIGURES,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
