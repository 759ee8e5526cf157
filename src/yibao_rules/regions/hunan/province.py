"""Hunan (湖南), 430000: one flat amount for retirees from 2023-01-01; years paid in the province rise to 15 by 2028; stays."""

from ...policy import Dated, Group, ReformDay, Region, Source, Text, hookimpl
from ...rules import (
    AllOf,
    Bands,
    Choice,
    Flat,
    Layer,
    Layers,
    Months,
    Period,
    Rate,
    Statement,
    Table,
    Unknown,
    Years,
)

SOURCES = (
    Source(
        "ruoyo-68016", kind="article", title="各地退休人员医保个人账户划入标准", publisher="社保网", dated="2023-08-07",
        address="https://ruoyo.com/wuxian/yiliao/68016.html",
    ),
    Source(
        "jiusong-4614022", kind="article", title="湖南退休人员医保个人账户划入标准",
        address="https://m.jiusongjiankang.com/health/news/4614022.html",
    ),
    Source(
        "jiusong-4656012", kind="article", title="湖南职工医保缴费年限", address="m.jiusongjiankang.com/health/news/4656012.html",
    ),
    Source(
        "jiusong-8006130", kind="article", title="职工医保缴费年限各地对比（荆州、珠海、湛江、湖南、随州）",
        address="https://www.jiusongjiankang.com/health/news/8006130.html",
    ),
    Source(
        "jiusong-4668494", kind="article", title="湖南职工医保缴费年限（2025 年省内实际缴费 12 年）",
        address="m.jiusongjiankang.com/health/news/4668494.html",
    ),
    Source(
        "jiusong-5976896", kind="article", title="湖南职工医保退休年限（引湖南省职工基本医疗保险实施办法）",
        address="https://m.jiusongjiankang.com/health/news/5976896.html",
    ),
    Source(
        "ccschy-hunan-2023", kind="article", title="湖南职工医保住院报销标准（起付线、比例、最高支付限额）", doc="湖南省职工基本医疗保险实施办法", dated="2023-01-06",
        address="http://ccschy.com/techan/50f39457a035d9fde5d37eaf807907c5.html",
    ),
    Source(
        "dzxw-10578", kind="article", title="长沙大病医保报销政策（居民、职工）", dated="2023-03-06",
        address="http://www.baojian.dzxwnews.com/zixun/2023/0306/10578.html",
    ),
    Source("hzbdd-284990", kind="article", title="长沙市医保病人住院新政策", dated="2025-04-19", address="https://www.hzbdd.com/284990"),
    Source("jiusong-6223455", kind="article", title="湖南大病医保起付线", address="https://m.jiusongjiankang.com/health/news/6223455.html"),
    Source("jiusong-4560642", kind="article", title="长沙市职工医保住院报销比例", address="https://m.jiusongjiankang.com/health/news/4560642.html"),
)  # fmt: skip

ACCOUNT_CREDIT = (
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", first_day="2023-01-01", checked="2023-12-31",
        rule=Flat(75),
        sources=("ruoyo-68016", "jiusong-4614022"), ledger=("fc08b619", "cb919a3a"), confidence="medium",
        note=Text(
            zh="2021 年全省平均养老金（企业和机关事业）的 2%；75 ÷ 2% = 3,750，而来源所印的平均数 3,675 只得 73.50",
            en="2% of the province's average pension of 2021 (enterprises and public sector); 75 is 2% of 3,750, while the 3,675 that the page prints would give 73.50",
        ),
    ),
)  # fmt: skip

LIFETIME_COVERAGE = (
    Dated(
        unit="months", first_day="2023-01-01", checked="2026-11-22",
        rule=AllOf((
            Choice("sex", {"male": Months("total", at_least=Years(30)), "female": Months("total", at_least=Years(25))}),
            Months("province", at_least=Table({
                "2023-01-01": Years(10), "2024-01-01": Years(11), "2025-01-01": Years(12), "2026-01-01": Years(13),
                "2027-01-01": Years(14), "2028-01-01": Years(15),
            })),
        )),
        sources=("jiusong-4656012", "jiusong-8006130", "jiusong-4668494", "jiusong-5976896"), ledger="1e7c06e5", confidence="medium",
        note=Text(
            zh="省内实际缴费年限从 2024 年起每年加 1 年，5 年内到 15 年；2025 年的 12 年另有来源写明",
            en="the years paid in the province rise by one each year from 2024 and reach 15 within 5 years; the 12 of 2025 are stated on their own too",
        ),
    ),
    Dated(
        part="shortfall:lump_sum", unit="yuan/month", first_seen="2026-11-22",
        rule=Unknown(
            zh="按各地规定一次性补缴；一说单位参保按缴费基准值乘单位加个人费率，灵活就业按基准值的 60% 乘单位费率，数额没有找到",
            en="in one sum by the rules of the place; by one page the base value times both rates for the employer-insured and 60% of it times the employer's rate for members in flexible employment; the amounts were not found",
        ),
        sources=("jiusong-4656012", "jiusong-5976896"), ledger="1e7c06e5", confidence="medium",
    ),
    Dated(
        part="shortfall:monthly", unit="yuan/month", first_seen="2026-11-22",
        rule=Statement(
            zh="可参照在职人员的缴费标准缴至规定年限，数额没有写明",
            en="contributions as for those in service until the years are reached; the amount is not said",
        ),
        sources="jiusong-4656012", ledger="1e7c06e5", confidence="medium",
    ),
)  # fmt: skip

# From the second stay of the year at the same level on, half the deductible.
STAYS = Choice("level", {
    "community": Bands("stay", ((2, Flat(200)), (None, Flat(100)))),
    "primary": Bands("stay", ((2, Flat(500)), (None, Flat(250)))),
    "secondary": Bands("stay", ((2, Flat(800)), (None, Flat(400)))),
    "tertiary": Choice(
        "hospital", {"provincial_ministry": Bands("stay", ((2, Flat(1600)), (None, Flat(800))))},
        otherwise=Bands("stay", ((2, Flat(1100)), (None, Flat(550)))),
    ),
})  # fmt: skip
ACT = Text(
    zh="省的实施办法自 2023-01-01 起施行；第二次起减半限同级别医疗机构，这里按全年住院次数计",
    en="the province's rules took effect on 2023-01-01; half from the second stay on is meant at hospitals of one level, here all stays of the year count",
)  # fmt: skip
INPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2023-01-01", checked="2023-01-06",
        rule=Layers(Layer(
            "pooled", start=STAYS, per=Period("stay"), start_most=2000,
            shares=Choice("level", {
                "community": Rate(93), "primary": Rate(92), "secondary": Rate(90),
                "tertiary": Choice("hospital", {"provincial_ministry": Rate(80)}, otherwise=Rate(85)),
            }),
            cap=150000,
        )),
        sources=("ccschy-hunan-2023", "jiusong-4560642", "jiusong-5976896"), confidence="medium", note=ACT,
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2023-01-01", checked="2023-01-06",
        rule=Layers(Layer(
            "pooled", start=STAYS, per=Period("stay"), start_most=2000,
            shares=Choice("level", {
                "community": Rate(95), "primary": Rate(94), "secondary": Rate(92),
                "tertiary": Choice("hospital", {"provincial_ministry": Rate(82)}, otherwise=Rate(87)),
            }),
            cap=150000,
        )),
        sources=("ccschy-hunan-2023", "jiusong-4560642", "jiusong-5976896"), confidence="medium", note=ACT,
    ),
)  # fmt: skip

LARGE_AMOUNT = Dated(
    part="critical_illness", who=("in_service", "flexible", "unemployed", "retired", "flexible_retired"), unit="bill", first_seen="2025-04-19", checked="2025-04-19",
    rule=Layers(Layer("critical_illness", start=16000, shares=Rate(90), cap=500000), kinds="inpatient"),
    sources=("dzxw-10578", "hzbdd-284990", "jiusong-6223455"), confidence="medium",
    note=Text(
        zh="90% 和 50 万元见于 2023-03-06，起付线 16,000 元见于 2025-04-19；特困、低保和返贫致贫人口起付线减半，95%，不封顶，没有分开计算",
        en="90% and 500,000 were seen on 2023-03-06, the threshold of 16,000 on 2025-04-19; the poor pay half the threshold and get 95% without a cap, which is not reckoned apart",
    ),
)  # fmt: skip

REGION = Region(
    "430000",
    name_zh="湖南省",
    name_en="Hunan",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    lifetime_coverage=LIFETIME_COVERAGE,
    inpatient=INPATIENT,
    large_amount=LARGE_AMOUNT,
    groups=Group("hospital", values=("provincial_ministry",), zh="医院类别", en="class of hospital"),
    reform_day=ReformDay("2023-01-01", sources="jiusong-4614022", ledger="fc08b619"),
)


@hookimpl
def yibao_region() -> Region:
    return REGION
