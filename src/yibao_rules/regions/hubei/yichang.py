"""Yichang (宜昌), 420500: the reform of January 2023, as the bureau of Yidu explains it; outpatient care, large amounts."""

from ...policy import Dated, Group, ReformDay, Region, Source, Text, hookimpl
from ...rules import Choice, Flat, Layer, Layers, Percent, Rate, Unknown

SOURCES = (
    Source(
        "yidu-893671", kind="official", title="宜都市职工医保参保对象，请注意了！", publisher="宜都市医疗保障局", dated="2023-01-18",
        address="http://www.hbyidu.com/content/show?catid=330248&newsid=893671",
    ),
    Source(
        "ruoyo-52527", kind="article", title="2023年湖北各市退休人员医保个人账户划入标准", publisher="社保网",
        address="https://ruoyo.com/wuxian/yiliao/52527.html",
    ),
    Source(
        "ddtbk-yichang-large", kind="official_quoted", title="宜昌市职工大额医疗费用补助标准",
        address="http://m.ddtbk.com/techan/45120f8fb48313e9f1ace4c2f690f007.html",
    ),
    Source(
        "ddtbk-yichang-2023", kind="article", title="2023宜昌职工医保最高支付限额是多少钱？", dated="2023-01-06",
        address="http://m.ddtbk.com/techan/31f6223337be1718f3a896b2c94c32ee.html",
    ),
)  # fmt: skip

ACCOUNT_CREDIT = (
    Dated(
        who="in_service", unit="yuan/month", last_day="2022-12-31",
        rule=Unknown(
            zh="按缴费基数的 3%、3.5%、4.8%、5% 或 5.2% 划入，各适用于何人没有写明",
            en="3, 3.5, 4.8, 5 or 5.2% of the base; to whom each applied is not said",
        ),
        sources="yidu-893671", confidence="high",
    ),
    Dated(
        who="in_service", unit="yuan/month", first_day="2023-01-01", checked="2023-01-18",
        rule=Percent(2, of="contribution_base"),
        sources="yidu-893671", confidence="high", monotone_in="contribution_base", continuous_in="contribution_base",
        note=Text(zh="退休后继续缴费的人员同样按 2% 划入", en="those who go on paying after retirement get the 2% too"),
    ),
    Dated(
        who="retired", unit="yuan/month", first_day="2023-01-01", checked="2023-01-18",
        rule=Choice("cover", {"with_account": Flat(70)}, otherwise=Unknown(
            zh="2023 年起退休的，按统账结合缴费月数占本地缴费月数的比例折算 70 元", en="whoever retires from 2023 on gets the share of 70 that the local months with an account have in all local months",
        )),
        sources=("yidu-893671", "ruoyo-52527"), ledger="7abdd535", confidence="high",
        note=Text(
            zh="2023 年 1 月前已退休且不再缴费的一律 70 元；2023 年起退休的，按统账结合缴费月数占本地缴费月数的比例折算",
            en="70 for all who had retired before January 2023 and pay no more; whoever retires later gets the share of it that the local months with an account have in all local months",
        ),
    ),
)  # fmt: skip

NO_RATES = Unknown(zh="基本医疗保险的费率没有来源", en="no source has the rates of the basic scheme")
CONTRIBUTIONS = (
    Dated(part="employee:basic", who="in_service", unit="yuan/month", rule=NO_RATES, sources="ddtbk-yichang-large", confidence="medium"),
    Dated(part="employer:basic", who="in_service", unit="yuan/month", rule=NO_RATES, sources="ddtbk-yichang-large", confidence="medium"),
    Dated(part="own:basic", who="flexible", unit="yuan/month", rule=NO_RATES, sources="ddtbk-yichang-large", confidence="medium"),
    Dated(
        part="employer:large_amount", who="in_service", unit="yuan/month", first_seen="2026-11-22",
        rule=Percent("0.2", of="contribution_base"),
        sources="ddtbk-yichang-large", ledger="1b4126dc", confidence="medium", monotone_in="contribution_base", continuous_in="contribution_base",
        note=Text(zh="以前每人每月 12 元；退休人员不缴费", en="12 yuan a month before; retirees pay nothing"),
    ),
    Dated(
        part="own:large_amount", who="flexible", unit="yuan/month", first_seen="2026-11-22",
        rule=Percent("0.2", of="contribution_base"),
        sources="ddtbk-yichang-large", ledger="1b4126dc", confidence="medium", monotone_in="contribution_base", continuous_in="contribution_base",
        note=Text(zh="以前每人每月 12 元；退休人员不缴费", en="12 yuan a month before; retirees pay nothing"),
    ),
)  # fmt: skip

# Grassroots institutions get 5 points more than level 1.
OUTPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_seen="2023-01-06", checked="2023-01-06",
        rule=Layers(Layer(
            "pooled", start=500,
            shares=Choice("level", {"community": Rate(85), "primary": Rate(80), "secondary": Rate(65), "tertiary": Rate(50)}),
            cap=2200,
        )),
        sources="ddtbk-yichang-2023", confidence="medium",
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_seen="2023-01-06", checked="2023-01-06",
        rule=Layers(Layer(
            "pooled", start=400,
            shares=Choice("level", {"community": Rate(95), "primary": Rate(90), "secondary": Rate(75), "tertiary": Rate(60)}),
            cap=2600,
        )),
        sources="ddtbk-yichang-2023", confidence="medium",
    ),
)  # fmt: skip

LARGE_AMOUNT = Dated(
    part="above_cap", who=("in_service", "flexible", "unemployed", "retired", "flexible_retired"), unit="bill", first_seen="2026-11-22",
    rule=Layers(
        Layer("large_amount", shares=Unknown(zh="沿用原来的支付比例，没有写明", en="the shares of before go on; they are not told"), cap=450000),
        kinds="inpatient",
    ),
    sources="ddtbk-yichang-large", ledger="1b4126dc", confidence="medium",
    note=Text(
        zh="以前为大额保险 35 万元加二次补助 8 万元；起付标准也沿用原来的", en="350,000 and a second supplement of 80,000 before; the deductible of before goes on too",
    ),
)  # fmt: skip

REGION = Region(
    "420500",
    name_zh="宜昌市",
    name_en="Yichang",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    contributions=CONTRIBUTIONS,
    outpatient=OUTPATIENT,
    large_amount=LARGE_AMOUNT,
    groups=Group("cover", values=("with_account", "pooled_only"), default="with_account", zh="参保方式", en="kind of cover"),
    reform_day=ReformDay("2023-01-01", sources="yidu-893671"),
)


@hookimpl
def yibao_region() -> Region:
    return REGION
