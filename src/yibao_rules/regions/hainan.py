"""Hainan (海南), 460000: the flat amounts for retirees by age; outpatient care from 2022, with higher caps from 2025."""

from ..policy import Dated, Region, Source, Text, hookimpl
from ..rules import Bands, Choice, Flat, Layer, Layers, Rate, Statement, Unknown

SOURCES = (
    Source(
        "ylzhaopin-280882", kind="article", title="各地退休人员医保个人账户划入金额列表", dated="2024-02-21",
        address="https://haidong.ylzhaopin.com/news/280882.html",
    ),
    Source(
        "hn-decree-235", kind="article", title="海南省城镇从业人员基本医疗保险条例实施细则（机器翻译的修改决定）", doc="海南省人民政府令第235号", dated="2012-01-10",
        address="https://www.global-regulation.com/translation/china/162900/hainan-province%25252c-hainan-provincial-peoples-government-on-the-revision-of-the-implementing-rules-of-regulation-of-urban-employee-basic-medical-insura.html",
    ),
    Source(
        "zhejianglong-1444302", kind="official_quoted", title="海口职工医保门诊多少钱可以报销？", address="http://zhejianglong.com/c/1444302.html",
    ),
    Source("ruoyo-41894", kind="article", title="2023年海南医保门诊报销新规（职工、居民）", publisher="社保网", address="https://ruoyo.com/wuxian/yiliao/41894.html"),
    Source(
        "jiusong-6598809", kind="article", title="海南门诊医保报销政策（2022-01-01 起）", address="https://m.jiusongjiankang.com/health/news/6598809.html",
    ),
    Source(
        "wxredian-2025", kind="official_quoted", title="海南提高职工医保普通门诊年度最高支付标准", doc="琼医保规〔2024〕3号",
        address="https://wxredian.com/art?id=c971e16d16882d3b9f2a551d4bb5a55a",
    ),
    Source(
        "jiusong-7349460", kind="article", title="2025 年海南灵活就业人员门诊报销", address="https://m.jiusongjiankang.com/health/news/7349460.html",
    ),
)  # fmt: skip

ACCOUNT_CREDIT = Dated(
    who=("retired", "flexible_retired"), unit="yuan/month", first_seen="2024-02-01", checked="2024-02-21",
    rule=Bands("age", ((70, Flat(60)), (None, Flat(72)))),
    sources="ylzhaopin-280882", ledger="5a83bf2d", confidence="medium", monotone_in="age",
)  # fmt: skip

# The deductible is one of the year, counted together with that of chronic diseases and stays.
START = Choice("level", {"community": Flat(10), "primary": Flat(10), "secondary": Flat(50), "tertiary": Flat(100)})
RATES = Choice("level", {"community": Rate(70), "primary": Rate(70), "secondary": Rate(60), "tertiary": Rate(50)})
SHORT_OF_YEARS = Text(
    zh="缴费年限不足的退休人员，每少一年比例低 3 个百分点，没有计算", en="for retirees short of years the share falls by 3 points for each missing year, which is not reckoned",
)  # fmt: skip
OUTPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2022-01-01", last_day="2024-12-31",
        rule=Layers(Layer("pooled", start=START, start_shared=True, shares=RATES, cap=1500)),
        sources=("zhejianglong-1444302", "ruoyo-41894", "jiusong-6598809"), ledger="5f553210", confidence="high",
    ),
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2025-01-01", checked="2026-11-22",
        rule=Layers(Layer("pooled", start=START, start_shared=True, shares=RATES, cap=2500)),
        sources=("wxredian-2025", "zhejianglong-1444302", "jiusong-7349460"), ledger=("b9e63bd5", "5f553210"), confidence="high",
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2022-01-01", last_day="2024-12-31",
        rule=Layers(Layer("pooled", start=START, start_shared=True, shares=RATES, cap=2000)),
        sources=("zhejianglong-1444302", "ruoyo-41894", "jiusong-6598809"), ledger="25976f92", confidence="high", note=SHORT_OF_YEARS,
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2025-01-01", checked="2026-11-22",
        rule=Layers(Layer("pooled", start=START, start_shared=True, shares=RATES, cap=3000)),
        sources=("wxredian-2025", "zhejianglong-1444302", "jiusong-7349460"), ledger=("b9e63bd5", "25976f92"), confidence="high", note=SHORT_OF_YEARS,
    ),
    Dated(
        who="resident", unit="bill", first_day="2023-01-01", checked="2026-11-22",
        rule=Layers(Layer(
            "pooled", start=START, start_shared=True,
            shares=Unknown(zh="居民普通门诊的支付比例，来源互相矛盾", en="on the shares of residents for outpatient care the sources contradict each other"),
            cap=Bands("age", ((60, Flat(500)), (None, Flat(700)))),
        )),
        sources="ruoyo-41894", ledger="24272cc0", confidence="medium",
        note=Text(zh="当年没有用完的限额转入下年住院限额", en="what is left of the cap is added to that of stays in the next year"),
    ),
)  # fmt: skip

CONTRIBUTIONS = Dated(
    part="statement:may_join", who="flexible", unit="text", first_day="2012-01-10", checked="2026-11-22",
    rule=Statement(
        zh="无雇工的个体经营者、未由单位参保的非全日制从业人员和其他灵活就业人员可个人参保；合法就业的外国人也参保。费率没有来源",
        en="self-employed without employees, part-time workers not insured by an employer and other flexible workers may join by themselves; legally employed foreigners join too. No source for the rates",
    ),
    sources="hn-decree-235", ledger="edcefd89", confidence="medium",
)  # fmt: skip

REGION = Region(
    "460000",
    name_zh="海南省",
    name_en="Hainan",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    outpatient=OUTPATIENT,
    contributions=CONTRIBUTIONS,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
