"""Shanxi (山西), 140000: one flat amount for the whole province from 2023-01-01."""

from ..policy import Dated, Group, ReformDay, Region, Source, Text, hookimpl
from ..rules import Choice, Flat, Layer, Layers, Period, Rate

SOURCES = (
    Source(
        "jiusong-4660267", kind="article", title="山西退休职工医保个人账户划入标准",
        address="m.jiusongjiankang.com/health/news/4660267.html",
    ),
    Source(
        "ruoyo-68016", kind="article", title="各地退休人员医保个人账户划入标准", publisher="社保网", dated="2023-08-07",
        address="https://ruoyo.com/wuxian/yiliao/68016.html",
    ),
    Source(
        "ruoyo-74851", kind="article", title="山西职工医保门诊统筹待遇", publisher="社保网", address="https://ruoyo.com/wuxian/yiliao/74851.html",
    ),
    Source("jiusong-4546347", kind="article", title="山西职工医保门诊报销比例", address="m.jiusongjiankang.com/health/news/4546347.html"),
    Source("jiusong-4595936", kind="article", title="山西职工医保门诊统筹（2024-07-01 起）", address="m.jiusongjiankang.com/health/news/4595936.html"),
    Source("jiusong-6131238", kind="article", title="山西职工医保门诊起付标准和限额", address="m.jiusongjiankang.com/health/news/6131238.html"),
)  # fmt: skip

ACCOUNT_CREDIT = Dated(
    who=("retired", "flexible_retired"), unit="yuan/month", first_day="2023-01-01", checked="2023-08-07",
    rule=Flat(85),
    sources=("jiusong-4660267", "ruoyo-68016"), ledger="6728723b", confidence="medium",
)  # fmt: skip

PER_VISIT = Choice("hospital", {"fee_class_1": Flat(80), "fee_class_2": Flat(50), "fee_class_3": Flat(30)})
FARM = ("jiusong-4546347", "jiusong-4595936", "jiusong-6131238")
CLASS_B = Text(
    zh="乙类药品先由个人负担 5%；2024-07-01 只见于一篇文章，另一篇写 2025 年 7 月",
    en="5% of class B drugs are the person's own first; the day 2024-07-01 is in one article only, another says July 2025",
)
OUTPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2023-01-01", last_day="2024-06-30",
        rule=Layers(Layer(
            "pooled", start=PER_VISIT, per=Period("visit"), cap=1800,
            shares=Choice("hospital", {"fee_class_1": Rate(50), "fee_class_2": Rate(55), "fee_class_3": Rate(60)}),
        )),
        sources="ruoyo-74851", ledger="ffc4e510", confidence="high",
    ),
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2024-07-01", checked="2026-11-22",
        rule=Layers(Layer(
            "pooled", start=PER_VISIT, per=Period("visit"), start_most=300, cap=2500,
            shares=Choice("hospital", {"fee_class_1": Rate(55), "fee_class_2": Rate(60), "fee_class_3": Rate(65)}),
        )),
        sources=FARM, ledger="aa229ae9", confidence="medium", note=CLASS_B,
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2023-01-01", last_day="2024-06-30",
        rule=Layers(Layer(
            "pooled", start=PER_VISIT, per=Period("visit"), cap=2000,
            shares=Choice("hospital", {"fee_class_1": Rate(55), "fee_class_2": Rate(60), "fee_class_3": Rate(65)}),
        )),
        sources="ruoyo-74851", ledger="ffc4e510", confidence="high",
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2024-07-01", checked="2026-11-22",
        rule=Layers(Layer(
            "pooled", start=PER_VISIT, per=Period("visit"), start_most=300, cap=3000,
            shares=Choice("hospital", {"fee_class_1": Rate(60), "fee_class_2": Rate(65), "fee_class_3": Rate(70)}),
        )),
        sources=FARM, ledger="aa229ae9", confidence="medium", note=CLASS_B,
    ),
)  # fmt: skip

REGION = Region(
    "140000",
    name_zh="山西省",
    name_en="Shanxi",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    outpatient=OUTPATIENT,
    groups=Group("hospital", values=("fee_class_1", "fee_class_2", "fee_class_3"), zh="收费类别", en="fee class"),
    reform_day=ReformDay("2023-01-01", sources="jiusong-4660267", ledger="6728723b"),
)


@hookimpl
def yibao_region() -> Region:
    return REGION
