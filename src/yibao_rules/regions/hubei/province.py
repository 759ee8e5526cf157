"""Hubei (湖北), 420000: the province's frame for retirees; each city states its own amount and first day."""

from ...policy import Dated, Region, Rival, Source, Text, hookimpl
from ...rules import AllOf, Choice, Figure, Months, Percent, Unknown, Years

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
        "jiusong-4578127", kind="article", title="湖北医保退休缴费年限", address="https://m.jiusongjiankang.com/health/news/4578127.html",
    ),
    Source(
        "zrfz123-167962", kind="article", title="湖北职工医保缴费年限（360 个月、300 个月）", address="zrfz123.com/baoxian/202208/167962.html",
    ),
    Source(
        "fudaoke-2505433", kind="article", title="湖北退休医保累计缴费年限", address="https://www.fudaoke.com/exam/2505433.html",
    ),
    Source(
        "hzbdd-347379", kind="article", title="湖北宜昌退休医保要交多少年呢", address="https://www.hzbdd.com/bk/jkzx/347379.html",
    ),
)  # fmt: skip

ACCOUNT_CREDIT = (
    Dated(
        who="retired", unit="yuan/month", first_day="2023-01-01", checked="2026-11-22",
        rule=Percent("2.5", of=Figure("average_pension", year=2021)),
        sources=("ruoyo-52527", "southmoney-415014"), ledger="7abdd535", confidence="medium",
        note=Text(
            zh="各市州起始日不同（武汉 2023-02-01），并各自公布定额",
            en="the first day differs by city (Wuhan 2023-02-01), and each city publishes its own flat amount",
        ),
    ),
)  # fmt: skip

LIFETIME_COVERAGE = (
    Dated(
        unit="months", first_seen="2026-11-22",
        rule=AllOf((
            Choice("sex", {"male": Months("total", at_least=Years(30)), "female": Months("total", at_least=Years(25))}),
            Months("actual", at_least=Years(10)),
        )),
        sources=("jiusong-4578127", "zrfz123-167962"), ledger=("318153ab", "3872060c"), confidence="medium",
        rivals=(
            Rival(
                AllOf((
                    Choice("sex", {"male": Months("total", at_least=Years(25)), "female": Months("total", at_least=Years(20))}),
                    Months("actual", at_least=Years(15)),
                )),
                sources="fudaoke-2505433", ledger="3872060c", confidence="low", state="refuted",
                reason=Text(
                    zh="孤立的说法，所称 2024 年 6 月的文件没有找到，与武汉的实施细则不符",
                    en="it stands alone; the document of June 2024 that it claims was not found, and Wuhan's rules contradict it",
                ),
            ),
            Rival(
                AllOf((
                    Choice("sex", {"male": Months("total", at_least=Years(30)), "female": Months("total", at_least=Years(25))}),
                    Choice("sex", {"male": Months("actual", at_least=Years(15)), "female": Months("actual", at_least=Years(10))}),
                )),
                sources="hzbdd-347379", ledger="318153ab", confidence="low", place="420500",
                reason=Text(zh="一个拼凑的页面对宜昌的说法", en="what one stitched-together page says of Yichang"),
            ),
        ),
        note=Text(
            zh="各市州可能另有本地实际缴费年限的要求",
            en="cities may ask for years paid in the place besides",
        ),
    ),
)  # fmt: skip

FIGURES = (
    Dated(
        part="average_pension:2021", unit="yuan/month",
        rule=Unknown(
            zh="各市州按本地 2021 年平均养老金计算，该地数额没有找到",
            en="each city uses its own average pension of 2021, and the one of this place was not found",
        ),
        sources="ruoyo-52527", ledger="7abdd535", confidence="medium",
    ),
)  # fmt: skip

REGION = Region(
    "420000",
    name_zh="湖北省",
    name_en="Hubei",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    lifetime_coverage=LIFETIME_COVERAGE,
    figures=FIGURES,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
