"""Kunming (昆明), 530100: the city's outpatient rules until 2024-10-31, then the province's; 昆政办〔2019〕102号 for stays."""

from ...policy import Dated, Region, Rival, Source, Text, hookimpl
from ...rules import Bands, Choice, Flat, Layer, Layers, Period, Rate, Ref, Unknown

SOURCES = (
    Source(
        "jiusong-4885698", kind="article", title="云南省职工医保门诊报销新规定", doc="云南省职工基本医疗保险门诊共济保障实施办法",
        address="https://m.jiusongjiankang.com/health/news/4885698.html",
    ),
    Source(
        "km-rules-2022", kind="official_quoted", title="昆明职工医保报销待遇（引用实施细则）", doc="昆明市职工基本医疗保险门诊共济保障实施细则（暂行）",
        address="http://hbzqbyyxgs.com/news/687688.html",
    ),
    Source("jingyanla-km", kind="article", title="昆明职工医保门诊报销", address="http://jingyanla.com/a/13/12132GB592023.html"),
    Source(
        "shbk-km-2024-08", kind="article", title="昆明市城镇职工医疗保险待遇（一览表）", dated="2024-08-12",
        address="https://m.shbk.net/techan/edcbb61abd6eb94361f059e9038f5114.html",
    ),
    Source(
        "km-2019-102", kind="official_quoted", title="昆明市人民政府办公室关于调整昆明市医疗保险待遇有关事项的通知", doc="昆政办〔2019〕102号", dated="2019-12-27",
        address="https://hrlib.ciic-cloud.cn/news/info?id=0be8a9e1f95d48ccb502c6c60b8faa69",
    ),
    Source(
        "yndaily-km-2019", kind="press", title="昆明市调整医疗保险待遇 惠及560余万参保人", publisher="云南日报",
        address="http://dy.163.com/v2/article/detail/F1KO251F05346936.html",
    ),
    Source("jiusong-5764885", kind="article", title="昆明职工医疗保险报销比例", address="https://m.jiusongjiankang.com/health/news/5764885.html"),
)  # fmt: skip

PER_VISIT = Choice("level", {"community": Flat(20), "primary": Flat(20), "secondary": Flat(40), "tertiary": Flat(60)})
PER_VISIT_UNTIL_2024 = Choice("level", {"community": Flat(30), "primary": Flat(30), "secondary": Flat(60), "tertiary": Flat(90)})
OUTPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2022-04-01", last_day="2024-10-31",
        rule=Layers((
            Layer(
                "pooled", start=PER_VISIT_UNTIL_2024, per=Period("visit"),
                shares=Choice("level", {"community": Rate(60), "primary": Rate(60), "secondary": Rate(55), "tertiary": Rate(50)}),
                cap=6000,
            ),
            Layer("inpatient_rate", shares=Ref("inpatient")),
        )),
        sources=("km-rules-2022", "jingyanla-km", "shbk-km-2024-08"), ledger="c72d38a2", confidence="high",
        note=Text(
            zh="6,000 元与住院限额分别计算；超过的部分按就诊机构的住院比例，与住院限额合并计算",
            en="the 6,000 stands apart from the inpatient cap; what exceeds it is paid at the inpatient rate and counted with that cap",
        ),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2022-04-01", last_day="2024-10-31",
        rule=Layers((
            Layer(
                "pooled", start=PER_VISIT_UNTIL_2024, per=Period("visit"),
                shares=Choice("level", {"community": Rate(65), "primary": Rate(65), "secondary": Rate(60), "tertiary": Rate(55)}),
                cap=6000,
            ),
            Layer("inpatient_rate", shares=Ref("inpatient")),
        )),
        sources=("km-rules-2022", "jingyanla-km", "shbk-km-2024-08"), ledger="c72d38a2", confidence="high",
    ),
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2024-11-01", checked="2026-11-22",
        rule=Layers((
            Layer(
                "pooled", start=PER_VISIT, per=Period("visit"),
                shares=Choice("level", {"community": Rate(60), "primary": Rate(60), "secondary": Rate(55), "tertiary": Rate(50)}),
                cap=6000,
            ),
            Layer("inpatient_rate", shares=Ref("inpatient")),
        )),
        sources="jiusong-4885698", ledger="eac367b7", confidence="medium",
        note=Text(
            zh="超过 6,000 元的部分按住院比例，与住院限额合并计算；全省统一",
            en="above 6,000 the inpatient rate, counted with the inpatient cap; the same in the whole province",
        ),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2024-11-01", checked="2026-11-22",
        rule=Layers((
            Layer(
                "pooled", start=PER_VISIT, per=Period("visit"),
                shares=Choice("level", {"community": Rate(70), "primary": Rate(70), "secondary": Rate(65), "tertiary": Rate(60)}),
                cap=6000,
            ),
            Layer("inpatient_rate", shares=Ref("inpatient")),
        )),
        sources="jiusong-4885698", ledger="eac367b7", confidence="medium",
    ),
)  # fmt: skip

STAY_FROM_2019 = Choice("level", {"community": Flat(400), "primary": Flat(400), "secondary": Flat(550), "tertiary": Flat(880)})
STAY_FROM_2024 = Bands("age", (
    (70, Choice("level", {"community": Flat(200), "primary": Flat(200), "secondary": Flat(550), "tertiary": Flat(880)})),
    (None, Choice("level", {"community": Flat(100), "primary": Flat(100), "secondary": Flat(275), "tertiary": Flat(440)})),
))  # fmt: skip
INPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed", "retired", "flexible_retired"), unit="bill", first_day="2019-12-01", last_day="2024-08-11",
        rule=Layers(Layer(
            "pooled", start=STAY_FROM_2019, per=Period("stay"),
            shares=Unknown(zh="这一时期的支付比例没有来源", en="no source for the shares of these years"), cap=60000,
        )),
        sources=("km-2019-102", "yndaily-km-2019"), ledger=("deb5d24d", "624edb31"), confidence="high",
        note=Text(
            zh="2024 年的一览表中一级为 200 元、限额为 8 万元，何时改变没有写明",
            en="a table of 2024 has 200 at level 1 and a cap of 80,000; when that changed is not told",
        ),
    ),
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_seen="2024-08-12", checked="2024-08-12",
        rule=Layers(Layer(
            "pooled", start=STAY_FROM_2024, per=Period("stay"),
            shares=Choice("level", {"community": Rate(91), "primary": Rate(91), "secondary": Rate(88), "tertiary": Rate(85)}),
            cap=80000,
        )),
        sources=("shbk-km-2024-08", "jiusong-5764885"), ledger=("2d7e4822", "7b05aa27"), confidence="high",
        note=Text(
            zh="每次住院都计起付线，70 岁及以上减半；另一网页的起付线 500、1,200 元是 2019 年 12 月以前的",
            en="a deductible for each stay, half from the age of 70; the 500 and 1,200 of another page are those before December 2019",
        ),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_seen="2024-08-12", checked="2024-08-12",
        rule=Layers(Layer(
            "pooled", start=STAY_FROM_2024, per=Period("stay"),
            shares=Choice("level", {"community": Rate(95), "primary": Rate(95), "secondary": Rate(92), "tertiary": Rate(89)}),
            cap=80000,
        )),
        sources=("shbk-km-2024-08", "jiusong-5764885"), ledger=("2d7e4822", "7b05aa27"), confidence="high",
    ),
)  # fmt: skip

LARGE_SHARE = Unknown(zh="重特病医疗统筹的支付比例没有可靠来源", en="no reliable source for the share of this layer")
LARGE_AMOUNT = (
    Dated(
        part="above_cap", who=("in_service", "flexible", "unemployed", "retired", "flexible_retired"), unit="bill",
        first_day="2019-12-01", last_day="2024-08-11",
        rule=Layers(Layer("large_amount", shares=LARGE_SHARE, cap=350000), kinds="inpatient"),
        sources=("km-2019-102", "yndaily-km-2019"), ledger="624edb31", confidence="high",
        note=Text(zh="6 万 + 35 万 = 41 万元", en="60,000 + 350,000 = 410,000"),
    ),
    Dated(
        part="above_cap", who=("in_service", "flexible", "unemployed", "retired", "flexible_retired"), unit="bill",
        first_seen="2024-08-12", checked="2024-08-12",
        rule=Layers(Layer("large_amount", shares=LARGE_SHARE, cap=420000), kinds="inpatient"),
        sources="shbk-km-2024-08", ledger="7b05aa27", confidence="medium",
        rivals=Rival(
            Layers(Layer("large_amount", shares=Rate(90), cap=250000), kinds="inpatient"),
            sources="jiusong-5764885", confidence="low",
            reason=Text(
                zh="同页的起付线是 2019 年以前的，25 万元的限额也与一览表不同", en="the page's deductibles are those before 2019, and its cap of 250,000 differs from the table's",
            ),
        ),
        note=Text(zh="8 万 + 42 万 = 50 万元", en="80,000 + 420,000 = 500,000"),
    ),
)  # fmt: skip

REGION = Region(
    "530100",
    name_zh="昆明市",
    name_en="Kunming",
    sources=SOURCES,
    outpatient=OUTPATIENT,
    inpatient=INPATIENT,
    large_amount=LARGE_AMOUNT,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
