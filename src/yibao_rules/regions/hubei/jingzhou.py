"""Jingzhou (荆州), 421000: retirees get 70 or 30 yuan a month by the kind of cover that they paid for."""

from ...policy import Dated, Group, Region, Source, Text, hookimpl
from ...rules import AllOf, Choice, Flat, Months, Unknown, Years

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
)  # fmt: skip

ACCOUNT_CREDIT = (
    Dated(
        who="retired", unit="yuan/month", first_seen="2023-05-01", checked="2026-11-22",
        rule=Choice("cover", {"with_account": Flat(70), "pooled_only": Flat(30)}),
        sources=("ruoyo-52527", "southmoney-415014"), ledger="7abdd535", confidence="medium",
        note=Text(
            zh="统账结合与单建统筹都有缴费年限的，按年限比例折算；全省 2023-01-01 起，各市州起始日不同，该地的没有写明",
            en="whoever has years of both kinds gets a share by years; the province began on 2023-01-01, its cities on different days, and this one's is not said",
        ),
    ),
)  # fmt: skip

LIFETIME_COVERAGE = (
    Dated(
        unit="months", first_seen="2026-11-22",
        rule=AllOf((
            Choice("sex", {"male": Months("total", at_least=Years(30)), "female": Months("total", at_least=Years(25))}),
            Months("actual", at_least=Unknown(
                zh="2001 年本地制度建立后的实际缴费年限逐年递增，2025 年退休的男性为 16 年，其余没有找到",
                en="the years paid since the scheme began here in 2001 rise every year: 16 for men who retire in 2025; the others were not found",
            )),
        )),
        sources="jiusong-8006130", confidence="medium",
    ),
)  # fmt: skip

REGION = Region(
    "421000",
    name_zh="荆州市",
    name_en="Jingzhou",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    lifetime_coverage=LIFETIME_COVERAGE,
    groups=Group("cover", values=("with_account", "pooled_only"), default="with_account", zh="参保方式", en="kind of cover"),
)


@hookimpl
def yibao_region() -> Region:
    return REGION
