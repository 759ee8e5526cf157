"""Xinjiang (新疆), 650000: the flat amount for retirees; outpatient care with a deductible and a cap for each visit."""

from ...policy import Dated, Region, Rival, Source, Text, hookimpl
from ...rules import Bands, Choice, Figure, Flat, Layer, Layers, Percent, Period, Rate, Unknown

SOURCES = (
    Source(
        "ruoyo-68016", kind="article", title="各地退休人员医保个人账户划入标准", publisher="社保网", dated="2023-08-07",
        address="https://ruoyo.com/wuxian/yiliao/68016.html",
    ),
    Source(
        "jiusong-4483428", kind="article", title="新疆退休人员医保个人账户划入",
        address="https://m.jiusongjiankang.com/health/news/4483428.html",
    ),
    Source(
        "jiusong-4533048", kind="article", title="新疆昌吉医保门诊统筹支付上限（由多少调整到多少）", address="https://m.jiusongjiankang.com/health/news/4533048.html",
    ),
    Source(
        "gawce-xj-2023-08", kind="article", title="2023年新疆职工医保报销比例是多少（最新标准）", dated="2023-08-04",
        address="http://skally.gawce.com/news/3004.html",
    ),
    Source(
        "jiusong-4550629", kind="article", title="新疆社保门诊报销限额", doc="新疆维吾尔自治区职工基本医疗保险门诊共济保障实施办法",
        address="https://m.jiusongjiankang.com/health/news/4550629.html",
    ),
    Source(
        "jiusong-4496933", kind="article", title="新疆灵活就业医保门诊报销额度", doc="新疆维吾尔自治区职工基本医疗保险门诊共济保障实施办法",
        address="https://m.jiusongjiankang.com/health/news/4496933.html",
    ),
    Source("longlivesilk-148506", kind="article", title="新疆职工医保报销比例2024标准", dated="2025-03-29", address="http://www.longlivesilk.com/148506"),
)  # fmt: skip

ACCOUNT_CREDIT = Dated(
    who=("retired", "flexible_retired"), unit="yuan/month", first_seen="2023-08-01", checked="2023-08-07",
    rule=Flat(80),
    sources="ruoyo-68016", ledger="99223001", confidence="medium",
    rivals=Rival(
        Percent(5, of="pension"), sources="jiusong-4483428", ledger="99223001", confidence="low", state="refuted",
        reason=Text(zh="改革前的办法，已由定额取代", en="the rule before the reform, replaced by the flat amount"),
    ),
)  # fmt: skip

# Each pool has its own deductible of a first stay; a visit's is 10% of it, from the second visit on 5%.
FIRST_STAY = Choice("level", {
    "community": Figure("first_stay_deductible_primary"),
    "primary": Figure("first_stay_deductible_primary"),
    "secondary": Figure("first_stay_deductible_secondary"),
    "tertiary": Figure("first_stay_deductible_tertiary"),
})  # fmt: skip
PER_VISIT = Bands("visit", ((2, Percent(10, of=FIRST_STAY)), (None, Percent(5, of=FIRST_STAY))))
VISIT_CAP_UNTIL_2024 = Choice("level", {"community": Flat(150), "primary": Flat(150), "secondary": Flat(350), "tertiary": Flat(700)})
RIVAL_VISIT_CAP = Choice("level", {"community": Flat(200), "primary": Flat(200), "secondary": Flat(400), "tertiary": Flat(900)})
VISIT_CAP = Choice("level", {"community": Flat(300), "primary": Flat(300), "secondary": Flat(800), "tertiary": Flat(1300)})
IN_SERVICE_UNTIL_2024 = Choice("level", {"community": Rate(75), "primary": Rate(75), "secondary": Rate(65), "tertiary": Rate(55)})
RETIRED_UNTIL_2024 = Choice("level", {"community": Rate(80), "primary": Rate(80), "secondary": Rate(70), "tertiary": Rate(60)})
RIVAL_REASON = Text(
    zh="2023 年 8 月的网页称单次限额为 200、400、900 元，其余相同；另一来源写明由 150、350、700 元调整",
    en="a page of August 2023 has 200, 400 and 900 a visit, all else alike; another says that 150, 350 and 700 were raised",
)  # fmt: skip
OUTPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_seen="2023-08-04", last_day="2024-04-25",
        rule=Layers(Layer(
            "pooled", start=PER_VISIT, per=Period("visit"), shares=IN_SERVICE_UNTIL_2024, visit_cap=VISIT_CAP_UNTIL_2024, cap=3000,
        )),
        sources=("jiusong-4533048", "gawce-xj-2023-08"), ledger="73e35b71", confidence="medium",
        rivals=Rival(
            Layers(Layer("pooled", start=PER_VISIT, per=Period("visit"), shares=IN_SERVICE_UNTIL_2024, visit_cap=RIVAL_VISIT_CAP, cap=3000)),
            sources="gawce-xj-2023-08", confidence="medium", reason=RIVAL_REASON,
        ),
        note=Text(
            zh="网页的首次 20、40、90 元和以后 10、20、45 元，正是自治区本级住院起付标准的 10% 和 5%",
            en="the page's 20, 40 and 90, then 10, 20 and 45 are 10% and 5% of the inpatient deductibles of the region's own pool",
        ),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_seen="2023-08-04", last_day="2024-04-25",
        rule=Layers(Layer(
            "pooled", start=PER_VISIT, per=Period("visit"), shares=RETIRED_UNTIL_2024, visit_cap=VISIT_CAP_UNTIL_2024, cap=3000,
        )),
        sources=("gawce-xj-2023-08", "jiusong-4533048"), ledger="73e35b71", confidence="medium",
        rivals=Rival(
            Layers(Layer("pooled", start=PER_VISIT, per=Period("visit"), shares=RETIRED_UNTIL_2024, visit_cap=RIVAL_VISIT_CAP, cap=3000)),
            sources="gawce-xj-2023-08", confidence="medium", reason=RIVAL_REASON,
        ),
    ),
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2024-04-26", checked="2026-11-22",
        rule=Layers(Layer(
            "pooled", start=PER_VISIT, per=Period("visit"),
            shares=Choice("level", {"community": Rate(80), "primary": Rate(80), "secondary": Rate(70), "tertiary": Rate(60)}),
            visit_cap=VISIT_CAP, cap=4000,
        )),
        sources=("jiusong-4550629", "jiusong-4533048", "longlivesilk-148506", "jiusong-4496933"), ledger="c07c2fd0", confidence="medium",
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2024-04-26", checked="2026-11-22",
        rule=Layers(Layer(
            "pooled", start=PER_VISIT, per=Period("visit"),
            shares=Choice("level", {"community": Rate(85), "primary": Rate(85), "secondary": Rate(75), "tertiary": Rate(65)}),
            visit_cap=VISIT_CAP, cap=4000,
        )),
        sources=("jiusong-4550629", "jiusong-4533048", "longlivesilk-148506", "jiusong-4496933"), ledger="c07c2fd0", confidence="medium",
    ),
)  # fmt: skip

OF_EACH_POOL = Unknown(zh="各统筹区自定，本区的数额没有来源", en="each pool sets its own; no source for this one")
FIGURES = (
    Dated(part="first_stay_deductible_primary", unit="yuan", rule=OF_EACH_POOL, sources="jiusong-4550629", ledger="c07c2fd0", confidence="medium"),
    Dated(part="first_stay_deductible_secondary", unit="yuan", rule=OF_EACH_POOL, sources="jiusong-4550629", ledger="c07c2fd0", confidence="medium"),
    Dated(part="first_stay_deductible_tertiary", unit="yuan", rule=OF_EACH_POOL, sources="jiusong-4550629", ledger="c07c2fd0", confidence="medium"),
)  # fmt: skip

REGION = Region(
    "650000",
    name_zh="新疆维吾尔自治区",
    name_en="Xinjiang",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    outpatient=OUTPATIENT,
    figures=FIGURES,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
