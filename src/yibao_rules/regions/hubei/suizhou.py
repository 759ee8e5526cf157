"""Suizhou (随州), 421300: 70 yuan a month for retirees since the reform of 2023; men's years rise from 25 to 30 by 2030."""

from ...policy import Dated, Region, Source, Text, hookimpl
from ...rules import AllOf, AtLeast, Choice, Flat, Months, Table, Unknown, Years

SOURCES = (
    Source(
        "ruoyo-52527", kind="article", title="2023年湖北各市退休人员医保个人账户划入标准", publisher="社保网",
        address="https://ruoyo.com/wuxian/yiliao/52527.html",
    ),
    Source(
        "southmoney-415014", kind="article", title="2023年湖北省医保返钱", publisher="社保网", dated="2023-05-01",
        address="https://m.shebao.southmoney.com/yanglao/yanglaojin/202305/415014.html",
    ),
    Source(
        "jiusong-8006130", kind="article", title="职工医保缴费年限各地对比（荆州、珠海、湛江、湖南、随州）",
        address="https://www.jiusongjiankang.com/health/news/8006130.html",
    ),
    Source(
        "jiusong-5635457", kind="article", title="随州职工医保要交多少年享受终身", address="https://m.jiusongjiankang.com/health/news/5635457.html",
    ),
)  # fmt: skip

ACCOUNT_CREDIT = (
    Dated(
        who="retired", unit="yuan/month", first_seen="2023-05-01", checked="2026-11-22",
        rule=Flat(70),
        sources=("ruoyo-52527", "southmoney-415014"), ledger="7abdd535", confidence="medium",
        note=Text(
            zh="约为 2021 年本地平均养老金的 2.5%；全省 2023-01-01 起，各市州起始日不同，该地的没有写明",
            en="about 2.5% of the area's average pension of 2021; the province began on 2023-01-01, its cities on different days, and this one's is not said",
        ),
    ),
)  # fmt: skip

LIFETIME_COVERAGE = (
    Dated(
        unit="months", first_seen="2025-12-31", checked="2026-11-22",
        rule=AllOf((
            Choice("sex", {
                "male": Months("total", at_least=Table({
                    "2025-12-31": Years(25), "2026-01-01": Years(26), "2027-01-01": Years(27), "2028-01-01": Years(28),
                    "2029-01-01": Years(29), "2030-01-01": Years(30),
                })),
                "female": Unknown(
                    zh="来源只写男职工的过渡；女职工一说 20 年，没有可靠来源",
                    en="the source tells the transition of men only; 20 years for women is a claim without a reliable source",
                ),
            }),
            Months("local", at_least=AtLeast(
                Unknown(zh="本地实际缴费 10 年或 12 年，来源没有分清", en="10 or 12 years paid in the place: the source does not tell which"), Years(10),
            )),
        )),
        sources=("jiusong-8006130", "jiusong-5635457"), ledger="193232b4", confidence="medium",
        note=Text(
            zh="2025 年底前退休 25 年，2026 年起每年加 1 年，2030 年 30 年；本地实际缴费按较低的 10 年计算",
            en="25 years for retirement by the end of 2025, one more each year from 2026, 30 in 2030; of the years paid in the place the lower number, 10, is taken",
        ),
    ),
)  # fmt: skip

REGION = Region(
    "421300",
    name_zh="随州市",
    name_en="Suizhou",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    lifetime_coverage=LIFETIME_COVERAGE,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
